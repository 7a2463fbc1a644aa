"""Both languages of the agreement, row by row, with real editors only where the officer looks.

Rows out of sight have an estimated height and no widgets, so that two hundred articles scroll as ten do. What changes
the agreement goes through ``do``; what this view did not do itself it shows again in ``refresh``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QLabel, QWidget

from songphuong.agreement.edits import Edit, SetText
from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Agreement, Table
from songphuong.agreement.walk import text_of

from .interface import Interface, upper_first
from .pair_row import Arrangement, PairRow, RegionRow
from .row_places import RowPlaces
from .rows import Reading, Row, first_inside, letters_in, nearest_kept, row_beside, rows_of, suits
from .text_cell import TextCell
from .tokens import document_font

NARROWEST_COLUMN = 300  # below this, languages stand under each other (ux: 2 x 320 with their edges)
BEYOND = 300  # pixels above and below the window in which rows are kept ready
HEAD_HEIGHT = 26

Do = Callable[[Edit, object], bool]


@dataclass(frozen=True, slots=True)
class Caret:
    """Where the officer is: a node, a language."""

    node_id: str
    language: Language


class PairsView(QAbstractScrollArea):
    """The editor. ``caret_moved`` when another cell gets the focus; ``left(step)`` when Tab goes beyond the last (+1)
    or the first (-1); the others pass on what cells say."""

    caret_moved = Signal()
    chip_opened = Signal(object)
    entered = Signal()
    menu_wanted = Signal(QPoint)
    left = Signal(int)

    def __init__(self, interface: Interface, reading: Reading, do: Do, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._interface = interface
        self._reading = reading
        self._do = do
        self._rows: tuple[Row, ...] = ()
        self._places = RowPlaces(self._estimated)
        self._widgets: dict[str, PairRow | RegionRow] = {}
        self._layout = "auto"
        self._only: Language | None = None
        self._zoom = 100
        self._is_placing = False
        self._made_for: Arrangement | None = None
        self.caret: Caret | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click beside the text must not lead back to the caret
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setObjectName("pairs")
        self._heads: dict[Language, QLabel] = {}
        self._make_heads(reading.agreement)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._measure_again)
        interface.changed.connect(self._word)
        self.refresh()
        self._word()

    def _make_heads(self, agreement: Agreement) -> None:
        self.setViewportMargins(0, HEAD_HEIGHT, 0, 0)
        for language in agreement.languages:
            if language not in self._heads:
                head = QLabel(self)
                head.setObjectName("heading")
                self._heads[language] = head

    def _word(self) -> None:
        self.setAccessibleName(self._interface.say("pairs.name"))
        for language, head in self._heads.items():
            head.setText(upper_first(self._interface.language_name(language)))
        for key, widget in self._widgets.items():
            self._word_row(key, widget)

    def _word_row(self, key: str, widget: PairRow | RegionRow) -> None:
        if isinstance(widget, RegionRow):
            widget.say(self._interface.say(f"region.{key.removeprefix('region:')}"))
            return
        for language, cell in widget.cells.items():
            name = self._interface.language_name(language)
            kind = self._interface.say(f"pairs.{widget.row.kind}")
            cell.setAccessibleName(self._interface.say("pairs.cell", kind=kind, language=name))
            cell.setPlaceholderText(self._interface.say("pairs.empty", language=name))

    # ---- what is shown ----

    def show_languages(self, layout: str) -> None:
        """ "auto" (beside each other where there is room), "stacked", or one language's code."""
        self._layout = layout
        self._only = layout if layout in self._reading.agreement.languages else None
        self._rebuild()

    def set_zoom(self, zoom: int) -> None:
        self._zoom = zoom
        self._rebuild()

    def arrangement(self) -> Arrangement:
        languages = (self._only,) if self._only else self._reading.agreement.languages
        narrow = self.viewport().width() < NARROWEST_COLUMN * len(languages) * max(self._zoom, 100) // 100
        is_stacked = len(languages) > 1 and (self._layout == "stacked" or narrow)
        return Arrangement(languages, is_stacked, self._zoom)

    def refresh(self, by: object = None) -> None:
        """Shows the agreement as it is now; ``by`` is the cell that made it so and is left alone."""
        rows = rows_of(self._reading.agreement)
        same_keys = [row.key for row in rows] == [row.key for row in self._rows]
        by_key = {row.key: row for row in rows}
        refuge = nearest_kept(self._rows, self.caret.node_id, by_key) if self.caret else None
        had_focus = self._focused_cell() is not None
        self._rows = rows
        if not same_keys:
            self._places.count(rows)
        if refuge is not None:
            self._give_focus_up()
        for key, widget in list(self._widgets.items()):
            row = by_key.get(key)
            if row is None or (isinstance(widget, PairRow) and not suits(widget.row, row)):
                self._drop(key)
            elif isinstance(widget, PairRow):
                widget.row = row
                widget.show_text(but=by)
        self._place()
        if refuge is not None:
            self._flee(refuge, had_focus)

    def _give_focus_up(self) -> None:
        """Before its row goes: Qt would give the focus to any other one."""
        cell = self._focused_cell()
        if cell is not None:
            cell.clearFocus()

    def _flee(self, refuge: str, had_focus: bool) -> None:
        assert self.caret is not None
        caret = Caret(refuge, self.caret.language) if refuge else None
        if caret is not None and had_focus:
            self.go_to(caret.node_id, caret.language)
        else:
            self.caret = caret
            self.caret_moved.emit()

    def _rebuild(self) -> None:
        """All rows anew: the languages, their arrangement or their size changed."""
        caret, had_focus = self.caret, self._focused_cell() is not None
        top = self._places.row_at(self.verticalScrollBar().value())
        self._is_placing = True  # a row that goes may scroll: nothing is placed before all are gone
        try:
            for key in list(self._widgets):
                self._drop(key)
            self._made_for = self.arrangement()
            self._places.forget()
            self._places.count(self._rows)
            self.verticalScrollBar().setMaximum(self._places.end)
            self.verticalScrollBar().setValue(self._places.top(top))
        finally:
            self._is_placing = False
        self._place()
        if caret is not None and had_focus:
            self.go_to(caret.node_id, caret.language)

    def _drop(self, key: str) -> None:
        widget = self._widgets.pop(key)
        widget.hide()
        widget.deleteLater()

    # ---- placing: which rows are in sight, and where ----

    def _estimated(self, row: Row) -> int:
        metrics = QFontMetrics(document_font(self._zoom))
        if row.spot is None or isinstance(row.spot.node, Table):
            return metrics.height() + 22
        arrangement = self.arrangement()
        columns = 1 if arrangement.is_stacked else len(arrangement.languages)
        letters_a_line = max(self.viewport().width() // columns - 60, 60) / max(metrics.averageCharWidth(), 1)
        counts = [letters_in(text_of(row.spot.node).get(language, ())) for language in arrangement.languages]
        lines = [1 + int(count / letters_a_line) for count in counts] or [1]
        return (sum(lines) if arrangement.is_stacked else max(lines)) * metrics.lineSpacing() + 14

    def _place(self) -> None:
        """Makes, measures and places the rows in sight. What is at the top of the window stays there."""
        if self._is_placing or not self._rows:
            return
        self._is_placing = True
        try:
            self._place_in_sight()
        finally:
            self._is_placing = False

    def _place_in_sight(self) -> None:
        scroll = self.verticalScrollBar()
        anchor = self._places.row_at(scroll.value())
        offset = scroll.value() - self._places.top(anchor)
        for _ in range(3):  # measuring moves what is below; a second look brings in what moved into sight
            if not self._measure(self._rows_in_sight(scroll.value())):
                break
            self._places.count(self._rows)
            scroll.setRange(0, max(self._places.end + 40 - self.viewport().height(), 0))
            scroll.setValue(self._places.top(anchor) + offset)
        scroll.setRange(0, max(self._places.end + 40 - self.viewport().height(), 0))
        scroll.setPageStep(self.viewport().height())
        scroll.setSingleStep(24)
        self._put(scroll.value())

    def _rows_in_sight(self, top: int) -> range:
        first = self._places.row_at(max(top - BEYOND, 0))
        last = self._places.row_at(top + self.viewport().height() + BEYOND)
        return range(first, last + 1)

    def _measure(self, indexes: range) -> bool:
        """True when a row turned out to be of another height than thought."""
        changed = False
        for index in indexes:
            row = self._rows[index]
            widget = self._widgets.get(row.key) or self._make(row)
            changed |= self._places.measured(row.key, widget.arrange(self.viewport().width()))
        return changed

    def _put(self, top: int) -> None:
        sight = self._rows_in_sight(top)
        keep = {self._rows[index].key for index in sight}
        index_of = {row.key: index for index, row in enumerate(self._rows)}
        for key, widget in list(self._widgets.items()):
            if key not in keep and not _has_focus(widget):
                self._drop(key)
                continue
            index = index_of[key]
            height = self._places.height(self._rows[index])
            widget.setGeometry(0, self._places.top(index) - top, self.viewport().width(), height)
            widget.show()

    def _make(self, row: Row) -> PairRow | RegionRow:
        if row.kind == "region":
            widget: PairRow | RegionRow = RegionRow(self.viewport())
        else:
            widget = PairRow(row, self._reading, self.arrangement(), self.viewport())
            widget.grown.connect(self._later.start)
            for language, cell in widget.cells.items():
                self._listen(cell, row.key, language)
        self._widgets[row.key] = widget
        self._word_row(row.key, widget)
        return widget

    def _listen(self, cell: TextCell, node_id: str, language: Language) -> None:
        cell.edited.connect(lambda line: self._do(SetText(node_id, language, line), cell))
        cell.left_by.connect(lambda step: self._step(Caret(node_id, language), step))
        cell.focused.connect(lambda: self._focus_came(Caret(node_id, language)))
        cell.chip_opened.connect(self.chip_opened)
        cell.entered.connect(self.entered)
        cell.menu_wanted.connect(self.menu_wanted)
        cell.cursorPositionChanged.connect(lambda: self._keep_in_sight(cell))

    def _measure_again(self) -> None:
        if self._made_for != self.arrangement():
            self._place_heads()
            self._rebuild()
        self._place()

    # ---- the caret ----

    def cell_at(self, caret: Caret) -> TextCell | None:
        """The editor there, if there is one just now."""
        widget = self._widgets.get(caret.node_id)
        return widget.cells.get(caret.language) if isinstance(widget, PairRow) else None

    def current_cell(self) -> TextCell | None:
        """The cell the officer is in, or was in last."""
        return self.cell_at(self.caret) if self.caret else None

    def go_to(self, node_id: str, language: Language | None = None) -> bool:
        """Brings the node into sight and puts the caret into it; False where it has no row (a table, a removed node).

        ``language`` None: the language the officer is in, else the first shown."""
        index = next((at for at, row in enumerate(self._rows) if row.key == node_id and row.spot is not None), None)
        if index is None:
            first = first_inside(self._rows, node_id)
            return first is not None and self.go_to(first)
        shown = self.arrangement().languages
        wanted = language or (self.caret.language if self.caret else shown[0])
        self._bring_into_sight(index)
        cell = self.cell_at(Caret(node_id, wanted if wanted in shown else shown[0]))
        if cell is not None:
            cell.setFocus(Qt.FocusReason.OtherFocusReason)
        return cell is not None

    def _bring_into_sight(self, index: int) -> None:
        scroll, room = self.verticalScrollBar(), self.viewport().height()
        for _ in range(2):  # the rows around it are measured the first time, and it may move
            top, bottom = self._places.top(index), self._places.top(index + 1)
            if top < scroll.value() or bottom > scroll.value() + room or self._rows[index].key not in self._widgets:
                scroll.setMaximum(max(scroll.maximum(), top))
                scroll.setValue(max(top - room // 4, 0))
            self._place()

    def _step(self, caret: Caret, step: int) -> None:
        """Tab goes to the next language, then to the next row; an arrow key stays in its language."""
        shown = self.arrangement().languages
        keys = [row.key for row in self._rows if row.spot is not None]
        at = keys.index(caret.node_id)
        if abs(step) == 1:
            place = at * len(shown) + shown.index(caret.language) + step
            at, language = place // len(shown), shown[place % len(shown)]
        else:
            at, language = at + (1 if step > 0 else -1), caret.language
        if not 0 <= at < len(keys):
            if abs(step) == 1:
                self.left.emit(step)
            return
        self.go_to(keys[at], language)
        cell = self.cell_at(Caret(keys[at], language))
        if cell is not None and step in (-2, 2):
            cursor = cell.textCursor()
            cursor.movePosition(cursor.MoveOperation.End if step < 0 else cursor.MoveOperation.Start)
            cell.setTextCursor(cursor)

    def step_down(self) -> None:
        """To the next row, in the same language."""
        if self.caret is not None:
            self._step(self.caret, 2)

    def beside(self, node_id: str) -> str | None:
        """The row to go to when this node is taken out."""
        return row_beside(self._rows, node_id)

    def show_caret(self) -> None:
        """Brings the row the officer is in back into sight."""
        index = next((at for at, row in enumerate(self._rows) if self.caret and row.key == self.caret.node_id), None)
        if index is not None:
            self._bring_into_sight(index)

    def _focus_came(self, caret: Caret) -> None:
        before, self.caret = self.caret, caret
        for widget in self._widgets.values():
            widget.update()
        if before != caret:
            self.caret_moved.emit()

    def _focused_cell(self) -> TextCell | None:
        focused = QGuiApplication.focusObject()
        return focused if isinstance(focused, TextCell) and self.isAncestorOf(focused) else None

    def _keep_in_sight(self, cell: TextCell) -> None:
        if self._is_placing or not cell.hasFocus():
            return
        rect = cell.cursorRect().translated(cell.mapTo(self.viewport(), QPoint(0, 0)))
        scroll, room = self.verticalScrollBar(), self.viewport().height()
        if rect.top() < 4:
            scroll.setValue(scroll.value() + rect.top() - 12)
        elif rect.bottom() > room - 4:
            scroll.setValue(scroll.value() + rect.bottom() - room + 12)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: ARG002
        """The editor as a whole got the focus: it goes to the cell the officer was in, else to the first."""
        keys = [row.key for row in self._rows if row.spot is not None]
        if keys:
            known = self.caret.node_id if self.caret and self.caret.node_id in keys else keys[0]
            self.go_to(known)

    # ---- Qt's calls ----

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_placing:  # the rows are in use; what is placed next sees the new size
            self._later.start()
            return
        self._place_heads()
        if self._made_for != self.arrangement():
            self._rebuild()
        elif event.oldSize().width() != event.size().width():
            self._places.forget()
            self._places.count(self._rows)
        self._place()

    def _place_heads(self) -> None:
        arrangement = self.arrangement()
        shown = arrangement.languages
        columns = 1 if arrangement.is_stacked else len(shown)
        room = self.viewport().width() // columns
        for language, head in self._heads.items():
            head.setVisible(language in shown and not arrangement.is_stacked)
            if language in shown:
                head.setGeometry(shown.index(language) * room + 14, 2, room - 20, HEAD_HEIGHT - 4)
        self.setViewportMargins(0, 0 if arrangement.is_stacked else HEAD_HEIGHT, 0, 0)


def _has_focus(widget: QWidget) -> bool:
    return isinstance(widget, PairRow) and any(cell.hasFocus() for cell in widget.cells.values())
