"""The head of a panel: its name, and what stands beside it (a count, a choice)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget


class PanelHead(QWidget):
    def __init__(self, parent: QWidget, *beside: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("panel_head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = QLabel(self)
        self._name.setObjectName("heading")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 4)
        layout.addWidget(self._name)
        layout.addStretch(1)
        for widget in beside:
            layout.addWidget(widget)
        self.setMinimumHeight(34)

    def say(self, name: str) -> None:
        self._name.setText(name)
