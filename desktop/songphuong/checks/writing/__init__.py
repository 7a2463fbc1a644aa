"""IS IT WRITTEN RIGHT? Spelling, letters, signs, spaces, marks, dates as they are typed.

rules  all but texts and spelling
texts  missing languages, empty passages, spaces, NFC
spelling, variants  two spellings of one word, syllables
letters, signs, marks, doubled, date_form; slips  what they share
"""

from songphuong.checks.findings import Rule

from . import rules, spelling, texts

RULES: tuple[Rule, ...] = (
    *texts.RULES,
    *rules.RULES,
    *spelling.RULES,
)
