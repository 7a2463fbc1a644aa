"""The example with deliberate errors holds exactly the faults that its README lists, and is found out as it says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from songphuong.agreement.languages import EN, VI
from songphuong.agreement.tree import Agreement, Paragraph, Text
from songphuong.agreement.walk import citation, find
from songphuong.checks import Finding, check
from songphuong.checks.place import REGION_NAMES
from songphuong.formats.draft_file import open_draft
from tests.accept_faulty_example import FAULTS, example_file, faulty_file, faulty_memorandum, sound_memorandum
from tests.examples import table_rows
from tests.library_samples import built_in_library

README = example_file().with_name("README.md")
WHOLE_TEXT = "toàn văn bản / the whole text"
MENDED = "mended when opened"


@dataclass(frozen=True)
class Row:
    """One line of the table: the fault, where it is, and the rule that finds it."""

    number: str
    fault: str
    where: str
    languages: str
    node: str
    rule: str


def rows() -> tuple[Row, ...]:
    cells = table_rows(README)
    return tuple(Row(row[0], row[1], row[4], row[5], row[6].replace("–", ""), row[7]) for row in cells)


@cache
def _memorandum() -> Agreement:
    return faulty_memorandum()


def _where(node: str) -> str:
    """The place as the table writes it."""
    spot = find(_memorandum(), node) if node else None
    if spot is None:
        return WHOLE_TEXT
    if spot.numbers[0] is None:
        return " / ".join(REGION_NAMES[spot.region])
    return f"{citation(spot, VI)} / {citation(spot, EN)}"


def _findings() -> tuple[Finding, ...]:
    return check(open_draft(example_file()).agreement, built_in_library())


def it_ships_the_file_that_the_faults_make() -> None:
    """Changed on purpose: ``python -m tests.accept_faulty_example``, then mend the table of the README."""
    assert example_file().read_bytes() == faulty_file()
    assert open_draft(example_file()).agreement == _memorandum()


def it_begins_with_a_memorandum_without_a_finding() -> None:
    assert check(sound_memorandum(), built_in_library()) == ()


def it_lists_every_fault_once_and_in_order() -> None:
    assert [row.fault for row in rows()] == list(FAULTS)
    assert [row.number for row in rows()] == [str(number) for number in range(1, len(FAULTS) + 1)]
    assert len(FAULTS) >= 20


def it_says_where_each_fault_stands() -> None:
    assert [(row.fault, row.where) for row in rows()] == [(row.fault, _where(row.node)) for row in rows()]


def it_finds_exactly_what_the_table_says() -> None:
    expected = [(row.rule, row.node) for row in rows() if row.rule != MENDED]
    found = [(finding.code, finding.place.node_id) for finding in _findings()]
    assert sorted(found) == sorted(expected)


def it_finds_each_in_the_language_that_the_table_names() -> None:
    named = {(row.rule, row.node): row.languages for row in rows()}
    for finding in _findings():
        languages = named[finding.code, finding.place.node_id]
        assert finding.place.language in (languages, None), finding


def it_stores_letters_in_pieces_and_opens_them_whole() -> None:
    stored = example_file().read_text("utf-8")
    whole = "giáo dục về phòng, chống doping cho vận động viên"
    assert whole not in stored and "gia\\u0301o du\\u0323c" in stored
    assert any(whole in line.value for line in _line("anti-doping.2.1"))


def it_keeps_the_other_spelling_as_it_was_typed() -> None:
    assert any("k\u00ed k\u1ebft" in text.value for text in _line("legal-nature.2"))
    assert any("ho\u00e0 h\u1ee3p" in text.value for text in _line("fault-harmony"))


def _line(node: str) -> tuple[Text, ...]:
    spot = find(open_draft(example_file()).agreement, node)
    assert spot is not None and isinstance(spot.node, Paragraph)
    return tuple(part for part in spot.node.text[VI] if isinstance(part, Text))
