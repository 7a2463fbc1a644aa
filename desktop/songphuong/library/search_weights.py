"""What the words of a query are worth in a clause: rare words more than common ones, in a name more than in a body,
side by side more than apart, with the marks as typed more than with others.

Not here: taking queries apart (``search_words``), choosing the clauses to weigh (``search``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import log, sqrt
from string import ascii_lowercase

from .search_words import Part, Phrase, Query, Word, marked_words

# What a word is worth where it stands: name, keywords and heading of a clause say what it is about.
COLUMNS = {"title": 12.0, "keywords": 8.0, "heading": 6.0, "purpose": 3.0, "labels": 2.0, "body": 1.0, "advice": 0.5}
_WORTH = tuple(COLUMNS.values())

ENOUGH = 6.0  # standing worth this much, a word counts half of what it can count at most
MOST_PLACES = 6  # of a word in a clause; more tell nothing new
PAIR = 1.0  # of two words side by side: "trọng tài" is not "trong" and "tài"
OTHER_MARKS = 0.1  # for words typed with marks and written with others
NO_MARKS = 0.4  # for a word without marks beside words with them, written with marks
LONGER = 0.4  # for a short word that only begins a longer one: "than" and "thanh"
BENT = 0.9  # for an English word that is written with another ending
MEANT = 0.9  # for what words stand for, against the words themselves
MEANING_WORDS = 5  # words and pairs of a meaning that count fully; longer ones count no more

_ENDINGS = re.compile(r"(?<=....)(ations?|ating|ated?|ates|ions?|ings?|ers?|ors?|ed|es|s|e)$")


@dataclass(frozen=True, slots=True)
class Card:
    """The words of a clause: each column folded, then all of them as one text, without marks and with them. ``ends``
    are where the columns end in those texts."""

    columns: tuple[str, ...]
    folded: str
    folded_ends: tuple[int, ...]
    marked: str
    marked_ends: tuple[int, ...]


class Vocabulary:
    """The words of all cards and how many cards have each."""

    def __init__(self) -> None:
        self.cards = 0
        self._folded: Counter[str] = Counter()
        self._marked: Counter[str] = Counter()
        self._bare: set[str] = set()
        self._sorted: list[str] = []

    def card(self, columns: Iterable[Phrase]) -> Card:
        """The card of these columns; its words are counted."""
        columns = tuple(columns)
        words = {word for column in columns for word in column}
        self._folded.update({word.folded for word in words})
        self._marked.update({word.marked for word in words})
        self._bare.update(word.folded for word in words if word.has_marks)
        self.cards += 1
        self._sorted = []
        folded = tuple(" ".join(word.folded for word in column) for column in columns)
        marked = tuple(" ".join(word.marked for word in column) for column in columns)
        return Card(folded, *_one_text(folded), *_one_text(marked))

    def has_with_marks(self, folded: str) -> bool:
        return folded in self._bare

    def has_marked(self, word: Word) -> bool:
        return word.marked in self._marked

    def has(self, folded: str) -> bool:
        return folded in self._folded

    def beginning_with(self, prefix: str) -> Sequence[str]:
        self._sorted = self._sorted or sorted(self._folded)
        begin = bisect_left(self._sorted, prefix)
        return self._sorted[begin : bisect_left(self._sorted, prefix + "\U0010ffff", begin)]

    def rarity(self, word: Word, exact: bool) -> float:
        """How much it tells that a clause has the word. ``exact``: with these marks."""
        if exact:
            return self.rarity_of(self._marked[word.marked])
        known = self._folded[word.folded]
        return self.rarity_of(known or sum(self._folded[longer] for longer in self.beginning_with(word.folded)))

    def rarity_of(self, cards: int) -> float:
        return log(1 + (max(self.cards - cards, 0) + 0.5) / (cards + 0.5))

    def near(self, folded: str) -> tuple[str, ...]:
        """The words that a slip of one key turns into this one; none for a short word."""
        if len(folded) < 4:
            return ()
        cuts = [(folded[:at], folded[at:]) for at in range(len(folded) + 1)]
        forms = {a + b[1:] for a, b in cuts if b}
        forms |= {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
        forms |= {a + letter + rest for a, b in cuts for letter in ascii_lowercase for rest in {b, b[1:]}}
        return tuple(sorted(form for form in forms if len(form) > 2 and form in self._folded))


def _one_text(columns: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    """The columns as one text with a space around every word, and where each column ends."""
    text = "".join(f" {column} |" for column in columns)
    return text, tuple(accumulate(len(column) + 3 for column in columns))


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
    """A part of the query: its own words and pairs, and those of each thing it may stand for."""

    own: tuple[Forms, ...]
    meanings: Forms
    wanted: bool


class Weigher:
    """Weighs cards for one query. ``cards_with`` says how many cards have two words side by side."""

    def __init__(self, vocabulary: Vocabulary, query: Query, cards_with: Callable[[Word, Word], int]) -> None:
        self.query = query
        self._vocabulary = vocabulary
        self._cards_with = cards_with
        self._known = {word for word in query.typed if vocabulary.has_marked(word)}
        self._near = {word: self._slips(word) for word in query.asked}
        counted: set[Word] = set()
        self._parts = [self._part(part, counted) for part in query.parts]
        between = [self._pair(before.words[-1], after.words[0]) for before, after in pairwise(query.parts)]
        self._between = [forms for forms in between if forms]
        self._wanted = sum(part.wanted for part in self._parts)

    def spellings(self, word: Word) -> tuple[Word, ...]:
        """The word, and the words of the library it may be a slip for."""
        return (word, *self._near.get(word, ()))

    def weigh(self, card: Card) -> float:
        """What the query is worth in this clause; 0: it has nothing of it."""
        total, found = 0.0, 0
        for part in self._parts:
            worth = sum(_worth(card, forms) for forms in part.own)
            for meaning in part.meanings:
                worth = max(worth, meaning.worth * _standing(card, meaning))
            total += worth
            found += part.wanted and worth > 0
        total += sum(_worth(card, forms) for forms in self._between)
        return total * sqrt(found / self._wanted) if self._wanted else total

    # ---- what to look for ----

    def _part(self, part: Part, counted: set[Word]) -> _Weighed:
        """``counted``: words of the parts before, which count once however often they are typed."""
        new = [word for word in dict.fromkeys(part.words) if word in self.query.asked and word not in counted]
        counted.update(new)
        words = [self._word(word) for word in new]
        pairs = [self._pair(first, second) for first, second in pairwise(part.words)]
        return _Weighed(
            own=tuple(forms for forms in (*words, *pairs) if forms),
            meanings=tuple(map(self._meaning, part.meanings)),
            wanted=bool(words),
        )

    def _word(self, word: Word) -> Forms:
        forms = [form for spelling in self.spellings(word) for form in self._forms(spelling)]
        return tuple(sorted(forms, key=lambda form: -form.worth))

    def _forms(self, word: Word) -> Iterator[_Sought]:
        """How the word may be written."""
        rarity = self._vocabulary.rarity
        exact = self.query.with_marks and word in self._known
        if exact:
            yield _Sought(f" {word.marked} ", True, rarity(word, True))
        other = (OTHER_MARKS if word.has_marks else NO_MARKS) if exact else 1.0
        yield _Sought(f" {word.folded} ", False, other * rarity(word, False))
        if prefix := prefix_of(word):
            bent = len(word.folded) > 5 or not self._vocabulary.has(word.folded)
            yield _Sought(f" {prefix}", False, (BENT if bent else LONGER) * rarity(word, False))

    def _may_have_lost_marks(self, word: Word) -> bool:
        return not self.query.with_marks and self._vocabulary.has_with_marks(word.folded)

    def _pair(self, first: Word, second: Word) -> Forms:
        """The two side by side. Where one only asks, they are worth half; where both do, nothing."""
        share = sum(word in self.query.asked or self._may_have_lost_marks(word) for word in (first, second)) / 2
        if not share:
            return ()
        rarity = self._vocabulary.rarity_of(self._cards_with(first, second))
        prefix = prefix_of(second)
        folded = f" {first.folded} {prefix}" if prefix else f" {first.folded} {second.folded} "
        if first.has_marks and second.has_marks and {first, second} <= self._known:
            exact = _Sought(f" {first.marked} {second.marked} ", True, PAIR * share * rarity)
            return exact, _Sought(folded, False, OTHER_MARKS * PAIR * share * rarity)
        return (_Sought(folded, False, PAIR * share * rarity),)

    def _meaning(self, words: Phrase) -> _Sought:
        """Words of the tables, sought just as they are written there: they mean what is asked only as a whole."""
        rarity = [self._vocabulary.rarity(word, True) for word in words]
        worth = sum(rarity) + PAIR * sum((rare + rarer) / 2 for rare, rarer in pairwise(rarity))
        most = min(1.0, MEANING_WORDS / (2 * len(words) - 1))
        return _Sought(f" {marked_words(words)} ", True, MEANT * most * worth)

    def _slips(self, word: Word) -> tuple[Word, ...]:
        """For a word that the library does not know in any form: those it may be a slip for."""
        prefix = prefix_of(word)
        if self._vocabulary.has(word.folded) or (prefix and self._vocabulary.beginning_with(prefix)):
            return ()
        return tuple(Word(form, form) for form in self._vocabulary.near(word.folded))


def _worth(card: Card, forms: Forms) -> float:
    for sought in forms:
        if standing := _standing(card, sought):
            return sought.worth * standing
    return 0.0


def _standing(card: Card, sought: _Sought) -> float:
    """How prominently the words stand in the clause, from 0 to 1."""
    text = card.marked if sought.marked else card.folded
    at = text.find(sought.text)
    if at < 0:
        return 0.0
    ends = card.marked_ends if sought.marked else card.folded_ends
    standing, column = 0.0, 0
    for _ in range(MOST_PLACES):
        while at >= ends[column]:
            column += 1
        standing += _WORTH[column]
        at = text.find(sought.text, at + 1)
        if at < 0:
            break
    return standing / (standing + ENOUGH)
