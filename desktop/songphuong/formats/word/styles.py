"""The named styles of a page, by what they are for. How they look is decided in the template, which an officer can
restyle in Word; how they look out of the box stands in ``base_template``.
"""

from __future__ import annotations

from typing import Final

from songphuong.phrasing.compose import Passage

TITLE: Final = "SP Title"
SUBTITLE: Final = "SP Subtitle"
PREAMBLE: Final = "SP Preamble"
OPENING: Final = "SP Preamble Opening"  # its first paragraph, set off from the title block
CENTRED_HEADING: Final = "SP Centred Heading"  # a heading in the preamble or closing
ARTICLE: Final = "heading 1"  # Word shows it as "Heading 1" or "Đề mục 1"; the name in the file is this one
TEXT: Final = "SP Text"  # a paragraph without a number
PARAGRAPH: Final = "SP Paragraph"
POINT: Final = "SP Point"
POINT_TEXT: Final = "SP Point Text"
SUBPOINT: Final = "SP Subpoint"
SUBPOINT_TEXT: Final = "SP Subpoint Text"
CLOSING: Final = "SP Closing"
ANNEX: Final = "SP Annex Heading"
TABLE_HEADING: Final = "SP Table Heading"
TABLE_TEXT: Final = "SP Table Text"
SIGNATURE_DATE: Final = "SP Signature Date"
SIGNATURE_CAPTION: Final = "SP Signature Caption"
SIGNATURE_NAME: Final = "SP Signature Name"
SIGNATURE_TITLE: Final = "SP Signature Title"
SEPARATOR: Final = "SP Separator"  # between two tables, which Word would join, and after one that ends the text

TYPED_NUMBER: Final = "SP Number"  # characters: the typed label of a Vietnamese point; the reader takes it as a number

GRID: Final = "SP Grid"  # tables: of an annex
COLUMNS: Final = "SP Columns"  # two languages side by side
SIGNATURES: Final = "SP Signatures"  # the reader reads such a table column by column

PARAGRAPH_STYLES: Final = (
    TITLE, SUBTITLE, PREAMBLE, OPENING, CENTRED_HEADING, ARTICLE, TEXT, PARAGRAPH, POINT, POINT_TEXT, SUBPOINT,
    SUBPOINT_TEXT, CLOSING, ANNEX, TABLE_HEADING, TABLE_TEXT, SIGNATURE_DATE, SIGNATURE_CAPTION, SIGNATURE_NAME,
    SIGNATURE_TITLE, SEPARATOR,
)  # fmt: skip
ALL_STYLES: Final = (*PARAGRAPH_STYLES, TYPED_NUMBER, GRID, COLUMNS, SIGNATURES)

_HEADINGS = {
    "title": TITLE,
    "preamble": CENTRED_HEADING,
    "articles": ARTICLE,
    "closing": CENTRED_HEADING,
    "annexes": ANNEX,
}
_UNNUMBERED = {"title": SUBTITLE, "preamble": PREAMBLE, "articles": TEXT, "closing": CLOSING, "annexes": TEXT}


def style_of(passage: Passage) -> str:
    """The style of a passage outside tables; what is deeper than a subpoint looks like one."""
    if passage.depth == 0:
        return _HEADINGS[passage.region]
    if passage.depth == 1:
        return PARAGRAPH if passage.label else _UNNUMBERED[passage.region]
    if passage.depth == 2:
        return POINT if passage.label else POINT_TEXT
    return SUBPOINT if passage.label else SUBPOINT_TEXT
