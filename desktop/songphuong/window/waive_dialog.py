"""Why a finding may stand, and who says so: the reason stays in the draft and is printed in the review sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from .dialog import Dialog
from .interface import Interface
from .line_entry import LineEntry


class WaiveDialog(Dialog):
    """``reason`` and ``by``, once it was accepted; there is no waiver without a reason."""

    def __init__(self, interface: Interface, finding: str, by: str, parent: QWidget | None = None) -> None:
        """``finding``: what is let stand, as a sentence; ``by``: who decided the last time."""
        super().__init__(interface, "waive.title", "waive.act", parent)
        say = interface.say
        body = QWidget(self)
        box = QVBoxLayout(body)
        box.setContentsMargins(0, 0, 0, 0)
        for words, name in ((finding, ""), (say("waive.about"), "quiet")):
            label = QLabel(words, body)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setObjectName(name)
            box.addWidget(label)
        form = QFormLayout()
        self._reason = self._entry(form, say("waive.reason"))
        self._by = self._entry(form, say("waive.by"))
        self._by.setText(by)
        box.addLayout(form)
        box.addStretch(1)
        self.put(body)
        self._reason.textChanged.connect(self._reason_changed)
        self._reason_changed()
        self._reason.setFocus()
        self.fit(560, 260)

    def _entry(self, form: QFormLayout, name: str) -> LineEntry:
        entry = LineEntry(self, undoes=True)
        entry.setAccessibleName(name)
        form.addRow(name, entry)
        return entry

    def _reason_changed(self) -> None:
        self.act.setEnabled(bool(self.reason))

    @property
    def reason(self) -> str:
        return self._reason.text().strip()

    @property
    def by(self) -> str:
        return self._by.text().strip()
