"""Answers files: what they say, what is refused, and that a printed one changes nothing."""

from __future__ import annotations

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songphuong.agreement.languages import ByLanguage
from songphuong.agreement.tree import Duration, Money
from songphuong.data_folders import data_folder
from songphuong.drafting import start
from songphuong.errors import UnusableInputError
from songphuong.formats.answers_file import print_answers, read_answers
from songphuong.formats.draft_file import read_draft
from songphuong.library.answers import Answers
from tests.library_samples import built_in_library, sample_library, told
from tests.notation import file_bytes, words

FILE = Path("trả lời.toml")


def read(text: str) -> Answers:
    return read_answers(text.encode(), FILE, sample_library(), "sample-agreement")


def it_reads_values_of_every_kind() -> None:
    answers = read(
        """
        [side_a]
        name = { vi = "Hội A", en = "Association A" }
        abbreviation = "HA"
        [signing]
        date = 2021-01-08
        [exchange]
        delegations = 4
        cost_share = { amount = "1500", currency = "USD" }
        notice = { count = 2, unit = "month" }
        """
    )

    assert dict(answers.values) == {
        "side_a.name": words("Hội A", "Association A"),
        "side_a.abbreviation": "HA",
        "signing.date": date(2021, 1, 8),
        "exchange.delegations": Decimal(4),
        "exchange.cost_share": Money(Decimal(1500), "USD"),
        "exchange.notice": Duration(2, "month"),
    }
    assert answers.file == FILE


def it_reads_choices_and_remarks() -> None:
    answers = read(
        """
        type = "sample-agreement"
        signing_mode = "online"
        with = ["sample-plan", "sample-exchange@1"]
        without = ["sample-recital"]
        [options]
        "sample-exchange.costs" = "shared"
        [[notes]]
        about = "sample-purpose"
        text = "Hỏi lại."
        [[notes]]
        text = "Giả định."
        """
    )

    assert answers.signing == "online"
    assert answers.with_clauses == ("sample-plan", "sample-exchange@1")
    assert answers.without == ("sample-recital",)
    assert answers.options == (("sample-exchange.costs", "shared"),)
    assert answers.notes == (("sample-purpose", "Hỏi lại."), ("", "Giả định."))


@pytest.mark.parametrize("empty", ['""', "[]", "{}", '{ vi = "", en = "" }', '{ vi = " " }'])
def it_reads_an_empty_answer_as_left_open(empty: str) -> None:
    assert read(f"[side_a]\nname = {empty}").values == (("side_a.name", None),)


def it_leaves_a_single_empty_language_open() -> None:
    assert read('[signing]\nplace = { vi = "Hà Nội", en = "" }').values == (
        ("signing.place", ByLanguage.of({"vi": "Hà Nội"})),
    )


def it_reads_the_further_bodies_of_a_joint_side() -> None:
    answers = read('[side_b]\nname = { vi = "B", en = "B" }\n[side_b_3]\n[side_b_2]\nname = { vi = "C", en = "D" }')

    assert answers.bodies == ("side_b_2", "side_b_3")
    assert dict(answers.values)["side_b_2.name"] == words("C", "D")


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("[side_a", "toml-broken", "1:8"),
        ('type = "another"', "answers-of-another-type", "type"),
        ("type = 5", "needs-words", "type"),
        ('signing_mode = "by_post"', "not-one-of", "signing_mode"),
        ('with = "sample-plan"', "needs-list", "with"),
        ('[options]\n"sample-exchange.costs" = 1', "needs-words", "options.*"),
        ("[[notes]]\nabout = 'x'", "key-missing", "notes[1].text"),
        ("title = 'x'", "answers-key-unknown", "title"),
        ("[side_c]\nname = ''", "answers-key-unknown", "side_c.name"),
        ("[side_c]", "answers-key-unknown", "side_c"),
        ("[side_a]\nnames = ''", "answers-key-unknown", "side_a.names"),
        ("[side_a_2]\ndesignation = ''", "answers-key-unknown", "side_a_2.designation"),
        ("[side_b_3]", "body-gap", "side_b_3"),
        ("[side_a]\nname = 'Hội A'", "value-unfit", "side_a.name"),
        ("[side_a]\nname = { vi = 'A', english = 'A' }", "value-unfit", "side_a.name"),
        ("[side_a]\nabbreviation = { vi = 'A', en = 'A' }", "value-unfit", "side_a.abbreviation"),
        ("[signing]\ndate = '08/01/2021'", "value-unfit", "signing.date"),
        ("[exchange]\ndelegations = 'hai'", "value-unfit", "exchange.delegations"),
        ("[exchange]\ndelegations = true", "value-unfit", "exchange.delegations"),
        ("[exchange]\ncost_share = { amount = '1.000.000', currency = 'VND' }", "value-unfit", "exchange.cost_share"),
        ("[exchange]\ncost_share = { amount = '1000000' }", "value-unfit", "exchange.cost_share"),
        ("[exchange]\nnotice = { count = 1, unit = 'decade' }", "value-unfit", "exchange.notice"),
    ],
)
def it_refuses_what_is_no_answer_with_file_and_place(text: str, code: str, place: str) -> None:
    with pytest.raises(UnusableInputError) as error:
        read(text)

    assert error.value.file == FILE
    assert told(error.value) == (code, place)


