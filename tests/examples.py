"""The shipped examples: each is drafted from ``resources/examples/<name>.answers.toml``, which names its type."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from songphuong.agreement.tree import Agreement
from songphuong.data_folders import data_folder
from songphuong.drafting import start
from songphuong.formats.answers_file import read_answers
from songphuong.formats.library_folder import load_library

FOLDER = data_folder("resources") / "examples"
_ANSWERS = ".answers.toml"


def answers_files() -> Mapping[str, Path]:
    """The answers of each example by its name."""
    return {file.name.removesuffix(_ANSWERS): file for file in sorted(FOLDER.glob(f"*{_ANSWERS}"))}


def table_rows(readme: Path) -> list[list[str]]:
    """The cells of the numbered rows of a table in such a file."""
    lines = [line for line in readme.read_text("utf-8").splitlines() if re.match(r"\| [0-9]+ \|", line)]
    return [[cell.strip().strip("`") for cell in line.strip("|").split(" | ")] for line in lines]


def drafted_examples() -> Iterator[tuple[str, Agreement]]:
    """Each example's name and the agreement that the library and its answers make today."""
    library = load_library()
    for name, file in answers_files().items():
        content = file.read_bytes()
        kind = tomllib.loads(content.decode())["type"]
        answers = read_answers(content, file, library, kind)
        yield name, start(library, kind, answers=answers, agreement_id=name)
