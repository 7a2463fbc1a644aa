"""The system's git, run so that no repository can make it run anything else, ask anything, or wait for ever.

Hooks, helpers and prompts are off; the only ways to a server are files, HTTPS and SSH. What is not switched off by an
option can be named only by settings of the repository itself, and those ``repository`` refuses. Decision 0013.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from songphuong.errors import UnusableInputError, plain

HERE, OVER_THE_NETWORK = 60, 180  # seconds until git is stopped

# The user's own words to git that stay; every other GIT_* variable could lead it to another repository or program.
_KEPT = re.compile(
    r"GIT_((AUTHOR|COMMITTER)_(NAME|EMAIL|DATE)|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM)|SSH|SSH_COMMAND|SSH_VARIANT"
    r"|SSL_(CAINFO|CAPATH|CERT|KEY|NO_VERIFY|VERSION)|HTTP_PROXY_AUTHMETHOD)"
)
NO_HOOKS = f"core.hooksPath={os.devnull}"
_SETTINGS = (
    NO_HOOKS,
    f"core.attributesFile={os.devnull}",
    "core.fsmonitor=false",
    "core.symlinks=false",
    "core.askPass=",
    "credential.interactive=false",
    "safe.bareRepository=explicit",
    "protocol.ext.allow=never",
    "submodule.recurse=false",
    "fetch.fsckObjects=true",
    "fetch.writeCommitGraph=false",
    "transfer.bundleURI=false",
    "push.followTags=false",
    "gc.auto=0",
    "maintenance.auto=false",
    "user.useConfigOnly=true",
    "i18n.commitEncoding=utf-8",
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What git said; ``code`` 0: done."""

    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode("utf-8", errors="replace").rstrip("\n")


@dataclass(frozen=True, slots=True)
class Git:
    """git in one folder. A folder above it is never looked into."""

    folder: Path  # absolute

    def run(
        self, *arguments: str, given: bytes = b"", seconds: int = HERE, more: Mapping[str, str] | None = None
    ) -> Answer:
        """What git answers, whatever it is. UnusableInputError when there is no git, or it takes too long."""
        settings = [word for setting in _SETTINGS for word in ("-c", setting)]
        command = [_program(self.folder), "-C", str(self.folder), *settings, *arguments]
        return _run(command, given, seconds, {**_environment(self.folder), **(more or {})})

    def ask(self, *arguments: str, given: bytes = b"", more: Mapping[str, str] | None = None) -> Answer:
        """As ``run``; UnusableInputError where git does not do it."""
        answer = self.run(*arguments, given=given, more=more)
        if answer.code:
            raise trouble(answer, self.folder)
        return answer


_TROUBLES = (
    (r"dubious ownership", "repository-of-another"),
    (r"\.lock': File exists", "repository-busy"),
    (r"is at [0-9a-f]+ but expected", "repository-moved"),
    (
        r"No space left|[Cc]ould ?n.t write|[Uu]nable to (write|create)|write error|failed to write",
        "repository-not-writable",
    ),
)


def trouble(answer: Answer, folder: Path) -> UnusableInputError:
    """What git could not do in this folder, in our words where they are known."""
    code = next((code for pattern, code in _TROUBLES if re.search(pattern, answer.err)), "git-refused")
    return UnusableInputError(code, file=folder, detail=detail(answer.err))


def detail(words: str) -> str:
    """The line of git's that says most, without passwords in addresses and signs that steer a terminal."""
    lines = [line for line in words.splitlines() if line.strip()]
    telling = [line for line in lines if re.match(r"(fatal|error|remote|ssh| !)", line)]
    return plain(re.sub(r"://[^/]*@", "://", (telling or lines or ["?"])[0]))[:300]


def merged_lines(git: Git, ours: bytes, base: bytes, theirs: bytes) -> bytes | None:
    """Both changes of a text, line by line; None where they touch the same lines."""
    with tempfile.TemporaryDirectory(prefix="songphuong-") as folder:
        files = [Path(folder) / name for name in ("ours", "base", "theirs")]
        for file, content in zip(files, (ours, base, theirs), strict=True):
            file.write_bytes(content)
        answer = git.run("merge-file", "-p", "-q", *(str(file) for file in files))
    return None if answer.code else answer.out


# ---- the process ---------------------------------------------------------------------------------------------------


def _program(folder: Path) -> str:
    """git of the search path, never one that lies in the folder or wherever we happen to stand."""
    found = shutil.which("git")
    if found is None or not Path(found).is_absolute() or Path(found).is_relative_to(folder):
        raise UnusableInputError("git-missing")
    return found


def _environment(folder: Path) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("GIT_", "SSH_ASKPASS")) or _KEPT.fullmatch(name)
    }
    return {
        **kept,
        "LC_ALL": "C",
        "LANGUAGE": "C",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_ASKPASS": "",
        "SSH_ASKPASS_REQUIRE": "never",
        "GCM_INTERACTIVE": "never",
        "GIT_ALLOW_PROTOCOL": "file:https:http:ssh",
        "GIT_CEILING_DIRECTORIES": str(folder.parent),
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_PAGER": "cat",
        "GIT_EDITOR": "true",
    }


def _run(command: list[str], given: bytes, seconds: int, environment: Mapping[str, str]) -> Answer:
    """In a session of its own: what git starts has no terminal to ask at, and ends with it."""
    windows = sys.platform == "win32"
    try:
        process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=not windows,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise UnusableInputError("git-missing") from error
    with process:
        try:
            out, err = process.communicate(given, timeout=seconds)
        except subprocess.TimeoutExpired as error:
            _stop(process)
            raise UnusableInputError("git-too-slow", seconds=seconds) from error
        except BaseException:
            _stop(process)
            raise
    return Answer(process.returncode, out, err.decode("utf-8", errors="replace"))


def _stop(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
