"""DO THE LANGUAGES COUNT THE SAME? Numbers, dates, units, sums, lists; figures against words.

parity  numbers of one language that the other lacks
quantities  units, currencies, ordinals
amounts  figures against the words beside them
inline_lists, number_forms
reading: counts, one_count, units, dated, said_otherwise; pairing: matching
"""

from songphuong.checks.findings import Rule

from . import amounts, parity, quantities

RULES: tuple[Rule, ...] = (
    *parity.RULES,
    *quantities.RULES,
    *amounts.RULES,
)
