"""The panels: findings lead to their place, the preview follows, narrow windows make room, long drafts stay light."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from songphuong.agreement.edits import FillField
from songphuong.agreement.tree import Agreement
from songphuong.agreement.walk import find
from songphuong.window.draft_files import examples
from songphuong.window.main_window import MainWindow
from songphuong.window.pair_row import PairRow
from songphuong.window.pairs_view import Caret
from songphuong.window.text_cell import TextCell
from tests.notation import article, paragraph, words
from tests.window.typing_vietnamese import bury, settle

OpenDraft = Callable[[Agreement], Path]


@pytest.fixture
def opened(window: MainWindow, open_draft: OpenDraft, sample: Agreement) -> MainWindow:
    open_draft(sample)
    return window


def check(window: MainWindow, qtbot: QtBot) -> None:
    assert window.view is not None
    panel = window.view.findings
    panel.run()
    qtbot.waitUntil(lambda: panel._checked is window.view.session.agreement)  # type: ignore[union-attr]
    settle()


def it_leads_from_a_finding_to_its_place(
    window: MainWindow, open_draft: OpenDraft, sample: Agreement, qtbot: QtBot
) -> None:
    one_sided = replace(sample, articles=(*sample.articles, article("last", paragraph("last.1", "Chỉ một tiếng.", ""))))
    open_draft(one_sided)
    check(window, qtbot)
    assert window.view is not None
    panel = window.view.findings
    at = next(at for at, finding in enumerate(panel.findings) if finding.code == "language-missing")
    panel.list.setCurrentRow(at)
    panel.list.itemActivated.emit(panel.list.item(at))
    settle()
    assert window.view.pairs.caret == Caret("last.1", "en")


def it_mends_what_a_machine_can_in_one_step(
    window: MainWindow, open_draft: OpenDraft, sample: Agreement, qtbot: QtBot
) -> None:
    spaced = replace(sample, articles=(*sample.articles, article("last", paragraph("last.1", "Hai  cách.", "Two."))))
    open_draft(spaced)
    check(window, qtbot)
    assert window.view is not None
    panel = window.view.findings
    at = next(at for at, finding in enumerate(panel.findings) if finding.code == "doubled-space")
    panel.list.setCurrentRow(at)
    panel._fix.click()
    assert len(window.view.session.history.past) == 1
    check(window, qtbot)
    assert "doubled-space" not in {finding.code for finding in panel.findings}


def it_counts_errors_where_they_can_be_seen(opened: MainWindow, qtbot: QtBot) -> None:
    check(opened, qtbot)
    assert opened.view is not None
    errors = opened.view.findings.count("error")
    assert errors > 0
    assert opened.commands["check"].iconText() == f"Kiểm tra ({errors})"
    assert opened.status.buttons["findings"].text().startswith(f"{errors} lỗi")


def it_shows_the_page_as_values_change(opened: MainWindow) -> None:
    assert opened.view is not None
    opened.view.show_panel("preview")
    settle()
    assert "Thỏa thuận của Hội A" in opened.view.preview.page.toPlainText()
    opened.view.do(FillField("side_a.name", words("Hội Z", "Body Z")))
    opened.view.preview.draw()
    assert "Thỏa thuận của Hội Z" in opened.view.preview.page.toPlainText()
    opened.view.preview.edition.setCurrentIndex(1)
    assert "Agreement of Body Z" in opened.view.preview.page.toPlainText()


def it_makes_room_in_a_narrow_window(opened: MainWindow) -> None:
    assert opened.view is not None
    opened.resize(911, 445)
    settle()
    assert not opened.view.is_open("outline") and opened.view.side.isHidden()
    assert not opened.view.pairs.arrangement().is_stacked
    opened.commands["fields"].trigger()
    settle()
    assert opened.view.is_open("fields") and opened.view.pairs.width() > 300
    opened.commands["outline"].trigger()
    settle()
    assert opened.view.is_open("outline") and opened.view.side.isHidden()
    opened.resize(1366, 700)
    settle()
    assert opened.view.is_open("outline") and opened.view.is_open("fields")


@pytest.mark.parametrize(
    ("command", "languages", "stacked"),
    [
        ("beside", ("vi", "en"), False),
        ("stacked", ("vi", "en"), True),
        ("only_vi", ("vi",), False),
        ("only_en", ("en",), False),
    ],
)
def it_lays_the_languages_out(opened: MainWindow, command: str, languages: tuple[str, ...], stacked: bool) -> None:
    assert opened.view is not None
    opened.commands[command].trigger()
    settle()
    arrangement = opened.view.pairs.arrangement()
    assert (arrangement.languages, arrangement.is_stacked) == (languages, stacked)
    opened.view.go_to("bonus.2", languages[-1])
    assert opened.view.pairs.caret == Caret("bonus.2", languages[-1])


def it_makes_text_larger_and_remembers(opened: MainWindow) -> None:
    assert opened.view is not None
    opened.commands["larger"].trigger()
    settle()
    assert opened.preferences.zoom == 110 and opened.view.pairs.arrangement().zoom == 110


def it_wears_another_theme_at_once(opened: MainWindow) -> None:
    before = opened.palette().window().color()
    opened.wear("dark")
    assert opened.palette().window().color() != before
    opened.wear("light")
    assert opened.palette().window().color() == before


@pytest.fixture
def long(window: MainWindow, open_draft: OpenDraft, sample: Agreement) -> MainWindow:
    """Two hundred articles of two paragraphs."""
    more = tuple(
        article(f"a{n}", paragraph(f"a{n}.1", f"Khoản {n}.", f"Clause {n}."), paragraph(f"a{n}.2", "Hai.", "Two."))
        for n in range(200)
    )
    open_draft(replace(sample, articles=(*sample.articles, *more)))
    return window


def it_keeps_few_editors_however_long_the_draft(long: MainWindow) -> None:
    assert long.view is not None
    scroll = long.view.pairs.verticalScrollBar()
    for at in range(0, scroll.maximum(), max(scroll.maximum() // 15, 1)):
        scroll.setValue(at)
        bury()
        assert len(long.view.pairs.findChildren(TextCell)) < 160


def it_goes_to_the_last_article_and_shows_it(long: MainWindow) -> None:
    assert long.view is not None
    long.view.go_to("a199.2", "en")
    settle()
    cell = long.view.pairs.current_cell()
    assert cell is not None and cell.hasFocus() and cell.toPlainText() == "Two."
    top = cell.mapTo(long.view.pairs.viewport(), cell.rect().topLeft()).y()
    assert 0 <= top <= long.view.pairs.viewport().height() - cell.height()


def it_lays_rows_under_each_other_without_a_gap(long: MainWindow) -> None:
    assert long.view is not None
    long.view.go_to("a100", "vi")
    settle()
    rows = sorted((row for row in long.view.pairs.findChildren(PairRow) if not row.isHidden()), key=lambda row: row.y())
    assert len(rows) > 5
    for above, below in pairwise(rows):
        assert above.y() + above.height() == below.y()


def it_keeps_the_caret_when_another_row_is_taken_out(opened: MainWindow) -> None:
    assert opened.view is not None
    opened.view.go_to("bonus.2", "vi")
    settle()
    opened.draft.remove(opened.view, "bonus.1")
    assert find(opened.view.session.agreement, "bonus.1") is None
    assert opened.view.pairs.caret is not None
    assert find(opened.view.session.agreement, opened.view.pairs.caret.node_id) is not None


def it_keeps_its_rows_while_a_panel_takes_so_much_room_that_the_languages_stand_under_each_other(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(911, 440)  # 1366 x 768 at 150 %
    window.files.open_example(next(file for file in examples() if file.stem == "viresa-kespa"))
    settle()
    assert window.view is not None
    assert not window.view.pairs.arrangement().is_stacked

    window.rail.button("fields").click()
    settle()

    assert window.view.pairs.arrangement().is_stacked
    assert window.view.pairs.findChildren(PairRow)
