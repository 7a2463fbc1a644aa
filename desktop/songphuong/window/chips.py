"""Chips: fields and references inside a text, drawn as one piece that shows what they say.

A chip is one character of the widget (an inline object), so that it is deleted, copied and passed by whole. What it
says is looked up when it is drawn; the widget's text does not change when a value does.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from songphuong.phrasing.pieces import Piece

from .lines import Chip, chip_from, chip_text
from .tokens import tokens_now

CHIP_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
CHIP_PROPERTY = QTextFormat.Property.UserProperty.value + 1
PADDING = 4.0
NARROWEST = 60.0  # a chip wraps its words, but not below this width

PieceOf = Callable[[Chip], Piece]


def chip_format(chip: Chip, font: QFont) -> QTextCharFormat:
    """The format of a chip's one character."""
    made = QTextCharFormat()
    made.setFont(font)
    made.setObjectType(CHIP_OBJECT)
    made.setProperty(CHIP_PROPERTY, chip_text(chip))
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    return made


def chip_of(made: QTextFormat) -> Chip | None:
    """The chip this format belongs to; None for the format of words."""
    if made.objectType() != CHIP_OBJECT:
        return None
    written = made.property(CHIP_PROPERTY)
    return chip_from(written) if isinstance(written, str) else None


class ChipPainter(QPyTextObject):
    """Measures and draws the chips of one text widget."""

    def __init__(self, piece_of: PieceOf) -> None:
        super().__init__()
        self._piece_of = piece_of

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: ARG002, N803
        font = format.toCharFormat().font()
        metrics = QFontMetricsF(font)
        room = max(doc.textWidth() - 2 * doc.documentMargin(), NARROWEST) if doc.textWidth() > 0 else 10_000.0
        words = self._words(format)
        whole = metrics.horizontalAdvance(words) + 2 * PADDING
        if whole <= room:
            return QSizeF(ceil(whole), metrics.height())
        wrapped = metrics.boundingRect(QRectF(0, 0, room - 2 * PADDING, 10_000), _WRAP, words)
        return QSizeF(room, ceil(wrapped.height()))

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,  # noqa: ARG002
        posInDocument: int,  # noqa: ARG002, N803
        format: QTextFormat,
    ) -> None:
        chip = chip_of(format)
        is_open = chip is None or self._piece_of(chip).is_open
        tokens = tokens_now()
        ground, ink = (tokens.chip_open, tokens.on_chip_open) if is_open else (tokens.chip, tokens.on_chip)
        if format.hasProperty(QTextFormat.Property.BackgroundBrush):  # Qt hands over the colours of a selection so
            ground, ink = tokens.accent, tokens.on_accent
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(ink), 1, Qt.PenStyle.DashLine if is_open else Qt.PenStyle.NoPen)
        painter.setPen(pen)
        painter.setBrush(QColor(ground))
        box = QRectF(rect)
        painter.drawRoundedRect(box.adjusted(1, 0.5, -1, -0.5), 3, 3)
        painter.setPen(QColor(ink))
        painter.setFont(format.toCharFormat().font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        painter.drawText(box.adjusted(PADDING, 0, -PADDING + 1, 0), self._words(format), option)
        painter.restore()

    def _words(self, format: QTextFormat) -> str:
        chip = chip_of(format)
        return self._piece_of(chip).text if chip is not None else "?"


_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.TextFlag.TextWrapAnywhere)
