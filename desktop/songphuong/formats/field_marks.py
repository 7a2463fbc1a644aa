"""The marks of a clause's text: ``{{ bonus.gold | money }}`` into Text, Field and Reference.

Nothing is ever evaluated (docs/decisions/0003-nothing-is-evaluated.md): a mark is a name and filters from a closed
list. Jinja2's lexer decides where marks begin and end; texts in which that is plain to see do not wait for it.
Not here: whether a field is declared and a filter fits it (``library.clause_rules``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from songphuong.agreement.tree import SECTION, Field, Filter, Inline, Line, Reference, Text, line_of
from songphuong.errors import UnusableInputError
from songphuong.library.clause_rules import FIELD_NAME, ID
from songphuong.phrasing.values import FILTERS

_PLAIN_MARK = re.compile(r"\{\{([^{}'\"]*)\}\}")
_REFERENCE = re.compile(rf"ref\.({ID.pattern})")
_FILTER = re.compile(r"\s*([a-z_]+)\s*(\(\s*(?:'[^'\\]*'|\"[^\"\\]*\")\s*\))?\s*")


def read_line(words: str) -> Line:
    """The line these words stand for, marks read. UnusableInputError (without file and place) for anything between
    braces that is not a field, a term or a reference, and for a brace that stands alone."""
    return line_of(*(_mark(part) if is_mark else Text(part) for part, is_mark in _parts(words)))


def _parts(words: str) -> Iterator[tuple[str, bool]]:
    """The words cut into pieces: (text, False) and (what stands between the braces, True)."""
    if "{" not in words and "}" not in words:
        return iter(((words, False),))
    pieces = _PLAIN_MARK.split(words)  # text, mark, text, mark, text ...
    if any("{" in piece or "}" in piece for piece in pieces[::2]):
        return _lexed(words)
    return ((piece, bool(index % 2)) for index, piece in enumerate(pieces))


def _lexed(words: str) -> Iterator[tuple[str, bool]]:
    """The same through Jinja2's lexer, for marks that hold quoted words and to say what is wrong."""
    from jinja2 import Environment, TemplateSyntaxError  # 70 ms that a start without such marks saves

    try:
        tokens = list(Environment(autoescape=True).lex(words))
    except TemplateSyntaxError as error:
        raise UnusableInputError("mark-unclosed", mark=_shortened(words)) from error
    inside: list[str] | None = None
    for _, kind, value in tokens:
        if kind == "variable_begin" and value == "{{":
            inside = []
        elif kind == "variable_end" and value == "}}" and inside is not None:
            yield "".join(inside), True
            inside = None
        elif inside is not None:
            inside.append(value)
        elif kind == "data" and not re.search(r"[{}]", value):
            yield value, False
        else:
            raise UnusableInputError("mark-forbidden" if kind != "data" else "brace-alone", mark=_shortened(value))
    if inside is not None:
        raise UnusableInputError("mark-unclosed", mark=_shortened("".join(inside)))


def _mark(inside: str) -> Inline:
    name, *filters = inside.split("|")
    name = name.strip()
    reference = _REFERENCE.fullmatch(name)
    if reference and not filters:
        return Reference(SECTION + reference[1])
    if name.startswith("ref.") or not FIELD_NAME.fullmatch(name):
        raise UnusableInputError("mark-not-a-field", mark=_shortened(inside))
    return Field(name, tuple(_filter(written, inside) for written in filters))


def _filter(written: str, inside: str) -> Filter:
    """One filter. None of today's filters takes an argument, so none is let through."""
    found = _FILTER.fullmatch(written)
    if not found:
        raise UnusableInputError("mark-not-a-field", mark=_shortened(inside))
    name, arguments = found.groups()
    if name not in FILTERS:
        raise UnusableInputError("filter-unknown", filter=name, known=", ".join(FILTERS))
    if arguments:
        raise UnusableInputError("filter-takes-nothing", filter=name)
    return Filter(name)


def _shortened(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= 60 else f"{plain[:59]}…"
