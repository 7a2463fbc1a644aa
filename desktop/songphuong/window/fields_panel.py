"""The form: every declared field once, in groups, feeding all its places in both languages as one types."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from songphuong.agreement.edits import FillField
from songphuong.agreement.fields import has_words, is_open
from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Agreement, FieldEntry
from songphuong.library.answers import SIDES

from .field_editors import FieldEditor, editor_for
from .interface import Interface
from .pairs_view import Do
from .panel_head import PanelHead
from .rows import Reading

OTHERS = "others"


def group_of(name: str, agreement: Agreement) -> str:
    """The group a field belongs to: a body of a side ("side_a", "side_b_2"), "signing", else "others"."""
    head = name.rpartition(".")[0]
    bodies = {body for side in agreement.sides for body in side.bodies} or {"side_a", "side_b"}
    return head if head in bodies or head == "signing" else OTHERS


def open_fields(agreement: Agreement) -> tuple[FieldEntry, ...]:
    """Fields that have nothing to say in one of the agreement's languages at least."""
    return tuple(e for e in agreement.fields if any(is_open(e, language) for language in agreement.languages))


def _order(agreement: Agreement) -> Callable[[str], tuple[int, str]]:
    """The sides' bodies in their order, then signing, then the others."""
    first = [*(body for side in agreement.sides for body in side.bodies), "side_a", "side_b", "signing"]
    return lambda group: (first.index(group) if group in first else len(first), group)


class FieldRow(QWidget):
    """A field: its label, its state in a shape and words, its editor."""

    def __init__(self, entry: FieldEntry, editor: FieldEditor, interface: Interface, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.editor = editor
        self._interface = interface
        editor.setParent(self)
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._state = QLabel(self)
        head = QHBoxLayout()
        head.addWidget(self._label, 1)
        head.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 2, 0, 6)
        box.setSpacing(3)
        box.addLayout(head)
        box.addWidget(editor)

    def word(self, languages: tuple[Language, ...]) -> None:
        label = self.entry.label.get(self._interface.language, self.entry.name) or self.entry.name
        self._label.setText(label)
        self.editor.name(label)
        self.show_entry(self.entry, languages)

    def show_entry(self, entry: FieldEntry, languages: tuple[Language, ...], *, but: object = None) -> None:
        self.entry = entry
        if self.editor is not but:
            self.editor.show_value(entry.value)
        missing = [language for language in languages if not has_words(entry.value, language)]
        if not missing:
            key, name = "fields.filled", "filled"
        else:
            key, name = ("fields.open", "open") if len(missing) == len(languages) else ("fields.partly", "open")
        self._state.setText(self._interface.say(key, languages=", ".join(code.upper() for code in missing)))
        if self._state.objectName() != name:
            self._state.setObjectName(name)
            self._state.style().unpolish(self._state)
            self._state.style().polish(self._state)

    @property
    def is_open(self) -> bool:
        return self._state.objectName() == "open"


