"""Reading dates out of a text as they are written, the impossible ones too: "ngày 31 tháng 4 năm 2027", "1 March 2027",
"tháng 5 năm 2027", "31/4/2027". Which dates the languages share: ``parity``; what they mean: ``timing``, ``periods``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language
from songphuong.phrasing.dates import EN_MONTHS
from songphuong.phrasing.figures import REMEMBERED

LEAP = 2024  # a year in which every day there is can be found
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Stated:
    """A date as a text states it, where it stands. ``day`` or ``year`` 0: it has none. ``swapped``: written with
    strokes in a language that has both orders, so that the first number may be the month."""

    day: int
    month: int
    year: int
    start: int
    end: int
    swapped: bool = False

    @property
    def date(self) -> date | None:
        """The day, if the text states one with its year that there is and that can be read in one way only."""
        if not self.day or not self.year or not _is_there(self.day, self.month, self.year):
            return None
        is_doubtful = self.swapped and self.day <= MONTHS and self.day != self.month
        return None if is_doubtful else date(self.year, self.month, self.day)

    @property
    def is_there(self) -> bool:
        """Whether the calendar has the day, as far as the text states it."""
        if _is_there(self.day or 1, self.month, self.year or LEAP):
            return True
        return self.swapped and _is_there(self.month, self.day, self.year or LEAP)


def _is_there(day: int, month: int, year: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


_VI_MONTHS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
_EN_MONTHS = {name.lower(): n for n, name in enumerate(EN_MONTHS, start=1)}
_EN_MONTHS |= {name[:3]: n for name, n in _EN_MONTHS.items()} | {"sept": 9}

_DAY = r"(?P<day>[0-9]{1,2})(?![0-9])"
_YEAR = r"(?P<year>[12][0-9]{3})(?![0-9])"
_VI_MONTH = rf"(?P<month>[0-9]{{1,2}}(?![0-9])|{'|'.join(sorted(_VI_MONTHS, key=len, reverse=True))})(?!\w)"
_EN_MONTH = rf"(?P<month>{'|'.join(EN_MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\.|(?!\w)))"
_STROKES = re.compile(
    rf"(?<![\w/.,\-]){_DAY}(?P<sign>[/.\-])(?P<month>[0-9]{{1,2}})(?P=sign){_YEAR}(?![\w/\-])(?!\.[0-9])"
)
_PATTERNS: Mapping[Language, tuple[re.Pattern[str], ...]] = {
    VI: (
        re.compile(
            rf"(?<![\w/])(?P<word>(?:ngày|mồng|mùng) )?{_DAY} tháng {_VI_MONTH}(?:,? năm {_YEAR})?", re.IGNORECASE
        ),
        re.compile(rf"(?<!\w)tháng {_VI_MONTH}(?:,? năm |[/\-]){_YEAR}", re.IGNORECASE),
        _STROKES,
    ),
    EN: (
        re.compile(rf"(?<![\w/]){_DAY}(?:st|nd|rd|th)?(?: day)?(?: of)? {_EN_MONTH}(?!\w)(?:,?(?: of)? {_YEAR})?"),
        re.compile(rf"(?<!\w){_EN_MONTH} {_DAY}(?:st|nd|rd|th)?(?!\w)(?:,? {_YEAR})?"),
        re.compile(rf"(?<!\w){_EN_MONTH},? {_YEAR}"),
        _STROKES,
    ),
}
# What a text with a date has: letters that are cheap to look for, or strokes.
_HINTS: Mapping[Language, tuple[str, ...]] = {
    VI: ("tháng ", "Tháng ", "THÁNG "),
    EN: tuple(name[:3] for name in EN_MONTHS),
}
_STROKED = re.compile(r"[/.\-][0-9]{1,2}[/.\-][12]")


@lru_cache(maxsize=REMEMBERED)
def stated_in(text: str, language: Language) -> tuple[Stated, ...]:
    """The dates of a Vietnamese or English text, in order; none in another language. A Vietnamese day and month
    without a year needs the word "ngày": "12 tháng 6 lần" is no date."""
    if not any(hint in text for hint in _HINTS.get(language, ())) and not _is_stroked(text, language):
        return ()
    matches = [match for pattern in _PATTERNS[language] for match in pattern.finditer(text)]
    matches.sort(key=lambda one: (one.start(), -one.end()))
    return tuple(_apart(matches, language))


def _is_stroked(text: str, language: Language) -> bool:
    return language in _HINTS and bool(_STROKED.search(text))


def _apart(matches: list[re.Match[str]], language: Language) -> Iterator[Stated]:
    """The longest of those that overlap."""
    reach = 0
    for match in matches:
        stated = _stated(match, language) if match.start() >= reach else None
        if stated is not None:
            reach = stated.end
            yield stated


def _stated(match: re.Match[str], language: Language) -> Stated | None:
    named = match.groupdict()
    written = named["month"].lower().rstrip(".")
    month = int(written) if written.isdigit() else (_VI_MONTHS if language == VI else _EN_MONTHS)[written]
    day, year, has_strokes = int(named.get("day") or 0), int(named.get("year") or 0), "sign" in named
    if language == VI and day and not year and not named.get("word"):
        return None
    if has_strokes and not (1 <= day <= 31 and 1 <= month <= (MONTHS if language == VI else 31)):
        return None  # the number of something
    return Stated(day, month, year, match.start(), match.end(), swapped=has_strokes and language == EN)
