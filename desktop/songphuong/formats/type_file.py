"""Agreement types, what they have in common, and wording profiles: TOML bytes to values, as docs/clause_format.md
describes them.

Not here: the rules they keep towards the clauses (``library.library_rules``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from songphuong.agreement.languages import ByLanguage
from songphuong.library.clause_rules import NAME, check_declarations, check_id
from songphuong.library.clauses import (
    AgreementType,
    FieldDeclaration,
    Section,
    StandardParts,
    StandardSection,
    WordingProfile,
)
from songphuong.library.mistakes import Mistakes
from songphuong.library.passages import GIVEN

from .library_records import (
    REGIMES,
    REGION_NAMES,
    SIGNING_MODES,
    FieldRecord,
    ProfileRecord,
    SectionRecord,
    StandardPartsRecord,
    StandardSectionRecord,
    TypeRecord,
    declaration_of,
    declared_value,
    file_named,
    inserted_words,
    one_of,
    optional_words,
    words_of,
)
from .toml_reading import read_record

NO_PARTS = StandardParts()


def examine_type(content: bytes, file: Path, mistakes: Mistakes, standard: StandardParts = NO_PARTS) -> AgreementType:
    """The type as far as it can be read, every mistake added to ``mistakes``; raises when its keys are wrong.

    ``standard`` gives the fields every type has and the titles and regions of usual sections."""
    record = read_record(content, file, TypeRecord)
    check_id(record.id, "id", mistakes)
    file_named(file, f"{record.id}.toml", "id", mistakes)
    if not record.sections:
        mistakes.add("key-missing", "sections")
    return AgreementType(
        id=record.id,
        title=words_of(record.title, "title", mistakes),
        purpose=words_of(record.purpose, "purpose", mistakes),
        avoid=optional_words(record.avoid, "avoid", mistakes),
        regime=one_of(record.regime, REGIMES, "regime", mistakes),
        profile=record.profile,
        sections=tuple(_sections(record, standard, mistakes)),
        fields=tuple(_fields(record, standard, mistakes)),
        signing=one_of(record.signing, SIGNING_MODES, "signing", mistakes),
        options=record.options,
    )


def examine_standard_parts(content: bytes, file: Path, mistakes: Mistakes) -> StandardParts:
    """``standard_parts.toml`` as far as it can be read, every mistake added; raises when its keys are wrong."""
    record = read_record(content, file, StandardPartsRecord)
    fields = _declared(record.fields, mistakes)
    sections = tuple(_standard_section(s, f"sections[{n}]", mistakes) for n, s in enumerate(record.sections, start=1))
    return StandardParts(fields, sections)


def examine_profile(content: bytes, file: Path, mistakes: Mistakes) -> WordingProfile:
    """The profile as far as it can be read, every mistake added to ``mistakes``; raises when its keys are wrong."""
    record = read_record(content, file, ProfileRecord)
    check_id(record.id, "id", mistakes)
    file_named(file, f"{record.id}.toml", "id", mistakes)
    for key in record.terms:
        if not NAME.fullmatch(key):
            mistakes.add("term-name-unfit", f"terms.{key}", term=key)
    terms = {key: inserted_words(both, f"terms.{key}", mistakes) for key, both in record.terms.items()}
    return WordingProfile(record.id, words_of(record.title, "title", mistakes), terms)


def _fields(record: TypeRecord, standard: StandardParts, mistakes: Mistakes) -> Iterator[FieldDeclaration]:
    """The standard fields with this type's defaults and examples, then its own. A name may be declared once only."""
    known = {field.name: field for field in standard.fields}
    said = [("defaults", *entry) for entry in record.defaults.items()]
    said += [("examples", *entry) for entry in record.examples.items()]
    for table, name, raw in said:
        place = f"{table}.{name}"
        if name not in known:
            mistakes.add("standard-field-unknown", place, name=name)
            continue
        value = declared_value(raw, known[name].type, place, mistakes)
        changed = replace(known[name], default=value) if table == "defaults" else replace(known[name], example=value)
        known[name] = changed
    own = _declared(record.fields, mistakes)
    for number, field in enumerate(own, start=1):
        if field.name in known:
            mistakes.add("named-twice", f"fields[{number}].name", name=field.name)
    yield from known.values()
    yield from own


def _declared(records: tuple[FieldRecord, ...], mistakes: Mistakes) -> tuple[FieldDeclaration, ...]:
    """Fields of the sides and of signing; others belong to clauses."""
    fields = tuple(declaration_of(field, f"fields[{n}]", mistakes) for n, field in enumerate(records, start=1))
    check_declarations(fields, mistakes)
    for number, field in enumerate(fields, start=1):
        if not field.name.startswith(GIVEN):
            mistakes.add("field-of-no-side", f"fields[{number}].name", name=field.name)
    return fields


def _sections(record: TypeRecord, standard: StandardParts, mistakes: Mistakes) -> Iterator[Section]:
    known = {section.id: section for section in standard.sections}
    for number, section in enumerate(record.sections, start=1):
        place = f"sections[{number}]"
        usual = _section_as_said(section, known.get(section.id), place, mistakes)
        yield Section(
            section.id, usual.title, usual.region, section.required, section.clauses, section.choices, usual.repeats
        )


def _section_as_said(
    record: SectionRecord, usual: StandardSection | None, place: str, mistakes: Mistakes
) -> StandardSection:
    """Title and region of the section and whether it repeats: what the type says, else the standard section."""
    for key, said in (("title", record.title), ("region", record.region)):
        if said is None and usual is None:
            mistakes.add("key-missing", f"{place}.{key}")
    found = usual or StandardSection(record.id, ByLanguage(), REGION_NAMES[0])
    if record.title is not None:
        found = replace(found, title=words_of(record.title, f"{place}.title", mistakes))
    if record.region is not None:
        found = replace(found, region=one_of(record.region, REGION_NAMES, f"{place}.region", mistakes))
    return found if record.repeats is None else replace(found, repeats=record.repeats)


def _standard_section(record: StandardSectionRecord, place: str, mistakes: Mistakes) -> StandardSection:
    check_id(record.id, f"{place}.id", mistakes)
    region = one_of(record.region, REGION_NAMES, f"{place}.region", mistakes)
    return StandardSection(record.id, words_of(record.title, f"{place}.title", mistakes), region, record.repeats)
