"""Do figures and the words beside them say the same? "05 (sáu) năm", "USD 1,000,000 (two million US dollars)".

Both orders, Vietnamese and English. A doubtful pair ("12 tháng (một năm)", "giai đoạn hai (06 tháng)") is let pass.
Not here: whether two languages say the same (``parity``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language
from songphuong.phrasing.durations import EN_UNITS, VI_UNITS
from songphuong.phrasing.figures import REMEMBERED, Figure, figures_in
from songphuong.phrasing.money import CURRENCIES
from songphuong.phrasing.number_words import NumberWords, number_words_in

from ..findings import Hit, Rule
from ..pairs import each_pair
from ..place import which_languages
from ..subject import Pair, Setting

_BRACKETS = re.compile(r"\(([^()]{1,300})\)")
_OPENERS = re.compile(
    r"\s{0,3}(?:(?:viết )?bằng chữ\s*:?\s*|số tiền\s*:?\s*|in words\s*:?\s*|say\s*:?\s+)?", re.IGNORECASE
)
_CLOSERS = re.compile(r"[\s.;]*(?:(?:chẵn|only)[\s.;]*)?$", re.IGNORECASE)
_PERCENT = re.compile(r" ?(?:%|phần trăm|per cent|percent)(?!\w)", re.IGNORECASE)
_FEW_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,2}")
_LONE = {VI: ("năm", "không", "ba"), EN: ("one",)}  # also year, not, father; a pronoun
LARGE = 1000  # from here on words before a sum in brackets are that sum, and not "second prize (USD 500)"

MONEY = "money"


def _units() -> Mapping[str, str]:
    """Each unit's words, lower case, and the unit: units are the same or not, whatever their language."""
    units = {"%": "%", "phần trăm": "%", "per cent": "%", "percent": "%"}
    for words in ("bản", "bản gốc", "bản chính", "original", "originals", "copy", "copies", "original copies"):
        units[words] = "original"
    for unit, word in VI_UNITS.items():
        units |= dict.fromkeys((word, *EN_UNITS[unit]), unit)
    return units


_UNITS = _units()
_MONEY_NAMES = tuple(
    sorted(
        {name.lower() for code, names in CURRENCIES.items() for name in (code, names.vi, names.en_one, names.en_many)}
        | {"đ", "$", "us$", "€", "£", "đô la", "dollar", "dollars", "dong", "won", "yên", "yen", "bảng"},
        key=len,
        reverse=True,
    )
)


def figures_and_words(pair: Pair, _: Setting) -> Iterator[Hit]:
    """Each number in figures that the words beside it contradict."""
    for language in pair.languages:
        for figures, words in mismatches(pair.words(language), language):
            params = (("figures", figures), ("words", words), *which_languages("in_language", [language]))
            yield Hit(pair.node_id, language, params=params)


def mismatches(text: str, language: Language) -> Iterator[tuple[str, str]]:
    """Pairs of figures and words that stand together and differ, as they are written."""
    for one in paired(text, language):
        if not one.agree:
            yield text[one.figure.start : one.figure.end], text[one.words[0].start : one.words[0].end]


@dataclass(frozen=True, slots=True)
class Paired:
    """A number written twice, in figures and in words, the second time in brackets that end at ``end``. ``words`` are
    more than one where hundredths have words of their own."""

    figure: Figure
    words: tuple[NumberWords, ...]
    agree: bool
    end: int


@lru_cache(maxsize=REMEMBERED)
def paired(text: str, language: Language) -> tuple[Paired, ...]:
    """Figures and words that stand together, whether they agree or not; none where it is doubtful that they belong
    together."""
    return tuple(_paired(text, language)) if "(" in text and language in _LONE else ()


def _paired(text: str, language: Language) -> Iterator[Paired]:
    figures, words = figures_in(text, language), number_words_in(text, language)
    if not figures or not words:
        return
    figure_starts, word_starts = [one.start for one in figures], [one.start for one in words]
    for bracket in _BRACKETS.finditer(text):
        start, end = bracket.start(1), bracket.end(1)
        opener = _OPENERS.match(text, start)
        start = opener.end() if opener else start
        at = bisect_left(word_starts, start)
        inner_words = tuple(one for one in words[at : bisect_left(word_starts, end)] if one.end <= end)
        first = bisect_left(figure_starts, bracket.start(1))
        if inner_words and inner_words[0].start == start:
            pair = _figures_first(text, figures[first - 1] if first else None, inner_words, bracket, language)
        elif first < len(figures) and figures[first].start < end:
            pair = _words_first(text, words, at, figures[first], bracket, language)
        else:
            continue
        if pair:
            yield pair


