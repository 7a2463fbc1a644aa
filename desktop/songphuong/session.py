"""ONE OPEN DRAFT: history, library, milestones and file; tells its listeners what changed and who did it.

Knows no window and no sentence, and does not check: who shows findings asks ``checks``. Listeners are called after
the change, in the order in which they came.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Literal

from songphuong.agreement.edits import Edit
from songphuong.agreement.history import History
from songphuong.agreement.tree import Agreement, Draft, Milestone
from songphuong.formats.draft_file import open_draft, save_draft
from songphuong.library.clauses import Library


@dataclass(frozen=True, slots=True)
class Changed:
    """What happened to the session, and who asked for it (None: nobody in particular).

    A panel that finds itself in ``by`` has the new text already and must not write into the widget being typed in.
    """

    what: Literal["edited", "undone", "redone", "opened", "saved", "milestone"]
    by: object = None


Listener = Callable[[Changed], None]


class Session:
    """The one door for changes to an open draft."""

    def __init__(self, draft: Draft, library: Library, *, file: Path | None = None, is_new: bool = False) -> None:
        """``file``: where it came from; ``is_new``: a draft that no file holds yet."""
        self.library = library
        self._listeners: list[Listener] = []
        self._take(draft, file, is_new=is_new)

    @classmethod
    def open(cls, file: Path, library: Library) -> Session:
        """The draft of this file; raises as ``open_draft`` does."""
        return cls(open_draft(file), library, file=file)

    def _take(self, draft: Draft, file: Path | None, *, is_new: bool) -> None:
        self.file = file
        self.milestones = draft.milestones
        self._history = History(draft.agreement, saved=None if is_new else draft.agreement)
        self._saved_milestones = None if is_new else draft.milestones

    # ---- looking ----

    @property
    def agreement(self) -> Agreement:
        return self._history.present

    @property
    def history(self) -> History:
        return self._history

    @property
    def is_saved(self) -> bool:
        return self._history.is_saved and self.milestones == self._saved_milestones

    # ---- changing ----

    def do(self, edit: Edit, *, by: object = None) -> None:
        """Makes the edit; raises EditRefusedError and changes nothing where it cannot be made."""
        history = self._history.do(edit, monotonic())
        if history is not self._history:
            self._history = history
            self._tell(Changed("edited", by))

    def undo(self, *, by: object = None) -> None:
        if self._history.past:
            self._history = self._history.undo()
            self._tell(Changed("undone", by))

    def redo(self, *, by: object = None) -> None:
        if self._history.future:
            self._history = self._history.redo()
            self._tell(Changed("redone", by))

    def add_milestone(self, name: str, at: datetime) -> None:
        """Keeps the agreement as it stands under this name; ``at`` carries its time zone."""
        self.milestones = (*self.milestones, Milestone(name, at, self.agreement))
        self._tell(Changed("milestone"))

    # ---- files ----

    def save(self, file: Path | None = None) -> None:
        """Saves to ``file``, or to where it came from (ValueError when neither is known). Raises CannotWriteError;
        then the session is as it was, unsaved."""
        target = file or self.file
        if target is None:
            raise ValueError("a draft that no file holds needs a file name")
        save_draft(target, Draft(self.agreement, self.milestones))
        self.file = target
        self._history = self._history.mark_saved()
        self._saved_milestones = self.milestones
        self._tell(Changed("saved"))

    # ---- listening ----

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Calls the listener after every change, until the function that is returned is called."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def _tell(self, changed: Changed) -> None:
        for listener in tuple(self._listeners):
            listener(changed)
