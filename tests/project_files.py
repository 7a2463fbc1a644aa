"""The project's own files, for the tests that hold the house rules."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "desktop" / "songphuong"
FOLDERS = ("desktop", "clauses", "resources", "tests", "docs", "scripts", ".ci")
TEXT_SUFFIXES = frozenset({".py", ".toml", ".md", ".sh", ".lock", ".svg", ".csv", ".mou", ".sha256", ""})


@cache
def python_files() -> tuple[Path, ...]:
    """The sources of the program, not of its tests."""
    return tuple(sorted(PACKAGE.rglob("*.py")))


@cache
def syntax(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def text_files() -> Iterator[Path]:
    """Every text file that somebody wrote; samples of the tests are left out, since they are wrong on purpose."""
    yield from (file for file in sorted(ROOT.iterdir()) if file.is_file() and file.suffix in TEXT_SUFFIXES)
    for folder in FOLDERS:
        for file in sorted((ROOT / folder).rglob("*")):
            if file.is_file() and file.suffix in TEXT_SUFFIXES and not {"samples", "__pycache__"} & set(file.parts):
                yield file


def shown(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()
