"""The main job by the keyboard alone: new, fill in, insert a clause, write, move, check, export, save."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from songphuong.agreement.tree import Agreement
from songphuong.agreement.walk import find
from songphuong.formats.draft_file import open_draft as read_file
from songphuong.window.clause_dialog import ClauseDialog
from songphuong.window.export_dialog import ExportDialog
from songphuong.window.main_window import MainWindow
from songphuong.window.new_dialog import NewDialog
from songphuong.window.pairs_view import Caret
from tests.window.typing_vietnamese import commit, press, settle

OpenDraft = Callable[[Agreement], Path]
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def back_in(window: MainWindow, qtbot: QtBot) -> None:
    """After a dialog: no window manager here gives the focus back by itself."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    settle()


def in_dialog(kind: type[QDialog], steps: Callable[[QDialog], None]) -> None:
    """Does these steps in the dialog of this kind as soon as it is open."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind) or not dialog.isActiveWindow() or QApplication.focusWidget() is None:
            QTimer.singleShot(10, act)
            return
        steps(dialog)

    QTimer.singleShot(0, act)


def _new(dialog: QDialog) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    commit(focused(), "Hội A")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    commit(focused(), "Body A")
    QTest.keyClick(focused(), Qt.Key.Key_Return)


def _clause(dialog: QDialog) -> None:
    assert isinstance(dialog, ClauseDialog)
    commit(dialog.query, "doping")
    settle()
    assert dialog.list.count() >= 1 and dialog.act.isEnabled()
    QTest.keyClick(dialog.query, Qt.Key.Key_Return)


def _export(dialog: QDialog) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_Return)


def it_does_the_whole_job(window: MainWindow, qtbot: QtBot, answers: object, tmp_path: Path) -> None:
    in_dialog(NewDialog, _new)
    press(window, Qt.Key.Key_N, CONTROL)
    back_in(window, qtbot)
    assert window.view is not None
    before = len(window.view.session.agreement.articles)

    in_dialog(ClauseDialog, _clause)
    press(focused(), Qt.Key.Key_L, CONTROL)
    back_in(window, qtbot)
    agreement = window.view.session.agreement
    assert len(agreement.articles) == before + 1
    assert find(agreement, window.view.pairs.caret.node_id) is not None  # type: ignore[union-attr]

    press(focused(), Qt.Key.Key_N, CONTROL, SHIFT)
    commit(focused(), "Điều khoản thêm")
    press(focused(), Qt.Key.Key_Up, ALT)
    press(focused(), Qt.Key.Key_Return)
    commit(focused(), "Các Bên sẽ gặp nhau hằng năm.")
    press(focused(), Qt.Key.Key_Tab)
    commit(focused(), "The Parties will meet every year.")

    press(focused(), Qt.Key.Key_F9)
    panel = window.view.findings
    qtbot.waitUntil(lambda: not panel._work.is_busy)
    press(focused(), Qt.Key.Key_F8)

    answers.file = tmp_path / "mới.mou"  # type: ignore[attr-defined]
    press(focused(), Qt.Key.Key_S, CONTROL)
    saved = read_file(tmp_path / "mới.mou").agreement
    assert find(saved, "article.1.2") is not None

    in_dialog(ExportDialog, _export)
    press(focused(), Qt.Key.Key_E, CONTROL)
    assert {file.name for file in tmp_path.glob("*.docx")} == {"mới.vi.docx", "mới.en.docx", "mới.bilingual.docx"}


@pytest.fixture
def opened(window: MainWindow, open_draft: OpenDraft, sample: Agreement) -> MainWindow:
    open_draft(sample)
    assert window.view is not None
    window.view.go_to("purpose", "vi")
    settle()
    return window


def it_moves_an_article_and_renumbers_both_languages(opened: MainWindow) -> None:
    assert opened.view is not None
    press(focused(), Qt.Key.Key_Down, ALT)
    assert [a.id for a in opened.view.session.agreement.articles] == ["bonus", "purpose"]
    assert opened.view.pairs.caret == Caret("purpose", "vi")
    top = opened.view.outline.tree.topLevelItem(2)
    moved = top.child(1) if top is not None else None
    assert moved is not None and moved.text(0) == "Điều 2. Mục đích"


def it_removes_a_paragraph_and_brings_it_back(opened: MainWindow) -> None:
    assert opened.view is not None
    opened.view.go_to("bonus.1", "en")
    before = opened.view.session.agreement
    press(focused(), Qt.Key.Key_Delete, CONTROL, SHIFT)
    assert find(opened.view.session.agreement, "bonus.1") is None
    assert opened.bar.text == "Đã bỏ một đoạn."
    press(focused(), Qt.Key.Key_Z, CONTROL)
    assert opened.view.session.agreement is before


def it_adds_a_point_under_a_paragraph(opened: MainWindow) -> None:
    assert opened.view is not None
    opened.view.go_to("bonus.2", "vi")
    press(focused(), Qt.Key.Key_Return, CONTROL, ALT)
    spot = find(opened.view.session.agreement, "bonus.3")
    assert spot is not None and [step.id for step in spot.path] == ["bonus", "bonus.2", "bonus.3"]
    assert opened.view.pairs.caret == Caret("bonus.3", "vi")


def it_goes_through_the_panes_and_comes_round(opened: MainWindow) -> None:
    assert opened.view is not None
    panes = opened.view.panes()
    assert len(panes) == 3
    seen = []
    for _ in range(3):
        press(focused(), Qt.Key.Key_F6)
        seen.append(next(at for at, pane in enumerate(panes) if pane is focused() or pane.isAncestorOf(focused())))
    assert seen == [2, 0, 1]


def it_jumps_from_the_outline(opened: MainWindow) -> None:
    assert opened.view is not None
    tree = opened.view.outline.tree
    tree.setFocus()
    press(tree, Qt.Key.Key_Down)
    assert opened.view.pairs.caret == Caret("purpose", "vi")
    press(tree, Qt.Key.Key_Return)
    assert opened.view.pairs.caret == Caret("bonus", "vi")


def it_closes_the_message_with_escape(opened: MainWindow) -> None:
    opened.bar.tell("Một thông báo")
    press(focused(), Qt.Key.Key_Escape)
    assert opened.bar.text == ""
