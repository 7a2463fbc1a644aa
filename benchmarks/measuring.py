"""Measuring two jobs in turn, so that a machine that slows down slows both."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Job = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Measured:
    """Median seconds of our job and of the plain one, and the median of their ratios, pair by pair."""

    ours: float
    plain: float
    ratio: float


def measured(ours: Job, plain: Job, rounds: int = 7) -> Measured:
    """Each job once to warm up, then in turn."""
    ours(), plain()
    pairs = [(_seconds(ours), _seconds(plain)) for _ in range(rounds)]
    return Measured(
        median(a for a, _ in pairs), median(b for _, b in pairs), median(a / max(b, 1e-9) for a, b in pairs)
    )


def _seconds(job: Job) -> float:
    gc.collect()
    begun = perf_counter()
    job()
    return perf_counter() - begun
