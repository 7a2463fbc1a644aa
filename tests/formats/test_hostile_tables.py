"""TOML that would take for ever, and signs that would steer a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from songphuong.errors import UnusableInputError
from songphuong.formats.search_file import SEARCH_TABLES
from songphuong.formats.toml_reading import LARGEST_FILE, MOST_PARTS, read_table
from songphuong.formats.unicode_form import composed
from songphuong.library.mistakes import Mistakes
from songphuong.sentences import say_error

FILE = Path("x.toml")


def refused(content: str) -> str:
    """The code; reading on would take minutes."""
    with pytest.raises(UnusableInputError) as caught:
        read_table(content.encode(), FILE)
    return caught.value.code


@pytest.mark.parametrize("shape", ["{} = 1", "[{}]", "[[{}]]", "x = {{ {} = 1 }}"])
def it_refuses_a_key_of_very_many_parts(shape: str) -> None:
    assert refused(shape.format(".".join(["a"] * (LARGEST_FILE // 2 - 10)))) == "toml-too-deep"
    assert refused(shape.format(" . ".join(['"a"'] * (MOST_PARTS + 2)))) == "toml-too-deep"


def it_reads_leaders_and_long_lines() -> None:
    words = "Điều 1. " * (MOST_PARTS - 1) + "." * 5000
    assert read_table(f'x = "{words}"'.encode(), FILE) == {"x": words}


def it_keeps_a_pile_of_marks_in_rows_that_can_be_sorted() -> None:
    """Sorting all of them at once would take hours."""
    pile = "a" + "\u0301\u0323" * 60_000
    table = read_table(f'"{pile}" = ["{pile}"]\n'.encode(), FILE)
    (key,) = table
    assert table == {key: [key]} and max(map(len, key.split("\u034f"))) <= 31
    assert key.count("\u0323") == 60_000 - 1  # one is in "ạ"


def it_leaves_what_people_write_as_it_is() -> None:
    for text in ("Thể thao", "…" * 100 + "——", "ก็", "a" + "\u0301" * 30):
        assert composed(text) == composed(composed(text))
        assert "\u034f" not in str(composed(text))
    assert composed("the\u0302\u0309") == "thể"


def it_tells_nothing_that_steers_a_terminal() -> None:
    error = UnusableInputError("key-unknown", file=Path("\x1b[2J.toml"), place="a\x9b\u202e\nb")
    for language in ("vi", "en"):
        told = say_error(language, error)
        assert told.isprintable() and told.startswith("\ufffd[2J.toml, a\ufffd\ufffd b: ")


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("search_everyday.toml", '[everyday]\n"vé" = ["{}"]\n'.format("a " * 25), "search-words-too-many"),
        ("search_everyday.toml", '[everyday]\n"{}" = ["a"]\n'.format("a " * 25), "search-words-too-many"),
        ("search_everyday.toml", '[everyday]\n"vé" = [{}]\n'.format('"a",' * 25), "search-words-too-many"),
        ("search_abbreviations.toml", '[abbreviations]\n"vé" = [{}]\n'.format('"a",' * 25), "search-words-too-many"),
    ],
)
def it_refuses_an_entry_longer_than_any_question(name: str, text: str, code: str) -> None:
    mistakes = Mistakes(FILE)
    SEARCH_TABLES[name](text.encode(), FILE, mistakes)
    assert [error.code for error in mistakes.found] == [code]


def it_reads_a_long_list_of_words_to_pass_over() -> None:
    words = ", ".join(f'"w{number}"' for number in range(20_000))
    mistakes = Mistakes(FILE)
    found = SEARCH_TABLES["search_passed_over.toml"](
        f"[passed_over]\nvi = [{words}]\nen = []\n".encode(), FILE, mistakes
    )
    assert mistakes.found == [] and len(found.passed_over) == 20_000
