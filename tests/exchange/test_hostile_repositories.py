"""A repository from elsewhere runs nothing and writes nothing outside its folder, whatever it holds."""

from __future__ import annotations

import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from songphuong.errors import UnusableInputError
from songphuong.exchange.sharing import pull, push, status
from songphuong.formats.library_folder import record_approved
from songphuong.formats.walking import MOST_ENTRIES
from songphuong.sentences import say_error
from tests.exchange.offices import LIST, VISIT, Officer, clause, cloned, git

Do = Callable[[Path], object]
EVERYTHING: tuple[Do, ...] = (
    lambda folder: status(folder, fetch=True),
    lambda folder: pull(folder, {}),
    lambda folder: push(folder, lambda _: "Library"),
)
HOOKS = (
    *("pre-commit", "commit-msg", "post-commit", "post-index-change", "post-merge", "post-checkout", "pre-push"),
    *(
        "reference-transaction",
        "pre-receive",
        "update",
        "post-receive",
        "post-update",
        "proc-receive",
        "fsmonitor-watchman",
    ),
)


@pytest.fixture
def trap(tmp_path: Path) -> Path:
    """A program that leaves a mark when it runs; ``mark`` is where."""
    file = tmp_path / "trap.sh"
    file.write_text(f"#!/bin/sh\ntouch '{tmp_path}/mark'\ncat 2>/dev/null\nexit 0\n")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return file


def has_run(trap: Path) -> bool:
    return trap.with_name("mark").exists()


def do_everything(officer: Officer) -> list[str]:
    """The codes of what was refused."""
    codes = []
    for action in EVERYTHING:
        try:
            action(officer.folder)
        except UnusableInputError as error:
            assert say_error("vi", error) and "\x1b" not in say_error("en", error)
            codes.append(error.code)
    return codes


def test_the_trap_itself_would_spring(lan: Officer, trap: Path) -> None:
    git(lan.folder, "config", "core.fsmonitor", str(trap))
    git(lan.folder, "status")
    assert has_run(trap)


@pytest.mark.parametrize("is_server", [False, True])
def it_runs_no_hook(lan: Officer, minh: Officer, server: Path, trap: Path, is_server: bool) -> None:
    """Neither of the folder's repository nor of a server that is a folder on a shared drive."""
    hooks = server / "hooks" if is_server else lan.folder / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for name in HOOKS:
        (hooks / name).unlink(missing_ok=True)
        (hooks / name).symlink_to(trap)
    minh.write(clause(id="office-call"), "clauses/office/office-call@1.toml")
    push(minh.folder, lambda _: "Minh")
    lan.write(clause("Gặp nhau."))
    lan.commit("--", VISIT) if is_server else None

    assert do_everything(lan) == []
    assert not has_run(trap)


@pytest.mark.parametrize(
    "setting",
    [
        "core.fsmonitor",
        "core.sshCommand",
        "core.gitProxy",
        "core.editor",
        "core.pager",
        "core.askPass",
        "core.hooksPath",
        "core.worktree",
        "core.alternateRefsCommand",
        "core.attributesFile",
        "credential.helper",
        "diff.external",
        "filter.trap.clean",
        "filter.trap.smudge",
        "filter.trap.process",
        "merge.trap.driver",
        "gpg.program",
        "include.path",
        "includeIf.gitdir:/.path",
        "remote.origin.uploadpack",
        "remote.origin.receivepack",
        "remote.origin.vcs",
        "remote.origin.push",
        "remote.origin.mirror",
        "remote.origin.proxy",
        "branch.main.mergeOptions",
        "url.ext::sh.insteadOf",
        "uploadpack.packObjectsHook",
        "extensions.partialClone",
        "gc.recentObjectsHook",
        "alias.status",
        "http.proxy",
        "protocol.ext.allow",
    ],
)
def it_refuses_settings_that_could_run_or_lead_elsewhere(lan: Officer, trap: Path, setting: str) -> None:
    before, settings = lan.state(), lan.folder / ".git" / "config"
    sound = settings.read_bytes()
    git(lan.folder, "config", setting, str(trap))

    codes = do_everything(lan)

    assert set(codes) <= {"repository-setting", "repository-missing", "git-refused"} and len(codes) == 3
    settings.write_bytes(sound)
    assert lan.state() == before
    assert not has_run(trap)


