"""Sections, headings, references and sides: what is reported and what is not."""

from __future__ import annotations

import pytest

from songphuong.agreement.applying import apply
from songphuong.agreement.languages import ByLanguage
from songphuong.agreement.tree import Agreement, Provision, Reference, Side, line_of, parallel
from songphuong.checks import Finding, check
from songphuong.library.clauses import AgreementType, Section
from tests.library_samples import built_in_library
from tests.notation import agreement, article, paragraph, words


def section(name: str, *, required: bool = True) -> Section:
    return Section(name, words(f"nội dung {name}", f"section {name}"), "articles", required)


KIND = AgreementType(
    "association-agreement",
    words("Thỏa thuận hợp tác", "Cooperation agreement"),
    "parties-shall",
    (section("purpose"), section("finance", required=False), section("term"), section("final")),
    (),
)
TWO_SIDES = (Side("side_a", ("side_a",)), Side("side_b", ("side_b",)))


def found(draft: Agreement, code: str) -> list[Finding]:
    return [finding for finding in check(draft, kind=KIND) if finding.code == code]


def served(*sections: str) -> Agreement:
    articles = (article(f"a-{name}", paragraph(f"a-{name}.1", "Một.", "One."), section=name) for name in sections)
    return agreement(*articles, sides=TWO_SIDES)


def order(draft: Agreement) -> list[str]:
    return [provision.section for provision in draft.articles]


def it_reports_each_required_section_that_is_missing() -> None:
    findings = found(served("purpose", "finance"), "section-missing")

    assert [dict(finding.params)["section"] for finding in findings] == ["nội dung term", "nội dung final"]
    assert dict(findings[0].params)["section_en"] == "section term"
    assert {finding.severity for finding in findings} == {"error"}


def it_finds_a_section_in_any_region() -> None:
    closing = [Provision("t", "term", parallel(), (paragraph("t.1", "Một.", "One."),))]
    draft = agreement(article("a", section="purpose"), article("b", section="final"), closing=closing)

    assert found(draft, "section-missing") == []


def it_asks_for_no_sections_when_the_type_is_unknown() -> None:
    codes = {finding.code for finding in check(served("final", "purpose"))}

    assert not codes & {"section-missing", "section-order"}


def it_reports_the_fewest_provisions_that_explain_the_disorder_and_moves_them() -> None:
    draft = served("final", "purpose", "finance", "term")

    (finding,) = found(draft, "section-order")

    assert finding.place.node_id == "a-final"
    assert finding.fix is not None
    assert order(apply(draft, finding.fix)) == ["purpose", "finance", "term", "final"]


def it_mends_any_disorder_fix_by_fix() -> None:
    draft = served("term", "final", "finance", "other", "purpose", "term-2", "finance")
    while findings := found(draft, "section-order"):
        assert findings[0].fix is not None
        draft = apply(draft, findings[0].fix)

    assert [name for name in order(draft) if name in {"purpose", "finance", "term", "final"}] == [
        "purpose", "finance", "finance", "term", "final",
    ]  # fmt: skip


def it_accepts_sections_in_order_with_others_between() -> None:
    assert found(served("purpose", "house-rule", "term", "term", "final"), "section-order") == []


def it_reports_an_article_without_heading_when_others_have_one() -> None:
    bare = Provision("a2", "", parallel(), (paragraph("a2.1", "Hai.", "Two."),))
    draft = agreement(article("a1", paragraph("a1.1", "Một.", "One.")), bare)

    assert [finding.place.article for finding in found(draft, "heading-missing")] == ["Điều 2"]
    assert found(agreement(bare), "heading-missing") == []


def it_reports_a_reference_to_nothing_once_for_both_languages() -> None:
    line = line_of("theo ", Reference("gone"))
    draft = agreement(article("a1", paragraph("k1", "Một.", "One."), paragraph("k2", line, line)))

    (finding,) = found(draft, "reference-broken")

    assert (finding.place.article, finding.place.paragraph) == ("Điều 1", "khoản 2")
    assert finding.place.language is None
    assert dict(finding.params) == {
        "place": "khoản 2 Điều 1", "place_en": "paragraph 2 of Article 1",
        "target": "một nội dung đã bị xóa", "target_en": "a passage that was removed",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("target", "named"),
    [
        ("insurance-and-medical-care", "Bảo hiểm và chăm sóc y tế"),
        ("joint-training-2.3", "Tập huấn và tập huấn chung"),
        ("section:differences", "Giải quyết khác biệt"),
        ("a1.7", "một nội dung đã bị xóa"),
        ("section:nobody-knows", "một nội dung đã bị xóa"),
    ],
)
def it_names_what_a_broken_reference_wanted_by_its_title_in_the_library(target: str, named: str) -> None:
    line = line_of("theo ", Reference(target))
    draft = agreement(article("a1", paragraph("k1", line, line)))

    (finding,) = (one for one in check(draft, built_in_library()) if one.code == "reference-broken")

    assert dict(finding.params)["target"] == named


def it_calls_a_part_of_what_is_still_there_a_removed_passage() -> None:
    line = line_of("theo ", Reference("focal-points.9"))
    draft = agreement(article("focal-points", paragraph("k1", line, line)))

    (finding,) = (one for one in check(draft, built_in_library()) if one.code == "reference-broken")

    assert dict(finding.params)["target_en"] == "a passage that was removed"


def it_names_the_section_that_a_broken_reference_wanted() -> None:
    draft = agreement(article("a1", paragraph("k1", line_of(Reference("section:term")), "none")))

    (finding,) = found(draft, "reference-broken")

    assert finding.place.language == "vi"
    assert dict(finding.params)["target"] == "nội dung term"


def it_accepts_references_to_articles_paragraphs_and_sections() -> None:
    line = line_of(Reference("a1"), Reference("k1"), Reference("section:term"))
    draft = agreement(article("a1", paragraph("k1", line, line), section="term"))

    assert found(draft, "reference-broken") == []


def it_wants_two_sides_with_a_body_each() -> None:
    assert [dict(finding.params) for finding in found(agreement(), "side-too-few")] == [{"count": 0}]
    assert len(found(agreement(sides=(TWO_SIDES[0], Side("side_b", ()))), "side-too-few")) == 1
    assert found(agreement(sides=TWO_SIDES), "side-too-few") == []


def it_names_a_section_by_its_id_where_it_has_no_title() -> None:
    kind = AgreementType("t", KIND.title, "p", (Section("term", ByLanguage(), "articles", True),), ())

    (finding,) = (finding for finding in check(agreement(), kind=kind) if finding.code == "section-missing")

    assert dict(finding.params) == {"section": "term", "section_en": "term"}
