"""The outline: title, preamble, articles, closing and annexes with their headings and how far each is.

Headings are in the document language that bears the interface's name; the document itself is not changed by it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from songphuong.agreement.fields import is_open
from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Agreement, Field, Paragraph, Parallel, Provision, Region, Table
from songphuong.agreement.walk import Spot, label, provisions, spots

from .icons import icon
from .interface import Interface
from .panel_head import PanelHead
from .rows import Reading, words_of
from .tokens import tokens_now

State = Literal["complete", "open", "absent"]
SHAPES: dict[State, tuple[str, str]] = {
    "complete": ("done", "good"),
    "open": ("gap", "warning"),
    "absent": ("absent", "error"),
}
LONGEST = 60  # letters of a recital that stand in for the heading it has not
NODE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the outline: a provision, its words and its state."""

    node_id: str
    region: Region
    words: str
    state: State


def entries_of(reading: Reading, language: Language) -> tuple[Entry, ...]:
    """Every provision in reading order, worded in this language of the agreement."""
    agreement = reading.agreement
    open_names = {e.name for e in agreement.fields if any(is_open(e, code) for code in agreement.languages)}
    firsts = {spot.node.id: spot for spot in spots(agreement)}
    return tuple(
        Entry(p.id, region, _title(reading, firsts, p, language), _state(p, agreement, open_names))
        for region, _, p in provisions(agreement)
    )


def _title(reading: Reading, all_spots: dict[str, Spot], provision: Provision, language: Language) -> str:
    spot = all_spots[provision.id]
    number, reader = label(spot, language), reading.reader(language)
    heading = words_of(spot, reader)
    if not heading and not number:
        first = next((block for block in provision.blocks if isinstance(block, Paragraph)), None)
        heading = words_of(all_spots[first.id], reader) if first else ""
    shortened = heading if len(heading) <= LONGEST else heading[:LONGEST].rstrip() + "…"
    return f"{number} {shortened}".strip() or "…"


def _state(provision: Provision, agreement: Agreement, open_names: set[str]) -> State:
    """absent: a language lacks a text that another has; open: a field in it is; else complete."""
    state: State = "complete"
    for text in _texts(provision):
        filled = [bool(text.get(language, ())) for language in agreement.languages]
        if any(filled) and not all(filled):
            return "absent"
        if any(isinstance(i, Field) and i.name in open_names for _, line in text.entries for i in line):
            state = "open"
    return state


def _texts(node: Provision | Paragraph | Table) -> list[Parallel]:
    if isinstance(node, Table):
        return [cell.text for row in node.rows for cell in row]
    blocks = node.blocks if isinstance(node, Provision) else node.points
    own = node.heading if isinstance(node, Provision) else node.text
    return [own, *(text for block in blocks for text in _texts(block))]


class OutlinePanel(QWidget):
    """Shows the outline. ``wanted(node_id)`` on a jump (a click, Enter), ``removal_wanted(node_id)`` on Delete;
    ``current`` is the provision on which the outline stands. Going through it with the arrow keys jumps nowhere."""

    wanted = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, interface: Interface, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._interface = interface
        self._reading = reading
        self._entries: tuple[Entry, ...] = ()
        self.setObjectName("panel")
        self._head = PanelHead(self)
        self.tree = _Tree(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self.tree)
        self.setMinimumWidth(150)
        self.tree.itemClicked.connect(self._jump)
        self.tree.itemActivated.connect(self._jump)
        self.tree.delete_pressed.connect(self._remove)
        interface.changed.connect(self._word)
        self._word()

    def _word(self) -> None:
        self._head.say(self._interface.say("outline.title"))
        self.tree.setAccessibleName(self._interface.say("outline.title"))
        self._entries = ()
        self.refresh()

    @property
    def current(self) -> str | None:
        item = self.tree.currentItem()
        found = item.data(0, NODE) if item is not None else None
        return found if isinstance(found, str) else None

    def refresh(self) -> None:
        """Shows the agreement as it is; while the lines stay the same ones, only their words are changed."""
        language = self._interface.language
        if language not in self._reading.agreement.languages:
            language = self._reading.agreement.languages[0]
        entries = entries_of(self._reading, language)
        if [entry.node_id for entry in entries] != [entry.node_id for entry in self._entries]:
            self._build(entries)
        self._entries = entries
        items = self._items()
        for entry in entries:
            self._say(items[entry.node_id], entry)

    def mark(self, node_id: str) -> None:
        """Puts the mark on the provision in which the officer is, without jumping."""
        item = self._items().get(node_id)
        if item is not None and item is not self.tree.currentItem():
            self.tree.setCurrentItem(item)

    def _build(self, entries: tuple[Entry, ...]) -> None:
        current = self.current
        self.tree.clear()
        tops: dict[Region, QTreeWidgetItem] = {}
        for entry in entries:
            if entry.region not in tops:
                tops[entry.region] = self._top(entry.region)
            item = QTreeWidgetItem(tops[entry.region])
            item.setData(0, NODE, entry.node_id)
            if entry.node_id == current:
                self.tree.setCurrentItem(item)
        self.tree.expandAll()

    def _top(self, region: Region) -> QTreeWidgetItem:
        top = QTreeWidgetItem(self.tree)
        top.setText(0, self._interface.say(f"region.{region}"))
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = top.font(0)
        font.setBold(True)
        top.setFont(0, font)
        return top

    def _say(self, item: QTreeWidgetItem, entry: Entry) -> None:
        state = self._interface.say(f"outline.{entry.state}")
        shape, colour = SHAPES[entry.state]
        item.setText(0, entry.words)
        item.setIcon(0, icon(shape, getattr(tokens_now(), colour)))
        item.setToolTip(0, f"{entry.words}\n{state}")
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{entry.words}: {state}")

    def _items(self) -> dict[str, QTreeWidgetItem]:
        tops = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        items = [top.child(at) for top in tops if top is not None for at in range(top.childCount())]
        return {item.data(0, NODE): item for item in items if item is not None}

    # ---- what the officer does ----

    def _jump(self, item: QTreeWidgetItem) -> None:
        node_id = item.data(0, NODE)
        if isinstance(node_id, str):
            self.wanted.emit(node_id)

    def _remove(self) -> None:
        if self.current is not None:
            self.removal_wanted.emit(self.current)


class _Tree(QTreeWidget):
    """A plain tree that tells of the Delete key."""

    delete_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setIndentation(10)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)
