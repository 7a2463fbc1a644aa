"""Finding clauses by words, in either language, with or without marks.

SQLite's FTS5 holds every clause in memory, folded, and names those that have any of the words (``_candidates``); the
best of them are weighed word by word (``search_weights``). Not here: what words mean (``search_words``), reading
files, showing hits.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice, pairwise

from songphuong.agreement.languages import ByLanguage, Language
from songphuong.agreement.tree import Text

from .clauses import ClauseVersion, Library
from .filters import EVERY_CLAUSE, ClauseFilter, chosen, in_view
from .passages import passages
from .search_weights import COLUMNS, Card, Vocabulary, Weigher, prefix_of
from .search_words import (
    MOST_LETTERS,
    MOST_WORDS,
    Phrase,
    Reader,
    Word,
    folded_words,
    have_marks,
    marked_words,
    words_of,
)

WEIGHED = 30  # candidates at least, however few hits are wanted: FTS5 weighs less carefully

NAMED = 30.0  # for a clause whose name or id is the query, and nothing else: it was asked for by name


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause found; a higher score is better."""

    clause: ClauseVersion
    score: float


def search(
    library: Library,
    query: str,
    limit: int = 20,
    language: Language | None = None,
    among: ClauseFilter = EVERY_CLAUSE,
) -> tuple[Hit, ...]:
    """The clauses that have words of the query, best first; none for a query without words. ``language``: only texts
    in this language are searched. Who searches the same library again keeps a ``SearchIndex``."""
    with closing(SearchIndex(library, language)) as index:
        return index.search(query, limit, among)


class SearchIndex:
    """The clauses of a library, ready to be searched; ``close`` frees it. May be built in one thread and used in
    another, not in two at once."""

    def __init__(self, library: Library, language: Language | None = None) -> None:
        self._library = library
        self._clauses = in_view(library)
        self._vocabulary = Vocabulary()
        self._reader = Reader(library.search_words, self._vocabulary.has_with_marks)
        self._cards = [self._vocabulary.add(map(words_of, _columns(c, language))) for c in self._clauses]
        self._names: dict[str, set[int]] = {}
        for row, clause in enumerate(self._clauses):
            for name in _names(clause):
                self._names.setdefault(name, set()).add(row)
        self._rows: dict[ClauseFilter, frozenset[int]] = {}
        self._database = _database(self._cards)

    def search(self, query: str, limit: int = 20, among: ClauseFilter = EVERY_CLAUSE) -> tuple[Hit, ...]:
        """As the function of this name; ``limit`` counts the clauses that pass the filter."""
        typed = words_of(query[:MOST_LETTERS])[:MOST_WORDS]
        if not typed or limit < 1:
            return ()
        rows = self._rows_of(among)
        named = self._named(typed) & rows
        weigher = Weigher(self._vocabulary, self._reader.read(typed), self._cards_with)
        hits = []
        for row in named.union(self._candidates(_question(weigher), max(limit, WEIGHED), rows)):
            score = weigher.weigh(self._cards[row]) + (NAMED if row in named else 0.0)
            if score > 0:
                hits.append(Hit(self._clauses[row], round(score, 3)))
        return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.clause.topic, hit.clause.id))[:limit])

    def close(self) -> None:
        self._database.close()

    def _rows_of(self, among: ClauseFilter) -> frozenset[int]:
        """The rows of the clauses that pass the filter."""
        if among not in self._rows:
            passed = {(clause.id, clause.version) for clause in chosen(self._library, among)}
            rows = (row for row, one in enumerate(self._clauses) if (one.id, one.version) in passed)
            self._rows[among] = frozenset(rows)
        return self._rows[among]

    def _named(self, typed: Phrase) -> frozenset[int]:
        """The rows of the clauses of this name."""
        name = marked_words(typed) if have_marks(typed) else folded_words(typed)
        return frozenset(self._names.get(name, ()))

    def _candidates(self, question: str, most: int, rows: Collection[int]) -> Iterator[int]:
        """Rows that answer FTS5's question, as many as ``most`` of those wanted, best first as FTS5 weighs them."""
        found = self._database.execute(
            "SELECT rowid FROM folded WHERE folded MATCH ? ORDER BY rank LIMIT ?",
            (question, most + len(self._clauses) - len(rows)),
        )
        return islice((row for (row,) in found if row in rows), most)

    def _cards_with(self, first: Word, second: Word) -> int:
        """How many clauses have the two side by side."""
        pair = f'"{first.folded} {second.folded}"'
        (count,) = self._database.execute("SELECT count(*) FROM folded WHERE folded MATCH ?", (pair,)).fetchone()
        return int(count)


def _database(cards: Iterable[Card]) -> sqlite3.Connection:
    """FTS5's table of the folded words of each card."""
    names = ", ".join(COLUMNS)
    database = sqlite3.connect(":memory:", check_same_thread=False)
    database.execute(f"CREATE VIRTUAL TABLE folded USING fts5({names}, tokenize = 'unicode61 remove_diacritics 0')")
    weights = ", ".join(map(str, COLUMNS.values()))
    database.execute("INSERT INTO folded(folded, rank) VALUES ('rank', ?)", (f"bm25({weights})",))
    places = ", ".join("?" for _ in range(len(COLUMNS) + 1))
    rows = ((row, *card.folded) for row, card in enumerate(cards))
    database.executemany(f"INSERT INTO folded(rowid, {names}) VALUES ({places})", rows)
    return database


def _question(weigher: Weigher) -> str:
    """FTS5's query: any of the words, of their neighbours and of their meanings. In quotes nothing is an operator."""
    query = weigher.query
    spellings = (form for word in query.asked for form in weigher.spellings(word))
    forms = [f'"{prefix}"*' if (prefix := prefix_of(word)) else f'"{word.folded}"' for word in spellings]
    forms += [f'"{first.folded} {second.folded}"' for first, second in pairwise(query.typed)]
    forms += [f'"{folded_words(meaning)}"' for part in query.parts for meaning in part.meanings]
    return " OR ".join(dict.fromkeys(forms))


def _names(clause: ClauseVersion) -> frozenset[str]:
    """What the clause is called: its id and its titles, with their marks and without."""
    names = [words_of(name) for name in (clause.id, *(title for _, title in clause.title.entries))]
    return frozenset(key(name) for name in names for key in (folded_words, marked_words))


def _columns(clause: ClauseVersion, language: Language | None) -> tuple[str, ...]:
    """A clause's texts in the order of COLUMNS."""
    heading, *body = [_joined(passage.text.map(_plain), language) for passage in passages(clause)]
    labels = [declared.label for declared in clause.fields]
    for option in clause.options:
        labels += [option.label, *(alternative.label for alternative in option.alternatives)]
    return (
        _joined(clause.title, language),
        " ".join((*clause.keywords, clause.id.replace("-", " "))),
        heading,
        _joined(clause.purpose, language),
        " ".join(_joined(label, language) for label in labels),
        " ".join(body),
        " ".join(_joined(words, language) for words in (clause.avoid, clause.negotiation)),
    )


def _joined(words: ByLanguage[str], language: Language | None) -> str:
    return words.get(language, "") if language else " ".join(text for _, text in words.entries)


def _plain(line: Iterable[object]) -> str:
    """The words of a line without its fields."""
    return " ".join(inline.value for inline in line if isinstance(inline, Text))
