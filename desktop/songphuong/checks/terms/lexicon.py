"""Finding words that belong together across two languages: forms of a concept, read out of a text in one pass.

Words are compared without case, with their marks ("hoà" as "hòa"), English ones without their plural. What belongs
together: ``term_words``, ``name_words``, ``roles``; what a difference is: ``opposites``.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.tree import Text
from songphuong.library.folding import mark_key
from songphuong.phrasing.compose import Passage
from songphuong.phrasing.figures import REMEMBERED

FILLED, TYPED = "\ue000", "\ue001"  # begin and end of words that a field or a reference puts in

_WORDS_AND_SIGNS = rf"[^\W_]+|[.;:?!](?!\S)|[()\[\]“”\"\n{FILLED}{TYPED}]"
# A comma parts English words; Vietnamese writes "phòng, chống doping" with and without it.
_TOKENS = {VI: re.compile(_WORDS_AND_SIGNS), EN: re.compile(f"{_WORDS_AND_SIGNS}|,")}
_BREAKS = frozenset(".;:?!\n")
_MARKS = frozenset((FILLED, TYPED))
_KEPT_WORDS = 16_384
_NO_PLURAL = ("ss", "us", "is", "'s")
_SPELT = {"program": "programme", "center": "centre", "defense": "defence", "license": "licence"}


@dataclass(frozen=True, slots=True)
class Form:
    """Words that say a concept; an empty concept: they say nothing ("đăng ký" is no "ký").

    ``cased``: only with these capitals ("Áo" is a country, "áo" a shirt). ``weak``: they explain the concept in the
    other language, and are no sign of it by themselves ("player" for "vận động viên"). ``alone``: so, but only
    outside of a longer form ("the Committee")."""

    concept: str
    words: str
    cased: bool = False
    weak: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """What a form says: the concepts it is a sign of; those that it may mean, in a longer form only if that is of their
    class ("huấn luyện" in "khóa huấn luyện", but not "học" in "học bổng"); those that it may mean in no longer form
    at all ("the Committee", but not in the name of another)."""

    sure: frozenset[str]
    weak: frozenset[str]
    alone: frozenset[str]
    possible: frozenset[str] = field(init=False, compare=False, repr=False)  # any of them
    classes: frozenset[str] = field(init=False, compare=False, repr=False)  # of the sure ones

    def __post_init__(self) -> None:  # once, for a text asks it of every word
        object.__setattr__(self, "possible", self.sure | self.weak | self.alone)
        object.__setattr__(self, "classes", frozenset(map(class_of, self.sure)))


def class_of(concept: str) -> str:
    """The class a concept belongs to: "people" of "people:vận động viên". Only words of one class are opposites."""
    return concept.partition(":")[0]


NOTHING_SAID = Said(frozenset(), frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class Sighting:
    """A sure sign of something, where it stands: first token and the one after the last, and its part of the text.
    ``inner``: part of a longer form ("tài trợ" in "nhà tài trợ"); ``filled``: words of a field or reference."""

    said: Said
    start: int
    end: int
    part: int
    inner: bool
    filled: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """A text's sure signs in order, and what each of its parts may say: its sentences, also between semicolons."""

    sightings: tuple[Sighting, ...]
    possible: tuple[frozenset[str], ...]
    length: int  # in tokens

    @property
    def anywhere(self) -> frozenset[str]:
        return frozenset().union(*self.possible)

    @property
    def parts(self) -> Iterator[Reading]:
        """Each sentence by itself."""
        rows: list[list[Sighting]] = [[] for _ in self.possible]
        for sighting in self.sightings:
            rows[sighting.part].append(sighting)
        for row, possible in zip(rows, self.possible, strict=True):
            yield Reading(tuple(row), (possible,), self.length)


@dataclass(frozen=True, slots=True)
class _Entry:
    rest: tuple[str, ...]  # the keys after the second
    cased: tuple[str, ...]  # the words with their capitals; empty: in any case
    said: Said


@dataclass(frozen=True, eq=False, slots=True)
class Lexicon:
    """Forms of many concepts in one language, by their first and second word; one is equal to itself only."""

    language: Language
    entries: Mapping[str, Mapping[str, tuple[_Entry, ...]]]  # the second word is empty where there is none

    @classmethod
    def of(cls, language: Language, forms: Iterable[Form]) -> Lexicon:
        known: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Form]] = {}
        for form in forms:
            words = tuple(_TOKENS[language].findall(form.words))
            keys = tuple(_key(word, language) for word in words)
            if keys:
                known.setdefault((keys, words if form.cased else ()), []).append(form)
        by_words: dict[str, dict[str, list[_Entry]]] = {}
        for (keys, words), alike in known.items():
            entry = _Entry(keys[2:], words, _said(alike))
            by_words.setdefault(keys[0], {}).setdefault("".join(keys[1:2]), []).append(entry)
        return cls(language, {first: _longest_first(rows) for first, rows in by_words.items()})


