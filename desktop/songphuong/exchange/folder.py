"""The files of an office's folder as they lie there: read and written inside it only, never through a link.

A name is the path from the folder with slashes: "clauses/form/title@1.toml".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from unicodedata import normalize

from songphuong.errors import CannotWriteError, UnusableInputError, plain
from songphuong.formats.safe_save import make_folder, save_all, size_in_words
from songphuong.formats.walking import MOST_ENTRIES, files_below

LIBRARY = ("clauses", "resources")  # what is shared
LIST = "clauses/approved.sha256"
LAID_ASIDE = "laid-aside"  # beside them: an officer's words that others' took the place of
LARGEST, LARGEST_LIBRARY = 16 * 2**20, 64 * 2**20  # of a file, of all of them

_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f\\:*?"<>|\ud800-\udfff\ufffd]')
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)[ .]*(\..*)?", re.IGNORECASE)  # on Windows, whatever the folder
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
        if _PRIVATE.fullmatch(_UNSEEN.sub("", part)) or _DEVICE.fullmatch(part):
            raise UnusableInputError("repository-name", file=root, place=plain(name))


def check_alike(names: Iterable[str], root: Path) -> None:
    """UnusableInputError for two names that some systems take for one: there the one file would replace the other."""
    known: dict[str, str] = {}
    for name in names:
        parts = name.split("/")
        for end in range(1, len(parts) + 1):
            path = "/".join(parts[:end])
            other = known.setdefault(normalize("NFC", path).casefold(), path)
            if other != path:
                raise UnusableInputError("repository-names-alike", file=root, place=plain(path), other=plain(other))


def check_size(files: int, size: int, root: Path) -> None:
    """UnusableInputError for more than a library can be: all of it is read at once."""
    if files > MOST_ENTRIES:
        raise UnusableInputError("folder-too-large", file=root, limit=MOST_ENTRIES)
    if size > LARGEST_LIBRARY:
        raise UnusableInputError("repository-too-large", file=root, limit=size_in_words(LARGEST_LIBRARY))


def read_files(root: Path, names: Iterable[str]) -> dict[str, bytes]:
    """The library's files and those named, as far as they are there."""
    found, sum_so_far = {}, 0
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
            raise UnusableInputError("file-too-large", file=file, limit=size_in_words(LARGEST))
        found[name] = content
        sum_so_far += len(content)
        check_size(len(found), sum_so_far, root)
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
    problems: list[UnusableInputError] = []
    for folder in LIBRARY:
        for file in files_below(_inside(root, folder), problems):
            path = file.relative_to(root).as_posix()
            if not file.name.startswith(".") and (is_library(path) or file.is_symlink()):
                yield path
    if problems:
        raise problems[0]


def _inside(root: Path, name: str) -> Path:
    """The file of this name. UnusableInputError where a link stands on the way."""
    file = root
    for part in name.split("/"):
        file = file / part
        if file.is_symlink():
            raise UnusableInputError("repository-link", file=root, place=plain(name))
    return file
