"""Are the dates and periods of the agreement in order? Days that are not there, weekdays, from ... to ...

When it takes effect and ends, notice against term: ``periods``. Dates of one language against the other: ``parity``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from songphuong.agreement.languages import EN, VI, Language
from songphuong.phrasing.figures import REMEMBERED

from ..findings import Hit, Params, Rule
from ..pairs import Look, each_pair
from ..place import both
from ..subject import Pair, Setting
from .calendar_dates import Stated, stated_in
from .periods import effect_before_signature, end_before_effect, is_of_effect, notice_too_long

Wrong = tuple[str, Params]  # the words that are wrong, and what else the sentence says of them


def _in_each_language(wrong_in: Callable[[str, Language], tuple[Wrong, ...]]) -> Look:
    """One hit a passage, with the words of every language in which something is wrong."""

    def look(pair: Pair, _: Setting) -> Iterator[Hit]:
        wrong = {code: wrong_in(pair.words(code), code) for code in pair.languages if code in (VI, EN)}
        told = {code: found for code, found in wrong.items() if found}
        if told:
            words = dict.fromkeys(said for found in told.values() for said, _ in found)
            first = next(iter(told.values()))[0][1]
            params: Params = (("words", "”, “".join(words)), *first)
            yield Hit(pair.node_id, next(iter(told)) if len(told) == 1 else None, params=params)

    return look


# ---- days that are not there ---------------------------------------------------------------------------------------


@lru_cache(maxsize=REMEMBERED)
def missing_days(text: str, language: Language) -> tuple[Wrong, ...]:
    """ "31 tháng 4", "29 February 2027", "ngày 10 tháng 13"."""
    return tuple((text[one.start : one.end], ()) for one in stated_in(text, language) if not one.is_there)


# ---- weekdays ------------------------------------------------------------------------------------------------------

_VI_WEEKDAYS = {
    "hai": 0,
    "ba": 1,
    "tư": 2,
    "năm": 3,
    "sáu": 4,
    "bảy": 5,
    "2": 0,
    "3": 1,
    "4": 2,
    "5": 3,
    "6": 4,
    "7": 5,
}
_NAMES = (
    ("thứ Hai", "Monday"), ("thứ Ba", "Tuesday"), ("thứ Tư", "Wednesday"), ("thứ Năm", "Thursday"),
    ("thứ Sáu", "Friday"), ("thứ Bảy", "Saturday"), ("Chủ nhật", "Sunday"),
)  # fmt: skip
_VI_DAY = r"(?P<weekday>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|chúa nhật)(?!\w)"
_EN_DAY = rf"(?P<weekday>{'|'.join(en for _, en in _NAMES)})"
_NEAR = 40  # signs before a date in which its weekday stands

# "kỳ họp thứ hai, ngày 01 tháng 3" is the second meeting: a weekday opens the phrase, or follows "vào", "sáng" ...
_WEEKDAY_BEFORE: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        r"(?:^|[,;:(.–-] ?|(?<!\w)(?:vào|từ|đến|tới|hết|trước|sau|là|sáng|chiều|tối|trưa|ngày|và) )"
        rf"{_VI_DAY}(?:,? (?:là )?| ?\()(?:ngày )?$",
        re.IGNORECASE,
    ),
    EN: re.compile(rf"(?<!\w){_EN_DAY}(?:,? (?:the )?| ?\()$"),
}
_WEEKDAY_AFTER: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(rf" ?\({_VI_DAY}\)", re.IGNORECASE),
    EN: re.compile(rf" ?\({_EN_DAY}\)"),
}


@lru_cache(maxsize=REMEMBERED)
def wrong_weekdays(text: str, language: Language) -> tuple[Wrong, ...]:
    """Weekdays beside a whole date that falls on another."""
    return tuple(_wrong_weekdays(text, language))


def _wrong_weekdays(text: str, language: Language) -> Iterator[Wrong]:
    for one in stated_in(text, language):
        day = one.date
        if day is None:
            continue
        before = _WEEKDAY_BEFORE[language].search(text[max(0, one.start - _NEAR) : one.start])
        said = before or _WEEKDAY_AFTER[language].match(text, one.end)
        if said and _weekday(said["weekday"], language) != day.weekday():
            begin = max(0, one.start - _NEAR) + said.start("weekday") if before else one.start
            yield text[begin : one.end if before else said.end()], both("weekday", *_NAMES[day.weekday()])


def _weekday(written: str, language: Language) -> int:
    if language == EN:
        return [en for _, en in _NAMES].index(written)
    return _VI_WEEKDAYS.get(written.lower().split()[1], 6)


# ---- from ... to ... -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands before the first date of a span and between it and the last."""

    before: re.Pattern[str]
    between: re.Pattern[str]


