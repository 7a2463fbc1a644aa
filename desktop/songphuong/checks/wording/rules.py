"""Words the agreement must not say, or not in this company: promises beyond the sides, treaty words, mixed profiles.

Names kept for treaties: ``naming``; laws by their dates: ``law``.
"""

from __future__ import annotations

from ..findings import Rule
from . import company, promises

RULES: tuple[Rule, ...] = (*promises.RULES, *company.RULES)
