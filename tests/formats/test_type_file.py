"""Agreement types and wording profiles: what is read, and that every mistake is told with its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from songphuong.errors import UnusableInputError
from songphuong.formats.type_file import examine_standard_parts, examine_type
from songphuong.library.clauses import StandardParts
from songphuong.library.mistakes import Mistakes
from tests.library_files import read_profile, read_type
from tests.library_samples import PROFILE, SAMPLE_LIBRARY, TYPE, told
from tests.notation import words


def it_reads_a_type_with_its_sections_in_order() -> None:
    file = SAMPLE_LIBRARY / TYPE

    kind = read_type(file.read_bytes(), file)

    assert (kind.id, kind.profile, kind.signing) == ("sample-agreement", "sample-parties", "one_place")
    assert [section.id for section in kind.sections] == [
        "title",
        "recitals",
        "purpose",
        "bonus",
        "exchange",
        "testimonium",
        "plan",
    ]
    assert (kind.sections[3].required, kind.sections[3].choices) == (False, ("sample-bonus",))
    assert kind.fields[-1].example == date(2021, 1, 8)


def it_reads_a_profile() -> None:
    file = SAMPLE_LIBRARY / PROFILE

    profile = read_profile(file.read_bytes(), file)

    assert profile.terms["parties"] == words("các Bên", "the Parties")


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ('id = "sample-agreement"', 'id = "another"', "file-misnamed", "id"),
        ('signing = "one_place"', 'signing = "by_post"', "not-one-of", "signing"),
        ('region = "preamble"', 'region = "opening"', "not-one-of", "sections[2].region"),
        ("required = true", 'required = "yes"', "needs-true-or-false", "sections[1].required"),
        ('en = "Sample agreement"', 'en = ""', "words-missing", "title.en"),
        ("example = 2021-01-08", "example = 2021-13-08", "toml-broken", None),
        ("example = 2021-01-08", "example = 2021-01-08T10:00:00", "value-unfit", "fields[16].example"),
        ('profile = "sample-parties"\n', "", "key-missing", "profile"),
        ('regime = "international_agreement"', 'regime = "treaty"', "not-one-of", "regime"),
        ('purpose = { vi = "Để thử."', 'purpose = { vi = ""', "words-missing", "purpose.vi"),
        ('region = "title"\n', "", "key-missing", "sections[1].region"),
        ('title = { vi = "Căn cứ", en = "Recitals" }\n', "", "key-missing", "sections[2].title"),
        ('signing = "one_place"\n', '[examples]\n"side_a.age" = 3\n', "standard-field-unknown", "examples.side_a.age"),
    ],
)
def it_tells_each_mistake_of_a_type(old: str, new: str, code: str, place: str | None) -> None:
    file = SAMPLE_LIBRARY / TYPE
    text = file.read_text(encoding="utf-8")
    assert old in text

    with pytest.raises(UnusableInputError) as error:
        read_type(text.replace(old, new, 1).encode(), file)

    assert told(error.value) == (code, error.value.place if place is None else place)


STANDARD = """
[[fields]]
name = "side_a.name"
type = "text"
label = { vi = "Tên", en = "Name" }
[[fields]]
name = "signing.date"
type = "date"
label = { vi = "Ngày", en = "Date" }
[[sections]]
id = "purpose"
title = { vi = "Mục đích", en = "Purpose" }
region = "articles"
"""
TYPE_HEAD = """
id = "x"
title = { vi = "X", en = "X" }
purpose = { vi = "X", en = "X" }
regime = "civil_contract"
profile = "p"
"""


def _standard() -> StandardParts:
    return examine_standard_parts(STANDARD.encode(), Path("standard_parts.toml"), Mistakes(None))


def it_takes_from_the_standard_parts_what_a_type_does_not_say() -> None:
    mistakes = Mistakes(None)
    own = f'{TYPE_HEAD}[defaults]\n"side_a.name" = {{ vi = "A", en = "A" }}\n[examples]\n"signing.date" = 2027-01-08\n'
    own += '[[sections]]\nid = "purpose"\nrequired = true\n'

    kind = examine_type(own.encode(), Path("x.toml"), mistakes, _standard())

    assert mistakes.found == []
    assert [(field.name, field.default, field.example) for field in kind.fields] == [
        ("side_a.name", words("A", "A"), None),
        ("signing.date", None, date(2027, 1, 8)),
    ]
    assert (kind.sections[0].title, kind.sections[0].region) == (words("Mục đích", "Purpose"), "articles")
    assert kind.regime == "civil_contract"


@pytest.mark.parametrize(
    ("standard", "own", "repeats"),
    [
        ("", "", True),
        ("repeats = false\n", "", False),
        ("repeats = false\n", "repeats = true\n", True),
        ("", "repeats = false\n", False),
    ],
)
def it_says_whether_a_section_repeats_as_the_type_or_the_standard_section_says(
    standard: str, own: str, repeats: bool
) -> None:
    parts = examine_standard_parts((STANDARD + standard).encode(), Path("standard_parts.toml"), Mistakes(None))
    text = f'{TYPE_HEAD}[[sections]]\nid = "purpose"\nrequired = true\n{own}'

    kind = examine_type(text.encode(), Path("x.toml"), Mistakes(None), parts)

    assert kind.sections[0].repeats is repeats


@pytest.mark.parametrize(
    ("own", "code", "place"),
    [
        ('[examples]\n"signing.date" = "soon"\n', "value-unfit", "examples.signing.date"),
        (
            '[[fields]]\nname = "side_a.name"\ntype = "text"\nlabel = { vi = "T", en = "N" }\n',
            "named-twice",
            "fields[1].name",
        ),
    ],
)
def it_tells_what_does_not_fit_the_standard_parts(own: str, code: str, place: str) -> None:
    mistakes = Mistakes(None)

    text = f'{TYPE_HEAD}{own}[[sections]]\nid = "purpose"\nrequired = true\n'

    examine_type(text.encode(), Path("x.toml"), mistakes, _standard())

    assert [told(error) for error in mistakes.found] == [(code, place)]


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ('type = "date"', 'type = "day"', "not-one-of", "fields[2].type"),
        ('"signing.date"', '"side_a.name"', "named-twice", "fields[2].name"),
        ('id = "purpose"', 'id = "The Purpose"', "id-unfit", "sections[1].id"),
        ('region = "articles"', 'region = "article"', "not-one-of", "sections[1].region"),
    ],
)
def it_tells_each_mistake_of_the_standard_parts(old: str, new: str, code: str, place: str) -> None:
    mistakes = Mistakes(None)

    examine_standard_parts(STANDARD.replace(old, new).encode(), Path("standard_parts.toml"), mistakes)

    assert [told(error) for error in mistakes.found] == [(code, place)]


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ('id = "sample-parties"', 'id = "x"', "file-misnamed", "id"),
        ('parties = { vi = "các Bên", en = "the Parties" }', 'parties = "các Bên"', "needs-table", "terms.*"),
        ('vi = "các Bên"', 'vi = ""', "words-missing", "terms.parties.vi"),
        ("shall =", "Shall =", "term-name-unfit", "terms.Shall"),
    ],
)
def it_tells_each_mistake_of_a_profile(old: str, new: str, code: str, place: str) -> None:
    file = SAMPLE_LIBRARY / PROFILE
    text = file.read_text(encoding="utf-8")
    assert old in text

    with pytest.raises(UnusableInputError) as error:
        read_profile(text.replace(old, new, 1).encode(), file)

    assert told(error.value) == (code, place)
