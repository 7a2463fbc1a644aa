"""Lines out of any Word file: one table row for each thing that hides or doubles text elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

from songphuong.formats.word.read import read_lines, symbol
from tests.word.word_files import p, word_file

WHO = 'w:id="1" w:author="Đối tác" w:date="2026-11-21T08:00:00Z"'
MARK_DELETED = f"<w:rPr><w:del {WHO}/></w:rPr>"
MARK_INSERTED = f"<w:rPr><w:ins {WHO}/></w:rPr>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def ins(inside: str) -> str:
    return f"<w:ins {WHO}>{inside}</w:ins>"


def gone(text: str) -> str:
    return f'<w:del {WHO}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def para(*inside: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(inside)}</w:p>"


def cells(*texts: str, row: str = "") -> str:
    inside = "".join(f"<w:tc>{p(text)}</w:tc>" for text in texts)
    return f"<w:tr><w:trPr>{row}</w:trPr>{inside}</w:tr>"


def read(body: str, changes: Literal["accept", "reject"] = "accept", **parts: str) -> tuple[str, ...]:
    return read_lines(word_file(body, **parts), Path("bản trả lại.docx"), changes=changes)


CHANGES = {
    "inserted and deleted words": (
        para(r("năm "), gone("ba"), ins(r("năm")), r(" năm")),
        ("năm năm năm",),
        ("năm ba năm",),
    ),
    "a deleted mark joins": (
        para(r("một "), properties=MARK_DELETED) + p("hai") + p("ba"),
        ("một hai", "ba"),
        ("một", "hai", "ba"),
    ),
    "an inserted mark": (
        para(r("một "), properties=MARK_INSERTED) + p("hai"),
        ("một", "hai"),
        ("một hai",),
    ),
    "three marks deleted in a row": (
        para(r("a"), properties=MARK_DELETED) * 3 + p("b"),
        ("aaab",),
        ("a", "a", "a", "b"),
    ),
    "a whole paragraph deleted": (
        p("trước") + para(gone("bỏ"), properties=MARK_DELETED) + p("sau"),
        ("trước", "sau"),
        ("trước", "bỏ", "sau"),
    ),
    "a whole paragraph inserted at the end": (
        p("trước") + para(ins(r("thêm")), properties=MARK_INSERTED),
        ("trước", "thêm"),
        ("trước",),
    ),
    "a deleted mark before a table": (
        para(r("trước"), properties=MARK_DELETED) + f"<w:tbl>{cells('ô')}</w:tbl>",
        ("trước", "ô"),
        ("trước", "ô"),
    ),
    "a move": (
        para(f"<w:moveFrom {WHO}>{r('đi')}</w:moveFrom>", r("ở lại")) + para(f"<w:moveTo {WHO}>{r('đi')}</w:moveTo>"),
        ("ở lại", "đi"),
        ("điở lại",),
    ),
    "a deletion inside an insertion": (
        para(r("a"), ins(r("b") + gone("c"))),
        ("ab",),
        ("a",),
    ),
    "rows inserted and deleted": (
        f"<w:tbl>{cells('giữ')}{cells('thêm', row=f'<w:ins {WHO}/>')}{cells('bỏ', row=f'<w:del {WHO}/>')}</w:tbl>",
        ("giữ", "thêm"),
        ("giữ", "bỏ"),
    ),
    "an insertion inside a link and a control": (
        para(f"<w:hyperlink>{ins(r('liên kết'))}</w:hyperlink>")
        + f"<w:sdt><w:sdtContent>{para(r('ô '), gone('cũ'), ins(r('mới')))}</w:sdtContent></w:sdt>",
        ("liên kết", "ô mới"),
        ("ô cũ",),
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def it_answers_tracked_changes(name: str) -> None:
    body, accepted, rejected = CHANGES[name]
    assert read(body) == accepted
    assert read(body, "reject") == rejected


BOX = f"<w:txbxContent>{p('trong khung')}</w:txbxContent>"
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
CODE = "<w:r><w:instrText> REF _Ref1 </w:instrText></w:r>"
PLACES = {
    "a content control in a line": (para(r("a"), f"<w:sdt><w:sdtContent>{r('b')}</w:sdtContent></w:sdt>"), ("ab",)),
    "a text box once": (
        para(
            r("ngoài"),
            f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing>"
            f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r>",
            r(" tiếp"),
        ),
        ("ngoài tiếp", "trong khung"),
    ),
    "an old text box": (para(f"<w:r><w:pict><v:textbox>{BOX}</v:textbox></w:pict></w:r>"), ("trong khung",)),
    "a field's result": (
        para(r("theo "), FIELD.format("begin"), CODE, FIELD.format("separate"), r("Điều 5"), FIELD.format("end")),
        ("theo Điều 5",),
    ),
    "a field inside a field's code": (
        para(
            FIELD.format("begin"), CODE, FIELD.format("begin"), CODE, FIELD.format("separate"), r("ẩn"),
            FIELD.format("end"), FIELD.format("separate"), r("hiện"), FIELD.format("end"),
        ),
        ("hiện",),
    ),
    "a simple field": (para(f'<w:fldSimple w:instr="DATE">{r("08/01/2021")}</w:fldSimple>'), ("08/01/2021",)),
    "tabs and breaks": (para("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"), ("a b c",)),
    "hyphens and symbols": (
        para('<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>Sports </w:t><w:softHyphen/>'
             '<w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'),
        ("e-Sports ✓",),
    ),
    "nested tables": (
        f"<w:tbl>{cells('1', '2')}<w:tr><w:tc>{p('3')}<w:tbl>{cells('4')}</w:tbl>{p('5')}</w:tc></w:tr></w:tbl>",
        ("1", "2", "3", "4", "5"),
    ),
    "a row in a content control": (
        f"<w:tbl><w:sdt><w:sdtContent>{cells('ô')}</w:sdtContent></w:sdt></w:tbl>", ("ô",),
    ),
    "custom XML": (f"<w:customXml><w:smartTag>{p('a')}</w:smartTag></w:customXml>", ("a",)),
    "a formula": (para(r("A = "), "<m:oMath><m:r><m:t>πr</m:t></m:r></m:oMath>"), ("A = πr",)),
    "ruby": (para(f"<w:r><w:ruby><w:rt>{r('ふり')}</w:rt><w:rubyBase>{r('仮')}</w:rubyBase></w:ruby></w:r>"), ("仮",)),
    "decomposed letters": (p("Vie\u0302\u0323t"), ("Việt",)),
    "nothing": ("<w:p/>", ()),
}  # fmt: skip


@pytest.mark.parametrize("name", PLACES)
def it_finds_text_wherever_it_stands(name: str) -> None:
    body, lines = PLACES[name]
    assert read(body) == lines
    assert read(body, "reject") == lines


def it_keeps_a_field_open_over_paragraphs() -> None:
    body = para(FIELD.format("begin"), CODE) + para(r("mã")) + para(FIELD.format("separate"), r("kết quả"))
    assert read(body + para(r("cuối"), FIELD.format("end"))) == ("kết quả", "cuối")


# ---- numbers -------------------------------------------------------------------------------------------------------


def level(at: int, text: str, format: str = "decimal", more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}'


def counted(*places: tuple[int, int]) -> str:
    """Paragraphs "x" at (numId, level)."""
    return "".join(p("x", f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{num}"/></w:numPr>') for num, at in places)


SECOND = '<w:num w:numId="2"><w:abstractNumId w:val="0"/>{}</w:num>'
FIRST = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
OWN_LEVEL = f'<w:lvlOverride w:ilvl="0">{level(0, "%1)", "upperLetter", start=2)}</w:lvlOverride>'
ONE = ((1, 0),)
NUMBERS = {
    "levels": (numbering(level(0, "Điều %1."), level(1, "%1.%2")), ((1, 0), (1, 1), (1, 1), (1, 0), (1, 1)),
               ("Điều 1. x", "1.1 x", "1.2 x", "Điều 2. x", "2.1 x")),
    "a start": (numbering(level(0, "%1.", start=7)), ONE * 2, ("7. x", "8. x")),
    "letters": (numbering(level(0, "%1)", "lowerLetter", start=26)), ONE * 2, ("z) x", "aa) x")),
    "roman": (numbering(level(0, "(%1)", "upperRoman", start=4)), ONE, ("(IV) x",)),
    "a bullet": (numbering(level(0, "\uf0b7", "bullet")), ONE, ("• x",)),
    "a dash": (numbering(level(0, "-", "bullet")), ONE, ("- x",)),
    "no suffix": (numbering(level(0, "%1", more='<w:suff w:val="nothing"/>')), ONE, ("1x",)),
    "figures in a legal level": (
        numbering(level(0, "%1", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>")), ((1, 0), (1, 1)),
        ("I x", "1.1 x")),
    "one list under two names": (numbering(level(0, "%1."), nums=FIRST + SECOND.format("")),
                                 ((1, 0), (2, 0), (1, 0)), ("1. x", "2. x", "3. x")),
    "a restart, once": (numbering(level(0, "%1."), nums=FIRST + SECOND.format(RESTART)),
                        ((1, 0), (2, 0), (2, 0), (1, 0)), ("1. x", "5. x", "6. x", "7. x")),
    "a level of its own": (numbering(level(0, "%1."), nums=FIRST + SECOND.format(OWN_LEVEL)),
                           ((1, 0), (2, 0), (2, 0)), ("1. x", "B) x", "C) x")),
    "no restart": (numbering(level(0, "%1."), level(1, "%2)", more='<w:lvlRestart w:val="0"/>')),
                   ((1, 0), (1, 1), (1, 0), (1, 1)), ("1. x", "1) x", "2. x", "2) x")),
    "an unused level above": (numbering(level(0, "%1"), level(1, "%1.%2")), ((1, 1), (1, 1)), ("1.1 x", "1.2 x")),
    "number none": (numbering(level(0, "%1.")), ((0, 0), (9, 0), (1, 5)), ("x", "x", "x")),
}  # fmt: skip


@pytest.mark.parametrize("name", NUMBERS)
def it_resolves_automatic_numbers(name: str) -> None:
    definitions, places, lines = NUMBERS[name]
    assert read(counted(*places), numbering=definitions) == lines


def style(name: str, inside: str) -> str:
    return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{inside}</w:style>'


NUMBERED = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
STYLES = (
    style("Dieu", NUMBERED)
    + style("Con", '<w:basedOn w:val="Dieu"/>')
    + style("Khoan", NUMBERED)
    + style("Vong", '<w:basedOn w:val="Vong"/>')  # a circle
)


def it_counts_by_styles_their_ancestors_and_links() -> None:
    linked = numbering(level(0, "Điều %1."), level(1, "%2.", more='<w:pStyle w:val="Khoan"/>'))
    names = ("Dieu", "Khoan", "Khoan", "Con", "Khoan", "Vong")
    body = "".join(p("x", f'<w:pStyle w:val="{name}"/>') for name in names)
    body += p("x", '<w:pStyle w:val="Dieu"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert read(body, numbering=linked, styles=STYLES) == (
        "Điều 1. x", "1. x", "2. x", "Điều 2. x", "1. x", "x", "x",
    )  # fmt: skip


def it_counts_what_is_left_when_changes_are_answered() -> None:
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = p("a", number) + para(gone("b"), properties=number + MARK_DELETED) + p("c", number)
    assert read(body, numbering=numbering(level(0, "%1."))) == ("1. a", "2. c")
    assert read(body, "reject", numbering=numbering(level(0, "%1."))) == ("1. a", "2. b", "3. c")


def it_takes_a_rejected_numbering_back() -> None:
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = p("a", f"{number}<w:pPrChange {WHO}><w:pPr/></w:pPrChange>")
    assert read(body, numbering=numbering(level(0, "%1."))) == ("1. a",)
    assert read(body, "reject", numbering=numbering(level(0, "%1."))) == ("a",)


def it_leaves_automatic_numbers_out_when_asked() -> None:
    content = word_file(counted(*ONE), numbering=numbering(level(0, "%1.")))
    assert read_lines(content, Path("a.docx"), changes="accept", numbers=False) == ("x",)


def it_keeps_only_the_language_asked_for() -> None:
    vi, en = '<w:lang w:val="vi-VN"/>', '<w:lang w:val="en-GB"/>'
    content = word_file(para(r("Điều", vi), r("Article", en), r(" 5")) + para(r("chung")) + para(r("only", en)))
    assert read_lines(content, Path("a.docx"), changes="accept", language="vi") == ("Điều 5", "chung")
    assert read_lines(content, Path("a.docx"), changes="accept", language="en") == ("Article 5", "chung", "only")
    assert read_lines(content, Path("a.docx"), changes="accept") == ("ĐiềuArticle 5", "chung", "only")


@pytest.mark.parametrize(
    ("font", "code", "read_as"),
    [("Symbol", "F0B7", "•"), ("Wingdings", "00FE", "☑"), ("Lạ", "F041", "\uf041"), ("Symbol", "zz", ""), ("", "", "")],
)
def it_reads_symbols(font: str, code: str, read_as: str) -> None:
    assert symbol(font, code) == read_as