_SPANS: Mapping[Language, tuple[_Words, ...]] = {
    VI: (
        _Words(
            re.compile(r"(?<!\w)(?:từ|kể từ)(?: hết| sau)?(?: ngày)? ?$", re.IGNORECASE),
            re.compile(r",? ?(?:đến|cho đến|tới|cho tới|[-–])(?: hết| trước)?(?: ngày)? ?", re.IGNORECASE),
        ),
        _Words(
            re.compile(r"(?<!\w)(?:bắt đầu|khai mạc|khởi tranh)(?: từ| vào)?(?: ngày)? ?$", re.IGNORECASE),
            re.compile(r"[^.;\n]{0,40}(?<!\w)(?:kết thúc|bế mạc)(?: vào)?(?: hết)?(?: ngày)? ?", re.IGNORECASE),
        ),
    ),
    EN: (
        _Words(
            re.compile(r"(?<!\w)from(?: the)? $", re.IGNORECASE),
            re.compile(r",? ?(?:up )?(?:to|until|till|through|[-–])(?: and including)?(?: the)? ?", re.IGNORECASE),
        ),
        _Words(re.compile(r"(?<!\w)between(?: the)? $", re.IGNORECASE), re.compile(r" and(?: the)? ")),
        _Words(
            re.compile(r"(?<!\w)(?:starts?|begins?|commences?|opens?)(?: on| in)? $", re.IGNORECASE),
            re.compile(r"[^.;\n]{0,40}(?<!\w)(?:ends?|finish(?:es)?|closes?|concludes?)(?: on| in)? ", re.IGNORECASE),
        ),
    ),
}  # fmt: skip
# "từ ngày 10 đến ngày 08 tháng 5", "from 10 to 8 May": the first day bears no month.
_FIRST_DAY: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        r"(?<!\w)(?:(?:từ|kể từ)(?: ngày)? (?P<day>[0-9]{1,2})(?: đến| tới| cho đến)(?: hết)?(?: ngày)? ?"
        r"|ngày (?P<other>[0-9]{1,2}) ?[-–] ?)$",
        re.IGNORECASE,
    ),
    EN: re.compile(
        r"(?<!\w)(?:from(?: the)? (?P<day>[0-9]{1,2})(?:st|nd|rd|th)? (?:to|until|till|through)(?: the)? "
        r"|(?:from|on) (?P<other>[0-9]{1,2}) ?[-–] ?)$",
        re.IGNORECASE,
    ),
}
_YEARS: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        r"(?<!\w)(?:giai đoạn|thời kỳ|nhiệm kỳ|từ)(?: năm)? (?P<first>(?:19|20)[0-9]{2})"
        r"(?: ?[-–] ?| đến (?:hết )?(?:năm )?)(?P<last>(?:19|20)[0-9]{2})(?![\w/])",
        re.IGNORECASE,
    ),
    EN: re.compile(
        r"(?<!\w)(?:period|from|between|term)(?: of)? (?P<first>(?:19|20)[0-9]{2})"
        r"(?: ?[-–] ?| (?:to|until|and) )(?P<last>(?:19|20)[0-9]{2})(?![\w/])",
        re.IGNORECASE,
    ),
}


@lru_cache(maxsize=REMEMBERED)
def disordered(text: str, language: Language) -> tuple[Wrong, ...]:
    """Spans of time whose end is named before their beginning. When the agreement itself takes effect and ends is left
    to ``end_before_effect``."""
    if language not in _SPANS:
        return ()
    return tuple((text[start:end], ()) for start, end in sorted(_disordered(text, language)))


def _disordered(text: str, language: Language) -> Iterator[tuple[int, int]]:
    dates = stated_in(text, language)
    for first, last in pairwise(dates):
        before, between = text[max(0, first.start - _NEAR) : first.start], text[first.end : last.start]
        is_span = len(between) < 2 * _NEAR and any(
            words.before.search(before) and words.between.fullmatch(between) for words in _SPANS[language]
        )
        if is_span and _is_after(first, last) and not is_of_effect(text, first, language):
            yield first.start, last.end
    for last in dates:
        begin = max(0, last.start - _NEAR)
        day = _FIRST_DAY[language].search(text[begin : last.start])
        if day and last.day and int(day["day"] or day["other"]) > last.day and not last.swapped:
            yield begin + day.start(), last.end
    for years in _YEARS[language].finditer(text):
        if years["first"] > years["last"]:
            yield years.span()


def _is_after(first: Stated, last: Stated) -> bool:
    """Certainly later. Without its year the first may be of the year before, unless both are in one month."""
    if not first.is_there or not last.is_there or first.swapped or last.swapped:
        return bool(first.date and last.date and first.date > last.date)
    if first.year and last.year:
        parts = 3 if first.day and last.day else 2
        return (first.year, first.month, first.day)[:parts] > (last.year, last.month, last.day)[:parts]
    return not first.year and first.month == last.month and bool(last.day) and first.day > last.day


# ---- the rules -----------------------------------------------------------------------------------------------------

_CALENDAR = "calendar"
_PRACTICE = "drafting-practice"
_LAW = "practice-effect"  # it takes effect as it provides itself

RULES: tuple[Rule, ...] = (
    Rule("date-not-there", "error", "house", _CALENDAR, each_pair(_in_each_language(missing_days))),
    Rule("weekday-differs", "warning", "house", _CALENDAR, each_pair(_in_each_language(wrong_weekdays))),
    Rule("dates-out-of-order", "warning", "practice", _PRACTICE, each_pair(_in_each_language(disordered))),
    Rule("effect-before-signature", "warning", "law", _LAW, effect_before_signature, valid_from=date(2021, 7, 1)),
    Rule("end-before-effect", "error", "practice", _PRACTICE, end_before_effect),
    Rule("notice-too-long", "error", "practice", _PRACTICE, notice_too_long),
)  # fmt: skip
