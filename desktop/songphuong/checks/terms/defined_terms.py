"""Do the languages use the same term of the text's own? “Bên thuê” in the one, “the recommending Party” in the other.

Terms are defined in quotation marks: “sau đây gọi là “Chương trình””, “(hereinafter “the Programme”)”, ““Vận động viên”
là ...”. A passage's definitions are read where both languages have as many. What ``terms`` and ``names`` tell is not
told again; terms that nobody defines: ``definitions``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.same import Same
from songphuong.phrasing.figures import REMEMBERED

from ..findings import Hit, Rule
from ..subject import Subject
from .lexicon import Form, Lexicon, Reading, marked, read
from .name_words import name_lexicons
from .names import difference as name_difference
from .names import sides_of
from .opposites import Found, exchanged, in_whole_or_part, quoted, terms_against, unexplained
from .term_words import term_lexicons

Term = tuple[str, str]  # the Vietnamese words and the English ones

CLASS = "term"
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{2,60})[”\"]")
_LOOK_BACK = 80  # characters before a quotation in which the words that define stand
_BEFORE: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r"(?:(?<!\w)(?:gọi|viết tắt|hiểu)(?!\w)[^“”\"();]{0,40}|\()$"),
    EN: re.compile(
        r"(?:(?<!\w)(?:hereinafter|hereafter|referred to|called|in this \w+)(?!\w)[^“”\"();]{0,60}|\((?:the )?)$"
    ),
}
_AFTER: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r" (?:là|nghĩa là|có nghĩa|được hiểu)(?!\w)"),
    EN: re.compile(r" (?:means|mean|is|are|refers?|denotes?)(?!\w)"),
}
_ARTICLE = re.compile(r"^(?:the|an?|each|các|một) ", re.IGNORECASE)


def defined_term_differs(subject: Subject) -> Iterator[Hit]:
    """One hit a passage: a defined term in Vietnamese and another in English."""
    pairs = [(pair, vi, en) for pair in subject.pairs if (vi := pair.words(VI)) and (en := pair.words(EN))]
    defined = tuple(dict.fromkeys(term for _, vi, en in pairs for term in defined_in(vi, en)))
    if len(defined) < 2:
        return
    lexicons = _lexicons(defined)
    for pair, _, _ in pairs:
        passages = pair.passage(VI), pair.passage(EN)
        if passages[0] is None or passages[1] is None:
            continue
        vi, en = marked(passages[0]), marked(passages[1])
        found = _difference(vi, en, lexicons[VI], lexicons[EN])
        if found and not _is_told(vi, en, subject):
            yield Hit(pair.node_id, params=quoted(found, vi, en))


def _is_told(vi: str, en: str, subject: Subject) -> bool:
    """Whether the rules about names or terms tell of this passage."""
    tables = Same(subject.library.names)
    lexicons, terms = name_lexicons(tables, sides_of(subject.agreement)), term_lexicons(tables)
    ours, theirs = read(vi, terms[VI]), read(en, terms[EN])
    named = name_difference(vi, en, lexicons[VI], lexicons[EN])
    return bool(named or terms_against(ours, theirs))


# ---- what is defined -----------------------------------------------------------------------------------------------


@lru_cache(maxsize=REMEMBERED)
def defined_in(vi: str, en: str) -> tuple[Term, ...]:
    """The terms that a passage defines, as many in each language; otherwise nobody knows which belong together."""
    if not _QUOTED.search(vi):
        return ()
    ours, theirs = _defined(vi, VI), _defined(en, EN)
    return tuple(zip(ours, theirs, strict=True)) if len(ours) == len(theirs) else ()


def _defined(text: str, language: Language) -> list[str]:
    return [
        _ARTICLE.sub("", quoted.group(1).strip())
        for quoted in _QUOTED.finditer(text)
        if _BEFORE[language].search(text[max(0, quoted.start() - _LOOK_BACK) : quoted.start()])
        or (quoted.start() == 0 and _AFTER[language].match(text, quoted.end()))
    ]


# ---- how it is used ------------------------------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _lexicons(defined: tuple[Term, ...]) -> Mapping[Language, Lexicon]:
    """A term is written as it was defined, with its capitals. Definitions that share a word are of one concept: “Bên”
    is “Party” in one text and “Side” in another."""
    concepts: dict[tuple[Language, str], str] = {}
    forms: list[tuple[Language, Form]] = []
    for vi, en in defined:
        concept = concepts.get((VI, vi)) or concepts.get((EN, en)) or f"{CLASS}:{vi}"
        for code, words in ((VI, vi), (EN, en)):
            concepts.setdefault((code, words), concept)
            forms.append((code, Form(concept, words, cased=words[:1].isupper())))
    return {code: Lexicon.of(code, [form for spoken, form in forms if spoken == code]) for code in (VI, EN)}


@lru_cache(maxsize=REMEMBERED)
def _difference(vi: str, en: str, vietnamese: Lexicon, english: Lexicon) -> Found | None:
    ours, theirs = read(vi, vietnamese), read(en, english)
    return _neither_explained(ours, theirs) or in_whole_or_part(exchanged, ours, theirs)


def _neither_explained(vi: Reading, en: Reading) -> Found | None:
    alone_vi, alone_en = unexplained(vi, en), unexplained(en, vi)
    return (alone_vi[0], alone_en[0]) if len(alone_vi) == len(alone_en) == 1 else None


RULES: tuple[Rule, ...] = (Rule("defined-term-differs", "warning", "house", "house", defined_term_differs),)
