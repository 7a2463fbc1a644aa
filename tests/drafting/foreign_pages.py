"""Word files as others draft them, made with python-docx, and a short way to write what is recognised in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import zip_longest
from pathlib import Path

from docx import Document

from songphuong.agreement.page import Page, paragraphs_of
from songphuong.agreement.tree import Agreement, Line, Provision, Table, Text
from songphuong.agreement.walk import label, spots, text_of
from songphuong.data_folders import data_folder
from songphuong.drafting.recognising import Recognised, recognise
from songphuong.formats.section_signs_file import read_section_signs
from songphuong.formats.word.read_blocks import read_blocks
from songphuong.library.clauses import AgreementType

FILE = data_folder("resources") / "section_signs.toml"
SIGNS = read_section_signs(FILE.read_bytes(), FILE)

Rows = Sequence[Sequence[str]]  # of a table; "\n" parts the paragraphs of a cell


def word(*blocks: str | Rows) -> bytes:
    """A file of these paragraphs and tables, in no style of ours."""
    document = Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(rows=0, cols=max(map(len, block)))
        for row in block:
            for cell, text in zip(table.add_row().cells, row, strict=False):
                first, *others = text.split("\n")
                cell.paragraphs[0].text = first
                for other in others:
                    cell.add_paragraph(other)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def page_of(*blocks: str | Rows) -> Page:
    return read_blocks(word(*blocks), Path("bản của đối tác.docx"))


def recognised(*blocks: str | Rows, kind: AgreementType | None = None) -> Recognised:
    """What is recognised in such a file; no word of it is lost."""
    page = page_of(*blocks)
    found = recognise(page, SIGNS, kind)
    assert lost_words(page, found.agreement) == []
    return found


def shown(agreement: Agreement) -> list[str]:
    """A line for each node: id, section of a provision, then label and words, languages parted by " | "."""
    return [" ".join(filter(None, parts)) for parts in _shown(agreement)]


def _shown(agreement: Agreement) -> Iterator[tuple[str, str, str]]:
    for spot in spots(agreement):
        if isinstance(spot.node, Table):
            yield spot.node.id, "table", ""
            continue
        text = text_of(spot.node)
        said = [f"{label(spot, one)} {plain(text.get(one, ()))}".strip() for one in agreement.languages]
        words = "" if not any(said) else said[0] if len(set(said)) == 1 else " | ".join(said)
        section = f"<{spot.node.section}>" if isinstance(spot.node, Provision) and spot.node.section else ""
        yield spot.node.id, section, words


def plain(line: Line) -> str:
    return "".join(one.value for one in line if isinstance(one, Text))


def lost_words(page: Page, agreement: Agreement) -> list[str]:
    """Words of the page that are not in the agreement; labels that our numbering says anew do not count as lost."""
    said: Counter[str] = Counter()
    for spot in spots(agreement):
        if isinstance(spot.node, Table):
            continue
        texts = [plain(line) for _, line in text_of(spot.node).entries]
        for text in texts:  # what is said once for both languages may stand in both
            said.update(re.findall(r"\w{2,}", text))
    found = Counter(word for one in paragraphs_of(page.blocks) for word in re.findall(r"\w{2,}", one.text))
    return [one for one in (found - said) if not _LABEL.fullmatch(one)]


_LABEL = re.compile(r"điều|article|section|paragraph|phụ|lục|annex|appendix|[ivx]+|\d+", re.IGNORECASE)


# ---- one text in many layouts --------------------------------------------------------------------------------------

Texts = Sequence[str | Rows]


def one_after_the_other(vietnamese: Texts, english: Texts) -> bytes:
    return word(*vietnamese, *english)


def in_turns(vietnamese: Texts, english: Texts) -> bytes:
    return word(*(one for pair in zip_longest(vietnamese, english) for one in pair if one))


def side_by_side(vietnamese: Texts, english: Texts) -> bytes:
    """A row for each paragraph; tables over the whole width between them."""
    blocks: list[str | Rows] = []
    rows: list[tuple[str, str]] = []
    for one, other in zip_longest(vietnamese, english):
        if isinstance(one, str) and isinstance(other, str):
            rows.append((one, other))
            continue
        blocks += [tuple(rows), *(table for table in (one, other) if table)]
        rows = []
    return word(*blocks, tuple(rows)) if rows else word(*blocks)


def in_one_row(vietnamese: Texts, english: Texts) -> bytes:
    """All of a language in one cell."""
    return word([["\n".join(str(one) for one in text) for text in (vietnamese, english)]])
