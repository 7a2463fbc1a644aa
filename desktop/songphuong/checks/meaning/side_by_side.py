"""A passage in Vietnamese beside its English, sentence by sentence, and the words of a list that stand in a sentence.

Sentences are paired only where both languages have as many of them and they are alike in length; otherwise the passage
is one stretch. Not here: what the words mean (``negation``, ``modality``), numbers (``parity``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from songphuong.agreement.languages import EN, VI
from songphuong.phrasing.figures import REMEMBERED

from ..subject import Pair
from ..typed import GAP, typed

SHOWN = 60  # characters of a sentence that a finding quotes

_END = re.compile(r"[.!?][”\"’)\]]{0,2}\s+|\n+")
_ABBREVIATED = re.compile(r"(?<!\w)(?:nos?|arts?|mr|mrs|ms|dr|st|vs|tp|ths|ts|gs|pgs|[a-zđ])$", re.IGNORECASE)
_NUMBER = re.compile(r"\s*[0-9]{1,3}")
_WORD = re.compile(r"\w+(?:['’\-]\w+)*|[^\w\s]")
_LEAST_SHARE, _LEAST_WORDS = 0.4, 6  # a shorter sentence may be anything in the other language


@dataclass(frozen=True, slots=True)
class Sentence:
    """One stretch of a passage; ``words`` in small letters, each sign a word of its own."""

    text: str
    words: tuple[str, ...]

    @property
    def written(self) -> tuple[str, ...]:
        """The words with their capitals."""
        return tuple(_WORD.findall(self.text))


class Mark(NamedTuple):
    """A word or phrase of a list, found in ``words[start:end]`` of a sentence."""

    kind: str
    start: int
    end: int


def beside(pair: Pair) -> tuple[tuple[Sentence, Sentence], ...]:
    """The Vietnamese sentences beside the English ones; empty where a language is missing."""
    vi, en = pair.passage(VI), pair.passage(EN)
    if vi is None or en is None:
        return ()
    return _aligned(typed(vi), typed(en))


def as_one(stretches: tuple[tuple[Sentence, Sentence], ...]) -> tuple[Sentence, Sentence]:
    """The whole passage, where its sentences turn out not to be each other's."""
    vi, en = (" ".join(stretch[at].text for stretch in stretches) for at in (0, 1))
    return _sentence(vi), _sentence(en)


@lru_cache(maxsize=REMEMBERED)
def _aligned(vi: str, en: str) -> tuple[tuple[Sentence, Sentence], ...]:
    return tuple(
        part
        for one, other in _paired(sentences(vi), sentences(en), vi, en)
        for part in _paired(_clauses(one.text), _clauses(other.text), one.text, other.text)
    )


def _paired(
    vi: tuple[Sentence, ...], en: tuple[Sentence, ...], all_vi: str, all_en: str
) -> Iterator[tuple[Sentence, Sentence]]:
    if len(vi) == len(en) and all(_alike(one, other) for one, other in zip(vi, en, strict=True)):
        yield from zip(vi, en, strict=True)
    else:
        yield _sentence(all_vi), _sentence(all_en)


def _alike(one: Sentence, other: Sentence) -> bool:
    """English has some eight words for ten Vietnamese syllables, never fewer than four in a sentence of some length."""
    short, long = sorted((len(one.words), len(other.words)))
    return long <= _LEAST_WORDS or short >= _LEAST_SHARE * long


@lru_cache(maxsize=REMEMBERED)
def sentences(text: str) -> tuple[Sentence, ...]:
    """Parted at full stops that end a sentence: not after "No.", "Art.", a number at the beginning, nor before small
    letters."""
    parts, start = [], 0
    for end in _END.finditer(text):
        follows = text[end.end() : end.end() + 1]
        if "\n" not in end.group() and (follows.islower() or _is_no_end(text, start, end.start())):
            continue
        parts.append(text[start : end.end()])
        start = end.end()
    parts.append(text[start:])
    return tuple(_sentence(part) for part in parts if part.strip())


