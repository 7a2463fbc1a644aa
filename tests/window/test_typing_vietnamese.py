"""Vietnamese typed into a cell reaches the session exactly, and undo answers from inside."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest

from songphuong.agreement.tree import Agreement, Field, Reference, Text
from songphuong.agreement.walk import find, text_of
from songphuong.window.main_window import MainWindow
from songphuong.window.pairs_view import Caret
from songphuong.window.text_cell import TextCell
from tests.window.typing_vietnamese import commit, compose, press, settle, unikey

MOTTO = "Cộng hòa Xã hội Chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc"
OpenDraft = Callable[[Agreement], Path]
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def cell(window: MainWindow, open_draft: OpenDraft, sample: Agreement) -> TextCell:
    """The Vietnamese cell of the last paragraph ("Hai."), with the focus, the caret at its end."""
    open_draft(sample)
    return go_to(window, "bonus.2")


def go_to(window: MainWindow, node_id: str, language: str = "vi") -> TextCell:
    assert window.view is not None
    window.view.go_to(node_id, language)
    settle()
    found = window.view.pairs.cell_at(Caret(node_id, language))
    assert found is not None and found.hasFocus()
    found.moveCursor(QTextCursor.MoveOperation.End)
    return found


def said(window: MainWindow, node_id: str, language: str = "vi") -> str:
    """The words of a node in the session, fields and references as marks."""
    assert window.view is not None
    spot = find(window.view.session.agreement, node_id)
    assert spot is not None
    line = text_of(spot.node)[language]  # type: ignore[arg-type]
    return "".join(part.value if isinstance(part, Text) else "¤" for part in line)


def it_takes_what_an_input_method_commits(window: MainWindow, cell: TextCell) -> None:
    for word in MOTTO.split(" "):
        compose(cell, word[:1])
        compose(cell, word)
        commit(cell, f" {word}")
    assert said(window, "bonus.2") == f"Hai. {MOTTO}"
    assert said(window, "bonus.2", "en") == "Two."


def it_takes_what_unikey_sends(window: MainWindow, cell: TextCell) -> None:
    unikey(cell, " Coong", 4, "ộng")
    unikey(cell, " hoaf", 3, "òa")
    assert said(window, "bonus.2") == "Hai. Cộng hòa"


def it_tells_the_session_nothing_of_a_syllable_under_composition(window: MainWindow, cell: TextCell) -> None:
    compose(cell, "Việ")
    settle()
    assert said(window, "bonus.2") == "Hai."
    assert cell.is_composing()


def it_leaves_a_composition_alone_when_values_change(window: MainWindow, cell: TextCell) -> None:
    compose(cell, "Việ")
    assert window.view is not None
    window.view.pairs.refresh()
    settle()
    assert cell.is_composing()
    commit(cell, "Việt")
    assert said(window, "bonus.2") == "Hai.Việt"


def it_keeps_decomposed_letters_composed(window: MainWindow, cell: TextCell) -> None:
    commit(cell, unicodedata.normalize("NFD", " Điều lệ"))
    assert said(window, "bonus.2") == "Hai. Điều lệ"


def it_shows_composed_letters_after_the_officer_has_left(window: MainWindow, cell: TextCell) -> None:
    commit(cell, unicodedata.normalize("NFD", " Điều"))
    go_to(window, "bonus.1")
    assert cell.toPlainText() == "Hai. Điều"


def it_pastes_lines_from_elsewhere_as_words_in_nfc(window: MainWindow, cell: TextCell) -> None:
    QGuiApplication.clipboard().setText(unicodedata.normalize("NFD", " Điều\nlệ\t￼mới\n"))
    cell.paste()
    assert said(window, "bonus.2") == "Hai. Điều lệ mới"


def it_undoes_and_redoes_from_inside_the_cell(window: MainWindow, cell: TextCell) -> None:
    commit(cell, " Một")
    press(cell, Qt.Key.Key_Z, CONTROL)
    assert (said(window, "bonus.2"), cell.toPlainText()) == ("Hai.", "Hai.")
    press(cell, Qt.Key.Key_Y, CONTROL)
    assert (said(window, "bonus.2"), cell.toPlainText()) == ("Hai. Một", "Hai. Một")


def it_undoes_the_last_step_wherever_it_was_made(window: MainWindow, cell: TextCell) -> None:
    commit(cell, " Một")
    window.commands["article"].trigger()
    go_to(window, "bonus.2")
    press(cell, Qt.Key.Key_Z, CONTROL)
    assert window.view is not None
    assert find(window.view.session.agreement, "article.1") is None
    assert said(window, "bonus.2") == "Hai. Một"


def it_has_nothing_of_its_own_to_undo(window: MainWindow, cell: TextCell) -> None:
    press(cell, Qt.Key.Key_Z, CONTROL)
    assert cell.toPlainText() == "Hai."
    assert not window.commands["undo"].isEnabled()


def it_puts_the_caret_where_undo_changed_something(window: MainWindow, cell: TextCell) -> None:
    cell.moveCursor(QTextCursor.MoveOperation.Start)
    commit(cell, "Xin ")
    cell.moveCursor(QTextCursor.MoveOperation.End)
    press(cell, Qt.Key.Key_Z, CONTROL)
    assert cell.textCursor().position() == 0


def it_deletes_a_chip_as_a_whole(window: MainWindow, cell: TextCell) -> None:
    other = go_to(window, "purpose.1")
    other.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in range(len("Giữa ")):
        press(other, Qt.Key.Key_Right)
    press(other, Qt.Key.Key_Delete)
    assert said(window, "purpose.1") == "Giữa  và đối tác."
    press(other, Qt.Key.Key_Z, CONTROL)
    assert said(window, "purpose.1") == "Giữa ¤ và đối tác."


def it_types_words_beside_a_chip_as_words(window: MainWindow, cell: TextCell) -> None:
    other = go_to(window, "title")
    commit(other, " và")
    assert said(window, "title") == "Thỏa thuận của ¤ và"


def it_copies_a_chip_as_a_chip_and_as_words(window: MainWindow, cell: TextCell) -> None:
    source = go_to(window, "bonus.1")
    source.selectAll()
    source.copy()
    assert QGuiApplication.clipboard().text() == ("Thưởng 1.000.000 đô la Mỹ (một triệu đô la Mỹ) theo Điều 1.")
    target = go_to(window, "bonus.2")
    target.paste()
    assert window.view is not None
    spot = find(window.view.session.agreement, "bonus.2")
    assert spot is not None
    line = text_of(spot.node)["vi"]  # type: ignore[arg-type]
    assert line == (
        Text("Hai.Thưởng "), Field("bonus.gold"), Text(" theo "), Reference("purpose"), Text("."),
    )  # fmt: skip


def it_takes_a_damaged_clipboard_as_plain_words(window: MainWindow, cell: TextCell) -> None:
    data = QMimeData()
    data.setData("application/x-songphuong-line", b'[{"field": 5}]')
    data.setText(" lời")
    cell.insertFromMimeData(data)
    assert said(window, "bonus.2") == "Hai. lời"


def it_goes_on_with_tab_and_makes_a_paragraph_with_enter(window: MainWindow, cell: TextCell) -> None:
    assert window.view is not None
    press(cell, Qt.Key.Key_Tab)
    assert window.view.pairs.caret == Caret("bonus.2", "en")
    english = window.view.pairs.current_cell()
    assert english is not None
    QTest.keyClick(english, Qt.Key.Key_Return)
    settle()
    assert window.view.pairs.caret == Caret("bonus.3", "en")
    assert said(window, "bonus.3", "en") == ""
