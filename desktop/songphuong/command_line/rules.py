"""``songphuong rules``: every check there is, and why."""

from __future__ import annotations

import argparse
from datetime import date

from songphuong.agreement.languages import VI
from songphuong.checks import ALL_CHECKS, Rule, is_used
from songphuong.library.rule_sets import STANDARD, RuleSet
from songphuong.sentences import say, say_both

from .arguments import SentenceParser
from .check import rule_set_named
from .console import Console, both
from .loading import load_for


def add_arguments(parser: SentenceParser) -> None:
    parser.option("--rules", placeholder="rule_set", default=STANDARD)
    parser.json_switch()


def run(arguments: argparse.Namespace, console: Console) -> int:
    rules = rule_set_named(arguments.rules, load_for(console), console)
    if arguments.json:
        console.show_json([_row(rule, rules) for rule in ALL_CHECKS])
        return 0
    for rule in ALL_CHECKS:
        used = is_used(rule, rules, date.today())
        severity = console.say(
            f"command_severity.{rules.weight_of(rule.code, rule.severity)}" if used else "command_rules.off"
        )
        console.show(f"{rule.code:<28}{severity:<12}{console.say(f'rule.{rule.code}')}")
    return 0


def _row(rule: Rule, rules: RuleSet) -> dict[str, object]:
    switch = rules.switch_of(rule.code)
    valid_from, valid_to = switch.valid_from or rule.valid_from, switch.valid_to or rule.valid_to
    return {
        "code": rule.code,
        "severity": rules.weight_of(rule.code, rule.severity),
        "title": both(say_both(f"rule.{rule.code}")),
        "reason": both(say_both(f"rule.{rule.code}_reason")),
        "source": say(VI, f"source.{rule.source}"),
        "sources": both(say_both(f"source.{rule.source}")),
        "source_kind": rule.source_kind,
        "valid_from": valid_from and valid_from.isoformat(),
        "valid_to": valid_to and valid_to.isoformat(),
        "on": switch.on,
    }
