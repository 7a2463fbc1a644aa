"""The library's folders: loading, layering, and telling every mistake between the files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from songphuong.data_folders import data_folder
from songphuong.errors import UnusableInputError
from songphuong.formats.library_folder import load_library, record_approved, verify
from tests.library_samples import EXCHANGE, PROFILE, SAMPLE_LIBRARY, TYPE, copied_library, sample_library, spoil, told

BONUS = "clauses/sponsorship/sample-bonus@1.toml"


def found(root: Path) -> set[tuple[str, str, str]]:
    """(file, code, place) of every mistake."""
    return {((error.file or root).name, *told(error)) for error in verify(root)}


def it_loads_versions_oldest_first_with_types_profiles_and_abbreviations() -> None:
    library = sample_library()

    assert [version.version for version in library.versions["sample-exchange"]] == [1, 2]
    assert list(library.types) == ["sample-agreement"]
    assert list(library.profiles) == ["sample-participants", "sample-parties"]
    assert library.search_words.abbreviations["hcv"] == ("huy chương vàng", "gold medal")
    assert library.problems == ()


def it_finds_the_last_version_of_a_retired_clause_and_not_the_approved_one_before() -> None:
    found = sample_library().find("sample-logo")

    assert found is not None
    assert (found.version, found.status, found.successor) == (2, "retired", "sample-bonus")


def it_finds_nothing_wrong_in_the_samples() -> None:
    assert verify(SAMPLE_LIBRARY) == ()


def it_finds_nothing_wrong_in_the_program_s_own_library() -> None:
    told_ones = [(str(error.file), error.place, error.code, error.params) for error in verify()]

    assert told_ones == []


def it_loads_the_program_s_own_library() -> None:
    library = load_library()

    assert library.versions
    assert library.types


def it_raises_on_a_bad_file_of_the_built_in_library(tmp_path: Path) -> None:
    root = copied_library(tmp_path)
    spoil(root / BONUS, "version = 1", "version = one")

    with pytest.raises(UnusableInputError) as error:
        load_library(root=root)

    assert error.value.file == root / BONUS


@pytest.mark.parametrize(
    ("file", "old", "new", "mistakes"),
    [
        (BONUS, 'section = "bonus"', 'section = "prizes"', {("section-unknown", "section")}),
        (BONUS, "{{ bonus.gold }} cho", "{{ bonus.gold | date }} cho", {("filter-unfit", "paragraphs[1].vi")}),
        (BONUS, "{{ term.parties | capital }} thưởng", "{{ term.sides }}", {("term-unknown", "paragraphs[1].vi")}),
        (
            BONUS,
            'for each gold medal."',
            'for each gold medal."\npoints = [{ vi = "{{ ref.media }}", en = "{{ ref.media }}" }]',
            {("section-unknown", "paragraphs[1].points[1].vi"), ("section-unknown", "paragraphs[1].points[1].en")},
        ),
        (
            BONUS,
            'status = "draft"',
            'status = "draft"\nlegal_basis = ["law-1"]',
            {("legal-basis-unknown", "legal_basis")},
        ),
        (
            "resources/legal_references.toml",
            'number = "70/2020/QH14"',
            'number = "70"\nsuccessor = "law-70-2020"',
            {("legal-basis-unknown", "references[1].successor")},
        ),
        (BONUS, 'status = "draft"', 'status = "draft"\nsuccessor = "sample-x"', {("clause-unknown", "successor")}),
        (BONUS, "version = 1", "version = 3", {("file-misnamed", "id"), ("reason-missing", "reason")}),
        (PROFILE, "shall = ", "must = ", {("term-missing", "terms.shall"), ("term-missing", "terms.must")}),
        (TYPE, 'profile = "sample-parties"', 'profile = "none"', {("profile-unknown", "profile")}),
        (TYPE, 'clauses = ["sample-purpose"]', 'clauses = ["no-such"]', {("clause-unknown", "sections[3]")}),
        (TYPE, 'clauses = ["sample-purpose"]', "clauses = []", {("section-without-clause", "sections[3].clauses")}),
        (
            TYPE,
            'id = "bonus"',
            'id = "purpose"',
            {("named-twice", "sections[4].id"), ("clause-misplaced", "sections[4]")},
        ),
        (
            TYPE,
            'signing = "one_place"',
            'signing = "one_place"\noptions = { "sample-exchange.cost" = "shared" }',
            {("option-unknown", "options.sample-exchange.cost")},
        ),
        (
            TYPE,
            'signing = "one_place"',
            'signing = "one_place"\noptions = { "sample-exchange.costs" = "halves" }',
            {("alternative-unknown", "options.sample-exchange.costs")},
        ),
        (TYPE, '["sample-bonus"]', '["sample-logo"]', {("clause-retired", "sections[4]")}),
        (TYPE, 'name = "signing.place"', 'name = "signing.town"', {("side-field-missing", "sections[6]")}),
        (TYPE, 'name = "signing.place"', 'name = "meeting.place"', {("field-of-no-side", "fields[15].name")}),
        (TYPE, 'name = "side_b.name"', 'name = "side_a.name"', {("named-twice", "fields[8].name")}),
        (
            TYPE,
            'required = true\nclauses = ["sample-exchange"]',
            "required = false\nclauses = []",
            {("reference-to-nothing", "sections[3]")},
        ),
    ],
)
def it_tells_each_mistake_between_files(
    tmp_path: Path, file: str, old: str, new: str, mistakes: set[tuple[str, str]]
) -> None:
    root = copied_library(tmp_path)

    spoil(root / file, old, new)

    assert mistakes <= {(code, place) for _, code, place in found(root)}


def it_tells_the_mistakes_of_all_files_at_once(tmp_path: Path) -> None:
    root = copied_library(tmp_path)
    spoil(root / BONUS, "version = 1", "version = one")
    spoil(root / "clauses/form/sample-recital@1.toml", "{{ term.parties }};", "{{ }};")
    (root / "clauses/form/empty@1.toml").write_bytes(b"")

    assert {
        ("sample-bonus@1.toml", "toml-broken", "2:11"),
        ("sample-recital@1.toml", "mark-not-a-field", "paragraphs[1].vi"),
        ("empty@1.toml", "file-empty", ""),
    } <= found(root)


def it_tells_a_newest_version_that_rests_on_a_law_that_was_replaced(tmp_path: Path) -> None:
    root = copied_library(tmp_path)
    laws = root / "resources/legal_references.toml"
    old = laws.read_text(encoding="utf-8")
    new = old.replace("law-70-2020", "law-2030").replace("2021-07-01", "2031-01-01")
    laws.write_text(f'{old}successor = "law-2030"\n\n{new}', encoding="utf-8")

    told_of = {(file, place) for file, code, place in found(root) if code == "legal-basis-replaced"}

    assert told_of == {("sample-exchange@2.toml", "legal_basis")}  # version 1 rests on it as well, and may


def it_tells_a_clause_in_the_wrong_folder_and_one_that_comes_twice(tmp_path: Path) -> None:
    root = copied_library(tmp_path)
    (root / "clauses/form/sample-bonus@1.toml").write_bytes((root / BONUS).read_bytes())

    assert {code for _, code, _ in found(root)} == {"topic-unfit", "clause-twice"}


def it_tells_a_gap_between_versions(tmp_path: Path) -> None:
    root = copied_library(tmp_path)
    (root / "clauses/exchange/sample-exchange@1.toml").unlink()

    assert found(root) == {
        ("sample-exchange@2.toml", "version-gap", "version"),
        ("approved.sha256", "approved-gone", "exchange/sample-exchange@1.toml"),
    }


def it_tells_fields_of_one_name_and_two_types(tmp_path: Path) -> None:
    root = copied_library(tmp_path)
    spoil(root / BONUS, 'name = "bonus.gold"\ntype = "money"', 'name = "exchange.notice"\ntype = "money"')
    text = (root / BONUS).read_text(encoding="utf-8").replace("bonus.gold", "exchange.notice")
    (root / BONUS).write_text(text, encoding="utf-8")

    assert ("sample-exchange@2.toml", "field-type-differs", "fields[3].type") in found(root)


# ---- approved versions ---------------------------------------------------------------------------------------------


def it_tells_an_approved_version_that_was_changed_even_by_a_space(tmp_path: Path) -> None:
    root = copied_library(tmp_path)
    (root / EXCHANGE).write_bytes((root / EXCHANGE).read_bytes() + b" ")

    assert found(root) == {("approved.sha256", "approved-changed", "exchange/sample-exchange@2.toml")}


def it_tells_an_approved_version_that_is_one_no_longer(tmp_path: Path) -> None:
    root = copied_library(tmp_path)
    spoil(root / EXCHANGE, 'status = "approved"', 'status = "draft"')

    assert found(root) == {("approved.sha256", "approved-gone", "exchange/sample-exchange@2.toml")}


def it_records_newly_approved_versions_and_leaves_the_recorded_ones(tmp_path: Path) -> None:
    root = copied_library(tmp_path)
    before = (root / "clauses/approved.sha256").read_text(encoding="utf-8")
    (root / EXCHANGE).write_bytes((root / EXCHANGE).read_bytes() + b" ")
    spoil(root / BONUS, 'status = "draft"', 'status = "approved"')
    assert ("approved.sha256", "approved-not-recorded", "sponsorship/sample-bonus@1.toml") in found(root)

    assert record_approved(root) == ("sponsorship/sample-bonus@1.toml",)

    after = (root / "clauses/approved.sha256").read_text(encoding="utf-8")
    assert set(before.splitlines()) < set(after.splitlines())
    assert found(root) == {("approved.sha256", "approved-changed", "exchange/sample-exchange@2.toml")}
    assert record_approved(root) == ()


def it_refuses_a_broken_list_of_approved_versions(tmp_path: Path) -> None:
    root = copied_library(tmp_path)
    (root / "clauses/approved.sha256").write_text("<<<<<<< HEAD\n", encoding="utf-8")

    assert found(root) == {("approved.sha256", "approved-list-broken", "1")}
    with pytest.raises(UnusableInputError, match="approved-list-broken"):
        record_approved(root)


# ---- the office's own folder ---------------------------------------------------------------------------------------


def office_with(folder: Path, source: str, name: str, *changes: tuple[str, str]) -> Path:
    """An office's folder that holds a changed copy of a sample file under another name."""
    file = folder / "office" / Path(source).parent / name
    file.parent.mkdir(parents=True)
    file.write_bytes((SAMPLE_LIBRARY / source).read_bytes())
    for old, new in changes:
        spoil(file, old, new)
    return folder / "office"


