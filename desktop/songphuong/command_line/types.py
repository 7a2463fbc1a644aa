"""``songphuong types``: the agreement types of the library."""

from __future__ import annotations

import argparse

from songphuong.library.clauses import AgreementType

from .arguments import SentenceParser
from .console import Console, both
from .loading import load_for


def add_arguments(parser: SentenceParser) -> None:
    parser.json_switch()


def run(arguments: argparse.Namespace, console: Console) -> int:
    types = load_for(console).types.values()
    if arguments.json:
        console.show_json([_row(kind) for kind in types])
        return 0
    for kind in types:
        console.show(f"{kind.id:<24}{console.words(kind.title)}", f"{'':<24}{console.words(kind.purpose)}")
    return 0


def _row(kind: AgreementType) -> dict[str, object]:
    return {
        "id": kind.id,
        "title": both(kind.title),
        "purpose": both(kind.purpose),
        "avoid": both(kind.avoid),
        "regime": kind.regime,
        "profile": kind.profile,
        "sections": [
            {
                "id": section.id,
                "title": both(section.title),
                "required": section.required,
                "region": section.region,
                "clauses": section.clauses,
                "choices": section.choices,
            }
            for section in kind.sections
        ],
        "clauses": [clause for section in kind.sections for clause in section.clauses],
    }
