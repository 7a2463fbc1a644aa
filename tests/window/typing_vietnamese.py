"""How Vietnamese reaches a widget: by an input method's commit, or UniKey style, by Backspaces and letters."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def settle(rounds: int = 3) -> None:
    """Lets everything that waits for the event loop happen."""
    for _ in range(rounds):
        QApplication.processEvents()


def bury() -> None:
    """Deletes what waits for its deletion; without a running event loop Qt would keep it for ever."""
    settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def compose(widget: QWidget, syllable: str) -> None:
    """A syllable under composition: underlined, not yet text."""
    QApplication.sendEvent(widget, QInputMethodEvent(syllable, []))


def commit(widget: QWidget, text: str) -> None:
    """What an input method commits."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def unikey(widget: QWidget, typed: str, backspaces: int, text: str) -> None:
    """UniKey: letters as typed, Backspaces, then the composed letters."""
    _letters(widget, typed)
    for _ in range(backspaces):
        QTest.keyClick(widget, Qt.Key.Key_Backspace)
    _letters(widget, text)


def _letters(widget: QWidget, letters: str) -> None:
    for letter in letters:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def press(widget: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """A key, sent as the window system sends it, so that shortcuts answer as well."""
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    QTest.keyClick(widget, key, held)
    settle()
