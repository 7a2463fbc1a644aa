"""Durations: "05 (năm) năm", "five (05) years". Written by hand: Babel has no Vietnamese units."""

from __future__ import annotations

from collections.abc import Mapping

from babel.units import format_unit

from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.tree import Duration, DurationUnit

from .locales import locale_of
from .numbers import WORDS_END, padded, plain, words

VI_UNITS: Mapping[DurationUnit, str] = {
    "day": "ngày",
    "working_day": "ngày làm việc",
    "week": "tuần",
    "month": "tháng",
    "year": "năm",
}
EN_UNITS: Mapping[DurationUnit, tuple[str, str]] = {
    "day": ("day", "days"),
    "working_day": ("working day", "working days"),
    "week": ("week", "weeks"),
    "month": ("month", "months"),
    "year": ("year", "years"),
}


def duration(value: Duration, language: Language) -> str:
    """Figures and words: "05 (năm) năm", "one (01) year"; a further language has figures only."""
    spoken = words(value.count, language)
    if spoken is None:
        return duration_figures(value, language)
    figures = padded(value.count, language)
    pair = f"{figures} ({spoken})" if language == VI else f"{spoken} ({figures})"
    return f"{pair} {_unit(value, language)}"


def duration_figures(value: Duration, language: Language) -> str:
    """ "05 năm", "05 years"; a further language in Babel's words, or with the English unit where it has none."""
    if language in (VI, EN):
        return f"{padded(value.count, language)} {_unit(value, language)}"
    locale = locale_of(language)
    if locale and value.unit != "working_day" and abs(value.count) < WORDS_END:
        phrased = format_unit(value.count, f"duration-{value.unit}", "long", locale=locale)
        if "duration-" not in phrased:  # Babel's way of having no word
            return phrased
    return f"{plain(value.count, language)} {_unit(value, EN)}"


def duration_words(value: Duration, language: Language) -> str | None:
    """ "năm năm", "five years"; None where there are no words."""
    spoken = words(value.count, language)
    return f"{spoken} {_unit(value, language)}" if spoken else None


def _unit(value: Duration, language: Language) -> str:
    if language == VI:
        return VI_UNITS[value.unit]
    one, many = EN_UNITS[value.unit]
    return one if abs(value.count) == 1 else many
