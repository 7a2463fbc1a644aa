"""Laws, circulars and codes that are cited: in force on the day of signature or not."""

from __future__ import annotations

from datetime import date

import pytest

from songphuong.agreement.applying import apply
from songphuong.agreement.tree import Agreement
from songphuong.checks import Finding, check
from tests.library_samples import built_in_library
from tests.notation import agreement, article, entry, paragraph

SIGNED_2026, SIGNED_2027 = date(2026, 11, 25), date(2027, 3, 1)


def cited(vi: str, en: str = "The Parties comply.", signed: date | None = SIGNED_2026) -> Agreement:
    fields = [entry("signing.date", "date", signed)] if signed else []
    return agreement(article("a", paragraph("p", vi, en)), fields=fields)


def found(draft: Agreement, on: date | None = None) -> list[Finding]:
    return [one for one in check(draft, built_in_library(), on=on) if one.code.startswith("law-")]


@pytest.mark.parametrize(
    ("vi", "en", "language"),
    [
        ("Theo Thông tư số 17/2015/TT-BVHTTDL.", "Under Circular No. 17/2015/TT-BVHTTDL.", None),
        ("Theo Thông tư 17/2015/TT-BVHTTDL;", "Under the law.", "vi"),
        ("Theo pháp luật.", "Under Circular 01/2023/TT-BVHTTDL (on anti-doping).", "en"),
        ("Nghị định số 13/2023/NĐ-CP về dữ liệu.", "Decree No. 13/2023/NĐ-CP on data.", None),
        ("Nghị định 13/2023/ND-CP.", "Decree 13/2023.", None),
        ("Thông tư số 17/2015/TT–BVHTTDL.", "The law applies.", "vi"),
    ],
)
def it_finds_a_replaced_law_however_it_is_cited(vi: str, en: str, language: str | None) -> None:
    (finding,) = found(cited(vi, en))
    assert (finding.code, finding.place.node_id, finding.place.language) == ("law-replaced", "p", language)


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("Theo Bộ luật Phòng, chống doping thế giới năm 2021.", "Under the 2021 World Anti-Doping Code."),
        ("Theo Bộ luật Phòng, chống doping thế giới 2021.", "Under the World Anti-Doping Code 2021."),
        ("Theo Bộ luật năm 2021.", "Under the 2021 Code."),
    ],
)
def it_judges_an_edition_of_a_code_by_the_day_of_signature(vi: str, en: str) -> None:
    assert [one.code for one in found(cited(vi, en, SIGNED_2027))] == ["law-replaced"]
    assert [one.code for one in found(cited(vi, en, SIGNED_2026))] == ["law-by-year"]


def it_tells_a_law_that_has_not_begun() -> None:
    newer = cited("Theo Bộ luật Phòng, chống doping thế giới 2027.", "Under the 2027 Code.")
    assert [one.code for one in found(newer)] == ["law-not-begun"]


def it_names_the_successor_and_the_last_day() -> None:
    (finding,) = found(cited("Theo Thông tư số 17/2015/TT-BVHTTDL."))
    params = dict(finding.params)
    assert "01/2024/TT-BVHTTDL" in str(params["successor"]) and params["ended"] == "ngày 08 tháng 7 năm 2024"


def it_puts_the_successor_s_number_where_both_are_circulars_of_one_body() -> None:
    draft = cited("Theo Thông tư số 17/2015/TT-BVHTTDL.", "Under Circular No. 17/2015/TT-BVHTTDL.")
    (finding,) = found(draft)
    assert finding.fix is not None
    mended = apply(draft, finding.fix)
    assert found(mended) == [] and mended.drifts == ()
    assert found(cited("Nghị định số 13/2023/NĐ-CP."))[0].fix is None, "a decree followed by a law"


@pytest.mark.parametrize(
    "vi",
    [
        "Theo Luật Thỏa thuận quốc tế số 70/2020/QH14.",
        "Thông tư số 01/2024/TT-BVHTTDL thay thế Thông tư số 17/2015/TT-BVHTTDL.",
        "Thông tư số 17/2015/TT-BNN không liên quan.",
        "Hồ sơ số 117/2015/TT-BVHTTDL.",
        "Trong năm 2021, các Bên đã ký Bộ luật ứng xử.",
        "Theo Bộ luật Phòng, chống doping thế giới đang có hiệu lực.",
        "Đại hội năm 2021 và Bộ luật Dân sự.",
        "Văn bản này thay thế Thông tư số 17/2015/TT-BVHTTDL.",
        "Thông tư số 17/2015/TT-BVHTTDL đã hết hiệu lực.",
    ],
)
def it_leaves_alone_what_is_in_force_unknown_or_only_looks_alike(vi: str) -> None:
    assert found(cited(vi)) == []


@pytest.mark.parametrize(
    "en", ["The Labour Code 2021 applies.", "Under the 2021 Code of Conduct.", "The dialling code 2021 is used."]
)
def it_leaves_alone_other_codes_of_the_same_year(en: str) -> None:
    assert found(cited("Các Bên tuân thủ.", en)) == []


def it_offers_no_number_where_the_date_or_title_of_the_old_law_stands_beside_it() -> None:
    dated = "Theo Thông tư số 17/2015/TT-BVHTTDL ngày 30 tháng 12 năm 2015."
    (finding,) = found(cited(dated, "Under the law."))
    assert finding.fix is None


def it_takes_the_day_of_the_check_where_no_day_of_signature_is_named() -> None:
    code = cited("Theo Bộ luật Phòng, chống doping thế giới 2021.", signed=None)
    assert [one.code for one in found(code, on=SIGNED_2026)] == ["law-by-year"]
    assert [one.code for one in found(code, on=SIGNED_2027)] == ["law-replaced"]
