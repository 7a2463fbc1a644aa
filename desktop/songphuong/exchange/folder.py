"""The files of an office's folder as they lie there: read and written inside it only, never through a link.

A name is the path from the folder with slashes: "clauses/form/title@1.toml".
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from songphuong.errors import CannotWriteError, UnusableInputError
from songphuong.formats.safe_save import make_folder, save_all

from .git import plain

LIBRARY = ("clauses", "resources")  # what is shared
LIST = "clauses/approved.sha256"
LAID_ASIDE = "laid-aside"  # beside them: an officer's words that others' took the place of
LARGEST = 16 * 2**20

_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f\\:*?"<>|\ufffd]')
_PRIVATE = re.compile(r"\.git[ .]*|git~\d+", re.IGNORECASE)
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")  # some systems pass them over in names


def is_library(name: str) -> bool:
    """Whether an officer's new file of this name is shared; editors' copies and hidden files are not."""
    *folders, file = name.split("/")
    seen = not any(part.startswith(".") for part in (*folders, file))
    return len(folders) > 0 and folders[0] in LIBRARY and seen and (file.endswith(".toml") or name == LIST)


def check_name(name: str, root: Path) -> None:
    """UnusableInputError for a name that could lead out of the folder or into git's own on any system."""
    for part in name.split("/"):
        if part in ("", ".", "..") or _UNFIT.search(part) or part[-1] in " .":
            raise UnusableInputError("repository-name", file=root, place=plain(name))
        if _PRIVATE.fullmatch(_UNSEEN.sub("", part)):
            raise UnusableInputError("repository-name", file=root, place=plain(name))


def read_files(root: Path, names: Iterable[str]) -> dict[str, bytes]:
    """The library's files and those named, as far as they are there."""
    found = {}
    for name in sorted({*names, *_library_files(root)}):
        check_name(name, root)
        file = _inside(root, name)
        try:
            if not file.is_file():
                continue
            with file.open("rb") as stream:
                content = stream.read(LARGEST + 1)
        except OSError as error:
            raise UnusableInputError("file-not-readable", file=file) from error
        if len(content) > LARGEST:
            raise UnusableInputError("file-too-large", file=file, limit=LARGEST // 2**20)
        found[name] = content
    return found


def write_files(root: Path, changes: Mapping[str, bytes | None]) -> None:
    """Writes and removes (None) files; what cannot be written leaves the others as they were."""
    written = [(_inside(root, name), content) for name, content in changes.items() if content is not None]
    removed = [_inside(root, name) for name, content in changes.items() if content is None]
    for file, _ in written:
        make_folder(file.parent)
    save_all(written)
    for file in removed:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise CannotWriteError("file-not-writable", file=file) from error


def _library_files(root: Path) -> Iterator[str]:
    for folder in LIBRARY:
        for here, folders, files in os.walk(_inside(root, folder), followlinks=False):
            for name in sorted(files) + [one for one in folders if (Path(here) / one).is_symlink()]:
                path = (Path(here) / name).relative_to(root).as_posix()
                if not name.startswith(".") and (is_library(path) or (Path(here) / name).is_symlink()):
                    yield path


def _inside(root: Path, name: str) -> Path:
    """The file of this name. UnusableInputError where a link stands on the way."""
    file = root
    for part in name.split("/"):
        file = file / part
        if file.is_symlink():
            raise UnusableInputError("repository-link", file=root, place=plain(name))
    return file
