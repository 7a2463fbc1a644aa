"""The checks find at least 95 of 100 seeded one-sided faults, and say next to nothing false of clean texts.

The whole board (300 faults) is run by ``make torture`` and by ``python -m tests.checks.score``.
"""

from __future__ import annotations

from random import Random

from tests.checks.clean_pairs import clean_pairs, false_alarms
from tests.checks.faults import OF_EACH_KIND, RIGHT_CODES, faults
from tests.checks.score import KEPT, alarms_of_examples, alarms_of_pairs, missed

from . import share


def it_has_three_hundred_faults_in_twelve_kinds() -> None:
    assert len(RIGHT_CODES) == 12
    assert len(faults()) == 12 * OF_EACH_KIND == 300
    assert len({(one.node_id, one.after) for one in faults()}) == len(faults()), "no fault twice"


def it_finds_nineteen_of_twenty_seeded_faults_at_their_place() -> None:
    chosen = Random(5).sample(faults(), min(share(40), len(faults())))
    lost = missed(chosen)
    assert len(lost) <= len(chosen) / 20, [(one.kind, one.node_id, one.after) for one in lost]


def it_says_nothing_false_of_clean_passages() -> None:
    assert sum(pair.held_out for pair in clean_pairs()) == 100
    errors = [(pair.id, one.code) for pair in clean_pairs() for one in false_alarms(pair) if one.severity == "error"]
    assert errors == []
    assert alarms_of_pairs([pair for pair in clean_pairs() if pair.held_out]).warnings_per_five_pages <= 1


def it_says_nothing_false_of_the_shipped_examples() -> None:
    alarms = alarms_of_examples()
    assert alarms.errors == 0
    assert alarms.warnings_per_five_pages <= 1


def it_keeps_the_score_in_the_documents() -> None:
    """Changed rules, another score: ``python -m tests.checks.score --keep``."""
    kept = KEPT.read_text("utf-8")
    found = int(kept.partition("right place: **")[2].partition(" of 300**")[0])
    assert found >= 285
    assert all(f"| {kind} |" in kept for kind in RIGHT_CODES)
