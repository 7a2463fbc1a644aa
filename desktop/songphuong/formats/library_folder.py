"""The library's folders: loading all there is to draft from, and telling every mistake in it.

A library lies in two folders, ``clauses`` and ``resources``; the office's own has the same two and is layered over the
built-in one. Not here: one file (``clause_file``, ``type_file``), the rules (``library.*_rules``).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from os.path import lexists
from pathlib import Path
from typing import TypeVar

from songphuong.data_folders import data_folder
from songphuong.errors import UnusableInputError
from songphuong.library.clause_overlaps import Overlap
from songphuong.library.clauses import AgreementType, ClauseVersion, Library, StandardParts, WordingProfile
from songphuong.library.library_rules import LibraryFiles, library_mistakes
from songphuong.library.mistakes import Mistakes
from songphuong.library.names import LegalReference, Names
from songphuong.library.rule_sets import RuleSet
from songphuong.library.search_words import SearchWords
from songphuong.library.section_signs import Signs
from songphuong.library.wording_to_avoid import Wording, under

from . import approved_file
from .clause_file import examine_clause
from .names_file import read_countries, read_glossary, read_legal_references, read_organisations
from .overlaps_file import read_overlaps
from .rule_set_file import examine_rule_set
from .safe_save import open_bytes, save_bytes
from .search_file import SEARCH_TABLES
from .section_signs_file import read_signs
from .toml_reading import LARGEST_FILE
from .type_file import NO_PARTS, examine_profile, examine_standard_parts, examine_type
from .walking import files_below
from .wording_file import read_wording

Part = TypeVar("Part", AgreementType, WordingProfile, RuleSet)
Row = TypeVar("Row")
Read = TypeVar("Read")
Examine = Callable[[bytes, Path, Mistakes], Read]


@dataclass(frozen=True, slots=True)
class LibraryFolders:
    """Where a library lies. Folders that do not exist hold nothing."""

    clauses: Path
    resources: Path

    @classmethod
    def of(cls, root: Path | None) -> LibraryFolders:
        """``root/clauses`` and ``root/resources``; None: the program's own."""
        if root is None:
            return cls(data_folder("clauses"), data_folder("resources"))
        return cls(root / "clauses", root / "resources")


@dataclass(slots=True)
class _Reading:
    """A library while it is being read: its parts, their files and everything that was wrong."""

    clauses: dict[tuple[str, int], ClauseVersion] = field(default_factory=dict)
    types: dict[str, AgreementType] = field(default_factory=dict)
    profiles: dict[str, WordingProfile] = field(default_factory=dict)
    search_words: SearchWords = field(default_factory=SearchWords)
    standard: StandardParts = NO_PARTS
    legal_references: dict[str, LegalReference] = field(default_factory=dict)
    names: Names = field(default_factory=Names)
    signs: Signs = field(default_factory=Signs)
    overlaps: tuple[Overlap, ...] = ()
    wording_to_avoid: tuple[Wording, ...] = ()
    rule_sets: dict[str, RuleSet] = field(default_factory=dict)
    clause_files: dict[tuple[str, int], Path] = field(default_factory=dict)
    type_files: dict[str, Path] = field(default_factory=dict)
    profile_files: dict[str, Path] = field(default_factory=dict)
    rule_set_files: dict[str, Path] = field(default_factory=dict)
    hashes: dict[tuple[str, int], str] = field(default_factory=dict)
    problems: list[UnusableInputError] = field(default_factory=list)

    def files(self) -> LibraryFiles:
        return LibraryFiles(self.clause_files, self.type_files, self.profile_files)

    def library(
        self, problems: Iterable[UnusableInputError] = (), *, last: Collection[tuple[str, int]] = ()
    ) -> Library:
        """The clauses by id, those that ``last`` has a version of behind the others."""
        behind = {clause for clause, _ in last}
        versions: dict[str, list[ClauseVersion]] = {}
        for _, clause in sorted(self.clauses.items(), key=lambda item: (item[0][0] in behind, item[0])):
            versions.setdefault(clause.id, []).append(clause)
        return Library(
            versions={clause: tuple(found) for clause, found in versions.items()},
            types=dict(sorted(self.types.items())),
            profiles=dict(sorted(self.profiles.items())),
            search_words=self.search_words,
            legal_references=self.legal_references,
            names=self.names,
            signs=self.signs,
            overlaps=self.overlaps,
            wording_to_avoid=self.wording_to_avoid,
            rule_sets=dict(sorted(self.rule_sets.items())),
            problems=tuple(problems),
        )


