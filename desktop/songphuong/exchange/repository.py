"""The Git repository of an office's library: its branch, its remote, what commits hold, new commits, fetch and push.

Git's own checking out, merging and adding are not used: they run filters and drivers that a repository names. Contents
are read from and written to its objects as they are. The folder's files are ``folder``.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from songphuong.errors import CannotWriteError, UnusableInputError, plain
from songphuong.formats.safe_save import size_in_words

from .folder import LARGEST, check_alike, check_name, check_size
from .git import NO_HOOKS, OVER_THE_NETWORK, Answer, Git, detail, trouble
from .private_folder import refuse_odd_private

BRANCHES = "refs/heads/"

# What a repository's own settings may hold: nothing of this names a program. Whatever else there is, is refused.
_HARMLESS = re.compile(
    r"core\.(repositoryformatversion|filemode|bare|logallrefupdates|ignorecase|precomposeunicode|symlinks|autocrlf|eol"
    r"|safecrlf|quotepath|longpaths|hidedotfiles|protecthfs|protectntfs|sharedrepository)"
    r"|extensions\.(objectformat|worktreeconfig|refstorage)"
    r"|remote\..+\.(url|pushurl|fetch|tagopt|prune|gh-resolved)"
    r"|branch\..+\.(remote|merge|rebase|description|pushremote|vscode-merge-base)"
    r"|user\.(name|email)|init\.defaultbranch|pull\.(rebase|ff)|push\.(default|autosetupremote)|gc\.auto"
    r"|(gui|color)\..+",
    re.DOTALL,
)
_UNFINISHED = ("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply")
# A server that is a folder runs its programs here and as us: its hooks and helpers stay off as well.
_RECEIVE_HERE = f"git -c {NO_HOOKS} -c core.alternateRefsCommand= -c receive.autogc=false receive-pack"


@dataclass(frozen=True, slots=True)
class Stored:
    """A file of a commit."""

    content: bytes
    mode: str = "100644"


@dataclass(frozen=True, slots=True)
class Remote:
    """Where the branch is exchanged: a named remote and a branch of it."""

    name: str
    address: str
    push_address: str
    branch: str  # refs/heads/...

    @property
    def tracked(self) -> str:
        """Our memory of that branch."""
        return f"refs/remotes/{self.name}/{self.branch.removeprefix(BRANCHES)}"

    @property
    def shown(self) -> str:
        return plain(re.sub(r"://[^/]*@", "://", self.address))


@dataclass(frozen=True, slots=True)
class Repository:
    """``open`` proves that it can be used; ``branch`` is refs/heads/..., on which its folder stands."""

    git: Git
    private: Path  # its .git folder
    branch: str
    remote: Remote

    @classmethod
    def open(cls, folder: Path) -> Repository:
        git = Git(folder.resolve())
        refuse_odd_private(git.folder)
        private = _private_folder(git)
        settings = _settings(git)
        if any((private / name).exists() for name in _UNFINISHED):
            raise UnusableInputError("merge-unfinished", file=folder)
        found = git.run("symbolic-ref", "-q", "HEAD")
        if found.code or not found.text.startswith(BRANCHES):
            raise UnusableInputError("head-detached", file=folder)
        return cls(git, private, found.text, _remote(folder, found.text, settings))

    @property
    def folder(self) -> Path:
        return self.git.folder

    # ---- commits ----

    def head(self) -> str | None:
        """The commit on which the folder stands; None: there is none yet."""
        return self._commit(self.branch)

    def theirs(self) -> str | None:
        """The remote branch as last seen; None: never seen."""
        return self._commit(self.remote.tracked)

    def _commit(self, name: str) -> str | None:
        found = self.git.run("rev-parse", "-q", "--verify", f"{name}^{{commit}}")
        return None if found.code else found.text

    def common(self, one: str, other: str) -> str | None:
        """The commit from which both come."""
        found = self.git.run("merge-base", one, other)
        if found.code > 1:
            raise trouble(found, self.folder)
        return found.text.partition("\n")[0] or None

    def apart(self, head: str, theirs: str) -> tuple[int, int]:
        """How many commits only we have, and only they."""
        ahead, _, behind = self.git.ask("rev-list", "--left-right", "--count", f"{head}...{theirs}").text.partition(
            "\t"
        )
        return int(ahead), int(behind)

    def files(self, commit: str | None) -> dict[str, Stored]:
        """Every file of a commit. UnusableInputError for a link, another repository in it, or an unusable name."""
        if commit is None:
            return {}
        entries, total = {}, 0
        for row in self.git.ask("ls-tree", "-r", "-l", "-z", "--full-tree", commit).out.split(b"\0"):
            if row:
                about, _, name = row.partition(b"\t")
                mode, _, oid, size = about.decode("ascii").split()
                entries[self._name(name, mode, size)] = (mode, oid)
                total += int(size)
        check_size(len(entries), total, self.folder)
        check_alike(entries, self.folder)
        contents = self._contents({oid for _, oid in entries.values()})
        return {name: Stored(contents[oid], mode) for name, (mode, oid) in entries.items()}

    def _name(self, raw: bytes, mode: str, size: str) -> str:
        name = raw.decode("utf-8", errors="backslashreplace")
        check_name(name, self.folder)
        if mode not in ("100644", "100755"):
            raise UnusableInputError("repository-link", file=self.folder, place=plain(name))
        if int(size) > LARGEST:
            limit = size_in_words(LARGEST)
            raise UnusableInputError("file-too-large", file=self.folder, place=plain(name), limit=limit)
        return name

    def _contents(self, oids: Iterable[str]) -> dict[str, bytes]:
        wanted = sorted(oids)
        out = self.git.ask("cat-file", "--batch", given="".join(f"{oid}\n" for oid in wanted).encode()).out
        contents, at = {}, 0
        for oid in wanted:
            end = out.index(b"\n", at)
            size = int(out[at:end].rpartition(b" ")[2])
            contents[oid] = out[end + 1 : end + 1 + size]
            at = end + size + 2
        return contents

    # ---- new commits ----

    def require_author(self) -> None:
        for who in ("GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT"):
            if self.git.run("var", who).code:
                raise UnusableInputError("author-unknown", file=self.folder)

    def commit(self, changes: Mapping[str, Stored | None], parents: Sequence[str], message: str) -> str:
        """A commit of the first parent's files with these changes (None: removed); the branch does not move yet."""
        rows = self._rows("ls-tree", "-r", "-z", "--full-tree", parents[0]) if parents else {}
        with self._index(self._changed(rows, changes)) as index:
            tree = self.git.ask("write-tree", more=index).text
        named = [word for parent in parents for word in ("-p", parent)]
        return self.git.ask("commit-tree", tree, *named, "-F", "-", given=message.encode()).text

    def move(self, commit: str, before: str | None, staged: Mapping[str, Stored | None]) -> None:
        """The branch goes from ``before`` to ``commit``; ``staged``: the files in which the two differ."""
        self._stage(staged)
        nothing = "0" * len(commit)
        self.git.ask("update-ref", "-m", "songphuong", self.branch, commit, before or nothing)

    def _stage(self, changes: Mapping[str, Stored | None]) -> None:
        """Into git's index, as git itself replaces it. Made anew: to change its rows git would read the folder's
        files through filters, to see whether they are still those it remembers."""
        lock = self.private / "index.lock"
        try:
            lock.touch(exist_ok=False)
        except FileExistsError as error:
            raise UnusableInputError("repository-busy", file=self.folder) from error
        except OSError as error:
            raise CannotWriteError("file-not-writable", file=lock) from error
        try:
            with self._index(self._changed(self._rows("ls-files", "-s", "-z"), changes)) as index:
                shutil.copyfile(index["GIT_INDEX_FILE"], lock)
            lock.replace(self.private / "index")
        except OSError as error:
            raise CannotWriteError("file-not-writable", file=self.private / "index") from error
        finally:
            lock.unlink(missing_ok=True)

    def _rows(self, *question: str) -> dict[bytes, bytes]:
        """Mode, kind or stage, and object of each file by name, as git lists them."""
        rows = (row.partition(b"\t") for row in self.git.ask(*question).out.split(b"\0") if row)
        return {name: about for about, _, name in rows}

    def _changed(self, rows: dict[bytes, bytes], changes: Mapping[str, Stored | None]) -> dict[bytes, bytes]:
        files = {name: file for name, file in changes.items() if file is not None}
        for name in changes.keys() - files:
            rows.pop(name.encode(), None)
        for (name, file), oid in zip(files.items(), self._store(file.content for file in files.values()), strict=True):
            rows[name.encode()] = f"{file.mode} {oid} 0".encode()
        return rows

    def _store(self, contents: Iterable[bytes]) -> list[str]:
        """The contents as objects; git is started once for all of them."""
        with tempfile.TemporaryDirectory(prefix="songphuong-") as place:
            files = []
            for number, content in enumerate(contents):
                files.append(Path(place) / str(number))
                files[-1].write_bytes(content)
            given = "".join(f"{file}\n" for file in files).encode()
            store = ("hash-object", "-w", "--no-filters", "-t", "blob", "--stdin-paths")
            return self.git.ask(*store, given=given).text.split() if files else []

    @contextmanager
    def _index(self, rows: Mapping[bytes, bytes]) -> Iterator[dict[str, str]]:
        """An index of these files in a place of its own, beside a work tree that is empty."""
        with tempfile.TemporaryDirectory(prefix="songphuong-") as place:
            empty = Path(place) / "empty"
            empty.mkdir()
            index = {"GIT_INDEX_FILE": str(Path(place) / "index"), "GIT_WORK_TREE": str(empty)}
            self.git.ask("read-tree", "--empty", more=index)
            given = b"".join(about + b"\t" + name + b"\0" for name, about in rows.items())
            self.git.ask("update-index", "-z", "--index-info", given=given, more=index)
            yield index

    # ---- the server ----

    def fetch(self) -> bool:
        """Looks at the remote branch, over the network where it is elsewhere; False: there is no such branch yet."""
        remote = self.remote
        _check_address(remote.address, self.folder)
        options = ("--no-tags", "--no-recurse-submodules", "--no-write-fetch-head", "--upload-pack=git-upload-pack")
        answer = self._over_the_network("fetch", *options, "--", remote.name, f"+{remote.branch}:{remote.tracked}")
        if answer.code and "couldn't find remote ref" in answer.err:
            return False
        if answer.code:
            raise remote_trouble(answer, self.folder, remote.shown)
        return True

    def push(self) -> bool:
        """Hands our commits over, never by force; False: there are newer ones, which must be pulled first."""
        remote = self.remote
        _check_address(remote.push_address, self.folder)
        here = (f"--receive-pack={_RECEIVE_HERE}",) if is_folder(remote.push_address) else ()
        options = ("--porcelain", "--no-verify", "--no-follow-tags", "--no-signed", "--recurse-submodules=no", *here)
        answer = self._over_the_network("push", *options, "--", remote.name, f"{self.branch}:{remote.branch}")
        if answer.code and re.search(r"\[rejected\].*\((fetch first|non-fast-forward|stale info)\)", answer.text):
            return False
        if answer.code:
            told = Answer(answer.code, answer.out, f"{answer.err}\n{_rejection(answer.text)}")
            raise remote_trouble(told, self.folder, remote.shown)
        return True

    def _over_the_network(self, *arguments: str) -> Answer:
        has_own = {"GIT_SSH", "GIT_SSH_COMMAND"} & os.environ.keys() or not self.git.run(
            "config", "--get", "core.sshCommand"
        ).code  # the user's own way to SSH stays
        more = {} if has_own else {"GIT_SSH_COMMAND": "ssh -oBatchMode=yes"}
        return self.git.run(*arguments, seconds=OVER_THE_NETWORK, more=more)


