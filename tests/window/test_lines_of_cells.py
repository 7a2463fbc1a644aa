"""Lines as letters and chips: there and back, differences, and what comes from a clipboard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songphuong.agreement.tree import Field, Filter, Line, Reference, Text, line_of
from songphuong.window.lines import (
    chip_from,
    chip_text,
    clean_words,
    difference,
    line_from,
    read_units,
    units_of,
    width,
)
from songphuong.window.lines import write_units as write

CHIPS = st.one_of(
    st.builds(Field, st.text(min_size=1, max_size=5), st.just((Filter("money"), Filter("date", ("long",))))),
    st.builds(Reference, st.text(min_size=1, max_size=5)),
)
WORDS = st.text(alphabet="aáđ ễ𝔸", max_size=6)
LINES = st.lists(st.one_of(WORDS, CHIPS), max_size=8).map(lambda parts: line_of(*parts))


@given(LINES)
def it_gives_the_line_back(line: Line) -> None:
    assert line_from(units_of(line)) == line


@given(LINES)
def it_gives_what_it_wrote_to_the_clipboard(line: Line) -> None:
    assert read_units(write(units_of(line))) == units_of(line)


@given(LINES, LINES)
def it_finds_a_span_that_turns_one_into_the_other(one: Line, other: Line) -> None:
    before, after = units_of(one), units_of(other)
    start, end, end_after = difference(before, after)
    assert before[:start] + after[start:end_after] + before[end:] == after


@given(st.text(max_size=40))
def it_survives_any_clipboard(text: str) -> None:
    read_units(text.encode("utf-8", "surrogatepass"))
    chip_from(text)


@pytest.mark.parametrize("content", [b"5", b"[5]", b'[{"field": 1}]', b'[{"field": "a", "filters": [[]]}]', b"\xff"])
def it_refuses_what_is_not_ours(content: bytes) -> None:
    assert read_units(content) is None


def it_counts_places_as_qt_does() -> None:
    assert width(("a", "𝔸", Field("x"))) == 4


def it_writes_a_chip_that_it_can_read() -> None:
    chip = Field("bonus.gold", (Filter("money"),))
    assert chip_from(chip_text(chip)) == chip


@pytest.mark.parametrize(
    ("text", "words"),
    [("Điê\u0300u\u00a0lệ", "Điều\u00a0lệ"), ("a\r\n b\tc", "a  b c"), ("\ufffc\u200bx\x00", "\u200bx")],
)
def it_cleans_words_from_elsewhere(text: str, words: str) -> None:
    assert clean_words(text) == words


def it_drops_what_nobody_can_see_from_what_is_typed() -> None:
    assert line_from(("a", "\ufeff", "b")) == (Text("ab"),)
