"""What Babel knows of a language: its locale, its separators, the names of languages.

Vietnamese and English wording is ours (``numbers``, ``dates``, ``money`` ...); a further language is served from here,
in figures and without words.
"""

from __future__ import annotations

from functools import cache

from babel.core import Locale, UnknownLocaleError
from babel.numbers import get_decimal_symbol, get_group_symbol

from songphuong.agreement.languages import EN, Language

BRITISH = "en_GB"  # the English of these agreements: day before month, no comma before "and"


@cache
def locale_of(language: Language) -> Locale | None:
    """Babel's locale of this language; None for a code that Babel does not know."""
    try:
        return Locale.parse(BRITISH if language == EN else language)
    except (UnknownLocaleError, ValueError):
        return None


@cache
def separators(language: Language) -> tuple[str, str]:
    """What stands between groups of three digits and before decimals: (".", ",") in Vietnamese; an unknown language
    reads as English does."""
    locale = locale_of(language) or BRITISH
    return get_group_symbol(locale), get_decimal_symbol(locale)


def language_name(language: Language, reader: Language) -> str:
    """What the reader's language calls a language: "tiếng Anh", "English"; the code where Babel has no name."""
    locale = locale_of(reader)
    name = str(locale.languages.get(language, "")) if locale else ""
    if not name:
        return language
    return name if reader == EN else name[:1].lower() + name[1:]
