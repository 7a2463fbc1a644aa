"""Whole texts of one article, and what a rule about one text finds in them."""

from __future__ import annotations

from songphuong.agreement.applying import apply
from songphuong.agreement.tree import Agreement, FieldEntry, Line, Paragraph, Side
from songphuong.checks.consistency.rules import RULES
from songphuong.checks.findings import Hit
from songphuong.checks.subject import Subject, setting_of
from tests.library_samples import built_in_library
from tests.notation import agreement, article, entry, paragraph, words

SIDES = (Side("side_a", ("side_a",)), Side("side_b", ("side_b",)))
NAMES = (
    entry("side_a.name", "text", words("Bộ Thể thao nước A", "the Ministry of Sports of Country A")),
    entry("side_b.name", "text", words("Bộ Thể thao nước B", "the Ministry of Sports of Country B")),
)
TITLE = article("title", vi="Bản ghi nhớ", en="Memorandum of Understanding")


def hits(draft: Agreement, code: str) -> list[Hit]:
    subject = Subject.of(draft, setting_of(draft, built_in_library()), {})
    return [hit for rule in RULES if rule.code == code for hit in rule.find(subject)]


def whole(*texts: tuple[Line | str, Line | str], names: tuple[FieldEntry, ...] = NAMES) -> Agreement:
    """A whole text: a title, and these paragraphs p1, p2 ... in one article."""
    blocks = (paragraph(f"p{at}", vi, en) for at, (vi, en) in enumerate(texts, 1))
    return agreement(article("a", *blocks), title=[TITLE], sides=SIDES, fields=names)


def told(draft: Agreement, code: str) -> list[tuple[str, str | None]]:
    return [(hit.node_id, hit.language) for hit in hits(draft, code)]


def mended(draft: Agreement, code: str) -> Agreement:
    (hit,) = hits(draft, code)
    assert hit.fix is not None
    after = apply(draft, hit.fix)
    assert hits(after, code) == []
    return after


def text_of(draft: Agreement, language: str) -> Line:
    block = draft.articles[0].blocks[0]
    assert isinstance(block, Paragraph)
    return block.text[language]
