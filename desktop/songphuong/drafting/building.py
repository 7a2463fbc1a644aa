"""Provisions out of the parts of several languages: ids, numbers, and labels taken off where our numbering says them.

A label that our numbering would not compute at its place stays in the text, where the checks see it. Not here: what
belongs together (``pairing``), which section an article serves (``recognising``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from songphuong.agreement.languages import ByLanguage, Language
from songphuong.agreement.tree import REGIONS, Block, Cell, Paragraph, Parallel, Provision, Region, Table, line_of
from songphuong.agreement.walk import COUNTED_REGIONS

from .divisions import Node
from .outline import SIGNATURES, Part
from .pairing import Pair, PartPair, place_of
from .streams import KNOWN, Grid

_LETTER = {"title": "t", "preamble": "p", "articles": "a", "closing": "c", "annexes": "x"}  # what ids begin with


@dataclass(slots=True)
class Building:
    """Builds the provisions of an agreement in these languages. ``alone``: (node, language) of what lacks one of the
    languages we know."""

    languages: tuple[Language, ...]
    alone: list[tuple[str, Language]] = field(default_factory=list)

    def regions(self, pairs: Sequence[PartPair]) -> dict[Region, tuple[Provision, ...]]:
        return {
            region: tuple(self._provisions(region, [one for one in pairs if one.first.region == region]))
            for region in REGIONS
        }

    def _provisions(self, region: Region, pairs: Sequence[PartPair]) -> Iterator[Provision]:
        for order, pair in enumerate(pairs, 1):
            section = pair.first.section
            node_id = SIGNATURES if section == SIGNATURES else f"{_LETTER[region]}{order}"
            counted = order if region in COUNTED_REGIONS else None
            heading = self._texts(node_id, {language: _heading(part, counted) for language, part in pair.parts.items()})
            blocks = tuple(self._blocks(node_id, pair.blocks, (counted,) if counted else ()))
            yield Provision(node_id, "" if section == SIGNATURES else section, heading, blocks)

    def _blocks(self, parent: str, pairs: Sequence[Pair], numbers: tuple[int, ...]) -> Iterator[Block]:
        """``numbers``: those of the article and of the paragraphs down to here; empty where nothing is counted."""
        counts = bool(numbers) and (len(numbers) > 1 or sum(pair.is_numbered for pair in pairs) > 1)
        number = 0
        for at, pair in enumerate(pairs, 1):
            node_id = f"{parent}.{at}"
            table = pair.first.table
            if table is not None:
                yield self._table(node_id, pair)
                continue
            number += pair.is_numbered
            here = (*numbers, number) if counts and pair.is_numbered else ()
            yield self._paragraph(node_id, pair, here, numbers)

    def _paragraph(self, node_id: str, pair: Pair, here: tuple[int, ...], above: tuple[int, ...]) -> Paragraph:
        texts = {
            language: node.text if here and _is_computed(node, here, language) else node.shown
            for language, node in pair.nodes.items()
        }
        inside = here or (*above, 0)
        points = tuple(
            block
            for block in self._blocks(node_id, pair.points, inside if above else ())
            if isinstance(block, Paragraph)
        )
        return Paragraph(node_id, self._texts(node_id, texts), points, numbered=pair.is_numbered)

    def _texts(self, node_id: str, texts: dict[Language, str]) -> Parallel:
        """The text in the order of the languages; what one of them lacks is remembered."""
        if any(texts.get(language) for language in KNOWN):
            lacking = [language for language in self.languages if language in KNOWN and not texts.get(language)]
            self.alone += [(node_id, language) for language in lacking]
        return ByLanguage(tuple((language, line_of(texts.get(language, ""))) for language in self.languages))

    def _table(self, node_id: str, pair: Pair) -> Table:
        grids = {language: node.table for language, node in pair.nodes.items() if node.table}
        self.alone += [(node_id, one) for one in self.languages if one in KNOWN and one not in grids]
        first = next(iter(grids.values()))
        width = max(len(row) for row in first.rows)
        rows = tuple(
            tuple(self._cell(f"{node_id}.{r + 1}.{c + 1}", grids, r, c) for c in range(width))
            for r in range(len(first.rows))
        )
        return Table(node_id, rows, 1 if len(rows) > 1 else 0)

    def _cell(self, node_id: str, grids: dict[Language, Grid], row: int, column: int) -> Cell:
        texts = {language: _cell_text(grid, row, column, language) for language, grid in grids.items()}
        return Cell(node_id, ByLanguage(tuple((one, line_of(texts.get(one, ""))) for one in self.languages)))


def _cell_text(grid: Grid, row: int, column: int, language: Language) -> str:
    """The cell in this language, with what it says for each; empty beyond the end of a shorter row."""
    if column >= len(grid.rows[row]):
        return ""
    return "\n".join(text for code, text in grid.rows[row][column].entries if code in (language, "") and text)


def _heading(part: Part, counted: int | None) -> str:
    """The heading, with its label where that is not the number our own counting gives it."""
    is_computed = not part.written or (part.number or 1) == counted
    return part.heading if is_computed else f"{part.written} {part.heading}".strip()


def _is_computed(node: Node, numbers: tuple[int, ...], language: Language) -> bool:
    """Whether the label says what our numbering says here: "1." or "3.1" a first paragraph, "a)" a point, "(i)" what
    is deeper."""
    label, depth = node.label, len(numbers) - 1
    if label is None or place_of(label, language) != numbers[-1]:
        return False
    if depth == 1:
        return label.kind == "figure" or (label.kind == "figures" and label.parents == (numbers[0],))
    return label.kind == ("letter" if depth == 2 else "roman")
