"""What the sections of an agreement must say: matters, a field of cooperation, titles of signatories."""

from __future__ import annotations

from dataclasses import replace

import pytest

from songphuong.agreement.applying import apply
from songphuong.agreement.edits import RemoveBlock, RemoveProvision
from songphuong.agreement.languages import ByLanguage
from songphuong.agreement.tree import Agreement, Paragraph, Provision, Side, parallel
from songphuong.checks import Finding, check
from songphuong.drafting import start
from songphuong.sentences import say_both
from tests.library_samples import built_in_library
from tests.notation import agreement, article, entry, paragraph, words

LIBRARY = built_in_library()


def found(draft: Agreement, code: str = "matter-missing") -> list[Finding]:
    return [one for one in check(draft, LIBRARY) if one.code == code]


def matters(draft: Agreement) -> list[tuple[str, str | None]]:
    return [(str(dict(one.params)["matter_en"]), one.place.language) for one in found(draft)]


def term(*texts: tuple[str, str]) -> Agreement:
    """A draft of the association's type in which the section on the term says just this."""
    draft = start(LIBRARY, "association-agreement")
    blocks = tuple(paragraph(f"t.{n}", vi, en) for n, (vi, en) in enumerate(texts, 1))
    own = article("t", *blocks, vi="Hiệu lực", en="Effect", section="term")
    return with_section(draft, own)


def with_section(draft: Agreement, own: Provision) -> Agreement:
    """The draft with this article in the place of those of its section."""
    at = next(n for n, one in enumerate(draft.articles) if one.section == own.section)
    kept = [one for one in draft.articles if one.section != own.section]
    return replace(draft, articles=(*kept[:at], own, *kept[at:]))


BEGINS = ("Thỏa thuận này có hiệu lực kể từ ngày ký.", "This Agreement takes effect on the date of its signature.")
LASTS = ("Thỏa thuận này có hiệu lực trong thời hạn 03 năm.", "This Agreement remains in effect for three years.")
ENDS = ("Mỗi Bên có thể chấm dứt Thỏa thuận này.", "Either Party may terminate this Agreement.")
EFFECT, DURATION, ENDING = "when the text takes effect", "how long the text has effect", "how the text is ended"


def it_finds_each_matter_that_the_section_on_the_term_does_not_say() -> None:
    assert matters(term(BEGINS, LASTS, ENDS)) == []
    assert matters(term(LASTS, ENDS)) == [(EFFECT, None)]
    assert matters(term(BEGINS, ENDS)) == [(DURATION, None)]
    assert matters(term(BEGINS, LASTS)) == [(ENDING, None)]
    assert [one.place.node_id for one in found(term(LASTS, ENDS))] == ["t"]


SAID = [
    (EFFECT, "Bản ghi nhớ này bắt đầu có hiệu lực từ ngày 01/01/2027.", "It enters into force on 1 January 2027."),
    (EFFECT, "Thỏa thuận có hiệu lực ngay khi hai Bên ký.", "The Agreement becomes effective upon signature."),
    (EFFECT, "Kế hoạch được thực hiện từ tháng 01 năm 2027.", "The plan is effective from January 2027."),
    (EFFECT, "Có hiệu lực trong 05 năm kể từ ngày ký.", "It is valid for five years from the date of signature."),
    (DURATION, "Thỏa thuận này có hiệu lực đến hết ngày 31/12/2028.", "It remains in force until 31 December 2028."),
    (DURATION, "Thỏa thuận này có hiệu lực vô thời hạn.", "It is concluded for an indefinite period."),
    (DURATION, "Thỏa thuận này có giá trị 02 năm.", "It is valid for two years."),
    (DURATION, "Thỏa thuận hết hiệu lực khi thực hiện xong.", "It ceases to have effect when it is performed."),
    (ENDING, "Việc chấm dứt không ảnh hưởng đến hoạt động.", "Termination does not affect activities."),
    (ENDING, "Một Bên có thể rút khỏi Thỏa thuận.", "A Party may withdraw from the Agreement."),
    (ENDING, "Thỏa thuận kết thúc khi hai Bên thống nhất.", "The Agreement is discontinued by mutual consent."),
    (ENDING, "Hợp tác có thể ngừng bất kỳ lúc nào.", "The cooperation may be ended at any time."),
]


@pytest.mark.parametrize(("matter", "vi", "en"), SAID)
def it_hears_a_matter_however_it_is_put(matter: str, vi: str, en: str) -> None:
    assert matter not in [name for name, _ in matters(term((vi, en)))]
    assert matter not in [name for name, _ in matters(replace(term((vi, "")), languages=("vi",)))]
    assert matter not in [name for name, _ in matters(replace(term(("", en)), languages=("en",)))]


