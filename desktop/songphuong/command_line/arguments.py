"""Reading what was typed: argparse, speaking the interface language.

argparse words its own messages in English; ``SentenceParser`` says them again from the catalogue, and every heading
and help line comes from there too.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from songphuong.errors import UnusableInputError

from .console import Console

# What argparse 3.11 to 3.13 says, the sentence for it, and what the sentence needs of it.
_MESSAGES = (
    ("arguments-missing", re.compile(r"the following arguments are required: (?P<names>.+)")),
    ("arguments-unknown", re.compile(r"unrecognized arguments: (?P<names>.+)")),
    ("option-needs-value", re.compile(r"argument (?P<name>.+?): expected (one|at least one|\d) arguments?")),
    (
        "action-unknown",
        re.compile(r"argument .+?: invalid choice: (?P<value>.*) \(choose from (?P<known>.+)\)"),
    ),
    ("option-takes-no-value", re.compile(r"argument (?P<name>.+?): ignored explicit argument .+")),
)


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help pages with our own word before the usage line."""

    def __init__(self, usage_word: str, prog: str) -> None:
        super().__init__(prog)
        self.usage_word = usage_word

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, self.usage_word if prefix is None else prefix)


class SentenceParser(argparse.ArgumentParser):
    """An argument parser in the interface language. What is wrong becomes an UnusableInputError.

    ``positional`` and ``option`` add arguments whose help is the sentence ``command_<command>.<name>`` and whose
    placeholder is ``command_placeholder.<name>``."""

    def __init__(self, console: Console, command: str, prog: str, epilog: str | None = None) -> None:
        self.console = console
        self.command = command
        super().__init__(
            prog=prog,
            description=console.say(f"command_{command}.about"),
            epilog=epilog,
            formatter_class=partial(_Help, f"{console.say('command_help.usage')} "),
            add_help=False,
            allow_abbrev=False,
        )
        self._given = self.add_argument_group(console.say("command_help.arguments"))
        self._choices = self.add_argument_group(console.say("command_help.options"))
        self._choices.add_argument("-h", "--help", action="help", help=console.say("command_help.help"))

    def positional(self, name: str, *, placeholder: str, **more: Any) -> None:
        word = self.console.say(f"command_placeholder.{placeholder}")
        self._given.add_argument(name, metavar=word, help=self._help(name), **more)

    def option(self, flag: str, *, placeholder: str, **more: Any) -> None:
        """An option with a value; with ``nargs``, as many as the placeholder has words."""
        word = self.console.say(f"command_placeholder.{placeholder}")
        words = tuple(word.split()) if "nargs" in more else word
        self._choices.add_argument(flag, metavar=words, help=self._help(flag), **more)

    def switch(self, flag: str, **more: Any) -> None:
        """An option without a value."""
        self._choices.add_argument(flag, action="store_true", help=self._help(flag), **more)

    def json_switch(self) -> None:
        self._choices.add_argument("--json", action="store_true", help=self.console.say("command_help.json"))

    def actions(self, *names: str) -> Mapping[str, SentenceParser]:
        """A parser for each action of this command; which one was named stands under ``action``."""
        words = self.add_subparsers(
            title=self.console.say("command_help.actions"),
            dest="action",
            metavar=self.console.say("command_placeholder.action"),
            required=True,
        )
        return {
            name: words.add_parser(
                name,
                console=self.console,
                command=f"{self.command}_{name}",
                prog=f"{self.prog} {name}",
                help=self.console.say(f"command_{self.command}_{name}.about"),
            )
            for name in names
        }

    def _help(self, name: str) -> str:
        key = f"command_{self.command}.{name.lstrip('-').replace('-', '_')}"
        return self.console.say(key).replace("%", "%%")

    def error(self, message: str) -> NoReturn:
        for code, pattern in _MESSAGES:
            if found := pattern.fullmatch(message.replace("'", "")):
                told: dict[str, Any] = found.groupdict()
                raise UnusableInputError(code, help=f"{self.prog} --help", **told)
        raise UnusableInputError("arguments-unusable", help=f"{self.prog} --help")


def one_of(option: str, known: Sequence[str]) -> Callable[[str], str]:
    """For ``type=`` of an argument: one of these words, or an error that lists them."""

    def read(word: str) -> str:
        if word not in known:
            raise UnusableInputError("choice-unknown", option=option, value=word, known=", ".join(known))
        return word

    return read


def named_path(word: str) -> Path:
    """For ``type=`` of an argument: a path; an empty one (a shell variable that is not set) is refused."""
    if not word.strip():
        raise UnusableInputError("path-empty")
    return Path(word)


def whole_number(option: str) -> Callable[[str], int]:
    """For ``type=`` of an argument: 1, 2, 3 ..."""

    def read(word: str) -> int:
        if not (word.isascii() and word.isdigit() and len(word) < 10 and int(word) > 0):
            raise UnusableInputError("number-unfit", option=option, value=word)
        return int(word)

    return read
