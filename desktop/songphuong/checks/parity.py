"""Do the languages give the same numbers? Vietnamese against English, passage by passage.

Every number in figures must be found in the other language, in figures or in words, after separators, dates and
multipliers are read. Numbers in words alone count only before units of time ("sáu tháng"). Doubtful ones are let
pass: names and codes, clock times, telephone numbers, list marks, ordinals in words, texts of fields. A further
language is not compared, for its number words are not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.tree import Field, FieldType, Text
from songphuong.agreement.walk import roman
from songphuong.phrasing.compose import Passage
from songphuong.phrasing.dates import EN_MONTHS
from songphuong.phrasing.figures import REMEMBERED, Figure, figures_in
from songphuong.phrasing.number_words import NumberWords, number_words_in
from songphuong.phrasing.numbers import ordinal
from songphuong.phrasing.pieces import Piece

from .findings import Hit, Rule
from .pairs import each_pair
from .subject import Pair, Setting

GAP = "\N{OBJECT REPLACEMENT CHARACTER}"  # stands for a piece whose numbers need no match
NOTHING = "–"

# Words that hold a number without saying it: what the other language writes as one is then found here.
IMPLIED: Mapping[Language, Mapping[str, tuple[int, ...]]] = {
    VI: {
        "thứ nhất": (1,), "thứ nhì": (2,), "thứ tư": (4,), "tháng giêng": (1,), "tháng tư": (4,), "tháng chạp": (12,),
        "hai bên": (2,), "cả hai": (2,), "đôi": (2,), "song phương": (2,), "nửa": (50, 6), "quý": (3,), "năm": (12,),
        "tuần": (7,), "thập kỷ": (10,), "tá": (12,), "kép": (2,), "ngày đêm": (24,),
    },
    EN: {
        "both": (2,), "twice": (2,), "double": (2,), "pair": (2,), "couple": (2,), "two-way": (2,), "bilateral": (2,),
        "duplicate": (2,), "triplicate": (3,), "quadruplicate": (4,), "every other": (2,), "biennial": (2,),
        "biennially": (2,), "biannual": (2, 6), "biannually": (2, 6), "semi-annual": (2, 6), "semi-annually": (2, 6),
        "half-yearly": (6,), "half": (50, 6), "quarter": (3, 4, 25), "quarterly": (3,), "fortnight": (2, 14),
        "fortnightly": (2, 14), "week": (7,), "weekly": (7,), "year": (12,), "years": (12,), "yearly": (12,),
        "annual": (12,), "annually": (12,), "decade": (10,), "dozen": (12,), "thrice": (3,), "triple": (3,),
        "century": (100,), "either": (2,), "each other": (2,),
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
_DATED_MONTH = re.compile(
    rf"(?:[0-9](?:st|nd|rd|th)?(?: day)?(?: of)? ({'|'.join(EN_MONTHS)})|({'|'.join(EN_MONTHS)}),? [0-9])(?!\w)"
)
_ROMANS = {roman(n).upper(): n for n in range(1, 100)}
_ROMAN = re.compile(r"(?<!\w)[IVXL]+(?!\w)")
_DIGITS = re.compile(r"[0-9]{1,40}")

# What is no count: addresses of mail and web, telephone and account numbers, marks of a list.
_MAIL = re.compile(r"[^\s@]{0,64}@\S*")
_MASKED = re.compile(
    r"(?<!\w)(?:https?://|www\.)\S*|\+[0-9(][0-9 ().\-]{5,}"
    r"|(?<!\w)(?:tel|fax|phone|điện thoại|đt|tài khoản|stk|account|swift|mã số thuế|tax code)(?!\w)"
    r"[^0-9;,\n]{0,25}[0-9][0-9 ().\-]{4,}"
    r"|(?:^|(?<=[;:,] ))[0-9]{1,2}[.)](?= )",
    re.IGNORECASE,
)
_LIST_MARK = re.compile(r"\(([0-9]{1,2})\)")
_CITED = re.compile(
    r"(?<!\w)(?:điều|khoản|điểm|mục|chương|phụ lục|articles?|paragraphs?|sections?|chapters?|annex(?:es)?)"
    r" [0-9]+(?:\([0-9a-z]+\))*(?:(?:, | và | đến | hoặc | and | to | or | ?[-–] ?)[0-9]+)*",
    re.IGNORECASE,
)
_CLOCK_AFTER = re.compile(r" ?(?:giờ|phút|h|am|pm|a\.m|p\.m|o'clock|hours?|hrs|minutes?)(?!\w)", re.IGNORECASE)
_CLOCK_BEFORE = re.compile(r"(?:giờ|phút) $", re.IGNORECASE)
_NO_COUNT_AFTER = re.compile(r"(?<!\w)(?:thứ|tháng|ngày|mỗi|hằng|hàng|từng|đầu|cuối|giữa|qua) $", re.IGNORECASE)
_TIME_UNIT = {
    VI: re.compile(r" (?:ngày|tuần|tháng|năm)(?! [0-9])(?!\w)", re.IGNORECASE),
    EN: re.compile(r"[ -](?:working |business |calendar |consecutive )?(?:day|week|month|year)s?(?!\w)", re.IGNORECASE),
}


def figures_differ(pair: Pair, setting: Setting) -> Iterator[Hit]:
    """A number of the one language that is not found in the other."""
    passages = pair.passage(VI), pair.passage(EN)
    if passages[0] is None or passages[1] is None:
        return
    vi, en = _numbers(passages[0], VI, setting.kinds), _numbers(passages[1], EN, setting.kinds)
    alone = [*_unmatched(vi, en)], [*_unmatched(en, vi)]
    if vi.cited and len(vi.cited) == len(en.cited) and set(vi.cited) != set(en.cited):
        alone = alone[0] + _others(vi.cited, en.cited), alone[1] + _others(en.cited, vi.cited)
    if any(alone):
        numbers = [", ".join(dict.fromkeys(written)) or NOTHING for written in alone]
        yield Hit(pair.node_id, params=(("vietnamese", numbers[0]), ("english", numbers[1])))


def _others(mine: Iterable[int], theirs: Iterable[int]) -> list[str]:
    return [str(number) for number in dict.fromkeys(mine) if number not in set(theirs)]


# ---- what a passage says -------------------------------------------------------------------------------------------


Needed = tuple[tuple[Decimal, ...], str]  # what a number may be, and how it is written


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one passage: those that need a match; those that can give one; and the
    numbers of articles and paragraphs it cites in plain text."""

    needed: tuple[Needed, ...]
    found: frozenset[Decimal]
    cited: tuple[int, ...]


