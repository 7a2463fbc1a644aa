"""``songphuong library status|pull|push``: what they print, JSON keys, exit codes."""

from __future__ import annotations

import pytest

from songphuong.command_line.side_by_side import side_by_side
from tests.command_line.running import Captured, document, does
from tests.exchange.offices import VISIT, Officer, clause, git


def works_as(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SONGPHUONG_LIBRARY", str(officer.folder))


# ---- the exchange --------------------------------------------------------------------------------------------------


def it_gives_status_pull_and_push_as_json(
    capsys: Captured,
    lan: Officer,
    minh: Officer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lan.write(clause("Gặp nhau."))
    works_as(lan, monkeypatch)

    pushed = document(capsys, "library", "push", "--message", "Rõ hơn")

    assert pushed.keys() == {"folder", "outcome", "changes", "message", "mistakes", "pulled"}
    assert (pushed["outcome"], pushed["message"]) == ("pushed", "Rõ hơn")
    assert pushed["changes"] == [{"path": VISIT, "change": "changed"}]
    works_as(minh, monkeypatch)
    status = document(capsys, "library", "status", "--fetch")
    assert status.keys() == {"folder", "branch", "remote", "ahead", "behind", "changes", "mistakes"}
    assert (status["branch"], status["remote"]["name"], status["ahead"], status["behind"]) == ("main", "origin", 0, 1)
    pulled = document(capsys, "library", "pull")
    assert pulled.keys() == {"folder", "outcome", "incoming", "combined", "laid_aside", "refused", "conflicts"}
    assert (pulled["outcome"], pulled["incoming"]) == ("forwarded", [{"path": VISIT, "change": "changed"}])


def it_names_the_clauses_in_the_message(
    capsys: Captured,
    lan: Officer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    works_as(lan, monkeypatch)
    lan.write(clause("Gặp nhau."))
    assert document(capsys, "library", "push")["message"] == "Library: office-visit@1"
    for n in range(7):
        lan.write(clause(id=f"office-{n}"), f"clauses/office/office-{n}@1.toml")
    out, _ = does(capsys, "library", "push")
    assert "new clauses/office/office-6@1.toml" in out and "has your changes" in out
    assert git(lan.folder, "log", "-1", "--format=%s").endswith("office-4@1 and 2 more")
    assert "nothing to hand over" in does(capsys, "library", "push")[0]
    assert "message is empty" in does(capsys, "library", "push", "--message", " ", code=2)[1]


def it_shows_a_conflict_side_by_side_and_takes_the_answer(
    capsys: Captured,
    lan: Officer,
    minh: Officer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lan.write(clause("Bên Lan gặp trước."))
    works_as(lan, monkeypatch)
    does(capsys, "library", "push")
    minh.write(clause("Bên Minh gặp trước."))
    works_as(minh, monkeypatch)

    out, told = does(capsys, "library", "pull", code=1)

    assert "-- paragraphs[1] [vi]\n" in out
    assert f"{'Bên Minh gặp trước.':<38} | Bên Lan gặp trước.\n" in out
    assert "library pull --keep theirs office-visit@1" in out and "Conflicts to settle: 1" in told
    (conflict,) = document(capsys, "library", "pull", code=1)["conflicts"]
    assert conflict.keys() == {"name", "path", "kind", "may_keep", "differences"}
    assert conflict["differences"] == [
        {"place": "paragraphs[1]", "language": "vi", "ours": "Bên Minh gặp trước.", "theirs": "Bên Lan gặp trước."}
    ]
    assert "settle the pull first" in does(capsys, "library", "push", code=1)[1]
    out, told = does(capsys, "library", "pull", "--keep", "theirs", "office-visit@1")
    assert "laid aside here" in told and minh.read() == lan.read()


def it_tells_the_mistakes_that_stand_in_the_way(
    capsys: Captured,
    lan: Officer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    works_as(lan, monkeypatch)
    lan.write(clause().replace('"purpose"', '"no-such"'))
    out, told = does(capsys, "library", "push", code=1)
    assert out == "" and "no-such" in told and "Nothing was handed over" in told
    out, told = does(capsys, "library", "status")
    assert "changed clauses/office" in out and "no-such" in told
    (row,) = document(capsys, "library", "status")["mistakes"]
    assert row.keys() == {"code", "file", "place", "message"} and row["message"].keys() == {"vi", "en"}


def it_names_an_approved_version_that_the_server_changed(
    capsys: Captured,
    lan: Officer,
    minh: Officer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    works_as(lan, monkeypatch)
    lan.approve(clause(status="approved"))
    does(capsys, "library", "push")
    works_as(minh, monkeypatch)
    does(capsys, "library", "pull")
    lan.write(clause("Khác.", status="approved"))
    lan.push_by_hand()
    assert "office-visit@1: on the server" in does(capsys, "library", "pull", code=1)[1]
    assert document(capsys, "library", "pull", code=1)["refused"] == ["office-visit@1"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["--keep", "both", "a@1"], "--keep cannot be “both”"),
        (["--keep", "ours"], "--keep needs a value after it"),
        (["--keep", "ours", "a@1", "--keep", "theirs", "a@1"], "two answers"),
    ],
)
def it_says_what_is_wrong_with_an_answer(
    capsys: Captured, lan: Officer, monkeypatch: pytest.MonkeyPatch, typed: list[str], told: str
) -> None:
    works_as(lan, monkeypatch)
    assert told in does(capsys, "library", "pull", *typed, code=2)[1]


# ---- beside each other ---------------------------------------------------------------------------------------------


def it_sets_two_texts_beside_each_other_in_the_width_there_is() -> None:
    lines = list(side_by_side("một hai ba " * 20, "one", 64))
    assert all(len(line) <= 64 for line in lines) and lines[0].endswith("| one")
    assert list(side_by_side("", "one", 70)) == [f"{'–':<33} | one"]


def it_sets_them_one_above_the_other_where_it_is_narrow() -> None:
    assert list(side_by_side("một", "one", 40)) == ["một", "-" * 20, "one"]
