"""Every page and dialog, walked in both languages: names for screen readers, nothing clipped, keys unique."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAction, QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from songphuong.agreement.tree import Agreement
from songphuong.drafting import start
from songphuong.window.clause_dialog import ClauseDialog
from songphuong.window.draft_view import PANELS
from songphuong.window.export_dialog import ExportDialog
from songphuong.window.help_dialogs import AboutDialog, ShortcutsDialog
from songphuong.window.main_window import MainWindow
from songphuong.window.new_dialog import NewDialog
from songphuong.window.tokens import DARK, LIGHT, Tokens
from tests.window.typing_vietnamese import bury, settle

OpenDraft = Callable[[Agreement], Path]
LIMIT = QSize(880, 430)
KINDS = (QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractItemView, QAbstractSpinBox)


def audit(window: QWidget) -> list[tuple[str, ...]]:
    """What is wrong with a window, as tuples; an empty list: nothing that can be found so."""
    return [*_widgets(window), *_keys(window), *_mnemonics(window), *_size(window)]


def _widgets(window: QWidget) -> Iterator[tuple[str, ...]]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and isinstance(widget, KINDS):
            found = QAccessible.queryAccessibleInterface(widget)
            if not (found and found.text(QAccessible.Text.Name).strip()):
                yield "no-accessible-name", type(widget).__name__, widget.objectName()
        if isinstance(widget, QAbstractButton) and widget.text() and widget.width() < widget.minimumSizeHint().width():
            yield "clipped", widget.text()
        is_bare = isinstance(widget, QAbstractButton) and not widget.text() and not widget.toolTip()
        if is_bare and not widget.objectName().startswith("qt_"):
            yield "no-tooltip", type(widget).__name__, type(widget.parent()).__name__
        is_label = isinstance(widget, QLabel) and widget.text() and not widget.wordWrap()
        if is_label and widget.width() < widget.sizeHint().width():
            yield "clipped-label", widget.text()  # type: ignore[attr-defined]


def _keys(window: QWidget) -> Iterator[tuple[str, ...]]:
    keys: dict[str, QAction] = {}
    for action in window.findChildren(QAction):
        for key in action.shortcuts():
            if keys.setdefault(key.toString(), action) is not action:
                yield "shortcut-twice", key.toString(), action.text()


def _mnemonics(window: QWidget) -> Iterator[tuple[str, ...]]:
    for menu in (*window.findChildren(QMenu), *window.findChildren(QMenuBar)):
        seen: set[str] = set()
        for action in menu.actions():
            found = re.search(r"&(\w)", action.text())
            letter = found.group(1).lower() if found else ""
            if action.text() and (not letter or ord(letter) > 127 or letter in seen):
                yield "mnemonic", action.text()
            seen.add(letter)


def _size(window: QWidget) -> Iterator[tuple[str, ...]]:
    hint = window.minimumSizeHint().expandedTo(window.minimumSize())
    if hint.width() > LIMIT.width() or hint.height() > LIMIT.height():
        yield "too-big", str(hint.width()), str(hint.height())


@pytest.fixture(params=["vi", "en"])
def speaking(window: MainWindow, request: pytest.FixtureRequest) -> MainWindow:
    window.speak(request.param)
    window.resize(LIMIT)
    settle()
    return window


def it_finds_planted_faults(window: MainWindow) -> None:
    broken = QDialog(window)
    QLineEdit(broken)
    label = QLabel("một nhãn quá dài cho chỗ của nó", broken)
    label.setFixedWidth(20)
    broken.setMinimumHeight(500)
    broken.show()
    assert {fault[0] for fault in audit(broken)} == {"no-accessible-name", "clipped-label", "too-big"}
    broken.close()


def it_has_a_sound_start_page(speaking: MainWindow) -> None:
    assert audit(speaking) == []


def it_keeps_what_stands_over_an_empty_list_of_files_at_the_top(window: MainWindow) -> None:
    settle(20)
    nothing_yet = next(label for label in window.start.findChildren(QLabel) if label.text().startswith("Chưa có tệp"))
    assert nothing_yet.isVisible()
    assert nothing_yet.geometry().bottom() < window.start.height() / 3


@pytest.mark.parametrize("panel", [*PANELS, "outline"])
def it_has_sound_panels(speaking: MainWindow, open_draft: OpenDraft, sample: Agreement, panel: str) -> None:
    open_draft(sample)
    assert speaking.view is not None
    speaking.view.show_panel(panel)
    speaking.view.findings.run()
    settle(20)
    assert audit(speaking) == []


@pytest.mark.parametrize("name", ["new", "clause", "export", "shortcuts", "about"])
def it_has_sound_dialogs(speaking: MainWindow, name: str, tmp_path: Path) -> None:
    dialog = _dialog(speaking, name, tmp_path)
    dialog.show()
    settle()
    assert audit(dialog) == []
    assert dialog.height() <= LIMIT.height() and dialog.width() <= LIMIT.width()
    dialog.close()


def _dialog(window: MainWindow, name: str, folder: Path) -> QDialog:
    library = window.files.library()
    draft = start(library, next(iter(library.types)))
    made: dict[str, Callable[[], QDialog]] = {
        "new": lambda: NewDialog(window.interface, library, window),
        "clause": lambda: ClauseDialog(window.interface, library, draft, window),
        "export": lambda: ExportDialog(window.interface, draft, "Bản ghi nhớ", folder, 2, window),
        "shortcuts": lambda: ShortcutsDialog(window.interface, window.commands, window),
        "about": lambda: AboutDialog(window.interface, window),
    }
    return made[name]()


def it_lets_dialogs_die_when_they_are_closed(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDialog, "exec", lambda self: 0)
    for name in ("shortcuts", "about", "new"):
        window.commands[name].trigger()
        bury()
        assert window.findChildren(QDialog) == []


def it_keeps_text_large_enough_to_read(window: MainWindow) -> None:
    font = QFont(window.font())
    assert font.pointSizeF() >= 9


def _contrast(one: str, other: str) -> float:
    lights = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def it_keeps_text_apart_from_its_ground(tokens: Tokens) -> None:
    inks = [
        (ink, ground) for ink in (tokens.ink, tokens.quiet) for ground in (tokens.ground, tokens.base, tokens.raised)
    ]
    signs = [(sign, tokens.base) for sign in (tokens.error, tokens.warning, tokens.note, tokens.good, tokens.accent)]
    pairs = [
        *inks, *signs,
        (tokens.ink, tokens.accent_soft), (tokens.on_accent, tokens.accent), (tokens.on_chip, tokens.chip),
        (tokens.on_chip_open, tokens.chip_open), (tokens.ink, tokens.bar_info), (tokens.ink, tokens.bar_error),
        (tokens.warning, tokens.ground), (tokens.good, tokens.ground),
    ]  # fmt: skip
    assert [pair for pair in pairs if _contrast(*pair) < 4.5] == []
