"""Is the Vietnamese spelt one way, and with syllables that there are?

How it is typed: ``writing``.
"""

from __future__ import annotations

from .findings import Rule

RULES: tuple[Rule, ...] = ()
