"""The rules clauses, types and profiles must keep towards one another. A clause by itself: ``clause_rules``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from songphuong.agreement.tree import SECTION, Field, FieldType, Reference
from songphuong.errors import UnusableInputError

from .clause_rules import check_filters, check_id
from .clauses import AgreementType, ClauseVersion, Library, Section, WordingProfile
from .mistakes import Mistakes
from .passages import GIVEN, TERM, field_names, marks, referred_sections


@dataclass(frozen=True, slots=True)
class LibraryFiles:
    """Which file each part of a library came from."""

    clauses: Mapping[tuple[str, int], Path]
    types: Mapping[str, Path]
    profiles: Mapping[str, Path]


@dataclass(frozen=True, slots=True)
class _Whole:
    """The library under proof, and what is looked up in it again and again."""

    library: Library
    files: LibraryFiles
    sections: frozenset[str]
    terms: frozenset[str]  # those every profile has
    types: Mapping[str, FieldType]  # of the clauses' fields, as first declared


def library_mistakes(library: Library, files: LibraryFiles) -> tuple[UnusableInputError, ...]:
    """Every mistake between the parts of a library, clauses first, by file."""
    profiles = library.profiles.values()
    known_terms = frozenset.intersection(*(frozenset(p.terms) for p in profiles)) if profiles else frozenset()
    sections = frozenset(section.id for kind in library.types.values() for section in kind.sections)
    clauses = tuple(chain.from_iterable(library.versions.values()))
    types = {field.name: field.type for clause in reversed(clauses) for field in clause.fields}
    whole = _Whole(library, files, sections, known_terms, types)
    found: list[UnusableInputError] = []
    for clause in clauses:
        found.extend(_clause_mistakes(clause, whole))
    for profile in profiles:
        found.extend(_profile_mistakes(profile, whole))
    for kind in library.types.values():
        found.extend(_type_mistakes(kind, whole))
    return tuple(found)


# ---- clauses -------------------------------------------------------------------------------------------------------


def _clause_mistakes(clause: ClauseVersion, whole: _Whole) -> list[UnusableInputError]:
    mistakes = Mistakes(whole.files.clauses[clause.id, clause.version])
    _links(clause, whole, mistakes)
    _marks(clause, whole, mistakes)
    for number, field in enumerate(clause.fields, start=1):
        if whole.types[field.name] != field.type:
            mistakes.add("field-type-differs", f"fields[{number}].type", name=field.name, type=whole.types[field.name])
    versions = [version.version for version in whole.library.versions[clause.id]]
    if clause.version > 1 and clause.version - 1 not in versions:
        mistakes.add("version-gap", "version", version=clause.version, missing=clause.version - 1)
    return mistakes.found


def _marks(clause: ClauseVersion, whole: _Whole, mistakes: Mistakes) -> None:
    """Terms are known in every profile, sections referred to in some type."""
    for place, language, mark in marks(clause):
        if isinstance(mark, Reference):
            section = mark.target.removeprefix(SECTION)
            if section not in whole.sections:
                mistakes.add("section-unknown", f"{place}.{language}", section=section)
        elif isinstance(mark, Field) and mark.name.startswith(TERM):
            term = mark.name.removeprefix(TERM)
            if term not in whole.terms:
                mistakes.add("term-unknown", f"{place}.{language}", term=term)


def _links(clause: ClauseVersion, whole: _Whole, mistakes: Mistakes) -> None:
    """What the clause names outside its texts exists: section, successor, legal basis."""
    if clause.section not in whole.sections:
        mistakes.add("section-unknown", "section", section=clause.section)
    if clause.successor and clause.successor not in whole.library.versions:
        mistakes.add("clause-unknown", "successor", clause=clause.successor)
    known = whole.library.legal_references
    is_newest = whole.library.versions[clause.id][-1] is clause
    for one in clause.legal_basis:
        if one not in known:
            mistakes.add("legal-basis-unknown", "legal_basis", reference=one)
        elif is_newest and known[one].successor and known[one].successor not in clause.legal_basis:
            mistakes.add("legal-basis-replaced", "legal_basis", reference=one, successor=known[one].successor)


# ---- profiles ------------------------------------------------------------------------------------------------------


def _profile_mistakes(profile: WordingProfile, whole: _Whole) -> list[UnusableInputError]:
    """Every profile has the same terms, so that every clause can be drafted with any of them."""
    mistakes = Mistakes(whole.files.profiles[profile.id])
    every = frozenset(chain.from_iterable(other.terms for other in whole.library.profiles.values()))
    for term in sorted(every - frozenset(profile.terms)):
        mistakes.add("term-missing", f"terms.{term}", term=term)
    return mistakes.found


# ---- types ---------------------------------------------------------------------------------------------------------


def _type_mistakes(kind: AgreementType, whole: _Whole) -> list[UnusableInputError]:
    mistakes = Mistakes(whole.files.types[kind.id])
    if kind.profile not in whole.library.profiles:
        mistakes.add("profile-unknown", "profile", profile=kind.profile)
    _sections(kind, whole, mistakes)
    for number, section, clause in _clauses_of(kind, whole.library):
        _clause_in_type(f"sections[{number}]", section, clause, kind, mistakes)
    _references(kind, whole.library, mistakes)
    _type_options(kind, whole.library, mistakes)
    return mistakes.found


def _sections(kind: AgreementType, whole: _Whole, mistakes: Mistakes) -> None:
    seen: set[str] = set()
    for number, section in enumerate(kind.sections, start=1):
        place = f"sections[{number}]"
        check_id(section.id, f"{place}.id", mistakes)
        if section.id in seen:
            mistakes.add("named-twice", f"{place}.id", name=section.id)
        seen.add(section.id)
        if section.required and not section.clauses:
            mistakes.add("section-without-clause", f"{place}.clauses", section=section.id)
        for clause in (*section.clauses, *section.choices):
            if clause not in whole.library.versions:
                mistakes.add("clause-unknown", place, clause=clause)


def _clauses_of(kind: AgreementType, library: Library) -> Iterator[tuple[int, Section, ClauseVersion]]:
    """The clauses the type names, newest versions, each with its section; unknown ones are passed over."""
    for number, section in enumerate(kind.sections, start=1):
        for name in (*section.clauses, *section.choices):
            clause = library.find(name)
            if clause:
                yield number, section, clause


def _clause_in_type(
    place: str, section: Section, clause: ClauseVersion, kind: AgreementType, mistakes: Mistakes
) -> None:
    if (clause.section, clause.region) != (section.id, section.region):
        mistakes.add("clause-misplaced", place, clause=clause.id, section=clause.section, region=clause.region)
    if clause.status == "retired":
        mistakes.add("clause-retired", place, clause=clause.id, successor=clause.successor or "–")
    declared = {field.name: field.type for field in kind.fields}
    for name in sorted(field_names(clause)):
        if name.startswith(GIVEN) and name not in declared:
            mistakes.add("side-field-missing", place, clause=clause.id, name=name)
    unfit = Mistakes(mistakes.file)
    check_filters(clause, declared, unfit)
    for error in unfit.found:
        mistakes.add(error.code, f"{place}, {clause.id}, {error.place}", **error.params)


def _type_options(kind: AgreementType, library: Library, mistakes: Mistakes) -> None:
    """What the type chooses in its clauses is there to choose."""
    for name, alternative in kind.options.items():
        clause_id, _, option = name.rpartition(".")
        clause = library.find(clause_id)
        known = clause.alternatives.get(option) if clause else None
        if known is None:
            mistakes.add("option-unknown", f"options.{name}", option=name)
        elif alternative not in known:
            mistakes.add("alternative-unknown", f"options.{name}", alternative=alternative, option=option)


def _references(kind: AgreementType, library: Library, mistakes: Mistakes) -> None:
    """In a plain draft of the type every cross-reference finds its article."""
    drafted = {section.id for section in kind.sections if section.clauses}
    for number, section in enumerate(kind.sections, start=1):
        for name in section.clauses:
            clause = library.find(name)
            for target in sorted(referred_sections(clause) - drafted) if clause else ():
                mistakes.add("reference-to-nothing", f"sections[{number}]", clause=name, section=target)