def it_layers_the_office_s_next_version_over_the_built_in_ones(tmp_path: Path) -> None:
    office = office_with(tmp_path, EXCHANGE, "sample-exchange@3.toml", ("version = 2", "version = 3"))

    library = load_library(office, root=SAMPLE_LIBRARY)

    assert [version.version for version in library.versions["sample-exchange"]] == [1, 2, 3]
    assert library.problems == ()


def it_refuses_an_office_s_file_in_the_place_of_a_built_in_approved_version(tmp_path: Path) -> None:
    office = office_with(tmp_path, EXCHANGE, "sample-exchange@2.toml", ("Each side bears", "Side A bears"))

    library = load_library(office, root=SAMPLE_LIBRARY)

    assert [told(error) for error in library.problems] == [("clause-built-in", "version")]
    assert library.versions == sample_library().versions


def it_leaves_out_an_office_s_bad_file_and_says_so(tmp_path: Path) -> None:
    office = office_with(tmp_path, BONUS, "sample-bonus@1.toml", ("version = 1", "version = one"))

    library = load_library(office, root=SAMPLE_LIBRARY)

    assert [told(error) for error in library.problems] == [("toml-broken", "2:11")]
    assert library.versions == sample_library().versions


def it_takes_an_office_s_folder_that_does_not_exist_as_empty(tmp_path: Path) -> None:
    assert load_library(tmp_path / "none", root=SAMPLE_LIBRARY) == sample_library()


