"""An agreement as it reads in one language: blocks in reading order with labels and words, ready for any page.

Plain text, Word, preview and checks all read these blocks, so what one shows the others show. Not here: how a value
is phrased (``values``), what a page looks like (``formats``).
"""

from __future__ import annotations

from dataclasses import dataclass

from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Agreement, Parallel, Region, Table
from songphuong.agreement.walk import Spot, label, spots, text_of

from .pieces import Piece, Reader
from .signatures import Signatures, signatures


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph on the page: a heading (``depth`` 0), a paragraph (1), a point (2) or deeper, or a table cell.

    ``label`` is "Điều 1.", "1.", "đ)" or empty. ``missing``: the node has no text in this language at all.
    """

    node_id: str
    region: Region
    section: str
    depth: int
    label: str
    pieces: tuple[Piece, ...]
    missing: bool = False

    @property
    def words(self) -> str:
        """The text without its label."""
        if len(self.pieces) == 1:  # as most have
            return self.pieces[0].text
        return "".join(piece.text for piece in self.pieces)

    @property
    def text(self) -> str:
        """Label and text with a space between, as plain text shows it."""
        return f"{self.label} {self.words}".strip() if self.label else self.words


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, the first ``header_rows`` of them headings."""

    node_id: str
    region: Region
    section: str
    rows: tuple[tuple[Passage, ...], ...]
    header_rows: int


Composed = Passage | Grid | Signatures


def compose(agreement: Agreement, language: Language) -> tuple[Composed, ...]:
    """All blocks of the agreement in this language, in reading order; the same nodes in the same order for every
    language, so that two languages can be laid side by side. A heading without words in any language is left out
    (but an article's or annex's stands, for its number). Signatures stand after the closing, before the annexes;
    there are none while the agreement has no sides."""
    reader = Reader.of(agreement, language)
    before: list[Composed] = []
    annexes: list[Composed] = []
    for spot in spots(agreement):
        (annexes if spot.region == "annexes" else before).extend(_blocks(reader, spot))
    return (*before, *signatures(reader), *annexes)


def _blocks(reader: Reader, spot: Spot) -> tuple[Passage | Grid, ...]:
    """None, one passage or one grid; cells come with their grid."""
    if isinstance(spot.node, Table):
        return (_grid(reader, spot, spot.node),)
    inside_table = any(isinstance(step, Table) for step in spot.path)
    if inside_table or (spot.numbers == (None,) and _is_wordless(spot.provision.heading)):
        return ()
    return (passage(reader, spot),)


def _is_wordless(text: Parallel) -> bool:
    return not any(line for _, line in text.entries)


def passage(reader: Reader, spot: Spot) -> Passage:
    """One node that bears text, as it reads in the reader's language."""
    assert not isinstance(spot.node, Table)
    line = text_of(spot.node).get(reader.language, ())
    pieces = reader.pieces(line, within=spot.provision)
    depth, mark = len(spot.path) - 1, label(spot, reader.language)
    return Passage(spot.node.id, spot.region, spot.provision.section, depth, mark, pieces, missing=not line)


def _grid(reader: Reader, spot: Spot, table: Table) -> Grid:
    rows = tuple(
        tuple(
            passage(reader, Spot(cell, spot.region, spot.order, (*spot.path, cell), (*spot.numbers, None)))
            for cell in row
        )
        for row in table.rows
    )
    return Grid(table.id, spot.region, spot.provision.section, rows, table.header_rows)
