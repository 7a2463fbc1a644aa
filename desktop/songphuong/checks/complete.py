"""Is all there that an agreement of its type needs? Matters, doubled clauses, annexes, what the final clause says.

Sections and their order: ``structure``; open fields: ``filling``.
"""

from __future__ import annotations

from .findings import Rule

RULES: tuple[Rule, ...] = ()
