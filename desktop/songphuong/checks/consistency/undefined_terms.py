"""Capitals that make a term where nothing defines it: "Ủy ban Hỗn hợp sẽ ...", "the Joint Committee will ...".

Sure cases only: both languages of a passage make a term of the same kind of thing, or the Vietnamese alone writes a
capital in the middle of the term. What is introduced in any way counts as defined: a definition, quotation marks, a
heading, a name, "thành lập ...", "a Joint Committee", "... gồm".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language
from songphuong.phrasing.figures import REMEMBERED

from ..findings import Hit
from ..place import both
from ..subject import Pair, Subject
from ..typed import GAP, typed
from .defining import definitions_in, is_whole, key_of, quoted_in, words_of_value
from .term_heads import BESIDE_EN, BESIDE_VI, FOLLOWS_VI, HEADS

_MOST = 40  # different terms of one text that are looked into
_SENTENCE = 160  # signs before a term in which its sentence introduces it


@dataclass(frozen=True, slots=True)
class Term:
    """A term as it is written. ``sure``: its capitals cannot come from the beginning of a sentence; ``strong``: it has
    a capital inside, too."""

    kind: str
    words: str
    sure: bool
    strong: bool


def term_undefined(subject: Subject) -> Iterator[Hit]:
    """Each such term once, at its first use."""
    known: _Known | None = None
    told: set[str] = set()
    for pair in subject.pairs if is_whole(subject) else ():
        if not pair.depth or pair.region == "title":
            continue
        for used in _used(pair):
            keys = {key_of(term.words) for term in used.values()}
            if keys & told or len(told) >= _MOST:
                continue
            told |= keys
            known = known or _Known.of(subject)
            if not any(known.has(term, code) for code, term in used.items()):
                yield _hit(pair, used)


def _hit(pair: Pair, used: Mapping[Language, Term]) -> Hit:
    first = next(iter(used.values())).words
    words = {code: term.words for code, term in used.items()}
    params = both("term", words.get(VI, first), words.get(EN, first))
    language = None if len(used) > 1 else next(iter(used))
    return Hit(pair.node_id, language, params=params)


def _used(pair: Pair) -> Iterator[Mapping[Language, Term]]:
    """The terms that a passage certainly uses, by kind, each in the languages that have it."""
    vi, en = (terms_in(typed(pair.passage(code)), code) for code in (VI, EN))
    for kind in dict.fromkeys(term.kind for term in (*vi, *en)):
        in_vi, in_en = (_best(term for term in found if term.kind == kind) for found in (vi, en))
        if in_vi and in_en and (in_vi.sure or in_en.sure):
            yield {VI: in_vi, EN: in_en}
        elif in_vi and in_vi.strong:
            yield {VI: in_vi}


def _best(terms: Iterable[Term]) -> Term | None:
    return max(terms, key=lambda term: (term.strong, term.sure), default=None)


# ---- terms in a text -----------------------------------------------------------------------------------------------


def _either_case(words: str) -> str:
    """A pattern for words whose first letter is a capital, the others' either."""
    first, *others = words.split()
    pattern = [f"{first[0].upper()}{first[1:]}", *(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in others)]
    return " ".join(pattern).replace("Ủy", "(?:Ủy|Uỷ)")


def _any_case(words: str) -> str:
    return " ".join(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in words.split())


_KINDS: Mapping[Language, Mapping[str, str]] = {
    code: {key_of(head): kind for kind, heads in HEADS.items() for head in heads[at].split("|")}
    for at, code in enumerate((VI, EN))
}


def _begins_with(at: int, more: str = "") -> re.Pattern[str]:
    """A letter that a term may begin with, in Vietnamese (0) or English (1); "Uỷ" beside "Ủy"."""
    firsts = [word for heads in HEADS.values() for word in heads[at].split("|")] + (BESIDE_EN.split("|") if at else [])
    return re.compile(f"[{''.join(sorted({word[0].upper() for word in firsts} | set(more)))}]\\w")


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


_VI_HEADS = "|".join(
    map(_either_case, _longest_first(head for heads, _ in HEADS.values() for head in heads.split("|")))
)
_VI_BESIDE = "|".join(map(_any_case, _longest_first(BESIDE_VI.split("|"))))
_EN_HEADS = "|".join(_longest_first(head.title() for _, heads in HEADS.values() for head in heads.split("|")))
_EN_BESIDE = "|".join(_longest_first(one.title() for one in BESIDE_EN.split("|")))
# Read from a word with a capital on.
_TERM: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        rf"(?P<head>{_VI_HEADS})(?!\w)(?P<beside>(?: (?:{_VI_BESIDE})(?!\w)){{0,3}}?)"
        rf"(?=[,.;:)?!]| (?:{FOLLOWS_VI})(?!\w)|$)"
    ),
    EN: re.compile(
        rf"(?P<beside>(?:(?:{_EN_BESIDE})[ -]){{0,3}})(?P<head>{_EN_HEADS})(?!\w)"
        rf"(?! (?:of|for|on|between|in the field)(?!\w)| [A-Z0-9“\"]|[-–/]| ?{GAP})"
    ),
}
_CAPITAL: Mapping[Language, re.Pattern[str]] = {VI: _begins_with(0, "U"), EN: _begins_with(1)}
_ARTICLE = re.compile(r"(?<!\w)(?:the|each|its|such|their|both|either|every) $", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"(\w+)[,)]? $")
_NAMING = re.compile(r"(?:mang tên|tên gọi|viết tắt|là|có tên|tên) $", re.IGNORECASE)
_NEAR = 40  # signs before a term that show where in its sentence it stands


