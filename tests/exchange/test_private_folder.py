"""A folder .git that leads elsewhere: git would write there. What it may hold: files and folders."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from songphuong.errors import UnusableInputError
from songphuong.exchange.sharing import pull, push, status
from tests.exchange.offices import Officer, clause, git

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need rights there")


def place_refused(officer: Officer) -> str:
    """Where status, pull and push see something odd."""
    places = set()
    for action in (status, lambda folder: pull(folder, {}), lambda folder: push(folder, lambda _: "Library")):
        with pytest.raises(UnusableInputError) as caught:
            action(officer.folder)
        assert caught.value.code == "repository-private"
        places.add(caught.value.place)
    return places.pop() if len(places) == 1 else ""


def moved_away(officer: Officer) -> Path:
    elsewhere = officer.folder.parent / "elsewhere"
    (officer.folder / ".git").rename(elsewhere)
    return elsewhere


def it_uses_no_repository_that_lies_elsewhere(lan: Officer, minh: Officer) -> None:
    """A folder from elsewhere could name any repository of the officer's."""
    elsewhere = moved_away(minh)
    (minh.folder / ".git").write_text(f"gitdir: {elsewhere}\n")
    before = git(elsewhere, "rev-parse", "HEAD")
    lan.write(clause("Gặp nhau."))
    lan.push_by_hand()
    assert place_refused(minh) == ".git"
    assert git(elsewhere, "rev-parse", "HEAD") == before


def it_follows_no_link_to_a_repository(minh: Officer) -> None:
    (minh.folder / ".git").symlink_to(moved_away(minh))
    assert place_refused(minh) == ".git"


def it_uses_no_repository_whose_branches_lie_elsewhere(minh: Officer, lan: Officer) -> None:
    (minh.folder / ".git" / "commondir").write_text(f"{lan.folder / '.git'}\n")
    assert place_refused(minh) == ".git/commondir"


def _link(file: Path) -> None:
    target = file.parents[file.parts[::-1].index(".git") + 1] / "mine"
    target.touch()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    file.symlink_to(target)


def _pipe(file: Path) -> None:
    file.unlink(missing_ok=True)
    os.mkfifo(file)


@pytest.mark.parametrize(
    ("spoil", "name"),
    [
        (_link, "logs/HEAD"),
        (_link, "logs/refs/heads/main"),
        (_link, "refs/heads/main"),
        (_link, "objects/info/alternates"),
        (_pipe, "HEAD"),
        (_pipe, "config"),
        (_pipe, "index"),
        (_pipe, "packed-refs"),
    ],
)
def it_writes_through_no_link_and_waits_at_no_pipe(minh: Officer, spoil: Callable[[Path], None], name: str) -> None:
    spoil(minh.folder / ".git" / name)
    assert place_refused(minh) == f".git/{name}"
    mine = minh.folder.parent / "mine"
    assert not mine.exists() or mine.read_bytes() == b""


def it_lets_hooks_be_what_they_like(minh: Officer) -> None:
    hooks = minh.folder / ".git" / "hooks"
    hooks.rename(minh.folder.parent / "hooks") if hooks.exists() else None
    hooks.symlink_to(minh.folder.parent / "hooks")
    assert status(minh.folder).behind == 0
