"""Values to and from plain data: each type's shapes, and what is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from songphuong.agreement.tree import Duration, FieldType, Money, Value
from songphuong.errors import UnusableInputError
from songphuong.formats.field_values import plain_value, read_value
from tests.notation import words


@pytest.mark.parametrize(
    ("raw", "kind", "value"),
    [
        ({"vi": "Hà Nội", "en": "Ha Noi"}, "text", words("Hà Nội", "Ha Noi")),
        ({"vi": "Ha\u0300 Nội", "en": "Ha Noi"}, "text", words("Hà Nội", "Ha Noi")),
        ("VIRESA", "word", "VIRESA"),
        ("2021-01-08", "date", date(2021, 1, 8)),
        (date(2021, 1, 8), "date", date(2021, 1, 8)),
        ({"amount": "1000000.50", "currency": "USD"}, "money", Money(Decimal("1000000.50"), "USD")),
        ({"amount": 5, "currency": "VND"}, "money", Money(Decimal(5), "VND")),
        (2, "number", Decimal(2)),
        ("2.5", "number", Decimal("2.5")),
        (2.5, "number", Decimal("2.5")),
        ({"count": 6, "unit": "month"}, "duration", Duration(6, "month")),
        ([{"vi": "cờ", "en": "chess"}], "list", (words("cờ", "chess"),)),
    ],
)
def it_reads_each_shape_and_writes_it_so_that_it_reads_the_same(raw: object, kind: FieldType, value: Value) -> None:
    assert read_value(raw, kind, file=None, place="x") == value
    assert read_value(plain_value(value), kind, file=None, place="x") == value


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("Hà Nội", "text"),
        ({"vi": 3}, "text"),
        (7, "word"),
        ("8/1/2021", "date"),
        (datetime(2021, 1, 8, tzinfo=UTC), "date"),
        (True, "number"),
        ("NaN", "number"),
        ("Infinity", "number"),
        ("1e400", "number"),
        ("một", "number"),
        ({"amount": "1", "currency": "usd"}, "money"),
        ({"amount": "1", "currency": "ĐÔN"}, "money"),
        ({"amount": "1"}, "money"),
        ({"amount": "1", "currency": "USD", "note": ""}, "money"),
        ({"count": 0, "unit": "year"}, "duration"),
        ({"count": True, "unit": "year"}, "duration"),
        ({"count": 5, "unit": "decade"}, "duration"),
        ([["x"]], "list"),
        ({}, "list"),
    ],
)
def it_refuses_what_does_not_fit_and_names_the_place(raw: object, kind: FieldType) -> None:
    with pytest.raises(UnusableInputError) as unfit:
        read_value(raw, kind, file=Path("a.toml"), place="bonus.gold")
    assert (unfit.value.code, unfit.value.place, unfit.value.file) == ("value-unfit", "bonus.gold", Path("a.toml"))
