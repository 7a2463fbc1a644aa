"""Collecting every mistake of a file, so that its writer hears of all of them at once.

Not here: the rules (``clause_rules``, ``library_rules``), their sentences (``resources/interface/*/library.toml``).
"""

from __future__ import annotations

from pathlib import Path

from songphuong.errors import UnusableInputError


class Mistakes:
    """The mistakes found in one file, in the order in which they were found; ``file`` None: there is no file."""

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self.found: list[UnusableInputError] = []

    def add(self, code: str, place: str = "", **params: str | int) -> None:
        self.found.append(UnusableInputError(code, file=self.file, place=place, **params))

    def raise_first(self) -> None:
        """Raises the first mistake, if there is one."""
        if self.found:
            raise self.found[0]
