"""Which passages have drifted: edited in some languages and not in the others since they last said the same.

Nothing is stored for a passage that nobody touched, nor for one edited in every language: ``Agreement.drifts`` names
those between, with the text they had, so that undoing or typing the old words back clears the mark by itself.
"""

from __future__ import annotations

from dataclasses import replace

from .edits import SetText
from .tree import Agreement, Drift, Table
from .walk import TextNode, spots, text_of


def drifts_with(agreement: Agreement, node: TextNode, edit: SetText) -> tuple[Drift, ...]:
    """The agreement's drifts and what this node said before the edit, which it still says in ``node``.

    ``without_settled`` then drops what is no drift."""
    known = next((one for one in agreement.drifts if one.node_id == node.id), None)
    before = known.before if known else text_of(node)
    if edit.settles:
        before = before.put(edit.language, edit.line)
    return (*(one for one in agreement.drifts if one is not known), Drift(node.id, before))


def without_settled(agreement: Agreement) -> Agreement:
    """Without the drifts of nodes that are gone, that read as before, or that have changed in every language.

    A language that said nothing before does not count: to write it is no drift, but what was missing."""
    if not agreement.drifts:
        return agreement
    nodes = {spot.node.id: spot.node for spot in spots(agreement)}
    kept = tuple(one for one in agreement.drifts if _is_drifted(one, nodes.get(one.node_id), agreement))
    return agreement if len(kept) == len(agreement.drifts) else replace(agreement, drifts=kept)


def _is_drifted(drift: Drift, node: TextNode | Table | None, agreement: Agreement) -> bool:
    if node is None or isinstance(node, Table):
        return False
    worded = [code for code in agreement.languages if drift.before.get(code, ())]
    changed = [code for code in worded if drift.before[code] != text_of(node).get(code, ())]
    return 0 < len(changed) < len(worded)
