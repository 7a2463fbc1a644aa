"""The list of approved clause versions, ``clauses/approved.sha256``: a hash of the file's bytes and its name a line.

It proves that an approved version never changes. The lines are those of ``sha256sum``.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from songphuong.errors import UnusableInputError
from songphuong.library.mistakes import Mistakes

NAME = "approved.sha256"
_LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")


def hash_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def read_approved(content: bytes, file: Path) -> dict[str, str]:
    """Hash by file name ("exchange/delegation-exchange@1.toml"). UnusableInputError for a line that is no such pair."""
    hashes: dict[str, str] = {}
    for number, line in enumerate(content.decode("utf-8", errors="replace").splitlines(), start=1):
        found = _LINE.fullmatch(line)
        if not found or found[2] in hashes:
            raise UnusableInputError("approved-list-broken", file=file, place=str(number), line=number)
        hashes[found[2]] = found[1]
    return hashes


def write_approved(hashes: Mapping[str, str]) -> bytes:
    """The list by file name."""
    return "".join(f"{found}  {name}\n" for name, found in sorted(hashes.items())).encode()


def check_approved(recorded: Mapping[str, str], approved: Mapping[str, str], mistakes: Mistakes) -> None:
    """Every recorded version is still there, approved and unchanged; every approved one is recorded."""
    for name, old in recorded.items():
        if name not in approved:
            mistakes.add("approved-gone", name)
        elif approved[name] != old:
            mistakes.add("approved-changed", name)
    for name in approved:
        if name not in recorded:
            mistakes.add("approved-not-recorded", name)
