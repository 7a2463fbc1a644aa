"""What a rule says: a hit in the text; and what the officer gets of it: a finding, placed, weighed, perhaps waived."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from songphuong.agreement.edits import Edit
from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Waiver
from songphuong.library.rule_sets import Severity

from .subject import Subject

SourceKind = Literal["law", "practice", "house"]
Params = tuple[tuple[str, str | int], ...]


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
class Hit:
    """One thing a rule found. ``params`` fill the sentence and are plain strings or numbers; the parameter ``place`` is
    added where the node is known, so that a hit says the same however the articles are numbered.

    ``node_id`` empty: the agreement as a whole. ``field`` names the field concerned, if any. ``fix`` mends it in one
    step. A parameter that reads differently in each language comes twice: ``body`` (Vietnamese) and ``body_en``
    (``wording.both``)."""

    node_id: str = ""
    language: Language | None = None
    field: str = ""
    params: Params = ()
    fix: Edit | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit of a rule as the officer meets it; worded by ``sentences`` (key ``finding.<code>``).

    ``waiver``: somebody let it stand; it does not count as an open finding then."""

    code: str
    severity: Severity
    place: Place
    params: Params = ()
    fix: Edit | None = None
    waiver: Waiver | None = None

    def waived(self, reason: str, by: str, on: date) -> Waiver:
        """A waiver of this finding: an edit ``AddWaiver`` puts it into the draft."""
        about = tuple(param for param in self.params if param[0] not in PLACE_PARAMS)
        place = self.place
        return Waiver(self.code, place.node_id, place.language, place.field, about, reason, by, on)


PLACE_PARAMS = ("place", "place_en")  # they follow the numbering, which a waiver must not


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Sentences: ``rule.<code>`` (title), ``rule.<code>_reason``, ``finding.<code>``; both languages.

    ``source`` says where the rule comes from (sentence ``source.<source>``); ``valid_from``/``valid_to`` are None
    where no date limits it. ``find`` is a pure function; ``pairs.each_pair`` makes one of a function that looks at a
    single passage.
    """

    code: str
    severity: Severity
    source_kind: SourceKind
    source: str
    find: Callable[[Subject], Iterator[Hit]]
    valid_from: date | None = None
    valid_to: date | None = None
