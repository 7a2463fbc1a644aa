"""The lines of any Word file: all text of the body in reading order, ``read_lines``.

It walks the XML itself, since tracked insertions, content controls and text boxes hide text from ready-made readers.
Not here: headers, footers, footnotes and comments, which stand outside the body; the zip and its limits (``package``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from lxml.etree import _Element

from songphuong.agreement.languages import Language
from songphuong.formats.plain_text import plain

from .markup import MARKUP_COMPATIBILITY, MATH, value_of, w
from .package import open_package
from .read_numbers import Counting, read_numbering
from .styles import SIGNATURE_CAPTION, SIGNATURE_DATE, SIGNATURE_NAME, SIGNATURE_TITLE, TYPED_NUMBER

Changes = Literal["accept", "reject"]

# What a tracked change takes out of the text, by how it is answered.
_GONE: Final[dict[Changes, frozenset[str]]] = {
    "accept": frozenset((w("del"), w("moveFrom"))),
    "reject": frozenset((w("ins"), w("moveTo"))),
}
_GONE_CELLS: Final[dict[Changes, str]] = {"accept": "cellDel", "reject": "cellIns"}
_OLD_TEXT: Final = frozenset((w("delText"),))  # text inside w:del; where that counts, so does its text
_SPACES: Final = frozenset(w(name) for name in ("tab", "ptab", "br", "cr"))
_SILENT: Final = frozenset(w(name) for name in ("pPr", "rPr", "rt", "instrText", "delInstrText", "sdtPr", "tblPr"))
_SIGNATURES: Final = (SIGNATURE_DATE, SIGNATURE_CAPTION, SIGNATURE_NAME, SIGNATURE_TITLE)
_CHOICE, _FALLBACK = f"{{{MARKUP_COMPATIBILITY}}}Choice", f"{{{MARKUP_COMPATIBILITY}}}Fallback"


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
    reading = _Reading(changes, numbers, language, _style_ids(roots["styles"]), counting)
    body = root.find(w("body"))
    return () if body is None else tuple(line for line in reading.blocks(body) if line)


def _style_ids(styles: _Element | None) -> dict[str, str]:
    """Names of styles by id."""
    found = () if styles is None else styles.iter(w("style"))
    return {style.get(w("styleId"), ""): value_of(style, "name") or "" for style in found}


@dataclass(slots=True)
class _Open:
    """A paragraph being gathered: its pieces, what hangs on it, and whether a join carries it on into the next."""

    pieces: list[str] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)


@dataclass(slots=True)
class _Reading:
    """One pass over a body. Fields may run over paragraphs, so their state lives here."""

    changes: Changes
    with_numbers: bool
    language: Language | None
    styles: dict[str, str]
    counting: Counting
    fields: list[bool] = field(default_factory=list)  # of each open field: are we still in its code?

    # ---- blocks ----

    def blocks(self, parent: _Element) -> Iterator[str]:
        """Lines of the paragraphs and tables under ``parent``, through whatever wraps them."""
        gathered = _Open()
        for block in self._unwrapped(parent):
            if block.tag == w("tbl"):
                yield from self._close(gathered, None)
                gathered = _Open()
                yield from self._table(block)
                continue
            self._gather(block, gathered)
            if not self._is_joined(block):
                yield from self._close(gathered, block)
                gathered = _Open()
        yield from self._close(gathered, None)

    def _unwrapped(self, parent: _Element) -> Iterator[_Element]:
        """Paragraphs and tables, also inside content controls, custom XML and changes that stay."""
        for child in self._children(parent):
            if child.tag in (w("p"), w("tbl")):
                yield child
            elif child.tag not in _SILENT:
                yield from self._unwrapped(child)

    def _children(self, parent: _Element) -> Iterator[_Element]:
        """What is left of the children when changes are answered and one of two alternates is chosen."""
        for child in parent:
            if child.tag in _GONE[self.changes]:
                continue
            if child.tag == _FALLBACK and parent.find(_CHOICE) is not None:
                continue
            yield child

    def _is_joined(self, paragraph: _Element) -> bool:
        """True when the paragraph's mark is gone, so that it runs on into the next."""
        mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
        return mark is not None and any(child.tag in _GONE[self.changes] for child in mark)

    def _close(self, gathered: _Open, paragraph: _Element | None) -> Iterator[str]:
        """The line of what was gathered, and those of its text boxes. ``paragraph`` bears the mark that ends it;
        None: a joined paragraph with nothing left to join."""
        text = "".join(gathered.pieces)
        yield plain(self._number(paragraph, text) + text)
        for box in gathered.boxes:
            yield from self.blocks(box)

    def _number(self, paragraph: _Element | None, text: str) -> str:
        if paragraph is None:
            return ""
        properties = self._properties(paragraph)
        number = self.counting.number(properties)
        marked = _language_of(properties)
        other_language = self.language is not None and marked not in (None, self.language)
        return number if self.with_numbers and (text.strip() or not other_language) else ""

    def _properties(self, paragraph: _Element) -> _Element | None:
        """The paragraph's properties; as they were before a tracked change of them, when changes are rejected."""
        properties = paragraph.find(w("pPr"))
        old = None if properties is None else properties.find(f"{w('pPrChange')}/{w('pPr')}")
        return old if old is not None and self.changes == "reject" else properties

    # ---- tables ----

    def _table(self, table: _Element) -> Iterator[str]:
        """Cells row by row; rows of signatures column by column, since each column is one side's."""
        signing: list[list[_Element]] = []
        for row in self._parts(table, "tr"):
            if self._is_gone_row(row):
                continue
            cells = [cell for cell in self._parts(row, "tc") if not self._is_gone_cell(cell)]
            if self._is_signing(cells):
                signing.append(cells)
                continue
            yield from self._columns(signing)
            signing = []
            for cell in cells:
                yield from self.blocks(cell)
        yield from self._columns(signing)

    def _parts(self, parent: _Element, name: str) -> Iterator[_Element]:
        """Rows of a table or cells of a row, also inside content controls."""
        for child in self._children(parent):
            if child.tag == w(name):
                yield child
            elif child.tag not in _SILENT:
                yield from self._parts(child, name)

    def _is_gone_row(self, row: _Element) -> bool:
        properties = row.find(w("trPr"))
        return properties is not None and any(child.tag in _GONE[self.changes] for child in properties)

    def _is_gone_cell(self, cell: _Element) -> bool:
        return cell.find(f"{w('tcPr')}/{w(_GONE_CELLS[self.changes])}") is not None

    def _is_signing(self, cells: list[_Element]) -> bool:
        styles = {self.styles.get(value_of(p, "pPr/pStyle") or "") for cell in cells for p in cell.iter(w("p"))}
        return bool(styles) and styles <= set(_SIGNATURES)

    def _columns(self, rows: list[list[_Element]]) -> Iterator[str]:
        for column in range(max((len(cells) for cells in rows), default=0)):
            for cells in rows:
                if column < len(cells):
                    yield from self.blocks(cells[column])

    # ---- inside a paragraph ----

    def _gather(self, parent: _Element, into: _Open) -> None:
        """The text under ``parent`` in order; what is unknown is walked through, so that nothing is lost."""
        for child in self._children(parent):
            tag = child.tag
            if tag == w("txbxContent"):
                into.boxes.append(child)
            elif tag == w("fldChar"):
                self._field(child.get(w("fldCharType"), ""))
            elif tag == w("r"):
                if self._is_read(child):
                    self._gather(child, into)
                else:
                    self._pass_fields(child)
            elif tag not in _SILENT:
                piece = self._piece(child)
                if piece is None:
                    self._gather(child, into)
                elif not any(self.fields):
                    into.pieces.append(piece)

    def _is_read(self, run: _Element) -> bool:
        """Whether the run belongs to the language asked for, and is no typed number where none is wanted."""
        if not self.with_numbers and self.styles.get(value_of(run, "rPr/rStyle") or "") == TYPED_NUMBER:
            return False
        marked = _language_of(run)
        return self.language is None or marked is None or marked == self.language

    def _pass_fields(self, run: _Element) -> None:
        for mark in run.findall(w("fldChar")):
            self._field(mark.get(w("fldCharType"), ""))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append(True)
        elif kind == "separate" and self.fields:
            self.fields[-1] = False
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _piece(self, child: _Element) -> str | None:
        """The text of a leaf; None for what may have text inside."""
        if child.tag in (w("t"), f"{{{MATH}}}t") or child.tag in _OLD_TEXT:
            return child.text or ""
        if child.tag in _SPACES:
            return " "
        if child.tag == w("noBreakHyphen"):
            return "-"
        if child.tag == w("sym"):
            return symbol(child.get(w("font"), ""), child.get(w("char"), ""))
        return None


