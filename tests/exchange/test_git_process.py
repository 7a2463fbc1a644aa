"""How git is run: what it is told, what it never hears of, and that it ends."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from songphuong.errors import UnusableInputError
from songphuong.exchange.git import Answer, Git, detail, merged_lines, trouble
from songphuong.sentences import say_error


@pytest.fixture
def false_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A git of the test's own on the path; it shows how it was called."""
    file = tmp_path / "bin" / "git"
    file.parent.mkdir()
    file.write_text('#!/bin/sh\nenv\necho "$@"\n')
    file.chmod(0o755)
    monkeypatch.setenv("PATH", f"{file.parent}{os.pathsep}{os.environ['PATH']}")
    return file


@pytest.fixture
def git(tmp_path: Path) -> Git:
    (tmp_path / "folder").mkdir()
    return Git(tmp_path / "folder")


def it_tells_git_to_ask_nothing_and_to_run_nothing(git: Git, false_git: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        "GIT_DIR",
        "GIT_EXEC_PATH",
        "GIT_EXTERNAL_DIFF",
        "GIT_CONFIG_PARAMETERS",
        "GIT_ASKPASS",
        "SSH_ASKPASS",
    ):
        monkeypatch.setenv(name, "elsewhere")
    monkeypatch.setenv("GIT_SSH_COMMAND", "ssh -i mine")

    lines = git.run("fetch").text.splitlines()

    for told in ("GIT_TERMINAL_PROMPT=0", "GIT_ASKPASS=", "LC_ALL=C", "GIT_ALLOW_PROTOCOL=file:https:http:ssh"):
        assert told in lines
    assert "GIT_SSH_COMMAND=ssh -i mine" in lines  # the user's own
    assert [line for line in lines if line.endswith("=elsewhere")] == []
    for told in (f"core.hooksPath={os.devnull}", "protocol.ext.allow=never", "core.fsmonitor=false", "core.askPass="):
        assert f"-c {told} " in lines[-1]


def it_stops_git_and_what_git_started(git: Git, false_git: Path, tmp_path: Path) -> None:
    false_git.write_text(f"#!/bin/sh\n(sleep 3; touch '{tmp_path}/late') &\nwait\n")
    began = time.monotonic()

    with pytest.raises(UnusableInputError) as caught:
        git.run("fetch", seconds=1)

    assert caught.value.code == "git-too-slow" and time.monotonic() - began < 3
    time.sleep(2.5)
    assert not (tmp_path / "late").exists()


def it_says_that_git_is_missing_where_it_cannot_be_started(git: Git, false_git: Path) -> None:
    false_git.write_bytes(b"\x00no program")
    with pytest.raises(UnusableInputError) as caught:
        git.run("version")
    assert caught.value.code == "git-missing"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("warning: x\nfatal: broken\n", "fatal: broken"),
        ("hint: only this\n", "hint: only this"),
        ("fatal: https://lan:secret@example.org/ gone", "fatal: https://example.org/ gone"),
        ("remote: \x1b[31mred", "remote: \ufffd[31mred"),
        ("", "?"),
    ],
)
def it_takes_the_line_that_says_most(said: str, shown: str) -> None:
    assert detail(said) == shown


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("fatal: detected dubious ownership in repository at '/x'\n", "repository-of-another"),
        ("fatal: Unable to create '/x/.git/HEAD.lock': File exists.\n", "repository-busy"),
        ("fatal: cannot lock ref 'refs/heads/main': is at 72bf21 but expected 9191dd\n", "repository-moved"),
        ("error: unable to write file .git/objects/a1: No space left on device\n", "repository-not-writable"),
        ("error: cannot update ref 'x': couldn't write '/x/main.lock'\n", "repository-not-writable"),
        ("fatal: something new\n", "git-refused"),
    ],
)
def it_words_what_git_could_not_do(said: str, code: str, tmp_path: Path) -> None:
    error = trouble(Answer(128, b"", said), tmp_path)
    assert error.code == code
    assert say_error("vi", error).startswith(f"{tmp_path}: ") and say_error("en", error)


def it_merges_lines_and_says_where_it_cannot(git: Git) -> None:
    base = b"1\n2\n3\n4\n5\n"
    assert merged_lines(git, b"one\n2\n3\n4\n5\n", base, b"1\n2\n3\n4\nfive\n") == b"one\n2\n3\n4\nfive\n"
    assert merged_lines(git, b"one\n2\n3\n4\n5\n", base, b"eins\n2\n3\n4\n5\n") is None
    assert merged_lines(git, b"a\0b", base, b"c\0d") is None
