"""Numbers that a text says in other ways: in ordinals, months, Roman figures, in "both", "a year", "half".

What one language writes as a number need not be one in the other. Numbers as such: ``counts``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.walk import roman
from songphuong.phrasing.dates import EN_MONTHS
from songphuong.phrasing.figures import REMEMBERED, figures_in
from songphuong.phrasing.number_words import number_words_in
from songphuong.phrasing.numbers import ordinal

from .one_count import Count

# Words that hold a number without saying it, and what that number counts ("": anything): what the other language writes
# as one is then found here. "Twelve months" are met by "a year", twelve athletes are not.
Implied = tuple[tuple[int, str], ...]
IMPLIED: Mapping[Language, Mapping[str, Implied]] = {
    VI: {
        "thứ nhất": ((1, ""),), "thứ nhì": ((2, ""),), "thứ tư": ((4, ""),), "tháng giêng": ((1, ""),),
        "tháng tư": ((4, ""),), "tháng chạp": ((12, ""),), "hai bên": ((2, ""),), "cả hai": ((2, ""),),
        "đôi": ((2, ""),), "song phương": ((2, ""),), "nửa": ((50, "%"), (6, "month"), (30, "minute")),
        "quý": ((3, "month"),), "năm": ((12, "month"),), "tuần": ((7, "day"),), "thập kỷ": ((10, "year"),),
        "tá": ((12, ""),), "kép": ((2, ""),), "ngày đêm": ((24, "hour"),), "ngày": ((24, "hour"),),
        "năm hai lần": ((6, "month"),), "hai lần mỗi năm": ((6, "month"),), "hai lần một năm": ((6, "month"),),
        "hai lần trong năm": ((6, "month"),), "tam": ((3, ""),), "tứ": ((4, ""),),
    },
    EN: {
        "both": ((2, ""),), "twice": ((2, ""),), "double": ((2, ""),), "pair": ((2, ""),), "couple": ((2, ""),),
        "two-way": ((2, ""),), "bilateral": ((2, ""),), "trilateral": ((3, ""),), "tripartite": ((3, ""),),
        "duplicate": ((2, ""),), "triplicate": ((3, ""),), "quadruplicate": ((4, ""),), "every other": ((2, ""),),
        "biennial": ((2, ""),), "biennially": ((2, ""),), "biannual": ((2, ""), (6, "month")),
        "biannually": ((2, ""), (6, "month")), "semi-annual": ((2, ""), (6, "month")),
        "semi-annually": ((2, ""), (6, "month")), "half-yearly": ((6, "month"),),
        "half": ((50, "%"), (6, "month"), (30, "minute")), "half-year": ((6, "month"),),
        "quarter": ((3, "month"), (4, ""), (25, "%"), (15, "minute")), "quarters": ((3, "month"), (4, "")),
        "quarterly": ((3, "month"),), "fortnight": ((2, "week"), (14, "day")),
        "fortnightly": ((2, "week"), (14, "day")), "week": ((7, "day"),), "weekly": ((7, "day"),),
        "year": ((12, "month"),), "years": ((12, "month"),), "yearly": ((12, "month"),), "annual": ((12, "month"),),
        "annually": ((12, "month"),), "decade": ((10, "year"),), "dozen": ((12, ""),), "thrice": ((3, ""),),
        "triple": ((3, ""),), "century": ((100, "year"),), "either": ((2, ""),), "each other": ((2, ""),),
        "twice a year": ((6, "month"), (2, "")), "twice yearly": ((6, "month"), (2, "")),
        "twice each year": ((6, "month"), (2, "")), "round the clock": ((24, "hour"),), "day": ((24, "hour"),),
        "triathlon": ((3, ""),), "pentathlon": ((5, ""),), "heptathlon": ((7, ""),), "decathlon": ((10, ""),),
    },
}  # fmt: skip

_IMPLIED = {
    language: re.compile(rf"(?<!\w)({'|'.join(sorted(words, key=len, reverse=True))})(?!\w)", re.IGNORECASE)
    for language, words in IMPLIED.items()
}
_ORDINALS = {said: n for n in range(1, 101) if (said := ordinal(n, EN))}
_ORDINAL = re.compile(rf"(?<!\w)({'|'.join(sorted(_ORDINALS, key=len, reverse=True))})(?!\w)", re.IGNORECASE)
_MONTHS = {name: n for n, name in enumerate(EN_MONTHS, start=1)}
_MONTH = re.compile(rf"(?<!\w)({'|'.join(EN_MONTHS)})(?!\w)")
_ROMANS = {roman(n).upper(): n for n in range(1, 100)}
_ROMAN = re.compile(r"(?<!\w)[IVXL]+(?!\w)")
_SPANS = re.compile(r"(?<![0-9])[12][0-9]{3} ?[-–/] ?[12][0-9]{3}(?![0-9])")
_DIGITS = re.compile(r"[0-9]{1,40}")


def is_met(count: Count, text: str, language: Language) -> bool:
    """Whether the text says the number of this count of the other language, in whatever words."""
    if _found(text, language).intersection(count.values):
        return True
    implied = _implied(text, language)
    return any((value, unit) in implied for value in count.values for unit in (count.unit, ""))


@lru_cache(maxsize=REMEMBERED)
def _found(text: str, language: Language) -> frozenset[Decimal]:
    return frozenset(_numbers_of(text, language))


@lru_cache(maxsize=REMEMBERED)
def _implied(text: str, language: Language) -> frozenset[tuple[Decimal, str]]:
    said = {one.lower() for one in _IMPLIED[language].findall(text)}
    return frozenset((Decimal(value), unit) for one in said for value, unit in IMPLIED[language][one])


def _numbers_of(text: str, language: Language) -> Iterator[Decimal]:
    yield Decimal(1)  # "a", "an", "each", "một trong"
    yield Decimal(len(_SPANS.findall(text)))  # "hai năm học" for "the academic years 2027-2028 and 2028-2029"
    for figure in figures_in(text, language):
        yield from figure.readings
    for digits in _DIGITS.findall(text):
        yield Decimal(digits)
    for words in number_words_in(text, language):
        yield words.value
    for roman_number in _ROMAN.findall(text):
        yield Decimal(_ROMANS.get(roman_number, 1))
    if language == EN:
        yield from (Decimal(_ORDINALS[said.lower()]) for said in _ORDINAL.findall(text))
        yield from (Decimal(_MONTHS[name]) for name in _MONTH.findall(text))


def says_all(numbers: Iterable[int], text: str, language: Language) -> bool:
    """Whether the text says each of these, in whatever words."""
    found, implied = _found(text, language), _implied(text, language)
    return all(Decimal(one) in found or (Decimal(one), "") in implied for one in numbers)
