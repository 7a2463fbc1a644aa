"""A page that others wrote, read as an agreement: ``recognise``; which type it most likely is: ``likely_type``.

No word is dropped: what is not understood stands as text at its place. Not here: languages (``streams``), parts
(``outline``), what belongs together (``pairing``), ids and numbers (``building``), names of sides (``naming_sides``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from songphuong.agreement.languages import Language
from songphuong.agreement.page import Page
from songphuong.agreement.tree import Agreement, Block, Line, Provision, Table, Text
from songphuong.library.clauses import AgreementType
from songphuong.library.names import Spellings
from songphuong.library.section_signs import Match, SectionSigns, TypeSigns, holds_any, matches

from .building import Building
from .naming_sides import Name, names_in, sides_of
from .outline import FORMAL, SIGNATURES, Marks, Part, outline
from .pairing import paired
from .streams import KNOWN, streams_of

_SURE: Final = 2.0  # strength from which a section is named: a fifth of the heading, or two phrases
_SURE_WITHOUT_HEADING: Final = 1.0


@dataclass(frozen=True, slots=True)
class Note:
    """What could not be read as in a draft of ours. ``place``: a node's id, or empty; ``language`` where one matters.

    Codes: "language-guessed", "language-not-read" (its text is kept, unpaired), "language-missing" (a node's),
    "articles-not-recognised", "sides-not-recognised", "signatures-as-text", "section-not-recognised" (an article's),
    and those of ``Page.not_read``."""

    code: str
    place: str = ""
    language: Language = ""


@dataclass(frozen=True, slots=True)
class Recognised:
    """``serves``: by the id of an article, or of the closing words, every section that it says something on, the best
    first: one article may regulate effect, amendment and differences at once, the closing words languages and
    originals. An article's own ``section`` is the first of them, where that is sure."""

    agreement: Agreement
    notes: tuple[Note, ...]
    serves: Mapping[str, tuple[str, ...]]


def recognise(
    page: Page, signs: Sequence[SectionSigns], kind: AgreementType | None, agreement_id: str = "page"
) -> Recognised:
    """The page as an agreement of this type; None: of no type, with the sections that any type has.

    Its languages are those found in the page. Ids count what is there: "a3.2.1" is the first point of the second
    paragraph of the third article."""
    streams = streams_of(page)
    by_section = {one.section: one for one in signs}
    outlines = {
        language: outline(entries, Marks(by_section, language)) for language, entries in streams.entries.items()
    }
    building = Building(streams.languages)
    regions = building.regions(paired(outlines))
    names = {language: _names(parts, language) for language, parts in outlines.items()}
    sides, fields = sides_of(names, kind.fields if kind else ())
    agreement = Agreement(
        id=agreement_id,
        type=kind.id if kind else "",
        profile=kind.profile if kind else "",
        languages=streams.languages,
        sides=sides,
        fields=fields,
        title=regions["title"],
        preamble=regions["preamble"],
        articles=regions["articles"],
        closing=regions["closing"],
        annexes=regions["annexes"],
    )
    considered = [*agreement.articles, *(one for one in agreement.closing if one.section)]
    found = {one.id: tuple(_matches(one, _of_articles(signs, kind), streams.languages)) for one in considered}
    agreement = replace(agreement, articles=tuple(_served(one, found[one.id]) for one in agreement.articles))
    notes = (
        *([Note("language-guessed", language=streams.languages[0])] if streams.is_guessed else []),
        *(Note("language-not-read", language=one) for one in streams.languages if one not in KNOWN),
        *_notes(agreement),
        *(Note("language-missing", place, language) for place, language in building.alone),
        *(Note(code) for code in page.not_read),
    )
    return Recognised(agreement, notes, {place: tuple(one.section for one in many) for place, many in found.items()})


def _names(parts: Sequence[Part], language: Language) -> tuple[Name, ...]:
    def lines(section: str) -> list[str]:
        return [node.shown for part in parts if part.section == section for node in part.nodes]

    return names_in(language, lines("sides"), lines("title"))


def _notes(agreement: Agreement) -> Iterator[Note]:
    if not agreement.articles:
        yield Note("articles-not-recognised")
    if not agreement.sides:
        yield Note("sides-not-recognised")
    if any(one.id == SIGNATURES for one in agreement.closing):
        yield Note("signatures-as-text", SIGNATURES)
    for article in agreement.articles:
        if not article.section:
            yield Note("section-not-recognised", article.id)


# ---- sections ------------------------------------------------------------------------------------------------------


def _of_articles(signs: Sequence[SectionSigns], kind: AgreementType | None) -> list[SectionSigns]:
    """The signs of the sections whose articles the type may have."""
    known = {section.id for section in kind.sections} if kind else {one.section for one in signs}
    return [one for one in signs if one.section in known - FORMAL]


def _matches(article: Provision, signs: Sequence[SectionSigns], languages: Iterable[Language]) -> Iterator[Match]:
    """The sections that the article serves, by all its languages together, the best first."""
    found: dict[str, Match] = {}
    for language in languages:
        heading, texts = _plain(article.heading.get(language, ())), _texts(article, language)
        for one in matches(signs, heading, texts, language):
            before = found.get(one.section, Match(one.section, 0.0, 0))
            found[one.section] = Match(one.section, max(before.heading, one.heading), max(before.phrases, one.phrases))
    order = {one.section: at for at, one in enumerate(signs)}
    yield from sorted(found.values(), key=lambda one: (-one.strength, order[one.section]))


def _served(article: Provision, found: Sequence[Match]) -> Provision:
    has_heading = any(line for _, line in article.heading.entries)
    least = _SURE if has_heading else _SURE_WITHOUT_HEADING
    best = found[0] if found else None
    return replace(article, section=best.section if best and best.strength >= least else "")


def _texts(provision: Provision, language: Language) -> list[str]:
    return [text for block in provision.blocks for text in _block_texts(block, language)]


def _block_texts(block: Block, language: Language) -> Iterator[str]:
    if isinstance(block, Table):
        yield from (_plain(cell.text.get(language, ())) for row in block.rows for cell in row)
        return
    yield _plain(block.text.get(language, ()))
    for point in block.points:
        yield from _block_texts(point, language)


def _plain(line: Line) -> str:
    return "".join(one.value for one in line if isinstance(one, Text))


# ---- types ---------------------------------------------------------------------------------------------------------


def likely_type(
    page: Page, types: Iterable[AgreementType], signs: Sequence[SectionSigns], type_signs: Sequence[TypeSigns]
) -> AgreementType | None:
    """The type that the page is most likely of: by what its title calls itself, then by who its sides are, then by
    how many of the sections that a type requires are there. None where nothing speaks for any."""
    kinds = {kind.id: kind for kind in types}
    read = recognise(page, signs, None)
    agreement = read.agreement
    opening = {language: list(_opening(agreement, language)) for language in agreement.languages}
    clues = [
        (2 * _has(one.title, agreement.title, agreement.languages) + _has_words(one.sides, opening), -at, one.type)
        for at, one in enumerate(type_signs)
        if one.type in kinds
    ]
    best, _, named = max(clues, default=(0, 0, ""))
    if best:
        return kinds[named]
    served = {section for sections in read.serves.values() for section in sections}
    met = [(_share_met(kind, served), -at, kind) for at, kind in enumerate(kinds.values())]
    share, _, likeliest = max(met, key=lambda one: one[:2], default=(0.0, 0, None))
    return likeliest if share > 0 else None


def _has(words: Spellings, provisions: Iterable[Provision], languages: Iterable[Language]) -> bool:
    return any(
        holds_any(words.get(language, ()), text)
        for provision in provisions
        for language in languages
        for text in (_plain(provision.heading.get(language, ())), *_texts(provision, language))
    )


def _has_words(words: Spellings, opening: Mapping[Language, Sequence[str]]) -> bool:
    return any(holds_any(words.get(language, ()), text) for language, texts in opening.items() for text in texts)


def _opening(agreement: Agreement, language: Language) -> Iterator[str]:
    """Where the sides are named: in the lines below the title and in the first part of the preamble."""
    for provision in (*agreement.title, *agreement.preamble[:1]):
        yield from _texts(provision, language)


def _share_met(kind: AgreementType, served: set[str]) -> float:
    required = [section.id for section in kind.sections if section.required and section.id not in FORMAL]
    return sum(section in served for section in required) / max(len(required), 1)
