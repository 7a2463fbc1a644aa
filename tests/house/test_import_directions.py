"""Imports point inward, and nothing but the window needs Qt."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project_files import PACKAGE, ROOT, python_files, shown, syntax

NETWORK = ("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "httpx", "asyncio")
NETWORK_OF_QT = ("PySide6.QtNetwork", "PySide6.QtWebEngineWidgets", "PySide6.QtWebSockets")


def imported(file: Path) -> Iterator[str]:
    """Every module this file imports from outside its own package, with the names taken from it."""
    for node in ast.walk(syntax(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def it_lets_imports_point_inward_only() -> None:
    lint_imports = Path(sys.executable).with_name("lint-imports")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}

    done = subprocess.run(
        [lint_imports, "--no-cache"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


def it_imports_nothing_that_reaches_for_a_network() -> None:
    found = [
        f"{shown(file)}: {module}"
        for file in python_files()
        for module in imported(file)
        if any(f"{module}.".startswith(f"{name}.") for name in (*NETWORK, *NETWORK_OF_QT))
    ]
    assert found == []


def rooms_without_qt() -> list[str]:
    return [
        ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
        for file in python_files()
        if "window" not in file.parts
    ]


def it_needs_no_qt_outside_the_window() -> None:
    modules = rooms_without_qt()
    blocked = "import sys; sys.modules.update(PySide6=None, shiboken6=None)"
    script = f"{blocked}; import importlib; [importlib.import_module(name) for name in sys.argv[1:]]"

    done = subprocess.run(
        [sys.executable, "-c", script, *modules],
        env={**os.environ, "PYTHONPATH": str(ROOT / "desktop")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", ["utils", "helpers", "common", "misc", "manager"])
def it_gives_every_module_a_name_with_a_meaning(name: str) -> None:
    assert [shown(file) for file in python_files() if name in file.relative_to(PACKAGE).with_suffix("").parts] == []
