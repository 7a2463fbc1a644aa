"""Checking again while somebody types: the same findings as from the beginning, and only what changed is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from songphuong.agreement.applying import apply
from songphuong.agreement.edits import FillField, SetText
from songphuong.agreement.languages import EN, VI
from songphuong.agreement.tree import Agreement, line_of
from songphuong.agreement.walk import spots
from songphuong.checks import ALL_CHECKS, Checker, Finding, Hit, check
from songphuong.checks.pairs import each_pair
from songphuong.checks.subject import Pair, Setting, Subject, setting_of
from songphuong.drafting import start
from tests.checks.faults import faults
from tests.library_samples import built_in_library
from tests.notation import agreement, article, paragraph


@pytest.fixture(scope="module")
def draft() -> Agreement:
    return start(built_in_library(), "association-agreement", agreement_id="d")


def it_finds_the_same_as_from_the_beginning(draft: Agreement) -> None:
    """Over a row of edits of texts and fields, and undone ones."""
    checker, random, now = Checker(built_in_library()), Random(4), draft
    nodes = [spot.node.id for spot in spots(draft) if spot.region == "articles" and len(spot.path) > 1]
    words = ("Hiệp định này", "05 (sáu) năm", "không quá 10 ngày", "two  spaces", "this Treaty", "12 months")
    for _ in range(12):
        edit = SetText(random.choice(nodes), random.choice((VI, EN)), line_of(random.choice(words)))
        now = random.choice((apply(now, edit), draft))
        assert checker.check(now) == check(now, built_in_library())
    filled = apply(now, FillField(now.fields[0].name, None))
    assert checker.check(filled) == check(filled, built_in_library())


def it_looks_only_at_the_passages_that_changed() -> None:
    seen: list[str] = []

    def look(pair: Pair, _: Setting) -> Iterator[Hit]:
        seen.append(pair.node_id)
        yield Hit(pair.node_id)

    find = each_pair(look)
    before = agreement(*(article(f"a{n}", paragraph(f"p{n}", f"Khoản {n}.", f"Item {n}.")) for n in range(50)))
    first = Subject.of(before, setting_of(before, built_in_library()), {})
    assert len(list(find(first))) == len(seen) == 100, "each heading and paragraph"
    seen.clear()
    after = apply(before, SetText("p7", VI, line_of("Khác.")))
    second = Subject.of(after, setting_of(after, built_in_library()), first.remembered)
    assert len(list(find(second))) == 100
    assert seen == ["p7"]


def it_looks_anew_at_everything_when_what_is_known_has_changed(draft: Agreement) -> None:
    checker = Checker(built_in_library())
    checker.check(draft)
    other = replace(draft, profile="parties-shall" if draft.profile != "parties-shall" else "participants-will")
    assert checker.check(other) == check(other, built_in_library())


def it_finds_every_fault_of_a_sample_also_when_it_comes_by_an_edit() -> None:
    fault = next(one for one in faults() if one.kind == "figure")
    checker = Checker(built_in_library())
    checker.check(fault.base.agreement)

    def there(findings: tuple[Finding, ...]) -> set[tuple[str, str]]:
        return {(one.code, one.place.node_id) for one in findings}

    assert there(checker.check(fault.agreement)) == there(check(fault.agreement, built_in_library()))


def it_gives_each_rule_one_code() -> None:
    codes = [rule.code for rule in ALL_CHECKS]
    assert len(set(codes)) == len(codes)
