"""The files below a folder, found without following links to other folders and without wandering for ever.

Not here: reading them (``safe_save.open_bytes``).
"""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

from songphuong.errors import UnusableInputError

MOST_ENTRIES = 5000  # files and folders; the program's own library has some hundreds


def files_below(folder: Path, problems: list[UnusableInputError]) -> list[Path]:
    """Everything below the folder that is no folder, in order; links are named, not followed. No such folder: nothing.

    What cannot be listed, and a folder with more than MOST_ENTRIES entries, is told in ``problems``."""
    found: list[Path] = []
    waiting, seen = [folder], 0
    while waiting:
        here = waiting.pop()
        for path, is_folder in _entries(here, problems, may_be_missing=here == folder):
            seen += 1
            if seen > MOST_ENTRIES:
                problems.append(UnusableInputError("folder-too-large", file=folder, limit=MOST_ENTRIES))
                return sorted(found)
            (waiting if is_folder else found).append(path)
    return sorted(found)


def _entries(folder: Path, problems: list[UnusableInputError], *, may_be_missing: bool) -> list[tuple[Path, bool]]:
    """What lies in the folder, and whether it is a folder itself."""
    try:
        with os.scandir(folder) as listed:
            some = islice(listed, MOST_ENTRIES + 1)
            return [(folder / entry.name, entry.is_dir(follow_symlinks=False)) for entry in some]
    except OSError as error:
        if not (may_be_missing and isinstance(error, FileNotFoundError)):
            problems.append(UnusableInputError("folder-not-readable", file=folder))
        return []
