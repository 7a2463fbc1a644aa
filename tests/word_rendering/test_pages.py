"""Pages as LibreOffice lays them out: they open, they hold the text, and the signatures never stand alone.

These tests need soffice and pdftotext on the path and fail without them; everything else about Word files is in
tests/word and needs neither.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from songphuong.agreement.tree import Agreement
from songphuong.formats.plain_text import plain_lines
from songphuong.formats.word.base_template import build
from songphuong.formats.word.write import write_word
from tests.word.sample_agreement import many_articles, sample

TEMPLATE = build()
EDITIONS = ("vi", "en", "bilingual")
SIZES = (*range(1, 13), 17, 23, 31, 44, 60)


def converted(files: list[Path], folder: Path) -> None:
    """PDFs beside the files; one start of LibreOffice for all of them, with a profile of its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=110)


def pages(pdf: Path) -> list[list[str]]:
    """The lines of text on each page, without the page number in the header."""
    command = ["pdftotext", "-layout", str(pdf), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
    found = [[line.strip() for line in page.splitlines() if line.strip()] for page in text.split("\f")[:-1]]
    return [page[1:] if page and page[0] == str(number) else page for number, page in enumerate(found, start=1)]


def printed(agreements: dict[str, tuple[Agreement, str]], folder: Path) -> dict[str, list[list[str]]]:
    files = [folder / f"{name}.docx" for name in agreements]
    for file, (text, edition) in zip(files, agreements.values(), strict=True):
        file.write_bytes(write_word(text, edition, template=TEMPLATE))
    converted(files, folder)
    return {file.stem: pages(file.with_suffix(".pdf")) for file in files}


@pytest.mark.parametrize("edition", EDITIONS)
def it_never_leaves_the_signatures_alone_on_a_page(edition: str, tmp_path: Path) -> None:
    """Two lines of text stand above them, and no part of the block on another page."""
    for name, found in printed({f"a{size}": (many_articles(size), edition) for size in SIZES}, tmp_path).items():
        last = found[-1]
        begins = next((at for at, line in enumerate(last) if "Seoul" in line), None)
        assert begins is not None, f"{name}: the block is split: {last}"
        assert begins >= 2, f"{name}: {last}"
        assert sum("Nguyễn Xuân Cường" in line for page in found for line in page) == 1


def it_prints_every_word_of_the_agreement(tmp_path: Path) -> None:
    editions: tuple[str, ...] = ("vi", "en")
    for edition, found in printed({edition: (sample(), edition) for edition in editions}, tmp_path).items():
        on_paper = "".join(" ".join(page) for page in found).replace(" ", "").lower()
        for line in plain_lines(sample(), edition):
            for word in line.replace("-", " ").split():
                assert word.lower() in on_paper, f"{edition}: {line}"


def it_prints_the_numbers_that_plain_text_shows(tmp_path: Path) -> None:
    """LibreOffice counts the lists itself; what it counts must be what ``agreement.walk`` says."""
    for edition, found in printed({edition: (sample(), edition) for edition in ("vi", "en")}, tmp_path).items():
        on_paper = [line for page in found for line in page]
        expected = [line for line in plain_lines(sample(), edition) if LABEL.match(line)]
        assert labels(on_paper) == labels(expected)


LABEL = re.compile(r"\(?(\d+|[ivx]+|[a-zđ]|[A-Z])[.)] ")


def labels(lines: list[str]) -> list[str]:
    """ "1.", "(a)", "đ)" at the beginnings of lines."""
    return [found[0].strip() for line in lines if (found := LABEL.match(line))]


def it_begins_an_annex_on_a_new_page(tmp_path: Path) -> None:
    found = printed({edition: (sample(), edition) for edition in EDITIONS}, tmp_path)
    assert found["vi"][-1][0] == "Phụ lục 1. Kế hoạch năm 2021"
    assert found["bilingual"][-1][:2] == ["Phụ lục 1. Kế hoạch năm 2021", "Annex 1. Plan for 2021"]


def it_numbers_pages_from_the_second_on(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(write_word(many_articles(30), "vi", template=TEMPLATE))
    converted([file], tmp_path)
    command = ["pdftotext", "-layout", str(file.with_suffix(".pdf")), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
    tops = [page.split()[0] for page in text.split("\f")[:-1]]
    assert tops[0] == "THỎA"
    assert tops[1:] == [str(number) for number in range(2, len(tops) + 1)]
