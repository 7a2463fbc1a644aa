"""Terms in the two languages: glossary, tables of easily confused words, and the text's own definitions."""

from __future__ import annotations

import pytest

from songphuong.agreement.tree import Agreement, Field, Line, Paragraph, line_of, parallel
from songphuong.checks import Finding, check
from songphuong.library.clauses import Library
from songphuong.library.names import Names
from songphuong.sentences import say_both
from tests.library_samples import built_in_library
from tests.notation import agreement, article, entry, paragraph, words


def found(draft: Agreement, code: str = "term-differs") -> list[Finding]:
    return [finding for finding in check(draft, built_in_library()) if finding.code == code]


def passage(vi: Line | str, en: Line | str) -> Agreement:
    fields = [entry("team", "text", words("đội tuyển, trọng tài", "the coaches"))]
    return agreement(article("a1", paragraph("k1", vi, en)), fields=fields)


def told(vi: Line | str, en: Line | str) -> list[tuple[str, str]]:
    params = [dict(finding.params) for finding in found(passage(vi, en))]
    return [(str(one["vietnamese"]), str(one["english"])) for one in params]


@pytest.mark.parametrize(
    ("vi", "en", "vietnamese", "english"),
    [
        ("Các Bên trao đổi trọng tài.", "The Parties exchange coaches.", "trọng tài", "coaches"),
        ("Huấn luyện viên ký danh sách.", "The athlete signs the list.", "Huấn luyện viên", "athlete"),
        ("vận động viên, trọng tài và chuyên gia", "athletes, referees and volunteers", "chuyên gia", "volunteers"),
        ("vận động viên, huấn luyện viên và bác sĩ", "athletes, athletes and doctors", "huấn luyện viên", "athletes"),
        ("Thỏa thuận này có thể được sửa đổi.", "This Agreement may be terminated.", "sửa đổi", "terminated"),
        ("Việc gia hạn cần có văn bản.", "A suspension requires a document.", "gia hạn", "suspension"),
        ("Bên tiếp nhận cấp học bổng.", "The host Party grants a training course.", "học bổng", "training course"),
        ("tổ chức hội thảo hằng năm", "to hold a tournament every year", "hội thảo", "tournament"),
        ("phát triển bóng chuyền và bơi", "to develop basketball and swimming", "bóng chuyền", "basketball"),
        ("thưởng cho huy chương vàng", "a reward for a silver medal", "huy chương vàng", "silver medal"),
        ("tham dự SEA Games", "taking part in the Asian Games", "SEA Games", "Asian Games"),
        ("phân tích mẫu và kiểm tra", "transport of samples and tests", "phân tích mẫu", "transport of samples"),
        ("giải quyết bằng trọng tài", "settled by negotiation", "trọng tài", "negotiation"),
        ("gửi báo cáo hằng năm", "to send a quarterly report", "hằng năm", "quarterly"),
        ("Bản ghi nhớ này hết hiệu lực.", "This Agreement ceases to have effect.", "Bản ghi nhớ này", "This Agreement"),
        ("thông báo bằng lời", "a notice in writing", "bằng lời", "in writing"),
        ("phòng, chống tham nhũng", "conflict of interest", "phòng, chống tham nhũng", "conflict of interest"),
        ("bảo vệ dữ liệu cá nhân và bảo hiểm", "protection of personal data and salaries", "bảo hiểm", "salaries"),
        # in one of as many sentences, though the term stands in another one, too
        ("Bên A cử trọng tài; Bên B cử huấn luyện viên và trọng tài.",
         "Party A sends doctors; Party B sends coaches and referees.", "trọng tài", "doctors"),
    ],
)  # fmt: skip
def it_reports_terms_that_stand_against_each_other(vi: str, en: str, vietnamese: str, english: str) -> None:
    assert told(vi, en) == [(vietnamese, english)]


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("Các Bên trao đổi trọng tài.", "The Parties exchange umpires and match officials."),
        ("Hai bên đưa tranh chấp ra trọng tài.", "The two sides refer the dispute to arbitration."),
        ("Vận động viên được nghỉ hai ngày.", "Players have two days off."),
        ("Cầu thủ tham gia giải.", "Athletes take part in the tournament."),
        ("Đội chỉ gồm vận động viên dưới 18 tuổi.", "The team is under 18."),
        ("hội thảo về y học thể thao", "a symposium on sports medicine"),
        ("Các Bên điều chỉnh kế hoạch.", "The Parties revise the schedule."),
        ("Thời gian này kéo dài sáu tháng.", "The period lasts six months."),
        ("Sinh viên ở ký túc xá và đăng ký theo danh sách.", "Students live in a hall of residence and enter by list."),
        ("Chi phí ăn, ở và đi lại do Bên cử chịu.", "Subsistence and transport are paid by the sending Party."),
        ("Phòng chống doping", "Anti-doping"),
        ("Thỏa thuận này được ký thành hai bản.", "This document is done in duplicate."),
        ("Vận động viên HLV Nguyễn Văn A", "Nguyễn Văn A, coach"),
        ("Các môn võ và trò chơi dân gian", "Wrestling, martial arts and folk games"),
        ("Bộ luật Phòng, chống doping thế giới quy định danh mục chất cấm.", "The Code lays down the Prohibited List."),
        ("Trung tâm Huấn luyện thể thao quốc gia Hà Nội", "the Ha Noi National Sports Training Centre"),
        ("Trọng tài.", "It is for them to decide."),
        ("", "Coaches."),
    ],
)  # fmt: skip
def it_lets_free_translations_pass(vi: str, en: str) -> None:
    assert told(vi, en) == []