def _is_no_end(text: str, start: int, stop: int) -> bool:
    number = _NUMBER.match(text, start, stop)
    return bool(_ABBREVIATED.search(text[max(start, stop - 5) : stop]) or (number and number.end() == stop))


def _clauses(text: str) -> tuple[Sentence, ...]:
    return tuple(_sentence(part) for part in text.split(";") if part.strip())


@lru_cache(maxsize=REMEMBERED)
def _sentence(text: str) -> Sentence:
    small = text.lower()
    if len(small) == len(text):  # "İ" becomes two characters, and words would part elsewhere
        return Sentence(text, tuple(_WORD.findall(small)))
    return Sentence(text, tuple(word.lower() for word in _WORD.findall(text)))


# ---- lists of words ------------------------------------------------------------------------------------------------

Phrase = tuple[tuple[str, ...], str]  # its words and its kind
STEM = 4  # letters that the stem of a word ("prohibit*") has at least


class WordList:
    """Phrases by kind, written with commas; ``prohibit*`` is any word that begins so. The longest phrase counts.

    ``other`` names the kind of a word that is in no phrase, or None."""

    def __init__(self, phrases: Mapping[str, str], other: Callable[[str], str | None] = lambda _: None) -> None:
        self._phrases: dict[str, list[Phrase]] = {}
        self._stems: dict[str, list[tuple[str, str]]] = {}
        self._other = other
        for kind, listed in phrases.items():
            for phrase in listed.split(","):
                self._add(tuple(phrase.split()), kind)
        for known in self._phrases.values():
            known.sort(key=lambda entry: -len(entry[0]))
        self._entry = lru_cache(maxsize=REMEMBERED)(self._entry_of)

    def _add(self, words: tuple[str, ...], kind: str) -> None:
        if not words:
            return
        if words[-1].endswith("*"):
            stem = words[-1][:-1]
            assert len(words) == 1 and len(stem) >= STEM, stem
            self._stems.setdefault(stem[:STEM], []).append((stem, kind))
        else:
            self._phrases.setdefault(words[0], []).append((words, kind))

    def find(self, words: tuple[str, ...]) -> tuple[Mark, ...]:
        """Every phrase that stands in the words, one after the other, none within another."""
        marks: list[Mark] = []
        after = 0
        begun = [(at, entry) for at, entry in enumerate(map(self._entry, words)) if entry]
        for at, entry in begun:
            mark = _mark(entry, words, at) if at >= after else None
            if mark:
                marks.append(mark)
                after = mark.end
        return tuple(marks)

    def _entry_of(self, word: str) -> tuple[Phrase, ...]:
        """The phrases that begin with the word, longest first; empty for most words."""
        phrases = list(self._phrases.get(word, ()))
        if not any(len(phrase) == 1 for phrase, _ in phrases):
            stems = (kind for stem, kind in self._stems.get(word[:STEM], ()) if word.startswith(stem))
            kind = next(stems, None) or self._other(word)
            phrases += [((word,), kind)] if kind else []
        return tuple(phrases)


def _mark(entry: tuple[Phrase, ...], words: tuple[str, ...], at: int) -> Mark | None:
    for phrase, kind in entry:
        if words[at : at + len(phrase)] == phrase:
            return Mark(kind, at, at + len(phrase))
    return None


def counted(marks: tuple[Mark, ...]) -> Counter[str]:
    return Counter(mark.kind for mark in marks)


def quoted(sentence: Sentence, mark: Mark) -> str:
    """The words of the sentence around the mark, on one line."""
    spans = [found.span() for found in _WORD.finditer(sentence.text)]
    first, last = max(0, mark.start - 3), min(len(spans), mark.end + 5) - 1
    return _shown(sentence.text[spans[first][0] : spans[last][1]]).lstrip("”’,.;:)] ")


def shortened(text: str) -> str:
    """The beginning of a text, on one line, with "…" where it was cut."""
    line = _shown(text)
    return line if len(line) <= SHOWN else line[:SHOWN].rsplit(" ", 1)[0] + " …"


def _shown(text: str) -> str:
    return " ".join(text.replace(GAP, "…").split())
