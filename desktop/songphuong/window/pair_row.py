"""One row of the editor: a passage in each language shown, beside or under each other, each with its number.

Places its children itself, because the view above must know every height before anything is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Table
from songphuong.agreement.walk import label, text_of
from songphuong.phrasing.pieces import Piece

from .lines import Chip
from .rows import Reading, Row
from .text_cell import TextCell
from .tokens import document_font, tokens_now

EDGE = 10  # between the row's edge and its columns
MARK_WIDTH = 34  # for "12." and "đ)" at 100 %
INDENT = 22
TAG_WIDTH = 24  # "VI", "EN" where languages stand under each other
ACCENTS = 5  # room above capitals for the marks of Ầ, Ở, which stand higher than a font says


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How rows are laid out: which languages, beside or under each other, and how large (per cent)."""

    languages: tuple[Language, ...]
    is_stacked: bool
    zoom: int


class RegionRow(QWidget):
    """The line that opens a region: its name, across all columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = QLabel(self)
        self._name.setObjectName("region")
        self._name.setAlignment(Qt.AlignmentFlag.AlignBottom)

    def say(self, name: str) -> None:
        self._name.setText(name.upper())
        self._name.adjustSize()

    def arrange(self, width: int) -> int:
        """Places the name; gives the row's height."""
        self._name.setGeometry(EDGE, 12 - ACCENTS, width - 2 * EDGE, self._name.sizeHint().height() + ACCENTS)
        return 12 + self._name.sizeHint().height() + 4


class PairRow(QWidget):
    """The cells of one passage. ``grown`` when its height may have changed; cells are reached by language."""

    grown = Signal()

    def __init__(self, row: Row, reading: Reading, arrangement: Arrangement, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = row
        self._reading = reading
        self._arrangement = arrangement
        self.cells: dict[Language, TextCell] = {}
        self._marks: dict[Language, QLabel] = {}
        self._tags: dict[Language, QLabel] = {}
        for language in arrangement.languages:
            self._add(language)
        self.show_text()

    def _add(self, language: Language) -> None:
        cell = TextCell(lambda chip: self._piece(chip, language), self._font(), self)
        cell.grown.connect(self.grown)
        mark = QLabel(self)
        mark.setObjectName("mark")
        mark.setFont(self._font())
        mark.setBuddy(cell)
        tag = QLabel(language.upper(), self)
        tag.setObjectName("tag")
        tag.setVisible(self._arrangement.is_stacked)
        self.cells[language], self._marks[language], self._tags[language] = cell, mark, tag

    def _font(self) -> QFont:
        return document_font(self._arrangement.zoom, bold=self.row.kind == "heading")

    def _piece(self, chip: Chip, language: Language) -> Piece:
        spot = self.row.spot
        return self._reading.reader(language).piece(chip, spot.provision if spot else None)

    # ---- showing ----

    def turn_to(self, row: Row) -> None:
        """The same passage in another state of the agreement."""
        self.row = row
        self.show_text()

    def show_text(self, but: object = None) -> None:
        """Numbers, texts and chips as the agreement has them; ``but`` is the cell being typed in, which has them."""
        spot = self.row.spot
        assert spot is not None and not isinstance(spot.node, Table)
        for language, cell in self.cells.items():
            mark = label(spot, language)
            self._marks[language].setText(f"[{self.row.cell[0]}.{self.row.cell[1]}]" if self.row.cell else mark)
            if cell is not but:
                cell.show_line(text_of(spot.node).get(language, ()))
            cell.refresh_chips()

    # ---- placing ----

    def arrange(self, width: int) -> int:
        """Places everything for this width; gives the row's height."""
        top = self._space_above()
        columns = 1 if self._arrangement.is_stacked else max(len(self.cells), 1)
        column = (width - EDGE) // columns - EDGE
        height = 0
        for at, language in enumerate(self.cells):
            left = EDGE if self._arrangement.is_stacked else EDGE + at * (column + EDGE)
            taken = self._place(language, left, top + (height if self._arrangement.is_stacked else 0), column)
            height = height + taken if self._arrangement.is_stacked else max(height, taken)
        return top + height + 3

    def _space_above(self) -> int:
        return 12 if self.row.kind == "heading" and self.row.region != "title" else 1

    def _place(self, language: Language, left: int, top: int, width: int) -> int:
        cell, mark, tag = self.cells[language], self._marks[language], self._tags[language]
        if self._arrangement.is_stacked:
            tag.setGeometry(left, top + 5, TAG_WIDTH, tag.sizeHint().height())
            left, width = left + TAG_WIDTH, width - TAG_WIDTH
        gutter = self._gutter(mark)
        cell_left, cell_width = left + gutter, width - gutter
        height = cell.height_for(cell_width)
        mark_height = mark.sizeHint().height()
        mark_left = left + self._indent()
        mark.setGeometry(mark_left, top + 4, cell_left - mark_left - 2, mark_height)
        cell.setGeometry(cell_left, top, cell_width, max(height, mark_height + 6))
        return max(height, mark_height + 6)

    def _gutter(self, mark: QLabel) -> int:
        if self.row.kind == "heading":
            return mark.sizeHint().width() + 6 if mark.text() else 0
        if not mark.text() and self.row.depth <= 1:
            return 0
        return self._indent() + max(MARK_WIDTH * self._arrangement.zoom // 100, mark.sizeHint().width() + 6)

    def _indent(self) -> int:
        return INDENT * self._arrangement.zoom // 100 * max(self.row.depth - 1, 0)

    # ---- mouse ----

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a number or beside a text goes into the text nearest to it."""
        at = event.position().toPoint()
        cells = self.cells.values()
        min(cells, key=lambda cell: _distance(cell.geometry(), at)).setFocus(Qt.FocusReason.MouseFocusReason)

    # ---- drawing ----

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        if any(cell.hasFocus() for cell in self.cells.values()):
            painter.fillRect(0, self._space_above(), 3, self.height() - self._space_above() - 2, QColor(tokens.accent))
        if self.row.kind == "heading" and self.row.region == "articles":
            painter.fillRect(EDGE, 4, self.width() - 2 * EDGE, 1, QColor(tokens.line))


def _distance(rect: QRect, point: QPoint) -> int:
    across = max(rect.left() - point.x(), point.x() - rect.right(), 0)
    return across + max(rect.top() - point.y(), point.y() - rect.bottom(), 0)
