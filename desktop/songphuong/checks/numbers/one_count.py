"""One number with what it counts: "06 (sáu) tháng", "USD 20,000", "twice".

A number that is written twice, in figures and in words, is one count. Which numbers of a text count: ``counts``;
reading them: ``phrasing.figures``, ``phrasing.number_words``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from songphuong.agreement.languages import EN, VI, Language
from songphuong.phrasing.figures import Figure
from songphuong.phrasing.number_words import NumberWords

from .amounts import Paired
from .units import MONEY, PERCENT, TIMES, currency_before, is_point_in_time, unit_after

# How surely a count must be met in the other language: figures must; words that measure time, money or per cent too;
# other words may be left out ("hai nước", "the countries"); a spare one ("both") may meet a number and needs none; a
# weak one ("one", "hai Bên") counts only beside its unit.
Kind = Literal["figure", "measure", "word", "spare", "weak"]


@dataclass(frozen=True, slots=True)
class Count:
    """``values``: the number, and how else it may be read. ``written`` is the number, ``measured`` has its unit too."""

    values: tuple[Decimal, ...]
    kind: Kind
    unit: str
    written: str
    measured: str
    start: int


def count_of_figure(text: str, figure: Figure, pair: Paired | None, language: Language) -> Count:
    """``pair``: the number is written in words, too."""
    values, start = figure.readings, figure.start
    ends = [figure.end]
    if pair:
        values = values if pair.agree else (*values, pair.words[0].value)  # that they differ is told by ``amounts``
        ends = [*sorted((figure.end, pair.words[-1].end)), pair.end]
        start = min(figure.start, pair.words[0].start)
    unit, end = _unit_of(text, start, ends, language)
    before, first = currency_before(text, figure.start)
    if before:
        unit, end, start = before, max(ends[0], figure.end), min(start, first)
    return Count(values, "figure", unit, text[figure.start : figure.end], text[start:end], figure.start)


def _unit_of(text: str, start: int, ends: list[int], language: Language) -> tuple[str, int]:
    """The unit behind the number or behind its second writing in brackets, and where what measures ends."""
    for end in ends:
        unit, after = unit_after(text, end, language)
        if unit and not (language == VI and is_point_in_time(text, start, unit)):
            return unit, after
    return "", ends[-1]


# ---- words ---------------------------------------------------------------------------------------------------------

# Before or behind a number in words that counts nothing: "giai đoạn hai", "ba lô", "phần ba".
_NO_COUNT_AFTER: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        r"(?<!\w)(?:thứ|tháng|ngày|lần|giai đoạn|giải|hạng|phần|vòng|bước|vài|dăm|mồng|mùng|cha|bên|một|điều|khoản) $",
        re.IGNORECASE,
    ),
    EN: re.compile(
        r"(?<!\w)(?:article|paragraph|phase|stage|round|step|annex|point|class|grade|formula) $", re.IGNORECASE
    ),
}
_NO_COUNT_BEFORE: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r" (?:môn phối hợp|lô|mẹ|muồi|chắn|mươi|chục|lăm|lan|tư|đình|vì|bể|tri|na|tơ)(?!\w)", re.IGNORECASE),
    EN: re.compile(
        r"-(?:pin|a-side|cushion|ball|fold|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?!\w)",
        re.IGNORECASE,
    ),
}
_PART_OF_SPARE = re.compile(r"(?<!\w)(?:cả|một trong) $", re.IGNORECASE)
_SIDES: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r" (?:bên|phía)(?!\w)", re.IGNORECASE),
    EN: re.compile(r" (?:parties|participants|sides)(?!\w)", re.IGNORECASE),
}
_NO_MEASURE_AFTER = re.compile(r"(?<!\w)(?:thứ|tháng|ngày|mồng|mùng|lần|vài|dăm) $", re.IGNORECASE)
_AND_A_HALF = re.compile(r" rưỡi(?!\w)")
_SCALES = {"trăm": 100, "nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
SIDE = "side"
# Behind these "năm" is a year: "mỗi năm sáu tháng"; "trong năm huấn luyện viên ...".
_EACH_YEAR = re.compile(r"(?<!\w)(?:thứ|tháng|ngày|mỗi|hằng|hàng|từng|đầu|cuối|giữa|qua) $", re.IGNORECASE)
_ANY_YEAR = re.compile(
    r"(?<!\w)(?:thứ|tháng|ngày|mỗi|hằng|hàng|từng|đầu|cuối|giữa|qua|một|trong|các|những|nhiều|số|cả|trước|sau) $",
    re.IGNORECASE,
)


def count_of_words(text: str, words: NumberWords, language: Language) -> Count | None:
    """None where the words are no number, or one that says nothing: "không", "mỗi năm", the name "Ba"."""
    written = text[words.start : words.end]
    before = text[max(0, words.start - 12) : words.start]
    unit, end = _unit_of(text, words.start, [words.end], language)
    is_five_or_year = written.lower() == "năm" and language == VI
    if words.value < 1 or _is_name(text, words, written) or (words.value == 2 and _PART_OF_SPARE.search(before)):
        return None
    if is_five_or_year and not unit and before.endswith("năm "):  # "mỗi năm năm suất"
        return Count((words.value,), "spare", "", written, written, words.start)
    if is_five_or_year and (not unit or (_EACH_YEAR if unit in TIMES else _ANY_YEAR).search(before)):
        return None
    kind: Kind = "measure" if unit in TIMES or unit in MONEY or unit == PERCENT else "word"
    if _SIDES[language].match(text, words.end):
        unit, kind = SIDE, "weak" if words.value == 2 else "word"
    elif _counts_nothing(text, words, before, kind, language):
        return None
    if language == VI and (_AND_A_HALF.match(text, words.end) or _AND_A_HALF.match(text, end)):
        half = Decimal(_SCALES.get(written.split()[-1].lower(), 1)) / 2  # một triệu rưỡi, một năm rưỡi
        return Count((words.value + half,), "spare", unit, written, text[words.start : end], words.start)
    if words.value == 1:
        kind = "weak"
    return Count((words.value,), kind, unit, written, text[words.start : end], words.start)


def _counts_nothing(text: str, words: NumberWords, before: str, kind: Kind, language: Language) -> bool:
    if kind == "measure":
        return language == VI and bool(_NO_MEASURE_AFTER.search(before))
    return bool(_NO_COUNT_AFTER[language].search(before) or _NO_COUNT_BEFORE[language].match(text, words.end))


def _is_name(text: str, words: NumberWords, written: str) -> bool:
    """ "Ba Lan", "Bà Sáu": a capital inside a sentence."""
    if not written[:1].isupper() or written.isupper():
        return False
    before = text[max(0, words.start - 3) : words.start].rstrip()[-1:]
    return before not in ("", ".", ":", ";", "(", "“", '"', "-", "–", "!", "?")


# ---- said otherwise ---------------------------------------------------------------------------------------------

# Words that say a number without being one; what is spare need not be said in the other language.
_SAYING: Mapping[str, tuple[int, ...]] = {
    "twice": (2,), "thrice": (3,), "duplicate": (2,), "triplicate": (3,), "quadruplicate": (4,),
    "twice a year": (2, 6), "twice yearly": (2, 6), "twice each year": (2, 6), "twice per year": (2, 6),
}  # fmt: skip
_SPARE = {"both": 2, "either": 2, "neither": 2, "cả hai": 2, "một trong hai": 2}
_IN_SAID = (
    "wice",
    "plicate",
    "both",
    "either",
    "thrice",
    "cả hai",
    "trong hai",
)  # each has one, which is quicker to see
_SAID: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r"(?<!\w)(cả hai|một trong hai)(?! bên(?!\w)| phía(?!\w))(?!\w)", re.IGNORECASE),
    EN: re.compile(
        rf"(?<!\w)({'|'.join(sorted(_SAYING, key=len, reverse=True))}"
        r"|(?:both|n?either)(?! part| participant| side))(?!\w)",
        re.IGNORECASE,
    ),
}


def counts_said_otherwise(text: str, language: Language) -> Iterator[Count]:
    """ "twice", "in duplicate", "both"."""
    lowered = text.lower()
    if not any(part in lowered for part in _IN_SAID):
        return
    for said in _SAID[language].finditer(text):
        written = said.group(1).lower()
        if written in _SPARE:
            yield Count((Decimal(_SPARE[written]),), "spare", "", said.group(1), said.group(1), said.start())
        else:
            values = tuple(map(Decimal, _SAYING[written]))
            yield Count(values, "word", "", said.group(1), said.group(1), said.start())
