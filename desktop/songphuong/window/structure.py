"""Edits of structure that the window offers: new articles, paragraphs and points, moving and removing. No Qt in here.

Each function gives the edit and, where something is new, its id; None where the agreement has no place for it.
"""

from __future__ import annotations

from dataclasses import dataclass

from songphuong.agreement.edits import (
    Edit,
    InsertBlock,
    InsertProvision,
    MoveProvision,
    RemoveBlock,
    RemoveProvision,
)
from songphuong.agreement.languages import ByLanguage
from songphuong.agreement.tree import Agreement, Line, Paragraph, Provision, Table
from songphuong.agreement.walk import Spot, find, node_ids, region_of


@dataclass(frozen=True, slots=True)
class Addition:
    """An edit that adds something, and the id of what to go to afterwards."""

    edit: Edit
    node_id: str


def new_id(agreement: Agreement, stem: str) -> str:
    """ "<stem>.1" or the next number that is free."""
    taken, number = set(node_ids(agreement)), 1
    while f"{stem}.{number}" in taken:
        number += 1
    return f"{stem}.{number}"


def new_article(agreement: Agreement, after: str) -> Addition:
    """An empty article with one empty paragraph, after the article in which the node ``after`` stands, else last."""
    spot = find(agreement, after)
    index = spot.order + 1 if spot is not None and spot.region == "articles" else len(agreement.articles)
    article_id = new_id(agreement, "article")
    empty: ByLanguage[Line] = ByLanguage.of([(language, ()) for language in agreement.languages])
    article = Provision(article_id, "", empty, (Paragraph(f"{article_id}.1", empty),))
    return Addition(InsertProvision("articles", index, article), article_id)


def paragraph_below(agreement: Agreement, node_id: str) -> Addition | None:
    """An empty paragraph or point after this one, on its level; under a heading the first paragraph."""
    spot = find(agreement, node_id)
    if spot is None or spot.region == "title":
        return None
    if isinstance(spot.node, Provision):
        return _addition(agreement, spot, spot.node.id, 0)
    if not isinstance(spot.node, Paragraph | Table):
        return None
    parent = spot.path[-2]
    siblings = (
        parent.blocks if isinstance(parent, Provision) else parent.points if isinstance(parent, Paragraph) else ()
    )
    index = next(at for at, sibling in enumerate(siblings) if sibling.id == node_id) + 1
    return _addition(agreement, spot, parent.id, index)


def point_below(agreement: Agreement, node_id: str) -> Addition | None:
    """An empty point under this paragraph, before the points it has."""
    spot = find(agreement, node_id)
    if spot is None or not isinstance(spot.node, Paragraph):
        return None
    return _addition(agreement, spot, node_id, 0)


def _addition(agreement: Agreement, spot: Spot, parent_id: str, index: int) -> Addition:
    block_id = new_id(agreement, spot.provision.id)
    empty: ByLanguage[Line] = ByLanguage.of([(language, ()) for language in agreement.languages])
    return Addition(InsertBlock(parent_id, index, Paragraph(block_id, empty)), block_id)


def removal(agreement: Agreement, node_id: str) -> Edit | None:
    """Takes a paragraph, point or table out (a cell's whole table); a heading's whole provision; not the title."""
    spot = find(agreement, node_id)
    if spot is None or spot.region == "title":
        return None
    if isinstance(spot.node, Provision):
        return RemoveProvision(node_id)
    block = next(step for step in reversed(spot.path) if isinstance(step, Paragraph | Table))
    return RemoveBlock(block.id)


def move(agreement: Agreement, node_id: str, by: int) -> Edit | None:
    """Moves the provision in which the node stands up (-1) or down (+1) in its region."""
    spot = find(agreement, node_id)
    if spot is None or not 0 <= spot.order + by < len(region_of(agreement, spot.region)):
        return None
    return MoveProvision(spot.provision.id, spot.order + by)
