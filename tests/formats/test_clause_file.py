"""Clause files: what is read, and that every mistake is told with its place."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songphuong.agreement.tree import Duration, Field, Filter, Money, Reference, Text
from songphuong.errors import UnusableInputError
from songphuong.formats.clause_file import examine_clause
from songphuong.library.clauses import ClauseParagraph, ClauseTable, ClauseVersion, Review
from songphuong.library.mistakes import Mistakes
from tests.library_files import read_clause
from tests.library_samples import EXCHANGE, SAMPLE_LIBRARY, told
from tests.notation import words

FILE = SAMPLE_LIBRARY / EXCHANGE
TEXT = FILE.read_text(encoding="utf-8")


def read(text: str, file: Path = FILE) -> ClauseVersion:
    return read_clause(text.encode(), file)


def paragraph(clause: ClauseVersion, number: int) -> ClauseParagraph:
    block = clause.blocks[number - 1]
    assert isinstance(block, ClauseParagraph)
    return block


def it_reads_everything_a_clause_says_about_itself() -> None:
    clause = read(TEXT)

    assert (clause.id, clause.version, clause.status, clause.topic) == ("sample-exchange", 2, "approved", "exchange")
    assert (clause.region, clause.section, clause.strength) == ("articles", "exchange", "firm")
    assert clause.keywords == ("đoàn thể thao", "sports delegation")
    assert clause.legal_basis == ("law-70-2020",)
    assert clause.reason == "Thêm thời hạn báo trước. / Adds a period of notice."
    assert clause.reviewed == (Review(date(2026, 11, 21), "drafter"),)
    assert clause.title == words("Trao đổi đoàn thể thao", "Exchange of sports delegations")
    assert clause.avoid["en"] == "While there are no funds."


def it_reads_fields_with_values_of_their_types() -> None:
    fields = {field.name: field for field in read(TEXT).fields}

    assert fields["exchange.delegations"].default == Decimal(2)
    assert fields["exchange.delegations"].example == Decimal(3)
    assert fields["exchange.cost_share"].example == Money(Decimal("1000.50"), "USD")
    assert fields["exchange.cost_share"].default is None
    assert fields["exchange.notice"].default == Duration(30, "day")


def it_reads_paragraphs_points_and_conditions() -> None:
    clause = read(TEXT)

    first = paragraph(clause, 1)
    assert first.text["en"] == (
        Text("Each year "),
        Field("term.parties"),
        Text(" "),
        Field("term.shall"),
        Text(" exchange "),
        Field("exchange.delegations", (Filter("words"),)),
        Text(" delegations of:"),
    )
    assert [point.text["vi"] for point in first.points] == [(Text("vận động viên;"),), (Text("huấn luyện viên."),)]
    assert paragraph(clause, 2).when == (("costs", ("each_its_own",)),)
    assert not paragraph(clause, 4).numbered
    assert clause.options[0].default == "each_its_own"
    assert [one.id for one in clause.options[0].alternatives] == ["each_its_own", "shared"]


def it_folds_line_ends_and_indents_to_single_spaces() -> None:
    file = SAMPLE_LIBRARY / "clauses/form/sample-recital@1.toml"

    clause = read_clause(file.read_bytes(), file)

    assert paragraph(clause, 1).text["vi"][0] == Text("Mong muốn phát triển quan hệ giữa ")


def it_keeps_a_no_break_space() -> None:
    clause = read(TEXT.replace("Each side bears its", "Each\u00a0side bears its"))

    assert paragraph(clause, 2).text["en"] == (Text("Each\u00a0side bears its own costs."),)


def it_reads_references_and_tables() -> None:
    purpose = SAMPLE_LIBRARY / "clauses/form/sample-purpose@1.toml"
    plan = SAMPLE_LIBRARY / "clauses/annex/sample-plan@1.toml"

    reference = paragraph(read_clause(purpose.read_bytes(), purpose), 1).text["vi"][-2]
    table = read_clause(plan.read_bytes(), plan).blocks[1]

    assert reference == Reference("section:exchange")
    assert isinstance(table, ClauseTable)
    assert table.header_rows == 1
    assert [[cell["en"] for cell in row] for row in table.rows] == [
        [(Text("No."),), (Text("Activity"),)],
        [(Text("1"),), (Field("plan.activity"),)],
        [(), ()],
    ]


def it_reads_decomposed_text_as_composed() -> None:
    assert read(unicodedata.normalize("NFD", TEXT)) == read(TEXT)


def it_reads_a_file_with_a_byte_order_mark_and_windows_line_ends() -> None:
    assert read_clause(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode(), FILE) == read(TEXT)


MISTAKES = [
    # what is replaced, by what, code, place
    ("version = 2", 'version = "2"', "needs-whole-number", "version"),
    ("version = 2", "version = 2.0", "needs-whole-number", "version"),
    ("version = 2", "version = 3", "file-misnamed", "id"),
    ('id = "sample-exchange"', 'id = "Sample Exchange"', "id-unfit", "id"),
    ('id = "sample-exchange"', 'id = "sample-other"', "file-misnamed", "id"),
    ('topic = "exchange"', 'topic = "trao đổi"', "id-unfit", "topic"),
    ('topic = "exchange"', 'topik = "exchange"', "key-unknown", "topik"),
    ('topic = "exchange"\n', "", "key-missing", "topic"),
    ('status = "approved"', 'status = "final"', "not-one-of", "status"),
    ('region = "articles"', 'region = "article"', "not-one-of", "region"),
    ('strength = "firm"', 'strength = "hard"', "not-one-of", "strength"),
    ('keywords = ["đoàn thể thao", ', "keywords = [5, ", "needs-words", "keywords[1]"),
    ('keywords = ["đoàn thể thao", "sports delegation"]', 'keywords = "đoàn"', "needs-list", "keywords"),
    ('reason = "Thêm thời hạn báo trước. /', 'reason = " " # ', "reason-missing", "reason"),
    ("báo trước. / Adds a period of notice.", "báo trước.", "reason-in-one-language", "reason"),
    ("date = 2026-11-21", 'date = "hôm nay"', "needs-date", "reviewed[1].date"),
    (', en = "Exchange of delegations" }', " }", "key-missing", "heading.en"),
    (', en = "Exchange of delegations" }', ', en = "" }', "words-missing", "heading.en"),
    ('heading = { vi = "Trao đổi đoàn", en = "Exchange of delegations" }', "", "words-missing", "heading.vi"),
    ('en = "Exchange of sports delegations" }', 'en = "x", lo = "x" }', "key-unknown", "title.lo"),
    ('title = { vi = "Trao đổi đoàn thể thao"', 'title = { vi = " "', "words-missing", "title.vi"),
    ('en = "Yearly exchange of delegations."', 'en = "Yearly\\u200bexchange"', "hidden-character", "purpose.en"),
    ('en = "coaches."', 'en = "coaches\\u0007"', "hidden-character", "paragraphs[1].points[2].en"),
    ('en = "coaches."', 'eng = "coaches."', "key-unknown", "paragraphs[1].points[2].eng"),
    ('vi = "huấn luyện viên.", ', "", "key-missing", "paragraphs[1].points[2].vi"),
    ('en = "athletes;"', 'en = ""', "words-missing", "paragraphs[1].points[1].en"),
    ('en = "athletes;"', 'en = "15 athletes;"', "figures-unequal", "paragraphs[1].points[1].en"),
    ('en = "athletes;"', 'en = "аthletes;"', "letter-strange", "paragraphs[1].points[1].en"),
    ('en = "athletes;"', 'en = "{{ side_a.name }};"', "field-in-one-language", "paragraphs[1].points[1].vi"),
    ('en = "athletes;"', 'en = "{{ ref.purpose }};"', "field-in-one-language", "paragraphs[1].points[1].vi"),
    ('en = "athletes;"', 'en = "{{ athletes"', "mark-unclosed", "paragraphs[1].points[1].en"),
    ('en = "athletes;"', 'en = "{% if a %}"', "mark-forbidden", "paragraphs[1].points[1].en"),
    ('en = "Exchange of delegations"', 'en = "{{ a }}"', "mark-not-a-field", "heading.en"),
    (
        "{{ exchange.delegations | words }} đoàn",
        "{{ exchange.delegation }} đoàn",
        "field-in-one-language",
        "paragraphs[1].vi",
    ),
    (
        "{{ exchange.delegations | words }} đoàn",
        "{{ exchange.delegations | date }} đoàn",
        "filter-unfit",
        "paragraphs[1].vi",
    ),
    ("{{ term.parties }} {{ term.shall }} trao", "{{ term.parties | money }} trao", "filter-unfit", "paragraphs[1].vi"),
    ('name = "exchange.notice"', 'name = "side_a.notice"', "field-not-declared", "paragraphs[4].vi"),
    ('name = "exchange.notice"', 'name = "Exchange.notice"', "field-not-declared", "paragraphs[4].vi"),
    ('name = "exchange.notice"', 'name = "exchange.delegations"', "field-not-declared", "paragraphs[4].vi"),
    ("{{ exchange.notice }}", "một tháng", "field-in-one-language", "paragraphs[4].vi"),
    ('type = "duration"', 'type = "period"', "not-one-of", "fields[3].type"),
    ("default = { count = 30", "default = { count = 0", "value-unfit", "fields[3].default"),
    ("example = 3", 'example = "ba"', "value-unfit", "fields[1].example"),
    ('label = { vi = "Thời hạn báo trước", en = "Notice" }', 'label = "Notice"', "needs-table", "fields[3].label"),
    ('name = "costs"', 'name = "Costs"', "option-name-unfit", "options[1].name"),
    ('default = "each_its_own"', 'default = "nobody"', "alternative-unknown", "options[1].default"),
    ('{ id = "shared"', '{ id = "each_its_own"', "named-twice", "options[1].alternatives[2].id"),
    ('costs = ["shared"]', 'costs = ["halves"]', "alternative-unknown", "paragraphs[3].when.costs"),
    ('costs = ["shared"]', "costs = []", "when-never", "paragraphs[3].when.costs"),
    ('costs = ["shared"]', 'cost = ["shared"]', "option-unknown", "paragraphs[3].when"),
    ('costs = ["shared"]', 'costs = "shared"', "needs-list", "paragraphs[3].when.*"),
    ("numbered = false", 'numbered = "no"', "needs-true-or-false", "paragraphs[4].numbered"),
    ("numbered = false", "numbered = false\nrows = []", "key-unknown", "paragraphs[4].rows"),
    (
        "heading = {",
        'self_reference = { vi = "Thỏa thuận này", en = "this Agreement" }\nheading = {',
        "self-reference-misplaced",
        "self_reference",
    ),
    (
        "heading = {",
        'self_reference = { vi = "Thỏa thuận này", en = "" }\nheading = {',
        "words-missing",
        "self_reference.en",
    ),
    ("version = 2", "version = ", "toml-broken", "2:11"),
    ("version = 2", "version = 2\nversion = 2", "toml-broken", "3:12"),
    ("version = 2", f"version = {'9' * 5000}", "toml-broken", None),
    ('reason = "', f'reason = {"[" * 9000}"', "toml-too-deep", ""),
]


@pytest.mark.parametrize(("old", "new", "code", "place"), MISTAKES)
def it_tells_each_mistake_with_its_place(old: str, new: str, code: str, place: str | None) -> None:
    assert old in TEXT

    with pytest.raises(UnusableInputError) as error:
        read(TEXT.replace(old, new, 1))

    assert error.value.file == FILE
    assert told(error.value) == (code, error.value.place if place is None else place)


TABLE_MISTAKES = [
    ('{ vi = "1", en = "1" }, ', "", "rows-unequal", "tables[1].rows"),
    ("header_rows = 1", "header_rows = 9", "header-rows-unfit", "tables[1].header_rows"),
    ("header_rows = 1", "header_rows = -1", "header-rows-unfit", "tables[1].header_rows"),
    ('{ vi = "STT", en = "No." }', '{ vi = "STT", en = "" }', "words-missing", "tables[1].rows[1][1].en"),
    ('{ vi = "STT", en = "No." }', '{ vi = "{{ a.b() }}", en = "No." }', "mark-not-a-field", "tables[1].rows[1][1].vi"),
]


@pytest.mark.parametrize(("old", "new", "code", "place"), TABLE_MISTAKES)
def it_tells_each_mistake_of_a_table(old: str, new: str, code: str, place: str) -> None:
    file = SAMPLE_LIBRARY / "clauses/annex/sample-plan@1.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text

    with pytest.raises(UnusableInputError) as error:
        read(text.replace(old, new, 1), file)

    assert told(error.value) == (code, place)


def it_tells_all_mistakes_of_a_file_when_asked_for_all() -> None:
    mistakes = Mistakes(FILE)

    spoilt = TEXT.replace('name = "costs"', 'name = "Costs"').replace('name = "exchange.notice"', 'name = "notice"')
    examine_clause(spoilt.encode(), FILE, mistakes)

    assert {told(error) for error in mistakes.found} == {
        ("option-name-unfit", "options[1].name"),
        ("option-unknown", "paragraphs[2].when"),
        ("option-unknown", "paragraphs[3].when"),
        ("option-not-used", "options[1].name"),
        ("field-not-declared", "paragraphs[4].vi"),
        ("field-not-declared", "paragraphs[4].en"),
        ("field-not-used", "fields[3].name"),
        ("field-name-unfit", "fields[3].name"),
    }


@pytest.mark.parametrize("name", ["side_a.name", "signing.date", "term.parties", "ref.purpose"])
def it_refuses_to_declare_what_comes_with_the_type_or_the_profile(name: str) -> None:
    with pytest.raises(UnusableInputError) as error:
        read(TEXT.replace("{{ exchange.notice }}", "xx").replace('name = "exchange.notice"', f'name = "{name}"'))

    assert told(error.value) == ("field-reserved", "fields[3].name")


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        (b"", "key-missing", "id"),
        (b'id = "a"\ntitle = "\xff"', "not-utf8", "2"),
        (b"%PDF-1.7", "toml-broken", "1:1"),
        (b"PK\x03\x04", "toml-broken", "1:3"),
    ],
)
def it_refuses_what_is_no_clause(content: bytes, code: str, place: str) -> None:
    with pytest.raises(UnusableInputError) as error:
        read_clause(content, FILE)

    assert told(error.value) == (code, place)


@given(st.integers(0, len(TEXT)), st.integers(0, 40), st.text(max_size=12) | st.sampled_from(["{{", "[[a]]", "[", "1"]))
def it_never_fails_otherwise_however_a_file_is_spoilt(start: int, length: int, put: str) -> None:
    content = (TEXT[:start] + put + TEXT[start + length :]).encode("utf-8", errors="surrogatepass")

    try:
        clause = read_clause(content, FILE)
    except UnusableInputError as error:
        assert told(error)
        assert error.file == FILE
    else:
        assert clause.id == "sample-exchange"
