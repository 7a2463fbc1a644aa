"""What the words of a query are worth in a clause: rare words more than common ones, in a name more than in a body,
side by side more than apart, with the marks as typed more than with others.

Not here: taking queries apart (``search_words``), choosing the clauses to weigh (``search``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import log
from string import ascii_lowercase

from .search_words import Part, Phrase, Query, Word, folded_words, marked_words

# What a word is worth where it stands: name, keywords and heading of a clause say what it is about. Best first.
COLUMNS = {"title": 12.0, "keywords": 8.0, "heading": 6.0, "purpose": 3.0, "labels": 2.0, "body": 1.0, "advice": 0.5}

ENOUGH = 6.0  # standing worth this much, a word counts half of what it can count at most
OTHER_MARKS = 0.1  # for words typed with marks and written with others
BENT = 0.9  # for a word that is written with another ending
LONGEST = 30  # letters; a longer run of them is no word, and trying all its slips takes long
MEANT = 12.0  # what words stand for is worth this, as much as two or three rare words

_ENDINGS = re.compile(r"(?<=....)(ations?|ating|ated?|ates|ions?|ings?|ers?|ors?|ed|es|s|e)$")


@dataclass(frozen=True, slots=True)
class Card:
    """The words of a clause, column by column, without marks and with them; a space around every word."""

    folded: tuple[str, ...]
    marked: tuple[str, ...]


class Vocabulary:
    """The words of all cards and how many cards have each."""

    def __init__(self) -> None:
        self._cards = 0
        self._folded: Counter[str] = Counter()
        self._marked: Counter[str] = Counter()
        self._bare: set[str] = set()

    def add(self, columns: Iterable[Phrase]) -> Card:
        """The card of these columns; its words are counted."""
        columns = tuple(columns)
        words = {word for column in columns for word in column}
        self._folded.update({word.folded for word in words})
        self._marked.update({word.marked for word in words})
        self._bare.update(word.folded for word in words if word.has_marks)
        self._cards += 1
        return Card(
            tuple(f" {folded_words(column)} " for column in columns),
            tuple(f" {marked_words(column)} " for column in columns),
        )

    def has_with_marks(self, folded: str) -> bool:
        return folded in self._bare

    def has_marked(self, word: Word) -> bool:
        return word.marked in self._marked

    def folded_rarity(self, word: Word) -> float:
        """How much it tells that a clause has the word, whatever its marks."""
        return self.rarity_of(self._folded[word.folded])

    def marked_rarity(self, word: Word) -> float:
        """How much it tells that a clause has the word with these marks."""
        return self.rarity_of(self._marked[word.marked])

    def rarity_of(self, cards: int) -> float:
        return log(1 + (max(self._cards - cards, 0) + 0.5) / (cards + 0.5))

    def slips(self, word: Word) -> tuple[Word, ...]:
        """For a word that no card has in any form: those that it may be a slip of one key for."""
        folded, prefix = word.folded, prefix_of(word)
        if not 4 <= len(folded) <= LONGEST or folded in self._folded:
            return ()
        if prefix and any(known.startswith(prefix) for known in self._folded):
            return ()
        cuts = [(folded[:at], folded[at:]) for at in range(len(folded) + 1)]
        forms = {a + b[1:] for a, b in cuts if b}
        forms |= {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
        forms |= {a + letter + rest for a, b in cuts for letter in ascii_lowercase for rest in {b, b[1:]}}
        return tuple(Word(form, form) for form in sorted(forms) if len(form) > 2 and form in self._folded)


def prefix_of(word: Word) -> str:
    """The beginning that the word shares with its other forms: English bends its words, and an officer may not have
    typed the word to its end. Empty for words that are too short to be known by their beginning."""
    if word.has_marks or len(word.folded) < 4:
        return ""
    return _ENDINGS.sub("", word.folded) if len(word.folded) > 5 else word.folded


@dataclass(frozen=True, slots=True)
class _Sought:
    """What to look for on a card, with marks or without, and what it is worth where it stands well."""

    text: str
    marked: bool
    worth: float


Forms = tuple[_Sought, ...]  # of one word or pair, the best first; the first that a card has counts


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A part of the query: its own words and pairs, and each thing it may stand for."""

    own: tuple[Forms, ...]
    meanings: tuple[Forms, ...]


class Weigher:
    """Weighs cards for one query. ``cards_with`` says how many cards have two words side by side."""

    def __init__(self, vocabulary: Vocabulary, query: Query, cards_with: Callable[[Word, Word], int]) -> None:
        self.query = query
        self._vocabulary = vocabulary
        self._cards_with = cards_with
        counted: set[Word] = set()
        self._parts = [self._part(part, counted) for part in query.parts]
        self._between = [self._pair(before.words[-1], after.words[0]) for before, after in pairwise(query.parts)]

    def spellings(self, word: Word) -> tuple[Word, ...]:
        """The word, and the words of the library it may be a slip for."""
        return (word, *self._vocabulary.slips(word))

    def weigh(self, card: Card) -> float:
        """What the query is worth in this clause; 0: it has nothing of it."""
        total = sum(_worth(card, forms) for forms in self._between)
        for part in self._parts:
            own = sum(_worth(card, forms) for forms in part.own)
            total += max(own, *(_worth(card, forms) for forms in part.meanings), 0.0)
        return total

    # ---- what to look for ----

    def _part(self, part: Part, counted: set[Word]) -> _Weighed:
        """``counted``: words of the parts before, which count once however often they are typed."""
        new = [word for word in dict.fromkeys(part.words) if word in self.query.asked and word not in counted]
        counted.update(new)
        words = (self._word(word) for word in new)
        pairs = (self._pair(first, second) for first, second in pairwise(part.words))
        return _Weighed((*words, *pairs), tuple(map(_meaning, part.meanings)))

    def _word(self, word: Word) -> Forms:
        return tuple(form for spelling in self.spellings(word) for form in self._forms(spelling))

    def _forms(self, word: Word) -> Iterator[_Sought]:
        """How the word may be written."""
        rarity = self._vocabulary.folded_rarity(word)
        exact = word.has_marks and self._vocabulary.has_marked(word)
        if exact:
            yield _Sought(f" {word.marked} ", True, self._vocabulary.marked_rarity(word))
        yield _Sought(f" {word.folded} ", False, (OTHER_MARKS if exact else 1.0) * rarity)
        if prefix := prefix_of(word):
            yield _Sought(f" {prefix}", False, BENT * rarity)

    def _pair(self, first: Word, second: Word) -> Forms:
        """The two side by side: "trọng tài" is not "trong" and "tài"."""
        rarity = self._vocabulary.rarity_of(self._cards_with(first, second))
        return (_Sought(f" {first.folded} {second.folded} ", False, rarity),)


def _meaning(words: Phrase) -> Forms:
    """Words of the tables, sought just as they are written there: they mean what is asked only as a whole."""
    return (_Sought(f" {marked_words(words)} ", True, MEANT),)


def _worth(card: Card, forms: Forms) -> float:
    for sought in forms:
        columns = zip(card.marked if sought.marked else card.folded, COLUMNS.values(), strict=True)
        if standing := sum(worth for text, worth in columns if sought.text in text):
            return sought.worth * standing / (standing + ENOUGH)
    return 0.0
