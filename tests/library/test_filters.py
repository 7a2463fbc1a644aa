"""Filters: which clauses, and in which of their versions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from songphuong.errors import UnusableInputError
from songphuong.library.clauses import ClauseVersion, Library, Status, Strength
from songphuong.library.filters import EVERY_CLAUSE, ClauseFilter, chosen, in_view, topics
from songphuong.library.search import SearchIndex, search
from songphuong.sentences import INTERFACE_LANGUAGES, catalogue, say_topic
from tests.library_samples import built_in_library, sample_clause, sample_library


def versions(
    clause_id: str, *statuses: Status, topic: str = "form", strength: Strength = "neutral"
) -> tuple[ClauseVersion, ...]:
    """A clause with versions of these statuses, oldest first."""
    one = replace(sample_clause("sample-purpose"), id=clause_id, topic=topic, strength=strength)
    return tuple(replace(one, version=number, status=status) for number, status in enumerate(statuses, 1))


LIBRARY = Library(
    versions={
        "approved": versions("approved", "approved"),
        "below": versions("below", "draft", "approved"),
        "firm": versions("firm", "approved", strength="firm"),
        "new": versions("new", "draft", topic="other"),
        "redraft": versions("redraft", "approved", "draft"),
        "retired": versions("retired", "approved", "retired"),
    }
)


def names(among: ClauseFilter, library: Library = LIBRARY) -> list[str]:
    return [f"{clause.id}@{clause.version}" for clause in chosen(library, among)]


@pytest.mark.parametrize(
    ("among", "expected"),
    [
        (EVERY_CLAUSE, ["approved@1", "below@2", "firm@1", "redraft@1", "retired@2", "new@1"]),
        (ClauseFilter(status="approved"), ["approved@1", "below@2", "firm@1", "redraft@1"]),
        (ClauseFilter(status="draft"), ["redraft@2", "new@1"]),
        (ClauseFilter(status="retired"), ["retired@2"]),
        (ClauseFilter(strength="firm"), ["firm@1"]),
        (ClauseFilter(strength="soft"), []),
        (ClauseFilter(topic="other"), ["new@1"]),
        (ClauseFilter(topic="other", status="approved"), []),
        (ClauseFilter(topic="other", status="draft", strength="neutral"), ["new@1"]),
    ],
)
def it_gives_each_clause_in_the_version_that_is_meant(among: ClauseFilter, expected: list[str]) -> None:
    assert names(among) == expected


def it_keeps_in_view_what_is_found_and_what_was_written_last() -> None:
    seen = [f"{clause.id}@{clause.version}" for clause in in_view(LIBRARY)]

    assert seen == ["approved@1", "below@2", "firm@1", "redraft@1", "redraft@2", "retired@2", "new@1"]


def it_takes_what_the_sections_of_a_type_draft_or_offer() -> None:
    library = sample_library()
    sections = library.types["sample-agreement"].sections
    of_type = {clause for section in sections for clause in (*section.clauses, *section.choices)}

    found = {clause.id for clause in chosen(library, ClauseFilter(type="sample-agreement"))}

    assert found == of_type & set(library.versions)
    assert found < set(library.versions)


@pytest.mark.parametrize(
    "among",
    [
        ClauseFilter(topic="x"),
        ClauseFilter(type="x"),
        ClauseFilter(strength="x"),
        ClauseFilter(status=""),
        ClauseFilter(topic=""),
    ],
)
def it_refuses_what_it_does_not_know(among: ClauseFilter) -> None:
    with pytest.raises(UnusableInputError) as refused:
        chosen(sample_library(), among)
    assert refused.value.code in ("topic-unknown", "type-unknown", "choice-unknown")


def it_counts_the_limit_of_a_search_after_filtering() -> None:
    library = built_in_library()
    with_all = search(library, "thể thao", limit=500)
    of_media = [hit.clause.id for hit in with_all if hit.clause.topic == "media"]

    found = [hit.clause.id for hit in search(library, "thể thao", limit=2, among=ClauseFilter(topic="media"))]

    assert len(found) == 2 and set(found) <= set(of_media)


def it_searches_a_draft_above_an_approved_version_only_when_drafts_are_asked_for() -> None:
    index = SearchIndex(LIBRARY)

    assert "redraft@2" not in {f"{hit.clause.id}@{hit.clause.version}" for hit in index.search("redraft")}
    (hit,) = [hit for hit in index.search("redraft", among=ClauseFilter(status="draft")) if hit.clause.id == "redraft"]
    assert hit.clause.version == 2


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def it_has_a_name_for_every_topic(language: str) -> None:
    named = {key.removeprefix("topic.") for key in catalogue(language) if key.startswith("topic.")}

    assert named == set(topics(built_in_library()))


def it_calls_a_topic_of_an_office_by_its_folder() -> None:
    assert say_topic("vi", "gardening") == "gardening"
