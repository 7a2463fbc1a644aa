"""Which checks an office uses: rule sets switch rules on and off, weigh them and date them. They are data, not code.

Reading them: ``formats.rule_set_file``. What a rule finds: ``checks``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from songphuong.agreement.languages import ByLanguage

Severity = Literal["error", "warning", "note"]
Strictness = Literal["strict", "tolerant", "off"]  # how closely treaty words are watched in a text that does not bind
STANDARD = "standard"  # the id of the rule set that is used where nobody names another


@dataclass(frozen=True, slots=True)
class Switch:
    """What a rule set says of one rule. None: as the rule itself has it."""

    on: bool = True
    severity: Severity | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class RuleSet:
    """``switches`` by code of rule; a rule that is not named is used as it is."""

    id: str = STANDARD
    title: ByLanguage[str] = field(default_factory=ByLanguage)
    purpose: ByLanguage[str] = field(default_factory=ByLanguage)  # whom it suits
    treaty_words: Strictness = "tolerant"
    switches: Mapping[str, Switch] = field(default_factory=dict)

    def switch_of(self, code: str) -> Switch:
        return self.switches.get(code, _AS_IT_IS)

    def weight_of(self, code: str, own: Severity) -> Severity:
        """What findings of this rule weigh, whose own severity is ``own``."""
        return self.switch_of(code).severity or own


_AS_IT_IS = Switch()
