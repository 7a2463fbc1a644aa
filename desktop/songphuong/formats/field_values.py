"""Field values to and from plain data (what JSON and TOML hold), by field type; used by every file that holds values.

Shapes: text {"vi": ..., "en": ...}; word "..."; date 2021-01-08 (TOML date or ISO string); money {amount, currency};
number 2 or "2.5"; duration {count, unit}; list [{"vi": ..., "en": ...}, ...].
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import get_args

from songphuong.agreement.languages import ByLanguage
from songphuong.agreement.tree import Duration, DurationUnit, FieldType, Money, Value
from songphuong.errors import UnusableInputError

Plain = object  # str, int, date, dict and list of these

LARGEST = Decimal(10) ** 15  # beyond a thousand billion nobody signs, and words for it fill a page


def read_value(raw: Plain, kind: FieldType, *, file: Path | None, place: str) -> Value:
    """The value of a field of this type. UnusableInputError "value-unfit" naming file and place when it is not one."""
    try:
        return _READERS[kind](raw)
    except (ValueError, InvalidOperation) as error:
        raise UnusableInputError("value-unfit", file=file, place=place, type=kind) from error


def plain_value(value: Value) -> Plain:
    """The value as JSON holds it: dates and numbers as strings; ``read_value`` gives the value back."""
    if isinstance(value, ByLanguage):
        return dict(value.entries)
    if isinstance(value, Money):
        return {"amount": str(value.amount), "currency": value.currency}
    if isinstance(value, Duration):
        return {"count": value.count, "unit": value.unit}
    if isinstance(value, tuple):
        return [dict(item.entries) for item in value]
    return value.isoformat() if isinstance(value, date) else str(value)


def _word(raw: Plain) -> str:
    if not isinstance(raw, str):
        raise ValueError(raw)
    return unicodedata.normalize("NFC", raw)


def _text(raw: Plain) -> ByLanguage[str]:
    return ByLanguage.of([(_word(code), _word(words)) for code, words in _mapping(raw).items()])


def _list(raw: Plain) -> tuple[ByLanguage[str], ...]:
    if not isinstance(raw, list):
        raise ValueError(raw)
    return tuple(_text(item) for item in raw)


def _date(raw: Plain) -> date:
    if isinstance(raw, str):
        return date.fromisoformat(raw)
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw
    raise ValueError(raw)


def _number(raw: Plain) -> Decimal:
    if isinstance(raw, bool) or not isinstance(raw, int | float | str):
        raise ValueError(raw)
    number = Decimal(str(raw))
    if not number.is_finite() or abs(number) >= LARGEST:
        raise ValueError(raw)
    return number


def _money(raw: Plain) -> Money:
    parts = _mapping(raw, keys={"amount", "currency"})
    currency = _word(parts["currency"])
    if not (len(currency) == 3 and currency.isascii() and currency.isupper() and currency.isalpha()):
        raise ValueError(currency)
    return Money(_number(parts["amount"]), currency)


def _duration(raw: Plain) -> Duration:
    parts = _mapping(raw, keys={"count", "unit"})
    count, unit = parts["count"], parts["unit"]
    if isinstance(count, bool) or not isinstance(count, int) or not 0 < count < 10_000:
        raise ValueError(count)
    for known in get_args(DurationUnit):
        if unit == known:
            return Duration(count, known)
    raise ValueError(unit)


def _mapping(raw: Plain, keys: set[str] | None = None) -> dict[str, Plain]:
    if not isinstance(raw, dict) or (keys is not None and set(raw) != keys):
        raise ValueError(raw)
    return raw


_READERS: dict[FieldType, Callable[[Plain], Value]] = {
    "text": _text,
    "word": _word,
    "date": _date,
    "money": _money,
    "number": _number,
    "duration": _duration,
    "list": _list,
}
