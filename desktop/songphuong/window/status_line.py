"""The status line: how much is open, what the checks found, whether it is saved. Each is a button that leads there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QStatusBar, QToolButton, QWidget

from .draft_view import DraftView
from .fields_panel import open_fields
from .findings_panel import SEVERITIES
from .interface import Interface


class StatusLine(QStatusBar):
    def __init__(self, interface: Interface, jobs: Mapping[str, Callable[[], object]], parent: QWidget) -> None:
        """``jobs``: what a click on "fields", "findings" and "saved" does."""
        super().__init__(parent)
        self._interface = interface
        self._saved_at: datetime | None = None
        self.setSizeGripEnabled(False)
        self.buttons = {name: self._button(run) for name, run in jobs.items()}

    def _button(self, run: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the same is reached by F8, the menus and their keys
        button.clicked.connect(lambda: run())
        self.addWidget(button)
        return button

    def saved(self, at: datetime | None) -> None:
        """Remembers when the open draft was saved; None: another draft is open."""
        self._saved_at = at

    def say(self, view: DraftView | None) -> None:
        for button in self.buttons.values():
            button.setVisible(view is not None)
        if view is None:
            return
        said = {"fields": self._fields(view), "findings": self._findings(view), "saved": self._saved(view)}
        for name, words in said.items():
            button = self.buttons[name]
            if button.text() != words:
                button.setText(words)
                button.setAccessibleName(words)
                button.setToolTip(self._interface.say(f"status.{name}_tip"))
                QAccessible.updateAccessibility(QAccessibleEvent(button, QAccessible.Event.NameChanged))

    def _fields(self, view: DraftView) -> str:
        count = len(open_fields(view.session.agreement))
        return self._interface.say("fields.count_open" if count else "fields.all_filled", count=count)

    def _findings(self, view: DraftView) -> str:
        counts = [(severity, view.findings.count(severity)) for severity in SEVERITIES]
        words = [self._interface.say(f"findings.{severity}s", count=count) for severity, count in counts if count]
        return " · ".join(words) or self._interface.say("findings.none")

    def _saved(self, view: DraftView) -> str:
        if not view.session.is_saved or view.session.file is None:
            return self._interface.say("status.unsaved")
        if self._saved_at is None:
            return self._interface.say("status.saved")
        return self._interface.say("status.saved_at", time=self._saved_at.strftime("%H:%M"))
