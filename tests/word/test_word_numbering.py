"""Automatic numbers of our own files against ``agreement.walk``, for agreements of any shape."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as some

from songphuong.agreement.tree import Agreement, Paragraph, Provision, parallel
from songphuong.formats.plain_text import plain_lines
from songphuong.formats.word.base_template import build
from songphuong.formats.word.read import read_lines
from songphuong.formats.word.read_numbers import numeral
from songphuong.formats.word.write import write_word
from tests.boards import share
from tests.notation import agreement, article, paragraph, provision

TEMPLATE = build()


@dataclass(frozen=True)
class Shape:
    """A paragraph: has it a number, and which points."""

    numbered: bool
    points: tuple[Shape, ...] = ()


SHAPES: some.SearchStrategy[Shape] = some.recursive(
    some.builds(Shape, some.booleans()),
    lambda deeper: some.builds(Shape, some.booleans(), some.lists(deeper, max_size=3).map(tuple)),
    max_leaves=12,
)
ROWS = some.lists(SHAPES, max_size=4).map(tuple)


def grown(row: tuple[Shape, ...], node_id: str) -> tuple[Paragraph, ...]:
    """Paragraphs of these shapes, each with its id in its text."""
    ids = (f"{node_id}.{at}" for at in range(len(row)))
    return tuple(
        Paragraph(own, parallel(vi=f"đoạn {own}", en=f"text {own}"), grown(shape.points, own), shape.numbered)
        for own, shape in zip(ids, row, strict=True)
    )


def same_lines(text: Agreement) -> None:
    both = write_word(text, "bilingual", template=TEMPLATE)
    for language in ("vi", "en"):
        alone = write_word(text, language, template=TEMPLATE)
        lines = plain_lines(text, language)
        assert read_lines(alone, Path("a.docx"), changes="accept") == lines
        assert read_lines(both, Path("b.docx"), changes="accept", language=language) == lines


@settings(max_examples=share(60), deadline=None)
@given(some.lists(ROWS, max_size=4), some.lists(ROWS, max_size=2), ROWS)
def it_counts_as_the_agreement_does(
    articles: list[tuple[Shape, ...]], annexes: list[tuple[Shape, ...]], recital: tuple[Shape, ...]
) -> None:
    same_lines(
        agreement(
            *(article(f"a{n}", *grown(row, f"a{n}")) for n, row in enumerate(articles)),
            preamble=(provision("r", *grown(recital, "r")),),
            annexes=tuple(Provision(f"x{n}", "", parallel(), grown(row, f"x{n}")) for n, row in enumerate(annexes)),
        )
    )


def it_counts_past_the_alphabet_and_past_nine_levels() -> None:
    many = tuple(paragraph(f"m{n}", f"điểm {n}", f"point {n}") for n in range(60))
    same_lines(
        agreement(article("a", paragraph("a1", "Có:", "Are:", *many), chain("d", 12)), article("b", chain("e", 12)))
    )


def chain(node_id: str, levels: int) -> Paragraph:
    """A paragraph with one point, which has one point ... as many levels deep."""
    below = (chain(f"{node_id}.1", levels - 1),) if levels > 1 else ()
    return paragraph(node_id, f"bậc {levels}", f"level {levels}", *below)


def it_counts_sixty_articles_and_annexes() -> None:
    articles = tuple(article(f"a{n}", paragraph(f"a{n}-1", "một", "one")) for n in range(60))
    annexes = tuple(article(f"x{n}") for n in range(3))
    same_lines(agreement(*articles, annexes=annexes))


def it_writes_numerals_as_word_does() -> None:
    written = [numeral(count, style) for count, style in [(4, "lowerRoman"), (27, "lowerLetter"), (3, "upperLetter")]]
    assert written == ["iv", "aa", "C"]
    assert [numeral(7, "decimalZero"), numeral(0, "lowerLetter"), numeral(5, "none")] == ["07", "0", ""]
    assert [numeral(9, "upperRoman"), numeral(3, "chicago")] == ["IX", "3"]
