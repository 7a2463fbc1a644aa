"""Words that promise what the sides cannot give, as the office lists them in ``resources/wording_to_avoid.toml``.

Reading that file: ``formats.wording_file``; what becomes of the words: ``checks.promises``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from songphuong.agreement.languages import ByLanguage, Language

from .folding import mark_key
from .names import Origin, Spellings

# What the words are about; each is the code of one rule.
Matter = Literal[
    "ratification",
    "immunity",
    "tax-or-visa-exemption",
    "state-obligation",
    "in-the-name-of-the-state",
    "international-arbitration",
    "extradition",
    "registration-with-un",
]
GAP = "..."
MOST_BETWEEN = 5  # words that may stand where a phrase has "..."


@dataclass(frozen=True, slots=True)
class Wording:
    """Phrases to avoid. A sentence with one of ``unless`` is harmless; where ``beside`` has phrases of the language,
    only a sentence with one of them counts. ``instead``: what to do, in words that go on after “Hãy” (“What to do:”).

    A phrase is made of words; "..." stands for up to five others without a comma, "(a|b|)" for a choice. Case, signs
    and the place of a tone do not count. ``except_regimes``, ``except_sections``: where the words are in order.
    """

    id: str
    rule: Matter
    phrases: Spellings
    unless: Spellings
    beside: Spellings
    instead: ByLanguage[str]
    except_regimes: tuple[str, ...]
    except_sections: tuple[str, ...]
    origin: Origin


def under(built_in: Iterable[Wording], own: tuple[Wording, ...]) -> tuple[Wording, ...]:
    """The office's own before the built-in ones; its entry stands instead of ours of the same id."""
    ids = {one.id for one in own}
    return (*own, *(one for one in built_in if one.id not in ids))


# ---- finding them --------------------------------------------------------------------------------------------------

_TOKEN = re.compile(r"[^\W_]+|[.;!?](?=\s|$)|[\n,:]")
_SENTENCE_END, _COMMA = "|", ","
_SIGNS = {",": _COMMA, ":": _COMMA} | dict.fromkeys(".;!?\n", _SENTENCE_END)
_PART = re.compile(r"\((?P<choice>[^()]*)\)|(?P<gap>\.\.\.)|(?P<word>[^\W_]+|,)|(?P<wrong>[()|])")
_BETWEEN = f"(?:[^ ,|]+ ){{0,{MOST_BETWEEN}}}?"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as keys with a space around each, and where its words stand in the text."""

    keys: str
    words: frozenset[str]
    places: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, keys: list[str], places: list[tuple[int, int]]) -> Sentence:
        return cls(f" {' '.join(keys)} ", frozenset(keys), tuple(places))

    def place(self, found: re.Match[str]) -> tuple[int, int]:
        """Begin and end, in the text, of what a pattern found in the keys."""
        first = self.keys.count(" ", 0, found.start()) - 1
        last = first + found[0].count(" ") - 1
        return self.places[first][0], self.places[last][1]


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """The sentences of the text that have words."""
    found: list[Sentence] = []
    keys: list[str] = []
    places: list[tuple[int, int]] = []
    for token in _TOKEN.finditer(text):
        key = _key(token[0])
        if key != _SENTENCE_END:
            keys.append(key)
            places.append(token.span())
        elif keys:
            found.append(Sentence.of(keys, places))
            keys, places = [], []
    if keys:
        found.append(Sentence.of(keys, places))
    return tuple(found)


@lru_cache(maxsize=32_768)
def _key(token: str) -> str:
    return _SIGNS.get(token) or mark_key(token)


def pattern_of(phrases: Iterable[str]) -> re.Pattern[str] | None:
    """What finds any of the phrases in the keys of a sentence; None where there are none."""
    forms = [form_of(phrase) for phrase in phrases]
    return re.compile(f"(?<= )(?:{'|'.join(forms)})") if forms else None


def form_of(phrase: str) -> str:
    """The phrase as a pattern over keys; empty where it is none: no words, or a bracket without its other."""
    parts: list[str] = []
    for part in _PART.finditer(phrase):
        if part["wrong"]:
            return ""
        if part["gap"]:
            parts.append(_BETWEEN)
        elif part["word"]:
            parts.append(_words(part[0]))
        else:
            parts.append(f"(?:{'|'.join(map(_words, part['choice'].split('|')))})")
    edges = (parts[0], parts[-1]) if parts else ("", "")
    return "" if _BETWEEN in edges or not any(_is_word(part) for part in parts) else "".join(parts)


def _words(text: str) -> str:
    return "".join(f"{re.escape(_key(token[0]))} " for token in _TOKEN.finditer(text))


def signs_of(phrase: str) -> frozenset[str]:
    """Keys of which a sentence with the phrase has at least one: the longest words that must be there, for short ones
    are in every sentence."""
    needed: list[frozenset[str]] = []
    for part in _PART.finditer(phrase):
        choices = (part["choice"] or part["word"] or "").split("|")
        firsts = [_words(choice).split(" ")[0] for choice in choices]
        if all(firsts) and _COMMA not in firsts:
            needed.append(frozenset(firsts))
    return max(needed, key=lambda keys: min(map(len, keys)))


def _is_word(part: str) -> bool:
    """Whether a word of it must be there."""
    return part not in (_BETWEEN, ", ") and re.fullmatch(part, "") is None


@dataclass(frozen=True, slots=True, eq=False)  # compared by identity: it is the key of what is remembered
class Finder:
    """One entry made ready for one language."""

    wording: Wording
    signs: frozenset[str]  # a sentence without any of these words has none of the phrases
    phrases: re.Pattern[str]
    unless: re.Pattern[str] | None
    beside: re.Pattern[str] | None

    def first(self, sentences: Iterable[Sentence]) -> tuple[int, int] | None:
        """Where the words stand for the first time without anything that makes them harmless."""
        for sentence in sentences:
            if self.signs.isdisjoint(sentence.words):
                continue
            found = self.phrases.search(sentence.keys)
            if found is None or (self.unless and self.unless.search(sentence.keys)):
                continue
            if self.beside is None or self.beside.search(sentence.keys):
                return sentence.place(found)
        return None


@lru_cache(maxsize=64)
def finders(wordings: tuple[Wording, ...], language: Language) -> tuple[Finder, ...]:
    """The entries that have phrases of the language."""
    ready = []
    for one in wordings:
        lists = (one.phrases, one.unless, one.beside)
        phrases, unless, beside = (pattern_of(spellings.get(language, ())) for spellings in lists)
        if phrases:
            signs = frozenset[str]().union(*map(signs_of, one.phrases.get(language, ())))
            ready.append(Finder(one, signs, phrases, unless, beside))
    return tuple(ready)
