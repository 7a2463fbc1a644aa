"""Starting a draft: an agreement type, its default clauses and the answers make an agreement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from uuid import uuid4

from songphuong.agreement.applying import apply
from songphuong.agreement.edits import DeclareFields, FillField
from songphuong.agreement.fields import entry_of
from songphuong.agreement.tree import Agreement, InternalNote, Side
from songphuong.agreement.values import fits
from songphuong.errors import UnusableInputError
from songphuong.library.answers import SIDES, Answers, body_declarations, drafted_clauses
from songphuong.library.clauses import AgreementType, ClauseVersion, FieldDeclaration, Library

from .inserting import insert, profile_of
from .provisions import entry_from

NO_ANSWERS = Answers()


def start(
    library: Library,
    type_id: str,
    *,
    answers: Answers = NO_ANSWERS,
    with_clauses: Iterable[str] = (),
    without: Iterable[str] = (),
    agreement_id: str | None = None,
) -> Agreement:
    """A draft of this type: the default clauses of each section in order, less ``without``, and ``with_clauses``
    ("clause" or "clause@2") at their places; answers filled in, everything else open or as its default says.

    A clause named in ``with_clauses`` that is drafted by default takes the version asked for. ``agreement_id`` None: a
    new one. UnusableInputError for a type, clause, option or field that is not in the library, type or draft."""
    kind = library.type_named(type_id)
    clauses = drafted_clauses(library, kind, (*answers.with_clauses, *with_clauses), (*answers.without, *without))
    agreement = Agreement(
        id=agreement_id or uuid4().hex,
        type=kind.id,
        profile=profile_of(kind.profile, library).id,
        sides=_sides(answers),
        signing=answers.signing or kind.signing,
        fields=tuple(entry_from(field) for field in _side_fields(kind, answers)),
        notes=tuple(InternalNote(f"note-{n}", *note) for n, note in enumerate(answers.notes, start=1)),
    )
    options = _options(clauses, answers)
    for clause in sorted(clauses, key=lambda one: one.region != "title"):  # the title says how the text calls itself
        agreement = apply(agreement, insert(agreement, library, clause, options.get(clause.id, {})))
    return _filled(agreement, clauses, answers)


# ---- the clauses' options ------------------------------------------------------------------------------------------


def _options(clauses: tuple[ClauseVersion, ...], answers: Answers) -> Mapping[str, dict[str, str]]:
    """The chosen alternatives by clause; the answers may only name clauses that are drafted."""
    known = {clause.id: clause.alternatives for clause in clauses}
    options: dict[str, dict[str, str]] = {}
    for name, alternative in answers.options:
        clause, _, option = name.rpartition(".")
        place = f"options.{name}"
        if option not in known.get(clause, {}):
            raise UnusableInputError("option-unknown", file=answers.file, place=place, option=name)
        if alternative not in known[clause][option]:
            allowed = ", ".join(known[clause][option])
            raise UnusableInputError("not-one-of", file=answers.file, place=place, value=alternative, known=allowed)
        options.setdefault(clause, {})[option] = alternative
    return options


# ---- sides and fields ----------------------------------------------------------------------------------------------


def _sides(answers: Answers) -> tuple[Side, ...]:
    return tuple(Side(side, (side, *(b for b in answers.bodies if b.startswith(f"{side}_")))) for side in SIDES)


def _side_fields(kind: AgreementType, answers: Answers) -> tuple[FieldDeclaration, ...]:
    further = (field for body in answers.bodies for field in body_declarations(kind, body))
    return (*kind.fields, *further)


def _filled(agreement: Agreement, clauses: tuple[ClauseVersion, ...], answers: Answers) -> Agreement:
    """The agreement with the answers in its fields. A field that the chosen options left out of the text is declared
    all the same when its answer says more than its default: no answer is lost."""
    optional = {field.name: entry_from(field) for clause in clauses for field in clause.fields}
    for name, value in answers.values:
        entry = entry_of(agreement, name)
        if entry is None and name not in optional:
            raise UnusableInputError("field-not-in-draft", file=answers.file, place=name, name=name)
        if entry is None and value in (None, optional[name].value):
            continue
        kind = (entry or optional[name]).type
        if not fits(value, kind):
            raise UnusableInputError("value-unfit", file=answers.file, place=name, type=kind)
        if entry is None:
            agreement = apply(agreement, DeclareFields((replace(optional[name], value=value),)))
        else:
            agreement = apply(agreement, FillField(name, value))
    return agreement
