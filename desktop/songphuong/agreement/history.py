"""Past, present and future of one agreement. A history is a value; undo is the previous agreement itself."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .applying import apply
from .edits import Edit, FillField, SetText, Together
from .tree import Agreement

FOLD_SECONDS = 1.5  # a pause longer than this begins a new typing step


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the past: the agreement before it, the edit that made it, and when it was last added to."""

    before: Agreement
    edit: Edit
    after: Agreement
    at: float  # seconds of a clock that never goes back

    @property
    def name(self) -> str:
        """What the step is called: the edit's class in snake case, or the name of several together."""
        edit = self.edit
        while isinstance(edit, Together):
            if edit.name or not edit.edits:
                return edit.name or "together"
            edit = edit.edits[0]
        return "".join(f"_{c.lower()}" if c.isupper() else c for c in type(edit).__name__).lstrip("_")


@dataclass(frozen=True, slots=True)
class History:
    """``present`` with the steps behind it and ahead of it; ``saved`` is the agreement as the file has it."""

    present: Agreement
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()
    saved: Agreement | None = None

    @property
    def is_saved(self) -> bool:
        return self.present is self.saved or self.present == self.saved

    def do(self, edit: Edit, at: float) -> History:
        """The history after this edit; an edit that changes nothing leaves it as it is. Raises as ``apply`` does.

        Typing folds: a SetText or FillField on the same text as the step before, within FOLD_SECONDS of it and
        not across a save, joins that step."""
        after = apply(self.present, edit)
        if after == self.present:
            return self
        last = self.past[-1] if self.past else None
        if last and not self.future and self.present is not self.saved and _folds(last, edit, at):
            step = replace(last, edit=edit, after=after, at=at)
            return replace(self, present=after, past=(*self.past[:-1], step))
        return replace(self, present=after, past=(*self.past, Step(self.present, edit, after, at)), future=())

    def undo(self) -> History:
        """One step back; the same history when there is none."""
        if not self.past:
            return self
        step = self.past[-1]
        return replace(self, present=step.before, past=self.past[:-1], future=(step, *self.future))

    def redo(self) -> History:
        """One step forward again; the same history when there is none."""
        if not self.future:
            return self
        step = replace(self.future[0], at=float("-inf"))  # what was redone is never folded into
        return replace(self, present=step.after, past=(*self.past, step), future=self.future[1:])

    def mark_saved(self) -> History:
        return replace(self, saved=self.present)


def _folds(last: Step, edit: Edit, at: float) -> bool:
    if at - last.at > FOLD_SECONDS:
        return False
    if isinstance(edit, SetText) and isinstance(last.edit, SetText):
        return (edit.node_id, edit.language) == (last.edit.node_id, last.edit.language)
    return isinstance(edit, FillField) and isinstance(last.edit, FillField) and edit.name == last.edit.name
