"""Edits: every change of an agreement as a small named value; ``applying.apply`` makes them."""

from __future__ import annotations

from dataclasses import dataclass

from .languages import Language
from .tree import Block, Cell, FieldEntry, InternalNote, Line, Provision, Region, Side, SigningMode, Value, Waiver


@dataclass(frozen=True, slots=True)
class SetText:
    """A node's text in one language: a provision's heading, a paragraph, a table cell.

    ``settles``: the change leaves what the text says to the other languages (spelling, spacing) or brings it in line
    with them, so that the passage has not drifted.
    """

    node_id: str
    language: Language
    line: Line
    settles: bool = False


@dataclass(frozen=True, slots=True)
class ConfirmTexts:
    """Somebody has read these passages: their languages say the same as they stand."""

    node_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FillField:
    """A declared field's value; None opens it again."""

    name: str
    value: Value | None


@dataclass(frozen=True, slots=True)
class DeclareFields:
    """Adds fields that are not declared yet; a field of the same name and type stays as it is."""

    entries: tuple[FieldEntry, ...]


@dataclass(frozen=True, slots=True)
class InsertProvision:
    """Puts a provision into a region; ``index`` counts there, len = at the end. ``fields`` as DeclareFields."""

    region: Region
    index: int
    provision: Provision
    fields: tuple[FieldEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class RemoveProvision:
    """Takes a provision out. Fields stay declared; references to it become references to nothing, which the checks
    report."""

    node_id: str


@dataclass(frozen=True, slots=True)
class MoveProvision:
    """Moves a provision inside its region; ``index`` is its place afterwards."""

    node_id: str
    index: int


@dataclass(frozen=True, slots=True)
class ReplaceProvision:
    """Another provision in the place of one; ``fields`` as DeclareFields."""

    node_id: str
    provision: Provision
    fields: tuple[FieldEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class InsertBlock:
    """A paragraph or table under a provision, or a point under a paragraph; ``index`` counts among its siblings."""

    parent_id: str
    index: int
    block: Block


@dataclass(frozen=True, slots=True)
class RemoveBlock:
    """Takes a paragraph, point or table out, with all that is under it."""

    node_id: str


@dataclass(frozen=True, slots=True)
class MoveBlock:
    """Moves a paragraph, point or table under a parent; ``index`` is its place afterwards."""

    node_id: str
    parent_id: str
    index: int


@dataclass(frozen=True, slots=True)
class SetNumbered:
    """Whether a paragraph or point carries a number of its own."""

    node_id: str
    numbered: bool


@dataclass(frozen=True, slots=True)
class SetRows:
    """The rows of a table, all at once; every row as long as the first."""

    node_id: str
    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int = 1


@dataclass(frozen=True, slots=True)
class SetSides:
    sides: tuple[Side, ...]
    fields: tuple[FieldEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class SetSigning:
    mode: SigningMode


@dataclass(frozen=True, slots=True)
class AddLanguage:
    """A further language of the agreement; its texts begin missing, visibly."""

    language: Language


@dataclass(frozen=True, slots=True)
class RemoveLanguage:
    """A further language and every text in it. Vietnamese and English stay."""

    language: Language


@dataclass(frozen=True, slots=True)
class SetNotes:
    notes: tuple[InternalNote, ...]


@dataclass(frozen=True, slots=True)
class AddWaiver:
    """Lets a finding stand; a waiver of the same finding is replaced."""

    waiver: Waiver


@dataclass(frozen=True, slots=True)
class RemoveWaiver:
    waiver: Waiver


@dataclass(frozen=True, slots=True)
class Together:
    """Several edits as one step: all or none."""

    edits: tuple[Edit, ...]
    name: str = ""  # what the step is called, e.g. "accept_changes"; empty: the first edit's name


Edit = (
    SetText
    | FillField
    | DeclareFields
    | InsertProvision
    | RemoveProvision
    | MoveProvision
    | ReplaceProvision
    | InsertBlock
    | RemoveBlock
    | MoveBlock
    | SetNumbered
    | SetRows
    | SetSides
    | SetSigning
    | AddLanguage
    | RemoveLanguage
    | SetNotes
    | ConfirmTexts
    | AddWaiver
    | RemoveWaiver
    | Together
)
