"""The program as a process of its own: encodings, closed pipes, missing Qt, missing displays, start-up."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from songphuong.agreement.tree import Draft
from songphuong.formats.draft_file import save_draft
from tests.notation import agreement, article, paragraph
from tests.project_files import ROOT

WITHOUT_QT = "import sys; sys.modules.update(PySide6=None, shiboken6=None)"
WITHOUT_NETWORK = "import socket; socket.socket.connect = socket.create_connection = None"
MAIN = "from songphuong.__main__ import main; sys.exit(main())"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    file = tmp_path / "Điện tử.mou"
    save_draft(file, Draft(agreement(article("a", paragraph("p", "Đoàn thể thao.", "A delegation.")))))
    return file


def run(*arguments: str, before: str = "import sys", **environment: str) -> subprocess.CompletedProcess[bytes]:
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "desktop"), **environment}
    variables = {name: value for name, value in variables.items() if value}
    return subprocess.run(
        [sys.executable, "-c", f"{before}; {MAIN}", *arguments], env=variables, capture_output=True, check=False
    )


@pytest.mark.parametrize("command", [["check"], ["text", "--language", "vi"], ["export", "--output", "."]])
def it_works_without_qt_and_without_a_network(command: list[str], draft: Path) -> None:
    if "--output" in command:
        command = [*command[:-1], str(draft.parent)]
    done = run(*command, str(draft), before=f"{WITHOUT_QT}; {WITHOUT_NETWORK}")
    assert b"Traceback" not in done.stderr
    assert done.returncode in (0, 1), done.stderr.decode()


@pytest.mark.parametrize(
    "environment", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "ascii"}]
)
def it_prints_utf8_whatever_the_locale(environment: dict[str, str], draft: Path) -> None:
    done = run("text", str(draft), "--language", "vi", **environment)
    assert done.returncode == 0
    assert "Đoàn thể thao." in done.stdout.decode("utf-8")


def it_keeps_quiet_when_its_reader_goes_away(draft: Path) -> None:
    program = f"import sys; {MAIN}"
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    reading, writing = os.pipe()
    os.close(reading)
    try:
        arguments = [sys.executable, "-c", program, "text", str(draft), "--language", "vi"]
        done = subprocess.run(arguments, env=variables, stdout=writing, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(writing)
    assert done.stderr == b""
    assert done.returncode == 2


def it_tells_that_its_output_finds_no_room(draft: Path) -> None:
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    with Path("/dev/full").open("wb") as full:
        arguments = [sys.executable, "-c", f"import sys; {MAIN}", "text", str(draft), "--language", "vi"]
        done = subprocess.run(arguments, env=variables, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1 and "dung lượng đĩa" in done.stderr.decode()


@pytest.mark.parametrize(("closed", "command", "code"), [(">&-", "check", 1), ("2>&-", "check", 1), (">&-", "no", 2)])
def it_does_its_work_with_its_output_closed(closed: str, command: str, code: int, draft: Path) -> None:
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    program = [sys.executable, "-c", f"import sys; {MAIN}", command, str(draft)]
    done = subprocess.run(
        ["sh", "-c", f'"$@" {closed}', "sh", *program], env=variables, stderr=subprocess.PIPE, check=False
    )
    assert done.returncode == code
    assert done.stderr.count(b"\n") <= 1 and b"AttributeError" not in done.stderr


def it_keeps_its_exit_code_where_nobody_can_be_told() -> None:
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    with Path("/dev/full").open("wb") as full:
        arguments = [sys.executable, "-c", f"import sys; {MAIN}", "text", "no-such-file.docx"]
        assert subprocess.run(arguments, env=variables, stderr=full, check=False).returncode == 2


@pytest.mark.parametrize(("display", "platform"), [("", ""), (":7943", ""), (":7943.1", "xcb")])
def it_says_that_there_is_no_display(display: str, platform: str) -> None:
    done = run(DISPLAY=display, WAYLAND_DISPLAY="", QT_QPA_PLATFORM=platform)
    assert done.returncode == 2
    assert "không có màn hình đồ họa" in done.stderr.decode()


def it_says_that_qt_is_missing(draft: Path) -> None:
    done = run("--language", "en", str(draft), before=WITHOUT_QT, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert done.stderr.decode().startswith("The window cannot open because graphics libraries are missing")


def it_tells_a_defect_in_one_line() -> None:
    broken = "import sys, songphuong.command_line.commands as c; c.COMMANDS = ('nothing',)"
    done = run("nothing", before=broken)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr and done.stderr.count(b"\n") == 1
    assert "KeyError" in done.stderr.decode()


def it_starts_quickly_because_it_loads_only_what_a_command_needs() -> None:
    watch = "import atexit, sys; atexit.register(lambda: print(*sorted(sys.modules), file=sys.stderr))"
    loaded = set(run("--version", before=watch).stderr.decode().split())
    assert "songphuong.__main__" in loaded
    assert not {"lxml", "docx", "jinja2", "sqlite3", "msgspec", "PySide6"} & loaded
