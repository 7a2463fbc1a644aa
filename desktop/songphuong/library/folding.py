"""Words without what people leave out or write in two ways: case, tone marks, đ, i for y, the place of the tone.

``fold`` is for finding; ``mark_key`` keeps the marks and only evens out the spellings that mean the same.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"  # huyền, sắc, ngã, hỏi, nặng, as combining marks
_MARKS = re.compile("[\u0300-\u036f]+")  # not every Mn: Thai and Lao write vowels with those
_WORD = re.compile(r"\w+")
# "ký", "kỹ", "quý", "y": a y that is the syllable's only vowel is written i as well. "tay" and "tai" differ.
_ONLY_VOWEL = re.compile(r"\b(qu|[bcdđghklmnpqrstvx]*)y(?=[1-5]?\b)")


def fold(text: str) -> str:
    """Lower case, no marks, đ as d, "kỹ" as "ki": what two spellings of the same words have in common.

    Works on any text, NFC or not; signs and spaces stay. The result may be shorter than the text."""
    opened = unicodedata.normalize("NFD", text.casefold())
    return _ONLY_VOWEL.sub(r"\1i", _MARKS.sub("", opened).replace("đ", "d"))


def mark_key(text: str) -> str:
    """Lower case with all marks, but "hoà" as "hòa" and "kí" as "ký": equal when the words are spelt alike.

    The tone stands at the end of its word as a figure, so the result is a key, not a text to show."""
    joined = unicodedata.normalize("NFC", text.casefold())
    return _ONLY_VOWEL.sub(r"\1i", _WORD.sub(_tone_at_its_end, joined))


def _tone_at_its_end(word: re.Match[str]) -> str:
    return word[0] if word[0].isascii() else _tone_last(word[0])


@lru_cache(maxsize=8192)  # Vietnamese has some 7,000 written syllables
def _tone_last(word: str) -> str:
    opened = unicodedata.normalize("NFD", word)
    tones = "".join(str(_TONES.index(sign) + 1) for sign in opened if sign in _TONES)
    return unicodedata.normalize("NFC", "".join(sign for sign in opened if sign not in _TONES)) + tones
