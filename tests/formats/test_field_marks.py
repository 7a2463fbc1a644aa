"""Marks in a clause's text: what they stand for, and what is refused between braces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songphuong.agreement.tree import Field, Filter, Line, Reference, Text, line_of
from songphuong.errors import UnusableInputError
from songphuong.formats import field_marks
from songphuong.formats.field_marks import read_line
from songphuong.sentences import say_error


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("", ()),
        ("Hằng năm", (Text("Hằng năm"),)),
        ("{{ side_a.name }}", (Field("side_a.name"),)),
        ("{{side_a.name}}", (Field("side_a.name"),)),
        ("{{ bonus.gold | money }}", (Field("bonus.gold", (Filter("money"),)),)),
        ("{{ term.parties|capital }} sẽ", (Field("term.parties", (Filter("capital"),)), Text(" sẽ"))),
        ("{{ a.b | words | capital }}", (Field("a.b", (Filter("words"), Filter("capital"))),)),
        ("theo {{ ref.final-provisions }}.", (Text("theo "), Reference("section:final-provisions"), Text("."))),
        ("{{ a.b }}{{ a.c }}", (Field("a.b"), Field("a.c"))),
        ("50 % | 60 %, “{ }” không có", None),
    ],
)
def it_reads_words_fields_and_references(words: str, line: Line | None) -> None:
    if line is None:
        with pytest.raises(UnusableInputError, match="brace-alone"):
            read_line(words)
    else:
        assert read_line(words) == line


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("{{ side_a.name", "mark-unclosed"),
        ("{{ 'side_a.name }}", "mark-unclosed"),
        ("side_a.name }}", "brace-alone"),
        ("{ side_a.name }", "brace-alone"),
        ("a { b", "brace-alone"),
        ("{{ side_a.name }} }", "brace-alone"),
        ("{% if a %}x{% endif %}", "mark-forbidden"),
        ("{# lời bình #}", "mark-forbidden"),
        ("{% raw %}{{ a.b }}{% endraw %}", "mark-forbidden"),
        ("{{- a.b }}", "mark-not-a-field"),
        ("{{ a.b -}}", "mark-not-a-field"),
        ("{{ }}", "mark-not-a-field"),
        ("{{ name }}", "mark-not-a-field"),
        ("{{ a.b.c }}", "mark-not-a-field"),
        ("{{ a.__class__ }}", "mark-not-a-field"),
        ("{{ a._b }}", "mark-not-a-field"),
        ("{{ a.b() }}", "mark-not-a-field"),
        ("{{ a.b + 1 }}", "mark-not-a-field"),
        ("{{ a['b'] }}", "mark-not-a-field"),
        ("{{ 'a.b' }}", "mark-not-a-field"),
        ("{{ a . b }}", "mark-not-a-field"),
        ("{{ Side.Name }}", "mark-not-a-field"),
        ("{{ tiền.thưởng }}", "mark-not-a-field"),
        ("{{ ref.a | capital }}", "mark-not-a-field"),
        ("{{ ref.a_b }}", "mark-not-a-field"),
        ("{{ a.b | }}", "mark-not-a-field"),
        ("{{ a.b | money + 1 }}", "mark-not-a-field"),
        ("{{ a.b | attr('__class__') }}", "filter-unknown"),
        ("{{ a.b | tojson }}", "filter-unknown"),
        ("{{ a.b | date('dd/MM') }}", "filter-takes-nothing"),
        ('{{ a.b | date("}}") }}', "filter-takes-nothing"),
    ],
)
def it_refuses_everything_else_between_braces(words: str, code: str) -> None:
    with pytest.raises(UnusableInputError) as told:
        read_line(words)

    assert told.value.code == code
    assert "{{{{" not in say_error("vi", told.value) + say_error("en", told.value)


PIECES = [
    "{{",
    "{{ a.b }}",
    "{{a.b|money}}",
    "}}",
    "{",
    "}",
    " ",
    "a.b",
    "|",
    "money",
    "ref.c",
    "ạ",
    "-",
    "%",
    "#",
    "'",
    "\u00a0",
]
MARKUP = st.lists(st.sampled_from(PIECES)).map("".join)


@given(MARKUP)
def it_cuts_a_text_alike_with_and_without_the_lexer(words: str) -> None:
    try:
        plain = list(field_marks._parts(words))
        lexed = list(field_marks._lexed(words))
    except UnusableInputError:
        return  # the plain cut leaves what it doubts to the lexer

    assert [part for part in plain if part[0] or part[1]] == [part for part in lexed if part[0] or part[1]]


@given(st.text() | MARKUP)
def it_gives_a_canonical_line_or_a_clear_error_for_any_text(words: str) -> None:
    try:
        line = read_line(words)
    except UnusableInputError as error:
        assert say_error("vi", error)
        return

    assert line_of(*line) == line
    assert not any("{" in inline.value or "}" in inline.value for inline in line if isinstance(inline, Text))
