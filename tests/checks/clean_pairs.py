"""The clean passages of tests/samples/clean_pairs.toml, each as an agreement of one article."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from songphuong.agreement.tree import Agreement
from songphuong.checks import Finding, check
from tests.library_samples import built_in_library
from tests.notation import agreement, article, paragraph

FILE = Path(__file__).parents[1] / "samples" / "clean_pairs.toml"
# What a passage that stands alone cannot have: it cites articles and annexes of a text that is not there.
NEEDS_THE_WHOLE = frozenset({"annex-absent", "reference-typed-broken"})


@dataclass(frozen=True)
class CleanPair:
    """One passage in both languages; ``held_out``: nobody looked at it while the rules were written."""

    id: str
    kind: str
    held_out: bool
    vi: str
    en: str

    @property
    def agreement(self) -> Agreement:
        return agreement(article("a", paragraph("p", self.vi, self.en)))


@cache
def clean_pairs() -> tuple[CleanPair, ...]:
    return tuple(CleanPair(**pair) for pair in tomllib.loads(FILE.read_text("utf-8"))["pairs"])


def false_alarms(pair: CleanPair) -> tuple[Finding, ...]:
    """What the checks say of the passage itself; notes count as nothing wrong. A contract may bind."""
    kind = built_in_library().types["sponsorship-agreement" if pair.kind == "contract" else "association-agreement"]
    found = check(pair.agreement, built_in_library(), kind=kind)
    return tuple(
        one for one in found if one.place.node_id == "p" and one.severity != "note" and one.code not in NEEDS_THE_WHOLE
    )
