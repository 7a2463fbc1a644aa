"""When the agreement takes effect and ends, against the day of its signature; the notice it asks for, against its term.

Only what a sentence says of this agreement counts ("Bản ghi nhớ này có hiệu lực từ ...", "this Plan applies from ..."),
with whole dates and plain periods. Other dates: ``timing``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language
from songphuong.phrasing.dates import date_in_words
from songphuong.phrasing.figures import REMEMBERED, figures_in
from songphuong.phrasing.number_words import number_words_in

from ..findings import Hit, Params
from ..place import both
from ..subject import Pair, Subject
from .calendar_dates import Stated, stated_in

_BEFORE = 160  # signs before a date in which its sentence says what the date is

_THIS: Mapping[Language, str] = {
    VI: r"(?<!\w)(?:bản ghi nhớ|biên bản|thỏa thuận|thoả thuận|chương trình|kế hoạch|ý định thư|hợp đồng|văn bản"
    r"|nghị định thư|hiệp định)(?: [^\W\d_]+,?){0,6}? này(?!\w)",
    EN: r"(?<!\w)(?:[Tt]his|[Tt]he present) (?:[A-Z][a-z]+ ){0,3}(?:Memorandum(?: of [A-Z][a-z]+)?|MoU|MOU"
    r"|Arrangement|Agreement|Programme|Program|Plan|Letter of Intent|Contract|Amendment|Protocol|Treaty"
    r"|[Ii]nstrument|[Dd]ocument)(?!\w)",
}  # fmt: skip


def _of_this(begins: str, ends: str, language: Language) -> re.Pattern[str]:
    """A sentence up to a date or period that says something of this agreement; some words may stand between."""
    return re.compile(rf"{_THIS[language]}{begins}{ends}$", re.IGNORECASE if language == VI else 0)


_TAKES_EFFECT: Mapping[Language, re.Pattern[str]] = {
    VI: _of_this(
        r"[^.;\n]{0,60}?(?: có hiệu lực| áp dụng| thi hành)(?: thi hành| thực hiện| áp dụng)?",
        r"(?: bắt đầu)?(?: kể từ| từ| vào| tính từ)?(?: hết)?(?: ngày)? ?",
        VI,
    ),
    EN: _of_this(
        r"[^.;\n]{0,60}? (?:takes? effect|comes? into (?:effect|force)|enters? into (?:effect|force)|becomes? effective"
        r"|is effective|be effective|is in (?:effect|force)|appl(?:y|ies)|becomes? operative)",
        r"(?: with effect)?(?: on| from| as from| as of| since| starting from)?(?: the)? ?",
        EN,
    ),
}
_ENDS: Mapping[Language, re.Pattern[str]] = {
    VI: _of_this(
        r"[^.;\n]{0,120}?(?: có hiệu lực| được áp dụng| có giá trị| hết hiệu lực| hết hạn| kết thúc| chấm dứt)",
        r"(?:[^.;\n]{0,60}? (?:đến|tới))?(?: vào)?(?: hết| cuối)?(?: ngày)? ?",
        VI,
    ),
    EN: _of_this(
        r"[^.;\n]{0,120}? (?:remains? in (?:effect|force)|in (?:effect|force)|effective|takes? effect|valid"
        r"|appl(?:y|ies)|expires?|ends?|ceases? to (?:have effect|apply|be in (?:effect|force)))",
        r"(?:[^.;\n]{0,60}? (?:until|till|through|to))?(?: and including)?(?: on| at)?(?: the end of)?(?: the)? ?",
        EN,
    ),
}
# What of these words only a date of the end has; "có hiệu lực từ" alone names a beginning.
_IS_END: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r"(?:hết hiệu lực|hết hạn|kết thúc|chấm dứt|(?<!\w)đến|(?<!\w)tới)[^.;\n]{0,16}$", re.IGNORECASE),
    EN: re.compile(
        r"(?:expires?|ends?|ceases? to [a-z ]+|(?<!\w)until|(?<!\w)till|(?<!\w)through|(?<!\w)to)(?: [a-z]+){0,4} $"
    ),
}
_RETROACTIVE = re.compile(r"trở về trước|hồi tố|retroactive|retrospective", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Said:
    """A day of effect or end, and at which passage and in which languages it is said."""

    day: date
    node_id: str
    language: Language | None  # None: in both


def is_of_effect(text: str, stated: Stated, language: Language) -> bool:
    """Whether this date is the one from which the agreement itself has effect."""
    before = text[max(0, stated.start - _BEFORE) : stated.start]
    return bool(_TAKES_EFFECT[language].search(before))


@lru_cache(maxsize=REMEMBERED)
def effect_days(text: str, language: Language) -> tuple[date, ...]:
    whole = [(day, one) for one in stated_in(text, language) if (day := one.date)]
    if not whole or _RETROACTIVE.search(text):
        return ()
    return tuple(day for day, one in whole if is_of_effect(text, one, language))


@lru_cache(maxsize=REMEMBERED)
def end_days(text: str, language: Language) -> tuple[date, ...]:
    found = []
    for one in stated_in(text, language):
        before = text[max(0, one.start - _BEFORE) : one.start]
        day = one.date
        if day and _IS_END[language].search(before) and _ENDS[language].search(_blanked(before, language)):
            found.append(day)
    return tuple(found)


def _blanked(before: str, language: Language) -> str:
    """Without the full stops of dates, which end no sentence."""
    for one in stated_in(before, language):
        before = before[: one.start] + before[one.start : one.end].replace(".", "/") + before[one.end :]
    return before


# ---- effect, end, signature ----------------------------------------------------------------------------------------


def effect_before_signature(subject: Subject) -> Iterator[Hit]:
    """A day of effect before the last signature: the text cannot have effect before it is signed."""
    signed = signed_on(subject)
    for said in _said(subject, effect_days):
        if signed is not None and said.day < signed:
            yield Hit(said.node_id, said.language, params=(*_worded("day", said.day), *_worded("signed", signed)))


def end_before_effect(subject: Subject) -> Iterator[Hit]:
    """A day of end before the day of effect or of signature."""
    ends = tuple(_said(subject, end_days))
    if not ends:
        return
    begun = [said.day for said in _said(subject, effect_days)]
    signed = signed_on(subject)
    for said in ends:
        if begun and said.day < min(begun):
            what = both("what", "ngày có hiệu lực", "the day of effect")
            yield Hit(
                said.node_id, said.language, params=(*_worded("day", said.day), *what, *_worded("begun", min(begun)))
            )
        elif signed and said.day < signed:
            what = both("what", "ngày ký", "the day of signature")
            yield Hit(said.node_id, said.language, params=(*_worded("day", said.day), *what, *_worded("begun", signed)))


def _said(subject: Subject, days: Callable[[str, Language], tuple[date, ...]]) -> Iterator[_Said]:
    """The days that articles name, passage by passage; a day both languages name comes once."""
    for pair in subject.pairs:
        if pair.region != "articles":
            continue
        named = {code: days(words, code) for code in (VI, EN) if (words := pair.words(code))}
        for day in dict.fromkeys(day for found in named.values() for day in found):
            codes = [code for code, found in named.items() if day in found]
            yield _Said(day, pair.node_id, codes[0] if len(codes) == 1 else None)


def _worded(name: str, day: date) -> Params:
    return both(name, date_in_words(day, VI), date_in_words(day, EN))


_SIGNED = re.compile(r"(?<!\w)(?:ký|kí|làm) (?:kết )?tại(?!\w)|(?<!\w)(?:signed|done) (?:at|in)(?!\w)", re.IGNORECASE)


def signed_on(subject: Subject) -> date | None:
    """The day of the last signature: by the fields of signing, else as the closing words tell it; None: not known."""
    agreement = subject.agreement
    names = {"signing.date"}
    if agreement.signing != "one_place":
        names |= {f"{side.id}.date" for side in agreement.sides}
    days = [entry.value for entry in agreement.fields if entry.name in names and isinstance(entry.value, date)]
    for pair in subject.pairs if not days else ():
        if pair.region == "closing":
            days += [day for code in (VI, EN) for day in _days_signed(pair.words(code), code)]
    return max(days, default=None)


def _days_signed(text: str, language: Language) -> list[date]:
    return [day for one in stated_in(text, language) if (day := one.date)] if _SIGNED.search(text) else []


# ---- notice and term -----------------------------------------------------------------------------------------------

_DAYS: Mapping[str, float] = {
    "ngày làm việc": 1.4, "ngày": 1, "tuần": 7, "tháng": 365.25 / 12, "năm": 365.25,
    "working day": 1.4, "day": 1, "week": 7, "month": 365.25 / 12, "year": 365.25,
}  # fmt: skip
_UNIT: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        r"(?: ?\([^()]{1,40}\))? (?P<unit>ngày làm việc|ngày|tuần|tháng|năm)(?! ?[0-9])(?!\w)", re.IGNORECASE
    ),
    EN: re.compile(
        r"(?: ?\([^()]{1,40}\))?[ -](?:calendar |full )?(?P<unit>(?:working )?day|week|month|year)s?(?!\w)",
        re.IGNORECASE,
    ),
}  # fmt: skip

_TERM: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        rf"(?:{_THIS[VI]}[^.;\n]{{0,80}}?(?:có hiệu lực|có giá trị|được áp dụng)[^.;\n]{{0,80}}?"
        rf"(?:thời hạn|thời gian|trong vòng|trong)(?: là)?"
        rf"|thời hạn(?: hiệu lực| có hiệu lực)?(?: của)? {_THIS[VI]} là) $",
        re.IGNORECASE,
    ),
    EN: re.compile(
        rf"(?:{_THIS[EN]}[^.;\n]{{0,80}}?(?:effect|force|effective|valid)[^.;\n]{{0,80}}?"
        rf"(?<!\w)(?:for|period of|term of)(?: a| an)?(?: initial)?(?: period of| term of)?"
        rf"|(?:[Tt]erm|[Dd]uration) of {_THIS[EN]} (?:is|shall be|will be)) $"
    ),
}
# What a text has that asks for notice of the end; the first letter may be a capital.
_ABOUT_END: Mapping[Language, tuple[str, ...]] = {
    VI: ("chấm dứt", "gia hạn", "rút khỏi", "Chấm dứt", "Gia hạn"),
    EN: ("erminat", "iscontinu", "ithdraw", "xten", "enew", "enounc"),
}
_NOTICE: Mapping[Language, tuple[str, ...]] = {VI: ("báo", "văn bản"), EN: ("otice", "otif", "nform")}
_NOTICE_BEFORE: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r"(?<!\w)(?:báo trước|trước|trước ít nhất|trước tối thiểu|trước không ít hơn) $", re.IGNORECASE),
    EN: re.compile(r"(?!)"),
}
_NOTICE_AFTER: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        r" trước(?: ngày| khi| thời điểm)?(?!\w)| kể từ (?:ngày|khi)[^.;\n]{0,60}(?:thông báo|văn bản)", re.IGNORECASE
    ),
    EN: re.compile(
        r"(?:’s?|'s?)? (?:prior |advance |written )*notice|(?:’s?|'s?)? (?:before|prior|in advance)"
        r"|[^.;\n]{0,3} after [^.;\n]{0,60}(?:notice|notif)",
        re.IGNORECASE,
    ),
}  # fmt: skip

Period = tuple[float, str]  # in days, and how it is written


def notice_too_long(subject: Subject) -> Iterator[Hit]:
    """A notice of the end that is not shorter than the term: nobody could ever give it in time."""
    pairs = [pair for pair in subject.pairs if pair.region == "articles" and pair.depth]
    terms = {code: _term(pairs, code) for code in (VI, EN)}
    for pair in pairs if any(terms.values()) else ():
        long = {code: found for code, term in terms.items() if term and (found := _too_long(pair, code, term))}
        if long:
            code, notice = next(iter(long.items()))
            term = terms[code]
            assert term is not None
            params: Params = (("notice", notice[1]), ("term", term[1]))
            yield Hit(pair.node_id, code if len(long) == 1 else None, params=params)


def _term(pairs: list[Pair], language: Language) -> Period | None:
    """How long the agreement has effect, by its first passage that says so."""
    return next((term for pair in pairs for term in terms_in(pair.words(language), language)), None)


def _too_long(pair: Pair, language: Language, term: Period) -> Period | None:
    return next((one for one in notices_in(pair.words(language), language) if one[0] >= term[0]), None)


@lru_cache(maxsize=REMEMBERED)
def terms_in(text: str, language: Language) -> tuple[Period, ...]:
    """For how long a passage says this agreement has effect; the first such period of a sentence, not its renewals."""
    if not any(word in text for word in _ABOUT_EFFECT[language]):
        return ()
    return tuple(
        period
        for period, start, _ in _periods(text, language)
        if _TERM[language].search(text[max(0, start - 2 * _BEFORE) : start])
    )[:1]


_ABOUT_EFFECT: Mapping[Language, tuple[str, ...]] = {
    VI: ("có hiệu lực", "có giá trị", "được áp dụng", "hời hạn"),
    EN: ("effect", "in force", "into force", "valid", "erm of", "uration of"),
}


@lru_cache(maxsize=REMEMBERED)
def notices_in(text: str, language: Language) -> tuple[Period, ...]:
    """The notices of end or non-renewal that a passage asks for."""
    if not all(any(word in text for word in words[language]) for words in (_NOTICE, _ABOUT_END)):
        return ()
    return tuple(
        period
        for period, start, end in _periods(text, language)
        if _NOTICE_BEFORE[language].search(text[max(0, start - 40) : start])
        or _NOTICE_AFTER[language].match(text[end : end + 90])
    )


def _periods(text: str, language: Language) -> Iterator[tuple[Period, int, int]]:
    """Periods in figures or words, with the place of the number and the end of the unit."""
    numbers = [(one.value, one.start, one.end) for one in figures_in(text, language)]
    numbers += [(one.value, one.start, one.end) for one in number_words_in(text, language)]
    reach = 0
    for value, start, end in sorted(numbers, key=lambda one: (one[1], -one[2])):
        unit = _UNIT[language].match(text, end)
        if unit and start >= reach:
            reach = unit.end()
            days = float(value) * _DAYS[unit["unit"].lower()]
            yield (days, text[start:reach]), start, reach
