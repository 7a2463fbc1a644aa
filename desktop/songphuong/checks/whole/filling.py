"""Is everything filled in? Open fields, fields that nobody declared, signatories."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from songphuong.agreement.edits import DeclareFields, Edit
from songphuong.agreement.fields import BODY_FIELDS, is_open, side_of
from songphuong.agreement.languages import ByLanguage, Language
from songphuong.agreement.tree import Agreement, Field, FieldEntry
from songphuong.phrasing.compose import Composed
from songphuong.phrasing.pieces import Piece
from songphuong.phrasing.signatures import Signatures

from ..findings import Hit, Params, Rule
from ..place import which_languages, worded
from ..subject import Subject, passages


@dataclass(frozen=True, slots=True)
class Gap:
    """A field that reads as open somewhere: which, in which language, at which node (empty: the signatures)."""

    field: str
    language: Language
    node_id: str


def field_open(subject: Subject) -> Iterator[Hit]:
    """Each declared field that is used and open: one finding with the languages and the number of places.

    The names and titles of signatories are left to ``signatory_missing`` and ``signatory_title_missing``.
    """
    entries = {entry.name: entry for entry in subject.agreement.fields}
    signatories = set(_of_signatories(subject.agreement))
    for name, gaps in _by_field(_gaps(subject)).items():
        if name in entries and name not in signatories:
            params = (*worded("field", entries[name].label, name), *_languages(subject, gaps), *_count(gaps))
            yield _hit(name, gaps, params)


def field_undeclared(subject: Subject) -> Iterator[Hit]:
    """Each field that is used and not declared; the fix declares it as an open field."""
    declared = {entry.name for entry in subject.agreement.fields}
    signatories = set(_of_signatories(subject.agreement))
    for name, gaps in _by_field(_gaps(subject)).items():
        if name in declared or (name in signatories and not any(gap.node_id for gap in gaps)):
            continue
        label = ByLanguage.of(dict.fromkeys(subject.agreement.languages, name))
        entry = FieldEntry(name, "date" if name.endswith(".date") else "text", label)
        params: Params = (("field", name), *_count(gaps))
        yield _hit(name, gaps, params, DeclareFields((entry,)))


def signatory_missing(subject: Subject) -> Iterator[Hit]:
    """Each body of a side whose signatory is not named in every language of the agreement."""
    return _lacking(subject, "signatory")


def signatory_title_missing(subject: Subject) -> Iterator[Hit]:
    """Each body of a side whose signatory's position is not stated in every language of the agreement."""
    return _lacking(subject, "signatory_title")


def _lacking(subject: Subject, tail: str) -> Iterator[Hit]:
    entries = {entry.name: entry for entry in subject.agreement.fields}
    for body in (body for side in subject.agreement.sides for body in side.bodies):
        entry = entries.get(f"{body}.{tail}")
        missing = [code for code in subject.agreement.languages if entry is None or is_open(entry, code)]
        if missing:
            params = (*_body_name(entries.get(f"{body}.name"), body), *which_languages("languages", missing))
            yield Hit(field=f"{body}.{tail}", params=params)


# ---- gaps ----------------------------------------------------------------------------------------------------------


def _gaps(subject: Subject) -> Iterator[Gap]:
    for language, blocks in subject.composed:
        for node_id, piece in _pieces(blocks):
            if piece.is_open and isinstance(piece.origin, Field):
                for name in _open_names(subject.agreement, piece.origin.name, language):
                    yield Gap(name, language, node_id)


def _pieces(blocks: tuple[Composed, ...]) -> Iterator[tuple[str, Piece]]:
    for passage in passages(blocks):
        for piece in passage.pieces:
            yield passage.node_id, piece
    for block in blocks:
        for column in block.columns if isinstance(block, Signatures) else ():
            signers = [piece for one in column.signers for piece in (*one.caption, one.name, one.title)]
            for piece in (*column.dateline, *signers):
                yield "", piece


def _open_names(agreement: Agreement, name: str, language: Language) -> tuple[str, ...]:
    """The fields to fill: the field itself, or for a joint side those of its bodies that are open."""
    head, _, tail = name.rpartition(".")
    side = side_of(agreement, head)
    if side is None or len(side.bodies) < 2 or tail not in BODY_FIELDS:
        return (name,)
    entries = {entry.name: entry for entry in agreement.fields}
    names = [f"{body}.{tail}" for body in side.bodies]
    return tuple(own for own in names if own not in entries or is_open(entries[own], language))


def _by_field(gaps: Iterator[Gap]) -> dict[str, list[Gap]]:
    found: dict[str, list[Gap]] = {}
    for gap in gaps:
        found.setdefault(gap.field, []).append(gap)
    return found


def _hit(name: str, gaps: list[Gap], params: Params, fix: Edit | None = None) -> Hit:
    """At the first place in the text; the agreement as a whole where only the signatures use the field."""
    first = next((gap.node_id for gap in gaps if gap.node_id), "")
    languages = {gap.language for gap in gaps}
    return Hit(first, next(iter(languages)) if len(languages) == 1 else None, name, params, fix)


def _languages(subject: Subject, gaps: list[Gap]) -> Params:
    open_in = {gap.language for gap in gaps}
    return which_languages("languages", [code for code in subject.agreement.languages if code in open_in])


def _count(gaps: list[Gap]) -> Params:
    return (("count", len({gap.node_id for gap in gaps})),)


# ---- signatories ---------------------------------------------------------------------------------------------------


def _of_signatories(agreement: Agreement) -> tuple[str, ...]:
    """The fields of the signatories' names and titles."""
    bodies = (body for side in agreement.sides for body in side.bodies)
    return tuple(f"{body}.{tail}" for body in bodies for tail in ("signatory", "signatory_title"))


def _body_name(entry: FieldEntry | None, body: str) -> Params:
    """What the body is called, or the label of its name while that is open."""
    if entry is None:
        return worded("body", ByLanguage(), body)
    return worded("body", entry.value if isinstance(entry.value, ByLanguage) else entry.label, body)


RULES: tuple[Rule, ...] = (
    Rule("field-open", "warning", "house", "house", field_open),
    Rule("field-undeclared", "error", "house", "house", field_undeclared),
    Rule("signatory-missing", "warning", "practice", "signing-practice", signatory_missing),
    Rule(
        "signatory-title-missing", "warning", "practice", "signing-practice",
        signatory_title_missing,
    ),
)  # fmt: skip
