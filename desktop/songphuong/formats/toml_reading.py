"""TOML bytes into typed records, with errors that name the place as a writer counts it.

A place is a path such as ``paragraphs[2].points[1].en``: the English of the first point of the second paragraph.
Not here: what the records mean (``clause_file``, ``type_file``, ``answers_file``).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from songphuong.errors import UnusableInputError

from .shape_places import told_and_place
from .unicode_form import composed

LARGEST_FILE = 2**18  # a long clause has 6 kB, the glossary 75; much more takes long to read

MOST_PARTS = 500  # of a key, full stops on a line; leaders (......) are none
_PART_END = re.compile(r"[^.]\.")

# Characters nobody sees on a page and no keyboard means: controls, zero-width signs, direction marks, the BOM.
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_FOLDED = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]")  # a space alone stays; so does the no-break space, which is meant

_SHAPE_ERRORS = (
    (re.compile(r"unknown field `(?P<key>[^`]*)`"), "key-unknown"),
    (re.compile(r"missing required field `(?P<key>[^`]*)`"), "key-missing"),
    (re.compile(r"Expected `object"), "needs-table"),
    (re.compile(r"Expected `array"), "needs-list"),
    (re.compile(r"Expected `bool"), "needs-true-or-false"),
    (re.compile(r"Expected `int"), "needs-whole-number"),
    (re.compile(r"Expected `date|RFC3339"), "needs-date"),
    (re.compile(r"Expected `str"), "needs-words"),
)

Record = TypeVar("Record")


def read_record(content: bytes, file: Path, shape: type[Record]) -> Record:
    """The record this TOML file holds. UnusableInputError where it is no TOML or has another shape."""
    return record_from(read_table(content, file), file, shape)


def record_from(table: Mapping[str, object], file: Path, shape: type[Record]) -> Record:
    """The record in a table already read."""
    try:
        return msgspec.convert(table, shape)
    except msgspec.ValidationError as error:
        raise _shape_error(error, file) from error
    except RecursionError as error:
        raise UnusableInputError("toml-too-deep", file=file) from error


def read_table(content: bytes, file: Path) -> dict[str, object]:
    """The whole file as one table, its text in NFC. A byte-order mark at the beginning is passed over."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise UnusableInputError("not-utf8", file=file, place=str(line), line=line) from error
    _refuse_long_keys(text, file)
    try:
        table = composed(tomllib.loads(text))
    except RecursionError as error:
        raise UnusableInputError("toml-too-deep", file=file) from error
    except ValueError as error:  # a TOMLDecodeError, or a number beyond what Python reads
        line, column = _position(str(error), text)
        raise UnusableInputError(
            "toml-broken", file=file, place=f"{line}:{column}", line=line, column=column
        ) from error
    assert isinstance(table, dict)
    return table


def _refuse_long_keys(text: str, file: Path) -> None:
    """A key of thousands of parts (a.a.a) would take hours to read."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > MOST_PARTS and len(_PART_END.findall(line)) > MOST_PARTS:
            raise UnusableInputError("toml-too-deep", file=file, place=str(number))


def folded(words: str) -> str:
    """Words with line ends and indents folded to single spaces and none at the ends."""
    return _FOLDED.sub(" ", words).strip(" ")


def hidden_character(words: str) -> str:
    """The first character that no page shows, as "U+200B"; empty when there is none."""
    found = _HIDDEN.search(words)
    return f"U+{ord(found[0]):04X}" if found else ""


def _position(message: str, text: str) -> tuple[int, int]:
    found = re.search(r"at line (\d+), column (\d+)", message)
    if found:
        return int(found[1]), int(found[2])
    lines = text.split("\n")
    return len(lines), len(lines[-1]) + 1


def _shape_error(error: msgspec.ValidationError, file: Path) -> UnusableInputError:
    """msgspec's message as an error with a sentence of our own."""
    told, path = told_and_place(error)
    place = path.replace("[...]", ".*").lstrip(".")
    for pattern, code in _SHAPE_ERRORS:
        found = pattern.search(told)
        if found:
            key = found.groupdict().get("key")
            return UnusableInputError(code, file=file, place=".".join(filter(None, (place, key))))
    return UnusableInputError("shape-wrong", file=file, place=place)
