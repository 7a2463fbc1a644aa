"""Answers files: TOML in which an officer answers what an agreement type asks; docs/answers_format.md describes them.

Reading gives ``Answers``; printing gives a file with every question, which read back unchanged gives the plain draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from songphuong.agreement.languages import EN, VI, ByLanguage
from songphuong.agreement.tree import FieldType, SigningMode, Value
from songphuong.errors import UnusableInputError
from songphuong.library.answers import Answers, body_declarations, drafted_clauses
from songphuong.library.clauses import AgreementType, ClauseVersion, FieldDeclaration, Library, Option
from songphuong.library.mistakes import Mistakes

from .field_values import read_value
from .library_records import SIGNING_MODES, one_of
from .toml_reading import read_table, record_from
from .value_texts import toml_value, toml_words

_BODY = re.compile(r"(side_[ab])_([2-9])")
_SETTINGS = ("type", "signing_mode", "with", "without", "options", "notes")


class _Note(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    text: str
    about: str = ""


class _Settings(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Everything in an answers file that is not the value of a field."""

    type: str = ""
    signing_mode: str = ""
    with_: tuple[str, ...] = msgspec.field(default=(), name="with")
    without: tuple[str, ...] = ()
    options: dict[str, str] = {}
    notes: tuple[_Note, ...] = ()


# ---- reading -------------------------------------------------------------------------------------------------------


def read_answers(content: bytes, file: Path, library: Library, type_id: str) -> Answers:
    """The answers this file gives for a draft of this type. UnusableInputError with file and place: no TOML, another
    type's answers, a field that no clause of the library has, a value that is none of its type."""
    kind = library.type_named(type_id)
    table = read_table(content, file)
    settings = record_from({key: table[key] for key in _SETTINGS if key in table}, file, _Settings)
    if settings.type not in ("", kind.id):
        raise UnusableInputError("answers-of-another-type", file=file, place="type", type=settings.type, asked=kind.id)
    groups = {name: _group(name, raw, file) for name, raw in table.items() if name not in _SETTINGS}
    bodies = _bodies(groups, file)
    return Answers(
        values=tuple(_values(groups, _types(library, kind, bodies), file)),
        options=tuple(settings.options.items()),
        bodies=bodies,
        signing=_signing(settings.signing_mode, file),
        with_clauses=settings.with_,
        without=settings.without,
        notes=tuple((note.about, note.text) for note in settings.notes),
        file=file,
    )


def _group(name: str, raw: object, file: Path) -> Mapping[str, object]:
    if not isinstance(raw, dict):
        raise UnusableInputError("answers-key-unknown", file=file, place=name, key=name)
    return raw


def _signing(written: str, file: Path) -> SigningMode | None:
    if not written:
        return None
    mistakes = Mistakes(file)
    mode = one_of(written, SIGNING_MODES, "signing_mode", mistakes)
    mistakes.raise_first()
    return mode


def _bodies(groups: Mapping[str, object], file: Path) -> tuple[str, ...]:
    """The further bodies of joint sides, counted without a gap from 2 on."""
    bodies = sorted(name for name in groups if _BODY.fullmatch(name))
    for body in bodies:
        side, number = body[:-2], int(body[-1])
        if number > 2 and f"{side}_{number - 1}" not in groups:
            raise UnusableInputError("body-gap", file=file, place=body, body=body, missing=f"{side}_{number - 1}")
    return tuple(bodies)


def _types(library: Library, kind: AgreementType, bodies: tuple[str, ...]) -> Mapping[str, FieldType]:
    """The type of every field there can be; whether it is in the draft, drafting says."""
    clauses = (clause for versions in library.versions.values() for clause in versions)
    fields = [field for clause in clauses for field in clause.fields]
    fields += [*kind.fields, *(field for body in bodies for field in body_declarations(kind, body))]
    return {field.name: field.type for field in fields}


def _values(
    groups: Mapping[str, Mapping[str, object]], types: Mapping[str, FieldType], file: Path
) -> Iterator[tuple[str, Value | None]]:
    for group, answers in groups.items():
        if not answers and group not in _group_names(types):
            raise UnusableInputError("answers-key-unknown", file=file, place=group, key=group)
        for tail, raw in answers.items():
            name = f"{group}.{tail}"
            if name not in types:
                raise UnusableInputError("answers-key-unknown", file=file, place=name, key=name)
            yield name, _value(raw, types[name], file, name)


def _group_names(types: Mapping[str, FieldType]) -> frozenset[str]:
    return frozenset(name.partition(".")[0] for name in types)


