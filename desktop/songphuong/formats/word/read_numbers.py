"""Automatic numbers of any Word file, counted as Word counts them.

Source: ECMA-376 part 1, 17.9 (numbering), and what Word does where that is silent: all ``w:num`` of one list count
together; a level above that was never used shows its start. Not here: numbers that are fields or typed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml.etree import _Element

from songphuong.agreement.walk import ENGLISH_LETTERS, roman

from .markup import is_on, value_of, w

BULLET: Final = "•"  # for bullets from a symbol font, whose characters mean nothing without it
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]")
_MOST: Final = 100_000  # a count beyond it is a hostile file's; letters and Roman numerals would grow without end


@dataclass(frozen=True, slots=True)
class Level:
    """One ``w:lvl``. ``restart``: after which level (counted from 1) it begins anew; 0 never, None after any above."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    restart: int | None = None
    legal: bool = False  # every level in it is shown in figures


@dataclass(frozen=True, slots=True)
class Num:
    """One ``w:num``: its list, its levels (its own or the list's), the levels it begins anew and where."""

    list: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Numbering:
    """What a file says about numbers. ``styles``: the numPr that a paragraph style has or inherits, as (num, level).
    ``default_style``: the style of paragraphs that name none."""

    nums: Mapping[str, Num]
    styles: Mapping[str, tuple[str, int]]
    default_style: str = ""


def read_numbering(numbering: _Element | None, styles: _Element | None) -> Numbering:
    """From the roots of the two parts; None where the file has no such part."""
    lists = {} if numbering is None else {a.get(w("abstractNumId"), ""): a for a in numbering.iter(w("abstractNum"))}
    nums = {} if numbering is None else {n.get(w("numId"), ""): n for n in numbering.iter(w("num"))}
    by_id = {} if styles is None else {s.get(w("styleId"), ""): s for s in styles.iter(w("style"))}
    made = {num_id: _num(num, lists, nums, by_id) for num_id, num in nums.items()}
    linked = {
        (value_of(num, "abstractNumId") or "", style): level
        for num in nums.values()
        for level, style in _linked_styles(lists.get(value_of(num, "abstractNumId") or ""))
    }
    default = next((i for i, s in by_id.items() if s.get(w("type")) == "paragraph" and s.get(w("default")) == "1"), "")
    found = {style: _style_number(style, by_id, made, linked) for style in by_id}
    return Numbering(made, {style: number for style, number in found.items() if number}, default)


def _linked_styles(numbered: _Element | None) -> list[tuple[int, str]]:
    levels = [] if numbered is None else numbered.findall(w("lvl"))
    styles = ((_whole(level.get(w("ilvl"))), value_of(level, "pStyle")) for level in levels)
    return [(level, style) for level, style in styles if style is not None]


def _num(
    num: _Element, lists: Mapping[str, _Element], nums: Mapping[str, _Element], styles: Mapping[str, _Element]
) -> Num:
    list_id = value_of(num, "abstractNumId") or ""
    numbered = lists.get(list_id)
    link = value_of(numbered, "numStyleLink")
    if link:  # the levels stand with the list of that numbering style
        target = nums.get(value_of(styles.get(link), "pPr/numPr/numId") or "")
        list_id = value_of(target, "abstractNumId") or list_id
        numbered = lists.get(list_id, numbered)
    levels = {} if numbered is None else {_whole(lvl.get(w("ilvl"))): _level(lvl) for lvl in numbered.findall(w("lvl"))}
    starts: dict[int, int] = {}
    for override in num.findall(w("lvlOverride")):
        at = _whole(override.get(w("ilvl")))
        own = override.find(w("lvl"))
        if own is not None:
            levels[at] = _level(own)
            starts[at] = levels[at].start
        start = value_of(override, "startOverride")
        if start is not None:
            starts[at] = _whole(start)
    return Num(list_id, levels, starts)


def _level(level: _Element) -> Level:
    restart = value_of(level, "lvlRestart")
    return Level(
        start=_whole(value_of(level, "start"), 0),
        format=value_of(level, "numFmt") or "decimal",
        text=value_of(level, "lvlText") or "",
        suffix=value_of(level, "suff") or "tab",
        restart=None if restart is None else _whole(restart),
        legal=is_on(level, "isLgl"),
    )


