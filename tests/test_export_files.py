"""Exporting: what is written, and that whatever goes wrong leaves every file as it was."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from songphuong.agreement.tree import Agreement
from songphuong.errors import CannotWriteError, UnusableInputError
from songphuong.export_files import editions_of, export_files, find_template
from tests.notation import agreement, article, paragraph

EDITIONS = ("vi", "en", "bilingual")


def sample() -> Agreement:
    return agreement(article("a", paragraph("p", "Trao đổi đoàn thể thao.", "Delegations are exchanged.")))


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def it_writes_a_file_for_each_edition_and_tells_its_hash(tmp_path: Path) -> None:
    folder = tmp_path / "Bản Word"

    exported = export_files(sample(), folder, EDITIONS, name="VIRESA – KeSPA")

    assert names(folder) == {f"VIRESA – KeSPA.{edition}.docx" for edition in EDITIONS}
    assert [(one.edition, one.language) for one in exported] == [("vi", "vi"), ("en", "en"), ("bilingual", None)]
    assert all(one.sha256 == hashlib.sha256(one.path.read_bytes()).hexdigest() for one in exported)


def it_writes_the_same_bytes_every_time(tmp_path: Path) -> None:
    first = export_files(sample(), tmp_path / "a", EDITIONS, name="x")
    second = export_files(sample(), tmp_path / "b", EDITIONS, name="x")
    assert [one.sha256 for one in first] == [one.sha256 for one in second]


def it_replaces_an_earlier_export_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "x.vi.docx").write_bytes(b"earlier")
    (tmp_path / "y.vi.docx").write_bytes(b"another")

    export_files(sample(), tmp_path, ["vi"], name="x")

    assert (tmp_path / "x.vi.docx").read_bytes().startswith(b"PK")
    assert (tmp_path / "y.vi.docx").read_bytes() == b"another"


def it_writes_an_edition_once_that_is_asked_for_twice(tmp_path: Path) -> None:
    assert len(export_files(sample(), tmp_path, ["vi", "vi"], name="x")) == 1


def it_offers_each_language_and_both_side_by_side() -> None:
    assert editions_of(sample()) == EDITIONS


@pytest.mark.parametrize(
    "owner",
    [".~lock.x.en.docx#", "~$x.en.docx", "~$.en.docx", "~$en.docx"],
    ids=["LibreOffice", "Word", "Word-1", "Word-2"],
)
def it_writes_nothing_while_one_of_the_files_is_open_elsewhere(owner: str, tmp_path: Path) -> None:
    (tmp_path / "x.en.docx").write_bytes(b"being read")
    (tmp_path / owner).write_bytes(b"owner")

    with pytest.raises(CannotWriteError) as refused:
        export_files(sample(), tmp_path, EDITIONS, name="x")

    assert (refused.value.code, refused.value.file) == ("file-in-use", tmp_path / "x.en.docx")
    assert names(tmp_path) == {"x.en.docx", owner}
    assert (tmp_path / "x.en.docx").read_bytes() == b"being read"


def it_does_not_replace_a_file_marked_read_only(tmp_path: Path) -> None:
    file = tmp_path / "x.en.docx"
    file.write_bytes(b"kept")
    file.chmod(0o444)

    with pytest.raises(CannotWriteError, match="file-read-only"):
        export_files(sample(), tmp_path, EDITIONS, name="x")

    assert names(tmp_path) == {"x.en.docx"} and file.read_bytes() == b"kept"


def it_replaces_none_of_the_files_when_a_folder_is_in_the_way_of_one(tmp_path: Path) -> None:
    (tmp_path / "x.vi.docx").write_bytes(b"kept")
    (tmp_path / "x.en.docx").mkdir()

    with pytest.raises(CannotWriteError) as refused:
        export_files(sample(), tmp_path, EDITIONS, name="x")

    assert refused.value.file == tmp_path / "x.en.docx"
    assert names(tmp_path) == {"x.vi.docx", "x.en.docx"} and (tmp_path / "x.vi.docx").read_bytes() == b"kept"


def it_leaves_no_file_half_made_when_one_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteError):
        export_files(sample(), tmp_path, EDITIONS, name="n" * 300)
    assert names(tmp_path) == set()


def it_says_so_when_the_folder_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("not a folder")
    with pytest.raises(CannotWriteError) as refused:
        export_files(sample(), tmp_path / "out", EDITIONS, name="x")
    assert refused.value.file == tmp_path / "out"


@pytest.mark.parametrize("edition", ["lo", "signing", "", "VI"])
def it_refuses_an_edition_the_agreement_has_not(edition: str, tmp_path: Path) -> None:
    with pytest.raises(UnusableInputError, match="edition-unknown"):
        export_files(sample(), tmp_path / "out", ["vi", edition], name="x")
    assert not (tmp_path / "out").exists()


def it_finds_templates_by_name_and_by_path(tmp_path: Path) -> None:
    assert find_template("standard") == find_template("standard.docx")
    own = tmp_path / "mẫu riêng.docx"
    own.write_bytes(find_template("standard").read_bytes())
    assert find_template(str(own)) == own
    assert export_files(sample(), tmp_path / "out", ["vi"], name="x", template=own)


def it_names_the_template_that_cannot_be_used(tmp_path: Path) -> None:
    bad = tmp_path / "hỏng.docx"
    bad.write_bytes(b"no Word document")
    with pytest.raises(UnusableInputError) as refused:
        export_files(sample(), tmp_path / "out", ["vi"], name="x", template=bad)
    assert refused.value.file == bad
    with pytest.raises(UnusableInputError) as unknown:
        find_template("fancy")
    assert (unknown.value.code, unknown.value.params["templates"]) == ("template-unknown", "standard")
