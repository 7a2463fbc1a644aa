"""Real questions, and whether the search shows the clause that a legal officer wants among the first three.

The score with every miss: ``.venv/bin/python -m tests.library.test_queries``, or ``pytest -s`` on this file.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from songphuong.library.search import SearchIndex
from tests.library_samples import built_in_library

FIRST = 3  # hits that a person looks at before typing something else
WORKED_ON = "queries.toml"  # the search and its tables were made with these in mind
HELD_OUT = "queries_held_out.toml"  # and not with these
AT_LEAST = {WORKED_ON: 95, HELD_OUT: 24}
LENGTHS = {WORKED_ON: 100, HELD_OUT: 30}


@dataclass(frozen=True)
class Question:
    asked: str
    wanted: tuple[str, ...]


@dataclass(frozen=True)
class Miss:
    question: Question
    found: tuple[str, ...]

    def __str__(self) -> str:
        return (
            f"{self.question.asked}\n    wanted {', '.join(self.question.wanted)}; found {', '.join(self.found) or '-'}"
        )


def questions(name: str) -> tuple[Question, ...]:
    entries = tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))["questions"]
    return tuple(Question(entry["question"], tuple(entry["expected"])) for entry in entries)


def misses(name: str) -> Iterator[Miss]:
    """The questions of this list that found none of the clauses they want among the first."""
    index = SearchIndex(built_in_library())
    for question in questions(name):
        found = tuple(hit.clause.id for hit in index.search(question.asked, FIRST))
        if not set(found) & set(question.wanted):
            yield Miss(question, found)


def score(name: str) -> tuple[int, str]:
    """How many were answered, and that as a page with every miss."""
    asked, missed = len(questions(name)), tuple(misses(name))
    right = asked - len(missed)
    return right, "\n".join((f"{name}: {right} of {asked} among the first {FIRST}", *map(str, missed)))


@pytest.mark.parametrize("name", AT_LEAST)
def it_finds_what_people_ask_for(name: str) -> None:
    right, page = score(name)
    sys.stdout.write(f"\n{page}\n")
    assert right >= AT_LEAST[name], page


@pytest.mark.parametrize("name", LENGTHS)
def it_asks_each_question_once_for_clauses_that_exist(name: str) -> None:
    asked = questions(name)
    known = set(built_in_library().versions)

    assert len(asked) == len({question.asked.casefold() for question in asked}) == LENGTHS[name]
    assert all(1 <= len(question.wanted) <= 3 and known.issuperset(question.wanted) for question in asked)


def it_has_no_question_in_common() -> None:
    assert not {one.asked for one in questions(WORKED_ON)} & {one.asked for one in questions(HELD_OUT)}


def it_asks_about_every_topic() -> None:
    library = built_in_library()
    wanted = {clause for question in questions(WORKED_ON) for clause in question.wanted}
    topics = {versions[-1].topic for versions in library.versions.values()}

    assert {library.versions[clause][-1].topic for clause in wanted} == topics


if __name__ == "__main__":
    for listed in AT_LEAST:
        sys.stdout.write(f"{score(listed)[1]}\n")
