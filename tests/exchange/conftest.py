"""An office with a server and two officers, Lan and Minh; git's settings are those of the test alone."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.exchange.offices import Officer, clause, cloned
from tests.library_samples import SAMPLE_LIBRARY


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings of the user, in a file of the test."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    file = tmp_path / "gitconfig"
    file.write_text('[user]\n name = "Lan"\n email = lan@example.org\n[init]\n defaultBranch = main\n')
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(file))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    return file


@pytest.fixture(autouse=True)
def small_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """The samples stand in for the program's own library, which takes long to prove."""
    monkeypatch.setattr("songphuong.formats.library_folder.data_folder", SAMPLE_LIBRARY.joinpath)


@pytest.fixture
def server(tmp_path: Path) -> Path:
    """Empty as a server makes it."""
    folder = tmp_path / "máy chủ" / "thư viện.git"
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(folder)], check=True)
    return folder


@pytest.fixture
def lan(server: Path, tmp_path: Path) -> Officer:
    """Lan pushed the first draft of a clause."""
    officer = cloned(server, tmp_path / "Lan – thư viện")
    officer.write(clause())
    officer.push_by_hand()
    return officer


@pytest.fixture
def minh(lan: Officer, server: Path, tmp_path: Path) -> Officer:
    """Minh has what Lan pushed."""
    return cloned(server, tmp_path / "Minh")
