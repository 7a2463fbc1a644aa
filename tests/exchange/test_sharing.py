"""Two officers, a server, and everything that happens between them. Nothing is lost, whatever happens."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from songphuong.errors import UnusableInputError
from songphuong.exchange.merging import Side
from songphuong.exchange.sharing import Changed, Pulled, Pushed, pull, push, status
from songphuong.sentences import say_error
from tests.exchange.offices import LIST, VISIT, Officer, clause, cloned, git, history

OTHER = "clauses/office/office-call@1.toml"
GLOSSARY = "resources/glossary.toml"


def pulled(officer: Officer, **keep: Side) -> Pulled:
    return pull(officer.folder, {name.replace("_at_", "@").replace("_", "-"): side for name, side in keep.items()})


def pushed(officer: Officer) -> Pushed:
    return push(officer.folder, lambda changes: f"Library: {len(changes)}")


def trouble_of(action: object) -> UnusableInputError:
    with pytest.raises(UnusableInputError) as caught:
        action()  # type: ignore[operator]
    for language in ("vi", "en"):
        assert say_error(language, caught.value)
    return caught.value


# ---- day by day ----------------------------------------------------------------------------------------------------


def it_hands_a_new_clause_to_a_colleague(lan: Officer, minh: Officer, server: Path) -> None:
    lan.write(clause(id="office-call"), OTHER)

    done = pushed(lan)

    assert (done.outcome, done.changes) == ("pushed", (Changed(OTHER, "new"),))
    assert history(server)[0] == "Library: 1"
    assert pulled(minh).incoming == (Changed(OTHER, "new"),)
    assert minh.read(OTHER) == lan.read(OTHER)
    assert lan.is_clean() and minh.is_clean()


def it_begins_on_an_empty_server(server: Path, tmp_path: Path) -> None:
    first = cloned(server, tmp_path / "first")
    assert trouble_of(lambda: pulled(first)).code == "remote-empty"
    assert status(first.folder).ahead is None
    first.approve(clause(status="approved"))

    assert pushed(first).outcome == "pushed"

    second = cloned(server, tmp_path / "second")
    assert second.read() == first.read() and second.read(LIST) == first.read(LIST)
    assert pushed(first).outcome == "nothing"


def it_tells_how_the_folder_stands(lan: Officer, minh: Officer) -> None:
    minh.write(clause("Gặp nhau."))
    pushed(minh)
    lan.write(clause(id="office-call"), OTHER)
    lan.write("broken", "clauses/office/office-none@1.toml")
    lan.commit(OTHER)

    before, after = status(lan.folder), status(lan.folder, fetch=True)

    assert (before.ahead, before.behind) == (1, 0)
    assert (after.ahead, after.behind) == (1, 1)
    assert after.changes == (Changed("clauses/office/office-none@1.toml", "new"),)
    assert [mistake.code for mistake in after.mistakes] == ["toml-broken"]
    assert after.branch == "main" and after.address.endswith("thư viện.git")


def it_keeps_what_is_not_pushed_yet_through_a_pull(lan: Officer, minh: Officer) -> None:
    lan.write(clause(id="office-call"), OTHER)
    pushed(lan)
    minh.write(clause("Gặp nhau mỗi quý."))
    before = git(minh.folder, "rev-parse", "HEAD")

    done = pulled(minh)

    assert done.outcome == "forwarded"
    assert "Gặp nhau mỗi quý." in minh.read() and minh.read(OTHER) == lan.read(OTHER)
    assert git(minh.folder, "status", "--porcelain") == f"M {VISIT}"  # the first blank is stripped
    assert git(minh.folder, "rev-list", "--count", f"{before}..HEAD") == "1"  # Lan's, none of Minh's


def it_pulls_before_it_pushes_and_makes_one_straight_line(lan: Officer, minh: Officer, server: Path) -> None:
    lan.write(clause(id="office-call"), OTHER)
    pushed(lan)
    minh.write(clause("Gặp nhau mỗi quý."))

    done = pushed(minh)

    assert done.outcome == "pushed" and done.pulled is not None and done.pulled.incoming
    assert history(server) == ["Library: 1", "Library: 1", "By hand"]
    assert minh.is_clean()


def it_merges_commits_of_both_sides(lan: Officer, minh: Officer, server: Path) -> None:
    lan.write(clause(id="office-call"), OTHER)
    pushed(lan)
    minh.write(clause("Gặp nhau mỗi quý."))
    minh.commit()

    assert pulled(minh).outcome == "merged"
    assert len(git(minh.folder, "rev-list", "--parents", "-1", "HEAD").split()) == 3
    assert minh.is_clean() and minh.read(OTHER) == lan.read(OTHER)
    assert pushed(minh).outcome == "pushed"
    assert history(server)[0] == "Merge origin/main"


def it_takes_the_removal_of_a_draft(lan: Officer, minh: Officer) -> None:
    lan.write(clause(id="office-call"), OTHER)
    pushed(lan)
    pulled(minh)
    (lan.folder / OTHER).unlink()

    assert pushed(lan).changes == (Changed(OTHER, "removed"),)
    assert pulled(minh).incoming == (Changed(OTHER, "removed"),)
    assert not (minh.folder / OTHER).exists() and minh.is_clean()


def it_leaves_editors_copies_and_hidden_files_alone(lan: Officer, server: Path) -> None:
    for name in (f"{VISIT}~", f"{VISIT}.bak", "clauses/.secret", "clauses/.vs/a.json", "notes.txt"):
        lan.write("private", name)
    lan.write(clause("Gặp nhau."))

    assert pushed(lan).changes == (Changed(VISIT, "changed"),)
    assert git(server, "ls-tree", "-r", "--name-only", "main").splitlines() == [VISIT]


def it_brings_in_other_files_of_the_repository_too(lan: Officer, minh: Officer) -> None:
    lan.write("Our library\n", "README.md")
    lan.push_by_hand()

    pulled(minh)

    assert minh.read("README.md") == "Our library\n" and minh.is_clean()


def it_tries_again_when_somebody_pushes_at_the_same_moment(lan: Officer, minh: Officer, server: Path) -> None:
    lan.write(clause(id="office-call"), OTHER)
    minh.write(clause("Gặp nhau."))
    waiting = [lan]

    def message(changes: tuple[Changed, ...]) -> str:
        if waiting:  # between Minh's pull and Minh's push
            pushed(waiting.pop())
        return "Minh"

    assert push(minh.folder, message).outcome == "pushed"
    assert history(server)[0] == "Merge origin/main"
    assert sorted(history(server)[1:]) == ["By hand", "Library: 1", "Minh"]
    assert minh.is_clean()


def it_does_a_pull_that_was_cut_off_again(lan: Officer, minh: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    lan.write(clause("Gặp nhau."))
    pushed(lan)
    with monkeypatch.context() as cut:
        cut.setattr("songphuong.exchange.repository.Repository.move", lambda *_: (_ for _ in ()).throw(OSError))
        with pytest.raises(OSError):
            pulled(minh)

    assert pulled(minh).outcome == "forwarded"
    assert minh.is_clean() and minh.read() == lan.read()


# ---- both changed one draft ----------------------------------------------------------------------------------------


@pytest.fixture
def at_odds(lan: Officer, minh: Officer) -> None:
    """Both changed the first passage of the draft; Lan pushed."""
    lan.write(clause("Bên Lan."))
    pushed(lan)
    minh.write(clause("Bên Minh."))


@pytest.mark.usefixtures("at_odds")
@pytest.mark.parametrize("is_committed", [False, True])
def it_writes_nothing_while_a_conflict_stands(minh: Officer, is_committed: bool) -> None:
    if is_committed:
        minh.commit()
    before = minh.state()

    done = pulled(minh)

    (conflict,) = done.conflicts
    assert (done.outcome, done.is_settled) == ("unsettled", False)
    assert (conflict.name, conflict.kind, conflict.may_keep) == ("office-visit@1", "changed", ("ours", "theirs"))
    assert b"Minh" in (conflict.ours or b"") and b"Lan" in (conflict.theirs or b"")
    assert minh.state() == before
    assert pushed(minh).outcome == "unsettled"
    assert minh.state() == before


@pytest.mark.usefixtures("at_odds")
@pytest.mark.parametrize("is_committed", [False, True])
def it_keeps_ours_when_the_officer_says_so(lan: Officer, minh: Officer, server: Path, is_committed: bool) -> None:
    if is_committed:
        minh.commit()

    assert pulled(minh, office_visit_at_1="ours").is_settled

    assert "Bên Minh." in minh.read()
    assert pushed(minh).outcome == "pushed"
    pulled(lan)
    assert lan.read() == minh.read()
    assert "Bên Lan." in git(server, "show", f"main~1:{VISIT}" if not is_committed else f"main^2:{VISIT}")


@pytest.mark.usefixtures("at_odds")
@pytest.mark.parametrize("is_committed", [False, True])
def it_keeps_theirs_and_lays_ours_aside(lan: Officer, minh: Officer, is_committed: bool) -> None:
    if is_committed:
        minh.commit()

    done = pulled(minh, office_visit_at_1="theirs")

    assert minh.read() == lan.read()
    (aside,) = done.laid_aside
    assert aside.parent == minh.folder.resolve() / "laid-aside" and "Bên Minh." in aside.read_text(encoding="utf-8")
    assert pushed(minh).outcome == ("pushed" if is_committed else "nothing")


@pytest.mark.usefixtures("at_odds")
def it_is_settled_by_editing_the_disputed_passage(lan: Officer, minh: Officer) -> None:
    minh.write(clause("Bên Lan.", "Added by Minh."))

    done = pulled(minh)

    assert (done.outcome, done.combined) == ("forwarded", ("office-visit@1",))
    assert "Bên Lan." in minh.read() and "Added by Minh." in minh.read()


def it_combines_changes_of_different_passages_and_says_so(lan: Officer, minh: Officer) -> None:
    lan.write(clause("Bên Lan."))
    pushed(lan)
    minh.write(clause(second="Minh's passage."))

    done = pulled(minh)

    assert done.combined == ("office-visit@1",)
    assert "Bên Lan." in minh.read() and "Minh's passage." in minh.read()


def it_does_not_combine_what_nobody_could_read(lan: Officer, minh: Officer) -> None:
    deep = "a = 1\n\n\nb = " + "[" * 3000 + "]" * 3000 + "\n\n\nc = 1\n"
    lan.write(deep, "resources/x.toml")
    lan.push_by_hand()
    pulled(minh)
    lan.write(deep.replace("a = 1", "a = 2"), "resources/x.toml")
    lan.push_by_hand()
    minh.write(deep.replace("c = 1", "c = 2"), "resources/x.toml")
    assert pulled(minh).outcome == "unsettled"


def it_does_not_combine_what_then_is_no_clause(lan: Officer, minh: Officer) -> None:
    field = '\n[[fields]]\nname = "office.days"\ntype = "number"\nlabel = { vi = "Số ngày", en = "Days" }\n'
    used = clause().replace("hằng năm.", "{{ office.days }} ngày.").replace("each year.", "{{ office.days }} days.")
    lan.write(used + field)
    pushed(lan)
    minh.write("# another remark\n" + used.replace("office.days", "office.hours") + field.replace("days", "hours"))

    assert pulled(minh).outcome == "unsettled"


def it_shows_a_removal_against_a_change(lan: Officer, minh: Officer) -> None:
    (lan.folder / VISIT).unlink()
    pushed(lan)
    minh.write(clause("Bên Minh."))

    (conflict,) = pulled(minh).conflicts

    assert conflict.theirs is None
    pulled(minh, office_visit_at_1="theirs")
    assert not (minh.folder / VISIT).exists() and len(list((minh.folder / "laid-aside").iterdir())) == 1


def it_merges_tables_of_names_line_by_line(lan: Officer, minh: Officer) -> None:
    origin = 'source = "own"\nconfirmed = false\nchecked = 2026-11-25'
    rows = "\n\n".join(f'[[terms]]\nvi = "từ {n}"\nen = "word {n}"\n{origin}' for n in range(9)) + "\n"
    lan.write(rows, GLOSSARY)
    pushed(lan)
    pulled(minh)
    lan.write(rows.replace("word 1", "term 1"), GLOSSARY)
    pushed(lan)
    minh.write(rows.replace("word 7", "term 7"), GLOSSARY)

    assert pulled(minh).combined == (GLOSSARY,)
    assert "term 1" in minh.read(GLOSSARY) and "term 7" in minh.read(GLOSSARY)


def it_refuses_an_answer_to_what_nobody_asked(lan: Officer, minh: Officer) -> None:
    assert trouble_of(lambda: pulled(minh, office_visit_at_1="ours")).code == "keep-not-asked"


# ---- approved versions ---------------------------------------------------------------------------------------------


@pytest.fixture
def approved(lan: Officer, minh: Officer) -> str:
    """Both have version 1 approved and recorded."""
    text = clause(status="approved")
    lan.approve(text)
    pushed(lan)
    pulled(minh)
    return text


def it_unites_the_lists_of_approved_versions(lan: Officer, minh: Officer, approved: str) -> None:
    lan.approve(clause(id="office-call", status="approved"), OTHER)
    pushed(lan)
    minh.approve(clause(version=2, status="approved"), VISIT.replace("@1", "@2"))

    assert pushed(minh).outcome == "pushed"

    names = [line[66:] for line in minh.read(LIST).splitlines()]
    assert names == ["office/office-call@1.toml", "office/office-visit@1.toml", "office/office-visit@2.toml"]
    pulled(lan)
    assert lan.state()[LIST] == minh.state()[LIST] and lan.is_clean() and minh.is_clean()


@pytest.mark.parametrize("is_recorded", [False, True])
@pytest.mark.parametrize("is_committed", [False, True])
def it_refuses_a_change_of_an_approved_version_here(
    lan: Officer, minh: Officer, approved: str, is_recorded: bool, is_committed: bool, server: Path
) -> None:
    """With its line in the list made to fit or not."""
    changed = approved.replace("hằng năm.", "hằng quý.")
    (minh.approve if is_recorded else minh.write)(changed)
    if is_committed:
        minh.commit()
    before = minh.state()

    done = pulled(minh)

    assert [(one.kind, one.may_keep) for one in done.conflicts] == [("approved_changed", ("theirs",))]
    assert pushed(minh).outcome in ("unsound", "unsettled")
    assert minh.state() == before and len(history(server)) == 2
    assert trouble_of(lambda: pulled(minh, office_visit_at_1="ours")).code == "keep-forbidden"
    (aside,) = pulled(minh, office_visit_at_1="theirs").laid_aside
    assert aside.read_text(encoding="utf-8") == changed
    assert minh.read() == approved and minh.read(LIST) == lan.read(LIST)


@pytest.mark.parametrize("way", ["text", "text and list", "removed", "list only"])
def it_refuses_a_change_of_an_approved_version_on_the_server(
    lan: Officer, minh: Officer, approved: str, way: str
) -> None:
    changed = approved.replace("hằng năm.", "hằng quý.")
    if way == "text":
        lan.write(changed)
    elif way == "text and list":
        lan.approve(changed)
    elif way == "removed":
        (lan.folder / VISIT).unlink()
    else:
        (lan.folder / LIST).unlink()
    lan.write(clause(id="office-call"), OTHER)
    lan.push_by_hand()
    before = minh.state()

    done = pulled(minh)

    assert (done.outcome, done.refused) == ("refused", ("office-visit@1",))
    assert minh.state() == before
    git(lan.folder, "revert", "--no-edit", "HEAD")
    git(lan.folder, "push", "-q")
    assert pulled(minh).outcome == "forwarded"  # restored: the way is free again
    assert minh.read() == approved


def it_tells_two_who_approved_one_version_with_different_words(lan: Officer, minh: Officer, approved: str) -> None:
    second = VISIT.replace("@1", "@2")
    ours, theirs = (clause(f"Bên {who}.", version=2, status="approved") for who in ("Minh", "Lan"))
    lan.approve(theirs, second)
    pushed(lan)
    minh.approve(ours, second)
    before = minh.state()

    done = pulled(minh)

    assert [(one.name, one.kind) for one in done.conflicts] == [("office-visit@2", "approved_twice")]
    assert minh.state() == before and pushed(minh).outcome == "unsettled" and minh.state() == before
    assert trouble_of(lambda: pulled(minh, office_visit_at_2="ours")).code == "keep-forbidden"
    (aside,) = pulled(minh, office_visit_at_2="theirs").laid_aside
    assert minh.read(second) == theirs and aside.read_text(encoding="utf-8") == ours
    minh.approve(ours.replace("version = 2", "version = 3"), VISIT.replace("@1", "@3"))
    assert pushed(minh).outcome == "pushed"
    assert len(minh.read(LIST).splitlines()) == 3


def it_is_at_rest_when_two_approved_the_same_words(lan: Officer, minh: Officer, approved: str) -> None:
    second = VISIT.replace("@1", "@2")
    for officer in (lan, minh):
        officer.approve(clause(version=2, status="approved"), second)
    pushed(lan)

    assert pulled(minh).outcome == "forwarded" and minh.is_clean()


@pytest.mark.parametrize(
    ("approver", "kind", "side"), [("lan", "approved_there", "theirs"), ("minh", "approved_here", "ours")]
)
def it_lets_the_approved_side_stand_against_a_changed_draft(
    lan: Officer, minh: Officer, approver: str, kind: str, side: Side
) -> None:
    for officer, name in ((lan, "lan"), (minh, "minh")):
        text = clause(f"Bên {name}.", status="approved" if approver == name else "draft")
        (officer.approve if approver == name else officer.write)(text)
    pushed(lan)

    (conflict,) = pulled(minh).conflicts

    assert (conflict.kind, conflict.may_keep) == (kind, (side,))
    assert pulled(minh, office_visit_at_1=side).is_settled
    assert f"Bên {approver}." in minh.read()
    assert pushed(minh).outcome == ("pushed" if side == "ours" else "nothing")


def it_refuses_a_list_that_cannot_be_read(lan: Officer, minh: Officer, approved: str) -> None:
    minh.write("<<<<<<< HEAD\n", LIST)
    error = trouble_of(lambda: pulled(minh))
    assert (error.code, error.place) == ("approved-list-broken", "1")


# ---- unsound -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('section = "purpose"', 'section = "no-such"', "section-unknown"),
        ("Hai Bên", "{{ term.no_such }}", "term-unknown"),
        ("version = 1", "version = one", "toml-broken"),
    ],
)
def it_hands_over_nothing_that_is_unsound(lan: Officer, server: Path, old: str, new: str, code: str) -> None:
    text = clause().replace(old, new)
    lan.write(text.replace("The two sides", new) if "{{" in new else text)
    before = lan.state()

    done = pushed(lan)

    assert done.outcome == "unsound" and {mistake.code for mistake in done.mistakes} == {code}
    assert lan.state() == before and len(history(server)) == 1


def it_hands_over_nothing_when_what_came_in_makes_it_unsound(lan: Officer, minh: Officer, server: Path) -> None:
    """A clause of one office, twice in two folders: each alone is sound."""
    lan.write(clause(id="office-call"), OTHER)
    pushed(lan)
    minh.write(clause(id="office-call").replace('"office"', '"calls"'), OTHER.replace("/office/", "/calls/"))

    done = pushed(minh)

    assert done.outcome == "unsound" and {mistake.code for mistake in done.mistakes} == {"clause-twice"}
    assert len(history(server)) == 2


# ---- where it cannot be done ---------------------------------------------------------------------------------------


def it_says_that_git_is_missing(lan: Officer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert trouble_of(lambda: status(lan.folder)).code == "git-missing"


def it_takes_no_git_from_the_folder_or_from_where_we_stand(lan: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    (lan.folder / "git").write_text("#!/bin/sh\ntouch ran\n")
    (lan.folder / "git").chmod(0o755)
    monkeypatch.chdir(lan.folder)
    for path in (str(lan.folder), ".", ""):
        monkeypatch.setenv("PATH", path)
        assert trouble_of(lambda: status(lan.folder)).code == "git-missing"
    assert not (lan.folder / "ran").exists()


def it_wants_a_repository_of_its_own(lan: Officer, tmp_path: Path, server: Path) -> None:
    (tmp_path / "plain").mkdir()
    for folder in (tmp_path / "plain", lan.folder / "clauses", server):
        assert trouble_of(lambda where=folder: status(where)).code == "repository-missing"


def it_wants_a_server_and_a_branch_there(lan: Officer) -> None:
    git(lan.folder, "switch", "-q", "-c", "own")
    error = trouble_of(lambda: status(lan.folder))
    assert (error.code, error.params["branch"]) == ("upstream-missing", "own")
    git(lan.folder, "remote", "remove", "origin")
    assert trouble_of(lambda: status(lan.folder)).code == "remote-missing"


def it_wants_a_branch_under_its_feet(lan: Officer) -> None:
    git(lan.folder, "checkout", "-q", "--detach")
    assert trouble_of(lambda: pulled(lan)).code == "head-detached"


def it_waits_for_a_merge_that_is_not_finished(lan: Officer) -> None:
    (lan.folder / ".git" / "MERGE_HEAD").write_text(git(lan.folder, "rev-parse", "HEAD"))
    assert trouble_of(lambda: pulled(lan)).code == "merge-unfinished"


def it_waits_for_another_git(lan: Officer, minh: Officer) -> None:
    lan.write(clause("Gặp nhau."))
    pushed(lan)
    (minh.folder / ".git" / "index.lock").touch()
    assert trouble_of(lambda: pulled(minh)).code == "repository-busy"
    (minh.folder / ".git" / "index.lock").unlink()
    assert pulled(minh).is_settled and minh.is_clean()


def it_says_that_the_server_is_not_there(lan: Officer, server: Path) -> None:
    shutil.move(server, server.with_name("elsewhere"))
    assert trouble_of(lambda: pulled(lan)).code == "remote-not-there"
    assert status(lan.folder).ahead == 0  # without a network it still answers


def it_asks_who_the_author_is(lan: Officer, minh: Officer, own_settings: Path, server: Path) -> None:
    lan.write(clause("Gặp nhau."))
    own_settings.write_text("")
    assert trouble_of(lambda: pushed(lan)).code == "author-unknown"
    assert len(history(server)) == 1 and pulled(minh).outcome == "up_to_date"  # reading needs no name


def it_merges_no_file_that_is_not_the_library_s(lan: Officer, minh: Officer) -> None:
    lan.write("Lan\n", "README.md")
    lan.push_by_hand()
    minh.write("Minh\n", "README.md")
    before = minh.state()
    error = trouble_of(lambda: pulled(minh))
    assert (error.code, error.place) == ("other-file-changed", "README.md")
    assert minh.state() == before


def it_refuses_a_server_of_another_origin(lan: Officer, tmp_path: Path) -> None:
    own = tmp_path / "own"
    git(tmp_path, "init", "-q", str(own))
    Officer(own).write("x\n", "README.md")
    Officer(own).commit()
    git(own, "remote", "add", "origin", git(lan.folder, "remote", "get-url", "origin"))
    git(own, "config", "branch.main.remote", "origin")
    git(own, "config", "branch.main.merge", "refs/heads/main")
    assert trouble_of(lambda: pulled(Officer(own))).code == "repository-unrelated"


def it_tells_what_a_server_refuses(lan: Officer, tmp_path: Path) -> None:
    """Here one whose branch somebody has checked out."""
    own = tmp_path / "checked out"
    git(tmp_path, "clone", "-q", str(lan.folder), str(own))
    Officer(own).write(clause("Gặp nhau."))
    error = trouble_of(lambda: pushed(Officer(own)))
    assert error.code == "remote-refused" and "checked out" in str(error.params["detail"])
    assert pulled(Officer(own)).outcome == "up_to_date" and Officer(own).is_clean()  # the commit is there
