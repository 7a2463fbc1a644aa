"""The tables of the search: read strictly, every mistake with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from songphuong.data_folders import data_folder
from songphuong.formats.library_folder import load_library, verify
from songphuong.formats.search_file import SEARCH_TABLES
from songphuong.library.mistakes import Mistakes
from tests.library_samples import copied_library, told

SHORT, EVERYDAY, PASSED = "search_abbreviations.toml", "search_everyday.toml", "search_passed_over.toml"


@pytest.mark.parametrize("name", SEARCH_TABLES)
def it_reads_the_program_s_own_tables(name: str) -> None:
    file = data_folder("resources") / name
    mistakes = Mistakes(file)

    SEARCH_TABLES[name](file.read_bytes(), file, mistakes)

    assert mistakes.found == []


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (SHORT, "[abbreviations]\n'A B' = ['x']", ("needs-one-word", "abbreviations.A B")),
        (SHORT, "[abbreviations]\n'HLV' = ['x']\n'hlv' = ['y']", ("named-twice", "abbreviations.hlv")),
        (SHORT, "[abbreviations]\n'HLV' = []", ("search-words-missing", "abbreviations.HLV")),
        (SHORT, "[abbreviations]\n'HLV' = 'x'", ("needs-list", "abbreviations.*")),
        (SHORT, "[abbreviation]\n'HLV' = ['x']", ("key-unknown", "abbreviation")),
        (EVERYDAY, "[everyday]\n'vé' = ['x', ' - ']", ("search-words-missing", "everyday.vé[2]")),
        (EVERYDAY, "[everyday]\n'?' = ['x']", ("search-words-missing", "everyday.?")),
        (EVERYDAY, "[everyday]\n'hoà giải' = ['x']\n'hòa giải' = ['y']", ("named-twice", "everyday.hòa giải")),
        (EVERYDAY, "[everyday]\n'vé' = ['x\u200by']", ("hidden-character", "everyday.vé[1]")),
        (PASSED, "[passed_over]\nvi = ['ai', 'ai']\nen = []", ("named-twice", "passed_over.vi[2]")),
        (PASSED, "[passed_over]\nvi = []\nen = ['how much']", ("needs-one-word", "passed_over.en[1]")),
        (PASSED, "[passed_over]\nvi = []", ("key-missing", "passed_over.en")),
    ],
)
def it_tells_a_mistake_with_its_place(name: str, text: str, expected: tuple[str, str], tmp_path: Path) -> None:
    root = copied_library(tmp_path)
    (root / "resources" / name).write_text(text, encoding="utf-8")

    (mistake,) = verify(root)

    assert mistake.file is not None and mistake.file.name == name
    assert told(mistake) == expected


def it_lets_an_office_add_its_own_words(tmp_path: Path) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / EVERYDAY).write_text("[everyday]\n'zumba' = ['thể thao phong trào']", encoding="utf-8")

    tables = load_library(tmp_path).search_words

    assert tables.everyday["zumba"] == ("thể thao phong trào",)
    assert len(tables.everyday) > 100 and "HLV".casefold() in tables.abbreviations and "ai" in tables.passed_over
