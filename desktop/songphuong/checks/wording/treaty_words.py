"""Words of treaties in an English text that is not meant to bind: agreed, terminate, enter into force.

A tolerant rule set tells those for which the text's own wording profile has another word; a strict one tells all.
"có hiệu lực" says nothing of the kind in Vietnamese. Not here: shall and the Parties (``verbs_and_sides``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from songphuong.agreement.languages import EN
from songphuong.phrasing.figures import REMEMBERED

from ..findings import Hit
from ..subject import Pair, Subject
from ..typed import as_typed
from ..whole.instruments import amends_another, names_an_instrument
from ..writing.slips import Slip, quoted
from .said_here import like, own_words, sentences_in, speaks, told
from .verbs_and_sides import must_not_bind, profile_word, verb_of

Kind = Literal["", "heading", "closing", "term"]  # of passage
_THIS = re.compile(r"(?<!\w)(?:[Tt]his|[Tt]he present)\s(?!Article|Annex|Paragraph|Section)[A-Z]")
_DENIED = re.compile(r"(?<!\w)(?:not|no|nor|neither|without|never|nothing)(?!\w)", re.IGNORECASE)
_RIGHTS = re.compile(r"(?<!\w)(?:rights?|obligations?)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a word's sentence tells of it."""

    of_this: bool  # it speaks of this text
    denied: bool  # "gives rise to no obligation"
    of_law: bool  # "as the law is amended"
    of_rights: bool
    is_heading: bool
    is_closing: bool


Fits = Callable[[Sentence], bool]


def _always(_: Sentence) -> bool:
    return True


def _of_this(one: Sentence) -> bool:
    return one.is_heading or (one.of_this and not one.of_law)


def _ends_this(one: Sentence) -> bool:
    return one.is_heading or (one.of_this and not one.of_rights)


def _affirmed(one: Sentence) -> bool:
    return not one.denied and not one.is_heading


def _closes(one: Sentence) -> bool:
    return one.is_closing


@dataclass(frozen=True, slots=True)
class TreatyWord:
    """``term``: the profile's term for it, empty where profiles have none. Not ``safe``: the officer mends it."""

    term: str
    usual: str  # the term's word where a text speaks as a treaty does
    pattern: str
    instead: str
    fits: Fits = _always
    safe: bool = True


# The first that matches at a place counts.
_WORDS: Final[tuple[TreatyWord, ...]] = (
    TreatyWord("have_agreed", "have agreed as follows", "have agreed as follows",
               "have reached the following understanding"),
    TreatyWord("agreed", "agreed", "mutually agreed(?: up)?on(?= by)", "jointly decided"),
    TreatyWord("agreed", "agreed", "mutually agreed", "jointly decided"),
    TreatyWord("agreed", "agreed", "agreed(?: up)?on(?= (?:by|between|in))", "jointly decided"),
    TreatyWord("agreed", "agreed", "agreed(?!-| to (?:the|a|any) | with | minutes)", "jointly decided"),
    TreatyWord("agreed", "agreed", "agree(?= (?:on|upon|that|otherwise|as follows))", "jointly decide"),
    TreatyWord("agreed", "agreed", "agrees?(?= to )", "decide", safe=False),
    TreatyWord("amended", "amended", "(?<!as )(?<!last )(?<!be )amended(?= by)", "modified", _of_this),
    TreatyWord("amended", "amended", "(?<=be )amended", "modified", _of_this),
    TreatyWord("amended", "amended", "amend(?= this)", "modify", _of_this),
    TreatyWord("amendment", "amendment", "an amendment", "a modification", _of_this),
    TreatyWord("amendment", "amendment", "amendments", "modifications", _of_this),
    TreatyWord("amendment", "amendment", "amendment", "modification", _of_this),
    TreatyWord("terminate", "terminate", "terminated", "discontinued", _ends_this),
    TreatyWord("terminate", "terminate", "terminates", "discontinues", _ends_this),
    TreatyWord("terminate", "terminate", "terminate", "discontinue", _ends_this),
    TreatyWord("termination", "termination", "termination", "discontinuation", _ends_this),
    TreatyWord("done", "done", "done(?= (?:at|in) )", "signed", _closes),
    TreatyWord("", "", "enters into force", "comes into effect", _of_this),
    TreatyWord("", "", "entered into force", "came into effect", _of_this),
    TreatyWord("", "", "enter into force", "come into effect", _of_this),
    TreatyWord("", "", "entry into force", "coming into effect", _of_this),
    TreatyWord("", "", "remains in force", "continues in effect", _of_this),
    TreatyWord("", "", "remain in force", "continue in effect", _of_this),
    TreatyWord("", "", "undertakes? to", "intend to", safe=False),
    TreatyWord("", "", "rights (?:and|or) obligations", "benefits and commitments", _affirmed, safe=False),
    TreatyWord("", "", "obligations?", "commitments", _affirmed, safe=False),
    TreatyWord("", "", "terms and conditions", "provisions"),
    TreatyWord("", "", "equally (?:authentic|authoritative)", "equally valid"),
    TreatyWord("", "", "in witness whereof", "the foregoing represents the understandings reached", safe=False),
)  # fmt: skip
_TOLERANT_TERMS: Final[Mapping[str, str]] = {word.term: word.usual for word in _WORDS if word.term}
_ANY = re.compile("|".join(f"(?P<w{n}>(?<![\\w-])(?:{word.pattern})(?!\\w))" for n, word in enumerate(_WORDS)), re.I)


