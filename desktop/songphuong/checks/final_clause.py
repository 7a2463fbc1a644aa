"""Does the final clause fit the set that will be signed? Originals, languages, the prevailing text, how it is signed.

Numbers of one language against the other: ``parity``.
"""

from __future__ import annotations

from .findings import Rule

RULES: tuple[Rule, ...] = ()
