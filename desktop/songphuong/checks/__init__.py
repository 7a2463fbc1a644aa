"""IS IT SOUND? An agreement in, findings out. ``check`` runs ALL_CHECKS; ``Checker`` checks again what has changed.

findings     what a rule says, and what the officer gets of it      subject   what it looks at: pairs, the library
run          all of them: places, weights, waivers                  pairs     rules of one passage, remembered
place        where, in words                                        coverage  the map of required sections
typed        texts with gaps for fields and references

The rules, a room for each question:
whole        is it all there?                     wording      what it must not say; replaced law
meaning      do the languages say the same?       numbers      do they count the same?
terms        do they name the same?               consistency  one thing by one name; dates in order
writing      is it written right?
"""

from .findings import Finding, Hit, Place, Rule
from .run import ALL_CHECKS, Checker, check, in_reading_order, is_used, unknown_codes

__all__ = [
    "ALL_CHECKS",
    "Checker",
    "Finding",
    "Hit",
    "Place",
    "Rule",
    "check",
    "in_reading_order",
    "is_used",
    "unknown_codes",
]
