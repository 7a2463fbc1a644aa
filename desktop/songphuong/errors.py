"""What stops the program: the SongPhuongError family.

An error carries a code, the file, the place inside it and the parameters of its sentence. It holds no sentence:
``sentences`` words it once, at the edge, in the language of the interface (key ``error.<code>``).
"""

from __future__ import annotations

import re
from pathlib import Path

_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")


class SongPhuongError(Exception):
    """The program cannot go on with what it was asked.

    ``code`` names the sentence, ``file`` the file concerned (None: no file), ``place`` where in it (a line, a key,
    a node id; empty: the whole file), ``params`` fill the sentence and must be plain strings or numbers.
    """

    def __init__(self, code: str, *, file: Path | None = None, place: str = "", **params: str | int) -> None:
        super().__init__(code, str(file or ""), place, params)
        self.code = code
        self.file = file
        self.place = place
        self.params = params


class UnusableInputError(SongPhuongError):
    """A file or an argument that cannot be used: missing, damaged, of a newer format, wrong inside."""


class CannotWriteError(SongPhuongError):
    """A file or folder that could not be written; what stood there before still stands."""


class EditRefusedError(SongPhuongError):
    """A change that the agreement does not allow; the agreement is as it was."""


def plain(words: str) -> str:
    """The words without signs that no page shows: names and words from elsewhere must not steer a terminal."""
    return _STEERING.sub("\N{REPLACEMENT CHARACTER}", words)
