"""Folders that are no library, or a hostile one: one message in each language, and the work goes on."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from songphuong.__main__ import main
from songphuong.data_folders import data_folder
from tests.command_line.running import Captured, does
from tests.exchange.offices import Officer, clause

posix = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need rights there")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Officer:
    officer = Officer(tmp_path / "office")
    officer.folder.mkdir()
    monkeypatch.setenv("SONGPHUONG_LIBRARY", str(officer.folder))
    return officer


def _pipe(office: Officer) -> None:
    (office.folder / "clauses").mkdir()
    os.mkfifo(office.folder / "clauses" / "a@1.toml")


def _file(office: Officer) -> None:
    (office.folder / "clauses").touch()


def _loop(office: Officer) -> None:
    (office.folder / "clauses").symlink_to("clauses")


def _escapes(office: Officer) -> None:
    office.write(clause().replace('"draft"', '"\\u001b[2Jdraft\\u202e"'))


def _everything(office: Officer) -> None:
    (office.folder / "clauses").symlink_to("/")


@posix
@pytest.mark.parametrize("spoil", [_pipe, _file, _loop, _escapes, _everything])
@pytest.mark.parametrize("language", ["vi", "en"])
def it_drafts_beside_a_folder_that_is_no_library(
    capsys: Captured, office: Officer, spoil: Callable[[Officer], None], language: str, tmp_path: Path
) -> None:
    spoil(office)
    draft = tmp_path / "a.mou"

    assert main(["--language", language, "new", "association-agreement", "--output", str(draft)]) == 0

    told = capsys.readouterr().err.splitlines()
    assert len(told) >= 2 and draft.exists()
    assert all(line.isprintable() for line in told)


def it_tells_of_many_bad_files_in_one_message(capsys: Captured, office: Officer) -> None:
    for number in range(6):
        office.write("broken", f"clauses/office/a-{number}@1.toml")
    told = does(capsys, "types")[1]
    assert told.count("\n") == 1 and "cannot be used: 6" in told and "verify --office" in told
    assert does(capsys, "clauses", "verify", "--office", code=1)[1].count("\n") == 7


@posix
@pytest.mark.parametrize("folder", ["/", "/proc", "/dev/null", "/proc/self/mem", "built-in"])
def it_takes_any_folder_there_is_without_a_stumble(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    monkeypatch.setenv("SONGPHUONG_LIBRARY", str(data_folder("clauses").parent) if folder == "built-in" else folder)
    assert does(capsys, "types")[1].count("\n") <= 1
    told = does(capsys, "library", "status", code=2)[1] if folder != "built-in" else ""
    assert told.count("\n") == (folder != "built-in")


def it_prints_the_folder_without_signs_that_steer_a_terminal(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SONGPHUONG_LIBRARY", str(tmp_path / "\x1b[2J\nx"))
    out, _ = does(capsys, "library", "use")
    assert out == f"{tmp_path}/\ufffd[2J\ufffdx\n"
    assert "\x1b" not in does(capsys, "library", "use", str(tmp_path))[1]


@pytest.mark.parametrize(
    "query", ["", " ", "a " * 60_000, "😀", "\x00", "\udcff", '" OR folded:x NEAR(* ^', "a" + "\u0301\u0323" * 30_000]
)
def it_takes_any_query(capsys: Captured, query: str) -> None:
    out, told = does(capsys, "clauses", "search", query, "--limit", "999999999")
    assert out or told


@pytest.mark.parametrize("name", ["definitions@" + "9" * 5000, "definitions@0", "@", "\x1b[2J@1", "{0}"])
def it_takes_any_name_of_a_clause(capsys: Captured, name: str) -> None:
    told = does(capsys, "clauses", "show", name, code=2)[1]
    assert told.count("\n") == 1 and "\x1b" not in told


def it_repeats_what_was_typed_without_signs_that_steer_a_terminal(capsys: Captured) -> None:
    assert does(capsys, "clauses", "search", "\x1b[2J")[1].count("\ufffd") == 1


def it_shows_a_clause_of_many_divisions(capsys: Captured, office: Officer) -> None:
    deep = "".join(
        f'\n[[{".".join(["paragraphs"] + ["points"] * depth)}]]\nvi = "a"\nen = "b"\n' for depth in range(1, 60)
    )
    office.write(clause() + deep)
    assert does(capsys, "clauses", "show", "office-visit")[0]
