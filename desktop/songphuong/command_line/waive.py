"""``songphuong waive``: lets findings of a draft stand, with a reason that stays in the draft; or takes that back."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import date
from pathlib import Path

from songphuong.agreement.applying import apply
from songphuong.agreement.edits import AddWaiver, RemoveWaiver
from songphuong.agreement.tree import Agreement
from songphuong.checks import Finding, check
from songphuong.errors import UnusableInputError, plain
from songphuong.formats.draft_file import open_draft, save_draft
from songphuong.review_sheet import said

from .arguments import SentenceParser, named_path
from .console import Console
from .loading import load_for


def add_arguments(parser: SentenceParser) -> None:
    parser.positional("file", placeholder="draft", type=named_path)
    parser.positional("code", placeholder="code")
    parser.option("--node", placeholder="node")
    parser.option("--reason", placeholder="words", default="")
    parser.option("--by", placeholder="words", default="")
    parser.switch("--undo")


def run(arguments: argparse.Namespace, console: Console) -> int:
    file: Path = arguments.file
    draft = open_draft(file)
    if not arguments.undo and not arguments.reason.strip():
        raise UnusableInputError("waiver-without-reason")
    found = [one for one in check(draft.agreement, load_for(console)) if _is_meant(one, arguments)]
    if not found:
        raise UnusableInputError("finding-unknown", file=file, rule=arguments.code)
    save_draft(file, replace(draft, agreement=_changed(draft.agreement, found, arguments)))
    done = "command_waive.undone" if arguments.undo else "command_waive.done"
    console.show(*(console.say(done, finding=said(one, console.language)) for one in found))
    return 0


def _is_meant(finding: Finding, arguments: argparse.Namespace) -> bool:
    """Also one that is waived already: its reason is then replaced."""
    is_there = arguments.node in (None, finding.place.node_id)
    return finding.code == arguments.code and is_there and (finding.waiver is not None or not arguments.undo)


def _line(words: str) -> str:
    """On one line, without signs that no page shows."""
    return plain(" ".join(words.split()))


def _changed(agreement: Agreement, found: list[Finding], arguments: argparse.Namespace) -> Agreement:
    for finding in found:
        if arguments.undo and finding.waiver is not None:
            agreement = apply(agreement, RemoveWaiver(finding.waiver))
        else:
            waiver = finding.waived(_line(arguments.reason), _line(arguments.by), date.today())
            agreement = apply(agreement, AddWaiver(waiver))
    return agreement
