"""One way of speaking: words that an agreement must not say in this company.

verbs_and_sides   shall or will, the Parties or the Participants      self_names   what the text calls itself
treaty_words      words of treaties where the text has others         firm_sums    duties to pay in a text not to bind
"""

from __future__ import annotations

from datetime import date

from ..findings import Rule
from .firm_sums import money_duty_not_binding
from .self_names import self_reference_varied
from .treaty_words import treaty_words
from .verbs_and_sides import shall_beside_will, sides_named_two_ways

_ONE_WAY = "one-way-of-speaking"
_MOU_WORDS = "mou-wording"

RULES: tuple[Rule, ...] = (
    Rule("treaty-words", "warning", "practice", _MOU_WORDS, treaty_words),
    Rule("shall-beside-will", "warning", "practice", _ONE_WAY, shall_beside_will),
    Rule("sides-named-two-ways", "warning", "practice", _ONE_WAY, sides_named_two_ways),
    Rule("self-reference-varied", "warning", "practice", _ONE_WAY, self_reference_varied),
    Rule(
        "money-duty-not-binding", "warning", "law", "law-70-inferred-contract",
        money_duty_not_binding, valid_from=date(2021, 7, 1),
    ),
)  # fmt: skip