def load_library(office: Path | None = None, *, root: Path | None = None) -> Library:
    """The built-in library (or the one in ``root``) with the office's own folder layered over it.

    UnusableInputError for the first mistake in the built-in one. A file of the office's that cannot be used is left
    out and told in ``Library.problems``: one bad file there must not keep anybody from drafting. An office's file may
    not stand in the place of a built-in approved version; types and profiles of the same id may be replaced."""
    reading = _read(LibraryFolders.of(root))
    if reading.problems:
        raise reading.problems[0]
    if office is None:
        return reading.library()
    own = _read(LibraryFolders.of(office), reading.standard)
    problems = [*own.problems, *_layer(own, over=reading)]
    return reading.library(problems)


def in_one(problems: tuple[UnusableInputError, ...]) -> tuple[UnusableInputError, ...]:
    """The problems of a loaded library as one message, for those who have room for one."""
    if len(problems) < 2:
        return problems
    files = len({problem.file for problem in problems})
    return (UnusableInputError("office-files-unusable", file=problems[0].file, count=files),)


def verify(root: Path | None = None, *, office: Path | None = None) -> tuple[UnusableInputError, ...]:
    """Every mistake in every file of the built-in library (or the one in ``root``); none: an empty tuple.

    With ``office``: every mistake in the files of that folder instead, which may refer to what is built in.
    Each is worded by ``sentences.say_error``. Rules between files are proved on what could be read."""
    folders = LibraryFolders.of(root)
    reading = _read(folders)
    if office is not None:
        return _verify_office(LibraryFolders.of(office), reading)
    between = library_mistakes(reading.library(), reading.files())
    approved = _approved_mistakes(folders, reading)
    return _in_order(*reading.problems, *between, *approved)


def _verify_office(folders: LibraryFolders, built_in: _Reading) -> tuple[UnusableInputError, ...]:
    own = _read(folders, built_in.standard)
    approved = _approved_mistakes(folders, own)
    own_files = {*own.clause_files.values(), *own.type_files.values(), *own.profile_files.values()}
    layered = _layer(own, over=built_in)
    between = library_mistakes(built_in.library(last=own.clauses), built_in.files())
    return _in_order(*own.problems, *layered, *approved, *(error for error in between if error.file in own_files))


def _in_order(*mistakes: UnusableInputError) -> tuple[UnusableInputError, ...]:
    return tuple(sorted(mistakes, key=lambda error: str(error.file)))


def record_approved(root: Path | None = None) -> tuple[str, ...]:
    """Adds the hashes of newly approved versions to ``clauses/approved.sha256`` and gives their names; hashes that
    stand there stay as they are. UnusableInputError or CannotWriteError when the list cannot be read or written."""
    folders = LibraryFolders.of(root)
    file = folders.clauses / approved_file.NAME
    if file.is_symlink():  # it may have come from elsewhere and lead anywhere
        raise UnusableInputError("approved-list-link", file=file)
    recorded = _recorded(file)
    approved = _approved(folders, _read(folders))
    new = {name: found for name, found in approved.items() if name not in recorded}
    if new:
        save_bytes(file, approved_file.write_approved({**recorded, **new}))
    return tuple(sorted(new))


# ---- reading -------------------------------------------------------------------------------------------------------


