"""What a check says: a finding is data; ``sentences`` words it (key ``finding.<code>``)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from songphuong.agreement.edits import Edit
from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Agreement
from songphuong.library.clauses import AgreementType
from songphuong.phrasing.compose import Composed

Severity = Literal["error", "warning", "note"]
SourceKind = Literal["law", "practice", "house"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where to jump. ``node_id`` empty: the agreement as a whole; ``language`` None: all of them; ``article`` and
    ``paragraph`` are the labels as the Vietnamese text cites them ("Điều 5", "điểm đ khoản 2"), empty where none.
    ``field`` names the field concerned, if any."""

    node_id: str = ""
    article: str = ""
    paragraph: str = ""
    language: Language | None = None
    field: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. ``params`` fill the sentence and are plain strings or numbers; ``fix`` mends it in one step.

    A parameter that reads differently in each language comes twice: ``place`` (Vietnamese) and ``place_en``; ``say``
    takes the one of its language."""

    code: str
    severity: Severity
    place: Place
    params: tuple[tuple[str, str | int], ...] = ()
    fix: Edit | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """What checks look at: the agreement, its type if the library knows it, and how it reads in each language."""

    agreement: Agreement
    type: AgreementType | None
    composed: tuple[tuple[Language, tuple[Composed, ...]], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Sentences: ``rule.<code>`` (title), ``rule.<code>_reason``, ``finding.<code>``; both languages.

    ``source`` says where the rule comes from; ``valid_from``/``valid_to`` are None where no date limits it.
    """

    code: str
    severity: Severity
    source_kind: SourceKind
    source: str
    find: Callable[[Subject], Iterator[Finding]]
    valid_from: date | None = None
    valid_to: date | None = None
