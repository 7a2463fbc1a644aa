"""All checks together: sentences for every code, any agreement at all, fixes that mend, speed, our own library."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count
from string import Formatter
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from songphuong.agreement.applying import apply
from songphuong.agreement.languages import ByLanguage
from songphuong.agreement.tree import (
    REGIONS,
    Agreement,
    Cell,
    Duration,
    DurationUnit,
    Field,
    FieldEntry,
    FieldType,
    Filter,
    Inline,
    Money,
    Paragraph,
    Parallel,
    Provision,
    Reference,
    Side,
    SigningMode,
    Table,
    Text,
    line_of,
    parallel,
)
from songphuong.agreement.values import fits
from songphuong.checks import ALL_CHECKS, Finding, check
from songphuong.drafting import start
from songphuong.formats.library_folder import load_library
from songphuong.library.clauses import AgreementType, Library, Section
from songphuong.phrasing.values import FILTERS
from songphuong.sentences import catalogue, say, say_both
from tests.boards import share
from tests.notation import agreement, article, paragraph

# ---- sentences -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", [rule.code for rule in ALL_CHECKS])
def it_has_sentences_for_every_rule(code: str) -> None:
    for language in ("vi", "en"):
        assert all(say(language, key) for key in (f"rule.{code}", f"rule.{code}_reason"))
        assert catalogue(language)[f"finding.{code}"]


def it_has_no_sentences_without_a_rule() -> None:
    codes = {rule.code for rule in ALL_CHECKS}
    keys = [key.partition(".")[2] for key in catalogue("vi") if key.startswith(("rule.", "finding."))]

    assert {key.removesuffix("_reason") for key in keys} == codes and len(codes) == len(ALL_CHECKS)


def wanted(finding: Finding) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(catalogue("vi")[f"finding.{finding.code}"]) if name}


def it_names_sections_places_and_languages_in_the_language_of_the_sentence() -> None:
    draft = agreement(article("a1", Paragraph("k1", parallel(vi="Một."))))

    (finding,) = (finding for finding in check(draft) if finding.code == "language-missing")

    told = say_both("finding.language-missing", **dict(finding.params))
    assert told["vi"].startswith("Tại Điều 1: chưa có lời văn bằng tiếng Anh")
    assert told["en"].startswith("In Article 1: there is no text in English")


def it_runs_only_the_rules_valid_on_the_day() -> None:
    draft = agreement(title=[article("t", vi="Hiệp định", en="Treaty")])
    before = {finding.code for finding in check(draft, on=date(2021, 6, 30))}

    assert {finding.code for finding in check(draft)} - before == {"reserved-name"}


# ---- any agreement at all ------------------------------------------------------------------------------------------

LANGUAGES = ("vi", "en", "lo", "xx")
FIELD_NAMES = ("side_a.name", "side_b.name", "side_a.signatory", "side_b_2.name", "signing.date", "bonus", "")
SECTIONS = ("purpose", "term", "final", "other", "")
WORDS = st.sampled_from(
    [
        "05 (sáu) năm", "five (06) years", "Hiệp định này", "this Treaty", "ngày 08 tháng 01", "8 January", "hai  chỗ",
        "Thỏa thuận", "(1) một; (2) hai", "1.000.000 đô la Mỹ (hai triệu đô la Mỹ)", "Điều 5", "Article 6", " ", "(((",
    ]
)  # fmt: skip
KIND = AgreementType(
    "t",
    ByLanguage.of({"vi": "Loại"}),
    "p",
    tuple(Section(name, ByLanguage(), "articles", True) for name in ("purpose", "term", "final")),
    (),
)
field_types: st.SearchStrategy[FieldType] = st.sampled_from(get_args(FieldType))
units: st.SearchStrategy[DurationUnit] = st.sampled_from(get_args(DurationUnit))
by_language = st.dictionaries(st.sampled_from(LANGUAGES), WORDS | st.text(max_size=5), max_size=3).map(ByLanguage.of)
values = st.one_of(
    st.none(),
    by_language,
    st.text(max_size=5),
    st.dates(),
    st.builds(Money, st.decimals(), st.sampled_from(["USD", "VND", "?"])),
    st.decimals(),
    st.builds(Duration, st.integers(), units),
    st.lists(by_language, max_size=2).map(tuple),
)


def _fitting(entry: FieldEntry) -> FieldEntry:
    """Neither a reader nor an edit lets a value stand that does not fit the field's type: it is open instead."""
    return entry if fits(entry.value, entry.type) else replace(entry, value=None)


