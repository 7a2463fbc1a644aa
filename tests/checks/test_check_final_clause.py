"""Originals, their languages, the text that prevails, the way of signing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from songphuong.agreement.applying import apply
from songphuong.agreement.edits import AddLanguage, FillField, SetSigning
from songphuong.agreement.tree import Agreement, Side, SigningMode
from songphuong.checks import Finding, check
from songphuong.drafting import insert, start
from songphuong.sentences import say_both
from tests.library_samples import built_in_library
from tests.notation import agreement, article, entry, paragraph, provision, words

LIBRARY = built_in_library()
CODES = {"originals-differ", "language-unnamed", "prevailing-twice", "prevailing-unnamed", "signing-differs"}
TWO = (Side("side_a", ("side_a",)), Side("side_b", ("side_b",)))
JOINT = (Side("side_a", ("side_a",)), Side("side_b", ("side_b", "side_b_2")))


def found(draft: Agreement) -> list[Finding]:
    return [one for one in check(draft, LIBRARY) if one.code in CODES]


def codes(draft: Agreement) -> list[str]:
    return [one.code for one in found(draft)]


def saying(*texts: tuple[str, str], sides: tuple[Side, ...] = TWO) -> Agreement:
    blocks = (paragraph(f"p{n}", vi, en) for n, (vi, en) in enumerate(texts, 1))
    own = article("l", *blocks, vi="Ngôn ngữ", en="Languages", section="languages")
    return agreement(article("a", vi="Một", en="One"), own, sides=sides)


# ---- originals -----------------------------------------------------------------------------------------------------

EACH = ("Mỗi Bên giữ 01 (một) bản gốc.", "Each Party keeps one (01) original.")

WRONG = [
    ("Thỏa thuận này được lập thành 03 (ba) bản gốc. Mỗi Bên giữ 01 (một) bản gốc.",
     "This Agreement is made in three (03) originals. Each Party keeps one (01) original."),
    ("Thỏa thuận được lập thành 02 bản, mỗi Bên giữ 02 bản.", "Made in two copies; each Party keeps two copies."),
    ("Làm thành bốn bản chính, mỗi Bên giữ một bản.", "Done in four originals, each Party retaining one original."),
    ("Bản ghi nhớ này được làm thành 01 (một) bản gốc.", "This Memorandum is made in one (01) original."),
    ("Văn bản lập thành 03 bản; mỗi bên nhận một bản.", "Made in three originals, each side receiving one copy."),
    ("Lập thành 02 (hai) bản gốc, mỗi Bên giữ 03 (ba) bản.",
     "Made in two originals; each Party keeps three originals."),
]  # fmt: skip


@pytest.mark.parametrize(("vi", "en"), WRONG)
def it_finds_originals_that_do_not_suffice(vi: str, en: str) -> None:
    (finding,) = found(saying((vi, en)))

    assert (finding.code, finding.severity, finding.place.node_id) == ("originals-differ", "error", "p1")
    assert finding.place.language is None


def it_reads_who_keeps_what_in_another_paragraph_of_the_article() -> None:
    draft = saying(("Được lập thành 03 (ba) bản gốc.", "Made in three (03) originals."), EACH)

    (finding,) = found(draft)

    told = say_both("finding.originals-differ", **dict(finding.params))
    assert told["vi"].startswith(
        "Tại khoản 1 Điều 2: lập 03 bản gốc, nhưng theo số bản mỗi Bên giữ thì cần 02 bản gốc."
    )
    assert told["en"].startswith(
        "In paragraph 1 of Article 2: 3 originals made, but what each side keeps takes 2 originals."
    )


RIGHT = [
    ("Được lập thành 02 (hai) bản gốc. Mỗi Bên giữ 01 (một) bản gốc.",
     "Made in two (02) originals. Each Party keeps one (01) original."),
    ("Được lập thành 04 bản, mỗi Bên giữ 02 bản.", "Made in four copies, each Party keeps two copies."),
    ("Lập thành hai bản có giá trị như nhau.", "Done in duplicate, both being equally authentic."),
    ("Lập thành 03 bản, mỗi Bên giữ 01 bản, bản còn lại gửi cho Ban thư ký.",
     "Made in three originals, each Party keeps one original, the remaining one goes to the Secretariat."),
    ("Lập thành 01 (một) tệp điện tử; mỗi Bên giữ một bản sao.",
     "Made in one electronic file; each Party keeps a copy."),
    ("Lập thành 02 (ba) bản gốc. Mỗi Bên giữ 01 bản gốc.",
     "Made in two (02) originals. Each Party keeps one original."),
    ("Được lập thành 03 bản gốc. Mỗi Bên giữ 01 bản gốc.", "Made in two originals. Each Party keeps one original."),
    ("Lập thành 02 bản gốc tiếng Việt, 02 bản gốc tiếng Anh; mỗi Bên giữ 01 bản mỗi loại.",
     "Made in two originals in each language; each Party keeps one original of each."),
    ("Báo cáo được lập thành văn bản.", "Reports are made in writing."),
    ("Mỗi Bên gửi 01 bản sao kế hoạch.", "Each Party sends one copy of the plan."),
    ("Được lập thành 02 bản gốc.", "Made in two originals."),
    ("Được lập thành 06 bản gốc.", "Made in six originals."),
]  # fmt: skip


@pytest.mark.parametrize(("vi", "en"), RIGHT)
def it_accepts_originals_that_suffice_or_are_explained(vi: str, en: str) -> None:
    assert codes(saying((vi, en))) == []


def it_counts_the_bodies_of_a_joint_side_where_each_body_keeps_one() -> None:
    vi = "Được lập thành {} bản gốc. Mỗi cơ quan, tổ chức ký Thỏa thuận này giữ 01 (một) bản gốc."
    en = "Made in {} originals. Each body that signs this Agreement keeps one (01) original."

    assert codes(saying((vi.format("03 (ba)"), en.format("three (03)")), sides=JOINT)) == []
    assert codes(saying((vi.format("02 (hai)"), en.format("two (02)")), sides=JOINT)) == ["originals-differ"]
    assert codes(saying((vi.format("03 (ba)"), en.format("three (03)")))) == []
    per_side = saying(
        ("Lập thành 02 bản gốc. Mỗi Bên giữ 01 bản gốc.", "In two originals. Each side keeps one original."),
        sides=JOINT,
    )
    assert codes(per_side) == []


def it_does_not_count_before_the_sides_are_there() -> None:
    assert codes(saying(WRONG[0], sides=())) == []


# ---- languages -----------------------------------------------------------------------------------------------------

BOTH_NAMED = ("Lập thành 02 bản gốc bằng tiếng Việt và tiếng Anh.", "Made in two originals in Vietnamese and English.")


def it_wants_every_language_of_the_agreement_named() -> None:
    only_vi = saying(("Lập thành 02 bản gốc bằng tiếng Việt.", "Made in two originals in Vietnamese."))

    (finding,) = found(only_vi)

    assert (finding.code, finding.severity, finding.place.language) == ("language-unnamed", "error", None)
    assert dict(finding.params)["missing"] == "tiếng Anh"


def it_names_the_language_in_which_one_is_not_named() -> None:
    (finding,) = found(saying((BOTH_NAMED[0], "Made in two originals in Vietnamese.")))

    assert (finding.code, finding.place.language) == ("language-unnamed", "en")


def it_misses_a_language_that_was_added_later() -> None:
    draft = apply(saying(BOTH_NAMED), AddLanguage("lo"))

    assert "language-unnamed" in codes(draft)
    named = saying(
        (
            "Lập thành 02 bản gốc bằng tiếng Việt, tiếng Lào và tiếng Anh.",
            "In two originals in Vietnamese, Lao and English.",
        )
    )
    assert "language-unnamed" not in codes(replace(named, languages=("vi", "en", "lo")))


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        BOTH_NAMED,
        ("Lập thành 02 bản gốc.", "Made in two originals."),
        ("Lập thành 02 bản gốc bằng tiếng Anh. Bản dịch để tham khảo.",
         "In two originals in English. Translations follow."),
        ("Lập thành 02 bản bằng tiếng Việt, tiếng Hàn và tiếng Anh.",
         "In two originals in Vietnamese, Korean and English."),
        ("Thư từ được viết bằng tiếng Anh.", "Letters are written in English."),
        ("Lập thành 02 bản bằng hai thứ tiếng của mỗi nước.", "Made in two copies in the languages of each country."),
    ],
)  # fmt: skip
def it_accepts_what_names_them_all_or_explains_itself(vi: str, en: str) -> None:
    assert codes(saying((vi, en))) == []


def it_lets_a_further_language_have_another_name_in_one_of_the_texts() -> None:
    vi, en = (
        "Lập thành 02 bản bằng tiếng Việt, tiếng Ba Tư và tiếng Anh.",
        "In two originals in Vietnamese, Farsi and English.",
    )

    assert "language-unnamed" not in codes(replace(saying((vi, en)), languages=("vi", "en", "fa")))


def it_reads_the_languages_where_the_number_of_originals_stands() -> None:
    letters = ("Thư từ có kèm bản dịch tiếng Anh.", "Letters are accompanied by an English translation.")
    later = ("Các bản bằng tiếng Việt và tiếng Anh.", "They are in Vietnamese and English.")

    assert codes(saying(("Lập thành 02 bản gốc bằng tiếng Việt.", "In two originals in Vietnamese."), letters)) == [
        "language-unnamed"
    ]
    assert codes(saying(("Lập thành 02 bản gốc.", "In two originals."), later)) == []
    reference = ("Bản dịch tiếng Việt chỉ để tham khảo.", "The Vietnamese translation is for reference only.")
    assert codes(saying(("Lập thành 02 bản gốc bằng tiếng Anh.", "In two originals in English."), reference)) == []


@pytest.mark.parametrize("kind", sorted(LIBRARY.types))
def it_misses_a_language_in_the_clauses_of_our_own(kind: str) -> None:
    draft = start(LIBRARY, kind)

    assert codes(draft) == []
    assert "language-unnamed" in codes(apply(draft, AddLanguage("lo")))


def it_waits_for_open_fields() -> None:
    draft = start(LIBRARY, "ministry-mou", without=["languages-and-originals"])
    three = apply(draft, insert(draft, LIBRARY, LIBRARY.named("prevailing-text"), {"languages": "three"}))

    assert codes(three) == []
    assert codes(apply(three, FillField("languages.third", words("tiếng Lào", "Lao")))) == []


# ---- the text that prevails ----------------------------------------------------------------------------------------

ENGLISH = (
    "Khi có sự giải thích khác nhau, văn bản tiếng Anh được ưu tiên áp dụng.",
    "In the event of divergence, the English text prevails.",
)
VIETNAMESE = (
    "Trong trường hợp đó, bản tiếng Việt sẽ được ưu tiên.",
    "In that case the Vietnamese version shall prevail.",
)
NO_TEXT = ("Không văn bản nào được ưu tiên áp dụng.", "No text prevails.")
EQUAL = ("Các văn bản có giá trị như nhau.", "Both texts are equally valid.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ENGLISH, VIETNAMESE), (VIETNAMESE, ENGLISH), (ENGLISH, NO_TEXT), (NO_TEXT, VIETNAMESE),
        (ENGLISH, ("Bản tiếng Việt là căn cứ: ưu tiên bản tiếng Việt.", "The text in Vietnamese shall prevail.")),
    ],
)  # fmt: skip
def it_finds_two_texts_that_prevail(one: tuple[str, str], other: tuple[str, str]) -> None:
    (finding,) = found(saying(one, other))

    assert (finding.code, finding.severity, finding.place.node_id) == ("prevailing-twice", "error", "p2")


def it_finds_languages_that_let_different_texts_prevail() -> None:
    (finding,) = found(saying((ENGLISH[0], "In the event of divergence, the Vietnamese text prevails.")))

    assert (finding.code, finding.place.language) == ("prevailing-twice", "en")
    told = say_both("finding.prevailing-twice", **dict(finding.params))
    assert "văn bản tiếng Việt được ưu tiên, trong khi đã nói rằng văn bản tiếng Anh" in told["vi"]
    assert "the Vietnamese text prevails, while it was said that the English text prevails" in told["en"]


@pytest.mark.parametrize(
    "texts",
    [
        (EQUAL, ENGLISH), (EQUAL, NO_TEXT), (ENGLISH, ENGLISH), (VIETNAMESE,), (EQUAL,),
        (ENGLISH, ("Bản tiếng Việt không được ưu tiên hơn.", "The Vietnamese text does not prevail.")),
        (ENGLISH, ("Các Điều được ưu tiên so với phụ lục.", "The Articles prevail over the annexes.")),
        (ENGLISH, ("Quy định này được ưu tiên áp dụng.", "This provision prevails.")),
        (ENGLISH, ("Hợp đồng bằng tiếng Việt được ký riêng.", "The contract in Vietnamese is signed separately.")),
    ],
)  # fmt: skip
def it_accepts_one_text_or_none(texts: tuple[tuple[str, str], ...]) -> None:
    assert codes(saying(*texts)) == []


def it_notes_that_a_text_in_three_languages_says_nothing_of_divergence() -> None:
    vi, en = (
        "Lập thành 02 bản gốc bằng tiếng Việt, tiếng Lào và tiếng Anh.",
        "In two originals in Vietnamese, Lao and English.",
    )
    silent = replace(saying((vi, en)), languages=("vi", "en", "lo"))

    (finding,) = found(silent)

    assert (finding.code, finding.severity, finding.place.node_id) == ("prevailing-unnamed", "note", "l")
    assert codes(replace(saying((vi, en), ENGLISH), languages=("vi", "en", "lo"))) == []
    assert codes(replace(saying((vi, en), NO_TEXT), languages=("vi", "en", "lo"))) == []
    elsewhere = replace(silent, articles=silent.articles[:1])
    assert codes(elsewhere) == ["prevailing-unnamed"]
    assert all(say_both("finding.prevailing-unnamed", **dict(found(elsewhere)[0].params)).entries)


# ---- signing -------------------------------------------------------------------------------------------------------

MODES: tuple[SigningMode, ...] = ("one_place", "two_places", "online")


@pytest.mark.parametrize("kind", ["ministry-mou", "association-agreement", "amendment"])
@pytest.mark.parametrize("now", MODES)
def it_finds_closing_words_of_another_way_of_signing(kind: str, now: SigningMode) -> None:
    draft = apply(start(LIBRARY, kind), SetSigning(now))

    assert codes(draft) == ([] if now == "one_place" else ["signing-differs"])


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    "clause",
    ["closing-understandings@1", "closing-understandings@2", "testimonium@1", "testimonium@2", "closing-amendment@1"],
)
def it_accepts_every_closing_clause_drafted_for_its_way(mode: SigningMode, clause: str) -> None:
    draft = apply(replace(start(LIBRARY, "ministry-mou"), closing=()), SetSigning(mode))

    assert codes(apply(draft, insert(draft, LIBRARY, LIBRARY.named(clause)))) == []


@pytest.mark.parametrize(
    ("vi", "en", "mode"),
    [
        ("Ký tại Hà Nội, ngày 08 tháng 01 năm 2027.", "Signed at Ha Noi on 8 January 2027.", "one_place"),
        ("Làm tại Hà Nội và tại Seoul ngày 08/01/2027.",
         "Done at Ha Noi and at Seoul on 8 January 2027.", "two_places"),
        ("Được ký trực tuyến.", "Signed online.", "online"),
        ("Để làm bằng, những người ký tên dưới đây đã ký.", "In witness whereof, the undersigned have signed.", None),
        ("Lập thành hai bản.", "Done in two originals.", None),
    ],
)  # fmt: skip
def it_reads_the_way_of_signing_in_words_of_others(vi: str, en: str, mode: SigningMode | None) -> None:
    draft = start(LIBRARY, "ministry-mou")
    own = replace(draft, closing=(provision("c", paragraph("c.1", vi, en)),))

    for chosen in MODES:
        expected = [] if mode in (None, chosen) else ["signing-differs"]
        assert codes(apply(own, SetSigning(chosen))) == expected


def it_knows_no_chosen_way_of_a_text_that_was_drafted_elsewhere() -> None:
    closing = [provision("c", paragraph("c.1", "Ký trực tuyến.", "Signed online."))]

    assert codes(agreement(article("a"), closing=closing)) == []


# ---- in general ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", sorted(LIBRARY.types))
def it_accepts_every_alternative_of_our_own_final_clauses(kind: str) -> None:
    draft = start(LIBRARY, kind)
    for section in LIBRARY.types[kind].sections:
        for name in (*section.clauses, *section.choices) if section.id in ("languages", "testimonium") else ():
            clause = LIBRARY.named(name)
            for option in clause.options:
                for alternative in option.alternatives if option.name != "signing" else ():
                    rest = tuple(
                        one for one in draft.articles if one.section != "languages" or section.id != "languages"
                    )
                    bare = replace(draft, articles=rest, closing=() if section.id == "testimonium" else draft.closing)
                    assert codes(apply(bare, insert(bare, LIBRARY, clause, {option.name: alternative.id}))) == []


def it_passes_over_other_languages() -> None:
    draft = replace(saying(("ສອງສະບັບ", "")), languages=("lo",))

    assert codes(draft) == []


def it_reads_a_hostile_text_in_time() -> None:
    assert codes(saying(("mỗi Bên " * 12000, "each Party " * 9000))) == []
    assert codes(saying(("bản tiếng " * 10000, "English text " * 8000))) == []
    assert codes(saying(("lập thành " * 10000 + "02 bản", "in two " * 14000))) == []


def it_counts_what_a_field_says() -> None:
    draft = start(
        LIBRARY, "voc" if "voc" in LIBRARY.types else "olympic-programme", without=["languages-and-originals"]
    )
    draft = replace(draft, sides=JOINT, fields=(*draft.fields, entry("side_b_2.name", "text", words("Hội C", "the C"))))
    draft = apply(draft, insert(draft, LIBRARY, LIBRARY.named("languages-and-originals"), {"originals": "each_body"}))

    assert codes(draft) == []
