"""The one-line entry of every form: its undo is the window's, what it gives is NFC, a fault is said in words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from .text_cell import is_menu_key, is_undo_key

LONGEST = 10_000_000  # letters; Qt's own end would cut a long value without a word


class LineEntry(QLineEdit):
    """``typed`` after every change by hand that is not being composed; ``entered`` when it gets the focus.

    ``undoes``: it keeps a history of its own. For dialogs, which the window's undo does not reach."""

    typed = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None, *, undoes: bool = False) -> None:
        super().__init__(parent)
        self._undoes = undoes
        self.setMaxLength(LONGEST)
        self.textEdited.connect(self._tell)

    def _tell(self, _text: str) -> None:
        self.typed.emit()

    def show_words(self, words: str) -> None:
        """Shows words from elsewhere; the caret stays where it can."""
        if self.text() != words:
            at = self.cursorPosition()
            self.setText(words)
            self.setCursorPosition(min(at, len(words)))

    def set_fault(self, fault: str) -> None:
        """Marks the entry as not readable and says why; an empty string: nothing is wrong."""
        if self.property("fault") != ("true" if fault else "false"):
            self.setProperty("fault", "true" if fault else "false")
            self.style().unpolish(self)
            self.style().polish(self)
        self.setToolTip(fault)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_not_ours(event):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_not_ours(event) or is_menu_key(event):
            event.ignore()  # also when the window has nothing to undo: the entry's own history must not answer
        else:
            super().keyPressEvent(event)

    def _is_not_ours(self, event: QKeyEvent) -> bool:
        return not self._undoes and is_undo_key(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        for action in [] if self._undoes else menu.actions()[:3]:  # undo, redo and their line: not this entry's own
            menu.removeAction(action)
        menu.exec(event.globalPos())
        menu.deleteLater()
