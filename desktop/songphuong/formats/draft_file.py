"""The draft file (.mou): one UTF-8 JSON document with a format number, the agreement and its milestones.

``draft_records`` says how it is laid out. Reading is strict: what is unknown, missing or contradicts itself is one
UnusableInputError with its place, and nothing is guessed. Text comes out in NFC. Writing is deterministic.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated

import msgspec

from songphuong.agreement.tree import Agreement, Draft
from songphuong.agreement.walk import node_ids, spots
from songphuong.errors import UnusableInputError

from .draft_records import DraftRecord, draft_from, record_of
from .draft_upgrades import upgraded
from .safe_save import open_bytes, save_bytes
from .shape_places import told_and_place
from .unicode_form import composed

FORMAT = 2
DRAFT_SUFFIX = ".mou"
LARGEST_FILE = 64 * 2**20  # a draft of 400 bilingual paragraphs has 0.3 MB; its milestones multiply that
DEEPEST = 40  # points inside points; law knows three, and everything that walks the tree recurses


class _Head(msgspec.Struct):
    format: Annotated[int, msgspec.Meta(ge=1)]


def open_draft(file: Path) -> Draft:
    """The draft of this file. UnusableInputError when it is missing, empty, damaged or of a newer format."""
    return read_draft(open_bytes(file, LARGEST_FILE), file)


def save_draft(file: Path, draft: Draft) -> None:
    """Replaces the file by this draft, atomically. CannotWriteError; then the old file is untouched."""
    save_bytes(file, write_draft(draft))


def read_draft(content: bytes, file: Path | None = None) -> Draft:
    """The draft these bytes hold; ``file`` is only named in errors."""
    text = _decoded(content, file)
    try:
        found = msgspec.json.decode(text, type=_Head).format  # first: it tells what is no draft from one too deep
        if found > FORMAT:
            raise UnusableInputError("draft-newer", file=file, format=found, known=FORMAT)
        content_now = upgraded(composed(msgspec.json.decode(text)), found)
        draft = draft_from(msgspec.convert(content_now, DraftRecord), file)
    except msgspec.ValidationError as error:
        raise UnusableInputError("draft-damaged", file=file, place=told_and_place(error)[1]) from error
    except msgspec.DecodeError as error:
        raise UnusableInputError("draft-not-json", file=file) from error
    except RecursionError as error:
        raise UnusableInputError("draft-too-deep", file=file, deepest=DEEPEST) from error
    for agreement in (draft.agreement, *(milestone.agreement for milestone in draft.milestones)):
        _refuse_contradictions(agreement, file)
    return draft


def write_draft(draft: Draft) -> bytes:
    """The draft as the file holds it: indented JSON, keys in a fixed order, one line end at the end."""
    encoded = msgspec.json.encode(record_of(draft, FORMAT))
    return msgspec.json.format(encoded, indent=1) + b"\n"


def _decoded(content: bytes, file: Path | None) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnusableInputError("file-not-utf8", file=file, place=str(error.start)) from error


def _refuse_contradictions(agreement: Agreement, file: Path | None) -> None:
    """Ids must be unique, so must languages and the names of fields and bodies; each side's first body must bear the
    side's id; depth has an end."""
    names = Counter(node_ids(agreement)) | Counter(entry.name for entry in agreement.fields)
    names |= Counter(agreement.languages) | Counter(body for side in agreement.sides for body in side.bodies)
    for name, count in names.items():
        if count > 1:
            raise UnusableInputError("draft-id-twice", file=file, place=name)
    if max((len(spot.path) for spot in spots(agreement)), default=0) > DEEPEST:
        raise UnusableInputError("draft-too-deep", file=file, deepest=DEEPEST)
    for side in agreement.sides:
        if side.bodies[:1] != (side.id,):
            raise UnusableInputError("draft-damaged", file=file, place=f"sides.{side.id}")
