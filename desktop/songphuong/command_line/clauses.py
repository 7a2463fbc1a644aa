"""``songphuong clauses``: listing, finding, showing and verifying the clauses of the library."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import groupby

from songphuong.errors import UnusableInputError
from songphuong.formats.library_folder import record_approved, verify
from songphuong.library.clauses import ClauseVersion, Library
from songphuong.library.filters import ClauseFilter, chosen
from songphuong.office_folder import office_folder
from songphuong.sentences import say_topic

from .arguments import SentenceParser, whole_number
from .clause_page import clause_document, clause_page
from .console import Console, both
from .loading import load_for

MOST_FOUND = 20


def add_arguments(parser: SentenceParser) -> None:
    actions = parser.actions("list", "search", "show", "verify")
    actions["search"].positional("query", placeholder="query")
    for name in ("list", "search"):
        for option in ("topic", "type", "strength", "status"):
            actions[name].option(f"--{option}", placeholder=option)
    actions["search"].option("--limit", placeholder="number", type=whole_number("--limit"), default=MOST_FOUND)
    actions["show"].positional("clause", placeholder="clause")
    for name in ("list", "search", "show"):
        actions[name].json_switch()
    actions["verify"].switch("--record")
    actions["verify"].switch("--office")


def run(arguments: argparse.Namespace, console: Console) -> int:
    jobs = {"list": _list, "search": _search, "show": _show, "verify": _verify}
    return jobs[arguments.action](arguments, console)


def _list(arguments: argparse.Namespace, console: Console) -> int:
    library = load_for(console)
    clauses = chosen(library, _filter(arguments))
    if arguments.json:
        console.show_json([_row(library, clause) for clause in clauses])
        return 0
    for topic, ones in groupby(clauses, lambda clause: clause.topic):
        console.show(f"{say_topic(console.language, topic)} ({topic})", *(f"  {_line(one, console)}" for one in ones))
    if not clauses:
        console.tell("command_clauses.nothing_chosen")
    return 0


def _search(arguments: argparse.Namespace, console: Console) -> int:
    from songphuong.library.search import search  # SQLite, which the other actions do not need

    library = load_for(console)
    hits = search(library, arguments.query, arguments.limit, among=_filter(arguments))
    if arguments.json:
        console.show_json([{**_row(library, hit.clause), "score": hit.score} for hit in hits])
    elif hits:
        console.show(*(_line(hit.clause, console) for hit in hits))
    else:
        console.tell("command_clauses.nothing_found", query=arguments.query)
    return 0


def _filter(arguments: argparse.Namespace) -> ClauseFilter:
    return ClauseFilter(arguments.topic, arguments.type, arguments.strength, arguments.status)


def _show(arguments: argparse.Namespace, console: Console) -> int:
    library = load_for(console)
    clause = library.named(arguments.clause)
    if arguments.json:
        console.show_json({**_row(library, clause), **clause_document(clause)})
    else:
        console.show(*clause_page(clause, library, console))
    return 0


def _verify(arguments: argparse.Namespace, console: Console) -> int:
    office = office_folder() if arguments.office else None
    problems = verify(office=office)
    if arguments.record and all(problem.code == "approved-not-recorded" for problem in problems):
        console.show(console.say("command_clauses.recorded", count=len(record_approved(office))))
        problems = verify(office=office)
    tell_mistakes(problems, console)
    return 1 if problems else 0


def tell_mistakes(mistakes: Sequence[UnusableInputError], console: Console) -> None:
    """Each mistake of a library and their number, or that it is sound."""
    for mistake in mistakes:
        console.tell_error(mistake)
    if mistakes:
        console.tell("command_clauses.mistakes", count=len(mistakes))
    else:
        console.show(console.say("command_clauses.sound"))


def _row(library: Library, clause: ClauseVersion) -> dict[str, object]:
    return {
        "id": clause.id,
        "version": clause.version,
        "status": clause.status,
        "topic": clause.topic,
        "section": clause.section,
        "strength": clause.strength,
        "title": both(clause.title),
        "versions": [version.version for version in library.versions[clause.id]],
    }


def _line(clause: ClauseVersion, console: Console) -> str:
    status = "" if clause.status == "approved" else f" ({console.say(f'command_status.{clause.status}')})"
    return f"{f'{clause.id}@{clause.version}':<42} {console.words(clause.title)}{status}"
