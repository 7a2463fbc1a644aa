"""Passages left in the other language, passages edited in one language, and what all rules of meaning leave alone."""

from __future__ import annotations

import pytest

from songphuong.agreement.applying import apply
from songphuong.agreement.edits import AddLanguage, ConfirmTexts, SetText
from songphuong.agreement.tree import Agreement, Cell, Field, Line, Paragraph, Table, line_of, parallel
from songphuong.checks import Finding, check
from songphuong.checks.meaning.side_by_side import sentences
from songphuong.sentences import say_both
from tests.notation import agreement, article, entry, paragraph, words


def draft_of(vi: Line | str, en: Line | str) -> Agreement:
    fields = [entry("open", "text"), entry("word", "text", words("không có gì", "anything"))]
    return agreement(article("a", paragraph("p", vi, en)), fields=fields)


def found(draft: Agreement, code: str) -> list[Finding]:
    return [finding for finding in check(draft) if finding.code == code]


def places(draft: Agreement, code: str) -> list[tuple[str, str | None]]:
    return [(finding.place.node_id, finding.place.language) for finding in found(draft, code)]


# ---- the language of a passage -------------------------------------------------------------------------------------

ASTRAY = (
    ("đào tạo về phòng ngừa chấn thương;", "đào tạo về phòng ngừa chấn thương;", "en"),
    ("training in the prevention of injuries;", "training in the prevention of injuries;", "vi"),
    ("Hai Bên sẽ hợp tác.", "Hai Bên sẽ hợp tác.", "en"),
    ("Hai Bên sẽ hợp tác.", "HAI BÊN SẼ HỢP TÁC.", "en"),
    ("The Parties shall cooperate in good faith.", "The Parties shall cooperate in good faith.", "vi"),
    ("Hai Bên hợp tác. Mỗi Bên giữ một bản gốc.", "The two sides cooperate. Mỗi Bên giữ một bản gốc.", "en"),
    ("Hai Bên hợp tác. Each side keeps one.", "The two sides cooperate. Each side keeps one.", "vi"),
    ("Gồm: tập huấn chung; thi đấu.", "It consists of: tập huấn chung tại hai nước; competition.", "en"),
    ("Bên cử, tức Ủy ban, gửi thư mời.", "Bên cử, tức Ủy ban (the “Committee”), gửi thư mời.", "en"),
    ("Kinh phí", "Kinh phí", "en"),
    ("xây dựng kế hoạch", "xây dựng kế hoạch", "en"),
    ("the annual work plan", "the annual work plan", "vi"),
    ("Thỏa thuận này có hiệu lực từ ngày ký.", "Thỏa thuận này có hiệu lực từ ngày ký.", "en"),
)
AT_HOME = (
    ("Ủy ban Olympic quốc tế (International Olympic Committee)", "the International Olympic Committee"),
    ("International Olympic Committee", "International Olympic Committee"),
    ("Nguyễn Văn A", "Nguyễn Văn A"),
    ("Nhà thi đấu Trịnh Hoài Đức", "Nhà thi đấu Trịnh Hoài Đức"),
    ("36 Trần Phú, Ba Đình, Hà Nội", "36 Trần Phú, Ba Đình, Hà Nội"),
    ("judo, karate, taekwondo, wushu, vovinam, esports", "judo, karate, taekwondo, wushu, vovinam, esports"),
    ("Thông tin tại https://olympic.vn và trên website.", "Information at https://olympic.vn and on the website."),
    ("OK", "OK"),
    ("10.000 USD", "USD 10,000"),
    ("Sau đây gọi là “the Programme of Cooperation for Young Athletes”.", "Hereinafter “Chương trình hợp tác”."),
    ("Chủ đề của giải là “Together we are stronger for sport”.", "The theme is “Cùng nhau mạnh hơn vì thể thao”."),
    ("Đoàn nghỉ tại khách sạn The Reverie Saigon.", "The delegation stays at Khách sạn Sài Gòn in District 1."),
    ("Bộ luật Phòng, chống doping thế giới (World Anti-Doping Code)", "the World Anti-Doping Code"),
    ("Hội thảo “Sport for All” do Cục tổ chức.", "The seminar “Thể thao cho mọi người” is held by it."),
)


@pytest.mark.parametrize(("vi", "en", "language"), ASTRAY)
def it_reports_what_is_left_in_the_other_language(vi: str, en: str, language: str) -> None:
    assert places(draft_of(vi, en), "wrong-language") == [("p", language)]


@pytest.mark.parametrize(("vi", "en"), AT_HOME)
def it_lets_names_terms_and_quotations_pass(vi: str, en: str) -> None:
    assert found(draft_of(vi, en), "wrong-language") == []


def it_looks_into_headings_and_cells() -> None:
    rows = ((Cell("c1", parallel(vi="kế hoạch", en="kế hoạch")), Cell("c2", parallel(vi="Judo", en="Judo"))),)
    draft = agreement(
        article("a1", vi="Purpose", en="Purpose"),
        article("a2", vi="FIFA Forward Programme", en="FIFA Forward Programme"),
        annexes=[article("x1", Table("t", rows), vi="Kế hoạch", en="Plan")],
    )

    assert places(draft, "wrong-language") == [("a1", "vi"), ("c1", "en")]


