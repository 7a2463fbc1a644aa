"""``songphuong check``: what the rules find in a draft. Exit code 1 where an error stands."""

from __future__ import annotations

import argparse

from songphuong.checks import ALL_CHECKS, Finding, check
from songphuong.errors import UnusableInputError
from songphuong.formats.draft_file import open_draft
from songphuong.library.clauses import AgreementType, Library
from songphuong.sentences import say_both

from .arguments import SentenceParser, named_path
from .console import Console, both
from .loading import load_for

SEVERITIES = ("error", "warning", "note")


def add_arguments(parser: SentenceParser) -> None:
    parser.positional("file", placeholder="draft", type=named_path)
    parser.option("--type", placeholder="type")
    parser.json_switch()


def run(arguments: argparse.Namespace, console: Console) -> int:
    if arguments.file.suffix.lower() == ".docx":
        raise UnusableInputError("check-takes-drafts", file=arguments.file)
    agreement = open_draft(arguments.file).agreement
    library = load_for(console)
    kind = _type(library, arguments.type, agreement.type)
    if kind is None:
        console.tell("command_check.type_unknown", file=arguments.file, type=agreement.type)
    findings = sorted(check(agreement, library, kind=kind), key=lambda finding: SEVERITIES.index(finding.severity))
    counts = {severity: sum(finding.severity == severity for finding in findings) for severity in SEVERITIES}
    if arguments.json:
        rows = [_row(finding) for finding in findings]
        console.show_json({"file": str(arguments.file), "findings": rows, "counts": counts})
    else:
        console.show(*(_line(finding, console) for finding in findings))
        console.show(console.say("command_check.counts", file=arguments.file, **counts))
    return 1 if counts["error"] else 0


def _type(library: Library, asked: str | None, own: str) -> AgreementType | None:
    """The type that was asked for, or the draft's own; None: the library does not have the draft's."""
    return library.types.get(own) if asked is None else library.type_named(asked)


def _row(finding: Finding) -> dict[str, object]:
    place, params = finding.place, dict(finding.params)
    return {
        "code": finding.code,
        "severity": finding.severity,
        "rule_source": next((rule.source for rule in ALL_CHECKS if rule.code == finding.code), ""),
        "place": {
            "article": place.article,
            "paragraph": place.paragraph,
            "language": place.language,
            "node": place.node_id,
            "field": place.field,
        },
        "message": both(say_both(f"finding.{finding.code}", **params)),
        "params": params,
    }


def _line(finding: Finding, console: Console) -> str:
    severity = console.say(f"command_severity.{finding.severity}")
    return f"{severity}: {console.say(f'finding.{finding.code}', **dict(finding.params))} [{finding.code}]"
