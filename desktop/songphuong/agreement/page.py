"""A page of any origin: paragraphs and tables in reading order, before anybody knows what they are in an agreement.

Not here: where a page comes from (``formats.word.read_blocks``), what is recognised in it (``drafting.recognising``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .languages import Language


@dataclass(frozen=True, slots=True)
class PageParagraph:
    """A paragraph with its words in NFC; "\\n" is a line break inside it, and no other white space but spaces.

    ``number`` is what the page prints before it by itself ("Điều 1.", "a)", "•"), apart from the words. ``outline``:
    its level among headings, 0 the highest; None: running text. ``is_bold``: all its words are. ``language``: the one
    that most of its words are marked with, None where that is not said; such marks are often wrong.
    """

    text: str
    number: str = ""
    style: str = ""
    outline: int | None = None
    is_bold: bool = False
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class PageTable:
    """Rows of cells; rows may differ in how many cells they have, and a cell may hold a table of its own."""

    rows: tuple[tuple[PageCell, ...], ...]


PageBlock = PageParagraph | PageTable
PageCell = tuple[PageBlock, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """``not_read`` are codes of what the file holds beside these blocks: "headers", "footnotes", "pictures" ..."""

    blocks: tuple[PageBlock, ...]
    not_read: tuple[str, ...] = ()


def paragraphs_of(blocks: tuple[PageBlock, ...]) -> Iterator[PageParagraph]:
    """All paragraphs in reading order, those of tables cell by cell."""
    for block in blocks:
        if isinstance(block, PageParagraph):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from paragraphs_of(cell)
