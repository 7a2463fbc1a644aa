"""Terms that are defined: never used again, or defined twice; one body with two short names.

Reading definitions: ``defining``. Terms that nothing defines: ``undefined_terms``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from songphuong.agreement.languages import EN, VI, ByLanguage, Language

from ..findings import Hit
from ..place import both
from ..subject import Pair, Subject
from .defining import Defined, definitions_in, is_filled, is_whole, key_of

# What the sides are called: used or not, an agreement names them.
_SIDES = frozenset(
    {
        "bên", "các bên", "hai bên", "mỗi bên", "một bên", "bên kia", "party", "participant", "side", "two side",
        "two party", "two participant", "the party", "other party", "contracting party", "signatory",
    }
)  # fmt: skip
_SAME_WORDS = 4  # words beside a definition by which two of them define the same


@dataclass(frozen=True, slots=True)
class _Place:
    """A definition, where it stands, and in which provision."""

    defined: Defined
    pair: Pair
    provision: str


Places = Mapping[Language, tuple[_Place, ...]]


def _places(subject: Subject) -> Places:
    return {code: tuple(_in_language(subject, code)) for code in (VI, EN)}


def _in_language(subject: Subject, language: Language) -> Iterator[_Place]:
    for pair in subject.pairs:
        for defined in definitions_in(pair.words(language), language):
            yield _Place(defined, pair, subject.spots[pair.node_id].provision.id)


def _hit(found: Mapping[Language, _Place], *more: tuple[str, str | int]) -> Hit:
    first = next(iter(found.values()))
    words = {code: place.defined.term for code, place in found.items()}
    other = first.defined.term
    language = None if len(found) > 1 else next(iter(found))
    return Hit(first.pair.node_id, language, params=(*both("term", words.get(VI, other), words.get(EN, other)), *more))


def _by_node(found: Mapping[Language, tuple[_Place, ...]]) -> Iterator[Mapping[Language, _Place]]:
    """The places of both languages, those of one node together, in order, as long as there are as many in each."""
    nodes = dict.fromkeys(place.pair.node_id for places in found.values() for place in places)
    for node in nodes:
        here = {code: [place for place in places if place.pair.node_id == node] for code, places in found.items()}
        for at in range(max(map(len, here.values()))):
            yield {code: places[at] for code, places in here.items() if at < len(places)}


# ---- never used ----------------------------------------------------------------------------------------------------


def term_unused(subject: Subject) -> Iterator[Hit]:
    """Each term that a text defines by hand and uses nowhere else in any language; not what a clause of the library or
    a field brings, nor what the sides are called."""
    if not is_whole(subject):
        return
    candidates: Places = {
        code: tuple(place for place in places if _is_own(subject, place, code))
        for code, places in _places(subject).items()
    }
    if not any(candidates.values()):
        return
    texts = {code: [(pair.node_id, pair.words(code).casefold()) for pair in subject.pairs] for code in (VI, EN)}
    for found in _by_node(candidates):
        if not any(_is_used(place, texts[code]) for code, place in found.items()):
            yield _hit(found)


def _is_own(subject: Subject, place: _Place, language: Language) -> bool:
    defined = place.defined
    if (
        defined.collective
        or key_of(defined.term) in _SIDES
        or is_filled(place.pair, language, defined.start, defined.end)
    ):
        return False
    return subject.spots[place.pair.node_id].provision.source is None


def _is_used(place: _Place, texts: list[tuple[str, str]]) -> bool:
    key = key_of(place.defined.term).removesuffix("y")  # "activities" uses "activity"
    here = place.pair.node_id
    return any(key in (text[place.defined.end :] if node == here else text) for node, text in texts)


# ---- defined twice -------------------------------------------------------------------------------------------------


def term_defined_twice(subject: Subject) -> Iterator[Hit]:
    """A term with a second, other definition, told at the second one; one for a single article defines nothing else."""
    again: Places = {code: tuple(_again(places)) for code, places in _places(subject).items()}
    for found in _by_node(again) if any(again.values()) else ():
        yield _hit(found)


def _again(places: tuple[_Place, ...]) -> Iterator[_Place]:
    before: dict[tuple[str, str], Defined] = {}
    for place in places:
        scope = place.provision if place.defined.local else ""
        first = before.setdefault((key_of(place.defined.term), scope), place.defined)
        if first is not place.defined and not _say_the_same(first, place.defined):
            yield place


def _say_the_same(one: Defined, other: Defined) -> bool:
    return one.means == other.means and _gist(one) == _gist(other)


def _gist(defined: Defined) -> list[str]:
    """The words nearest to the definition: those before a short name, those after "means"."""
    words = "".join(sign if sign.isalnum() else " " for sign in defined.said.casefold()).split()
    return words[:_SAME_WORDS] if defined.means else words[-_SAME_WORDS:]


# ---- one body, two short names -------------------------------------------------------------------------------------


def body_named_twice(subject: Subject) -> Iterator[Hit]:
    """A body of a side that is given one short name, and elsewhere another."""
    again = {code: tuple(_named_again(subject, code)) for code in (VI, EN)}
    firsts = {place: (name, first) for found in again.values() for place, name, first in found}
    places: Places = {code: tuple(place for place, _, _ in found) for code, found in again.items()}
    for here in _by_node(places) if firsts else ():
        name, first = firsts[next(iter(here.values()))]
        yield _hit(here, ("body", name), ("first", first))


def _named_again(subject: Subject, language: Language) -> Iterator[tuple[_Place, str, str]]:
    """Each later short name of a body, with the body's name and the first one."""
    names, firsts = _names(subject, language), dict[str, str]()
    for place in _in_language(subject, language) if names else ():
        defined = place.defined
        name = None if defined.means or defined.local or defined.collective else _named(place, names)
        if name:
            first = firsts.setdefault(name, defined.term)
            if key_of(first) != key_of(defined.term) and f"“{first}”" not in place.pair.words(language):
                yield place, name, first  # (“Bộ” hoặc “MCST”) are two names given at once


def _names(subject: Subject, language: Language) -> tuple[str, ...]:
    """The names of the sides' bodies, longest first."""
    bodies = {f"{body}.name" for side in subject.agreement.sides for body in side.bodies}
    values = [entry.value for entry in subject.agreement.fields if entry.name in bodies]
    names = [value.get(language, "") for value in values if isinstance(value, ByLanguage)]
    return tuple(sorted((str(name) for name in names if name), key=len, reverse=True))


def _named(place: _Place, names: tuple[str, ...]) -> str | None:
    """The body whose name stands last before the definition."""
    said = place.defined.said.casefold()
    stands = {name: said.rfind(name.casefold()) for name in names}
    last = max(names, key=lambda name: stands[name])
    return last if stands[last] >= 0 else None
