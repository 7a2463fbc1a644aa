"""Figures against words in one language, and numbers between the languages: what is wrong and what only looks so."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from songphuong.agreement.tree import Duration, Field, Filter, Line, Money, Reference, line_of
from songphuong.checks import Finding, check
from songphuong.checks.numbers.amounts import mismatches
from tests.notation import agreement, article, entry, paragraph, words


def found(vi: Line | str, en: Line | str, code: str = "figures-differ") -> list[Finding]:
    fields = [
        entry("date", "date", date(2021, 1, 8)),
        entry("bonus", "money", Money(Decimal("1000000.50"), "USD")),
        entry("term", "duration", Duration(5, "year")),
        entry("count", "number", Decimal(3)),
        entry("address", "text", words("Tầng 5, số 36 Trần Phú", "36 Tran Phu Street, 100000 Ha Noi")),
        entry("open", "money"),
    ]
    draft = agreement(article("a1", paragraph("k1", vi, en), paragraph("k2", "Hết.", "End.")), fields=fields)
    return [finding for finding in check(draft) if finding.code == code]


@pytest.mark.parametrize(
    ("language", "text", "figures", "spoken"),
    [
        ("vi", "1.000.000 đô la Mỹ (hai triệu đô la Mỹ)", "1.000.000", "hai triệu"),
        ("vi", "1.000.000 USD (hai triệu đô la Mỹ)", "1.000.000", "hai triệu"),
        ("vi", "05 (sáu) năm", "05", "sáu"),
        ("vi", "06 tháng (năm tháng)", "06", "năm"),
        ("vi", "năm (06) năm", "06", "năm"),
        ("vi", "hai mươi mốt (22) đoàn", "22", "hai mươi mốt"),
        ("vi", "hai triệu đô la Mỹ (1.000.000 đô la Mỹ)", "1.000.000", "hai triệu"),
        ("vi", "10 vận động viên (mười hai)", "10", "mười hai"),
        ("vi", "500.000.000 đồng (bằng chữ: Năm mươi triệu đồng chẵn)", "500.000.000", "Năm mươi triệu"),
        ("vi", "1,5 triệu đồng (một triệu đồng)", "1,5 triệu", "một triệu"),
        ("vi", "1.000,50 đô la Mỹ (một nghìn đô la Mỹ và sáu mươi xu)", "1.000,50", "một nghìn"),
        ("vi", "15% (mười sáu phần trăm)", "15", "mười sáu"),
        ("en", "five (06) years", "06", "five"),
        ("en", "at least six (5) months", "5", "six"),
        ("en", "05 (six) years", "05", "six"),
        ("en", "USD 1,000,000 (two million US dollars)", "1,000,000", "two million"),
        ("en", "one million US dollars (USD 2,000,000)", "2,000,000", "one million"),
        ("en", "two (03) originals", "03", "two"),
        ("en", "twenty-one (12) days", "12", "twenty-one"),
        ("vi", "thời hạn năm (04) năm", "04", "năm"),
        ("vi", "hai mươi phần trăm (25%)", "25", "hai mươi"),
        ("vi", "hai mươi (25%) phần trăm", "25", "hai mươi"),
        ("vi", "02 ( ba ) bản", "02", "ba"),
        ("en", "USD 500,000 (fifty thousand US dollars)", "500,000", "fifty thousand"),
    ],
)
def it_reports_figures_that_their_words_contradict(language: str, text: str, figures: str, spoken: str) -> None:
    assert list(mismatches(text, language)) == [(figures, spoken)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "05 (năm) năm; 1.000.000 đô la Mỹ (một triệu đô la Mỹ)"),
        ("vi", "1.000,50 đô la Mỹ (một nghìn đô la Mỹ và năm mươi xu)"),
        ("vi", "1,5 triệu đồng (một triệu năm trăm nghìn đồng)"),
        ("vi", "12 tháng (một năm)"),
        ("vi", "giai đoạn hai (06 tháng), giai đoạn 1 (sáu tháng)"),
        ("vi", "mỗi năm hai (02) lần, mỗi năm mười hai (12) đoàn"),
        ("vi", "trong thời hạn một năm (01 năm)"),
        ("vi", "năm 2021 (năm đầu tiên), năm 2022 (năm thứ hai)"),
        ("vi", "hai Bên (02 bản), giải hai (500 đô la Mỹ)"),
        ("vi", "Bên thứ hai (Bên B), đầu tư (05)"),
        ("vi", "gồm 10 vận động viên (hai nữ)"),
        ("vi", "một phần hai (1/2) số tiền"),
        ("vi", "có thể hoặc không (1)"),
        ("vi", "hai trăm linh năm (205), hai trăm lẻ năm (205)"),
        ("en", "five (05) years, one hundred and five (105) athletes"),
        ("en", "USD 1,000.50 (one thousand US dollars and fifty cents)"),
        ("en", "phase two (6 months); Article 5 (two paragraphs)"),
        ("en", "12 months (one year); no one (1)"),
        ("en", "two thirds (2/3); on 8 January (two days)"),
        ("lo", "5 (six)"),
    ],
)
def it_lets_right_and_doubtful_figures_pass(language: str, text: str) -> None:
    assert list(mismatches(text, language)) == []


def it_tells_where_the_figures_stand() -> None:
    (finding,) = found("05 (sáu) năm", "five (05) years", "figures-and-words")

    assert (finding.place.article, finding.place.paragraph, finding.place.language) == ("Điều 1", "khoản 1", "vi")
    assert dict(finding.params)["figures"] == "05"


@pytest.mark.parametrize(
    ("vi", "en", "vietnamese", "english"),
    [
        ("1.000.000 đô la Mỹ", "USD 1,500,000", "1.000.000", "1,500,000"),
        ("trước ít nhất sáu (06) tháng", "at least three (03) months before", "06", "03"),
        ("ba tháng", "six months", "ba", "six"),
        ("30 ngày", "sixty days", "30", "sixty"),
        ("ngày 08 tháng 01 năm 2021", "8 February 2021", "ngày 08 tháng 01 năm 2021", "8 February 2021"),
        ("ngày 08 tháng 01 năm 2021", "8 January 2022", "ngày 08 tháng 01 năm 2021", "8 January 2022"),
        ("15 vận động viên và 3 huấn luyện viên", "15 athletes and 4 coaches", "3", "4"),
        ("giảm 50,5%", "reduced by 55.5%", "50,5", "55.5"),
        ("1,5 triệu đồng", "VND 1.6 million", "1,5 triệu", "1.6 million"),
        ("theo Điều 5", "under Article 6", "5", "6"),
        ("thành hai (02) bản gốc", "in triplicate", "02", "triplicate"),
        ("giai đoạn 2023-2025", "the period 2023-2024", "2025", "2024"),
        ("ba huấn luyện viên", "four coaches", "ba", "four"),
        ("thành hai (02) bản", "in three (03) originals", "02", "03"),
        ("thành ba bản gốc", "in duplicate", "ba", "duplicate"),
        ("hai Bên và ba chuyên gia", "the two Parties and four experts", "ba", "four"),
        ("cả ba đội", "all four teams", "ba", "four"),
        ("hai trọng tài", "one referee", "hai", "one"),
        ("năm huấn luyện viên", "six coaches", "năm", "six"),
        ("một trăm vận động viên", "two hundred athletes", "một trăm", "two hundred"),
        ("mỗi năm hai lần", "three times a year", "hai", "three"),
        ("hai mươi phần trăm", "thirty per cent", "hai mươi", "thirty"),
        ("từ 5 đến 7 ngày", "from 5 to 8 days", "7", "8"),
        ("hai đến ba tuần", "two to four weeks", "ba", "four"),
        ("10, 12 và 12", "10, 10 and 12", "12", "10"),
        ("10 ngày và 12 tháng", "12 days and 12 months", "10", "12"),
        ("12 vận động viên mỗi năm", "10 athletes a year", "12", "10"),
        ("trong vòng 2 giờ", "within 3 hours", "2", "3"),
        ("ngày 01/03/2027", "3 March 2027", "01/03/2027", "3 March 2027"),
        ("ngày 01/3 và 01/3/2027", "1 March and 2 March 2027", "01/3/2027", "2 March 2027"),
        ("tháng 5 năm 2027", "June 2027", "tháng 5 năm 2027", "June 2027"),
        ("tháng sáu hằng năm", "each year in July", "–", "July"),
        ("1/3 số vé", "1/4 of the tickets", "1/3", "1/4"),
        ("Luật số 70/2020/QH14", "Law No. 70/2021/QH14", "70/2020", "70/2021"),
        ("đội U23", "the U22 team", "23", "22"),
    ],
)
def it_reports_numbers_that_differ_between_the_languages(vi: str, en: str, vietnamese: str, english: str) -> None:
    (finding,) = found(vi, en)

    params = dict(finding.params)
    assert (params["vietnamese"], params["english"]) == (vietnamese, english)


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("1.000.000,5 đô la Mỹ", "USD 1,000,000.5"),
        ("1 000 000 người", "1,000,000 persons"),
        ("1,5 triệu đồng", "VND 1,500,000"),
        ("ngày 08 tháng 01 năm 2021", "8 January 2021"),
        ("ngày 08/01/2021", "8 January 2021"),
        ("ngày 8 tháng Một năm 2021", "this eighth day of January two thousand and twenty-one"),
        ("tháng 10/2023", "October 2023"),
        ("từ ngày 8 đến ngày 10 tháng 5", "from 8 to 10 May"),
        ("hai Bên, một Bên, Bên thứ hai", "both Parties, either Party, the second Party"),
        ("làm thành hai (02) bản", "done in duplicate"),
        ("hợp tác song phương, hai chiều", "two-way bilateral cooperation"),
        ("05 (năm) năm", "five (05) years"),
        ("5 năm", "five years"),
        ("sáu tháng một lần", "every half-year, half-yearly"),
        ("hai năm một lần", "biennially"),
        ("mười hai tháng", "one year"),
        ("trong một năm", "within a year"),
        ("01 (một) bản", "a copy"),
        ("thứ hai tuần sau; tháng hai năm 2021", "next Monday; February 2021"),
        ("mỗi năm tháng 6", "each year in June (6)"),
        ("SEA Games lần thứ 31", "31st SEA Games"),
        ("thế kỷ XXI, SEA Games 33", "the twenty-first century, the 33rd SEA Games"),
        ("Luật số 70/2020/QH14", "Law on International Agreements"),
        ("đội U23, COVID-19, Olympism365", "the youth team, the pandemic"),
        ("50% kinh phí", "fifty per cent of the costs"),
        ("khoản 2 Điều này", "paragraph 2 of this Article"),
        ("Điều này", "Article 1"),
        ("gồm: (1) tập huấn; (2) thi đấu", "namely: (i) training; (ii) competition"),
        ("lúc 17 giờ 30", "at 5.30 p.m."),
        ("điện thoại: 024 3747 2958", "telephone: (+84) 24.3747.2958"),
        ("thư điện tử: ban01@voc.vn", "by e-mail"),
        ("một phần ba", "1/3"),
        ("phần mười (10)", "ten"),
        ("hai Bên và ba chuyên gia", "the Parties and three experts"),
        ("cả hai Liên đoàn", "both Federations, three of whose members"),
        ("hai nước", "both countries, of four"),
        ("hai Liên đoàn đều", "the Federations"),
        ("ba mẹ, ba lô, Ba Lan, Ba Đình", "parents, four bags, Poland"),
        ("ba môn phối hợp", "triathlon, four athletes"),
        ("bóng đá bảy người", "seven-a-side football"),
        ("vài ba ngày", "a few days"),
        ("một triệu rưỡi đồng; một năm rưỡi", "VND 1.5 million; 18 months"),
        ("sáu tháng một lần", "twice a year"),
        ("hai tuần; 48 giờ; 90 phút", "14 days; two days; 1.5 hours"),
        ("trước 17 giờ ngày 31/3", "before 5 p.m. on 31 March"),
        ("từ ngày 8 đến ngày 10 tháng 5 năm 2027", "May 8-10, 2027"),
        ("từ ngày 01/3 đến ngày 05/3/2027", "from 1 to 5 March 2027"),
        ("ngày 01/03/2027", "03/01/2027"),
        ("tháng Tư, ngày 15 tháng Giêng", "April, 15 January"),
        ("khoảng mười đến mười hai đội", "some ten to twelve teams"),
        ("mỗi năm huấn luyện viên", "each year the coaches"),
        ("thành hai bản, mỗi Bên giữ một bản", "in duplicate, one for each Party"),
        ("giai đoạn hai, hạng ba", "the next phase, four of class B"),
        ("gồm 20 người, trong đó 15 vận động viên", "20 persons, 15 of them athletes"),
        ("12 tháng", "one (1) year"),
        ("ngày 27/3", "Viet Nam Sports Day"),
        ("75% số phiếu; ba phần tư", "three quarters of the votes; 75%"),
        ("thời cơ chín muồi", "the time has come for four teams"),
        ("Luật số 70/2020/QH14 và Nghị định số 36/2019/NĐ-CP", "Law No. 70/2020/QH14"),
    ],
)
def it_hears_the_same_number_behind_different_words(vi: str, en: str) -> None:
    assert found(vi, en) == []


def it_compares_typed_numbers_with_fields_and_references() -> None:
    term = line_of("thời hạn ", Field("term"), " theo ", Reference("k1"))
    figures = line_of(Field("bonus", (Filter("figures"),)), " ngày ", Field("date"))

    assert found(term, "a period of five (05) years under paragraph 1 of Article 1") == []
    assert found(term, line_of("a period of ", Field("term"), " under this Article")) == []
    assert found(figures, "USD 1,000,000.50 on 8 January 2021") == []
    assert len(found(term, "a period of six (06) years")) == 1
    assert len(found(figures, "USD 1,000,000 on 8 January 2021")) == 1


def it_does_not_compare_addresses_open_fields_and_ordinals() -> None:
    line = line_of(Field("address"), " ", Field("open"))

    assert found(line, line) == []
    assert found(line_of("lần ", Field("count", (Filter("ordinal"),))), line_of(Field("count"), " times")) == []


def it_leaves_a_missing_language_to_its_own_rule() -> None:
    assert found("05 năm", "") == []
