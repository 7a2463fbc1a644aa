"""Are the dates and periods of the agreement in order? Signing, effect, end; notice against term.

Dates of one language against the other: ``parity``.
"""

from __future__ import annotations

from .findings import Rule

RULES: tuple[Rule, ...] = ()
