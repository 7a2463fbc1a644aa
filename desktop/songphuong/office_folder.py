"""Where the office's own library lies: the folder with ``clauses`` and ``resources`` that its officers share.

The environment variable SONGPHUONG_LIBRARY says it, else the user's settings (``songphuong library use``), else there
is none. Not here: reading the library (``formats.library_folder``), exchanging it (``exchange``).
"""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from stat import S_ISREG

from .errors import UnusableInputError

VARIABLE = "SONGPHUONG_LIBRARY"
_KEY = "folder"
_LARGEST = 8192  # bytes of the settings; a path has 4096 at most


def named_folder() -> Path | None:
    """The folder that is named, there or not; None: none is. UnusableInputError when the settings are broken."""
    from_environment = os.environ.get(VARIABLE, "")
    if from_environment.strip():
        try:
            return Path(from_environment).expanduser().absolute()
        except RuntimeError:  # "~name" of nobody
            return Path(from_environment).absolute()
    return _from_settings(settings_file())


def office_folder() -> Path:
    """The office's folder. UnusableInputError when none is named or it is not there."""
    folder = named_folder()
    if folder is None:
        raise UnusableInputError("office-not-named")
    require_folder(folder)
    return folder


def require_folder(folder: Path) -> None:
    """UnusableInputError where it is not there, or the name is too long to be one."""
    try:
        found = folder.is_dir()
    except OSError:
        found = False
    if not found:
        raise UnusableInputError("office-folder-missing", file=folder)


def office_to_layer(tell: Callable[[UnusableInputError], None]) -> Path | None:
    """The office's folder for those who can go on without it: None when there is none; when it is named and not
    there, ``tell`` hears of it."""
    try:
        return office_folder()
    except UnusableInputError as error:
        if error.code != "office-not-named":
            tell(error)
        return None


# ---- the user's settings -------------------------------------------------------------------------------------------


def settings_file() -> Path:
    """The file that remembers the folder; it need not be there."""
    variable, usual = ("APPDATA", "AppData/Roaming") if sys.platform == "win32" else ("XDG_CONFIG_HOME", ".config")
    named = Path(os.environ.get(variable, ""))  # a path that is not absolute counts as none, as XDG has it
    return (named if named.is_absolute() else Path.home() / usual) / "songphuong" / "library.toml"


def settings_for(folder: Path) -> bytes:
    """What the settings file holds to remember this folder. UnusableInputError for a name that is no text."""
    escaped = "".join(
        f"\\u{ord(sign):04x}" if sign < " " or sign in '"\\\x7f' else sign for sign in str(folder.absolute())
    )
    try:
        content = f'{_KEY} = "{escaped}"\n'.encode()
    except UnicodeEncodeError as error:
        raise UnusableInputError("office-folder-unfit", file=folder) from error
    if len(content) > _LARGEST:
        raise UnusableInputError("office-folder-unfit", file=folder)
    return content


def _from_settings(file: Path) -> Path | None:
    try:
        found = tomllib.loads(_content(file).decode("utf-8-sig")).get(_KEY)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError) as error:  # ValueError: neither UTF-8 nor TOML
        raise UnusableInputError("office-settings-broken", file=file) from error
    if not isinstance(found, str) or not Path(found).is_absolute():
        raise UnusableInputError("office-settings-broken", file=file, place=_KEY)
    return Path(found)


def _content(file: Path) -> bytes:
    """OSError for what is no file, or none that we wrote: reading it might never end."""
    found = file.stat()
    if not S_ISREG(found.st_mode) or found.st_size > _LARGEST:
        raise OSError(file)
    return file.read_bytes()
