"""Sections, clauses and headings that are there twice, and clauses that overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest

from songphuong.agreement.applying import apply
from songphuong.agreement.edits import RemoveBlock, SetText
from songphuong.agreement.languages import EN, VI
from songphuong.agreement.tree import Agreement, Provision, Source, line_of
from songphuong.checks import Finding, check
from songphuong.drafting import insert, start
from songphuong.library.clauses import ClauseParagraph, ClauseVersion
from songphuong.library.passages import blocks
from songphuong.sentences import say_both
from tests.library_samples import built_in_library
from tests.notation import agreement, article, paragraph, provision

LIBRARY = built_in_library()
CODES = ("section-twice", "clause-twice", "clauses-overlap", "heading-doubled")


def found(draft: Agreement) -> list[Finding]:
    return [one for one in check(draft, LIBRARY) if one.code in CODES]


def codes(draft: Agreement) -> list[tuple[str, str]]:
    return [(one.code, one.place.node_id) for one in found(draft)]


def drafted(kind: str, *clauses: str, without: tuple[str, ...] = ()) -> Agreement:
    return start(LIBRARY, kind, with_clauses=clauses, without=without)


def again(draft: Agreement, clause: str) -> Agreement:
    return apply(draft, insert(draft, LIBRARY, LIBRARY.named(clause)))


PURPOSE = ("Mục đích của Thỏa thuận này là phát triển thể thao.", "The purpose of this Agreement is to develop sport.")
LONG = (
    "Hằng năm, mỗi Bên có thể cử không quá hai đoàn vận động viên sang nước của Bên kia để tập huấn và giao hữu.",
    "Each year either Party may send no more than two delegations of athletes to the other country for joint training.",
)


def plain(node_id: str, vi: str, en: str, *texts: tuple[str, str], section: str = "") -> Provision:
    blocks = (paragraph(f"{node_id}.{n}", *text) for n, text in enumerate(texts, 1))
    return article(node_id, *blocks, vi=vi, en=en, section=section)


# ---- sections ------------------------------------------------------------------------------------------------------


def it_finds_a_second_article_of_a_section_that_a_text_has_once() -> None:
    draft = drafted("association-agreement")
    second = plain("again", "Mục tiêu", "Aims", PURPOSE, section="purpose")
    draft = replace(draft, articles=(*draft.articles[:1], second, *draft.articles[1:]))

    (finding,) = found(draft)

    assert (finding.code, finding.severity, finding.place.node_id) == ("section-twice", "warning", "again")
    assert finding.place.language is None
    told = say_both("finding.section-twice", **dict(finding.params))
    assert told["vi"] == "Tại Điều 2: phần “Mục đích” đã có ở Điều 1. Hãy gộp lại hoặc bỏ bớt một chỗ."
    assert told["en"].startswith("In Article 2: the section “Purpose” is already there in Article 1.")


SECOND = [
    ("association-agreement", "title-minutes"),
    ("association-agreement", "title-memorandum"),
    ("ministry-mou", "title-programme"),
    ("sponsorship-agreement", "title-sponsorship-memorandum"),
    ("association-agreement", "purpose-memorandum"),
    ("association-agreement", "purpose-sports-exchange"),
    ("regional-mou", "purpose-memorandum"),
    ("association-agreement", "sides-collective"),
    ("ministry-mou", "sides-designated"),
    ("association-agreement", "closing-understandings"),
    ("ministry-mou", "testimonium"),
    ("amendment", "title-extension"),
]


@pytest.mark.parametrize(("kind", "clause"), SECOND)
def it_finds_the_alternative_beside_the_clause_it_stands_for(kind: str, clause: str) -> None:
    assert [code for code, _ in codes(drafted(kind, clause))] == ["section-twice"]


SIDE_BY_SIDE = [
    ("ministry-mou", "scholarships"),
    ("ministry-mou", "safeguarding"),
    ("ministry-mou", "insurance-and-medical-care"),
    ("ministry-mou", "personal-data"),
    ("ministry-mou", "force-majeure"),
    ("ministry-mou", "recital-visit"),
    ("ministry-mou", "recital-women"),
    ("ministry-mou", "annual-plan"),
    ("association-agreement", "joint-working-group"),
    ("association-agreement", "openness-to-partners"),
    ("sponsorship-agreement", "sponsorship-in-kind"),
    ("olympic-programme", "status-of-organisations"),
    ("amendment", "extension-of-term"),
    ("regional-mou", "annual-programme"),
]


@pytest.mark.parametrize(("kind", "clause"), SIDE_BY_SIDE)
def it_accepts_clauses_that_stand_side_by_side(kind: str, clause: str) -> None:
    assert codes(drafted(kind, clause)) == []


@pytest.mark.parametrize("kind", sorted(LIBRARY.types))
def it_finds_nothing_twice_in_a_draft_of_our_own(kind: str) -> None:
    assert codes(drafted(kind)) == []


def it_does_not_take_an_article_on_the_scope_for_a_second_purpose() -> None:
    draft = drafted("association-agreement")
    scope = plain("scope", "Phạm vi", "Scope", ("Áp dụng cho bóng đá.", "It covers football."), section="purpose")

    assert codes(replace(draft, articles=(*draft.articles[:1], scope, *draft.articles[1:]))) == []


def it_knows_no_sections_of_a_text_without_a_type() -> None:
    second = plain("b", "Mục tiêu", "Aims", PURPOSE, section="purpose")
    draft = agreement(plain("a", "Mục đích", "Purpose", (PURPOSE[0], "It is."), section="purpose"), second)

    assert "section-twice" not in [code for code, _ in codes(replace(draft, type=""))]


# ---- clauses -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "clause"),
    [
        ("ministry-mou", "differences"), ("ministry-mou", "amendment"), ("ministry-mou", "focal-points"),
        ("ministry-mou", "anti-doping"), ("association-agreement", "purpose-association"),
        ("association-agreement", "effect-duration-termination"), ("sponsorship-agreement", "sponsor-rights"),
        ("yearly-plan", "annual-programme"), ("regional-mou", "principles-regional"),
        ("ministry-mou", "title-memorandum"), ("ministry-mou", "recitals-ministry"),
        ("letter-of-intent", "no-legal-effect"),
    ],
)  # fmt: skip
def it_finds_a_clause_that_was_inserted_twice(kind: str, clause: str) -> None:
    assert codes(again(drafted(kind), clause)) == [("clause-twice", f"{clause}-2")]


def it_accepts_a_clause_that_was_rewritten_for_something_else() -> None:
    draft = again(drafted("ministry-mou"), "joint-training")
    twin = next(one for one in draft.articles if one.id == "joint-training-2")
    for block in twin.blocks:
        draft = apply(
            draft, SetText(block.id, VI, line_of(f"Nội dung khác hẳn, viết riêng cho môn bơi, số {block.id}."))
        )
        draft = apply(
            draft, SetText(block.id, EN, line_of(f"Something else altogether on swimming, number {block.id}."))
        )
    draft = apply(draft, SetText(twin.id, VI, line_of("Tập huấn môn bơi")))
    draft = apply(draft, SetText(twin.id, EN, line_of("Swimming camps")))

    assert codes(draft) == []


def it_accepts_a_programme_for_each_year_and_finds_the_same_one_twice() -> None:
    twice = again(drafted("yearly-plan"), "annual-programme")
    lead = next(one for one in twice.annexes if one.id == "annual-programme-2").blocks[0]
    changed = apply(twice, SetText(lead.id, VI, line_of("Để thực hiện Kế hoạch này, trong năm 2028:")))

    assert codes(twice) == [("clause-twice", "annual-programme-2")]
    assert codes(changed) == []


ALIKE = [
    (LONG, LONG),
    (LONG, (LONG[0].replace("hai đoàn", "ba đoàn"), LONG[1].replace("two delegations", "three delegations"))),
    (LONG, (LONG[0].replace("giao hữu", "thi đấu giao hữu"), LONG[1])),
    (LONG, (LONG[0].replace("có thể cử", "cử"), LONG[1].replace("may send", "sends"))),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def it_finds_two_articles_with_nearly_the_same_words(one: tuple[str, str], other: tuple[str, str]) -> None:
    draft = agreement(plain("a", "Trao đổi", "Exchange", one), plain("b", "Cử đoàn", "Delegations", other))

    (finding,) = found(draft)

    assert (finding.code, finding.place.node_id) == ("clause-twice", "b")
    assert dict(finding.params)["other_en"] == "Article 1"


VISAS = "Visas are governed by the laws of the host country and by nothing else at all."
UNLIKE = [
    (LONG, (LONG[0], VISAS)),  # one language alike, the other not
    (("Hai Bên hợp tác.", "They cooperate."), ("Hai Bên hợp tác tốt.", "They cooperate well.")),
    (LONG, (f"{LONG[0]} {PURPOSE[0]} {PURPOSE[0]}", f"{LONG[1]} {PURPOSE[1]} {PURPOSE[1]}")),
]


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def it_leaves_other_articles_alone(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert codes(agreement(plain("a", "Trao đổi", "Exchange", one), plain("b", "Khác", "Other", other))) == []


def it_lets_the_duties_of_two_sides_mirror_each_other() -> None:
    mine = (
        "Bên cử thông báo cho Bên kia, chịu chi phí đi lại, bảo hiểm của đoàn và cử người phụ trách đoàn.",
        "The sending Party informs the other one, bears travel and insurance and names a head of delegation.",
    )
    theirs = (mine[0].replace("Bên cử", "Bên tiếp nhận"), mine[1].replace("sending", "receiving"))
    draft = agreement(
        plain("a", "Trách nhiệm của Bên cử", "Duties of the sending Party", mine),
        plain("b", "Trách nhiệm của Bên tiếp nhận", "Duties of the receiving Party", theirs),
    )

    assert codes(draft) == []


# ---- overlaps ------------------------------------------------------------------------------------------------------

OVERLAPS = [
    ("ministry-mou", ("differences", "differences-friendly")),
    ("association-agreement", ("financial-arrangements", "no-financial-commitment")),
    ("ministry-mou", ("sport-science-and-medicine", "sport-medicine")),
    ("ministry-mou", ("anti-doping", "anti-doping-rules")),
    ("ministry-mou", ("effect-duration-termination", "effect-and-term")),
    ("ministry-mou", ("confidentiality", "confidentiality-short")),
    ("ministry-mou", ("languages-and-originals", "prevailing-text")),
    ("ministry-mou", ("general-commitments", "principles-of-cooperation")),
    ("ministry-mou", ("media-rights", "media-rights-reserved")),
    ("association-agreement", ("areas-of-development", "e-sports")),
    ("agency-arrangement", ("agency-authority", "legal-nature")),
    ("letter-of-intent", ("amendment-short", "amendment")),
    ("regional-mou", ("annual-plan", "regional-work-plan")),
    ("yearly-plan", ("plan-costs", "costs-within-means")),
]


@pytest.mark.parametrize(("kind", "clauses"), OVERLAPS)
def it_finds_two_clauses_that_regulate_the_same_thing(kind: str, clauses: tuple[str, str]) -> None:
    draft = drafted(kind, *clauses)

    (finding,) = found(draft)

    assert (finding.code, finding.severity) == ("clauses-overlap", "warning")
    assert finding.place.node_id in clauses
    told = say_both("finding.clauses-overlap", **dict(finding.params))
    assert "không dùng cùng" in told["vi"] and "is not used beside" in told["en"]


def it_accepts_two_clauses_once_the_passage_that_both_have_is_taken_out() -> None:
    draft = drafted("ministry-mou", "anti-doping-education")
    assert [code for code, _ in codes(draft)] == ["clauses-overlap"]

    for point in ("anti-doping.2.1", "anti-doping.2.2"):
        draft = apply(draft, RemoveBlock(point))

    assert codes(draft) == []


def it_minds_the_version_and_the_alternatives_that_were_chosen() -> None:
    with_costs = drafted("ministry-mou", "no-financial-commitment", without=("financial-arrangements",))
    assert [code for code, _ in codes(with_costs)] == ["clauses-overlap"]  # the host bears costs of delegations

    old = drafted("ministry-mou", "anti-doping-results", "anti-doping@1")
    assert codes(old) == []


def it_looks_for_overlaps_only_among_clauses_of_the_library() -> None:
    mine, other = plain("differences", "Khác biệt", "Differences"), plain("differences-friendly", "Trao đổi", "Talks")
    draft = agreement(mine, other)

    assert codes(draft) == []
    sources = tuple(replace(one, source=Source(one.id, 1)) for one in draft.articles)
    assert [code for code, _ in codes(replace(draft, articles=sources))] == ["clauses-overlap"]
    assert [one for one in check(replace(draft, articles=sources)) if one.code in CODES] == []


def it_names_only_clauses_and_passages_that_the_library_has() -> None:
    for row in LIBRARY.overlaps:
        assert all(LIBRARY.find(clause) for clause in row.clauses), row.clauses
        for passage in row.passages:
            clause = LIBRARY.find(passage.clause, passage.version)
            assert clause is not None, passage
            assert passage.place in set(numbered(clause)), passage


def numbered(clause: ClauseVersion) -> Iterator[str]:
    """The place of every paragraph and point as the table writes it."""
    for place, block in blocks(clause):
        if isinstance(block, ClauseParagraph):
            yield ".".join(re.findall("[0-9]+", place))


def it_tells_each_pair_of_clauses_by_one_row() -> None:
    seen: set[tuple[str, str]] = set()
    for row in LIBRARY.overlaps:
        for pair in combinations(sorted(row.clauses), 2):
            if not row.passages or any(passage.clause in pair for passage in row.passages):
                assert pair not in seen, pair
                seen.add(pair)


# ---- headings ------------------------------------------------------------------------------------------------------


def it_finds_two_articles_with_the_same_heading() -> None:
    draft = agreement(
        plain("a", "Đào tạo", "Training", ("Cho huấn luyện viên.", "For coaches.")),
        plain("b", "đào tạo", "Training", ("Cho trọng tài.", "For referees.")),
    )

    (finding,) = found(draft)

    assert (finding.code, finding.severity, finding.place.node_id) == ("heading-doubled", "warning", "b")
    assert dict(finding.params)["heading"] == "đào tạo"


@pytest.mark.parametrize(
    "draft",
    [
        agreement(plain("a", "Đào tạo", "Training"), plain("b", "Đào tạo", "Education")),
        agreement(plain("a", "Đào tạo", "Training"), plain("b", "Bồi dưỡng", "Training")),
        agreement(plain("a", "", ""), plain("b", "", "")),
        agreement(plain("a", "Một", "One"), annexes=[plain("x", "Một", "One")]),
        agreement(preamble=[provision("p1"), provision("p2")]),
        agreement(plain("a", "Đào tạo huấn luyện viên", "Training of coaches"), plain("b", "Đào tạo", "Training")),
    ],
)  # fmt: skip
def it_leaves_other_headings_alone(draft: Agreement) -> None:
    assert codes(draft) == []


def it_tells_a_pair_once_by_what_says_most() -> None:
    draft = again(drafted("ministry-mou"), "differences")

    assert codes(draft) == [("clause-twice", "differences-2")]
    same_words = agreement(plain("a", "Trao đổi", "Exchange", LONG), plain("b", "Trao đổi", "Exchange", LONG))
    assert codes(same_words) == [("clause-twice", "b")]


def it_compares_a_further_language_with_nothing() -> None:
    draft = replace(agreement(plain("a", "ກ", ""), plain("b", "ກ", "")), languages=("lo",))

    assert codes(draft) == []
