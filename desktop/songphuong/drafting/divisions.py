"""The lines of an article as paragraphs, points and deeper: by their labels, and by what leads in to them.

Not here: whether a label is the one our numbering computes (``pairing`` takes it off there).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .labels import Label, follows, roman_number, split_label
from .streams import Entry, Grid, Line


@dataclass(slots=True)
class Node:
    """A paragraph, point or table to be, in one language. ``text`` is without the label. ``is_automatic``: the page
    set the label itself."""

    label: Label | None
    text: str
    points: list[Node] = field(default_factory=list)
    row: int | None = None
    table: Grid | None = None
    is_automatic: bool = False

    @property
    def is_numbered(self) -> bool:
        return self.label is not None and self.label.kind != "bullet"

    @property
    def shown(self) -> str:
        """The text with its label, as the page has it; a bullet that the page sets says nothing and is left out."""
        if self.label is None or (self.is_automatic and not self.is_numbered):
            return self.text
        return f"{self.label.written} {self.text}".strip()


def flat(lines: Iterable[Line]) -> list[Node]:
    """Paragraphs as they stand, labels and all."""
    return [Node(None, line.shown, row=line.row) for line in lines]


def divisions(entries: Sequence[Entry], article: int | None) -> list[Node]:
    """The paragraphs of an article or annex with their points. ``article``: its number, which "3.1" begins with."""
    making = _Making(article)
    nodes = [_node(entry) for entry in entries]
    for at, node in enumerate(nodes):
        making.add(node, nodes[at + 1] if at + 1 < len(nodes) else None)
    return making.top


def _node(entry: Entry) -> Node:
    if isinstance(entry, Grid):
        return Node(None, "", row=entry.row, table=entry)
    label, text = split_label(f"{entry.number} ")
    if label and not text:
        return Node(label, entry.text, row=entry.row, is_automatic=True)
    label, text = split_label(entry.shown)
    return Node(label, text, row=entry.row)


@dataclass(slots=True)
class _Making:
    """The tree so far and the way to its last node: ``open`` holds, level by level, the last node of each list."""

    article: int | None
    top: list[Node] = field(default_factory=list)
    open: list[Node] = field(default_factory=list)

    def add(self, node: Node, following: Node | None) -> None:
        if node.label is None:
            self._add_unlabelled(node, following)
            return
        level = self._level(node)
        self._put(node, level)

    def _put(self, node: Node, level: int) -> None:
        del self.open[level:]
        (self.open[-1].points if self.open else self.top).append(node)
        self.open.append(node)

    def _level(self, node: Node) -> int:
        """The level of a labelled node: that of the list it goes on with, else one below what leads in to it."""
        assert node.label is not None
        if not self._begins_anew(node.label):
            for level in reversed(range(len(self.open))):
                label = _as_sibling(node.label, self.open[level].label)
                if label is not None:
                    node.label = label
                    return level
        if node.label.kind == "letter" and roman_number(node.label.mark) == 1:
            node.label = node.label.as_kind("roman")
        if node.label.kind == "figures" and node.label.parents == (self.article,):  # "3.1" of Article 3
            return 0
        if node.label.kind == "figure" and (not self.open or self.open[0].label is None):
            return 0
        return len(self.open)

    def _begins_anew(self, label: Label) -> bool:
        """Whether a list begins under the last node: it leads in with a colon, and the label is a first one."""
        is_first = label.number == 1 or label.mark in ("a", "i")
        return bool(self.open) and self.open[-1].text.endswith(":") and is_first and self.open[-1].label is not None

    def _add_unlabelled(self, node: Node, following: Node | None) -> None:
        """A paragraph without a label stands among the points it interrupts, else directly in the article."""
        deepest = len(self.open) - 1
        goes_on = (
            deepest > 0
            and node.table is None
            and following is not None
            and following.label is not None
            and (last := self.open[deepest].label) is not None
            and last.kind != "bullet"
            and follows(following.label, last)
        )
        if goes_on:
            self.open[deepest - 1].points.append(node)
            return
        self.top.append(node)
        self.open = [node] if node.table is None and node.text.endswith(":") else []


def _as_sibling(label: Label, before: Label | None) -> Label | None:
    """The label as one of the same list as ``before``, None where it is of another: "i)" after "h)" is a letter, after
    "b)" a Roman numeral."""
    if before is None:
        return None
    if label.kind == "letter" and before.kind == "roman":
        as_roman = label.as_kind("roman")
        return as_roman if as_roman.number and follows(as_roman, before) else None
    if label.kind == "letter" and roman_number(label.mark) == 1 and not follows(label, before):
        return None
    return label if label.kind == before.kind and len(label.parents) == len(before.parents) else None
