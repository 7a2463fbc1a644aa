"""Words the agreement must not say, or not in this company: treaty words, promises beyond the sides, mixed profiles.

Names kept for treaties: ``naming``; laws by their dates: ``law``.
"""

from __future__ import annotations

from .findings import Rule

RULES: tuple[Rule, ...] = ()
