"""Every edit: its result, and when it is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from songphuong.agreement.applying import apply
from songphuong.agreement.edits import (
    AddLanguage,
    AddWaiver,
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
from songphuong.agreement.tree import (
    Agreement,
    Cell,
    Drift,
    Field,
    FieldEntry,
    InternalNote,
    Money,
    Parallel,
    Provision,
    Reference,
    Side,
    Table,
    Waiver,
    line_of,
    parallel,
)
from songphuong.agreement.walk import find, text_of
from songphuong.errors import EditRefusedError
from tests.notation import agreement, article, entry, paragraph, prove_edit, words

TABLE = Table("t", ((Cell("t.1", parallel(vi="STT", en="No.")),), (Cell("t.2", parallel(vi="1", en="1")),)))
ONE_1 = paragraph("one.1", "Một.", "One.")
ONE_2 = paragraph("one.2", "Hai.", "Two.")
ONE = article("one", ONE_1, ONE_2)
TWO = article("two", paragraph("two.1", "Ba.", "Three.", paragraph("two.1.1", "điểm;", "point;")))
BASE = agreement(
    ONE,
    TWO,
    annexes=[article("annex", TABLE)],
    fields=[entry("bonus.gold", "money"), entry("signing.date", "date", date(2021, 1, 8))],
    sides=[Side("side_a", ("side_a",))],
)


def _with_articles(*articles: Provision) -> Agreement:
    return replace(BASE, articles=articles)


def _text(of: Agreement, node_id: str) -> Parallel:
    spot = find(of, node_id)
    assert spot is not None and not isinstance(spot.node, Table)
    return text_of(spot.node)


def it_changes_one_language_of_a_paragraph_and_leaves_the_other() -> None:
    line = line_of("Theo ", Reference("two"), ", ", Field("side_a.name"))
    changed = replace(ONE_1, text=ONE_1.text.put("vi", line))
    after = replace(_with_articles(replace(ONE, blocks=(changed, ONE_2)), TWO), drifts=(Drift("one.1", ONE_1.text),))
    prove_edit(BASE, SetText("one.1", "vi", line), after)


def it_changes_a_heading_a_point_and_a_cell() -> None:
    after = apply(BASE, SetText("two", "en", line_of("Scope")))
    after = apply(after, SetText("two.1.1", "en", line_of("new point;")))
    after = apply(after, SetText("t.2", "vi", line_of("2")))
    assert after.articles[1].heading["en"] == line_of("Scope")
    assert _text(after, "two.1.1") == parallel(vi="điểm;", en="new point;")
    assert _text(after, "t.2") == parallel(vi="2", en="1")
    assert after.articles[0] is BASE.articles[0], "what is off the path is shared"


def it_joins_neighbouring_texts_so_that_equal_texts_are_equal_values() -> None:
    after = apply(BASE, SetText("one.1", "vi", (*line_of("Một"), *line_of("."))))
    assert after == BASE


def it_fills_a_field_and_opens_it_again() -> None:
    gold = Money(Decimal(1_000_000), "USD")
    filled = replace(BASE, fields=(replace(BASE.fields[0], value=gold), BASE.fields[1]))
    prove_edit(BASE, FillField("bonus.gold", gold), filled)
    prove_edit(filled, FillField("bonus.gold", None), BASE)


def it_declares_only_fields_that_are_new() -> None:
    new = entry("plan.year", "number", Decimal(2))
    prove_edit(BASE, DeclareFields((BASE.fields[0], new)), replace(BASE, fields=(*BASE.fields, new)))


def it_inserts_moves_replaces_and_removes_articles() -> None:
    three = article("three", paragraph("three.1", "Bốn.", "Four."))
    new = entry("plan.year", "number")
    inserted = replace(_with_articles(ONE, three, TWO), fields=(*BASE.fields, new))
    prove_edit(BASE, InsertProvision("articles", 1, three, (new,)), inserted)
    prove_edit(BASE, MoveProvision("one", 1), _with_articles(TWO, ONE))
    prove_edit(BASE, ReplaceProvision("two", three), _with_articles(ONE, three))
    prove_edit(BASE, RemoveProvision("one"), _with_articles(TWO))


def it_inserts_moves_and_removes_paragraphs_and_points() -> None:
    point = paragraph("p", "mới;", "new;")
    under_one = replace(ONE, blocks=(ONE_1, replace(ONE_2, points=(point,))))
    prove_edit(BASE, InsertBlock("one.2", 0, point), _with_articles(under_one, TWO))
    prove_edit(BASE, RemoveBlock("one.1"), _with_articles(replace(ONE, blocks=(ONE_2,)), TWO))
    moved = replace(TWO, blocks=(*TWO.blocks, ONE_1))
    prove_edit(BASE, MoveBlock("one.1", "two", 1), _with_articles(replace(ONE, blocks=(ONE_2,)), moved))


def it_moves_a_paragraph_among_its_siblings() -> None:
    prove_edit(BASE, MoveBlock("one.1", "one", 1), _with_articles(replace(ONE, blocks=(ONE_2, ONE_1)), TWO))


def it_sets_numbering_rows_sides_signing_notes() -> None:
    loose = replace(ONE_1, numbered=False)
    prove_edit(BASE, SetNumbered("one.1", False), _with_articles(replace(ONE, blocks=(loose, ONE_2)), TWO))
    rows = (*TABLE.rows, (Cell("t.3", parallel(vi="2", en="2")),))
    annex = replace(BASE.annexes[0], blocks=(replace(TABLE, rows=rows),))
    prove_edit(BASE, SetRows("t", rows), replace(BASE, annexes=(annex,)))
    sides = (Side("side_a", ("side_a",)), Side("side_b", ("side_b", "side_b_2")))
    name = FieldEntry("side_b.name", "text", words("Tên", "Name"))
    prove_edit(BASE, SetSides(sides, (name,)), replace(BASE, sides=sides, fields=(*BASE.fields, name)))
    prove_edit(BASE, SetSigning("online"), replace(BASE, signing="online"))
    notes = (InternalNote("n", "one", "Giả định"),)
    prove_edit(BASE, SetNotes(notes), replace(BASE, notes=notes))


def it_adds_a_further_language_and_takes_it_out_with_its_texts() -> None:
    lao = apply(BASE, AddLanguage("lo"))
    written = apply(lao, SetText("two.1.1", "lo", line_of("ຂໍ້")))
    assert _text(written, "two.1.1").languages == ("vi", "en", "lo")
    prove_edit(written, RemoveLanguage("lo"), BASE)


def it_makes_several_edits_one_step_or_none() -> None:
    both = Together((SetSigning("online"), MoveProvision("one", 1)))
    prove_edit(BASE, both, replace(_with_articles(TWO, ONE), signing="online"))
    with pytest.raises(EditRefusedError):
        apply(BASE, Together((SetSigning("online"), RemoveProvision("nowhere"))))


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (SetText("nowhere", "vi", ()), "node-unknown"),
        (SetText("one", "lo", ()), "language-not-in-agreement"),
        (SetText("t", "vi", ()), "node-has-no-text"),
        (FillField("nothing", None), "field-unknown"),
        (FillField("bonus.gold", date(2021, 1, 8)), "field-value-unfit"),
        (DeclareFields((entry("bonus.gold", "date"),)), "field-declared-otherwise"),
        (DeclareFields((entry("new", "date", "text"),)), "field-value-unfit"),
        (InsertProvision("articles", 3, article("x")), "place-out-of-range"),
        (InsertProvision("articles", -1, article("x")), "place-out-of-range"),
        (InsertProvision("articles", 0, article("one")), "node-id-taken"),
        (InsertProvision("articles", 0, article("x", paragraph("y", "", ""), paragraph("y", "", ""))), "node-id-taken"),
        (RemoveProvision("one.1"), "node-is-no-provision"),
        (MoveProvision("one", 2), "place-out-of-range"),
        (InsertBlock("one", 0, paragraph("two", "", "")), "node-id-taken"),
        (
            InsertBlock("one.1", 0, replace(TABLE, id="t9", rows=((Cell("c9", parallel()),),))),
            "block-not-allowed-there",
        ),
        (InsertBlock("t", 0, paragraph("y", "", "")), "block-not-allowed-there"),
        (InsertBlock("one", 0, replace(TABLE, id="t9", rows=((), ()))), "table-rows-unequal"),
        (RemoveBlock("one"), "node-is-no-block"),
        (RemoveBlock("t.1"), "node-is-no-block"),
        (MoveBlock("two.1", "two.1.1", 0), "node-into-itself"),
        (SetNumbered("one", False), "node-has-no-number"),
        (SetRows("one.1", ()), "node-is-no-table"),
        (SetRows("t", ()), "table-rows-unequal"),
        (SetRows("t", TABLE.rows, 3), "table-rows-unequal"),
        (SetRows("t", ((Cell("one", parallel()),),)), "node-id-taken"),
        (SetSides((Side("side_a", ("other",)),)), "sides-unfit"),
        (SetSides((Side("a", ("a",)), Side("b", ("b", "a")))), "sides-unfit"),
        (AddLanguage("en"), "language-already-there"),
        (RemoveLanguage("vi"), "language-stays"),
        (RemoveLanguage("lo"), "language-stays"),
    ],
)
def it_refuses_what_cannot_be_done_and_says_where(edit: Edit, code: str) -> None:
    with pytest.raises(EditRefusedError) as refused:
        apply(BASE, edit)
    assert refused.value.code == code
    assert refused.value.place


WAIVER = Waiver(
    "field-open", "one.1", "vi", "bonus.gold", (("count", 1),), "Sẽ điền khi ký.", "Chuyên viên", date(2027, 1, 8)
)


def it_lets_a_finding_stand_with_a_reason_and_takes_that_back() -> None:
    waived = replace(BASE, waivers=(WAIVER,))
    prove_edit(BASE, AddWaiver(WAIVER), waived)
    prove_edit(waived, RemoveWaiver(WAIVER), BASE)


def it_keeps_one_waiver_for_a_finding() -> None:
    other = replace(WAIVER, reason="Bên kia điền.")
    prove_edit(replace(BASE, waivers=(WAIVER,)), AddWaiver(other), replace(BASE, waivers=(other,)))


def it_refuses_to_take_back_a_waiver_that_is_not_there() -> None:
    with pytest.raises(EditRefusedError, match="waiver-unknown"):
        apply(BASE, RemoveWaiver(WAIVER))
