"""Files and settings handled roughly: changed elsewhere, impossible names, a library that cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from songphuong.agreement.applying import apply
from songphuong.agreement.tree import Agreement, Draft
from songphuong.agreement.walk import find
from songphuong.errors import UnusableInputError
from songphuong.formats.draft_file import open_draft as read_file
from songphuong.formats.draft_file import save_draft
from songphuong.window.interface import Interface
from songphuong.window.main_window import MainWindow
from songphuong.window.messages import ask
from songphuong.window.preferences import Preferences
from songphuong.window.structure import removal
from tests.window.typing_vietnamese import settle

OpenDraft = Callable[[Agreement], Path]
TOO_LONG = Path("/tmp") / ("x" * 300)


@pytest.fixture
def file(open_draft: OpenDraft, sample: Agreement) -> Path:
    return open_draft(sample)


@pytest.fixture
def changed_elsewhere(window: MainWindow, file: Path, sample: Agreement) -> Path:
    """Both here and elsewhere the draft was changed; elsewhere it was saved."""
    assert window.view is not None
    window.view.go_to("bonus.2", "vi")
    window.commands["remove"].trigger()
    edit = removal(sample, "bonus.1")
    assert edit is not None
    save_draft(file, Draft(apply(sample, edit)))
    return file


def has(file: Path, node_id: str) -> bool:
    return find(read_file(file).agreement, node_id) is not None


def it_asks_before_it_saves_over_what_somebody_else_saved(
    window: MainWindow, changed_elsewhere: Path, answers: object
) -> None:
    window.commands["save"].trigger()
    assert answers.asked == ["changed"]  # type: ignore[attr-defined]
    assert has(changed_elsewhere, "bonus.2") and window.isWindowModified()
    answers.answer = "replace"  # type: ignore[attr-defined]
    window.commands["save"].trigger()
    assert has(changed_elsewhere, "bonus.1") and not has(changed_elsewhere, "bonus.2")
    window.commands["undo"].trigger()
    window.commands["save"].trigger()
    assert answers.asked == ["changed", "changed"]  # type: ignore[attr-defined]


def it_saves_elsewhere_what_somebody_else_changed(
    window: MainWindow, changed_elsewhere: Path, answers: object, tmp_path: Path
) -> None:
    answers.answer, answers.file = "save_as", tmp_path / "của tôi.mou"  # type: ignore[attr-defined]
    window.commands["save"].trigger()
    assert has(changed_elsewhere, "bonus.2") and not has(tmp_path / "của tôi.mou", "bonus.2")


def it_stays_open_when_closing_meets_what_somebody_else_saved(
    window: MainWindow, changed_elsewhere: Path, interface: Interface, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = {"leave": "save", "changed": None}
    monkeypatch.setattr(window.files, "_ask", lambda parent, interface, key, answers, **params: given[key])
    event = QCloseEvent()
    QApplication.sendEvent(window, event)
    assert not event.isAccepted() and has(changed_elsewhere, "bonus.2")


def it_brings_back_a_file_that_vanished(window: MainWindow, file: Path) -> None:
    file.unlink()
    window.commands["save"].trigger()
    assert has(file, "bonus.2")


def it_says_that_a_name_is_too_long(window: MainWindow, file: Path, answers: object, tmp_path: Path) -> None:
    answers.file = tmp_path / ("ợ" * 200)  # type: ignore[attr-defined]
    window.commands["save_as"].trigger()
    assert "ợợ" in window.bar.text and answers.asked == []  # type: ignore[attr-defined]


def it_begins_although_recent_files_cannot_be_looked_at(
    interface: Interface, preferences: Preferences, qapp: QApplication
) -> None:
    preferences.remember(TOO_LONG)
    preferences.folder = TOO_LONG
    made = MainWindow(interface, preferences)
    assert made.start.recent.count() == 1 and preferences.folder.is_dir()
    made.deleteLater()


def it_tells_of_a_broken_library_when_the_draft_is_there(
    window: MainWindow, open_draft: OpenDraft, sample: Agreement, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(office: Path | None) -> None:
        raise UnusableInputError("file-missing", file=Path("clauses.toml"))

    monkeypatch.setattr("songphuong.window.draft_files.load_library", fail)
    open_draft(sample)
    settle()
    assert window.view is not None and "clauses.toml" in window.bar.text


def it_knows_that_it_begins_in_full_screen(
    window: MainWindow, interface: Interface, preferences: Preferences, qapp: QApplication
) -> None:
    window.commands["full_screen"].trigger()
    preferences.keep_bytes("geometry", window.saveGeometry())
    window.commands["full_screen"].trigger()
    made = MainWindow(interface, preferences)
    assert made.isFullScreen() and made.commands["full_screen"].isChecked()
    made.deleteLater()


def it_asks_in_plain_words_whatever_a_file_is_called(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    formats: list[object] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: formats.append(box.textFormat().name))
    assert ask(window, window.interface, "leave", ("save", "discard"), name="<b>x</b>") is None
    assert formats == ["PlainText"]
