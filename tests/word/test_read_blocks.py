"""Pages out of any Word file: paragraphs with their looks, tables, and what is not read."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from songphuong.agreement.page import Page, PageParagraph, PageTable, paragraphs_of
from songphuong.errors import UnusableInputError
from songphuong.formats.word.package import pack
from songphuong.formats.word.read import read_lines
from songphuong.formats.word.read_blocks import read_blocks
from tests.word.word_files import NAMESPACES, RELATIONS, p, parts_of, word_file

FILE = Path("bản của đối tác.docx")


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*inside: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(inside)}</w:p>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def read(body: str, **parts: str) -> Page:
    return read_blocks(word_file(body, **parts), FILE)


def only(page: Page) -> PageParagraph:
    (block,) = page.blocks
    assert isinstance(block, PageParagraph)
    return block


LIST = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="Điều %1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
    '<w:lvlText w:val="%2)"/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>'
)


def numbered(text: str, level: int) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>')


def it_keeps_automatic_numbers_apart_from_the_words() -> None:
    body = (
        numbered("Mục đích", 0)
        + numbered("một;", 1)
        + numbered("hai.", 1)
        + numbered("gạch", 2)
        + numbered("Hiệu lực", 0)
    )

    page = read(body, numbering=LIST)

    assert [(one.number, one.text) for one in paragraphs_of(page.blocks)] == [
        ("Điều 1.", "Mục đích"),
        ("a)", "một;"),
        ("b)", "hai."),
        ("-", "gạch"),
        ("Điều 2.", "Hiệu lực"),
    ]


STYLES = (
    '<w:style w:type="paragraph" w:styleId="N" w:default="1"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="D"><w:name w:val="Điều"/><w:basedOn w:val="H"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="Light"/><w:basedOn w:val="H"/>'
    '<w:rPr><w:b w:val="0"/></w:rPr></w:style>'
)


@pytest.mark.parametrize(
    ("inside", "style", "expected"),
    [
        (r("Mục đích"), "", ("Normal", None, False)),
        (r("Mục đích", "<w:b/>"), "", ("Normal", None, True)),
        (r("Mục ", "<w:b/>") + r("đích"), "", ("Normal", None, False)),
        (r("Mục đích", "<w:b/>") + r(" "), "", ("Normal", None, True)),
        (r("Mục đích"), "D", ("Điều", 1, True)),
        (r("Mục đích", '<w:b w:val="0"/>'), "D", ("Điều", 1, False)),
        (r("Mục đích"), "L", ("Light", 1, False)),
    ],
)
def it_tells_how_a_paragraph_looks(inside: str, style: str, expected: tuple[str, int | None, bool]) -> None:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""

    found = only(read(para(inside, properties=named), styles=STYLES))

    assert (found.style, found.outline, found.is_bold) == expected


@pytest.mark.parametrize(
    ("inside", "language"),
    [
        (r("Mục đích", '<w:lang w:val="vi-VN"/>'), "vi"),
        (r("Mục đích và ", '<w:lang w:val="vi-VN"/>') + r("a", '<w:lang w:val="en-GB"/>'), "vi"),
        (r("Mục", '<w:lang w:val="vi-VN"/>') + r("aim", '<w:lang w:val="en-GB"/>'), None),
        (r("Mục đích"), None),
    ],
)
def it_tells_the_language_that_most_words_are_marked_with(inside: str, language: str | None) -> None:
    assert only(read(para(inside))).language == language


def it_keeps_line_breaks_and_evens_out_other_space() -> None:
    page = read(para(r("Điều 1."), "<w:r><w:br/></w:r>", r("Mục\u00a0đích "), "<w:r><w:tab/></w:r>", r(" chung")))

    assert only(page).text == "Điều 1.\nMục đích chung"


def it_composes_letters() -> None:
    assert only(read(p(unicodedata.normalize("NFD", "Thỏa thuận")))).text == "Thỏa thuận"


def it_takes_tracked_changes_as_accepted() -> None:
    who = 'w:id="1" w:author="Đối tác" w:date="2026-11-21T08:00:00Z"'
    gone = f"<w:del {who}><w:r><w:delText>ba</w:delText></w:r></w:del>"

    assert only(read(para(r("năm "), gone, f"<w:ins {who}>{r('hai')}</w:ins>"))).text == "năm hai"


def it_reads_rows_of_cells_with_what_stands_in_them() -> None:
    inner = f"<w:tbl>{row(p('trong'))}</w:tbl>{p('')}"
    page = read(f"<w:tbl>{row(p('Điều 1') + p('Mục đích'), p('Article 1'))}{row(inner, p(''))}</w:tbl>")

    (table,) = page.blocks
    assert isinstance(table, PageTable)
    assert [[[one.text for one in paragraphs_of(cell)] for cell in cells] for cells in table.rows] == [
        [["Điều 1", "Mục đích"], ["Article 1"]],
        [["trong"], []],
    ]


def it_reads_a_text_box_after_its_paragraph() -> None:
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('trong khung')}</w:txbxContent></v:textbox></w:pict></w:r>"

    assert [one.text for one in paragraphs_of(read(para(r("ngoài"), box) + p("sau")).blocks)] == [
        "ngoài",
        "trong khung",
        "sau",
    ]


def it_leaves_out_paragraphs_that_show_nothing() -> None:
    assert read(p("") + p(" ") + para("<w:r><w:br/></w:r>")).blocks == ()


def beside(kind: str, root: str, text: str, *, mention: str = "") -> bytes:
    """A file with a further part of this kind that says the text."""
    parts = parts_of(word_file(p("thân") + mention))
    parts[f"word/{kind}.xml"] = f"<w:{root} {NAMESPACES}>{p(text)}</w:{root}>".encode()
    link = f'<Relationship Id="x9" Type="{RELATIONS}/{kind}" Target="{kind}.xml"/></Relationships>'
    rels = parts["word/_rels/document.xml.rels"].decode()
    parts["word/_rels/document.xml.rels"] = rels.replace("</Relationships>", link).encode()
    return pack(parts)


@pytest.mark.parametrize(
    ("kind", "root", "text", "expected"),
    [
        ("header", "hdr", "Dự thảo lần 2", ("headers",)),
        ("header", "hdr", "3", ()),
        ("footer", "ftr", "Trang 2", ("footers",)),
        ("footnotes", "footnotes", "Xem Luật số 70/2020/QH14", ("footnotes",)),
        ("comments", "comments", "Đề nghị xem lại", ("comments",)),
        ("endnotes", "endnotes", "", ()),
    ],
)
def it_names_what_stands_beside_the_body(kind: str, root: str, text: str, expected: tuple[str, ...]) -> None:
    assert read_blocks(beside(kind, root, text), FILE).not_read == expected


def it_names_pictures_that_are_shown() -> None:
    shown = f'<w:p><w:r><w:pict><v:imagedata xmlns:r="{RELATIONS}" r:id="x9"/></w:pict></w:r></w:p>'

    assert read_blocks(beside("image", "p", "", mention=shown), FILE).not_read == ("pictures",)
    assert read_blocks(beside("image", "p", ""), FILE).not_read == ()


def it_holds_the_words_of_the_lines() -> None:
    body = numbered("Mục đích", 0) + p("Hai Bên") + f"<w:tbl>{row(p('ô'), numbered('điểm', 1))}</w:tbl>"
    content = word_file(body, numbering=LIST)

    lines = [f"{one.number} {one.text}".strip() for one in paragraphs_of(read_blocks(content, FILE).blocks)]

    assert tuple(lines) == read_lines(content, FILE, changes="accept")


def it_refuses_what_is_no_word_file() -> None:
    with pytest.raises(UnusableInputError) as raised:
        read_blocks(b"%PDF-1.7", FILE)

    assert raised.value.code == "word-other-format"
