"""Reading numbers in words out of a text, Vietnamese and English. The other way round: ``numbers.words``.

Vietnamese "năm" is five and year, "ba" three and father: what is read here may be no number at all. Who compares it
with figures must weigh that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language

from .figures import REMEMBERED
from .numbers import EN_SMALL, EN_TENS, VI_DIGITS

Read = tuple[int, int] | None  # the number and the index of the word after it

_VI_ONES = {word: n for n, word in enumerate(VI_DIGITS)} | {"bẩy": 7}
_VI_LAST = _VI_ONES | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}  # the ones after mười and mươi
_VI_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6}
_VI_BILLION = ("tỷ", "tỉ")
_VI_WORDS = (*_VI_LAST, *_VI_SCALES, *_VI_BILLION, "mười", "mươi", "trăm", "linh", "lẻ", "phẩy")
_EN_SMALL = {word: n for n, word in enumerate(EN_SMALL)}
_EN_TENS = {word: 10 * n for n, word in enumerate(EN_TENS) if n > 1}
_EN_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15}
_EN_WORDS = (*_EN_SMALL, *_EN_TENS, *_EN_SCALES, "hundred", "and", "a", "point")


def _run_of(words: Sequence[str]) -> re.Pattern[str]:
    one = rf"(?:{'|'.join(sorted(words, key=len, reverse=True))})(?!\w)"
    return re.compile(rf"(?<!\w){one}(?:[ \u00a0\-]+{one})*", re.IGNORECASE)


_RUNS: Mapping[Language, re.Pattern[str]] = {VI: _run_of(_VI_WORDS), EN: _run_of(_EN_WORDS)}
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class NumberWords:
    """A number in words and where it stands."""

    value: Decimal
    start: int
    end: int


@lru_cache(maxsize=REMEMBERED)
def number_words_in(text: str, language: Language) -> tuple[NumberWords, ...]:
    """The numbers written in words, in order, each as long as it can be read; none in a language not known here.

    "tỷ lệ", "thứ tư" and the like give no number; "năm hai nghìn" gives 5 and 2000.
    """
    runs = _RUNS.get(language)
    return tuple(_numbers_of_runs(runs, text, language)) if runs else ()


def _numbers_of_runs(runs: re.Pattern[str], text: str, language: Language) -> Iterator[NumberWords]:
    read, ones, point = (_vietnamese, _VI_ONES, "phẩy") if language == VI else (_english, _EN_SMALL, "point")
    for run in runs.finditer(text):
        found = list(_WORD.finditer(text, run.start(), run.end()))
        words = [word.group().lower() for word in found]
        at = 0
        while at < len(words):
            whole = read(words, at)
            if whole is None:
                at += 1
                continue
            value, after = _with_decimals(words, whole, ones, point)
            yield NumberWords(value, found[at].start(), found[after - 1].end())
            at = after


def _with_decimals(
    words: list[str], whole: tuple[int, int], ones: Mapping[str, int], point: str
) -> tuple[Decimal, int]:
    value, at = whole
    digits, end = "", at + 1
    if at < len(words) and words[at] == point:
        while end < len(words) and ones.get(words[end], 10) < 10:
            digits += str(ones[words[end]])
            end += 1
    return (Decimal(f"{value}.{digits}"), end) if digits else (Decimal(value), at)


# ---- Vietnamese ----------------------------------------------------------------------------------------------------


def _vietnamese(words: list[str], at: int) -> Read:
    found = _vi_below_billion(words, at, last_scale=10**9)
    while found and _word(words, found[1]) in _VI_BILLION:
        billions, after = found
        rest = _vi_below_billion(words, after + 1, last_scale=10**9, follows=True)
        found = (billions * 10**9 + rest[0], rest[1]) if rest else (billions * 10**9, after + 1)
        if rest is None:
            break
    return found


def _vi_below_billion(words: list[str], at: int, *, last_scale: int, follows: bool = False) -> Read:
    """``follows``: a larger group was read. Then a single digit is not part of the number ("một triệu hai" is
    spoken language), only ten and more, or "linh năm"."""
    group = _vi_group(words, at, follows=follows)
    if group is None:
        return None
    number, after = group
    scale = _VI_SCALES.get(_word(words, after))
    if scale is None:
        return None if follows and number < 10 and after - at == 1 else group
    if scale >= last_scale:
        return None if follows else group
    rest = _vi_below_billion(words, after + 1, last_scale=scale, follows=True)
    return (number * scale + rest[0], rest[1]) if rest else (number * scale, after + 1)


def _vi_group(words: list[str], at: int, *, follows: bool) -> Read:
    """A number below a thousand."""
    if follows and _word(words, at) in ("linh", "lẻ") and _word(words, at + 1) in _VI_ONES:
        return _VI_ONES[words[at + 1]], at + 2
    if _word(words, at + 1) == "trăm" and words[at] in _VI_ONES:
        hundreds = 100 * _VI_ONES[words[at]]
        if _word(words, at + 2) in ("linh", "lẻ") and _word(words, at + 3) in _VI_ONES:
            return hundreds + _VI_ONES[words[at + 3]], at + 4
        rest = _vi_tens(words, at + 2)
        return (hundreds + rest[0], rest[1]) if rest else (hundreds, at + 2)
    one = _VI_ONES.get(_word(words, at))
    return _vi_tens(words, at) or (None if one is None else (one, at + 1))


def _vi_tens(words: list[str], at: int) -> Read:
    """Ten to ninety-nine."""
    if _word(words, at) == "mười":
        tens, after = 10, at + 1
    elif _word(words, at + 1) == "mươi" and words[at] in _VI_ONES:
        tens, after = 10 * _VI_ONES[words[at]], at + 2
    else:
        return None
    last = _word(words, after)
    is_year = last == "năm"  # "hai mươi năm" is twenty years, for twenty-five is "hai mươi lăm"
    return (tens + _VI_LAST[last], after + 1) if last in _VI_LAST and not is_year else (tens, after)


# ---- English -------------------------------------------------------------------------------------------------------


def _english(words: list[str], at: int) -> Read:
    total, last_scale, found = 0, 10**18, False
    while True:
        start = at + 1 if found and _word(words, at) == "and" else at
        group = _en_group(words, start)
        if group is None:
            break
        number, after = group
        scale = _EN_SCALES.get(_word(words, after), 1)
        if scale >= last_scale or (found and scale == 1 and start == at and number < 100):
            break
        total, at, last_scale, found = total + number * scale, after + (scale > 1), scale, True
        if scale == 1:
            break
    return (total, at) if found else None


def _en_group(words: list[str], at: int) -> Read:
    """A number below a thousand; "a" counts as one before hundred, thousand ..."""
    if _word(words, at) == "a":
        one: Read = (1, at + 1) if _word(words, at + 1) in ("hundred", *_EN_SCALES) else None
    else:
        one = _en_below_hundred(words, at)
    if one is None or _word(words, one[1]) != "hundred":
        return one
    after = one[1] + 1
    rest = _en_below_hundred(words, after + 1 if _word(words, after) == "and" else after)
    return (one[0] * 100 + rest[0], rest[1]) if rest else (one[0] * 100, after)


def _en_below_hundred(words: list[str], at: int) -> Read:
    word = _word(words, at)
    if word in _EN_SMALL:
        return _EN_SMALL[word], at + 1
    if word not in _EN_TENS:
        return None
    ones = _EN_SMALL.get(_word(words, at + 1), 0)
    return (_EN_TENS[word] + ones, at + 2) if 0 < ones < 10 else (_EN_TENS[word], at + 1)


def _word(words: list[str], at: int) -> str:
    return words[at] if at < len(words) else ""
