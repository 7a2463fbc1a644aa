"""Builds ``templates_docx/standard.docx``: A4, Times New Roman 13, the page number centred at the top from page 2.

``python -m songphuong.formats.word.base_template`` writes it anew. Measures follow the practice of Vietnamese official
papers (Decree 30/2020/NĐ-CP, annex I: paper, margins, type, page number; first line 1 cm; 6 pt between paragraphs),
which agreements keep too. Not here: text of agreements (a template holds none), and numbering (``numbering``).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package
from lxml.etree import _Element

from songphuong.data_folders import data_folder

from . import styles as role
from .base_theme import theme
from .markup import R, element, part_bytes, w
from .package import saved

STANDARD: Final = "standard.docx"
FONT: Final = "Times New Roman"
CENTIMETRE: Final = 567  # in twentieths of a point, as every measure of a page
A4: Final = {"w": 11906, "h": 16838}
MARGINS: Final = {"top": 1134, "right": 1134, "bottom": 1134, "left": 1701}  # 20 mm, on the left 30
PEN_SPACE: Final = 1500  # room for a signature above the name: 26 mm
HEADER: Final = "header1"


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph style looks. Measures in twentieths of a point, ``size`` in half points (0: as the body)."""

    name: str
    align: str = "both"
    first_line: int = 0
    left: int = 0
    hanging: int = 0
    before: int = 0
    after: int = 120
    size: int = 0
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    keep_next: bool = False
    new_page: bool = False
    joined: bool = False  # no space between two of the same style: one text in two languages
    outline: bool = False
    next: str = ""


LOOKS: Final = (
    Look(role.TITLE, "center", before=120, after=120, size=30, bold=True, capitals=True, keep_next=True,
         next=role.SUBTITLE),
    Look(role.SUBTITLE, "center", size=28, bold=True, keep_next=True),
    Look(role.PREAMBLE, first_line=CENTIMETRE),
    Look(role.OPENING, first_line=CENTIMETRE, before=360, next=role.PREAMBLE),
    Look(role.CENTRED_HEADING, "center", before=120, bold=True, keep_next=True, next=role.TEXT),
    Look(role.ARTICLE, "left", first_line=CENTIMETRE, before=240, bold=True, keep_next=True, outline=True,
         next=role.TEXT),
    Look(role.TEXT, first_line=CENTIMETRE),
    Look(role.PARAGRAPH, first_line=CENTIMETRE),
    Look(role.POINT, left=2 * CENTIMETRE, hanging=CENTIMETRE),
    Look(role.POINT_TEXT, left=2 * CENTIMETRE),
    Look(role.SUBPOINT, left=3 * CENTIMETRE, hanging=CENTIMETRE),
    Look(role.SUBPOINT_TEXT, left=3 * CENTIMETRE),
    Look(role.CLOSING, first_line=CENTIMETRE),
    Look(role.ANNEX, "center", after=240, size=28, bold=True, keep_next=True, new_page=True, outline=True,
         next=role.TEXT),
    Look(role.TABLE_HEADING, "center", before=60, after=60, size=24, bold=True, keep_next=True),
    Look(role.TABLE_TEXT, "left", before=60, after=60, size=24),
    Look(role.SIGNATURE_DATE, "center", before=240, after=0, italic=True, keep_next=True, joined=True),
    Look(role.SIGNATURE_CAPTION, "center", before=180, after=0, bold=True, capitals=True, keep_next=True, joined=True),
    Look(role.SIGNATURE_NAME, "center", before=PEN_SPACE, after=0, bold=True, keep_next=True, joined=True),
    Look(role.SIGNATURE_TITLE, "center", after=0),
    Look(role.SEPARATOR, "left", after=0, size=2),
)  # fmt: skip


