"""What servers say, in our words: each message leads on. The words are git's and OpenSSH's own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from songphuong.errors import UnusableInputError
from songphuong.exchange.git import Answer
from songphuong.exchange.repository import is_folder, remote_trouble
from songphuong.exchange.sharing import pull
from songphuong.sentences import say_error
from tests.exchange.offices import Officer, git

SAID = [
    ("fatal: unable to access 'https://x/': Could not resolve host: x", "remote-unreachable"),
    ("fatal: unable to access 'https://x/': Failed to connect to x port 443: Connection refused", "remote-unreachable"),
    ("ssh: Could not resolve hostname x: Name or service not known\nfatal: Could not read from", "remote-unreachable"),
    ("ssh: connect to host x port 22: No route to host\nfatal: Could not read from", "remote-unreachable"),
    ("ssh: connect to host x port 22: Connection timed out\n", "remote-unreachable"),
    ("fatal: could not read Username for 'https://x': terminal prompts disabled", "remote-sign-in"),
    ("remote: Invalid username\nfatal: Authentication failed for 'https://x/'", "remote-sign-in"),
    ("git@x: Permission denied (publickey).\nfatal: Could not read from remote repository.", "remote-sign-in"),
    ("fatal: unable to access 'https://x/': The requested URL returned error: 403", "remote-sign-in"),
    ("Host key verification failed.\nfatal: Could not read from remote repository.", "remote-host-unknown"),
    ("fatal: 'x' does not appear to be a git repository\nfatal: Could not read from", "remote-not-there"),
    ("remote: Repository not found.\nfatal: repository 'https://x/' not found", "remote-not-there"),
    ("fatal: transport 'ext' not allowed", "remote-address-unfit"),
    ("fatal: unable to find remote helper for 'foo'", "remote-address-unfit"),
    ("! refs/heads/main:refs/heads/main [remote rejected] (pre-receive hook declined)", "remote-refused"),
    ("fatal: detected dubious ownership in repository at '/srv/x.git'\n", "remote-of-another"),
    ("fatal: something new\n", "git-refused"),
]


@pytest.mark.parametrize(("said", "code"), SAID)
def it_words_what_a_server_says(said: str, code: str) -> None:
    error = remote_trouble(Answer(128, b"", said), Path("/office"), "https://x/")
    assert error.code == code
    for language in ("vi", "en"):
        assert say_error(language, error).startswith("/office: ")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/srv/library.git", True),
        ("../library.git", True),
        ("file:///srv/library.git", True),
        ("C:\\library", True),
        ("./a:b", True),
        ("git@example.org:library.git", False),
        ("ssh://example.org/library", False),
        ("https://example.org/library", False),
    ],
)
def it_knows_a_server_that_is_a_folder(address: str, expected: bool) -> None:
    assert is_folder(address) is expected


def it_reaches_ssh_without_a_question_and_by_the_user_s_own_way(lan: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    mark = lan.folder.parent / "called"
    git(lan.folder, "remote", "set-url", "origin", "lan@example.org:library.git")
    monkeypatch.setenv("GIT_SSH_COMMAND", f"echo called >'{mark}'; false")
    with pytest.raises(UnusableInputError) as caught:
        pull(lan.folder, {})
    assert caught.value.code == "remote-unreachable" and mark.read_text() == "called\n"
    monkeypatch.delenv("GIT_SSH_COMMAND")
    ssh = lan.folder.parent / "bin" / "ssh"
    ssh.parent.mkdir()
    ssh.write_text(f"#!/bin/sh\necho \"$@\" >'{mark}'\nexit 255\n")
    ssh.chmod(0o755)
    monkeypatch.setenv("PATH", f"{ssh.parent}:{os.environ['PATH']}")
    with pytest.raises(UnusableInputError):
        pull(lan.folder, {})
    assert mark.read_text().startswith("-oBatchMode=yes ")
