"""The table of clauses that overlap: read strictly, every mistake with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from songphuong.agreement.languages import ByLanguage
from songphuong.data_folders import data_folder
from songphuong.errors import UnusableInputError
from songphuong.formats.library_folder import load_library
from songphuong.formats.overlaps_file import read_overlaps
from songphuong.library.clause_overlaps import ClausePassage, Overlap
from tests.library_samples import copied_library, told

FILE = data_folder("resources") / "clause_overlaps.toml"
ROW = """
[[overlaps]]
clauses = ["one", "two"]
passages = ["two@3.2.1"]
reason.vi = "cả hai  điều"
reason.en = "both articles"
"""


def it_reads_a_row_with_its_passages_and_reason() -> None:
    (row,) = read_overlaps(ROW.encode(), Path("x.toml"))

    reason = ByLanguage.of({"vi": "cả hai điều", "en": "both articles"})
    assert row == Overlap(("one", "two"), reason, (ClausePassage("two", 3, "2.1"),))


def it_reads_the_table_of_the_library() -> None:
    rows = read_overlaps(FILE.read_bytes(), FILE)

    assert len(rows) > 80
    assert rows == load_library().overlaps


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ('"one", "two"', '"two"', "key-missing", "overlaps[1].clauses[2]"),
        ('"one", "two"', '"two", "two"', "named-twice", "overlaps[1].clauses[2]"),
        ('"one", "two"', '"One", "two"', "id-unfit", "overlaps[1].clauses[1]"),
        ("two@3.2.1", "two.2.1", "shape-wrong", "overlaps[1].passages[1]"),
        ("two@3.2.1", "two@3", "shape-wrong", "overlaps[1].passages[1]"),
        ("two@3.2.1", "three@3.2.1", "not-one-of", "overlaps[1].passages[1]"),
        ('reason.en = "both articles"', 'reason.en = ""', "words-missing", "overlaps[1].reason.en"),
        ('reason.en = "both articles"', "", "key-missing", "overlaps[1].reason.en"),
        ("[[overlaps]]", "[[overlap]]", "key-unknown", "overlap"),
        ("clauses =", "clause =", "key-unknown", "overlaps[1].clause"),
    ],
)
def it_tells_each_mistake_with_its_place(old: str, new: str, code: str, place: str) -> None:
    assert old in ROW
    with pytest.raises(UnusableInputError) as error:
        read_overlaps(ROW.replace(old, new).encode(), Path("x.toml"))

    assert told(error.value) == (code, place)


def it_puts_an_offices_own_rows_before_the_built_in_ones(tmp_path: Path) -> None:
    office = tmp_path / "office"
    (office / "resources").mkdir(parents=True)
    (office / "resources" / "clause_overlaps.toml").write_text(ROW, encoding="utf-8")

    library = load_library(office)

    assert library.problems == ()
    assert library.overlaps[0].clauses == ("one", "two") and len(library.overlaps) > 80


def it_leaves_an_offices_unreadable_table_out_and_says_so(tmp_path: Path) -> None:
    office = tmp_path / "office"
    (office / "resources").mkdir(parents=True)
    (office / "resources" / "clause_overlaps.toml").write_text("[[overlaps]]", encoding="utf-8")

    library = load_library(office)

    assert [problem.code for problem in library.problems] == ["key-missing"]
    assert library.overlaps == load_library().overlaps


def it_needs_no_table(tmp_path: Path) -> None:
    assert load_library(root=copied_library(tmp_path)).overlaps == ()
