"""Lines of the agreement as a text widget sees them: a row of letters and chips. No Qt in here.

A chip (a Field or a Reference) is one place in the widget, whatever it says; offsets count as Qt counts, in UTF-16.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeGuard

from songphuong.agreement.tree import Field, Filter, Inline, Line, Reference, Text, line_of
from songphuong.phrasing.values import FILTERS

Chip = Field | Reference
Unit = str | Chip  # one letter, or one chip
LONGEST_NAME = 200  # letters of a field's or a target's name, as in draft files

CHIP_CHARACTER = "￼"  # what Qt's text holds in the place of an inline object
_NOT_WORDS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffc\ufeff]+")


def units_of(line: Line) -> tuple[Unit, ...]:
    units: list[Unit] = []
    for inline in line:
        units.extend(inline.value if isinstance(inline, Text) else (inline,))
    return tuple(units)


def line_from(units: Sequence[Unit]) -> Line:
    """The canonical line of these units: NFC, without what nobody can see."""
    return line_of(*(clean_words(run) if isinstance(run, str) else run for run in runs_of(units)))


def runs_of(units: Sequence[Unit]) -> tuple[str | Chip, ...]:
    """Letters joined to words, chips alone; nothing is normalised, so that places stay what they were."""
    return tuple(_runs(units))


def _runs(units: Sequence[Unit]) -> Iterator[str | Chip]:
    for are_letters, run in groupby(units, key=lambda unit: isinstance(unit, str)):
        if are_letters:
            yield "".join(unit for unit in run if isinstance(unit, str))
        else:
            yield from run


def width(units: Sequence[Unit]) -> int:
    """How many places these units take in the widget."""
    return sum(2 if isinstance(unit, str) and ord(unit) > 0xFFFF else 1 for unit in units)


def difference(before: Sequence[Unit], after: Sequence[Unit]) -> tuple[int, int, int]:
    """The span that differs: units [start, end) of ``before`` give way to units [start, end_after) of ``after``."""
    shortest = min(len(before), len(after))
    start = 0
    while start < shortest and before[start] == after[start]:
        start += 1
    tail = 0
    while tail < shortest - start and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return start, len(before) - tail, len(after) - tail


def clean_words(text: str) -> str:
    """Text from anywhere else as words of one line: NFC, line ends and tabs as single spaces, nothing invisible."""
    spaced = re.sub(r"[\t\r\n\v\f\u2028\u2029]+", " ", text)
    return unicodedata.normalize("NFC", _NOT_WORDS.sub("", spaced))


def chip_text(chip: Chip) -> str:
    """The chip written down, for the clipboard and the widget's format; ``chip_from`` reads it back."""
    if isinstance(chip, Reference):
        return json.dumps({"reference": chip.target})
    return json.dumps({"field": chip.name, "filters": [[f.name, *f.arguments] for f in chip.filters]})


def chip_from(written: str) -> Chip | None:
    """The chip that was written down, or None for anything else: a clipboard holds what other programs put there."""
    try:
        return _chip(json.loads(written))
    except ValueError:
        return None


def write_units(units: Sequence[Unit]) -> bytes:
    """Units for the clipboard."""
    return json.dumps([run if isinstance(run, str) else json.loads(chip_text(run)) for run in runs_of(units)]).encode()


def read_units(content: bytes) -> tuple[Unit, ...] | None:
    """Units from the clipboard; None when these bytes are not ours."""
    try:
        parts = json.loads(content)
        json.dumps(parts, ensure_ascii=False).encode()  # half of a letter cannot be saved
    except (ValueError, RecursionError):
        return None
    if not isinstance(parts, list):
        return None
    inlines: list[Inline] = []
    for part in parts:
        inline = Text(clean_words(part)) if isinstance(part, str) else _chip(part)
        if inline is None:
            return None
        inlines.append(inline)
    return units_of(line_of(*inlines))


def _is_name(raw: object) -> TypeGuard[str]:
    """A name that a draft file takes; with any other one the draft could be saved but not opened again."""
    return isinstance(raw, str) and 0 < len(raw) <= LONGEST_NAME


def _chip(raw: object) -> Chip | None:
    if not isinstance(raw, dict):
        return None
    target, name, filters = raw.get("reference"), raw.get("field"), raw.get("filters", [])
    if _is_name(target):
        return Reference(target)
    if not _is_name(name) or not isinstance(filters, list):
        return None
    if not all(isinstance(f, list) and f and all(isinstance(word, str) for word in f) for f in filters):
        return None
    if not all(f[0] in FILTERS for f in filters):
        return None
    return Field(name, tuple(Filter(f[0], tuple(f[1:])) for f in filters))
