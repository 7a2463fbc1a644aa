"""Text in the one Unicode form the program knows, NFC, for everything that is read from a file of data.

The values are put into it, never the file around them: an accent after a line break would join the n of "\\n".
"""

from __future__ import annotations

from unicodedata import normalize


def composed(data: object) -> object:
    """Plain data (what JSON and TOML hold) with every string in it, keys too, in NFC. RecursionError where it is
    nested too deep."""
    if isinstance(data, str):
        return normalize("NFC", data)
    if isinstance(data, dict):
        return {normalize("NFC", key): composed(value) for key, value in data.items()}
    return [composed(value) for value in data] if isinstance(data, list) else data
