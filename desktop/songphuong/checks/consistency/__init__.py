"""IS ONE THING CALLED BY ONE NAME, AND ARE THE DATES IN ORDER? Each language by itself.

rules  all of them
defining, term_heads, undefined_terms, term_uses  defined terms
abbreviations; body_names, name_variants; mirror
timing, periods, calendar_dates
"""

from songphuong.checks.findings import Rule

from . import rules, timing

RULES: tuple[Rule, ...] = (
    *timing.RULES,
    *rules.RULES,
)
