"""Start-up: one QApplication, one window. Importing this needs no display; calling ``run`` does."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from songphuong.agreement.languages import VI, Language

from .icons import icon
from .interface import Interface
from .main_window import MainWindow
from .preferences import Preferences
from .tokens import LIGHT, dress, is_dark
from .trouble import Trouble


def run(file: Path | None, language: Language | None) -> int:
    """Opens the window, with this file if one is named, and gives the exit code when it is closed.

    ``language`` is the interface's; None: the one chosen in the window before, Vietnamese at first."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    app.setApplicationName("songphuong")
    app.setDesktopFileName("songphuong")
    preferences = Preferences()
    interface = Interface(language or preferences.language or VI, app)
    app.setApplicationDisplayName("")
    dress(app, dark=is_dark(preferences.theme))
    QGuiApplication.setWindowIcon(icon("program", LIGHT.accent))
    window = MainWindow(interface, preferences)
    window.setIconSize(QSize(18, 18))
    Trouble(window, interface, window.files.save_as).watch()
    window.show()
    if file is not None:
        window.open_at_start(file)
    return app.exec()
