"""THE CLAUSES: clause versions, wording profiles and agreement types as typed values, and the library that holds them.

Reading them from files is ``formats.clause_file`` and ``formats.type_file``; finding them by words is ``search``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from songphuong.agreement.languages import ByLanguage
from songphuong.agreement.tree import FieldType, Parallel, Region, SigningMode, Value
from songphuong.errors import UnusableInputError

from .clause_overlaps import Overlap
from .names import LegalReference, Names
from .rule_sets import RuleSet
from .search_words import SearchWords
from .section_signs import Signs
from .wording_to_avoid import Wording

Status = Literal["draft", "approved", "retired"]
Strength = Literal["soft", "neutral", "firm"]
Regime = Literal["international_agreement", "civil_contract"]  # the law that governs the kind of agreement


@dataclass(frozen=True, slots=True)
class FieldDeclaration:
    """A field a clause uses. ``default`` is filled in when the clause is inserted; ``example`` only shows the form."""

    name: str
    type: FieldType
    label: ByLanguage[str]
    default: Value | None = None
    example: Value | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    id: str
    label: ByLanguage[str]


@dataclass(frozen=True, slots=True)
class Option:
    """A choice inside a clause, made when it is inserted; ``default`` is the id of one of the alternatives."""

    name: str
    label: ByLanguage[str]
    default: str
    alternatives: tuple[Alternative, ...]


When = tuple[tuple[str, tuple[str, ...]], ...]  # (option, alternatives) pairs; all must hold; empty: always


@dataclass(frozen=True, slots=True)
class ClauseParagraph:
    """A paragraph of a clause: like ``tree.Paragraph``, without an id, present only ``when`` the options say so."""

    text: Parallel
    points: tuple[ClauseParagraph, ...] = ()
    numbered: bool = True
    when: When = ()


@dataclass(frozen=True, slots=True)
class ClauseTable:
    rows: tuple[tuple[Parallel, ...], ...]
    header_rows: int = 1
    when: When = ()


@dataclass(frozen=True, slots=True)
class Review:
    date: date
    by: str  # the reader's role, never a person's name


@dataclass(frozen=True, slots=True)
class ClauseVersion:
    """One version of one clause. An approved version never changes (``clauses/approved.sha256`` proves it).

    Fields ``term.<key>`` in its texts are words of the wording profile, put in when it is inserted; a Reference
    to ``section:<id>`` finds its article when the agreement is read.
    """

    id: str
    version: int
    status: Status
    topic: str
    region: Region
    section: str  # the section of an agreement type that it serves
    title: ByLanguage[str]  # its name in the library
    purpose: ByLanguage[str]  # what it is for
    avoid: ByLanguage[str]  # when not to use it; may be empty
    negotiation: ByLanguage[str]  # what partners usually negotiate; may be empty
    heading: Parallel  # the article's heading; empty for recitals and the like
    blocks: tuple[ClauseParagraph | ClauseTable, ...]
    self_reference: ByLanguage[str] = field(default_factory=ByLanguage)  # of a title: "this Programme"
    fields: tuple[FieldDeclaration, ...] = ()
    options: tuple[Option, ...] = ()
    strength: Strength = "neutral"
    keywords: tuple[str, ...] = ()
    legal_basis: tuple[str, ...] = ()  # ids of resources/legal_references.toml
    reviewed: tuple[Review, ...] = ()
    reason: str = ""  # why this version replaced the one before
    successor: str = ""  # of a retired clause: the clause to use instead

    @property
    def alternatives(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of each option's alternatives, by the option's name."""
        return {option.name: tuple(one.id for one in option.alternatives) for option in self.options}


@dataclass(frozen=True, slots=True)
class WordingProfile:
    """The set of words a type speaks in ("Parties/shall", "Participants/will"): term key -> words per language."""

    id: str
    title: ByLanguage[str]
    terms: Mapping[str, ByLanguage[str]]


@dataclass(frozen=True, slots=True)
class Section:
    """A section of an agreement type; ``clauses`` are drafted by default, in order; ``choices`` are offered.

    ``repeats``: several provisions may serve it side by side."""

    id: str
    title: ByLanguage[str]
    region: Region
    required: bool
    clauses: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    repeats: bool = True


