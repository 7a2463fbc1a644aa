"""``apply``, the only way to change an agreement: it gives the next one and leaves the one given untouched.

What cannot be done raises EditRefusedError. Everything off the changed path is shared between the two agreements.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import singledispatch
from typing import TypeVar

from songphuong.errors import EditRefusedError

from .drifting import drifts_with, without_settled
from .edits import (
    AddLanguage,
    AddWaiver,
    ConfirmTexts,
    DeclareFields,
    Edit,
    FillField,
    InsertBlock,
    InsertProvision,
    MoveBlock,
    MoveProvision,
    RemoveBlock,
    RemoveLanguage,
    RemoveProvision,
    RemoveWaiver,
    ReplaceProvision,
    SetNotes,
    SetNumbered,
    SetRows,
    SetSides,
    SetSigning,
    SetText,
    Together,
)
from .fields import entry_of
from .languages import EN, VI, Language
from .tree import REGIONS, Agreement, Block, Cell, FieldEntry, Paragraph, Provision, Region, Table, line_of
from .values import fits
from .walk import Spot, find, node_ids, region_of, spots


def apply(agreement: Agreement, edit: Edit) -> Agreement:
    """The agreement after this edit; the one given is untouched. EditRefusedError when it cannot be made."""
    return without_settled(_apply(edit, agreement))


@singledispatch
def _apply(edit: object, _agreement: Agreement) -> Agreement:
    raise TypeError(edit)


@_apply.register
def _(edit: SetText, agreement: Agreement) -> Agreement:
    spot = _found(agreement, edit.node_id)
    if isinstance(spot.node, Table):
        raise EditRefusedError("node-has-no-text", place=edit.node_id)
    if edit.language not in agreement.languages:
        raise EditRefusedError("language-not-in-agreement", place=edit.node_id, language=edit.language)
    line = line_of(*edit.line)

    def with_text(node: Node) -> Node:
        if isinstance(node, Provision):
            return replace(node, heading=node.heading.put(edit.language, line))
        assert isinstance(node, Paragraph | Cell)
        return replace(node, text=node.text.put(edit.language, line))

    changed = _change(agreement, spot, with_text)
    return replace(changed, drifts=drifts_with(agreement, spot.node, replace(edit, line=line)))


@_apply.register
def _(edit: FillField, agreement: Agreement) -> Agreement:
    entry = entry_of(agreement, edit.name)
    if entry is None:
        raise EditRefusedError("field-unknown", place=edit.name)
    if not fits(edit.value, entry.type):
        raise EditRefusedError("field-value-unfit", place=edit.name, type=entry.type)
    filled = replace(entry, value=edit.value)
    return replace(agreement, fields=tuple(filled if e is entry else e for e in agreement.fields))


@_apply.register
def _(edit: DeclareFields, agreement: Agreement) -> Agreement:
    return _declare(agreement, edit.entries)


@_apply.register
def _(edit: InsertProvision, agreement: Agreement) -> Agreement:
    _refuse_known_ids(agreement, _ids_of(edit.provision))
    row = _inserted(region_of(agreement, edit.region), edit.index, edit.provision, edit.provision.id)
    return _declare(_with_region(agreement, edit.region, row), edit.fields)


@_apply.register
def _(edit: RemoveProvision, agreement: Agreement) -> Agreement:
    region, row, at = _provision_row(agreement, edit.node_id)
    return _with_region(agreement, region, row[:at] + row[at + 1 :])


@_apply.register
def _(edit: MoveProvision, agreement: Agreement) -> Agreement:
    region, row, at = _provision_row(agreement, edit.node_id)
    rest = row[:at] + row[at + 1 :]
    return _with_region(agreement, region, _inserted(rest, edit.index, row[at], edit.node_id))


@_apply.register
def _(edit: ReplaceProvision, agreement: Agreement) -> Agreement:
    region, row, at = _provision_row(agreement, edit.node_id)
    without = _with_region(agreement, region, row[:at] + row[at + 1 :])
    return apply(without, InsertProvision(region, at, edit.provision, edit.fields))


@_apply.register
def _(edit: InsertBlock, agreement: Agreement) -> Agreement:
    _refuse_known_ids(agreement, _block_ids(edit.block))
    return _insert_block(agreement, edit.parent_id, edit.index, edit.block)


@_apply.register
def _(edit: RemoveBlock, agreement: Agreement) -> Agreement:
    return _without_block(agreement, edit.node_id)[0]


@_apply.register
def _(edit: MoveBlock, agreement: Agreement) -> Agreement:
    without, block = _without_block(agreement, edit.node_id)
    if edit.parent_id in _block_ids(block):
        raise EditRefusedError("node-into-itself", place=edit.node_id)
    return _insert_block(without, edit.parent_id, edit.index, block)


@_apply.register
def _(edit: SetNumbered, agreement: Agreement) -> Agreement:
    spot = _found(agreement, edit.node_id)
    if not isinstance(spot.node, Paragraph):
        raise EditRefusedError("node-has-no-number", place=edit.node_id)
    return _change(agreement, spot, lambda node: replace(_paragraph(node), numbered=edit.numbered))


@_apply.register
def _(edit: SetRows, agreement: Agreement) -> Agreement:
    spot = _found(agreement, edit.node_id)
    if not isinstance(spot.node, Table):
        raise EditRefusedError("node-is-no-table", place=edit.node_id)
    table = replace(spot.node, rows=edit.rows, header_rows=edit.header_rows)
    _refuse_crooked(table)
    emptied = _change(agreement, spot, lambda _: replace(table, rows=()))
    _refuse_known_ids(emptied, _block_ids(table)[1:])
    return _change(agreement, spot, lambda _: table)


@_apply.register
def _(edit: SetSides, agreement: Agreement) -> Agreement:
    bodies = [body for side in edit.sides for body in side.bodies]
    if len(set(bodies)) < len(bodies) or any(side.id not in side.bodies[:1] for side in edit.sides):
        raise EditRefusedError("sides-unfit", place=", ".join(side.id for side in edit.sides))
    return _declare(replace(agreement, sides=edit.sides), edit.fields)


@_apply.register
def _(edit: SetSigning, agreement: Agreement) -> Agreement:
    return replace(agreement, signing=edit.mode)


@_apply.register
def _(edit: AddLanguage, agreement: Agreement) -> Agreement:
    if edit.language in agreement.languages:
        raise EditRefusedError("language-already-there", place=edit.language)
    return replace(agreement, languages=(*agreement.languages, edit.language))


@_apply.register
def _(edit: RemoveLanguage, agreement: Agreement) -> Agreement:
    if edit.language in (VI, EN) or edit.language not in agreement.languages:
        raise EditRefusedError("language-stays", place=edit.language)
    kept = replace(agreement, languages=tuple(code for code in agreement.languages if code != edit.language))
    for spot in spots(agreement):
        if not isinstance(spot.node, Table):
            kept = _change(kept, spot, lambda node: _without_language(node, edit.language))
    return kept


@_apply.register
def _(edit: SetNotes, agreement: Agreement) -> Agreement:
    return replace(agreement, notes=edit.notes)


@_apply.register
def _(edit: ConfirmTexts, agreement: Agreement) -> Agreement:
    return replace(agreement, drifts=tuple(one for one in agreement.drifts if one.node_id not in edit.node_ids))


@_apply.register
def _(edit: AddWaiver, agreement: Agreement) -> Agreement:
    others = tuple(one for one in agreement.waivers if one.finding != edit.waiver.finding)
    return replace(agreement, waivers=(*others, edit.waiver))


@_apply.register
def _(edit: RemoveWaiver, agreement: Agreement) -> Agreement:
    if edit.waiver not in agreement.waivers:
        raise EditRefusedError("waiver-unknown", place=edit.waiver.code)
    return replace(agreement, waivers=tuple(one for one in agreement.waivers if one != edit.waiver))


@_apply.register
def _(edit: Together, agreement: Agreement) -> Agreement:
    for one in edit.edits:
        agreement = apply(agreement, one)
    return agreement


# ---- helpers: finding, rebuilding along a path ---------------------------------------------------------------------

Node = Provision | Paragraph | Table | Cell


def _found(agreement: Agreement, node_id: str) -> Spot:
    spot = find(agreement, node_id)
    if spot is None:
        raise EditRefusedError("node-unknown", place=node_id)
    return spot


def _paragraph(node: Node) -> Paragraph:
    assert isinstance(node, Paragraph)
    return node


def _change(agreement: Agreement, spot: Spot, change: Callable[[Node], Node]) -> Agreement:
    """The agreement with the node at this spot changed; everything off the path is shared with the old one."""
    row = region_of(agreement, spot.region)
    provision = _rebuilt(row[spot.order], tuple(step.id for step in spot.path[1:]), change)
    assert isinstance(provision, Provision)
    return _with_region(agreement, spot.region, (*row[: spot.order], provision, *row[spot.order + 1 :]))


def _rebuilt(node: Node, below: tuple[str, ...], change: Callable[[Node], Node]) -> Node:
    if not below:
        return change(node)

    def step(child: Node) -> Node:
        return _rebuilt(child, below[1:], change) if child.id == below[0] else child

    if isinstance(node, Table):
        return replace(node, rows=tuple(tuple(_cell(step(cell)) for cell in row) for row in node.rows))
    return _with_children(node, tuple(_block(step(child)) for child in _children(node)))


def _block(node: Node) -> Block:
    assert isinstance(node, Paragraph | Table)
    return node


def _cell(node: Node) -> Cell:
    assert isinstance(node, Cell)
    return node


def _children(node: Node) -> tuple[Block, ...]:
    if isinstance(node, Provision):
        return node.blocks
    return node.points if isinstance(node, Paragraph) else ()


def _with_children(node: Node, children: tuple[Block, ...]) -> Node:
    if isinstance(node, Provision):
        return replace(node, blocks=children)
    points = tuple(child for child in children if isinstance(child, Paragraph))
    if not isinstance(node, Paragraph) or len(points) < len(children):
        raise EditRefusedError("block-not-allowed-there", place=node.id)
    return replace(node, points=points)


def _with_region(agreement: Agreement, region: Region, row: tuple[Provision, ...]) -> Agreement:
    assert region in REGIONS
    return replace(agreement, **{region: row})  # type: ignore[arg-type]  # the five regions hold rows of provisions


T = TypeVar("T")


def _inserted(row: tuple[T, ...], index: int, item: T, place: str) -> tuple[T, ...]:
    if not 0 <= index <= len(row):
        raise EditRefusedError("place-out-of-range", place=place, index=index, last=len(row))
    return (*row[:index], item, *row[index:])


def _provision_row(agreement: Agreement, node_id: str) -> tuple[Region, tuple[Provision, ...], int]:
    spot = _found(agreement, node_id)
    if not isinstance(spot.node, Provision):
        raise EditRefusedError("node-is-no-provision", place=node_id)
    return spot.region, region_of(agreement, spot.region), spot.order


def _insert_block(agreement: Agreement, parent_id: str, index: int, block: Block) -> Agreement:
    if isinstance(block, Table):
        _refuse_crooked(block)
    parent = _found(agreement, parent_id)
    row = _inserted(_children(parent.node), index, block, parent_id)
    return _change(agreement, parent, lambda node: _with_children(node, row))


def _without_block(agreement: Agreement, node_id: str) -> tuple[Agreement, Block]:
    spot = _found(agreement, node_id)
    if not isinstance(spot.node, Paragraph | Table):
        raise EditRefusedError("node-is-no-block", place=node_id)
    parent = find(agreement, spot.path[-2].id)
    assert parent is not None
    row = tuple(child for child in _children(parent.node) if child.id != node_id)
    return _change(agreement, parent, lambda node: _with_children(node, row)), spot.node


def _without_language(node: Node, language: Language) -> Node:
    if isinstance(node, Provision):
        return replace(node, heading=node.heading.without(language))
    assert isinstance(node, Paragraph | Cell)
    return replace(node, text=node.text.without(language))


def _declare(agreement: Agreement, entries: tuple[FieldEntry, ...]) -> Agreement:
    known = {entry.name: entry for entry in agreement.fields}
    for entry in entries:
        if not fits(entry.value, entry.type):
            raise EditRefusedError("field-value-unfit", place=entry.name, type=entry.type)
        if known.setdefault(entry.name, entry).type != entry.type:
            raise EditRefusedError("field-declared-otherwise", place=entry.name, type=known[entry.name].type)
    return replace(agreement, fields=tuple(known.values()))


def _refuse_known_ids(agreement: Agreement, new: tuple[str, ...]) -> None:
    """Every id of the new nodes must be new, and the new ones must differ among themselves."""
    known = set(node_ids(agreement))
    for node_id in new:
        if node_id in known:
            raise EditRefusedError("node-id-taken", place=node_id)
        known.add(node_id)


def _refuse_crooked(table: Table) -> None:
    widths = {len(row) for row in table.rows}
    if len(widths) != 1 or 0 in widths or not 0 <= table.header_rows <= len(table.rows):
        raise EditRefusedError("table-rows-unequal", place=table.id)


def _ids_of(provision: Provision) -> tuple[str, ...]:
    return (provision.id, *(node_id for block in provision.blocks for node_id in _block_ids(block)))


def _block_ids(block: Block) -> tuple[str, ...]:
    if isinstance(block, Table):
        return (block.id, *(cell.id for row in block.rows for cell in row))
    return (block.id, *(node_id for point in block.points for node_id in _block_ids(point)))