@lru_cache(maxsize=REMEMBERED)
def terms_in(text: str, language: Language) -> tuple[Term, ...]:
    """What looks like a defined term in a text whose fields are GAPs, quotations left out."""
    if language not in _TERM:
        return ()
    return tuple(_terms_in(text, language))


def _terms_in(text: str, language: Language) -> Iterator[Term]:
    reach = 0
    for capital in _CAPITAL[language].finditer(text):
        match = _TERM[language].match(text, capital.start()) if capital.start() >= reach else None
        before = text[max(0, capital.start() - _NEAR) : capital.start()]
        if match is None or before[-1:].isalnum():
            continue
        term = _in_vietnamese(match, before) if language == VI else _in_english(match, before)
        if term:
            reach = match.end()
            yield term


def _in_vietnamese(match: re.Match[str], before: str) -> Term | None:
    kind = _KINDS[VI][key_of(match["head"])]
    strong = any(word[0].isupper() for word in match.group().split()[1:])
    if strong or (_is_inside(before) and not _NAMING.search(before)):
        return Term(kind, match.group(), sure=True, strong=strong)
    return Term(kind, match.group(), sure=False, strong=False) if _is_opening(before) else None


def _in_english(match: re.Match[str], before: str) -> Term | None:
    if not _ARTICLE.search(before):
        return None
    return Term(_KINDS[EN][key_of(match["head"])], match.group(), sure=True, strong=bool(match["beside"]))


def _is_inside(before: str) -> bool:
    """Whether a word in small letters, or a number, stands right before: no sentence begins, and no name goes on."""
    word = _WORD_BEFORE.search(before)
    return word is not None and (word[1][0].islower() or word[1].isdigit())


def _is_opening(before: str) -> bool:
    return not before.strip() or before.rstrip()[-1] in ".;:!?…“("


# ---- what is defined -----------------------------------------------------------------------------------------------

_SETS_UP: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        r"(?<!\w)(?:thành lập|thiết lập|lập ra|lập|cử ra|xây dựng|ký kết|ký|ban hành)(?!\w)", re.IGNORECASE
    ),
    EN: re.compile(
        r"(?<!\w)(?:establish|set up|sets up|setting up|create|form|constitut|appoint|convene|draw up|conclude|sign)",
        re.IGNORECASE,
    ),
}  # fmt: skip
_IS_MADE_OF: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        r",? (?:này|gồm|bao gồm|là|được (?:thành )?lập|do [^.;]{0,60}(?:thành lập|lập))(?!\w)", re.IGNORECASE
    ),
    EN: re.compile(
        r",? (?:(?:shall|will) )?(?:be |is |are )?(?:composed|comprise|consist|made up|established|set up"
        r"|include|means?(?!\w)|chaired)",
        re.IGNORECASE,
    ),
}  # fmt: skip
_ONE: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r"(?<!\w)(?:một|01|1|các) $", re.IGNORECASE),
    EN: re.compile(r"(?<!\w)(?:an?|one|this|of|called|named) $", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class _Known:
    """What the agreement itself, its fields and its sides name."""

    defined: Mapping[Language, frozenset[str]]  # what is defined or quoted
    headings: frozenset[str]  # keys
    named: str  # headings, the title, values of fields
    texts: Mapping[Language, tuple[str, ...]]

    @classmethod
    def of(cls, subject: Subject) -> _Known:
        pairs = subject.pairs
        defined = {code: frozenset(_defined(pairs, code)) for code in (VI, EN)}
        heads = [pair.words(code) for pair in pairs if not pair.depth or pair.region == "title" for code in (VI, EN)]
        values = [words for entry in subject.agreement.fields for words in words_of_value(entry.value)]
        texts = {code: tuple(words for pair in pairs if (words := pair.words(code))) for code in (VI, EN)}
        return cls(defined, frozenset(map(key_of, heads)), "\n".join((*heads, *values)), texts)

    def has(self, term: Term, language: Language) -> bool:
        """Whether it is defined, named or introduced. A single common word must be named with its capital."""
        key = key_of(term.words)
        if key in self.headings or any(_names(one, key) for one in self.defined[language]):
            return True
        if term.words in self.named or (" " in key and term.strong and key in _low(self.named)):
            return True
        return any(_introduces(text, key, language, any_case=term.strong) for text in self.texts[language])


def _low(text: str) -> str:
    """Small letters, as many as before; "uỷ ban" as "ủy ban"."""
    return "".join(sign if len(low := sign.lower()) != 1 else low for sign in text).replace("uỷ ", "ủy ")


def _defined(pairs: Iterable[Pair], language: Language) -> Iterator[str]:
    for pair in pairs:
        words = pair.words(language)
        yield from (one.term for one in definitions_in(words, language))
        yield from quoted_in(words)


def _names(defined: str, key: str) -> bool:
    """Whether a term that is defined, or a longer or shorter one with capitals, is this one. "Sự kiện" is not defined
    where "sự kiện bất khả kháng" is."""
    own = key_of(defined)
    return own == key or (len(own) > 2 and (own in key or (key in own and defined[:1].isupper())))


def _introduces(text: str, key: str, language: Language, *, any_case: bool) -> bool:
    """Whether some place of the text sets the thing up, says what it is made of, or speaks of one of a kind."""
    low = _low(text) if key[1:] in text or " " in key else ""
    at = low.find(key)
    while at >= 0:
        near = max(0, at - _SENTENCE)
        sentence = text[max(near, text.rfind(". ", near, at), text.rfind(";", near, at)) : at]
        if any_case or text[at].isupper():
            if _SETS_UP[language].search(sentence) or _ONE[language].search(sentence):
                return True
            if _IS_MADE_OF[language].match(text, at + len(key)) or text.startswith((" (", "s ("), at + len(key)):
                return True
        at = low.find(key, at + len(key))
    return False
