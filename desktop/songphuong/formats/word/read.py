"""The lines of any Word file: all text of the body in reading order, ``read_lines``.

Not here: the walk (``body``), paragraphs with their looks (``read_blocks``); headers, footers, footnotes and comments,
which stand outside the body; the zip and its limits (``package``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lxml.etree import _Element

from songphuong.agreement.languages import Language
from songphuong.formats.plain_text import plain

from .body import Body, Changes, Gathered, TableElement, language_mark, symbol
from .markup import value_of, w
from .package import open_package
from .read_numbers import Counting, read_numbering
from .styles import SIGNATURE_CAPTION, SIGNATURE_DATE, SIGNATURE_NAME, SIGNATURE_TITLE, TYPED_NUMBER

__all__ = ["Changes", "read_lines", "style_names", "symbol"]

_SIGNATURES: Final = (SIGNATURE_DATE, SIGNATURE_CAPTION, SIGNATURE_NAME, SIGNATURE_TITLE)


def read_lines(
    content: bytes, file: Path, *, changes: Changes, numbers: bool = True, language: Language | None = None
) -> tuple[str, ...]:
    """One line for each paragraph that shows anything, in reading order: cells row by row, a text box after the
    paragraph it hangs on, tabs and breaks as spaces, fields as their results, NFC. ``file`` is named in errors.

    Tracked changes are accepted or rejected. ``numbers`` False leaves out automatic numbers and the labels typed by
    our own writer. ``language`` keeps only runs marked with it, and those without a mark: one column of a bilingual
    edition of ours. Signature columns of ours are read side by side, first side first.
    UnusableInputError for what is no sound Word file.
    """
    package = open_package(content, file)
    main = package.main_part()
    root = package.root(main)
    parts = {kind: package.related_part(main, kind) for kind in ("numbering", "styles")}
    roots = {kind: package.root(part) if part else None for kind, part in parts.items()}
    counting = Counting(read_numbering(roots["numbering"], roots["styles"]))
    reading = _Reading(changes, numbers, language, style_names(roots["styles"]), counting)
    body = root.find(w("body"))
    return () if body is None else tuple(line for line in reading.lines(body) if line)


def style_names(styles: _Element | None) -> dict[str, str]:
    """Names of styles by id."""
    found = () if styles is None else styles.iter(w("style"))
    return {style.get(w("styleId"), ""): value_of(style, "name") or "" for style in found}


@dataclass(slots=True)
class _Reading:
    """One pass over a body."""

    changes: Changes
    with_numbers: bool
    language: Language | None
    styles: dict[str, str]
    counting: Counting
    body: Body = field(init=False)

    def __post_init__(self) -> None:
        self.body = Body(self.changes, self._is_read)

    def lines(self, parent: _Element) -> Iterator[str]:
        """Lines of the paragraphs and tables under ``parent``."""
        for block in self.body.blocks(parent):
            if isinstance(block, TableElement):
                yield from self._table(block.element)
            else:
                yield from self._paragraph(block)

    def _paragraph(self, gathered: Gathered) -> Iterator[str]:
        """The line of a paragraph, and those of its text boxes."""
        text = gathered.text
        yield plain(self._number(gathered.mark, text) + text)
        for box in gathered.boxes:
            yield from self.lines(box)

    def _number(self, paragraph: _Element | None, text: str) -> str:
        if paragraph is None:
            return ""
        properties = self.body.properties(paragraph)
        number = self.counting.number(properties)
        marked = language_mark(properties)
        other_language = self.language is not None and marked not in (None, self.language)
        return number if self.with_numbers and (text.strip() or not other_language) else ""

    def _table(self, table: _Element) -> Iterator[str]:
        """Cells row by row; rows of signatures column by column, since each column is one side's."""
        signing: list[list[_Element]] = []
        for cells in self.body.rows(table):
            if self._is_signing(cells):
                signing.append(cells)
                continue
            yield from self._columns(signing)
            signing = []
            for cell in cells:
                yield from self.lines(cell)
        yield from self._columns(signing)

    def _is_signing(self, cells: list[_Element]) -> bool:
        styles = {self.styles.get(value_of(p, "pPr/pStyle") or "") for cell in cells for p in cell.iter(w("p"))}
        return bool(styles) and styles <= set(_SIGNATURES)

    def _columns(self, rows: list[list[_Element]]) -> Iterator[str]:
        for column in range(max((len(cells) for cells in rows), default=0)):
            for cells in rows:
                if column < len(cells):
                    yield from self.lines(cells[column])

    def _is_read(self, run: _Element) -> bool:
        """Whether the run belongs to the language asked for, and is no typed number where none is wanted."""
        if not self.with_numbers and self.styles.get(value_of(run, "rPr/rStyle") or "") == TYPED_NUMBER:
            return False
        marked = language_mark(run)
        return self.language is None or marked is None or marked == self.language