def _unmatched(mine: Numbers, theirs: Numbers) -> Iterator[str]:
    for readings, written in mine.needed:
        if not theirs.found.intersection(readings):
            yield written


def _numbers(passage: Passage, language: Language, kinds: Mapping[str, FieldType]) -> Numbers:
    counted = "".join(piece.text if _counts(piece, kinds) else GAP for piece in passage.pieces)
    needed, cited = _needed_and_cited(counted, language)
    return Numbers(needed, _found(passage.words, language), cited)


@lru_cache(maxsize=REMEMBERED)
def _needed_and_cited(text: str, language: Language) -> tuple[tuple[Needed, ...], tuple[int, ...]]:
    text = _MAIL.sub(GAP, text) if "@" in text else text
    text = _MASKED.sub(GAP, text)
    cited = [int(digits) for one in _CITED.finditer(text) for digits in _DIGITS.findall(one.group())]
    return tuple(_needed(_CITED.sub(GAP, text), language)), tuple(cited)


def _counts(piece: Piece, kinds: Mapping[str, FieldType]) -> bool:
    """Text as typed, and fields whose numbers are phrased here; not names, addresses, open fields, references."""
    if isinstance(piece.origin, Field):
        return not piece.is_open and kinds.get(piece.origin.name) in ("date", "money", "number", "duration")
    return isinstance(piece.origin, Text)


def _needed(text: str, language: Language) -> Iterator[Needed]:
    words = number_words_in(text, language)
    spoken = {one.end for one in words}
    for figure in figures_in(text, language):
        if not _is_mark(text, figure, spoken) and not _is_clock(text, figure):
            yield figure.readings, text[figure.start : figure.end]
    for one in words:
        if one.value > 1 and _counts_time(text, one, language):
            yield (one.value,), text[one.start : one.end]
    for month in _DATED_MONTH.finditer(text) if language == EN else ():
        name = month.group(1) or month.group(2)
        yield (Decimal(_MONTHS[name]),), name


def _is_mark(text: str, figure: Figure, spoken: set[int]) -> bool:
    """ "(1)" before an item of a list, and "024": not "six (6)", whose words end right before the bracket."""
    written = text[figure.start : figure.end]
    if written.isdigit() and written.startswith("0") and len(written) > 2:
        return True
    bracketed = _LIST_MARK.match(text, figure.start - 1) if figure.start else None
    return bracketed is not None and not written.startswith("0") and figure.start - 2 not in spoken


def _is_clock(text: str, figure: Figure) -> bool:
    before = text[max(0, figure.start - 6) : figure.start]
    return bool(_CLOCK_AFTER.match(text, figure.end) or _CLOCK_BEFORE.search(before))


def _counts_time(text: str, words: NumberWords, language: Language) -> bool:
    """ "sáu tháng", "six months"; not "thứ hai tuần sau", "tháng hai năm 2021", "hằng năm tháng sáu"."""
    if not _TIME_UNIT[language].match(text, words.end):
        return False
    return language != VI or not _NO_COUNT_AFTER.search(text[max(0, words.start - 8) : words.start])


@lru_cache(maxsize=REMEMBERED)
def _found(text: str, language: Language) -> frozenset[Decimal]:
    return frozenset(_numbers_of(text, language))


def _numbers_of(text: str, language: Language) -> Iterator[Decimal]:
    yield Decimal(1)  # "a", "an", "each", "một trong"
    for figure in figures_in(text, language):
        yield from figure.readings
    for digits in _DIGITS.findall(text):
        yield Decimal(digits)
    for words in number_words_in(text, language):
        yield words.value
    for implied in _IMPLIED[language].findall(text):
        yield from map(Decimal, IMPLIED[language][implied.lower()])
    for roman_number in _ROMAN.findall(text):
        yield Decimal(_ROMANS.get(roman_number, 1))
    if language == EN:
        yield from (Decimal(_ORDINALS[said.lower()]) for said in _ORDINAL.findall(text))
        yield from (Decimal(_MONTHS[name]) for name in _MONTH.findall(text))


RULES: tuple[Rule, ...] = (
    Rule(
        "figures-differ", "error", "law", "Luật Thỏa thuận quốc tế 70/2020/QH14, Điều 7",
        each_pair(figures_differ), valid_from=date(2021, 7, 1),
    ),
)  # fmt: skip
