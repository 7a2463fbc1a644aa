"""Do the languages name the same bodies, countries, cities, languages and roles? "Bên cử" against "the host Party".

Names stand in ``name_words``, roles in ``roles``; what is found is wrong on both sides (``opposites``). Names that a
field puts in are compared in ``fields_used``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, ByLanguage, Language
from songphuong.agreement.same import Same
from songphuong.agreement.tree import Agreement, FieldEntry
from songphuong.phrasing.figures import REMEMBERED

from ..findings import Hit, Rule
from ..subject import Subject
from .lexicon import Lexicon, marked, read
from .name_words import SideName, name_lexicons
from .opposites import Found, exchanged, in_whole_or_part, opposites, quoted

_OF_A_BODY = ("name", "abbreviation", "designation")  # the fields that say what it is called


def name_differs(subject: Subject) -> Iterator[Hit]:
    """One hit a passage: what Vietnamese names and what English does."""
    lexicons = name_lexicons(Same(subject.library.names), sides_of(subject.agreement))
    for pair in subject.pairs:
        vi, en = pair.passage(VI), pair.passage(EN)
        if vi is None or en is None:
            continue
        ours, theirs = marked(vi), marked(en)
        found = difference(ours, theirs, lexicons[VI], lexicons[EN])
        if found:
            yield Hit(pair.node_id, params=quoted(found, ours, theirs))


@lru_cache(maxsize=REMEMBERED)
def difference(vi: str, en: str, vietnamese: Lexicon, english: Lexicon) -> Found | None:
    ours, theirs = read(vi, vietnamese), read(en, english)
    return in_whole_or_part(opposites, ours, theirs) or in_whole_or_part(exchanged, ours, theirs)


def sides_of(agreement: Agreement) -> tuple[SideName, ...]:
    """What the bodies of the sides are called; those without a name are left out."""
    entries = {entry.name: entry for entry in agreement.fields}
    bodies = dict.fromkeys(body for side in agreement.sides for body in (side.id, *side.bodies))
    named = (SideName(body, _called(body, VI, entries), _called(body, EN, entries)) for body in bodies)
    return tuple(one for one in named if one.vi and one.en)


def _called(body: str, language: Language, entries: Mapping[str, FieldEntry]) -> tuple[str, ...]:
    values = (entry.value for tail in _OF_A_BODY if (entry := entries.get(f"{body}.{tail}")))
    said = (value.get(language, "") if isinstance(value, ByLanguage) else value for value in values)
    return tuple(dict.fromkeys(words.strip() for words in said if isinstance(words, str) and words.strip()))


RULES: tuple[Rule, ...] = (Rule("name-differs", "warning", "house", "house", name_differs),)
