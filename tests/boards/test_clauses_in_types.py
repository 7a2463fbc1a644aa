"""Every clause in every type that offers it, with every alternative: drafted, it reads soundly in both languages.

A text of its own for each case: the type's default clauses and this one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

import pytest

from songphuong.agreement.applying import apply
from songphuong.agreement.languages import EN
from songphuong.agreement.tree import Agreement
from songphuong.checks import check
from songphuong.drafting import insert, start
from songphuong.formats.plain_text import plain_lines
from songphuong.library.clauses import AgreementType, ClauseVersion
from tests.library_samples import built_in_library

from . import share

# Words of a text that binds, which one that is not meant to bind leaves out. "Obligation" stands where a text says that
# it creates none.
BINDING = re.compile(r"\b(shall|agree|agrees|agreed|undertakes?|enters? into force|the Part(?:y|ies)|each Party)\b")
NON_BINDING = re.compile(r"\b(will|Participants?)\b")
FORBIDDEN = {"participants-will": BINDING, "parties-shall": NON_BINDING}

Case = tuple[AgreementType, ClauseVersion, dict[str, str]]


def _cases() -> Iterator[Case]:
    library = built_in_library()
    for kind in library.types.values():
        named = [name for section in kind.sections for name in (*section.clauses, *section.choices)]
        for clause in (library.named(name) for name in named):
            usual = {option.name: kind.alternative_of(clause, option) for option in clause.options}
            yield kind, clause, usual
            for option in clause.options:
                for alternative in option.alternatives:
                    yield kind, clause, {**usual, option.name: alternative.id}


def _chosen() -> list[Case]:
    cases = list(_cases())
    return Random(7).sample(cases, min(share(200), len(cases)))


def _draft(kind: AgreementType, clause: ClauseVersion, options: dict[str, str]) -> Agreement:
    library = built_in_library()
    drafted = {name for section in kind.sections for name in section.clauses}
    agreement = start(library, kind.id, without=[clause.id] if clause.id in drafted else [])
    return apply(agreement, insert(agreement, library, clause, options))


@pytest.mark.parametrize("case", _chosen(), ids=lambda case: f"{case[0].id}-{case[1].id}-{'-'.join(case[2].values())}")
def it_drafts_a_clause_soundly_in_a_type_that_offers_it(case: Case) -> None:
    kind, _, _ = case
    agreement = _draft(*case)

    assert [finding for finding in check(agreement, built_in_library()) if finding.severity == "error"] == []
    lines = plain_lines(agreement, EN)
    assert [line for line in lines if kind.id != "amendment" and FORBIDDEN[kind.profile].search(line)] == []
