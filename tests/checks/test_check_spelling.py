"""One spelling in one text, and syllables that there are."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from songphuong.agreement.applying import apply
from songphuong.agreement.languages import VI
from songphuong.agreement.tree import Agreement, Field, FieldEntry, Money, Paragraph, line_of, parallel
from songphuong.checks.writing.variants import variants_in
from tests.checks.typing_samples import found, mended, words_of
from tests.notation import agreement, article, entry, paragraph, words


def text_of(*passages: str, fields: tuple[FieldEntry, ...] = ()) -> Agreement:
    """Passages k0, k1 ... of one article."""
    return agreement(
        article("a", *(paragraph(f"k{n}", vi, "Text.") for n, vi in enumerate(passages))), fields=list(fields)
    )


def told(draft: Agreement, code: str = "spelling-mixed") -> list[tuple[str, str, str]]:
    findings = found(draft, code)
    params = [dict(one.params) for one in findings]
    return [
        (one.place.node_id or one.place.field, str(p["words"]), str(p["instead"]))
        for one, p in zip(findings, params, strict=True)
    ]


def all_mended(draft: Agreement, code: str) -> Agreement:
    while findings := found(draft, code):
        assert findings[0].fix is not None
        draft = apply(draft, findings[0].fix)
    return draft


# ---- one word, two spellings ---------------------------------------------------------------------------------------

MIXED = {
    ("Ký tại Hà Nội.", "Việc kí kết được thống nhất."): [("k1", "kí", "ký")],
    ("Vì hòa bình và hoà hợp.", "Văn hóa."): [("k0", "hoà", "hòa")],
    ("Hai Bên kí.", "Các Bên kí.", "Mỗi Bên ký."): [("k2", "ký", "kí")],
    ("Ủy ban", "Uỷ ban Olympic"): [("k1", "Uỷ", "Ủy")],
    ("kỹ thuật", "kĩ thuật", "kĩ năng"): [("k0", "kỹ", "kĩ")],
    ("quản lý", "quản lí"): [("k1", "lí", "lý")],
    ("đô la Mỹ", "100 đô la Mĩ"): [("k1", "Mĩ", "Mỹ")],
    ("tỷ lệ", "tỉ lệ", "tỷ đồng"): [("k1", "tỉ", "tỷ")],
    ("bác sĩ", "bác sỹ"): [("k1", "sỹ", "sĩ")],
    ("hy vọng", "hi vọng"): [("k1", "hi", "hy")],
    ("quý I", "quí II"): [("k1", "quí", "quý")],
    ("quỹ", "quĩ hỗ trợ"): [("k1", "quĩ", "quỹ")],
    ("công ty", "công ti"): [("k1", "ti", "ty")],
    ("CỘNG HÒA", "Cộng hoà", "Văn hóa"): [("k1", "hoà", "hòa")],
    ("thể thao dưới nước, đường thủy", "đường thuỷ"): [("k1", "thuỷ", "thủy")],
    ("sức khỏe", "sức khoẻ và văn hoá"): [("k0", "khỏe", "khoẻ")],
    ("khóa học, ký kết", "khoá học, kí kết"): [("k1", "khoá", "khóa"), ("k1", "kí", "ký")],
    ("Thỏa thuận này", "Thoả Thuận này"): [("k1", "Thoả", "Thỏa")],
    ("thời kỳ", "ký kết", "kì họp"): [("k2", "kì", "kỳ")],
}


@pytest.mark.parametrize(("passages", "expected"), MIXED.items())
def it_tells_the_places_that_are_spelt_against_the_rest(
    passages: tuple[str, ...], expected: list[tuple[str, str, str]]
) -> None:
    draft = text_of(*passages)

    assert told(draft) == expected
    assert told(all_mended(draft, "spelling-mixed")) == []


ALIKE = [
    ("Ký tại Hà Nội.", "Việc ký kết"),
    ("bác sĩ, kỹ thuật, ý kiến", "sĩ quan, quản lý"),
    ("tỷ lệ", "sự tỉ mỉ"),
    ("thời kỳ", "kì cọ"),
    ("tai nạn, tay nghề, túi, túy", "thui, thúi"),
    ("quý, quá, quả, quỳ, quê", "hòa"),
    ("già, giò, gìn, gió", "hóa"),
    ("hoàn, toán, khoảng, thuyền, huỳnh", "hòa"),
    ("văn hóa và thỏa thuận", "ông Nguyễn Văn Hoà"),
    ("văn hóa", "bà Thuý và bà Lê Thị Thuỷ"),
    ("kỹ thuật, ký", "ông Nguyễn Văn Kí Anh"),
    ("hòa bình", "tỉnh Hoà Bình"),
    ("hi hữu", "hiệp hội"),
    ("Mỹ", "Mi-an-ma, Li-bi, Ô-xtrây-li-a, Hê-ra-cơ-lí-t"),
    ("công ty", "ti vi, tiện nghi"),
    ("thủy", "Zoé, Noé"),
    ("ngành y tế", "i-ốt"),
    ("trí tuệ, chí công, vị trí, lí nhí", "lý do"),
]


@pytest.mark.parametrize("passages", ALIKE)
def it_leaves_alone_what_is_no_variant_and_names(passages: tuple[str, ...]) -> None:
    assert told(text_of(*passages)) == []


def it_goes_by_the_house_where_both_are_as_many() -> None:
    assert told(text_of("hoà", "hòa", "kí", "ký")) == [("k0", "hoà", "hòa"), ("k2", "kí", "ký")]


def it_keeps_the_spelling_of_names_in_tables_and_fields() -> None:
    name = entry("side_a.name", "text", words("Công ty Hoà Phát", "Hoa Phat Company"))
    organisation = "Ủy ban Olympic Việt Nam"

    draft = text_of("thoả thuận về văn hoá, khoẻ", f"{organisation} và Công ty Hoà Phát", fields=(name,))

    assert told(draft) == []


def it_looks_into_the_values_of_fields_and_lists() -> None:
    title = entry("side_a.signatory_title", "text", words("Chủ tịch Uỷ ban", "President"))
    sports = entry("training.sports", "list", (words("hoà giải", "mediation"), words("bóng bàn", "table tennis")))
    draft = text_of("Ủy ban", "văn hóa", "tòa án", fields=(title, sports))

    assert told(draft) == [("side_a.signatory_title", "Uỷ", "Ủy"), ("training.sports", "hoà", "hòa")]
    after = all_mended(draft, "spelling-mixed")
    assert after.fields[0].value == words("Chủ tịch Ủy ban", "President")
    assert after.fields[1].value == (words("hòa giải", "mediation"), words("bóng bàn", "table tennis"))


def it_goes_by_what_the_program_words() -> None:
    bonus = entry("bonus", "money", Money(Decimal(100), "USD"))
    line = line_of("Thưởng ", Field("bonus"), "; đô la Mĩ")
    k0 = Paragraph("k0", parallel(vi=line, en="Bonus."))
    draft = agreement(article("a", k0, paragraph("k1", "đô la Mĩ", "US")), fields=[bonus])

    assert [node for node, _, _ in told(draft)] == ["k0", "k1"]
    assert all_mended(draft, "spelling-mixed").articles[0].blocks[0] == Paragraph(
        "k0", parallel(vi=line_of("Thưởng ", Field("bonus"), "; đô la Mỹ"), en="Bonus.")
    )


def it_keeps_capitals_when_it_respells() -> None:
    assert [(one.word, one.other) for one in variants_in("UỶ BAN và Thoả thuận, KÍ")] == [
        ("UỶ", "ỦY"), ("Thoả", "Thỏa"), ("KÍ", "KÝ"),
    ]  # fmt: skip


def it_looks_at_no_other_language() -> None:
    draft = replace(text_of("hòa"), languages=("vi", "en", "lo"))
    draft = replace(draft, articles=(article("b", Paragraph("k", parallel(lo="hoà", en="hoà", vi="hòa"))),))

    assert told(draft) == []


# ---- the whole text in another style -------------------------------------------------------------------------------


def it_notes_once_that_the_whole_text_has_another_style_and_mends_it_at_once() -> None:
    draft = text_of("Uỷ ban hoà giải", "văn hoá", "kĩ thuật, lí do")

    assert told(draft, "house-spelling") == [("", "uỷ”, “hoà”, “hoá”, “kĩ", "ủy”, “hòa”, “hóa”, “kỹ")]
    assert told(draft) == []
    after = all_mended(draft, "house-spelling")
    assert after == text_of("Ủy ban hòa giải", "văn hóa", "kỹ thuật, lý do")


@pytest.mark.parametrize(
    "passages",
    [("hòa", "hóa"), ("hoà", "hòa"), ("bác sĩ", "tỉ lệ"), ("ông Nguyễn Văn Hoà", "bà Thuý"), ("quả", "giá"), ("", "")],
)
def it_says_nothing_of_the_house_style_otherwise(passages: tuple[str, ...]) -> None:
    assert told(text_of(*passages), "house-spelling") == []


# ---- syllables -----------------------------------------------------------------------------------------------------

UNKNOWN = {
    "các bộ, nghành có liên quan": "nghành → ngành",
    "Nghành thể thao": "Nghành → Ngành",
    "hòan thành, tòan bộ": "hòan → hoàn”, “tòan → toàn",
    "hợp tác viêt Nam": "viêt",
    "Viêt Nam": "Viêt",
    "quy đinh, đươc thực hiện": "đươc",
    "người đuợc cử": "đuợc",
    "ý ngĩa của việc này": "ngĩa → nghĩa",
    "qúy I năm 2027": "qúy → quý",
    "hai Bên thỏathuận": "thỏathuận → thỏa thuận",
    "hợpp tác": "hợpp",
    "chuyên gia nuớc ngoài": "nuớc",
    "“nghành” là gì": "nghành → ngành",
    "BỘ, NGHÀNH": "NGHÀNH → NGÀNH",
    "trao đổi huấn luyên viên, kinh phi, tập huân, ghế gế": "gế → ghế",
    "các môn thể thao dưới nưóc.": "nưóc",
}
KNOWN = (
    "các bộ, ngành có liên quan", "Mát-xcơ-va, Ô-xtrây-li-a, Ma-lai-xi-a", "ông Léon và bà Chloé Benoît",
    "câu lạc bộ Atlético, giải Bundesliga", "VĐV, HLV, QĐ, NĐ", "info@nghành.vn", "www.viêt.vn", "tệp nghành.docx",
    "“Viêt Nam hop tac with Laos”", "đắc lực, Đắk Lắk, Krông Pắk", "hiÖp ®Þnh", "thoûa thuaän theå thao", "vắcxin",
    "Điều 1. a) đ) ê", "khuỷu tay, ngoằn ngoèo", "k, kg, km", "thể thao điện tử (esports)", "[…] … ___",
    "Thoả thuận, kĩ thuật, uỷ quyền",
)  # fmt: skip


@pytest.mark.parametrize(("text", "words"), UNKNOWN.items())
def it_finds_syllables_that_vietnamese_does_not_have(text: str, words: str) -> None:
    assert words_of(text, "syllable-unknown") == words


@pytest.mark.parametrize("text", KNOWN)
def it_leaves_names_transcriptions_and_addresses_alone(text: str) -> None:
    assert words_of(text, "syllable-unknown") == ""


def it_spells_what_a_rule_tells_and_leaves_the_rest_to_the_officer() -> None:
    assert mended("Nghành và hòan toàn", "syllable-unknown") == "Ngành và hoàn toàn"
    assert mended("ngành nghành đươc", "syllable-unknown") == ""


def it_passes_over_fields_that_hold_names_and_looks_into_others() -> None:
    name = entry("side_a.signatory", "text", words("Y Viêt Niê", "Y Viet Nie"))
    title = entry("side_a.signatory_title", "text", words("Thứ trưỏng", "Deputy Minister"))

    findings = found(text_of("Một.", fields=(name, title)), "syllable-unknown")

    assert [(one.place.field, one.place.language) for one in findings] == [("side_a.signatory_title", VI)]


def it_stays_quick_on_a_long_hostile_text() -> None:
    draft = text_of("nghành “hoà " * 9000, "hòa", "“" * 100_000, "o" * 100_000, "hoà" * 30_000, "hoà " * 10_000, "hòa")

    assert {node for node, _, _ in told(draft)} == {"k1", "k6"}