UNSAID = [
    (EFFECT, "Việc chấm dứt có hiệu lực sau 06 tháng.", "The termination takes effect after six months."),
    (EFFECT, "Thời hạn là 05 năm kể từ ngày có hiệu lực.", "Five years from the date on which it takes effect."),
    (EFFECT, "Hai Bên đánh giá hằng năm.", "The Parties evaluate every year."),
    (DURATION, "Hai Bên ký tại Hà Nội.", "The Parties sign in Ha Noi."),
    (ENDING, "Thỏa thuận được ký tại Hà Nội.", "The Agreement is signed in Ha Noi."),
]  # fmt: skip


@pytest.mark.parametrize(("matter", "vi", "en"), UNSAID)
def it_does_not_take_other_words_for_it(matter: str, vi: str, en: str) -> None:
    assert (matter, None) in matters(term((vi, en)))


OTHER_SECTIONS = [
    ("amendment", "how the text is amended", "Hai Bên ký tại Hà Nội.", "The Parties sign in Ha Noi."),
    ("differences", "how differences are settled", "Hai Bên cùng có lợi.", "Both Parties benefit."),
    ("languages", "the languages and the originals", "Hai Bên ký và đóng dấu.", "The Parties sign and seal."),
    ("implementation", "the focal points", "Hai Bên lập báo cáo.", "The Parties draw up a report."),
]


@pytest.mark.parametrize(("section", "matter", "vi", "en"), OTHER_SECTIONS)
def it_finds_a_section_that_does_not_say_what_it_is_for(section: str, matter: str, vi: str, en: str) -> None:
    draft = start(LIBRARY, "association-agreement")
    own = article("own", paragraph("own.1", vi, en), vi="Khác", en="Other", section=section)
    silent = with_section(draft, own)
    elsewhere = replace(silent, articles=(*silent.articles, *(a for a in draft.articles if a.section == section)))
    moved = replace(
        elsewhere, articles=tuple(replace(a, section="") if a.id != "own" else a for a in elsewhere.articles)
    )

    assert matters(silent) == [(matter, None)]
    assert matter not in [name for name, _ in matters(moved)]


def it_leaves_a_section_that_is_missing_to_the_rule_about_sections() -> None:
    draft = start(LIBRARY, "association-agreement")
    bare = replace(draft, articles=tuple(one for one in draft.articles if one.section != "differences"))

    assert matters(bare) == []
    assert len(found(bare, "section-missing")) == 1


def it_asks_nothing_of_a_section_that_the_type_does_not_require() -> None:
    draft = start(LIBRARY, "amendment")

    assert not any(one.section == "amendment" for one in draft.articles)
    assert matters(draft) == []


def it_names_the_language_that_does_not_say_it() -> None:
    mistaken = term((BEGINS[0], "The Parties will meet in Ha Noi."), LASTS, ENDS)

    (finding,) = found(mistaken)

    assert (finding.place.node_id, finding.place.language) == ("t.1", "en")
    told = say_both("finding.matter-missing", **dict(finding.params))
    assert "chưa thấy nói về thời điểm có hiệu lực bằng tiếng Anh" in told["vi"]
    assert "nothing is said in English on when the text takes effect" in told["en"]


def it_is_silent_where_the_other_language_is_missing_or_left_untranslated() -> None:
    assert matters(term((BEGINS[0], ""), LASTS, ENDS)) == []
    assert matters(term((BEGINS[0], BEGINS[0]), LASTS, ENDS)) == []


def it_expects_the_common_matters_of_a_text_without_a_type() -> None:
    blank = [
        article(f"a{n}", paragraph(f"a{n}.1", "Hai Bên gặp nhau.", "They meet."), vi=f"{n}", en=f"{n}")
        for n in range(5)
    ]
    draft = replace(agreement(*blank), type="")
    said = article(
        "z", *(paragraph(f"z.{n}", vi, en) for n, (vi, en) in enumerate((BEGINS, LASTS, ENDS))), vi="Z", en="Z"
    )

    assert {name for name, _ in matters(draft)} >= {EFFECT, DURATION, ENDING, "how differences are settled"}
    assert EFFECT not in {name for name, _ in matters(replace(draft, articles=(*draft.articles, said)))}
    assert matters(replace(draft, articles=draft.articles[:2])) == []
    assert all(
        say_both("finding.matter-missing", **dict(one.params))["vi"].startswith("Tại toàn văn bản")
        for one in found(draft)
    )


