"""Annexes that the text announces, and those of which it says nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from songphuong.agreement.languages import ByLanguage
from songphuong.agreement.tree import Agreement, Cell, Field, Provision, Reference, Table, line_of, parallel
from songphuong.checks import Finding, check
from songphuong.sentences import say_both
from tests.library_samples import built_in_library
from tests.notation import agreement, article, paragraph, provision

LIBRARY = built_in_library()
CODES = {"annex-absent", "annex-not-attached", "annex-unnamed"}


def found(draft: Agreement) -> list[Finding]:
    return [one for one in check(draft, LIBRARY) if one.code in CODES]


def annex(node_id: str, vi: str = "Chương trình", en: str = "Programme", *, lead: str = "") -> Provision:
    blocks = [paragraph(f"{node_id}.1", lead, lead)] if lead else []
    table = Table(f"{node_id}.t", ((Cell(f"{node_id}.t1", parallel(vi="Bản ghi nhớ này", en="x")),),))
    return article(node_id, *blocks, table, vi=vi, en=en, section="annexes")


def saying(vi: str, en: str, *annexes: Provision) -> Agreement:
    return agreement(article("a1", paragraph("p", vi, en)), article("a2", vi="Hai", en="Two"), annexes=annexes)


ABSENT = [
    ("Điều kiện được nêu tại Phụ lục 1.", "The terms are set out in Annex 1."),
    ("Theo Phụ lục 1, Bên cử sẽ gửi danh sách.", "Under Annex 1, the sending Party shall send the list."),
    ("Danh sách tại phụ lục số 1 được áp dụng.", "The list in Annex No. 1 applies."),
    ("Xem Phụ lục I của Bản ghi nhớ này.", "See Annex I to this Memorandum."),
    ("Phụ lục A và Phụ lục B là bộ phận của văn bản.", "Annex A and Annex B form part of it."),
    ("Các Phụ lục 1, 2 và 3 được áp dụng.", "Annexes 1, 2 and 3 apply."),
    ("Mức hỗ trợ trong Phụ lục 2 kèm theo Thỏa thuận này.", "The sums are set out in Annex 2 to this Agreement."),
    ("PHỤ LỤC 1 được áp dụng.", "ANNEX 1 applies."),
    ("Danh mục nêu tại Phụ lục 1 (danh mục thiết bị).", "The list in Annex 1 (list of equipment)."),
    ("Thanh toán theo Phụ lục 1; các khoản khác theo thỏa thuận.", "Payment follows Annex 1; other sums are agreed."),
    ("Lịch thi đấu tại Phụ lục 3.", "The calendar is in Appendix 3."),
    ("Chi phí theo Phụ lục 1 do Bên cử chịu.", "The costs under Annex 1 are borne by the sending Party."),
]  # fmt: skip


@pytest.mark.parametrize(("vi", "en"), ABSENT)
def it_finds_an_annex_that_is_announced_and_not_there(vi: str, en: str) -> None:
    (finding,) = found(saying(vi, en))

    assert (finding.code, finding.severity, finding.place.node_id) == ("annex-absent", "error", "p")
    assert finding.place.language is None


LEFT_ALONE = [
    ("Áp dụng Phụ lục 1 của Bộ luật Phòng, chống doping thế giới.", "Annex 1 of the World Anti-Doping Code applies."),
    ("Theo Phụ lục II Nghị định đó.", "Under Annex II to that Decree."),
    ("Phụ lục 2 ban hành kèm theo Thông tư được áp dụng.", "Annex 2 to the Circular applies."),
    ("Theo Thông tư, Phụ lục 3, các mẫu được dùng.", "Under the Circular, Annex 3, the forms are used."),
    ("Quy định tại phụ lục, nếu có, được ưu tiên.", "Provisions in an annex, if any, prevail."),
    ("Các Bên có thể lập phụ lục cho từng hoạt động.", "The Parties may draw up an annex for each activity."),
    ("Trong Phụ lục này, “Bên thuê” là Bên trả tiền.", "In this Annex, the hiring Party is the one that pays."),
    ("Mã số “Phụ lục 7” chỉ là ví dụ.", "The mark “Annex 7” is an example only."),
    ("Bản ghi nhớ có 03 trang phụ lục ảnh.", "The Memorandum has three pages of pictures."),
    ("Thỏa thuận năm 2020 và Phụ lục 1 của Thỏa thuận đó.", "The 2020 agreement and Annex 1 to it."),
    ("Khi phụ lục khác với các Điều, các Điều được ưu tiên.", "Where an annex differs, the Articles prevail."),
    ("Các Bên hợp tác trong lĩnh vực thể thao.", "The Parties cooperate in sport."),
]  # fmt: skip


@pytest.mark.parametrize(("vi", "en"), LEFT_ALONE)
def it_leaves_alone_annexes_of_others_and_those_that_may_come(vi: str, en: str) -> None:
    assert found(saying(vi, en)) == []


def it_accepts_annexes_that_are_there_however_their_number_is_written() -> None:
    draft = saying("Theo Phụ lục 1 và Phụ lục II.", "Under Annex A and Annex 2.", annex("x1"), annex("x2"))

    assert found(draft) == []


def it_leaves_to_parity_what_the_languages_number_differently() -> None:
    assert found(saying("Theo Phụ lục 1.", "Under Annex 2.")) == []
    assert found(saying("Theo Phụ lục 1.", "Under Annex 2.", annex("x1"))) == []


def it_names_the_language_where_the_other_does_not_speak_of_the_annex() -> None:
    (finding,) = found(saying("Theo Phụ lục 2.", "As set out elsewhere.", annex("x1", lead="Theo Bản ghi nhớ này.")))

    assert (finding.code, finding.place.language) == ("annex-absent", "vi")


def it_tells_a_reference_to_annexes_that_are_not_there_once() -> None:
    line = line_of("Theo ", Reference("section:annexes"), ".")
    draft = agreement(article("a1", paragraph("p", line, line)), article("a2", vi="Hai", en="Two"))

    codes = [one.code for one in check(draft, LIBRARY) if one.place.node_id == "p"]

    assert codes == ["annex-absent"]
    assert found(replace(draft, annexes=(annex("x1"),))) == []


def it_says_in_both_languages_which_annex_is_missing() -> None:
    (finding,) = found(saying("Theo Phụ lục 1 và 2.", "Under Annexes 1 and 2."))

    told = say_both("finding.annex-absent", **dict(finding.params))
    assert told["vi"].startswith("Tại Điều 1: có nhắc đến Phụ lục 1 và 2, nhưng")
    assert told["en"].startswith("In Article 1: Annex 1 and 2 is spoken of")


def it_takes_an_amending_text_to_cite_the_annexes_of_the_other_instrument() -> None:
    change = article(
        "a1", paragraph("p", "Phụ lục 2 được thay thế như sau.", "Annex 2 is replaced as follows."), section="changes"
    )
    assert found(agreement(change, article("a2"))) == []

    title = article("t", vi="Thỏa thuận sửa đổi, bổ sung", en="Amendment")
    plain = saying("Phụ lục 2 được thay thế như sau.", "Annex 2 is replaced as follows.")
    assert found(replace(plain, title=(title,))) == []


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("Danh sách nêu tại phụ lục kèm theo.", "The list is in the annex attached."),
        ("Mức thưởng theo Phụ lục “Bảng mức thưởng”.", "The bonuses follow the Annex “Schedule of bonuses”."),
        ("Danh sách nêu tại phụ lục đính kèm Bản ghi nhớ này.", "The list is in the annex hereto."),
    ],
)  # fmt: skip
def it_warns_of_an_annex_that_is_named_or_attached_and_not_there(vi: str, en: str) -> None:
    (finding,) = found(saying(vi, en))

    assert (finding.code, finding.severity, finding.place.node_id) == ("annex-not-attached", "warning", "p")


def it_finds_a_named_annex_by_its_heading() -> None:
    vi, en = "Theo Phụ lục “Bảng mức thưởng”.", "Under the Annex “Schedule of bonuses”."

    assert found(saying(vi, en, annex("x1", "Bảng mức thưởng", "Schedule of bonuses"))) == []
    assert [one.code for one in found(saying(vi, en, annex("x1", "Lịch", "Calendar")))] == ["annex-not-attached"]


def it_reports_an_annex_of_which_nobody_speaks() -> None:
    (finding,) = found(saying("Các Bên hợp tác.", "The Parties cooperate.", annex("x1")))

    assert (finding.code, finding.place.node_id, finding.place.article) == ("annex-unnamed", "x1", "Phụ lục 1")


def it_does_not_take_what_an_annex_may_say_for_a_word_about_this_one() -> None:
    draft = saying(
        "Quy định tại phụ lục, nếu có, được ưu tiên.", "Provisions in an annex, if any, prevail.", annex("x1")
    )

    assert [one.code for one in found(draft)] == ["annex-unnamed"]


def it_reports_only_the_annex_that_is_not_named() -> None:
    draft = saying("Theo Phụ lục 2.", "Under Annex 2.", annex("x1"), annex("x2"))

    assert [one.place.node_id for one in found(draft)] == ["x1"]


ATTACHED = paragraph("p", "Kèm theo là Phụ lục 1.", "Annex 1 is attached.")
TO_THE_ANNEX = paragraph("p", line_of(Reference("x1")), line_of(Reference("x1")))


@pytest.mark.parametrize(
    "draft",
    [
        saying("Các phụ lục, nếu có, là bộ phận của văn bản.", "Annexes, if any, are an integral part.", annex("x1")),
        saying("Chi tiết được nêu trong phụ lục.", "Details are set out in an annex.", annex("x1")),
        saying("Các Bên hợp tác.", "The Parties cooperate.", annex("x1", lead="Để thực hiện Bản ghi nhớ này:")),
        agreement(article("a1"), closing=[provision("c", ATTACHED)], annexes=[annex("x1")]),
        agreement(article("a1", TO_THE_ANNEX), annexes=[annex("x1")]),
        agreement(article("a1", paragraph("p", line_of(Reference("x1.1")), "x")), annexes=[annex("x1", lead="Một.")]),
        agreement(article("a1"), annexes=[article("x1", paragraph("x1.1", line_of("Theo ", Reference("a1")), "x"))]),
    ],
)  # fmt: skip
def it_accepts_annexes_that_somebody_speaks_of_or_that_say_where_they_belong(draft: Agreement) -> None:
    assert found(draft) == []


def it_passes_over_other_languages_fields_and_missing_texts() -> None:
    lao = replace(agreement(article("a1", paragraph("p", "Theo Annex 9 ຂອງ.", ""))), languages=("lo",))
    field = line_of("Phụ lục ", Field("annex.number"), " được áp dụng.")
    other = replace(agreement(article("a1", paragraph("p", "Một.", "One."))), languages=("vi", "en", "lo"))

    assert found(lao) == []
    assert found(agreement(article("a1", paragraph("p", field, field)))) == []
    assert found(other) == []
    assert found(replace(agreement(), annexes=(Provision("x", "", ByLanguage()),)))[0].code == "annex-unnamed"


def it_reads_a_hostile_text_in_time() -> None:
    long = "Phụ lục 1, 2, 3 và " * 6000

    assert len(found(saying(long, "Annex 1, 2, 3 and " * 6000))) == 1
