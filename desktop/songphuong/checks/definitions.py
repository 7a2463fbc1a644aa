"""Is one thing called by one name? Defined terms, abbreviations, names of bodies, duties without a mirror.

Terms of one language against the other: ``terms``.
"""

from __future__ import annotations

from .findings import Rule

RULES: tuple[Rule, ...] = ()
