"""IS IT ALL THERE? Sections, matters, annexes, fields, signatories, the final clause.

structure  sections, order, headings, references, sides
complete  what sections must say
said_twice  what is regulated twice
annexes, typed_references  what the text cites of itself (instruments)
filling  open fields, signatories
final_clause, prevailing  originals, languages, signing
"""

from songphuong.checks.findings import Rule

from . import complete, filling, final_clause, structure

RULES: tuple[Rule, ...] = (
    *structure.RULES,
    *complete.RULES,
    *final_clause.RULES,
    *filling.RULES,
)
