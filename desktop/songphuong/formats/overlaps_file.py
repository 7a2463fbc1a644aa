"""``resources/clause_overlaps.toml``: bytes to the values of ``library.clause_overlaps``, strictly.

Whether the library has the clauses is not asked here: an office may keep a table of its own for clauses it shares.
"""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from songphuong.library.clause_overlaps import ClausePassage, Overlap
from songphuong.library.clause_rules import ID
from songphuong.library.mistakes import Mistakes

from .library_records import Both, words_of
from .toml_reading import read_record

_NUMBER = r"[1-9][0-9]{0,3}"
_PASSAGE = re.compile(rf"(?P<clause>[a-z0-9-]+)@(?P<version>{_NUMBER})\.(?P<place>{_NUMBER}(?:\.{_NUMBER}){{0,4}})")


class _Overlap(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    clauses: tuple[str, ...]
    reason: Both
    passages: tuple[str, ...] = ()


class _File(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    overlaps: tuple[_Overlap, ...]


def read_overlaps(content: bytes, file: Path) -> tuple[Overlap, ...]:
    """The rows in the order of the file. UnusableInputError with file and place for what is no TOML or has another
    shape, fewer than two clauses, one named twice, a passage that is written otherwise or of none of the clauses."""
    mistakes = Mistakes(file)
    records = read_record(content, file, _File).overlaps
    found = tuple(_overlap(record, f"overlaps[{at}]", mistakes) for at, record in enumerate(records, 1))
    mistakes.raise_first()
    return found


def _overlap(record: _Overlap, place: str, mistakes: Mistakes) -> Overlap:
    if len(record.clauses) < 2:
        mistakes.add("key-missing", f"{place}.clauses[{len(record.clauses) + 1}]")
    for at, clause in enumerate(record.clauses, 1):
        if not ID.fullmatch(clause):
            mistakes.add("id-unfit", f"{place}.clauses[{at}]", id=clause)
        if clause in record.clauses[: at - 1]:
            mistakes.add("named-twice", f"{place}.clauses[{at}]", name=clause)
    passages = (
        _passage(written, f"{place}.passages[{at}]", record.clauses, mistakes)
        for at, written in enumerate(record.passages, 1)
    )
    reason = words_of(record.reason, f"{place}.reason", mistakes)
    return Overlap(record.clauses, reason, tuple(one for one in passages if one))


def _passage(written: str, place: str, clauses: tuple[str, ...], mistakes: Mistakes) -> ClausePassage | None:
    found = _PASSAGE.fullmatch(written)
    if found is None:
        mistakes.add("shape-wrong", place)
        return None
    if found["clause"] not in clauses:
        mistakes.add("not-one-of", place, value=found["clause"], known=", ".join(clauses))
    return ClausePassage(found["clause"], int(found["version"]), found["place"])
