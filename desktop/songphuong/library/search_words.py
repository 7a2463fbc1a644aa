"""What people type, taken apart: its words, and what some of them mean in the library.

The tables are ``resources/search_*.toml``. Not here: which clauses have the words (``search``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter

from .folding import fold, mark_key

MOST_WORDS, MOST_LETTERS = 24, 2000  # of a query; more of them add nothing but time
_LETTERS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class SearchWords:
    """The tables of the search. ``abbreviations`` (folded) and ``everyday`` words stand for words of clauses;
    ``passed_over`` are the words of a question that ask for nothing ("ai", "what")."""

    abbreviations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    everyday: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    passed_over: frozenset[str] = frozenset()

    def with_those_of(self, other: SearchWords) -> SearchWords:
        """These and the other ones, which win where both explain a word."""
        return SearchWords(
            {**self.abbreviations, **other.abbreviations},
            {**self.everyday, **other.everyday},
            self.passed_over | other.passed_over,
        )


@dataclass(frozen=True, slots=True)
class Word:
    """A word without its marks, with them, and whether it was typed in capitals."""

    folded: str
    marked: str
    capitals: bool = False

    @property
    def has_marks(self) -> bool:
        return self.folded != self.marked


Phrase = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Neighbouring words of a query that belong together, and what they stand for."""

    words: Phrase
    meanings: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, in its parts; ``asked`` are the words that say what is wanted, each once."""

    typed: Phrase
    parts: tuple[Part, ...]
    asked: tuple[Word, ...]


def words_of(text: str) -> Phrase:
    """Every word of the text, in order."""
    return tuple(map(_word, _LETTERS.findall(unicodedata.normalize("NFC", text))))


@lru_cache(maxsize=32768)
def _word(letters: str) -> Word:
    return Word(fold(letters), mark_key(letters), letters.isupper() and len(letters) > 1)


def have_marks(phrase: Phrase) -> bool:
    """Whether any of the words has; a query without any may have lost its own."""
    return any(word.has_marks for word in phrase)


def folded_words(phrase: Iterable[Word]) -> str:
    return " ".join(word.folded for word in phrase)


def marked_words(phrase: Iterable[Word]) -> str:
    return " ".join(word.marked for word in phrase)


class Reader:
    """Reads queries with the tables. ``is_a_word``: whether a folded short form is also a word with marks, so that
    only capitals make it a short form: "loi" is "lời", "LOI" a letter of intent."""

    def __init__(self, tables: SearchWords, is_a_word: Callable[[str], bool]) -> None:
        self._abbreviations = tables.abbreviations
        self._is_a_word = is_a_word
        self._everyday: dict[str, list[tuple[Phrase, tuple[str, ...]]]] = {}
        for said, meanings in tables.everyday.items():
            phrase = words_of(said)
            self._everyday.setdefault(phrase[0].folded, []).append((phrase, meanings))
        for entries in self._everyday.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._passed_over = [word for said in tables.passed_over for word in words_of(said)]

    def read(self, typed: Phrase) -> Query:
        """The query of these words. One that only asks ("ở đâu") is taken at its words."""
        as_typed = attrgetter("marked" if have_marks(typed) else "folded")
        passed_over = set(map(as_typed, self._passed_over))
        words = tuple(dict.fromkeys(typed))
        asked = tuple(word for word in words if as_typed(word) not in passed_over)
        return Query(typed, tuple(self._parts(typed)), asked or words)

    def _parts(self, query: Phrase) -> Iterator[Part]:
        at = 0
        while at < len(query):
            part = self._everyday_part(query, at) or self._abbreviation_part(query, at) or Part(query[at : at + 1])
            yield part
            at += len(part.words)

    def _everyday_part(self, query: Phrase, at: int) -> Part | None:
        for phrase, meanings in self._everyday.get(query[at].folded, ()):
            typed = query[at : at + len(phrase)]
            if _is_typed_as(typed, phrase):
                return Part(typed, tuple(map(words_of, meanings)))
        return None

    def _abbreviation_part(self, query: Phrase, at: int) -> Part | None:
        word = query[at]
        meanings = self._abbreviations.get(word.folded, ())
        if not meanings or (len(query) > 1 and not word.capitals and self._is_a_word(word.folded)):
            return None
        return Part((word,), tuple(map(words_of, meanings)))


def _is_typed_as(typed: Phrase, meant: Phrase) -> bool:
    """Whether they are the same words. Marks may be left out, but not of a single syllable: "ao" is not yet "áo"."""
    if len(typed) != len(meant):
        return False
    if len(meant) == 1:
        return typed[0].marked == meant[0].marked
    return all(
        one.marked == other.marked if one.has_marks else one.folded == other.folded
        for one, other in zip(typed, meant, strict=True)
    )
