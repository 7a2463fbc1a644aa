"""A file of two sides, passage beside passage: only what differs, each with its place as the file's writer counts.

Paragraphs that only moved because another came before them are set beside themselves, not beside a neighbour.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from pathlib import Path

from songphuong.errors import UnusableInputError, plain
from songphuong.formats.safe_save import size_in_words
from songphuong.formats.toml_reading import LARGEST_FILE, folded, read_table

LANGUAGES = ("vi", "en")
_NOTHING: object = None
MOST_ROWS = 1000  # of a table; the largest of the program has some hundreds
MOST_SHOWN = 10_000  # bytes of a file that is no table


@dataclass(frozen=True, slots=True)
class Difference:
    """``language`` is empty for what is no text; a side that does not have the passage is empty."""

    place: str
    language: str
    ours: str
    theirs: str


def differences(ours: bytes | None, theirs: bytes | None) -> tuple[Difference, ...]:
    """What differs between two states of a TOML file (None: not there). Files that cannot be read differ as a whole."""
    try:
        one, other = (_table(content) for content in (ours, theirs))
    except UnusableInputError:
        return (Difference("", "", *(plain_lines(content) for content in (ours, theirs))),)
    return tuple(_differences("", one, other))


def _table(content: bytes | None) -> dict[str, object]:
    if len(content or b"") > LARGEST_FILE:
        raise UnusableInputError("file-too-large", limit=size_in_words(LARGEST_FILE))
    return read_table(content, Path()) if content else {}


def plain_lines(content: bytes | None) -> str:
    """The beginning of a text that is no table."""
    words = (content or b"")[:MOST_SHOWN].decode("utf-8", errors="replace")
    more = ["…"] if len(content or b"") > MOST_SHOWN else []
    return "\n".join([*map(plain, words.splitlines()), *more])


def _differences(place: str, ours: object, theirs: object) -> Iterator[Difference]:
    if ours == theirs:
        return
    if isinstance(ours, dict) or isinstance(theirs, dict):
        one, other = (side if isinstance(side, dict) else {} for side in (ours, theirs))
        for key in dict.fromkeys([*one, *other]):
            yield from _differences(f"{place}.{key}".lstrip("."), one.get(key), other.get(key))
    elif _holds_tables(ours) or _holds_tables(theirs):
        own_rows, their_rows = (side if isinstance(side, list) else [] for side in (ours, theirs))
        for n, own, their in _beside(own_rows, their_rows):
            yield from _differences(f"{place}[{n}]", own, their)
    else:
        before, _, last = place.rpartition(".")
        where, language = (before, last) if last in LANGUAGES else (place, "")
        yield Difference(plain(where), language, _shown(ours), _shown(theirs))


def _holds_tables(side: object) -> bool:
    return isinstance(side, list) and any(isinstance(one, dict | list) for one in side)


def _beside(ours: Sequence[object], theirs: Sequence[object]) -> Iterator[tuple[int, object, object]]:
    """What differs, with its number in ours, or in theirs where ours lacks it."""
    if max(len(ours), len(theirs)) > MOST_ROWS:  # to find out which of them moved would take long
        pairs = enumerate(zip_longest(ours, theirs, fillvalue=_NOTHING), start=1)
        yield from ((n, own, their) for n, (own, their) in pairs if own != their)
        return
    a_keys, b_keys = ([repr(one) for one in side] for side in (ours, theirs))
    for kind, a, a_end, b, b_end in SequenceMatcher(a=a_keys, b=b_keys, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        for step in range(max(a_end - a, b_end - b)):
            own = ours[a + step] if a + step < a_end else _NOTHING
            their = theirs[b + step] if b + step < b_end else _NOTHING
            yield (a if own is not _NOTHING else b) + step + 1, own, their


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return plain(folded(value))
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(_shown(one) for one in value) if isinstance(value, list) else plain(str(value))
