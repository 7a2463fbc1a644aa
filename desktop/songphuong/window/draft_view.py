"""One open draft: the outline, the two languages, and the form, the findings and the preview beside them.

Every change goes through ``do``; every change of the session reaches every panel from here, and the panel that made
it is told so. Wide windows show all; narrow ones show the text and one panel at a time.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from songphuong.agreement.edits import (
    Edit,
    FillField,
    InsertBlock,
    InsertProvision,
    MoveProvision,
    RemoveBlock,
    RemoveProvision,
    SetText,
)
from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Reference
from songphuong.agreement.walk import find, targets_of
from songphuong.checks import Finding
from songphuong.errors import EditRefusedError
from songphuong.session import Changed, Session

from .fields_panel import FieldsPanel
from .findings_panel import FindingsPanel
from .interface import Interface
from .lines import Chip
from .outline_panel import OutlinePanel
from .pairs_view import PairsView
from .preview_panel import PreviewPanel
from .rows import Reading
from .structure import Addition
from .text_cell import finish_composing

COMPACT_BELOW = 1180  # narrower than this, the outline or one panel stands beside the text, never both
NARROW_BELOW = 960  # narrower than this, the text begins alone
PANELS = ("fields", "findings", "preview")


class DraftView(QWidget):
    """``changed`` after every change of the session; ``refused(text)`` when an edit could not be made; ``moved``
    when the officer goes to another passage; ``panels_changed`` when a panel was opened or shut."""

    changed = Signal()
    refused = Signal(str)
    moved = Signal()
    panels_changed = Signal()
    new_paragraph = Signal()
    removal_wanted = Signal(str)
    waive_wanted = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, session: Session, interface: Interface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._interface = interface
        self._reading = Reading(session.agreement)
        self._was_compact: bool | None = None
        self._make_panels()
        self._place_panels()
        self._connect()
        self._forget = session.listen(self._on_changed)
        self.findings.run()

    def _make_panels(self) -> None:
        self.outline = OutlinePanel(self._interface, self._reading, self)
        self.pairs = PairsView(self._interface, self._reading, self.do, self)
        self.fields = FieldsPanel(self._interface, self._reading, self.do, self)
        self.findings = FindingsPanel(self._interface, self._reading, self.session.library, self)
        self.preview = PreviewPanel(self._interface, self._reading, self)

    def _place_panels(self) -> None:
        self.side = QStackedWidget(self)
        for name in PANELS:
            self.side.addWidget(self.panel(name))
        self.side.setMinimumWidth(250)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for widget, stretch in ((self.outline, 0), (self.pairs, 1), (self.side, 0)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(self.splitter.indexOf(widget), stretch)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.setSizes([215, 760, 350])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        self.outline.wanted.connect(self.go_to)
        self.outline.removal_wanted.connect(self.removal_wanted)
        self.pairs.caret_moved.connect(self._caret_moved)
        self.pairs.chip_opened.connect(self.open_chip)
        self.pairs.entered.connect(self.new_paragraph)
        self.pairs.menu_wanted.connect(self.menu_wanted)
        self.pairs.left.connect(self.next_pane)
        self.findings.jump_wanted.connect(self.show_finding)
        self.findings.fix_wanted.connect(self._mend)
        self.findings.waive_wanted.connect(self.waive_wanted)
        self.findings.counted.connect(self.changed)

    def panel(self, name: str) -> QWidget:
        found: QWidget = getattr(self, name)
        return found

    # ---- changing ----

    def do(self, edit: Edit, by: object = None) -> bool:
        """Makes the edit; False when the agreement refuses it, which is then said."""
        try:
            self.session.do(edit, by=by)
        except EditRefusedError as error:
            self.refused.emit(self._interface.tell(error))
            return False
        return True

    def add(self, addition: Addition | None) -> None:
        """Makes the addition and goes to what is new."""
        if addition is not None and self.do(addition.edit):
            self.go_to(addition.node_id)

    def undo(self) -> None:
        finish_composing()  # it is then the last step
        self.session.undo()

    def redo(self) -> None:
        finish_composing()
        self.session.redo()

    def _on_changed(self, change: Changed) -> None:
        self._reading.turn_to(self.session.agreement)
        if change.what in ("edited", "undone", "redone"):
            self.pairs.refresh(by=change.by)
            self.outline.refresh()
            self.fields.refresh(by=change.by)
            self.findings.agreement_changed()
            self.preview.agreement_changed()
            if change.what != "edited":
                self._follow(change.what)
        self.changed.emit()

    def _follow(self, what: str) -> None:
        """After undo and redo the place that changed is shown: the text, or the field in an open form."""
        history = self.session.history
        steps = history.future[:1] if what == "undone" else history.past[-1:]
        edit = steps[0].edit if steps else None
        node_id = _node_of(edit)
        if isinstance(edit, SetText):
            self.go_to(edit.node_id, edit.language)
        elif isinstance(edit, FillField) and self.is_open("fields"):
            self.fields.go_to(edit.name)
        elif node_id is not None and find(self.session.agreement, node_id) is not None:
            self.go_to(node_id)

    def close_session(self) -> None:
        """The view is done with; it no longer listens."""
        self._forget()

    # ---- going about ----

    @property
    def node_id(self) -> str | None:
        """The node in which the officer is: the outline's line when the outline has the focus, else the caret's."""
        if self.outline.tree.hasFocus() and self.outline.current is not None:
            return self.outline.current
        return self.pairs.caret.node_id if self.pairs.caret is not None else None

    def go_to(self, node_id: str, language: Language | None = None) -> None:
        self.pairs.go_to(node_id, language)

    def _caret_moved(self) -> None:
        caret = self.pairs.caret
        spot = find(self.session.agreement, caret.node_id) if caret is not None else None
        if spot is not None and caret is not None:
            self.outline.mark(spot.provision.id)
            self.preview.follow(caret.node_id)
        self.moved.emit()

    def open_chip(self, chip: Chip) -> None:
        """A field is shown in the form, a reference leads to what it cites."""
        if isinstance(chip, Reference):
            target = targets_of(self.session.agreement).get(chip.target)
            if target is not None:
                self.go_to(target.node.id)
            return
        self.show_panel("fields")
        if not self.fields.go_to(chip.name):
            self.refused.emit(self._interface.say("message.field_unknown", name=chip.name))

    def open_field_at_caret(self) -> None:
        cell = self.pairs.current_cell()
        chip = cell.chip_at_caret() if cell is not None else None
        if chip is not None:
            self.open_chip(chip)
        else:
            self.refused.emit(self._interface.say("message.no_chip"))

    def show_finding(self, finding: Finding) -> None:
        """Goes to the place of a finding: the text; where a field is meant, its entry in the form as well."""
        if finding.place.node_id:
            self.go_to(finding.place.node_id, finding.place.language)
        if finding.place.field and self.fields.knows(finding.place.field):
            self.show_panel("fields")
            self.fields.go_to(finding.place.field)

    def step_finding(self, by: int) -> None:
        finding = self.findings.step(by)
        if finding is None:
            self.refused.emit(self._interface.say("findings.nothing"))
        else:
            self.show_panel("findings")
            self.show_finding(finding)

    def _mend(self, finding: Finding) -> None:
        if finding.fix is not None:
            self.do(finding.fix)
            self.findings.run()

    # ---- panels ----

    def is_open(self, name: str) -> bool:
        if name == "outline":
            return not self.outline.isHidden()
        return not self.side.isHidden() and self.side.currentWidget() is self.panel(name)

    def show_panel(self, name: str) -> None:
        """Opens this panel; in a compact window what stood beside the text gives way."""
        if name == "outline":
            self.outline.show()
            if self._was_compact:
                self.side.hide()
        else:
            self.side.setCurrentWidget(self.panel(name))
            self.side.show()
            if self._was_compact:
                self.outline.hide()
        self.panels_changed.emit()

    def toggle_panel(self, name: str) -> None:
        if not self.is_open(name):
            self.show_panel(name)
            return
        (self.outline if name == "outline" else self.side).hide()
        self.panels_changed.emit()

    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through, in reading order; only what can be seen."""
        candidates: tuple[QWidget, ...] = (self.outline.tree, self.pairs, self.side)
        return tuple(pane for pane in candidates if pane.isVisible())

    def next_pane(self, by: int) -> None:
        panes = self.panes()
        focused = QGuiApplication.focusObject()
        inside = [pane is focused or (isinstance(focused, QWidget) and pane.isAncestorOf(focused)) for pane in panes]
        at = inside.index(True) if True in inside else -1
        pane = panes[(at + by) % len(panes)]
        panel = self.side.currentWidget()
        if pane is self.side and panel is not None:
            _first_stop(panel).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_compact = self.width() < COMPACT_BELOW
        if is_compact != self._was_compact:
            self._was_compact = is_compact
            self.outline.setVisible(self.width() >= NARROW_BELOW)
            self.side.setVisible(not is_compact)
            self.panels_changed.emit()


def _node_of(edit: Edit | None) -> str | None:
    """What an edit of structure put in, took out or moved."""
    match edit:
        case InsertProvision(provision=node) | InsertBlock(block=node):
            return node.id
        case RemoveProvision() | RemoveBlock() | MoveProvision():
            return edit.node_id
        case _:
            return None


def _first_stop(panel: QWidget) -> QWidget:
    stops = (
        widget
        for widget in panel.findChildren(QWidget)
        if widget.isVisibleTo(panel) and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    return next(stops, panel)
