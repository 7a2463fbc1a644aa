"""The commands with an office's folder: which one, drafting with it, verifying it. Exchanging it: tests/exchange."""

from __future__ import annotations

from pathlib import Path

import pytest

from songphuong.data_folders import data_folder
from tests.command_line.running import Captured, document, does
from tests.exchange.offices import LIST, VISIT, Officer, clause

# ---- which folder --------------------------------------------------------------------------------------------------


def it_remembers_shows_and_forgets_the_folder(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "config"))
    (tmp_path / "thư viện").mkdir()
    monkeypatch.chdir(tmp_path)
    assert does(capsys, "library", "use")[0] == "No office's library is in use.\n"

    does(capsys, "library", "use", "thư viện")

    assert does(capsys, "library", "use")[0] == f"{tmp_path / 'thư viện'}\n"
    does(capsys, "library", "use", "--none")
    does(capsys, "library", "use", "--none")
    assert does(capsys, "library", "use")[0] == "No office's library is in use.\n"


def it_remembers_no_folder_that_is_not_there_or_is_our_own(capsys: Captured, tmp_path: Path) -> None:
    assert "is not there" in does(capsys, "library", "use", str(tmp_path / "none"), code=2)[1]
    assert "comes with the program" in does(capsys, "library", "use", str(data_folder("clauses").parent), code=2)[1]
    assert "not both" in does(capsys, "library", "use", ".", "--none", code=2)[1]


def it_says_that_the_environment_comes_first(
    capsys: Captured, office: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "config"))
    assert "SONGPHUONG_LIBRARY" in does(capsys, "library", "use", str(tmp_path))[1]


@pytest.mark.parametrize("action", ["status", "pull", "push"])
def it_needs_a_folder_for_the_exchange(
    capsys: Captured, action: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert "library use FOLDER" in does(capsys, "library", action, code=2)[1]
    monkeypatch.setenv("SONGPHUONG_LIBRARY", str(tmp_path / "gone"))
    out, told = does(capsys, "library", action, "--json", code=2)
    assert out == "" and told.startswith(f"{tmp_path / 'gone'}: ") and told.count("\n") == 1


# ---- drafting with it ----------------------------------------------------------------------------------------------


def it_drafts_lists_and_shows_with_the_office_s_clauses(capsys: Captured, office: Officer, tmp_path: Path) -> None:
    draft = tmp_path / "a.mou"
    does(capsys, "new", "association-agreement", "--with", "office-visit", "--output", str(draft))
    assert "Hai Bên gặp nhau hằng năm." in does(capsys, "text", str(draft), "--language", "vi")[0]
    assert "office-visit@1" in does(capsys, "clauses", "list", "--topic", "office")[0]
    assert document(capsys, "clauses", "show", "office-visit")["topic"] == "office"


def it_tells_of_bad_files_and_goes_on(capsys: Captured, office: Officer) -> None:
    office.write("broken", "clauses/office/office-call@1.toml")
    for command in (["types"], ["clauses", "list"], ["clauses", "search", "visits"]):
        out, told = does(capsys, *command)
        assert out and told.count("\n") == 1 and "office-call@1.toml" in told


def it_tells_once_of_a_folder_that_has_gone_and_goes_on(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SONGPHUONG_LIBRARY", str(tmp_path / "gone"))
    out, told = does(capsys, "types")
    assert out and told.count("\n") == 1 and str(tmp_path / "gone") in told


# ---- verify --------------------------------------------------------------------------------------------------------


def it_verifies_the_office_s_folder_against_the_built_in_library(capsys: Captured, office: Officer) -> None:
    assert "no mistakes" in does(capsys, "clauses", "verify", "--office")[0]
    office.write(clause().replace('"purpose"', '"no-such"'))
    told = does(capsys, "clauses", "verify", "--office", code=1)[1]
    assert told.count("\n") == 2 and VISIT.rpartition("/")[2] in told and "no-such" in told
    assert "no mistakes" in does(capsys, "clauses", "verify")[0]


def it_records_the_office_s_approved_versions(capsys: Captured, office: Officer) -> None:
    office.write(clause(status="approved"))
    assert "approved and not in the list" in does(capsys, "clauses", "verify", "--office", code=1)[1]
    does(capsys, "clauses", "verify", "--office", "--record")
    assert office.read(LIST).endswith("office/office-visit@1.toml\n")
    office.write(clause("Khác.", status="approved"))
    assert "was changed" in does(capsys, "clauses", "verify", "--office", "--record", code=1)[1]


def it_blames_the_office_for_a_field_of_another_type(capsys: Captured, office: Officer) -> None:
    """Its name comes before every built-in one."""
    text = clause("{{ exchange.delegations }}", "{{ exchange.delegations }}", id="aaa").replace(
        "Mỗi Bên", "{{ exchange.delegations }}"
    )
    text = text.replace("The two sides", "{{ exchange.delegations }}")
    field = '\n[[fields]]\nname = "exchange.delegations"\ntype = "text"\nlabel = { vi = "Đoàn", en = "Delegations" }\n'
    (office.folder / VISIT).unlink()
    office.write(text + field, "clauses/office/aaa@1.toml")
    assert "aaa@1.toml, fields[1].type" in does(capsys, "clauses", "verify", "--office", code=1)[1]


def it_takes_a_copy_of_a_built_in_version_for_no_mistake(capsys: Captured, office: Officer) -> None:
    built_in = next((data_folder("clauses") / "purpose").glob("definitions@1.toml"))
    name = "clauses/purpose/definitions@1.toml"
    office.write(built_in.read_text(encoding="utf-8"), name)
    does(capsys, "clauses", "verify", "--office", "--record")
    office.write(office.read(name) + "# changed\n", name)
    assert "built-in library" in does(capsys, "clauses", "verify", "--office", code=1)[1]


def it_has_no_office_to_verify_where_none_is_named(capsys: Captured) -> None:
    assert "library use FOLDER" in does(capsys, "clauses", "verify", "--office", code=2)[1]