# Without one of these there is none: a text is passed over quickly.
_PARTS = (
    "agree", "amend", "terminat", "done ", "force", "undertake", "obligation", "terms and", "authentic",
    "authoritative", "witness",
)  # fmt: skip
_OF_TERM = ("term", "amendment")  # sections that speak of this text, whether they name it or not


@dataclass(frozen=True, slots=True)
class Found:
    start: int
    end: int
    word: TreatyWord


@lru_cache(maxsize=REMEMBERED)
def treaty_words_in(text: str, kind: Kind = "") -> tuple[Found, ...]:
    """The words of treaties that an English text says of itself."""
    lowered = text.lower()
    if not any(part in lowered for part in _PARTS):
        return ()
    found: list[Found] = []
    for begin, end in sentences_in(text):
        sentence: Sentence | None = None
        for match in _ANY.finditer(text, begin, end):
            sentence = sentence or _sentence(text[begin:end], kind)
            word = _WORDS[int(str(match.lastgroup)[1:])]
            is_name = match.group()[1:].islower() and match.group()[0].isupper() and match.start() > begin + 1
            if word.fits(sentence) and (kind == "heading" or not is_name):
                found.append(Found(match.start(), match.end(), word))
    return tuple(found)


def _sentence(text: str, kind: Kind) -> Sentence:
    return Sentence(
        kind == "term" or bool(_THIS.search(text)),
        bool(_DENIED.search(text)),
        names_an_instrument(text, EN),
        bool(_RIGHTS.search(text)),
        kind == "heading",
        kind == "closing",
    )


def treaty_words(subject: Subject) -> Iterator[Hit]:
    """Each English passage with treaty words for which the agreement's profile has others; a strict rule set tells
    every one. Where a text speaks otherwise than its profile throughout, a tolerant one leaves it alone."""
    strict = must_not_bind(subject)
    if not speaks(subject, EN) or (not strict and not _keeps_to_profile(subject)):
        return
    terms = {term for term, usual in _TOLERANT_TERMS.items() if profile_word(subject, term) not in ("", usual)}
    if not (strict or terms):
        return
    amends = amends_another(subject)
    for pair in subject.pairs:
        found = [one for one in _words_of(pair) if strict or one.word.term in terms]
        if amends:
            found = [one for one in found if one.word.term not in ("amended", "amendment")]
        if found:
            yield _hit(pair, found)


def _keeps_to_profile(subject: Subject) -> bool:
    own = profile_word(subject, "shall")
    return subject.setting.rules.treaty_words == "tolerant" and bool(own) and verb_of(subject) == own


def _words_of(pair: Pair) -> tuple[Found, ...]:
    is_heading = pair.depth == 0 and pair.region in ("articles", "annexes")
    kind: Kind = "heading" if is_heading else "term" if pair.section in _OF_TERM else ""
    return treaty_words_in(own_words(pair, EN), "closing" if pair.region == "closing" else kind)


def _hit(pair: Pair, found: list[Found]) -> Hit:
    text = as_typed(pair.line(EN))
    words = [like(text[one.start : one.end], one.word.instead) for one in found]
    slips = [Slip(one.start, one.end, new if one.word.safe else None) for one, new in zip(found, words, strict=True)]
    return told(pair, EN, tuple(slips), quoted(words))
