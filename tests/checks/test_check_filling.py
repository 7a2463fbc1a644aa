"""Open fields, undeclared fields, signatories."""

from __future__ import annotations

from dataclasses import replace

from songphuong.agreement.applying import apply
from songphuong.agreement.languages import ByLanguage
from songphuong.agreement.tree import Agreement, Field, Side, line_of
from songphuong.checks import Finding, check
from tests.notation import agreement, article, entry, paragraph, words


def found(draft: Agreement, code: str) -> list[Finding]:
    return [finding for finding in check(draft) if finding.code == code]


NAME, DATE = line_of(Field("side_b.name")), line_of(Field("signing.date"))


def using(*names: str, draft: Agreement | None = None) -> Agreement:
    blocks = (paragraph(f"k{n}", line_of(Field(name)), line_of(Field(name))) for n, name in enumerate(names))
    return replace(draft or agreement(), articles=(article("a1", *blocks),))


def it_reports_an_open_field_once_with_its_places_and_languages() -> None:
    draft = using("bonus", "bonus", "other", draft=agreement(fields=[entry("bonus", "money"), entry("unused", "text")]))

    (finding,) = found(draft, "field-open")

    assert (finding.place.node_id, finding.place.paragraph, finding.place.field) == ("k0", "khoản 1", "bonus")
    assert finding.place.language is None
    assert dict(finding.params) == {
        "place": "khoản 1 Điều 1", "place_en": "paragraph 1 of Article 1",
        "field": "bonus vi", "field_en": "bonus en", "count": 2,
        "languages": "tiếng Việt và tiếng Anh", "languages_en": "Vietnamese and English",
    }  # fmt: skip


def it_reports_only_the_language_in_which_a_text_is_open() -> None:
    country = entry("country", "text", ByLanguage.of({"vi": "Lào"}))

    (finding,) = found(using("country", draft=agreement(fields=[country])), "field-open")

    assert finding.place.language == "en" and dict(finding.params)["languages"] == "tiếng Anh"


def it_names_a_field_on_one_line_whatever_its_label_holds() -> None:
    label = ByLanguage.of({"vi": "Tiền\nthưởng\u2028 ", "en": "\tBonus"})
    bonus = replace(entry("bonus", "money"), label=label)

    (finding,) = found(using("bonus", draft=agreement(fields=[bonus])), "field-open")

    assert (dict(finding.params)["field"], dict(finding.params)["field_en"]) == ("Tiền thưởng", "Bonus")


def it_asks_for_the_open_bodies_of_a_joint_side() -> None:
    draft = agreement(
        sides=[Side("side_b", ("side_b", "side_b_2"))],
        fields=[entry("side_b.name", "text", words("Một", "One")), entry("side_b_2.name", "text")],
    )

    assert [finding.place.field for finding in found(using("side_b.name", draft=draft), "field-open")] == [
        "side_b_2.name"
    ]


def it_reports_and_declares_fields_that_nobody_declared() -> None:
    draft = using("ghost", "side_a.date")

    findings = found(draft, "field-undeclared")

    assert [finding.place.field for finding in findings] == ["ghost", "side_a.date"]
    for finding in findings:
        assert finding.fix is not None
        draft = apply(draft, finding.fix)
    assert found(draft, "field-undeclared") == []
    assert [(one.name, one.type) for one in draft.fields] == [("ghost", "text"), ("side_a.date", "date")]
    assert len(found(draft, "field-open")) == 2


def signed() -> Agreement:
    names = ("name", "signatory", "signatory_title")
    fields = [entry(f"side_{side}.{name}", "text", words(name, name)) for side in "ab" for name in names]
    sides = [Side("side_a", ("side_a",)), Side("side_b", ("side_b",))]
    return agreement(sides=sides, fields=fields)


def it_finds_nothing_when_everything_is_filled() -> None:
    assert check(using("side_a.name", draft=signed())) == ()


def it_reports_each_body_without_a_signatory() -> None:
    draft = signed()
    open_b = tuple(replace(one, value=None) if one.name == "side_b.signatory" else one for one in draft.fields)

    (finding,) = found(replace(draft, fields=open_b), "signatory-missing")

    assert finding.place.field == "side_b.signatory"
    assert dict(finding.params)["body"] == "name"
    assert found(replace(draft, fields=open_b), "field-open") == []
    without = tuple(one for one in draft.fields if one.name != "side_b.signatory")
    assert len(found(replace(draft, fields=without), "signatory-missing")) == 1
    assert found(replace(draft, fields=without), "field-undeclared") == []


def it_asks_for_places_and_dates_only_where_the_signatures_show_them() -> None:
    draft = replace(signed(), fields=(*signed().fields, entry("side_a.place", "text"), entry("signing.date", "date")))

    assert found(draft, "field-open") == []
    apart = replace(draft, signing="online")
    assert [finding.place.field for finding in found(apart, "field-open")] == ["side_a.place", "signing.date"]
    assert [finding.place.field for finding in found(apart, "field-undeclared")] == ["side_b.place"]
