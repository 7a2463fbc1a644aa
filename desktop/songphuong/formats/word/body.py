"""The body of any Word file, walked once: its paragraphs with all that shows in them, its tables, rows and cells.

It walks the XML itself, since tracked insertions, content controls and text boxes hide text from ready-made readers.
Not here: what is made of it, lines (``read``) or paragraphs with their looks (``read_blocks``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from lxml.etree import _Element

from songphuong.agreement.languages import Language

from .markup import MARKUP_COMPATIBILITY, MATH, value_of, w

Changes = Literal["accept", "reject"]

# What a tracked change takes out of the text, by how it is answered.
_GONE: Final[dict[Changes, frozenset[str]]] = {
    "accept": frozenset((w("del"), w("moveFrom"))),
    "reject": frozenset((w("ins"), w("moveTo"))),
}
_GONE_CELLS: Final[dict[Changes, str]] = {"accept": "cellDel", "reject": "cellIns"}
_OLD_TEXT: Final = frozenset((w("delText"),))  # text inside w:del; where that counts, so does its text
_SPACES: Final = frozenset(w(name) for name in ("tab", "ptab"))
_BREAKS: Final = frozenset(w(name) for name in ("br", "cr"))
_SILENT: Final = frozenset(w(name) for name in ("pPr", "rPr", "rt", "instrText", "delInstrText", "sdtPr", "tblPr"))
_CHOICE, _FALLBACK = f"{{{MARKUP_COMPATIBILITY}}}Choice", f"{{{MARKUP_COMPATIBILITY}}}Fallback"


class Words(NamedTuple):
    """A stretch of text and the run it stands in; a line break is "\\n"."""

    text: str
    run: _Element | None


@dataclass(slots=True)
class Gathered:
    """A paragraph: its stretches and the text boxes that hang on it. ``mark`` bears the mark that ends it; None: a
    joined paragraph with nothing left to join."""

    words: list[Words] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    mark: _Element | None = None

    @property
    def text(self) -> str:
        return "".join(words.text for words in self.words)


class TableElement(NamedTuple):
    element: _Element


def every_run(_: _Element) -> bool:
    return True


@dataclass(slots=True)
class Body:
    """One pass over a body; ask for its blocks in order. Fields may run over paragraphs, so their state lives here.

    ``is_read``: whether a run's text is wanted."""

    changes: Changes
    is_read: Callable[[_Element], bool] = every_run
    fields: list[bool] = field(default_factory=list)  # of each open field: are we still in its code?

    # ---- blocks ----

    def blocks(self, parent: _Element) -> Iterator[Gathered | TableElement]:
        """Paragraphs and tables under ``parent``, through whatever wraps them."""
        gathered = Gathered()
        for block in self._unwrapped(parent):
            if block.tag == w("tbl"):
                yield gathered
                gathered = Gathered()
                yield TableElement(block)
                continue
            self._gather(block, gathered, None)
            if not self._is_joined(block):
                gathered.mark = block
                yield gathered
                gathered = Gathered()
        yield gathered

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

    def properties(self, paragraph: _Element | None) -> _Element | None:
        """The paragraph's properties; as they were before a tracked change of them, when changes are rejected."""
        properties = None if paragraph is None else paragraph.find(w("pPr"))
        old = None if properties is None else properties.find(f"{w('pPrChange')}/{w('pPr')}")
        return old if old is not None and self.changes == "reject" else properties

    # ---- tables ----

    def rows(self, table: _Element) -> Iterator[list[_Element]]:
        """The cells of each row, without rows and cells that a change takes out."""
        for row in self._parts(table, "tr"):
            if not self._is_gone_row(row):
                yield [cell for cell in self._parts(row, "tc") if not self._is_gone_cell(cell)]

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

    # ---- inside a paragraph ----

    def _gather(self, parent: _Element, into: Gathered, run: _Element | None) -> None:
        """The text under ``parent`` in order; what is unknown is walked through, so that nothing is lost."""
        for child in self._children(parent):
            tag = child.tag
            if tag == w("txbxContent"):
                into.boxes.append(child)
            elif tag == w("fldChar"):
                self._field(child.get(w("fldCharType"), ""))
            elif tag == w("r"):
                if self.is_read(child):
                    self._gather(child, into, child)
                else:
                    self._pass_fields(child)
            elif tag not in _SILENT:
                piece = _piece(child)
                if piece is None:
                    self._gather(child, into, run)
                elif not any(self.fields):
                    into.words.append(Words(piece, run))

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


def _piece(child: _Element) -> str | None:
    """The text of a leaf; None for what may have text inside."""
    if child.tag in (w("t"), f"{{{MATH}}}t") or child.tag in _OLD_TEXT:
        return child.text or ""
    if child.tag in _SPACES:
        return " "
    if child.tag in _BREAKS:
        return "\n"
    if child.tag == w("noBreakHyphen"):
        return "-"
    if child.tag == w("sym"):
        return symbol(child.get(w("font"), ""), child.get(w("char"), ""))
    return None


def language_mark(parent: _Element | None) -> Language | None:
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
