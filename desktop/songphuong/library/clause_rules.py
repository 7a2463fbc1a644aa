"""The rules one clause version must keep by itself. What it must keep towards the rest is ``library_rules``.

Every rule adds its mistakes with a place of the clause's file; sentences: ``resources/interface/*/library.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from songphuong.agreement.tree import SECTION, Field, FieldType, Inline, Line, Reference, Text
from songphuong.phrasing.values import filter_fits

from .clauses import ClauseTable, ClauseVersion, FieldDeclaration
from .mistakes import Mistakes
from .passages import GIVEN, TERM, blocks, conditions, field_names, marks, passages

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
NAME = re.compile(r"[a-z][a-z0-9_]*")  # of an option, of a profile's term
_BOTH = re.compile(r"\S / \S")  # between the Vietnamese and the English of a reason
_FIGURES = re.compile(r"[0-9]{1,18}")
_STRANGE = re.compile("[\u0370-\u03ff\u0400-\u04ff]")  # Greek and Cyrillic
FIELD_NAME = re.compile(rf"{NAME.pattern}\.{NAME.pattern}")


def check_clause(clause: ClauseVersion, mistakes: Mistakes) -> None:
    """Adds every mistake of this clause version."""
    for rule in _RULES:
        rule(clause, mistakes)


def check_id(found: str, place: str, mistakes: Mistakes) -> None:
    """An id is lower-case letters, digits and single hyphens."""
    if not ID.fullmatch(found):
        mistakes.add("id-unfit", place, id=found)


def check_declarations(fields: tuple[FieldDeclaration, ...], mistakes: Mistakes) -> None:
    """Names are group.name, each declared once."""
    for number, declared in enumerate(fields, start=1):
        if not FIELD_NAME.fullmatch(declared.name):
            mistakes.add("field-name-unfit", f"fields[{number}].name", name=declared.name)
    _refuse_repeated(((f"fields[{n}].name", field.name) for n, field in enumerate(fields, start=1)), mistakes)


def _ids(clause: ClauseVersion, mistakes: Mistakes) -> None:
    for place, found in (("id", clause.id), ("topic", clause.topic), ("section", clause.section)):
        check_id(found, place, mistakes)


def _version(clause: ClauseVersion, mistakes: Mistakes) -> None:
    if clause.version < 1:
        mistakes.add("version-unfit", "version", version=clause.version)
    if clause.version > 1 and not clause.reason:
        mistakes.add("reason-missing", "reason", version=clause.version)
    elif clause.reason and not _BOTH.search(clause.reason):
        mistakes.add("reason-in-one-language", "reason")


def _texts(clause: ClauseVersion, mistakes: Mistakes) -> None:
    if not clause.blocks and clause.region != "title":
        mistakes.add("clause-empty", "paragraphs")
    for passage in passages(clause):
        empty = [language for language, line in passage.text.entries if not line]
        if passage.optional and len(empty) == len(passage.text.entries):
            continue
        for language in empty:
            mistakes.add("words-missing", f"{passage.place}.{language}")


def _letters_and_figures(clause: ClauseVersion, mistakes: Mistakes) -> None:
    """Figures typed into a text are the same in all its languages; no letter only looks like a Latin one."""
    for passage in passages(clause):
        words = [(language, _words(line)) for language, line in passage.text.entries]
        figures = [sorted(map(int, _FIGURES.findall(said))) for _, said in words]
        for (language, said), found in zip(words, figures, strict=True):
            if found != figures[0]:
                mistakes.add("figures-unequal", f"{passage.place}.{language}")
            if strange := _STRANGE.search(said):
                mistakes.add("letter-strange", f"{passage.place}.{language}", letter=strange[0])


def _words(line: Line) -> str:
    return " ".join(part.value for part in line if isinstance(part, Text))


def _marks_in_both_languages(clause: ClauseVersion, mistakes: Mistakes) -> None:
    """Fields and references of a text are the same in all its languages; terms may differ as grammar asks."""
    for passage in passages(clause):
        named = [(language, _names(line)) for language, line in passage.text.entries]
        in_all = {name for _, names in named for name in names}
        for language, names in named:
            for name in sorted(in_all - names):
                mistakes.add("field-in-one-language", f"{passage.place}.{language}", name=name)


def _names(line: Line) -> frozenset[str]:
    return frozenset(name for inline in line if (name := _name(inline)) and not name.startswith(TERM))


def _name(inline: Inline) -> str:
    """How the mark is written in the file; empty for plain words."""
    if isinstance(inline, Field):
        return inline.name
    return inline.target.replace(SECTION, "ref.") if isinstance(inline, Reference) else ""


def _declared_and_used(clause: ClauseVersion, mistakes: Mistakes) -> None:
    declared = {field.name for field in clause.fields}
    for place, language, mark in marks(clause):
        if isinstance(mark, Field) and not mark.name.startswith((TERM, *GIVEN)) and mark.name not in declared:
            mistakes.add("field-not-declared", f"{place}.{language}", name=mark.name)
    used = field_names(clause)
    for number, field in enumerate(clause.fields, start=1):
        if field.name.startswith((TERM, "ref.", *GIVEN)):
            mistakes.add("field-reserved", f"fields[{number}].name", name=field.name)
        elif field.name not in used:
            mistakes.add("field-not-used", f"fields[{number}].name", name=field.name)
    check_declarations(clause.fields, mistakes)


def _filters(clause: ClauseVersion, mistakes: Mistakes) -> None:
    check_filters(clause, {field.name: field.type for field in clause.fields}, mistakes)


def check_filters(clause: ClauseVersion, types: dict[str, FieldType], mistakes: Mistakes) -> None:
    """Filters fit the types of their fields; terms are text. Fields that ``types`` does not name are passed over."""
    for place, language, mark in marks(clause):
        if not isinstance(mark, Field):
            continue
        kind: FieldType | None = "text" if mark.name.startswith(TERM) else types.get(mark.name)
        for one in mark.filters:
            if kind and not filter_fits(one, kind):
                mistakes.add("filter-unfit", f"{place}.{language}", filter=one.name, name=mark.name, type=kind)


def _options(clause: ClauseVersion, mistakes: Mistakes) -> None:
    for number, option in enumerate(clause.options, start=1):
        place = f"options[{number}]"
        if not NAME.fullmatch(option.name):
            mistakes.add("option-name-unfit", f"{place}.name", name=option.name)
        if option.default not in clause.alternatives[option.name]:
            mistakes.add("alternative-unknown", f"{place}.default", alternative=option.default, option=option.name)
        if len(option.alternatives) < 2:
            mistakes.add("option-without-choice", f"{place}.alternatives", option=option.name)
        _refuse_repeated(
            ((f"{place}.alternatives[{n}].id", one.id) for n, one in enumerate(option.alternatives, start=1)), mistakes
        )
    _refuse_repeated(((f"options[{n}].name", o.name) for n, o in enumerate(clause.options, start=1)), mistakes)


def _whens(clause: ClauseVersion, mistakes: Mistakes) -> None:
    known = clause.alternatives
    asked: set[str] = set()
    for place, when in conditions(clause):
        for option, alternatives in when:
            asked.add(option)
            if option not in known:
                mistakes.add("option-unknown", place, option=option)
                continue
            for alternative in (one for one in alternatives if one not in known[option]):
                mistakes.add("alternative-unknown", f"{place}.{option}", alternative=alternative, option=option)
            if not alternatives:
                mistakes.add("when-never", f"{place}.{option}", option=option)
    for number, option_ in enumerate(clause.options, start=1):
        if option_.name not in asked:
            mistakes.add("option-not-used", f"options[{number}].name", option=option_.name)


def _self_reference(clause: ClauseVersion, mistakes: Mistakes) -> None:
    if clause.self_reference.entries and clause.region != "title":
        mistakes.add("self-reference-misplaced", "self_reference")


def _tables(clause: ClauseVersion, mistakes: Mistakes) -> None:
    for place, block in blocks(clause):
        if not isinstance(block, ClauseTable):
            continue
        if not block.rows or not block.rows[0] or any(len(a) != len(b) for a, b in pairwise(block.rows)):
            mistakes.add("rows-unequal", f"{place}.rows")
        if not 0 <= block.header_rows <= len(block.rows):
            mistakes.add("header-rows-unfit", f"{place}.header_rows", rows=len(block.rows))


def _refuse_repeated(placed: Iterable[tuple[str, str]], mistakes: Mistakes) -> None:
    seen: set[str] = set()
    for place, name in placed:
        if name in seen:
            mistakes.add("named-twice", place, name=name)
        seen.add(name)


_RULES = (
    _ids,
    _version,
    _texts,
    _letters_and_figures,
    _marks_in_both_languages,
    _declared_and_used,
    _filters,
    _options,
    _whens,
    _self_reference,
    _tables,
)
