"""Two sides of the same files into one. What a machine may not decide becomes a ``Conflict`` for an officer.

Four states of every file: ``base`` (where both began), ``head`` (our commit), ``work`` (our folder, perhaps changed
since), ``theirs``. Nothing is written here; git and the folder are unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from songphuong.errors import UnusableInputError
from songphuong.formats.approved_file import hash_of, read_approved, write_approved
from songphuong.formats.clause_file import examine_clause
from songphuong.formats.toml_reading import read_table
from songphuong.library.mistakes import Mistakes

from .folder import LIBRARY, LIST

Side = Literal["ours", "theirs"]
Kind = Literal["changed", "approved_here", "approved_there", "approved_twice", "approved_changed"]
Files = Mapping[str, bytes]
MergeLines = Callable[[bytes, bytes, bytes], bytes | None]  # ours, base, theirs


@dataclass(frozen=True, slots=True)
class Sides:
    base: Files
    head: Files
    work: Files
    theirs: Files


@dataclass(frozen=True, slots=True)
class Conflict:
    """A file that both sides changed; ``may_keep``: the answers that leave every approved version as it is.

    ``kind``: both changed a draft; one of them is approved, here or there; both approved other words under one
    version; an approved version of the shared library was changed here."""

    name: str  # "clause@version", or the path of another file
    path: str
    kind: Kind
    ours: bytes | None
    theirs: bytes | None
    may_keep: tuple[Side, ...]


@dataclass(slots=True)
class Merge:
    """``committed`` and ``working`` are how the files end (None: not there), where that differs from ``head`` and
    ``work``. They count only when there are no conflicts and nothing is ``refused``."""

    committed: dict[str, bytes | None] = field(default_factory=dict)
    working: dict[str, bytes | None] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)  # approved versions that were changed on the other side
    combined: list[str] = field(default_factory=list)  # both changed other lines: somebody should read the whole
    laid_aside: dict[str, bytes] = field(default_factory=dict)  # our words that theirs replaced


def name_of(path: str) -> str:
    """What an officer calls the file: "clause@version" of a clause, else the path."""
    is_clause = path.startswith("clauses/") and path.endswith(".toml")
    return path.rpartition("/")[2].removesuffix(".toml") if is_clause else path


def merge(sides: Sides, keep: Mapping[str, Side], merge_lines: MergeLines) -> Merge:
    """``keep``: the officer's answers by name. UnusableInputError for an answer that nobody asked for or that an
    approved version forbids, for a list of approved versions that cannot be read, and for two changes of a file that
    is not the library's."""
    merging = _Merging(sides, keep, merge_lines)
    paths = set(sides.base) | set(sides.head) | set(sides.work) | set(sides.theirs)
    for path in sorted(paths - {LIST}):
        merging.file(path)
    merging.approved_list()
    idle = sorted(set(keep) - merging.answered)
    if idle:
        raise UnusableInputError("keep-not-asked", name=idle[0])
    return merging.result


