"""Does a passage stand in the language it should? A point left in Vietnamese in the English text, and the reverse.

Whole passages and whole sentences are looked at; names, titles in quotation marks or brackets, figures and terms are
let pass. Which language a text is in: ``phrasing.which_language``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from songphuong.agreement.languages import EN, VI, Language
from songphuong.phrasing.figures import REMEMBERED
from songphuong.phrasing.which_language import language_of

from ..findings import Hit
from ..place import which_languages
from ..subject import Pair, Setting
from ..typed import GAP, typed
from .side_by_side import sentences, shortened

_QUOTED: Final = re.compile(r"“[^“”]{0,300}”|\"[^\"]{0,300}\"|\([^()]{0,300}\)|\[[^\[\]]{0,300}\]")
_PARTS: Final = re.compile("[;:]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_MARKED: Final = re.compile(r"[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]")
_MARKS: Final = 12  # Vietnamese has at least one letter with a mark among so many letters and spaces
_SENTENCE: Final = 4  # words that a sentence within a passage has at least; a shorter one may be a name or a motto
_PROSE: Final = 8  # words that a text in a third language has at least before it is called Vietnamese or English
_NAME: Final = 8  # words of a name at most
_SMALL: Final = frozenset(
    ("of", "the", "and", "for", "in", "on", "at", "to", "và", "của", "về", "tại")
)  # words written small within a name
_ACRONYM: Final = re.compile(r"(?<!\w)[A-Z]{3,}(?!\w)")


def wrong_language(pair: Pair, _: Setting) -> Iterator[Hit]:
    """Once for each language in which the passage, or a sentence of it, is still in another one."""
    for language, (found, words) in _strays(pair):
        params = (*which_languages("in_language", [language]), *which_languages("found", [found]), ("words", words))
        yield Hit(pair.node_id, language, params=params)


def is_astray(pair: Pair) -> bool:
    """Whether ``wrong_language`` finds something: then there is no sense in comparing what the languages say."""
    return any(True for _ in _strays(pair))


def _strays(pair: Pair) -> Iterator[tuple[Language, tuple[Language, str]]]:
    for language in pair.languages:
        passage = pair.passage(language)
        stray = _stray(typed(passage), language, pair.depth == 0) if passage else None
        if stray:
            yield language, stray


@lru_cache(maxsize=REMEMBERED)
def _stray(text: str, language: Language, is_heading: bool) -> tuple[Language, str] | None:
    """The other language and the words in it, if the text or one of its sentences stands in it."""
    is_known = language in (VI, EN)
    own = _QUOTED.sub(GAP, text)
    found = _other_language(text, language, 1 if is_known else _PROSE)
    is_own = found is None
    if found and _WORD.search(own) and language_of(own) != found:
        found = None
    if found and not (_is_titled(text) if is_heading else _is_name(text, found)):
        return found, shortened(text)
    for sentence in sentences(own):
        for part in _PARTS.split(sentence.text):
            if is_own and part == text:
                continue
            found = _other_language(part, language, _SENTENCE if is_known else _PROSE)
            if found and not _is_name(part, found):
                return found, shortened(part)
    return None


def _other_language(text: str, language: Language, least: int) -> Language | None:
    marked = 0 if text.isascii() else len(_MARKED.findall(text))
    if marked * _MARKS > len(text) if language == VI else language == EN and not marked:
        return None
    if len(_WORD.findall(text)) < least:
        return None
    found = language_of(text)
    return None if found == language else found


def _is_name(text: str, found: Language) -> bool:
    """ "International Olympic Committee", "Nhà thi đấu Trịnh Hoài Đức": few words with capitals, in Vietnamese most."""
    words = [word for word in _WORD.findall(text) if word not in _SMALL]
    capitals = sum(word[0].isupper() for word in words)
    enough = capitals == len(words) if found == EN else capitals > len(words) / 2
    return len(words) <= _NAME and enough and not text.rstrip().endswith((".", ";", ":"))


def _is_titled(text: str) -> bool:
    """ "FIFA Forward Programme": a heading with an abbreviation may be a name; one in capitals tells nothing."""
    return not text.isupper() and _ACRONYM.search(text) is not None
