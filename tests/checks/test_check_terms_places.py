"""Fields and references in the two languages: the same values, the same places."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from songphuong.agreement.tree import Agreement, Duration, Field, Line, Money, Paragraph, Reference, line_of, parallel
from songphuong.checks import Finding, check
from songphuong.checks.terms.citations import cited_in
from songphuong.sentences import say_both
from tests.notation import agreement, article, entry, paragraph, words

FIELDS = (
    entry("bonus.gold", "money", Money(Decimal(30000), "USD")),
    entry("bonus.silver", "money", Money(Decimal(20000), "USD")),
    entry("term", "duration", Duration(5, "year")),
    entry("notice", "duration", Duration(6, "month")),
    entry("begin", "date", date(2027, 3, 1)),
    entry("places", "number", Decimal(12)),
    entry("rooms", "number", Decimal(12)),
    entry("venue", "text", words("Sân vận động Mỹ Đình", "My Dinh Stadium")),
    entry("hall", "text", words("Nhà thi đấu Phú Thọ", "Phu Tho Hall")),
    entry("open", "text"),
    entry("side_a.name", "text", words("Hội A", "the A Society")),
    entry("side_a.designation", "text", words("Hội", "the Society")),
    entry("side_a.country", "text", words("Việt Nam", "Viet Nam")),
    entry("side_b.name", "text", words("Quỹ B", "the B Trust")),
)


def line(text: str) -> Line:
    """ "trong thời hạn {term} theo <a2>": fields in curly, references in pointed brackets."""
    parts: list[Field | Reference | str] = []
    for piece in text.replace("{", "|{").replace("}", "|").replace("<", "|<").replace(">", "|").split("|"):
        marks = {"{": Field, "<": Reference}
        parts.append(marks[piece[0]](piece[1:]) if piece[:1] in marks else piece)
    return line_of(*parts)


def draft(vi: str, en: str) -> Agreement:
    others = [
        article(f"a{n}", paragraph(f"a{n}.1", "Một.", "One."), paragraph(f"a{n}.2", "Hai.", "Two.")) for n in (2, 3)
    ]
    annex = article("x1", paragraph("x1.1", "Một.", "One."))
    return agreement(article("a1", paragraph("k1", line(vi), line(en))), *others, annexes=[annex], fields=FIELDS)


def found(vi: str, en: str, code: str) -> list[Finding]:
    return [one for one in check(draft(vi, en)) if one.code == code and one.place.node_id == "k1"]


def told(vi: str, en: str, code: str) -> list[tuple[str, str]]:
    params = [dict(finding.params) for finding in found(vi, en, code)]
    return [(str(one["vietnamese"]), str(one["english"])) for one in params]


# ---- fields --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("vi", "en", "vietnamese", "english"),
    [
        ("thưởng {bonus.gold}", "a bonus of {bonus.silver}", "“bonus.gold vi”", "“bonus.silver vi”"),
        ("trong {term}", "for {notice}", "“term vi”", "“notice vi”"),
        ("tại {venue}", "in {hall}", "“venue vi”", "“hall vi”"),
        ("tại {venue}", "at the stadium", "“venue vi”", "–"),
        ("Vào mùa xuân", "From {begin}", "–", "“begin vi”"),
        ("{side_a.name} trả", "{side_b.name} pays", "“side_a.name vi”", "“side_b.name vi”"),
        ("{side_a.name} và {side_b.name}", "{side_b.name} and {side_b.name}", "“side_a.name vi”", "–"),
        ("{side_a.name} báo {side_b.name}; {side_a.name} trả", "{side_a.name} tells {side_b.name}; {side_b.name} pays",
         "“side_a.name vi”", "“side_b.name vi”"),
        ("{bonus.gold}, {bonus.gold} và {bonus.silver}", "{bonus.gold}, {bonus.silver} and {bonus.silver}",
         "“bonus.gold vi”", "“bonus.silver vi”"),
        ("{places} chỗ", "places", "“places vi”", "–"),
        ("{side_a.name}", "{side_a.country}", "“side_a.name vi”", "“side_a.country vi”"),
        ("{open}", "{venue}", "“open vi”", "“venue vi”"),
    ],
)  # fmt: skip
def it_reports_fields_that_one_language_lacks(vi: str, en: str, vietnamese: str, english: str) -> None:
    assert told(vi, en, "fields-differ") == [(vietnamese, english)]


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("trong {term}", "for {term}"),
        ("{venue}, {venue}", "{venue}"),
        ("{side_a.name} trả", "{side_a.designation} pays"),
        ("{side_a.name} trả; {side_a.designation} báo", "{side_a.name} pays and informs"),
        ("tại {venue}", "at My Dinh Stadium"),
        ("tại {venue}", "at the MY DINH stadium"),
        ("trong {term}", "for five (5) years"),
        ("trong 05 (năm) năm", "for {term}"),
        ("thưởng {bonus.gold}", "a bonus of USD 30,000"),
        ("thưởng 30 nghìn đô la Mỹ", "a bonus of {bonus.gold}"),
        ("từ {begin}", "from 1 March 2027"),
        ("{places} người", "{rooms} persons"),  # the same value: the texts read alike
        ("{open}", "a name"),
        ("Điều này", "{open}"),
        ("", "{term}"),
    ],
)
def it_lets_fields_pass_whose_value_both_languages_give(vi: str, en: str) -> None:
    assert told(vi, en, "fields-differ") == []


# ---- references ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("vi", "en", "vietnamese", "english"),
    [
        ("theo <a2>", "under <a3>", "Điều 2", "Article 3"),
        ("theo <a2.1>", "under <a2.2>", "khoản 1 Điều 2", "paragraph 2 of Article 2"),
        ("theo <a2.1>", "under <a2>", "khoản 1 Điều 2", "Article 2"),
        ("theo <a2> và <a3>", "under <a2>", "Điều 3", "–"),
        ("ngay", "under <x1>", "–", "Annex 1"),
        ("theo <x1>", "under <a2>", "Phụ lục 1", "Article 2"),
        ("theo <a2>", "under Article 3", "Điều 2", "–"),
        ("theo Phụ lục 1", "under Article 1", "Phụ lục 1", "Article 1"),
        ("theo khoản 2 Điều 3", "under paragraph 3 of Article 2", "Điều 3, khoản 2", "Article 2, paragraph 3"),
        ("theo điểm đ khoản 1 Điều 2", "under point (d) of paragraph 1 of Article 2", "điểm đ", "(d)"),
        ("theo điểm c khoản 1 Điều 2", "under paragraph 1(d) of Article 2", "điểm c", "(d)"),
        ("theo Chương 2", "under Article 2", "Chương 2", "Article 2"),
    ],
)
def it_reports_references_to_different_places(vi: str, en: str, vietnamese: str, english: str) -> None:
    assert told(vi, en, "references-differ") == [(vietnamese, english)]


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("theo <a2>", "under <a2>"),
        ("theo <a2> và <a3>", "under <a3> and <a2>"),
        ("theo <a2>, <a2>", "under <a2>"),
        ("theo <a2>", "under Article 2"),
        ("theo Điều 2", "under <a2>"),
        ("theo <a2.2>", "under Article 2(2)"),
        ("theo khoản 2 Điều 3", "under paragraph 2 of Article 3"),
        ("theo khoản 2 Điều 3", "under Article 3, clause 2"),
        ("theo điểm đ khoản 1 Điều 2", "under point (e) of paragraph 1 of Article 2"),
        ("theo điểm e khoản 1 Điều 2 của Luật", "under point (e) of Clause 1, Article 2 of the Law"),
        ("theo Điều 5", "under Article 6"),  # figures-differ tells it
        ("theo Điều 4.2(b) của Bộ luật", "under Article 4.2(b) of the Code"),
        ("theo các Điều 5, 6 và 7", "under Articles 5, 6 and 7"),
        ("theo <a2>", "under that Article"),
        ("theo <gone>", "under what is not there: <gone>"),
        ("theo Mục 3", "under Section 3"),
        ("khoản 500 đồng", "an Article of 500 pages"),
        ("Phụ lục II", "Annex 2"),
        ("", "under <a2>"),
    ],
)
def it_lets_references_pass_that_lead_to_the_same_place(vi: str, en: str) -> None:
    assert told(vi, en, "references-differ") == []


def it_reads_what_a_citation_is_made_of() -> None:
    assert set(cited_in("điểm a khoản 2 Điều 5 và Phụ lục I", "vi")) == {
        ("point", "a"), ("paragraph", "2"), ("article", "5"), ("annex", "1"),
    }  # fmt: skip
    assert set(cited_in("Articles 5(2)(e) and 7, Section 3", "en")) == {
        ("article", "5"), ("paragraph", "2"), ("point", "e"), ("article", "7"), ("any", "3"),
    }  # fmt: skip


# ---- both ----------------------------------------------------------------------------------------------------------


def it_words_findings_in_both_languages() -> None:
    (fields,) = found("{bonus.gold}", "{bonus.silver}", "fields-differ")
    (cited,) = found("theo <a2>", "under <a3>", "references-differ")

    assert (fields.severity, cited.severity) == ("error", "error")
    said = say_both("finding.fields-differ", **dict(fields.params))
    assert "chỉ có ở tiếng Việt: “bonus.gold vi”; chỉ có ở tiếng Anh: “bonus.silver vi”" in said["vi"]
    assert "in Vietnamese only: “bonus.gold en”; in English only: “bonus.silver en”" in said["en"]
    assert (
        "only: Điều 2; in English only: Article 3" in say_both("finding.references-differ", **dict(cited.params))["en"]
    )


def it_leaves_other_languages_and_missing_ones_alone() -> None:
    ones = (
        Paragraph("k1", parallel(vi=line("{term} <a2>"), lo=line("{notice} <a3>"))),
        Paragraph("k2", parallel(en=line("{term} <a2>"))),
    )
    one = agreement(article("a1", *ones), article("a2"), article("a3"), fields=FIELDS)

    assert not {"fields-differ", "references-differ"} & {finding.code for finding in check(one)}