@dataclass(slots=True)
class _Merging:
    sides: Sides
    keep: Mapping[str, Side]
    merge_lines: MergeLines
    result: Merge = field(default_factory=Merge)
    answered: set[str] = field(default_factory=set)
    shared: dict[str, str] = field(init=False)
    here: dict[str, str] = field(init=False)
    there: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.shared = _recorded(self.sides.base)
        self.here = {**_recorded(self.sides.head), **_recorded(self.sides.work)}
        self.there = _recorded(self.sides.theirs)

    def file(self, path: str) -> None:
        base, head, work, theirs = (
            files.get(path) for files in (self.sides.base, self.sides.head, self.sides.work, self.sides.theirs)
        )
        recorded = self.shared.get(path.removeprefix("clauses/")) if path.startswith("clauses/") else None
        if base is not None and recorded == hash_of(base):
            self._approved(path, base, recorded)
            return
        committed, clean = self._three(path, base, head, theirs)
        working, still_clean = self._three(path, head, work, committed) if clean else (work, False)
        if still_clean:
            self._take(path, committed, working)
            return
        self._ask(path, Conflict(name_of(path), path, *self._kind(path, work, theirs)), clean=clean)

    def _approved(self, path: str, base: bytes, recorded: str) -> None:
        """A version that both sides once had as approved stays as it was recorded."""
        head, work, theirs = (files.get(path) for files in (self.sides.head, self.sides.work, self.sides.theirs))
        if theirs != base or self.there.get(path.removeprefix("clauses/")) != recorded:
            self.result.refused.append(name_of(path))
        elif work == head == base:
            self._take(path, base, base)
        else:
            conflict = Conflict(name_of(path), path, "approved_changed", work, base, ("theirs",))
            self._ask(path, conflict, clean=False)

    def _three(
        self, path: str, base: bytes | None, ours: bytes | None, theirs: bytes | None
    ) -> tuple[bytes | None, bool]:
        """How the file ends, and whether that was plain."""
        if ours == theirs or base == theirs:
            return ours, True
        if base == ours:
            return theirs, True
        if None in (base, ours, theirs) or self._is_approved(path):
            return None, False
        assert base is not None and ours is not None and theirs is not None
        merged = self.merge_lines(ours, base, theirs) if path.split("/")[0] in LIBRARY else None
        if merged is None or not _reads(path, merged):
            return None, False
        if name_of(path) not in self.result.combined:
            self.result.combined.append(name_of(path))
        return merged, True

    def _is_approved(self, path: str) -> bool:
        name = path.removeprefix("clauses/")
        return name in self.here or name in self.there

    def _kind(
        self, path: str, ours: bytes | None, theirs: bytes | None
    ) -> tuple[Kind, bytes | None, bytes | None, tuple[Side, ...]]:
        if path.split("/")[0] not in LIBRARY:
            raise UnusableInputError("other-file-changed", place=path)
        name = path.removeprefix("clauses/")
        here, there = name in self.here, name in self.there
        if here and there:
            return "approved_twice", ours, theirs, ("theirs",)
        if there:
            return "approved_there", ours, theirs, ("theirs",)
        return ("approved_here", ours, theirs, ("ours",)) if here else ("changed", ours, theirs, ("ours", "theirs"))

    def _ask(self, path: str, conflict: Conflict, *, clean: bool) -> None:
        """Takes the officer's answer, or waits for it."""
        answer = self.keep.get(conflict.name)
        if answer is None:
            self.result.conflicts.append(conflict)
            return
        self.answered.add(conflict.name)
        if answer not in conflict.may_keep:
            raise UnusableInputError("keep-forbidden", name=conflict.name, side=answer)
        ours, theirs = conflict.ours, conflict.theirs
        if answer == "theirs":
            self._take(path, theirs, theirs)
            if ours is not None and ours != theirs:
                self.result.laid_aside[path] = ours
            return
        head = self.sides.head.get(path)
        self._take(path, head if not clean else self._three(path, self.sides.base.get(path), head, theirs)[0], ours)

    def _take(self, path: str, committed: bytes | None, working: bytes | None) -> None:
        if committed != self.sides.head.get(path):
            self.result.committed[path] = committed
        if working != self.sides.work.get(path):
            self.result.working[path] = working

    def approved_list(self) -> None:
        """The list of approved versions is the union of both, the shared one first: a record never changes."""
        for side, taken in ((self.sides.head, self.result.committed), (self.sides.work, self.result.working)):
            own = _recorded(side)
            records = {**own, **self.there, **self.shared}
            if records != own:
                is_theirs = records == self.there
                taken[LIST] = self.sides.theirs[LIST] if is_theirs else write_approved(records)
        lost = {name_of(f"clauses/{name}") for name, old in self.shared.items() if self.there.get(name) != old}
        self.result.refused.extend(sorted(lost - set(self.result.refused)))


def _recorded(files: Files) -> dict[str, str]:
    return read_approved(files[LIST], Path(LIST)) if files.get(LIST) else {}


def _reads(path: str, content: bytes) -> bool:
    """Whether a text put together from two still is what its name says."""
    mistakes = Mistakes(None)
    try:
        if path.startswith("clauses/"):
            examine_clause(content, Path(path), mistakes)
        else:
            read_table(content, Path(path))
    except UnusableInputError:
        return False
    return not mistakes.found
