"""All rules, ``check``, which runs them, and ``Checker``, which checks again only what has changed."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date

from songphuong.agreement.tree import Agreement
from songphuong.agreement.walk import spots
from songphuong.library.clauses import AgreementType, Library
from songphuong.library.rule_sets import STANDARD, RuleSet

from . import consistency, meaning, numbers, terms, whole, wording, writing
from .findings import Finding, Hit, Place, Rule
from .place import place_of, where
from .subject import NO_LIBRARY, Remembered, Setting, Subject, setting_of

ALL_CHECKS: tuple[Rule, ...] = (
    *whole.RULES,
    *wording.RULES,
    *meaning.RULES,
    *numbers.RULES,
    *terms.RULES,
    *consistency.RULES,
    *writing.RULES,
)
_STANDARD = RuleSet()


def check(
    agreement: Agreement,
    library: Library = NO_LIBRARY,
    *,
    kind: AgreementType | None = None,
    rules: RuleSet | None = None,
    on: date | None = None,
) -> tuple[Finding, ...]:
    """What the rules find, in the order of ALL_CHECKS and within a rule in reading order; waived findings too, with
    their waiver.

    ``kind`` None: the type the draft names, if the library has it; without one the rules about its sections find
    nothing. ``rules`` None: the library's standard rule set. Only rules valid on the day ``on`` are run; None: today.
    """
    return Checker(library, rules=rules).check(agreement, kind=kind, on=on)


class Checker:
    """Checks one agreement again and again while it is edited: passages that read as before are not looked at anew.

    May be asked from several threads: what is remembered is replaced as a whole."""

    def __init__(self, library: Library = NO_LIBRARY, *, rules: RuleSet | None = None) -> None:
        self._library = library
        self._rules = rules or library.rule_sets.get(STANDARD, _STANDARD)
        self._last: tuple[Setting | None, Remembered] = (None, {})

    def check(
        self, agreement: Agreement, *, kind: AgreementType | None = None, on: date | None = None
    ) -> tuple[Finding, ...]:
        """As ``check``."""
        setting = setting_of(agreement, self._library, kind=kind, rules=self._rules, day=on)
        last_setting, last = self._last
        subject = Subject.of(agreement, setting, last if setting == last_setting else {})
        with _collector_at_rest():
            findings = tuple(finding for rule in ALL_CHECKS for finding in _found(rule, subject))
        self._last = setting, subject.remembered
        return findings


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """What a check makes is kept; to look for garbage meanwhile is in vain and takes a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def in_reading_order(findings: Iterable[Finding], agreement: Agreement) -> tuple[Finding, ...]:
    """As one reads: by place in the text; what concerns the agreement as a whole comes first."""
    order = {spot.node.id: at for at, spot in enumerate(spots(agreement))}
    return tuple(sorted(findings, key=lambda finding: order.get(finding.place.node_id, -1)))


def is_used(rule: Rule, rules: RuleSet, day: date) -> bool:
    """Whether the rule set switches the rule on and both hold on the day; a date of the set stands for the rule's."""
    switch = rules.switch_of(rule.code)
    begin, end = switch.valid_from or rule.valid_from, switch.valid_to or rule.valid_to
    return switch.on and (begin is None or begin <= day) and (end is None or day <= end)


def unknown_codes(rules: RuleSet) -> tuple[str, ...]:
    """Codes that the rule set names and no rule has: a misspelt one would switch nothing, unseen."""
    known = {rule.code for rule in ALL_CHECKS}
    return tuple(code for code in rules.switches if code not in known)


def _found(rule: Rule, subject: Subject) -> Iterator[Finding]:
    rules = subject.setting.rules
    if not is_used(rule, rules, subject.setting.day):
        return
    for hit in rule.find(subject):
        yield _finding(rule, hit, subject)


def _finding(rule: Rule, hit: Hit, subject: Subject) -> Finding:
    severity = subject.setting.rules.weight_of(rule.code, rule.severity)
    spot = subject.spots.get(hit.node_id)
    if spot is None:
        place, params = Place(language=hit.language, field=hit.field), hit.params
    else:
        place, params = place_of(spot, hit.language, hit.field), (*where(spot), *hit.params)
    finding = Finding(rule.code, severity, place, params, hit.fix)
    return _with_waiver(finding, subject.agreement)


def _with_waiver(finding: Finding, agreement: Agreement) -> Finding:
    if not agreement.waivers:
        return finding
    asked = finding.waived("", "", date.min).finding
    waiver = next((one for one in agreement.waivers if one.finding == asked), None)
    return (
        finding
        if waiver is None
        else Finding(finding.code, finding.severity, finding.place, finding.params, finding.fix, waiver)
    )
