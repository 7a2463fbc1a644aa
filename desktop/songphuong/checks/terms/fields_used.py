"""Do the languages use the same fields? The one puts in the bonus for gold, the other that for silver.

Only which fields are used is compared, not how they are phrased. A name may stand for a designation of the same body,
and a value may be typed out in the other language. Numbers and names in the text itself: ``parity``, ``names``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, ByLanguage, Language
from songphuong.agreement.tree import Duration, Field, FieldEntry, Money, Text
from songphuong.phrasing.compose import Passage
from songphuong.phrasing.figures import REMEMBERED, figures_in
from songphuong.phrasing.number_words import number_words_in
from songphuong.phrasing.pieces import Piece

from ..findings import Hit, Params, Rule
from ..place import both
from ..subject import Pair, Subject
from .lexicon import words_in

Pieces = tuple[Piece, ...]
Names = tuple[str, ...]
Fields = Mapping[str, Piece]  # by name, with the words that each puts in
Entries = Mapping[str, FieldEntry]

_NAMING = frozenset(("name", "abbreviation", "designation"))  # the fields that say what a body is called
_DIGITS = re.compile(r"[0-9]{1,40}")
_NUMBERS = frozenset(("date", "money", "number", "duration"))  # what numbers show, however it is worded


def fields_differ(subject: Subject) -> Iterator[Hit]:
    """One hit a passage: the fields that only Vietnamese uses and those that only English does."""
    entries = {entry.name: entry for entry in subject.agreement.fields}
    for pair in subject.pairs:
        used = _fields(pair.passage(VI)), _fields(pair.passage(EN))
        if not (used[0] or used[1]) or not (pair.passage(VI) and pair.passage(EN)):
            continue
        vi, en = _others(used[0], used[1], pair, entries) or _exchanged(used[0], used[1])
        if vi or en:
            yield Hit(pair.node_id, params=(*_labels("vietnamese", vi, entries), *_labels("english", en, entries)))


def _fields(passage: Passage | None) -> tuple[Piece, ...]:
    return tuple(piece for piece in passage.pieces if isinstance(piece.origin, Field)) if passage else ()


def _name(piece: Piece) -> str:
    assert isinstance(piece.origin, Field)
    return piece.origin.name


def _others(vi: Pieces, en: Pieces, pair: Pair, entries: Entries) -> tuple[Names, Names] | None:
    """The fields that only Vietnamese uses and those that only English does; None where there are none."""
    ours, theirs = ({_name(piece): piece for piece in pieces} for pieces in (vi, en))
    if ours.keys() == theirs.keys():
        return None
    only = _only(ours, theirs, entries), _only(theirs, ours, entries)
    if not (only[0] and only[1]):
        only = _unsaid(only[0], ours, pair, EN, entries), _unsaid(only[1], theirs, pair, VI, entries)
    return only if any(only) else None


def _exchanged(vi: Pieces, en: Pieces) -> tuple[Names, Names]:
    """Both languages use both fields, as often in all, but the one too often here and the other there."""
    here, there = (Counter(_body(_name(piece)) or _name(piece) for piece in pieces) for pieces in (vi, en))
    more, less = here - there, there - here
    if here.keys() != there.keys() or len(more) != 1 or len(less) != 1 or more.total() != less.total():
        return (), ()
    return tuple(dict.fromkeys(one for one in map(_name, vi) if (_body(one) or one) in more)), tuple(
        dict.fromkeys(one for one in map(_name, en) if (_body(one) or one) in less)
    )


def _only(mine: Fields, theirs: Fields, entries: Entries) -> Names:
    """Fields of the one language that are not used in the other, nor another of the same value or body."""
    bodies = {_body(name) for name in theirs}
    values = [entries[name].value for name in theirs if name in entries and entries[name].value is not None]
    return tuple(
        name
        for name in mine
        if name not in theirs
        and (not _body(name) or _body(name) not in bodies)
        and (name not in entries or entries[name].value not in values)
    )


def _unsaid(names: Names, fields: Fields, pair: Pair, language: Language, entries: Entries) -> Names:
    """Those of them that the other language does not type out. What is open may be typed out, nobody knows how."""
    filled = (name for name in names if name in entries and not fields[name].is_open)
    return tuple(name for name in filled if not _says(pair, language, entries[name]))


def _body(name: str) -> str:
    """The body that a field names: "side_a" of "side_a.designation"; empty for other fields."""
    head, _, tail = name.rpartition(".")
    return head if tail in _NAMING else ""


def _labels(name: str, fields: Names, entries: Entries) -> Params:
    """The fields' labels in each language of the interface; a dash where there is none."""
    labels = [entries[field].label if field in entries else None for field in fields]
    vi, en = (
        ", ".join(f"“{(label and label.get(code, '')) or field}”" for field, label in zip(fields, labels, strict=True))
        for code in (VI, EN)
    )
    return both(name, vi or "–", en or "–")


# ---- typed out -----------------------------------------------------------------------------------------------------


def _says(pair: Pair, language: Language, entry: FieldEntry) -> bool:
    """Whether the other language gives the value in words of its own; numbers must stand in the text itself."""
    if entry.type in _NUMBERS:
        return _numbers(entry) <= _numbers_said(_typed(pair, language), language)
    words = _key(pair.words(language))
    return any(_key(value) in words for value in _values(entry, language) if _key(value))


def _typed(pair: Pair, language: Language) -> str:
    passage = pair.passage(language)
    return "".join(piece.text if isinstance(piece.origin, Text) else " " for piece in passage.pieces) if passage else ""


def _values(entry: FieldEntry, language: Language) -> tuple[str, ...]:
    value = entry.value
    if isinstance(value, ByLanguage):
        return (value.get(language, ""),)
    if isinstance(value, tuple):
        return (" ".join(item.get(language, "") for item in value),)
    return (str(value),)


def _key(words: str) -> str:
    """Words to be looked for: without signs, case and article."""
    said = " ".join(words_in(words)).casefold()
    return f" {said.removeprefix('the ')} " if said else ""


def _numbers(entry: FieldEntry) -> frozenset[Decimal]:
    """The numbers that a text must show to say the value; a month may stand in words."""
    value = entry.value
    if isinstance(value, date):
        return frozenset((Decimal(value.day), Decimal(value.year)))
    if isinstance(value, Money):
        return frozenset((value.amount,))
    if isinstance(value, Duration):
        return frozenset((Decimal(value.count),))
    return frozenset((value,)) if isinstance(value, Decimal) else frozenset()


@lru_cache(maxsize=REMEMBERED)
def _numbers_said(words: str, language: Language) -> frozenset[Decimal]:
    figures = (reading for figure in figures_in(words, language) for reading in figure.readings)
    digits = (Decimal(run) for run in _DIGITS.findall(words))
    return frozenset((*figures, *digits, *(one.value for one in number_words_in(words, language))))


RULES: tuple[Rule, ...] = (
    Rule(
        "fields-differ", "error", "law", "law-70-article-7",
        fields_differ, valid_from=date(2021, 7, 1),
    ),
)  # fmt: skip
