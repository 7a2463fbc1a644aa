"""The names that one language may give and the other must: bodies, countries, languages, cities, the sides' own.

A body is known by all its names in both languages; an English name may stand in a Vietnamese text. "the Committee",
"Bộ" may stand for any body that is called so. Roles of the sides: ``roles``; comparing: ``opposites``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, ByLanguage, Language
from songphuong.agreement.same import Same
from songphuong.library.names import Country, Names, Organisation, Spellings

from .lexicon import Form, Lexicon, words_in
from .roles import role_forms

# What bodies are called for short, in the order in which the words are looked for in their names.
_KINDS: Mapping[Language, tuple[str, ...]] = {
    VI: (
        "Bộ", "Tổng cục", "Cục", "Ủy ban", "Liên đoàn", "Hiệp hội", "Hội đồng", "Hội nghị", "Hội", "Trung tâm", "Viện",
        "Trường", "Sở", "Quỹ", "Công ty", "Tập đoàn", "Cơ quan", "Tổ chức", "Tòa án", "Ban Thư ký", "Chương trình",
    ),
    EN: (
        "Ministry", "Authority", "Administration", "Committee", "Federation", "Association", "Confederation", "Council",
        "Commission", "Center", "Institute", "University", "Department", "Foundation", "Fund", "Company", "Group",
        "Agency", "Organization", "Court", "Secretariat", "Bureau", "Union", "Programme", "Meeting",
    ),
}  # fmt: skip
# Words for any body: an agency may be a centre, a federation an association.
_ANY_KIND = {
    VI: ("cơ quan", "đơn vị", "các tổ chức", "hai tổ chức", "tổ chức này", "tổ chức đó", "tổ chức kia"),  # not the verb
    EN: ("organisation", "body", "agency", "institution"),
}
# These are other words as well, and names of people; after one of the leads they are the country.
_AMBIGUOUS = frozenset(("Anh", "Pháp", "Nga", "Đức", "Áo", "Ý", "Mỹ", "Thái", "Nhật", "Hung", "Tiệp", "Xiêm"))
_LEADS = ("nước", "phía", "tại", "Bên", "Chính phủ", "pháp luật", "đoàn", "đội tuyển", "đội", "ở", "sang", "từ", "của")

# Languages beside those of the countries' own adjectives.
_LANGUAGES: Mapping[str, str] = {
    "tiếng Việt": "Vietnamese", "tiếng Anh": "English", "tiếng Trung": "Chinese", "tiếng Hàn": "Korean",
    "tiếng Nhật": "Japanese", "tiếng Pháp": "French", "tiếng Nga": "Russian", "tiếng Đức": "German",
    "tiếng Tây Ban Nha": "Spanish", "tiếng Bồ Đào Nha": "Portuguese", "tiếng Lào": "Lao", "tiếng Thái": "Thai",
    "tiếng Khmer": "Khmer", "tiếng Ả-rập": "Arabic", "tiếng Ba Tư": "Persian", "tiếng Hungary": "Hungarian",
    "tiếng Mông Cổ": "Mongolian", "tiếng Indonesia": "Indonesian", "tiếng Mã Lai": "Malay", "tiếng Italia": "Italian",
}  # fmt: skip
# Money is no country: "US dollars" may be "USD" in the other language.
_MONEY: Mapping[Language, tuple[str, ...]] = {
    VI: (
        "đô la Mỹ", "đô la Úc", "đô la Singapore", "đô la Canada", "đồng Việt Nam", "yên Nhật", "yên Nhật Bản",
        "won Hàn Quốc", "bảng Anh", "phơ-răng Thụy Sỹ", "franc Thụy Sỹ", "bạt Thái", "kíp Lào", "rúp Nga",
    ),
    EN: (
        "US dollars", "Australian dollars", "Singapore dollars", "Canadian dollars", "Vietnamese dong", "Viet Nam dong",
        "Japanese yen", "Korean won", "British pounds", "Swiss francs", "Thai baht", "Lao kip", "Russian roubles",
        "Chinese yuan",
    ),
}  # fmt: skip
# Cities beside the capitals.
_CITIES = (
    ("Thành phố Hồ Chí Minh", "Ho Chi Minh City"), ("Đà Nẵng", "Da Nang"), ("Hải Phòng", "Hai Phong"),
    ("Cần Thơ", "Can Tho"), ("Huế", "Hue"), ("Nha Trang", "Nha Trang"), ("Lausanne", "Lausanne"), ("Busan", "Busan"),
    ("Osaka", "Osaka"), ("Quảng Châu", "Guangzhou"), ("Thượng Hải", "Shanghai"), ("New York", "New York"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SideName:
    """A body that signs: by what it is known in each language. ``id`` is the prefix of its fields."""

    id: str
    vi: tuple[str, ...]
    en: tuple[str, ...]


@lru_cache(maxsize=8)
def name_lexicons(names: Same[Names], sides: tuple[SideName, ...]) -> Mapping[Language, Lexicon]:
    """What to look for in each language."""
    forms = [
        *role_forms(),
        *(one for body in names.value.organisations for one in _body_forms(_id_of(body.id, body, sides), body)),
        *(one for side in sides for one in _side_forms(side)),
        *(one for country in names.value.countries for one in _country_forms(country)),
        *(one for country in names.value.countries for one in _city_forms(*_both(country.capital))),
        *(one for vi, en in _CITIES for one in _city_forms(vi, en)),
        *_language_forms(),
        *((code, Form("", money)) for code, words in _MONEY.items() for money in words),
    ]
    return {code: Lexicon.of(code, [form for spoken, form in forms if spoken == code]) for code in (VI, EN)}


def _both(text: ByLanguage[str]) -> tuple[str, str]:
    return text.get(VI, ""), text.get(EN, "")


def _spelt(spellings: Spellings) -> tuple[str, ...]:
    return (*spellings.get(VI, ()), *spellings.get(EN, ()))


# ---- bodies --------------------------------------------------------------------------------------------------------


def _id_of(known: str, body: Organisation, sides: tuple[SideName, ...]) -> str:
    """A body of the table that signs is the side itself."""
    said = {name.lower() for name in (*_both(body.name), *_spelt(body.aliases)) if name}
    return next((one.id for one in sides if said & {name.lower() for name in (*one.vi, *one.en)}), known)


def _body_forms(body_id: str, body: Organisation) -> Iterator[tuple[Language, Form]]:
    concept = f"body:{body_id}"
    full = (*_both(body.name), *_spelt(body.aliases), *_spelt(body.former_names))
    for name in full:
        for code in (VI, EN):
            yield code, Form(concept, name.removeprefix("the "), cased=len(words_in(name)) == 1)
    for short in body.abbreviations:
        for code in (VI, EN):
            yield code, Form(concept, short, cased=len(words_in(short)) == 1)
    yield from _kind_forms(concept, full)


def _side_forms(side: SideName) -> Iterator[tuple[Language, Form]]:
    concept = f"body:{side.id}"
    for code, names in ((VI, side.vi), (EN, side.en)):
        for name in names:
            yield code, Form(concept, name.removeprefix("the "), cased=len(words_in(name)) == 1)
    yield from _kind_forms(concept, (*side.vi, *side.en))


def _kind_forms(concept: str, names: tuple[str, ...]) -> Iterator[tuple[Language, Form]]:
    """ "the Committee", "Ủy ban": any of the kinds in its names, where no longer name goes on with it."""
    said = f" {' '.join(names).lower()} "
    for code in (VI, EN):
        for kind in _KINDS[code]:
            if f" {kind.lower()} " in said:
                yield code, Form(concept, kind, alone=True)
        for kind in _ANY_KIND[code]:
            yield code, Form(concept, kind, alone=True)


# ---- countries, cities, languages ----------------------------------------------------------------------------------


def _country_forms(country: Country) -> Iterator[tuple[Language, Form]]:
    concept = f"country:{country.code}"
    vi = (country.name.get(VI, ""), country.official.get(VI, ""), *country.aliases.get(VI, ()))
    en = (
        *(one.get(EN, "") for one in (country.name, country.official, country.adjective)),
        *country.aliases.get(EN, ()),
    )
    for name in filter(None, dict.fromkeys(vi)):
        yield VI, Form(concept, name, cased=len(words_in(name)) == 1, weak=name in _AMBIGUOUS)
        if name in _AMBIGUOUS and not any(other.startswith(f"{name} ") for other in vi):
            yield from ((VI, Form(concept, f"{lead} {name}")) for lead in _LEADS)
    for name in filter(None, dict.fromkeys(en)):
        yield EN, Form(concept, name.removeprefix("the "), cased=len(words_in(name)) == 1)
        yield VI, Form(concept, name.removeprefix("the "), cased=len(words_in(name)) == 1, weak=True)


def _city_forms(vi: str, en: str) -> Iterator[tuple[Language, Form]]:
    concept = f"city:{en}"
    for name in filter(None, dict.fromkeys((vi, en, _plain(vi), _plain(en), _plain(vi).replace(" ", "")))):
        for code in (VI, EN):
            yield code, Form(concept, name, cased=True)


def _plain(name: str) -> str:
    """Without marks: "Ha Noi"."""
    opened = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(sign for sign in opened if not unicodedata.combining(sign))


def _language_forms() -> Iterator[tuple[Language, Form]]:
    for vi, en in _LANGUAGES.items():
        yield VI, Form(f"language:{en}", vi)
        yield VI, Form(f"language:{en}", en, cased=True, weak=True)
        yield EN, Form(f"language:{en}", en, cased=True)
    yield VI, Form("language:English", "bằng Anh ngữ")
