"""Which values fit which field types."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from .languages import ByLanguage
from .tree import Duration, FieldType, Money, Value

_KINDS: dict[FieldType, type] = {
    "text": ByLanguage,
    "word": str,
    "date": date,
    "money": Money,
    "number": Decimal,
    "duration": Duration,
    "list": tuple,
}


def fits(value: Value | None, kind: FieldType) -> bool:
    """True when a field of this type can hold the value; None (open) fits every type."""
    return value is None or isinstance(value, _KINDS[kind])
