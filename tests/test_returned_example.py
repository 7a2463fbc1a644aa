"""The example of a returned Word file: sound, made by its script, and read as its README says."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest
from lxml import etree

from songphuong.__main__ import main
from songphuong.formats.word.markup import w
from songphuong.formats.word.read import read_lines
from tests.accept_returned_example import (
    COMMENT,
    INTERNATIONAL,
    LEGAL,
    REPLY,
    W14,
    W15,
    example_file,
    returned_file,
    sent_file,
)
from tests.examples import table_rows
from tests.word.word_files import complaints, document_of, parts_of

README = example_file().with_name("README.md")
MOVED = ("phối hợp chặt chẽ, hỗ trợ nhau", "coordinating closely and supporting each other")
MOVED_BEFORE = "cùng phối hợp đẩy mạnh"
ADDED = "exchanging experience in preventing cheating in competitions;"
ADDED_AFTER = "cooperating in and promoting education"
TITLES = ("Tổng thư ký", "Secretary-General")


@dataclass(frozen=True)
class Row:
    """One line of the table; ``sent`` and ``returned`` are empty where no words change."""

    sent: str
    returned: str
    tracked: str
    by: str


def rows() -> tuple[Row, ...]:
    return tuple(Row(*(cell.replace("–", "") for cell in row[4:8])) for row in table_rows(README))


def _lines(content: bytes, changes: Literal["accept", "reject"]) -> list[str]:
    """Without numbers, which shift where rows come and go."""
    return list(read_lines(content, example_file(), changes=changes, numbers=False))


def _worded(lines: list[str], *, tracked: tuple[str, ...]) -> list[str]:
    """The lines with the words of the table's rows changed, each in exactly one line."""
    changed = lines
    for row in rows():
        if row.sent and row.tracked in tracked:
            assert sum(row.sent in line for line in changed) == 1, row.sent
            changed = [line.replace(row.sent, row.returned) for line in changed]
    return changed


def _at(lines: list[str], words: str) -> int:
    return next(number for number, line in enumerate(lines) if line.startswith(words))


# ---- what is sent back ---------------------------------------------------------------------------------------------


def it_ships_the_file_that_the_changes_make() -> None:
    """When viresa-kespa has changed on purpose: ``python -m tests.accept_returned_example``."""
    assert example_file().read_bytes() == returned_file()


def it_is_a_sound_word_file(tmp_path: Path) -> None:
    assert complaints(example_file().read_bytes(), tmp_path) == []


def it_numbers_its_changes_and_names_who_made_them() -> None:
    numbers = re.findall(r"^\| ([0-9]+) \|", README.read_text("utf-8"), re.MULTILINE)
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    authors = {
        mark.get(w("author")) for mark in document_of(example_file().read_bytes()).iter() if mark.get(w("author"))
    }
    assert authors == {LEGAL, INTERNATIONAL}
    assert {name for row in rows() for name in row.by.split(", ")} == {LEGAL, INTERNATIONAL, "not known"}


def it_reads_as_sent_but_for_the_untracked_change_when_changes_are_rejected() -> None:
    sent = _lines(sent_file(), "accept")
    assert _lines(example_file().read_bytes(), "reject") == _worded(sent, tracked=("no",))
    assert sent != _worded(sent, tracked=("no",))


def it_reads_as_the_table_says_when_changes_are_accepted() -> None:
    lines = _worded(_lines(sent_file(), "accept"), tracked=("yes", "no"))
    moved = [lines.pop(_at(lines, words)) for words in MOVED]
    place = _at(lines, MOVED_BEFORE)
    lines[place:place] = moved
    lines.insert(_at(lines, ADDED_AFTER) + 1, ADDED)
    place = _at(lines, TITLES[0])
    lines[place : place + 2] = [" / ".join(TITLES)]
    assert _lines(example_file().read_bytes(), "accept") == lines


def it_letters_the_english_anew_and_leaves_the_typed_vietnamese_letters() -> None:
    vi, en = (
        read_lines(example_file().read_bytes(), example_file(), changes="accept", language=language)
        for language in ("vi", "en")
    )
    first = next(number for number, line in enumerate(vi) if line.startswith("a) hợp tác"))
    assert [line.split()[0] for line in vi[first : first + 5]] == ["a)", "b)", "d)", "c)", "đ)"]
    first = next(number for number, line in enumerate(en) if line.startswith("(a) cooperating"))
    assert [line.split()[0] for line in en[first : first + 6]] == ["(a)", "(b)", "(c)", "(d)", "(e)", "(f)"]


@pytest.mark.parametrize("changes", ["accept", "reject"])
def it_prints_the_same_lines_from_the_command_line(
    changes: Literal["accept", "reject"], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["text", str(example_file()), "--changes", changes, "--no-numbers"]) == 0
    assert capsys.readouterr().out.splitlines() == _lines(example_file().read_bytes(), changes)


# ---- how Word stores it --------------------------------------------------------------------------------------------


def it_holds_each_kind_of_tracked_change() -> None:
    document = document_of(example_file().read_bytes())
    kinds = ("ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart", "rPrChange")
    assert [kind for kind in kinds if document.find(f".//{w(kind)}") is None] == []
    assert document.find(f".//{w('ins')}/{w('del')}") is not None  # deleted by the one, inserted by the other
    assert document.find(f".//{w('pPr')}/{w('rPr')}/{w('del')}") is not None  # a paragraph's end
    assert {mark.tag for row in document.iter(w("trPr")) for mark in row} >= {w("ins"), w("del")}


def it_gives_every_mark_an_id_of_its_own() -> None:
    document = document_of(example_file().read_bytes())
    marks = [mark.get(w("id")) for mark in document.iter() if mark.get(w("author"))]
    assert len(marks) == len(set(marks))


def it_answers_the_comment_with_a_reply() -> None:
    parts = parts_of(example_file().read_bytes())
    comments = list(etree.fromstring(parts["word/comments.xml"]))
    assert ["".join(map(str, comment.itertext())) for comment in comments] == [COMMENT, REPLY]
    assert [comment.get(w("author")) for comment in comments] == [LEGAL, INTERNATIONAL]
    paragraphs = [comment[0].get(f"{{{W14}}}paraId") for comment in comments]
    links = list(etree.fromstring(parts["word/commentsExtended.xml"]))
    assert [link.get(f"{{{W15}}}paraId") for link in links] == paragraphs
    assert [link.get(f"{{{W15}}}paraIdParent") for link in links] == [None, paragraphs[0]]


def it_opens_in_libreoffice(tmp_path: Path) -> None:
    """It lays the pages out with the changes shown in them."""
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(example_file())]
    subprocess.run(command, check=True, capture_output=True, timeout=110)
    pdf = tmp_path / example_file().with_suffix(".pdf").name
    text = subprocess.run(
        ["pdftotext", str(pdf), "-"], check=True, capture_output=True, text=True, encoding="utf-8"
    ).stdout
    read = " ".join(text.split())
    assert "non-exclusive" in read and "may carry out" in read and "cán bộ điều hành" in read
