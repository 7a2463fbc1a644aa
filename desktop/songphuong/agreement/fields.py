"""The fields of an agreement: what is declared, what is filled, what is still open.

Fields with a fixed meaning: ``<side>.name`` ... (see ``tree.Side``), ``<side>.place`` and ``<side>.date`` (where and
when that side signs, for signing in two places or online), ``signing.place`` and ``signing.date``.
"""

from __future__ import annotations

from collections.abc import Mapping

from .languages import ByLanguage, Language
from .tree import Agreement, FieldEntry, Side, Value

BODY_FIELDS = ("name", "abbreviation", "country", "address", "signatory", "signatory_title")


def entry_of(agreement: Agreement, name: str) -> FieldEntry | None:
    """The declared field of this name, or None."""
    return next((entry for entry in agreement.fields if entry.name == name), None)


def side_of(agreement: Agreement, side_id: str) -> Side | None:
    return next((side for side in agreement.sides if side.id == side_id), None)


def value_of(agreement: Agreement, name: str, entries: Mapping[str, FieldEntry]) -> Value | None:
    """What a Field of this name stands for: the entry's value, or for ``<side>.<body field>`` of a joint side the
    values of all its bodies as a list. None: undeclared or open (a joint list is open while one body's value is).
    ``entries`` are the agreement's fields by name."""
    head, _, tail = name.rpartition(".")
    side = side_of(agreement, head)
    if side is not None and len(side.bodies) > 1 and tail in BODY_FIELDS:
        return _joint_value(agreement, side, tail, entries)
    entry = entries.get(name)
    return entry.value if entry else None


def _joint_value(
    agreement: Agreement, side: Side, tail: str, entries: Mapping[str, FieldEntry]
) -> tuple[ByLanguage[str], ...] | None:
    items: list[ByLanguage[str]] = []
    for body in side.bodies:
        entry = entries.get(f"{body}.{tail}")
        value = entry.value if entry else None
        if isinstance(value, str):
            value = ByLanguage.of(dict.fromkeys(agreement.languages, value))
        if not isinstance(value, ByLanguage):
            return None
        items.append(value)
    return tuple(items)


def is_open(entry: FieldEntry, language: Language) -> bool:
    """True when the field has nothing to say in this language."""
    return not has_words(entry.value, language)


def has_words(value: Value | None, language: Language) -> bool:
    """True when the value is filled for this language; a text or list item counts only in languages it has."""
    if value is None:
        return False
    if isinstance(value, ByLanguage):
        return bool(value.get(language, "").strip())
    if isinstance(value, tuple):
        return bool(value) and all(item.get(language, "").strip() for item in value)
    return bool(value.strip()) if isinstance(value, str) else True