def it_refuses_a_type_the_library_does_not_have() -> None:
    for ask in (
        lambda: read_answers(b"", FILE, sample_library(), "treaty"),
        lambda: print_answers(sample_library(), "treaty"),
    ):
        with pytest.raises(UnusableInputError) as error:
            ask()
        assert told(error.value)[0] == "type-unknown"


# ---- printing ------------------------------------------------------------------------------------------------------


def it_prints_every_question_with_type_labels_default_and_example() -> None:
    printed = print_answers(sample_library(), "sample-agreement")

    assert "# Số đoàn mỗi năm / Delegations a year (number)\n# mặc định / default: 2\n# ví dụ / example: 3\n" in printed
    assert "\ndelegations = 2\n" in printed
    assert '# Nơi ký / Place of signing (text)\n# ví dụ / example: { vi = "Hà Nội", en = "Ha Noi" }\n' in printed
    assert (
        '#   shared: Bên tiếp nhận hỗ trợ / The host contributes\n"sample-exchange.costs" = "each_its_own"' in printed
    )


def it_prints_each_field_of_the_type_and_its_default_clauses_once() -> None:
    library = sample_library()
    printed = tomllib.loads(print_answers(library, "sample-agreement"))

    asked = {f"{group}.{tail}" for group, fields in printed.items() if isinstance(fields, dict) for tail in fields}
    declared = {field.name for field in library.types["sample-agreement"].fields}
    assert asked - {"options.sample-exchange.costs"} == declared | {
        "exchange.delegations",
        "exchange.cost_share",
        "exchange.notice",
    }


@pytest.mark.parametrize("type_id", ["sample-agreement", *built_in_library().types])
def it_gives_the_plain_draft_when_a_printed_file_is_read_back_unchanged(type_id: str) -> None:
    library = sample_library() if type_id == "sample-agreement" else built_in_library()
    answers = read_answers(print_answers(library, type_id).encode(), FILE, library, type_id)

    assert start(library, type_id, answers=answers, agreement_id="a") == start(library, type_id, agreement_id="a")


EXAMPLES = sorted((data_folder("resources") / "examples").glob("*.answers.toml"))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: str(file.name))
def it_reads_the_answers_of_each_example(file: Path) -> None:
    library = built_in_library()
    type_id = tomllib.loads(file.read_text(encoding="utf-8"))["type"]

    draft = start(library, type_id, answers=read_answers(file.read_bytes(), file, library, type_id))

    assert draft.type == type_id


PRINTED = print_answers(sample_library(), "sample-agreement")


@given(
    st.integers(0, len(PRINTED)), st.integers(0, 40), st.text(max_size=12) | st.sampled_from(["=", "[[a]]", "[", "1"])
)
def it_never_fails_otherwise_however_a_file_is_spoilt(begin: int, length: int, put: str) -> None:
    content = (PRINTED[:begin] + put + PRINTED[begin + length :]).encode("utf-8", errors="surrogatepass")

    try:
        draft = start(
            sample_library(),
            "sample-agreement",
            answers=read_answers(content, FILE, sample_library(), "sample-agreement"),
        )
    except UnusableInputError as error:
        assert told(error)
    else:
        assert read_draft(file_bytes(draft)).agreement == draft


def it_asks_how_the_text_is_signed_once_and_not_again_as_an_option_of_a_clause() -> None:
    library = built_in_library()
    printed = print_answers(library, "ministry-mou")
    online = printed.replace('signing_mode = "one_place"', 'signing_mode = "online"')
    assert online != printed

    draft = start(
        library, "ministry-mou", answers=read_answers(online.encode(), Path("a.toml"), library, "ministry-mou")
    )

    assert draft.closing[0].source is not None
    assert ("signing", "online") in draft.closing[0].source.options
