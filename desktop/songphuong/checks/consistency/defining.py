"""Reading definitions out of a text: "sau đây gọi là “Chương trình”", "(the “Programme”)", "“minor” means ...".

What is wrong with them: ``definitions``; defined terms of one language against the other: ``terms``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, ByLanguage, Language
from songphuong.agreement.tree import Text
from songphuong.phrasing.figures import REMEMBERED

from ..subject import Pair, Subject

LONGEST = 80  # letters of a term

_QUOTED = re.compile(rf"[“\"«]([^“”\"«»\n]{{1,{LONGEST}}})[”\"»]")
_NAMED: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r"(?<!\w)(?:gọi|viết)(?: chung| riêng| tắt| đơn giản)*(?: là| bằng| theo tên)?:? ?$", re.IGNORECASE),
    EN: re.compile(
        r"(?<!\w)(?:hereinafter|hereafter|referred to|known as|called|designated|abbreviated|in this (?:article|annex))"
        r"[^.;“”\"]{0,60}$",
        re.IGNORECASE,
    ),
}
_MEANS: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r" (?:là|nghĩa là|có nghĩa|được hiểu|bao gồm|gồm|dùng để chỉ|chỉ) ", re.IGNORECASE),
    EN: re.compile(r",? (?:(?:shall |will )?(?:means?|includes?|refers? to|denotes?|ha(?:s|ve) the meaning)|is|are) "),
}
_LOCAL = re.compile(
    r"(?<!\w)(?:trong (?:điều|phụ lục|khoản|mục|bảng|phần) này"
    r"|in this (?:article|annex|paragraph|section|part|table))(?!\w)",
    re.IGNORECASE,
)
_COLLECTIVE = re.compile(r"(?<!\w)(?:chung|riêng|collectively|individually|together|jointly)(?!\w)", re.IGNORECASE)
_UNQUOTED: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        r"(?<!\w)(?:sau|dưới) đây(?: được)? (?:gọi|viết)(?: chung| riêng| tắt)*(?: là| bằng) "
        r"(?P<term>[^\W\d_][^()“”\",;.:\n]{0,60})",
        re.IGNORECASE,
    ),
    EN: re.compile(
        r"(?<!\w)here(?:in)?after(?: collectively| individually| jointly)?(?: referred to| called)?(?: as)? "
        r"(?P<term>(?:the )?[A-Z][^()“”\",;.:\n]{0,60})",
    ),
}  # fmt: skip
_HINT: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r"[“\"«]|(?:sau|dưới) đây", re.IGNORECASE),
    EN: re.compile(r"[“\"«]|here(?:in)?after", re.IGNORECASE),
}
# What leads from the thing to its short name: " (sau đây gọi tắt là ", ", hereinafter referred to as the ".
_INTRODUCING = re.compile(
    r"[\s,(]+(?:(?:sau|dưới) đây|trong \w+ này|here(?:in)?after|in this|the|(?<=\()|gọi|viết)[^()]{0,50}$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:the|an?|each|any|both|its|such|every) ", re.IGNORECASE)
_AROUND = 80  # signs before a quoted term in which it is said what it is
_SAID = 200  # signs before a definition in which the body or thing stands that it names


@dataclass(frozen=True, slots=True)
class Defined:
    """A term where it is defined. ``means``: “...” means ...; else a short name of what stands before it.

    ``local``: for its article or annex only. ``said``: what it stands for, as written around it. ``collective``: a
    name of several ("the Parties") or of each of them."""

    term: str
    start: int
    end: int
    means: bool
    local: bool
    collective: bool
    said: str


@lru_cache(maxsize=REMEMBERED)
def definitions_in(text: str, language: Language) -> tuple[Defined, ...]:
    """The definitions of a Vietnamese or English text, in order; none in another language."""
    if language not in _HINT or not _HINT[language].search(text):
        return ()
    found = [*_quoted(text, language), *_unquoted(text, language)]
    return tuple(sorted(found, key=lambda one: one.start))


def _quoted(text: str, language: Language) -> Iterator[Defined]:
    for match in _QUOTED.finditer(text):
        before = text[max(0, match.start() - _AROUND) : match.start()]
        if _MEANS[language].match(text, match.end()):
            after = text[match.end() : match.end() + _SAID]
            yield _defined(match.group(1), match.start(1), match.end(1), before, after, means=True)
        elif _NAMED[language].search(before) or _is_bracketed(before):
            so_far = text[max(0, match.start() - _SAID) : match.start()]
            yield _defined(match.group(1), match.start(1), match.end(1), before, so_far, means=False)


def _is_bracketed(before: str) -> bool:
    """Whether a bracket is open before the term, with few words in it: (the “Programme”), (“Bộ” hoặc “MCST”)."""
    opened = before.rfind("(")
    return opened > before.rfind(")") and len(before) - opened < _AROUND // 2


def _unquoted(text: str, language: Language) -> Iterator[Defined]:
    for match in _UNQUOTED[language].finditer(text):
        so_far = text[max(0, match.start() - _SAID) : match.start()]
        term = match["term"].strip()
        yield _defined(term, match.start("term"), match.start("term") + len(term), match.group(), so_far, means=False)


def _defined(term: str, start: int, end: int, around: str, said: str, *, means: bool) -> Defined:
    said = said if means else said[:-_AROUND] + _INTRODUCING.sub("", said[-_AROUND:])
    return Defined(term, start, end, means, bool(_LOCAL.search(around)), bool(_COLLECTIVE.search(around)), said)


@lru_cache(maxsize=REMEMBERED)
def quoted_in(text: str) -> tuple[str, ...]:
    """Everything that stands in quotation marks."""
    return tuple(_QUOTED.findall(text))


@lru_cache(maxsize=REMEMBERED)
def key_of(term: str) -> str:
    """What two writings of one term have in common: no article, no capitals, no plural, "uỷ ban" as "ủy ban"."""
    key = " ".join(_ARTICLE.sub("", term.strip()).split()).casefold().replace("uỷ ", "ủy ")
    if key.endswith("ies") and key.isascii():
        return f"{key[:-3]}y"
    return key[:-1] if key.endswith("s") and not key.endswith("ss") and key.isascii() else key


def is_filled(pair: Pair, language: Language, start: int, end: int) -> bool:
    """Whether a field gives words of the passage between these places."""
    passage, at = pair.passage(language), 0
    for piece in passage.pieces if passage else ():
        if at < end and start < at + len(piece.text) and not isinstance(piece.origin, Text):
            return True
        at += len(piece.text)
    return False


def is_whole(subject: Subject) -> bool:
    """Whether the text has a place where it can define its terms: a title or words before the articles. Of a fragment
    nobody can say what is defined nowhere."""
    return bool(subject.agreement.title or subject.agreement.preamble)


def words_of_value(value: object) -> Iterator[str]:
    """The words a field's value holds, in any language; none of a date, a sum, a number."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, ByLanguage):
        yield from (words for _, words in value.entries if isinstance(words, str))
    elif isinstance(value, tuple):
        for item in value:
            yield from words_of_value(item)
