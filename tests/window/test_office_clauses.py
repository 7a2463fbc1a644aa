"""The window with an office's folder: its clauses are there, and what is wrong with it is told without a question."""

from __future__ import annotations

from pathlib import Path

import pytest

from songphuong.window.main_window import MainWindow
from tests.exchange.offices import VISIT, Officer
from tests.window.conftest import Answers
from tests.window.typing_vietnamese import settle


def it_offers_the_office_s_clauses(window: MainWindow, office: Officer) -> None:
    assert window.files.library().find("office-visit") is not None
    settle()
    assert window.bar.text == ""


def it_tells_of_a_folder_that_has_gone_and_drafts_without_it(
    window: MainWindow, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SONGPHUONG_LIBRARY", str(tmp_path / "gone"))
    assert window.files.library().types and window.files.library().types
    settle()
    assert str(tmp_path / "gone") in window.bar.text and answers.asked == []


@pytest.mark.parametrize("count", [1, 3])
def it_tells_of_files_that_cannot_be_used(window: MainWindow, office: Officer, count: int) -> None:
    for n in range(count):
        office.write("broken", f"clauses/office/office-bad{n}@1.toml")
    assert window.files.library().find("office-visit") is not None
    settle()
    assert "office-bad0@1.toml" in window.bar.text
    assert (": 3," in window.bar.text) is (count == 3)
    assert office.read(VISIT)
