"""Clauses that regulate the same thing and are not used beside each other.

The table is ``resources/clause_overlaps.toml``. Not here: reading it (``formats.overlaps_file``), finding the clauses
in an agreement (``checks.said_twice``).
"""

from __future__ import annotations

from dataclasses import dataclass

from songphuong.agreement.languages import ByLanguage


@dataclass(frozen=True, slots=True)
class ClausePassage:
    """A paragraph or point of a clause version: ``place`` "2.1" is the first point of its second paragraph."""

    clause: str
    version: int
    place: str


@dataclass(frozen=True, slots=True)
class Overlap:
    """Any two of these clauses regulate the same thing; ``reason`` says what.

    ``passages``: two of them overlap only while the agreement holds one of these passages of theirs; none: always.
    """

    clauses: tuple[str, ...]
    reason: ByLanguage[str]
    passages: tuple[ClausePassage, ...] = ()
