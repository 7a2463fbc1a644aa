"""A finding is let stand with a reason that the draft keeps; the review sheet prints it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from songphuong.agreement.tree import Agreement
from songphuong.formats.word.read import read_lines
from songphuong.window.main_window import MainWindow
from songphuong.window.waive_dialog import WaiveDialog
from tests.notation import article, paragraph
from tests.window.test_panels import check

OpenDraft = Callable[[Agreement], Path]
REASON, WHO = "Bên kia sẽ dịch đoạn này.", "Vụ Pháp chế"


@pytest.fixture
def one_sided(window: MainWindow, open_draft: OpenDraft, sample: Agreement, qtbot: QtBot) -> MainWindow:
    last = article("last", paragraph("last.1", "Chỉ một tiếng.", ""))
    open_draft(replace(sample, articles=(*sample.articles, last)))
    check(window, qtbot)
    return window


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is asked for a reason gives it."""

    def answer(dialog: WaiveDialog) -> WaiveDialog.DialogCode:
        dialog._reason.setText(REASON)
        dialog._by.setText(WHO)
        return WaiveDialog.DialogCode.Accepted

    monkeypatch.setattr(WaiveDialog, "exec", answer)


def choose(window: MainWindow, code: str) -> None:
    assert window.view is not None
    panel = window.view.findings
    rows = (*panel.findings, *panel.waived)
    panel.list.setCurrentRow(next(at for at, finding in enumerate(rows) if finding.code == code))


@pytest.mark.usefixtures("answered")
def it_lets_a_finding_stand_in_one_step_and_counts_it_no_more(one_sided: MainWindow, qtbot: QtBot) -> None:
    assert one_sided.view is not None
    panel, before = one_sided.view.findings, one_sided.view.findings.count("error")
    choose(one_sided, "language-missing")
    panel._waive.click()
    check(one_sided, qtbot)

    assert panel.count("error") == before - 1
    assert [finding.code for finding in panel.waived] == ["language-missing"]
    (waiver,) = one_sided.view.session.agreement.waivers
    assert (waiver.reason, waiver.by) == (REASON, WHO)
    choose(one_sided, "language-missing")
    assert REASON in panel._reason.text() and panel._waive.text() == "Tính lại"

    one_sided.view.undo()
    check(one_sided, qtbot)
    assert panel.count("error") == before and panel.waived == ()


@pytest.mark.usefixtures("answered")
def it_counts_a_finding_again_when_the_waiver_is_taken_back(one_sided: MainWindow, qtbot: QtBot) -> None:
    assert one_sided.view is not None
    panel = one_sided.view.findings
    choose(one_sided, "language-missing")
    panel._waive.click()
    check(one_sided, qtbot)
    choose(one_sided, "language-missing")
    panel._waive.click()
    check(one_sided, qtbot)

    assert panel.waived == () and one_sided.view.session.agreement.waivers == ()


def it_takes_no_waiver_without_a_reason(one_sided: MainWindow) -> None:
    dialog = WaiveDialog(one_sided.interface, "Phát hiện", WHO, one_sided)
    assert not dialog.act.isEnabled() and dialog.by == WHO
    dialog._reason.setText("  ")
    assert not dialog.act.isEnabled()
    dialog._reason.setText(REASON)
    assert dialog.act.isEnabled()
    dialog.deleteLater()


@pytest.mark.usefixtures("answered")
def it_writes_the_review_sheet_with_the_waiver_and_its_reason(
    one_sided: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert one_sided.view is not None
    file = tmp_path / "phiếu.docx"
    one_sided.draft._pick_sheet = lambda *_: file
    choose(one_sided, "language-missing")
    one_sided.view.findings._waive.click()
    check(one_sided, qtbot)
    one_sided.commands["review_sheet"].trigger()

    lines = read_lines(file.read_bytes(), file, changes="accept")
    assert lines[0] == "PHIẾU RÀ SOÁT"
    assert REASON in lines and WHO in lines
    assert str(file) in one_sided.bar._text.text()
