"""Numbers in words and figures, there and back; the way back through a reader that shares nothing with ours."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songphuong.phrasing.figures import figures_in
from songphuong.phrasing.number_words import number_words_in
from songphuong.phrasing.numbers import plain, words

VI_TABLE = {
    0: "không", 5: "năm", 10: "mười", 14: "mười bốn", 15: "mười lăm", 20: "hai mươi", 21: "hai mươi mốt",
    24: "hai mươi tư", 25: "hai mươi lăm", 55: "năm mươi lăm", 100: "một trăm", 101: "một trăm linh một",
    105: "một trăm linh năm", 110: "một trăm mười", 111: "một trăm mười một", 1000: "một nghìn",
    1005: "một nghìn không trăm linh năm", 2021: "hai nghìn không trăm hai mươi mốt", 10000: "mười nghìn",
    1000000: "một triệu", 2001000: "hai triệu không trăm linh một nghìn", 10**9: "một tỷ",
    10**9 + 5: "một tỷ không trăm linh năm", 10**12: "một nghìn tỷ", -3: "âm ba",
}  # fmt: skip
EN_TABLE = {
    0: "zero", 5: "five", 13: "thirteen", 20: "twenty", 21: "twenty-one", 40: "forty", 100: "one hundred",
    105: "one hundred and five", 1000: "one thousand", 1005: "one thousand and five",
    2021: "two thousand and twenty-one", 1100: "one thousand one hundred", 1000000: "one million",
    200000: "two hundred thousand", 10**9 + 1: "one billion and one", -3: "minus three",
}  # fmt: skip


@pytest.mark.parametrize(("number", "expected"), VI_TABLE.items())
def it_says_numbers_in_vietnamese(number: int, expected: str) -> None:
    assert words(number, "vi") == expected


@pytest.mark.parametrize(("number", "expected"), EN_TABLE.items())
def it_says_numbers_in_english(number: int, expected: str) -> None:
    assert words(number, "en") == expected


def it_has_no_words_where_nobody_could_follow() -> None:
    assert words(10**18, "vi") is None
    assert words(Decimal("NaN"), "en") is None
    assert words(5, "lo") is None


# ---- the way back, written for this test: it adds up words from the right and knows no grammar ----

VI_DIGITS = dict(zip(["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"], range(10), strict=True))
VI_DIGITS |= {"mốt": 1, "tư": 4, "lăm": 5}
EN_NUMBERS = dict(
    zip(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(20),
        strict=True,
    )
) | dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)


def vietnamese_value(text: str) -> int:
    head, billions, tail = text.rpartition("tỷ")
    if billions:
        return vietnamese_value(head.strip()) * 10**9 + (vietnamese_value(tail.strip()) if tail else 0)
    total, pending = 0, 0
    for word in text.split():
        if word in VI_DIGITS:
            pending = pending // 10 * 10 + VI_DIGITS[word]
        elif word == "mười":
            pending += 10
        elif word == "mươi":
            pending = pending // 100 * 100 + pending % 100 * 10
        elif word == "trăm":
            pending *= 100
        elif word in ("nghìn", "triệu"):
            total, pending = total + pending * {"nghìn": 10**3, "triệu": 10**6}[word], 0
        else:
            assert word == "linh", word
    return total + pending


def english_value(text: str) -> int:
    scales = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15}
    total, pending = 0, 0
    for word in text.replace("-", " ").split():
        if word in scales:
            total, pending = total + pending * scales[word], 0
        elif word == "hundred":
            pending *= 100
        elif word != "and":
            pending += EN_NUMBERS[word]
    return total + pending


numbers = st.integers(0, 10**18 - 1) | st.integers(0, 10_000)


@given(numbers)
def it_can_be_understood_by_another_reader(number: int) -> None:
    assert vietnamese_value(words(number, "vi") or "") == number
    assert english_value(words(number, "en") or "") == number


@given(numbers, st.integers(0, 999), st.sampled_from(["vi", "en"]))
def it_reads_its_own_words_and_figures_back(whole: int, thousandths: int, language: str) -> None:
    number = Decimal(whole) + Decimal(thousandths) / 1000

    spoken, written = words(number, language) or "", plain(number, language)

    assert [one.value for one in number_words_in(f"có {spoken}.", language)] == [number]
    assert number in figures_in(f"có {written}.", language)[0].readings


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("vi", "1.000.000,5 và 1 000 000", ["1000000.5", "1000000"]),
        ("vi", "1,5 triệu; 1 tỷ 500 triệu đồng; 5 tỷ lệ", ["1500000", "1500000000", "5"]),
        ("vi", "500.000đ, USD1.000, 50%", ["500000", "1000", "50"]),
        ("vi", "U23, COVID-19, Japan-7, 70/2020/QH14, 08/01/2021, 17:30, ban01@voc.vn", []),
        ("vi", "giai đoạn 2023-2024", ["2023", "2024"]),
        ("vi", "1,000,000", ["1000000"]),
        ("en", "USD 1,000,000.50 at the 31st Games", ["1000000.50", "31"]),
        ("en", "1.5 million", ["1500000"]),
        ("en", "A4 and 4x100m", []),
        ("fr", "1\u202f000\u202f000,5", ["1000000.5"]),
        ("xx", "1,000", ["1000"]),
        ("vi", "9" * 5000, []),
    ],
)
def it_finds_numbers_in_figures(language: str, text: str, expected: list[str]) -> None:
    assert [figure.value for figure in figures_in(text, language)] == [Decimal(number) for number in expected]


def it_tells_where_a_number_stands_and_what_else_it_may_be() -> None:
    (figure,) = figures_in("gồm 1,000 người", "vi")

    assert (figure.start, figure.end) == (4, 9)
    assert figure.readings == (Decimal(1), Decimal(1000))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("vi", "mỗi năm mười hai đoàn", [5, 12]),
        ("vi", "trong năm năm trăm người", [5, 500]),
        ("vi", "hai mươi năm", [20, 5]),
        ("vi", "một triệu hai Bên", [1000000, 2]),
        ("vi", "tỷ lệ đầu tư, thứ tư", []),
        ("vi", "HAI NGHÌN không trăm hai mươi mốt", [2021]),
        ("vi", "một trăm lẻ năm; bẩy mươi nhăm", [105, 75]),
        ("en", "one hundred and five and six", [105, 6]),
        ("en", "a hundred athletes and a coach", [100]),
        ("en", "Twenty-One or twenty two", [21, 22]),
        ("en", "bone someone", []),
        ("lo", "two", []),
    ],
)
def it_finds_numbers_in_words(language: str, text: str, expected: list[int]) -> None:
    assert [one.value for one in number_words_in(text, language)] == expected


@given(st.text(), st.sampled_from(["vi", "en", "fr", "xx", ""]))
def it_reads_any_text_without_failing(text: str, language: str) -> None:
    places = [(one.start, one.end) for one in figures_in(text, language)]
    places += [(one.start, one.end) for one in number_words_in(text, language)]
    assert all(0 <= start < end <= len(text) for start, end in places)


@given(st.lists(st.sampled_from(sorted({*VI_DIGITS, "mười", "mươi", "trăm", "linh", "nghìn", "triệu", "tỷ", "phẩy"}))))
def it_reads_any_row_of_number_words(row: list[str]) -> None:
    text = " ".join(row)
    assert all(text[one.start : one.end] for one in number_words_in(text, "vi"))
