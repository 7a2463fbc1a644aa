"""What stands against what in the two languages: a word that nothing in the other language explains, and its opposite.

Found is what is wrong on both sides. A word alone on one side may be a free translation and is let pass.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from songphuong.agreement.languages import EN, VI

from ..findings import Params
from .lexicon import Reading, Sighting, as_written, class_of

Found = tuple[Sighting, Sighting]  # the Vietnamese words and the English ones

NEAR = 0.15  # how far apart, of their passage's length, two terms of different kinds may stand and be each other's
NEARER = 0.1  # the same for two terms that stand in no table, only in the glossary
# Classes of things: with words for deeds and papers a text says the same in other ways.
OF_THINGS = frozenset(
    ("people", "events", "costs", "media", "sports", "kinds of sport", "games", "doping", "settlement")
)
# Names are not counted: "the Committee" may stand for one, and a country be part of a body's name in one language only.
UNCOUNTED = frozenset(("body", "country", "city", "language"))
FEW = 2  # with more terms alone on a side the translation is a free one


def quoted(found: Found, vi: str, en: str) -> Params:
    """Both as they are written, for a finding's sentence."""
    return (("vietnamese", as_written(vi, VI, found[0])), ("english", as_written(en, EN, found[1])))


def in_whole_or_part(look: Callable[[Reading, Reading], Found | None], vi: Reading, en: Reading) -> Found | None:
    """What ``look`` finds in the whole passage, or in one of its parts if both languages have as many."""
    if not vi.sightings or not en.sightings:
        return None
    found = look(vi, en)
    if found or len(vi.possible) != len(en.possible) or len(vi.possible) < 2:
        return found
    rows = zip(vi.parts, en.parts, strict=True)
    return next((one for pair in rows if (one := look(*pair))), None)


def opposites(vi: Reading, en: Reading) -> Found | None:
    """Two words of one class that nothing explains."""
    alone_vi, alone_en = unexplained(vi, en), unexplained(en, vi)
    pairs = ((ours, theirs) for ours in alone_vi for theirs in alone_en)
    return next((pair for pair in pairs if classes_of(pair[0]) & classes_of(pair[1])), None)


def replaced(vi: Reading, en: Reading) -> Found | None:
    """A word that nothing explains, and one of its class that the other language says more often."""
    said_vi, said_en = _counts(vi), _counts(en)
    for theirs in unexplained(en, vi):
        if over := _said_more(vi, classes_of(theirs), said_vi, said_en):
            return over, theirs
    for ours in unexplained(vi, en):
        if over := _said_more(en, classes_of(ours), said_en, said_vi):
            return ours, over
    return None


def terms_against(vi: Reading, en: Reading) -> Found | None:
    """Terms of one class wherever they stand, of any classes if they stand alike."""
    return in_whole_or_part(_of_one_class, vi, en) or of_any_class(vi, en)


def _of_one_class(vi: Reading, en: Reading) -> Found | None:
    return opposites(vi, en) or replaced(vi, en)


def of_any_class(vi: Reading, en: Reading) -> Found | None:
    """Two terms of any classes, few alone, about as far from the beginning."""
    alone_vi, alone_en = unexplained(vi, en), unexplained(en, vi)
    if not 0 < len(alone_vi) <= FEW or not 0 < len(alone_en) <= FEW:
        return None
    for ours in alone_vi:
        for theirs in alone_en:
            if not all(classes_of(one) <= OF_THINGS for one in (ours, theirs)):
                continue
            listed = sum(not classes_of(one) for one in (ours, theirs))
            apart = abs(_middle(ours, vi) - _middle(theirs, en))
            if listed != 1 and apart < (NEARER if listed else NEAR):
                return ours, theirs
    return None


def _middle(sighting: Sighting, reading: Reading) -> float:
    """How far into its text it stands: 0 at the beginning, 1 at the end."""
    return (sighting.start + sighting.end) / 2 / reading.length


def exchanged(vi: Reading, en: Reading) -> Found | None:
    """Two words of one class, whose words are said as often in all, the one too often here and the other there: one of
    them was put for the other, though both may stand in both languages."""
    here, there = _counts(vi), _counts(en)
    for name in sorted({*map(class_of, here)} - UNCOUNTED):
        alike = [concept for concept in here.keys() | there.keys() if class_of(concept) == name]
        more = [concept for concept in alike if here[concept] > there[concept]]
        less = [concept for concept in alike if here[concept] < there[concept]]
        if len(more) == len(less) == 1 and sum(here[one] - there[one] for one in alike) == 0:
            ours, theirs = _first(vi, more[0]), _first(en, less[0])
            if ours and theirs:
                return ours, theirs
    return None


def _first(reading: Reading, concept: str) -> Sighting | None:
    found = (one for one in reading.sightings if concept in one.said.sure and not one.inner and not one.filled)
    return next(found, None)


def unexplained(mine: Reading, theirs: Reading) -> list[Sighting]:
    """The words on one side of which the other side says nothing, not even in words that only may mean them."""
    candidates = [one for one in mine.sightings if not one.inner and not one.filled]
    if not candidates:
        return []
    explained = theirs.anywhere
    return [one for one in candidates if explained.isdisjoint(one.said.possible)]


def classes_of(sighting: Sighting) -> set[str]:
    """The classes of what it says; words that have none ("glossary") are nobody's opposites here."""
    return {class_of(concept) for concept in sighting.said.sure} - {NO_CLASS}


NO_CLASS = "glossary"  # terms of the glossary that stand in no table


def _counts(reading: Reading) -> Counter[str]:
    return Counter(concept for one in reading.sightings if not one.inner for concept in one.said.sure)


def _said_more(reading: Reading, classes: set[str], here: Counter[str], there: Counter[str]) -> Sighting | None:
    """A word of these classes that stands here more often than there."""
    for one in reading.sightings:
        if not one.inner and not one.filled:
            for concept in one.said.sure:
                if class_of(concept) in classes and here[concept] > there[concept]:
                    return one
    return None