@pytest.mark.parametrize("kind", sorted(LIBRARY.types))
def it_finds_what_is_taken_out_of_a_draft_of_our_own(kind: str) -> None:
    """Every paragraph of the section on the term taken out, one after another, until it says nothing."""
    draft = start(LIBRARY, kind)
    assert matters(draft) == []
    home = next(one for one in draft.articles if one.section == "term")
    for block in home.blocks[:-1]:
        draft = apply(draft, RemoveBlock(block.id))
    last = replace(home, blocks=(paragraph("left", "Hai Bên gặp nhau.", "They meet."),))
    draft = replace(draft, articles=tuple(last if one.id == home.id else one for one in draft.articles))

    assert {name for name, _ in matters(draft)} >= {EFFECT, ENDING}


# ---- a field of cooperation ----------------------------------------------------------------------------------------


def cooperation(*blocks: Paragraph) -> Agreement:
    draft = start(LIBRARY, "association-agreement")
    return with_section(draft, article("c", *blocks, vi="Nội dung", en="Substance", section="cooperation"))


def it_wants_at_least_one_field_of_cooperation() -> None:
    lead = paragraph("c.1", "Các Bên hợp tác trong các lĩnh vực sau:", "The Parties cooperate in the following fields:")

    assert [one.place.node_id for one in found(cooperation(lead), "cooperation-missing")] == ["c"]
    assert len(found(cooperation(), "cooperation-missing")) == 1
    with_point = replace(lead, points=(paragraph("c.1.1", "bóng đá;", "football;"),))
    assert found(cooperation(with_point), "cooperation-missing") == []
    assert (
        found(
            cooperation(paragraph("c.1", "Các Bên trao đổi đoàn.", "They exchange delegations.")), "cooperation-missing"
        )
        == []
    )


def it_looks_for_cooperation_in_a_text_without_a_type() -> None:
    blank = [
        article(f"a{n}", paragraph(f"a{n}.1", "Hai Bên ký.", "They sign."), vi=f"{n}", en=f"{n}") for n in range(4)
    ]
    draft = replace(agreement(*blank), type="")

    assert len(found(draft, "cooperation-missing")) == 1
    headed = article("h", paragraph("h.1", "Một.", "One."), vi="Lĩnh vực hợp tác", en="Areas of cooperation")
    assert found(replace(draft, articles=(*draft.articles, headed)), "cooperation-missing") == []


# ---- titles of signatories -----------------------------------------------------------------------------------------


def signed(title: ByLanguage[str] | None) -> Agreement:
    fields = [
        entry("side_a.name", "text", words("Hội A", "the Association A")),
        entry("side_a.signatory", "text", words("Nguyễn Văn A", "Nguyễn Văn A")),
        entry("side_a.signatory_title", "text", title),
    ]
    return agreement(sides=[Side("side_a", ("side_a",))], fields=fields)


def it_reports_a_signatory_without_a_position_once() -> None:
    (finding,) = found(signed(None), "signatory-title-missing")

    assert (finding.severity, finding.place.field) == ("warning", "side_a.signatory_title")
    assert dict(finding.params)["body"] == "Hội A"
    assert found(signed(None), "field-open") == []
    undeclared = replace(signed(None), fields=signed(None).fields[:2])
    assert len(found(undeclared, "signatory-title-missing")) == 1
    assert found(undeclared, "field-undeclared") == []


def it_names_the_language_in_which_the_position_is_missing() -> None:
    (finding,) = found(signed(ByLanguage.of({"vi": "Chủ tịch"})), "signatory-title-missing")

    assert dict(finding.params)["languages_en"] == "English"
    assert found(signed(words("Chủ tịch", "President")), "signatory-title-missing") == []


def it_removes_nothing_by_itself() -> None:
    """No rule of this family takes provisions out: which of two stays is for the officer."""
    draft = start(LIBRARY, "ministry-mou", with_clauses=["differences-friendly"])

    fixes = [
        one.fix for one in check(draft, LIBRARY) if one.code in ("clauses-overlap", "section-twice", "clause-twice")
    ]

    assert fixes and not any(isinstance(fix, RemoveProvision) for fix in fixes)


def it_passes_over_other_languages() -> None:
    lao = Paragraph("p", parallel(lo="ຂໍ້ຕົກລົງ"))
    draft = replace(agreement(*(article(f"a{n}", lao) for n in range(1))), languages=("lo",))

    assert found(draft) == []
