"""Finding clauses by words, in either language, with or without marks.

SQLite's FTS5 holds every clause twice in memory: folded (no marks) and with its marks evened out; ``folding`` makes
both. Not here: reading files, showing hits.
"""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from songphuong.agreement.languages import ByLanguage, Language
from songphuong.agreement.tree import Text

from .clauses import ClauseVersion, Library
from .folding import fold, mark_key
from .passages import passages

MOST_WORDS = 24  # of a query; more of them add nothing but time
_LETTERS = re.compile(r"[^\W_]+")

# What a word is worth where it stands: name, keywords and heading of a clause say what it is about.
_COLUMNS = {"title": 12.0, "keywords": 8.0, "heading": 6.0, "purpose": 3.0, "body": 1.0}
_WEIGHTS = ", ".join(str(weight) for weight in _COLUMNS.values())

FOUND = 1.0  # for every word of the query that the clause has: who has more of them comes first
PAIR = 2.0  # times; two words side by side tell more than both apart: "trọng tài" is not "trong" and "tài"
EXACT = 2.0  # times, for words typed and written with the same marks
NAMED = 30.0  # for a clause whose name or id is the query, and nothing else: it was asked for by name
OTHERWISE = 0.1  # times, for words typed with marks and written with others


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause found, as ``Library.find`` gives it; a higher score is better."""

    clause: ClauseVersion
    score: float


def search(library: Library, query: str, limit: int = 20, language: Language | None = None) -> tuple[Hit, ...]:
    """The clauses that have words of the query, best first; none for a query without words. ``language``: only texts
    in this language are searched. Who searches the same library again keeps a ``SearchIndex``."""
    with closing(SearchIndex(library, language)) as index:
        return index.search(query, limit)


class SearchIndex:
    """The newest versions of a library's clauses, ready to be searched; ``close`` frees it. May be built in one
    thread and used in another, not in two at once."""

    def __init__(self, library: Library, language: Language | None = None) -> None:
        self._clauses = library.newest()
        self._names = [_names(clause) for clause in self._clauses]
        self._abbreviations = library.abbreviations
        self._database = sqlite3.connect(":memory:", check_same_thread=False)
        for table, key in (("folded", fold), ("marked", mark_key)):
            self._database.execute(
                f"CREATE VIRTUAL TABLE {table} USING fts5({', '.join(_COLUMNS)}, "
                "tokenize = 'unicode61 remove_diacritics 0')"
            )
            rows = ((n, *map(key, _columns(clause, language))) for n, clause in enumerate(self._clauses))
            self._database.executemany(f"INSERT INTO {table}(rowid, {', '.join(_COLUMNS)}) VALUES (?,?,?,?,?,?)", rows)

    def search(self, query: str, limit: int = 20) -> tuple[Hit, ...]:
        """As the function of this name."""
        scores: dict[int, float] = {}
        for words in _phrases(query, self._abbreviations):
            for word in words:
                self._add(word.matches(), FOUND, scores)
            for first, second in pairwise(words):
                self._add(first.matches_with(second), 0.0, scores)
        words = _words(query)
        asked = _marked(words) if any(word.has_marks for word in words) else _folded(words)
        for row, names in enumerate(self._names):
            if asked in names:
                scores[row] = scores.get(row, 0.0) + NAMED
        hits = (Hit(self._clauses[row], round(score, 3)) for row, score in scores.items())
        return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.clause.topic, hit.clause.id))[: max(limit, 0)])

    def close(self) -> None:
        self._database.close()

    def _add(self, matches: Iterable[_Match], found: float, scores: dict[int, float]) -> None:
        """Adds to the scores what the clauses have of a word or pair."""
        for match in matches:
            rows = self._database.execute(
                f"SELECT rowid, -bm25({match.table}, {_WEIGHTS}) FROM {match.table} WHERE {match.table} MATCH ?",
                (match.query,),
            )
            for row, score in rows:
                scores[row] = scores.get(row, 0.0) + match.worth * (found + score)


@dataclass(frozen=True, slots=True)
class _Match:
    table: Literal["folded", "marked"]
    query: str
    worth: float


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a query. Typed with marks, it means what it says: the same letters with other marks count little."""

    folded: str
    marked: str

    @property
    def has_marks(self) -> bool:
        return self.folded != self.marked

    def matches(self) -> Iterator[_Match]:
        yield _Match("folded", _query(self.folded), OTHERWISE if self.has_marks else 1.0)
        if self.has_marks:
            yield _Match("marked", f'"{self.marked}"', EXACT)

    def matches_with(self, after: _Word) -> Iterator[_Match]:
        """The two side by side."""
        both = self.has_marks and after.has_marks
        yield _Match("folded", f'"{self.folded} {after.folded}"', PAIR * (OTHERWISE if both else 1.0))
        if self.has_marks or after.has_marks:
            yield _Match("marked", f'"{self.marked} {after.marked}"', PAIR * EXACT)


def _phrases(query: str, abbreviations: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[_Word, ...]]:
    """The words of the query, then of what each of its abbreviations stands for."""
    words = _words(query)
    yield words
    for word in words:
        for meaning in abbreviations.get(word.folded, ()):
            yield _words(meaning)


def _words(text: str) -> tuple[_Word, ...]:
    found = _LETTERS.findall(unicodedata.normalize("NFC", text))
    return tuple(dict.fromkeys(_Word(fold(word), mark_key(word)) for word in found))[:MOST_WORDS]


def _names(clause: ClauseVersion) -> frozenset[str]:
    """What the clause is called: its id and its titles, with their marks and without."""
    names = [_words(name) for name in (clause.id, *(title for _, title in clause.title.entries))]
    return frozenset(key(name) for name in names for key in (_folded, _marked))


def _folded(words: Iterable[_Word]) -> str:
    return " ".join(word.folded for word in words)


def _marked(words: Iterable[_Word]) -> str:
    return " ".join(word.marked for word in words)


def _query(word: str) -> str:
    """FTS5's query for a word: in quotes, so that nothing in it is an operator. A longer word finds those it begins,
    and a plural its singular: English bends its words."""
    if len(word) < 4:
        return f'"{word}"'
    stem = word[:-1] if len(word) > 5 and word.endswith("s") else word
    return f'"{stem}"*'


def _columns(clause: ClauseVersion, language: Language | None) -> tuple[str, ...]:
    """A clause's texts in the order of _COLUMNS."""
    texts = [passage.text for passage in passages(clause)]
    heading, *body = [_joined(text.map(_plain), language) for text in texts]
    about = (clause.purpose, clause.avoid, clause.negotiation)
    purpose = " ".join(_joined(words, language) for words in about)
    keywords = " ".join((*clause.keywords, clause.id.replace("-", " ")))
    return (_joined(clause.title, language), keywords, heading, purpose, " ".join(body))


def _joined(words: ByLanguage[str], language: Language | None) -> str:
    return words.get(language, "") if language else " ".join(text for _, text in words.entries)


def _plain(line: Iterable[object]) -> str:
    """The words of a line without its fields."""
    return " ".join(inline.value for inline in line if isinstance(inline, Text))