def it_runs_no_filter_and_no_driver_of_the_user_s_that_a_repository_asks_for(
    lan: Officer, minh: Officer, own_settings: Path, trap: Path
) -> None:
    lan.write("* filter=trap merge=trap diff=trap text eol=crlf ident\n", ".gitattributes")
    lan.push_by_hand()
    own_settings.write_text(
        own_settings.read_text()
        + f'[filter "trap"]\n clean = {trap}\n smudge = {trap}\n required = true\n'
        + f'[merge "trap"]\n driver = {trap}\n[diff "trap"]\n command = {trap}\n textconv = {trap}\n'
    )
    assert pull(minh.folder, {}).outcome == "forwarded"
    lan.write(clause("Bên Lan."))
    minh.write(clause(second="Minh's passage."))

    push(lan.folder, lambda _: "Lan")
    assert pull(minh.folder, {}).combined and do_everything(minh) == []

    assert "Bên Lan." in minh.read() and "Minh's passage." in minh.read()
    assert not has_run(trap)


@pytest.mark.parametrize(
    "address", ["ext::sh -c {trap}", "fd::7", "-oProxyCommand={trap}", "git://example.org/x", "foo::bar", "ftp://x/y"]
)
def it_refuses_addresses_that_are_programs(lan: Officer, trap: Path, address: str) -> None:
    git(lan.folder, "config", "remote.origin.url", address.format(trap=trap))
    assert do_everything(lan) == ["remote-address-unfit"] * 3
    assert not has_run(trap)


def it_reaches_for_no_program_where_the_user_s_own_settings_turn_an_address_around(
    lan: Officer, own_settings: Path, trap: Path, server: Path
) -> None:
    own_settings.write_text(f'{own_settings.read_text()}[url "ext::{trap} "]\n insteadOf = {server}\n')
    assert do_everything(lan) == ["remote-address-unfit"] * 3
    assert not has_run(trap)


def it_refuses_two_addresses_of_one_server(lan: Officer) -> None:
    git(lan.folder, "config", "--add", "remote.origin.url", "https://example.org/other")
    assert do_everything(lan) == ["repository-setting"] * 3


def it_looks_into_no_repository_inside_the_folder(tmp_path: Path, trap: Path) -> None:
    """A folder that is itself laid out as a bare repository, with settings of its own."""
    folder = tmp_path / "bare"
    git(tmp_path, "init", "-q", "--bare", str(folder))
    git(folder, "config", "core.fsmonitor", str(trap))
    assert do_everything(Officer(folder)) == ["repository-missing"] * 3
    assert not has_run(trap)


# ---- names and links -----------------------------------------------------------------------------------------------


def offer(lan: Officer, rows: list[tuple[str, bytes, str]]) -> None:
    """Pushes a commit with these (mode, content, name), made by hand: git itself would not let some through."""
    entries: list[bytes] = []
    for mode, content, name in rows:
        stored = ["git", "-C", str(lan.folder), "hash-object", "-w", "--stdin"]
        oid = subprocess.run(stored, input=content, capture_output=True, check=True).stdout.strip()
        *folders, file = name.split("|")
        entry = mode.encode() + b" blob " + oid + b"\t" + file.encode()
        for folder in reversed(folders):
            entry = b"040000 tree " + tree_of(lan, [entry]) + b"\t" + folder.encode()
        entries.append(entry)
    parent = git(lan.folder, "rev-parse", "HEAD")
    commit = git(lan.folder, "commit-tree", tree_of(lan, entries).decode(), "-p", parent, "-m", "hostile")
    git(lan.folder, "push", "-q", "origin", f"{commit}:refs/heads/main")


def tree_of(lan: Officer, entries: list[bytes]) -> bytes:
    """Through hash-object rather than mktree, which refuses what this test wants."""
    rows = [entry.split(b"\t") for entry in entries]
    raw = b"".join(
        (b"40000" if about.startswith(b"040000") else about.split()[0])
        + b" "
        + name
        + b"\0"
        + bytes.fromhex(about.split()[2].decode())
        for about, name in rows
    )
    stored = ["git", "-C", str(lan.folder), "hash-object", "-t", "tree", "-w", "--literally", "--stdin"]
    return subprocess.run(stored, input=raw, capture_output=True, check=True).stdout.strip()


