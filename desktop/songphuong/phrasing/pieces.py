"""A line in words: each piece keeps the Text, Field or Reference it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from songphuong.agreement.fields import has_words, value_of
from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Agreement, Field, FieldEntry, Inline, Line, Provision, Text, Value
from songphuong.agreement.walk import Targets, citation, targets_of

from .values import phrase


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words and where they come from. ``is_open``: a field without a value, a reference to nothing."""

    text: str
    origin: Inline
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """An agreement being read in one language; holds what every line needs looked up, once."""

    agreement: Agreement
    language: Language
    targets: Targets
    entries: Mapping[str, FieldEntry]

    @classmethod
    def of(cls, agreement: Agreement, language: Language) -> Reader:
        entries = {entry.name: entry for entry in agreement.fields}
        return cls(agreement, language, targets_of(agreement), entries)

    def pieces(self, line: Line, within: Provision | None = None) -> tuple[Piece, ...]:
        """The words of a line; ``within`` is where it stands, for references such as "Điều này"."""
        return tuple(self.piece(inline, within) for inline in line)

    def piece(self, inline: Inline, within: Provision | None = None) -> Piece:
        """One inline in words. An open field shows its label, a reference to nothing "[…]"."""
        if isinstance(inline, Text):
            return Piece(inline.value, inline)
        if isinstance(inline, Field):
            return self._worded(inline, value_of(self.agreement, inline.name, self.entries))
        target = self.targets.get(inline.target)
        if target is None:
            return Piece("[…]", inline, is_open=True)
        return Piece(citation(target, self.language, within=within), inline)

    def body_piece(self, body: str, tail: str) -> Piece:
        """A field of one body alone, also where ``<side>.<tail>`` would read as all bodies joined."""
        entry = self.entries.get(f"{body}.{tail}")
        return self._worded(Field(f"{body}.{tail}"), entry.value if entry else None)

    def _worded(self, field: Field, value: Value | None) -> Piece:
        if value is None or not has_words(value, self.language):
            entry = self.entries.get(field.name)
            label = entry.label.get(self.language, "") if entry else ""
            return Piece(f"[{label or field.name}]", field, is_open=True)
        return Piece(phrase(value, field.filters, self.language), field)
