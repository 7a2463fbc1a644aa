"""Automatic numbers, written so that Word counts exactly as ``agreement.walk`` does.

Each language has a list of its own for articles and one for annexes, with a level for each depth; articles, annexes
and paragraphs of the first language are linked to their styles. Where Word would go on counting but the agreement
begins anew, a ``w:num`` of its own restarts the list. Vietnamese letters (a, b, c, d, đ ...) are beyond Word and
typed: docs/decisions/0002-vietnamese-letters.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from lxml.etree import _Element

from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Agreement, Provision, Region, parallel
from songphuong.agreement.walk import COUNTED_REGIONS, Spot, division_mark, label, spots

from .markup import element, w
from .styles import ANNEX, ARTICLE, PARAGRAPH, POINT, SUBPOINT
from .template import Template

LEVELS: Final = 9  # Word has no more; what lies deeper gets a typed label
_FORMATS: Final = {"5": "decimal", "e": "lowerLetter", "đ": "lowerLetter", "v": "lowerRoman", "E": "upperLetter"}
_FORMATS_OF_THE_FIFTH: Final = _FORMATS | {"Đ": "upperLetter"}
# Points are not linked: one style serves those that Word counts and those with a typed letter.
_LINKED: Final = {"articles": (ARTICLE, PARAGRAPH), "annexes": (ANNEX,)}
_BEFORE_NUMPR: Final = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")


@dataclass(frozen=True, slots=True)
class AutomaticNumber:
    """Which ``w:num`` counts the paragraph, and on which level."""

    num: int
    level: int


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A ``w:abstractNum``; ``linked``: its levels belong to the styles."""

    id: int
    language: Language
    region: Region
    linked: bool


@dataclass(frozen=True, slots=True)
class ListStart:
    """A ``w:num``: a list as it stands, or begun anew on one level at a number."""

    id: int
    list: NumberedList
    level: int = 0
    at: int | None = None


@dataclass(frozen=True, slots=True)
class NumberPlan:
    """All automatic numbers of a document, by language and node id."""

    lists: tuple[NumberedList, ...]
    starts: tuple[ListStart, ...]
    numbers: Mapping[tuple[Language, str], AutomaticNumber]


def is_typed(depth: int, language: Language) -> bool:
    """True where Word cannot count: Vietnamese letters, and whatever is deeper than its nine levels."""
    return depth >= LEVELS or (depth > 0 and division_mark(5, depth, language).lower() == "đ")


# ---- planning ------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Counter:
    """One list as Word counts it while the document is read from the top."""

    list: NumberedList
    first: ListStart
    counts: dict[int, int] = field(default_factory=dict)
    current: dict[int, int] = field(default_factory=dict)  # level -> the w:num its counting goes on with

    def next(self, level: int, number: int, spare_num: int) -> tuple[AutomaticNumber, ListStart | None]:
        """The w:num under which Word shows ``number`` here; a new one when counting on would show another."""
        num = self.current.get(level, self.first.id) if level in self.counts else self.first.id
        start = None
        if self.counts.get(level, 0) + 1 != number:
            num, start = spare_num, ListStart(spare_num, self.list, level, number)
        self.counts = {at: count for at, count in self.counts.items() if at < level} | {level: number}
        self.current[level] = num
        return AutomaticNumber(num, level), start


def plan_numbers(
    agreement: Agreement, languages: Iterable[Language], first_list: int = 1, first_num: int = 1
) -> NumberPlan:
    """The plan for these languages; the first one's lists are linked to the styles. Ids begin where told."""
    lists = tuple(
        NumberedList(first_list + index, language, region, linked=index < len(COUNTED_REGIONS))
        for index, (language, region) in enumerate(product(languages, COUNTED_REGIONS))
    )
    starts = [ListStart(first_num + index, numbered) for index, numbered in enumerate(lists)]
    numbers: dict[tuple[Language, str], AutomaticNumber] = {}
    counters = {(c.list.language, c.list.region): c for c in (_Counter(s.list, s) for s in starts)}
    for spot in spots(agreement):
        number, level = spot.numbers[-1], len(spot.path) - 1
        for language in languages:
            if number is None or is_typed(level, language):
                continue
            counter = counters[language, "annexes" if spot.region == "annexes" else "articles"]
            automatic, start = counter.next(level, number, first_num + len(starts))
            numbers[language, spot.node.id] = automatic
            starts += [start] if start else []
    return NumberPlan(lists, tuple(starts), numbers)


# ---- writing -------------------------------------------------------------------------------------------------------


