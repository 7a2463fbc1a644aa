"""Editors of one field's value, one for each type of field. They know values, not sessions.

``changed`` after every change by hand that can be read; ``value`` is what stands there (None: open); ``show_value``
shows another one, unless it says the same already. What cannot be read is said beside it and changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from songphuong.agreement.languages import ByLanguage, Language
from songphuong.agreement.tree import Duration, DurationUnit, FieldEntry, Money, Value
from songphuong.phrasing.money import CURRENCIES
from songphuong.phrasing.values import phrase

from .entry_forms import date_shown, date_typed, number_shown, number_typed, words_typed
from .icons import icon
from .interface import Interface
from .line_entry import LineEntry
from .tokens import tokens_now

COUNT_WIDTH = 80


class FieldEditor(QWidget):
    """What all editors share. A subclass fills ``_read`` (None: open), ``_write`` and, where something can be
    unreadable, ``_fault`` (the key of a sentence)."""

    changed = Signal()
    entered = Signal()

    def __init__(self, interface: Interface, languages: Sequence[Language], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._interface = interface
        self._languages = tuple(languages)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._is_showing = False
        self._shown: Value | None = None

    def value(self) -> Value | None:
        return self._shown

    def show_value(self, value: Value | None) -> None:
        if value != self._shown:
            self._shown = value
            self._is_showing = True
            self._write(value)
            self._is_showing = False
            self._mark_fault()
        self.say_more()

    def name(self, label: str) -> None:
        """Words for screen readers, from the field's label."""
        for entry in self.findChildren(LineEntry):
            entry.setAccessibleName(label)
        for choice in self.findChildren(QComboBox):
            choice.setAccessibleName(label)

    def say_more(self) -> None:
        """Words of its own, in the language of the interface."""

    def _typed(self) -> None:
        if self._is_showing:
            return
        self._mark_fault()
        found = self._read()
        if not self._fault() and found != self._shown:
            self._shown = found
            self.changed.emit()
        self.say_more()

    def _mark_fault(self) -> None:
        fault = self._fault()
        for entry in self.findChildren(LineEntry):
            entry.set_fault(self._interface.say(fault) if fault else "")

    def _fault(self) -> str:
        return ""

    def _read(self) -> Value | None:
        raise NotImplementedError

    def _write(self, value: Value | None) -> None:
        raise NotImplementedError

    def _entry(self) -> LineEntry:
        entry = LineEntry(self)
        entry.typed.connect(self._typed)
        entry.entered.connect(self.entered)
        return entry


class WordEditor(FieldEditor):
    """One line that is the same in every language."""

    def __init__(self, interface: Interface, languages: Sequence[Language], parent: QWidget | None = None) -> None:
        super().__init__(interface, languages, parent)
        self._line = self._entry()
        self._box.addWidget(self._line)

    def _read(self) -> Value | None:
        return words_typed(self._line.text()) or None

    def _write(self, value: Value | None) -> None:
        self._line.show_words(value if isinstance(value, str) else "")


class TextEditor(FieldEditor):
    """A line for each language of the agreement. A language left empty is open; all empty: the field is."""

    def __init__(self, interface: Interface, languages: Sequence[Language], parent: QWidget | None = None) -> None:
        super().__init__(interface, languages, parent)
        self._lines: dict[Language, LineEntry] = {}
        grid = QGridLayout()
        grid.setSpacing(4)
        for at, language in enumerate(self._languages):
            self._lines[language] = self._entry()
            grid.addWidget(_tag(language, self), at, 0)
            grid.addWidget(self._lines[language], at, 1)
        self._box.addLayout(grid)

    def name(self, label: str) -> None:
        for language, line in self._lines.items():
            line.setAccessibleName(f"{label} ({self._interface.language_name(language)})")

    def _read(self) -> Value | None:
        found = {language: words_typed(line.text()) for language, line in self._lines.items()}
        kept = ByLanguage.of({language: words for language, words in found.items() if words})
        return kept if kept.entries else None

    def _write(self, value: Value | None) -> None:
        for language, line in self._lines.items():
            line.show_words(value.get(language, "") if isinstance(value, ByLanguage) else "")


