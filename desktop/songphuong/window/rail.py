"""The rail at the right edge: a button for each panel, with a count where something waits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget

from .actions import Actions


class Rail(QToolBar):
    def __init__(self, actions: Actions, names: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setOrientation(Qt.Orientation.Vertical)
        self.setIconSize(QSize(18, 18))
        self._actions = actions
        self._names = tuple(names)
        for name in names:
            self.addAction(actions[name])
        self.set_labelled(True)

    def set_labelled(self, labelled: bool) -> None:
        """With names under the icons, or, in narrow windows, icons alone."""
        under, alone = Qt.ToolButtonStyle.ToolButtonTextUnderIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        self.setToolButtonStyle(under if labelled else alone)
        for name in self._names:
            self.button(name).setMinimumWidth(64 if labelled else 0)

    def button(self, name: str) -> QToolButton:
        found = self.widgetForAction(self._actions[name])
        assert isinstance(found, QToolButton)
        return found