def it_leaves_out_an_office_s_profile_without_the_words_that_clauses_use(tmp_path: Path) -> None:
    """Every profile replaced by one without words: nothing could be drafted any more."""
    office = tmp_path / "office"
    folder = office / "resources" / "wording_profiles"
    folder.mkdir(parents=True)
    for profile in sample_library().profiles:
        (folder / f"{profile}.toml").write_text(f'id = "{profile}"\ntitle = {{ vi = "T", en = "T" }}\n[terms]\n')

    library = load_library(office, root=SAMPLE_LIBRARY)

    assert {error.code for error in library.problems} == {"term-missing"}
    assert library.profiles == sample_library().profiles
    assert {error.code for error in verify(SAMPLE_LIBRARY, office=office)} == {"term-missing"}


def it_leaves_out_an_office_s_type_that_cannot_be_drafted(tmp_path: Path) -> None:
    changed = ('profile = "sample-parties"', 'profile = "gone"')
    office = office_with(tmp_path, TYPE, "sample-agreement.toml", changed)

    library = load_library(office, root=SAMPLE_LIBRARY)

    assert [told(error) for error in library.problems] == [("profile-unknown", "profile")]
    assert library.types == sample_library().types
    assert [told(error) for error in verify(SAMPLE_LIBRARY, office=office)] == [("profile-unknown", "profile")]


@pytest.mark.parametrize("name", ["a\nb", "\x1b[2J", "\u200b"])
def it_takes_no_file_whose_name_cannot_be_printed(tmp_path: Path, name: str) -> None:
    file = tmp_path / "clauses" / name / "exchange" / "sample-exchange@2.toml"
    file.parent.mkdir(parents=True)
    file.write_bytes((SAMPLE_LIBRARY / EXCHANGE).read_bytes())

    assert [told(error) for error in load_library(tmp_path, root=SAMPLE_LIBRARY).problems] == [("path-unprintable", "")]
    assert record_approved(tmp_path) == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")
@pytest.mark.parametrize(
    "name", ["clauses/office/a@1.toml", "clauses/approved.sha256", "resources/standard_parts.toml"]
)
def it_waits_at_no_pipe(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True)
    os.mkfifo(tmp_path / name)
    assert [told(error) for error in verify(SAMPLE_LIBRARY, office=tmp_path)] == [("file-not-readable", "")]


# ---- speed ---------------------------------------------------------------------------------------------------------


def it_loads_a_hundred_clauses_without_loading_jinja2(tmp_path: Path) -> None:
    root = copied_library(tmp_path)
    text = (root / EXCHANGE).read_text(encoding="utf-8").replace("version = 2", "version = 1")
    for number in range(100):
        file = root / "clauses" / "exchange" / f"copy-{number}@1.toml"
        file.write_text(text.replace('id = "sample-exchange"', f'id = "copy-{number}"'), encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from songphuong.formats.library_folder import load_library;"
        f"library = load_library(root=Path({str(root)!r})); print(len(library.versions), 'jinja2' in sys.modules)"
    )

    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(Path(data_folder("clauses")).parent / "desktop")},
    )

    clauses, jinja2_is_loaded = ran.stdout.split()
    assert int(clauses) > 100
    assert jinja2_is_loaded == "False"
