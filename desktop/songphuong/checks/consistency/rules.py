"""Is one thing called by one name? Defined terms, abbreviations, names of bodies, duties without a mirror.

Each in its own module: ``undefined_terms``, ``term_uses``, ``abbreviations``, ``body_names``, ``mirror``. Terms of one
language against the other: ``terms``.
"""

from __future__ import annotations

from ..findings import Rule
from .abbreviations import abbreviation_undefined
from .body_names import name_varied
from .mirror import duty_without_mirror
from .term_uses import body_named_twice, term_defined_twice, term_unused
from .undefined_terms import term_undefined

_PRACTICE = "one-name"

RULES: tuple[Rule, ...] = (
    Rule("term-undefined", "warning", "practice", _PRACTICE, term_undefined),
    Rule("term-unused", "note", "practice", _PRACTICE, term_unused),
    Rule("term-defined-twice", "warning", "practice", _PRACTICE, term_defined_twice),
    Rule("body-named-twice", "warning", "practice", _PRACTICE, body_named_twice),
    Rule("abbreviation-undefined", "warning", "practice", _PRACTICE, abbreviation_undefined),
    Rule("name-varied", "warning", "practice", _PRACTICE, name_varied),
    Rule("duty-without-mirror", "note", "practice", "reciprocity", duty_without_mirror),
)
