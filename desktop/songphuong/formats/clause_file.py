"""Clause files: TOML bytes to a ClauseVersion, as docs/clause_format.md describes them.

Not here: the rules a clause must keep (``library.clause_rules``), folders of clauses (``library_folder``).
"""

from __future__ import annotations

from pathlib import Path

from songphuong.agreement.languages import ByLanguage
from songphuong.library.clause_rules import check_clause
from songphuong.library.clauses import (
    Alternative,
    ClauseParagraph,
    ClauseTable,
    ClauseVersion,
    Option,
    Review,
    When,
)
from songphuong.library.mistakes import Mistakes

from .library_records import (
    REGION_NAMES,
    STATUSES,
    STRENGTHS,
    ClauseRecord,
    OptionRecord,
    ParagraphRecord,
    TableRecord,
    declaration_of,
    file_named,
    inserted_words,
    listed_words,
    one_of,
    optional_words,
    passage_of,
    words_of,
)
from .toml_reading import folded, read_record


def examine_clause(content: bytes, file: Path, mistakes: Mistakes) -> ClauseVersion:
    """The clause version as far as it can be read, every mistake added to ``mistakes``. UnusableInputError when the
    file is no TOML or its keys are wrong: then nothing further can be told."""
    record = read_record(content, file, ClauseRecord)
    clause = _clause(record, mistakes)
    if not mistakes.found:  # rules would tell the same mistakes once more
        check_clause(clause, mistakes)
    file_named(file, f"{record.id}@{record.version}.toml", "id", mistakes)
    return clause


def _clause(record: ClauseRecord, mistakes: Mistakes) -> ClauseVersion:
    return ClauseVersion(
        id=record.id,
        version=record.version,
        status=one_of(record.status, STATUSES, "status", mistakes),
        topic=record.topic,
        region=one_of(record.region, REGION_NAMES, "region", mistakes),
        section=record.section,
        title=words_of(record.title, "title", mistakes),
        purpose=words_of(record.purpose, "purpose", mistakes),
        avoid=optional_words(record.avoid, "avoid", mistakes),
        negotiation=optional_words(record.negotiation, "negotiation", mistakes),
        heading=passage_of(record.heading.vi, record.heading.en, "heading", mistakes),
        blocks=_blocks(record, mistakes),
        self_reference=_self_reference(record, mistakes),
        fields=tuple(declaration_of(field, f"fields[{n}]", mistakes) for n, field in enumerate(record.fields, start=1)),
        options=tuple(_option(option, f"options[{n}]", mistakes) for n, option in enumerate(record.options, start=1)),
        strength=one_of(record.strength, STRENGTHS, "strength", mistakes),
        keywords=listed_words(record.keywords, "keywords", mistakes),
        legal_basis=record.legal_basis,
        reviewed=tuple(Review(review.date, review.by) for review in record.reviewed),
        reason=folded(record.reason),
        successor=record.successor,
    )


def _self_reference(record: ClauseRecord, mistakes: Mistakes) -> ByLanguage[str]:
    return inserted_words(record.self_reference, "self_reference", mistakes) if record.self_reference else ByLanguage()


def _blocks(record: ClauseRecord, mistakes: Mistakes) -> tuple[ClauseParagraph | ClauseTable, ...]:
    paragraphs = (_paragraph(p, f"paragraphs[{n}]", mistakes) for n, p in enumerate(record.paragraphs, start=1))
    tables = (_table(t, f"tables[{n}]", mistakes) for n, t in enumerate(record.tables, start=1))
    return (*paragraphs, *tables)


def _paragraph(record: ParagraphRecord, place: str, mistakes: Mistakes) -> ClauseParagraph:
    text = passage_of(record.vi, record.en, place, mistakes)
    points = tuple(_paragraph(p, f"{place}.points[{n}]", mistakes) for n, p in enumerate(record.points, start=1))
    return ClauseParagraph(text, points, record.numbered, _when(record.when))


def _table(record: TableRecord, place: str, mistakes: Mistakes) -> ClauseTable:
    rows = tuple(
        tuple(passage_of(cell.vi, cell.en, f"{place}.rows[{r}][{c}]", mistakes) for c, cell in enumerate(row, start=1))
        for r, row in enumerate(record.rows, start=1)
    )
    return ClauseTable(rows, record.header_rows, _when(record.when))


def _when(record: dict[str, tuple[str, ...]]) -> When:
    return tuple(record.items())


def _option(record: OptionRecord, place: str, mistakes: Mistakes) -> Option:
    alternatives = tuple(
        Alternative(one.id, words_of(one.label, f"{place}.alternatives[{n}].label", mistakes))
        for n, one in enumerate(record.alternatives, start=1)
    )
    return Option(record.name, words_of(record.label, f"{place}.label", mistakes), record.default, alternatives)
