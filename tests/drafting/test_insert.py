"""Inserting a clause: at its place, with free ids, in the agreement's own words; one undoable edit."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from songphuong.agreement.applying import apply
from songphuong.agreement.edits import InsertProvision, RemoveProvision, SetSigning
from songphuong.agreement.languages import VI, ByLanguage
from songphuong.agreement.tree import Agreement, Field, Paragraph, SigningMode, Text, line_of, parallel
from songphuong.drafting import insert, instantiate, start
from songphuong.errors import UnusableInputError
from songphuong.formats.library_folder import load_library
from songphuong.library.clauses import ClauseParagraph, Library
from tests.library_samples import sample_clause, sample_library, told
from tests.notation import article, prove_edit


def draft() -> Agreement:
    return start(sample_library(), "sample-agreement", agreement_id="a-1")


def inserted(agreement: Agreement, clause: str, **parts: Any) -> Agreement:
    return apply(agreement, insert(agreement, sample_library(), sample_clause(clause), **parts))


def it_puts_a_clause_behind_the_sections_that_come_before_its_own() -> None:
    assert [p.id for p in inserted(draft(), "sample-bonus").articles] == [
        "sample-purpose",
        "sample-bonus",
        "sample-exchange",
    ]


def it_puts_a_clause_first_when_nothing_of_its_type_comes_before() -> None:
    agreement = replace(draft(), articles=(article("own"),))

    assert [p.id for p in inserted(agreement, "sample-purpose").articles] == ["sample-purpose", "own"]


def it_puts_a_clause_where_it_is_told_to() -> None:
    assert inserted(draft(), "sample-bonus", position=0).articles[0].id == "sample-bonus"


def it_puts_a_clause_of_a_section_nobody_knows_at_the_end() -> None:
    clause = replace(sample_clause("sample-bonus"), section="elsewhere")
    agreement = draft()

    edit = insert(agreement, sample_library(), clause)

    assert isinstance(edit, InsertProvision)
    assert edit.index == len(agreement.articles)


def it_orders_by_another_type_when_the_agreement_s_own_is_unknown() -> None:
    agreement = replace(draft(), type="of-the-office")

    assert [p.id for p in inserted(agreement, "sample-bonus").articles][1] == "sample-bonus"


def it_numbers_a_clause_that_comes_again() -> None:
    agreement = inserted(inserted(draft(), "sample-exchange"), "sample-exchange")

    assert [p.id for p in agreement.articles] == [
        "sample-purpose",
        "sample-exchange",
        "sample-exchange-2",
        "sample-exchange-3",
    ]
    assert agreement.articles[2].blocks[0].id == "sample-exchange-2.1"


def it_takes_no_id_of_which_a_part_is_left_elsewhere() -> None:
    agreement = apply(draft(), RemoveProvision("sample-exchange"))
    left = draft().articles[1].blocks[0]
    agreement = replace(agreement, articles=(article("own", left),))

    assert inserted(agreement, "sample-exchange").articles[0].id == "sample-exchange-2"


def it_keeps_the_value_of_a_field_that_is_declared_already() -> None:
    before = draft()

    assert inserted(before, "sample-exchange").fields == before.fields


def it_speaks_in_the_words_of_the_agreement_s_profile() -> None:
    agreement = replace(draft(), profile="sample-participants")

    line = inserted(agreement, "sample-bonus").articles[1].blocks[0]

    assert line.text["en"][0] == Text("The Participants grant ")  # type: ignore[union-attr]


def it_is_an_edit_with_all_its_promises() -> None:
    before = draft()
    edit = insert(before, sample_library(), sample_clause("sample-bonus"), {})
    assert isinstance(edit, InsertProvision)
    after = replace(
        before,
        articles=(before.articles[0], edit.provision, before.articles[1]),
        fields=(*before.fields, *edit.fields),
    )

    prove_edit(before, edit, after)


@pytest.mark.parametrize(
    ("options", "code"), [({"cost": "shared"}, "option-unknown"), ({"costs": "halves"}, "not-one-of")]
)
def it_refuses_options_the_clause_does_not_have(options: dict[str, str], code: str) -> None:
    with pytest.raises(UnusableInputError) as error:
        inserted(draft(), "sample-exchange", options=options)

    assert told(error.value)[0] == code


def it_chooses_in_a_clause_what_the_agreement_s_type_chooses() -> None:
    kind = sample_library().types["sample-agreement"]
    choosing = replace(kind, options={"sample-exchange.costs": "shared", "sample-purpose.gone": "x"})
    library = replace(sample_library(), types={kind.id: choosing})

    drafted = start(library, kind.id).articles[1].source
    asked = insert(draft(), library, sample_clause("sample-exchange"), {"costs": "each_its_own"})

    assert drafted is not None
    assert drafted.options == (("costs", "shared"),)
    assert isinstance(asked, InsertProvision)
    assert asked.provision.source is not None
    assert asked.provision.source.options == (("costs", "each_its_own"),)


def it_takes_the_clause_s_own_default_where_its_type_names_what_a_version_does_not_have() -> None:
    kind = replace(sample_library().types["sample-agreement"], options={"sample-exchange.costs": "halves"})
    clause = sample_clause("sample-exchange")

    assert [kind.alternative_of(clause, option) for option in clause.options] == ["each_its_own"]


def it_refuses_a_retired_clause_and_names_its_successor() -> None:
    with pytest.raises(UnusableInputError) as error:
        inserted(draft(), "sample-logo")

    assert told(error.value)[0] == "clause-retired"
    assert error.value.params["successor"] == "sample-bonus"


def it_refuses_a_profile_that_the_library_or_a_term_that_the_profile_lacks() -> None:
    with pytest.raises(UnusableInputError, match="profile-unknown"):
        inserted(replace(draft(), profile="of-the-office"), "sample-bonus")

    profile = replace(sample_library().profiles["sample-parties"], terms={})
    with pytest.raises(UnusableInputError) as error:
        instantiate(sample_clause("sample-bonus"), profile)
    assert told(error.value) == ("term-unknown", "sample-bonus@1")


@pytest.mark.parametrize("mode", ["one_place", "two_places", "online"])
def it_words_the_testimonium_for_the_way_of_signing(mode: SigningMode) -> None:
    library = load_library()
    agreement = apply(start(library, "association-agreement"), SetSigning(mode))
    testimonium = library.find("testimonium")
    assert testimonium is not None

    again = insert(agreement, library, testimonium)

    assert isinstance(again, InsertProvision)
    assert again.provision.source is not None
    assert ("signing", mode) in again.provision.source.options


# ---- how the text calls itself -------------------------------------------------------------------------------------


def _library_whose_title_says(**self_reference: str) -> Library:
    """The sample library; its title clause says how the text calls itself."""
    library, title = sample_library(), sample_clause("sample-title")
    named = replace(title, self_reference=ByLanguage.of(self_reference))
    return replace(library, versions={**library.versions, title.id: (named,)})


def _words_for_itself(library: Library, agreement: Agreement) -> str:
    clause = replace(
        sample_clause("sample-purpose"),
        id="self",
        heading=parallel(vi="Tên", en="Name"),
        blocks=(ClauseParagraph(parallel(vi=(Field("term.this_agreement"),), en="this")),),
    )
    edit = insert(agreement, library, clause)
    assert isinstance(edit, InsertProvision)
    (block,) = edit.provision.blocks
    assert isinstance(block, Paragraph)
    (said,) = block.text[VI]
    assert isinstance(said, Text)
    return said.value


def it_calls_the_text_what_its_title_says() -> None:
    library = _library_whose_title_says(vi="Chương trình này", en="this Programme")
    agreement = start(library, "sample-agreement")

    assert _words_for_itself(library, agreement) == "Chương trình này"


def it_calls_the_text_what_the_profile_says_where_no_title_does() -> None:
    library = _library_whose_title_says(vi="Chương trình này", en="this Programme")
    untitled = replace(start(library, "sample-agreement"), title=())

    assert _words_for_itself(sample_library(), draft()) == "Thỏa thuận"
    assert _words_for_itself(library, untitled) == "Thỏa thuận"


def it_drafts_the_title_first_also_when_it_is_added_last() -> None:
    library = _library_whose_title_says(vi="Chương trình này", en="this Programme")
    purpose = replace(
        sample_clause("sample-purpose"), heading=parallel(vi=(Field("term.this_agreement"),), en="This Programme")
    )
    library = replace(library, versions={**library.versions, "sample-purpose": (purpose,)})

    agreement = start(library, "sample-agreement", with_clauses=["sample-title@1"], without=["sample-title"])

    assert agreement.articles[0].heading[VI] == line_of("Chương trình này")
