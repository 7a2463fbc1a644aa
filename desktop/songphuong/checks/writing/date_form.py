"""Dates typed by hand, in the form of official documents: "ngày 08 tháng 01 năm 2021", "8 January 2021".

Dates of fields are worded by ``phrasing.dates``. Whether two languages say the same day: ``parity``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from songphuong.agreement.edits import SetText
from songphuong.agreement.languages import EN, VI, Language
from songphuong.phrasing.dates import EN_MONTHS, date_in_words
from songphuong.phrasing.figures import REMEMBERED

from ..findings import Hit, Rule
from ..place import which_languages
from ..subject import Subject
from ..typed import as_typed, retyped
from .slips import Slip, mended, quoted, slips

_RUNNING = 6  # words from which on a text is a sentence and not the cell of a table
_S = "[ \u00a0]"
_IN_WORDS = re.compile(
    rf"([nN](?:gày|GÀY){_S})([0-9]{{1,2}})({_S}(?:tháng|THÁNG){_S})([0-9]{{1,2}})(?![0-9])"
    rf"(?:{_S}(?:năm|NĂM){_S}([0-9]{{4}})(?!\w))?"
)
_FIGURES_AHEAD = re.compile(r"[0-9][/.-][0-9]{1,2}[/.-][0-9]{2}|[0-9]/[0-9]")
_IN_FIGURES = re.compile(
    rf"(?<![\w/.-])((?:ngày{_S})?)([0-9]{{1,2}})([/.-])([0-9]{{1,2}})\3([0-9]{{4}})(?![\w/-]|\.[0-9])", re.IGNORECASE
)
_OF_A_MACHINE = re.compile(r"(?<![\w/.-])([0-9]{4})-([0-9]{2})-([0-9]{2})(?![\w/-])")
_WITHOUT_YEAR = re.compile(rf"(?<!\w)(ngày{_S})([0-9]{{1,2}})/([0-9]{{1,2}})(?![\w/.-]|\.[0-9])", re.IGNORECASE)


def _day(year: str, month: str, day: str) -> date | None:
    """The day, if there is one; without a year a day of a leap year."""
    try:
        return date(int(year or 2024), int(month), int(day))
    except ValueError:
        return None


def _vietnamese(text: str, language: Language) -> Iterator[Slip]:
    """Vietnamese dates with a zero too few or too many, and dates in figures in a sentence."""
    if language != VI:
        return
    found = [*_in_words(text)]
    if _FIGURES_AHEAD.search(text) and _is_running(text):
        found += _in_figures(text)
    yield from sorted(found, key=lambda slip: slip.start)


def _in_words(text: str) -> Iterator[Slip]:
    for match in _IN_WORDS.finditer(text):
        word, day, between, month, year = match.groups()
        if _day(year, month, day):
            number = int(month)
            right = f"{word}{int(day):02}{between}{f'{number:02}' if number < 3 else number}"
            if not match.group().startswith(right):
                yield Slip(match.start(), match.end(4), right)


def _in_figures(text: str) -> Iterator[Slip]:
    for match in _IN_FIGURES.finditer(text):
        word, day, _, month, year = match.groups()
        if told := _day(year, month, day):
            yield Slip(match.start(), match.end(), _with_word(word, date_in_words(told, VI)))
    for match in _OF_A_MACHINE.finditer(text):
        if told := _day(*match.groups()):
            yield Slip(match.start(), match.end(), date_in_words(told, VI))
    for match in _WITHOUT_YEAR.finditer(text):
        word, day, month = match.groups()
        if told := _day("", month, day):
            said = date_in_words(told, VI).rpartition(" năm ")[0]
            yield Slip(match.start(), match.end(), _with_word(word, said))


def _with_word(word: str, said: str) -> str:
    """The capital of "Ngày" stays."""
    return said[:1].upper() + said[1:] if word[:1].isupper() else said


def _is_running(text: str) -> bool:
    return len(text.split(None, _RUNNING)) >= _RUNNING


# ---- English -------------------------------------------------------------------------------------------------------

_MONTHS = "|".join(EN_MONTHS)
_DAY_FIRST = re.compile(
    rf"(?<![\w/.-])(?:the )?([0-9]{{1,2}})(st|nd|rd|th)?((?: day)?(?: of)?) ({_MONTHS}),? ([0-9]{{4}})(?!\w)"
)
_MONTH_FIRST = re.compile(rf"({_MONTHS}) ([0-9]{{1,2}})(?:st|nd|rd|th)?,? ([0-9]{{4}})(?!\w)")


@dataclass(frozen=True, slots=True)
class Dated:
    """An English date with its month in letters, as it stands and as the house writes it."""

    start: int
    end: int
    form: str
    day: date


@lru_cache(maxsize=REMEMBERED)
def _dated(text: str) -> tuple[Dated, ...]:
    if not any(month in text for month in EN_MONTHS):
        return ()
    found: list[Dated] = []
    for match in _DAY_FIRST.finditer(text):
        day, ending, of, month, year = match.groups()
        if told := _day(year, str(EN_MONTHS.index(month) + 1), day):
            is_house = match.group() == date_in_words(told, EN)
            found.append(Dated(match.start(), match.end(), "house" if is_house else f"day {bool(ending)} {of}", told))
    for match in _MONTH_FIRST.finditer(text):
        month, day, year = match.groups()
        if told := _day(year, str(EN_MONTHS.index(month) + 1), day):
            found.append(Dated(match.start(), match.end(), "month", told))
    return tuple(sorted(found, key=lambda one: one.start))


def _english(subject: Subject) -> Iterator[Hit]:
    """English dates in more than one form; those that are not the house's are told. One other form throughout is a
    text's own way, unless the program words a date of a field."""
    typed = [(pair, as_typed(pair.line(EN))) for pair in subject.pairs]
    forms = {one.form for _, text in typed for one in _dated(text)}
    if forms - {"house"} and any(kind == "date" for kind in _kinds_used(subject)):
        forms.add("house")
    if len(forms) < 2:
        return
    for pair, text in typed:
        wrong = [one for one in _dated(text) if one.form != "house"]
        if wrong:
            found = [Slip(one.start, one.end, date_in_words(one.day, EN)) for one in wrong]
            line = retyped(pair.line(EN), mended(text, found))
            fix = None if line is None else SetText(pair.node_id, EN, line, settles=True)
            params = (
                ("words", quoted(text[slip.start : slip.end] for slip in found)),
                ("instead", quoted(slip.instead or "" for slip in found)),
            )
            yield Hit(pair.node_id, EN, params=(*params, *which_languages("in_language", [EN])), fix=fix)


def _kinds_used(subject: Subject) -> Iterator[str]:
    """The types of the fields that have a value; most of them are used in the text."""
    return (entry.type for entry in subject.agreement.fields if entry.value is not None)


_in_vietnamese = slips(_vietnamese)


def date_form(subject: Subject) -> Iterator[Hit]:
    """Dates that are typed otherwise than official documents have them, or in several ways in one text."""
    yield from _in_vietnamese(subject)
    yield from _english(subject)


RULES: tuple[Rule, ...] = (Rule("date-form", "note", "practice", "decree-30", date_form),)
