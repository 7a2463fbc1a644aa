"""Names and roles in the two languages: bodies, countries, cities, languages, the sides; who sends and who receives."""

from __future__ import annotations

import pytest

from songphuong.agreement.tree import Agreement, Field, Line, Paragraph, Side, line_of, parallel
from songphuong.checks import Finding, check
from songphuong.formats.draft_file import open_draft
from songphuong.sentences import say_both
from tests.library_samples import built_in_library
from tests.notation import agreement, article, entry, paragraph, words
from tests.project_files import ROOT

FAULTY = ROOT / "resources" / "examples" / "with_errors" / "faulty-memorandum.mou"


def passage(vi: Line | str, en: Line | str) -> Agreement:
    fields = [
        entry("side_a.name", "text", words("Hội Cờ Ánh Dương", "the Sunlight Chess Society")),
        entry("side_a.abbreviation", "word", "HAD"),
        entry("side_b.name", "text", words("Quỹ Thể thao Biển Xanh", "the Blue Sea Sports Trust")),
        entry("side_b.designation", "text", words("Quỹ Biển Xanh", "Blue Sea")),
        entry("side_b_2.name", "text", words("Câu lạc bộ Mây", "the Cloud Club")),
    ]
    sides = [Side("side_a", ("side_a",)), Side("side_b", ("side_b", "side_b_2"))]
    return agreement(article("a1", paragraph("k1", vi, en)), fields=fields, sides=sides)


def found(draft: Agreement) -> list[Finding]:
    return [finding for finding in check(draft, built_in_library()) if finding.code == "name-differs"]


def told(vi: Line | str, en: Line | str) -> list[tuple[str, str]]:
    params = [dict(finding.params) for finding in found(passage(vi, en))]
    return [(str(one["vietnamese"]), str(one["english"])) for one in params]


