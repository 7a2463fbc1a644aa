"""Numbers, letters and cross-references."""

from __future__ import annotations

import pytest

from songphuong.agreement.languages import EN, VI
from songphuong.agreement.tree import Agreement, Cell, Table, parallel
from songphuong.agreement.walk import citation, division_mark, find, label, letter, roman, targets_of
from tests.notation import agreement, article, paragraph, provision


def _points(count: int, stem: str = "x") -> list:  # type: ignore[type-arg]
    return [paragraph(f"{stem}{n}", f"điểm {n};", f"point {n};") for n in range(1, count + 1)]


def _sample() -> Agreement:
    return agreement(
        article("one", paragraph("one.1", "Một.", "One.")),
        article(
            "two",
            paragraph("two.1", "Dẫn.", "Lead.", numbered=False),
            paragraph("two.2", "Hai Bên:", "The Parties:", *_points(25)),
            paragraph("two.3", "Ba.", "Three.", paragraph("deep", "a", "a", paragraph("deeper", "i", "i"))),
            section="scope",
        ),
        title=[article("title", vi="Thỏa thuận", en="Agreement")],
        annexes=[article("annex", Table("t", ((Cell("c", parallel(vi="STT", en="No.")),),)), section="plan")],
    )


def _label(node_id: str, language: str) -> str:
    spot = find(_sample(), node_id)
    assert spot is not None
    return label(spot, language)


@pytest.mark.parametrize(
    ("number", "vi", "en"),
    [(1, "a", "a"), (4, "d", "d"), (5, "đ", "e"), (6, "e", "f"), (23, "y", "w"), (24, "aa", "x"), (28, "đđ", "bb")],
)
def it_letters_points_as_each_language_does(number: int, vi: str, en: str) -> None:
    assert (letter(number, VI), letter(number, EN)) == (vi, en)


def it_spells_the_whole_vietnamese_series() -> None:
    assert " ".join(letter(n, VI) for n in range(1, 24)) == "a b c d đ e g h i k l m n o p q r s t u v x y"


@pytest.mark.parametrize(("number", "written"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (99, "xcix")])
def it_writes_roman_numbers(number: int, written: str) -> None:
    assert roman(number) == written


def it_goes_round_the_kinds_of_marks_below_the_points() -> None:
    assert [division_mark(5, depth, VI) for depth in range(1, 8)] == ["5", "đ", "v", "Đ", "5", "đ", "v"]


@pytest.mark.parametrize(
    ("node_id", "vi", "en"),
    [
        ("title", "", ""),
        ("one", "Điều 1.", "Article 1."),
        ("one.1", "", ""),  # an article's only paragraph has no number
        ("two.1", "", ""),
        ("two.2", "1.", "1."),
        ("x5", "đ)", "(e)"),
        ("deeper", "(i)", "(i)"),
        ("annex", "Phụ lục 1.", "Annex 1."),
        ("c", "", ""),
    ],
)
def it_labels_each_division(node_id: str, vi: str, en: str) -> None:
    assert (_label(node_id, VI), _label(node_id, EN)) == (vi, en)


@pytest.mark.parametrize(
    ("target", "vi", "en"),
    [
        ("one", "Điều 1", "Article 1"),
        ("one.1", "Điều 1", "Article 1"),
        ("section:scope", "Điều 2", "Article 2"),
        ("two.2", "khoản 1 Điều 2", "paragraph 1 of Article 2"),
        ("x5", "điểm đ khoản 1 Điều 2", "paragraph 1(e) of Article 2"),
        ("deeper", "tiết i điểm a khoản 2 Điều 2", "paragraph 2(a)(i) of Article 2"),
        ("section:plan", "Phụ lục 1", "Annex 1"),
    ],
)
def it_cites_by_identity_in_each_language(target: str, vi: str, en: str) -> None:
    spot = targets_of(_sample())[target]
    assert (citation(spot, VI), citation(spot, EN)) == (vi, en)


def it_cites_its_own_article_as_this_article() -> None:
    sample = _sample()
    spot = targets_of(sample)["x5"]
    assert citation(spot, VI, within=sample.articles[1]) == "điểm đ khoản 1 Điều này"
    assert citation(spot, EN, within=sample.articles[1]) == "paragraph 1(e) of this Article"


def it_cites_a_point_of_an_article_without_numbered_paragraphs() -> None:
    sample = agreement(article("a", paragraph("a.1", "Gồm:", "Comprises:", *_points(5))))
    spot = targets_of(sample)["x5"]
    assert (citation(spot, VI), citation(spot, EN)) == ("điểm đ Điều 1", "point (e) of Article 1")


def it_offers_no_recital_title_or_table_cell_as_a_target() -> None:
    targets = targets_of(
        agreement(preamble=[provision("r", paragraph("r.1", "Xét", "Whereas"))], title=_sample().title)
    )
    assert dict(targets) == {}


def it_finds_nothing_under_an_unknown_id() -> None:
    assert find(_sample(), "nowhere") is None
