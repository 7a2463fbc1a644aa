"""Agreements recognised in Word files: of others, in every layout, and of our own."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from songphuong.agreement.languages import Language
from songphuong.drafting.recognising import Note, recognise
from songphuong.formats.library_folder import load_library
from songphuong.formats.section_signs_file import read_type_signs
from songphuong.formats.word.read_blocks import read_blocks
from tests.drafting.foreign_pages import (
    FILE,
    SIGNS,
    Rows,
    Texts,
    in_one_row,
    in_turns,
    lost_words,
    one_after_the_other,
    recognised,
    shown,
    side_by_side,
)

LIBRARY = load_library()
TYPE_SIGNS = read_type_signs(FILE.read_bytes(), FILE)

VIETNAMESE = (
    "BẢN GHI NHỚ HỢP TÁC",
    "GIỮA",
    "LIÊN ĐOÀN CẦU LÔNG VIỆT NAM",
    "VÀ",
    "LIÊN ĐOÀN CẦU LÔNG NƯỚC BẠN",
    "Liên đoàn Cầu lông Việt Nam (sau đây gọi tắt là “VBF”) và Liên đoàn Cầu lông nước bạn (sau đây gọi tắt là “PBF”), "
    "sau đây gọi chung là “hai Bên”;",
    "Căn cứ nhu cầu và khả năng của mỗi Bên;",
    "Với mong muốn tăng cường hợp tác trong môn cầu lông,",
    "Hai Bên đã thống nhất như sau:",
    "Điều 1: MỤC TIÊU",
    "Bản ghi nhớ này nhằm phát triển môn cầu lông của hai nước.",
    "Điều 2",
    "Lĩnh vực hợp tác",
    "1. Hai Bên hợp tác trong các lĩnh vực sau:",
    "a) trao đổi huấn luyện viên;",
    "b) tập huấn chung.",
    "2. Hình thức cụ thể do hai Bên thống nhất theo từng năm.",
    "Điều 3. Kinh phí",
    "3.1. Bên cử chịu chi phí đi lại quốc tế.",
    "3.2. Bên tiếp nhận chịu chi phí ăn ở trong nước.",
    "Điều 4. Điều khoản cuối cùng",
    "1. Bản ghi nhớ này có hiệu lực kể từ ngày ký.",
    "2. Bản ghi nhớ này có thể được sửa đổi bằng văn bản.",
    "Làm tại Hà Nội, ngày 05 tháng 3 năm 2027, thành hai bản bằng tiếng Việt và tiếng Anh, có giá trị như nhau.",
    "ĐẠI DIỆN LIÊN ĐOÀN CẦU LÔNG VIỆT NAM",
    "Nguyễn Văn A",
    "ĐẠI DIỆN LIÊN ĐOÀN CẦU LÔNG NƯỚC BẠN",
    "Trần Văn B",
)
ENGLISH = (
    "MEMORANDUM OF COOPERATION",
    "BETWEEN",
    "THE VIETNAM BADMINTON FEDERATION",
    "AND",
    "THE PARTNER BADMINTON FEDERATION",
    "The Vietnam Badminton Federation (hereinafter referred to as “VBF”) and the Partner Badminton Federation "
    "(hereinafter referred to as “PBF”), hereinafter jointly referred to as “the Parties”;",
    "Based on the needs and abilities of each Party;",
    "Desiring to strengthen cooperation in badminton,",
    "Have agreed as follows:",
    "Article 1: OBJECTIVES",
    "This Memorandum aims to develop badminton in both countries.",
    "Article 2",
    "Areas of cooperation",
    "1. The Parties cooperate in the following areas:",
    "(a) exchange of coaches;",
    "(b) joint training.",
    "2. The specific forms are agreed by the Parties every year.",
    "Article 3. Funding",
    "3.1. The sending Party bears the costs of international travel.",
    "3.2. The receiving Party bears the local costs.",
    "Article 4. Final provisions",
    "1. This Memorandum takes effect on the date of signature.",
    "2. This Memorandum may be amended in writing.",
    "Done in Hà Nội on 5 March 2027 in two originals in Vietnamese and English, both texts being equally authentic.",
    "FOR THE VIETNAM BADMINTON FEDERATION",
    "Nguyễn Văn A",
    "FOR THE PARTNER BADMINTON FEDERATION",
    "Trần Văn B",
)
ARTICLES = [
    "a1 <purpose> Điều 1. MỤC TIÊU | Article 1. OBJECTIVES",
    f"a1.1 {VIETNAMESE[10]} | {ENGLISH[10]}",
    "a2 <cooperation> Điều 2. Lĩnh vực hợp tác | Article 2. Areas of cooperation",
    f"a2.1 {VIETNAMESE[13]} | {ENGLISH[13]}",
    f"a2.1.1 {VIETNAMESE[14]} | {ENGLISH[14]}",
    f"a2.1.2 {VIETNAMESE[15]} | {ENGLISH[15]}",
    f"a2.2 {VIETNAMESE[16]} | {ENGLISH[16]}",
    "a3 <finance> Điều 3. Kinh phí | Article 3. Funding",
    f"a3.1 {VIETNAMESE[18].removeprefix('3.')} | {ENGLISH[18].removeprefix('3.')}",
    f"a3.2 {VIETNAMESE[19].removeprefix('3.')} | {ENGLISH[19].removeprefix('3.')}",
    "a4 <term> Điều 4. Điều khoản cuối cùng | Article 4. Final provisions",
    f"a4.1 {VIETNAMESE[21]} | {ENGLISH[21]}",
    f"a4.2 {VIETNAMESE[22]} | {ENGLISH[22]}",
]
WHOLE = [
    "t1 <title> BẢN GHI NHỚ HỢP TÁC | MEMORANDUM OF COOPERATION",
    *(f"t1.{at} {VIETNAMESE[at]} | {ENGLISH[at]}" for at in range(1, 5)),
    "p1 <sides>",
    f"p1.1 {VIETNAMESE[5]} | {ENGLISH[5]}",
    "p2 <grounds>",
    f"p2.1 {VIETNAMESE[6]} | {ENGLISH[6]}",
    "p3 <recitals>",
    f"p3.1 {VIETNAMESE[7]} | {ENGLISH[7]}",
    "p4 <enacting>",
    f"p4.1 {VIETNAMESE[8]} | {ENGLISH[8]}",
    *ARTICLES,
    "c1 <testimonium>",
    f"c1.1 {VIETNAMESE[23]} | {ENGLISH[23]}",
    "signatures",
    f"signatures.1 {VIETNAMESE[24]} | {ENGLISH[24]}",
    "signatures.2 Nguyễn Văn A",
    f"signatures.3 {VIETNAMESE[26]} | {ENGLISH[26]}",
    "signatures.4 Trần Văn B",
]

LAYOUTS = (one_after_the_other, in_turns, side_by_side, in_one_row)
Layout = Callable[[Texts, Texts], bytes]


@pytest.mark.parametrize("layout", LAYOUTS)
def it_reads_two_languages_in_every_layout(layout: Layout) -> None:
    page = read_blocks(layout(VIETNAMESE, ENGLISH), FILE)

    found = recognise(page, SIGNS, None)

    assert found.agreement.languages == ("vi", "en")
    assert shown(found.agreement) == WHOLE
    assert lost_words(page, found.agreement) == []
    assert found.notes == (Note("signatures-as-text", "signatures"),)


@pytest.mark.parametrize(("texts", "language", "at"), [(VIETNAMESE, "vi", 0), (ENGLISH, "en", 1)])
def it_reads_one_language_alone(texts: tuple[str, ...], language: Language, at: int) -> None:
    found = recognised(*texts)

    assert found.agreement.languages == (language,)
    assert shown(found.agreement) == [_one_of(line, at) for line in WHOLE]


def _one_of(line: str, at: int) -> str:
    """Such a line with the words of one language."""
    place = re.match(r"\S+(?: <\S+>)? ?", line)
    assert place is not None
    words = line[place.end() :].split(" | ")
    return f"{place[0]}{words[at if len(words) > 1 else 0]}"


def it_says_every_section_that_an_article_or_the_closing_serves() -> None:
    serves = recognised(*VIETNAMESE).serves

    assert set(serves["a4"]) == {"term", "amendment"}
    assert serves["c1"] == ("languages",)


# ---- pairing -------------------------------------------------------------------------------------------------------


def it_leaves_a_paragraph_alone_that_the_other_language_lacks() -> None:
    found = recognised(
        *(
            "BẢN GHI NHỚ",
            "Điều 1. Mục đích",
            "1. Hai Bên hợp tác.",
            "2. Hai Bên trao đổi đoàn.",
            "3. Hai Bên gặp nhau.",
        ),
        *("Điều 2. Kinh phí", "Mỗi Bên tự chịu chi phí.", "Điều 3. Hiệu lực", "Có hiệu lực kể từ ngày ký."),
        *("MEMORANDUM", "Article 1. Purpose", "1. The Parties cooperate.", "3. The Parties meet."),
        *("Article 3. Effect", "It takes effect on signature."),
    )

    assert [line for line in shown(found.agreement) if line.startswith("a")] == [
        "a1 <purpose> Điều 1. Mục đích | Article 1. Purpose",
        "a1.1 1. Hai Bên hợp tác. | 1. The Parties cooperate.",
        "a1.2 2. Hai Bên trao đổi đoàn. | 2.",
        "a1.3 3. Hai Bên gặp nhau. | 3. The Parties meet.",
        "a2 <finance> Điều 2. Kinh phí | Article 2.",
        "a2.1 Mỗi Bên tự chịu chi phí. | ",
        "a3 <term> Điều 3. Hiệu lực | Article 3. Effect",
        "a3.1 Có hiệu lực kể từ ngày ký. | It takes effect on signature.",
    ]
    missing = [note for note in found.notes if note.code == "language-missing"]
    assert missing == [Note("language-missing", place, "en") for place in ("a1.2", "a2", "a2.1")]


def it_pairs_by_the_row_before_the_label() -> None:
    rows = [
        ("BẢN GHI NHỚ", "MEMORANDUM"),
        ("Điều 1. Nội dung hợp tác", "Article 1. Areas of cooperation"),
        ("1. Hai Bên hợp tác.", "1. The Parties cooperate."),
        ("2. Hai Bên gặp nhau.", "3. The Parties meet."),
    ]

    assert shown(recognised(rows).agreement)[2:] == [
        "a1.1 1. Hai Bên hợp tác. | 1. The Parties cooperate.",
        "a1.2 2. Hai Bên gặp nhau. | 2. 3. The Parties meet.",
    ]


def it_leaves_words_of_the_other_language_in_the_column_where_they_stand() -> None:
    rows = [
        ("BẢN GHI NHỚ", "MEMORANDUM"),
        ("Điều 1. Mục đích", "Article 1. Purpose"),
        ("Hai Bên hợp tác về thể thao và du lịch.", "Hai Bên hợp tác về thể thao."),
        ("Điều 2. Hiệu lực", "Article 2. Effect"),
        ("Bản ghi nhớ này có hiệu lực kể từ ngày ký.", "This Memorandum takes effect on the date of signature."),
    ]

    assert "a1.1 Hai Bên hợp tác về thể thao và du lịch. | Hai Bên hợp tác về thể thao." in shown(
        recognised(rows).agreement
    )


@pytest.mark.parametrize(
    "blocks",
    [
        (
            "BẢN GHI NHỚ / MEMORANDUM",
            "1. MỤC ĐÍCH / PURPOSE",
            "Hai Bên hợp tác về thể thao.\nThe Parties cooperate in sport.",
            "2. HIỆU LỰC / EFFECT",
            "Bản ghi nhớ này có hiệu lực kể từ ngày ký.\nThis Memorandum takes effect on signature.",
        ),
        (
            [
                ["", "BẢN GHI NHỚ", "MEMORANDUM"],
                ["1.", "MỤC ĐÍCH", "PURPOSE"],
                ["", "Hai Bên hợp tác về thể thao.", "The Parties cooperate in sport."],
                ["2.", "HIỆU LỰC", "EFFECT"],
                ["", "Bản ghi nhớ này có hiệu lực kể từ ngày ký.", "This Memorandum takes effect on signature."],
            ],
        ),
    ],
    ids=["both languages in one paragraph", "a column of numbers"],
)
def it_reads_rarer_layouts(blocks: tuple[str | Rows, ...]) -> None:
    assert shown(recognised(*blocks).agreement) == [
        "t1 <title> BẢN GHI NHỚ | MEMORANDUM",
        "a1 <purpose> Điều 1. MỤC ĐÍCH | Article 1. PURPOSE",
        "a1.1 Hai Bên hợp tác về thể thao. | The Parties cooperate in sport.",
        "a2 <term> Điều 2. HIỆU LỰC | Article 2. EFFECT",
        "a2.1 Bản ghi nhớ này có hiệu lực kể từ ngày ký. | This Memorandum takes effect on signature.",
    ]


def it_keeps_a_column_in_a_language_it_cannot_read() -> None:
    rows = [
        ("BẢN GHI NHỚ", "MEMORANDUM", "양해각서"),
        ("Điều 1. Mục đích", "Article 1. Purpose", "제1조 목적"),
        ("Hai Bên hợp tác.", "The Parties cooperate.", "양 당사자는 체육 분야에서 서로 협력하고 교류한다."),
    ]

    found = recognised(rows)

    assert found.agreement.languages == ("vi", "en", "und")
    assert Note("language-not-read", language="und") in found.notes
    assert not any(note.code == "language-missing" for note in found.notes)


# ---- before and after the articles ---------------------------------------------------------------------------------

BODY = ("Điều 1. Mục đích", "Hai Bên hợp tác.", "Điều 2. Hiệu lực", "Bản ghi nhớ này có hiệu lực kể từ ngày ký.")


def it_keeps_the_lines_above_the_title() -> None:
    found = shown(recognised("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BẢN GHI NHỚ", "về hợp tác", *BODY).agreement)

    assert found[:4] == ["t1", "t1.1 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "t2 <title> BẢN GHI NHỚ", "t2.1 về hợp tác"]


def it_reads_signatures_column_by_column_and_annexes_with_their_tables() -> None:
    found = recognised(
        "BẢN GHI NHỚ",
        *BODY,
        "Làm tại Hà Nội, ngày 01 tháng 02 năm 2027.",
        [["THAY MẶT\nLIÊN ĐOÀN A", "THAY MẶT\nLIÊN ĐOÀN B"], ["Nguyễn Văn A", "Trần Văn B"]],
        "PHỤ LỤC 1",
        "KẾ HOẠCH NĂM 2027",
        [["TT", "Hoạt động"], ["1", "Tập huấn"]],
        "Phụ lục 2. Danh sách",
        "1. Đội nam;",
        "2. Đội nữ.",
    )

    assert shown(found.agreement)[5:] == [
        "c1 <testimonium>",
        "c1.1 Làm tại Hà Nội, ngày 01 tháng 02 năm 2027.",
        "signatures",
        "signatures.1 THAY MẶT",
        "signatures.2 LIÊN ĐOÀN A",
        "signatures.3 Nguyễn Văn A",
        "signatures.4 THAY MẶT",
        "signatures.5 LIÊN ĐOÀN B",
        "signatures.6 Trần Văn B",
        "x1 <annexes> Phụ lục 1. KẾ HOẠCH NĂM 2027",
        "x1.1 table",
        "x1.1.1.1 TT",
        "x1.1.1.2 Hoạt động",
        "x1.1.2.1 1",
        "x1.1.2.2 Tập huấn",
        "x2 <annexes> Phụ lục 2. Danh sách",
        "x2.1 1. Đội nam;",
        "x2.2 2. Đội nữ.",
    ]


def it_takes_a_list_of_annexes_for_text() -> None:
    found = recognised(
        "BẢN GHI NHỚ",
        *BODY,
        "Các phụ lục gồm:",
        "Phụ lục 1: Kế hoạch",
        "Ký tại Hà Nội.",
        "Phụ lục 1",
        "Kế hoạch",
        "Tập huấn.",
    )

    assert [one.id for one in found.agreement.annexes] == ["x1"]
    assert "a2.3 Phụ lục 1: Kế hoạch" in shown(found.agreement)


def it_pairs_tables_of_two_languages_cell_by_cell() -> None:
    vietnamese = ("BẢN GHI NHỚ", *BODY, "Ký tại Hà Nội.", "Phụ lục", [["TT", "Hoạt động"], ["1", "Tập huấn chung"]])
    english = (
        *("MEMORANDUM", "Article 1. Purpose", "The Parties cooperate.", "Article 2. Effect", "It takes effect today."),
        *("Signed in Hà Nội.", "Annex", [["No.", "Activity"], ["1", "Joint training"]]),
    )

    page = read_blocks(one_after_the_other(vietnamese, english), FILE)

    assert shown(recognise(page, SIGNS, None).agreement)[-4:] == [
        "x1.1.1.1 TT | No.",
        "x1.1.1.2 Hoạt động | Activity",
        "x1.1.2.1 1",
        "x1.1.2.2 Tập huấn chung | Joint training",
    ]


def it_keeps_a_text_without_articles_as_it_stands() -> None:
    found = recognised("Dear Sir,", "Thank you for your letter.", "We propose:", "1. to meet;", "2. to sign.", "Yours")

    assert shown(found.agreement) == [
        "p1",
        "p1.1 Dear Sir,",
        "p1.2 Thank you for your letter.",
        "p1.3 We propose:",
        "p1.4 1. to meet;",
        "p1.5 2. to sign.",
        "p1.6 Yours",
    ]
    assert [note.code for note in found.notes] == ["articles-not-recognised", "sides-not-recognised"]


def it_reads_an_empty_page() -> None:
    found = recognised()

    assert shown(found.agreement) == []
    assert found.notes[0] == Note("language-guessed", language="en")


# ---- sides ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (
            ["Ủy ban Olympic Việt Nam (sau đây gọi là “VOC”) và Bộ Thể thao và Thanh niên (sau đây gọi là “MSY”),"],
            ["Ủy ban Olympic Việt Nam", "VOC", "Bộ Thể thao và Thanh niên", "MSY"],
        ),
        (
            [
                "The Ministry of Culture, Sports and Tourism, hereinafter referred to as “MCST”,",
                "and",
                "The B Club (“B”),",
            ],
            ["the Ministry of Culture, Sports and Tourism", "MCST", "the B Club", "B"],
        ),
        (
            ["BÊN A: BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH, địa chỉ: Hà Nội;", "BÊN B: CÔNG TY B;"],
            ["BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "BÊN A", "CÔNG TY B", "BÊN B"],
        ),
        (
            ["Hội A, địa chỉ: số 1, Hà Nội (sau đây gọi là “A”) và Hội B (sau đây gọi là “B”),"],
            ["Hội A", "A", "Hội B", "B"],
        ),
        (["Hội A và Hội B, sau đây gọi chung là “hai Bên”,"], []),
        (["Hội A (sau đây gọi là “A”) và Hội B,"], []),
    ],
)
def it_tells_who_the_sides_are_or_names_none(lines: list[str], names: list[str]) -> None:
    found = recognised("BẢN GHI NHỚ" if "Hội" in lines[0] or "Ủy" in lines[0] else "AGREEMENT", *lines, *BODY).agreement

    values = [value for one in found.fields for _, value in getattr(one.value, "entries", ())]
    assert values == names
    assert [side.id for side in found.sides] == (["side_a", "side_b"] if names else [])


def it_tells_the_sides_by_a_title_that_parts_them() -> None:
    found = recognised("BẢN GHI NHỚ", "giữa", "Hội A", "và", "Hội B", "Hai Bên đã thỏa thuận như sau:", *BODY).agreement

    assert [value for one in found.fields for _, value in getattr(one.value, "entries", ())] == ["Hội A", "Hội B"]


# ---- what leads astray ----------------------------------------------------------------------------------------------


def it_is_not_led_astray_by_a_heading_repeated_in_another_language() -> None:
    found = recognised(
        *("BẢN GHI NHỚ", "Điều 1. Mục đích", "Article 1. Purpose", "Hai Bên hợp tác về thể dục, thể thao và du lịch."),
        *("Điều 2. Hiệu lực", "Article 2. Effect", "Bản ghi nhớ này có hiệu lực kể từ ngày ký và trong ba năm."),
        *("Hai Bên sẽ trao đổi đoàn hằng năm theo kế hoạch được hai Bên thống nhất bằng văn bản trước đó.",) * 3,
    ).agreement

    assert found.languages == ("vi",)
    assert len(found.articles) == 2
