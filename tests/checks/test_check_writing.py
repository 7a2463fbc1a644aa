"""How a text is typed: old codes, look-alikes, quotation marks, spaces about signs, lettering, dates, doubled words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from songphuong.agreement.applying import apply
from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.tree import Agreement, Cell, Field, Paragraph, Table, line_of, parallel
from songphuong.checks import check
from tests.checks.typing_samples import found, mended, said, words_of
from tests.notation import agreement, article, entry, paragraph, words

CODES = (
    "legacy-letters", "look-alike", "quotes", "quotes-unpaired", "space-before-sign", "space-may-break",
    "lettered-by-hand", "lettering-skips-dd", "word-doubled", "date-form",
)  # fmt: skip


# ---- letters -------------------------------------------------------------------------------------------------------


def it_converts_what_is_left_of_an_old_code() -> None:
    assert words_of("Hai Bªn ký hiÖp ®Þnh", "legacy-letters") == "Bªn”, “hiÖp”, “®Þnh"
    assert mended("Bản thoûa thuaän này được ký", "legacy-letters") == "Bản thỏa thuận này được ký"
    assert mended("Các Bên (c¸c Bªn) cã thỏa thuận", "legacy-letters") == ""


@pytest.mark.parametrize("text", ["Köln và Malmö", "Señor Muñoz", "Coca-Cola®", "thỏa thuận", "5 µm ± 2", "« Comité »"])
def it_takes_no_other_language_for_an_old_code(text: str) -> None:
    assert words_of(text, "legacy-letters") == ""


LOOK_ALIKES = {
    (VI, "Ðiều này"): "Điều này",
    (VI, "quy ðịnh"): "quy định",
    (VI, "ÐIỀU 5"): "ĐIỀU 5",
    (VI, "nǎm 2027"): "năm 2027",
    (VI, "Вên thứ nhất"): "Bên thứ nhất",
    (VI, "hợp táс"): "hợp tác",
    (VI, "Cоmmittee"): "Committee",
    (EN, "the Раrties"): "the Parties",
    (EN, "Αgreement"): "Agreement",
    (EN, "cоoperation and sрort"): "cooperation and sport",
    (EN, "ＷＡＤＡ"): "WADA",
    (VI, "số ２０２７ và Ｕ２３"): "số 2027 và U23",
}
NO_LOOK_ALIKES = (
    (VI, "Guðmundur"), (EN, "Davíð Guðni"), (VI, "Россия"), (EN, "Спартак Москва"), (EN, "Ελλάδα"), (EN, "Δt and β"),
    (VI, "Điều này"), (VI, "nǐ hǎo"), (VI, "α-amylase"), (EN, "naïve café"), (VI, "第１条"), (EN, "µm"), (VI, "Lǎo"),
)  # fmt: skip


@pytest.mark.parametrize(("case", "right"), LOOK_ALIKES.items())
def it_finds_letters_that_only_look_right(case: tuple[Language, str], right: str) -> None:
    language, text = case
    assert mended(text, "look-alike", language) == right


@pytest.mark.parametrize(("language", "text"), NO_LOOK_ALIKES)
def it_leaves_words_of_other_scripts_alone(language: Language, text: str) -> None:
    assert words_of(text, "look-alike", language) == ""


# ---- quotation marks -----------------------------------------------------------------------------------------------

QUOTES = {
    (VI, 'gọi là "các Bên".'): "gọi là “các Bên”.",
    (VI, "gọi là «các Bên»"): "gọi là “các Bên”",
    (VI, "gọi là „các Bên“;"): "gọi là “các Bên”;",
    (VI, "gọi là ”các Bên”"): "gọi là “các Bên”",
    (VI, "gọi là “các Bên“"): "gọi là “các Bên”",
    (VI, 'gọi là “các Bên"'): "gọi là “các Bên”",
    (VI, '("VIRESA") và "KeSPA"'): "(“VIRESA”) và “KeSPA”",
    (EN, 'the "Parties"'): "the “Parties”",
    (EN, "the Parties' obligations"): "the Parties’ obligations",
    (EN, "the sponsor's logo"): "the sponsor’s logo",
    (EN, "People´s Committee"): "People’s Committee",
    (EN, '"the Participants", and "Participant"'): "“the Participants”, and “Participant”",
    (EN, 'the team\'s "A" list'): "the team’s “A” list",
}
RIGHT_QUOTES = (
    (VI, "gọi là “các Bên”"), (EN, "the “Parties”"), (EN, "the sponsor’s logo"), (EN, "‘the Parties’"),
    (EN, "a 'programme'"), (VI, "Côte d'Ivoire, H'Mông"), (VI, 'màn hình 5" và 7"'), (VI, "“a” và “b”; “c”"),
    (VI, "“gồm “các Bên” và Bên”"), (VI, ""), (EN, "5 o’clock"),
)  # fmt: skip
UNPAIRED = {
    (VI, "gọi là “các Bên."): "“các",
    (VI, "gọi là các Bên”."): "Bên”.",
    (VI, 'gọi là "các Bên.'): '"các',
    (EN, "the “Parties” and “Party."): "“Party.",
    (EN, "“the “Parties” agree"): "“the",
    (EN, "the «Parties"): "«Parties",
    (VI, "“a” b” c"): "b”",
}


@pytest.mark.parametrize(("case", "right"), QUOTES.items())
def it_puts_the_right_quotation_marks(case: tuple[Language, str], right: str) -> None:
    language, text = case
    assert mended(text, "quotes", language) == right
    assert words_of(text, "quotes-unpaired", language) == ""


@pytest.mark.parametrize(("language", "text"), RIGHT_QUOTES)
def it_leaves_right_marks_inches_and_single_marks_alone(language: Language, text: str) -> None:
    assert words_of(text, "quotes", language) == words_of(text, "quotes-unpaired", language) == ""


@pytest.mark.parametrize(("case", "words"), UNPAIRED.items())
def it_finds_the_mark_without_its_partner(case: tuple[Language, str], words: str) -> None:
    language, text = case
    assert words_of(text, "quotes-unpaired", language) == words
    assert mended(text, "quotes-unpaired", language) == ""


def it_pairs_marks_around_a_field() -> None:
    line = line_of('gọi là "', Field("side_a.name"), '" và "', Field("side_b.name"), '"')

    assert mended(line, "quotes") == line_of("gọi là “", Field("side_a.name"), "” và “", Field("side_b.name"), "”")


def it_leaves_apostrophes_in_names_of_fields() -> None:
    name = entry("side_b.name", "text", words("Lào", "the Lao People's Democratic Republic"))

    assert found(replace(said("Một."), fields=(name,)), "quotes") == []


# ---- spaces about signs --------------------------------------------------------------------------------------------

SPACES = {
    (VI, "Bên A , Bên B ; Bên C ."): "Bên A, Bên B; Bên C.",
    (VI, "gồm :"): "gồm:",
    (VI, "Bên A,Bên B"): "Bên A, Bên B",
    (VI, "( hai ) bản"): "(hai) bản",
    (VI, "02(hai) bản"): "02 (hai) bản",
    (VI, "02 (hai)bản"): "02 (hai) bản",
    (VI, "Bên A;Bên B;"): "Bên A; Bên B;",
    (VI, "ngày ký.Thỏa thuận"): "ngày ký. Thỏa thuận",
    (VI, "Bên A,, Bên B"): "Bên A, Bên B",
    (VI, "ngày ký.."): "ngày ký.",
    (VI, "“ các Bên ” và"): "“các Bên” và",
    (VI, "Địa chỉ:Hà Nội"): "Địa chỉ: Hà Nội",
    (VI, "Bên A\u00a0, Bên B"): "Bên A, Bên B",
    (EN, "five(05) years"): "five (05) years",
    (EN, "the Association(VFA) , the Parties"): "the Association (VFA), the Parties",
    (EN, "the date.The Parties"): "the date. The Parties",
    (EN, "sports,science and medicine"): "sports, science and medicine",
}
NO_SPACES = (
    (VI, "1.000.000,5 đô la Mỹ; 8:30; 70/2020/QH14"), (VI, "info@voc.vn, www.voc.org.vn; https://a.b/c,d"),
    (VI, "tỷ số 3 : 2"), (VI, "ngày ... tháng ... năm ..."), (VI, "ngày … tháng …,"), (VI, "TP.HCM, v.v., TS.BS"),
    (EN, "person(s), child(ren), (re)new, (s)he"), (EN, "Article 5(2)(a); paragraph 1(b)"), (VI, "( ) có"), (VI, "[…]"),
    (EN, "Asong Invest Co., Ltd."), (VI, "..."), (EN, "e.g., i.e., U.S.A."), (VI, "a) trao đổi; b) đào tạo"),
    (VI, "Điều 5.2"), (EN, "a ratio of 1:2"), (VI, "(CLB)."), (EN, "“Parties”, “Party”."), (VI, "tệp kế_hoạch.Docx"),
)  # fmt: skip


@pytest.mark.parametrize(("case", "right"), SPACES.items())
def it_mends_the_spaces_about_signs(case: tuple[Language, str], right: str) -> None:
    language, text = case
    assert mended(text, "space-before-sign", language) == right


@pytest.mark.parametrize(("language", "text"), NO_SPACES)
def it_leaves_addresses_figures_and_dots_alone(language: Language, text: str) -> None:
    assert words_of(text, "space-before-sign", language) == ""


def it_leaves_two_different_signs_to_the_officer() -> None:
    assert words_of("Bên A,; Bên B", "space-before-sign") == "A,;"
    assert mended("Bên A,; Bên B", "space-before-sign") == ""


def it_notes_once_that_some_no_break_spaces_are_missing() -> None:
    held = paragraph("k0", "Điều\u00a05, khoản\u00a02, 30\u00a0ngày", "Text.")
    draft = agreement(article("a", held, paragraph("k1", "Điều 7 và 10 ngày", "Text.")))

    (finding,) = found(draft, "space-may-break")

    assert dict(finding.params)["words"] == "Điều 7”, “10 ngày"
    assert finding.fix is not None
    after = apply(draft, finding.fix)
    assert after.articles[0].blocks[1] == paragraph("k1", "Điều\u00a07 và 10\u00a0ngày", "Text.")
    assert found(after, "space-may-break") == []


@pytest.mark.parametrize(
    "texts", [("Điều 5", "30 ngày"), ("Điều\u00a05", "30 ngày"), ("Điều\u00a05, 30\u00a0ngày", "khoản\u00a02")]
)
def it_says_nothing_of_plain_spaces_throughout_or_of_a_few_that_were_pasted(texts: tuple[str, ...]) -> None:
    draft = agreement(article("a", *(paragraph(f"k{n}", text, "Text.") for n, text in enumerate(texts))))

    assert found(draft, "space-may-break") == []


# ---- lettering by hand ---------------------------------------------------------------------------------------------


def pointed(vi: str, en: str = "second;", *, heading: str = "Mục đích") -> Agreement:
    points = (paragraph("p1", "một;", "first;"), paragraph("p2", vi, en))
    return agreement(
        article("a", paragraph("k1", "Gồm:", "These:", *points), paragraph("k2", "Hai.", "Two."), vi=heading)
    )


HAND = (
    "e. ",
    "e) ",
    "(e) ",
    "đ) ",
    "1. ",
    "1) ",
    "(1) ",
    "- ",
    "– ",
    "• ",
    "+ ",
    "1.2. ",
    "1.1 ",
    "ii) ",
    "(iv) ",
    " b) ",
)


@pytest.mark.parametrize("mark", HAND)
def it_takes_out_a_mark_typed_before_what_the_program_letters(mark: str) -> None:
    draft = pointed(f"{mark}hội thảo;")

    (finding,) = found(draft, "lettered-by-hand")

    assert (finding.place.node_id, finding.place.language) == ("p2", VI)
    assert finding.fix is not None and apply(draft, finding.fix) == pointed("hội thảo;")


def it_tells_both_languages_at_once() -> None:
    draft = pointed("e. hội thảo;", "e. seminars;")

    (finding,) = found(draft, "lettered-by-hand")

    assert (finding.place.node_id, finding.place.language) == ("p2", None)
    assert dict(finding.params)["label"] == "b)”, “(b)"
    assert finding.fix is not None and apply(draft, finding.fix) == pointed("hội thảo;", "seminars;")


@pytest.mark.parametrize("heading", ["Điều 5. Mục đích", "ĐIỀU 5: Mục đích", "1. Mục đích", "II. Mục đích"])
def it_takes_out_a_number_typed_before_a_heading(heading: str) -> None:
    (finding,) = found(pointed("hai;", heading=heading), "lettered-by-hand")

    assert finding.fix is not None and apply(pointed("hai;", heading=heading), finding.fix) == pointed("hai;")


@pytest.mark.parametrize(
    "text",
    [
        "hội thảo;", "(a) và (b) của khoản này;", "(1) hoặc (2);", "1.5 triệu người;", "30 ngày;",
        "1.000 người;", "5 (năm);",
        "e.g. hội thảo;", "A. Nguyễn;", "v.v.", "-5 độ;", "24/7;", "a", "1.", "– ", "V. League;", "10.5 km;", "x;", "",
    ],
)  # fmt: skip
def it_leaves_figures_references_and_initials_alone(text: str) -> None:
    assert found(pointed(text), "lettered-by-hand") == []


def it_leaves_marks_where_the_program_puts_none() -> None:
    free = Paragraph("k", parallel(vi="- Căn cứ nhu cầu;", en="- Pursuant to;"), numbered=False)
    cell = Table("t", ((Cell("c", parallel(vi="1. Bơi", en="1. Swimming")),),))
    draft = agreement(
        article("a", free, paragraph("z", "Một.", "One.")), preamble=[article("r", free)], annexes=[article("x", cell)]
    )

    assert found(replace(draft, preamble=()), "lettered-by-hand") == []


@pytest.mark.parametrize(
    "text",
    [
        "gồm a) một; b) hai; c) ba; d) bốn; e) năm.", "a) một, b) hai, c) ba, d) bốn, e) năm, g) sáu",
        "(a) một; (b) hai; (c) ba; (d) bốn; (e) năm", "gồm: a. một; b. hai; c. ba; d. bốn; e. năm.",
    ],
)  # fmt: skip
def it_finds_a_lettering_that_skips_a_letter(text: str) -> None:
    assert words_of(text, "lettering-skips-dd").startswith("a), b), c), d), e)")


@pytest.mark.parametrize(
    "text",
    [
        "a) một; b) hai; c) ba; d) bốn; đ) năm; e) sáu", "a) một; b) hai; c) ba; d) bốn", "điểm d) và điểm e)",
        "a) một; c) hai; d) ba; e) bốn", "nhóm (A), (B), (C), (D), (E)", "", "e) và d)",
    ],
)  # fmt: skip
def it_leaves_other_letterings_alone(text: str) -> None:
    assert words_of(text, "lettering-skips-dd") == ""


def it_says_nothing_of_english_letters() -> None:
    text = "(a) one; (b) two; (c) three; (d) four; (e) five"

    assert found(said(text, EN), "lettering-skips-dd") == []


# ---- words twice ---------------------------------------------------------------------------------------------------

TWICE = {
    (VI, "quyền của của các Bên"): "quyền của các Bên",
    (VI, "Các các Bên"): "Các Bên",
    (VI, "các Bên và và hai Bên"): "các Bên và hai Bên",
    (VI, "sẽ được được thông báo"): "sẽ được thông báo",
    (VI, "phù hợp với với pháp luật"): "phù hợp với pháp luật",
    (VI, "theo theo quy định"): "theo quy định",
    (VI, "trong trong thời hạn"): "trong thời hạn",
    (VI, "Bên kia sẽ sẽ thông báo"): "Bên kia sẽ thông báo",
    (VI, "Thỏa thuận này này có hiệu lực"): "Thỏa thuận này có hiệu lực",
    (EN, "the the Parties"): "the Parties",
    (EN, "The the Parties"): "The Parties",
    (EN, "on the basis of of equality"): "on the basis of equality",
    (EN, "each Party shall shall inform"): "each Party shall inform",
    (EN, "with with regard to to sport"): "with regard to sport",
}
ONCE = (
    (VI, "luôn luôn, từ từ, dần dần, đều đều, thường thường"), (VI, "mọi người người nào"), (VI, "lý do do Bên A nêu"),
    (VI, "kèm theo theo đường ngoại giao"), (VI, "trang thiết bị bị hư hỏng"), (VI, "hiện tại tại Hà Nội"),
    (VI, "nêu trên trên cơ sở"), (VI, "kết quả đạt được được công bố"), (VI, "tồn tại tại nước"),
    (VI, "hay không không rõ"),
    (VI, "ngày ngày, ngành ngành"), (VI, "văn bằng bằng tiếng Anh"), (EN, "the fact that that person"),
    (VI, "của, của"),
    (EN, "had had"), (EN, "as provided for for this purpose"), (EN, "Country A a letter"), (EN, "the theme, the The"),
    (EN, "referred to to ensure"), (VI, "lao-lao"), (EN, "so on on the day"), (VI, "cuối cùng cùng nhau"),
)  # fmt: skip


@pytest.mark.parametrize(("case", "right"), TWICE.items())
def it_leaves_one_of_two_words(case: tuple[Language, str], right: str) -> None:
    language, text = case
    assert mended(text, "word-doubled", language) == right


@pytest.mark.parametrize(("language", "text"), ONCE)
def it_leaves_words_that_are_doubled_for_a_reason(language: Language, text: str) -> None:
    assert words_of(text, "word-doubled", language) == ""


# ---- dates ---------------------------------------------------------------------------------------------------------

DATES = {
    (VI, "ngày 8 tháng 1 năm 2021"): "ngày 08 tháng 01 năm 2021",
    (VI, "Ngày 5 tháng 03 năm 2020"): "Ngày 05 tháng 3 năm 2020",
    (VI, "ngày 15 tháng 2 năm 2021"): "ngày 15 tháng 02 năm 2021",
    (VI, "ngày 05 tháng 04 năm 2023"): "ngày 05 tháng 4 năm 2023",
    (VI, "trước ngày 1 tháng 12 hằng năm"): "trước ngày 01 tháng 12 hằng năm",
    (VI, "Thỏa thuận được ký ngày 8/1/2021 tại Hà Nội"): "Thỏa thuận được ký ngày 08 tháng 01 năm 2021 tại Hà Nội",
    (VI, "Hai Bên đã họp vào 20-11-2017 tại Hà Nội"): "Hai Bên đã họp vào ngày 20 tháng 11 năm 2017 tại Hà Nội",
    (VI, "Hai Bên đã họp ngày 01.03.2027 tại Hà Nội"): "Hai Bên đã họp ngày 01 tháng 3 năm 2027 tại Hà Nội",
    (VI, "có hiệu lực từ 2027-03-01 cho đến hết"): "có hiệu lực từ ngày 01 tháng 3 năm 2027 cho đến hết",
    (VI, "Hằng năm, trước ngày 8/1 hai Bên họp"): "Hằng năm, trước ngày 08 tháng 01 hai Bên họp",
    (VI, "NGÀY 8 THÁNG 1 NĂM 2021"): "NGÀY 08 THÁNG 01 NĂM 2021",
}
RIGHT_DATES = (
    "ngày 08 tháng 01 năm 2021", "ngày 30 tháng 6 năm 2021", "ngày 05 tháng 3", "tháng 3 năm 2021", "tháng 01 năm 2027",
    "20/11/2017", "Bơi: 20/11/2017", "Luật số 70/2020/QH14 và Nghị định 64/2021/NĐ-CP của Chính phủ",
    "quý 1/2027", "24/7",
    "Điện thoại của hai Bên là 024.38.1234 và 01.02.03.04", "1.000.000 đô la Mỹ cho mỗi Bên, tỷ lệ 1/2/3",
    "phiên bản phần mềm 10.12.2021.3 của hai Bên là bản đúng", "ngày 31 tháng 2", "từ ngày 3 đến ngày 5",
    "8 tháng 1 lần",
    "số tài khoản 12-34-5678-90 của Bên A tại ngân hàng", "https://a.vn/2021/01/08/bai-viet của Bên A và Bên B",
)  # fmt: skip


@pytest.mark.parametrize(("case", "right"), DATES.items())
def it_writes_dates_as_official_documents_do(case: tuple[Language, str], right: str) -> None:
    language, text = case
    assert mended(text, "date-form", language) == right


@pytest.mark.parametrize("text", RIGHT_DATES)
def it_leaves_right_dates_numbers_and_codes_alone(text: str) -> None:
    assert words_of(text, "date-form") == ""


def dated(*texts: str) -> Agreement:
    return agreement(article("a", *(paragraph(f"k{n}", "Một.", text) for n, text in enumerate(texts))))


MIXED_DATES = {
    ("8 January 2021", "January 8th, 2021"): ["k1"],
    ("8 January 2021", "8th January 2021", "the 8th day of January 2021"): ["k1", "k2"],
    ("January 8, 2021", "8th of January 2021"): ["k0", "k1"],
    ("8 January 2021 and 08 January 2021",): ["k0"],
    ("8 January 2021", "9 March 2027"): [],
    ("January 8, 2021", "March 9, 2027"): [],
    ("8 January", "March 2027", "May 5"): [],
    ("31 February 2021", "8 January 2021"): [],
}


@pytest.mark.parametrize(("texts", "nodes"), MIXED_DATES.items())
def it_wants_one_form_of_english_dates_in_a_text(texts: tuple[str, ...], nodes: list[str]) -> None:
    draft = dated(*texts)

    assert [one.place.node_id for one in found(draft, "date-form")] == nodes
    while findings := found(draft, "date-form"):
        assert findings[0].fix is not None
        draft = apply(draft, findings[0].fix)


def it_goes_by_the_dates_that_the_program_words() -> None:
    signed = entry("signing.date", "date", date(2027, 3, 1))

    (finding,) = found(replace(dated("on January 8, 2021"), fields=(signed,)), "date-form")

    assert finding.fix is not None
    assert dict(finding.params)["instead"] == "8 January 2021"


# ---- all together --------------------------------------------------------------------------------------------------


def it_looks_into_values_of_fields() -> None:
    title = entry("side_a.signatory_title", "text", words("Giám đốc , đại diện", "the the Director"))
    draft = replace(said("Một."), fields=(title,))

    spaced, doubled = found(draft, "space-before-sign"), found(draft, "word-doubled")

    assert [(one.place.field, one.place.language) for one in (*spaced, *doubled)] == [
        ("side_a.signatory_title", VI), ("side_a.signatory_title", EN),
    ]  # fmt: skip
    assert spaced[0].fix and doubled[0].fix
    assert apply(draft, spaced[0].fix).fields[0].value == words("Giám đốc, đại diện", "the the Director")
    assert apply(draft, doubled[0].fix).fields[0].value == words("Giám đốc , đại diện", "the Director")


def it_knows_nothing_of_other_languages() -> None:
    lao = 'ງານ , "ກິລາ" the the của của 8/1/2021 hiÖp ®Þnh,,a'
    k = Paragraph("k", parallel(vi="Một.", en="One.", lo=lao))
    draft = replace(agreement(article("a", k)), languages=("vi", "en", "lo"))

    assert [finding.code for finding in check(draft) if finding.code in CODES] == []


def it_bears_a_text_that_holds_the_sign_of_a_gap() -> None:
    draft = said(line_of("a \ufffc , b", Field("x"), 'c "d" ,'))

    assert found(draft, "space-before-sign") == found(draft, "quotes") == []


@pytest.mark.parametrize(
    "text", [",a" * 50_000, '" "' * 30_000, "( " * 50_000, "của " * 25_000,
    "1/1/2021 " * 11_000, "a) b) " * 16_000, " " * 100_000]
)  # fmt: skip
def it_stays_quick_on_a_long_hostile_text(text: str) -> None:
    assert check(said(text)) is not None
