"""What an officer answers so that a draft can be started: values, choices, remarks.

Reading them from a file is ``formats.answers_file``; making a draft of them is ``drafting``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from songphuong.agreement.fields import BODY_FIELDS
from songphuong.agreement.tree import SigningMode, Value
from songphuong.errors import UnusableInputError

from .clauses import AgreementType, ClauseVersion, FieldDeclaration, Library

SIDES = ("side_a", "side_b")


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers to the questions of an agreement type. Whatever is not answered stays as the library has it.

    ``values`` are (field, value) pairs; None says "leave it open", also where a default stands. ``options`` are
    ("<clause>.<option>", alternative) pairs. ``bodies`` are the further bodies of joint sides: "side_b_2" ...
    ``notes`` are (about, text) pairs. ``file`` is named in errors; None: the answers came from no file.
    """

    values: tuple[tuple[str, Value | None], ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    bodies: tuple[str, ...] = ()
    signing: SigningMode | None = None
    with_clauses: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    file: Path | None = None


def default_clauses(library: Library, kind: AgreementType) -> Iterator[ClauseVersion]:
    """The clauses a draft of this type begins with, in the order of its sections; unknown ones are passed over."""
    for section in kind.sections:
        for clause in section.clauses:
            version = library.find(clause)
            if version:
                yield version


def drafted_clauses(
    library: Library, kind: AgreementType, added: tuple[str, ...] = (), left_out: tuple[str, ...] = ()
) -> tuple[ClauseVersion, ...]:
    """The clauses a draft begins with: those of the type, less ``left_out``, then ``added`` ("clause", "clause@2"); a
    version asked for replaces the default one. UnusableInputError for a clause that is not there."""
    chosen = {clause.id: clause for clause in default_clauses(library, kind)}
    for name in left_out:
        if chosen.pop(name, None) is None:
            raise UnusableInputError("clause-not-drafted", clause=name, type=kind.id)
    for name in added:
        clause = library.named(name)
        chosen[clause.id] = clause
    return tuple(chosen.values())


def body_declarations(kind: AgreementType, body: str) -> tuple[FieldDeclaration, ...]:
    """The fields of a further body ("side_b_2"): those of its side that every body has for itself, renamed.

    Defaults are not taken over: they are the first body's. "(2)" tells the labels apart."""
    side, _, number = body.rpartition("_")
    wanted = {f"{side}.{tail}": f"{body}.{tail}" for tail in BODY_FIELDS}
    return tuple(
        replace(
            declared,
            name=wanted[declared.name],
            label=declared.label.map(lambda words: f"{words} ({number})"),
            default=None,
        )
        for declared in kind.fields
        if declared.name in wanted
    )
