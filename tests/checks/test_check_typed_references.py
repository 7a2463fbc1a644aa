"""Articles and paragraphs cited by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from songphuong.agreement.applying import apply
from songphuong.agreement.languages import EN, VI
from songphuong.agreement.tree import Agreement, Paragraph, Reference, line_of
from songphuong.agreement.walk import find
from songphuong.checks import Finding, check
from songphuong.formats.plain_text import plain_lines
from songphuong.sentences import say_both
from tests.library_samples import built_in_library
from tests.notation import agreement, article, paragraph

LIBRARY = built_in_library()


def found(draft: Agreement, code: str) -> list[Finding]:
    return [one for one in check(draft, LIBRARY) if one.code == code]


def text(vi: str, en: str) -> Agreement:
    """Five articles; Article 2 has three paragraphs, the second with five points; the citation is in Article 4."""
    points = (paragraph(f"a2.2.{n}", f"điểm {n}", f"point {n}") for n in range(1, 6))
    second = article(
        "a2", paragraph("a2.1", "Một.", "One."), paragraph("a2.2", "Hai:", "Two:", *points),
        paragraph("a2.3", "Ba.", "Three."), vi="Hai", en="Two",
    )  # fmt: skip
    fourth = article("a4", paragraph("p", vi, en), paragraph("q", "Khác.", "Other."), vi="Bốn", en="Four")
    return agreement(
        article("a1", vi="Một", en="One"), second, article("a3", vi="Ba", en="Three"), fourth, article("a5")
    )


BROKEN = [
    ("Theo quy định tại Điều 25.", "In accordance with Article 25."),
    ("Theo khoản 7 Điều 2.", "Under paragraph 7 of Article 2."),
    ("Theo khoản 3 Điều này.", "Under paragraph 3 of this Article."),
    ("Theo Điều 9 của Bản ghi nhớ này.", "Under Article 9 of this Memorandum."),
    ("Chi phí theo các Điều 5, 6 và 7.", "Costs follow Articles 5, 6 and 7."),
    ("Điều 12 được áp dụng tương ứng.", "Article 12 applies accordingly."),
    ("Trừ trường hợp nêu tại khoản 4 Điều 2.", "Except as provided in Article 2(4)."),
    ("Theo điểm k khoản 2 Điều 2.", "Under paragraph 2(j) of Article 2."),
    ("Theo quy định tại Điều 8, các Bên sẽ tham vấn.", "Under Article 8, the Parties shall consult."),
    ("Nội dung tại Điều 6 và Điều 3.", "What stands in Article 6 and Article 3."),
    ("Việc chấm dứt theo điều 10 không ảnh hưởng.", "Termination under article 10 has no effect."),
    ("Theo khoản 2 và khoản 5 Điều 2.", "Under paragraphs 2 and 5 of Article 2."),
]  # fmt: skip


@pytest.mark.parametrize(("vi", "en"), BROKEN)
def it_finds_a_citation_of_what_is_not_there(vi: str, en: str) -> None:
    (finding,) = found(text(vi, en), "reference-typed-broken")

    assert (finding.place.node_id, finding.severity, finding.place.language) == ("p", "error", None)


LEFT_ALONE = [
    ("Theo Điều 3 và khoản 2 Điều 2.", "Under Article 3 and paragraph 2 of Article 2."),
    ("Theo điểm đ khoản 2 Điều 2.", "Under paragraph 2(e) of Article 2."),
    ("Theo Điều 32 Luật Thỏa thuận quốc tế.", "Under Article 32 of the Law on International Agreements."),
    ("Theo Điều 14 của Bộ luật.", "Under Article 14 of the Code."),
    ("Theo Điều 4.2 của Bộ luật Phòng, chống doping thế giới.", "Article 4.2 of the World Anti-Doping Code."),
    ("Bộ luật này, Điều 20, quy định như sau.", "The Code, in Article 20, provides as follows."),
    ("Điều 50 Hiến chương Olympic được tôn trọng.", "Rule 50 of the Olympic Charter is respected."),
    ("Theo Điều 9 của Thỏa thuận ký năm 2019.", "Under Article 9 of the Agreement signed in 2019."),
    ("Điều 15, Nghị định số 64/2021/NĐ-CP được áp dụng.", "Article 15, Decree No. 64/2021/ND-CP applies."),
    ("Câu “theo Điều 40” được giữ nguyên.", "The words “under Article 40” stay."),
    ("Theo Điều này.", "Under this Article."),
    ("Điều lệ giải có 30 điều.", "The regulations have 30 articles."),
    ("Theo khoản 1 Điều 3.", "Under paragraph 1 of Article 3."),
]  # fmt: skip


@pytest.mark.parametrize(("vi", "en"), LEFT_ALONE)
def it_leaves_alone_what_is_there_and_what_is_another_instruments(vi: str, en: str) -> None:
    assert found(text(vi, en), "reference-typed-broken") == []


def it_leaves_to_parity_what_the_languages_cite_differently() -> None:
    assert found(text("Theo Điều 5.", "Under Article 6."), "reference-typed-broken") == []
    assert found(text("Theo Điều 5.", "Under Article 3."), "reference-typed") == []


def it_names_the_language_where_the_other_cites_nothing() -> None:
    (finding,) = found(text("Theo Điều 9.", "As provided there."), "reference-typed-broken")

    assert finding.place.language == VI
    assert dict(finding.params)["cited"] == "Điều 9"


def it_cites_nothing_wrong_in_an_amending_text() -> None:
    draft = text("Điều 25 được sửa đổi như sau.", "Article 25 is amended as follows.")
    changed = replace(draft, articles=tuple(replace(one, section="changes") for one in draft.articles))

    assert found(changed, "reference-typed-broken") == []
    assert (
        found(
            replace(text("Điều 3.", "Article 3."), title=(article("t", vi="Gia hạn", en="Extension"),)),
            "reference-typed",
        )
        == []
    )


RESOLVED = [
    ("Theo Điều 3.", "Under Article 3.", ("a3",)),
    ("Theo khoản 2 Điều 2.", "Under paragraph 2 of Article 2.", ("a2.2",)),
    ("Theo điểm đ khoản 2 Điều 2.", "Under Article 2(2)(e).", ("a2.2.5",)),
    ("Theo khoản 2 Điều này.", "Under paragraph 2 of this Article.", ("q",)),
    ("Điều 1 và khoản 3 Điều 2.", "Article 1 and paragraph 3 of Article 2.", ("a1", "a2.3")),
]  # fmt: skip


@pytest.mark.parametrize(("vi", "en", "targets"), RESOLVED)
def it_offers_the_references_in_both_languages(vi: str, en: str, targets: tuple[str, ...]) -> None:
    draft = text(vi, en)

    (finding,) = found(draft, "reference-typed")

    assert (finding.place.node_id, finding.severity) == ("p", "note")
    assert finding.fix is not None
    mended = apply(draft, finding.fix)
    assert found(mended, "reference-typed") == []
    spot = find(mended, "p")
    assert spot is not None and isinstance(spot.node, Paragraph)
    for language in (VI, EN):
        assert tuple(one.target for one in spot.node.text[language] if isinstance(one, Reference)) == targets
    assert mended.drifts == ()
    assert plain_lines(mended, VI) == plain_lines(draft, VI)


def it_tells_once_how_many_there_are_and_goes_on_after_the_first_is_mended() -> None:
    draft = text("Theo Điều 3 và Điều 1.", "Under Article 3 and Article 1.")
    draft = replace(draft, articles=(*draft.articles, article("a6", paragraph("r", "Như Điều 5.", "As in Article 5."))))

    (finding,) = found(draft, "reference-typed")

    assert dict(finding.params)["count"] == 3
    assert finding.fix is not None
    (next_one,) = found(apply(draft, finding.fix), "reference-typed")
    assert (next_one.place.node_id, dict(next_one.params)["count"]) == ("r", 1)
    told = say_both("finding.reference-typed", **dict(finding.params))
    assert "“Điều 3” được gõ tay" in told["vi"] and "“Article 3” is typed by hand" in told["en"]


def it_offers_no_reference_for_lists_and_single_languages() -> None:
    assert found(text("Theo các Điều 1, 2 và 3.", "Under Articles 1, 2 and 3."), "reference-typed") == []
    assert found(text("Theo Điều 1.", ""), "reference-typed") == []
    assert found(replace(text("Theo Điều 1.", "Under Article 1."), languages=("vi",)), "reference-typed") == []


def it_keeps_the_fields_and_references_around_a_citation() -> None:
    line_vi = line_of("Ngoài ", Reference("a1"), ", Điều 3 được áp dụng.")
    line_en = line_of("Beside ", Reference("a1"), ", Article 3 applies.")
    draft = text("", "")
    fourth = replace(draft.articles[3], blocks=(paragraph("p", line_vi, line_en),))
    draft = replace(draft, articles=(*draft.articles[:3], fourth, draft.articles[4]))

    (finding,) = found(draft, "reference-typed")

    assert finding.fix is not None
    spot = find(apply(draft, finding.fix), "p")
    assert spot is not None and isinstance(spot.node, Paragraph)
    assert spot.node.text[VI] == line_of("Ngoài ", Reference("a1"), ", ", Reference("a3"), " được áp dụng.")


def it_reads_a_hostile_text_in_time() -> None:
    assert len(found(text("khoản 1, 2, 3 Điều 9 và " * 4000, "Article 9 and " * 4000), "reference-typed-broken")) <= 1
    assert found(text("điểm a khoản 1 " * 8000, "paragraph 1, " * 8000), "reference-typed-broken") == []
