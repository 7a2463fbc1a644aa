"""Tables of a page: those of an annex, two languages side by side, and the signature block.

Text that is the same in every language of the page (a name, a figure in a table) is printed once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil, lcm
from typing import Final, NamedTuple

from lxml.etree import _Element

from songphuong.agreement.languages import Language
from songphuong.formats.plain_text import plain
from songphuong.phrasing.compose import Grid, Passage
from songphuong.phrasing.pieces import Piece
from songphuong.phrasing.signatures import SignatureColumn, Signatures, Signer

from . import styles
from .markup import element
from .paragraphs import NEUTRAL, Setting, Sheet, paragraph, passage_paragraph, runs_of

NARROWEST: Final = 5  # letters that a column of a table has room for at least, and beyond which it grows no more
WIDEST: Final = 40
ACROSS: Final = 66  # letters that a page has room for in a line of a table
EDGES: Final = 2  # letters that the margins of a cell take away

Parallel = Sequence[tuple[Language, Sequence[Piece]]]  # one text in the languages of the page


class Row(NamedTuple):
    cells: Sequence[Sequence[_Element]]  # the paragraphs of each cell
    is_heading: bool = False
    splits: bool = False  # over two pages


def table(sheet: Sheet, style: str, rows: Sequence[Row], weights: Sequence[int] = ()) -> _Element:
    """A table as wide as the text. Rows may have different numbers of cells: each shares the width evenly, or, where
    all have as many cells as there are ``weights``, in that proportion."""
    columns = len(weights) or lcm(*(len(row.cells) for row in rows))
    widths = _shares(sheet.template.text_width, weights or (1,) * columns)
    properties = element(
        "tblPr",
        element("tblStyle", val=sheet.template.style(style)),
        element("tblW", w=sheet.template.text_width, type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="0000"),
    )
    grid = element("tblGrid", *(element("gridCol", w=each) for each in widths))
    return element("tbl", properties, grid, *(_row(row, widths) for row in rows))


def _shares(whole: int, weights: Sequence[int]) -> list[int]:
    """Whole numbers in the proportion of the weights that add up to ``whole``."""
    ends = [whole * sum(weights[: index + 1]) // sum(weights) for index in range(len(weights))]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def _row(row: Row, widths: Sequence[int]) -> _Element:
    properties = element("trPr")
    if not row.splits:
        properties.append(element("cantSplit"))
    if row.is_heading:
        properties.append(element("tblHeader"))
    made = element("tr", *([properties] if len(properties) else []))
    span = len(widths) // len(row.cells)
    for index, cell in enumerate(row.cells):
        cell_properties = element("tcPr", element("tcW", w=sum(widths[index * span : (index + 1) * span]), type="dxa"))
        if span > 1:
            cell_properties.append(element("gridSpan", val=span))
        made.append(element("tc", cell_properties, *cell))
    return made


# ---- two languages side by side ------------------------------------------------------------------------------------


def parallel_row(sheet: Sheet, passages: Sequence[tuple[Language, Passage]], *, keep_next: bool) -> Row:
    """One passage, its languages beside each other."""
    return Row(
        [
            [passage_paragraph(sheet, passage, Setting(language, keep_next, in_column=True))]
            for language, passage in passages
        ],
        splits=True,
    )


# ---- tables of an annex --------------------------------------------------------------------------------------------


def grid_table(sheet: Sheet, grids: Sequence[tuple[Language, Grid]]) -> _Element:
    """The table, with all languages of the page in each cell, one under the other."""
    first = grids[0][1]
    rows = []
    for number, cells in enumerate(first.rows):
        is_heading = number < first.header_rows
        style = styles.TABLE_HEADING if is_heading else styles.TABLE_TEXT
        texts = [
            [(language, grid.rows[number][column].pieces) for language, grid in grids] for column in range(len(cells))
        ]
        rows.append(Row([_stacked(sheet, style, text) for text in texts], is_heading))
    return table(sheet, styles.GRID, rows, _weights(grids))


def _weights(grids: Sequence[tuple[Language, Grid]]) -> list[int]:
    """How much room each column wants: its longest cell, within reason, and so much that its longest word fits."""
    columns = [
        [row[column].words for _, grid in grids for row in grid.rows] for column in range(len(grids[0][1].rows[0]))
    ]
    wanted = [min(max(*map(len, cells), NARROWEST), WIDEST) for cells in columns]
    words = [max((len(word) for cell in cells for word in cell.split()), default=0) for cells in columns]
    return [max(want, ceil(sum(wanted) * (word + EDGES) / ACROSS)) for want, word in zip(wanted, words, strict=True)]


def _stacked(sheet: Sheet, style: str, text: Parallel, *, keep_next: bool = False) -> list[_Element]:
    """The text in each language, a paragraph each; once where all say the same. Never empty: a cell may not be."""
    said = [(language, pieces) for language, pieces in text if _words(pieces)]
    if len(said) == len(text) > 1 and len({_words(pieces) for _, pieces in said}) == 1:
        said = [(NEUTRAL, said[0][1])]
    return [
        paragraph(sheet, style, runs_of(sheet, pieces, language), Setting(language, keep_next))
        for language, pieces in said or [(NEUTRAL, ())]
    ]


def _words(pieces: Iterable[Piece]) -> str:
    return plain("".join(piece.text for piece in pieces))


# ---- the signature block -------------------------------------------------------------------------------------------

Column = Sequence[tuple[Language, SignatureColumn]]  # one side's signatures in the languages of the page


def signature_rows(sheet: Sheet, blocks: Sequence[tuple[Language, Signatures]]) -> list[Row]:
    """A cell for each side, first side on the left; names stand level. No row splits, all keep together."""
    columns = [
        [(language, block.columns[index]) for language, block in blocks] for index in range(len(blocks[0][1].columns))
    ]
    signers = max(len(column[0][1].signers) for column in columns)
    has_datelines = any(column[0][1].dateline for column in columns)
    rows = [Row([_dateline(sheet, column) for column in columns])] if has_datelines else []
    for number in range(signers):
        is_last = number == signers - 1
        rows.append(Row([_caption(sheet, column, number) for column in columns]))
        rows.append(Row([_name(sheet, column, number, keep_next=not is_last) for column in columns]))
    return rows


def _dateline(sheet: Sheet, column: Column) -> list[_Element]:
    text = [(language, block.dateline) for language, block in column]
    return _stacked(sheet, styles.SIGNATURE_DATE, text, keep_next=True)


def _signers(column: Column, number: int) -> list[tuple[Language, Signer]]:
    """The signer of this number in each language; empty where the side has fewer."""
    return [(language, block.signers[number]) for language, block in column if number < len(block.signers)]


def _caption(sheet: Sheet, column: Column, number: int) -> list[_Element]:
    text = [(language, signer.caption) for language, signer in _signers(column, number)]
    return _stacked(sheet, styles.SIGNATURE_CAPTION, text, keep_next=True)


def _name(sheet: Sheet, column: Column, number: int, *, keep_next: bool) -> list[_Element]:
    """The name under the room for the pen, and the title under it."""
    signers = _signers(column, number)
    names = [(language, (signer.name,)) for language, signer in signers]
    titles = [(language, (signer.title,)) for language, signer in signers]
    above = _stacked(sheet, styles.SIGNATURE_NAME, names, keep_next=True) if signers else []
    return above + _stacked(sheet, styles.SIGNATURE_TITLE, titles, keep_next=keep_next)
