"""Two languages of one text brought together: which article, paragraph and point of one is which of the other.

What stands in one row of a page belongs together; then numbers decide, then labels, then the order. What finds no
partner stands alone, at its place. Not here: reading the parts of one language (``outline``), ids (``building``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from songphuong.agreement.languages import VI, Language
from songphuong.agreement.tree import REGIONS
from songphuong.agreement.walk import ENGLISH_LETTERS, VIETNAMESE_LETTERS

from .divisions import Node
from .labels import Label
from .outline import Part

NEVER: Final = float("-inf")
_SAME_ROW, _SAME_NUMBER, _SAME_LABEL = 10.0, 5.0, 3.0
_ONE_LABELLED, _OTHER_LABEL, _OTHER_NUMBER = 0.4, 0.3, 0.2


@dataclass(slots=True)
class Pair:
    """One paragraph, point or table in the languages that have it."""

    nodes: dict[Language, Node]
    points: list[Pair] = field(default_factory=list)

    @property
    def first(self) -> Node:
        return next(iter(self.nodes.values()))

    @property
    def is_numbered(self) -> bool:
        return any(node.is_numbered for node in self.nodes.values())


@dataclass(slots=True)
class PartPair:
    """One provision to be in the languages that have it."""

    parts: dict[Language, Part]
    blocks: list[Pair] = field(default_factory=list)

    @property
    def first(self) -> Part:
        return next(iter(self.parts.values()))


def paired(outlines: Mapping[Language, Sequence[Part]]) -> list[PartPair]:
    """The parts of all languages, region by region."""
    found: list[PartPair] = []
    for region in REGIONS:
        together: list[PartPair] = []
        for language, parts in outlines.items():
            own = [PartPair({language: part}) for part in parts if part.region == region]
            together = [_joined_parts(one, other) for one, other in aligned(together, own, _part_score)]
        found += together
    for one in found:
        for language, part in one.parts.items():
            own_blocks = [_pair(node, language) for node in part.nodes]
            one.blocks = _together(one.blocks, own_blocks)
    return found


def _pair(node: Node, language: Language) -> Pair:
    return Pair({language: node}, [_pair(point, language) for point in node.points])


def _together(these: list[Pair], those: list[Pair]) -> list[Pair]:
    return [_joined(one, other) for one, other in aligned(these, those, _score)]


def _joined(one: Pair | None, other: Pair | None) -> Pair:
    if one is None or other is None:
        whole = one or other
        assert whole is not None
        return whole
    return Pair(one.nodes | other.nodes, _together(one.points, other.points))


def _joined_parts(one: PartPair | None, other: PartPair | None) -> PartPair:
    if one is None or other is None:
        whole = one or other
        assert whole is not None
        return whole
    return PartPair(one.parts | other.parts)


# ---- how well two fit ----------------------------------------------------------------------------------------------


def _part_score(one: PartPair, other: PartPair) -> float:
    these, those = one.first, other.first
    if these.section != those.section:
        return NEVER
    if these.row is not None and these.row == those.row:
        return _SAME_ROW
    if these.number is None or those.number is None:
        return 1.0
    return _SAME_NUMBER if these.number == those.number else _OTHER_NUMBER


def _score(one: Pair, other: Pair) -> float:
    these, those = one.first, other.first
    if (these.table is None) != (those.table is None):
        return NEVER
    if these.table is not None and those.table is not None:
        same_shape = [len(row) for row in these.table.rows] == [len(row) for row in those.table.rows]
        return (_SAME_ROW if these.table is those.table else 2.0) if same_shape else NEVER
    if these.row is not None and these.row == those.row:
        return _SAME_ROW
    likeness = min(len(these.text), len(those.text)) / max(len(these.text), len(those.text), 1)
    return _label_score(one, other) + 0.4 * likeness + (0.1 if len(one.points) == len(other.points) else 0.0)


def _label_score(one: Pair, other: Pair) -> float:
    (language, node), (other_language, other_node) = next(iter(one.nodes.items())), next(iter(other.nodes.items()))
    if node.is_numbered != other_node.is_numbered:
        return _ONE_LABELLED
    if node.label is None or other_node.label is None or not node.is_numbered:
        return 0.6
    same = place_of(node.label, language) == place_of(other_node.label, other_language)
    return _SAME_LABEL if same else _OTHER_LABEL


def place_of(label: Label, language: Language) -> int:
    """The place that a label claims in its list: "đ)" is the fifth in Vietnamese, "e)" in English. 0: none."""
    if label.kind != "letter":
        return label.number
    row = VIETNAMESE_LETTERS if language == VI else ENGLISH_LETTERS
    letter = label.mark[:1]
    return row.index(letter) + 1 + len(row) * (len(label.mark) - 1) if letter and letter in row else 0


# ---- in order, with gaps -------------------------------------------------------------------------------------------

T = TypeVar("T")


def aligned(these: Sequence[T], those: Sequence[T], score: Callable[[T, T], float]) -> list[tuple[T | None, T | None]]:
    """Both in their order, those together that fit best in sum; what is left over stands alone."""
    if len(these) == len(those) and all(score(a, b) > 1 for a, b in zip(these, those, strict=True)):
        return list(zip(these, those, strict=True))
    best = _best_sums(these, those, score)
    pairs: list[tuple[T | None, T | None]] = []
    row, column = 0, 0
    while row < len(these) or column < len(those):
        if row < len(these) and column < len(those):
            fit = score(these[row], those[column])
            if fit > NEVER and best[row][column] == fit + best[row + 1][column + 1]:
                pairs.append((these[row], those[column]))
                row, column = row + 1, column + 1
                continue
        if column == len(those) or (row < len(these) and best[row][column] == best[row + 1][column]):
            pairs.append((these[row], None))
            row += 1
        else:
            pairs.append((None, those[column]))
            column += 1
    return pairs


def _best_sums(these: Sequence[T], those: Sequence[T], score: Callable[[T, T], float]) -> list[list[float]]:
    """For each pair of places the best sum from there to the ends."""
    best = [[0.0] * (len(those) + 1) for _ in range(len(these) + 1)]
    for row in reversed(range(len(these))):
        for column in reversed(range(len(those))):
            together = score(these[row], those[column]) + best[row + 1][column + 1]
            best[row][column] = max(together, best[row + 1][column], best[row][column + 1])
    return best