def _language_of(parent: _Element | None) -> Language | None:
    """The language a run or a paragraph's mark is explicitly in: "vi" of "vi-VN"; None where it says none."""
    tag = value_of(parent, "rPr/lang")
    return tag.split("-")[0].lower() if tag else None


_SYMBOLS: Final = {  # those that forms and lists use; the fonts' own code points say nothing without the font
    ("wingdings", 0xFC): "✓", ("wingdings", 0xFB): "✗", ("wingdings", 0xFE): "☑", ("wingdings", 0xA8): "☐",
    ("wingdings", 0x6F): "☐", ("wingdings", 0xFD): "☒", ("wingdings", 0xE0): "→", ("symbol", 0xB7): "•",
    ("symbol", 0xB0): "°", ("symbol", 0xB1): "±", ("symbol", 0xB3): "≥", ("symbol", 0xA3): "≤", ("symbol", 0xAE): "→",
    ("symbol", 0x2D): "−", ("symbol", 0xB4): "×",
}  # fmt: skip


def symbol(font: str, code: str) -> str:
    """The character of a ``w:sym``; one that is not known stands as the font's own code point, never dropped."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    known = _SYMBOLS.get((font.lower(), point & 0xFF if 0xF000 <= point <= 0xF0FF else point))
    return known or (chr(point) if 0 < point < 0x110000 and not 0xD800 <= point <= 0xDFFF else "")
