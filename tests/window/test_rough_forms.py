"""Forms and dialogs handled roughly: faults that must go away, odd pastes, undo in dialogs, counts of the moment."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from songphuong.agreement.edits import FillField, SetText
from songphuong.agreement.tree import REGIONS, Agreement
from songphuong.drafting import start
from songphuong.window.clause_dialog import ClauseDialog, in_sections
from songphuong.window.export_dialog import ExportDialog
from songphuong.window.icons import icon
from songphuong.window.interface import Interface
from songphuong.window.line_entry import LineEntry
from songphuong.window.main_window import MainWindow
from songphuong.window.tokens import DARK
from tests.library_samples import built_in_library
from tests.window.typing_vietnamese import press, settle

OpenDraft = Callable[[Agreement], Path]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(window: MainWindow, open_draft: OpenDraft, sample: Agreement) -> MainWindow:
    open_draft(sample)
    assert window.view is not None
    window.view.show_panel("fields")
    settle()
    return window


def put(window: MainWindow, name: str, text: str) -> LineEntry:
    """Pastes the text over all there is in the field's first entry."""
    assert window.view is not None
    window.view.fields.go_to(name)
    entry = QApplication.focusWidget()
    assert isinstance(entry, LineEntry)
    entry.selectAll()
    QGuiApplication.clipboard().setText(text)
    entry.paste()
    settle()
    return entry


def value(window: MainWindow, name: str) -> object:
    assert window.view is not None
    return next(entry.value for entry in window.view.session.agreement.fields if entry.name == name)


def it_takes_a_fault_back_when_undo_shows_another_value(opened: MainWindow) -> None:
    put(opened, "signing.date", "09/01/2021")
    entry = put(opened, "signing.date", "31/02/2021")
    assert entry.property("fault") == "true"
    opened.commands["undo"].trigger()
    assert (entry.text(), entry.property("fault"), entry.toolTip()) == ("08/01/2021", "false", "")


def it_takes_a_fault_back_when_the_interface_speaks_another_language(opened: MainWindow) -> None:
    entry = put(opened, "bonus.gold", "12x")
    opened.speak("en")
    assert (entry.text(), entry.property("fault"), entry.toolTip()) == ("1,000,000", "false", "")


def it_takes_pasted_lines_as_words_of_one_line(opened: MainWindow) -> None:
    put(opened, "side_a.abbreviation", "A\nB\tC\x07")
    assert value(opened, "side_a.abbreviation") == "A B C"


def it_keeps_values_that_are_longer_than_an_entry_usually_takes(opened: MainWindow) -> None:
    assert opened.view is not None
    opened.view.session.do(FillField("side_a.abbreviation", "x" * 40_000))
    entry = put(opened, "side_a.abbreviation", "x" * 40_000 + "y")
    assert entry.text()[-1] == "y" and value(opened, "side_a.abbreviation") == "x" * 40_000 + "y"


def it_draws_the_buttons_of_a_list_in_the_ink_of_the_theme(opened: MainWindow) -> None:
    assert opened.view is not None
    opened.wear("dark")
    buttons = opened.view.fields._rows["areas"].editor.findChildren(QToolButton)
    shown = {button.icon().pixmap(18).toImage().pixelColor(9, 9).name() for button in buttons}
    wanted = {icon(name, DARK.ink).pixmap(18).toImage().pixelColor(9, 9).name() for name in ("add", "close")}
    opened.wear("light")
    assert shown == wanted


