"""Reserved names: titles and what a text calls itself."""

from __future__ import annotations

from datetime import date

import pytest

from songphuong.agreement.applying import apply
from songphuong.agreement.tree import Agreement, Field, line_of
from songphuong.checks import Finding, check
from songphuong.phrasing.compose import Passage, compose
from tests.notation import agreement, article, entry, paragraph, words


def found(draft: Agreement, on: date | None = None) -> list[Finding]:
    return [finding for finding in check(draft, on=on) if finding.code == "reserved-name"]


def titled(vi: str, en: str = "Arrangement") -> Agreement:
    return agreement(title=[article("t", paragraph("t.1", "về thể thao", "on sport"), vi=vi, en=en)])


def saying(*texts: str) -> Agreement:
    return agreement(article("a1", *(paragraph(f"k{n}", text, "Text.") for n, text in enumerate(texts))))


@pytest.mark.parametrize(
    ("vi", "new"),
    [
        ("Hiệp định hợp tác", "Thỏa thuận hợp tác"),
        ("HIỆP ƯỚC HỮU NGHỊ", "THỎA THUẬN HỮU NGHỊ"),
        ("“Công ước về thể thao”", "“Thỏa thuận về thể thao”"),
        ("định ước", "thỏa thuận"),
    ],
)
def it_reports_a_reserved_title_and_renames_it(vi: str, new: str) -> None:
    (finding,) = found(titled(vi))

    assert finding.severity == "error" and finding.place.language == "vi" and finding.fix is not None
    heading = compose(apply(titled(vi), finding.fix), "vi")[0]
    assert isinstance(heading, Passage) and heading.words == new


@pytest.mark.parametrize(
    "vi",
    ["Bản ghi nhớ", "Thỏa thuận thực hiện Công ước quốc tế về chống doping", "Nghị định thư"],
)
def it_accepts_other_titles(vi: str) -> None:
    assert found(titled(vi)) == []


def it_reports_english_treaty_titles() -> None:
    assert [finding.place.language for finding in found(titled("Bản ghi nhớ", "TREATY ON SPORT"))] == ["en"]
    assert found(titled("Thỏa thuận", "Cooperation Agreement")) == []


def it_reports_what_the_text_calls_itself() -> None:
    draft = saying("Các Bên ký Hiệp định này.", "Theo hiệp định này và Thỏa thuận này.")

    findings = found(draft)

    assert [finding.place.node_id for finding in findings] == ["k0", "k1"]
    assert dict(findings[0].params)["name"] == "Hiệp định"
    for finding in findings:
        assert finding.fix is not None
        draft = apply(draft, finding.fix)
    assert found(draft) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("Phù hợp với Công ước quốc tế về chống doping trong thể thao.",),
        ("Các Bên tôn trọng Công ước quốc tế về chống doping.", "Công ước này được thực hiện theo pháp luật."),
        ("Theo Hiệp định thương mại, các Bên áp dụng Hiệp định này.",),
        ("Thỏa thuận này không phải là điều ước quốc tế.",),
    ],
)
def it_lets_other_treaties_be_quoted(texts: tuple[str, ...]) -> None:
    assert found(saying(*texts)) == []


def it_offers_no_fix_where_a_field_holds_the_name() -> None:
    line = line_of(Field("name"))
    draft = agreement(
        article("a1", paragraph("k1", line, line)),
        fields=[entry("name", "text", words("Hiệp định này", "this Treaty"))],
    )

    assert [(finding.place.language, finding.fix) for finding in found(draft)] == [("vi", None), ("en", None)]


def it_holds_from_the_day_the_law_came_into_force() -> None:
    assert found(titled("Hiệp định"), on=date(2021, 6, 30)) == []
    assert len(found(titled("Hiệp định"), on=date(2021, 7, 1))) == 1
