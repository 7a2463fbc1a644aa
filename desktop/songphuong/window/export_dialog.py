"""Word files of the agreement: which editions, where, under which name; made off the GUI thread."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from songphuong.agreement.languages import VI
from songphuong.agreement.tree import Agreement
from songphuong.errors import SongPhuongError
from songphuong.export_files import ExportedFile, editions_of, export_files
from songphuong.formats.editions import BILINGUAL
from songphuong.phrasing.compose import Passage, compose

from .background import Background
from .dialog import Dialog
from .icons import icon
from .interface import Interface, upper_first
from .line_entry import LineEntry
from .preferences import exists
from .tokens import tokens_now

LONGEST_NAME = 80
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')  # what Windows, the strictest, refuses in file names

PickFolder = Callable[[QWidget, str, Path], Path | None]


def pick_folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """Asks for a folder; None: the officer thought better of it."""
    found = QFileDialog.getExistingDirectory(parent, title, str(start))
    return Path(found) if found else None


PickFile = Callable[[QWidget, str, Path], Path | None]


def pick_word_file(parent: QWidget, title: str, start: Path) -> Path | None:
    """Asks for the name of a Word file to write, and before one is replaced; None: the officer thought better of it."""
    dialog = QFileDialog(parent, title, str(start.parent), "Word (*.docx)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("docx")  # so that the question is about the file that will be written
    dialog.selectFile(start.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def file_name(words: str) -> str:
    """Words as a file name that every system takes; empty when nothing is left of them."""
    return " ".join(_NOT_IN_NAMES.sub(" ", words).split()).strip(" .")[:LONGEST_NAME].strip(" .")


def usual_name(agreement: Agreement, file: Path | None) -> str:
    """The draft's own name, else its title, else its type."""
    if file is not None:
        return file.stem
    title = next((b for b in compose(agreement, VI) if isinstance(b, Passage) and b.region == "title"), None)
    return file_name(title.words if title else "") or agreement.type


class ExportDialog(Dialog):
    """``files`` are those that were written, once it was accepted. While files are being made it stays open."""

    def __init__(
        self,
        interface: Interface,
        agreement: Agreement,
        name: str,
        folder: Path,
        errors: int,
        parent: QWidget | None = None,
        *,
        pick: PickFolder = pick_folder,
    ) -> None:
        super().__init__(interface, "export.title", "tool.export", parent)
        self._agreement = agreement
        self._pick = pick
        self.folder = folder
        self.files: tuple[ExportedFile, ...] = ()
        self._work: Background[tuple[ExportedFile, ...]] = Background(self, self._made, self._failed)
        self._work.ended.connect(lambda: self._set_busy(False))
        self.editions: dict[str, QCheckBox] = {}
        body = QWidget(self)
        box = QVBoxLayout(body)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(self._choices(name))
        box.addWidget(self._result_part(), 1)
        self._told = QLabel(body)
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setObjectName("open" if errors else "quiet")
        self._told.setText(interface.say("export.errors", count=errors) if errors else "")
        self._told.setVisible(bool(errors))
        self._progress = QProgressBar(body)
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(6)
        self._progress.hide()
        box.addWidget(self._told)
        box.addWidget(self._progress)
        self.put(body)
        self._plan()
        self.fit(640, 400)

    def _choices(self, name: str) -> QFormLayout:
        say = self.interface.say
        form = QFormLayout()
        kinds = QHBoxLayout()
        for edition in editions_of(self._agreement):
            words = say("edition.bilingual") if edition == BILINGUAL else self.interface.language_name(edition)
            choice = QCheckBox(upper_first(words), self)
            choice.setChecked(True)
            choice.toggled.connect(self._plan)
            self.editions[edition] = choice
            kinds.addWidget(choice)
        kinds.addStretch(1)
        self.name = LineEntry(self, undoes=True)
        self.name.setText(name)
        self.name.setAccessibleName(say("export.name"))
        self.name.textChanged.connect(self._plan)
        self._where = QLabel(self)
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._where.setWordWrap(True)
        self.change = QPushButton(say("export.change"), self)
        self.change.clicked.connect(self._change_folder)
        where = QHBoxLayout()
        where.addWidget(self._where, 1)
        where.addWidget(self.change)
        form.addRow(say("export.editions"), kinds)
        form.addRow(say("export.name"), self.name)
        form.addRow(say("export.folder"), where)
        return form

    def _result_part(self) -> QWidget:
        part = QWidget(self)
        box = QVBoxLayout(part)
        box.setContentsMargins(0, 0, 0, 0)
        label = QLabel(self.interface.say("export.will_make"), part)
        self.list = QListWidget(part)
        self.list.setObjectName("boxed")
        self.list.setAccessibleName(label.text())
        label.setBuddy(self.list)
        box.addWidget(label)
        box.addWidget(self.list, 1)
        return part

    # ---- what will be made ----

    def _plan(self) -> None:
        tokens, say = tokens_now(), self.interface.say
        self._where.setText(str(self.folder))
        self.list.clear()
        files = self.planned()
        for file in files:
            replaces = exists(file)
            words = say("export.replaces", file=file.name) if replaces else file.name
            shape, colour = ("warning", tokens.warning) if replaces else ("new", tokens.ink)
            self.list.addItem(QListWidgetItem(icon(shape, colour), words))
        replaced = sum(exists(file) for file in files)
        key = "export.act_replacing" if replaced else "export.act"
        self.act.setText(say(key, count=len(files), replaced=replaced))
        self.act.setEnabled(bool(files))

    def planned(self) -> tuple[Path, ...]:
        """The files that would be written now; none while no edition is chosen or the name is empty."""
        name = file_name(self.name.text())
        return tuple(self.folder / f"{name}.{edition}.docx" for edition in self.chosen()) if name else ()

    def chosen(self) -> tuple[str, ...]:
        return tuple(edition for edition, choice in self.editions.items() if choice.isChecked())

    def _change_folder(self) -> None:
        found = self._pick(self, self.interface.say("export.folder"), self.folder)
        if found is not None:
            self.folder = found
            self._plan()

    # ---- making it ----

    def accept(self) -> None:
        """Starts; the dialog closes when the files are there."""
        if not self._work.is_busy and self.planned():
            self._set_busy(True)
            name = file_name(self.name.text())
            self._work.start(partial(export_files, self._agreement, self.folder, self.chosen(), name=name))

    def reject(self) -> None:
        """While files are being made the dialog waits: they are written all or none, within moments."""
        if not self._work.is_busy:
            super().reject()

    def _set_busy(self, busy: bool) -> None:
        self._progress.setVisible(busy)
        for widget in (self.act, self.leave, self.name, self.change, *self.editions.values()):
            widget.setEnabled(not busy)

    def _made(self, files: tuple[ExportedFile, ...]) -> None:
        self.files = files
        super().accept()

    def _failed(self, error: SongPhuongError) -> None:
        self._plan()
        self._told.setObjectName("fault")
        self._told.style().unpolish(self._told)
        self._told.style().polish(self._told)
        self._told.setText(self.interface.tell(error))
        self._told.show()
