"""``resources/section_signs.toml``: bytes to the values of ``library.section_signs``, strictly.

Not here: how texts are compared with the signs (``library.section_signs``).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from songphuong.agreement.languages import EN, VI, ByLanguage
from songphuong.library.clause_rules import ID
from songphuong.library.mistakes import Mistakes
from songphuong.library.names import Spellings
from songphuong.library.section_signs import SectionSigns, Signs, TypeSigns, sign_key

from .toml_reading import folded, hidden_character, read_record


class _Lists(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    vi: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


class _Signs(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    section: str
    headings: _Lists = _Lists()
    phrases: _Lists = _Lists()


class _TypeSigns(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    type: str
    title: _Lists = _Lists()
    sides: _Lists = _Lists()


class _File(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    signs: tuple[_Signs, ...]
    types: tuple[_TypeSigns, ...] = ()


def read_signs(content: bytes, file: Path) -> Signs:
    """All the signs of the file, read once; strict as ``read_section_signs`` and ``read_type_signs``."""
    record = read_record(content, file, _File)
    return Signs(_section_signs(record, file), _type_signs(record, file))


def read_section_signs(content: bytes, file: Path) -> tuple[SectionSigns, ...]:
    """The signs in the order of the file, in NFC. UnusableInputError with file and place for what is no TOML or has
    another shape, a section that comes twice or has no sign in a language, a sign without words, one given twice."""
    return _section_signs(read_record(content, file, _File), file)


def read_type_signs(content: bytes, file: Path) -> tuple[TypeSigns, ...]:
    """The signs of types in the same file, in its order; strict alike."""
    return _type_signs(read_record(content, file, _File), file)


def _section_signs(record: _File, file: Path) -> tuple[SectionSigns, ...]:
    mistakes = Mistakes(file)
    records = record.signs
    found = tuple(_signs(record, f"signs[{at}]", mistakes) for at, record in enumerate(records, 1))
    _examine_ids([one.section for one in found], "signs", "section", mistakes)
    mistakes.raise_first()
    return found


def _type_signs(record: _File, file: Path) -> tuple[TypeSigns, ...]:
    mistakes = Mistakes(file)
    records = record.types
    found = tuple(
        TypeSigns(
            record.type,
            _spellings(record.title, f"types[{at}].title", mistakes),
            _spellings(record.sides, f"types[{at}].sides", mistakes),
        )
        for at, record in enumerate(records, 1)
    )
    _examine_ids([one.type for one in found], "types", "type", mistakes)
    mistakes.raise_first()
    return found


def _examine_ids(ids: Sequence[str], table: str, key: str, mistakes: Mistakes) -> None:
    """Each is an id, and comes once."""
    for at, one in enumerate(ids, 1):
        if not ID.fullmatch(one):
            mistakes.add("id-unfit", f"{table}[{at}].{key}", id=one)
        if one in ids[: at - 1]:
            mistakes.add("named-twice", f"{table}[{at}].{key}", name=one)


def _signs(record: _Signs, place: str, mistakes: Mistakes) -> SectionSigns:
    for language in (VI, EN):
        if not (getattr(record.headings, language) or getattr(record.phrases, language)):
            mistakes.add("search-words-missing", f"{place}.{language}")
    return SectionSigns(
        record.section,
        _spellings(record.headings, f"{place}.headings", mistakes),
        _spellings(record.phrases, f"{place}.phrases", mistakes),
    )


def _spellings(lists: _Lists, place: str, mistakes: Mistakes) -> Spellings:
    pairs = ((VI, lists.vi), (EN, lists.en))
    return ByLanguage(tuple((language, _listed(words, f"{place}.{language}", mistakes)) for language, words in pairs))


def _listed(words: tuple[str, ...], place: str, mistakes: Mistakes) -> tuple[str, ...]:
    taken: set[str] = set()
    for count, text in enumerate(words, 1):
        key = sign_key(text)
        if character := hidden_character(text):
            mistakes.add("hidden-character", f"{place}[{count}]", character=character)
        elif not key.strip():
            mistakes.add("search-words-missing", f"{place}[{count}]")
        elif key in taken:
            mistakes.add("named-twice", f"{place}[{count}]", name=text)
        taken.add(key)
    return tuple(folded(text) for text in words)