@pytest.mark.parametrize(
    ("mode", "name", "codes"),
    [
        ("120000", "clauses|link@1.toml", {"repository-link"}),
        ("120000", "clauses|approved.sha256", {"repository-link"}),
        ("120000", "clauses", {"repository-link"}),
        ("100644", "..|outside.toml", {"repository-name", "git-refused"}),
        ("100644", "clauses|..|..|outside.toml", {"repository-name", "git-refused"}),
        ("100644", ".git|hooks|post-index-change", {"repository-name", "git-refused"}),
        ("100644", "clauses|.GIT|config", {"repository-name", "git-refused"}),
        ("100644", "GIT~1|config", {"repository-name", "git-refused"}),
        ("100644", ".gi\u200ct|config", {"repository-name", "git-refused"}),
        ("100644", "clauses|a\\..\\..\\b.toml", {"repository-name", "git-refused"}),
        ("100644", "C:evil.toml", {"repository-name"}),
        ("100644", "clauses|\x1b[2Jcleared.toml", {"repository-name"}),
        ("100644", "clauses|ends. ", {"repository-name"}),
    ],
)
def it_writes_nothing_from_a_commit_with_such_an_entry(
    lan: Officer, minh: Officer, tmp_path: Path, mode: str, name: str, codes: set[str]
) -> None:
    target = tmp_path / "target"
    target.write_text("mine")
    offer(lan, [(mode, str(target).encode(), name)])
    before = minh.state()
    known = {file.name for file in tmp_path.iterdir()}

    assert codes >= set(do_everything(minh)) != set()

    assert minh.state() == before and target.read_text() == "mine"
    assert {file.name for file in tmp_path.iterdir()} == known
    assert not (minh.folder / ".git" / "hooks" / "post-index-change").exists()


def it_refuses_another_repository_inside(lan: Officer, minh: Officer) -> None:
    head = git(lan.folder, "rev-parse", "HEAD")
    git(lan.folder, "update-index", "--add", "--cacheinfo", f"160000,{head},clauses/inner")
    git(lan.folder, "commit", "-q", "-m", "inner")
    git(lan.folder, "push", "-q")
    assert do_everything(minh) == ["repository-link"] * 2


@pytest.mark.parametrize("name", ["clauses/--upload-pack=x@1.toml", "--output=evil", "clauses/-rf/-x.toml", "HEAD"])
def it_takes_names_like_options_for_names(lan: Officer, minh: Officer, name: str) -> None:
    lan.write("# nothing\n", name)
    lan.push_by_hand()
    assert pull(minh.folder, {}).outcome == "forwarded"
    assert minh.read(name) == "# nothing\n" and minh.is_clean()


def it_takes_a_branch_like_an_option_for_a_branch(lan: Officer, server: Path, tmp_path: Path) -> None:
    """One that plumbing can make: refs/heads/-x."""
    head = git(lan.folder, "rev-parse", "HEAD")
    for folder in (server, lan.folder):
        git(folder, "update-ref", "refs/heads/--exec=x", head)
    git(lan.folder, "symbolic-ref", "HEAD", "refs/heads/--exec=x")
    git(lan.folder, "config", "branch.--exec=x.remote", "origin")
    git(lan.folder, "config", "branch.--exec=x.merge", "refs/heads/--exec=x")
    lan.write(clause("Gặp nhau."))
    assert do_everything(lan) == []
    assert git(server, "rev-parse", "refs/heads/--exec=x") == git(lan.folder, "rev-parse", "HEAD") != head


def it_writes_through_no_link_that_stands_in_the_folder(lan: Officer, minh: Officer, tmp_path: Path) -> None:
    lan.write(clause(id="office-call"), "clauses/office/office-call@1.toml")
    push(lan.folder, lambda _: "Lan")
    outside = tmp_path / "outside"
    (minh.folder / "clauses" / "office").rename(outside)
    (minh.folder / "clauses" / "office").symlink_to(outside)

    assert set(do_everything(minh)) == {"repository-link"}
    assert [file.name for file in outside.iterdir()] == ["office-visit@1.toml"]


def it_lays_nothing_aside_through_a_link(lan: Officer, minh: Officer, tmp_path: Path) -> None:
    lan.write(clause("Bên Lan."))
    push(lan.folder, lambda _: "Lan")
    minh.write(clause("Bên Minh."))
    (tmp_path / "outside").mkdir()
    (minh.folder / "laid-aside").symlink_to(tmp_path / "outside")
    with pytest.raises(UnusableInputError) as caught:
        pull(minh.folder, {"office-visit@1": "theirs"})
    assert caught.value.code == "repository-link"
    assert "Bên Minh." in minh.read() and list((tmp_path / "outside").iterdir()) == []


