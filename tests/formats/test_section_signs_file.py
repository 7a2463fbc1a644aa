"""The signs of sections and types: read strictly, every mistake with its place; how texts are compared with them."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from songphuong.agreement.languages import EN, VI, ByLanguage
from songphuong.agreement.tree import Field, Text
from songphuong.data_folders import data_folder
from songphuong.errors import UnusableInputError
from songphuong.formats.library_folder import load_library
from songphuong.formats.section_signs_file import read_section_signs, read_type_signs
from songphuong.library.section_signs import SectionSigns, heading_share, matches, regulates

FILE = data_folder("resources") / "section_signs.toml"
SIGNS = read_section_signs(FILE.read_bytes(), FILE)


def signs_of(section: str) -> SectionSigns:
    return next(one for one in SIGNS if one.section == section)


def it_has_signs_for_every_section_of_the_types_but_those_that_add_recitals() -> None:
    known = {section.id for kind in load_library().types.values() for section in kind.sections}

    assert known - {one.section for one in SIGNS} == {"further-recitals"}
    assert {one.section for one in SIGNS} - known == set()


def it_has_signs_for_every_type() -> None:
    assert {one.type for one in read_type_signs(FILE.read_bytes(), FILE)} == set(load_library().types)


ONE = "[[signs]]\nsection = 'term'\n"


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        (ONE + "headings.vi = ['hiệu lực']", "search-words-missing", "signs[1].en"),
        (ONE + "headings.vi = ['a', ' - ']\nheadings.en = ['b']", "search-words-missing", "signs[1].headings.vi[2]"),
        (ONE + "headings.vi = ['hoà', 'hòa']\nheadings.en = ['b']", "named-twice", "signs[1].headings.vi[2]"),
        (ONE + "phrases.vi = ['a\u200bb']\nphrases.en = ['b']", "hidden-character", "signs[1].phrases.vi[1]"),
        ((ONE + "headings.vi = ['a']\nheadings.en = ['b']\n") * 2, "named-twice", "signs[2].section"),
        (
            "[[signs]]\nsection = 'Hiệu lực'\nheadings.vi = ['a']\nheadings.en = ['b']",
            "id-unfit",
            "signs[1].section",
        ),
        (ONE + "heading.vi = ['a']", "key-unknown", "signs[1].heading"),
        ("[[sections]]\nid = 'term'", "key-unknown", "sections"),
        ("signs = ", "toml-broken", "1:9"),
    ],
)
def it_tells_a_mistake_with_its_place(text: str, code: str, place: str) -> None:
    with pytest.raises(UnusableInputError) as raised:
        read_section_signs(text.encode(), Path("section_signs.toml"))

    assert (raised.value.code, raised.value.place) == (code, place)


def it_refuses_a_type_named_twice() -> None:
    text = "signs = []\n[[types]]\ntype = 'plan'\n[[types]]\ntype = 'plan'"

    with pytest.raises(UnusableInputError) as raised:
        read_type_signs(text.encode(), Path("section_signs.toml"))

    assert (raised.value.code, raised.value.place) == ("named-twice", "types[2].type")


def it_reads_text_in_nfc() -> None:
    text = unicodedata.normalize("NFD", ONE + "headings.vi = ['hiệu lực']\nheadings.en = ['effect']")

    (signs,) = read_section_signs(text.encode(), Path("section_signs.toml"))

    assert signs.headings[VI] == (unicodedata.normalize("NFC", "hiệu lực"),)


# ---- comparing -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("section", "language", "text", "expected"),
    [
        ("term", VI, "Bản ghi nhớ này có hiệu lực kể từ ngày ký.", True),
        ("term", VI, "BẢN GHI NHỚ CÓ HIỆU LỰC TỪ NGÀY KÍ", True),
        ("term", VI, "Điều ước có hiệu lực pháp luật cao hơn.", False),
        ("term", EN, "This Memorandum comes into effect on signature.", True),
        ("term", EN, "The effect of training on health", False),
        ("term", EN, "They mentor this terminology.", False),
        ("amendment", EN, "It may be amended by the Parties in writing.", True),
        ("languages", VI, "lập thành hai bản, bằng tiếng Việt và tiếng Anh", True),
        ("languages", EN, "two copies, both texts being equally authentic", True),
        ("differences", VI, "Mọi khác biệt phát sinh được giải quyết bằng thương lượng", True),
        ("sides", VI, "sau đây gọi chung là “các Bên”", True),
        ("information", VI, unicodedata.normalize("NFD", "quyền sở hữu trí tuệ"), True),
    ],
)
def it_knows_a_text_that_regulates_a_matter(section: str, language: str, text: str, expected: bool) -> None:
    assert regulates(signs_of(section), text, language) is expected


@pytest.mark.parametrize(
    ("names", "heading", "share"),
    [
        (("hiệu lực",), "Hiệu lực", 1.0),
        (("hiệu lực", "chấm dứt"), "HIỆU LỰC VÀ CHẤM DỨT", 1.0),
        (("hoà giải",), "Hòa giải", 1.0),
        (("term",), "Terminology", 0.0),
        (("effect",), "Effect on athletes", 1 / 3),
        (("scope", "scope of cooperation"), "Scope of cooperation", 1.0),
        (("effect",), "", 0.0),
    ],
)
def it_weighs_how_much_of_a_heading_is_names(names: tuple[str, ...], heading: str, share: float) -> None:
    assert heading_share(names, heading) == pytest.approx(share)


@pytest.mark.parametrize(
    ("heading", "language", "expected"),
    [
        ("Commencement, duration, modification and discontinuation", EN, ("term", "amendment")),
        ("Sửa đổi, bổ sung và chấm dứt", VI, ("amendment", "term")),
        ("Purpose and scope", EN, ("purpose",)),
        ("Scope of cooperation", EN, ("cooperation",)),
        ("Nguyên tắc hợp tác", VI, ("principles",)),
        ("Kinh phí", VI, ("finance",)),
    ],
)
def it_finds_the_sections_of_a_heading_best_first(heading: str, language: str, expected: tuple[str, ...]) -> None:
    found = tuple(one.section for one in matches(SIGNS, heading, (), language))

    assert found[: len(expected)] == expected


def it_recognises_every_article_heading_of_the_library() -> None:
    """A clause of the library that is called otherwise is recognised by nothing."""
    missed = [
        (clause.id, language)
        for clause in load_library().newest()
        if clause.region == "articles" and clause.section != "changes"
        for language, line in clause.heading.entries
        if not any(isinstance(inline, Field) for inline in line)
        if clause.section
        not in {
            one.section
            for one in matches(SIGNS, "".join(i.value for i in line if isinstance(i, Text)), (), language)
            if one.heading >= 0.5
        }
    ]

    assert missed == []


def it_takes_signs_of_one_language_for_that_language_alone() -> None:
    signs = SectionSigns("term", ByLanguage.of({VI: ("hiệu lực",), EN: ("effect",)}), ByLanguage())

    assert matches((signs,), "Effect", (), VI) == ()
