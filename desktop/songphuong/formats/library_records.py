"""The shapes of the library's TOML files, key by key as docs/clause_format.md describes them, and the readers shared
by clauses, types and profiles. Unknown keys and missing languages are refused here."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, TypeVar, get_args

import msgspec

from songphuong.agreement.languages import EN, VI, ByLanguage
from songphuong.agreement.tree import FieldType, Line, Parallel, Region, SigningMode, Value
from songphuong.errors import UnusableInputError
from songphuong.library.clauses import FieldDeclaration, Regime, Status, Strength
from songphuong.library.mistakes import Mistakes

from .field_marks import read_line
from .field_values import read_value
from .toml_reading import folded, hidden_character


class _Record(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Strict: a key that is not listed is an error."""


class Both(_Record, frozen=True):
    """Words in Vietnamese and English; the library holds nothing in one language only."""

    vi: str
    en: str


class FieldRecord(_Record, frozen=True):
    name: str
    type: str
    label: Both
    default: Any = None
    example: Any = None


class AlternativeRecord(_Record, frozen=True):
    id: str
    label: Both


class OptionRecord(_Record, frozen=True):
    name: str
    label: Both
    default: str
    alternatives: tuple[AlternativeRecord, ...]


class ParagraphRecord(_Record, frozen=True):
    vi: str
    en: str
    numbered: bool = True
    when: dict[str, tuple[str, ...]] = {}
    points: tuple[ParagraphRecord, ...] = ()


class TableRecord(_Record, frozen=True):
    rows: tuple[tuple[Both, ...], ...]
    header_rows: int = 1
    when: dict[str, tuple[str, ...]] = {}


class ReviewRecord(_Record, frozen=True):
    date: date
    by: str


class ClauseRecord(_Record, frozen=True):
    id: str
    version: int
    status: str
    topic: str
    region: str
    section: str
    title: Both
    purpose: Both
    strength: str = "neutral"
    keywords: tuple[str, ...] = ()
    legal_basis: tuple[str, ...] = ()
    reason: str = ""
    successor: str = ""
    reviewed: tuple[ReviewRecord, ...] = ()
    avoid: Both = Both("", "")
    negotiation: Both = Both("", "")
    heading: Both = Both("", "")
    self_reference: Both | None = None
    fields: tuple[FieldRecord, ...] = ()
    options: tuple[OptionRecord, ...] = ()
    paragraphs: tuple[ParagraphRecord, ...] = ()
    tables: tuple[TableRecord, ...] = ()


class SectionRecord(_Record, frozen=True):
    """``title`` and ``region`` may be left out where a standard section of this id has them; ``repeats`` always."""

    id: str
    required: bool
    title: Both | None = None
    region: str | None = None
    repeats: bool | None = None
    clauses: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


class TypeRecord(_Record, frozen=True):
    id: str
    title: Both
    purpose: Both
    regime: str
    profile: str
    avoid: Both = Both("", "")
    signing: str = "one_place"
    defaults: dict[str, Any] = {}  # of standard fields, by their names
    examples: dict[str, Any] = {}
    options: dict[str, str] = {}
    fields: tuple[FieldRecord, ...] = ()
    sections: tuple[SectionRecord, ...] = ()


class StandardSectionRecord(_Record, frozen=True):
    id: str
    title: Both
    region: str
    repeats: bool = True


class StandardPartsRecord(_Record, frozen=True):
    fields: tuple[FieldRecord, ...] = ()
    sections: tuple[StandardSectionRecord, ...] = ()


class ProfileRecord(_Record, frozen=True):
    id: str
    title: Both
    terms: dict[str, Both]


# ---- the readers they share ----------------------------------------------------------------------------------------

Word = TypeVar("Word", bound=str)


def one_of(word: str, known: tuple[Word, ...], place: str, mistakes: Mistakes) -> Word:
    """The word, if it is one of those known; else a mistake, and the first of them to go on with."""
    for one in known:
        if one == word:
            return one
    mistakes.add("not-one-of", place, value=word, known=", ".join(known))
    return known[0]


