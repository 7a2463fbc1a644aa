"""How values read in Vietnamese, English and further languages: tables that a lawyer can check by eye."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songphuong.agreement.languages import ByLanguage
from songphuong.agreement.tree import Duration, DurationUnit, FieldType, Filter, Money, Value
from songphuong.phrasing.money import CURRENCIES
from songphuong.phrasing.values import FILTERS, filter_fits, phrase


def said(value: Value, language: str, *filters: str) -> str:
    return phrase(value, tuple(Filter(name) for name in filters), language)


def usd(amount: str) -> Money:
    return Money(Decimal(amount), "USD")


@pytest.mark.parametrize(
    ("day", "vi", "en"),
    [
        (date(2021, 1, 8), "ngày 08 tháng 01 năm 2021", "8 January 2021"),
        (date(2020, 3, 5), "ngày 05 tháng 3 năm 2020", "5 March 2020"),
        (date(2007, 2, 28), "ngày 28 tháng 02 năm 2007", "28 February 2007"),
        (date(2024, 12, 31), "ngày 31 tháng 12 năm 2024", "31 December 2024"),
        (date(987, 10, 10), "ngày 10 tháng 10 năm 987", "10 October 987"),
        (date(1, 1, 1), "ngày 01 tháng 01 năm 1", "1 January 1"),
    ],
)
def it_pads_vietnamese_days_below_ten_and_the_months_one_and_two(day: date, vi: str, en: str) -> None:
    assert said(day, "vi") == said(day, "vi", "date") == vi
    assert said(day, "en") == said(day, "en", "date") == en


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (usd("1000000"), "1.000.000 đô la Mỹ (một triệu đô la Mỹ)", "USD 1,000,000 (one million US dollars)"),
        (usd("1"), "1 đô la Mỹ (một đô la Mỹ)", "USD 1 (one US dollar)"),
        (usd("0"), "0 đô la Mỹ (không đô la Mỹ)", "USD 0 (zero US dollars)"),
        (
            usd("1000.5"),
            "1.000,50 đô la Mỹ (một nghìn đô la Mỹ và năm mươi xu)",
            "USD 1,000.50 (one thousand US dollars and fifty cents)",
        ),
        (usd("0.01"), "0,01 đô la Mỹ (không đô la Mỹ và một xu)", "USD 0.01 (zero US dollars and one cent)"),
        (usd("2.00"), "2 đô la Mỹ (hai đô la Mỹ)", "USD 2 (two US dollars)"),
        (
            usd("1.005"),
            "1,005 đô la Mỹ (một phẩy không không năm đô la Mỹ)",
            "USD 1.005 (one point zero zero five US dollars)",
        ),
        (
            Money(Decimal("200000000"), "VND"),
            "200.000.000 đồng (hai trăm triệu đồng)",
            "VND 200,000,000 (two hundred million Vietnamese dong)",
        ),
        (Money(Decimal("1.5"), "VND"), "1,5 đồng (một phẩy năm đồng)", "VND 1.5 (one point five Vietnamese dong)"),
        (Money(Decimal("500"), "EUR"), "500 euro (năm trăm euro)", "EUR 500 (five hundred euros)"),
        (
            Money(Decimal("3000"), "KRW"),
            "3.000 won Hàn Quốc (ba nghìn won Hàn Quốc)",
            "KRW 3,000 (three thousand Korean won)",
        ),
        (Money(Decimal("12"), "XYZ"), "12 XYZ (mười hai XYZ)", "XYZ 12 (twelve XYZ)"),
    ],
)
def it_says_money_in_figures_and_words(value: Money, vi: str, en: str) -> None:
    assert said(value, "vi") == said(value, "vi", "money") == vi
    assert said(value, "en") == said(value, "en", "money") == en


@pytest.mark.parametrize(
    ("value", "filters", "vi", "en"),
    [
        (usd("1000000"), ("figures",), "1.000.000 đô la Mỹ", "USD 1,000,000"),
        (usd("1000000"), ("words", "capital"), "Một triệu đô la Mỹ", "One million US dollars"),
        (usd("1000000"), ("figures", "words"), "1.000.000 đô la Mỹ", "USD 1,000,000"),
        (Duration(5, "year"), (), "05 (năm) năm", "five (05) years"),
        (Duration(1, "year"), (), "01 (một) năm", "one (01) year"),
        (Duration(6, "month"), ("duration",), "06 (sáu) tháng", "six (06) months"),
        (Duration(30, "working_day"), (), "30 (ba mươi) ngày làm việc", "thirty (30) working days"),
        (Duration(10, "day"), ("words",), "mười ngày", "ten days"),
        (Duration(2, "week"), ("figures",), "02 tuần", "02 weeks"),
        (Decimal("1000000.5"), (), "1.000.000,5", "1,000,000.5"),
        (Decimal("2"), ("number",), "2", "2"),
        (Decimal("2"), ("figures",), "02", "02"),
        (Decimal("21"), ("words",), "hai mươi mốt", "twenty-one"),
        (Decimal("1"), ("ordinal",), "thứ nhất", "first"),
        (Decimal("4"), ("ordinal",), "thứ tư", "fourth"),
        (Decimal("20"), ("ordinal",), "thứ hai mươi", "twentieth"),
        (Decimal("31"), ("ordinal", "upper"), "THỨ BA MƯƠI MỐT", "THIRTY-FIRST"),
        (Decimal("1.5"), ("ordinal",), "1,5", "1.5"),
        ("VIRESA", ("lower",), "vIRESA", "vIRESA"),
    ],
)
def it_phrases_as_the_filters_ask(value: Value, filters: tuple[str, ...], vi: str, en: str) -> None:
    assert (said(value, "vi", *filters), said(value, "en", *filters)) == (vi, en)


def it_joins_lists_without_a_serial_comma() -> None:
    names = tuple(ByLanguage.of({"vi": name, "en": name.lower()}) for name in "ABC")

    assert said(names, "vi") == "A, B và C"
    assert said(names, "en", "list") == "a, b and c"
    assert said(names[:2], "en") == "a and b"
    assert said(names[:1], "vi") == "A"


@pytest.mark.parametrize("language", ["vi", "en"])
def it_passes_over_filters_that_do_not_fit(language: str) -> None:
    text = ByLanguage.of({"vi": "Điều", "en": "Article"})

    for name in (*FILTERS, "no-such-filter"):
        if name not in ("upper", "lower"):
            assert said(text, language, name) == text[language]
    assert said(date(2021, 1, 8), language, "money", "words") == said(date(2021, 1, 8), language)


def it_knows_which_filters_fit_which_types() -> None:
    kinds: dict[str, FieldType] = {"money": "money", "date": "date", "ordinal": "number", "list": "list"}

    assert all(filter_fits(Filter(name), kind) for name, kind in kinds.items())
    assert not filter_fits(Filter("money"), "text")
    assert not filter_fits(Filter("upper", ("x",)), "text")
    assert not filter_fits(Filter("shout"), "text")
    assert all(
        filter_fits(Filter(name), kind) for name in ("capital", "lower", "upper") for kind in get_args(FieldType)
    )


@pytest.mark.parametrize(
    ("value", "language", "expected"),
    [
        (date(2021, 1, 8), "fr", "8 janvier 2021"),
        (date(2021, 1, 8), "lo", "8 ມັງກອນ 2021"),
        (date(2021, 1, 8), "xx", "2021-01-08"),
        (usd("1000.5"), "lo", "1.000,50 USD"),
        (usd("1000"), "xx", "1,000 USD"),
        (Duration(5, "year"), "fr", "5 ans"),
        (Duration(5, "working_day"), "fr", "5 working days"),
        (Duration(5, "year"), "xx", "5 years"),
        (Decimal("1.5"), "fr", "1,5"),
    ],
)
def it_serves_a_further_language_without_words(value: Value, language: str, expected: str) -> None:
    assert said(value, language) == said(value, language, "words") == expected


def it_names_every_listed_currency_in_both_languages() -> None:
    for code in CURRENCIES:
        value = Money(Decimal("2.50"), code)
        assert code not in said(value, "vi")
        assert said(value, "en").startswith(f"{code} 2.5") and "(two " in said(value, "en")


texts = st.dictionaries(st.sampled_from(["vi", "en", "lo"]), st.text()).map(ByLanguage.of)
units: st.SearchStrategy[DurationUnit] = st.sampled_from(get_args(DurationUnit))
values = st.one_of(
    texts,
    st.text(),
    st.dates(),
    st.builds(Money, st.decimals(), st.sampled_from(["USD", "VND", "EUR", "XYZ", ""])),
    st.decimals(),
    st.builds(Duration, st.integers(), units),
    st.lists(texts).map(tuple),
)
filters = st.lists(st.builds(Filter, st.sampled_from([*FILTERS, "unknown", ""])), max_size=4).map(tuple)
languages = st.sampled_from(["vi", "en", "lo", "fr", "ar", "fa", "km", "ko", "ja", "zh", "xx", "", "not a code"])


@given(values, filters, languages)
def it_phrases_any_value_with_any_filters_in_any_language(
    value: Value, asked: tuple[Filter, ...], language: str
) -> None:
    assert isinstance(phrase(value, asked, language), str)
