"""The commands there are, and the way from what was typed to the one that was meant.

Not here: the jobs themselves, one module each, and the window, which only ``songphuong.__main__`` opens.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from songphuong import __version__
from songphuong.agreement.languages import VI, Language
from songphuong.errors import UnusableInputError
from songphuong.sentences import INTERFACE_LANGUAGES

from .arguments import SentenceParser, one_of
from .console import Console

# each is a module beside this one
COMMANDS = ("types", "clauses", "new", "text", "check", "waive", "rules", "export", "library")


class Command(Protocol):
    """What a command's module holds."""

    def add_arguments(self, parser: SentenceParser) -> None: ...

    def run(self, arguments: argparse.Namespace, console: Console) -> int:
        """Does the job and gives the exit code; raises SongPhuongError where it cannot be done."""
        ...


@dataclass(frozen=True, slots=True)
class WindowWanted:
    """No command was named: the window, with this file, or with none, in this language, if one was named."""

    file: Path | None
    language: Language | None


def split(arguments: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The options before the command, and the rest from the command or file on."""
    index = 0
    while index < len(arguments) and arguments[index].startswith("-"):
        index += 2 if arguments[index] == "--language" else 1
    return arguments[:index], arguments[index:]


def language_wanted(options: Sequence[str]) -> Language:
    """The interface language these options ask for; Vietnamese where they name none that there is."""
    pairs = zip(("", *options), options, strict=False)
    asked = (
        word.removeprefix("--language=")
        for before, word in pairs
        if before == "--language" or word.startswith("--language=")
    )
    return next((word for word in asked if word in INTERFACE_LANGUAGES), VI)


def run(arguments: Sequence[str], console: Console) -> int | WindowWanted:
    """Does what was typed; gives the exit code, or says that the window is wanted."""
    options, rest = split(arguments)
    asked = _program_parser(console).parse_args(options)
    if asked.version:
        console.show(f"songphuong {__version__}")
        return 0
    if not rest:
        return WindowWanted(None, asked.language)
    if rest[0] in COMMANDS:
        return _run_command(rest[0], rest[1:], console)
    return WindowWanted(_file_named(rest), asked.language)


def _run_command(name: str, arguments: Sequence[str], console: Console) -> int:
    command = cast(Command, import_module(f".{name}", __package__))
    parser = SentenceParser(console, name, f"songphuong {name}")
    command.add_arguments(parser)
    return command.run(parser.parse_args(arguments), console)


def _program_parser(console: Console) -> SentenceParser:
    rows = [f"  {name:<10}{console.say(f'command_{name}.summary')}" for name in COMMANDS]
    epilog = "\n".join([console.say("command_help.commands"), *rows, "", console.say("command_help.more")])
    parser = SentenceParser(console, "program", "songphuong", epilog)
    parser.usage = console.say("command_help.program_usage")
    parser.switch("--version")
    parser.option("--language", placeholder="interface_language", type=one_of("--language", INTERFACE_LANGUAGES))
    return parser


def _file_named(rest: Sequence[str]) -> Path:
    """The draft to open in the window; a word that is neither a command nor a file is told with the commands."""
    file = Path(rest[0])
    if file.suffix.lower() != ".mou" and not file.exists():
        raise UnusableInputError("command-unknown", command=rest[0], commands=", ".join(COMMANDS))
    if len(rest) > 1:
        raise UnusableInputError("arguments-unknown", names=" ".join(rest[1:]), help="songphuong --help")
    if not file.is_file():
        raise UnusableInputError("file-missing", file=file)
    return file
