"""For every test: Qt draws offscreen, the network is out of reach, and the user's own settings are not seen."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn
from uuid import uuid4

import pytest

from tests.exchange.offices import Officer, clause

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _no_office(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No office's library is in use, whatever the user of this machine, or a test before, set."""
    monkeypatch.delenv("SONGPHUONG_LIBRARY", raising=False)
    for variable in ("XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(variable, str(tmp_path_factory.getbasetemp() / f"settings-{uuid4().hex}"))


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Officer:
    """An office's folder with one draft, no repository."""
    officer = Officer(tmp_path / "Thư viện cơ quan")
    officer.write(clause())
    monkeypatch.setenv("SONGPHUONG_LIBRARY", str(officer.folder))
    return officer


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program needs no network; a test that reaches for one fails. Sockets inside the machine may connect."""
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: object) -> None:
        if self.family not in (socket.AF_INET, socket.AF_INET6):
            return connect(self, address)  # type: ignore[arg-type]
        _refused(address)

    monkeypatch.setattr(socket.socket, "connect", refuse)
    yield


def _refused(address: object) -> NoReturn:
    raise AssertionError(f"reached for the network: {address}")
