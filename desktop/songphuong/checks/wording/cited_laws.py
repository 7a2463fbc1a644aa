"""Finding the laws, decrees, circulars and codes of ``resources/legal_references.toml`` in a text.

By number: "17/2015/TT-BVHTTDL", also "17/2015/TT–BVHTTDL" and "ND-CP"; decrees also without their ending; codes by
their year. Which of them are in force: ``law``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.same import Same
from songphuong.library.names import LegalReference
from songphuong.phrasing.figures import REMEMBERED

References = Mapping[str, LegalReference]


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation of the law with this id. ``start`` to ``end`` is what another number would replace, ``words`` what a
    sentence quotes; ``undated`` stands instead of a code's year; ``is_dated``: the law's date is told as well."""

    law: str
    start: int
    end: int
    words: str
    undated: str = ""
    is_dated: bool = False


def is_year(law: LegalReference) -> bool:
    """Whether it is cited by its year alone, as a code is."""
    return bool(_YEAR.fullmatch(law.number))


_YEAR = re.compile("[12][0-9]{3}")
_HAS_NUMBER = re.compile("[0-9][0-9 /]{3}")  # "2021", "5/2023", "17 / 2015"


def citations_in(text: str, language: Language, references: Same[References]) -> tuple[Cited, ...]:
    """In the order of the text; citations of a law as one that is gone are left out."""
    return _citations_in(text, language, references) if _HAS_NUMBER.search(text) else ()


@lru_cache(maxsize=REMEMBERED)
def _citations_in(text: str, language: Language, references: Same[References]) -> tuple[Cited, ...]:
    found = [one for pattern in _patterns(language, references) for one in pattern.found_in(text, language)]
    return tuple(sorted(found, key=lambda one: one.start))


@dataclass(frozen=True, slots=True)
class _Pattern:
    law: str
    year: str  # stands in every citation of it, which is quicker to see
    pattern: re.Pattern[str]

    def found_in(self, text: str, language: Language) -> Iterator[Cited]:
        if self.year not in text:
            return
        for match in self.pattern.finditer(text):
            if _is_told_as_gone(match, text, language) or _is_of_another_code(match, text, language):
                continue
            undated = _undated(match, text, language) if "code" in match.groupdict() else ""
            is_dated = bool(_DATED[language].match(text, match.end()))
            yield Cited(self.law, match.start("law"), match.end("law"), match[0], undated, is_dated)


@lru_cache(maxsize=8)
def _patterns(language: Language, references: Same[References]) -> tuple[_Pattern, ...]:
    laws = references.value.values()
    return tuple(_Pattern(law.id, year_of(law), pattern) for law in laws for pattern in _patterns_of(law, language))


def year_of(law: LegalReference) -> str:
    """The year in its number; empty where that has none."""
    found = _YEAR.search(law.number)
    return found.group() if found else ""


def _patterns_of(law: LegalReference, language: Language) -> Iterator[re.Pattern[str]]:
    if is_year(law):
        yield from _by_year(law, language)
    elif "/" in law.number:
        yield from _by_number(law.number)


# ---- by number -----------------------------------------------------------------------------------------------------

_KIND = r"(?:(?:thông tư(?: liên tịch)?|nghị định|luật|pháp lệnh|quyết định|circular|decree|law|decision)\s+)?"
_NO = r"(?:(?:số|no\.?|number)\s*)?"
_DECREE = "/NĐ-CP"  # only the Government issues decrees: the year and number need no ending


def _by_number(number: str) -> Iterator[re.Pattern[str]]:
    yield re.compile(rf"(?<![\w/.,-]){_KIND}{_NO}(?P<law>{_flexible(number)})(?![\w/]|\s?/\s?\d)", re.IGNORECASE)
    if number.endswith(_DECREE):
        short = _flexible(number.removesuffix(_DECREE))
        yield re.compile(rf"(?<!\w)(?:nghị định|decree)\s+{_NO}(?P<law>{short})(?![\w/]|\s?/)", re.IGNORECASE)


def _flexible(number: str) -> str:
    return re.escape(number).replace("Đ", "[ĐD]").replace("/", r"\s?/\s?").replace(r"\-", r"\s?[-‐‑–/]\s?")


# ---- by year -------------------------------------------------------------------------------------------------------

_IN_BRACKETS = r"(?:\s*\([^()]{0,60}\))?"
_EDITION = r"(?:(?:phiên bản|ấn bản|bản|năm)\s+){0,2}"
_SHORT: Mapping[Language, str] = {VI: "Bộ luật", EN: "Code"}


