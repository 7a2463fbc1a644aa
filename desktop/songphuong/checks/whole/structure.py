"""Is the agreement whole and in order? Sections, headings, cross-references, sides."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from songphuong.agreement.edits import MoveProvision
from songphuong.agreement.languages import ByLanguage, Language
from songphuong.agreement.tree import REGIONS, SECTION, Provision, Reference
from songphuong.agreement.walk import Spot, inlines, provisions, region_of, targets_of
from songphuong.library.clauses import AgreementType, Section

from ..findings import Hit, Params, Rule
from ..place import both, worded
from ..subject import Subject
from .annexes import is_annex_section


def section_missing(subject: Subject) -> Iterator[Hit]:
    """Each required section of the type that no provision serves."""
    present = {provision.section for _, _, provision in provisions(subject.agreement)}
    for section in subject.type.sections if subject.type else ():
        if section.required and section.id not in present:
            yield Hit(params=_title(section))


def section_order(subject: Subject) -> Iterator[Hit]:
    """Provisions that do not stand where their type puts their section; as few of them as explain the disorder."""
    if subject.type is None:
        return
    for region in REGIONS:
        row = region_of(subject.agreement, region)
        ranks = _ranks(row, subject.type)
        kept = _longest_rising([ranks[at] for at in sorted(ranks)])
        in_order = {at for n, at in enumerate(sorted(ranks)) if n in kept}
        for at in sorted(set(ranks) - in_order):
            yield _misplaced(subject.type, row, at, ranks, in_order)


def _misplaced(
    kind: AgreementType, row: tuple[Provision, ...], at: int, ranks: dict[int, int], in_order: set[int]
) -> Hit:
    before = [other for other in in_order if ranks[other] <= ranks[at]]
    goal = max(before) + 1 if before else min(in_order)
    fix = MoveProvision(row[at].id, goal - (goal > at))
    return Hit(row[at].id, params=_title(kind.sections[ranks[at]]), fix=fix)


def _ranks(row: Sequence[Provision], kind: AgreementType) -> dict[int, int]:
    """For each provision that serves a section of the type, the section's place in the type."""
    order = {section.id: rank for rank, section in reversed(list(enumerate(kind.sections)))}
    return {at: order[provision.section] for at, provision in enumerate(row) if provision.section in order}


def _longest_rising(ranks: Sequence[int]) -> set[int]:
    """Indices of a longest row of ranks that never falls (patience sorting)."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, rank in enumerate(ranks):
        pile = bisect_right(tops, rank)
        before.append(ends[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [rank]
        ends[pile : pile + 1] = [at]
    kept: set[int] = set()
    at = ends[-1] if ends else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return kept


def heading_missing(subject: Subject) -> Iterator[Hit]:
    """Articles without a heading in any language, while other articles have one."""
    articles = subject.agreement.articles
    bare = [at for at, article in enumerate(articles) if not any(line for _, line in article.heading.entries)]
    if len(bare) < len(articles):
        for at in bare:
            yield Hit(articles[at].id)


def reference_broken(subject: Subject) -> Iterator[Hit]:
    """Cross-references to what is not there, once for each place and target; those to the annexes are told by
    ``annexes``."""
    targets = targets_of(subject.agreement)
    broken: dict[tuple[str, str], tuple[Spot, list[Language]]] = {}
    for spot, language, inline in inlines(subject.agreement):
        if not isinstance(inline, Reference) or inline.target in targets:
            continue
        if not is_annex_section(inline.target, subject.type):
            broken.setdefault((spot.node.id, inline.target), (spot, []))[1].append(language)
    for (_, missing), (spot, found_in) in broken.items():
        only = found_in[0] if len(set(found_in)) == 1 else None
        yield Hit(spot.node.id, only, params=_target_name(subject, missing))


def _target_name(subject: Subject, target: str) -> Params:
    """What the reference wanted: the title of the section or of the library's clause; a passage, where neither is
    known or a part of what is still there was taken out."""
    if target.startswith(SECTION):
        title = _section_title(subject, target.removeprefix(SECTION))
    else:
        head = target.partition(".")[0]
        clause = subject.library.find(head) or subject.library.find(_COUNTED.sub("", head))
        title = clause.title if clause and head not in subject.spots else None
    return worded("target", title, "") if title and title.entries else both("target", *_REMOVED)


def _section_title(subject: Subject, section: str) -> ByLanguage[str] | None:
    """What the type of the agreement calls the section, or the first other type that has it."""
    kinds = ([subject.type] if subject.type else []) + list(subject.library.types.values())
    return next((one.title for kind in kinds for one in kind.sections if one.id == section), None)


_REMOVED = ("một nội dung đã bị xóa", "a passage that was removed")
_COUNTED = re.compile(r"-[0-9]{1,3}$")  # the id of a clause that was put in again


def side_too_few(subject: Subject) -> Iterator[Hit]:
    """Fewer than two sides with a body each: no bilateral agreement."""
    count = sum(bool(side.bodies) for side in subject.agreement.sides)
    if count < 2:
        yield Hit(params=(("count", count),))


def _title(section: Section) -> Params:
    return worded("section", section.title, section.id)


RULES: tuple[Rule, ...] = (
    Rule(
        "section-missing", "error", "practice",
        "usual-layout",
        section_missing,
    ),
    Rule("section-order", "warning", "practice", "usual-layout", section_order),
    Rule("heading-missing", "warning", "house", "house", heading_missing),
    Rule("reference-broken", "error", "house", "house", reference_broken),
    Rule("side-too-few", "error", "practice", "law-70-two-signatories", side_too_few),
)  # fmt: skip
