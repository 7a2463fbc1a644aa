"""The table of words to avoid: read strictly, every mistake with its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from songphuong.agreement.languages import ByLanguage
from songphuong.checks.wording.promises import RULES
from songphuong.data_folders import data_folder
from songphuong.errors import UnusableInputError
from songphuong.formats.library_folder import load_library
from songphuong.formats.wording_file import read_wording
from songphuong.library.wording_to_avoid import finders, sentences_of
from tests.library_samples import built_in_library, copied_library, told

FILE = data_folder("resources") / "wording_to_avoid.toml"
ROW = """
[[wording]]
id = "extradition"
rule = "extradition"
phrases.vi = ["dẫn  độ"]
phrases.en = ["(extradite|extradition) ... persons"]
unless.vi = ["không dẫn độ"]
instead.vi = "bỏ câu này"
instead.en = "take it out"
source = "practice"
confirmed = false
checked = 2026-11-25
"""


def it_reads_an_entry() -> None:
    (row,) = read_wording(ROW.encode(), Path("x.toml"))

    assert (row.id, row.rule, row.phrases.get("vi", ())) == ("extradition", "extradition", ("dẫn độ",))
    assert row.unless == ByLanguage((("vi", ("không dẫn độ",)), ("en", ())))
    assert row.instead.get("en", "") == "take it out" and row.except_regimes == ()
    assert (row.origin.confirmed, row.origin.checked) == (False, date(2026, 11, 25))


def it_reads_the_table_of_the_library_which_feeds_every_rule() -> None:
    rows = read_wording(FILE.read_bytes(), FILE)

    assert rows == built_in_library().wording_to_avoid
    assert {row.rule for row in rows} == {rule.code for rule in RULES}
    assert all(row.phrases.get(language, ()) for row in rows for language in ("vi", "en"))


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ('id = "extradition"', 'id = "Extradition"', "id-unfit", "wording[1].id"),
        ('rule = "extradition"', 'rule = "no-rule"', "not-one-of", "wording[1].rule"),
        ('"dẫn  độ"', '"dẫn độ", "Dẫn độ"', "named-twice", "wording[1].phrases.vi[2]"),
        ('"dẫn  độ"', '"..."', "shape-wrong", "wording[1].phrases.vi[1]"),
        ('"dẫn  độ"', '""', "shape-wrong", "wording[1].phrases.vi[1]"),
        ('"dẫn  độ"', '"dẫn (độ"', "shape-wrong", "wording[1].phrases.vi[1]"),
        ('"dẫn  độ"', '"(dẫn|) (độ|)"', "shape-wrong", "wording[1].phrases.vi[1]"),
        ('"dẫn  độ"', '"dẫn ..."', "shape-wrong", "wording[1].phrases.vi[1]"),
        ('"không dẫn độ"', '"không\u200bdẫn"', "hidden-character", "wording[1].unless.vi[1]"),
        ('instead.en = "take it out"', 'instead.en = ""', "words-missing", "wording[1].instead.en"),
        ('source = "practice"', 'source = ""', "words-missing", "wording[1].source"),
        ('source = "practice"', "", "key-missing", "wording[1].source"),
        ("unless.vi", "unles.vi", "key-unknown", "wording[1].unles"),
    ],
)
def it_tells_each_mistake_with_its_place(old: str, new: str, code: str, place: str) -> None:
    assert old in ROW
    with pytest.raises(UnusableInputError) as error:
        read_wording(ROW.replace(old, new).encode(), Path("x.toml"))

    assert told(error.value) == (code, place)


def it_tells_an_entry_that_comes_twice_or_has_no_phrases() -> None:
    with pytest.raises(UnusableInputError) as twice:
        read_wording((ROW + ROW).encode(), Path("x.toml"))
    empty = ROW.replace('phrases.vi = ["dẫn  độ"]', "phrases.vi = []").replace(
        '"(extradite|extradition) ... persons"', ""
    )
    with pytest.raises(UnusableInputError) as none:
        read_wording(empty.encode(), Path("x.toml"))

    assert told(twice.value) == ("named-twice", "wording[2].id")
    assert told(none.value) == ("search-words-missing", "wording[1].phrases")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("They extradite sick persons today", "extradite sick persons"),
        ("Extradition of persons", "Extradition of persons"),
        ("They extradite persons", "extradite persons"),
        ("They extradite one, two persons", ""),  # a comma ends it
        ("They extradite one two three four five six persons", ""),
        ("They extradite. Some persons", ""),
    ],
)
def it_finds_a_phrase_with_a_gap_and_a_choice(text: str, said: str) -> None:
    (finder,) = finders(read_wording(ROW.encode(), Path("x.toml")), "en")

    place = finder.first(sentences_of(text))

    assert (text[place[0] : place[1]] if place else "") == said


def it_puts_an_offices_own_entry_in_the_place_of_the_built_in_one(tmp_path: Path) -> None:
    office = tmp_path / "office"
    (office / "resources").mkdir(parents=True)
    (office / "resources" / FILE.name).write_text(ROW, encoding="utf-8")

    library = load_library(office)

    assert library.problems == () and library.wording_to_avoid[0].instead.get("vi", "") == "bỏ câu này"
    assert len(library.wording_to_avoid) == len(built_in_library().wording_to_avoid)


def it_needs_no_table(tmp_path: Path) -> None:
    assert load_library(root=copied_library(tmp_path)).wording_to_avoid == ()
