"""Which clauses of a library to look at: of a topic, for an agreement type, of a strength, of a status.

A clause is looked at in the version that ``Library.find`` gives: the newest approved one. Only a filter by status
looks further: ``draft`` gives a clause whose last version is a draft, in that version, also above an approved one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from songphuong.errors import UnusableInputError

from .clauses import ClauseVersion, Library, Status, Strength

STRENGTHS: tuple[Strength, ...] = get_args(Strength)
STATUSES: tuple[Status, ...] = get_args(Status)


@dataclass(frozen=True, slots=True)
class ClauseFilter:
    """What a clause must be; None asks for nothing. ``type``: an agreement type whose sections draft or offer the
    clause."""

    topic: str | None = None
    type: str | None = None
    strength: str | None = None
    status: str | None = None


EVERY_CLAUSE = ClauseFilter()


def topics(library: Library) -> tuple[str, ...]:
    """The topics of the library's clauses, in order of the alphabet."""
    return tuple(sorted({versions[-1].topic for versions in library.versions.values()}))


def in_view(library: Library) -> tuple[ClauseVersion, ...]:
    """Every version that some filter gives: the one ``find`` gives, and the last one."""
    found = {(v.id, v.version): v for v in library.newest()}
    found.update({(v.id, v.version): v for versions in library.versions.values() for v in versions[-1:]})
    return _in_order(found.values())


def chosen(library: Library, among: ClauseFilter = EVERY_CLAUSE) -> tuple[ClauseVersion, ...]:
    """The clauses that pass, by topic and id. UnusableInputError, listing those there are, for a topic, type,
    strength or status that is not known."""
    _refuse_unknown(library, among)
    of_type = _of_type(library, among.type)
    clauses = library.newest()
    if among.status is not None:
        clauses = tuple(clause for clause in in_view(library) if clause.status == among.status)
    return tuple(
        clause
        for clause in clauses
        if among.topic in (None, clause.topic)
        and among.strength in (None, clause.strength)
        and (among.type is None or clause.id in of_type)
    )


def _in_order(clauses: Iterable[ClauseVersion]) -> tuple[ClauseVersion, ...]:
    return tuple(sorted(clauses, key=lambda clause: (clause.topic, clause.id, clause.version)))


def _of_type(library: Library, kind: str | None) -> frozenset[str]:
    sections = library.type_named(kind).sections if kind is not None else ()
    return frozenset(clause for section in sections for clause in (*section.clauses, *section.choices))


def _refuse_unknown(library: Library, among: ClauseFilter) -> None:
    if among.topic is not None and among.topic not in topics(library):
        raise UnusableInputError("topic-unknown", topic=among.topic, topics=", ".join(topics(library)))
    for option, word, known in (("--strength", among.strength, STRENGTHS), ("--status", among.status, STATUSES)):
        if word is not None and word not in known:
            raise UnusableInputError("choice-unknown", option=option, value=word, known=", ".join(known))