def _read(folders: LibraryFolders, standard: StandardParts = NO_PARTS) -> _Reading:
    """Everything in the folders; ``standard`` holds where they have no standard parts of their own."""
    reading = _Reading(standard=standard)
    for file in _toml_files(folders.clauses, reading.problems):
        content = _content(file, reading.problems)
        clause = _examined(examine_clause, content, file, reading.problems) if content is not None else None
        if clause is not None and content is not None:
            _take_clause(clause, file, content, reading)
    _read_standard_parts(folders.resources / "standard_parts.toml", reading)
    typed = partial(examine_type, standard=reading.standard)
    _read_parts(folders.resources / "agreement_types", typed, reading.types, reading.type_files, reading)
    _read_parts(
        folders.resources / "wording_profiles", examine_profile, reading.profiles, reading.profile_files, reading
    )
    _read_search_words(folders.resources, reading)
    _read_legal_references(folders.resources / "legal_references.toml", reading)
    _read_parts(folders.resources / "rule_sets", examine_rule_set, reading.rule_sets, reading.rule_set_files, reading)
    reading.names = _names(folders.resources, reading.problems)
    reading.signs = _signs(folders.resources, reading.problems)
    reading.overlaps = _rows(folders.resources / "clause_overlaps.toml", read_overlaps, reading.problems)
    reading.wording_to_avoid = _rows(folders.resources / "wording_to_avoid.toml", read_wording, reading.problems)
    return reading


def _take_clause(clause: ClauseVersion, file: Path, content: bytes, reading: _Reading) -> None:
    key = (clause.id, clause.version)
    if key in reading.clauses:
        other = reading.clause_files[key].parent.name
        reading.problems.append(UnusableInputError("clause-twice", file=file, place="id", other=other))
        return
    if file.parent.name != clause.topic:
        reading.problems.append(UnusableInputError("topic-unfit", file=file, place="topic", topic=clause.topic))
    reading.clauses[key], reading.clause_files[key] = clause, file
    reading.hashes[key] = approved_file.hash_of(content)


def _read_parts(
    folder: Path, examine: Examine[Part], parts: dict[str, Part], files: dict[str, Path], reading: _Reading
) -> None:
    for file in (one for one in _toml_files(folder, reading.problems) if one.parent == folder):
        part = _held(examine, file, reading.problems)
        if part is not None:
            parts[part.id], files[part.id] = part, file


def _toml_files(folder: Path, problems: list[UnusableInputError]) -> list[Path]:
    """Those whose names every system and the list of approved versions can hold; the others are told."""
    found = [file for file in files_below(folder, problems) if file.suffix == ".toml"]
    unfit = [file for file in found if not str(file.relative_to(folder)).isprintable()]
    problems += [UnusableInputError("path-unprintable", file=file) for file in unfit]
    return [file for file in found if file not in unfit]


def _content(file: Path, problems: list[UnusableInputError]) -> bytes | None:
    try:
        return open_bytes(file, LARGEST_FILE)
    except UnusableInputError as error:
        problems.append(error)
        return None


def _held(examine: Examine[Read], file: Path, problems: list[UnusableInputError]) -> Read | None:
    """What the file holds; None where there is no such file, or with its mistakes told."""
    content = _content(file, problems) if lexists(file) else None
    return _examined(examine, content, file, problems) if content is not None else None


def _examined(examine: Examine[Read], content: bytes, file: Path, problems: list[UnusableInputError]) -> Read | None:
    """What the file holds, or None with its mistakes told."""
    mistakes = Mistakes(file)
    try:
        part = examine(content, file, mistakes)
    except UnusableInputError as error:
        mistakes.found.append(error)
    problems.extend(mistakes.found)
    return None if mistakes.found else part


def _read_standard_parts(file: Path, reading: _Reading) -> None:
    """What the types have in common; no such file: what was there stays."""
    reading.standard = _held(examine_standard_parts, file, reading.problems) or reading.standard


def _read_legal_references(file: Path, reading: _Reading) -> None:
    found = _held(lambda content, file, _: read_legal_references(content, file), file, reading.problems)
    reading.legal_references.update({one.id: one for one in found or ()})


def _read_search_words(resources: Path, reading: _Reading) -> None:
    for name, read in SEARCH_TABLES.items():
        found = _held(read, resources / name, reading.problems)
        if found is not None:
            reading.search_words = reading.search_words.with_those_of(found)