class PhrasedEditor(FieldEditor):
    """An editor that shows beneath it how the value will read in each language."""

    def __init__(self, interface: Interface, languages: Sequence[Language], parent: QWidget | None = None) -> None:
        super().__init__(interface, languages, parent)
        self._row = QHBoxLayout()
        self._row.setSpacing(4)
        self._box.addLayout(self._row)
        self._reads = QLabel(self)
        self._reads.setWordWrap(True)
        self._box.addWidget(self._reads)

    def say_more(self) -> None:
        fault, value = self._fault(), self._shown
        if fault:
            told = self._interface.say(fault)
        else:
            told = "\n".join(phrase(value, (), language) for language in self._languages) if value is not None else ""
        self._reads.setObjectName("fault" if fault else "quiet")
        self._reads.style().unpolish(self._reads)
        self._reads.style().polish(self._reads)
        self._reads.setText(told)
        self._reads.setVisible(bool(told))


class DateEditor(PhrasedEditor):
    def __init__(self, interface: Interface, languages: Sequence[Language], parent: QWidget | None = None) -> None:
        super().__init__(interface, languages, parent)
        self._line = self._entry()
        self._row.addWidget(self._line)

    def say_more(self) -> None:
        self._line.setPlaceholderText(self._interface.say("fields.date_form"))
        super().say_more()

    def _fault(self) -> str:
        return "fields.date_fault" if self._line.text().strip() and self._read() is None else ""

    def _read(self) -> Value | None:
        return date_typed(self._line.text())

    def _write(self, value: Value | None) -> None:
        self._line.show_words(date_shown(value) if isinstance(value, date) else "")


class NumberEditor(PhrasedEditor):
    def __init__(self, interface: Interface, languages: Sequence[Language], parent: QWidget | None = None) -> None:
        super().__init__(interface, languages, parent)
        self._line = self._entry()
        self._row.addWidget(self._line)
        self._written_in = interface.language

    def say_more(self) -> None:
        """In another interface language the number is written with its separators, else it would be read wrongly."""
        if self._written_in != self._interface.language:
            self._written_in = self._interface.language
            self._is_showing = True
            self._write(self._shown)
            self._is_showing = False
            self._mark_fault()
        super().say_more()

    def _fault(self) -> str:
        return "fields.number_fault" if self._line.text().strip() and self._number() is None else ""

    def _number(self) -> Decimal | None:
        return number_typed(self._line.text(), self._interface.language)

    def _read(self) -> Value | None:
        return self._number()

    def _write(self, value: Value | None) -> None:
        shown = number_shown(value, self._interface.language) if isinstance(value, Decimal) else ""
        self._line.show_words(shown)


class MoneyEditor(NumberEditor):
    """An amount and its currency; without an amount the field is open."""

    def __init__(self, interface: Interface, languages: Sequence[Language], parent: QWidget | None = None) -> None:
        super().__init__(interface, languages, parent)
        self._currency = QComboBox(self)
        self._currency.addItems(list(CURRENCIES))
        self._currency.setCurrentText("USD")
        self._currency.currentTextChanged.connect(self._typed)
        self._row.addWidget(self._currency)

    def _read(self) -> Value | None:
        amount = self._number()
        return None if amount is None else Money(amount, self._currency.currentText())

    def _write(self, value: Value | None) -> None:
        if isinstance(value, Money):
            if self._currency.findText(value.currency) < 0:
                self._currency.addItem(value.currency)
            self._currency.setCurrentText(value.currency)
        super()._write(value.amount if isinstance(value, Money) else None)


class DurationEditor(PhrasedEditor):
    """A whole number and its unit."""

    def __init__(self, interface: Interface, languages: Sequence[Language], parent: QWidget | None = None) -> None:
        super().__init__(interface, languages, parent)
        self._count = self._entry()
        self._count.setFixedWidth(COUNT_WIDTH)
        self._unit = QComboBox(self)
        for unit in get_args(DurationUnit):
            self._unit.addItem("", unit)
        self._unit.setCurrentIndex(self._unit.findData("year"))
        self._unit.currentIndexChanged.connect(self._typed)
        self._row.addWidget(self._count)
        self._row.addWidget(self._unit, 1)

    def say_more(self) -> None:
        for at in range(self._unit.count()):
            self._unit.setItemText(at, self._interface.say(f"unit.{self._unit.itemData(at)}"))
        super().say_more()

    def _fault(self) -> str:
        return "fields.count_fault" if self._count.text().strip() and self._read() is None else ""

    def _read(self) -> Value | None:
        text = self._count.text().strip()
        usable = text.isascii() and text.isdecimal() and 0 < int(text) < 10_000
        return Duration(int(text), self._unit.currentData()) if usable else None

    def _write(self, value: Value | None) -> None:
        if isinstance(value, Duration):
            self._unit.setCurrentIndex(self._unit.findData(value.unit))
        self._count.show_words(str(value.count) if isinstance(value, Duration) else "")


