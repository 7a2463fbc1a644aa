"""Icons from ``resources/icons``: line drawings of our own in SVG, painted in the ink of the theme."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from songphuong.data_folders import data_folder

SIDE = 18
SCALES = (1, 2, 3)


@cache
def icon(name: str, colour: str, quiet: str = "") -> QIcon:
    """The icon of this name in this colour; ``quiet`` is its colour when disabled. FileNotFoundError: a defect."""
    drawing = (data_folder("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    for scale in SCALES:
        made.addPixmap(_painted(drawing, colour, scale))
        if quiet:
            made.addPixmap(_painted(drawing, quiet, scale), QIcon.Mode.Disabled)
    return made


def _painted(drawing: str, colour: str, scale: int) -> QPixmap:
    pixmap = QPixmap(QSize(SIDE, SIDE) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode())).render(
        painter, QRectF(0, 0, SIDE * scale, SIDE * scale)
    )
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
