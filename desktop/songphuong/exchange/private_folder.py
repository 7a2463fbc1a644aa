"""What lies in a repository's own folder, .git, looked at before git does: git writes through links, and waits at
pipes for ever. Not here: what its settings say (``repository``)."""

from __future__ import annotations

import os
from os.path import lexists
from pathlib import Path

from songphuong.errors import UnusableInputError, plain


def refuse_odd_private(root: Path) -> None:
    """UnusableInputError where .git is no folder here, leads to another, or holds anything but files and folders.
    Hooks may be what they like: none is run. No .git at all is for git to tell."""
    private = root / ".git"
    if not lexists(private):
        return
    if private.is_symlink() or not private.is_dir():
        raise _odd(root, private)
    if lexists(private / "commondir"):
        raise _odd(root, private / "commondir")
    try:
        _refuse_odd(root, [private])
    except OSError as error:
        raise UnusableInputError("folder-not-readable", file=private) from error


def _refuse_odd(root: Path, waiting: list[Path]) -> None:
    hooks = root / ".git" / "hooks"
    while waiting:
        with os.scandir(waiting.pop()) as listed:
            for path, entry in ((Path(entry.path), entry) for entry in listed):
                if path == hooks or entry.is_file(follow_symlinks=False):
                    continue
                if not entry.is_dir(follow_symlinks=False):
                    raise _odd(root, path)
                waiting.append(path)


def _odd(root: Path, path: Path) -> UnusableInputError:
    return UnusableInputError("repository-private", file=root, place=plain(path.relative_to(root).as_posix()))
