"""The shipped examples: each is drafted from ``resources/examples/<name>.answers.toml``."""

from __future__ import annotations

from collections.abc import Iterator

from songphuong.agreement.tree import Agreement
from songphuong.data_folders import data_folder
from songphuong.drafting import start
from songphuong.formats.answers_file import read_answers
from songphuong.formats.library_folder import load_library

EXAMPLES = {"viresa-kespa": "association-agreement"}  # name: agreement type


def drafted_examples() -> Iterator[tuple[str, Agreement]]:
    """Each example's name and the agreement that the library and its answers make today."""
    library = load_library()
    for name, kind in EXAMPLES.items():
        file = data_folder("resources") / "examples" / f"{name}.answers.toml"
        answers = read_answers(file.read_bytes(), file, library, kind)
        yield name, start(library, kind, answers=answers, agreement_id=name)
