"""Terms without a definition, defined twice or never used, duties of one side: what is found and what is left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from songphuong.agreement.tree import Field, Paragraph, Source, line_of, parallel
from songphuong.checks.consistency.defining import definitions_in
from songphuong.checks.consistency.rules import RULES
from songphuong.checks.subject import Subject, setting_of
from songphuong.sentences import say_both
from tests.checks.whole_texts import NAMES, SIDES, TITLE, hits, told, whole
from tests.library_samples import built_in_library
from tests.notation import agreement, article, entry, paragraph, words

# ---- terms without a definition ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("vi", "en", "term"),
    [
        ("Ủy ban Hỗn hợp sẽ đánh giá kết quả.", "The Joint Committee will assess the results.", "Ủy ban Hỗn hợp"),
        ("Kết quả do Ủy ban hỗn hợp đánh giá.", "Results are assessed by the Joint Committee.", "Ủy ban hỗn hợp"),
        ("Uỷ ban Hỗn hợp họp mỗi năm.", "The Joint Committee meets every year.", "Uỷ ban Hỗn hợp"),
        ("Các Bên trình Nhóm công tác.", "The Parties report to the Working Group.", "Nhóm công tác"),
        ("Nhóm công tác sẽ họp hai lần.", "The Working Group will meet twice.", "Nhóm công tác"),
        ("Chi phí của Chương trình do các Bên chịu.", "The costs of the Programme are shared.", "Chương trình"),
        (
            "Theo yêu cầu của Nhà tài trợ, vé được tặng.",
            "At the request of the Sponsor tickets are given.",
            "Nhà tài trợ",
        ),
        ("Các Bên cùng tổ chức Giải đấu.", "The Parties hold the Tournament.", "Giải đấu"),
        ("Ban Điều phối sẽ lập báo cáo.", "The Coordination Board will report.", "Ban Điều phối"),
        ("Trong thời gian diễn ra Sự kiện, vé được tặng.", "During the Event tickets are free.", "Sự kiện"),
        ("Câu lạc bộ trả lương cho Huấn luyện viên.", "The Club pays the Coach.", "Câu lạc bộ"),
        ("Ủy ban Hỗn hợp sẽ đánh giá kết quả.", "The joint committee will assess the results.", "Ủy ban Hỗn hợp"),
        ("Các Bên thực hiện Dự án theo kế hoạch.", "The Parties carry out the Project as planned.", "Dự án"),
        ("Mỗi Bên sẽ đóng góp vào Quỹ.", "Each Party will contribute to the Fund.", "Quỹ"),
    ],
)
def it_finds_a_term_that_nothing_defines(vi: str, en: str, term: str) -> None:
    found = hits(whole((vi, en)), "term-undefined")

    assert found and found[0].node_id == "p1" and dict(found[0].params)["term"] == term


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("Chương trình này do các Bên thực hiện.", "The Parties carry out this Programme."),
        ("Các Bên sẽ thành lập Ủy ban Hỗn hợp.", "The Parties will set up the Joint Committee."),
        ("Ủy ban Hỗn hợp gồm sáu người.", "The Joint Committee is composed of six persons."),
        (
            "Việc này do Ủy ban Hỗn hợp (sau đây gọi là “Ủy ban”) xem xét.",
            "The Joint Committee (the “Committee”) decides.",
        ),
        ("Đoàn đại biểu Ủy ban Olympic Việt Nam sẽ đến.", "A delegation of the Vietnam Olympic Committee will come."),
        ("Các Bên theo Chương trình Đoàn kết Olympic.", "The Parties follow the Olympic Solidarity Programme."),
        ("ký Chương trình hợp tác giai đoạn 2026-2030.", "sign the Programme of Cooperation for 2026-2030."),
        ("Kế hoạch hành động ASEAN về Thể thao sẽ được tôn trọng.", "The ASEAN Work Plan on Sports will be respected."),
        ("Chương trình sẽ được thống nhất sau.", "The programme will be settled later."),
        ("Hoạt động theo Điều này là tự nguyện.", "Activities under this Article are voluntary."),
        (
            "Các Bên sẽ họp; Nhà nước và Chính phủ không tham gia.",
            "The Parties meet without the State or the Government.",
        ),
        ("nhóm công tác sẽ họp.", "The working group will meet."),
        ("Ủy ban nhân dân tỉnh sẽ hỗ trợ.", "The People’s Committee of the province will help."),
        ("Hội đồng Olympic châu Á sẽ được thông báo.", "The Olympic Council of Asia will be informed."),
        ("Giải mang tên “Cúp Sao Mai”.", "The tournament bears the name “Sao Mai Cup”."),
    ],
)
def it_leaves_names_and_what_is_introduced_alone(vi: str, en: str) -> None:
    assert hits(whole((vi, en)), "term-undefined") == []


USE = "Chi phí của Chương trình do các Bên chịu.", "The costs of the Programme are shared."


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("Giao lưu bóng đá (sau đây gọi là “Chương trình”).", "Exchanges in football (the “Programme”)."),
        ("Giao lưu bóng đá, sau đây gọi tắt là Chương trình.", "Exchanges, hereinafter referred to as the Programme."),
        ("“Chương trình” là các hoạt động giao lưu.", "“Programme” means the activities of exchange."),
        ("Các Bên ký một Chương trình.", "The Parties sign a Programme."),
        ("Chương trình bao gồm ba phần.", "The Programme comprises three parts."),
    ],
)
def it_accepts_a_term_that_is_defined_anywhere(vi: str, en: str) -> None:
    assert len(hits(whole(USE), "term-undefined")) == 1
    assert hits(whole(USE, (vi, en)), "term-undefined") == []


def it_accepts_terms_of_headings_fields_and_sides() -> None:
    heading = agreement(article("a", paragraph("p1", *USE), vi="Chương trình", en="Programme"), title=[TITLE])
    field = entry("name", "text", words("Chương trình Bóng đá học đường", "School Football Programme"))

    assert hits(heading, "term-undefined") == []
    assert hits(whole(USE, names=(*NAMES, field)), "term-undefined") == []


def it_tells_a_term_once_and_nothing_of_a_fragment() -> None:
    assert told(whole(USE, USE), "term-undefined") == [("p1", None)]
    assert hits(agreement(article("a", paragraph("p1", *USE))), "term-undefined") == []


def it_needs_the_vietnamese_where_the_english_alone_has_capitals() -> None:
    assert hits(whole(("chi phí của chương trình", "the costs of the Programme")), "term-undefined") == []
    assert told(whole(("Ủy ban Hỗn hợp sẽ họp.", "")), "term-undefined") == [("p1", "vi")]


# ---- definitions ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "term", "means", "local"),
    [
        ("vi", "Hội A (sau đây gọi là “VIRESA”)", "VIRESA", False, False),
        ("vi", "sau đây gọi tắt là “Chương trình”", "Chương trình", False, False),
        ("vi", "Hội A, sau đây gọi tắt là VIRESA, và", "VIRESA", False, False),
        ("vi", "(trong Điều này gọi là “Bên thuê”)", "Bên thuê", False, True),
        ("vi", "“đoàn” là nhóm người được cử", "đoàn", True, False),
        ("vi", "“vận động viên” được hiểu là người", "vận động viên", True, False),
        ("vi", "Công ty Bình Minh (“Bình Minh”)", "Bình Minh", False, False),
        ("en", "A (hereinafter referred to as “VIRESA”)", "VIRESA", False, False),
        ("en", "(the “Agent”)", "Agent", False, False),
        ("en", "the Centre (in this Article, “the Centre”)", "the Centre", False, True),
        ("en", "“minor” means a person under 18", "minor", True, False),
        ("en", "In this Article “joint results” means data", "joint results", True, True),
        ("en", "A, hereinafter the Sponsor, and", "the Sponsor", False, False),
    ],
)
def it_reads_definitions(language: str, text: str, term: str, means: bool, local: bool) -> None:
    (found,) = definitions_in(text, language)

    assert (found.term, found.means, found.local, text[found.start : found.end]) == (term, means, local, term)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Giải mang tên “Cúp Sao Mai” trong ba mùa"),
        ("vi", "theo khẩu hiệu “Vì hòa bình”, các Bên"),
        ("vi", "sau đây các Bên gọi điện cho nhau"),
        ("en", "to use the title “Official Sponsor of the Team”"),
        ("en", "the project “Sport for All”, which began"),
        ("lo", "(“VIRESA”)"),
    ],
)
def it_reads_no_definition_in_other_quotations(language: str, text: str) -> None:
    assert definitions_in(text, language) == ()


SHORT = (
    "Hội Thể thao (sau đây gọi là “Hội”) sẽ tham gia.",
    "The Sports Association (hereinafter “the Association”) takes part.",
)


def it_notes_a_term_that_is_never_used() -> None:
    assert told(whole(SHORT), "term-unused") == [("p1", None)]
    assert hits(whole(SHORT, ("Hội sẽ cử đoàn.", "The Association sends a team.")), "term-unused") == []
    assert hits(whole(SHORT, ("Một đoàn được cử.", "The Association sends a team.")), "term-unused") == []


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("sau đây gọi chung là “các Bên”", "hereinafter collectively “the Parties”"),
        ("gọi riêng là “Bên”", "individually a “Party”"),
        ("khẩu hiệu “Vì hòa bình”", "the motto “For peace”"),
        ("(“Hội”); Hội sẽ cử đoàn", "(the “Association”); the Association sends a team"),
    ],
)
def it_leaves_names_of_the_sides_and_used_terms_alone(vi: str, en: str) -> None:
    assert hits(whole((vi, en)), "term-unused") == []


def it_leaves_what_a_field_or_a_clause_brings_alone() -> None:
    line = line_of("(sau đây gọi là “", Field("short"), "”)"), line_of("(hereinafter “", Field("short"), "”)")
    field = entry("short", "text", words("Bản ghi nhớ 2020", "the 2020 Memorandum"))
    clause = replace(article("a", paragraph("p1", *SHORT)), source=Source("definitions", 1))

    assert hits(whole(line, names=(*NAMES, field)), "term-unused") == []
    assert hits(agreement(clause, title=[TITLE]), "term-unused") == []


def it_reports_a_term_with_two_definitions() -> None:
    first = "“đoàn” là nhóm vận động viên", "“delegation” means a group of athletes"
    second = "“đoàn” là nhóm cán bộ của một Bên", "“delegation” means the officials of a Party"

    assert told(whole(first, second), "term-defined-twice") == [("p2", None)]
    assert hits(whole(first, first), "term-defined-twice") == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Hội A (sau đây gọi là “Bên A”)", "Hội B (sau đây gọi là “Bên A”)"),
        ("Giải Bóng đá (“Giải”)", "Giải Cầu lông trẻ (sau đây gọi tắt là “Giải”)"),
        ("“chuyên gia” là người có chứng chỉ", "“chuyên gia” nghĩa là người do Bên cử cử"),
        ("Đề án X (sau đây gọi là “Đề án”)", "“Đề án” là văn bản kèm theo"),
    ],
)
def it_hears_two_definitions_in_different_forms(first: str, second: str) -> None:
    assert told(whole((first, ""), (second, "")), "term-defined-twice") == [("p2", "vi")]


def it_lets_each_article_define_its_own_terms() -> None:
    local = paragraph("p1", "Bên A (trong Điều này gọi là “Bên thuê”)", "Party A (in this Article, “the hiring Party”)")
    other = paragraph("p2", "Bên B (trong Điều này gọi là “Bên thuê”)", "Party B (in this Article, “the hiring Party”)")

    assert hits(agreement(article("a", local), article("b", other), title=[TITLE]), "term-defined-twice") == []
    assert len(hits(agreement(article("a", local, other), title=[TITLE]), "term-defined-twice")) == 1


def it_reports_a_body_with_two_short_names() -> None:
    first = "Bộ Thể thao nước A (sau đây gọi là “Bộ A”)", "the Ministry of Sports of Country A (“MSA”)"
    second = "Bộ Thể thao nước A (sau đây gọi là “Phía A”)", "the Ministry of Sports of Country A (“MSA”)"
    other = "Bộ Thể thao nước B (sau đây gọi là “Phía A”)", "the Ministry of Sports of Country B (“MSB”)"

    (hit,) = hits(whole(first, second), "body-named-twice")

    assert (hit.node_id, hit.language, dict(hit.params)["first"]) == ("p2", "vi", "Bộ A")
    assert hits(whole(first, other), "body-named-twice") == []
    assert hits(whole(("Bộ Thể thao nước A (“Bộ A” hoặc “BTT”)", "")), "body-named-twice") == []


# ---- duties of one side --------------------------------------------------------------------------------------------

SENDS = "Bên cử sẽ thông báo cho Bên tiếp nhận.", "The sending Party shall inform the host Party."
PAYS = "Bên cử sẽ chịu chi phí đi lại.", "The sending Party shall bear the costs of travel."
HOSTS = "Bên tiếp nhận sẽ bố trí nơi ở.", "The host Party shall arrange accommodation."


def it_notes_duties_of_one_role_without_the_other() -> None:
    (hit,) = hits(whole(SENDS, PAYS), "duty-without-mirror")

    assert (hit.node_id, dict(hit.params)["side"], dict(hit.params)["other_en"]) == ("p1", "Bên cử", "the host Party")
    assert hits(whole(SENDS, PAYS, HOSTS), "duty-without-mirror") == []


@pytest.mark.parametrize(
    "texts",
    [
        (SENDS,),
        (PAYS, PAYS),
        (("Người do một Bên cử sẽ tuân thủ nội quy.", "–"), ("Người do một Bên cử phải tuân thủ.", "–")),
        (("Đầu mối của Bên cử sẽ báo Bên tiếp nhận.", "–"), ("Đầu mối của Bên cử sẽ báo.", "–")),
        (("Mỗi Bên sẽ thông báo cho Bên kia.", "Each Party shall inform the other Party."),) * 2,
    ],
)
def it_leaves_single_duties_and_duties_of_others_alone(texts: tuple[tuple[str, str], ...]) -> None:
    assert hits(whole(*texts), "duty-without-mirror") == []


def it_reads_the_short_names_of_the_sides() -> None:
    called = (
        entry("side_a.designation", "text", words("VIRESA", "VIRESA")),
        entry("side_b.designation", "text", words("KeSPA", "KeSPA")),
    )
    duty = (
        line_of(Field("side_a.designation"), " sẽ mời KeSPA."),
        line_of(Field("side_a.designation"), " shall invite KeSPA."),
    )
    back = "KeSPA sẽ cử đoàn.", "KeSPA shall send a team."

    assert len(hits(whole(duty, duty, names=called), "duty-without-mirror")) == 1
    assert hits(whole(duty, duty, back, names=called), "duty-without-mirror") == []


FOCAL = "đối với Bộ Văn hóa nước A: Vụ Hợp tác quốc tế;", "for the Ministry of Culture of Country A: the Department;"


# ---- all of them ---------------------------------------------------------------------------------------------------


def it_words_every_hit_in_both_languages() -> None:
    twice = "“đoàn” là nhóm cán bộ; “đoàn” là nhóm vận động viên", "“team” means a group"
    named = "Bộ Thể thao nước A (“Bộ A”)", "–"
    again = "Bộ Thể thao nước A (sau đây gọi là “Phía A”)", "–"
    draft = whole(USE, twice, named, again, ("Mỗi HLV đi cùng.", "–"), FOCAL, SENDS, PAYS)
    subject = Subject.of(draft, setting_of(draft, built_in_library()), {})

    for rule in RULES:
        found = list(rule.find(subject))
        assert found, rule.code
        for hit in found:
            assert all(say_both(f"finding.{rule.code}", place="x", place_en="x", **dict(hit.params)).entries)


def it_says_nothing_of_other_languages_and_empty_texts() -> None:
    text = parallel(lo="The Joint Committee and HLV of Bộ Văn hóa nước A")
    draft = agreement(
        article("a", Paragraph("p", text), Paragraph("q", parallel())), title=[TITLE], sides=SIDES, fields=NAMES
    )
    subject = Subject.of(replace(draft, languages=("vi", "en", "lo")), setting_of(draft, built_in_library()), {})

    assert [hit for rule in RULES for hit in rule.find(subject)] == []
