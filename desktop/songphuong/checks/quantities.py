"""Do the languages measure the same? Units of time, currencies, ordinals, per cent, items of lists in a line.

The numbers themselves: ``parity``; figures against the words beside them: ``amounts``.
"""

from __future__ import annotations

from .findings import Rule

RULES: tuple[Rule, ...] = ()
