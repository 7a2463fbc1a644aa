"""The small library in tests/samples/library, copies of it that a test may spoil, and the built-in library."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from songphuong.errors import UnusableInputError
from songphuong.formats.library_folder import load_library
from songphuong.library.clauses import ClauseVersion, Library
from songphuong.sentences import say_error

SAMPLE_LIBRARY = Path(__file__).parent / "samples" / "library"
EXCHANGE = "clauses/exchange/sample-exchange@2.toml"
TYPE = "resources/agreement_types/sample-agreement.toml"
PROFILE = "resources/wording_profiles/sample-parties.toml"


@cache
def sample_library() -> Library:
    return load_library(root=SAMPLE_LIBRARY)


@cache
def built_in_library() -> Library:
    """The program's own, read once for all tests of a process: it is never changed, and reading it takes time."""
    return load_library()


def sample_clause(clause: str, version: int | None = None) -> ClauseVersion:
    found = sample_library().find(clause, version)
    assert found is not None
    return found


def copied_library(folder: Path) -> Path:
    """A copy of the sample library to spoil."""
    return Path(shutil.copytree(SAMPLE_LIBRARY, folder / "library"))


def spoil(file: Path, old: str, new: str) -> None:
    """Replaces words of a file that must be there, once."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {file.name}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def told(error: UnusableInputError) -> tuple[str, str]:
    """Code and place of an error that both interface languages can word."""
    assert say_error("vi", error)
    assert say_error("en", error)
    return error.code, error.place
