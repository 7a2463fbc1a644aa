"""What has been edited in one language only is known until the other follows or somebody confirms it."""

from __future__ import annotations

from songphuong.agreement.applying import apply
from songphuong.agreement.edits import AddLanguage, ConfirmTexts, Edit, InsertBlock, RemoveBlock, SetText
from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.tree import Agreement, Drift, line_of, parallel
from tests.notation import agreement, article, paragraph, prove_edit

BASE = agreement(article("a", paragraph("p", "Sáu tháng.", "Six months."), paragraph("q", "Hai.", "Two.")))
DRIFTED = Drift("p", parallel(vi="Sáu tháng.", en="Six months."))


def after(*edits: Edit, base: Agreement = BASE) -> tuple[Drift, ...]:
    for edit in edits:
        base = apply(base, edit)
    return base.drifts


def words(language: Language, text: str, *, settles: bool = False, node: str = "p") -> SetText:
    return SetText(node, language, line_of(text), settles)


def it_marks_a_passage_edited_in_one_language_with_the_text_it_had() -> None:
    assert after(words(VI, "Chín tháng.")) == (DRIFTED,)
    assert after(words(VI, "Bảy."), words(VI, "Chín tháng.")) == (DRIFTED,)


def it_clears_the_mark_when_the_other_language_follows_or_the_old_words_come_back() -> None:
    assert after(words(VI, "Chín tháng."), words(EN, "Nine months.")) == ()
    assert after(words(VI, "Chín tháng."), words(VI, "Sáu tháng.")) == ()


def it_clears_the_mark_when_somebody_confirms_and_only_there() -> None:
    drifted = apply(apply(BASE, words(VI, "Chín tháng.")), words(EN, "Second.", node="q"))
    assert [one.node_id for one in apply(drifted, ConfirmTexts(("p",))).drifts] == ["q"]
    prove_edit(
        apply(BASE, words(VI, "Chín.")),
        ConfirmTexts(("p",)),
        apply(apply(BASE, words(VI, "Chín.")), ConfirmTexts(("p",))),
    )


def it_takes_a_change_that_settles_for_no_drift() -> None:
    assert after(words(VI, "Sáu  tháng.", settles=True)) == ()
    still = after(words(VI, "Chín tháng."), words(EN, "Six months!", settles=True))
    assert still == (Drift("p", parallel(vi="Sáu tháng.", en="Six months!")),)


def it_takes_the_writing_of_what_was_missing_for_no_drift() -> None:
    new = InsertBlock("a", 2, paragraph("r", "", ""))
    assert after(new, words(VI, "Ba.", node="r")) == ()
    assert after(AddLanguage("lo"), words("lo", "ສາມ")) == ()


def it_forgets_passages_that_are_gone() -> None:
    assert after(words(VI, "Chín tháng."), RemoveBlock("p")) == ()
