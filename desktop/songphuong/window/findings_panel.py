"""What the checks found: a list by severity, the reason of each, a jump to it, a fix where a machine can do it, and
the way to let it stand. What was let stand comes last.

Checks run off the GUI thread a moment after the last change; an answer about an older state is dropped.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from songphuong.agreement.tree import Agreement
from songphuong.checks import Checker, Finding, in_reading_order
from songphuong.library.clauses import Library
from songphuong.library.rule_sets import STANDARD, RuleSet
from songphuong.phrasing.dates import date_in_words
from songphuong.review_sheet import ground, said
from songphuong.sentences import catalogue

from .background import Background
from .icons import icon
from .interface import Interface
from .panel_head import PanelHead
from .rows import Reading
from .tokens import tokens_now
from .whole_text_list import WholeTextList

SEVERITIES = ("error", "warning", "note")
PAUSE = 500  # milliseconds after the last change; long enough for the next syllable


class FindingsPanel(QWidget):
    """``jump_wanted(finding)``, ``fix_wanted(finding)``, ``waive_wanted(finding)`` (or the waiver taken back);
    ``counted`` when the findings have changed. ``findings`` are open, ``waived`` were let stand."""

    jump_wanted = Signal(object)
    fix_wanted = Signal(object)
    waive_wanted = Signal(object)
    counted = Signal()

    def __init__(self, interface: Interface, reading: Reading, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._interface = interface
        self._reading = reading
        self.rules = library.rule_sets.get(STANDARD, RuleSet())
        self._checker = Checker(library, rules=self.rules)
        self.findings: tuple[Finding, ...] = ()
        self.waived: tuple[Finding, ...] = ()
        self._checked: Agreement | None = None
        self._visited: Finding | None = None
        self._work: Background[tuple[Agreement, tuple[Finding, ...]]] = Background(self, self._came)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.run)
        self._build()
        interface.changed.connect(self._word)
        self._word()

    def _build(self) -> None:
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._counts = QLabel(self)
        self._counts.setObjectName("quiet")
        self._head = PanelHead(self, self._counts)
        self.list = WholeTextList(self)
        self.list.itemActivated.connect(self._jump)
        self.list.currentRowChanged.connect(self._show_reason)
        self._nothing = _wrapped("quiet", self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(12, 12, 12, 12)
        self._reason = _wrapped("quiet", self)
        self._go = QPushButton(self)
        self._fix = QPushButton(self)
        self._waive = QPushButton(self)
        self._go.clicked.connect(self._jump)
        self._fix.clicked.connect(self._mend)
        self._waive.clicked.connect(self._let_stand)
        self._foot = QWidget(self)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(12, 8, 12, 8)
        foot.addWidget(self._reason)
        buttons = QHBoxLayout()
        buttons.addWidget(self._go)
        buttons.addWidget(self._fix)
        buttons.addWidget(self._waive)
        buttons.addStretch(1)
        foot.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget, stretch in ((self._head, 0), (self._nothing, 1), (self.list, 1), (self._foot, 0)):
            layout.addWidget(widget, stretch)

    def _word(self) -> None:
        say = self._interface.say
        self._head.say(say("findings.title"))
        self.list.setAccessibleName(say("findings.title"))
        self._go.setText(say("findings.go"))
        self._fix.setText(say("findings.fix"))
        self._show()

    # ---- checking ----

    def agreement_changed(self) -> None:
        """Checks again, a moment after the last change."""
        self._pause.start()

    def run(self) -> None:
        """Checks now; the answer comes by itself."""
        self._pause.stop()
        agreement = self._reading.agreement
        if agreement is not self._checked:
            self._work.start(partial(_check, agreement, self._checker))

    def run_at_once(self) -> None:
        """Checks and waits for the answer, where a count must not be of a moment ago."""
        self._pause.stop()
        self._work.forget()
        if self._reading.agreement is not self._checked:
            self._came(_check(self._reading.agreement, self._checker))

    def _came(self, found: tuple[Agreement, tuple[Finding, ...]]) -> None:
        agreement, findings = found
        if agreement is not self._reading.agreement:
            self._pause.start()
            return
        self._checked = agreement
        order = {severity: at for at, severity in enumerate(SEVERITIES)}
        by_weight = sorted(findings, key=lambda finding: (finding.waiver is not None, order[finding.severity]))
        findings = tuple(by_weight)
        if findings != (*self.findings, *self.waived):
            self.findings = tuple(finding for finding in findings if finding.waiver is None)
            self.waived = tuple(finding for finding in findings if finding.waiver is not None)
            self._show()
            self.counted.emit()

    def count(self, severity: str) -> int:
        return sum(finding.severity == severity for finding in self.findings)

    # ---- showing ----

    def _show(self) -> None:
        at, tokens = self.list.currentRow(), tokens_now()
        self.list.clear()
        for finding in self._rows:
            item = QListWidgetItem(icon(finding.severity, getattr(tokens, finding.severity)), self.message(finding))
            self.list.addItem(item)
        self.list.fit()
        self.list.setCurrentRow(min(max(at, 0), len(self._rows) - 1))
        self._counts.setText(" · ".join(self._count_words()))
        self._nothing.setText(self._interface.say("findings.nothing"))
        self._nothing.setVisible(not self._rows)
        self.list.setVisible(bool(self._rows))
        self._foot.setVisible(bool(self._rows))
        self._show_reason(self.list.currentRow())

    def _count_words(self) -> list[str]:
        counts = [(severity, self.count(severity)) for severity in SEVERITIES]
        counts.append(("waived", len(self.waived)))
        return [self._interface.say(f"findings.{severity}s", count=count) for severity, count in counts if count]

    def message(self, finding: Finding) -> str:
        """ "Lỗi · khoản 2 Điều 5: ..." in the language of the interface; the sentence names its place itself."""
        told = said(finding, self._interface.language)
        kind = "waived" if finding.waiver is not None else finding.severity
        return f"{self._interface.say(f'findings.{kind}')} · {told}"

    def _show_reason(self, row: int) -> None:
        finding = self._rows[row] if 0 <= row < len(self._rows) else None
        reason = self._reason_of(finding) if finding else ""
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self._go.setVisible(finding is not None and bool(finding.place.node_id or finding.place.field))
        is_waived = finding is not None and finding.waiver is not None
        self._fix.setVisible(finding is not None and finding.fix is not None and not is_waived)
        self._waive.setVisible(finding is not None)
        self._waive.setText(self._interface.say("findings.unwaive" if is_waived else "findings.waive"))

    def _reason_of(self, finding: Finding) -> str:
        """Why the rule is there and where it comes from; of what was let stand, why it was."""
        if finding.waiver is not None:
            waiver = finding.waiver
            day = date_in_words(waiver.on, self._interface.language)
            return self._interface.say("findings.waived_why", reason=waiver.reason, by=waiver.by or "–", day=day)
        reason = catalogue(self._interface.language).get(f"rule.{finding.code}_reason", "")
        return f"{reason} ({ground(finding, self._interface.language)})"

    # ---- what the officer does ----

    def current(self) -> Finding | None:
        row = self.list.currentRow()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    @property
    def _rows(self) -> tuple[Finding, ...]:
        return (*self.findings, *self.waived)

    def step(self, by: int) -> Finding | None:
        """The next (+1) or the finding before (-1), round and round; None when there is none."""
        if not self.findings:
            return None
        if by < 0 or self.current() == self._visited:  # else what is marked was not looked at yet
            self.list.setCurrentRow((self.list.currentRow() + by) % len(self.findings))
        self._visited = self.current()
        return self._visited

    def _jump(self) -> None:
        finding = self._visited = self.current()
        if finding is not None:
            self.jump_wanted.emit(finding)

    def _mend(self) -> None:
        finding = self.current()
        if finding is not None and finding.fix is not None:
            self.fix_wanted.emit(finding)

    def _let_stand(self) -> None:
        finding = self.current()
        if finding is not None:
            self.waive_wanted.emit(finding)


def _check(agreement: Agreement, checker: Checker) -> tuple[Agreement, tuple[Finding, ...]]:
    return agreement, in_reading_order(checker.check(agreement), agreement)


def _wrapped(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setWordWrap(True)
    return label