def _by_year(law: LegalReference, language: Language) -> Iterator[re.Pattern[str]]:
    name = law.title.get(language, "").removesuffix(law.number).strip()
    if not name:
        return
    names = rf"(?P<code>{_named(name, language)})"
    year = law.number
    if language == VI:
        after = rf"(?P<law>,?\s+{_EDITION}{year}|\s*\({_EDITION}{year}\))"
    else:
        after = rf"(?P<law>,?\s+(?:of\s+)?{year}(?:\s+edition)?|\s*\({year}(?:\s+edition)?\))"
        yield re.compile(rf"(?<![\w/.,-])(?P<law>{year}\s+(?:(?:edition|version)\s+of\s+the\s+)?){names}(?!\w)")
    yield re.compile(rf"(?<!\w){names}{_IN_BRACKETS}{after}(?![\w/]|[.,]\d)")


def _named(name: str, language: Language) -> str:
    """The name, or some of its words before or behind the one that says what it is: "Bộ luật chống doping", "the Code";
    "Phòng chống doping" without its comma."""
    head = _SHORT[language]
    others = "|".join(re.escape(word.strip(",")) for word in [*name.replace(head, "").split(), "WADA"])
    if language == VI:
        return rf"{head}(?:\s+(?i:{others}),?(?!\w)){{0,8}}"
    return rf"(?:(?i:{others})\s+){{0,8}}{head}"


_IN_FORCE: Mapping[Language, str] = {VI: " đang có hiệu lực", EN: " in force"}
_SAYS_SO: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r"\s*,?\s*(?:đang có hiệu lực|hiện hành|có hiệu lực)"),
    EN: re.compile(r"\s*,?\s*(?:as )?(?:(?:currently |now )?in (?:force|effect)|currently|as amended)"),
}


def _undated(match: re.Match[str], text: str, language: Language) -> str:
    """What stands in the place of the year: "in force", where the text does not say so."""
    before_the_name = match.start("law") < match.start("code")
    return "" if before_the_name or _SAYS_SO[language].match(text, match.end()) else _IN_FORCE[language]


_WORD_BEFORE = re.compile(r"([^\W\d_][\w-]*)\s+$")
_OF = re.compile(r"\s+(?:of|on)\s")
_DEMONSTRATIVES = frozenset(("The", "This", "That"))


def _is_of_another_code(match: re.Match[str], text: str, language: Language) -> bool:
    """ "Labour Code 2019", "the 2021 Code of Conduct": a short name belongs to whoever stands beside it."""
    if match.groupdict().get("code") != _SHORT[language] or language == VI:
        return False
    word = _WORD_BEFORE.search(text, max(0, match.start() - 40), match.start())
    is_named = word is not None and word[1][:1].isupper() and word[1] not in _DEMONSTRATIVES
    return is_named or bool(_OF.match(text, match.end()))


# ---- what is said of it --------------------------------------------------------------------------------------------

_GONE_BEFORE: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r"(?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|thay)(?: cho)?\s+$", re.IGNORECASE),
    EN: re.compile(
        r"(?:replac(?:es|ed|ing)|repeal(?:s|ed|ing)|supersed(?:es|ed|ing)|former|formerly|instead of|previous)"
        r"\s+(?:the\s+)?$",
        re.IGNORECASE,
    ),
}
_GONE_AFTER: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        r",?\s+(?:(?:đã|nay|hiện|vốn|nay đã)\s+){0,2}(?:hết hiệu lực|bị thay thế|được thay thế|bị bãi bỏ)",
        re.IGNORECASE,
    ),
    EN: re.compile(
        r",?\s+(?:(?:which|that|has|have|had|been|was|is|now|since)\s+){0,4}"
        r"(?:replaced|repealed|superseded|no longer in force|expired)(?!\w)",
        re.IGNORECASE,
    ),
}
_DATED: Mapping[Language, re.Pattern[str]] = {  # its own date, or its own title
    VI: re.compile(r",?\s+(?:ngày|quy định|về|hướng dẫn|ban hành)(?!\w)", re.IGNORECASE),
    EN: re.compile(r",?\s+(?:dated|of\s+\d|on|regulating|issued|providing|promulgated)(?!\w)", re.IGNORECASE),
}


def _is_told_as_gone(match: re.Match[str], text: str, language: Language) -> bool:
    before = text[max(0, match.start() - 40) : match.start()]
    return bool(_GONE_BEFORE[language].search(before) or _GONE_AFTER[language].match(text, match.end()))