def it_tells_nothing_else_of_what_is_not_translated() -> None:
    text = "Mỗi Bên có thể không gửi thông tin cho Bên kia."

    codes = {finding.code for finding in check(draft_of(text, text))}

    assert "wrong-language" in codes and not codes & {"negation-differs", "modality-differs"}


@pytest.mark.parametrize(
    ("lao", "expected"),
    [
        ("ທັງສອງຝ່າຍຈະຮ່ວມມືກັນໃນດ້ານກິລາ", []),
        ("la coopération dans le domaine du sport entre les deux pays est à développer", []),
        ("Kuala Lumpur, FIFA", []),
        ("Hai Bên sẽ hợp tác trong lĩnh vực thể dục, thể thao và du lịch.", [("p", "lo")]),
        ("The two sides will cooperate in the field of sports and tourism.", [("p", "lo")]),
    ],
)
def it_finds_only_clear_prose_in_a_third_language(lao: str, expected: list[tuple[str, str]]) -> None:
    draft = apply(draft_of("Hai Bên sẽ hợp tác.", "The two sides will cooperate."), AddLanguage("lo"))
    draft = apply(draft, SetText("p", "lo", line_of(lao)))

    assert places(draft, "wrong-language") == expected


# ---- what all of them leave alone ----------------------------------------------------------------------------------

CODES = ("negation-differs", "modality-differs", "wrong-language", "edited-in-one-language")


@pytest.mark.parametrize("code", CODES)
def it_leaves_missing_languages_and_open_fields_alone(code: str) -> None:
    lone = agreement(article("a", Paragraph("p", parallel(vi="Mỗi Bên có thể không đến."))))
    filled = line_of(Field("word")), line_of(Field("open"))

    assert found(lone, code) == []
    assert found(draft_of(*filled), code) == []
    assert found(draft_of(line_of("Có ", Field("word"), "."), line_of("It has ", Field("open"), ".")), code) == []


def it_reads_very_long_paragraphs() -> None:
    for word in ("không ", "may ", "and not ", "May ", "(", "“", "a. ", "; "):
        check(draft_of(word * 5000, f"will {word * 5000}"))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Một câu. Hai câu.", 2),
        ("Số No. 70/2020 và Art. 5. Hết.", 2),
        ("1. Điều thứ nhất. Đến đây.", 2),
        ("Ông A. Nguyễn ký tên.", 1),
        ("Dòng một\nDòng hai", 2),
        ("Đúng không? Ấn phẩm chung.", 2),
        ("kết thúc. nhưng còn", 1),
        ("", 0),
    ],
)
def it_parts_a_text_into_sentences(text: str, parts: int) -> None:
    assert len(sentences(text)) == parts


# ---- edited in one language ----------------------------------------------------------------------------------------

VI, EN = "Mỗi Bên sẽ cử hai đoàn mỗi năm.", "Each Party will send two delegations a year."


def edited(language: str, text: str, draft: Agreement | None = None) -> Agreement:
    return apply(draft or draft_of(VI, EN), SetText("p", language, line_of(text)))


def it_names_the_language_that_was_edited_and_what_changed() -> None:
    draft = edited("vi", "Mỗi Bên sẽ mời hai đoàn mỗi năm.")

    (finding,) = found(draft, "edited-in-one-language")

    told = say_both("finding.edited-in-one-language", **dict(finding.params))
    assert (finding.place.node_id, finding.place.language, finding.severity) == ("p", "vi", "warning")
    assert "the Vietnamese was changed from “sẽ cử hai” to “sẽ mời hai”, and the English was not" in told["en"]
    assert "bản tiếng Việt đã được sửa" in told["vi"]


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Each Party will send two delegations.", "two delegations a year.", "two delegations."),
        ("Each Party will send two delegations a year to the other.", "a year.", "a year to the other."),
        ("Once, each Party will send two delegations a year.", "Each Party", "Once, each Party"),
        ("None.", "Each Party will send two delegations a year.", "None."),
        (
            "Each Party will send " + "many " * 30 + "a year.",
            "send two delegations a",
            "send " + "many " * 10 + "many…",
        ),
    ],
)
def it_quotes_the_words_around_the_change(text: str, before: str, after: str) -> None:
    (finding,) = found(edited("en", text), "edited-in-one-language")

    params = dict(finding.params)
    assert (params["before"], params["after"]) == (before, after)
    assert len(str(params["after"])) <= 60


def it_is_settled_when_somebody_confirms_the_texts_or_edits_the_other_one() -> None:
    draft = edited("vi", "Mỗi Bên sẽ cử hai đoàn hằng năm.")
    (finding,) = found(draft, "edited-in-one-language")

    assert finding.fix == ConfirmTexts(("p",))
    assert found(apply(draft, finding.fix), "edited-in-one-language") == []
    assert found(edited("en", "Yearly each Party will send two delegations.", draft), "edited-in-one-language") == []
    assert found(edited("vi", VI, draft), "edited-in-one-language") == []


def it_does_not_call_a_removed_text_edited() -> None:
    assert found(edited("vi", ""), "edited-in-one-language") == []