@pytest.mark.parametrize(
    ("vi", "en", "vietnamese", "english"),
    [
        ("Bên cử chịu chi phí đi lại.", "The host Party bears the costs of travel.", "Bên cử", "host Party"),
        ("Nước chủ nhà cấp phép.", "The sending country grants the permit.", "Nước chủ nhà", "The sending country"),
        ("Bên cử trả vé; Bên tiếp nhận trả ăn, ở.", "The host Side pays tickets; the sending Side pays board.",
         "Bên cử", "host Side"),
        ("Bên cử chịu đi lại, Bên tiếp nhận chịu ăn, ở.", "The host Party bears travel and the host Party lodging.",
         "Bên cử", "host Party"),
        ("Bên tài trợ chi trả.", "The Recipient pays.", "Bên tài trợ", "Recipient"),
        ("Bên A giao hàng.", "Party B delivers the goods.", "Bên A", "Party B"),
        ("Mỗi Bên thông báo.", "The other Party gives notice.", "Mỗi Bên", "The other Party"),
        ("Bên kia trả lời.", "Each Participant replies.", "Bên kia", "Each Participant"),
        ("Bên thứ nhất ký trước.", "The second Party signs first.", "Bên thứ nhất", "second Party"),
        ("Bộ Văn hóa, Thể thao và Du lịch chủ trì.", "The Ministry of Health is in charge.",
         "Bộ Văn hóa, Thể thao và Du lịch", "Ministry of Health"),
        ("FIFA và VFF phối hợp.", "FIFA and the VOC work together.", "VFF", "VOC"),
        ("Liên đoàn Bóng đá Việt Nam", "the Vietnam Basketball Federation", "Liên đoàn Bóng đá Việt Nam",
         "Vietnam Basketball Federation"),
        ("theo quy định của IPC", "under the rules of the International Olympic Committee", "IPC",
         "International Olympic Committee"),
        ("phía Việt Nam", "the Hungarian side", "Việt Nam", "Hungarian"),
        ("pháp luật Lào", "the law of Cambodia", "Lào", "Cambodia"),
        ("đoàn Nga", "the Chinese delegation", "đoàn Nga", "Chinese"),
        ("Ký tại Hà Nội.", "Signed at Seoul.", "Hà Nội", "Seoul"),
        ("Văn bản tiếng Anh được ưu tiên.", "The Vietnamese text prevails.", "tiếng Anh", "Vietnamese"),
        ("Hội Cờ Ánh Dương tổ chức giải.", "The Blue Sea Sports Trust holds it.", "Hội Cờ Ánh Dương",
         "Blue Sea Sports Trust"),
        ("Quỹ Biển Xanh chi trả.", "HAD pays.", "Quỹ Biển Xanh", "HAD"),
        ("Câu lạc bộ Mây mời đội.", "Blue Sea invites the team.", "Câu lạc bộ Mây", "Blue Sea"),
    ],
)  # fmt: skip
def it_reports_names_that_stand_against_each_other(vi: str, en: str, vietnamese: str, english: str) -> None:
    assert told(vi, en) == [(vietnamese, english)]


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("Bên cử thông báo cho Bên tiếp nhận.", "The sending Party informs the receiving Side."),
        ("Nước sở tại và Bên cử", "the host country and the Party that sends the delegation"),
        ("Bên tiếp nhận lo đón đoàn; Bên cử lo vé.", "Local transport is arranged; the sending Side buys tickets."),
        ("Không Bên nào trả cho Bên kia.", "Neither Side pays the other."),
        ("Mỗi Bên tự chịu chi phí của mình.", "The Parties bear their own costs."),
        ("Bên kia được thông báo.", "They inform each other."),
        ("Bộ Văn hóa, Thể thao và Du lịch trình Chính phủ.", "The Ministry submits it to the Government."),
        ("Ủy ban Olympic Việt Nam và Bộ Y tế", "the Committee and the Ministry"),
        ("Cơ quan Phòng, chống doping thế giới", "WADA"),
        ("Cơ quan này và VOC", "WADA and the Committee"),
        ("Tổng cục Thể dục thể thao", "the Sports Authority of Vietnam"),
        ("bằng tiếng Việt và tiếng Anh", "in English and Vietnamese"),
        ("10.000 đô la Mỹ trả tại Hàn Quốc", "USD 10,000 payable in Korea"),
        ("Áo, mũ và ý kiến của đoàn", "shirts, caps and the views of the British delegation"),
        ("Ý định của phía Nhật Bản", "the intention of Japan"),
        ("Ký tại Hà Nội và Thành phố Hồ Chí Minh", "Signed in Hanoi and Hồ Chí Minh City"),
        ("Hội Cờ Ánh Dương (sau đây gọi là “Hội”)", "The Sunlight Chess Society (the “Society”)"),
        ("HAD và Quỹ", "the Sunlight Chess Society and Blue Sea"),
        ("Bên A giao cho Bên B.", "Party A delivers to Party B."),
        ("Pháp luật không cho phép.", "The law of the French Republic does not allow it."),
        ("", "The host Party."),
    ],
)  # fmt: skip
def it_lets_names_pass_that_may_mean_the_same(vi: str, en: str) -> None:
    assert told(vi, en) == []


def it_leaves_the_names_that_fields_put_in_to_another_rule() -> None:
    draft = passage(line_of(Field("side_a.name"), " chi trả."), line_of(Field("side_b.designation"), " pays."))

    assert [one.code for one in check(draft, built_in_library()) if one.place.node_id == "k1"] == ["fields-differ"]


def it_leaves_other_languages_and_missing_ones_alone() -> None:
    ones = Paragraph("k1", parallel(vi="Bên cử", lo="Bên tiếp nhận")), Paragraph("k2", parallel(en="the host Party"))

    assert found(agreement(article("a1", *ones))) == []


def it_reads_headings_and_cells() -> None:
    (finding,) = found(agreement(article("a1", paragraph("k1", "Một.", "One."), vi="Bên cử", en="The host Party")))

    assert finding.place.node_id == "a1"


def it_finds_the_exchanged_roles_of_the_faulty_example_and_no_others() -> None:
    (finding,) = found(open_draft(FAULTY).agreement)

    assert (finding.place.node_id, finding.place.language) == ("financial-arrangements.1", None)
    said = say_both("finding.name-differs", **dict(finding.params))
    assert said["vi"].startswith("Tại khoản 1 Điều 10: tiếng Việt nêu “Bên cử”, tiếng Anh nêu “host Participant”")
    assert said["en"].startswith("In paragraph 1 of Article 10: the Vietnamese names “Bên cử”")
