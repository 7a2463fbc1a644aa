"""By what sections and types are recognised in an agreement that others wrote: headings, phrases, words of a title.

The signs stand in ``resources/section_signs.toml``. Not here: reading that file (``formats.section_signs_file``), what
a whole page is (``drafting.recognising``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from songphuong.agreement.languages import Language

from .names import Spellings
from .search_words import marked_words, words_of

PHRASES_THAT_COUNT = 3  # more of them say no more


@dataclass(frozen=True, slots=True)
class SectionSigns:
    """What one section is recognised by. ``headings``: what its article is called, alone or among other words;
    ``phrases``: words that only a paragraph which really regulates the matter holds."""

    section: str
    headings: Spellings
    phrases: Spellings


@dataclass(frozen=True, slots=True)
class TypeSigns:
    """What an agreement type is recognised by: words of its title, words of the names of its sides."""

    type: str
    title: Spellings
    sides: Spellings


@dataclass(frozen=True, slots=True)
class Signs:
    """All the signs there are, the office's own first."""

    sections: tuple[SectionSigns, ...] = ()
    types: tuple[TypeSigns, ...] = ()

    def under(self, own: Signs) -> Signs:
        """These with an office's own over them; its signs of a section or type stand instead of ours."""
        sections, types = {one.section for one in own.sections}, {one.type for one in own.types}
        return Signs(
            (*own.sections, *(one for one in self.sections if one.section not in sections)),
            (*own.types, *(one for one in self.types if one.type not in types)),
        )


@dataclass(frozen=True, slots=True)
class Match:
    """How well a section fits: the share of the heading's words that are signs (0 to 1), the phrases in the text."""

    section: str
    heading: float
    phrases: int

    @property
    def strength(self) -> float:
        """A heading that says it outweighs any text; phrases decide where headings are silent."""
        return 10 * self.heading + min(self.phrases, PHRASES_THAT_COUNT)


@lru_cache(maxsize=16384)
def sign_key(text: str) -> str:
    """The words of a text between spaces, so that ``sign_key(phrase) in sign_key(text)`` compares whole words:
    case, signs, "hòa" for "hoà" and "ký" for "kí" count for nothing."""
    return f" {marked_words(words_of(text))} "


def holds_any(phrases: Iterable[str], text: str) -> bool:
    """Whether one of the phrases stands in the text."""
    key = sign_key(text)
    return any(sign_key(phrase) in key for phrase in phrases)


def regulates(signs: SectionSigns, text: str, language: Language) -> bool:
    """Whether the text holds one of the section's phrases."""
    return holds_any(signs.phrases.get(language, ()), text)


def begins_with(phrases: Iterable[str], text: str) -> bool:
    """Whether the text begins with one of the phrases."""
    key = sign_key(text)
    return any(key.startswith(sign_key(phrase)) for phrase in phrases)


def heading_share(headings: Iterable[str], heading: str) -> float:
    """How much of the heading is made of these names: 1 for "Hiệu lực và chấm dứt" with "hiệu lực", "chấm dứt", since
    what joins them ("và", "and", "of") does not count; 0 where none stands in it."""
    key = sign_key(heading)
    words = key.split()
    found = [False] * len(words)
    for name in headings:
        for start in _places(sign_key(name), key):
            first = key[: start + 1].count(" ") - 1
            length = len(sign_key(name).split())
            found[first : first + length] = [True] * length
    if not any(found):
        return 0.0
    weighed = [at for at, word in enumerate(words) if found[at] or word not in _JOINING]
    return sum(found) / len(weighed)


def _places(name: str, key: str) -> Iterator[int]:
    at = key.find(name) if name.strip() else -1
    while at >= 0:
        yield at
        at = key.find(name, at + 1)


_JOINING = frozenset(sign_key("và của the of and for các về hoặc or").split())


def matches(
    all_signs: Iterable[SectionSigns], heading: str, texts: Iterable[str], language: Language
) -> tuple[Match, ...]:
    """Every section that the heading or the texts point to, the best first; of equals the one that stands first."""
    keys = [sign_key(text) for text in texts]
    found = (
        Match(
            signs.section,
            heading_share(signs.headings.get(language, ()), heading),
            sum(any(sign_key(phrase) in key for key in keys) for phrase in signs.phrases.get(language, ())),
        )
        for signs in all_signs
    )
    return tuple(sorted((one for one in found if one.strength), key=lambda one: -one.strength))
