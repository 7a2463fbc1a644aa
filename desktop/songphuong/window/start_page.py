"""What stands in the window when no agreement is open: begin, open, look at an example, go on with a recent one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from .actions import Actions
from .icons import icon
from .interface import Interface
from .preferences import Preferences, exists
from .tokens import tokens_now

PLACE = Qt.ItemDataRole.UserRole


class StartPage(QWidget):
    """``wanted(path)`` for a recent file."""

    wanted = Signal(object)

    def __init__(self, interface: Interface, actions: Actions, preferences: Preferences, *, has_examples: bool) -> None:
        super().__init__()
        self._interface = interface
        self._actions = actions
        self._preferences = preferences
        self._title = QLabel(self)
        self._title.setObjectName("title")
        self._purpose = QLabel(self)
        self._purpose.setObjectName("quiet")
        self._purpose.setWordWrap(True)
        self._buttons = {name: self._button(actions[name]) for name in ("new", "open")}
        self._example = QPushButton(self)
        self._example.setMenu(actions.menu("examples"))
        self._example.setVisible(has_examples)
        self._recent_title = QLabel(self)
        self._recent_title.setObjectName("heading")
        self.recent = _RecentList(self)
        self.recent.itemActivated.connect(self._open)
        self.recent.itemClicked.connect(self._open)
        self.recent.delete_pressed.connect(self._forget)
        self._none = QLabel(self)
        self._none.setObjectName("quiet")
        self._none.setWordWrap(True)
        self._lay_out()
        interface.changed.connect(self.word)
        self.word()

    def _button(self, action: QAction) -> QPushButton:
        button = QPushButton(self)
        button.clicked.connect(action.trigger)
        return button

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self._title)
        left.addWidget(self._purpose)
        left.addSpacing(8)
        for button in (*self._buttons.values(), self._example):
            button.setMinimumHeight(34)
            left.addWidget(button)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)  # else it takes the row's
        right.addWidget(self._recent_title)
        right.addWidget(self._none)
        right.addWidget(self.recent, 1)
        right.addStretch()  # takes the room while the list is hidden
        row = QHBoxLayout()
        row.setSpacing(40)
        row.addLayout(left, 2)
        row.addLayout(right, 3)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(40, 32, 40, 24)
        outer.addStretch(1)
        outer.addLayout(row, 8)
        outer.addStretch(1)

    def word(self) -> None:
        say = self._interface.say
        tokens = tokens_now()
        self._title.setText(say("program.name"))
        self._purpose.setText(say("start.purpose"))
        for name, button in self._buttons.items():
            button.setText(say(f"start.{name}", keys=self._actions.keys(name)))
            button.setIcon(icon(name, tokens.ink))
        self._example.setText(say("start.example"))
        self._example.setIcon(icon("example", tokens.ink))
        self._recent_title.setText(say("start.recent"))
        self._none.setText(say("start.no_recent"))
        self.recent.setAccessibleName(say("start.recent"))
        self.recent.setToolTip(say("start.forget"))
        self.show_recent()

    def show_recent(self) -> None:
        files = self._preferences.recent
        self.recent.clear()
        for file in files:
            item = QListWidgetItem(f"{file.stem}\n{file.parent}")
            item.setData(PLACE, str(file))
            if not exists(file):
                item.setText(self._interface.say("start.gone", name=file.stem, folder=file.parent))
                item.setForeground(self.palette().placeholderText())
            self.recent.addItem(item)
        self.recent.setVisible(bool(files))
        self._none.setVisible(not files)

    def _open(self, item: QListWidgetItem) -> None:
        self.wanted.emit(Path(item.data(PLACE)))

    def _forget(self) -> None:
        item = self.recent.currentItem()
        if item is not None:
            self._preferences.forget(Path(item.data(PLACE)))
            self.show_recent()


class _RecentList(QListWidget):
    """A plain list that tells of the Delete key."""

    delete_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("boxed")
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)
