"""``songphuong rules``: every check there is, and why."""

from __future__ import annotations

import argparse

from songphuong.checks import ALL_CHECKS, Rule
from songphuong.sentences import say_both

from .arguments import SentenceParser
from .console import Console, both


def add_arguments(parser: SentenceParser) -> None:
    parser.json_switch()


def run(arguments: argparse.Namespace, console: Console) -> int:
    if arguments.json:
        console.show_json([_row(rule) for rule in ALL_CHECKS])
        return 0
    for rule in ALL_CHECKS:
        severity = console.say(f"command_severity.{rule.severity}")
        console.show(f"{rule.code:<24}{severity:<12}{console.say(f'rule.{rule.code}')}")
    return 0


def _row(rule: Rule) -> dict[str, object]:
    return {
        "code": rule.code,
        "severity": rule.severity,
        "title": both(say_both(f"rule.{rule.code}")),
        "reason": both(say_both(f"rule.{rule.code}_reason")),
        "source": rule.source,
        "source_kind": rule.source_kind,
        "valid_from": rule.valid_from and rule.valid_from.isoformat(),
        "valid_to": rule.valid_to and rule.valid_to.isoformat(),
    }
