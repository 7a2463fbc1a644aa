"""A rule set, ``resources/rule_sets/<id>.toml``: bytes to a ``RuleSet``, strictly.

Which codes there are is known to ``checks`` alone: ``checks.unknown_codes`` names those that no rule has.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import msgspec

from songphuong.agreement.languages import EN, VI, ByLanguage
from songphuong.library.mistakes import Mistakes
from songphuong.library.rule_sets import RuleSet, Severity, Strictness, Switch

from .toml_reading import folded, read_record

_Words = Annotated[str, msgspec.Meta(min_length=1)]


class _Both(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    vi: _Words
    en: _Words


class _Switch(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    on: bool = True
    severity: Severity | None = None
    valid_from: date | None = None
    valid_to: date | None = None


class _RuleSet(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    id: str
    title: _Both
    purpose: _Both
    treaty_words: Strictness = "tolerant"
    rules: dict[str, _Switch] = {}


def examine_rule_set(content: bytes, file: Path, mistakes: Mistakes) -> RuleSet:
    """The rule set; a mistake for dates out of order.

    UnusableInputError where the file is no TOML or has another shape."""
    record = read_record(content, file, _RuleSet)
    for code, one in record.rules.items():
        if one.valid_from and one.valid_to and one.valid_to < one.valid_from:
            mistakes.add("dates-out-of-order", f"rules.{code}.valid_to")
    switches = {code: Switch(one.on, one.severity, one.valid_from, one.valid_to) for code, one in record.rules.items()}
    return RuleSet(record.id, _both(record.title), _both(record.purpose), record.treaty_words, switches)


def _both(words: _Both) -> ByLanguage[str]:
    return ByLanguage.of({VI: folded(words.vi), EN: folded(words.en)})
