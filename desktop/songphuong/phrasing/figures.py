"""Reading numbers in figures out of a text, with the separators of its language.

Numbers in words: ``number_words``. What the numbers should be: ``checks``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language

from .locales import separators
from .money import CURRENCIES

MULTIPLIERS: Mapping[Language, Mapping[str, int]] = {
    VI: {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9},
    EN: {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12},
}
REMEMBERED = 16_384  # texts, for the checks read each text several times and most stay as they are between two edits
LONGEST = 40  # digits; what is longer is an account or serial number, not a count

_SPACES = "[ \u00a0\u202f]"
_RUN = re.compile(rf"(?<!\d)[0-9]{{1,3}}(?:{_SPACES}[0-9]{{3}})+(?![0-9])(?:[.,][0-9]+)*|[0-9]+(?:[.,][0-9]+)*")
_ENDING = re.compile(r"(?:st|nd|rd|th|s|đ|km|cm|m|kg|ha)(?!\w)")  # letters that may touch a number: 31st, 500.000đ
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)(?: (lệ|số|giá)(?!\w))?")  # "5 tỷ lệ" is no billion
_LETTERS_BEFORE = re.compile(r"[^\W\d_]+$")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in figures and where it stands. ``readings`` begins with ``value``; a second one stands where a writer
    may have used another language's separators: "1,000" in Vietnamese is 1, or 1000 by an English hand."""

    value: Decimal
    readings: tuple[Decimal, ...]
    start: int
    end: int
    scale: int = 1  # the multiplier that was read: 1000000 in "1,5 triệu"; value and readings have it already


@lru_cache(maxsize=REMEMBERED)
def figures_in(text: str, language: Language) -> tuple[Figure, ...]:
    """The numbers written in figures, in order: 1000000.5 in "1.000.000,5", 1500000 in "1,5 triệu" and "1.5 million".

    Passed over: figures inside names and codes (U23, COVID-19, 70/2020/QH14), dates and clock times with strokes or
    colons, addresses of mail and web, and runs of more than 40 digits.
    """
    figures: list[Figure] = []
    for figure in _runs(text, language):
        last = figures[-1] if figures else None
        if last and 1 < figure.scale < last.scale and text[last.end : figure.start] == " ":
            total = last.value + figure.value  # 1 tỷ 500 triệu
            figures[-1] = replace(last, value=total, readings=(total,), end=figure.end, scale=figure.scale)
        else:
            figures.append(figure)
    return tuple(figures)


def _runs(text: str, language: Language) -> Iterator[Figure]:
    for match in _RUN.finditer(text):
        readings = _readings(match.group(), language)
        if not readings or len(match.group()) > LONGEST or not _stands_alone(text, match.start(), match.end()):
            continue
        scale, end = _scaled(text, match.end(), language)
        readings = tuple(reading * scale for reading in readings)
        yield Figure(readings[0], readings, match.start(), end, scale)


@lru_cache(maxsize=1024)
def _readings(written: str, language: Language) -> tuple[Decimal, ...]:
    point = separators(language)[1]
    joined = "".join(written.split())
    if joined != written:  # groups set apart by spaces: whatever follows is decimals
        return (Decimal(joined.replace(",", ".")),) if sum(map(joined.count, ".,")) < 2 else ()
    point, other = (".", ",") if point == "." else (",", ".")
    found = [_read(written, other, point), _read(written, point, other)]
    return tuple(dict.fromkeys(reading for reading in found if reading is not None))


def _read(written: str, group: str, point: str) -> Decimal | None:
    """The number if it is well written with these separators."""
    whole, _, decimals = written.partition(point)
    groups = whole.split(group)
    if (decimals and not decimals.isdigit()) or not all(groups):
        return None
    if len(groups) > 1 and (groups[0].startswith("0") or len(groups[0]) > 3 or any(len(g) != 3 for g in groups[1:])):
        return None
    return Decimal("".join(groups) + (f".{decimals}" if decimals else ""))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """False inside a name, a code, a date with strokes, a clock time, an address."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if (before and before in "/:@_+#") or (after and after in "/:@_"):
        return False
    if before in ("-", "–", ".") and text[max(0, start - 2) : start - 1].isalpha():
        return False
    if before.isalpha():
        letters = _LETTERS_BEFORE.search(text, max(0, start - 12), start)
        if letters is None or letters.group() not in CURRENCIES:
            return False
    return not (after.isalnum() and not _ENDING.match(text, end))


def _scaled(text: str, end: int, language: Language) -> tuple[int, int]:
    """The multiplier word after a number, and where it ends; (1, end) without one."""
    after = _NEXT_WORD.match(text, end)
    scale = MULTIPLIERS.get(language, {}).get(after.group(1).lower()) if after and not after.group(2) else None
    return (scale, after.end(1)) if after and scale else (1, end)