@st.composite
def agreements(draw: st.DrawFn) -> Agreement:
    """Any agreement with an id of its own for every node."""
    ids = (f"n{n}" for n in count())
    targets = st.sampled_from(["n1", "n5", "section:term", "section:gone", ""])
    filters = st.lists(st.builds(Filter, st.sampled_from([*FILTERS, "?"])), max_size=2).map(tuple)
    inline: st.SearchStrategy[Inline] = st.one_of(
        st.builds(Text, WORDS | st.text(max_size=20)),
        st.builds(Field, st.sampled_from(FIELD_NAMES), filters),
        st.builds(Reference, targets),
    )
    line = st.lists(inline, max_size=3).map(lambda parts: line_of(*parts))

    def text() -> Parallel:
        return ByLanguage.of(draw(st.dictionaries(st.sampled_from(LANGUAGES), line, max_size=3)))

    def block(depth: int) -> Paragraph:
        points = tuple(block(depth + 1) for _ in range(draw(st.integers(0, 2)))) if depth < 3 else ()
        return Paragraph(next(ids), text(), points, draw(st.booleans()))

    def table() -> Table:
        width = draw(st.integers(0, 2))
        rows = tuple(tuple(Cell(next(ids), text()) for _ in range(width)) for _ in range(draw(st.integers(0, 2))))
        return Table(next(ids), rows, draw(st.integers(0, 2)))

    def provision() -> Provision:
        blocks = tuple(table() if draw(st.booleans()) else block(1) for _ in range(draw(st.integers(0, 2))))
        return Provision(next(ids), draw(st.sampled_from(SECTIONS)), text(), blocks)

    title, preamble, articles, closing, annexes = (
        tuple(provision() for _ in range(draw(st.integers(0, 2)))) for _ in REGIONS
    )
    sides = st.builds(
        Side, st.sampled_from(["side_a", "side_b"]), st.lists(st.sampled_from(["side_b", "side_b_2"])).map(tuple)
    )
    entries = st.builds(FieldEntry, st.sampled_from(FIELD_NAMES), field_types, by_language, values).map(_fitting)
    modes: st.SearchStrategy[SigningMode] = st.sampled_from(get_args(SigningMode))
    return Agreement(
        id="a",
        type="t",
        languages=tuple(draw(st.lists(st.sampled_from(LANGUAGES), max_size=4, unique=True))),
        sides=tuple(draw(st.lists(sides, max_size=3))),
        signing=draw(modes),
        fields=tuple(draw(st.lists(entries, max_size=4))),
        title=title,
        preamble=preamble,
        articles=articles,
        closing=closing,
        annexes=annexes,
    )


SLOW_TO_BUILD = [HealthCheck.too_slow, HealthCheck.data_too_large]


@settings(
    max_examples=share(150), deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(agreements(), st.sampled_from([KIND, None]))
def it_checks_any_agreement_and_words_every_finding(draft: Agreement, kind: AgreementType | None) -> None:
    rules = {rule.code: rule for rule in ALL_CHECKS}

    for finding in check(draft, kind=kind):
        assert finding.severity == rules[finding.code].severity
        assert wanted(finding) <= {name for name, _ in finding.params}
        assert all(say_both(f"finding.{finding.code}", **dict(finding.params)).entries)
        assert all(isinstance(value, str | int) for _, value in finding.params)


@settings(
    max_examples=share(100), deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(agreements())
def it_mends_what_it_offers_to_mend(draft: Agreement) -> None:
    names = [one.name for one in draft.fields]
    if len(set(names)) < len(names):
        return  # two entries of one name: nothing can be filled in
    for finding in check(draft, kind=KIND):
        if finding.fix is not None:
            after = check(apply(draft, finding.fix), kind=KIND)
            assert finding not in after


# ---- size and our own library -------------------------------------------------------------------------------------

VI = "Thỏa thuận này có hiệu lực trong thời hạn 05 (năm) năm, kể từ ngày 08 tháng 01 năm 2021, với 1.000.000 đô la Mỹ. "
EN = "This Arrangement is effective for five (05) years from 8 January 2021, with USD 1,000,000. "


def it_checks_two_hundred_articles_without_a_false_alarm() -> None:
    draft = agreement(
        *(
            article(
                f"a{n}",
                *(paragraph(f"a{n}.{k}", f"{VI * 3}{n}", f"{EN * 3}{n}") for k in range(4)),
                vi=f"Nội dung {n}",
                en=f"Matter {n}",
            )
            for n in range(200)
        )
    )

    findings = check(draft, kind=KIND)

    assert {finding.code for finding in findings} == {"section-missing", "side-too-few"}


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


def it_raises_no_false_alarm_about_the_drafts_of_our_own_library(library: Library) -> None:
    for name in library.types:
        codes = {finding.code for finding in check(start(library, name), library)}
        assert codes <= {"field-open", "signatory-missing", "signatory-title-missing"}, name


def it_raises_no_false_alarm_when_the_fields_are_filled_with_the_examples(library: Library) -> None:
    declared = [field for versions in library.versions.values() for version in versions for field in version.fields]
    declared += [field for kind in library.types.values() for field in kind.fields]
    examples = {field.name: field.example for field in declared if field.example is not None}
    for name in library.types:
        draft = start(library, name)
        filled = tuple(replace(one, value=one.value or examples.get(one.name)) for one in draft.fields)
        findings = check(replace(draft, fields=filled), library)
        assert [finding for finding in findings if finding.severity != "warning"] == [], name