def it_steps_to_the_first_finding_first(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.view is not None
    findings = opened.view.findings
    qtbot.waitUntil(lambda: len(findings.findings) > 2, timeout=10_000)
    rows = []
    for command in ("next_finding", "next_finding", "previous_finding"):
        opened.commands[command].trigger()
        rows.append(findings.list.currentRow())
    assert rows == [0, 1, 0]


def it_counts_the_errors_of_the_moment_before_it_exports(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    assert opened.view is not None
    counted: list[str] = []
    monkeypatch.setattr(ExportDialog, "exec", lambda dialog: counted.append(dialog._told.text()))
    opened.view.findings.run_at_once()
    before = opened.view.findings.count("error")
    opened.view.session.do(SetText("bonus.2", "en", ()))
    opened.commands["export"].trigger()
    opened.view.findings.run_at_once()
    after = opened.view.findings.count("error")
    assert after != before and str(after) in counted[0]


def it_can_leave_the_export_after_what_nobody_foresaw(
    opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def fail(*_given: object, **_more: object) -> None:
        raise ValueError("unforeseen")

    monkeypatch.setattr("songphuong.window.export_dialog.export_files", fail)
    assert opened.view is not None
    dialog = ExportDialog(opened.interface, opened.view.session.agreement, "Bản", tmp_path, 0, opened)
    dialog.show()
    with qtbot.captureExceptions() as met:
        dialog.act.click()
        qtbot.waitUntil(lambda: bool(met), timeout=10_000)
    assert dialog.act.isEnabled()
    dialog.reject()
    assert not dialog.isVisible()
    dialog.deleteLater()


# ---- the clause dialog ----


@pytest.fixture
def clauses(opened: MainWindow) -> ClauseDialog:
    library = built_in_library()
    return ClauseDialog(opened.interface, library, start(library, "association-agreement"), opened)


def it_undoes_in_the_entries_of_dialogs(clauses: ClauseDialog) -> None:
    clauses.show()
    clauses.query.setFocus()
    clauses.query.insert("doping")
    press(clauses.query, Qt.Key.Key_Z, CONTROL)
    assert clauses.query.text() == ""
    clauses.close()


def it_lists_clauses_as_they_follow_in_an_agreement(clauses: ClauseDialog) -> None:
    shown = clauses._shown
    kind = clauses._library.types["association-agreement"]
    regions = [REGIONS.index(clause.region) for clause in shown]
    assert regions == sorted(regions) and shown[-1].region == "annexes"
    order = [section.id for section in kind.sections]
    places = [order.index(clause.section) for clause in shown if clause.section in order]
    assert places == sorted(places)
    assert shown[0].id == kind.sections[0].clauses[0]  # what the type is drafted with comes first in its section
    clauses.close()


def it_orders_by_region_alone_without_a_type(clauses: ClauseDialog) -> None:
    regions = [REGIONS.index(clause.region) for clause in in_sections(clauses._library.newest(), None)]
    assert regions == sorted(regions)
    clauses.close()


def it_begins_at_an_article_the_agreement_lacks(clauses: ClauseDialog) -> None:
    chosen = clauses._shown[clauses.list.currentRow()]
    sections = {provision.section for provision in clauses._agreement.articles}
    assert chosen.region == "articles" and chosen.section not in sections
    clauses.close()


@pytest.mark.parametrize("query", ['"', "*", "(", "a OR", "'; --", "\x00", "🙂", "x" * 5_000, "NEAR(", "%", "   "])
def it_searches_for_anything_one_can_type(clauses: ClauseDialog, query: str) -> None:
    clauses.query.setText(query)
    assert clauses.list.count() == len(clauses._shown)
    clauses.close()


def it_shows_one_topic_and_one_strength_when_asked(clauses: ClauseDialog) -> None:
    every = clauses.list.count()
    assert (clauses.topic.accessibleName(), clauses.strength.accessibleName()) == ("Chủ đề", "Mức độ")
    clauses.topic.setCurrentIndex(clauses.topic.findData("integrity"))
    assert {clause.topic for clause in clauses._shown} == {"integrity"} and 0 < clauses.list.count() < every
    clauses.query.setText("mẫu")
    assert {clause.topic for clause in clauses._shown} == {"integrity"}
    clauses.strength.setCurrentIndex(clauses.strength.findData("firm"))
    assert {clause.strength for clause in clauses._shown} <= {"firm"}
    clauses.query.clear()
    for choice in (clauses.topic, clauses.strength):
        choice.setCurrentIndex(0)
    assert clauses.list.count() == every
    clauses.close()


@pytest.mark.parametrize("language", ["vi", "en"])
def it_finds_room_for_its_filters_on_a_small_laptop(opened: MainWindow, language: str) -> None:
    library = built_in_library()
    dialog = ClauseDialog(Interface(language), library, start(library, "association-agreement"), opened)
    dialog.show()
    assert dialog.width() <= 850 and dialog.height() <= 425
    for choice in (dialog.topic, dialog.strength):
        words = choice.fontMetrics().horizontalAdvance(choice.currentText())
        assert choice.geometry().right() <= dialog.query.geometry().right() and words < choice.width()
    dialog.close()
