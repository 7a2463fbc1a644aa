"""The wheel holds the program with its data, and works away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.project_files import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = "import hatchling.build, sys; print(hatchling.build.build_wheel(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", build, str(folder)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return folder / done.stdout.split()[-1]


def relative(folder: str) -> set[str]:
    return {file.relative_to(ROOT).as_posix() for file in (ROOT / folder).rglob("*") if file.is_file()}


def it_carries_the_data_folders(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("clauses", "templates_docx", "resources"):
        assert {f"songphuong/data/{name}" for name in relative(folder)} <= names


def it_carries_no_tests_and_its_licence(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in names if name.startswith("tests/")] == []
    assert {name.rpartition("/")[2] for name in names} >= {"LICENSE", "LICENCES.md"}


def it_drafts_and_exports_from_what_the_wheel_holds(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "installed")}

    for arguments in (
        ["new", "association-agreement", "--output", "dự thảo.mou"],
        ["export", "dự thảo.mou", "--output", "Thư mục Word"],
    ):
        done = subprocess.run(
            [sys.executable, "-m", "songphuong", *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr

    assert (tmp_path / "Thư mục Word" / "dự thảo.bilingual.docx").stat().st_size > 10_000
