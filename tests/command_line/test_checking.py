"""Checking on the command line: rule sets, waivers with reasons, the review sheet, Word files of anybody."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from songphuong.agreement.applying import apply
from songphuong.agreement.edits import SetText
from songphuong.agreement.languages import EN
from songphuong.agreement.tree import Draft, Paragraph, Text, line_of
from songphuong.checks import ALL_CHECKS
from songphuong.export_files import export_files
from songphuong.formats.draft_file import open_draft, save_draft
from songphuong.formats.word.read import read_lines
from tests.command_line.running import Captured, document, does
from tests.project_files import ROOT

EXAMPLE = ROOT / "resources" / "examples" / "viresa-kespa.mou"


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """The example with two spaces in one place."""
    draft = open_draft(EXAMPLE).agreement
    block = draft.articles[0].blocks[0]
    assert isinstance(block, Paragraph)
    words, *rest = block.text[EN]
    assert isinstance(words, Text)
    line = line_of(words.value.replace(" ", "  ", 1), *rest)
    file = tmp_path / "dự thảo.mou"
    save_draft(file, Draft(apply(draft, SetText(block.id, EN, line, settles=True))))
    return file


def codes(found: dict[str, list[dict[str, object]]]) -> set[object]:
    return {row["code"] for row in found["findings"] if row["waived"] is None}


def it_checks_by_the_rule_set_that_is_named(
    faulty: Path, capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = tmp_path / "office"
    (office / "resources" / "rule_sets").mkdir(parents=True)
    monkeypatch.setenv("SONGPHUONG_LIBRARY", str(office))
    own = """id = "ours"
