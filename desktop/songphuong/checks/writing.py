"""Is it written right? Quotation marks, spaces that must not break, lettering by hand, dates, legacy letters.

Doubled spaces and letters in pieces: ``texts``; spelling: ``spelling``.
"""

from __future__ import annotations

from .findings import Rule

RULES: tuple[Rule, ...] = ()
