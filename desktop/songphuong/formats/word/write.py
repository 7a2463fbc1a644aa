"""An agreement as a Word file: ``write_word``.

The blocks come from ``phrasing.compose``, so that the page says what plain text and checks say; reading the file back
gives the same lines (``read``). Not here: saving it (``safe_save``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

from lxml.etree import _Element

from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Agreement
from songphuong.errors import UnusableInputError
from songphuong.formats.editions import BILINGUAL
from songphuong.formats.plain_text import plain
from songphuong.phrasing.compose import Composed, Grid, Passage, compose
from songphuong.phrasing.signatures import Signatures

from . import styles
from .assembly import assembled
from .base_template import STANDARD
from .markup import element, w
from .numbering import add_lists, link_styles, plan_numbers, spare_ids
from .paragraphs import NEUTRAL, Setting, Sheet, language_tag, paragraph, passage_paragraph
from .tables import Row, grid_table, parallel_row, signature_rows, table
from .template import open_template

LINES_WITH_SIGNATURES: Final = 2  # of text on the page of the signatures, so that no page holds signatures alone
LETTERS_OF_A_LINE: Final = 75  # of 13 points on 160 mm: a shorter passage counts as one line

Parallels = Sequence[tuple[Language, Composed]]  # one block in the languages of the page


def write_word(agreement: Agreement, edition: str, *, template: bytes, template_file: Path = Path(STANDARD)) -> bytes:
    """The agreement as a .docx. ``edition``: a language of the agreement, or "bilingual": its first two side by side.

    Open fields stand in brackets, highlighted. The same input gives the same bytes; neither authors nor dates are in
    them. UnusableInputError for an edition the agreement does not have and for a template without a style that is
    needed (``template_file`` is named).
    """
    languages = edition_languages(agreement, edition)
    opened = open_template(template, template_file)
    plan = plan_numbers(agreement, languages, *spare_ids(opened.numbering))
    blocks = zip(*(compose(agreement, language) for language in languages), strict=True)
    composed = [tuple(zip(languages, block, strict=True)) for block in blocks]
    sheet = Sheet(opened, plan, {field.name: field.type for field in agreement.fields}, _opening(composed))
    add_lists(opened.numbering, plan, opened)
    link_styles(opened.styles, plan, opened)
    body = element("body", *_body(sheet, composed), opened.section())
    tags = ", ".join(language_tag(language) for language in languages)
    return assembled(opened.document, body, _title(composed), tags)


def edition_languages(agreement: Agreement, edition: str) -> tuple[Language, ...]:
    """The languages an edition shows, left to right. UnusableInputError where the agreement lacks them."""
    languages = agreement.languages[:2] if edition == BILINGUAL else (edition,)
    if (edition == BILINGUAL and len(languages) < 2) or not set(languages) <= set(agreement.languages):
        raise UnusableInputError("edition-not-possible", edition=edition, languages=", ".join(agreement.languages))
    return languages


def _title(composed: Sequence[Parallels]) -> str:
    """The title for the file's properties, in each language of the page."""
    for block in composed:
        titles = [plain(part.words) for _, part in block if isinstance(part, Passage) and part.region == "title"]
        if any(titles):
            return " / ".join(dict.fromkeys(title for title in titles if title))
    return ""


def _opening(composed: Sequence[Parallels]) -> str:
    """The id of the passage after the title block; empty where a heading or no preamble follows it."""
    for before, after in pairwise(_passages(composed)):
        if before.region == "title" and styles.style_of(after) == styles.PREAMBLE:
            return after.node_id
    return ""


# ---- the body ------------------------------------------------------------------------------------------------------


def _body(sheet: Sheet, composed: Sequence[Parallels]) -> list[_Element]:
    """The blocks of the page, tables kept apart, and a paragraph at the end, as Word wants it after a table."""
    kept = _kept_with_signatures(composed) | _lead_ins(composed)
    body: list[_Element] = []
    for made in _blocks(sheet, composed, kept):
        if made.tag == w("tbl") and body and body[-1].tag == w("tbl"):
            body.append(_separator(sheet))
        body.append(made)
    if not body or body[-1].tag == w("tbl"):
        body.append(_separator(sheet))
    return body


def _separator(sheet: Sheet) -> _Element:
    """A paragraph without height; with what follows, since it may stand before the signatures."""
    return paragraph(sheet, styles.SEPARATOR, (), Setting(NEUTRAL, keep_next=True))


def _blocks(sheet: Sheet, composed: Sequence[Parallels], kept: frozenset[str]) -> Iterator[_Element]:
    """Paragraphs and tables of the page; in two languages rows are gathered into tables, the signatures among them:
    only rows of one table keep together in every word processor."""
    rows: list[Row] = []
    for block in composed:
        if len(block) > 1 and not _is_full_width(block):
            rows += _rows(sheet, block, kept)
            continue
        if rows:
            yield table(sheet, styles.COLUMNS, rows)
            rows = []
        yield from _full_width(sheet, block, kept)
    if rows:
        yield table(sheet, styles.COLUMNS, rows)


def _is_full_width(block: Parallels) -> bool:
    """Over both columns: tables, and the headings of annexes, which begin a page."""
    first = block[0][1]
    return isinstance(first, Grid) or (isinstance(first, Passage) and first.region == "annexes" and first.depth == 0)


def _rows(sheet: Sheet, block: Parallels, kept: frozenset[str]) -> list[Row]:
    passages = [(language, part) for language, part in block if isinstance(part, Passage)]
    signatures = [(language, part) for language, part in block if isinstance(part, Signatures)]
    if signatures:
        return signature_rows(sheet, signatures)
    if not any(plain(passage.text) for _, passage in passages):
        return []
    return [parallel_row(sheet, passages, keep_next=passages[0][1].node_id in kept)]


def _full_width(sheet: Sheet, block: Parallels, kept: frozenset[str]) -> Iterator[_Element]:
    """A block over the whole page, its languages one under the other."""
    grids = [(language, part) for language, part in block if isinstance(part, Grid)]
    signatures = [(language, part) for language, part in block if isinstance(part, Signatures)]
    if grids and grids[0][1].rows:
        yield grid_table(sheet, grids)
    if signatures:
        yield table(sheet, styles.SIGNATURES, signature_rows(sheet, signatures))
    for number, (language, part) in enumerate(block):
        if isinstance(part, Passage) and plain(part.text):
            setting = Setting(language, keep_next=part.node_id in kept, new_page=number == 0)
            yield passage_paragraph(sheet, part, setting)


def _kept_with_signatures(composed: Sequence[Parallels]) -> frozenset[str]:
    """The ids of the last passages before the signatures: enough of them for two lines of text."""
    at = next((i for i, block in enumerate(composed) if isinstance(block[0][1], Signatures)), 0)
    kept: list[str] = []
    lines = 0
    for passage in reversed(_passages(composed[:at])):
        if lines >= LINES_WITH_SIGNATURES:
            break
        kept.append(passage.node_id)
        lines += max(1, len(passage.text) // LETTERS_OF_A_LINE)
    return frozenset(kept)


def _lead_ins(composed: Sequence[Parallels]) -> frozenset[str]:
    """The ids of the paragraphs and points that lead in to others: each stays on the page of the first of them."""
    pairs = pairwise(_passages(composed))
    return frozenset(before.node_id for before, after in pairs if 0 < before.depth < after.depth)


def _passages(composed: Sequence[Parallels]) -> list[Passage]:
    """Those that show anything in the first language of the page."""
    first = (block[0][1] for block in composed)
    return [part for part in first if isinstance(part, Passage) and plain(part.text)]
