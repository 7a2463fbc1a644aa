"""DO THE LANGUAGES SAY THE SAME? Negation, modality, the language a text is in, passages that have drifted.

rules  all of them, and passages edited in one language
negation (negation_words), modality (modal_words)  sentence by sentence (side_by_side)
passage_language  text left in the other language
"""

from songphuong.checks.findings import Rule

from . import rules

RULES: tuple[Rule, ...] = (*rules.RULES,)
