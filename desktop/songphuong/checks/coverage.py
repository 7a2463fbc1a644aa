"""Which sections of its type an agreement has, in which language: the coverage map of the review sheet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Agreement
from songphuong.library.clauses import AgreementType, Section

from .subject import NO_LIBRARY, Pair, Subject, setting_of

# absent: no provision serves the section; empty: not a word in this language; partial: a passage lacks the language or
# a field is open; drifted: edited in one language only since both were confirmed; filled: all there.
CoverageState = Literal["absent", "empty", "partial", "drifted", "filled"]


@dataclass(frozen=True, slots=True)
class Coverage:
    """One section of the type and how each language of the agreement has it."""

    section: Section
    states: tuple[tuple[Language, CoverageState], ...]

    @property
    def is_there(self) -> bool:
        return any(state != "absent" for _, state in self.states)


def coverage(agreement: Agreement, kind: AgreementType) -> tuple[Coverage, ...]:
    """The sections of the type in its order: those it requires, and of the others those the agreement has."""
    subject = Subject.of(agreement, setting_of(agreement, NO_LIBRARY, kind=kind), {})
    drifted = {one.node_id for one in agreement.drifts}
    by_section: dict[str, list[Pair]] = {}
    for pair in subject.pairs:
        by_section.setdefault(pair.section, []).append(pair)
    rows = (
        Coverage(
            section,
            tuple((code, _state(by_section.get(section.id, ()), code, drifted)) for code in agreement.languages),
        )
        for section in kind.sections
    )
    return tuple(row for row in rows if row.section.required or row.is_there)


def _state(pairs: Iterable[Pair], language: Language, drifted: set[str]) -> CoverageState:
    worded = [pair for pair in pairs if any(line for _, line in pair.text.entries)]
    if not worded:
        return "absent"
    passages = [pair.passage(language) for pair in worded]
    if not any(passages):
        return "empty"
    if any(passage is None or any(piece.is_open for piece in passage.pieces) for passage in passages):
        return "partial"
    return "drifted" if any(pair.node_id in drifted for pair in worded) else "filled"