def _names(resources: Path, problems: list[UnusableInputError]) -> Names:
    return Names(
        _rows(resources / "glossary.toml", read_glossary, problems),
        _rows(resources / "organisations.toml", read_organisations, problems),
        _rows(resources / "countries.toml", read_countries, problems),
    )


def _signs(resources: Path, problems: list[UnusableInputError]) -> Signs:
    file = resources / "section_signs.toml"
    return _held(lambda content, file, _: read_signs(content, file), file, problems) or Signs()


def _rows(
    file: Path, read: Callable[[bytes, Path], tuple[Row, ...]], problems: list[UnusableInputError]
) -> tuple[Row, ...]:
    return _held(lambda content, file, _: read(content, file), file, problems) or ()


def _layer(own: _Reading, *, over: _Reading) -> list[UnusableInputError]:
    """Puts the office's parts over the built-in ones; what may not be replaced is told and left out."""
    refused = [key for key in own.clauses if _is_fixed(key, own, over)]
    problems = [UnusableInputError("clause-built-in", file=own.clause_files[key], place="version") for key in refused]
    for key in own.clauses.keys() - refused:
        over.clauses[key], over.clause_files[key] = own.clauses[key], own.clause_files[key]
    _layer_profiles(own, over, problems)
    _layer_types(own, over, problems)
    over.search_words = over.search_words.with_those_of(own.search_words)
    over.legal_references.update(own.legal_references)
    over.names = over.names.under(own.names)
    over.signs = over.signs.under(own.signs)
    over.overlaps = (*own.overlaps, *over.overlaps)
    over.wording_to_avoid = under(over.wording_to_avoid, own.wording_to_avoid)
    over.rule_sets.update(own.rule_sets)
    return problems


def _layer_profiles(own: _Reading, over: _Reading, problems: list[UnusableInputError]) -> None:
    """Those with every term that the clauses there may use."""
    needed = frozenset(chain.from_iterable(profile.terms for profile in over.profiles.values()))
    for name, profile in own.profiles.items():
        file, missing = own.profile_files[name], sorted(needed - frozenset(profile.terms))
        problems += [UnusableInputError("term-missing", file=file, place=f"terms.{one}", term=one) for one in missing]
        if not missing:
            over.profiles[name], over.profile_files[name] = profile, file


def _layer_types(own: _Reading, over: _Reading, problems: list[UnusableInputError]) -> None:
    """Those that can be drafted; one that cannot must not stand in the place of one that can."""
    for name, kind in own.types.items():
        file = own.type_files[name]
        if kind.profile in over.profiles:
            over.types[name], over.type_files[name] = kind, file
        else:
            problems.append(UnusableInputError("profile-unknown", file=file, place="profile", profile=kind.profile))


def _is_fixed(key: tuple[str, int], own: _Reading, built_in: _Reading) -> bool:
    """Whether an approved built-in version says something else under this id and version."""
    there = built_in.clauses.get(key)
    return there is not None and there.status == "approved" and own.hashes[key] != built_in.hashes[key]


# ---- approved versions ---------------------------------------------------------------------------------------------


def _approved(folders: LibraryFolders, reading: _Reading) -> dict[str, str]:
    """Hash by name of every approved version that could be read."""
    return {
        reading.clause_files[key].relative_to(folders.clauses).as_posix(): reading.hashes[key]
        for key, clause in reading.clauses.items()
        if clause.status == "approved"
    }


def _recorded(file: Path) -> Mapping[str, str]:
    return approved_file.read_approved(open_bytes(file, LARGEST_FILE), file) if lexists(file) else {}


def _approved_mistakes(folders: LibraryFolders, reading: _Reading) -> list[UnusableInputError]:
    mistakes = Mistakes(folders.clauses / approved_file.NAME)
    try:
        recorded = _recorded(folders.clauses / approved_file.NAME)
    except UnusableInputError as error:
        return [error]
    unreadable = {
        error.file.relative_to(folders.clauses).as_posix()
        for error in reading.problems
        if error.file and error.file.is_relative_to(folders.clauses)
    }
    known = {name: found for name, found in recorded.items() if name not in unreadable}
    approved_file.check_approved(known, _approved(folders, reading), mistakes)
    return mistakes.found