def build() -> bytes:
    """The template as a Word file; the same bytes on every machine. python-docx writes the package, but nothing of its
    own default template (another paper, other fonts, its name as the author) is in it."""
    package = Package()
    document = _part("document", CONTENT_TYPE.WML_DOCUMENT_MAIN, part_bytes(_document()), package)
    package.relate_to(document, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    for name, content_type, relation, content in (
        ("styles", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES, part_bytes(_styles())),
        ("settings", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS, part_bytes(_settings())),
        ("fontTable", CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE, part_bytes(_fonts())),
        (HEADER, CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER, part_bytes(_header())),
        ("theme/theme1", CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME, theme(FONT)),
    ):
        document.load_rel(relation, _part(name, content_type, content, package), name.rpartition("/")[2])
    return saved(package)


def _part(name: str, content_type: str, content: bytes, package: Package) -> Part:
    return Part(PackURI(f"/word/{name}.xml"), content_type, content, package)


# ---- the page ------------------------------------------------------------------------------------------------------


def _document() -> _Element:
    header = element("headerReference", type="default")
    header.set(f"{{{R}}}id", HEADER)
    section = element(
        "sectPr",
        header,
        element("pgSz", **A4),
        element("pgMar", **MARGINS, header=CENTIMETRE, footer=CENTIMETRE, gutter=0),
        element("titlePg"),
    )
    return element("document", element("body", element("p"), section))


def _settings() -> _Element:
    mode = element("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    return element(
        "settings",
        element("zoom", percent=100),
        element("defaultTabStop", val=CENTIMETRE),
        element("characterSpacingControl", val="doNotCompress"),
        element("compat", mode),
        element("themeFontLang", val="vi-VN"),
        element("decimalSymbol", val=","),
        element("listSeparator", val=";"),
    )


def _fonts() -> _Element:
    font = element(
        "font",
        element("panose1", val="02020603050405020304"),
        element("charset", val="00"),
        element("family", val="roman"),
        element("pitch", val="variable"),
        name=FONT,
    )
    return element("fonts", font)


def _header() -> _Element:
    def mark(kind: str) -> _Element:
        return element("r", element("fldChar", fldCharType=kind))

    code = element("instrText")
    code.text = " PAGE "
    shown = element("t")
    shown.text = "2"
    paragraph = element(
        "p",
        element("pPr", element("pStyle", val="Header")),
        mark("begin"),
        element("r", code),
        mark("separate"),
        element("r", shown),
        mark("end"),
    )
    return element("hdr", paragraph)


# ---- the styles ----------------------------------------------------------------------------------------------------


def style_id(name: str) -> str:
    """The id of a style of this template: its name in one word ("heading 1" is Word's own "Heading1")."""
    joined = name.replace(" ", "")
    return joined[0].upper() + joined[1:]


def _styles() -> _Element:
    root = element("styles", _defaults())
    root.append(_style("paragraph", "Normal", default=True))
    root.append(_style("character", "Default Paragraph Font", default=True, hidden=True))
    root.append(_table_normal())
    root.append(_style("numbering", "No List", default=True, hidden=True))
    root.append(_header_style())
    root.extend(_paragraph_style(look) for look in LOOKS)
    root.append(_style("character", role.TYPED_NUMBER, based_on="Default Paragraph Font"))
    root.extend((_grid_style(), _table_style(role.COLUMNS, 142), _table_style(role.SIGNATURES, 57)))
    return root


def _defaults() -> _Element:
    fonts = element("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    run = element("rPr", fonts, element("sz", val=26), element("szCs", val=26))
    run.append(element("lang", val="vi-VN", eastAsia="vi-VN", bidi="ar-SA"))
    spacing = element("spacing", before=0, after=120, line=276, lineRule="auto")
    paragraph = element("pPr", element("widowControl"), spacing)
    return element("docDefaults", element("rPrDefault", run), element("pPrDefault", paragraph))


def _style(
    kind: str, name: str, *, based_on: str = "", next: str = "", default: bool = False, hidden: bool = False
) -> _Element:
    style = element("style", element("name", val=name), type=kind)
    if default:
        style.set(w("default"), "1")
    if name not in ("Normal", "Default Paragraph Font", "Table Normal", "No List", "header", role.ARTICLE):
        style.set(w("customStyle"), "1")
    style.set(w("styleId"), style_id(name))
    if based_on:
        style.append(element("basedOn", val=style_id(based_on)))
    if next:
        style.append(element("next", val=style_id(next)))
    if hidden:
        style.extend((element("uiPriority", val=99), element("semiHidden"), element("unhideWhenUsed")))
    elif kind == "paragraph":
        style.append(element("qFormat"))
    return style


def _paragraph_style(look: Look) -> _Element:
    style = _style("paragraph", look.name, based_on="Normal", next=look.next)
    paragraph = element("pPr")
    if look.keep_next:
        paragraph.append(element("keepNext"))
    if look.outline:
        paragraph.append(element("keepLines"))
    if look.new_page:
        paragraph.append(element("pageBreakBefore"))
    line: dict[str, str | int] = {"line": 20, "lineRule": "exact"} if look.name == role.SEPARATOR else {}
    paragraph.append(element("spacing", before=look.before, after=look.after, **line))
    if look.left or look.first_line:
        indent = {"hanging": look.hanging} if look.hanging else {"firstLine": look.first_line}
        paragraph.append(element("ind", left=look.left, **indent))
    if look.joined:
        paragraph.append(element("contextualSpacing"))
    paragraph.append(element("jc", val=look.align))
    if look.outline:
        paragraph.append(element("outlineLvl", val=0))
    style.append(paragraph)
    run = _run_look(look)
    if len(run):
        style.append(run)
    return style


def _run_look(look: Look) -> _Element:
    run = element("rPr")
    if look.bold:
        run.extend((element("b"), element("bCs")))
    if look.italic:
        run.extend((element("i"), element("iCs")))
    if look.capitals:
        run.append(element("caps"))
    if look.name == role.ARTICLE:
        run.append(element("color", val="000000"))  # Word's own Heading 1 is blue where nothing is said
    if look.size:
        run.extend((element("sz", val=look.size), element("szCs", val=look.size)))
    return run


def _header_style() -> _Element:
    style = _style("paragraph", "header", based_on="Normal")
    style.append(element("pPr", element("spacing", before=0, after=0), element("jc", val="center")))
    return style


# ---- the tables ----------------------------------------------------------------------------------------------------


def _table_normal() -> _Element:
    style = _style("table", "Table Normal", default=True, hidden=True)
    style.append(element("tblPr", element("tblInd", w=0, type="dxa"), _cell_margins(108)))
    return style


def _cell_margins(sides: int, top: int = 0) -> _Element:
    widths = {"top": top, "left": sides, "bottom": top, "right": sides}
    return element("tblCellMar", *(element(edge, w=width, type="dxa") for edge, width in widths.items()))


def _table_style(name: str, sides: int) -> _Element:
    style = _style("table", name, based_on="Table Normal")
    style.append(element("tblPr", _cell_margins(sides)))
    return style


def _grid_style() -> _Element:
    style = _style("table", role.GRID, based_on="Table Normal")
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = (element(edge, val="single", sz=4, space=0, color="000000") for edge in edges)
    style.append(element("tblPr", element("tblBorders", *lines), _cell_margins(85)))
    return style


if __name__ == "__main__":
    target: Path = data_folder("templates_docx") / STANDARD
    target.write_bytes(build())
