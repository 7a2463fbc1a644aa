"""Where the command line prints: results to standard output, messages to standard error, both in UTF-8."""

from __future__ import annotations

import io
import json
import os
import sys
from dataclasses import dataclass
from typing import TextIO

from songphuong.agreement.languages import ByLanguage, Language
from songphuong.errors import SongPhuongError, plain
from songphuong.sentences import say, say_error


@dataclass(frozen=True, slots=True)
class Console:
    """Speaks one interface language. ``show`` is for the result, ``tell`` for everything else."""

    language: Language

    def say(self, key: str, /, **params: object) -> str:
        return say(self.language, key, **params)

    def words(self, text: ByLanguage[str]) -> str:
        """The text in the interface language; empty when it has none in it."""
        return text.get(self.language, "")

    def show(self, *lines: str) -> None:
        for line in lines:
            print(line)

    def show_json(self, document: object) -> None:
        print(json.dumps(document, ensure_ascii=False, indent=1))

    def tell(self, key: str, /, **params: object) -> None:
        _print_message(self.say(key, **params))

    def tell_error(self, error: SongPhuongError) -> None:
        _print_message(say_error(self.language, error))


def _print_message(message: str) -> None:
    """A message that standard error does not take is lost; the exit code still says what happened."""
    try:
        print(*map(plain, message.split("\n")), sep="\n", file=sys.stderr)
    except OSError:
        drop(sys.stderr)


def drop(stream: TextIO | None) -> None:
    """What still waits to be written has nowhere to go; Python must not stumble over it at the end."""
    if stream is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def print_utf8() -> None:
    """Whatever the system's locale: both streams write UTF-8. A file name that is no UTF-8 shows its bytes escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def both(text: ByLanguage[str]) -> dict[Language, str]:
    """The text as JSON writes it: language code -> words."""
    return dict(text.entries)
