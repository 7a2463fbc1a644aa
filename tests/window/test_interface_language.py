"""The interface changes its language while it runs, leaves nothing behind, and never touches the document."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItemIterator,
    QWidget,
)

from songphuong.agreement.tree import Agreement
from songphuong.window.draft_view import PANELS
from songphuong.window.interface import Interface
from songphuong.window.main_window import MainWindow
from songphuong.window.preferences import Preferences
from tests.window.typing_vietnamese import bury, settle

OpenDraft = Callable[[Agreement], Path]


def said(window: MainWindow) -> list[str]:
    """Everything the window says, in a fixed order; texts of the document are among it and must not change either."""
    words = [
        window.windowTitle(),
        *(f"{a.objectName()}: {a.text()} {a.toolTip()}" for a in window.findChildren(QAction)),
    ]
    words += [menu.title() for menu in window.findChildren(QMenu)]
    for widget in window.findChildren(QWidget):
        words += [widget.accessibleName(), widget.windowTitle(), *_texts(widget)]
    return sorted(word for word in words if word.strip())


def _texts(widget: QWidget) -> list[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        return [widget.text(), widget.toolTip()]
    if isinstance(widget, QComboBox):
        return [widget.itemText(at) for at in range(widget.count())]
    if isinstance(widget, QLineEdit):
        return [widget.placeholderText(), widget.text(), widget.toolTip()]
    if isinstance(widget, QListWidget):
        return [widget.item(at).text() for at in range(widget.count())]
    if isinstance(widget, QTextEdit):
        return [widget.placeholderText(), widget.toPlainText()]
    return _tree(widget) if isinstance(widget, QTreeWidget) else []


def _tree(tree: QTreeWidget) -> list[str]:
    words, at = [], QTreeWidgetItemIterator(tree)
    while (item := at.value()) is not None:
        words += [item.text(0), item.toolTip(0), item.data(0, Qt.ItemDataRole.AccessibleTextRole) or ""]
        at += 1
    return words


def _walk(window: MainWindow, qtbot_wait: Callable[..., None]) -> None:
    assert window.view is not None
    for panel in PANELS:
        window.view.show_panel(panel)
        settle()
    window.view.findings.run()
    qtbot_wait(lambda: not window.view.findings._work.is_busy)
    bury()


def it_leaves_no_word_of_the_other_language(
    window: MainWindow, open_draft: OpenDraft, sample: Agreement, preferences: Preferences, qtbot: object
) -> None:
    file = open_draft(sample)
    wait: Callable[..., None] = qtbot.waitUntil  # type: ignore[attr-defined]
    _walk(window, wait)
    vietnamese = said(window)
    window.speak("en")
    bury()
    english = said(window)
    window.speak("vi")
    bury()
    again = said(window)
    assert [w for w in again if w not in vietnamese] == [] == [w for w in vietnamese if w not in again]
    assert again == vietnamese
    fresh = MainWindow(Interface("en"), preferences)
    fresh.resize(window.size())
    fresh.show()
    assert fresh.files.open(file)
    bury()
    _walk(fresh, wait)
    expected = said(fresh)
    fresh.interface.retire()
    fresh.files.session = None
    fresh.close()
    fresh.deleteLater()
    assert [w for w in english if w not in expected] == []
    assert [w for w in expected if w not in english] == []


def it_does_not_touch_the_document(window: MainWindow, open_draft: OpenDraft, sample: Agreement) -> None:
    open_draft(sample)
    assert window.view is not None
    before = window.view.session.agreement
    window.speak("en")
    bury()
    assert window.view.session.agreement is before and window.view.session.is_saved
    assert preferences_language(window) == "en"


def preferences_language(window: MainWindow) -> str | None:
    return window.preferences.language


@pytest.mark.parametrize(("language", "save", "cancel"), [("vi", "&Lưu", "Hủy"), ("en", "&Save", "Cancel")])
def it_words_qts_own_buttons(interface: Interface, language: str, save: str, cancel: str) -> None:
    interface.switch(language)
    assert QCoreApplication.translate("QFileDialog", "&Save") == save
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == cancel


def it_leaves_alone_what_it_has_no_words_for(interface: Interface) -> None:
    assert QCoreApplication.translate("Somewhere", "never heard of") == "never heard of"


def it_words_the_file_dialog(interface: Interface) -> None:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    bury()
    texts = {label.text() for label in dialog.findChildren(QLabel)} | {
        b.text() for b in dialog.findChildren(QAbstractButton)
    }
    dialog.close()
    assert {"&Tìm trong:", "Tê&n tệp:", "&Loại tệp:", "Hủy"} <= texts
    assert not texts & {"Look in:", "&Look in:", "File &name:", "Cancel", "&Open"}
