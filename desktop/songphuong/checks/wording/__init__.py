"""WHAT IT MUST NOT SAY. Names of treaties, promises, treaty words, mixed profiles, replaced law.

rules  all but naming and law
naming  the title
promises  from resources/wording_to_avoid.toml
company: verbs_and_sides, treaty_words, self_names, firm_sums (said_here)
law  laws by their dates
"""

from songphuong.checks.findings import Rule

from . import law, naming, rules

RULES: tuple[Rule, ...] = (
    *naming.RULES,
    *rules.RULES,
    *law.RULES,
)