def _value(raw: object, kind: FieldType, file: Path, name: str) -> Value | None:
    """The value; None for an empty answer: "", [] or texts that are all empty. A language left empty stays open."""
    if raw in ("", [], {}):
        return None
    value = read_value(raw, kind, file=file, place=name)
    texts = value if isinstance(value, tuple) else (value,)
    for text in texts:
        if isinstance(text, ByLanguage) and not set(text.languages) <= {VI, EN}:
            raise UnusableInputError("value-unfit", file=file, place=name, type=kind)
    if isinstance(value, ByLanguage):
        filled = ByLanguage(tuple((code, words) for code, words in value.entries if words.strip()))
        return filled if filled.entries else None
    return value


# ---- printing ------------------------------------------------------------------------------------------------------

_HEAD = """\
# Trả lời cho / Answers for: {vi} / {en}
# "" hoặc [] là chưa trả lời: chỗ đó để trống. / "" or [] is no answer: the place stays open.
# Bên gồm nhiều cơ quan: thêm bảng [side_a_2], [side_b_2] ... với các trường name, abbreviation, country, ...
# A side of several bodies: add tables [side_a_2], [side_b_2] ... with the fields name, abbreviation, country, ...
# Mục đặt ở đầu tệp, nếu cần / keys at the top, if wanted: with = ["clause@2"], without = ["clause"]

type = {type}
signing_mode = {signing}  # {modes}
"""


def print_answers(library: Library, type_id: str, added: Sequence[str] = (), left_out: Sequence[str] = ()) -> str:
    """An answers file with every field of the type and its default clauses, less ``left_out``, and of those ``added``:
    as comments its type, label in both languages, default and example; the default itself as the answer, or an empty
    one. UnusableInputError for a type or clause the library does not have."""
    kind = library.type_named(type_id)
    clauses = drafted_clauses(library, kind, tuple(added), tuple(left_out))
    head = _HEAD.format(
        vi=kind.title[VI],
        en=kind.title[EN],
        type=toml_words(kind.id),
        signing=toml_words(kind.signing),
        modes=" | ".join(SIGNING_MODES),
    )
    changes = [f"{key} = {_word_list(names)}" for key, names in (("with", added), ("without", left_out)) if names]
    spaced = [*changes, ""] if changes else []
    return "\n".join([head, *spaced, *_option_lines(kind, clauses), *_field_lines(kind, clauses)])


def _word_list(names: Sequence[str]) -> str:
    return f"[{', '.join(toml_words(name) for name in names)}]"


def _field_lines(kind: AgreementType, clauses: tuple[ClauseVersion, ...]) -> Iterator[str]:
    fields = {field.name: field for field in kind.fields}
    for clause in clauses:
        for field in clause.fields:
            fields.setdefault(field.name, field)
    groups: dict[str, list[FieldDeclaration]] = {}
    for field in fields.values():
        groups.setdefault(field.name.partition(".")[0], []).append(field)
    for group, members in groups.items():
        yield f"[{group}]"
        for field in members:
            yield from _question(field)
        yield ""


def _question(field: FieldDeclaration) -> Iterator[str]:
    yield f"# {field.label[VI]} / {field.label[EN]} ({field.type})"
    if field.default is not None:
        yield f"# mặc định / default: {toml_value(field.default, field.type)}"
    if field.example is not None:
        yield f"# ví dụ / example: {toml_value(field.example, field.type)}"
    yield f"{field.name.partition('.')[2]} = {toml_value(field.default, field.type)}"


def _option_lines(kind: AgreementType, clauses: tuple[ClauseVersion, ...]) -> Iterator[str]:
    choices = [(clause, option) for clause in clauses for option in clause.options if not _follows_signing(option)]
    if not choices:
        return
    yield "[options]"
    for clause, option in choices:
        yield from _choice(kind, clause, option)
    yield ""


def _follows_signing(option: Option) -> bool:
    """Whether the way of signing, which is asked once for the whole text, decides it."""
    return option.name == "signing" and {one.id for one in option.alternatives} <= set(SIGNING_MODES)


def _choice(kind: AgreementType, clause: ClauseVersion, option: Option) -> Iterator[str]:
    yield f"# {clause.title[VI]} / {clause.title[EN]}: {option.label[VI]} / {option.label[EN]}"
    for one in option.alternatives:
        yield f"#   {one.id}: {one.label[VI]} / {one.label[EN]}"
    yield f"{toml_words(f'{clause.id}.{option.name}')} = {toml_words(kind.alternative_of(clause, option))}"
