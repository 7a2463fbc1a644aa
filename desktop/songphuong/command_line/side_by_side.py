"""Two texts beside each other in a terminal; one above the other where it is narrow."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from shutil import get_terminal_size
from textwrap import wrap

NARROWEST = 60  # columns for two texts beside each other
_BETWEEN = " | "


def side_by_side(left: str, right: str, width: int | None = None) -> Iterator[str]:
    """The lines; ``width`` None: that of the terminal."""
    columns = width or get_terminal_size().columns
    if columns < NARROWEST:
        yield from _wrapped(left, columns)
        yield "-" * min(columns, 20)
        yield from _wrapped(right, columns)
        return
    half = (columns - len(_BETWEEN)) // 2
    for own, other in zip_longest(_wrapped(left, half), _wrapped(right, half), fillvalue=""):
        yield f"{own:<{half}}{_BETWEEN}{other}".rstrip()


def _wrapped(text: str, width: int) -> list[str]:
    """Lines of at most this width; a text that is empty shows as a dash."""
    return [piece for line in text.splitlines() for piece in wrap(line, width) or [""]] or ["–"]
