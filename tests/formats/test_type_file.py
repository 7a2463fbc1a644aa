"""Agreement types and wording profiles: what is read, and that every mistake is told with its place."""

from __future__ import annotations

from datetime import date

import pytest

from songphuong.errors import UnusableInputError
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
    ],
)
def it_tells_each_mistake_of_a_type(old: str, new: str, code: str, place: str | None) -> None:
    file = SAMPLE_LIBRARY / TYPE
    text = file.read_text(encoding="utf-8")
    assert old in text

    with pytest.raises(UnusableInputError) as error:
        read_type(text.replace(old, new, 1).encode(), file)

    assert told(error.value) == (code, error.value.place if place is None else place)


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
