"""A new agreement: its type, and what is known of the sides. Everything may be left for later."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from songphuong.agreement.languages import EN, VI, ByLanguage
from songphuong.agreement.tree import Value
from songphuong.library.answers import SIDES, Answers
from songphuong.library.clauses import AgreementType, Library

from .dialog import Dialog
from .entry_forms import words_typed
from .interface import Interface
from .line_entry import LineEntry

FIELDS = (("name", VI), ("name", EN), ("abbreviation", ""))  # what is asked of each side, and in which language


class NewDialog(Dialog):
    """``type_id`` and ``answers`` are what was chosen, once it was accepted."""

    def __init__(self, interface: Interface, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(interface, "new.title", "new.create", parent)
        self._library = library
        self._entries: dict[tuple[str, str, str], LineEntry] = {}
        inside = QWidget(self)
        box = QVBoxLayout(inside)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._type_part())
        sides = QHBoxLayout()
        sides.setSpacing(20)
        for side in SIDES:
            sides.addWidget(self._side_part(side), 1)
        box.addLayout(sides)
        later = QLabel(interface.say("new.later"), self)
        later.setObjectName("quiet")
        later.setWordWrap(True)
        box.addWidget(later)
        box.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.put(scroll)
        self._say_type()
        self.fit(820, 340)

    def _type_part(self) -> QWidget:
        part = QWidget(self)
        form = QFormLayout(part)
        form.setContentsMargins(0, 0, 0, 4)
        self.choice = QComboBox(self)
        for kind in self._library.types.values():
            self.choice.addItem(kind.title.get(self.interface.language, kind.id), kind.id)
        self.choice.setAccessibleName(self.interface.say("new.type"))
        self.choice.currentIndexChanged.connect(self._say_type)
        self._told = QLabel(self)
        self._told.setObjectName("quiet")
        self._told.setWordWrap(True)
        form.addRow(self.interface.say("new.type"), self.choice)
        form.addRow("", self._told)
        return part

    def _side_part(self, side: str) -> QWidget:
        say = self.interface.say
        part = QWidget(self)
        form = QFormLayout(part)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        title = QLabel(say(f"fields.{side}"), part)
        title.setObjectName("heading")
        form.addRow(title)
        for field, language in FIELDS:
            label = say(f"new.{field}", language=self.interface.language_name(language))
            entry = LineEntry(part, undoes=True)
            entry.setAccessibleName(f"{title.text()}: {label}")
            form.addRow(label, entry)
            self._entries[side, field, language] = entry
        return part

    def _say_type(self) -> None:
        kind = self._type()
        required = sum(section.required for section in kind.sections)
        clauses = sum(len(section.clauses) for section in kind.sections)
        holds = self.interface.say("new.holds", sections=required, clauses=clauses)
        purpose = kind.purpose.get(self.interface.language, "")
        self._told.setText(f"{purpose}\n{holds}" if purpose else holds)

    def _type(self) -> AgreementType:
        return self._library.types[self.choice.currentData()]

    @property
    def type_id(self) -> str:
        return self._type().id

    @property
    def answers(self) -> Answers:
        """What was typed, for fields the type has; what was left empty is not answered."""
        declared = {field.name for field in self._type().fields}
        found: list[tuple[str, Value | None]] = []
        for side in SIDES:
            typed = {(f, code): words_typed(e.text()) for (s, f, code), e in self._entries.items() if s == side}
            names = ByLanguage.of([(code, typed["name", code]) for code in (VI, EN) if typed["name", code]])
            if names.entries and f"{side}.name" in declared:
                found.append((f"{side}.name", names))
            if typed["abbreviation", ""] and f"{side}.abbreviation" in declared:
                found.append((f"{side}.abbreviation", typed["abbreviation", ""]))
        return Answers(values=tuple(found))