# ---- opening -------------------------------------------------------------------------------------------------------


def _private_folder(git: Git) -> Path:
    found = git.run("rev-parse", "--path-format=absolute", "--show-toplevel", "--git-dir")
    if found.code and not re.search("not a git repository|bare repository|work tree", found.err):
        raise trouble(found, git.folder)
    top, _, private = found.text.partition("\n")
    if found.code or Path(top).resolve() != git.folder:
        raise UnusableInputError("repository-missing", file=git.folder)
    return Path(private)


def _settings(git: Git) -> dict[str, str]:
    """The repository's own settings. UnusableInputError for one that is not known to be harmless."""
    words = git.ask("config", "--list", "-z", "--show-scope").out.decode("utf-8", errors="replace").split("\0")
    settings: dict[str, str] = {}
    for scope, row in zip(words[::2], words[1::2], strict=False):
        name, _, value = row.partition("\n")
        if scope not in ("local", "worktree"):
            continue
        if not _HARMLESS.fullmatch(name):
            raise UnusableInputError("repository-setting", file=git.folder, setting=plain(name))
        if name in settings and name.endswith("url"):  # git would take the first, or all
            raise UnusableInputError("repository-setting", file=git.folder, setting=plain(name))
        settings[name] = value
    return settings


def _remote(folder: Path, branch: str, settings: Mapping[str, str]) -> Remote:
    short = branch.removeprefix(BRANCHES)
    remotes = [name[len("remote.") : -len(".url")] for name in settings if re.fullmatch(r"remote\..+\.url", name)]
    if not remotes:
        raise UnusableInputError("remote-missing", file=folder)
    name, merged = settings.get(f"branch.{short}.remote", ""), settings.get(f"branch.{short}.merge", "")
    if name not in remotes or not merged.startswith(BRANCHES) or name.startswith("-"):
        raise UnusableInputError("upstream-missing", file=folder, branch=plain(short), remote=plain(remotes[0]))
    address = settings[f"remote.{name}.url"]
    return Remote(name, address, settings.get(f"remote.{name}.pushurl", address), merged)


