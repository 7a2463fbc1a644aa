"""What the window says and asks: a bar inside the window, and questions whose buttons are verbs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMessageBox, QPushButton, QToolButton, QWidget

from .icons import icon
from .interface import Interface
from .tokens import tokens_now

Kind = Literal["info", "error"]


class MessageBar(QFrame):
    """One message at a time, above the text, until it is closed or another comes. Escape closes it."""

    closed = Signal()

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._interface = interface
        self._icon = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = QPushButton(self)
        self._close = QToolButton(self)
        self._run: Callable[[], object] | None = None
        self._button.clicked.connect(self._act)
        self._close.clicked.connect(self.shut)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 4)
        for widget, stretch in ((self._icon, 0), (self._text, 1), (self._button, 0), (self._close, 0)):
            layout.addWidget(widget, stretch)
        interface.changed.connect(self.shut)  # what it says was worded in the other language
        self.hide()

    def tell(
        self, text: str, kind: Kind = "info", *, button: str = "", run: Callable[[], object] | None = None
    ) -> None:
        tokens = tokens_now()
        self.setObjectName(f"bar_{kind}")
        self.style().unpolish(self)
        self.style().polish(self)
        shape, colour = ("error", tokens.error) if kind == "error" else ("note", tokens.note)
        self._icon.setPixmap(icon(shape, colour).pixmap(18, 18))
        self._text.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._run = run
        self._close.setIcon(icon("close", tokens.ink))
        self._close.setToolTip(self._interface.say("message.close"))
        self._close.setAccessibleName(self._interface.say("message.close"))
        self.setAccessibleName(text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @property
    def text(self) -> str:
        return self._text.text() if not self.isHidden() else ""

    def shut(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def _act(self) -> None:
        run = self._run
        self.shut()
        if run is not None:
            run()


def ask(parent: QWidget, interface: Interface, key: str, answers: tuple[str, ...], **params: object) -> str | None:
    """Asks ``ask.<key>`` (with ``ask.<key>_more`` beneath) and gives the answer chosen, one of ``answers``.

    The buttons read ``answer.<answer>``. The first is the default; Escape or closing gives None, as the button
    "cancel" does, which every question has."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(interface.say("program.name"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(interface.say(f"ask.{key}", **params))
    box.setInformativeText(interface.say(f"ask.{key}_more", **params))
    roles = {
        name: box.addButton(interface.say(f"answer.{name}"), QMessageBox.ButtonRole.ActionRole) for name in answers
    }
    cancel = box.addButton(interface.say("answer.cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setEscapeButton(cancel)
    box.setDefaultButton(roles[answers[0]])
    box.exec()
    chosen = next((name for name, button in roles.items() if button is box.clickedButton()), None)
    box.deleteLater()
    return chosen


def tell(parent: QWidget | None, interface: Interface, text: str, *, title: str) -> None:
    """Says something that cannot wait in a dialog with one button."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(interface.say("program.name"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(title)
    box.setInformativeText(text)
    box.addButton(interface.say("answer.close"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    box.deleteLater()
