"""Whatever happened to a file, it is read or refused with one sentence; nothing crashes and nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from songphuong.data_folders import data_folder
from songphuong.errors import UnusableInputError
from songphuong.export_files import export_files
from songphuong.formats.answers_file import read_answers
from songphuong.formats.draft_file import open_draft, read_draft, write_draft
from songphuong.formats.library_folder import load_library
from songphuong.formats.word.read import read_lines
from songphuong.formats.word.write import write_word
from songphuong.sentences import INTERFACE_LANGUAGES, say_error
from tests.library_files import read_clause, read_profile, read_type

from . import share
from .damage import damaged, damaged_inside

RESOURCES = data_folder("resources")
EXAMPLE = RESOURCES / "examples" / "viresa-kespa.mou"
CLAUSE = data_folder("clauses") / "exchange" / "delegation-exchange@1.toml"
ANSWERS = RESOURCES / "examples" / "viresa-kespa.answers.toml"
TYPE = RESOURCES / "agreement_types" / "ministry-mou.toml"
PROFILE = RESOURCES / "wording_profiles" / "participants-will.toml"
TEMPLATE = data_folder("templates_docx") / "standard.docx"


def _refusal_is_sayable(read: Callable[[], object]) -> bool:
    """True when it was read; False when it was refused in words. Anything else is a defect and goes on up."""
    try:
        read()
    except UnusableInputError as error:
        for language in INTERFACE_LANGUAGES:
            assert "\n" not in say_error(language, error)
        return False
    return True


def _board(content: bytes, read: Callable[[bytes], object], cases: int, seed: int) -> None:
    random = Random(seed)
    outcomes = [_refusal_is_sayable(lambda: read(damaged(content, random))) for _ in range(cases)]
    assert False in outcomes, "a board on which nothing is refused tests nothing"


def it_reads_or_refuses_any_damaged_draft() -> None:
    _board(EXAMPLE.read_bytes(), lambda content: write_draft(read_draft(content)), share(150), seed=1)


@pytest.mark.parametrize(("file", "read"), [(CLAUSE, read_clause), (TYPE, read_type), (PROFILE, read_profile)])
def it_reads_or_refuses_any_damaged_library_file(file: Path, read: Callable[[bytes, Path], object]) -> None:
    _board(file.read_bytes(), lambda content: read(content, file), share(100), seed=2)


def it_reads_or_refuses_any_damaged_answers() -> None:
    library = load_library()
    _board(
        ANSWERS.read_bytes(),
        lambda content: read_answers(content, ANSWERS, library, "association-agreement"),
        share(100),
        seed=3,
    )


def it_reads_or_refuses_any_damaged_word_file(tmp_path: Path) -> None:
    (made,) = export_files(open_draft(EXAMPLE).agreement, tmp_path, ("bilingual",), name="x")
    content, random = made.path.read_bytes(), Random(4)
    for case in range(share(60)):
        changes = ("accept", "reject")[case % 2]
        broken = damaged_inside(content, random)
        _refusal_is_sayable(lambda: read_lines(broken, made.path, changes=changes))  # type: ignore[arg-type] # noqa: B023


def it_writes_with_or_refuses_any_damaged_template() -> None:
    agreement, content, random = open_draft(EXAMPLE).agreement, TEMPLATE.read_bytes(), Random(5)
    for _ in range(share(15)):
        broken = damaged_inside(content, random)
        _refusal_is_sayable(lambda: write_word(agreement, "vi", template=broken, template_file=TEMPLATE))  # noqa: B023
