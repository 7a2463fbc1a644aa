"""The agreement as rows of the editor: one row for each passage, the same for every language. No Qt in here."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Agreement, Line, Paragraph, Provision, Region, Table, Text
from songphuong.agreement.walk import Spot, spots, text_of
from songphuong.phrasing.pieces import Reader

RowKind = Literal["region", "heading", "passage"]


@dataclass(frozen=True, slots=True)
class Row:
    """``key`` is the node's id, or "region:<name>" for the line that opens a region, which has no spot.

    ``depth``: 1 paragraph, 2 point ...; a table cell has depth 1 and says its place in ``cell`` (row, column)."""

    key: str
    kind: RowKind
    region: Region
    depth: int = 0
    spot: Spot | None = None
    cell: tuple[int, int] | None = None


def rows_of(agreement: Agreement) -> tuple[Row, ...]:
    """All rows in reading order. A heading that is empty by nature (a recital's) has none."""
    rows: list[Row] = []
    region: Region | None = None
    for spot in spots(agreement):
        if spot.region != region:
            region = spot.region
            rows.append(Row(f"region:{region}", "region", region))
        rows.extend(_rows(spot))
    return tuple(rows)


def _rows(spot: Spot) -> Iterator[Row]:
    node = spot.node
    if isinstance(node, Provision):
        if spot.region in ("title", "articles", "annexes") or any(line for _, line in node.heading.entries):
            yield Row(node.id, "heading", spot.region, 0, spot)
    elif isinstance(node, Paragraph):
        yield Row(node.id, "passage", spot.region, len(spot.path) - 1, spot)
    elif not isinstance(node, Table):
        yield Row(node.id, "passage", spot.region, 1, spot, _place_in_table(spot))


def _place_in_table(spot: Spot) -> tuple[int, int]:
    table = spot.path[-2]
    assert isinstance(table, Table)
    return next(
        (across + 1, down + 1)
        for across, row in enumerate(table.rows)
        for down, cell in enumerate(row)
        if cell.id == spot.node.id
    )


def words_of(spot: Spot, reader: Reader) -> str:
    """What the passage says in the reader's language, as plain text."""
    assert not isinstance(spot.node, Table)
    line = text_of(spot.node).get(reader.language, ())
    return "".join(piece.text for piece in reader.pieces(line, within=spot.provision))


class Reading:
    """Readers of the agreement as it stands, one a language, made once for each state of it."""

    def __init__(self, agreement: Agreement) -> None:
        self._agreement = agreement
        self._readers: dict[Language, Reader] = {}

    @property
    def agreement(self) -> Agreement:
        return self._agreement

    def turn_to(self, agreement: Agreement) -> None:
        if agreement is not self._agreement:
            self._agreement = agreement
            self._readers = {}

    def reader(self, language: Language) -> Reader:
        if language not in self._readers:
            self._readers[language] = Reader.of(self._agreement, language)
        return self._readers[language]


# ---- questions about rows ------------------------------------------------------------------------------------------


def nearest_kept(rows: Sequence[Row], key: str, kept: Container[str]) -> str | None:
    """Where the caret goes when its row is taken out: the row before it that stays, else the one after, else "".
    None: its row stays, or there was none."""
    keys = [row.key for row in rows if row.spot is not None]
    if key in kept or key not in keys:
        return None
    at = keys.index(key)
    return next((near for near in (*reversed(keys[:at]), *keys[at:]) if near in kept), "")


def first_inside(rows: Sequence[Row], node_id: str) -> str | None:
    """The first row that stands in this node: in a provision without a heading row, in a table."""
    return next((row.key for row in rows if row.key != node_id and _stands_in(row, node_id)), None)


def row_beside(rows: Sequence[Row], node_id: str) -> str | None:
    """The row to go to when this node is taken out with all that is in it: the one before, else the one after."""
    texts = [row for row in rows if row.spot is not None]
    inside = [at for at, row in enumerate(texts) if _stands_in(row, node_id)]
    if not inside:
        return None
    after = texts[inside[-1] + 1 :]
    return texts[inside[0] - 1].key if inside[0] > 0 else after[0].key if after else None


def suits(before: Row, after: Row) -> bool:
    """Whether a widget made for one row can show the other."""
    return (before.kind, before.depth, before.region) == (after.kind, after.depth, after.region)


def letters_in(line: Line) -> int:
    """About how many letters a line takes; a field counts as a few words."""
    return sum(len(inline.value) if isinstance(inline, Text) else len("a field of words") for inline in line)


def _stands_in(row: Row, node_id: str) -> bool:
    return row.spot is not None and any(step.id == node_id for step in row.spot.path)
