"""An agreement as blocks of words: labels, references, open fields, joint sides, signatures, tables."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from songphuong.agreement.languages import ByLanguage
from songphuong.agreement.tree import (
    Agreement,
    Cell,
    Field,
    Filter,
    Money,
    Paragraph,
    Reference,
    Side,
    SigningMode,
    Table,
    line_of,
    parallel,
)
from songphuong.phrasing.compose import Grid, Passage, compose
from songphuong.phrasing.signatures import Signatures
from tests.notation import agreement, article, entry, paragraph, provision, words


def read(draft: Agreement, language: str) -> list[str]:
    return [block.text for block in compose(draft, language) if isinstance(block, Passage)]


def signature_lines(draft: Agreement, language: str) -> list[tuple[str, ...]]:
    blocks = [block for block in compose(draft, language) if isinstance(block, Signatures)]
    return [column.lines for block in blocks for column in block.columns]


def six_points() -> tuple[Paragraph, ...]:
    return tuple(paragraph(f"p{n}", f"điểm số {n}", f"point {n}") for n in range(1, 7))


def it_labels_the_fifth_point_with_d_stroke_in_vietnamese_and_e_in_english() -> None:
    draft = agreement(
        article("a1", paragraph("k1", "Gồm:", "These are:", *six_points()), paragraph("k2", "Hết.", "End."))
    )

    assert read(draft, "vi") == [
        "Điều 1. Mục đích", "1. Gồm:", "a) điểm số 1", "b) điểm số 2", "c) điểm số 3", "d) điểm số 4",
        "đ) điểm số 5", "e) điểm số 6", "2. Hết.",
    ]  # fmt: skip
    assert read(draft, "en")[5:8] == ["(d) point 4", "(e) point 5", "(f) point 6"]


def it_gives_a_lone_paragraph_no_number() -> None:
    draft = agreement(article("a1", paragraph("k1", "Một đoạn.", "One paragraph.")))

    assert read(draft, "vi") == ["Điều 1. Mục đích", "Một đoạn."]


def it_cites_the_same_point_by_each_languages_letter() -> None:
    five = paragraph("k2", "Gồm:", "These are:", *six_points())
    cites = line_of("theo ", Reference("p5"), ", ", Reference("section:purpose"), ".")
    draft = agreement(
        article("a1", paragraph("k1", "Một.", "One."), five, section="purpose"),
        article("a2", paragraph("k3", cites, cites)),
        article("a3", paragraph("k4", line_of(Reference("k4")), line_of(Reference("gone")))),
    )

    vi, en = read(draft, "vi"), read(draft, "en")

    assert "theo điểm đ khoản 2 Điều 1, Điều 1." in vi
    assert "theo paragraph 2(e) of Article 1, Article 1." in en
    assert vi[-1] == "Điều này"
    assert en[-1] == "[…]"


def it_shows_an_open_field_by_its_label_and_marks_the_piece() -> None:
    line = line_of("Số tiền ", Field("bonus.gold", (Filter("figures"),)), " cho ", Field("nobody.knows"))
    draft = agreement(article("a1", paragraph("k1", line, line)), fields=[entry("bonus.gold", "money")])

    passage = compose(draft, "vi")[1]

    assert isinstance(passage, Passage)
    assert passage.words == "Số tiền [bonus.gold vi] cho [nobody.knows]"
    assert [piece.is_open for piece in passage.pieces] == [False, True, False, True]


def it_phrases_a_filled_field_in_each_language() -> None:
    line = line_of(Field("bonus.gold"))
    gold = entry("bonus.gold", "money", Money(Decimal(1000000), "USD"))
    draft = agreement(article("a1", paragraph("k1", line, line)), fields=[gold])

    assert read(draft, "vi")[1] == "1.000.000 đô la Mỹ (một triệu đô la Mỹ)"
    assert read(draft, "en")[1] == "USD 1,000,000 (one million US dollars)"


def joint() -> Agreement:
    line = line_of(Field("side_b.name", (Filter("upper"),)), "; ", Field("side_b.abbreviation"))
    return agreement(
        article("a1", paragraph("k1", line, line)),
        sides=[Side("side_a", ("side_a",)), Side("side_b", ("side_b", "side_b_2"))],
        fields=[
            entry("side_a.name", "text", words("Ủy ban Olympic Việt Nam", "Vietnam Olympic Committee")),
            entry("side_a.signatory", "text", words("Nguyễn Văn A", "Nguyen Van A")),
            entry("side_a.signatory_title", "text", words("Chủ tịch", "President")),
            entry("side_b.name", "text", words("Ủy ban Olympic quốc tế", "International Olympic Committee")),
            entry("side_b.abbreviation", "word", "IOC"),
            entry("side_b_2.name", "text", words("Tổ chức PATH", "PATH")),
            entry("side_b_2.abbreviation", "word", "PATH"),
            entry("signing.date", "date", date(2021, 1, 8)),
            entry("side_a.place", "text", words("Hà Nội", "Ha Noi")),
            entry("side_b.place", "text"),
        ],
    )


def it_reads_a_joint_side_as_all_its_bodies() -> None:
    assert read(joint(), "vi")[1] == "ỦY BAN OLYMPIC QUỐC TẾ VÀ TỔ CHỨC PATH; IOC và PATH"
    assert read(joint(), "en")[1] == "INTERNATIONAL OLYMPIC COMMITTEE AND PATH; IOC and PATH"


def it_signs_for_each_body_of_a_side_alone() -> None:
    first, second = signature_lines(joint(), "vi")

    assert first == ("Thay mặt Ủy ban Olympic Việt Nam", "Nguyễn Văn A", "Chủ tịch")
    assert second == (
        "Thay mặt Ủy ban Olympic quốc tế", "[side_b.signatory]", "[side_b.signatory_title]",
        "Thay mặt Tổ chức PATH", "[side_b_2.signatory]", "[side_b_2.signatory_title]",
    )  # fmt: skip


@pytest.mark.parametrize("mode", ["two_places", "online"])
def it_dates_each_column_when_the_sides_sign_apart(mode: SigningMode) -> None:
    draft = joint()
    apart = Agreement(draft.id, draft.type, sides=draft.sides, signing=mode, fields=draft.fields)

    first, second = signature_lines(apart, "vi")

    assert first[0] == "Hà Nội, ngày 08 tháng 01 năm 2021"
    assert second[0] == "[side_b.place vi], ngày 08 tháng 01 năm 2021"


def it_leaves_out_signatures_without_sides_and_headings_without_words() -> None:
    draft = agreement(preamble=[provision("r1", paragraph("r1.1", "Với mong muốn;", "Desiring;"))])

    assert [block.node_id for block in compose(draft, "vi") if isinstance(block, Passage)] == ["r1.1"]
    assert len(compose(draft, "vi")) == 1


def it_puts_signatures_between_closing_and_annexes() -> None:
    draft = agreement(
        article("a1"),
        closing=[provision("t", paragraph("t.1", "Làm tại Hà Nội.", "Done at Ha Noi."))],
        annexes=[article("x1", vi="Kế hoạch", en="Plan")],
        sides=[Side("side_a", ("side_a",))],
    )

    kinds = [block.text if isinstance(block, Passage) else "signatures" for block in compose(draft, "en")]

    assert kinds == ["Article 1. Purpose", "Done at Ha Noi.", "signatures", "Annex 1. Plan"]


def it_reads_a_table_cell_by_cell() -> None:
    rows = tuple(tuple(Cell(f"c{r}{c}", parallel(vi=f"ô {r}{c}", en=f"cell {r}{c}")) for c in (1, 2)) for r in (1, 2))
    draft = agreement(annexes=[article("x1", Table("t1", rows))])

    grid = compose(draft, "en")[1]

    assert isinstance(grid, Grid)
    assert [[cell.text for cell in row] for row in grid.rows] == [["cell 11", "cell 12"], ["cell 21", "cell 22"]]
    assert grid.header_rows == 1 and not any(cell.label for row in grid.rows for cell in row)


def it_gives_every_language_the_same_nodes_and_marks_missing_text() -> None:
    draft = agreement(article("a1", Paragraph("k1", parallel(vi="Chỉ tiếng Việt.")), *six_points()))

    vi, en = compose(draft, "vi"), compose(draft, "en")

    assert [block.node_id for block in vi if isinstance(block, Passage)] == [
        block.node_id for block in en if isinstance(block, Passage)
    ]
    assert [block.missing for block in en if isinstance(block, Passage)][:3] == [False, True, False]


def it_opens_a_text_field_only_in_the_language_it_lacks() -> None:
    line = line_of(Field("side_a.country"))
    country = entry("side_a.country", "text", ByLanguage.of({"vi": "Việt Nam"}))
    draft = agreement(article("a1", paragraph("k1", line, line)), fields=[country])

    assert read(draft, "vi")[1] == "Việt Nam"
    assert read(draft, "en")[1] == "[side_a.country en]"
