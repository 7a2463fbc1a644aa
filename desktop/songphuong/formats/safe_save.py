"""Writing files so that what stood there before survives until the new bytes are safely on the disk."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISREG, S_IWUSR

from songphuong.errors import CannotWriteError, UnusableInputError


def save_bytes(file: Path, content: bytes) -> None:
    """Writes to a temporary file in the same folder, flushes it to the disk and renames it over ``file``.

    The folder must exist. CannotWriteError when anything fails; then ``file`` is as it was and nothing is left over.
    """
    save_all([(file, content)])


def save_all(contents: Sequence[tuple[Path, bytes]]) -> None:
    """As ``save_bytes`` for several files: nothing is renamed before every content is safely on the disk.

    CannotWriteError names the file at fault; a failure while writing leaves all of them as they were. Where a name is
    a link, the file that it leads to is replaced. A file marked read-only is not, nor is a folder of that name.
    """
    written: list[tuple[Path, Path]] = []
    try:
        for named, content in contents:
            file = _file_behind(named)
            _refuse_fixed(file)
            written.append((_temporary_for(file), file))
            _write_through(*written[-1], content)
        for temporary, file in written:
            _rename(temporary, file)
    finally:
        for temporary, _ in written:
            temporary.unlink(missing_ok=True)


def _file_behind(named: Path) -> Path:
    with _telling(named):
        return Path(os.path.realpath(named)) if named.is_symlink() else named


def _refuse_fixed(file: Path) -> None:
    """CannotWriteError where a folder or a file marked read-only bears this name."""
    with _telling(file):
        if file.is_dir():
            raise CannotWriteError("file-not-writable", file=file)
        if file.exists() and not file.stat().st_mode & S_IWUSR:
            raise CannotWriteError("file-read-only", file=file)


def _temporary_for(file: Path) -> Path:
    with _telling(file):
        handle, name = tempfile.mkstemp(prefix=f".{file.name[:40]}.", suffix=".tmp", dir=file.parent)
        os.close(handle)
        return Path(name)


def _write_through(temporary: Path, file: Path, content: bytes) -> None:
    with _telling(file):
        with temporary.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_mode_for(file))


def _rename(temporary: Path, file: Path) -> None:
    with _telling(file):
        temporary.replace(file)


@contextmanager
def _telling(file: Path) -> Iterator[None]:
    """What the system refuses while this file is being written becomes a CannotWriteError."""
    try:
        yield
    except OSError as error:
        raise CannotWriteError("file-not-writable", file=file, reason=error.strerror or str(error)) from error


def _mode_for(file: Path) -> int:
    """The permissions of the file that is replaced, or what a new file would get under the user's umask."""
    if file.exists():
        return file.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def make_folder(folder: Path) -> None:
    """The folder and its parents, where missing. CannotWriteError when they cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWriteError("folder-not-writable", file=folder, reason=error.strerror or str(error)) from error


def size_in_words(size: int) -> str:
    return f"{size // 2**20} MB" if size >= 2**20 else f"{size // 2**10} kB"


def open_bytes(file: Path, limit: int) -> bytes:
    """The content of a file of at most ``limit`` bytes; UnusableInputError when it is missing, no file, not
    readable, empty or larger. A pipe or a device is no file: reading it might never end."""
    try:
        if not S_ISREG(file.stat().st_mode):
            raise UnusableInputError("file-not-readable", file=file)
        with file.open("rb") as stream:
            content = stream.read(limit + 1)
    except FileNotFoundError as error:
        raise UnusableInputError("file-missing", file=file) from error
    except OSError as error:
        raise UnusableInputError("file-not-readable", file=file, reason=error.strerror or str(error)) from error
    if not content:
        raise UnusableInputError("file-empty", file=file)
    if len(content) > limit:
        raise UnusableInputError("file-too-large", file=file, limit=size_in_words(limit))
    return content
