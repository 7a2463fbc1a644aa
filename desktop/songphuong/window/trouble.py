"""The one place for what nobody foresaw: a dialog without a traceback, and the work kept."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from songphuong.errors import SongPhuongError

from .interface import Interface


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What a developer needs and nothing of the document: the kind of error and the lines it went through."""
    frames = traceback.extract_tb(trace)
    lines = [f"{frame.filename.rpartition('/songphuong/')[2]}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([kind.__name__, *lines])


class Trouble(QObject):
    """Meets exceptions that reached the top, in whichever thread: says so once, offers to save, goes on."""

    _came = Signal(object, object)

    def __init__(self, window: QWidget, interface: Interface, save_as: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._interface = interface
        self._save_as = save_as
        self._is_telling = False
        self._came.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """From now on everything unforeseen comes here."""
        sys.excepthook = self.met

    def met(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        self._came.emit(error, report_of(kind, trace))

    @Slot(object, object)
    def _tell(self, error: BaseException, report: str) -> None:
        if self._is_telling:
            return
        self._is_telling = True
        say = self._interface.say
        box = QMessageBox(self._window)
        box.setWindowTitle(say("program.name"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(say("trouble.title"))
        known = isinstance(error, SongPhuongError)
        box.setInformativeText(
            self._interface.tell(error) if isinstance(error, SongPhuongError) else say("trouble.more")
        )
        go_on = box.addButton(say("trouble.go_on"), QMessageBox.ButtonRole.AcceptRole)
        save = box.addButton(say("trouble.save_copy"), QMessageBox.ButtonRole.ActionRole)
        copy = None if known else box.addButton(say("trouble.copy"), QMessageBox.ButtonRole.ActionRole)
        box.setDefaultButton(go_on)
        box.setEscapeButton(go_on)
        box.exec()
        chosen = box.clickedButton()
        box.deleteLater()
        self._is_telling = False
        if chosen is save:
            self._save_as()
        elif copy is not None and chosen is copy:
            QGuiApplication.clipboard().setText(report)
