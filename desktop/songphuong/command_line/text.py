"""``songphuong text``: all the text of a draft or of any Word file, one paragraph a line."""

from __future__ import annotations

import argparse
from pathlib import Path

from songphuong.errors import UnusableInputError
from songphuong.formats.draft_file import DRAFT_SUFFIX, open_draft
from songphuong.formats.plain_text import plain_lines
from songphuong.formats.safe_save import open_bytes

from .arguments import SentenceParser, named_path, one_of
from .console import Console

LARGEST_DOCUMENT = 128 * 2**20  # a Word file with many pictures; the reader has limits of its own for what is inside


def add_arguments(parser: SentenceParser) -> None:
    parser.positional("file", placeholder="draft_or_word", type=named_path)
    parser.option("--language", placeholder="language")
    parser.option("--changes", placeholder="changes", type=one_of("--changes", ("accept", "reject")), default="accept")
    parser.switch("--no-numbers")


def run(arguments: argparse.Namespace, console: Console) -> int:
    if arguments.file.suffix.lower() == DRAFT_SUFFIX:
        console.show(*_draft_lines(arguments.file, arguments.language, numbers=not arguments.no_numbers))
    else:
        console.show(*_word_lines(arguments))
    return 0


def _draft_lines(file: Path, language: str | None, *, numbers: bool) -> tuple[str, ...]:
    agreement = open_draft(file).agreement
    languages = ", ".join(agreement.languages)
    if language is None:
        raise UnusableInputError("text-needs-language", file=file, languages=languages)
    if language not in agreement.languages:
        raise UnusableInputError("text-language-missing", file=file, language=language, languages=languages)
    return plain_lines(agreement, language, numbers=numbers)


def _word_lines(arguments: argparse.Namespace) -> tuple[str, ...]:
    from songphuong.formats.word.read import read_lines  # lxml, which a draft's text does not need

    content = open_bytes(arguments.file, LARGEST_DOCUMENT)
    return read_lines(
        content,
        arguments.file,
        changes=arguments.changes,
        numbers=not arguments.no_numbers,
        language=arguments.language,
    )
