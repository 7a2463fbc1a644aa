"""Rule sets: switches, weights and dates of the checks, read strictly; the office's own stand over ours."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from songphuong.checks import check, unknown_codes
from songphuong.errors import UnusableInputError
from songphuong.formats.library_folder import load_library
from songphuong.formats.rule_set_file import examine_rule_set
from songphuong.library.mistakes import Mistakes
from songphuong.library.rule_sets import RuleSet, Switch
from tests.library_samples import built_in_library
from tests.notation import agreement, article, paragraph

FILE = Path("office.toml")
HEAD = """
id = "office"
title = { vi = "Của cơ quan", en = "The office's" }
purpose = { vi = "Mọi văn bản", en = "Every text" }
"""
REVERSED = "[rules.nfd]\nvalid_from = 2027-02-01\nvalid_to = 2027-01-01"
SPACED = agreement(article("a", paragraph("p", "Hai  cách.", "Two.")))


def read(text: str) -> RuleSet:
    mistakes = Mistakes(FILE)
    found = examine_rule_set(text.encode(), FILE, mistakes)
    mistakes.raise_first()
    return found


def codes(rules: RuleSet, on: date | None = None) -> dict[str, str]:
    return {one.code: one.severity for one in check(SPACED, rules=rules, on=on)}


def it_switches_a_rule_off() -> None:
    assert "doubled-space" in codes(read(HEAD))
    assert "doubled-space" not in codes(read(HEAD + "[rules.doubled-space]\non = false"))


def it_weighs_a_rule_otherwise() -> None:
    assert codes(read(HEAD))["doubled-space"] == "note"
    assert codes(read(HEAD + "[rules.doubled-space]\nseverity = 'error'"))["doubled-space"] == "error"


def it_dates_a_rule() -> None:
    rules = read(HEAD + "[rules.doubled-space]\nvalid_from = 2027-01-01\nvalid_to = 2027-12-31")
    days = (date(2026, 12, 31), date(2027, 1, 1), date(2027, 12, 31), date(2028, 1, 1))
    assert ["doubled-space" in codes(rules, on=day) for day in days] == [False, True, True, False]


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        (HEAD + "[rules.nfd]\nweight = 'note'", "key-unknown", "rules.*.weight"),
        (HEAD + "[rules.nfd]\nseverity = 'fatal'", "shape-wrong", "rules.*.severity"),
        (HEAD + "[rules.nfd]\non = 'no'", "needs-true-or-false", "rules.*.on"),
        (HEAD + REVERSED, "dates-out-of-order", "rules.nfd.valid_to"),
        (HEAD + "treaty_words = 'loose'", "shape-wrong", "treaty_words"),
        (HEAD.replace('en = "Every text"', 'en = ""'), "needs-words", "purpose.en"),
        ("id = 'office'", "key-missing", "title"),
    ],
)  # fmt: skip
def it_refuses_what_it_cannot_use_and_says_where(text: str, code: str, place: str) -> None:
    with pytest.raises(UnusableInputError) as refused:
        read(text)
    assert (refused.value.code, refused.value.place) == (code, place)


def it_names_codes_that_no_rule_has() -> None:
    assert unknown_codes(RuleSet(switches={"nfd": Switch(), "nfdd": Switch()})) == ("nfdd",)


def it_ships_rule_sets_whose_every_line_switches_something() -> None:
    library = built_in_library()
    assert set(library.rule_sets) >= {"standard", "strict", "working-draft"}
    assert [unknown_codes(rules) for rules in library.rule_sets.values()] == [()] * len(library.rule_sets)


def it_lays_the_office_s_rule_set_over_the_standard_one(tmp_path: Path) -> None:
    folder = tmp_path / "resources" / "rule_sets"
    folder.mkdir(parents=True)
    own = HEAD.replace('"office"', '"standard"') + "[rules.doubled-space]\non = false"
    (folder / "standard.toml").write_text(own, encoding="utf-8")
    library = load_library(tmp_path)

    assert library.problems == ()
    assert "doubled-space" not in {one.code for one in check(SPACED, library)}
    assert library.rule_sets["strict"] == built_in_library().rule_sets["strict"]
