"""DO THE LANGUAGES NAME THE SAME? Terms, bodies, countries, roles, fields, references.

rules  terms; all rules of the room
names, fields_used, citations, defined_terms
lexicon, opposites  finding words that belong together, and what stands against what
tables: term_words, people_and_sport, deeds_and_papers, name_words, roles
"""

from songphuong.checks.findings import Rule

from . import rules

RULES: tuple[Rule, ...] = (*rules.RULES,)