STATUSES: tuple[Status, ...] = get_args(Status)
STRENGTHS: tuple[Strength, ...] = get_args(Strength)
REGIMES: tuple[Regime, ...] = get_args(Regime)
REGION_NAMES: tuple[Region, ...] = get_args(Region)
SIGNING_MODES: tuple[SigningMode, ...] = get_args(SigningMode)
FIELD_TYPES: tuple[FieldType, ...] = get_args(FieldType)


def words_of(both: Both, place: str, mistakes: Mistakes) -> ByLanguage[str]:
    """Words that must be there in both languages, white space folded."""
    words = optional_words(both, place, mistakes)
    for language, text in words.entries:
        if not text:
            mistakes.add("words-missing", f"{place}.{language}")
    return words


def inserted_words(both: Both, place: str, mistakes: Mistakes) -> ByLanguage[str]:
    """Words that are put into texts as they are: a field or a reference in them would not be read."""
    words = words_of(both, place, mistakes)
    for language, text in words.entries:
        if "{" in text or "}" in text:
            mistakes.add("braces-not-read", f"{place}.{language}")
    return words


def listed_words(words: tuple[str, ...], place: str, mistakes: Mistakes) -> tuple[str, ...]:
    """Words in one language or another, white space folded."""
    for number, one in enumerate(words, start=1):
        _refuse_hidden(one, f"{place}[{number}]", mistakes)
    return tuple(map(folded, words))


def optional_words(both: Both, place: str, mistakes: Mistakes) -> ByLanguage[str]:
    """Words that may be empty."""
    pairs = ((VI, folded(both.vi)), (EN, folded(both.en)))
    for language, text in pairs:
        _refuse_hidden(text, f"{place}.{language}", mistakes)
    return ByLanguage(pairs)


def passage_of(vi: str, en: str, place: str, mistakes: Mistakes) -> Parallel:
    """A passage with its marks read; a line with a broken mark becomes an empty one and a mistake."""
    return ByLanguage(((VI, _line(vi, f"{place}.vi", mistakes)), (EN, _line(en, f"{place}.en", mistakes))))


def _line(words: str, place: str, mistakes: Mistakes) -> Line:
    text = folded(words)
    _refuse_hidden(text, place, mistakes)
    try:
        return read_line(text)
    except UnusableInputError as error:
        mistakes.add(error.code, place, **error.params)
        return ()


def _refuse_hidden(words: str, place: str, mistakes: Mistakes) -> None:
    character = hidden_character(words)
    if character:
        mistakes.add("hidden-character", place, character=character)


def declaration_of(record: FieldRecord, place: str, mistakes: Mistakes) -> FieldDeclaration:
    kind = one_of(record.type, FIELD_TYPES, f"{place}.type", mistakes)
    label = words_of(record.label, f"{place}.label", mistakes)
    default = declared_value(record.default, kind, f"{place}.default", mistakes)
    example = declared_value(record.example, kind, f"{place}.example", mistakes)
    return FieldDeclaration(record.name, kind, label, default, example)


def declared_value(raw: object, kind: FieldType, place: str, mistakes: Mistakes) -> Value | None:
    """The value; None for none. A text or list item must hold exactly the library's languages."""
    if raw is None:
        return None
    try:
        value = read_value(raw, kind, file=mistakes.file, place=place)
    except UnusableInputError as error:
        mistakes.found.append(error)
        return None
    texts = value if isinstance(value, tuple) else (value,)
    for text in texts:
        if isinstance(text, ByLanguage) and set(text.languages) != {VI, EN}:
            mistakes.add("value-unfit", place, type=kind)
    return value


def file_named(file: Path, name: str, place: str, mistakes: Mistakes) -> None:
    """A file is called as what it holds."""
    if file.name != name:
        mistakes.add("file-misnamed", place, expected=name)
