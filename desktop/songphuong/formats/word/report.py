"""A report about an agreement as a Word file: headings, paragraphs and tables of plain words in one language.

Its page comes from the same template as the agreement's. Not here: what a report says (``review_sheet``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml.etree import _Element

from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Text
from songphuong.phrasing.pieces import Piece

from . import styles
from .assembly import assembled
from .base_template import STANDARD
from .markup import element
from .numbering import NumberPlan
from .paragraphs import Setting, Sheet, language_tag, paragraph, runs_of
from .tables import Row, table
from .template import open_template


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A heading row and rows as long as it; ``weights``: the columns' widths in proportion. An empty ``headings``: a
    table without one. ``shades``: the colour ("F8D7DA") behind a cell, by row and column."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    weights: tuple[int, ...]
    shades: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ReportPart:
    """A part with its heading (empty: none), paragraphs, and tables under them."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    tables: tuple[ReportTable, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    title: str
    subtitle: str
    language: Language
    parts: tuple[ReportPart, ...]


_NO_NUMBERS: Final = NumberPlan((), (), {})


def write_report(report: Report, *, template: bytes, template_file: Path = Path(STANDARD)) -> bytes:
    """The report as a .docx; the same input gives the same bytes. UnusableInputError as ``write_word``."""
    opened = open_template(template, template_file)
    sheet = Sheet(opened, _NO_NUMBERS, {})
    body = element("body", *_body(sheet, report), opened.section())
    return assembled(opened.document, body, report.title, language_tag(report.language))


def _body(sheet: Sheet, report: Report) -> Iterator[_Element]:
    setting = Setting(report.language)
    yield _paragraph(sheet, styles.TITLE, report.title, setting)
    if report.subtitle:
        yield _paragraph(sheet, styles.SUBTITLE, report.subtitle, setting)
    for part in report.parts:
        if part.heading:
            yield _paragraph(sheet, styles.ARTICLE, part.heading, Setting(report.language, keep_next=True))
        for words in part.paragraphs:
            yield _paragraph(sheet, styles.TEXT, words, setting)
        for one in part.tables:
            yield _table(sheet, one, setting)
            yield _paragraph(sheet, styles.SEPARATOR, "", setting)


def _table(sheet: Sheet, made: ReportTable, setting: Setting) -> _Element:
    rows = [Row(_cells(sheet, styles.TABLE_HEADING, made.headings, setting), is_heading=True)] if made.headings else []
    rows += [Row(_cells(sheet, styles.TABLE_TEXT, row, setting)) for row in made.rows]
    drawn = table(sheet, styles.GRID, rows, made.weights)
    lines = drawn.findall("{*}tr")[1 if made.headings else 0 :]
    for row, column, colour in made.shades:
        properties = lines[row].findall("{*}tc")[column].find("{*}tcPr")
        assert properties is not None
        properties.append(element("shd", val="clear", color="auto", fill=colour))
    return drawn


def _cells(sheet: Sheet, style: str, words: Sequence[str], setting: Setting) -> list[list[_Element]]:
    return [[_paragraph(sheet, style, line, setting) for line in cell.split("\n")] for cell in words]


def _paragraph(sheet: Sheet, style: str, words: str, setting: Setting) -> _Element:
    return paragraph(sheet, style, runs_of(sheet, (Piece(words, Text(words)),), setting.language), setting)