# ---- the server ----------------------------------------------------------------------------------------------------


def is_folder(address: str) -> bool:
    if address.startswith("file://") or re.match(r"[A-Za-z]:[\\/]", address):
        return True
    return "://" not in address and ":" not in address.partition("/")[0]


def _check_address(address: str, folder: Path) -> None:
    """Only what leads to a file, HTTP(S) or SSH; git itself is told the same."""
    scheme, found, _ = address.partition("://")
    if "::" in address.partition("/")[0] or address.startswith("-") or (found and scheme not in _SCHEMES):
        raise UnusableInputError("remote-address-unfit", file=folder, address=plain(address))


_SCHEMES = ("file", "https", "http", "ssh")
_TROUBLES = (
    (r"dubious ownership", "remote-of-another"),
    (r"Host key verification failed", "remote-host-unknown"),
    (r"prompts disabled|could not read (Username|Password)|Authentication failed|Permission denied", "remote-sign-in"),
    (r"Access denied|HTTP Basic|returned error: 40[13]|unable to get password", "remote-sign-in"),
    (r"transport '.*' not allowed|unable to find remote helper|remote helper .* is not", "remote-address-unfit"),
    (r"not appear to be a git repo|[Rr]epository .*not found|returned error: 404|does not exist", "remote-not-there"),
    (r"\[remote rejected\]|hook declined", "remote-refused"),
    (r"unable to access|[Cc]ould not re|[Cc]onnection|timed out|unreachable|No route|early EOF", "remote-unreachable"),
)


def remote_trouble(answer: Answer, folder: Path, address: str) -> UnusableInputError:
    code = next((code for pattern, code in _TROUBLES if re.search(pattern, answer.err)), "")
    if not code:
        return trouble(answer, folder)
    told = _rejection(answer.err) or detail(answer.err)
    return UnusableInputError(code, file=folder, address=address, detail=told)


def _rejection(words: str) -> str:
    """The row of ``push --porcelain`` that says why."""
    found = re.search(r"\[(?:remote )?rejected\].*", words)
    return plain(found[0]) if found else ""
