"""Is anything regulated twice? Sections, clauses, clauses that overlap, headings. One finding for each pair of
provisions: what says most about it is told.

Not here: what an agreement needs and lacks (``complete``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, ByLanguage, Language
from songphuong.agreement.same import Same
from songphuong.agreement.tree import Provision, Region
from songphuong.agreement.walk import citation, provision_spot
from songphuong.library.clause_overlaps import ClausePassage, Overlap
from songphuong.library.clauses import Section
from songphuong.library.section_signs import holds_any, sign_key
from songphuong.phrasing.figures import REMEMBERED

from ..findings import Hit, Params, Rule
from ..place import REGION_NAMES, both, worded
from ..subject import Subject

ALIKE = 0.8  # share of the words, in each language, from which two articles say the same
FEWEST_WORDS = 12  # of an article whose words are compared: shorter ones are alike by chance
LONG_ENOUGH = 40  # signs of a paragraph that two articles do not share by chance
OPENING = 40  # signs at the beginning or end of an article's first paragraph that lead to another one


@dataclass(frozen=True, slots=True)
class Told:
    """One provision as it reads: its heading and all its words, by language, and the ids of its passages."""

    provision: Provision
    region: Region
    order: int
    headings: Mapping[Language, str]
    passages: Mapping[Language, tuple[str, ...]]
    nodes: frozenset[str]

    @property
    def clause(self) -> str:
        return self.provision.source.clause if self.provision.source else ""

    def words(self, language: Language) -> str:
        return "\n".join(self.passages.get(language, ()))


def provisions_told(subject: Subject) -> tuple[Told, ...]:
    """Every provision in reading order, as its passages read in Vietnamese and English."""
    return _provisions_told(Same(subject))


@lru_cache(maxsize=2)
def _provisions_told(known: Same[Subject]) -> tuple[Told, ...]:
    subject = known.value
    rows: dict[str, list[str]] = {}
    for pair in subject.pairs:
        rows.setdefault(subject.spots[pair.node_id].provision.id, []).append(pair.node_id)
    spots = (spot for spot in subject.spots.values() if len(spot.path) == 1)
    return tuple(_told(subject, spot.provision, spot.region, spot.order, rows.get(spot.node.id, [])) for spot in spots)


def _told(subject: Subject, provision: Provision, region: Region, order: int, nodes: list[str]) -> Told:
    languages = [language for language in (VI, EN) if language in subject.agreement.languages]
    pairs = [subject.pairs_by_id[node] for node in nodes]
    inner = [pair for pair in pairs if pair.node_id != provision.id]
    headings = {
        language: subject.pairs_by_id[provision.id].words(language) if provision.id in nodes else ""
        for language in languages
    }
    texts = {language: tuple(words for pair in inner if (words := pair.words(language))) for language in languages}
    return Told(provision, region, order, headings, texts, frozenset(nodes))


# ---- the rules -----------------------------------------------------------------------------------------------------


def clause_twice(subject: Subject) -> Iterator[Hit]:
    """A provision from the same library clause as an earlier one, or an article with nearly the same words."""
    told = provisions_told(subject)
    clauses: dict[str, Told] = {}
    seen: dict[str, Told] = {}
    for one in told:
        earlier = clauses.setdefault(one.clause, one) if one.clause else one
        if earlier is not one and _is_again(earlier, one):
            yield Hit(one.provision.id, params=_other(earlier))
            continue
        alike = _alike_before(one, seen, subject)
        if alike is not None:
            yield Hit(one.provision.id, params=_other(alike))


def _is_again(earlier: Told, later: Told) -> bool:
    """The clause was put in twice; not where an annex or article was rewritten since (a programme for each year)."""
    if later.region == "annexes":
        return all(earlier.words(language) == later.words(language) for language in later.passages)
    return _are_alike(earlier, later, share=0.5)


def _alike_before(one: Told, seen: dict[str, Told], subject: Subject) -> Told | None:
    """The earlier article with nearly the same words, if there is one; ``seen`` leads to those that may be."""
    if one.region != "articles":
        return None
    found: Told | None = None
    for key in _keys(one):
        earlier = seen.setdefault(key, one)
        if found is None and earlier is not one and _says_the_same(earlier, one):
            found = None if overlap_of(earlier, one, subject.library.overlaps) else earlier
    return found


def _keys(one: Told) -> Iterator[str]:
    for language, passages in one.passages.items():
        yield from (f"{language}{words}" for words in passages if len(words) >= LONG_ENOUGH)
        if passages:
            yield f"{language}^{passages[0][:OPENING]}"
            yield f"{language}${passages[0][-OPENING:]}"
        if heading := one.headings.get(language):
            yield f"{language}#{sign_key(heading)}"


def clauses_overlap(subject: Subject) -> Iterator[Hit]:
    """Two clauses of the library that regulate the same thing, as its table says; told at the later one."""
    of_clause: dict[str, list[Overlap]] = {}
    for overlap in subject.library.overlaps:
        for clause in overlap.clauses:
            of_clause.setdefault(clause, []).append(overlap)
    earlier: list[Told] = []
    for one in provisions_told(subject) if of_clause else ():
        if one.clause not in of_clause:
            continue
        for other in earlier:
            found = overlap_of(other, one, of_clause[one.clause])
            if found:
                params = (*_clause_name("clause", one, subject), *_clause_name("other_clause", other, subject))
                reason = both("reason", found.reason.get(VI, ""), found.reason.get(EN, ""))
                yield Hit(one.provision.id, params=(*params, *_other(other), *reason))
        earlier.append(one)


def overlap_of(one: Told, other: Told, overlaps: Iterable[Overlap]) -> Overlap | None:
    """The row of the table by which these two regulate the same thing."""
    if not one.clause or not other.clause or one.clause == other.clause:
        return None
    return next((row for row in overlaps if _holds(row, one, other)), None)


def _holds(row: Overlap, one: Told, other: Told) -> bool:
    if one.clause not in row.clauses or other.clause not in row.clauses:
        return False
    return not row.passages or any(_has(told, passage) for told in (one, other) for passage in row.passages)


def _has(told: Told, passage: ClausePassage) -> bool:
    """Whether this passage of its clause still stands in the provision."""
    source = told.provision.source
    is_from = source is not None and (source.clause, source.version) == (passage.clause, passage.version)
    return is_from and f"{told.provision.id}.{passage.place}" in told.nodes


def section_twice(subject: Subject) -> Iterator[Hit]:
    """A second provision of a section that a text of this type has once; told at the later one."""
    once = {section.id: section for section in subject.type.sections if not section.repeats} if subject.type else {}
    first: dict[str, Told] = {}
    for one in provisions_told(subject) if once else ():
        section = once.get(one.provision.section)
        if section is None or not _serves(one, section, subject):
            continue
        earlier = first.setdefault(section.id, one)
        if earlier is not one and not _is_told(earlier, one, subject):
            yield Hit(one.provision.id, params=(*worded("section", section.title, section.id), *_other(earlier)))


def _serves(one: Told, section: Section, subject: Subject) -> bool:
    """What was drafted from the library does; an article of another hand where its words say so (an article "Scope"
    beside "Purpose" does not)."""
    if one.provision.source is not None:
        return True
    signs = next((row for row in subject.library.signs.sections if row.section == section.id), None)
    if one.region != "articles" or signs is None:
        return one.region == "articles"
    return any(holds_any(signs.phrases.get(language, ()), one.words(language)) for language in one.passages)


def heading_doubled(subject: Subject) -> Iterator[Hit]:
    """An article with the heading of an earlier one, in every language that both have."""
    once = {section.id for section in subject.type.sections if not section.repeats} if subject.type else set()
    first: dict[tuple[str, ...], Told] = {}
    for one in provisions_told(subject):
        if one.region != "articles" or not any(one.headings.values()):
            continue
        earlier = first.setdefault(tuple(sign_key(words) for words in one.headings.values()), one)
        if earlier is one or _is_told(earlier, one, subject):
            continue
        if earlier.provision.section != one.provision.section or one.provision.section not in once:
            words = ByLanguage.of(one.headings)
            yield Hit(one.provision.id, params=(*worded("heading", words, _any(one.headings)), *_other(earlier)))


def _is_told(earlier: Told, later: Told, subject: Subject) -> bool:
    """Whether ``clause_twice`` or ``clauses_overlap`` tells this pair."""
    if earlier.clause and earlier.clause == later.clause and _is_again(earlier, later):
        return True
    return overlap_of(earlier, later, subject.library.overlaps) is not None or (
        later.region == "articles" and _says_the_same(earlier, later)
    )


# ---- words alike ---------------------------------------------------------------------------------------------------


def _says_the_same(one: Told, other: Told) -> bool:
    """Nearly the same words in every language, and not about two things that the headings tell apart ("Duties of the
    sending side", "Duties of the host")."""
    return _are_alike(one, other, share=ALIKE) and not any(
        _headings_tell_apart(one, other, language) for language in one.passages
    )


def _are_alike(one: Told, other: Told, *, share: float) -> bool:
    shared = [language for language in one.passages if one.passages[language] and other.passages.get(language)]
    return bool(shared) and all(_share(one.words(code), other.words(code)) >= share for code in shared)


def _share(one: str, other: str) -> float:
    mine, theirs = _bag(one), _bag(other)
    largest = max(mine.total(), theirs.total())
    if largest < FEWEST_WORDS:
        return 1.0 if one == other else 0.0
    few, many = sorted((mine, theirs), key=len)
    return sum(min(count, many[word]) for word, count in few.items()) / largest


def _headings_tell_apart(one: Told, other: Told, language: Language) -> bool:
    mine, theirs = (_words(told.headings.get(language, "")) for told in (one, other))
    apart = mine ^ theirs
    return bool(apart) and bool(apart & (_words(one.words(language)) ^ _words(other.words(language))))


_WORD = re.compile(r"\w+")


@lru_cache(maxsize=REMEMBERED)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


@lru_cache(maxsize=REMEMBERED)
def _bag(text: str) -> Counter[str]:
    """Each word, with the signs that touch it, and how often it stands there."""
    return Counter(text.lower().split())


# ---- how they are named --------------------------------------------------------------------------------------------


def _other(told: Told) -> Params:
    """The parameter ``other``: where the earlier provision stands."""
    spot = provision_spot(told.region, told.order, told.provision)
    if spot.numbers[0] is None:
        return both("other", *REGION_NAMES[told.region])
    return both("other", citation(spot, VI), citation(spot, EN))


def _clause_name(name: str, told: Told, subject: Subject) -> Params:
    clause = subject.library.find(told.clause)
    return worded(name, clause.title if clause else ByLanguage(), told.clause)


def _any(words: Mapping[Language, str]) -> str:
    return next(filter(None, words.values()), "")


_SOURCE = "regulated-once"

RULES: tuple[Rule, ...] = (
    Rule("section-twice", "warning", "practice", _SOURCE, section_twice),
    Rule("clause-twice", "warning", "practice", _SOURCE, clause_twice),
    Rule(
        "clauses-overlap",
        "warning",
        "house",
        "clause-notes",
        clauses_overlap,
    ),
    Rule("heading-doubled", "warning", "practice", _SOURCE, heading_doubled),
)