def _style_number(
    style: str, by_id: Mapping[str, _Element], nums: Mapping[str, Num], linked: Mapping[tuple[str, str], int]
) -> tuple[str, int] | None:
    """The number of a style or of the nearest style it is based on; a circle of styles ends."""
    passed: set[str] = set()
    at = style
    level: int | None = None
    while at in by_id and at not in passed:
        passed.add(at)
        own_level = value_of(by_id[at], "pPr/numPr/ilvl")
        level = _whole(own_level) if level is None and own_level is not None else level
        num = value_of(by_id[at], "pPr/numPr/numId")
        if num is not None:
            list_id = nums[num].list if num in nums else ""
            by_link = next((linked[list_id, s] for s in (style, at) if (list_id, s) in linked), 0)
            return num, by_link if level is None else level
        at = value_of(by_id[at], "basedOn") or ""
    return None


def _whole(text: str | None, otherwise: int = 0) -> int:
    """The number; damaged ones read as ``otherwise`` and absurd ones as what no document reaches."""
    if text is None or not re.fullmatch(r"-?[0-9]{1,9}", text):
        return otherwise
    return max(-_MOST, min(int(text), _MOST))


# ---- counting ------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Counting:
    """The numbers while a document is read from the top; ask ``number`` for each paragraph in order."""

    numbering: Numbering
    counts: dict[str, dict[int, int]] = field(default_factory=dict)  # list -> level -> count
    begun: set[tuple[str, int]] = field(default_factory=set)  # (num, level): begins anew only once

    def number(self, properties: _Element | None) -> str:
        """What Word prints before a paragraph with these properties, with the space that follows; often empty."""
        num_id, level = self._place(properties)
        num = self.numbering.nums.get(num_id)
        if num is None or level not in num.levels:
            return ""
        self._count(num_id, num, level)
        text = self._text(num, level)
        return text + ("" if num.levels[level].suffix == "nothing" else " ") if text else ""

    def _place(self, properties: _Element | None) -> tuple[str, int]:
        style = value_of(properties, "pStyle") or self.numbering.default_style
        num, level = self.numbering.styles.get(style, ("", 0))
        own_level = value_of(properties, "numPr/ilvl")
        num = value_of(properties, "numPr/numId") or num
        return num, level if own_level is None else _whole(own_level)

    def _count(self, num_id: str, num: Num, level: int) -> None:
        counts = self.counts.setdefault(num.list, {})
        if level in num.starts and (num_id, level) not in self.begun:
            self.begun.add((num_id, level))
            counts[level] = num.starts[level]
        elif level in counts:
            counts[level] = min(counts[level] + 1, _MOST)
        else:
            counts[level] = num.levels[level].start
        for deeper in [at for at in counts if at > level and _restarts(num.levels.get(at), level)]:
            del counts[deeper]

    def _text(self, num: Num, level: int) -> str:
        shown = num.levels[level]
        if shown.format == "bullet":
            return _PRIVATE_USE.sub(BULLET, shown.text)
        counts = self.counts[num.list]

        def figure(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            own = num.levels.get(at, Level())
            plain_figures = shown.legal and own.format != "none"
            return numeral(counts.get(at, own.start), "decimal" if plain_figures else own.format)

        return re.sub(r"%([1-9])", figure, shown.text).strip()


def _restarts(level: Level | None, after: int) -> bool:
    """Whether the level begins anew after one of level ``after``, above it."""
    if level is None or level.restart is None:
        return True
    return level.restart > 0 and after < level.restart


def numeral(count: int, format: str) -> str:
    """The count as Word writes it in this format; formats in words or other scripts are shown in figures."""
    if format == "none":
        return ""
    if format == "decimalZero":
        return f"{count:02d}"
    if count > 0 and format in ("lowerLetter", "upperLetter"):
        times, index = divmod(count - 1, len(ENGLISH_LETTERS))
        letters = ENGLISH_LETTERS[index] * (times + 1)
        return letters if format == "lowerLetter" else letters.upper()
    if count > 0 and format in ("lowerRoman", "upperRoman"):
        return roman(count) if format == "lowerRoman" else roman(count).upper()
    return str(count)
