"""Walking a clause: its texts with their places, and the names they use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from songphuong.agreement.languages import Language
from songphuong.agreement.tree import SECTION, Field, Inline, Parallel, Reference

from .clauses import ClauseParagraph, ClauseTable, ClauseVersion, When

TERM = "term."  # words of the wording profile
GIVEN = ("side_a.", "side_b.", "signing.")  # fields that come with the agreement type


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a clause and where its file has it. ``optional``: it may be empty in all languages."""

    place: str
    text: Parallel
    optional: bool = False


def passages(clause: ClauseVersion) -> Iterator[Passage]:
    """Every text in the order of the file. Headings of articles, annexes and titles must be there; table cells may
    be empty, to be filled in by hand."""
    yield Passage("heading", clause.heading, optional=clause.region not in ("articles", "annexes", "title"))
    for place, block in blocks(clause):
        if isinstance(block, ClauseTable):
            for r, row in enumerate(block.rows, start=1):
                for c, cell in enumerate(row, start=1):
                    yield Passage(f"{place}.rows[{r}][{c}]", cell, optional=True)
        else:
            yield Passage(place, block.text)


def blocks(clause: ClauseVersion) -> Iterator[tuple[str, ClauseParagraph | ClauseTable]]:
    """Every paragraph, point and table with its place."""
    numbers = {ClauseParagraph: 0, ClauseTable: 0}
    for block in clause.blocks:
        numbers[type(block)] += 1
        if isinstance(block, ClauseTable):
            yield f"tables[{numbers[ClauseTable]}]", block
        else:
            yield from _divisions(f"paragraphs[{numbers[ClauseParagraph]}]", block)


def _divisions(place: str, paragraph: ClauseParagraph) -> Iterator[tuple[str, ClauseParagraph]]:
    yield place, paragraph
    for n, point in enumerate(paragraph.points, start=1):
        yield from _divisions(f"{place}.points[{n}]", point)


def conditions(clause: ClauseVersion) -> Iterator[tuple[str, When]]:
    """Every ``when`` that asks for something, with its place."""
    for place, block in blocks(clause):
        if block.when:
            yield f"{place}.when", block.when


def marks(clause: ClauseVersion) -> Iterator[tuple[str, Language, Inline]]:
    """Every field and reference with the place of its text and the language."""
    for passage in passages(clause):
        for language, line in passage.text.entries:
            for inline in line:
                if isinstance(inline, Field | Reference):
                    yield passage.place, language, inline


def field_names(clause: ClauseVersion) -> frozenset[str]:
    """The fields its texts use, terms of the wording profile not among them."""
    names = {mark.name for _, _, mark in marks(clause) if isinstance(mark, Field)}
    return frozenset(name for name in names if not name.startswith(TERM))


def referred_sections(clause: ClauseVersion) -> frozenset[str]:
    """The sections its cross-references point to."""
    targets = {mark.target for _, _, mark in marks(clause) if isinstance(mark, Reference)}
    return frozenset(target.removeprefix(SECTION) for target in targets)
