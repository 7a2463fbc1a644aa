"""Undo, redo and what folds into one step; random edits undo to the same bytes."""

from __future__ import annotations

import itertools
import unicodedata
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from songphuong.agreement.edits import (
    AddLanguage,
    Edit,
    FillField,
    InsertBlock,
    InsertProvision,
    MoveBlock,
    MoveProvision,
    RemoveBlock,
    RemoveProvision,
    SetNumbered,
    SetSigning,
    SetText,
    Together,
)
from songphuong.agreement.history import FOLD_SECONDS, History
from songphuong.agreement.tree import Agreement, Duration, Field, Filter, Line, Money, Reference, line_of
from songphuong.agreement.walk import node_ids
from songphuong.errors import EditRefusedError
from songphuong.formats.draft_file import read_draft
from tests.boards import share
from tests.notation import agreement, article, entry, file_bytes, paragraph, words

BASE = agreement(
    article("one", paragraph("one.1", "Một.", "One."), paragraph("one.2", "Hai.", "Two.")),
    article("two", paragraph("two.1", "Ba.", "Three.")),
    fields=[entry("a.text", "text"), entry("a.money", "money"), entry("a.date", "date"), entry("a.term", "duration")],
)


def _typed(text: str) -> SetText:
    return SetText("one.1", "vi", line_of(text))


def it_folds_typing_in_one_text_into_one_step() -> None:
    history = History(BASE).do(_typed("M"), at=0).do(_typed("Mộ"), at=1).do(_typed("Một câu"), at=2)
    assert len(history.past) == 1
    assert history.undo().present is BASE


def it_begins_a_new_step_after_a_pause_another_text_an_undo_or_a_save() -> None:
    first = History(BASE).do(_typed("M"), at=0)
    assert len(first.do(_typed("Mộ"), at=FOLD_SECONDS + 0.1).past) == 2
    assert len(first.do(SetText("one.1", "en", line_of("O")), at=0.1).past) == 2
    assert len(first.undo().redo().do(_typed("Mộ"), at=0.1).past) == 2
    assert len(first.mark_saved().do(_typed("Mộ"), at=0.1).past) == 2


def it_takes_no_step_for_an_edit_that_changes_nothing() -> None:
    history = History(BASE)
    assert history.do(_typed("Một."), at=0) is history


def it_is_saved_again_exactly_at_the_saved_agreement() -> None:
    history = History(BASE, saved=BASE).do(SetSigning("online"), at=0)
    assert not history.is_saved
    assert history.undo().is_saved
    assert history.mark_saved().is_saved
    assert not history.mark_saved().undo().is_saved


def it_forgets_the_future_at_a_new_edit() -> None:
    history = History(BASE).do(SetSigning("online"), at=0).undo().do(MoveProvision("one", 1), at=9)
    assert history.redo() is history


def it_names_its_steps() -> None:
    history = History(BASE).do(Together((SetSigning("online"),)), at=0).do(Together((_typed("x"),), "accept"), at=9)
    assert [step.name for step in history.past] == ["set_signing", "accept"]


# ---- random sequences ----------------------------------------------------------------------------------------------

texts = st.text(st.characters(codec="utf-8"), max_size=12).map(lambda text: unicodedata.normalize("NFC", text))
fields = st.builds(Field, st.sampled_from(["a.text", "a.money"]), st.sampled_from([(), (Filter("figures"),)]))
references = st.builds(Reference, st.sampled_from(["one", "section:term", "gone"]))
lines: st.SearchStrategy[Line] = st.lists(texts | fields | references, max_size=4).map(lambda parts: line_of(*parts))
values = st.sampled_from(
    [
        FillField("a.text", words("Hà Nội", "Ha Noi")),
        FillField("a.text", None),
        FillField("a.money", Money(Decimal("200000.50"), "USD")),
        FillField("a.date", date(2021, 1, 8)),
        FillField("a.term", Duration(5, "year")),
    ]
)
new_ids = (f"new{n}" for n in itertools.count())


def _edits(present: Agreement) -> st.SearchStrategy[Edit]:
    """Edits that may or may not be possible on this agreement."""
    ids = st.sampled_from(node_ids(present) or ("none",))
    places = st.integers(0, 3)
    return st.one_of(
        st.builds(SetText, ids, st.sampled_from(["vi", "en", "lo"]), lines),
        values,
        st.builds(lambda i: InsertProvision("articles", i, article(next(new_ids), vi="x", en="y")), places),
        st.builds(lambda parent, i: InsertBlock(parent, i, paragraph(next(new_ids), "điểm", "point")), ids, places),
        st.builds(RemoveProvision, ids),
        st.builds(RemoveBlock, ids),
        st.builds(MoveProvision, ids, places),
        st.builds(MoveBlock, ids, ids, places),
        st.builds(SetNumbered, ids, st.booleans()),
        st.builds(SetSigning, st.sampled_from(["one_place", "two_places", "online"])),
        st.builds(AddLanguage, st.sampled_from(["lo", "fr"])),
    )


@settings(max_examples=share(60), deadline=None)
@given(st.data())
def it_undoes_any_sequence_of_edits_to_the_same_bytes_and_redoes_it(data: st.DataObject) -> None:
    history, moment = History(BASE), 0.0
    for _ in range(data.draw(st.integers(1, 25))):
        try:
            history = history.do(data.draw(_edits(history.present)), at=moment)
        except EditRefusedError:
            continue
        moment += data.draw(st.sampled_from([0.1, 5.0]))
    last = file_bytes(history.present)
    assert file_bytes(read_draft(last).agreement) == last
    while history.past:
        history = history.undo()
    assert file_bytes(history.present) == file_bytes(BASE)
    while history.future:
        history = history.redo()
    assert file_bytes(history.present) == last
