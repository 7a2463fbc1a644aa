"""Values in words, for each language: the one door ``phrase``, and ``FILTERS``, the closed list of filters.

Each kind is phrased in its own module: ``dates``, ``money``, ``numbers``, ``durations``, ``lists``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from songphuong.agreement.languages import ByLanguage, Language
from songphuong.agreement.tree import Duration, FieldType, Filter, Money, Value

from . import durations, money, numbers
from .dates import date_in_words
from .lists import joined

ALL_TYPES: tuple[FieldType, ...] = ("text", "word", "date", "money", "number", "duration", "list")

# Every filter and the field types it fits. None of them takes arguments.
FILTERS: Mapping[str, tuple[FieldType, ...]] = {
    "date": ("date",),
    "money": ("money",),
    "figures": ("money", "number", "duration"),
    "words": ("money", "number", "duration"),
    "number": ("number",),
    "ordinal": ("number",),
    "duration": ("duration",),
    "list": ("list",),
    "capital": ALL_TYPES,
    "lower": ALL_TYPES,
    "upper": ALL_TYPES,
}


def filter_fits(filter: Filter, kind: FieldType) -> bool:
    """True when a field of this type may be phrased with the filter: it is known, fits and has no arguments."""
    return kind in FILTERS.get(filter.name, ()) and not filter.arguments


def phrase(value: Value, filters: tuple[Filter, ...], language: Language) -> str:
    """The value in words of this language, as its filters ask; without a filter, as its kind is usually phrased.

    A filter that is unknown, does not fit the value, or has nothing to say in this language is passed over (clauses
    are verified beforehand; a text being read must not fail). Of two filters that phrase, the first counts. A text
    without this language is an empty text.
    """
    names = [one.name for one in filters]
    phrased = next((said for name in names if (said := _filtered(value, name, language))), None)
    phrased = phrased if phrased is not None else _usual(value, language)
    for name in names:
        phrased = _recased(phrased, name)
    return phrased


def _usual(value: Value, language: Language) -> str:
    if isinstance(value, ByLanguage):
        return value.get(language, "")
    if isinstance(value, date):
        return date_in_words(value, language)
    if isinstance(value, Money):
        return money.money(value, language)
    if isinstance(value, Decimal):
        return numbers.plain(value, language)
    if isinstance(value, Duration):
        return durations.duration(value, language)
    if isinstance(value, tuple):
        return joined([words for item in value if (words := item.get(language, ""))], language)
    return value


def _filtered(value: Value, name: str, language: Language) -> str | None:
    """The value as this filter phrases it; None when it does not: the usual phrasing then stands."""
    if isinstance(value, Money) and name in ("figures", "words"):
        return money.money_figures(value, language) if name == "figures" else money.money_words(value, language)
    if isinstance(value, Duration) and name in ("figures", "words"):
        shown = durations.duration_figures if name == "figures" else durations.duration_words
        return shown(value, language)
    if isinstance(value, Decimal):
        phrasings = {"figures": numbers.padded, "words": numbers.words, "ordinal": numbers.ordinal}
        return phrasings[name](value, language) if name in phrasings else None
    return None


def _recased(text: str, name: str) -> str:
    if name == "capital":
        return text[:1].upper() + text[1:]
    if name == "lower":
        return text[:1].lower() + text[1:]
    return text.upper() if name == "upper" else text
