"""The words and names officers keep in ``resources/``: terms in two languages, organisations, countries, laws.

Reading them: ``formats.names_file``. Clauses name their legal basis; the checks read the terms and names.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from songphuong.agreement.languages import ByLanguage

Spellings = ByLanguage[tuple[str, ...]]  # for each language none, one or several
OrganisationKind = Literal[
    "ministry",
    "agency",
    "olympic-committee",
    "paralympic-committee",
    "anti-doping",
    "federation",
    "international-federation",
    "international-organisation",
    "regional-organisation",
    "association",
    "institution",
    "foundation",
    "company",
]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entry comes from. ``confirmed``: read in a public text, not only known in general."""

    source: str
    confirmed: bool
    checked: date
    note: ByLanguage[str]  # empty: there is none


@dataclass(frozen=True, slots=True)
class Term:
    """A pair of terms as the house writes them; ``also``: other words met for the same thing, to be recognised."""

    words: ByLanguage[str]
    also: Spellings
    origin: Origin


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body that may be a side of an agreement or be named in one; the English name bears its article.

    ``country`` is empty for an international body and for one whose country is not known.
    """

    id: str
    kind: OrganisationKind
    country: str
    name: ByLanguage[str]
    abbreviations: tuple[str, ...]
    former_names: Spellings
    aliases: Spellings
    origin: Origin


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its ISO 3166-1 code; ``languages`` are ISO 639 codes, ``aliases`` other and older spellings."""

    code: str
    name: ByLanguage[str]
    official: ByLanguage[str]
    adjective: ByLanguage[str]
    capital: ByLanguage[str]
    aliases: Spellings
    languages: tuple[str, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class LegalReference:
    """A law, decree, circular or code that clauses rest on.

    ``valid_from`` and ``valid_to`` are its first and last day of effect, None where not known or where there is none;
    ``successor`` is the id of what replaced it, or empty.
    """

    id: str
    number: str
    title: ByLanguage[str]
    issued: date | None
    valid_from: date | None
    valid_to: date | None
    successor: str
    origin: Origin

    def holds_on(self, day: date) -> bool:
        """Whether it has effect on this day, as far as its dates are known."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Names:
    """The tables of words and names, in the order of their files; the office's own rows first."""

    glossary: tuple[Term, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    countries: tuple[Country, ...] = ()

    def under(self, own: Names) -> Names:
        """These with an office's own tables over them; its row stands instead of ours of the same words, id or code."""
        words = {term.words for term in own.glossary}
        ids, codes = {one.id for one in own.organisations}, {one.code for one in own.countries}
        return Names(
            (*own.glossary, *(term for term in self.glossary if term.words not in words)),
            (*own.organisations, *(one for one in self.organisations if one.id not in ids)),
            (*own.countries, *(one for one in self.countries if one.code not in codes)),
        )