@dataclass(frozen=True, slots=True)
class AgreementType:
    """A kind of agreement: its sections in order, its wording profile, how it is usually signed.

    ``fields`` are those of the sides and of signing, which belong to no clause: the standard ones, then its own.
    ``options`` are the alternatives ("<clause>.<option>" -> alternative) that it takes where a clause's own default
    does not suit it."""

    id: str
    title: ByLanguage[str]
    profile: str
    sections: tuple[Section, ...]
    fields: tuple[FieldDeclaration, ...]
    signing: SigningMode = "one_place"
    regime: Regime = "international_agreement"
    purpose: ByLanguage[str] = field(default_factory=ByLanguage)  # who signs it with whom, and when
    avoid: ByLanguage[str] = field(default_factory=ByLanguage)  # when to take another type; may be empty
    options: Mapping[str, str] = field(default_factory=dict)

    def alternative_of(self, clause: ClauseVersion, option: Option) -> str:
        """What is chosen for this option unless somebody chooses otherwise; the clause's default where the type says
        nothing, or names what this version does not have."""
        named = self.options.get(f"{clause.id}.{option.name}", option.default)
        return named if named in clause.alternatives[option.name] else option.default


@dataclass(frozen=True, slots=True)
class StandardSection:
    """What a section is called, where it stands and whether it repeats; a type that uses it says the rest."""

    id: str
    title: ByLanguage[str]
    region: Region
    repeats: bool = True


@dataclass(frozen=True, slots=True)
class StandardParts:
    """What the agreement types have in common, so that each says only what is its own."""

    fields: tuple[FieldDeclaration, ...] = ()
    sections: tuple[StandardSection, ...] = ()


@dataclass(frozen=True, slots=True)
class Library:
    """Everything there is to draft from. Versions of a clause are ordered, oldest first.

    ``search_words`` are the tables of its search. ``problems`` are the files of the office's own folder that could not
    be used; each is worded by ``sentences.say_error``.
    """

    versions: Mapping[str, tuple[ClauseVersion, ...]] = field(default_factory=dict)
    types: Mapping[str, AgreementType] = field(default_factory=dict)
    profiles: Mapping[str, WordingProfile] = field(default_factory=dict)
    search_words: SearchWords = field(default_factory=SearchWords)
    legal_references: Mapping[str, LegalReference] = field(default_factory=dict)
    names: Names = field(default_factory=Names)
    signs: Signs = field(default_factory=Signs)
    overlaps: tuple[Overlap, ...] = ()  # the office's own first
    wording_to_avoid: tuple[Wording, ...] = ()  # the office's own first
    rule_sets: Mapping[str, RuleSet] = field(default_factory=dict)
    problems: tuple[UnusableInputError, ...] = ()

    def find(self, clause: str, version: int | None = None) -> ClauseVersion | None:
        """This version of the clause; without a version the newest approved one, else the newest; None: no such.

        A clause is retired by a last version with that status; then that is what is found."""
        versions = self.versions.get(clause, ())
        if version is not None:
            return next((v for v in versions if v.version == version), None)
        if versions and versions[-1].status == "retired":
            return versions[-1]
        approved = tuple(v for v in versions if v.status == "approved")
        candidates = approved or versions
        return candidates[-1] if candidates else None

    def named(self, name: str) -> ClauseVersion:
        """The clause of "id" or "id@version". UnusableInputError when there is none."""
        clause, at, version = name.partition("@")
        if at and not (version.isascii() and version.isdigit() and len(version) < 10):
            raise UnusableInputError("clause-version-unfit", clause=clause, version=version)
        found = self.find(clause, int(version) if at else None)
        if found is not None:
            return found
        if known := self.versions.get(clause):
            versions = ", ".join(str(one.version) for one in known)
            raise UnusableInputError("clause-version-unknown", clause=clause, version=version, versions=versions)
        raise UnusableInputError("clause-unknown", clause=clause)

    def type_named(self, type_id: str) -> AgreementType:
        """The agreement type of this id. UnusableInputError, naming those there are, when there is none."""
        kind = self.types.get(type_id)
        if kind is None:
            raise UnusableInputError("type-unknown", type=type_id, known=", ".join(self.types))
        return kind

    def rule_set_named(self, rule_set: str) -> RuleSet:
        """The rule set of this id. UnusableInputError, naming those there are, when there is none."""
        found = self.rule_sets.get(rule_set)
        if found is None:
            raise UnusableInputError("rule-set-unknown", rule_set=rule_set, known=", ".join(self.rule_sets))
        return found

    def newest(self) -> tuple[ClauseVersion, ...]:
        """For each clause what ``find`` gives without a version, by topic and id."""
        found = [v for clause in self.versions if (v := self.find(clause))]
        return tuple(sorted(found, key=lambda v: (v.topic, v.id)))
