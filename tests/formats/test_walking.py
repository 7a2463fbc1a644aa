"""Finding the files below a folder that may hold anything."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from songphuong.errors import UnusableInputError
from songphuong.formats.walking import MOST_ENTRIES, files_below

posix = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need rights there")


def found(folder: Path) -> tuple[list[str], list[str]]:
    """The names of the files and the codes of what was told."""
    problems: list[UnusableInputError] = []
    files = [file.relative_to(folder).as_posix() for file in files_below(folder, problems)]
    return files, [problem.code for problem in problems]


def it_finds_files_at_any_depth_in_order(tmp_path: Path) -> None:
    for name in ("b/c/2", "b/1", "a"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert found(tmp_path) == (["a", "b/1", "b/c/2"], [])


def it_finds_nothing_where_there_is_no_folder(tmp_path: Path) -> None:
    assert found(tmp_path / "none") == ([], [])


def it_tells_of_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "clauses").touch()
    assert found(tmp_path / "clauses") == ([], ["folder-not-readable"])


@posix
def it_names_links_and_follows_none_below_the_folder(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "root").symlink_to("/")
    assert found(tmp_path) == (["loop", "root"], [])


@posix
def it_tells_of_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "clauses").symlink_to("clauses")
    assert found(tmp_path / "clauses") == ([], ["folder-not-readable"])


def it_leaves_a_folder_with_too_much_in_it_and_says_so(tmp_path: Path) -> None:
    for number in range(MOST_ENTRIES + 1):
        (tmp_path / str(number)).mkdir()
    assert found(tmp_path) == ([], ["folder-too-large"])


@posix
def it_goes_as_deep_as_the_system_lets_it(tmp_path: Path) -> None:
    """Deeper than Python calls itself, and deeper than a path may be long."""
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(2500):
        os.mkdir("a", dir_fd=here)
        below = os.open("a", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)
    try:
        assert found(tmp_path) == ([], ["folder-not-readable"])
    finally:
        os.system(f"rm -rf '{tmp_path}/a'")  # shutil calls itself for each folder
