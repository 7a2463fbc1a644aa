"""Laws of recognising: our own agreements come back whole in every layout; of no page is a word lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from songphuong.agreement.languages import Language
from songphuong.agreement.page import Page, PageBlock, PageParagraph, PageTable
from songphuong.agreement.tree import Agreement, Draft
from songphuong.agreement.walk import node_ids
from songphuong.drafting.recognising import likely_type, recognise
from songphuong.formats.draft_file import read_draft, write_draft
from songphuong.formats.library_folder import load_library
from songphuong.formats.plain_text import plain as one_line
from songphuong.formats.section_signs_file import read_type_signs
from songphuong.formats.word.base_template import build
from songphuong.formats.word.read_blocks import read_blocks
from songphuong.formats.word.write import write_word
from songphuong.phrasing.compose import Composed, Grid, Passage, compose
from tests.boards import share
from tests.drafting.foreign_pages import (
    FILE,
    SIGNS,
    Rows,
    Texts,
    in_turns,
    lost_words,
    one_after_the_other,
    page_of,
    side_by_side,
    word,
)
from tests.examples import FOLDER

LIBRARY = load_library()
TYPE_SIGNS = read_type_signs(FILE.read_bytes(), FILE)
Layout = Callable[[Texts, Texts], bytes]

# ---- our own files -------------------------------------------------------------------------------------------------

TEMPLATE = build()
EXAMPLES = sorted(FOLDER.glob("*.mou"))


def example(file: Path) -> Agreement:
    return read_draft(file.read_bytes(), file).agreement


def read_back(agreement: Agreement, language: Language) -> list[tuple[object, ...]]:
    """What the agreement says in this language, signatures apart: region, depth, label, words."""
    blocks = (one for one in compose(agreement, language) if _node(one) != "signatures")
    return [row for block in blocks for row in _rows(block)]


def _node(block: Composed) -> str:
    return block.node_id.partition(".")[0] if isinstance(block, Passage) else ""


def _rows(block: Composed) -> list[tuple[object, ...]]:
    if isinstance(block, Grid):
        return [("cell", one_line(cell.words)) for row in block.rows for cell in row]
    if isinstance(block, Passage) and one_line(block.text):
        return [(block.region, block.depth, block.label, one_line(block.words))]
    return []


@pytest.mark.parametrize("edition", ["bilingual", "vi", "en"])
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def it_reads_our_own_editions_back_to_the_last_point(file: Path, edition: str) -> None:
    agreement = example(file)
    kind = LIBRARY.types[agreement.type]
    page = read_blocks(write_word(agreement, edition, template=TEMPLATE), file)

    found = recognise(page, SIGNS, kind).agreement

    assert found.languages == (agreement.languages if edition == "bilingual" else (edition,))
    for language in found.languages:
        assert read_back(found, language) == read_back(agreement, language)
    assert [one.section for one in found.articles] == [one.section for one in agreement.articles]
    assert [side.id for side in found.sides] == ["side_a", "side_b"]
    assert likely_type(page, LIBRARY.types.values(), SIGNS, TYPE_SIGNS) == kind


def typed(agreement: Agreement, language: Language) -> list[str | Rows]:
    """The agreement as somebody would type it: every label a text, no style."""
    lines: list[str | Rows] = []
    for block in compose(agreement, language):
        if isinstance(block, Grid):
            lines.append([[one_line(cell.words) for cell in row] for row in block.rows])
        elif isinstance(block, Passage):
            lines.append(one_line(block.text))
        else:
            lines += [one_line(line) for column in block.columns for line in column.lines]
    return [line for line in lines if line]


@pytest.mark.parametrize("layout", [one_after_the_other, in_turns, side_by_side])
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def it_reads_typed_texts_back_to_the_last_point(file: Path, layout: Layout) -> None:
    agreement = example(file)
    content = layout(typed(agreement, "vi"), typed(agreement, "en"))
    page = read_blocks(content, file)

    found = recognise(page, SIGNS, LIBRARY.types[agreement.type]).agreement

    for language in ("vi", "en"):
        assert read_back(found, language) == read_back(agreement, language)
    assert [one.section for one in found.articles] == [one.section for one in agreement.articles]
    assert lost_words(page, found) == []


def it_finds_no_type_where_nothing_speaks_for_one() -> None:
    assert likely_type(page_of("Dear Sir,", "Thank you."), LIBRARY.types.values(), SIGNS, TYPE_SIGNS) is None


# ---- any page ------------------------------------------------------------------------------------------------------

LINES = (
    "BẢN GHI NHỚ", "MEMORANDUM OF UNDERSTANDING", "Điều 1. Mục đích", "Article 1. Purpose", "Điều 2", "Article II",
    "Điều 3: Hiệu lực", "1. Hai Bên hợp tác:", "1. The Parties cooperate:", "a) một điểm;", "(a) one point;",
    "i) abc", "- gạch đầu dòng", "Phụ lục 1", "ANNEX A", "Annex 2. Programme",
    "Làm tại Hà Nội, ngày 1 tháng 2 năm 2027.", "Done in Hà Nội on 1 February 2027.", "Thay mặt Bên A",
    "FOR THE CLUB", "Nguyễn Văn A", "FIFA", "2027", "giữa", "và", "between", "and",
    "Hội A (sau đây gọi là “A”) và Hội B (sau đây gọi là “B”)", "Căn cứ Luật;", "Whereas,", "đã thống nhất như sau:",
    "have agreed as follows:", "Mục đích / Purpose", "Hai Bên\nThe Parties shall meet", "“Điều 5. Chi phí",
    "2.1 Once a year", "3.1. Bên cử chịu chi phí", "đ) năm;", "kể cả đội trẻ", "PURPOSE", "HIỆU LỰC",
    "양해각서 및 협력에 관한 합의 사항을", "Hà Nội, ngày 08 tháng 01 năm 2021", "1. PURPOSE", "2. COSTS",
)  # fmt: skip
NUMBERS = ("", "", "", "", "1.", "a)", "•", "Điều 1.", "(i)", "1.1.")


def any_paragraph(chance: Random) -> PageParagraph:
    return PageParagraph(
        text=chance.choice(LINES),
        number=chance.choice(NUMBERS),
        style=chance.choice(("", "heading 1", "toc 1")),
        outline=chance.choice((None, None, 0)),
        is_bold=chance.random() < 0.2,
        language=chance.choice((None, "vi", "en", "ko")),
    )


def any_block(chance: Random, depth: int = 0) -> PageBlock:
    if depth > 1 or chance.random() > 0.15:
        return any_paragraph(chance)
    width = chance.choice((1, 2, 2, 3))
    rows = [
        tuple(
            tuple(any_block(chance, depth + 1) for _ in range(chance.choice((0, 1, 1, 1, 2, 3))))
            for _ in range(chance.choice((width, width, width, max(1, width - 1))))
        )
        for _ in range(chance.randint(0, 5))
    ]
    return PageTable(tuple(rows))


def it_loses_no_word_of_any_page() -> None:
    for seed in range(share(200)):
        chance = Random(seed)
        page = Page(tuple(any_block(chance) for _ in range(chance.randint(0, 40))))

        agreement = replace(recognise(page, SIGNS, None).agreement, type="any")

        assert lost_words(page, agreement) == [], seed
        assert len(set(node_ids(agreement))) == len(node_ids(agreement)), seed
        if "und" not in agreement.languages:
            assert read_draft(write_draft(Draft(agreement))).agreement == agreement, seed


def it_survives_pages_of_almost_nothing() -> None:
    for blocks in (("Điều 1.",), ("a)",), ("Phụ lục",), ([["Điều 1.", "Article 1."]],), ([[""]],), ("“", "”")):
        page = read_blocks(word(*blocks), FILE)
        assert lost_words(page, recognise(page, SIGNS, None).agreement) == []
