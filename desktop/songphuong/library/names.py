"""The words and names officers keep in ``resources/``: terms in two languages, organisations, countries.

Nothing uses them yet: the checks of terms and names and the address book will. Reading them: ``formats.names_file``.
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
