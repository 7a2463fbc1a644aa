"""The shipped examples hold what their sources report, pass the checks, and export in every edition."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from songphuong.agreement.languages import EN, VI
from songphuong.agreement.tree import Agreement, Duration
from songphuong.agreement.walk import find, label
from songphuong.checks import check
from songphuong.data_folders import data_folder
from songphuong.export_files import export_files
from songphuong.formats.draft_file import open_draft
from songphuong.formats.library_folder import load_library
from songphuong.formats.plain_text import plain_lines
from songphuong.formats.word.read import read_lines
from tests.examples import EXAMPLES, drafted_examples
from tests.word.word_files import complaints


def _example(name: str) -> Agreement:
    return open_draft(data_folder("resources") / "examples" / f"{name}.mou").agreement


def it_ships_each_example_as_the_library_drafts_it_today() -> None:
    """When a clause has changed on purpose: ``make examples``, then read the diff."""
    assert {name: _example(name) for name in EXAMPLES} == dict(drafted_examples())


def it_ships_a_file_for_each_example_and_an_example_for_each_file() -> None:
    folder = data_folder("resources") / "examples"
    assert {file.stem for file in folder.glob("*.mou")} == set(EXAMPLES)


@pytest.mark.parametrize("name", EXAMPLES)
def it_passes_the_checks_without_an_error(name: str) -> None:
    example = _example(name)
    findings = check(example, load_library().types[example.type])
    assert [finding for finding in findings if finding.severity == "error"] == []


@pytest.mark.parametrize("name", EXAMPLES)
def it_exports_each_edition_soundly_and_reads_back_as_it_stands(name: str, tmp_path: Path) -> None:
    example = _example(name)
    files = export_files(example, tmp_path, ("vi", "en", "bilingual"), name=name)
    for file in files:
        content = file.path.read_bytes()
        assert complaints(content, tmp_path) == []
        for language in (file.language,) if file.language else (VI, EN):
            read = read_lines(content, file.path, changes="accept", language=language)
            assert read == plain_lines(example, language)


# ---- what the source reports ---------------------------------------------------------------------------------------


def it_holds_the_five_contents_of_viresa_and_kespa_as_points_a_to_d_with_a_stroke() -> None:
    example = _example("viresa-kespa")
    (contents,) = [article for article in example.articles if article.section == "cooperation"]
    (lead,) = contents.blocks
    spots = [find(example, point.id) for point in lead.points]  # type: ignore[union-attr]
    assert [label(spot, VI) for spot in spots if spot] == ["a)", "b)", "c)", "d)", "đ)"]
    assert [label(spot, EN) for spot in spots if spot] == ["(a)", "(b)", "(c)", "(d)", "(e)"]


def it_reads_as_signed_online_in_two_places_by_the_two_known_signatories() -> None:
    example = _example("viresa-kespa")
    values = {entry.name: entry.value for entry in example.fields}
    text = plain_lines(example, VI)
    assert example.signing == "online"
    assert values["signing.date"] == date(2021, 1, 8)
    assert "Hà Nội, ngày 08 tháng 01 năm 2021" in text
    assert {"Nguyễn Xuân Cường", "Chủ tịch", "Cheolhag Kim", "Tổng thư ký"} <= set(text)
    assert "strategic partners" in "\n".join(plain_lines(example, EN))


def it_leaves_open_what_the_article_does_not_report() -> None:
    values = {entry.name: entry.value for entry in _example("viresa-kespa").fields}
    assert values["side_b.place"] is None
    assert not any(isinstance(value, Duration) for value in values.values())
