"""The program run inside the test, in English: what it prints, and what it tells beside that."""

from __future__ import annotations

import json
from typing import Any

import pytest

from songphuong.__main__ import main

Captured = pytest.CaptureFixture[str]


def does(capsys: Captured, *arguments: str, code: int = 0) -> tuple[str, str]:
    """Output and messages; the exit code must be this one."""
    assert main(["--language", "en", *arguments]) == code, capsys.readouterr()
    told = capsys.readouterr()
    assert "Traceback" not in told.err
    return told.out, told.err


def document(capsys: Captured, *arguments: str, code: int = 0) -> Any:
    """The one JSON document that the command prints."""
    return json.loads(does(capsys, *arguments, "--json", code=code)[0])