class ListEditor(FieldEditor):
    """Items under each other, each with a line for every language; an item that is empty everywhere is none."""

    def __init__(self, interface: Interface, languages: Sequence[Language], parent: QWidget | None = None) -> None:
        super().__init__(interface, languages, parent)
        self._items: list[tuple[QWidget, dict[Language, LineEntry]]] = []
        self._label = ""
        self._add = QToolButton(self)
        self._add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._add.clicked.connect(self._add_item)
        self._box.addWidget(self._add)

    def name(self, label: str) -> None:
        self._label = label
        for number, (widget, lines) in enumerate(self._items, start=1):
            for language, line in lines.items():
                line.setAccessibleName(f"{label} {number} ({self._interface.language_name(language)})")
            for button in widget.findChildren(QToolButton):
                button.setIcon(icon("close", tokens_now().ink))
                button.setToolTip(self._interface.say("fields.remove_item"))
                button.setAccessibleName(f"{self._interface.say('fields.remove_item')}: {label} {number}")

    def say_more(self) -> None:
        self._add.setIcon(icon("add", tokens_now().ink))
        self._add.setText(self._interface.say("fields.add_item"))
        self.name(self._label)

    def _add_item(self) -> None:
        lines = self._make_item()
        self.name(self._label)
        next(iter(lines.values())).setFocus()

    def _make_item(self) -> dict[Language, LineEntry]:
        widget = QWidget(self)
        grid = QGridLayout(widget)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        lines: dict[Language, LineEntry] = {}
        for at, language in enumerate(self._languages):
            lines[language] = self._entry()
            grid.addWidget(_tag(language, widget), at, 0)
            grid.addWidget(lines[language], at, 1)
        remove = QToolButton(widget)
        remove.clicked.connect(lambda: self._remove(widget))
        grid.addWidget(remove, 0, 2)
        self._items.append((widget, lines))
        self._box.insertWidget(len(self._items) - 1, widget)
        return lines

    def _remove(self, widget: QWidget) -> None:
        self._items = [item for item in self._items if item[0] is not widget]
        widget.hide()
        widget.deleteLater()
        self._typed()

    def _read(self) -> Value | None:
        found = []
        for _, lines in self._items:
            words = {language: words_typed(line.text()) for language, line in lines.items()}
            if any(words.values()):
                found.append(ByLanguage.of({language: said for language, said in words.items() if said}))
        return tuple(found) or None

    def _write(self, value: Value | None) -> None:
        items = value if isinstance(value, tuple) else ()
        for widget, _ in self._items[len(items) :]:
            widget.hide()
            widget.deleteLater()
        del self._items[len(items) :]
        while len(self._items) < len(items):
            self._make_item()
        for (_, lines), item in zip(self._items, items, strict=True):
            for language, line in lines.items():
                line.show_words(item.get(language, ""))


_EDITORS: dict[str, type[FieldEditor]] = {
    "text": TextEditor,
    "word": WordEditor,
    "date": DateEditor,
    "money": MoneyEditor,
    "number": NumberEditor,
    "duration": DurationEditor,
    "list": ListEditor,
}


def editor_for(entry: FieldEntry, interface: Interface, languages: Sequence[Language], parent: QWidget) -> FieldEditor:
    """The editor for this type of field, showing its value."""
    editor = _EDITORS[entry.type](interface, languages, parent)
    editor.show_value(entry.value)
    return editor


def _tag(language: Language, parent: QWidget) -> QLabel:
    tag = QLabel(language.upper(), parent)
    tag.setObjectName("tag")
    return tag
