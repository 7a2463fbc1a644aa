"""The open draft and its file: new, open, save, save as, close, with the questions these ask. Nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Draft, Text
from songphuong.data_folders import data_folder
from songphuong.drafting import start
from songphuong.errors import SongPhuongError
from songphuong.formats.draft_file import DRAFT_SUFFIX, open_draft
from songphuong.formats.library_folder import in_one, load_library
from songphuong.library.clauses import Library
from songphuong.office_folder import office_to_layer
from songphuong.session import Session

from .export_dialog import usual_name
from .interface import Interface
from .messages import ask
from .new_dialog import NewDialog
from .preferences import Preferences, exists
from .text_cell import finish_composing

Asker = Callable[..., str | None]
Stamp = tuple[int, int]  # when a file was written, and its size


class FilePicker:
    """Asks for files with the system's dialogs; tests give their own answers instead."""

    def to_open(self, parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
        found, _ = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
        return Path(found) if found else None

    def to_save(self, parent: QWidget, title: str, proposed: Path, kinds: str) -> Path | None:
        """Does not ask about replacing a file: ``DraftFiles`` does, with verbs, when the suffix is there."""
        without_asking = QFileDialog.Option.DontConfirmOverwrite
        found, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds, options=without_asking)
        return Path(found) if found else None


class DraftFiles(QObject):
    """``opened`` when another draft (or none) is open; ``failed(error)`` when a file could not be read or written."""

    opened = Signal()
    failed = Signal(object)

    def __init__(
        self,
        window: QWidget,
        interface: Interface,
        preferences: Preferences,
        picker: FilePicker | None = None,
        asker: Asker = ask,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._interface = interface
        self._preferences = preferences
        self._picker = picker or FilePicker()
        self._ask = asker
        self._library: Library | None = None
        self.session: Session | None = None
        self._stamp: Stamp | None = None  # of its file as this window read or wrote it last

    # ---- the library ----

    def library(self) -> Library:
        """The clause library, read at its first use. One that cannot be read is told; drafts open without it. What is
        wrong with the office's own folder is told as well, and the rest is there."""
        if self._library is None:
            troubles: list[SongPhuongError] = []
            try:
                self._library = load_library(office_to_layer(troubles.append))
                troubles.extend(in_one(self._library.problems))
            except SongPhuongError as error:
                troubles.append(error)
            if troubles:
                told = troubles[-1]  # there is one line to tell it in
                QTimer.singleShot(0, self, lambda: self.failed.emit(told))  # after the draft, which clears the message
        return self._library or Library()

    # ---- beginning ----

    def new(self) -> None:
        """A new agreement by dialog; what was open is asked about first."""
        library = self.library()
        if not library.types or not self.may_leave():
            return
        dialog = NewDialog(self._interface, library, self._window)
        accepted = dialog.exec() == NewDialog.DialogCode.Accepted
        type_id, answers = dialog.type_id, dialog.answers
        dialog.deleteLater()
        if accepted:
            try:
                self._take(Session(Draft(start(library, type_id, answers=answers)), library, is_new=True))
            except SongPhuongError as error:
                self.failed.emit(error)

    def open_by_dialog(self) -> None:
        kinds = self._interface.say("files.kinds")
        title = self._interface.say("files.open_title")
        file = self._picker.to_open(self._window, title, self._preferences.folder, kinds)
        if file is not None:
            self.open(file)

    def open(self, file: Path) -> bool:
        """Opens this file; what was open is asked about first. False: it stays open."""
        if not self.may_leave():
            return False
        try:
            session = Session.open(file, self.library())
        except SongPhuongError as error:
            self.failed.emit(error)
            return False
        self._remember(file)
        self._take(session)
        return True

    def open_example(self, file: Path) -> None:
        """Opens a copy of an example: saving it asks where, and the example stays as it is."""
        if not self.may_leave():
            return
        try:
            self._take(Session(open_draft(file), self.library()))
        except SongPhuongError as error:
            self.failed.emit(error)

    # ---- saving ----

    def save(self) -> bool:
        """Saves; a draft without a file asks for one. False: it was not saved."""
        if self.session is None:
            return False
        finish_composing()
        return self._save_again(self.session.file) if self.session.file else self.save_as()

    def _save_again(self, file: Path) -> bool:
        """Saves where it came from; what somebody else saved there meanwhile is replaced only when that is wanted."""
        if _stamp(file) == self._stamp or not exists(file):
            return self._save_to(file)
        answer = self._ask(self._window, self._interface, "changed", ("save_as", "replace"), name=file.name)
        if answer == "save_as":
            return self.save_as()
        return self._save_to(file) if answer == "replace" else False

    def save_as(self) -> bool:
        if self.session is None:
            return False
        finish_composing()
        name = usual_name(self.session.agreement, self.session.file) + DRAFT_SUFFIX
        folder = self.session.file.parent if self.session.file else self._preferences.folder
        title, kinds = self._interface.say("files.save_title"), self._interface.say("files.kinds")
        file = self._picker.to_save(self._window, title, folder / name, kinds)
        if file is None:
            return False
        file = file if file.suffix == DRAFT_SUFFIX else file.with_name(file.name + DRAFT_SUFFIX)
        if exists(file) and file != self.session.file:
            answer = self._ask(self._window, self._interface, "replace", ("replace",), name=file.name)
            if answer != "replace":
                return False
        return self._save_to(file)

    def _save_to(self, file: Path) -> bool:
        assert self.session is not None
        try:
            self.session.save(file)
        except SongPhuongError as error:
            self.failed.emit(error)
            return False
        self._stamp = _stamp(file)
        self._remember(file)
        return True

    # ---- leaving ----

    def may_leave(self) -> bool:
        """Whether the open draft may go: it is saved, or the officer saved it or gave its changes up."""
        finish_composing()
        if self.session is None or self.session.is_saved:
            return True
        answer = self._ask(self._window, self._interface, "leave", ("save", "discard"), name=self.name())
        return self.save() if answer == "save" else answer == "discard"

    def close(self) -> None:
        if self.may_leave():
            self._take(None)

    def name(self) -> str:
        """What the open draft is called: its file, or that it has none yet."""
        if self.session is None:
            return ""
        return self.session.file.name if self.session.file else self._interface.say("files.unnamed")

    def _take(self, session: Session | None) -> None:
        self.session = session
        self._stamp = _stamp(session.file) if session is not None and session.file else None
        self.opened.emit()

    def _remember(self, file: Path) -> None:
        self._preferences.remember(file)
        self._preferences.folder = file.absolute().parent


def _stamp(file: Path) -> Stamp | None:
    """None: it is not there, or cannot be looked at."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def examples() -> tuple[Path, ...]:
    """The example drafts that come with the program."""
    return tuple(sorted((data_folder("resources") / "examples").glob(f"*{DRAFT_SUFFIX}")))


def example_name(file: Path, language: Language) -> str:
    """What a menu calls the example: its title in this language and the name of its file."""
    try:
        agreement = open_draft(file).agreement
    except SongPhuongError:
        return file.stem  # opening it will tell what is wrong
    headings = (provision.heading.get(language, ()) for provision in agreement.title)
    title = " ".join(part.value for line in headings for part in line if isinstance(part, Text))
    return f"{title} ({file.stem})" if title else file.stem
