"""What a text says in its own words: without quotations, fields and references; and how to mend it.

Here stand the small things that the rules about one way of speaking share (``company`` lists them).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from songphuong.agreement.edits import SetText
from songphuong.agreement.languages import Language
from songphuong.phrasing.figures import REMEMBERED

from ..findings import Hit, Params
from ..subject import Pair, Subject
from ..typed import as_typed, retyped
from ..whole.instruments import without_quotations
from ..writing.slips import Slip, mended, quoted

_OPEN = re.compile(r"\[[^\[\]]{0,300}\]")  # a place left open in a text that came back
_STRAIGHT = re.compile(r'"[^"]{0,2000}"')
_ENDS = re.compile(r"[.;:!?](?=\s)|\n")


def own_words(pair: Pair, language: Language) -> str:
    """What is typed here, with quotations and "[...]" blanked; every sign stays at its place."""
    line = pair.line(language)
    return _unquoted(as_typed(line)) if line else ""


@lru_cache(maxsize=REMEMBERED)
def _unquoted(text: str) -> str:
    text = without_quotations(text)
    for sign, pattern in (('"', _STRAIGHT), ("[", _OPEN)):
        if sign in text:
            text = pattern.sub(_blanked, text)
    return text


def _blanked(match: re.Match[str]) -> str:
    words = match.group()
    return words[0] + " " * (len(words) - 2) + words[-1]


def sentences_in(text: str) -> Iterator[tuple[int, int]]:
    """Begin and end of each sentence; a semicolon or colon ends one."""
    begin = 0
    for end in _ENDS.finditer(text):
        yield begin, end.end()
        begin = end.end()
    yield begin, len(text)


def like(old: str, new: str) -> str:
    """The new words with the capitals of the old ones."""
    if old.isupper() and len(old) > 1:
        return new.upper()
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def mending(pair: Pair, language: Language, slips: Iterable[Slip]) -> SetText | None:
    """The passage with every slip mended; None where one of them is for the officer to say."""
    slips = tuple(slips)
    if any(slip.instead is None for slip in slips):
        return None
    line = pair.line(language)
    new = retyped(line, mended(as_typed(line), slips))
    return None if new is None else SetText(pair.node_id, language, new, settles=True)


def told(pair: Pair, language: Language, slips: tuple[Slip, ...], instead: str) -> Hit:
    """A hit that quotes the words and says what should stand there (``instead``)."""
    text = as_typed(pair.line(language))
    params: Params = (("words", quoted(text[one.start : one.end] for one in slips)), ("instead", instead))
    return Hit(pair.node_id, language, params=params, fix=mending(pair, language, slips))


def speaks(subject: Subject, language: Language) -> bool:
    """Whether the agreement has a text in this language."""
    return language in subject.agreement.languages
