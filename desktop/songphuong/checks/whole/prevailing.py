"""Which text prevails where the languages diverge: is it one, and is anything said of it?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language
from songphuong.phrasing.figures import REMEMBERED
from songphuong.phrasing.locales import language_name

from ..findings import Hit, Params, Rule
from ..place import both
from ..subject import Subject

THREE = 3  # languages from which a text should say what holds where they diverge
NONE = ""  # stands for "no text prevails"

_TONGUE_VI = r"(?P<name>tiếng [^\W\d_]+)"
_TONGUE_EN = r"(?P<name>[A-Z][a-z]+)(?: language)?"
_PREVAILS: Mapping[Language, tuple[re.Pattern[str], ...]] = {
    VI: (
        re.compile(
            rf"(?<!\w)bản (?:bằng )?{_TONGUE_VI}(?P<between>(?: [^\W\d_]+){{0,4}}?) "
            r"(?:ưu tiên|làm căn cứ|giá trị (?:quyết định|áp dụng|cao hơn)|quyết định|làm chuẩn)(?!\w)",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?<!\w)(?:ưu tiên(?: áp dụng| sử dụng)?|căn cứ(?: vào| theo)?) (?:văn )?bản "
            rf"(?:bằng )?{_TONGUE_VI}",
            re.IGNORECASE,
        ),
    ),
    EN: (
        re.compile(
            rf"(?<!\w){_TONGUE_EN} (?:text|version|original)s?(?P<between>(?: [^\W\d_]+){{0,2}}?) "
            r"(?:prevails?|governs?|controls?|be decisive|be authoritative|is authoritative)(?!\w)"
        ),
        re.compile(
            rf"(?<!\w)(?:text|version|original) in (?:the )?{_TONGUE_EN}"
            r"(?P<between>(?: [^\W\d_]+){0,2}?) prevails?(?!\w)"
        ),
    ),
}
_NO_TEXT: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        r"không (?:có )?(?:văn )?bản nào (?:được )?(?:ưu tiên|có giá trị cao hơn)|không ưu tiên (?:văn )?bản nào",
        re.IGNORECASE,
    ),
    EN: re.compile(
        r"(?<!\w)(?:no|neither) (?:text|version|language)s?(?: [^\W\d_]+){0,2}? prevails?(?!\w)", re.IGNORECASE
    ),
}
_DIVERGE: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        r"(?<!\w)(?:giải thích khác nhau|hiểu khác nhau|khác nhau trong (?:việc |cách )?(?:giải thích|hiểu)|sai lệch"
        r"|khác biệt (?:về|trong|giữa)(?: \w+){0,3}? (?:giải thích|cách hiểu|văn bản|bản)|không thống nhất giữa"
        r"|mâu thuẫn giữa|ưu tiên áp dụng|căn cứ vào (?:văn )?bản)(?!\w)",
        re.IGNORECASE,
    ),
    EN: re.compile(
        r"(?<!\w)(?:diverg|discrepan|inconsisten|prevail|conflict between|difference between the texts)", re.IGNORECASE
    ),
}


def prevailing_twice(subject: Subject) -> Iterator[Hit]:
    """Two texts are said to prevail, or one and none. That all texts are equally valid and one prevails in doubt is
    no contradiction."""
    names = {
        reader: {language_name(code, reader).lower(): code for code in (*subject.agreement.languages, VI, EN)}
        for reader in (VI, EN)
    }
    first: tuple[str, Language] | None = None
    for pair in subject.pairs:
        if not pair.depth:
            continue
        said = [
            (names[reader][name] if name else NONE, reader)
            for reader in (VI, EN)
            if reader in pair.languages
            for name in prevailing_in(pair.words(reader), reader)
            if not name or name in names[reader]
        ]
        for code, _ in said:
            first = first or (code, pair.node_id)
        other = next((one for one in said if first and one[0] != first[0]), None)
        if first and other:
            readers = {reader for code, reader in said if code != first[0]}
            only = other[1] if len(readers) == 1 and len(pair.languages) > 1 else None
            yield Hit(pair.node_id, only, params=(*_text("first", first[0]), *_text("second", other[0])))
            return


def _text(name: str, code: str) -> Params:
    """ "văn bản tiếng Anh", "the English text"; or that none prevails."""
    if code == NONE:
        return both(name, "không văn bản nào", "no text")
    return both(name, f"văn bản {language_name(code, VI)}", f"the {language_name(code, EN)} text")


@lru_cache(maxsize=REMEMBERED)
def prevailing_in(text: str, language: Language) -> tuple[str, ...]:
    """The languages whose text is said to prevail, as they are called there, lower case; NONE where none does."""
    lowered = text.lower()
    if not any(sign in lowered for sign in ("ưu tiên", "bản", "text", "version", "original")):
        return ()
    found = [
        match["name"].lower()
        for pattern in _PREVAILS[language]
        for match in pattern.finditer(text)
        if not re.search(r"(?<!\w)(?:không|not)(?!\w)", match.groupdict().get("between") or "")
    ]
    return tuple(dict.fromkeys([*found, *([NONE] if _NO_TEXT[language].search(text) else [])]))


def prevailing_unnamed(subject: Subject) -> Iterator[Hit]:
    """A text in three languages or more that does not say what holds where they diverge."""
    if len(subject.agreement.languages) < THREE:
        return
    readers = [code for code in (VI, EN) if code in subject.agreement.languages]
    if not readers or any(_diverges(pair.words(code), code) for pair in subject.pairs for code in readers):
        return
    home = next((one.id for one in subject.agreement.articles if one.section == "languages"), "")
    place = () if home else both("place", "toàn văn bản", "the whole text")
    yield Hit(home, params=(("count", len(subject.agreement.languages)), *place))


@lru_cache(maxsize=REMEMBERED)
def _diverges(text: str, language: Language) -> bool:
    return bool(_DIVERGE[language].search(text))


_SOURCE = "one-prevailing-text"

RULES: tuple[Rule, ...] = (
    Rule("prevailing-twice", "error", "practice", _SOURCE, prevailing_twice),
    Rule("prevailing-unnamed", "note", "practice", _SOURCE, prevailing_unnamed),
)
