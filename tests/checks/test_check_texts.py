"""Missing languages, empty passages, spaces and letters in pieces."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from songphuong.agreement.applying import apply
from songphuong.agreement.edits import AddLanguage
from songphuong.agreement.tree import Agreement, Cell, Field, Paragraph, Provision, Table, line_of, parallel
from songphuong.checks import Finding, check
from tests.notation import agreement, article, entry, paragraph, words


def found(draft: Agreement, code: str) -> list[Finding]:
    return [finding for finding in check(draft) if finding.code == code]


def mended(draft: Agreement, code: str) -> Agreement:
    for finding in found(draft, code):
        assert finding.fix is not None
        draft = apply(draft, finding.fix)
    assert found(draft, code) == []
    return draft


def it_reports_the_language_that_a_paragraph_lacks() -> None:
    draft = agreement(
        article(
            "a1", paragraph("k1", "Một.", "One."), Paragraph("k2", parallel(vi="Hai."), (paragraph("p", "", "Only."),))
        )
    )

    findings = found(draft, "language-missing")

    assert [(finding.place.node_id, finding.place.language) for finding in findings] == [("k2", "en"), ("p", "vi")]
    assert (findings[1].place.article, findings[1].place.paragraph) == ("Điều 1", "điểm a khoản 2")
    assert dict(findings[0].params)["in_language"] == "tiếng Anh"
    assert dict(findings[0].params)["in_language_en"] == "English"


def it_counts_a_blank_text_as_missing_and_a_field_as_text() -> None:
    blank = Paragraph("k1", parallel(vi="Một.", en="  "))
    field = Paragraph("k2", parallel(vi=line_of(Field("x")), en=line_of(Field("x"))))

    assert [finding.place.node_id for finding in found(agreement(article("a", blank, field)), "language-missing")] == [
        "k1"
    ]


def it_looks_into_headings_and_cells() -> None:
    rows = ((Cell("c1", parallel(vi="STT", en="No.")), Cell("c2", parallel(en="Activity"))),)
    draft = agreement(article("a1", en=""), annexes=[article("x1", Table("t", rows))])

    assert [finding.place.node_id for finding in found(draft, "language-missing")] == ["a1", "c2"]


def it_reports_a_language_that_joins_later() -> None:
    draft = apply(agreement(article("a1", paragraph("k1", "Một.", "One."))), AddLanguage("lo"))

    findings = found(draft, "language-missing")

    assert [finding.place.language for finding in findings] == ["lo", "lo"]
    assert dict(findings[0].params)["other"] == "tiếng Việt và tiếng Anh"


def it_takes_out_empty_passages_that_hold_nothing() -> None:
    holds = Paragraph("k2", parallel(), (paragraph("p", "Điểm.", "Point."),))
    draft = agreement(article("a1", Paragraph("k1", parallel(vi="", en=" ")), holds), Provision("a2", "", parallel()))

    fixes = {finding.place.node_id: finding.fix is not None for finding in found(draft, "empty-text")}

    assert fixes == {"k1": True, "k2": False, "a2": True}
    assert found(draft, "language-missing") == []


@pytest.mark.parametrize("typed", ["hai  chỗ", "hai\tchỗ", "hai\n chỗ", "hai \u00a0 chỗ"])
def it_leaves_one_space(typed: str) -> None:
    line = line_of(typed, Field("side_a.name"), " và")
    draft = agreement(article("a1", paragraph("k1", line, "two places")))

    after = mended(draft, "doubled-space")

    assert after.articles[0].blocks[0] == paragraph("k1", line_of("hai chỗ", Field("side_a.name"), " và"), "two places")


def it_accepts_single_spaces_and_hard_spaces() -> None:
    draft = agreement(article("a1", paragraph("k1", "Điều\u00a05 và 1\u202f000 người", "one space")))

    assert found(draft, "doubled-space") == []


def it_puts_letters_together_in_texts_and_field_values() -> None:
    pieces = normalize("NFD", "Thỏa thuận")
    country = entry("side_a.country", "text", words(normalize("NFD", "Việt Nam"), "Viet Nam"))
    draft = agreement(article("a1", paragraph("k1", pieces, "Arrangement"), vi=pieces), fields=[country])

    findings = found(draft, "nfd")
    after = mended(draft, "nfd")

    assert [(finding.place.node_id, finding.place.field) for finding in findings] == [
        ("a1", ""), ("k1", ""), ("", "side_a.country"),
    ]  # fmt: skip
    assert after.articles[0].heading == parallel(vi="Thỏa thuận", en="Purpose")
    assert after.fields[0].value == words("Việt Nam", "Viet Nam")
