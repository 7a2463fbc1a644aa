"""Lists of names: "A, B và C", "A, B and C"."""

from __future__ import annotations

from collections.abc import Sequence

from babel.lists import format_list

from songphuong.agreement.languages import EN, VI, Language

from .locales import locale_of

CONJUNCTIONS = {VI: "và", EN: "and"}  # by hand: some versions of Babel put a comma before the English "and"


def joined(items: Sequence[str], language: Language) -> str:
    """The items as one phrase; a further language as Babel joins them, or with commas only. None: an empty text."""
    if len(items) < 2:
        return "".join(items)
    if conjunction := CONJUNCTIONS.get(language):
        return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"
    locale = locale_of(language)
    return format_list(items, "standard", locale) if locale else ", ".join(items)
