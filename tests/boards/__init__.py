"""Long boards: thousands of generated cases. ``make torture`` runs them whole, ``make test`` a seeded share of each."""

from __future__ import annotations

import os

WHOLE = 40  # times the share


def share(cases: int) -> int:
    """How many cases to run: this many in the ordinary suite, WHOLE times as many when the whole board is asked for."""
    return cases * (WHOLE if os.environ.get("SONGPHUONG_WHOLE_BOARDS") else 1)