def add_lists(numbering: _Element, plan: NumberPlan, template: Template) -> None:
    """Our lists after the template's own; every list stands before every ``w:num``."""
    at = len(numbering.findall(w("abstractNum"))) + len(numbering.findall(w("numPicBullet")))
    numbering[at:at] = [_abstract_num(numbered, template) for numbered in plan.lists]
    at += len(plan.lists) + len(numbering.findall(w("num")))
    numbering[at:at] = [_num(start) for start in plan.starts]


def spare_ids(numbering: _Element) -> tuple[int, int]:
    """The first free ids of an abstractNum and of a num."""
    return _spare(numbering, "abstractNum", "abstractNumId"), _spare(numbering, "num", "numId")


def _spare(root: _Element, name: str, attribute: str) -> int:
    used = (found.get(w(attribute), "") for found in root.findall(w(name)))
    return max((int(each) for each in used if each.isdecimal()), default=0) + 1


def _abstract_num(numbered: NumberedList, template: Template) -> _Element:
    return element(
        "abstractNum",
        element("nsid", val=f"5350{numbered.id:04X}"),  # Word joins lists of the same nsid when texts are pasted
        element("multiLevelType", val="multilevel"),
        *(_level(numbered, depth, template) for depth in range(LEVELS)),
        abstractNumId=numbered.id,
    )


def _level(numbered: NumberedList, depth: int, template: Template) -> _Element:
    """A level with the indents of its style: LibreOffice ignores the style's own where a list counts."""
    level = element(
        "lvl", element("start", val=1), element("numFmt", val=_format(depth, numbered.language)), ilvl=depth
    )
    linked = _LINKED[numbered.region]
    if numbered.linked and depth < len(linked):
        level.append(element("pStyle", val=template.style(linked[depth])))
    level.append(element("suff", val="space" if depth < 2 else "tab"))
    level.append(element("lvlText", val=_pattern(numbered, depth)))
    level.append(element("lvlJc", val="left"))
    indent = element("ind")
    for key, value in template.look(_style_at(depth, numbered.region), "ind").items():
        indent.set(key, value)
    level.append(element("pPr", indent))
    return level


def _style_at(depth: int, region: Region) -> str:
    if depth == 0:
        return ANNEX if region == "annexes" else ARTICLE
    return {1: PARAGRAPH, 2: POINT}.get(depth, SUBPOINT)


def _format(depth: int, language: Language) -> str:
    return _FORMATS_OF_THE_FIFTH[division_mark(5, depth, language)] if depth else "decimal"


def _pattern(numbered: NumberedList, depth: int) -> str:
    """How ``walk.label`` writes number 1 there, with Word's sign for the number: "Điều %1.", "(%3)"."""
    probe = Provision("probe", "", parallel())
    spot = Spot(probe, numbered.region, 0, (probe,) * (depth + 1), (1,) * (depth + 1))
    mark = division_mark(1, depth, numbered.language) if depth else "1"
    before, _, after = label(spot, numbered.language).rpartition(mark)
    return f"{before}%{depth + 1}{after}"


def _num(start: ListStart) -> _Element:
    num = element("num", element("abstractNumId", val=start.list.id), numId=start.id)
    if start.at is not None:
        num.append(element("lvlOverride", element("startOverride", val=start.at), ilvl=start.level))
    return num


def number_properties(num: int, level: int = 0) -> _Element:
    return element("numPr", element("ilvl", val=level), element("numId", val=num))


def link_styles(styles: _Element, plan: NumberPlan, template: Template) -> None:
    """Makes the styles of articles, paragraphs and annexes carry the numbers of the first language's lists, so that
    an article added in Word by its style is counted."""
    by_id = {style.get(w("styleId")): style for style in styles.iter(w("style"))}
    for num, level, name in _links(plan):
        style = by_id[template.style(name)]
        properties = style.find(w("pPr"))
        if properties is None:
            properties = element("pPr")
            run = style.find(w("rPr"))
            style.append(properties) if run is None else run.addprevious(properties)
        for old in properties.findall(w("numPr")):
            properties.remove(old)
        before = [child for child in properties if child.tag in {w(name) for name in _BEFORE_NUMPR}]
        properties.insert(len(before), number_properties(num, level))


def _links(plan: NumberPlan) -> Iterator[tuple[int, int, str]]:
    for start in plan.starts:
        if start.list.linked and start.at is None:
            for level, name in enumerate(_LINKED[start.list.region]):
                yield start.id, level, name