def it_records_approved_versions_through_no_link(lan: Officer, tmp_path: Path) -> None:
    lan.write(clause(status="approved"))
    (tmp_path / "mine").touch()
    (lan.folder / LIST).symlink_to(tmp_path / "mine")
    with pytest.raises(UnusableInputError) as caught:
        record_approved(lan.folder)
    assert caught.value.code == "approved-list-link" and (tmp_path / "mine").read_bytes() == b""


def it_refuses_a_file_larger_than_any_of_a_library(lan: Officer, minh: Officer) -> None:
    lan.write("x" * (16 * 2**20 + 1), "clauses/large.toml")
    lan.push_by_hand()
    assert do_everything(minh) == ["file-too-large"] * 2


def it_shows_no_password_and_no_sign_that_steers_a_terminal(lan: Officer, server: Path, tmp_path: Path) -> None:
    git(lan.folder, "remote", "set-url", "origin", f"file://user:secret@{server}")
    assert "secret" not in status(lan.folder).address
    evil = tmp_path / "evil\x1b[2J.git"
    git(tmp_path, "clone", "-q", "--bare", str(server), str(evil))
    assert "\x1b" not in status(cloned(evil, tmp_path / "own").folder).address


# ---- what some systems take otherwise, and what is too much --------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("clauses/office/a@1.toml", "clauses/office/A@1.toml"),
        ("clauses/office/a@1.toml", "clauses/Office/b@1.toml"),
        ("clauses/the\u0302\u0309/a@1.toml", "clauses/thể/a@1.toml"),
    ],
)
def it_refuses_two_names_that_some_systems_take_for_one(lan: Officer, minh: Officer, one: str, other: str) -> None:
    """There one file would be written over the other."""
    lan.write("# one\n", one)
    lan.write("# other\n", other)
    lan.push_by_hand()
    before = minh.state()
    assert do_everything(minh) == ["repository-names-alike"] * 2
    assert minh.state() == before


def it_writes_no_file_over_one_of_ours_with_almost_its_name(lan: Officer, minh: Officer) -> None:
    lan.write("# theirs\n", "resources/Office.toml")
    lan.push_by_hand()
    minh.write("# ours\n", "resources/office.toml")
    assert do_everything(minh) == ["repository-names-alike"] * 2
    assert minh.read("resources/office.toml") == "# ours\n"


@pytest.mark.parametrize("name", ["clauses/nul.toml", "clauses/CON/a@1.toml", "aux", "resources/com1.x.toml"])
def it_writes_no_file_that_is_a_device_elsewhere(lan: Officer, minh: Officer, name: str) -> None:
    lan.write("# nothing\n", name)
    lan.push_by_hand()
    assert do_everything(minh) == ["repository-name"] * 2


def it_refuses_more_than_a_library_can_be(lan: Officer, minh: Officer) -> None:
    """It is all read at once, from three commits and the folder."""
    for number in range(5):
        lan.write("#" * (15 * 2**20), f"clauses/large{number}.toml")
    lan.push_by_hand()
    assert do_everything(minh) == ["repository-too-large"] * 2


def it_refuses_more_files_than_a_library_has(lan: Officer, minh: Officer) -> None:
    for number in range(MOST_ENTRIES):
        lan.write("", f"clauses/office/{number}.toml")
    lan.push_by_hand()
    before = minh.state()
    assert do_everything(minh) == ["folder-too-large"] * 2
    assert minh.state() == before


def it_hands_over_no_name_that_is_no_text(lan: Officer) -> None:
    (lan.folder / "resources").mkdir()
    try:
        (lan.folder / "resources" / "\udcff.toml").write_text("# nothing\n")
    except OSError:
        pytest.skip("names are text there")
    assert do_everything(lan) == ["repository-name"] * 3


@pytest.mark.parametrize("address", ["https://lan:pa ss@x.invalid/y", "https://lan:pa@ss@x.invalid/y"])
def it_shows_no_password_of_unusual_signs(lan: Officer, address: str) -> None:
    git(lan.folder, "config", "remote.origin.url", address)
    assert status(lan.folder).address == "https://x.invalid/y"
