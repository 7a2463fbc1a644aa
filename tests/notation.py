"""The cheap notation in which tests write agreements, and the one helper that proves an edit."""

from __future__ import annotations

from collections.abc import Sequence

from songphuong.agreement.applying import apply
from songphuong.agreement.edits import Edit
from songphuong.agreement.history import History
from songphuong.agreement.languages import ByLanguage
from songphuong.agreement.tree import (
    Agreement,
    Block,
    Draft,
    FieldEntry,
    FieldType,
    Line,
    Paragraph,
    Provision,
    Side,
    Value,
    parallel,
)
from songphuong.formats.draft_file import read_draft, write_draft


def paragraph(node_id: str, vi: Line | str, en: Line | str, *points: Paragraph, numbered: bool = True) -> Paragraph:
    return Paragraph(node_id, parallel(vi=vi, en=en), points, numbered)


def article(node_id: str, *blocks: Block, vi: str = "Mục đích", en: str = "Purpose", section: str = "") -> Provision:
    return Provision(node_id, section, parallel(vi=vi, en=en), blocks)


def provision(node_id: str, *blocks: Block, section: str = "") -> Provision:
    """One without a heading: a recital, the testimonium."""
    return Provision(node_id, section, parallel(), blocks)


def entry(name: str, kind: FieldType, value: Value | None = None) -> FieldEntry:
    return FieldEntry(name, kind, ByLanguage.of({"vi": f"{name} vi", "en": f"{name} en"}), value)


def words(vi: str, en: str) -> ByLanguage[str]:
    return ByLanguage.of({"vi": vi, "en": en})


def agreement(
    *articles: Provision,
    title: Sequence[Provision] = (),
    preamble: Sequence[Provision] = (),
    closing: Sequence[Provision] = (),
    annexes: Sequence[Provision] = (),
    fields: Sequence[FieldEntry] = (),
    sides: Sequence[Side] = (),
) -> Agreement:
    return Agreement(
        id="a-1",
        type="association-agreement",
        title=tuple(title),
        preamble=tuple(preamble),
        articles=articles,
        closing=tuple(closing),
        annexes=tuple(annexes),
        fields=tuple(fields),
        sides=tuple(sides),
    )


def file_bytes(value: Agreement) -> bytes:
    return write_draft(Draft(value))


def prove_edit(before: Agreement, edit: Edit, after: Agreement) -> None:
    """Proves all promises of an edit: its result, the original untouched, undo, redo and the JSON round trip."""
    untouched = file_bytes(before)
    assert apply(before, edit) == after
    assert file_bytes(before) == untouched
    history = History(before).do(edit, at=0.0)
    assert history.present == after
    assert history.undo().present is before
    assert history.undo().redo().present == after
    assert read_draft(file_bytes(after)).agreement == after