class FieldsPanel(QWidget):
    """``entered(name)`` when the officer goes into a field."""

    entered = Signal(str)

    def __init__(self, interface: Interface, reading: Reading, do: Do, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._interface = interface
        self._reading = reading
        self._do = do
        self._rows: dict[str, FieldRow] = {}
        self._groups: dict[str, QLabel] = {}
        self._build()
        interface.changed.connect(self._word)
        self.refresh()
        self._word()

    def _build(self) -> None:
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count = QLabel(self)
        self._head = PanelHead(self, self._count)
        self._only_open = QCheckBox(self)
        self._only_open.toggled.connect(self._filter)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._none = QLabel(self)
        self._none.setObjectName("quiet")
        self._none.setWordWrap(True)
        self._none.setContentsMargins(12, 12, 12, 12)
        filter_row = QHBoxLayout()
        filter_row.setContentsMargins(12, 6, 12, 2)
        filter_row.addWidget(self._only_open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addLayout(filter_row)
        layout.addWidget(self._none)
        layout.addWidget(self._scroll, 1)

    # ---- showing ----

    def refresh(self, by: object = None) -> None:
        """Shows the values as they are; ``by`` is the editor being typed in and is left alone."""
        entries = self._reading.agreement.fields
        if [(e.name, e.type) for e in entries] != [(row.entry.name, row.entry.type) for row in self._rows.values()]:
            self._make_rows(entries)
        languages = self._reading.agreement.languages
        for entry in entries:
            row = self._rows[entry.name]
            if row.entry is not entry:
                row.show_entry(entry, languages, but=by)
        self._say_counts()
        self._filter()

    def _make_rows(self, entries: tuple[FieldEntry, ...]) -> None:
        inside = QWidget()
        inside.setObjectName("panel")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = QVBoxLayout(inside)
        box.setContentsMargins(12, 4, 12, 12)
        box.setSpacing(2)
        agreement = self._reading.agreement
        self._rows, self._groups = {}, {}
        for group in sorted({group_of(entry.name, agreement) for entry in entries}, key=_order(agreement)):
            title = QLabel(inside)
            title.setObjectName("heading")
            title.setContentsMargins(0, 10, 0, 2)
            title.setWordWrap(True)
            box.addWidget(title)
            self._groups[group] = title
            for entry in entries:
                if group_of(entry.name, agreement) == group:
                    box.addWidget(self._make_row(entry, inside))
        box.addStretch(1)
        self._rows = {entry.name: self._rows[entry.name] for entry in entries}
        self._scroll.setWidget(inside)
        self._word()

    def _make_row(self, entry: FieldEntry, parent: QWidget) -> FieldRow:
        editor = editor_for(entry, self._interface, self._reading.agreement.languages, parent)
        name = entry.name
        editor.changed.connect(lambda: self._do(FillField(name, editor.value()), editor))
        editor.entered.connect(lambda: self._came_to(name))
        self._rows[name] = FieldRow(entry, editor, self._interface, parent)
        return self._rows[name]

    def _word(self) -> None:
        say = self._interface.say
        self._head.say(say("fields.title"))
        self._only_open.setText(say("fields.only_open"))
        self._none.setText(say("fields.none"))
        self._none.setVisible(not self._rows)
        for group, title in self._groups.items():
            title.setText(self._group_title(group))
        for row in self._rows.values():
            row.word(self._reading.agreement.languages)
        self._say_counts()

    def _group_title(self, group: str) -> str:
        """ "Bên thứ nhất", "Bên thứ hai, cơ quan 2", ..."""
        say, sides = self._interface.say, self._reading.agreement.sides
        side = next((side for side in sides if group in side.bodies), None)
        if side is None:
            return say(f"fields.{group}") if group in (OTHERS, "signing", *SIDES) else group
        title = say(f"fields.{side.id}") if side.id in SIDES else side.id
        body = side.bodies.index(group) + 1
        return title if len(side.bodies) == 1 else say("fields.body", side=title, body=body)

    def _say_counts(self) -> None:
        count = len(open_fields(self._reading.agreement))
        self._count.setText(self._interface.say("fields.count_open" if count else "fields.all_filled", count=count))
        self._count.setObjectName("open" if count else "filled")
        self._count.style().unpolish(self._count)
        self._count.style().polish(self._count)

    def _filter(self) -> None:
        """With "only open ones", a field that has just been filled stays until the officer has left it."""
        only = self._only_open.isChecked()
        for row in self._rows.values():
            row.setVisible(not only or row.is_open or row.isAncestorOf(self.focusWidget() or self))

    # ---- going to a field ----

    def knows(self, name: str) -> bool:
        return name in self._rows

    def go_to(self, name: str) -> bool:
        """Brings this field into sight and the caret into it; False when it is not declared."""
        row = self._rows.get(name)
        if row is None:
            return False
        row.setVisible(True)
        entries = row.editor.findChildren(QWidget)
        first = next((entry for entry in entries if entry.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, row, lambda: self._scroll.ensureWidgetVisible(row, 0, 40))
        return True

    def _came_to(self, name: str) -> None:
        self._scroll.ensureWidgetVisible(self._rows[name], 0, 12)
        self.entered.emit(name)
