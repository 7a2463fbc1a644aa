"""One verb, one name for the sides and for the text; treaty words and duties to pay where it does not bind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from songphuong.agreement.applying import apply
from songphuong.agreement.languages import EN, VI, ByLanguage
from songphuong.agreement.tree import Agreement, Field, Paragraph, Text, line_of
from songphuong.agreement.walk import find
from songphuong.checks import Hit
from songphuong.checks.subject import Subject, setting_of
from songphuong.checks.wording.company import RULES
from songphuong.library.rule_sets import RuleSet, Strictness
from songphuong.sentences import say_both
from tests.library_samples import built_in_library
from tests.notation import agreement, article, paragraph, provision

WILLING, SHALLING = "participants-will", "parties-shall"
KINDS = {WILLING: "ministry-mou", SHALLING: "association-agreement", "": "association-agreement"}
FIND = {rule.code: rule.find for rule in RULES}

# What the rest of a text says, in Vietnamese and English.
MEMORANDUM = (
    ("Các Bên sẽ thực hiện Bản ghi nhớ này.", "The Participants will carry out this Memorandum of Understanding."),
    ("Mỗi Bên sẽ báo cho Bên kia.", "Each Participant will inform the other Participant."),
    ("Bản ghi nhớ này có hiệu lực từ ngày ký.", "This Memorandum of Understanding takes effect on signature."),
)
AGREEMENT = (
    ("Các Bên sẽ thực hiện Thỏa thuận này.", "The Parties shall carry out this Agreement."),
    ("Mỗi Bên sẽ báo cho Bên kia.", "Each Party shall inform the other Party."),
    ("Thỏa thuận này có hiệu lực từ ngày ký.", "This Agreement takes effect on signature."),
)
REST = {WILLING: MEMORANDUM, SHALLING: AGREEMENT, "": MEMORANDUM}
BEN = "Các Bên và mỗi Bên."


def text_of(vi: str, en: str, profile: str = WILLING, rest: Sequence[tuple[str, str]] | None = None) -> Agreement:
    """A passage "k" among the rest of a text of this profile."""
    others = (paragraph(f"r{n}", *words) for n, words in enumerate(REST[profile] if rest is None else rest))
    draft = agreement(article("a", *others), article("b", paragraph("k", vi, en), paragraph("z", "Hết.", "End.")))
    return replace(draft, profile=profile, type=KINDS[profile])


def hits(draft: Agreement, code: str, treaty_words: Strictness = "tolerant") -> list[Hit]:
    rules = RuleSet(treaty_words=treaty_words)
    return list(FIND[code](Subject.of(draft, setting_of(draft, built_in_library(), rules=rules), {})))


def words_of(draft: Agreement, code: str, treaty_words: Strictness = "tolerant") -> str:
    """What the only finding quotes, at "k"; empty where there is none. Its sentence can be said."""
    found = hits(draft, code, treaty_words)
    assert len(found) <= 1, found
    for hit in found:
        assert hit.node_id == "k"
        place = (("place", "khoản 1 Điều 2"), ("place_en", "paragraph 1 of Article 2"))
        assert all(say_both(f"finding.{code}", **dict((*place, *hit.params))).entries)
    return str(dict(found[0].params)["words"]) if found else ""


def mended(draft: Agreement, code: str, language: str = EN) -> str:
    """How "k" reads after the fix, after which the finding is gone."""
    (hit,) = hits(draft, code)
    assert hit.fix is not None
    after = apply(draft, hit.fix)
    assert hits(after, code) == []
    spot = find(after, "k")
    assert spot is not None and isinstance(spot.node, Paragraph)
    return "".join(part.value if isinstance(part, Text) else "_" for part in spot.node.text[language])


@pytest.mark.parametrize("code", FIND)
def it_words_every_rule_in_both_languages(code: str) -> None:
    assert len(say_both(f"rule.{code}").entries) == len(say_both(f"rule.{code}_reason").entries) == 2


# ---- shall beside will ---------------------------------------------------------------------------------------------

SHALL_AMONG_WILL = {
    "The host Participant shall arrange lodging.": "The host Participant will arrange lodging.",
    "Costs shall not be shared.": "Costs will not be shared.",
    "The Participants shall meet and shall report.": "The Participants will meet and will report.",
    "Each side SHALL report.": "Each side WILL report.",
    "Shall a delegation fall ill, it will return.": "Will a delegation fall ill, it will return.",
    "If a plan changes, the Participants shall confer.": "If a plan changes, the Participants will confer.",
    "a delegation, which shall have ten members": "a delegation, which will have ten members",
    "The “Code” shall apply.": "The “Code” will apply.",
    "Neither Participant shall be liable.": "Neither Participant will be liable.",
    "This text shall take effect.": "This text will take effect.",
    "reports, which shall be kept;": "reports, which will be kept;",
    "Nothing shall affect this.": "Nothing will affect this.",
}
WILL_AMONG_SHALL = {
    "The host Party will arrange lodging.": "The host Party shall arrange lodging.",
    "Costs will be borne by the sending Party.": "Costs shall be borne by the sending Party.",
    "Each Party will not disclose it.": "Each Party shall not disclose it.",
    "In the first year, the Parties will exchange coaches.": "In the first year, the Parties shall exchange coaches.",
    "This Agreement will take effect on signature.": "This Agreement shall take effect on signature.",
    "The Games that the host holds are open; the Parties will attend.": "The Games that the host holds are open; "
    "the Parties shall attend.",
}
ONE_VERB = (
    (WILLING, "The Participants will meet."),
    (WILLING, "The rules say: “The athlete shall submit a sample.”"),
    (WILLING, 'The rules say: "No one shall enter."'),
    (WILLING, "Marshall Islands"),
    (WILLING, "[The Parties shall settle this.]"),
    (SHALLING, "The Parties shall meet."),
    (SHALLING, "events that will be held in 2027"),
    (SHALLING, "The Parties shall attend the Games, which will take place in Ha Noi."),
    (SHALLING, "where the Games will take place"),
    (SHALLING, "Each Party may end it at will."),
    (SHALLING, "a gesture of goodwill; political will; good will"),
    (SHALLING, "It is expected that costs will fall."),
    (SHALLING, "Will Smith Foundation"),
    (SHALLING, "The notice says “the course will begin”."),
    (SHALLING, "The Parties shall settle when the team will arrive."),
)


@pytest.mark.parametrize("en", SHALL_AMONG_WILL)
def it_finds_shall_in_a_text_of_will_and_mends_it(en: str) -> None:
    draft = text_of(BEN, en)

    assert words_of(draft, "shall-beside-will").lower() == "shall"
    assert mended(draft, "shall-beside-will") == SHALL_AMONG_WILL[en]


@pytest.mark.parametrize("en", WILL_AMONG_SHALL)
def it_finds_will_in_the_provisions_of_a_text_of_shall(en: str) -> None:
    draft = text_of(BEN, en, SHALLING)

    assert words_of(draft, "shall-beside-will") == "will"
    assert mended(draft, "shall-beside-will") == WILL_AMONG_SHALL[en]


@pytest.mark.parametrize(("profile", "en"), ONE_VERB)
def it_leaves_one_verb_alone(profile: str, en: str) -> None:
    assert words_of(text_of(BEN, en, profile), "shall-beside-will") == ""


def it_follows_most_of_a_text_and_not_its_profile() -> None:
    draft = text_of(BEN, "The Parties shall meet.", WILLING, AGREEMENT)
    odd = text_of(BEN, "The Participants will meet.", WILLING, AGREEMENT)

    assert words_of(draft, "shall-beside-will") == ""
    assert words_of(odd, "shall-beside-will") == "will"


def it_follows_the_profile_where_a_text_is_undecided_or_the_rule_set_strict() -> None:
    undecided = text_of(BEN, "The Parties shall meet.", WILLING, [("Hai Bên sẽ họp.", "They will meet.")])
    without = replace(undecided, profile="")
    firm = text_of(BEN, "The Parties shall meet.", WILLING, [("Hai Bên.", "They shall meet.")])

    assert words_of(undecided, "shall-beside-will") == "shall"
    assert words_of(without, "shall-beside-will") == ""
    assert [hit.node_id for hit in hits(firm, "shall-beside-will", "strict")] == ["r0", "k"]


def it_looks_into_no_field() -> None:
    draft = text_of(BEN, "x")
    line = line_of("The Participants shall use ", Field("hall"), " and will report.")
    k = draft.articles[1].blocks[0]
    assert isinstance(k, Paragraph)
    text = replace(k, text=k.text.put(EN, line))
    draft = replace(draft, articles=(draft.articles[0], replace(draft.articles[1], blocks=(text,))))

    assert mended(draft, "shall-beside-will") == "The Participants will use _ and will report."


# ---- the sides -----------------------------------------------------------------------------------------------------

OTHER_NAMES = {
    "The Parties will meet.": "The Participants will meet.",
    "between the Parties": "between the Participants",
    "the Parties’ leaders": "the Participants’ leaders",
    "Either Party may end it.": "Either Participant may end it.",
    "the other Party": "the other Participant",
    "The host Party will pay.": "The host Participant will pay.",
    "the Contracting Parties": "the Participants",
    "a Party that withdraws": "a Participant that withdraws",
    "Both Sides will meet.": "Both Participants will meet.",
    "Each Side keeps one.": "Each Participant keeps one.",
    "Responsibilities of the Parties": "Responsibilities of the Participants",
    "The parties will meet.": "The Participants will meet.",
    "cooperation between the two sides": "cooperation between the two Participants",
    "THE PARTIES": "THE PARTICIPANTS",
}
OTHER_THINGS = (
    (WILLING, BEN, "The Participants and each Participant."),
    (WILLING, BEN, "no third party; Third Parties; third-party services"),
    (WILLING, BEN, "the States Parties to the Convention"),
    (WILLING, BEN, "the Parties to the International Convention against Doping in Sport"),
    (WILLING, BEN, "the Conference of the Parties"),
    (WILLING, BEN, "the Communist Party of Viet Nam; the Party and the State"),
    (WILLING, BEN, "“the Parties” means others"),
    (WILLING, BEN, "on both sides of the field; the two sides of the question"),
    (WILLING, "Kẻ vạch ở hai bên sân.", "Lines are drawn along the two sides."),
    (WILLING, "Các đội.", "Both Sides of the draw"),
    (WILLING, "Bên", "on the side of the host"),
    (SHALLING, BEN, "The Parties insure the participants."),
    (SHALLING, "Người tham gia được Bên tiếp nhận mua bảo hiểm.", "The Participants are insured by the host Party."),
    (SHALLING, "Số người", "The Participants wear badges."),
    (SHALLING, BEN, "Participants’ badges"),
    (SHALLING, BEN, "side events; the Side Event on sport"),
)


@pytest.mark.parametrize("en", OTHER_NAMES)
def it_finds_another_name_for_the_sides_and_mends_it(en: str) -> None:
    assert words_of(text_of(BEN, en), "sides-named-two-ways") != ""
    assert mended(text_of(BEN, en), "sides-named-two-ways") == OTHER_NAMES[en]


@pytest.mark.parametrize(("profile", "vi", "en"), OTHER_THINGS)
def it_leaves_alone_who_is_no_side(profile: str, vi: str, en: str) -> None:
    assert words_of(text_of(vi, en, profile), "sides-named-two-ways") == ""


def it_finds_participants_among_parties() -> None:
    draft = text_of(BEN, "The Participants shall meet.", SHALLING)

    assert mended(draft, "sides-named-two-ways") == "The Parties shall meet."


def it_leaves_a_second_name_alone_that_the_text_explains() -> None:
    rest = (*AGREEMENT, ("“Các Bên”", "“the Parties”"), ("“Người dự”", "“the Participants” are the athletes"))

    assert words_of(text_of(BEN, "The Participants shall run.", SHALLING, rest), "sides-named-two-ways") == ""


# ---- what the text calls itself ------------------------------------------------------------------------------------

OWN_NAMES = {
    ("Thỏa thuận này có hiệu lực.", "It takes effect."): VI,
    ("theo Thoả thuận này", "under it"): VI,
    ("Biên bản ghi nhớ này được lập", "It is made"): VI,
    ("các quy định của Chương trình này", "its provisions"): VI,
    ("trong Kế hoạch này", "in it"): VI,
    ("theo Hợp đồng này", "under it"): VI,
    ("Ý định thư này", "It"): VI,
    ("Văn bản", "This Agreement takes effect."): EN,
    ("Văn bản", "under the present Agreement"): EN,
    ("Văn bản", "The aim of this Arrangement"): EN,
    ("Văn bản", "under this Programme"): EN,
    ("Văn bản", "this Memorandum of Agreement"): EN,
    ("Văn bản", "this Contract"): EN,
    ("Thỏa thuận này", "This Agreement"): None,
}
OTHER_INSTRUMENTS = (
    ("Bản ghi nhớ này", "this Memorandum of Understanding"),
    ("bản ghi nhớ này", "this Memorandum; this MoU"),
    ("Văn bản này, Điều này, Phụ lục này", "this text, this Article, this Annex"),
    ("Thỏa thuận đó", "that Agreement"),
    ("Thỏa thuận ký năm 2019; Thỏa thuận này", "the Agreement of 2019; this Agreement"),
    ("Hai Bên ký Thỏa thuận hợp tác. Khi ký Thỏa thuận này", "They sign a Cooperation Agreement. This Agreement"),
    ("Các Bên lập kế hoạch năm. Kế hoạch này được gửi.", "They draw up a plan. This plan is sent."),
    ("Khi có thỏa thuận riêng: Thỏa thuận này có hiệu lực.", "When there is an agreement, this agreement applies."),
    ("chương trình này, thỏa thuận này", "this programme, this arrangement"),
    ("“Thỏa thuận này”", "“this Agreement”"),
    ("Biên bản cuộc họp. Biên bản này", "Minutes of the meeting."),
    ("Hiệp định này", "this Treaty"),
)


@pytest.mark.parametrize(("vi", "en"), OWN_NAMES)
def it_finds_a_second_name_of_the_text(vi: str, en: str) -> None:
    draft = text_of(vi, en)
    (hit,) = hits(draft, "self-reference-varied")

    assert words_of(draft, "self-reference-varied") != ""
    assert hit.language == OWN_NAMES[vi, en]
    assert hit.fix is not None
    assert hits(apply(draft, hit.fix), "self-reference-varied") == []


@pytest.mark.parametrize(("vi", "en"), OTHER_INSTRUMENTS)
def it_leaves_other_instruments_alone(vi: str, en: str) -> None:
    assert words_of(text_of(vi, en), "self-reference-varied") == ""


def it_puts_the_name_of_the_text_in_both_languages() -> None:
    draft = text_of("Thỏa thuận này", "This Agreement")

    assert mended(draft, "self-reference-varied", VI) == "Bản ghi nhớ này"
    assert mended(draft, "self-reference-varied", EN) == "This Memorandum of Understanding"


def it_passes_over_a_text_that_changes_another_and_one_that_is_undecided() -> None:
    draft = text_of("Thỏa thuận này", "This Agreement")
    title = provision("t", paragraph("t1", "Thỏa thuận sửa đổi, bổ sung Bản ghi nhớ", "Amendment"))

    assert hits(replace(draft, title=(title,)), "self-reference-varied") == []
    assert hits(text_of("Thỏa thuận này", "x", WILLING, [("Bản ghi nhớ này", "y")]), "self-reference-varied") == []


# ---- treaty words --------------------------------------------------------------------------------------------------

TREATY_WORDS = {
    "Unless otherwise agreed by them, it ends.": "Unless otherwise jointly decided by them, it ends.",
    "as mutually agreed": "as jointly decided",
    "The Participants agree that it ends.": "The Participants jointly decide that it ends.",
    "Have agreed as follows:": "Have reached the following understanding:",
    "This Memorandum of Understanding may be amended.": "This Memorandum of Understanding may be modified.",
    "an amendment of this Memorandum of Understanding": "a modification of this Memorandum of Understanding",
    "It may terminate this Memorandum of Understanding.": "It may discontinue this Memorandum of Understanding.",
    "the termination of this Memorandum of Understanding": "the discontinuation of this Memorandum of Understanding",
    "This Memorandum of Understanding is terminated.": "This Memorandum of Understanding is discontinued.",
    "amendments to this Memorandum of Understanding": "modifications to this Memorandum of Understanding",
}
NO_TREATY_WORDS = (
    "jointly decided; modified; discontinued",
    "the law as amended",
    "Circular No. 01 as amended by this Ministry",
    "any instrument that amends or replaces it",
    "This Memorandum of Understanding does not alter or terminate any right or obligation under international law.",
    "Either may terminate the employment contract.",
    "laws in force; the Code in force",
    "This has been done.",
    "“agreed”",
    "the Agreed Minutes",
    "an agreement with a third party",
    "the agreed-upon fee",
    "terms; conditions",
    "This Memorandum of Understanding enters into force.",
)
STRICT_WORDS = (
    "This Memorandum of Understanding enters into force.",
    "This Memorandum of Understanding remains in force.",
    "both texts being equally authentic",
    "In witness whereof, they have signed.",
    "Each Participant undertakes to pay.",
    "the rights and obligations of the Participants",
    "the terms and conditions",
    "as agreed",
)


@pytest.mark.parametrize("en", TREATY_WORDS)
def it_finds_treaty_words_for_which_the_profile_has_others(en: str) -> None:
    draft = text_of(BEN, en)

    assert words_of(draft, "treaty-words") != ""
    assert mended(draft, "treaty-words") == TREATY_WORDS[en]


@pytest.mark.parametrize("en", NO_TREATY_WORDS)
def it_leaves_other_words_alone(en: str) -> None:
    assert words_of(text_of("Văn bản có hiệu lực.", en), "treaty-words") == ""


@pytest.mark.parametrize("en", STRICT_WORDS)
def it_finds_every_treaty_word_by_a_strict_rule_set(en: str) -> None:
    assert words_of(text_of("Văn bản có hiệu lực.", en), "treaty-words", "strict") != ""


def it_tells_no_treaty_words_where_the_text_speaks_so_or_the_rule_set_is_off() -> None:
    agreed = "as agreed"

    assert words_of(text_of(BEN, agreed, SHALLING), "treaty-words", "strict") == ""
    assert words_of(text_of(BEN, agreed, WILLING, AGREEMENT), "treaty-words") == ""
    assert words_of(text_of(BEN, agreed), "treaty-words", "off") == ""
    assert words_of(text_of(BEN, agreed, ""), "treaty-words", "strict") == ""


# ---- duties to pay -------------------------------------------------------------------------------------------------

NOT_BINDING = (
    "Bản ghi nhớ này không ràng buộc về pháp lý.",
    "This Memorandum of Understanding is not legally binding.",
)
DUTIES = (
    ("Bên cử phải trả 5.000 đô la Mỹ.", "The sending side must pay USD 5,000."),
    ("Bên A có nghĩa vụ thanh toán 10.000 USD.", "Side A shall pay USD 10,000."),
    ("Bên A cam kết tài trợ 200.000.000 đồng.", "Side A undertakes to sponsor VND 200,000,000."),
    ("Mỗi Bên có trách nhiệm đóng góp 3.000 euro.", "Each side is obliged to contribute EUR 3,000."),
)
PLANS = (
    ("Mỗi Bên sẽ đóng góp 5.000 đô la Mỹ.", "Each Participant will contribute USD 5,000."),
    ("Bên cử phải chịu chi phí.", "The sending side must pay its costs."),
    ("Bên A không có nghĩa vụ thanh toán 5.000 USD.", "Side A is not obliged to pay USD 5,000."),
    ("Phải có 5.000 chỗ.", "There must be 5,000 places."),
    ("Bên A dự kiến tài trợ 5.000 USD.", "Side A intends to sponsor USD 5,000."),
)


@pytest.mark.parametrize(("vi", "en"), DUTIES)
def it_finds_a_duty_to_pay_where_the_text_does_not_bind(vi: str, en: str) -> None:
    assert words_of(text_of(vi, en, WILLING, [NOT_BINDING]), "money-duty-not-binding") != ""
    assert words_of(text_of(vi, en), "money-duty-not-binding") == ""


@pytest.mark.parametrize(("vi", "en"), PLANS)
def it_leaves_plans_alone(vi: str, en: str) -> None:
    assert words_of(text_of(vi, en, WILLING, [NOT_BINDING]), "money-duty-not-binding") == ""


# ---- other texts ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", FIND)
def it_leaves_other_languages_and_missing_ones_alone(code: str) -> None:
    lao = ByLanguage.of({"lo": line_of("ສອງຝ່າຍ shall the Parties")})
    node = Paragraph("k", lao)
    draft = replace(agreement(article("a", node)), languages=(VI, "lo"), profile=WILLING)

    assert hits(draft, code, "strict") == []


@pytest.mark.parametrize("code", FIND)
def it_reads_a_hostile_text_in_time(code: str) -> None:
    for words in (
        "the parties shall agree to ",
        "this Agreement ",
        "“Bản ghi nhớ này ",
        "shall pay USD 5 ",
        "[",
        "phải a b ",
    ):
        long = words * (50_000 // len(words))
        hits(text_of(long, long), code, "strict")
