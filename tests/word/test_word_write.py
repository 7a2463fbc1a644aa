"""Agreements written as Word files: the text of the page, its marks, its soundness."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from lxml.etree import _Element

from songphuong.agreement.languages import ByLanguage
from songphuong.agreement.tree import (
    Agreement,
    Cell,
    Field,
    FieldEntry,
    FieldType,
    Money,
    Paragraph,
    Provision,
    Reference,
    Side,
    Table,
    Value,
    line_of,
    parallel,
)
from songphuong.errors import UnusableInputError
from songphuong.formats.plain_text import plain_lines
from songphuong.formats.word.base_template import build
from songphuong.formats.word.markup import value_of, w
from songphuong.formats.word.read import read_lines
from songphuong.formats.word.write import write_word
from tests.notation import agreement, article, paragraph, provision, words
from tests.word.sample_agreement import VIRESA_EN, VIRESA_VI, many_articles, sample
from tests.word.word_files import complaints, document_of, parts_of

TEMPLATE = build()
FILE = Path("văn bản.docx")
EDITIONS = ("vi", "en", "bilingual")


def written(text: Agreement, edition: str) -> bytes:
    return write_word(text, edition, template=TEMPLATE)


def read(content: bytes, *, numbers: bool = True, language: str | None = None) -> tuple[str, ...]:
    return read_lines(content, FILE, changes="accept", numbers=numbers, language=language)


def joint_sides() -> Agreement:
    """One side of three bodies, the other of one, signing in one place, nothing filled in."""
    sides = (Side("side_a", ("side_a", "body_b", "body_c")), Side("side_b", ("side_b",)))
    return replace(sample(), sides=sides, signing="one_place", fields=())


SAMPLES = {
    "everything": sample(),
    "nothing": Agreement("x", "t"),
    "joint": joint_sides(),
    "one article": many_articles(1),
    "no sides": replace(sample(), sides=()),
    "one side": replace(sample(), sides=sample().sides[:1]),
    "three sides": replace(sample(), sides=(*sample().sides, Side("side_c", ("side_c",)))),
    "only an annex": replace(sample(), title=(), preamble=(), articles=(), closing=(), sides=()),
    "headings without words": agreement(article("a", vi="", en="Purpose"), article("b", vi="", en="")),
    "only Vietnamese": agreement(
        Provision("a", "", parallel(vi="Mục đích"), (Paragraph("a-1", parallel(vi="Chỉ tiếng Việt.")),))
    ),
}


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("numbers", [True, False])
def it_reads_back_as_the_same_lines_as_plain_text(name: str, numbers: bool) -> None:
    text = SAMPLES[name]
    both = written(text, "bilingual")
    for language in text.languages:
        lines = plain_lines(text, language, numbers=numbers)
        assert read(written(text, language), numbers=numbers) == lines
        assert read(both, numbers=numbers, language=language) == lines


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("edition", EDITIONS)
def it_is_clean_under_every_validator(name: str, edition: str, tmp_path: Path) -> None:
    assert complaints(written(SAMPLES[name], edition), tmp_path) == []


def it_sets_paragraph_beside_paragraph() -> None:
    document = document_of(written(sample(), "bilingual"))
    rows = [row for row in document.iter(w("tr")) if len(row.findall(w("tc"))) == 2]
    texts = [["".join(t.text or "" for t in cell.iter(w("t"))) for cell in row.findall(w("tc"))] for row in rows]
    assert ["Thỏa thuận hợp tác", "Cooperation agreement"] in texts
    assert ["b)đào tạo:", "training:"] in texts
    assert ["Các Bên thực hiện:", "The Parties shall carry out:"] in texts


@pytest.mark.parametrize("edition", EDITIONS)
def it_gives_the_same_bytes_for_the_same_agreement(edition: str) -> None:
    assert written(sample(), edition) == written(sample(), edition)


def it_tells_neither_authors_nor_dates() -> None:
    parts = parts_of(written(sample(), "vi"))
    core = parts["docProps/core.xml"].decode()
    assert "Thỏa thuận hợp tác" in core
    assert "vi-VN" in core
    assert not {"creator", "lastModifiedBy", "created", "modified"} & set(core.replace("<", ":").split(":"))
    assert b"rsid" not in b"".join(parts.values())
    assert not [name for name in parts if "custom" in name or "thumbnail" in name or name == "docProps/app.xml"]


def runs(content: bytes) -> list[_Element]:
    return list(document_of(content).iter(w("r")))


@pytest.mark.parametrize(("edition", "tag"), [("vi", "vi-VN"), ("en", "en-GB")])
def it_marks_every_run_with_its_language(edition: str, tag: str) -> None:
    assert {value_of(run, "rPr/lang") for run in runs(written(sample(), edition))} == {tag}


def it_highlights_what_is_still_open_and_nothing_else() -> None:
    marked = [run for run in runs(written(sample(), "bilingual")) if value_of(run, "rPr/highlight") == "yellow"]
    assert [str(run.xpath("string()")) for run in marked] == ["[số tiền]", "[amount]"]


def it_sets_partner_languages_on_their_own_slots() -> None:
    text = replace(agreement(Provision("a", "", parallel(vi="Mục đích", fa="هدف"))), languages=("vi", "fa"), sides=())
    document = document_of(written(text, "fa"))
    assert document.find(f".//{w('pPr')}/{w('bidi')}") is not None
    run = next(document.iter(w("r")))
    assert run.find(f"{w('rPr')}/{w('rtl')}") is not None
    assert value_of(run, "rPr/lang", "bidi") == "fa-IR"
    assert read(written(text, "bilingual"), language="fa") == ("1. هدف",)


@pytest.mark.parametrize(
    "text",
    [
        "R&D < 5 > 3 \"quoted\" 'so'",
        "a\x00b\x01c\x0bd\ufffee",
        "Vie\u0302\u0323t Nam",
        "hai\u00a0chữ\ttab\nngắt",
        "]]> &amp; <w:p/>",
        "𝔘 🏅 ệ",
    ],
)
@pytest.mark.parametrize("edition", EDITIONS)
def it_writes_any_characters_into_a_sound_file(text: str, edition: str, tmp_path: Path) -> None:
    value = agreement(article("a", paragraph("p", text, text), vi=text, en=text))
    content = written(value, edition)
    assert complaints(content, tmp_path) == []
    assert read(content, language="vi" if edition == "bilingual" else None) == plain_lines(
        value, "vi" if edition == "bilingual" else edition
    )


def it_writes_a_hundred_thousand_letters_into_one_paragraph() -> None:
    value = agreement(article("a", paragraph("p", "Bên ký kết " * 9500, "Party " * 17000)))
    assert read(written(value, "vi")) == plain_lines(value, "vi")


def it_keeps_the_signatures_with_the_text_before_them() -> None:
    document = document_of(written(sample(), "vi"))
    body = document.find(w("body"))
    assert body is not None
    table_at = next(i for i, block in enumerate(body) if block.tag == w("tbl"))
    kept = [block.find(f"{w('pPr')}/{w('keepNext')}") is not None for block in list(body)[table_at - 3 : table_at]]
    assert kept == [False, True, True]  # the testimonium's one and a half lines do not suffice
    rows = body[table_at].findall(w("tr"))
    assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in rows)
    for row in rows[:-1]:
        assert all(p.find(f"{w('pPr')}/{w('keepNext')}") is not None for p in row.iter(w("p")))


def it_keeps_a_lead_in_with_its_first_point() -> None:
    points = [paragraph(f"p.{letter}", f"điểm {letter}", f"point {letter}") for letter in "ab"]
    value = agreement(article("x", paragraph("p", "Nội dung gồm:", "It comprises:", *points)))

    kept = {
        "".join(map(str, p.itertext())): p.find(f"{w('pPr')}/{w('keepNext')}") is not None
        for p in document_of(written(value, "en")).iter(w("p"))
    }

    assert (kept["It comprises:"], kept["point a"], kept["point b"]) == (True, False, False)


def it_repeats_the_heading_rows_of_a_table() -> None:
    tables = list(document_of(written(sample(), "bilingual")).iter(w("tbl")))
    repeated = [row.find(f"{w('trPr')}/{w('tblHeader')}") is not None for row in tables[-1].findall(w("tr"))]
    assert repeated == [True, False, False]


def it_gives_a_narrow_column_beside_long_ones_room_for_its_longest_word() -> None:
    long = ["Tổ chức các lớp tập huấn cho trọng tài và huấn luyện viên"] * 5
    table = Table("t", tuple(tuple(_cells(row)) for row in (["STT", *long], ["10", *long])))
    value = agreement(annexes=[provision("x", table)])

    (grid,) = document_of(written(value, "vi")).iter(w("tblGrid"))
    widths = [int(column.get(w("w"), "0")) for column in grid]

    assert widths[0] / sum(widths) > 0.07  # five letters of some seventy: three of the word, two for its edges


def _cells(texts: list[str]) -> Iterator[Cell]:
    for number, text in enumerate(texts):
        yield Cell(f"{text}.{number}", parallel(vi=text, en=text))


def it_prints_what_is_the_same_in_both_languages_once() -> None:
    lines = read(written(sample(), "bilingual"))
    assert lines.count("Nguyễn Xuân Cường") == 1
    assert lines.count("Tập huấn trọng tài") == 1
    assert lines.count("1") == 1


def it_shows_each_body_of_a_joint_side() -> None:
    entry = FieldEntry("body_b.name", "text", words("tên", "name"), ByLanguage.of({"vi": "PATH", "en": "PATH"}))
    lines = read(written(replace(joint_sides(), fields=(entry,)), "en"))
    assert "For PATH" in lines
    assert lines.index("For [side_a.name]") < lines.index("For PATH") < lines.index("For [side_b.name]")


@pytest.mark.parametrize("edition", ["ko", "", "song ngữ"])
def it_refuses_an_edition_the_agreement_does_not_have(edition: str) -> None:
    with pytest.raises(UnusableInputError) as refused:
        written(sample(), edition)
    assert refused.value.code == "edition-not-possible"


def it_needs_two_languages_for_the_bilingual_edition() -> None:
    with pytest.raises(UnusableInputError, match="edition-not-possible"):
        written(replace(sample(), languages=("vi",)), "bilingual")


def it_writes_a_field_inside_a_recital() -> None:
    value = agreement(preamble=(provision("r", paragraph("r-1", line_of("Xét ", Field("x.y")), line_of("Noting"))),))
    assert read(written(value, "vi")) == ("Xét [x.y]",)


def it_shortens_a_title_that_is_too_long_for_the_properties() -> None:
    text = replace(sample(), title=(Provision("title", "title", parallel(vi="Thỏa thuận " * 60, en="Agreement")),))
    assert "Thỏa thuận" in parts_of(written(text, "vi"))["docProps/core.xml"].decode()


# ---- looks ---------------------------------------------------------------------------------------------------------


def words_of(content: bytes) -> list[str]:
    return ["".join(t.text or "" for t in p.iter(w("t"))) for p in document_of(content).iter(w("p"))]


@pytest.mark.parametrize(
    ("kind", "value", "vi", "en"),
    [
        ("date", date(2021, 1, 8), "ngày~08 tháng~01 năm~2021", "8~January~2021"),
        (
            "money",
            Money(Decimal(1000000), "USD"),
            "1.000.000~đô la Mỹ (một triệu đô la Mỹ)",
            "USD~1,000,000 (one million US dollars)",
        ),
        ("word", "VIRESA 2021 USD", "VIRESA 2021 USD", "VIRESA 2021 USD"),
    ],
)
def it_ends_no_line_within_a_date_or_between_figure_and_unit(kind: FieldType, value: Value, vi: str, en: str) -> None:
    entry = FieldEntry("x.y", kind, words("nhãn 1 x", "label 1 x"), value)
    line = line_of("Khoản 1 năm 2021: ", Field("x.y"))
    text = replace(agreement(preamble=(provision("r", paragraph("r-1", line, line)),)), fields=(entry,))
    for edition, expected in (("vi", vi), ("en", en)):
        assert "Khoản 1 năm 2021: " + expected.replace("~", "\u00a0") in words_of(written(text, edition))
        assert read(written(text, edition)) == plain_lines(text, edition)


def it_leaves_the_label_of_an_open_date_as_it_is() -> None:
    entry = FieldEntry("x.y", "date", words("ngày 1 ký", "date 1 signed"))
    text = replace(agreement(preamble=(provision("r", paragraph("r-1", line_of(Field("x.y")), "")),)), fields=(entry,))
    assert "[ngày 1 ký]" in words_of(written(text, "vi"))


def it_ends_no_line_between_what_is_cited_and_its_number() -> None:
    cited = {"vi": "theo điểm~b khoản~1 Điều~1.", "en": "theo paragraph~1(b) of Article~1."}
    points = (paragraph("a-1-a", "một;", "one;"), paragraph("a-1-b", "hai.", "two."))
    line = line_of("theo ", Reference("a-1-b"), ".")
    cited_article = article("a", paragraph("a-1", "gồm:", "are:", *points), paragraph("a-2", "ba.", "three."))
    text = agreement(cited_article, article("b", paragraph("b-1", line, line)))
    for edition, expected in cited.items():
        assert expected.replace("~", "\u00a0") in words_of(written(text, edition))


def style_and_indent(content: bytes, text: str) -> tuple[str | None, str | None, str | None, str | None]:
    """The style of the paragraph that begins so, and what it says of its own left, first line and hanging indent."""
    found = next(p for p in document_of(content).iter(w("p")) if str(p.xpath("string()")).startswith(text))
    style = value_of(found, "pPr/pStyle")
    left, first, hanging = (value_of(found, "pPr/ind", name) for name in ("left", "firstLine", "hanging"))
    return style, left, first, hanging


def it_indents_less_in_columns() -> None:
    alone, columns = written(sample(), "vi"), written(sample(), "bilingual")
    assert style_and_indent(alone, "Mong muốn") == ("SPPreamble", None, None, None)
    assert style_and_indent(columns, "Mong muốn") == ("SPPreamble", "0", "284", None)
    assert style_and_indent(columns, "trọng tài") == ("SPSubpoint", "1418", None, "567")
    assert style_and_indent(columns, "Thỏa thuận hợp tác") == ("SPTitle", None, None, None)


@pytest.mark.parametrize("edition", EDITIONS)
def it_sets_the_preamble_off_from_the_title_once(edition: str) -> None:
    document = document_of(written(sample(), edition))
    openings = [p for p in document.iter(w("p")) if value_of(p, "pPr/pStyle") == "SPPreambleOpening"]
    assert len(openings) == (2 if edition == "bilingual" else 1)
    assert all(str(p.xpath("string()")).startswith((VIRESA_VI, VIRESA_EN)) for p in openings)


def it_needs_no_opening_where_no_title_stands() -> None:
    document = document_of(written(replace(sample(), title=()), "vi"))
    assert "SPPreambleOpening" not in {value_of(p, "pPr/pStyle") for p in document.iter(w("p"))}
