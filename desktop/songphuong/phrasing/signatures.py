"""The signature block of one language: a column for each side, a signer for each of its bodies."""

from __future__ import annotations

from dataclasses import dataclass

from songphuong.agreement.languages import EN, VI
from songphuong.agreement.tree import Field, Side, Text

from .pieces import Piece, Reader

CAPTIONS = {VI: "Thay mặt ", EN: "For "}  # before the body's name; a further language shows the bare name


@dataclass(frozen=True, slots=True)
class Signer:
    """One body's place in the block: for whom, space for the pen, who and as what."""

    caption: tuple[Piece, ...]
    name: Piece
    title: Piece


@dataclass(frozen=True, slots=True)
class SignatureColumn:
    """One side's signatures. ``dateline`` is its own place and date, empty when all sign in one place."""

    side: str
    dateline: tuple[Piece, ...]
    signers: tuple[Signer, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """The column as lines of text, top to bottom; no empty line."""
        rows = [_words(self.dateline)]
        for signer in self.signers:
            rows += [_words(signer.caption), signer.name.text, signer.title.text]
        return tuple(row for row in rows if row)


@dataclass(frozen=True, slots=True)
class Signatures:
    columns: tuple[SignatureColumn, ...]


def signatures(reader: Reader) -> tuple[Signatures, ...]:
    """The block, or nothing while the agreement has no sides."""
    sides = reader.agreement.sides
    return (Signatures(tuple(_column(reader, side) for side in sides)),) if sides else ()


def _column(reader: Reader, side: Side) -> SignatureColumn:
    return SignatureColumn(side.id, _dateline(reader, side), tuple(_signer(reader, body) for body in side.bodies))


def _dateline(reader: Reader, side: Side) -> tuple[Piece, ...]:
    """ "Hà Nội, ngày 08 tháng 01 năm 2021"; a side without a date of its own signs on ``signing.date``."""
    if reader.agreement.signing == "one_place":
        return ()
    own_date = f"{side.id}.date"
    date = own_date if own_date in reader.entries else "signing.date"
    comma = Text(", ")
    return (reader.piece(Field(f"{side.id}.place")), Piece(comma.value, comma), reader.piece(Field(date)))


def _signer(reader: Reader, body: str) -> Signer:
    """The signer of one body. The body's own entry is read, never the joint names of its side."""
    caption = Text(CAPTIONS.get(reader.language, ""))
    opening = (Piece(caption.value, caption),) if caption.value else ()
    return Signer(
        (*opening, reader.body_piece(body, "name")),
        reader.body_piece(body, "signatory"),
        reader.body_piece(body, "signatory_title"),
    )


def _words(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)
