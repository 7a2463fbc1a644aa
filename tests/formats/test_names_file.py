"""Terms, organisations and countries: what the shipped tables hold, what an entry says, what is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest

from songphuong.agreement.languages import EN, VI, ByLanguage
from songphuong.data_folders import data_folder
from songphuong.errors import UnusableInputError
from songphuong.formats.names_file import read_countries, read_glossary, read_legal_references, read_organisations
from songphuong.library.names import Country, LegalReference, Organisation, Origin, Term
from tests.library_samples import told
from tests.notation import words

FILE = Path("bảng.toml")
Reader = Callable[[bytes, Path], tuple[Term | Organisation | Country | LegalReference, ...]]

ORIGIN = 'source = "S"\nconfirmed = true\nchecked = 2026-11-21\n'
TERM = (
    f'[[terms]]\nvi = "giải thi đấu"\nen = "competition"\nalso = {{ vi = ["giải đấu"], en = ["tournament"] }}\n{ORIGIN}'
)
BODY = (
    '[[organisations]]\nid = "voc"\nkind = "olympic-committee"\ncountry = "VN"\nabbreviations = ["VOC"]\n'
    f'name = {{ vi = "Ủy ban Olympic Việt Nam", en = "the Vietnam Olympic Committee" }}\n{ORIGIN}'
)
COUNTRY = (
    '[[countries]]\ncode = "HU"\nlanguages = ["hu"]\naliases = { vi = ["Hung-ga-ri"] }\n'
    'name = { vi = "Hungary", en = "Hungary" }\nofficial = { vi = "Hungary", en = "Hungary" }\n'
    f'adjective = {{ vi = "Hungary", en = "Hungarian" }}\ncapital = {{ vi = "Budapest", en = "Budapest" }}\n{ORIGIN}'
)

LAW = (
    '[[references]]\nid = "law-1"\nnumber = "1/2020/QH14"\nissued = 2020-01-02\nvalid_from = 2020-07-01\n'
    f'title = {{ vi = "Luật", en = "Law" }}\n{ORIGIN}'
)

UNUSABLE: tuple[tuple[Reader, str, str, str], ...] = (
    (read_glossary, TERM + 'colour = "đỏ"\n', "key-unknown", "terms[1].colour"),
    (read_glossary, "[[words]]\n", "key-unknown", "words"),
    (read_glossary, TERM.replace('en = "competition"\n', ""), "key-missing", "terms[1].en"),
    (read_glossary, TERM.replace('"competition"', '" "'), "words-missing", "terms[1].en"),
    (read_glossary, TERM.replace('"S"', '""'), "words-missing", "terms[1].source"),
    (read_glossary, TERM.replace('"giải đấu"', '"giải đấu", ""'), "words-missing", "terms[1].also.vi[2]"),
    (read_glossary, TERM.replace('"tournament"', '"tourna\u200bment"'), "hidden-character", "terms[1].also.en[1]"),
    (read_glossary, TERM.replace("2026-11-21", '"21/11/2026"'), "needs-date", "terms[1].checked"),
    (read_glossary, TERM.replace("= true", '= "TRUE"'), "needs-true-or-false", "terms[1].confirmed"),
    (read_glossary, TERM + 'note = { vi = "Chú ý." }\n', "key-missing", "terms[1].note.en"),
    (read_glossary, TERM + TERM.replace("competition", "contest"), "named-twice", "terms[2].vi"),
    (read_glossary, TERM + f'[[terms]]\nvi = "Giải Đấu"\nen = "cup"\n{ORIGIN}', "named-twice", "terms[2].vi"),
    (read_glossary, TERM + f'[[terms]]\nvi = "cúp"\nen = "Competition"\n{ORIGIN}', "named-twice", "terms[2].en"),
    (read_glossary, "[[terms]\n", "toml-broken", "1:8"),
    (read_legal_references, LAW.replace("law-1", "Law 1"), "id-unfit", "references[1].id"),
    (read_legal_references, LAW + LAW, "named-twice", "references[2].id"),
    (read_legal_references, LAW.replace("2020-07-01", "2019-07-01"), "dates-out-of-order", "references[1]"),
    (read_legal_references, LAW + 'successor = "law-2"\n', "legal-basis-unknown", "references[1].successor"),
    (read_legal_references, LAW + 'successor = "law-1"\n', "legal-basis-unknown", "references[1].successor"),
    (read_legal_references, LAW.replace('"1/2020/QH14"', '""'), "words-missing", "references[1].number"),
    (read_organisations, BODY.replace('"voc"', '"V O C"'), "id-unfit", "organisations[1].id"),
    (read_organisations, BODY.replace("olympic-committee", "club"), "not-one-of", "organisations[1].kind"),
    (read_organisations, BODY.replace('"VN"', '"Vietnam"'), "country-code-unfit", "organisations[1].country"),
    (
        read_organisations,
        BODY.replace(', en = "the Vietnam', ', fr = "the Vietnam'),
        "key-unknown",
        "organisations[1].name.fr",
    ),
    (read_organisations, BODY + BODY, "named-twice", "organisations[2].id"),
    (read_organisations, BODY + BODY.replace('"voc"', '"voc-2"'), "named-twice", "organisations[2].vi"),
    (read_countries, COUNTRY.replace('"HU"', '"hu"'), "country-code-unfit", "countries[1].code"),
    (read_countries, COUNTRY.replace('["hu"]', '["hu", "Magyar"]'), "language-code-unfit", "countries[1].languages[2]"),
    (read_countries, COUNTRY.replace(', en = "Budapest"', ""), "key-missing", "countries[1].capital.en"),
    (read_countries, COUNTRY + COUNTRY, "named-twice", "countries[2].code"),
    (read_countries, COUNTRY + COUNTRY.replace('"HU"', '"HX"'), "named-twice", "countries[2].vi"),
)


def glossary() -> tuple[Term, ...]:
    return read_glossary(*shipped("glossary.toml"))


def organisations() -> tuple[Organisation, ...]:
    return read_organisations(*shipped("organisations.toml"))


def countries() -> tuple[Country, ...]:
    return read_countries(*shipped("countries.toml"))


def shipped(name: str) -> tuple[bytes, Path]:
    file = data_folder("resources") / name
    return file.read_bytes(), file


def everything() -> tuple[Term | Organisation | Country, ...]:
    return (*glossary(), *organisations(), *countries())


def body(organisation: str) -> Organisation:
    return next(one for one in organisations() if one.id == organisation)


def country(code: str) -> Country:
    return next(one for one in countries() if one.code == code)


def it_reads_a_pair_of_terms() -> None:
    assert read_glossary(TERM.encode(), FILE) == (
        Term(
            words=words("giải thi đấu", "competition"),
            also=ByLanguage(((VI, ("giải đấu",)), (EN, ("tournament",)))),
            origin=Origin("S", True, date(2026, 11, 21), note=ByLanguage()),
        ),
    )


def it_reads_decomposed_letters_as_composed_ones() -> None:
    assert read_glossary(normalize("NFD", TERM).encode(), FILE) == read_glossary(TERM.encode(), FILE)


def it_reads_an_organisation() -> None:
    (found,) = read_organisations((BODY + 'note = { vi = "Chú ý.", en = "Note." }\n').encode(), FILE)

    assert (found.id, found.kind, found.country, found.abbreviations) == ("voc", "olympic-committee", "VN", ("VOC",))
    assert found.name == words("Ủy ban Olympic Việt Nam", "the Vietnam Olympic Committee")
    assert found.former_names == found.aliases == ByLanguage(((VI, ()), (EN, ())))
    assert found.origin.note == words("Chú ý.", "Note.")


def it_reads_a_country() -> None:
    (found,) = read_countries(COUNTRY.encode(), FILE)

    assert (found.code, found.languages) == ("HU", ("hu",))
    assert found.adjective == words("Hungary", "Hungarian")
    assert found.aliases == ByLanguage(((VI, ("Hung-ga-ri",)), (EN, ())))


@pytest.mark.parametrize(("read", "text", "code", "place"), UNUSABLE)
def it_tells_what_is_wrong_and_where(read: Reader, text: str, code: str, place: str) -> None:
    with pytest.raises(UnusableInputError) as caught:
        read(text.encode(), FILE)

    assert told(caught.value) == (code, place)
    assert caught.value.file == FILE


def it_lets_two_pairs_share_another_english_word() -> None:
    shared = f'[[terms]]\nvi = "cúp"\nen = "cup"\nalso = {{ en = ["tournament"] }}\n{ORIGIN}'
    assert len(read_glossary((TERM + shared).encode(), FILE)) == 2


def it_ships_three_hundred_pairs_and_seventy_five_countries() -> None:
    assert len(glossary()) >= 300
    assert len(countries()) >= 75
    assert len(organisations()) >= 100


def it_ships_no_pairs_in_conflict() -> None:
    """The word one pair writes is nowhere merely another word of a second pair."""
    main = {term.words[EN].casefold() for term in glossary()}
    assert [other for term in glossary() for other in term.also[EN] if other.casefold() in main] == []


def it_ships_no_spelling_twice_in_one_entry() -> None:
    named = [(*term.also[language], term.words[language]) for term in glossary() for language in (VI, EN)]
    named += [
        (*one.aliases[language], *one.former_names[language], one.name[language])
        for one in organisations()
        for language in (VI, EN)
    ]
    named += [(*one.aliases[language], one.name[language]) for one in countries() for language in (VI, EN)]
    assert [names for names in named if len({name.casefold() for name in names}) < len(names)] == []


def it_names_a_known_country_for_every_organisation_that_has_one() -> None:
    assert {one.country for one in organisations()} - {""} <= {one.code for one in countries()}


def it_knows_the_countries_of_asean_and_of_the_press_reports() -> None:
    asean = {"BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN"}
    reported = {"AR", "AU", "BE", "BG", "BR", "CN", "CU", "CZ", "DE", "DK", "FI", "FR", "GB", "HU", "IR", "IT"}
    reported |= {"JP", "KR", "RO", "RU", "SK", "US", "ZA"}
    assert asean | reported <= {one.code for one in countries()}


@pytest.mark.parametrize(
    ("code", "spelling"),
    [("KH", "Căm-pu-chia"), ("HU", "Hung-ga-ri"), ("CU", "Cu Ba"), ("AR", "Argetina"), ("BR", "Brazin"), ("US", "Mỹ")],
)
def it_recognises_older_and_press_spellings(code: str, spelling: str) -> None:
    assert spelling in country(code).aliases[VI]


def it_writes_english_articles_in_lower_case() -> None:
    names = [one.name[EN] for one in organisations()]
    names += [form[EN] for one in countries() for form in (one.name, one.official)]
    assert [name for name in names if name.startswith("The ")] == []
    assert body("vn-voc").name[EN] == "the Vietnam Olympic Committee"
    assert country("PH").name[EN] == "the Philippines"


def it_leaves_unconfirmed_what_no_public_text_confirms() -> None:
    unconfirmed = {one.id for one in organisations() if not one.origin.confirmed}
    assert {"vn-sav", "vn-vada", "vn-viresa", "vn-police-sports", "kr-kespa", "asong-invest"} <= unconfirmed
    assert {one.code for one in countries() if one.origin.confirmed} == {"VN"}


def it_never_confirms_what_is_only_known_in_general() -> None:
    assert [one.origin for one in everything() if one.origin.confirmed and is_hearsay(one.origin.source)] == []


def is_hearsay(source: str) -> bool:
    return any(phrase in source for phrase in ("general knowledge", "drafting practice", "secondary report"))


def it_keeps_the_former_names_of_the_sports_authority() -> None:
    assert body("vn-sav").former_names[VI] == ("Tổng cục Thể dục thể thao", "Ủy ban Thể dục Thể thao")


def it_was_not_checked_in_the_future() -> None:
    assert max(dates(everything())) <= date.today()


def dates(entries: Iterable[Term | Organisation | Country]) -> list[date]:
    return [one.origin.checked for one in entries]


# ---- laws ----------------------------------------------------------------------------------------------------------


def _shipped_laws() -> dict[str, LegalReference]:
    file = data_folder("resources") / "legal_references.toml"
    return {one.id: one for one in read_legal_references(file.read_bytes(), file)}


@pytest.mark.parametrize(
    ("law", "last_day", "first_day_after", "successor"),
    [
        ("circular-17-2015", date(2024, 7, 8), date(2024, 7, 9), "circular-01-2024"),
        ("circular-01-2023", date(2024, 7, 8), date(2024, 7, 9), "circular-01-2024"),
        ("wada-code-2021", date(2026, 12, 31), date(2027, 1, 1), "wada-code-2027"),
        ("decree-13-2023", date(2025, 12, 31), date(2026, 1, 1), "law-91-2025"),
    ],
)
def it_knows_until_when_a_law_holds_and_what_follows_it(
    law: str, last_day: date, first_day_after: date, successor: str
) -> None:
    laws = _shipped_laws()
    assert laws[law].holds_on(last_day)
    assert not laws[law].holds_on(first_day_after)
    assert laws[law].successor == successor
    assert not laws[successor].holds_on(last_day)
    assert laws[successor].holds_on(first_day_after)


def it_marks_the_laws_whose_facts_were_not_confirmed() -> None:
    unconfirmed = {one.id for one in _shipped_laws().values() if not one.origin.confirmed}
    assert unconfirmed == {"decree-30-2020", "law-26-2018", "decree-13-2023", "circular-05-2026"}
