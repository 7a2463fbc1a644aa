"""Reading dates out of a text: "ngày 08 tháng 01 năm 2021", "08/01/2021", "tháng 5 năm 2027", "8 to 10 May 2027".

A date may lack its day or its year. Which dates the languages share: ``parity``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from songphuong.agreement.languages import EN, VI, Language
from songphuong.phrasing.dates import EN_MONTHS


@dataclass(frozen=True, slots=True)
class Dated:
    """``days`` are more than one where the text names the first and last day beside one month. ``stroked``: written
    "03/01/2027", which may also be read with the month first."""

    days: frozenset[int]
    month: int
    year: int  # 0: none is named
    start: int
    end: int
    stroked: bool = False

    def is_like(self, other: Dated) -> bool:
        """Whether both may be the same date, as far as each of them tells it."""
        if self.year and other.year and self.year != other.year:
            return False
        return any(
            one_month == another_month and (not one_days or not another_days or bool(one_days & another_days))
            for one_days, one_month in self._readings()
            for another_days, another_month in other._readings()
        )

    def _readings(self) -> Sequence[tuple[frozenset[int], int]]:
        if not self.stroked or len(self.days) != 1:
            return ((self.days, self.month),)
        (day,) = self.days
        return (self.days, self.month), (frozenset({self.month}), day)

    @property
    def parts(self) -> tuple[int, ...]:
        """Its numbers, for a text that tells the date in another way."""
        return (*sorted(self.days), self.month, *((self.year,) if self.year else ()))


_VI_MONTHS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
_MONTHS = {name.lower(): n for n, name in enumerate(EN_MONTHS, start=1)}
_MONTHS |= {name[:3]: n for name, n in _MONTHS.items()} | {"sept": 9}

_DAY, _YEAR = r"[0-9]{1,2}(?![0-9])", r"(?P<year>[12][0-9]{3})(?![0-9])"
_VI_MONTH = (
    rf"tháng (?P<month>0?[1-9](?![0-9])|1[0-2](?![0-9])|{'|'.join(sorted(_VI_MONTHS, key=len, reverse=True))})(?!\w)"
)
_SHORT_MONTHS = (*(name[:3] for name in EN_MONTHS if name != "May"), "Sept")
_EN_MONTH = rf"(?P<month>{'|'.join(EN_MONTHS)}|(?:{'|'.join(_SHORT_MONTHS)})(?:\.|(?!\w)))"
_STROKES = (
    re.compile(rf"(?<![\w/.,\-])(?P<day>{_DAY})(?P<sign>[/.\-])(?P<month>{_DAY})(?P=sign){_YEAR}(?![\w/])"),
    re.compile(rf"(?<!\w)ngày (?P<day>{_DAY})(?P<sign>/)(?P<month>{_DAY})(?![\w/])", re.IGNORECASE),
)
_WITH_MONTH: Mapping[Language, tuple[re.Pattern[str], ...]] = {
    VI: (
        re.compile(
            rf"(?<![\w/])(?:(?:ngày|mồng|mùng) )?(?P<day>{_DAY})(?: ?[-–] ?(?P<last>{_DAY}))?,? {_VI_MONTH}"
            rf"(?:,? năm {_YEAR})?",
            re.IGNORECASE,
        ),
        re.compile(rf"(?<!\w){_VI_MONTH}(?:,? năm |[/\-]){_YEAR}", re.IGNORECASE),
    ),
    EN: (
        re.compile(
            rf"(?<![\w/])(?P<day>{_DAY})(?:st|nd|rd|th)?(?: day)?(?: of)? {_EN_MONTH}(?!\w)(?:,? (?:of )?{_YEAR})?"
        ),
        re.compile(
            rf"(?<!\w){_EN_MONTH} (?P<day>{_DAY})(?:st|nd|rd|th)?"
            rf"(?:(?: ?[-–] ?| to | and )(?P<last>{_DAY})(?:st|nd|rd|th)?)?(?!\w)(?:,? {_YEAR})?"
        ),
        re.compile(rf"(?<!\w){_EN_MONTH},? {_YEAR}"),
        re.compile(rf"(?<=[a-z,] )(?P<month>{'|'.join(EN_MONTHS)})(?!\w)"),
    ),
}
# "03 (ba) tháng 01 lần" is no date: a day needs its word or a year behind it.
_DAY_WORD = re.compile(r"(?:ngày|mồng|mùng) ", re.IGNORECASE)
_HINT = {VI: re.compile("(?:tháng|Tháng|THÁNG) "), EN: re.compile(_EN_MONTH)}
_STROKED = re.compile(r"[0-9][/.\-][0-9]{1,2}[/.\-][12]|(?:ngày|Ngày) [0-9]{1,2}/")


def dates_in(text: str, language: Language) -> tuple[Dated, ...]:
    """The dates of a Vietnamese or English text, in order."""
    patterns = _WITH_MONTH[language] if _HINT[language].search(text) else ()
    if _STROKED.search(text):
        patterns += _STROKES
    matches = [match for pattern in patterns for match in pattern.finditer(text)]
    found: list[Dated] = []
    for match in sorted(matches, key=lambda one: (one.start(), -one.end())):  # the longest of those that overlap
        dated = _dated(match, language) if not found or match.start() >= found[-1].end else None
        if dated:
            found.append(dated)
    return tuple(found)


def _dated(match: re.Match[str], language: Language) -> Dated | None:
    named = match.groupdict()
    day, written, year = named.get("day"), named["month"].lower().rstrip("."), named.get("year")
    month = int(written) if written.isdigit() else (_VI_MONTHS if language == VI else _MONTHS)[written]
    days = frozenset(int(one) for one in (day, named.get("last")) if one)
    if not 1 <= month <= 31 or not all(1 <= one <= 31 for one in days):
        return None
    if language == VI and day and not year and not named.get("sign") and not _DAY_WORD.match(match.group()):
        return None
    return Dated(days, month, int(year or 0), match.start(), match.end(), stroked=bool(named.get("sign")))
