"""A list of sentences: every item is as high as its text needs. Qt's own guess leaves lines out."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QWidget

ICON_SIDE = 18
AROUND = 24  # what stands left and right of the text: paddings and the gap to the icon


class WholeTextList(QListWidget):
    """A list whose items are as high as their text needs: Qt's own guess leaves lines out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def fit(self) -> None:
        """Gives every item the height of its text at the width of the moment."""
        room = QRect(0, 0, max(self.viewport().width() - ICON_SIDE - AROUND, 40), 10_000)
        for at in range(self.count()):
            item = self.item(at)
            needed = self.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), item.text())
            item.setSizeHint(QSize(room.width(), max(needed.height(), ICON_SIDE) + 14))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
