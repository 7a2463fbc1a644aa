"""The form: every kind of field feeds all its places, and what cannot be read changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QToolButton

from songphuong.agreement.fields import entry_of
from songphuong.agreement.languages import ByLanguage
from songphuong.agreement.tree import Agreement, Duration, Money, Value
from songphuong.window.fields_panel import FieldRow
from songphuong.window.line_entry import LineEntry
from songphuong.window.lines import CHIP_CHARACTER
from songphuong.window.main_window import MainWindow
from songphuong.window.pairs_view import Caret
from tests.notation import words
from tests.window.typing_vietnamese import commit, press, settle

OpenDraft = Callable[[Agreement], Path]


@pytest.fixture(autouse=True)
def _opened(open_draft: OpenDraft, sample: Agreement) -> None:
    open_draft(sample)


def row(window: MainWindow, name: str) -> FieldRow:
    assert window.view is not None
    return next(r for r in window.view.fields.findChildren(FieldRow) if r.entry.name == name)


def entries(window: MainWindow, name: str) -> list[LineEntry]:
    return row(window, name).findChildren(LineEntry)


def value(window: MainWindow, name: str) -> Value | None:
    assert window.view is not None
    entry = entry_of(window.view.session.agreement, name)
    assert entry is not None
    return entry.value


def write(entry: LineEntry, text: str) -> None:
    """Replaces what the entry says, as by an input method."""
    entry.setFocus()
    entry.selectAll()
    press(entry, Qt.Key.Key_Delete)
    commit(entry, text)
    settle()


@pytest.mark.parametrize(
    ("name", "typed", "expected"),
    [
        ("side_a.abbreviation", "VIRESA", "VIRESA"),
        ("signing.date", "5/3/2020", date(2020, 3, 5)),
        ("signing.date", "2020-03-05", date(2020, 3, 5)),
        ("bonus.gold", "500.000", Money(Decimal(500_000), "USD")),
        ("exchange.count", "2,5", Decimal("2.5")),
        ("term.length", "5", Duration(5, "year")),
    ],
)
def it_fills_each_kind_of_field(window: MainWindow, name: str, typed: str, expected: Value) -> None:
    write(entries(window, name)[0], typed)
    assert value(window, name) == expected


@pytest.mark.parametrize(
    ("name", "typed"), [("signing.date", "31/02/2020"), ("bonus.gold", "nhiều"), ("term.length", "2,5")]
)
def it_keeps_the_value_while_it_cannot_read_the_entry(window: MainWindow, name: str, typed: str) -> None:
    entry = entries(window, name)[0]
    entry.setFocus()
    before = value(window, name)
    entry.selectAll()
    commit(entry, typed)
    settle()
    assert value(window, name) == before
    assert entry.property("fault") == "true" and entry.toolTip()


def it_feeds_all_places_in_both_languages(window: MainWindow) -> None:
    vietnamese, english = entries(window, "side_a.name")
    write(vietnamese, "Ủy ban Olympic Việt Nam")
    write(english, "Viet Nam Olympic Committee")
    assert value(window, "side_a.name") == words("Ủy ban Olympic Việt Nam", "Viet Nam Olympic Committee")
    assert window.view is not None
    window.view.go_to("title", "vi")
    cell = window.view.pairs.cell_at(Caret("title", "vi"))
    assert cell is not None
    assert cell.toPlainText() == f"Thỏa thuận của {CHIP_CHARACTER}"
    cell.selectAll()
    assert cell.createMimeDataFromSelection().text() == "Thỏa thuận của Ủy ban Olympic Việt Nam"
    region = window.view.outline.tree.topLevelItem(0)
    title = region.child(0) if region is not None else None
    assert title is not None and title.text(0) == "Thỏa thuận của Ủy ban Olympic Việt Nam"


def it_undoes_a_filled_field_from_inside_the_entry(window: MainWindow) -> None:
    vietnamese = entries(window, "side_a.name")[0]
    vietnamese.setFocus()
    vietnamese.end(False)
    commit(vietnamese, " mới")
    assert value(window, "side_a.name") == words("Hội A mới", "Body A")
    press(vietnamese, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert value(window, "side_a.name") == words("Hội A", "Body A")
    assert vietnamese.text() == "Hội A"


def it_says_what_is_open_in_words_and_counts(window: MainWindow) -> None:
    assert window.view is not None
    assert row(window, "side_b.name").is_open
    before = window.status.buttons["fields"].text()
    write(entries(window, "side_b.name")[1], "Body B")
    assert not row(window, "side_b.name").is_open
    assert (before, window.status.buttons["fields"].text()) == ("Còn 4 trường trống", "Còn 3 trường trống")


def it_changes_the_currency_and_the_unit(window: MainWindow) -> None:
    row(window, "bonus.gold").findChildren(QComboBox)[0].setCurrentText("VND")
    assert value(window, "bonus.gold") == Money(Decimal(1_000_000), "VND")
    write(entries(window, "term.length")[0], "6")
    unit = row(window, "term.length").findChildren(QComboBox)[0]
    unit.setCurrentIndex(unit.findData("month"))
    assert value(window, "term.length") == Duration(6, "month")


def it_adds_and_removes_items_of_a_list(window: MainWindow) -> None:
    areas = row(window, "areas")
    add = next(button for button in areas.findChildren(QToolButton) if button.text())
    add.click()
    write(entries(window, "areas")[2], "thi đấu")
    assert value(window, "areas") == (words("huấn luyện", "coaching"), ByLanguage.of({"vi": "thi đấu"}))
    remove = next(button for button in areas.findChildren(QToolButton) if not button.text())
    remove.click()
    settle()
    assert value(window, "areas") == (ByLanguage.of({"vi": "thi đấu"}),)


def it_opens_the_field_of_a_chip(window: MainWindow) -> None:
    assert window.view is not None
    window.view.go_to("title", "vi")
    cell = window.view.pairs.current_cell()
    assert cell is not None
    cell.moveCursor(cell.textCursor().MoveOperation.End)
    press(cell, Qt.Key.Key_F2)
    assert entries(window, "side_a.name")[0].hasFocus()
