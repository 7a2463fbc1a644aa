"""``resources/wording_to_avoid.toml``: bytes to the values of ``library.wording_to_avoid``, strictly."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import cast, get_args

import msgspec

from songphuong.agreement.languages import EN, VI, ByLanguage
from songphuong.library.clause_rules import ID
from songphuong.library.clauses import Regime
from songphuong.library.mistakes import Mistakes
from songphuong.library.names import Origin, Spellings
from songphuong.library.wording_to_avoid import Matter, Wording, form_of

from .library_records import Both, words_of
from .toml_reading import folded, hidden_character, read_record


class _Lists(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    vi: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


class _Wording(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    id: str
    rule: str
    phrases: _Lists
    instead: Both
    source: str
    confirmed: bool
    checked: date
    unless: _Lists = _Lists()
    beside: _Lists = _Lists()
    except_regimes: tuple[Regime, ...] = ()
    except_sections: tuple[str, ...] = ()
    note: Both | None = None


class _File(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    wording: tuple[_Wording, ...]


def read_wording(content: bytes, file: Path) -> tuple[Wording, ...]:
    """The entries in the order of the file, in NFC. UnusableInputError with file and place for what is no TOML or has
    another shape, an id that is none or comes twice, an entry without phrases, a phrase that is none or comes twice."""
    mistakes = Mistakes(file)
    records = read_record(content, file, _File).wording
    found = tuple(_wording(record, f"wording[{at}]", mistakes) for at, record in enumerate(records, 1))
    for at, one in enumerate(found, 1):
        if not ID.fullmatch(one.id):
            mistakes.add("id-unfit", f"wording[{at}].id", id=one.id)
        if any(one.id == other.id for other in found[: at - 1]):
            mistakes.add("named-twice", f"wording[{at}].id", name=one.id)
    mistakes.raise_first()
    return found


def _wording(record: _Wording, place: str, mistakes: Mistakes) -> Wording:
    if record.rule not in get_args(Matter):
        mistakes.add("not-one-of", f"{place}.rule", value=record.rule, known=", ".join(get_args(Matter)))
    if not (record.phrases.vi or record.phrases.en):
        mistakes.add("search-words-missing", f"{place}.phrases")
    if not folded(record.source):
        mistakes.add("words-missing", f"{place}.source")
    for at, section in enumerate(record.except_sections, 1):
        if not ID.fullmatch(section):
            mistakes.add("id-unfit", f"{place}.except_sections[{at}]", id=section)
    note = words_of(record.note, f"{place}.note", mistakes) if record.note else ByLanguage()
    return Wording(
        id=record.id,
        rule=cast(Matter, record.rule),
        phrases=_spellings(record.phrases, f"{place}.phrases", mistakes),
        unless=_spellings(record.unless, f"{place}.unless", mistakes),
        beside=_spellings(record.beside, f"{place}.beside", mistakes),
        instead=words_of(record.instead, f"{place}.instead", mistakes),
        except_regimes=record.except_regimes,
        except_sections=record.except_sections,
        origin=Origin(folded(record.source), record.confirmed, record.checked, note),
    )


def _spellings(lists: _Lists, place: str, mistakes: Mistakes) -> Spellings:
    pairs = ((VI, lists.vi), (EN, lists.en))
    return ByLanguage(tuple((language, _listed(words, f"{place}.{language}", mistakes)) for language, words in pairs))


def _listed(phrases: tuple[str, ...], place: str, mistakes: Mistakes) -> tuple[str, ...]:
    taken: set[str] = set()
    for count, text in enumerate(phrases, 1):
        form = form_of(text)
        if character := hidden_character(text):
            mistakes.add("hidden-character", f"{place}[{count}]", character=character)
        elif not form:
            mistakes.add("shape-wrong", f"{place}[{count}]")
        elif form in taken:
            mistakes.add("named-twice", f"{place}[{count}]", name=text)
        taken.add(form)
    return tuple(folded(text) for text in phrases)
