"""Agreement types and wording profiles: TOML bytes to values, as docs/clause_format.md describes them.

Not here: the rules they keep towards the clauses (``library.library_rules``).
"""

from __future__ import annotations

from pathlib import Path

from songphuong.library.clause_rules import NAME, check_id
from songphuong.library.clauses import AgreementType, Section, WordingProfile
from songphuong.library.mistakes import Mistakes

from .library_records import (
    REGION_NAMES,
    SIGNING_MODES,
    ProfileRecord,
    SectionRecord,
    TypeRecord,
    declaration_of,
    file_named,
    one_of,
    words_of,
)
from .toml_reading import read_record


def examine_type(content: bytes, file: Path, mistakes: Mistakes) -> AgreementType:
    """The type as far as it can be read, every mistake added to ``mistakes``; raises when its keys are wrong."""
    record = read_record(content, file, TypeRecord)
    check_id(record.id, "id", mistakes)
    file_named(file, f"{record.id}.toml", "id", mistakes)
    return AgreementType(
        id=record.id,
        title=words_of(record.title, "title", mistakes),
        profile=record.profile,
        sections=tuple(_section(s, f"sections[{n}]", mistakes) for n, s in enumerate(record.sections, start=1)),
        fields=tuple(declaration_of(f, f"fields[{n}]", mistakes) for n, f in enumerate(record.fields, start=1)),
        signing=one_of(record.signing, SIGNING_MODES, "signing", mistakes),
    )


def examine_profile(content: bytes, file: Path, mistakes: Mistakes) -> WordingProfile:
    """The profile as far as it can be read, every mistake added to ``mistakes``; raises when its keys are wrong."""
    record = read_record(content, file, ProfileRecord)
    check_id(record.id, "id", mistakes)
    file_named(file, f"{record.id}.toml", "id", mistakes)
    for key in record.terms:
        if not NAME.fullmatch(key):
            mistakes.add("term-name-unfit", f"terms.{key}", term=key)
    terms = {key: words_of(both, f"terms.{key}", mistakes) for key, both in record.terms.items()}
    return WordingProfile(record.id, words_of(record.title, "title", mistakes), terms)


def _section(record: SectionRecord, place: str, mistakes: Mistakes) -> Section:
    return Section(
        id=record.id,
        title=words_of(record.title, f"{place}.title", mistakes),
        region=one_of(record.region, REGION_NAMES, f"{place}.region", mistakes),
        required=record.required,
        clauses=record.clauses,
        choices=record.choices,
    )
