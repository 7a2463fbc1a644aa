"""Is the law that the text cites in force? Laws, decrees, circulars and codes of the library's table, by their dates.

The day is that of signature where the agreement names it, else the day of the check. What the table does not know is
let pass, and so is a law named as what another replaced. The library's own legal basis: ``library.library_rules``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from songphuong.agreement.edits import SetText, Together
from songphuong.agreement.fields import entry_of
from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.same import Same
from songphuong.agreement.tree import Text, line_of
from songphuong.library.names import LegalReference
from songphuong.phrasing.dates import date_in_words

from ..findings import Hit, Params, Rule
from ..place import both, worded
from ..subject import Pair, Subject
from .cited_laws import Cited, citations_in, is_year


def law_replaced(subject: Subject) -> Iterator[Hit]:
    """A law that has lost its effect: once for each passage and law, naming what stands in its place."""
    day, known = _day(subject), subject.library.legal_references
    for pair, law, cited in _cited(subject):
        if law.valid_to is None or day <= law.valid_to:
            continue
        successor = known.get(law.successor)
        if successor is not None and any(successor.number in pair.words(code) for code in cited):
            continue  # whoever names both knows it
        ended = both("ended", *(date_in_words(law.valid_to, code) for code in (VI, EN)))
        params = (*_named("law", law), *ended, *_named("successor", successor))
        yield Hit(pair.node_id, _only(pair, cited), params=params, fix=_renumbered(pair, law, successor, cited))


def law_not_begun(subject: Subject) -> Iterator[Hit]:
    """A law that has no effect yet on the day of signature."""
    day = _day(subject)
    for pair, law, cited in _cited(subject):
        if law.valid_from is not None and day < law.valid_from:
            begins = both("begins", *(date_in_words(law.valid_from, code) for code in (VI, EN)))
            yield Hit(pair.node_id, _only(pair, cited), params=(*_named("law", law), *begins))


def law_by_year(subject: Subject) -> Iterator[Hit]:
    """A code in force that is cited by its year, so that the text grows old with the next edition."""
    day = _day(subject)
    for pair, law, cited in _cited(subject):
        if is_year(law) and law.holds_on(day):
            yield Hit(pair.node_id, _only(pair, cited), params=_named("law", law))


Citations = Mapping[Language, tuple[Cited, ...]]  # where one passage cites one law


def _cited(subject: Subject) -> Iterator[tuple[Pair, LegalReference, Citations]]:
    """Each passage with each law it cites, in which languages."""
    known = subject.library.legal_references
    for pair in subject.pairs if known else ():
        by_law: dict[str, dict[Language, tuple[Cited, ...]]] = {}
        for code in (VI, EN):
            for one in citations_in(pair.words(code), code, Same(known)):
                here = by_law.setdefault(one.law, {})
                here[code] = (*here.get(code, ()), one)
        for law, cited in by_law.items():
            yield pair, known[law], cited


def _only(pair: Pair, cited: Citations) -> Language | None:
    """The language that alone cites it, where both have words."""
    return next(iter(cited)) if len(cited) == 1 and len(pair.said) > 1 else None


def _day(subject: Subject) -> date:
    """The day of signature; where several sides sign on days of their own the last of them."""
    names = ("signing.date", *(f"{side.id}.date" for side in subject.agreement.sides))
    entries = (entry_of(subject.agreement, name) for name in names)
    days = [entry.value for entry in entries if entry is not None and isinstance(entry.value, date)]
    return max(days, default=subject.setting.day)


def _named(name: str, law: LegalReference | None) -> Params:
    """The law's title with its number, where the title does not have it already."""
    if law is None:
        return both(name, "–", "–")
    numbered = law.title.map(lambda title: title if law.number in title else f"{title} ({law.number})")
    return worded(name, numbered, law.number)


def _renumbered(pair: Pair, law: LegalReference, successor: LegalReference | None, cited: Citations) -> Together | None:
    """The successor's number instead, where both are documents of the same kind and body ("TT-BVHTTDL") and neither
    date nor title of the old one stands beside it."""
    if successor is None or law.number.split("/")[2:] != successor.number.split("/")[2:] or "/" not in law.number:
        return None
    if any(one.is_dated for found in cited.values() for one in found):
        return None
    edits = []
    for code in cited:
        line = line_of(
            *(
                Text(part.value.replace(law.number, successor.number)) if isinstance(part, Text) else part
                for part in pair.line(code)
            )
        )
        if line == pair.line(code):
            return None
        edits.append(SetText(pair.node_id, code, line, settles=True))
    return Together(tuple(edits))


RULES: tuple[Rule, ...] = (
    Rule("law-replaced", "warning", "law", "dates-of-laws", law_replaced),
    Rule("law-not-begun", "note", "law", "dates-of-laws", law_not_begun),
    Rule("law-by-year", "note", "practice", "code-in-force", law_by_year),
)