def _figures_first(
    text: str, figure: Figure | None, inner: tuple[NumberWords, ...], bracket: re.Match[str], language: Language
) -> Paired | None:
    """ "05 (sáu) năm", "1.000.000 đô la Mỹ (hai triệu đô la Mỹ)" """
    if figure is None or figure.end > bracket.start():
        return None
    between = text[figure.end : bracket.start()].strip()
    rest = _CLOSERS.sub("", text[inner[0].end : bracket.end(1)]).strip()
    is_lone = text[inner[0].start : inner[0].end].lower() in _LONE[language]
    if not _belong(between, rest) or (is_lone and between and not rest):
        return None
    return Paired(figure, inner, _agree(figure, inner), bracket.end())


def _agree(figure: Figure, inner: tuple[NumberWords, ...]) -> bool:
    value = inner[0].value
    with_cents = value + inner[1].value / 100 if len(inner) > 1 else value
    return any(reading in (value, with_cents) for reading in figure.readings)


def _words_first(
    text: str,
    words: tuple[NumberWords, ...],
    inside: int,
    figure: Figure,
    bracket: re.Match[str],
    language: Language,
) -> Paired | None:
    """ "hai (02)", "one million US dollars (USD 2,000,000)"; ``inside`` is the first of the words behind the bracket's
    beginning."""
    if not inside or words[inside - 1].end > bracket.start():
        return None
    at = inside - 1
    before = words[at]
    between = text[before.end : bracket.start()].strip()
    rest = f"{text[bracket.start(1) : figure.start].strip()} {text[figure.end : bracket.end(1)].strip()}".strip()
    if text[max(0, before.start - 4) : before.start] == "thứ " or text[before.start : before.end].lower() == "không":
        return None
    if not between and rest == "%":
        between = "%" if _PERCENT.match(text, bracket.end()) else ""  # hai mươi (25%) phần trăm
    if not _belong(between, rest, is_large=before.value >= LARGE, only_units=True):
        return None
    agree = bool(set(figure.readings) & _values(text, words, at, rest, language))
    return Paired(figure, (before,), agree, bracket.end())


def _values(text: str, words: tuple[NumberWords, ...], at: int, rest: str, language: Language) -> set[Decimal]:
    """What the words before a bracket may mean: "một năm (01 năm)" is one year, not fifteen nor five."""
    last, values = words[at], {words[at].value}
    is_year = language == VI and text[last.start : last.end].lower() == "năm" and rest in ("", "năm")
    if is_year and at and text[words[at - 1].end : last.start] == " ":
        values.add(words[at - 1].value)
    return values


def _belong(between: str, rest: str, *, is_large: bool = True, only_units: bool = False) -> bool:
    """True when figures and words are one number. ``between`` stands between the number and the bracket, ``rest``
    beside the number in the bracket: units, in either or both."""
    outer, inner = _unit(between), _unit(rest)
    if between and rest:
        return between.lower() == rest.lower() or (outer is not None and outer == inner)
    if rest:
        return inner == MONEY and is_large
    return not between or outer is not None or (not only_units and bool(_FEW_WORDS.fullmatch(between)))


@lru_cache(maxsize=1024)
def _unit(words: str) -> str | None:
    """The unit that these words begin with (a currency) or are (any other); None for other words."""
    lowered = words.lower()
    if lowered in _UNITS:
        return _UNITS[lowered]
    for name in _MONEY_NAMES:
        if lowered.startswith(name) and not lowered[len(name) : len(name) + 1].isalnum():
            return MONEY
    return None


RULES: tuple[Rule, ...] = (
    Rule(
        "figures-and-words", "error", "practice",
        "figures-and-words", each_pair(figures_and_words),
    ),
)  # fmt: skip
