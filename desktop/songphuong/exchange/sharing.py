"""Status, pull and push of an office's library.

Nothing is lost: what an officer wrote stays in the folder, in a commit, or is laid aside; on the server the branch only
grows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from songphuong.errors import UnusableInputError
from songphuong.formats.library_folder import verify

from .folder import LAID_ASIDE, LIBRARY, check_alike, read_files, write_files
from .git import merged_lines
from .merging import Conflict, Merge, Side, Sides, merge
from .repository import BRANCHES, Repository, Stored

Mistakes = tuple[UnusableInputError, ...]
_ATTEMPTS = 3  # somebody else may push between our pull and our push


@dataclass(frozen=True, slots=True)
class Changed:
    path: str
    change: Literal["new", "changed", "removed"]


@dataclass(frozen=True, slots=True)
class Status:
    """``ahead`` and ``behind`` count commits, as far as the server's branch was seen; None: it never was."""

    branch: str
    remote: str
    address: str
    ahead: int | None
    behind: int | None
    changes: tuple[Changed, ...]  # in the folder, of the library, not yet in a commit
    mistakes: Mistakes


@dataclass(frozen=True, slots=True)
class Pulled:
    """``outcome``: nothing new; the folder went forward; both sides' commits were merged; an officer must settle
    ``conflicts``; the server's side changed approved versions (``refused``). In the last two nothing was written."""

    outcome: Literal["up_to_date", "forwarded", "merged", "unsettled", "refused"]
    incoming: tuple[Changed, ...] = ()
    combined: tuple[str, ...] = ()
    laid_aside: tuple[Path, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    refused: tuple[str, ...] = ()

    @property
    def is_settled(self) -> bool:
        return self.outcome not in ("unsettled", "refused")


@dataclass(frozen=True, slots=True)
class Pushed:
    """``outcome``: handed over; there was nothing; ``mistakes`` stand in the way; the pull before it is not settled."""

    outcome: Literal["pushed", "nothing", "unsound", "unsettled"]
    changes: tuple[Changed, ...] = ()
    message: str = ""
    mistakes: Mistakes = ()
    pulled: Pulled | None = None


def status(folder: Path, *, fetch: bool = False) -> Status:
    repository = Repository.open(folder)
    if fetch:
        repository.fetch()
    head, theirs = repository.head(), repository.theirs()
    changes = tuple(_changes(repository, head))
    ahead, behind = repository.apart(head, theirs) if head and theirs else (None, None)
    remote = repository.remote
    short = repository.branch.removeprefix(BRANCHES)
    return Status(short, remote.name, remote.shown, ahead, behind, changes, verify(office=folder))


def pull(folder: Path, keep: Mapping[str, Side]) -> Pulled:
    """Brings in what others pushed. ``keep`` answers the conflicts of an earlier pull, by name."""
    repository = Repository.open(folder)
    if not repository.fetch():
        raise UnusableInputError("remote-empty", file=folder)
    return _pull(repository, keep)


def push(folder: Path, message: Callable[[tuple[Changed, ...]], str]) -> Pushed:
    """Proves the library sound, brings in what is new, makes one commit of the library's changed files, hands over."""
    repository = Repository.open(folder)
    repository.require_author()
    pulled: Pulled | None = None
    read_files(repository.folder, ())  # no link may lead the check out of the folder
    mistakes = verify(office=folder)
    for _ in range(_ATTEMPTS):
        if mistakes:
            return Pushed("unsound", mistakes=mistakes, pulled=pulled)
        if repository.fetch():
            pulled = _pull(repository, {})
            if not pulled.is_settled:
                return Pushed("unsettled", pulled=pulled)
            mistakes = verify(office=folder) if pulled.incoming else ()
            if mistakes:
                continue
        made, words = _commit_changes(repository, message)
        if not made and not _is_ahead(repository):
            return Pushed("nothing", pulled=pulled)
        if repository.push():
            return Pushed("pushed", made, words, pulled=pulled)
    raise UnusableInputError("remote-always-newer", file=folder)


# ---- pull ----------------------------------------------------------------------------------------------------------


def _pull(repository: Repository, keep: Mapping[str, Side]) -> Pulled:
    head, theirs = repository.head(), repository.theirs()
    assert theirs is not None  # it was just fetched
    base = repository.common(head, theirs) if head else None
    if head and base is None:
        raise UnusableInputError("repository-unrelated", file=repository.folder)
    stored = {commit: repository.files(commit) for commit in {base, head, theirs}}
    before = _contents(stored[head])
    tracked = {name for files in stored.values() for name in files}
    work = read_files(repository.folder, tracked)
    check_alike((stored[theirs].keys() | work.keys()) - stored[head].keys(), repository.folder)
    sides = Sides(_contents(stored[base]), before, work, _contents(stored[theirs]))
    merged = merge(sides, keep, partial(merged_lines, repository.git))
    if merged.refused:
        return Pulled("refused", refused=tuple(merged.refused))
    if merged.conflicts:
        return Pulled("unsettled", conflicts=tuple(merged.conflicts))
    return _bring_in(repository, merged, (base, head, theirs), stored, work)


def _bring_in(
    repository: Repository,
    merged: Merge,
    commits: tuple[str | None, str | None, str],
    stored: Mapping[str | None, Mapping[str, Stored]],
    work: Mapping[str, bytes],
) -> Pulled:
    """Writes the files first, then moves the branch: a pull that was cut off is simply done again."""
    base, head, theirs = commits
    forward, is_new = base == head, base != theirs
    committed = {name: _stored(name, content, stored, theirs) for name, content in merged.committed.items()}
    if is_new and not forward:
        repository.require_author()
    laid_aside = {_aside(path, content): content for path, content in merged.laid_aside.items()}
    write_files(repository.folder, laid_aside)
    write_files(repository.folder, merged.working)
    combined = tuple(merged.combined)
    incoming = tuple(_between(work, {**work, **merged.working}, merged.working))
    if is_new and forward:
        names = {*stored[head], *stored[theirs]}
        differing = {n: stored[theirs].get(n) for n in names if stored[head].get(n) != stored[theirs].get(n)}
        repository.move(theirs, head, differing)
    elif is_new and head:
        branch = repository.remote.branch.removeprefix(BRANCHES)
        commit = repository.commit(committed, (head, theirs), f"Merge {repository.remote.name}/{branch}\n")
        repository.move(commit, head, committed)
    outcome: Literal["up_to_date", "forwarded", "merged"] = "merged"
    if not is_new:
        outcome = "up_to_date"
    elif forward:
        outcome = "forwarded"
    paths = tuple(repository.folder / path for path in laid_aside)
    return Pulled(outcome, incoming, combined, paths)


def _stored(
    name: str, content: bytes | None, stored: Mapping[str | None, Mapping[str, Stored]], theirs: str
) -> Stored | None:
    mode = stored[theirs][name].mode if name in stored[theirs] else "100644"
    return None if content is None else Stored(content, mode)


def _aside(path: str, content: bytes) -> str:
    stem, _, ending = path.rpartition("/")[2].rpartition(".")
    return f"{LAID_ASIDE}/{stem}.{hashlib.sha256(content).hexdigest()[:8]}.{ending}"


# ---- what changed --------------------------------------------------------------------------------------------------


def _changes(repository: Repository, head: str | None) -> Iterable[Changed]:
    """The library's files in which the folder and the commit differ."""
    before = {name: content for name, content in _contents(repository.files(head)).items() if _is_ours(name)}
    work = {name: content for name, content in read_files(repository.folder, before).items() if _is_ours(name)}
    return _between(before, work, {*before, *work})


def _is_ours(name: str) -> bool:
    return name.split("/")[0] in LIBRARY


def _between(before: Mapping[str, bytes], after: Mapping[str, bytes | None], names: Iterable[str]) -> Iterable[Changed]:
    for name in sorted(names):
        old, new = before.get(name), after.get(name)
        if old == new:
            continue
        if old is None:
            yield Changed(name, "new")
        else:
            yield Changed(name, "removed" if new is None else "changed")


def _contents(files: Mapping[str, Stored]) -> dict[str, bytes]:
    return {name: file.content for name, file in files.items()}


# ---- push ----------------------------------------------------------------------------------------------------------


def _commit_changes(
    repository: Repository, message: Callable[[tuple[Changed, ...]], str]
) -> tuple[tuple[Changed, ...], str]:
    """One commit of everything of the library that changed in the folder, with its message; or nothing."""
    head = repository.head()
    changes = tuple(_changes(repository, head))
    if not changes:
        return (), ""
    work = read_files(repository.folder, (one.path for one in changes))
    files = {one.path: Stored(work[one.path]) if one.path in work else None for one in changes}
    words = message(changes)
    commit = repository.commit(files, (head,) if head else (), f"{words}\n")
    repository.move(commit, head, files)
    return changes, words


def _is_ahead(repository: Repository) -> bool:
    head, theirs = repository.head(), repository.theirs()
    return head is not None and (theirs is None or repository.apart(head, theirs)[0] > 0)
