"""glossary, organisations, countries and legal_references.toml: bytes to the values of ``library.names``, strictly.

Not here: looking a name up; what clauses say of laws (``library.library_rules``).
Every reader raises UnusableInputError with file and place for what is no TOML, another shape, a missing language, a
code or name that stands in two entries. Text comes out in NFC.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import get_args

import msgspec

from songphuong.agreement.languages import EN, VI, ByLanguage
from songphuong.library.clause_rules import ID
from songphuong.library.mistakes import Mistakes
from songphuong.library.names import Country, LegalReference, Organisation, OrganisationKind, Origin, Spellings, Term

from .library_records import Both, one_of, words_of
from .toml_reading import folded, hidden_character, read_record

KINDS: tuple[OrganisationKind, ...] = get_args(OrganisationKind)

_COUNTRY_CODE = re.compile("[A-Z]{2}")
_LANGUAGE_CODE = re.compile("[a-z]{2,3}")


class _Lists(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    vi: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


class _Entry(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    source: str
    confirmed: bool
    checked: date
    note: Both | None = None


class _Term(_Entry, frozen=True, kw_only=True):
    vi: str
    en: str
    also: _Lists = _Lists()


class _Organisation(_Entry, frozen=True, kw_only=True):
    id: str
    kind: str
    name: Both
    country: str = ""
    abbreviations: tuple[str, ...] = ()
    former_names: _Lists = _Lists()
    aliases: _Lists = _Lists()


class _Country(_Entry, frozen=True, kw_only=True):
    code: str
    name: Both
    official: Both
    adjective: Both
    capital: Both
    languages: tuple[str, ...]
    aliases: _Lists = _Lists()


class _LegalReference(_Entry, frozen=True, kw_only=True):
    id: str
    number: str
    title: Both
    issued: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    successor: str = ""


class _LegalReferences(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    references: tuple[_LegalReference, ...]


class _Glossary(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    terms: tuple[_Term, ...]


class _Organisations(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    organisations: tuple[_Organisation, ...]


class _Countries(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    countries: tuple[_Country, ...]


# ---- the files ------------------------------------------------------------------------------------------------------


def read_glossary(content: bytes, file: Path) -> tuple[Term, ...]:
    """The pairs in the order of the file. A Vietnamese word, main or other, and a main English word have one entry;
    another English word may belong to several ("promote")."""
    mistakes = Mistakes(file)
    records = read_record(content, file, _Glossary).terms
    terms = tuple(_term(record, f"terms[{count}]", mistakes) for count, record in enumerate(records, 1))
    for language in (VI, EN):
        owned = ((term.words[language], *(term.also[VI] if language == VI else ())) for term in terms)
        _refuse_shared(owned, "terms", language, mistakes)
    mistakes.raise_first()
    return terms


def read_organisations(content: bytes, file: Path) -> tuple[Organisation, ...]:
    """The bodies in the order of the file. Abbreviations may be shared: ISF is two bodies."""
    mistakes = Mistakes(file)
    records = read_record(content, file, _Organisations).organisations
    found = tuple(_organisation(record, f"organisations[{at}]", mistakes) for at, record in enumerate(records, 1))
    _refuse_shared(((one.id,) for one in found), "organisations", "id", mistakes)
    for language in (VI, EN):
        owned = ((one.name[language], *one.former_names[language], *one.aliases[language]) for one in found)
        _refuse_shared(owned, "organisations", language, mistakes)
    mistakes.raise_first()
    return found


def read_countries(content: bytes, file: Path) -> tuple[Country, ...]:
    """The countries in the order of the file."""
    mistakes = Mistakes(file)
    records = read_record(content, file, _Countries).countries
    found = tuple(_country(record, f"countries[{at}]", mistakes) for at, record in enumerate(records, 1))
    _refuse_shared(((one.code,) for one in found), "countries", "code", mistakes)
    for language in (VI, EN):
        owned = ((one.name[language], one.official[language], *one.aliases[language]) for one in found)
        _refuse_shared(owned, "countries", language, mistakes)
    mistakes.raise_first()
    return found


def read_legal_references(content: bytes, file: Path) -> tuple[LegalReference, ...]:
    """The references in the order of the file; each id once, dates in order, every successor an entry of the file."""
    mistakes = Mistakes(file)
    records = read_record(content, file, _LegalReferences).references
    found = tuple(_reference(record, f"references[{at}]", mistakes) for at, record in enumerate(records, 1))
    _refuse_shared(((one.id,) for one in found), "references", "id", mistakes)
    known = {one.id for one in found}
    for at, one in enumerate(found, 1):
        if one.successor and (one.successor not in known or one.successor == one.id):
            mistakes.add("legal-basis-unknown", f"references[{at}].successor", reference=one.successor)
    mistakes.raise_first()
    return found


# ---- their entries -------------------------------------------------------------------------------------------------


def _term(record: _Term, place: str, mistakes: Mistakes) -> Term:
    return Term(
        words=words_of(Both(record.vi, record.en), place, mistakes),
        also=_spellings(record.also, f"{place}.also", mistakes),
        origin=_origin(record, place, mistakes),
    )


def _organisation(record: _Organisation, place: str, mistakes: Mistakes) -> Organisation:
    if not ID.fullmatch(record.id):
        mistakes.add("id-unfit", f"{place}.id", id=record.id)
    if record.country:
        _check_country_code(record.country, f"{place}.country", mistakes)
    return Organisation(
        id=record.id,
        kind=one_of(record.kind, KINDS, f"{place}.kind", mistakes),
        country=record.country,
        name=words_of(record.name, f"{place}.name", mistakes),
        abbreviations=_listed(record.abbreviations, f"{place}.abbreviations", mistakes),
        former_names=_spellings(record.former_names, f"{place}.former_names", mistakes),
        aliases=_spellings(record.aliases, f"{place}.aliases", mistakes),
        origin=_origin(record, place, mistakes),
    )


def _country(record: _Country, place: str, mistakes: Mistakes) -> Country:
    _check_country_code(record.code, f"{place}.code", mistakes)
    for count, code in enumerate(record.languages, 1):
        if not _LANGUAGE_CODE.fullmatch(code):
            mistakes.add("language-code-unfit", f"{place}.languages[{count}]", written=code)
    return Country(
        code=record.code,
        name=words_of(record.name, f"{place}.name", mistakes),
        official=words_of(record.official, f"{place}.official", mistakes),
        adjective=words_of(record.adjective, f"{place}.adjective", mistakes),
        capital=words_of(record.capital, f"{place}.capital", mistakes),
        aliases=_spellings(record.aliases, f"{place}.aliases", mistakes),
        languages=record.languages,
        origin=_origin(record, place, mistakes),
    )


def _reference(record: _LegalReference, place: str, mistakes: Mistakes) -> LegalReference:
    if not ID.fullmatch(record.id):
        mistakes.add("id-unfit", f"{place}.id", id=record.id)
    days = [day for day in (record.issued, record.valid_from, record.valid_to) if day]
    if days != sorted(days):
        mistakes.add("dates-out-of-order", place)
    return LegalReference(
        id=record.id,
        number=_needed(record.number, f"{place}.number", mistakes),
        title=words_of(record.title, f"{place}.title", mistakes),
        issued=record.issued,
        valid_from=record.valid_from,
        valid_to=record.valid_to,
        successor=record.successor,
        origin=_origin(record, place, mistakes),
    )


def _origin(record: _Entry, place: str, mistakes: Mistakes) -> Origin:
    return Origin(
        source=_needed(record.source, f"{place}.source", mistakes),
        confirmed=record.confirmed,
        checked=record.checked,
        note=words_of(record.note, f"{place}.note", mistakes) if record.note else ByLanguage(),
    )


def _spellings(lists: _Lists, place: str, mistakes: Mistakes) -> Spellings:
    pairs = ((VI, lists.vi), (EN, lists.en))
    return ByLanguage(tuple((language, _listed(words, f"{place}.{language}", mistakes)) for language, words in pairs))


def _listed(words: tuple[str, ...], place: str, mistakes: Mistakes) -> tuple[str, ...]:
    return tuple(_needed(one, f"{place}[{count}]", mistakes) for count, one in enumerate(words, 1))


def _needed(words: str, place: str, mistakes: Mistakes) -> str:
    text = folded(words)
    if not text:
        mistakes.add("words-missing", place)
    if character := hidden_character(text):
        mistakes.add("hidden-character", place, character=character)
    return text


def _check_country_code(code: str, place: str, mistakes: Mistakes) -> None:
    if not _COUNTRY_CODE.fullmatch(code):
        mistakes.add("country-code-unfit", place, written=code)


def _refuse_shared(owned: Iterable[tuple[str, ...]], table: str, key: str, mistakes: Mistakes) -> None:
    """A mistake for every name that an earlier entry owns; large and small letters count as the same."""
    taken: set[str] = set()
    for count, names in enumerate(owned, 1):
        for name in names:
            if name.casefold() in taken:
                mistakes.add("named-twice", f"{table}[{count}].{key}", name=name)
        taken.update(name.casefold() for name in names)
