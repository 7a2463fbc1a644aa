"""Do the languages say the same thing? Negation, modality, the language a text is in, passages that have drifted.

Numbers: ``parity``, ``quantities``; terms and names: ``terms``.
"""

from __future__ import annotations

from .findings import Rule

RULES: tuple[Rule, ...] = ()
