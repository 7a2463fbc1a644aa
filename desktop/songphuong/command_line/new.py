"""``songphuong new``: a draft from the library, and the questions it asks."""

from __future__ import annotations

import argparse
from os.path import lexists
from pathlib import Path

from songphuong.agreement.tree import Draft
from songphuong.drafting import start
from songphuong.errors import CannotWriteError, UnusableInputError
from songphuong.formats.answers_file import print_answers, read_answers
from songphuong.formats.draft_file import DRAFT_SUFFIX, save_draft
from songphuong.formats.safe_save import make_folder, open_bytes
from songphuong.formats.toml_reading import LARGEST_FILE
from songphuong.library.answers import Answers
from songphuong.library.clauses import Library

from .arguments import SentenceParser, named_path
from .console import Console
from .loading import load_for


def add_arguments(parser: SentenceParser) -> None:
    parser.positional("type", placeholder="type")
    parser.option("--output", placeholder="draft", type=named_path)
    parser.option("--answers", placeholder="answers", type=named_path)
    parser.option("--with", placeholder="clause", action="append", default=[], dest="with_clauses")
    parser.option("--without", placeholder="clause", action="append", default=[])
    parser.switch("--print-answers")


def run(arguments: argparse.Namespace, console: Console) -> int:
    library = load_for(console)
    output: Path | None = arguments.output
    if arguments.print_answers:
        if output is not None:
            raise UnusableInputError("new-prints-or-makes")
        asked = print_answers(library, arguments.type, arguments.with_clauses, arguments.without)
        console.show(asked.rstrip("\n"))
        return 0
    if output is None:
        raise UnusableInputError("new-needs-output")
    if output.suffix.lower() != DRAFT_SUFFIX:
        raise UnusableInputError("draft-name-unfit", file=output, suffix=DRAFT_SUFFIX)
    if lexists(output):  # unlike Path.exists it leaves a name that is too long to the saving, which tells of it
        raise CannotWriteError("draft-already-there", file=output)
    agreement = start(
        library,
        arguments.type,
        answers=_answers(library, arguments.answers, arguments.type),
        with_clauses=arguments.with_clauses,
        without=arguments.without,
    )
    make_folder(output.parent)
    save_draft(output, Draft(agreement))
    console.tell("command_new.made", file=output)
    return 0


def _answers(library: Library, file: Path | None, type_id: str) -> Answers:
    if file is None:
        return Answers()
    return read_answers(open_bytes(file, LARGEST_FILE), file, library, type_id)
