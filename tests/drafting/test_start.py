"""Starting a draft: the default clauses in order, the answers in their places, everything else open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from songphuong.agreement.fields import entry_of, value_of
from songphuong.agreement.languages import VI, Language
from songphuong.agreement.tree import Agreement, Money, Side, Source
from songphuong.agreement.walk import node_ids
from songphuong.drafting import start
from songphuong.errors import UnusableInputError
from songphuong.formats.draft_file import read_draft
from songphuong.library.answers import Answers
from songphuong.phrasing.compose import Passage, compose
from tests.library_samples import built_in_library, sample_library, told
from tests.notation import file_bytes, words

FILE = Path("answers.toml")


def draft(**parts: object) -> Agreement:
    return start(sample_library(), "sample-agreement", agreement_id="a-1", **parts)  # type: ignore[arg-type]


def lines(agreement: Agreement, language: Language) -> list[str]:
    return [block.text for block in compose(agreement, language) if isinstance(block, Passage)]


def it_drafts_the_default_clauses_in_the_order_of_the_sections() -> None:
    agreement = draft()

    assert (agreement.id, agreement.type, agreement.profile) == ("a-1", "sample-agreement", "sample-parties")
    assert [p.id for p in agreement.title] == ["sample-title"]
    assert [p.id for p in agreement.preamble] == ["sample-recital"]
    assert [p.id for p in agreement.articles] == ["sample-purpose", "sample-exchange"]
    assert [p.id for p in agreement.closing] == ["sample-testimonium"]
    assert agreement.annexes == ()
    assert agreement.sides == (Side("side_a", ("side_a",)), Side("side_b", ("side_b",)))
    assert agreement.signing == "one_place"


def it_reads_in_both_languages() -> None:
    agreement = draft()

    assert lines(agreement, "vi")[:7] == [
        "THỎA THUẬN",
        "giữa [Tên Bên thứ nhất] và [Tên Bên thứ hai]",
        "Mong muốn phát triển quan hệ giữa các Bên;",
        "Điều 1. Mục đích",
        "Các Bên sẽ hợp tác theo Điều 2.",
        "Điều 2. Trao đổi đoàn",
        "1. Hằng năm, các Bên sẽ trao đổi hai đoàn gồm:",
    ]
    assert lines(agreement, "en")[4:8] == [
        "The Parties shall cooperate as set out in Article 2.",
        "Article 2. Exchange of delegations",
        "1. Each year the Parties shall exchange two delegations of:",
        "(a) athletes;",
    ]


def it_gives_nodes_ids_that_tell_where_they_came_from() -> None:
    ids = node_ids(draft(with_clauses=["sample-plan"]))

    assert [one for one in ids if one.startswith(("sample-exchange", "sample-plan"))] == [
        "sample-exchange",
        "sample-exchange.1",
        "sample-exchange.1.1",
        "sample-exchange.1.2",
        "sample-exchange.2",
        "sample-exchange.4",
        "sample-plan",
        "sample-plan.1",
        "sample-plan.2",
        "sample-plan.2.1.1",
        "sample-plan.2.1.2",
        "sample-plan.2.2.1",
        "sample-plan.2.2.2",
        "sample-plan.2.3.1",
        "sample-plan.2.3.2",
    ]


def it_remembers_the_clause_the_version_and_the_choices() -> None:
    assert draft().articles[1].source == Source("sample-exchange", 2, (("costs", "each_its_own"),))
    assert draft(with_clauses=["sample-exchange@1"]).articles[1].source == Source(
        "sample-exchange", 1, (("costs", "each_its_own"),)
    )


def it_declares_the_fields_of_the_sides_and_those_the_text_uses_with_their_defaults() -> None:
    agreement = draft()

    assert value_of(agreement, "side_a.designation", {e.name: e for e in agreement.fields}) == words("Bên A", "Side A")
    notice = entry_of(agreement, "exchange.delegations")
    assert notice is not None
    assert notice.value == Decimal(2)
    assert notice.label == words("Số đoàn mỗi năm", "Delegations a year")
    assert entry_of(agreement, "exchange.cost_share") is None  # the chosen alternative does not speak of it
    opened = entry_of(agreement, "signing.place")
    assert opened is not None
    assert opened.value is None


def it_fills_the_answers_in() -> None:
    agreement = draft(
        answers=Answers(
            values=(("side_a.name", words("Hội A", "Association A")), ("signing.date", date(2021, 1, 8))),
            signing="online",
            notes=(("sample-purpose", "Hỏi lại."),),
        )
    )

    assert "between Association A and [Name, second side]" in lines(agreement, "en")
    assert agreement.signing == "online"
    assert [(note.about, note.text) for note in agreement.notes] == [("sample-purpose", "Hỏi lại.")]


def it_leaves_a_defaulted_field_open_when_the_answer_is_empty() -> None:
    entry = entry_of(draft(answers=Answers(values=(("exchange.delegations", None),))), "exchange.delegations")

    assert entry is not None
    assert entry.value is None


def it_takes_the_chosen_alternative_and_declares_its_fields() -> None:
    agreement = draft(answers=Answers(options=(("sample-exchange.costs", "shared"),)))

    assert [block.id for block in agreement.articles[1].blocks] == [
        "sample-exchange.1",
        "sample-exchange.3",
        "sample-exchange.4",
    ]
    assert entry_of(agreement, "exchange.cost_share") is not None


def it_loses_no_answer_to_a_field_that_the_chosen_alternative_leaves_out() -> None:
    share = Money(Decimal(5), "USD")

    entry = entry_of(draft(answers=Answers(values=(("exchange.cost_share", share),))), "exchange.cost_share")

    assert entry is not None
    assert entry.value == share


def it_puts_further_clauses_at_the_place_of_their_section() -> None:
    agreement = draft(with_clauses=["sample-plan", "sample-bonus@1"], without=["sample-recital"])

    assert [p.id for p in agreement.articles] == ["sample-purpose", "sample-bonus", "sample-exchange"]
    assert [p.id for p in agreement.annexes] == ["sample-plan"]
    assert agreement.preamble == ()
    assert "Các Bên sẽ hợp tác theo Điều 3." in lines(agreement, "vi")


def it_reads_a_joint_side_as_all_its_bodies() -> None:
    agreement = draft(
        answers=Answers(
            values=(("side_b.name", words("Tổ chức B", "Body B")), ("side_b_2.name", words("Tổ chức C", "Body C"))),
            bodies=("side_b_2",),
        )
    )

    assert agreement.sides[1] == Side("side_b", ("side_b", "side_b_2"))
    assert "between [Name, first side] and Body B and Body C" in lines(agreement, "en")
    names = {entry.name for entry in agreement.fields if entry.name.startswith("side_b_2.")}
    assert names == {
        f"side_b_2.{tail}" for tail in ("name", "abbreviation", "country", "address", "signatory", "signatory_title")
    }
    label = entry_of(agreement, "side_b_2.name")
    assert label is not None
    assert label.label == words("Tên Bên thứ hai (2)", "Name, second side (2)")


def it_gives_each_new_draft_an_id_of_its_own() -> None:
    one, other = (start(sample_library(), "sample-agreement") for _ in range(2))

    assert one.id != other.id


@pytest.mark.parametrize("type_id", built_in_library().types)
def it_drafts_every_type_of_the_program_s_own_library_into_a_file_that_reads_back(type_id: str) -> None:
    agreement = start(built_in_library(), type_id)

    assert read_draft(file_bytes(agreement)).agreement == agreement
    for language in agreement.languages:
        composed = [block for block in compose(agreement, language) if isinstance(block, Passage)]
        assert not [block.node_id for block in composed if "[…]" in block.text or "{{" in block.text]


@pytest.mark.parametrize(
    ("ask", "code", "place"),
    [
        (lambda: start(sample_library(), "treaty"), "type-unknown", ""),
        (lambda: draft(with_clauses=["no-such"]), "clause-unknown", ""),
        (lambda: draft(with_clauses=["sample-plan@9"]), "clause-version-unknown", ""),
        (lambda: draft(with_clauses=["sample-plan@"]), "clause-version-unfit", ""),
        (lambda: draft(with_clauses=["sample-plan@x"]), "clause-version-unfit", ""),
        (lambda: draft(with_clauses=["sample-logo"]), "clause-retired", ""),
        (lambda: draft(without=["sample-plan"]), "clause-not-drafted", ""),
        (
            lambda: refused(options=(("sample-exchange.cost", "shared"),)),
            "option-unknown",
            "options.sample-exchange.cost",
        ),
        (lambda: refused(options=(("sample-plan.costs", "shared"),)), "option-unknown", "options.sample-plan.costs"),
        (lambda: refused(options=(("sample-exchange.costs", "x"),)), "not-one-of", "options.sample-exchange.costs"),
        (lambda: refused(values=(("bonus.gold", None),)), "field-not-in-draft", "bonus.gold"),
        (lambda: refused(values=(("side_a.name", "Hội A"),)), "value-unfit", "side_a.name"),
    ],
)
def it_refuses_what_is_not_there(ask: Callable[[], Agreement], code: str, place: str) -> None:
    with pytest.raises(UnusableInputError) as error:
        ask()

    assert told(error.value) == (code, place)
    assert error.value.file == (FILE if place else None)


def refused(**parts: object) -> Agreement:
    return draft(answers=Answers(file=FILE, **parts))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", built_in_library().types)
def it_puts_further_recitals_before_those_that_end_the_row(kind: str) -> None:
    """Each further recital ends with ";", the last one of the type with ",", before the words of agreement."""
    agreement = start(built_in_library(), kind, with_clauses=["recital-health", "recital-women"])
    ends = [
        block.words[-1]
        for block in compose(agreement, VI)
        if isinstance(block, Passage) and "recitals" in block.section
    ]
    assert len(ends) > 3
    assert ends == [";"] * (len(ends) - 1) + [","]
