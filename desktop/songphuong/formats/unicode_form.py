"""Text in the one Unicode form the program knows, NFC, for everything that is read from a file of data.

The values are put into it, never the file around them: an accent after a line break would join the n of "\\n".
"""

from __future__ import annotations

import re
from unicodedata import combining, normalize

_MOST_MARKS = 30  # on one letter, as Unicode's stream-safe text has it (UAX #15, 13): sorting more takes for ever
_JOINER = "\u034f"  # COMBINING GRAPHEME JOINER, which no page shows
_PILE = re.compile(rf"[^\x00-\x7f\w\s]{{{_MOST_MARKS + 1},}}")  # marks are among these, and dashes, quotation marks


def composed(data: object) -> object:
    """Plain data (what JSON and TOML hold) with every string in it, keys too, in NFC. RecursionError where it is
    nested too deep."""
    if isinstance(data, str):
        return _composed_text(data)
    if isinstance(data, dict):
        return {_composed_text(key): composed(value) for key, value in data.items()}
    return [composed(value) for value in data] if isinstance(data, list) else data


def _composed_text(text: str) -> str:
    return text if text.isascii() else normalize("NFC", _PILE.sub(_stream_safe, text))


def _stream_safe(pile: re.Match[str]) -> str:
    """A joiner behind every thirtieth mark of a row."""
    signs, row = [], 0
    for sign in pile[0]:
        row = row + 1 if combining(sign) else 0
        if row > _MOST_MARKS:
            signs.append(_JOINER)
            row = 1
        signs.append(sign)
    return "".join(signs)
