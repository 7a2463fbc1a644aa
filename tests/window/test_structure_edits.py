"""Edits of structure that the window offers."""

from __future__ import annotations

from songphuong.agreement.applying import apply
from songphuong.agreement.edits import MoveProvision, RemoveBlock, RemoveProvision
from songphuong.agreement.tree import Agreement, Cell, Provision, Table, parallel
from songphuong.agreement.walk import find
from songphuong.window.structure import move, new_article, new_id, paragraph_below, point_below, removal
from tests.notation import agreement, article, paragraph


def _sample() -> Agreement:
    table = Table("t", ((Cell("c", parallel(vi="a", en="b")),),))
    return agreement(
        article("one", paragraph("one.1", "a", "b", paragraph("one.1.1", "c", "d"))),
        article("two"),
        title=[Provision("title", "", parallel(vi="T", en="T"))],
        annexes=[Provision("annex", "", parallel(vi="P", en="A"), (table,))],
    )


def it_finds_an_id_that_is_free() -> None:
    assert new_id(_sample(), "one") == "one.2"


def it_adds_an_article_after_the_one_it_stands_in() -> None:
    added = new_article(_sample(), "one.1.1")
    assert [a.id for a in apply(_sample(), added.edit).articles] == ["one", added.node_id, "two"]


def it_adds_an_article_at_the_end_from_anywhere_else() -> None:
    for place in ("title", "annex", "", "unknown"):
        assert apply(_sample(), new_article(_sample(), place).edit).articles[-1].id == "article.1"


def it_adds_a_paragraph_on_the_level_of_the_caret() -> None:
    below_point = paragraph_below(_sample(), "one.1.1")
    below_heading = paragraph_below(_sample(), "two")
    assert below_point is not None and below_heading is not None
    spot = find(apply(_sample(), below_point.edit), below_point.node_id)
    assert spot is not None and [step.id for step in spot.path] == ["one", "one.1", "one.2"]
    assert apply(_sample(), below_heading.edit).articles[1].blocks[0].id == "two.1"


def it_has_no_place_for_paragraphs_in_titles_and_cells() -> None:
    assert [paragraph_below(_sample(), place) for place in ("title", "c", "unknown")] == [None, None, None]
    assert [point_below(_sample(), place) for place in ("one", "t", "unknown")] == [None, None, None]


def it_puts_a_point_first_under_its_paragraph() -> None:
    added = point_below(_sample(), "one.1")
    assert added is not None
    block = apply(_sample(), added.edit).articles[0].blocks[0]
    assert [point.id for point in block.points] == ["one.2", "one.1.1"]  # type: ignore[union-attr]


def it_removes_what_the_caret_is_in() -> None:
    assert removal(_sample(), "one.1.1") == RemoveBlock("one.1.1")
    assert removal(_sample(), "one") == RemoveProvision("one")
    assert removal(_sample(), "c") == RemoveBlock("t")
    assert removal(_sample(), "title") is None
    assert removal(_sample(), "unknown") is None


def it_moves_within_the_region_only() -> None:
    assert move(_sample(), "two", -1) == MoveProvision("two", 0)
    assert move(_sample(), "one.1.1", 1) == MoveProvision("one", 1)
    assert [move(_sample(), "one", -1), move(_sample(), "two", 1), move(_sample(), "x", 1)] == [None, None, None]
