"""What the documents show as an example can be written just so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from songphuong.drafting import start
from songphuong.formats.answers_file import read_answers
from songphuong.formats.clause_file import examine_clause
from songphuong.formats.library_folder import Examine
from songphuong.formats.type_file import examine_profile, examine_type
from songphuong.library.clauses import AgreementType, ClauseVersion, WordingProfile
from songphuong.library.mistakes import Mistakes
from tests.library_samples import built_in_library
from tests.project_files import ROOT


def shown_in(paper: str) -> list[bytes]:
    """The TOML files that the document shows, in order."""
    text = (ROOT / "docs" / paper).read_text(encoding="utf-8")
    return [example.encode() for example in re.findall(r"```toml\n(.*?)```", text, re.DOTALL)]


def it_drafts_with_the_answers_that_are_shown() -> None:
    (answers,) = shown_in("answers_format.md")
    file, library, kind = Path("answers.toml"), built_in_library(), "association-agreement"

    draft = start(library, kind, answers=read_answers(answers, file, library, kind))

    assert draft.sides[1].bodies == ("side_b", "side_b_2")


@pytest.mark.parametrize(
    ("number", "name", "examine"),
    [
        (0, "delegation-exchange@1.toml", examine_clause),
        (1, "association-agreement.toml", examine_type),
        (2, "parties-shall.toml", examine_profile),
    ],
)
def it_finds_no_mistake_in_the_clause_type_and_profile_that_are_shown(
    number: int, name: str, examine: Examine[ClauseVersion] | Examine[AgreementType] | Examine[WordingProfile]
) -> None:
    mistakes = Mistakes(Path(name))

    examine(shown_in("clause_format.md")[number], Path(name), mistakes)

    assert mistakes.found == []
