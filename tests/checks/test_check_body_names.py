"""One body under two names, abbreviations that nothing explains: what is found and what is left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from songphuong.agreement.tree import Field, Side, line_of
from songphuong.checks.consistency.name_variants import spans_of
from tests.checks.whole_texts import NAMES, SIDES, hits, mended, text_of, told, whole
from tests.notation import agreement, article, entry, paragraph, words

# ---- abbreviations -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("vi", "short", "meaning"),
    [
        ("Bên cử sẽ bố trí HLV đi cùng đội.", "HLV", "“huấn luyện viên”"),
        ("Các VĐV dưới 18 tuổi.", "VĐV", "“vận động viên”"),
        ("HLV trưởng chịu trách nhiệm.", "HLV", "“huấn luyện viên”"),
        ("hợp tác trong lĩnh vực TDTT", "TDTT", "“thể dục thể thao”"),
        ("Bộ VHTTDL sẽ hỗ trợ.", "VHTTDL", "“Văn hóa, Thể thao và Du lịch”"),
        ("các CLB Hà Nội", "CLB", "“câu lạc bộ”"),
        ("BTC sẽ thông báo.", "BTC", "“ban tổ chức”"),
        ("theo quyết định của BCH và các TNV", "BCH", "chưa rõ"),
        ("Theo MoU, các Bên họp.", "MoU", "“memorandum of understanding”"),
        ("do BHL quyết định (trong đó có BHL đội trẻ)", "BHL", "chưa rõ"),
        ("trao HCV cho đội nhất", "HCV", "“huy chương vàng”"),
        ("thông qua UBOLVN.", "UBOLVN", "chưa rõ"),
    ],
)
def it_finds_an_abbreviation_that_nothing_explains(vi: str, short: str, meaning: str) -> None:
    (hit, *_) = hits(whole((vi, "–")), "abbreviation-undefined")

    assert (hit.node_id, hit.language, dict(hit.params)["short"]) == ("p1", "vi", short)
    assert dict(hit.params)["meaning"] == meaning


@pytest.mark.parametrize(
    "vi",
    [
        "Huấn luyện viên (HLV) đi cùng; HLV chịu trách nhiệm.",
        "HLV (huấn luyện viên) đi cùng đội.",
        "huấn luyện viên, sau đây viết tắt là HLV; HLV đi cùng",
        "vận động viên, huấn luyện viên (VĐV, HLV); mỗi HLV phụ trách mười VĐV",
        "FIFA, WADA, IOC, ASEAN và SEARADO",
        "1.000 USD hoặc 900 EUR, VND",
        "Chương IV, thế kỷ XXI, mục VII",
        "Thông tư số 01/2024/TT-BVHTTDL, Luật số 70/2020/QH14",
        "đội U23, COVID-19, Football4SDGs",
        "BẢN GHI NHỚ VỀ HỢP TÁC TDTT",
        "tệp PDF, dữ liệu GPS, Công ty TNHH Sao Mai",
        "nhãn hiệu ASONG INVEST và KBS Sports",
        "các Bên KHÔNG tiết lộ; Bên nhận tài trợ",
        "STT",
        "địa chỉ: a.HLV@example.org, www.HLV.vn",
    ],
)
def it_leaves_explained_and_known_abbreviations_alone(vi: str) -> None:
    assert hits(whole((vi, "–")), "abbreviation-undefined") == []


def it_reads_english_abbreviations_and_fields() -> None:
    assert told(whole(("–", "The NTC will host the camp.")), "abbreviation-undefined") == [("p1", "en")]
    assert told(whole(("Do NTC tổ chức.", "Held by the NTC.")), "abbreviation-undefined") == [("p1", None)]
    field = entry("body", "text", words("Trung tâm NTC", "the NTC"))
    assert hits(whole(("Do NTC tổ chức.", "Held by the NTC."), names=(*NAMES, field)), "abbreviation-undefined") == []


def it_tells_an_abbreviation_once_and_nothing_of_a_fragment() -> None:
    line = "Mỗi HLV đi cùng đội.", "Each coach travels with the team."

    assert told(whole(line, line), "abbreviation-undefined") == [("p1", "vi")]
    assert hits(agreement(article("a", paragraph("p1", *line))), "abbreviation-undefined") == []


def it_writes_the_abbreviation_out() -> None:
    after = mended(whole(("HLV trưởng và các HLV đi cùng.", "Coaches.")), "abbreviation-undefined")

    assert text_of(after, "vi") == line_of("Huấn luyện viên trưởng và các huấn luyện viên đi cùng.")


def it_offers_no_words_where_it_does_not_know_them() -> None:
    assert [hit.fix for hit in hits(whole(("do BCH quyết định", "–")), "abbreviation-undefined")] == [None]


# ---- names of bodies -----------------------------------------------------------------------------------------------

CULTURE = "Bộ Văn hóa, Thể thao và Du lịch nước A"


@pytest.mark.parametrize(
    ("language", "name", "text", "variant"),
    [
        ("vi", CULTURE, "đối với Bộ Văn hóa nước A: Vụ", "Bộ Văn hóa nước A"),
        ("vi", CULTURE, "Bộ Văn hóa Thể thao và Du lịch nước A sẽ", "Bộ Văn hóa Thể thao và Du lịch nước A"),
        ("vi", CULTURE, "Bộ Thể thao, Văn hóa và Du lịch nước A", "Bộ Thể thao, Văn hóa và Du lịch nước A"),
        ("vi", CULTURE, "do Bộ Văn hóa, Thể thao nước A mời", "Bộ Văn hóa, Thể thao nước A"),
        ("vi", "Bộ Thể thao nước A", "Bộ Thể thao và Du lịch nước A", "Bộ Thể thao và Du lịch nước A"),
        ("vi", "Bộ Thể thao nước A", "đối với Bộ Văn hóa nước A: Vụ", "Bộ Văn hóa nước A"),
        ("vi", "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Văn hóa, Thể thao gửi", "Bộ Văn hóa, Thể thao"),
        ("vi", "Hội Bóng đá trẻ Việt Nam", "Hội Bóng đá Việt Nam", "Hội Bóng đá Việt Nam"),
        ("vi", "Ủy ban Olympic Việt Nam", "Ủy ban Olimpic Việt Nam", "Ủy ban Olimpic Việt Nam"),
        ("vi", "Liên đoàn Bóng đá Việt Nam", "Liên đoàn Bóng đã Việt Nam", "Liên đoàn Bóng đã Việt Nam"),
        ("en", "the Ministry of Sports of X", "the Ministry of Sport of X", "Ministry of Sport of X"),
        (
            "en", "the Ministry of Sports of Country A", "for the Ministry of Culture of Country A: the",
            "Ministry of Culture of Country A",
        ),
        (
            "en", "the Ministry of Culture, Sports and Tourism", "the Ministry of Culture and Sports will",
            "Ministry of Culture and Sports",
        ),
        ("en", "the Vietnam Olympic Committee", "the Vietnam Olympics Committee", "Vietnam Olympics Committee"),
        ("en", "the Korea e-Sports Association", "the Korea Esports Association", "Korea Esports Association"),
    ],
)  # fmt: skip
def it_finds_a_name_cut_lengthened_or_misspelt(language: str, name: str, text: str, variant: str) -> None:
    assert [text[start:end] for start, end in spans_of(text, name, language)] == [variant]


@pytest.mark.parametrize(
    ("language", "name", "text"),
    [
        ("vi", CULTURE, f"{CULTURE} sẽ mời"),
        ("vi", CULTURE, "Bộ Văn hoá, Thể thao và Du lịch nước A"),
        ("vi", CULTURE, "Bộ Văn hóa, Thể thao và Du lịch"),
        ("vi", CULTURE, "Bộ Văn hóa, Thể thao và Du lịch nước B"),
        ("vi", CULTURE, "Bộ Ngoại giao nước A và Bộ Giáo dục nước A"),
        ("vi", CULTURE, "Bộ trưởng Bộ"),
        ("vi", "Bộ Thể thao nước A", "do Bộ Văn hóa nước A mời"),
        ("vi", "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Văn hóa và Thể thao Lào"),
        ("vi", "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Văn hóa, Thể thao và Du lịch Việt Nam"),
        ("vi", "Ủy ban Olympic Việt Nam", "Ủy ban Olympic Nhật Bản, Ủy ban Olympic quốc tế"),
        ("vi", "Liên đoàn Bóng đá Việt Nam", "Liên đoàn Bóng rổ Việt Nam, Liên đoàn Bóng chuyền Việt Nam"),
        ("vi", "Hội Thể thao điện tử giải trí Việt Nam", "Hội Cựu chiến binh Việt Nam"),
        ("en", "the Ministry of Sports of Country A", "the Ministry of Sports of Country B"),
        ("en", "the Ministry of Sports of A", "the Ministry of Sports of B and the Ministry of Sports of A"),
        ("en", "the Ministry of Sports of Country A", "the Ministry of Foreign Affairs of Country A"),
        ("en", "the Ministry of Culture, Sports and Tourism", "the Ministry of Culture and Sports of Laos"),
        ("en", "the Ministry of Culture and Sports", "the Ministry of Culture and Sports of Viet Nam"),
        ("en", "the Vietnam Olympic Committee", "the Vietnam Football Federation"),
        ("lo", "the Vietnam Olympic Committee", "the Vietnam Olympics Committee"),
    ],
)  # fmt: skip
def it_leaves_the_name_itself_and_other_bodies_alone(language: str, name: str, text: str) -> None:
    assert spans_of(text, name, language) == ()


FOCAL = "đối với Bộ Văn hóa nước A: Vụ Hợp tác quốc tế;", "for the Ministry of Culture of Country A: the Department;"


def it_reports_a_side_under_another_name_once_and_writes_its_own() -> None:
    draft = whole(FOCAL)

    (hit,) = hits(draft, "name-varied")
    after = mended(draft, "name-varied")

    assert (hit.node_id, hit.language, dict(hit.params)["name"]) == ("p1", None, "Bộ Thể thao nước A")
    assert text_of(after, "vi") == line_of("đối với ", Field("side_a.name"), ": Vụ Hợp tác quốc tế;")
    assert text_of(after, "en") == line_of("for ", Field("side_a.name"), ": the Department;")


def it_names_the_language_where_one_alone_varies() -> None:
    draft = whole((line_of("đối với ", Field("side_a.name"), ": Vụ;"), FOCAL[1]))

    assert told(draft, "name-varied") == [("p1", "en")]


def it_begins_a_sentence_with_a_capital_and_keeps_the_rest() -> None:
    draft = whole(("Bộ sẽ mời.", "The Ministry of Sport of Country A will invite."))

    after = mended(draft, "name-varied")

    assert "".join(getattr(part, "value", "") for part in text_of(after, "en")) == " will invite."


def it_reports_a_former_name_beside_the_present_one() -> None:
    name = "Cục Thể dục thể thao Việt Nam sẽ mời.", "The Sports Authority of Vietnam will invite."
    former = "Tổng cục Thể dục thể thao sẽ cử đoàn.", "the Vietnam Sports Administration will send a team."

    assert told(whole(name, former), "name-varied") == [("p2", None)]
    assert hits(whole(former), "name-varied") == []


@pytest.mark.parametrize(
    "former",
    [
        "Tổng cục Thể dục thể thao, nay là Cục Thể dục thể thao Việt Nam, đã ký",
        "văn bản do Tổng cục Thể dục thể thao ký năm 2009",
        "trước đây là Tổng cục Thể dục thể thao",
    ],
)
def it_leaves_a_former_name_of_earlier_days_alone(former: str) -> None:
    assert hits(whole(("Cục Thể dục thể thao Việt Nam sẽ mời.", "–"), (former, "–")), "name-varied") == []


def it_takes_the_name_that_a_side_declares_for_the_right_one() -> None:
    own = entry("side_a.name", "text", words("Bộ Thanh niên, Thể thao, Du lịch Campuchia", "the Ministry"))
    draft = whole(("Bộ Giáo dục, Thanh niên và Thể thao Campuchia sẽ mời.", "–"), names=(own,))

    assert text_of(mended(draft, "name-varied"), "vi") == line_of(Field("side_a.name"), " sẽ mời.")


def it_leaves_names_in_quotations_alone() -> None:
    quoted = "Hội thảo “Bộ Văn hóa nước A” được tổ chức.", "–"

    assert hits(whole(quoted), "name-varied") == []


def it_writes_the_words_where_no_field_says_the_first_of_several_bodies() -> None:
    draft = replace(whole((FOCAL[0], "–")), sides=(Side("side_a", ("side_a", "side_a_2")), SIDES[1]))

    assert text_of(mended(draft, "name-varied"), "vi") == line_of("đối với Bộ Thể thao nước A: Vụ Hợp tác quốc tế;")


@pytest.mark.parametrize("short", ["Cục Thể dục thể thao sẽ mời.", "Cục Thể dục thể thao Việt Nam sẽ mời."])
def it_leaves_a_name_without_its_country_alone(short: str) -> None:
    assert hits(whole(("Cục Thể dục thể thao Việt Nam sẽ mời.", "–"), (short, "–")), "name-varied") == []
