"""Where articles begin and what stands in them, in files as others draft them."""

from __future__ import annotations

import pytest

from tests.drafting.foreign_pages import recognised, shown

# ---- articles ------------------------------------------------------------------------------------------------------

HEADS = {
    "roman numerals, heading on the next line": (
        ("AGREEMENT", "ARTICLE I", "PURPOSE", "The Parties cooperate.", "ARTICLE II", "This enters into force today."),
        [
            "a1 <purpose> Article 1. PURPOSE",
            "a1.1 The Parties cooperate.",
            "a2 <term> Article 2.",
            "a2.1 This enters into force today.",
        ],
    ),
    "the word paragraph, and a mention of one": (
        (
            "MEMORANDUM OF UNDERSTANDING",
            "Paragraph 1",
            "Purpose",
            "This sets out intentions.",
            "Paragraph 2",
            "Commencement",
            "This comes into effect on signature.",
            "Paragraph 1 of this Memorandum remains applicable.",
        ),
        [
            "a1 <purpose> Article 1. Purpose",
            "a1.1 This sets out intentions.",
            "a2 <term> Article 2. Commencement",
            "a2.1 This comes into effect on signature.",
            "a2.2 Paragraph 1 of this Memorandum remains applicable.",
        ],
    ),
    "numbers without a word": (
        (
            "MEMORANDUM OF UNDERSTANDING",
            "1. PURPOSE",
            "The purpose of this Memorandum is to develop cycling.",
            "2. AREAS OF COOPERATION",
            "2.1 Exchange of riders",
            "2.2 Exchange of coaches, including:",
            "(a) road;",
            "(b) track.",
            "3. COSTS",
            "Each side bears its own costs.",
        ),
        [
            "a1 <purpose> Article 1. PURPOSE",
            "a1.1 The purpose of this Memorandum is to develop cycling.",
            "a2 <cooperation> Article 2. AREAS OF COOPERATION",
            "a2.1 1. Exchange of riders",
            "a2.2 2. Exchange of coaches, including:",
            "a2.2.1 (a) road;",
            "a2.2.2 (b) track.",
            "a3 <finance> Article 3. COSTS",
            "a3.1 Each side bears its own costs.",
        ],
    ),
    "names without numbers": (
        ("THỎA THUẬN", "MỤC ĐÍCH", "Hai Bên hợp tác.", "HIỆU LỰC", "Có hiệu lực kể từ ngày ký."),
        [
            "a1 <purpose> Điều 1. MỤC ĐÍCH",
            "a1.1 Hai Bên hợp tác.",
            "a2 <term> Điều 2. HIỆU LỰC",
            "a2.1 Có hiệu lực kể từ ngày ký.",
        ],
    ),
    "text on the line of the label": (
        (
            "HỢP ĐỒNG",
            "Điều 1. Bên A tài trợ cho Bên B theo hợp đồng này.",
            "Điều 2. Việc tài trợ được thanh toán như sau:",
            "a) đợt một;",
            "b) đợt hai.",
            "Điều 3. Hợp đồng có hiệu lực kể từ ngày ký.",
        ),
        [
            "a1 Điều 1.",
            "a1.1 Bên A tài trợ cho Bên B theo hợp đồng này.",
            "a2 <finance> Điều 2.",
            "a2.1 Việc tài trợ được thanh toán như sau:",
            "a2.1.1 a) đợt một;",
            "a2.1.2 b) đợt hai.",
            "a3 <term> Điều 3.",
            "a3.1 Hợp đồng có hiệu lực kể từ ngày ký.",
        ],
    ),
    "articles quoted by an amendment": (
        (
            "THỎA THUẬN SỬA ĐỔI",
            "Điều 1. Nội dung sửa đổi",
            "Điều 5 của Bản ghi nhớ được sửa đổi như sau:",
            "“Điều 5. Chi phí",
            "Điều 6. Bảo hiểm",
            "Bên cử mua bảo hiểm.”",
            "Điều 2. Hiệu lực",
            "Thỏa thuận này có hiệu lực kể từ ngày ký.",
        ),
        [
            "a1 <changes> Điều 1. Nội dung sửa đổi",
            "a1.1 Điều 5 của Bản ghi nhớ được sửa đổi như sau:",
            "a1.2 “Điều 5. Chi phí",
            "a1.3 Điều 6. Bảo hiểm",
            "a1.4 Bên cử mua bảo hiểm.”",
            "a2 <term> Điều 2. Hiệu lực",
            "a2.1 Thỏa thuận này có hiệu lực kể từ ngày ký.",
        ],
    ),
    "an article of a law": (
        (
            "THỎA THUẬN",
            "Điều 1. Căn cứ",
            "Hai Bên áp dụng:",
            "Điều 5 Luật Thể dục, thể thao",
            "Điều 2. Hiệu lực",
            "Kể từ ngày ký.",
        ),
        [
            "a1 Điều 1. Căn cứ",
            "a1.1 Hai Bên áp dụng:",
            "a1.2 Điều 5 Luật Thể dục, thể thao",
            "a2 <term> Điều 2. Hiệu lực",
            "a2.1 Kể từ ngày ký.",
        ],
    ),
    "a wrong number stays to be seen": (
        ("THỎA THUẬN", "Điều 1. Mục đích", "Hai Bên hợp tác.", "Điều 3. Hiệu lực", "Có hiệu lực kể từ ngày ký."),
        [
            "a1 <purpose> Điều 1. Mục đích",
            "a1.1 Hai Bên hợp tác.",
            "a2 <term> Điều 2. Điều 3. Hiệu lực",
            "a2.1 Có hiệu lực kể từ ngày ký.",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HEADS)
def it_finds_where_articles_begin(name: str) -> None:
    blocks, expected = HEADS[name]

    assert [line for line in shown(recognised(*blocks).agreement) if line.startswith("a")] == expected


DIVISIONS = {
    "vietnamese letters": (
        ["1. Gồm:", "a) một;", "b) hai;", "c) ba;", "d) bốn;", "đ) năm;", "e) sáu.", "2. Khác."],
        ["a1.1 1. Gồm:", "a1.1.1 a) một;", "a1.1.2 b) hai;", "a1.1.3 c) ba;", "a1.1.4 d) bốn;", "a1.1.5 đ) năm;",
         "a1.1.6 e) sáu.", "a1.2 2. Khác."],
    ),
    "letters of the wrong row stay in the text": (
        ["1. Gồm:", "a) một;", "b) hai;", "c) ba;", "d) bốn;", "e) năm.", "2. Khác."],
        ["a1.1 1. Gồm:", "a1.1.1 a) một;", "a1.1.2 b) hai;", "a1.1.3 c) ba;", "a1.1.4 d) bốn;", "a1.1.5 đ) e) năm.",
         "a1.2 2. Khác."],
    ),
    "a number left out stays in the text": (
        ["1. Một.", "3. Hai."],
        ["a1.1 1. Một.", "a1.2 2. 3. Hai."],
    ),
    "a single number stays in the text": (["1. Một."], ["a1.1 1. Một."]),
    "roman numerals below letters": (
        ["1. Gồm:", "a) một:", "i) nam;", "ii) nữ;", "b) hai.", "2. Khác."],
        ["a1.1 1. Gồm:", "a1.1.1 a) một:", "a1.1.1.1 i) nam;", "a1.1.1.2 ii) nữ;", "a1.1.2 b) hai.", "a1.2 2. Khác."],
    ),
    "i after h is a letter": (
        ["Gồm:", "g) một;", "h) hai;", "i) ba."],
        ["a1.1 Gồm:", "a1.1.1 a) g) một;", "a1.1.2 b) h) hai;", "a1.1.3 c) i) ba."],
    ),
    "points under words without a number": (
        ["Hai Bên sẽ:", "a) gặp nhau;", "b) trao đổi."],
        ["a1.1 Hai Bên sẽ:", "a1.1.1 a) gặp nhau;", "a1.1.2 b) trao đổi."],
    ),
    "a paragraph between points": (
        ["1. Gồm:", "a) một;", "kể cả đội trẻ;", "b) hai.", "2. Khác."],
        ["a1.1 1. Gồm:", "a1.1.1 a) một;", "a1.1.2 kể cả đội trẻ;", "a1.1.3 b) hai.", "a1.2 2. Khác."],
    ),
    "a closing sentence": (
        ["1. Gồm:", "a) một;", "b) hai.", "Danh sách này không hạn chế.", "2. Khác."],
        ["a1.1 1. Gồm:", "a1.1.1 a) một;", "a1.1.2 b) hai.", "a1.2 Danh sách này không hạn chế.", "a1.3 2. Khác."],
    ),
    "dashes": (
        ["1. Gồm:", "- một;", "- hai.", "2. Khác."],
        ["a1.1 1. Gồm:", "a1.1.1 - một;", "a1.1.2 - hai.", "a1.2 2. Khác."],
    ),
    "a sum and a year are no labels": (
        ["1.250.000.000 đồng là mức tài trợ.", "2027. Năm bắt đầu."],
        ["a1.1 1.250.000.000 đồng là mức tài trợ.", "a1.2 2027. Năm bắt đầu."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DIVISIONS)
def it_tells_paragraphs_and_points(name: str) -> None:
    lines, expected = DIVISIONS[name]

    found = shown(recognised("THỎA THUẬN", "Điều 1. Nội dung hợp tác", *lines).agreement)

    assert found[2:] == [_with_roman(line) for line in expected]


def _with_roman(line: str) -> str:
    """Our numbering writes "(i)" where a text may write "i)"."""
    node, _, text = line.partition(" ")
    mark, _, rest = text.partition(" ")
    return f"{node} ({mark} {rest}" if node.count(".") == 3 else line
