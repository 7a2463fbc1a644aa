"""The tables of the search, ``resources/search_*.toml``: short forms, everyday words, words that ask for nothing.

Each file holds one table. Not here: what the search does with them (``library.search_words``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec

from songphuong.library.mistakes import Mistakes
from songphuong.library.search_words import MOST_WORDS, SearchWords, folded_words, marked_words, words_of

from .toml_reading import folded, hidden_character, read_record

Meanings = dict[str, tuple[str, ...]]


class _Abbreviations(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    abbreviations: Meanings


class _Everyday(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    everyday: Meanings


class _PassedOver(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    vi: tuple[str, ...]
    en: tuple[str, ...]


class _PassedOverFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    passed_over: _PassedOver


def examine_abbreviations(content: bytes, file: Path, mistakes: Mistakes) -> SearchWords:
    """``[abbreviations]``: a short form, one word, and what it stands for."""
    table = read_record(content, file, _Abbreviations).abbreviations
    found = {_key(short): meanings for short, meanings in _meanings(table, "abbreviations", mistakes, one_word=True)}
    return SearchWords(abbreviations=found)


def examine_everyday(content: bytes, file: Path, mistakes: Mistakes) -> SearchWords:
    """``[everyday]``: what people say, and the words that clauses have for it."""
    table = read_record(content, file, _Everyday).everyday
    return SearchWords(everyday=dict(_meanings(table, "everyday", mistakes)))


def examine_passed_over(content: bytes, file: Path, mistakes: Mistakes) -> SearchWords:
    """``[passed_over]``: single words, for each language."""
    record = read_record(content, file, _PassedOverFile).passed_over
    seen: set[tuple[str, str]] = set()
    for language, listed in (("vi", record.vi), ("en", record.en)):
        for count, word in enumerate(listed, 1):
            place = f"passed_over.{language}[{count}]"
            if _are_words(word, place, mistakes) and len(words_of(word)) > 1:
                mistakes.add("needs-one-word", place, words=word)
            if (language, word) in seen:
                mistakes.add("named-twice", place, name=word)
            seen.add((language, word))
    return SearchWords(passed_over=frozenset(word for _, word in seen))


SEARCH_TABLES: Mapping[str, Callable[[bytes, Path, Mistakes], SearchWords]] = {
    "search_abbreviations.toml": examine_abbreviations,
    "search_everyday.toml": examine_everyday,
    "search_passed_over.toml": examine_passed_over,
}


def _meanings(
    table: Meanings, name: str, mistakes: Mistakes, *, one_word: bool = False
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each entry that is one; mistakes for the others and for words that the table explains twice."""
    known: set[str] = set()
    for said, meanings in table.items():
        place = f"{name}.{said}"
        if not _are_words(said, place, mistakes):
            continue
        key = _key(said) if one_word else marked_words(words_of(said))
        if one_word and len(words_of(said)) > 1:
            mistakes.add("needs-one-word", place, words=said)
        if key in known:
            mistakes.add("named-twice", place, name=said)
        known.add(key)
        if not meanings:
            mistakes.add("search-words-missing", place)
        if len(meanings) > MOST_WORDS:
            mistakes.add("search-words-too-many", place, most=MOST_WORDS)
        if all(tuple(_are_words(one, f"{place}[{count}]", mistakes) for count, one in enumerate(meanings, 1))):
            yield folded(said), tuple(map(folded, meanings))


def _are_words(text: str, place: str, mistakes: Mistakes) -> bool:
    if character := hidden_character(text):
        mistakes.add("hidden-character", place, character=character)
        return False
    count = len(words_of(text))
    if count == 0:
        mistakes.add("search-words-missing", place)
    elif count > MOST_WORDS:
        mistakes.add("search-words-too-many", place, most=MOST_WORDS)
    return 0 < count <= MOST_WORDS


def _key(short: str) -> str:
    return folded_words(words_of(short))
