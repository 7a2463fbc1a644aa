"""The page of any Word file as paragraphs and tables with what tells a heading from a text: ``read_blocks``.

Not here: the walk (``body``), lines of text alone (``read``), what the blocks are in an agreement (``drafting``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml.etree import _Element

from songphuong.agreement.languages import Language
from songphuong.agreement.page import Page, PageBlock, PageCell, PageParagraph, PageTable
from songphuong.formats.plain_text import cleaned

from .body import Body, Gathered, TableElement, language_mark
from .markup import R, is_on, value_of, w
from .package import Package, open_package
from .read import style_names
from .read_numbers import Counting, read_numbering

_HIGHEST_OUTLINE: Final = 9  # a paragraph of this level or below is running text
# Parts beside the body that may hold words, by the kind of their relationship.
_BESIDE: Final = {
    "header": "headers",
    "footer": "footers",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "diagramData": "diagrams",
    "chart": "charts",
    "aFChunk": "inserted-files",
    "image": "pictures",
    "oleObject": "embedded-objects",
    "package": "embedded-objects",
}
_WORDLESS: Final = frozenset(("diagrams", "charts", "inserted-files", "pictures", "embedded-objects"))


def read_blocks(content: bytes, file: Path) -> Page:
    """The body in reading order; a text box after the paragraph it hangs on, empty paragraphs left out, fields as
    their results. Tracked changes are taken as accepted. What the file holds beside the body is named, not read.
    UnusableInputError for what is no sound Word file; ``file`` is named in it."""
    package = open_package(content, file)
    main = package.main_part()
    root = package.root(main)
    parts = {kind: package.related_part(main, kind) for kind in ("numbering", "styles")}
    roots = {kind: package.root(part) if part else None for kind, part in parts.items()}
    numbering = read_numbering(roots["numbering"], roots["styles"])
    looks = _Looks.of(roots["styles"], numbering.default_style)
    reading = _Blocks(Body("accept"), Counting(numbering), looks)
    body = root.find(w("body"))
    blocks = () if body is None else tuple(reading.blocks(body))
    return Page(blocks, tuple(_not_read(package, main, root)))


@dataclass(frozen=True, slots=True)
class _Looks:
    """The styles of a file by id: their names, and what they say or inherit."""

    styles: Mapping[str, _Element]
    names: Mapping[str, str]
    default: str

    @classmethod
    def of(cls, styles: _Element | None, default: str) -> _Looks:
        found = () if styles is None else styles.iter(w("style"))
        return cls({one.get(w("styleId"), ""): one for one in found}, style_names(styles), default)

    def chain(self, style: str | None) -> Iterator[_Element]:
        """The style and those it is based on, nearest first; a circle ends."""
        passed: set[str] = set()
        at = style or ""
        while at in self.styles and at not in passed:
            passed.add(at)
            yield self.styles[at]
            at = value_of(self.styles[at], "basedOn") or ""

    def is_bold(self, run: _Element | None, paragraph_style: str) -> bool:
        own = None if run is None else run.find(f"{w('rPr')}/{w('b')}")
        if run is not None and own is not None:
            return is_on(run, "rPr/b")
        for style in (value_of(run, "rPr/rStyle"), paragraph_style):
            for one in self.chain(style):
                if one.find(f"{w('rPr')}/{w('b')}") is not None:
                    return is_on(one, "rPr/b")
        return False

    def outline(self, properties: _Element | None, paragraph_style: str) -> int | None:
        said = value_of(properties, "outlineLvl")
        found = [said] if said is not None else [value_of(one, "pPr/outlineLvl") for one in self.chain(paragraph_style)]
        level = next((one for one in found if one is not None), "")
        return int(level) if level.isascii() and level.isdigit() and int(level) < _HIGHEST_OUTLINE else None


@dataclass(slots=True)
class _Blocks:
    """One pass over a body."""

    body: Body
    counting: Counting
    looks: _Looks

    def blocks(self, parent: _Element) -> Iterator[PageBlock]:
        for block in self.body.blocks(parent):
            if isinstance(block, TableElement):
                yield PageTable(tuple(self._row(cells) for cells in self.body.rows(block.element)))
            else:
                yield from self._paragraph(block)

    def _row(self, cells: list[_Element]) -> tuple[PageCell, ...]:
        return tuple(tuple(self.blocks(cell)) for cell in cells)

    def _paragraph(self, gathered: Gathered) -> Iterator[PageBlock]:
        """The paragraph, if it shows anything, then what stands in its text boxes."""
        properties = self.body.properties(gathered.mark)
        number = "" if gathered.mark is None else _line(self.counting.number(properties))
        text = "\n".join(filter(None, map(_line, cleaned(gathered.text).split("\n"))))
        if text or (number and any(map(str.isalnum, number))):
            yield self._made(gathered, properties, number, text)
        for box in gathered.boxes:
            yield from self.blocks(box)

    def _made(self, gathered: Gathered, properties: _Element | None, number: str, text: str) -> PageParagraph:
        style = value_of(properties, "pStyle") or self.looks.default
        worded = [words for words in gathered.words if words.text.strip()]
        return PageParagraph(
            text=text,
            number=number,
            style=self.looks.names.get(style, ""),
            outline=self.looks.outline(properties, style),
            is_bold=bool(worded) and all(self.looks.is_bold(words.run, style) for words in worded),
            language=_language(gathered),
        )


def _line(text: str) -> str:
    """One line in NFC, its white space single spaces."""
    return re.sub(r"\s+", " ", cleaned(text)).strip()


def _language(gathered: Gathered) -> Language | None:
    """What more than half of the letters are marked with."""
    letters: Counter[Language | None] = Counter()
    for words in gathered.words:
        letters[language_mark(words.run)] += sum(map(str.isalpha, words.text))
    if not letters:
        return None
    language, most = letters.most_common(1)[0]
    return language if 2 * most > letters.total() else None


# ---- beside the body -----------------------------------------------------------------------------------------------


def _not_read(package: Package, main: str, root: _Element) -> list[str]:
    """Codes of what the file holds beside the words of its body, each once, in a fixed order."""
    found: set[str] = set()
    mentioned = {value for one in root.iter() for key, value in one.attrib.items() if str(key).startswith(f"{{{R}}}")}
    for key, relation in package.related(main).items():
        code = _BESIDE.get(relation.kind)
        if code in _WORDLESS:
            found.update([code] if key in mentioned else [])
        elif code and relation.part in package.parts and _has_words(package.root(relation.part)):
            found.add(code)
    return [code for code in dict.fromkeys(_BESIDE.values()) if code in found]


def _has_words(root: _Element) -> bool:
    """Whether a part says anything; the bare page number of a header is no words."""
    return any(any(map(str.isalpha, text.text or "")) for text in root.iter(w("t")))
