"""The coverage map: which section of the type stands in which language, and what is still missing there."""

from __future__ import annotations

from songphuong.agreement.applying import apply
from songphuong.agreement.edits import SetText
from songphuong.agreement.languages import EN, VI, ByLanguage
from songphuong.agreement.tree import Agreement, Field, Paragraph, line_of, parallel
from songphuong.checks.coverage import CoverageState, coverage
from songphuong.library.clauses import AgreementType, Section
from tests.notation import agreement, article, entry, paragraph

KIND = AgreementType(
    "t",
    ByLanguage(),
    "p",
    tuple(Section(name, ByLanguage(), "articles", name != "media") for name in ("purpose", "term", "final", "media")),
    (),
)


def states(draft: Agreement) -> dict[str, tuple[CoverageState, ...]]:
    return {one.section.id: tuple(state for _, state in one.states) for one in coverage(draft, KIND)}


def it_tells_what_is_complete_absent_and_empty_in_one_language() -> None:
    vietnamese_only = Paragraph("f.1", parallel(vi="Làm bằng tiếng Việt.", en=""))
    draft = agreement(
        article("p", paragraph("p.1", "Hợp tác.", "Cooperation."), section="purpose"),
        article("f", vietnamese_only, section="final", vi="Ngôn ngữ", en=""),
    )
    assert states(draft) == {
        "purpose": ("filled", "filled"),
        "term": ("absent", "absent"),
        "final": ("filled", "empty"),
    }


def it_tells_what_is_incomplete_an_open_field_or_a_missing_passage() -> None:
    open_field = Paragraph(
        "p.1", parallel(vi=line_of("Trong ", Field("years"), "."), en=line_of("For ", Field("years")))
    )
    draft = agreement(
        article("p", open_field, section="purpose"),
        article("t", paragraph("t.1", "Một.", "One."), paragraph("t.2", "Hai.", ""), section="term"),
        fields=[entry("years", "duration")],
    )
    assert states(draft)["purpose"] == ("partial", "partial")
    assert states(draft)["term"] == ("filled", "partial")


def it_tells_what_was_edited_in_one_language_only() -> None:
    draft = agreement(article("p", paragraph("p.1", "Hợp tác.", "Cooperation."), section="purpose"))
    edited = apply(draft, SetText("p.1", VI, line_of("Hợp tác lâu dài.")))
    assert states(edited)["purpose"] == ("drifted", "drifted")
    assert states(apply(edited, SetText("p.1", EN, line_of("Lasting cooperation."))))["purpose"] == ("filled", "filled")


def it_names_an_optional_section_only_where_it_is_there() -> None:
    assert "media" not in states(agreement())
    with_media = agreement(article("m", paragraph("m.1", "Báo chí.", "Press."), section="media"))
    assert states(with_media)["media"] == ("filled", "filled")
