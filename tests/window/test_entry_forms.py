"""What officers type into a form, read forgivingly and exactly."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songphuong.window.entry_forms import date_shown, date_typed, number_shown, number_typed, words_typed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8/1/2021", date(2021, 1, 8)),
        (" 08.01.2021 ", date(2021, 1, 8)),
        ("8-1-2021", date(2021, 1, 8)),
        ("2021-01-08", date(2021, 1, 8)),
        ("31/02/2021", None),
        ("1/8/21", None),
        ("", None),
        ("00/00/0000", None),
        ("hôm nay", None),
    ],
)
def it_reads_dates(text: str, expected: date | None) -> None:
    assert date_typed(text) == expected


@given(st.dates())
def it_reads_the_dates_it_shows(value: date) -> None:
    assert date_typed(date_shown(value)) == value


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("1000000", "vi", "1000000"),
        ("1.000.000", "vi", "1000000"),
        ("1,000,000", "vi", "1000000"),
        ("1.000.000,5", "vi", "1000000.5"),
        ("1,000,000.5", "vi", "1000000.5"),
        ("1 000 000", "en", "1000000"),
        ("2,5", "vi", "2.5"),
        ("2.5", "en", "2.5"),
        ("2.5", "vi", None),
        ("1.000", "vi", "1000"),
        ("1,000", "en", "1000"),
        ("1,000", "vi", "1000"),
        ("0,125", "vi", "0.125"),
        ("12.34.567", "vi", None),
        ("-5", "vi", None),
        ("", "vi", None),
        ("nhiều", "vi", None),
        ("9" * 16, "vi", None),
    ],
)
def it_reads_numbers(text: str, language: str, expected: str | None) -> None:
    assert number_typed(text, language) == (None if expected is None else Decimal(expected))


@given(st.integers(0, 10**12), st.sampled_from(["vi", "en"]))
def it_reads_the_numbers_it_shows(value: int, language: str) -> None:
    assert number_typed(number_shown(Decimal(value), language), language) == value


def it_keeps_words_in_nfc() -> None:
    assert words_typed(" Điê\u0300u ") == "Điều"
