"""New, open, save, save as, close: what is asked, what is said, and that nothing is lost."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from songphuong.agreement.tree import Agreement, Text
from songphuong.agreement.walk import find, text_of
from songphuong.formats.draft_file import open_draft as read_file
from songphuong.window.export_dialog import ExportDialog, file_name
from songphuong.window.main_window import MainWindow
from songphuong.window.new_dialog import NewDialog
from songphuong.window.preferences import Preferences
from songphuong.window.trouble import Trouble, report_of
from tests.window.typing_vietnamese import commit, settle

OpenDraft = Callable[[Agreement], Path]


@pytest.fixture
def file(open_draft: OpenDraft, sample: Agreement) -> Path:
    return open_draft(sample)


def change(window: MainWindow) -> None:
    assert window.view is not None
    window.view.go_to("bonus.2", "vi")
    settle()
    cell = window.view.pairs.current_cell()
    assert cell is not None
    commit(cell, " Xin")
    settle()


def it_marks_what_is_not_saved(window: MainWindow, file: Path) -> None:
    assert not window.isWindowModified() and file.name in window.windowTitle()
    change(window)
    assert window.isWindowModified()
    assert window.status.buttons["saved"].text() == "Chưa lưu"
    window.commands["save"].trigger()
    assert not window.isWindowModified()
    assert window.status.buttons["saved"].text().startswith("Đã lưu lúc ")
    spot = find(read_file(file).agreement, "bonus.2")
    assert spot is not None
    assert Text("Hai. Xin") in text_of(spot.node)["vi"]  # type: ignore[arg-type]


def it_is_saved_again_when_everything_is_undone(window: MainWindow, file: Path) -> None:
    change(window)
    window.commands["undo"].trigger()
    assert not window.isWindowModified()


def it_names_the_step_it_would_undo(window: MainWindow, file: Path) -> None:
    change(window)
    assert window.commands["undo"].text() == "&Hoàn tác gõ văn bản"


def it_says_why_it_cannot_open(window: MainWindow, file: Path, answers: object, tmp_path: Path) -> None:
    bad = tmp_path / "hỏng.mou"
    bad.write_bytes(b"{ not json")
    before = window.files.session
    assert not window.files.open(bad)
    assert "hỏng.mou" in window.bar.text and window.files.session is before


def it_says_why_it_cannot_save_and_keeps_everything(
    window: MainWindow, file: Path, answers: object, tmp_path: Path
) -> None:
    change(window)
    answers.file = tmp_path / "không có" / "bản.mou"  # type: ignore[attr-defined]
    window.commands["save_as"].trigger()
    assert "bản.mou" in window.bar.text
    assert window.isWindowModified() and window.files.session is not None and window.files.session.file == file


def it_asks_before_it_leaves(window: MainWindow, file: Path, answers: object) -> None:
    change(window)
    window.commands["close"].trigger()
    assert answers.asked == ["leave"] and window.view is not None  # type: ignore[attr-defined]
    answers.answer = "discard"  # type: ignore[attr-defined]
    window.commands["close"].trigger()
    assert window.view is None and window.pages.currentWidget() is window.start


def it_saves_before_it_leaves(window: MainWindow, file: Path, answers: object) -> None:
    change(window)
    answers.answer = "save"  # type: ignore[attr-defined]
    event = QCloseEvent()
    QApplication.sendEvent(window, event)
    spot = find(read_file(file).agreement, "bonus.2")
    assert event.isAccepted() and spot is not None
    assert Text("Hai. Xin") in text_of(spot.node)["vi"]  # type: ignore[arg-type]


def it_stays_when_the_officer_thinks_better_of_it(window: MainWindow, file: Path, answers: object) -> None:
    change(window)
    event = QCloseEvent()
    QApplication.sendEvent(window, event)
    assert not event.isAccepted()


def it_adds_the_suffix_and_asks_before_it_replaces(
    window: MainWindow, file: Path, answers: object, tmp_path: Path
) -> None:
    other = tmp_path / "khác.mou"
    other.write_text("giữ nguyên", encoding="utf-8")
    answers.file = tmp_path / "khác"  # type: ignore[attr-defined]
    window.commands["save_as"].trigger()
    assert answers.asked == ["replace"] and other.read_text(encoding="utf-8") == "giữ nguyên"  # type: ignore[attr-defined]
    answers.answer = "replace"  # type: ignore[attr-defined]
    window.commands["save_as"].trigger()
    assert read_file(other).agreement.id == "a-1"


def it_remembers_recent_files(window: MainWindow, file: Path, preferences: Preferences) -> None:
    assert preferences.recent == (file,)
    window.commands["close"].trigger()
    assert window.start.recent.item(0).text().startswith(file.stem)
    window.start.recent.setFocus()
    window.start.recent.setCurrentRow(0)
    window.start.recent.itemActivated.emit(window.start.recent.item(0))
    assert window.view is not None


def it_begins_with_defaults_when_its_settings_are_damaged(tmp_path: Path) -> None:
    settings = tmp_path / "window.ini"
    settings.write_bytes(os.urandom(200))
    read = Preferences(settings)
    assert (read.language, read.theme, read.zoom, read.recent) == (None, "system", 100, ())


def it_drafts_from_the_library(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(dialog: NewDialog) -> int:
        dialog._entries["side_a", "name", "vi"].setText("Hội A")
        dialog._entries["side_a", "name", "en"].setText("Body A")
        return int(NewDialog.DialogCode.Accepted)

    monkeypatch.setattr(NewDialog, "exec", answer)
    window.commands["new"].trigger()
    settle()
    assert window.view is not None and window.isWindowModified()
    agreement = window.view.session.agreement
    assert agreement.articles and agreement.fields[0].value is not None


def it_exports_off_the_gui_thread(window: MainWindow, file: Path, tmp_path: Path, qtbot: object) -> None:
    assert window.files.session is not None
    folder = tmp_path / "xuất"
    dialog = ExportDialog(window.interface, window.files.session.agreement, "Bản", folder, 0, window)
    (tmp_path / "xuất").mkdir()
    (folder / "Bản.en.docx").write_bytes(b"old")
    dialog.editions["bilingual"].setChecked(False)
    assert dialog.act.text() == "Xuất 2 tệp, ghi đè 1"
    dialog.show()
    dialog.act.click()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)  # type: ignore[attr-defined]
    assert [made.path.name for made in dialog.files] == ["Bản.vi.docx", "Bản.en.docx"]
    assert (folder / "Bản.en.docx").read_bytes()[:2] == b"PK"
    dialog.deleteLater()


def it_says_in_the_dialog_why_it_cannot_export(window: MainWindow, file: Path, tmp_path: Path, qtbot: object) -> None:
    assert window.files.session is not None
    blocked = tmp_path / "tệp"
    blocked.write_text("không phải thư mục", encoding="utf-8")
    dialog = ExportDialog(window.interface, window.files.session.agreement, "Bản", blocked, 0, window)
    dialog.show()
    dialog.act.click()
    qtbot.waitUntil(dialog.act.isEnabled, timeout=20_000)  # type: ignore[attr-defined]
    assert dialog.isVisible() and str(blocked) in dialog._told.text() and dialog.files == ()
    dialog.close()


@pytest.mark.parametrize(
    ("words", "name"), [("Thỏa thuận: A/B?", "Thỏa thuận A B"), ("...", ""), ("x" * 200, "x" * 80)]
)
def it_makes_file_names_that_every_system_takes(words: str, name: str) -> None:
    assert file_name(words) == name


def it_reports_trouble_without_the_document(window: MainWindow) -> None:
    try:
        raise ValueError("Hội A")
    except ValueError as error:
        report = report_of(ValueError, error.__traceback__)
    assert "ValueError" in report and "Hội A" not in report


def it_meets_trouble_once_and_goes_on(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    trouble = Trouble(window, window.interface, lambda: None)
    monkeypatch.setattr("PySide6.QtWidgets.QMessageBox.exec", lambda box: told.append(box.text()))
    trouble.met(ValueError, ValueError("x"), None)
    assert told == []
    settle()
    assert told == ["Đã xảy ra sự cố ngoài dự kiến."]


@pytest.fixture(autouse=True)
def _no_modal_left(window: MainWindow) -> None:
    assert QApplication.activeModalWidget() is None
    assert window.windowState() == Qt.WindowState.WindowNoState