def it_leaves_the_words_of_fields_alone() -> None:
    assert told(line_of("Danh sách: ", Field("team")), line_of("List: ", Field("team"))) == []
    assert told(line_of("Danh sách ", Field("team")), line_of("The list of experts ", Field("team"))) == []


def it_leaves_other_languages_and_missing_ones_alone() -> None:
    one = Paragraph("k1", parallel(vi="trọng tài", lo="ຄູຝຶກ"))

    assert found(agreement(article("a1", one, Paragraph("k2", parallel(en="coaches"))))) == []


def it_finds_the_terms_of_its_tables_without_a_library() -> None:
    (finding,) = (one for one in check(passage("trọng tài", "coaches"), Library()) if one.code == "term-differs")

    assert finding.severity == "warning" and finding.place.language is None and finding.fix is None
    said = say_both("finding.term-differs", **dict(finding.params))
    assert said["vi"].startswith("Tại Điều 1: tiếng Việt viết “trọng tài”, tiếng Anh viết “coaches”")
    assert said["en"].startswith("In Article 1: the Vietnamese says “trọng tài” and the English “coaches”")


def it_finds_the_terms_an_office_adds_to_the_glossary() -> None:
    names = built_in_library().names
    rows = tuple(one for one in names.glossary if one.words["vi"] in ("quấy rối và xâm hại", "đội tuyển quốc gia"))
    library = Library(names=Names(glossary=rows))
    draft = passage(
        "Hằng năm hai bên trao đổi về quấy rối và xâm hại trong thể thao.",
        "Every year the two sides talk about national teams in sport.",
    )

    assert [one.code for one in check(draft, library) if one.code == "term-differs"] == ["term-differs"]


# ---- terms of the text's own ---------------------------------------------------------------------------------------

DEFINING = (
    ("Quỹ Phát triển (sau đây gọi là “Quỹ”)", "the Development Fund (hereinafter referred to as “the Fund”)"),
    ("ban do hai bên lập (trong Điều này gọi là “Ban Điều phối”)", "a board (in this Article, “the Steering Board”)"),
    ("“Kết quả chung” là tài liệu do các Bên tạo ra", "“Joint Results” means documents that the Parties create"),
)  # fmt: skip


def defined(vi: str, en: str) -> list[Finding]:
    ones = [paragraph(f"d{n}", *texts) for n, texts in enumerate(DEFINING)]
    return found(agreement(article("a1", *ones, paragraph("k1", vi, en))), "defined-term-differs")


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("Quỹ quyết định.", "The Steering Board decides."),
        ("Ban Điều phối chi trả.", "The Fund pays."),
        ("Kết quả chung thuộc về hai bên.", "The Fund belongs to both."),
        ("Quỹ báo cáo Ban Điều phối.", "The Steering Board reports to the Steering Board."),
        ("Quỹ chuyển cho Quỹ Kết quả chung.", "The Fund passes on the Joint Results to the Steering Board."),
    ],
)
def it_reports_a_term_that_is_defined_for_something_else(vi: str, en: str) -> None:
    (finding,) = defined(vi, en)

    assert finding.severity == "warning" and finding.place.node_id == "k1"


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("Quỹ quyết định.", "The Fund decides."),
        ("Quỹ quyết định.", "It decides."),
        ("Quỹ chi trả và Quỹ báo cáo.", "The Fund pays and reports."),
        ("Ban Điều phối họp.", "The Board meets."),
        ("Mọi quỹ đều được chấp nhận.", "The Steering Board accepts all."),
        ("Quỹ báo cáo Ban Điều phối.", "The Steering Board hears the Fund."),
        ("Quỹ, Ban Điều phối", "It"),
    ],
)
def it_lets_defined_terms_pass_that_have_their_counterpart(vi: str, en: str) -> None:
    assert defined(vi, en) == []


def it_reads_no_definition_where_the_languages_define_different_numbers_of_terms() -> None:
    one = paragraph("d", "gọi là “Quỹ” và gọi là “Ban”", "called “the Fund”")
    draft = agreement(article("a1", one, paragraph("k1", "Quỹ quyết định.", "The Board decides.")))

    assert found(draft, "defined-term-differs") == []


# ---- size ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("vận động viên; ", "athlete; "), ("huấn luyện viên. ", "coach. "), ("Bên cử và ", "sending Party and "),
        ("Điều 1, ", "Article 1, "), ("(“", "(“"), ("“a b” là ", "“a b” means "), ("gọi là “Ab” ", "called “Cd” "),
        ("x", "x"), (". ", ". "), ("\ue000", "\ue001"), ("Điều (a)(a)", "Article 5(a)(a)"), ("Bên ", "Party "),
    ],
)  # fmt: skip
def it_reads_a_hundred_thousand_characters_in_one_paragraph(vi: str, en: str) -> None:
    """Or the time limit of the tests ends it."""
    draft = passage((vi * 100_000)[:100_000], (en * 100_000)[:100_000])

    assert found(draft) == []
