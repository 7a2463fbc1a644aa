"""The text handled roughly: syllables half typed, rows that vanish under the caret, clicks beside, odd clipboards."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from songphuong.agreement.tree import Agreement
from songphuong.agreement.walk import find, text_of
from songphuong.formats.draft_file import open_draft as read_file
from songphuong.window.line_entry import LineEntry
from songphuong.window.main_window import MainWindow
from songphuong.window.pair_row import PairRow, RegionRow
from songphuong.window.pairs_view import Caret
from songphuong.window.text_cell import MIME, TextCell
from tests.window.typing_vietnamese import commit, compose, press, settle, unikey

OpenDraft = Callable[[Agreement], Path]
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def file(open_draft: OpenDraft, sample: Agreement) -> Path:
    return open_draft(sample)


def go_to(window: MainWindow, node_id: str, language: str = "vi") -> TextCell:
    assert window.view is not None
    window.view.go_to(node_id, language)
    settle()
    found = window.view.pairs.cell_at(Caret(node_id, language))
    assert found is not None and found.hasFocus()
    found.moveCursor(QTextCursor.MoveOperation.End)
    return found


def said(agreement: Agreement, node_id: str) -> str:
    spot = find(agreement, node_id)
    assert spot is not None
    return "".join(str(getattr(part, "value", "¤")) for part in text_of(spot.node)["vi"])  # type: ignore[arg-type]


def now(window: MainWindow) -> Agreement:
    assert window.view is not None
    return window.view.session.agreement


def caret(window: MainWindow) -> Caret | None:
    assert window.view is not None
    return window.view.pairs.caret


# ---- composing ----


def it_keeps_a_syllable_whose_input_method_forgot_it(window: MainWindow, file: Path) -> None:
    compose(go_to(window, "bonus.2"), "Việ")
    go_to(window, "bonus.1")
    assert said(now(window), "bonus.2") == "Hai.Việ"
    unikey(go_to(window, "bonus.2"), "t", 0, "")
    assert said(now(window), "bonus.2") == "Hai.Việt"


def it_undoes_a_syllable_under_composition(window: MainWindow, file: Path) -> None:
    cell = go_to(window, "bonus.2")
    commit(cell, " Một")
    compose(cell, "Việ")
    press(cell, Qt.Key.Key_Z, CONTROL)
    assert (cell.toPlainText(), cell.is_composing()) == ("Hai.", False)


def it_saves_a_syllable_under_composition(window: MainWindow, file: Path) -> None:
    cell = go_to(window, "bonus.2")
    compose(cell, "Việt")
    press(cell, Qt.Key.Key_S, CONTROL)
    assert said(read_file(file).agreement, "bonus.2") == "Hai.Việt"


def it_does_not_close_over_a_syllable_under_composition(window: MainWindow, file: Path, answers: object) -> None:
    compose(go_to(window, "bonus.2"), "Việt")
    event = QCloseEvent()
    QApplication.sendEvent(window, event)
    assert answers.asked == ["leave"] and not event.isAccepted()  # type: ignore[attr-defined]


def it_types_no_letter_for_a_menu_that_is_not_there(window: MainWindow, file: Path) -> None:
    cell = go_to(window, "bonus.2")
    press(cell, Qt.Key.Key_J, ALT)
    assert cell.toPlainText() == "Hai."


# ---- rows that come and go ----


@pytest.mark.parametrize("command", ["article", "paragraph"])
def it_stays_near_when_undo_takes_the_row_under_the_caret(window: MainWindow, file: Path, command: str) -> None:
    go_to(window, "bonus.2")
    window.commands[command].trigger()
    settle()
    assert caret(window) not in (None, Caret("bonus.2", "vi"))
    press(QApplication.focusWidget(), Qt.Key.Key_Z, CONTROL)  # type: ignore[arg-type]
    assert caret(window) == Caret("bonus.2", "vi")
    assert isinstance(QApplication.focusWidget(), TextCell)


def it_stays_in_the_text_when_redo_takes_the_row_under_the_caret(window: MainWindow, file: Path) -> None:
    go_to(window, "bonus.1")
    window.commands["remove_provision"].trigger()
    window.commands["undo"].trigger()
    cell = go_to(window, "bonus.2")
    press(cell, Qt.Key.Key_Y, CONTROL)
    assert caret(window) == Caret("purpose.1", "vi")
    assert isinstance(QApplication.focusWidget(), TextCell) and window.commands["remove"].isEnabled()


def it_shows_what_undo_brings_back(window: MainWindow, file: Path) -> None:
    go_to(window, "bonus.1")
    window.commands["remove_provision"].trigger()
    go_to(window, "title")
    window.commands["undo"].trigger()
    assert caret(window) == Caret("bonus", "vi")


def it_keeps_the_focus_in_the_outline_when_it_deletes_there(window: MainWindow, file: Path) -> None:
    assert window.view is not None
    go_to(window, "bonus.1")
    tree = window.view.outline.tree
    tree.setFocus()
    press(tree, Qt.Key.Key_Delete)
    assert find(now(window), "bonus") is None
    assert tree.hasFocus() and window.view.outline.current == "purpose"


# ---- going about ----


def it_goes_on_to_the_panel_beyond_the_last_cell(window: MainWindow, file: Path) -> None:
    assert window.view is not None
    press(go_to(window, "bonus.2", "en"), Qt.Key.Key_Tab)
    assert window.view.fields.isAncestorOf(QApplication.focusWidget())  # type: ignore[arg-type]


def it_goes_back_to_the_outline_before_the_first_cell(window: MainWindow, file: Path) -> None:
    assert window.view is not None
    press(go_to(window, "title"), Qt.Key.Key_Backtab)
    assert window.view.outline.tree.hasFocus()


def it_goes_from_the_last_field_back_to_the_cell_it_left(window: MainWindow, file: Path) -> None:
    assert window.view is not None
    go_to(window, "bonus.1", "en")
    window.view.fields.go_to("areas")
    for _ in range(8):
        press(QApplication.focusWidget(), Qt.Key.Key_Tab)  # type: ignore[arg-type]
        if isinstance(QApplication.focusWidget(), TextCell):
            break
    assert caret(window) == Caret("bonus.1", "en")


def it_goes_where_one_clicks_and_not_to_the_old_caret(window: MainWindow, file: Path) -> None:
    assert window.view is not None
    go_to(window, "title")
    row = window.view.pairs._widgets["bonus.2"]
    assert isinstance(row, PairRow)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row._marks["en"].geometry().center())
    settle()
    assert caret(window) == Caret("bonus.2", "en")


def it_returns_to_the_text_with_escape(window: MainWindow, file: Path) -> None:
    assert window.view is not None
    go_to(window, "bonus.1")
    window.view.show_panel("fields")
    window.view.fields.go_to("side_a.name")
    entry = QApplication.focusWidget()
    assert isinstance(entry, LineEntry)
    press(entry, Qt.Key.Key_Escape)
    assert window.view.pairs.current_cell() is QApplication.focusWidget()


def it_leaves_room_for_the_marks_above_capitals(window: MainWindow, file: Path) -> None:
    assert window.view is not None
    region = window.view.pairs._widgets["region:preamble"]
    assert isinstance(region, RegionRow)
    picture = region._name.grab().toImage()
    ground = picture.pixelColor(picture.width() - 1, 0)
    drawn = [y for y in range(picture.height()) if any(picture.pixelColor(x, y) != ground for x in range(200))]
    assert drawn and drawn[0] > 0  # "PHẦN MỞ ĐẦU": nothing touches the upper edge


# ---- the clipboard ----

BROKEN = [
    b"[" * 100_000,
    b'["\\ud800"]',
    b'[{"field":"\\ud800"}]',
    b'[{"field":""}]',
    b'[{"reference":""}]',
    json.dumps([{"field": "x" * 201}]).encode(),
    b'[{"field":"bonus.gold","filters":[["of-a-newer-program"]]}]',
    b"\xff\xfe",
    b"null",
]


@pytest.mark.parametrize("content", BROKEN)
def it_takes_nothing_from_the_clipboard_that_could_not_be_opened_again(
    window: MainWindow, file: Path, content: bytes
) -> None:
    data = QMimeData()
    data.setData(MIME, content)
    data.setText(" lời")
    go_to(window, "bonus.2").insertFromMimeData(data)
    window.commands["save"].trigger()
    assert said(read_file(file).agreement, "bonus.2") == "Hai. lời"


def it_takes_no_path_of_a_file_that_is_dropped(window: MainWindow, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    assert not go_to(window, "bonus.2").canInsertFromMimeData(data)


def it_takes_a_megabyte_without_freezing(window: MainWindow, file: Path) -> None:
    cell = go_to(window, "bonus.2")
    QGuiApplication.clipboard().setText("Cộng hòa xã hội. " * 60_000)
    began = monotonic()
    cell.paste()
    commit(cell, "Xong")
    settle()
    assert monotonic() - began < 10  # it was a minute, growing with the square of the length
    assert said(now(window), "bonus.2").endswith("hội. Xong")
