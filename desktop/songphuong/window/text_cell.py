"""The editor of one passage in one language.

It behaves as a plain QTextEdit does, because Vietnamese input methods count on that: nothing is written into it while
somebody types or composes. It has no undo of its own; Ctrl+Z inside it is the window's. It knows lines, not sessions.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QGuiApplication,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from songphuong.agreement.tree import Line

from .chips import CHIP_OBJECT, ChipPainter, PieceOf, chip_format, chip_of
from .lines import (
    CHIP_CHARACTER,
    Chip,
    Unit,
    clean_words,
    difference,
    line_from,
    read_units,
    runs_of,
    units_of,
    width,
    write_units,
)

MIME = "application/x-songphuong-line"
MARGIN = 3
LINE_HEIGHT = 118.0  # per cent: capitals with two marks (Ổ, Ễ) need the room, and chips their edges


class TextCell(QTextEdit):
    """Shows a line and tells what becomes of it.

    ``edited(line)`` after every change made by hand; ``left_by(step)`` when Tab (+1, -1) or an arrow key at the edge
    (+2, -2) wants the next cell; ``chip_opened(chip)`` on a click; ``entered()`` on Enter; ``grown()`` when its height
    for its width may have changed; ``focused()`` when it gets the focus; ``menu_wanted(point)`` for its context menu.
    """

    edited = Signal(object)
    left_by = Signal(int)
    chip_opened = Signal(object)
    entered = Signal()
    grown = Signal()
    focused = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, piece_of: PieceOf, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._piece_of = piece_of
        self._known: Line = ()
        self._is_showing = False
        self._pressed_at: QPoint | None = None
        self._painter = ChipPainter(piece_of)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab reaches the editor as a whole, which knows where to go
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        document = self.document()
        document.setDocumentMargin(MARGIN)
        document.setDefaultFont(font)
        cursor = QTextCursor(document)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(spaced)
        document.documentLayout().registerHandler(CHIP_OBJECT, self._painter)
        document.documentLayout().documentSizeChanged.connect(self._size_changed)
        self.textChanged.connect(self._tell)

    def _size_changed(self) -> None:
        self.grown.emit()

    # ---- showing ----

    def show_line(self, line: Line) -> None:
        """Makes the widget say this line, touching only the span that differs. The caret stays where it can; in the
        cell that has the focus it goes behind the span, which is what the officer wants to see after an undo."""
        if line != self._known:
            self._patch(line)

    def _patch(self, line: Line) -> None:
        before, after = self._units(), units_of(line)
        start, end, end_after = difference(before, after)
        cursor = QTextCursor(self.document())
        cursor.setPosition(width(before[:start]))
        cursor.setPosition(width(before[:end]), QTextCursor.MoveMode.KeepAnchor)
        self._is_showing = True
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        self._insert(cursor, after[start:end_after])
        cursor.endEditBlock()
        self._is_showing = False
        self._known = line
        if self.hasFocus():
            self.setTextCursor(cursor)

    def refresh_chips(self) -> None:
        """Draws the chips anew where values may have changed; the text itself is not touched."""
        if CHIP_CHARACTER in self.document().toRawText():
            self.document().markContentsDirty(0, self.document().characterCount())
            self.viewport().update()

    def line(self) -> Line:
        """What the widget says, without what is still being composed."""
        return line_from(self._units())

    def is_composing(self) -> bool:
        return bool(self.textCursor().block().layout().preeditAreaText())

    def height_for(self, room: int) -> int:
        """How high the cell must be to show all of its text at this width."""
        document: QTextDocument = self.document()
        if document.textWidth() != room - 2:
            document.setTextWidth(room - 2)
        return int(document.size().height()) + 3

    def _units(self) -> tuple[Unit, ...]:
        units: list[Unit] = []
        block = self.document().firstBlock()
        while block.isValid():
            if units:
                units.append(" ")  # one passage is one paragraph; whatever broke it is a space
            part = block.begin()
            while not part.atEnd():
                fragment = part.fragment()
                chip = chip_of(fragment.charFormat())
                for letter in fragment.text():
                    units.append(chip if chip is not None and letter == CHIP_CHARACTER else letter)
                part += 1
            block = block.next()
        return tuple(units)

    def _insert(self, cursor: QTextCursor, units: tuple[Unit, ...]) -> None:
        font = self.document().defaultFont()
        words = QTextCharFormat()
        words.setFont(font)
        for run in runs_of(units):
            if isinstance(run, str):
                cursor.insertText(run, words)
            else:
                cursor.insertText(CHIP_CHARACTER, chip_format(run, font))

    # ---- telling ----

    def _tell(self) -> None:
        """Only whole syllables leave the cell: while one is being composed nothing is told."""
        if self._is_showing or self.is_composing():
            return
        line = self.line()
        if line != self._known:
            self._known = line
            self.edited.emit(line)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._tell()

    def finish_composing(self) -> None:
        """A syllable still under composition becomes text."""
        syllable = self.textCursor().block().layout().preeditAreaText()
        if syllable:
            event = QInputMethodEvent()
            event.setCommitString(syllable)
            self.inputMethodEvent(event)

    def chip_at_caret(self) -> Chip | None:
        """The chip beside the caret or the only thing selected."""
        cursor = self.textCursor()
        for at in (cursor.position(), cursor.position() + 1):
            probe = QTextCursor(self.document())
            probe.setPosition(min(at, self.document().characterCount() - 1))
            found = chip_of(probe.charFormat())
            if found is not None and probe.position() > 0:
                return found
        return None

    # ---- keys ----

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_undo_key(event):
            event.ignore()  # the widget would swallow it: the window's own undo and redo answer these keys
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
                self.entered.emit()
            else:
                event.ignore()
            return
        if is_menu_key(event):
            event.ignore()
            return
        step = {Qt.Key.Key_Up: -2, Qt.Key.Key_Down: 2}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() == Qt.KeyboardModifier.NoModifier and self._is_at_edge(step):
            self.left_by.emit(step)
            return
        super().keyPressEvent(event)

    def _is_at_edge(self, step: int) -> bool:
        cursor = self.textCursor()
        way = QTextCursor.MoveOperation.Up if step < 0 else QTextCursor.MoveOperation.Down
        return not cursor.movePosition(way)

    def focusNextPrevChild(self, next: bool) -> bool:
        self.left_by.emit(1 if next else -1)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.finish_composing()  # an input method commits before the focus goes; what is left it has forgotten
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
            if self._units() != units_of(self._known):
                self._patch(self._known)  # what was typed in another Unicode form now stands in NFC

    # ---- mouse ----

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        is_click = event.button() == Qt.MouseButton.LeftButton and self._pressed_at == at
        chip = self.chip_under(at) if is_click and not self.textCursor().hasSelection() else None
        if chip is not None:
            self.chip_opened.emit(chip)

    def chip_under(self, point: QPoint) -> Chip | None:
        layout = self.document().documentLayout()
        return chip_of(layout.formatAt(QPointF(point)))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            chip = self.chip_under(event.pos())
            QToolTip.showText(event.globalPos(), self._piece_of(chip).text if chip else self.toolTip(), self)
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, not the cell

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    # ---- clipboard ----

    def createMimeDataFromSelection(self) -> QMimeData:
        """Ours with chips, and plain text with what they say for every other program."""
        selected = self._selected()
        data = QMimeData()
        data.setData(MIME, write_units(selected))
        data.setText("".join(unit if isinstance(unit, str) else self._piece_of(unit).text for unit in selected))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """A file dropped here does not become its path in the agreement."""
        is_file = any(url.isLocalFile() for url in source.urls())
        return source.hasFormat(MIME) or (source.hasText() and not is_file)

    def insertFromMimeData(self, source: QMimeData) -> None:
        ours = read_units(bytes(source.data(MIME).data())) if source.hasFormat(MIME) else None
        units = tuple(clean_words(source.text().strip("\r\n"))) if ours is None else ours
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        self._insert(cursor, units)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def _selected(self) -> tuple[Unit, ...]:
        cursor = self.textCursor()
        start, end, at = cursor.selectionStart(), cursor.selectionEnd(), 0
        chosen: list[Unit] = []
        for unit in self._units():
            if start <= at < end:
                chosen.append(unit)
            at += width((unit,))
        return tuple(chosen)


def finish_composing() -> None:
    """What is being composed anywhere becomes text; it comes before every command that needs the whole agreement."""
    QGuiApplication.inputMethod().commit()
    focused = QGuiApplication.focusObject()
    if isinstance(focused, TextCell):
        focused.finish_composing()


def is_menu_key(event: QKeyEvent) -> bool:
    """Alt and a letter. Where no menu has that letter, some systems would type it."""
    return event.modifiers() == Qt.KeyboardModifier.AltModifier and Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z


def is_undo_key(event: QKeyEvent) -> bool:
    """Undo or redo, on whichever keys the platform has them, and Ctrl+Y everywhere."""
    control = Qt.KeyboardModifier.ControlModifier
    return (
        event.matches(QKeySequence.StandardKey.Undo)
        or event.matches(QKeySequence.StandardKey.Redo)
        or (event.key() == Qt.Key.Key_Y and event.modifiers() == control)
    )