title = { vi = "Của ta", en = "Ours" }
purpose = { vi = "Thử", en = "A trial" }
[rules.doubled-space]
on = false
[rules.doubled-spaces]
on = false
"""
    (office / "resources" / "rule_sets" / "ours.toml").write_text(own, encoding="utf-8")

    assert "doubled-space" in codes(document(capsys, "check", str(faulty), code=0))
    assert "doubled-space" not in codes(document(capsys, "check", str(faulty), "--rules", "ours"))
    told = does(capsys, "check", str(faulty), "--rules", "ours")[1]
    assert "“ours” names the rule “doubled-spaces”, which does not exist" in told
    rows = {row["code"]: row for row in document(capsys, "rules", "--rules", "ours")}
    assert not rows["doubled-space"]["on"] and rows["nfd"]["on"]


def it_names_the_rule_sets_there_are(faulty: Path, capsys: Captured) -> None:
    told = does(capsys, "check", str(faulty), "--rules", "mine", code=2)[1]
    assert "no rule set “mine”" in told and "standard, strict" in told


def it_lets_a_finding_stand_with_a_reason_and_takes_it_back(faulty: Path, capsys: Captured) -> None:
    assert "--reason" in does(capsys, "waive", str(faulty), "doubled-space", code=2)[1]
    done = does(capsys, "waive", str(faulty), "doubled-space", "--reason", "Bên kia muốn vậy.", "--by", "Vụ Pháp chế")[
        0
    ]
    assert done.startswith("Waived: In ")

    found = document(capsys, "check", str(faulty))
    assert "doubled-space" not in codes(found)
    (row,) = (row for row in found["findings"] if row["waived"])
    assert (row["waived"]["reason"], row["waived"]["by"]) == ("Bên kia muốn vậy.", "Vụ Pháp chế")
    assert found["counts"]["note"] == sum(one["severity"] == "note" and not one["waived"] for one in found["findings"])
    assert "WAIVED: In " in does(capsys, "check", str(faulty))[0]

    does(capsys, "waive", str(faulty), "doubled-space", "--undo")
    assert "doubled-space" in codes(document(capsys, "check", str(faulty)))
    assert open_draft(faulty).agreement.waivers == ()


def it_says_when_there_is_nothing_to_let_stand(faulty: Path, capsys: Captured) -> None:
    before = faulty.read_bytes()
    told = does(capsys, "waive", str(faulty), "nfd", "--reason", "x", code=2)[1]
    assert "no such finding of the rule “nfd”" in told
    assert faulty.read_bytes() == before


def it_writes_the_review_sheet_in_the_language_of_the_reader(faulty: Path, capsys: Captured, tmp_path: Path) -> None:
    does(capsys, "waive", str(faulty), "doubled-space", "--reason", "Để nguyên.", "--by", "Vụ Pháp chế")
    sheet = tmp_path / "review sheet.docx"
    does(capsys, "check", str(faulty), "--sheet", str(sheet))

    lines = read_lines(sheet.read_bytes(), sheet, changes="accept")
    assert lines[0] == "REVIEW SHEET"
    assert {"dự thảo.mou", "Findings that were waived", "Để nguyên.", "Map of the sections", "Vietnamese"} <= set(lines)
    assert any(f"{len(ALL_CHECKS)} rules" in line for line in lines)


# ---- Word files of anybody -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("edition", ["vi", "en", "bilingual"])
def it_checks_a_word_file_and_says_what_it_could_not_judge(edition: str, capsys: Captured, tmp_path: Path) -> None:
    (written,) = export_files(open_draft(EXAMPLE).agreement, tmp_path, [edition], name="bản của bạn")

    out, told = does(capsys, "check", str(written.path), code=0)
    found = document(capsys, "check", str(written.path))

    assert "read as an agreement of 9 articles" in told
    assert found["counts"]["error"] == 0 and found["type"] == "association-agreement"
    assert "NOT JUDGED: " in out and len(found["not_judged"]) >= 2
    assert all(set(one) == {"vi", "en"} for one in found["not_judged"])


def it_finds_in_a_word_file_what_it_finds_in_the_draft(capsys: Captured, tmp_path: Path) -> None:
    """Of what the text itself shows; fields, references and details of signing are not in a Word file."""
    draft = ROOT / "resources" / "examples" / "with_errors" / "faulty-memorandum.mou"
    (written,) = export_files(open_draft(draft).agreement, tmp_path, ["bilingual"], name="foreign")

    found = json.loads(does(capsys, "check", str(written.path), "--json", code=1)[0])

    assert {"figures-differ", "figures-and-words", "reserved-name", "negation-differs", "currency-differs"} <= codes(
        found
    )
    assert not codes(found) & {"field-open", "signatory-missing", "reference-broken"}


def it_refuses_what_is_no_word_file(capsys: Captured, tmp_path: Path) -> None:
    file = tmp_path / "letter.docx"
    file.write_bytes(b"not a zip")
    assert "letter.docx" in does(capsys, "check", str(file), code=2)[1]


# ---- nothing is lost -----------------------------------------------------------------------------------------------


def it_never_writes_the_sheet_over_what_it_checks(faulty: Path, capsys: Captured, tmp_path: Path) -> None:
    before = faulty.read_bytes()
    assert ".docx" in does(capsys, "check", str(faulty), "--sheet", str(tmp_path / "sheet.mou"), code=2)[1]
    assert "replace the file" in does(capsys, "check", str(faulty), "--sheet", str(faulty), code=2)[1]
    assert faulty.read_bytes() == before

    (written,) = export_files(open_draft(EXAMPLE).agreement, tmp_path, ["vi"], name="bản của bạn")
    theirs = written.path.read_bytes()
    does(capsys, "check", str(written.path), "--sheet", str(written.path), code=2)
    assert written.path.read_bytes() == theirs


def it_makes_no_folder_for_the_sheet(faulty: Path, capsys: Captured, tmp_path: Path) -> None:
    does(capsys, "check", str(faulty), "--sheet", str(tmp_path / "no" / "sheet.docx"), code=2)
    assert not (tmp_path / "no").exists()


def it_replaces_the_reason_of_a_waiver_and_keeps_it_on_one_line(faulty: Path, capsys: Captured) -> None:
    does(capsys, "waive", str(faulty), "doubled-space", "--reason", "Tạm.")
    does(capsys, "waive", str(faulty), "doubled-space", "--reason", "Bên kia\n muốn \x1b[31mvậy.")
    (waiver,) = open_draft(faulty).agreement.waivers
    assert waiver.reason == "Bên kia muốn \N{REPLACEMENT CHARACTER}[31mvậy."
