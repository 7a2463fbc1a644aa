"""What every dialog shares: verb buttons at the foot, a body that scrolls, a size that fits a small laptop."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from .interface import Interface

LARGEST = QSize(860, 430)  # 1366x768 at 150 % leaves 911x445


class Dialog(QDialog):
    """A dialog with a title, one button that acts and one that leaves. It ends itself when it is closed."""

    def __init__(self, interface: Interface, title: str, act: str, parent: QWidget | None) -> None:
        """``title`` and ``act`` are keys of sentences; an empty ``act``: there is nothing to do but to close."""
        super().__init__(parent)
        self.interface = interface
        self.setWindowTitle(interface.say(title))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(16, 14, 16, 12)
        self._box.setSpacing(10)
        self.leave = QPushButton(interface.say("answer.cancel" if act else "answer.close"))
        self.act = QPushButton(interface.say(act) if act else "")
        self._acts = bool(act)

    def put(self, body: QWidget) -> None:
        """The body, and the buttons beneath it: made in this order, the keyboard goes through them in this order."""
        self._box.addWidget(body, 1)
        buttons = QDialogButtonBox(self)
        if self._acts:
            buttons.addButton(self.act, QDialogButtonBox.ButtonRole.AcceptRole)
            self.act.setDefault(True)
        buttons.addButton(self.leave, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        buttons.accepted.connect(self.accept)
        self._box.addWidget(buttons)

    def fit(self, width: int, height: int) -> None:
        self.resize(QSize(width, height).boundedTo(LARGEST))
        self.setMaximumHeight(max(LARGEST.height(), self.minimumSizeHint().height()))
