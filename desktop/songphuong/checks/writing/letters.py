"""Letters that are not what they look like: remains of old Vietnamese codes, letters of another script or language.

The codes: ``phrasing.legacy_letters``. Letters in pieces: ``texts``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from songphuong.agreement.languages import EN, VI, Language
from songphuong.phrasing.legacy_letters import remains_in
from songphuong.phrasing.syllables import is_syllable

from ..findings import Rule
from ..subject import Setting
from .slips import Found, Slip, each_text, quoted, slips


def _legacy(text: str, language: Language, _: Setting) -> Found | None:
    """Words in the code of an old font; the fix converts the text where it can be read in one way only."""
    remains = remains_in(text) if language == VI and not text.isascii() else None
    if remains is None:
        return None
    return Found((("words", quoted(remains.words)),), remains.converted)


# ---- look-alikes ---------------------------------------------------------------------------------------------------

_CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТУХаеіјорсухѕһԁԛԝ", "ABESIJKMHOPCTYXaeijopcyxshdqw", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονια", "ABEZHIKMNOPTYXovia", strict=True))
_LOOKS_LATIN = _CYRILLIC | _GREEK
_NEAR_VIETNAMESE = dict(zip("ÐðƉɖǍǎ", "ĐđĐđĂă", strict=True))  # eth, African d, a with a caron
_WIDE = {chr(0xFF00 + n - 0x20): chr(n) for n in (*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B))}

_LETTERS = re.compile(r"[^\W_]+")
_SUSPECT = re.compile(f"[{''.join(_LOOKS_LATIN | _NEAR_VIETNAMESE | _WIDE)}]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def _look_alikes(text: str, language: Language) -> Iterator[Slip]:
    """Words of the Latin alphabet with a letter of another: Cyrillic or Greek inside, eth for đ, full-width letters.

    A word all in Cyrillic or Greek is a word of those languages, and "Guðmundur" a name."""
    if text.isascii() or language not in (VI, EN) or not _SUSPECT.search(text):
        return
    for word in _LETTERS.finditer(text):
        meant = _meant(word.group(), language) if _SUSPECT.search(word.group()) else ""
        if meant and meant != word.group():
            yield Slip(word.start(), word.end(), meant)


def _meant(word: str, language: Language) -> str:
    """How the word should be typed; empty where it may stand."""
    if any(letter in _WIDE for letter in word):
        typed = "".join(_WIDE.get(letter, letter) for letter in word)
        return typed if all(_LATIN.match(letter) or letter.isdigit() for letter in typed) else ""
    if any(letter in _NEAR_VIETNAMESE for letter in word):
        typed = "".join(_NEAR_VIETNAMESE.get(letter, letter) for letter in word)
        return typed if language == VI and (is_syllable(typed) or typed == "Đ") else ""
    others = [letter for letter in word if not _LATIN.match(letter)]
    is_mixed = len(others) < len(word) and all(letter in _LOOKS_LATIN or letter.isdigit() for letter in others)
    return "".join(_LOOKS_LATIN.get(letter, letter) for letter in word) if is_mixed and _has_latin(word) else ""


def _has_latin(word: str) -> bool:
    return _LATIN.search(word) is not None


RULES: tuple[Rule, ...] = (
    Rule("legacy-letters", "error", "house", "house", each_text(_legacy)),
    Rule("look-alike", "warning", "house", "house", slips(_look_alikes)),
)
