"""THE DOCUMENT: an agreement as one immutable tree in which every paragraph holds all its languages.

Not here: numbers and letters (``walk`` computes them), values in words (``phrasing``), changes (``edits``).
Every node that bears text has an id that stays the same for as long as the node lives.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from typing import Literal

from .languages import EN, VI, ByLanguage, Language

# ---- a line of text ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they stand, in NFC."""

    value: str


@dataclass(frozen=True, slots=True)
class Filter:
    """How a field's value is phrased, from a closed list (``phrasing.FILTERS``); arguments are plain strings."""

    name: str
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """The place of a value inside the text: ``side_a.name``, ``bonus.gold``. The value lives in the agreement."""

    name: str
    filters: tuple[Filter, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A cross-reference by identity: to a node's id, or to ``section:<id>`` = the first provision of that section."""

    target: str


SECTION = "section:"  # what the target of a reference to a section begins with
Inline = Text | Field | Reference
Line = tuple[Inline, ...]  # canonical: no empty Text, no two Texts side by side (``line_of`` makes it so)
Parallel = ByLanguage[Line]  # one passage in all its languages


# ---- the tree ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph (khoản), point (điểm) or deeper division; what it is follows from its depth.

    ``numbered`` False: it carries no number of its own (a lead-in, a closing sentence) and is not counted.
    """

    id: str
    text: Parallel
    points: tuple[Paragraph, ...] = ()
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    id: str
    text: Parallel


@dataclass(frozen=True, slots=True)
class Table:
    """A table of an annex; every row has as many cells as the first. The first ``header_rows`` rows are headings."""

    id: str
    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int = 1


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Source:
    """The library clause a provision came from, and the alternatives chosen in it as (option, alternative)."""

    clause: str
    version: int
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Provision:
    """One unit of the agreement: the title, a recital, an article, the testimonium, an annex; its region says which.

    ``section`` is the id of the agreement type's section it serves ("purpose", "term"); empty: none.
    ``heading`` holds the article's or annex's heading, or the title itself; an empty line where there is none.
    """

    id: str
    section: str
    heading: Parallel
    blocks: tuple[Block, ...] = ()
    source: Source | None = None


Region = Literal["title", "preamble", "articles", "closing", "annexes"]
REGIONS: tuple[Region, ...] = ("title", "preamble", "articles", "closing", "annexes")  # reading order; signatures stand
# between closing and annexes


# ---- values --------------------------------------------------------------------------------------------------------

DurationUnit = Literal["day", "working_day", "week", "month", "year"]
FieldType = Literal["text", "word", "date", "money", "number", "duration", "list"]


@dataclass(frozen=True, slots=True)
class Money:
    amount: Decimal
    currency: str  # ISO 4217: "USD", "VND", "KRW"


@dataclass(frozen=True, slots=True)
class Duration:
    count: int
    unit: DurationUnit


# text -> ByLanguage[str], word -> str (the same in every language), number -> Decimal, list -> items per language
Value = ByLanguage[str] | str | date | Money | Decimal | Duration | tuple[ByLanguage[str], ...]


@dataclass(frozen=True, slots=True)
class FieldEntry:
    """A declared field and its value; ``value`` None: still open. A text value may lack a language: open there."""

    name: str
    type: FieldType
    label: ByLanguage[str]
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One of the sides. Several bodies may be one side jointly.

    A body is named by the prefix of its fields (``<body>.name``, ``.abbreviation``, ``.country``, ``.address``,
    ``.signatory``, ``.signatory_title``). The first body's prefix is the side's own id, so that ``side_a.name``
    in a text reads as the names of all bodies of the side, joined. ``side_a.designation`` is what the text calls it.
    """

    id: str
    bodies: tuple[str, ...]


SigningMode = Literal["one_place", "two_places", "online"]


@dataclass(frozen=True, slots=True)
class InternalNote:
    """A remark for colleagues (an assumption, a question). It is never exported. ``about``: a node id, or empty."""

    id: str
    about: str
    text: str


@dataclass(frozen=True, slots=True)
class Drift:
    """A passage edited in some of its languages and not in the others since they were last known to say the same.

    ``before`` is how it read then, in all of them. No drift: nobody edited it, or it was edited in every language.
    """

    node_id: str
    before: Parallel


@dataclass(frozen=True, slots=True)
class Waiver:
    """An officer's word that one finding of the checks may stand, and why. It is never exported with the text.

    It holds for the finding of this ``code`` at this place that says the same (``about``: its parameters); a finding
    that says something else is another one. ``node_id`` and ``field`` empty: the agreement as a whole.
    """

    code: str
    node_id: str
    language: Language | None
    field: str
    about: tuple[tuple[str, str | int], ...]
    reason: str
    by: str
    on: date

    @property
    def finding(self) -> tuple[object, ...]:
        """What it lets stand: equal for two waivers of the same finding, whoever said so and why."""
        return self.code, self.node_id, self.language, self.field, self.about


@dataclass(frozen=True, slots=True)
class Agreement:
    """The whole agreement. ``type`` names the agreement type, ``profile`` the wording profile it was drafted with.

    ``languages`` are those of the agreement in their order; they say nothing of the interface's language.
    """

    id: str
    type: str
    profile: str = ""
    languages: tuple[Language, ...] = (VI, EN)
    sides: tuple[Side, ...] = ()
    signing: SigningMode = "one_place"
    title: tuple[Provision, ...] = ()
    preamble: tuple[Provision, ...] = ()
    articles: tuple[Provision, ...] = ()
    closing: tuple[Provision, ...] = ()
    annexes: tuple[Provision, ...] = ()
    fields: tuple[FieldEntry, ...] = ()
    notes: tuple[InternalNote, ...] = ()
    drifts: tuple[Drift, ...] = ()
    waivers: tuple[Waiver, ...] = ()


@dataclass(frozen=True, slots=True)
class Milestone:
    """A named earlier state of the draft."""

    name: str
    at: datetime  # with its time zone
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class Draft:
    """What one .mou file holds: the agreement as it stands and its milestones, oldest first."""

    agreement: Agreement
    milestones: tuple[Milestone, ...] = ()


# ---- making lines and texts ----------------------------------------------------------------------------------------


def line_of(*parts: Inline | str) -> Line:
    """A canonical line: strings become Text, neighbouring Texts are joined, empty ones dropped."""
    line: list[Inline] = []
    for is_text, run in groupby(parts, key=lambda part: isinstance(part, Text | str)):
        if is_text:
            words = "".join(part.value if isinstance(part, Text) else str(part) for part in run)
            line += [Text(words)] if words else []
        else:
            line += [part for part in run if not isinstance(part, str)]
    return tuple(line)


def parallel(**by_language: Line | str) -> Parallel:
    """``parallel(vi="Mục đích", en="Purpose")``: a passage; strings become lines."""
    return ByLanguage.of({k: line_of(v) if isinstance(v, str) else line_of(*v) for k, v in by_language.items()})
