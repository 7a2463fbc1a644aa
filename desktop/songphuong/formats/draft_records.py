"""How a draft is laid out in its file: one record for each kind of node, and the ways there and back.

A line is a list of strings (words), ``{"is": "field", ...}`` and ``{"is": "reference", ...}``: plain to read and to
compare by other tools, with nothing in it to evaluate. Languages are keys: ``{"vi": [...], "en": [...]}``.
"""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated
from unicodedata import normalize

import msgspec

from songphuong.agreement.languages import ByLanguage, Language
from songphuong.agreement.tree import (
    Agreement,
    Block,
    Cell,
    Draft,
    Drift,
    Field,
    FieldEntry,
    FieldType,
    Filter,
    Inline,
    InternalNote,
    Line,
    Milestone,
    Paragraph,
    Parallel,
    Provision,
    Reference,
    Side,
    SigningMode,
    Source,
    Table,
    Text,
    Waiver,
    line_of,
)
from songphuong.errors import UnusableInputError
from songphuong.phrasing.values import FILTERS

from .field_values import plain_value, read_value

Code = Annotated[str, msgspec.Meta(pattern="^[a-z]{2,3}$")]
Id = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


class _Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Strict: a key that is not listed is an error; a default is not written."""


class FieldRecord(_Record, frozen=True, tag="field", tag_field="is"):
    name: Id
    filters: tuple[tuple[str, ...], ...] = ()  # (name, argument, ...) each


class ReferenceRecord(_Record, frozen=True, tag="reference", tag_field="is"):
    to: Id


LineRecord = tuple[str | FieldRecord | ReferenceRecord, ...]
ParallelRecord = dict[Code, LineRecord]


class ParagraphRecord(_Record, frozen=True, tag="paragraph", tag_field="is"):
    id: Id
    text: ParallelRecord
    numbered: bool = True
    points: tuple[ParagraphRecord, ...] = ()


class CellRecord(_Record, frozen=True):
    id: Id
    text: ParallelRecord


class TableRecord(_Record, frozen=True, tag="table", tag_field="is"):
    id: Id
    rows: tuple[tuple[CellRecord, ...], ...]
    header_rows: Annotated[int, msgspec.Meta(ge=0)] = 1


class SourceRecord(_Record, frozen=True):
    clause: Id
    version: int
    options: dict[str, str] = {}


class ProvisionRecord(_Record, frozen=True):
    id: Id
    section: str
    heading: ParallelRecord
    blocks: tuple[ParagraphRecord | TableRecord, ...] = ()
    source: SourceRecord | None = None


class EntryRecord(_Record, frozen=True):
    name: Id
    type: FieldType
    label: dict[Code, str]
    value: object = None


class SideRecord(_Record, frozen=True):
    id: Id
    bodies: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1)]


class NoteRecord(_Record, frozen=True):
    id: Id
    about: str
    text: str


class DriftRecord(_Record, frozen=True):
    id: Id
    before: ParallelRecord


class WaiverRecord(_Record, frozen=True):
    code: Id
    on: date
    reason: str = ""
    by: str = ""
    id: str = ""
    language: Code | None = None
    field: str = ""
    about: tuple[tuple[str, str | int], ...] = ()


class AgreementRecord(_Record, frozen=True):
    id: Id
    type: Id
    profile: str
    languages: Annotated[tuple[Code, ...], msgspec.Meta(min_length=1)]
    sides: tuple[SideRecord, ...]
    signing: SigningMode
    title: tuple[ProvisionRecord, ...]
    preamble: tuple[ProvisionRecord, ...]
    articles: tuple[ProvisionRecord, ...]
    closing: tuple[ProvisionRecord, ...]
    annexes: tuple[ProvisionRecord, ...]
    fields: tuple[EntryRecord, ...]
    notes: tuple[NoteRecord, ...] = ()
    drifts: tuple[DriftRecord, ...] = ()
    waivers: tuple[WaiverRecord, ...] = ()


class MilestoneRecord(_Record, frozen=True):
    name: str
    at: Annotated[datetime, msgspec.Meta(tz=True)]
    agreement: AgreementRecord


class DraftRecord(_Record, frozen=True):
    format: int
    agreement: AgreementRecord
    milestones: tuple[MilestoneRecord, ...] = ()


# ---- from values to records ----------------------------------------------------------------------------------------


def record_of(draft: Draft, format_number: int) -> DraftRecord:
    milestones = tuple(MilestoneRecord(m.name, m.at, _agreement_record(m.agreement)) for m in draft.milestones)
    return DraftRecord(format_number, _agreement_record(draft.agreement), milestones)


def _agreement_record(agreement: Agreement) -> AgreementRecord:
    return AgreementRecord(
        id=agreement.id,
        type=agreement.type,
        profile=agreement.profile,
        languages=agreement.languages,
        sides=tuple(SideRecord(side.id, side.bodies) for side in agreement.sides),
        signing=agreement.signing,
        title=_provision_records(agreement.title),
        preamble=_provision_records(agreement.preamble),
        articles=_provision_records(agreement.articles),
        closing=_provision_records(agreement.closing),
        annexes=_provision_records(agreement.annexes),
        fields=tuple(_entry_record(entry) for entry in agreement.fields),
        notes=tuple(NoteRecord(note.id, note.about, note.text) for note in agreement.notes),
        drifts=tuple(DriftRecord(one.node_id, _parallel_record(one.before)) for one in agreement.drifts),
        waivers=tuple(_waiver_record(one) for one in agreement.waivers),
    )


def _waiver_record(waiver: Waiver) -> WaiverRecord:
    return WaiverRecord(
        waiver.code,
        waiver.on,
        waiver.reason,
        waiver.by,
        waiver.node_id,
        waiver.language,
        waiver.field,
        waiver.about,
    )


def _provision_records(provisions: tuple[Provision, ...]) -> tuple[ProvisionRecord, ...]:
    return tuple(
        ProvisionRecord(
            p.id,
            p.section,
            _parallel_record(p.heading),
            tuple(_block_record(block) for block in p.blocks),
            SourceRecord(p.source.clause, p.source.version, dict(p.source.options)) if p.source else None,
        )
        for p in provisions
    )


def _block_record(block: Block) -> ParagraphRecord | TableRecord:
    if isinstance(block, Paragraph):
        return _paragraph_record(block)
    rows = tuple(tuple(CellRecord(cell.id, _parallel_record(cell.text)) for cell in row) for row in block.rows)
    return TableRecord(block.id, rows, block.header_rows)


def _paragraph_record(paragraph: Paragraph) -> ParagraphRecord:
    points = tuple(_paragraph_record(point) for point in paragraph.points)
    return ParagraphRecord(paragraph.id, _parallel_record(paragraph.text), paragraph.numbered, points)


def _parallel_record(text: Parallel) -> ParallelRecord:
    return {language: tuple(_inline_record(inline) for inline in line) for language, line in text.entries}


def _inline_record(inline: Inline) -> str | FieldRecord | ReferenceRecord:
    if isinstance(inline, Text):
        return inline.value
    if isinstance(inline, Reference):
        return ReferenceRecord(inline.target)
    return FieldRecord(inline.name, tuple((f.name, *f.arguments) for f in inline.filters))


def _entry_record(entry: FieldEntry) -> EntryRecord:
    value = None if entry.value is None else plain_value(entry.value)
    return EntryRecord(entry.name, entry.type, dict(entry.label.entries), value)


# ---- from records to values ----------------------------------------------------------------------------------------


def draft_from(record: DraftRecord, file: Path | None) -> Draft:
    """The draft; UnusableInputError for a filter or a value that does not fit."""
    milestones = tuple(Milestone(m.name, m.at, _agreement(m.agreement, file)) for m in record.milestones)
    return Draft(_agreement(record.agreement, file), milestones)


def _agreement(record: AgreementRecord, file: Path | None) -> Agreement:
    return Agreement(
        id=record.id,
        type=record.type,
        profile=record.profile,
        languages=record.languages,
        sides=tuple(Side(side.id, side.bodies) for side in record.sides),
        signing=record.signing,
        title=_provisions(record.title, file),
        preamble=_provisions(record.preamble, file),
        articles=_provisions(record.articles, file),
        closing=_provisions(record.closing, file),
        annexes=_provisions(record.annexes, file),
        fields=tuple(_entry(entry, file) for entry in record.fields),
        notes=tuple(InternalNote(note.id, note.about, note.text) for note in record.notes),
        drifts=tuple(Drift(one.id, _parallel(one.before, one.id, file)) for one in record.drifts),
        waivers=tuple(_waiver(one) for one in record.waivers),
    )


def _waiver(record: WaiverRecord) -> Waiver:
    return Waiver(
        record.code, record.id, record.language, record.field, record.about, record.reason, record.by, record.on
    )


def _provisions(records: tuple[ProvisionRecord, ...], file: Path | None) -> tuple[Provision, ...]:
    return tuple(
        Provision(
            r.id,
            r.section,
            _parallel(r.heading, r.id, file),
            tuple(_block(block, file) for block in r.blocks),
            Source(r.source.clause, r.source.version, tuple(r.source.options.items())) if r.source else None,
        )
        for r in records
    )


def _block(record: ParagraphRecord | TableRecord, file: Path | None) -> Block:
    if isinstance(record, ParagraphRecord):
        return _paragraph(record, file)
    if len({len(row) for row in record.rows}) != 1 or not record.rows[0] or record.header_rows > len(record.rows):
        raise UnusableInputError("draft-damaged", file=file, place=record.id)
    rows = tuple(tuple(Cell(cell.id, _parallel(cell.text, cell.id, file)) for cell in row) for row in record.rows)
    return Table(record.id, rows, record.header_rows)


def _paragraph(record: ParagraphRecord, file: Path | None) -> Paragraph:
    points = tuple(_paragraph(point, file) for point in record.points)
    return Paragraph(record.id, _parallel(record.text, record.id, file), points, record.numbered)


def _parallel(record: ParallelRecord, place: str, file: Path | None) -> Parallel:
    return ByLanguage.of([(language, _line(line, place, file)) for language, line in record.items()])


def _line(record: LineRecord, place: str, file: Path | None) -> Line:
    """The line in NFC, also where a letter and its accent came as two pieces."""
    line = line_of(*(_inline(part, place, file) for part in record))
    return tuple(Text(normalize("NFC", part.value)) if isinstance(part, Text) else part for part in line)


def _inline(record: str | FieldRecord | ReferenceRecord, place: str, file: Path | None) -> Inline:
    if isinstance(record, str):
        return Text(record)
    if isinstance(record, ReferenceRecord):
        return Reference(record.to)
    for name in record.filters:
        if not name or name[0] not in FILTERS:
            unknown, known = name[0] if name else "", ", ".join(FILTERS)
            raise UnusableInputError("filter-unknown", file=file, place=place, filter=unknown, known=known)
    return Field(record.name, tuple(Filter(name, tuple(arguments)) for name, *arguments in record.filters))


def _entry(record: EntryRecord, file: Path | None) -> FieldEntry:
    value = record.value
    filled = None if value is None else read_value(value, record.type, file=file, place=record.name)
    return FieldEntry(record.name, record.type, _labels(record.label), filled)


def _labels(record: dict[Language, str]) -> ByLanguage[str]:
    return ByLanguage.of(record)
