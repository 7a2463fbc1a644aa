"""``songphuong check``: what the rules find in a draft or in anybody's Word file. Exit code 1 while an error stands."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from songphuong.agreement.languages import VI
from songphuong.agreement.tree import Agreement
from songphuong.checks import Finding, check, in_reading_order, unknown_codes
from songphuong.errors import UnusableInputError
from songphuong.export_files import write_report_file
from songphuong.formats.draft_file import open_draft
from songphuong.library.clauses import AgreementType, Library
from songphuong.library.rule_sets import STANDARD, RuleSet
from songphuong.review_sheet import SEVERITIES, Reviewed, ground, review_sheet, said
from songphuong.sentences import say_both

from .arguments import SentenceParser, named_path
from .console import Console, both
from .loading import load_for
from .word_drafts import Foreign, read_word_draft


def add_arguments(parser: SentenceParser) -> None:
    parser.positional("file", placeholder="draft_or_word", type=named_path)
    parser.option("--type", placeholder="type")
    parser.option("--rules", placeholder="rule_set", default=STANDARD)
    parser.option("--sheet", placeholder="word_file", type=named_path)
    parser.json_switch()


def run(arguments: argparse.Namespace, console: Console) -> int:
    if arguments.sheet is not None:
        _refuse_itself(arguments.file, arguments.sheet)
    library = load_for(console)
    rules = rule_set_named(arguments.rules, library, console)
    subject = _subject(arguments, library, console)
    if subject.kind is None and subject.foreign is None:
        console.tell("command_check.type_unknown", file=arguments.file, type=subject.agreement.type)
    found = check(subject.agreement, library, kind=subject.kind, rules=rules)
    if subject.foreign is not None:
        found = subject.foreign.judged(found)
    findings = sorted(
        in_reading_order(found, subject.agreement), key=lambda finding: SEVERITIES.index(finding.severity)
    )
    if arguments.sheet is not None:
        _write_sheet(arguments, subject, rules, findings, console)
    counts = {severity: sum(_counts(one, severity) for one in findings) for severity in SEVERITIES}
    _show(arguments, subject, findings, counts, console)
    return 1 if counts["error"] else 0


def _refuse_itself(file: Path, sheet: Path) -> None:
    """The sheet must not replace what is checked."""
    if sheet.exists() and file.exists() and sheet.samefile(file):
        raise UnusableInputError("sheet-is-the-file", file=sheet)


@dataclass(frozen=True, slots=True)
class _Subject:
    """What is checked. ``foreign``: what reading somebody else's Word file left to tell."""

    agreement: Agreement
    kind: AgreementType | None
    foreign: Foreign | None = None


def _subject(arguments: argparse.Namespace, library: Library, console: Console) -> _Subject:
    asked = None if arguments.type is None else library.type_named(arguments.type)
    file: Path = arguments.file
    if file.suffix.lower() == ".docx":
        foreign = read_word_draft(file, library, asked)
        console.tell("command_check.read_as", file=file, articles=len(foreign.agreement.articles))
        return _Subject(foreign.agreement, foreign.kind, foreign)
    agreement = open_draft(file).agreement
    return _Subject(agreement, asked or library.types.get(agreement.type))


def rule_set_named(name: str, library: Library, console: Console) -> RuleSet:
    """The rule set of this id; UnusableInputError, naming those there are, when there is none. Codes in it that no rule
    has are told: a misspelt one would switch nothing."""
    rules = library.rule_set_named(name)
    for code in unknown_codes(rules):
        console.tell("command_check.code_unknown", rule_set=rules.id, code=code)
    return rules


def _counts(finding: Finding, severity: str) -> bool:
    return finding.severity == severity and finding.waiver is None


def _show(
    arguments: argparse.Namespace,
    subject: _Subject,
    findings: Sequence[Finding],
    counts: dict[str, int],
    console: Console,
) -> None:
    not_judged = subject.foreign.told() if subject.foreign else ()
    if arguments.json:
        document: dict[str, object] = {
            "file": str(arguments.file),
            "type": subject.kind.id if subject.kind else None,
            "rule_set": arguments.rules,
            "findings": [_row(finding) for finding in findings],
            "counts": counts,
        }
        if subject.foreign is not None:
            document["not_judged"] = [both(one) for one in not_judged]
        console.show_json(document)
        return
    console.show(*(_line(finding, console) for finding in findings))
    console.show(*(console.say("command_check.not_judged", what=console.words(one)) for one in not_judged))
    console.show(console.say("command_check.counts", file=arguments.file, **counts))


def _write_sheet(
    arguments: argparse.Namespace, subject: _Subject, rules: RuleSet, findings: Sequence[Finding], console: Console
) -> None:
    not_judged = tuple(console.words(one) for one in subject.foreign.told()) if subject.foreign else ()
    reviewed = Reviewed(
        subject.agreement, subject.kind, rules, date.today(), tuple(findings), arguments.file.name, not_judged
    )
    write_report_file(review_sheet(reviewed, console.language), arguments.sheet)
    console.tell("command_check.sheet_written", file=arguments.sheet)


def _row(finding: Finding) -> dict[str, object]:
    place, params, waiver = finding.place, dict(finding.params), finding.waiver
    return {
        "code": finding.code,
        "severity": finding.severity,
        "rule_source": ground(finding, VI),
        "place": {
            "article": place.article,
            "paragraph": place.paragraph,
            "language": place.language,
            "node": place.node_id,
            "field": place.field,
        },
        "message": both(say_both(f"finding.{finding.code}", **params)),
        "params": params,
        "fixable": finding.fix is not None,
        "waived": {"reason": waiver.reason, "by": waiver.by, "on": waiver.on.isoformat()} if waiver else None,
    }


def _line(finding: Finding, console: Console) -> str:
    told = said(finding, console.language)
    if finding.waiver is not None:
        return console.say("command_check.waived", finding=told, reason=finding.waiver.reason, code=finding.code)
    severity = console.say(f"command_severity.{finding.severity}")
    return f"{severity}: {told} [{finding.code}]"
