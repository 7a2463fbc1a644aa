"""Field values as TOML writes them; ``field_values`` reads them back."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

from songphuong.agreement.languages import ByLanguage
from songphuong.agreement.tree import Duration, FieldType, Money, Value

# What an unanswered field looks like. A text shows where its languages go; "" is open for every type.
_EMPTY: dict[FieldType, str] = {"text": '{ vi = "", en = "" }', "list": "[]"}


def toml_words(words: str) -> str:
    """A TOML basic string. JSON's escapes are TOML's, save that TOML also wants U+007F escaped."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")


def toml_value(value: Value | None, kind: FieldType) -> str:
    """The value on one line of TOML; None as an empty answer of this type."""
    if value is None:
        return _EMPTY.get(kind, '""')
    if isinstance(value, ByLanguage):
        return _by_language(value)
    if isinstance(value, Money):
        return f'{{ amount = "{value.amount:f}", currency = {toml_words(value.currency)} }}'
    if isinstance(value, Duration):
        return f'{{ count = {value.count}, unit = "{value.unit}" }}'
    if isinstance(value, tuple):
        return f"[{', '.join(_by_language(item) for item in value)}]"
    if isinstance(value, date):
        return value.isoformat()
    return _number(value) if isinstance(value, Decimal) else toml_words(value)


def _by_language(words: ByLanguage[str]) -> str:
    return f"{{ {', '.join(f'{code} = {toml_words(text)}' for code, text in words.entries)} }}"


def _number(value: Decimal) -> str:
    """A whole number bare; one with decimals in quotes, so that no digit is lost on the way back."""
    return f"{value:f}" if value == value.to_integral_value() and value.as_tuple().exponent == 0 else f'"{value:f}"'
