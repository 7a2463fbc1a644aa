"""Saving never costs what stood there before."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from songphuong.errors import CannotWriteError, UnusableInputError
from songphuong.formats.safe_save import make_folder, open_bytes, save_bytes


def it_keeps_the_old_file_and_leaves_nothing_behind_when_the_disk_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.mou"
    save_bytes(file, b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWriteError):
        save_bytes(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def it_keeps_the_permissions_of_the_file_it_replaces(tmp_path: Path) -> None:
    file = tmp_path / "a.mou"
    save_bytes(file, b"old")
    file.chmod(0o640)
    save_bytes(file, b"new")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def it_writes_through_a_link_to_the_file_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    link = tmp_path / "a.mou"
    link.symlink_to(tmp_path / "shared" / "b.mou")
    save_bytes(link, b"first")
    save_bytes(link, b"second")
    assert link.is_symlink()
    assert [(file.name, file.read_bytes()) for file in (tmp_path / "shared").iterdir()] == [("b.mou", b"second")]


def it_writes_beside_a_name_of_the_greatest_length(tmp_path: Path) -> None:
    file = tmp_path / ("ệ" * 80 + ".docx")
    save_bytes(file, b"x")
    assert file.read_bytes() == b"x"


def it_makes_folders_and_says_where_it_cannot(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    (tmp_path / "file").touch()
    with pytest.raises(CannotWriteError) as refused:
        make_folder(tmp_path / "file" / "b")
    assert refused.value.file == tmp_path / "file" / "b"


def it_reads_no_file_that_is_larger_than_it_should_be(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"12345")
    assert open_bytes(file, limit=5) == b"12345"
    with pytest.raises(UnusableInputError) as refused:
        open_bytes(file, limit=4)
    assert refused.value.code == "file-too-large"


def it_leaves_a_file_marked_read_only_and_a_folder_of_the_name_alone(tmp_path: Path) -> None:
    marked, folder = tmp_path / "a.mou", tmp_path / "b.mou"
    save_bytes(marked, b"old")
    marked.chmod(0o444)
    folder.mkdir()
    for file, code in [(marked, "file-read-only"), (folder, "file-not-writable")]:
        with pytest.raises(CannotWriteError) as refused:
            save_bytes(file, b"new")
        assert (refused.value.code, refused.value.file) == (code, file)
    assert marked.read_bytes() == b"old"
    assert sorted(tmp_path.iterdir()) == [marked, folder]