def _said(forms: Iterable[Form]) -> Said:
    forms = [form for form in forms if form.concept]
    return Said(
        sure=frozenset(form.concept for form in forms if not (form.weak or form.alone)),
        weak=frozenset(form.concept for form in forms if form.weak and not form.alone),
        alone=frozenset(form.concept for form in forms if form.alone),
    )


def _longest_first(rows: Mapping[str, list[_Entry]]) -> Mapping[str, tuple[_Entry, ...]]:
    return {second: tuple(sorted(row, key=lambda entry: -len(entry.rest))) for second, row in rows.items()}


def _key(word: str, language: Language) -> str:
    return _vietnamese(word) if language == VI else _english(word)


@lru_cache(maxsize=_KEPT_WORDS)
def _vietnamese(word: str) -> str:
    return mark_key(word)


@lru_cache(maxsize=_KEPT_WORDS)
def _english(word: str) -> str:
    """Lower case, without the plural, "organization" as "organisation"."""
    key = word.lower().replace("iz", "is")
    if key.endswith("ies") and len(key) > 4:
        key = f"{key[:-3]}y"
    elif key.endswith(("ches", "shes", "sses", "xes", "nuses")):
        key = key[:-2]
    elif key.endswith("s") and len(key) > 3 and not key.endswith(_NO_PLURAL):
        key = key[:-1]
    return _SPELT.get(key, key)


def _of_classes(concepts: frozenset[str], classes: frozenset[str]) -> frozenset[str]:
    if not concepts or not classes:
        return frozenset()
    return frozenset(concept for concept in concepts if class_of(concept) in classes)


def words_in(text: str) -> list[str]:
    """Its words as they stand, without signs."""
    return [token for token in _TOKENS[VI].findall(text) if token[0].isalnum()]


def marked(passage: Passage) -> str:
    """The passage's words, those of fields and references between marks."""
    if len(passage.pieces) == 1 and isinstance(passage.pieces[0].origin, Text):  # as most have
        return passage.pieces[0].text
    return "".join(
        piece.text if isinstance(piece.origin, Text) else f"{FILLED}{piece.text}{TYPED}" for piece in passage.pieces
    )


@lru_cache(maxsize=REMEMBERED)
def read(text: str, lexicon: Lexicon) -> Reading:
    """Every form of the lexicon in the text; of those at one place the longest is no part of another."""
    tokens, keys, breaks, marks = _tokens(text, lexicon.language)
    ends = bool(breaks) and breaks[-1] == len(tokens) - 1  # what stands after the last sign is a part, too
    possible: list[set[str]] = [set() for _ in range(len(breaks) + (not ends))]
    sightings: list[Sighting] = []
    reach, longest = 0, NOTHING_SAID
    for start, end, said in _found(tokens, keys, lexicon):
        part = bisect(breaks, start) if breaks else 0
        possible[part] |= said.possible if end > reach else said.sure | _of_classes(said.weak, longest.classes)
        if said.sure:
            is_filled = bool(marks) and bisect(marks, start) % 2 == 1
            sightings.append(Sighting(said, start, end, part, end <= reach, is_filled))
        if end > reach:
            reach, longest = end, said
    return Reading(tuple(sightings), tuple(map(frozenset, possible)), len(tokens))


@lru_cache(maxsize=REMEMBERED)
def _tokens(text: str, language: Language) -> tuple[tuple[str, ...], tuple[str, ...], tuple[int, ...], tuple[int, ...]]:
    """Words and signs, their keys, and where sentences end and marks stand: the same for every lexicon."""
    tokens = tuple(_TOKENS[language].findall(text))
    keys = tuple(map(_vietnamese if language == VI else _english, tokens))
    breaks = () if _BREAKS.isdisjoint(tokens) else tuple(at for at, token in enumerate(tokens) if token in _BREAKS)
    marks = () if _MARKS.isdisjoint(tokens) else tuple(at for at, token in enumerate(tokens) if token in _MARKS)
    return tokens, keys, breaks, marks


def as_written(text: str, language: Language, sighting: Sighting) -> str:
    """Its words with the signs between them, as the text has them."""
    tokens = list(islice(_TOKENS[language].finditer(text), sighting.start, sighting.end))
    return text[tokens[0].start() : tokens[-1].end()].replace(FILLED, "").replace(TYPED, "")


def _found(tokens: tuple[str, ...], keys: tuple[str, ...], lexicon: Lexicon) -> Iterator[tuple[int, int, Said]]:
    """From the first word on, at one place the longest first."""
    following = (*keys[1:], "")
    for start, here in enumerate(map(lexicon.entries.get, keys)):
        if here is None:
            continue
        for second in (following[start], "") if following[start] else ("",):
            for entry in here.get(second, ()):
                end = start + 1 + bool(second) + len(entry.rest)
                if entry.rest and keys[start + 2 : end] != entry.rest:
                    continue
                if not entry.cased or tokens[start:end] == entry.cased:
                    yield start, end, entry.said
