"""``songphuong clauses``: listing, finding, showing and verifying the clauses of the library."""

from __future__ import annotations

import argparse

from songphuong.errors import UnusableInputError
from songphuong.formats.library_folder import load_library, record_approved, verify
from songphuong.library.clauses import ClauseVersion, Library

from .arguments import SentenceParser, whole_number
from .clause_page import clause_document, clause_page
from .console import Console, both

MOST_FOUND = 20


def add_arguments(parser: SentenceParser) -> None:
    actions = parser.actions("list", "search", "show", "verify")
    actions["list"].option("--topic", placeholder="topic")
    actions["search"].positional("query", placeholder="query")
    actions["search"].option("--limit", placeholder="number", type=whole_number("--limit"), default=MOST_FOUND)
    actions["show"].positional("clause", placeholder="clause")
    for name in ("list", "search", "show"):
        actions[name].json_switch()
    actions["verify"].switch("--record")


def run(arguments: argparse.Namespace, console: Console) -> int:
    jobs = {"list": _list, "search": _search, "show": _show, "verify": _verify}
    return jobs[arguments.action](arguments, console)


def _list(arguments: argparse.Namespace, console: Console) -> int:
    library = load_library()
    newest = library.newest()
    topics = sorted({clause.topic for clause in newest})
    if arguments.topic is not None and arguments.topic not in topics:
        raise UnusableInputError("topic-unknown", topic=arguments.topic, topics=", ".join(topics))
    chosen = [clause for clause in newest if arguments.topic in (None, clause.topic)]
    if arguments.json:
        console.show_json([_row(library, clause) for clause in chosen])
    else:
        console.show(*(_line(clause, console) for clause in chosen))
    return 0


def _search(arguments: argparse.Namespace, console: Console) -> int:
    from songphuong.library.search import search  # SQLite, which the other actions do not need

    library = load_library()
    hits = search(library, arguments.query, arguments.limit)
    if arguments.json:
        console.show_json([{**_row(library, hit.clause), "score": hit.score} for hit in hits])
    elif hits:
        console.show(*(_line(hit.clause, console) for hit in hits))
    else:
        console.tell("command_clauses.nothing_found", query=arguments.query)
    return 0


def _show(arguments: argparse.Namespace, console: Console) -> int:
    library = load_library()
    clause = library.named(arguments.clause)
    if arguments.json:
        console.show_json({**_row(library, clause), **clause_document(clause)})
    else:
        console.show(*clause_page(clause, console))
    return 0


def _verify(arguments: argparse.Namespace, console: Console) -> int:
    problems = verify()
    if arguments.record and all(problem.code == "approved-not-recorded" for problem in problems):
        console.show(console.say("command_clauses.recorded", count=len(record_approved())))
        problems = verify()
    for problem in problems:
        console.tell_error(problem)
    if problems:
        console.tell("command_clauses.mistakes", count=len(problems))
        return 1
    console.show(console.say("command_clauses.sound"))
    return 0


def _row(library: Library, clause: ClauseVersion) -> dict[str, object]:
    return {
        "id": clause.id,
        "version": clause.version,
        "status": clause.status,
        "topic": clause.topic,
        "title": both(clause.title),
        "versions": [version.version for version in library.versions[clause.id]],
    }


def _line(clause: ClauseVersion, console: Console) -> str:
    return f"{f'{clause.id}@{clause.version}':<36}{console.words(clause.title)}"
