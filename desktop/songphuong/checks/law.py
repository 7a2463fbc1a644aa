"""Is the law that the text cites in force? Laws, circulars and codes by their dates.

The library's own legal basis: ``library.library_rules``.
"""

from __future__ import annotations

from .findings import Rule

RULES: tuple[Rule, ...] = ()
