"""Do lists within one passage have as many items in both languages? "a) ...; b) ...", "(i) ..., (ii) ...", and items
between semicolons after a colon. Lists set between commas are let pass: what is an item there is anybody's guess."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.walk import roman
from songphuong.phrasing.figures import REMEMBERED

from ..findings import Hit, Rule
from ..pairs import each_pair
from ..subject import Pair, Setting

_MARK = re.compile(r"(?<![\w(/])\(?([a-zđ]|[ivx]{1,5}|[1-9][0-9]?)\)(?=\s)")
# An item begins behind a sign or the last "and"; the first one may follow its words directly: "gồm a) ...".
_AT_ITEM = re.compile(r"(?:^|[:;,.]\s|(?<!\w)(?:và|hoặc|and|or) )$")
_NO_FIRST = re.compile(
    r"(?<!\w)(?:điểm|khoản|mục|điều|đoạn|tiết|một|points?|paragraphs?|subparagraphs?|items?|articles?|clauses?|one) $",
    re.IGNORECASE,
)
_LETTERS: Mapping[Language, str] = {VI: "abcdđeghiklmnopqrstuvxy", EN: "abcdefghijklmnopqrstuvwxyz"}
_FIRST = ("a", "i", "1")
_ROMANS = {roman(n).lower(): n for n in range(1, 40)}
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)|\n")
_AND = re.compile(r"(?<!\w)(?:và|hoặc|cùng|and|or|as well as)(?!\w)", re.IGNORECASE)


def list_items_differ(pair: Pair, _: Setting) -> Iterator[Hit]:
    """A list in the line whose items are not as many in the other language."""
    vi, en = pair.words(VI), pair.words(EN)
    items = _marked(vi, VI), _marked(en, EN)
    if not all(items):
        items = _between_semicolons(vi, en)
    if all(items) and items[0] != items[1]:
        yield Hit(pair.node_id, params=(("vietnamese", items[0]), ("english", items[1])))


@dataclass(slots=True)
class _List:
    """A list as far as it is read. ``is_certain``: its first mark stands where only items do."""

    kind: str
    is_certain: bool
    items: int = 1
    last: int = 1


@lru_cache(maxsize=REMEMBERED)
def _marked(text: str, language: Language) -> int:
    """How many items with marks the text has, in lists that begin with the first mark of their kind."""
    lists: list[_List] = []
    for match in _MARK.finditer(text) if ")" in text else ():
        mark, before = match.group(1), text[max(0, match.start() - 14) : match.start()]
        number = _number(mark, lists[-1].kind, language) if lists else 0
        at_item = bool(_AT_ITEM.search(before))
        if lists and at_item and number > lists[-1].last and (mark not in _FIRST or number == lists[-1].last + 1):
            lists[-1].items, lists[-1].last = lists[-1].items + 1, number
        elif mark in _FIRST and not _NO_FIRST.search(before):
            lists.append(_List(mark, at_item))
    return sum(one.items for one in lists if one.is_certain or one.items > 1)


def _number(mark: str, kind: str, language: Language) -> int:
    """The mark's place in a list of this kind; 0 where it is none of it."""
    if kind == "1":
        return int(mark) if mark.isdigit() else 0
    if kind == "i":
        return _ROMANS.get(mark, 0)
    return _LETTERS[language].find(mark) + 1 if kind == "a" and len(mark) == 1 else 0


def _between_semicolons(vi: str, en: str) -> tuple[int, int]:
    """How many items stand between semicolons after the colon; (0, 0) where the shorter list may have joined two."""
    lists = _listed(vi), _listed(en)
    counted = len(lists[0]), len(lists[1])
    if min(counted) < 2 or max(counted) < 3:
        return 0, 0
    shorter = min(lists, key=len)
    return (0, 0) if _AND.search(shorter[-1]) else counted


@lru_cache(maxsize=REMEMBERED)
def _listed(text: str) -> tuple[str, ...]:
    """The items of the only list of this kind in a text: what stands between semicolons from the only colon to the end
    of its sentence."""
    head, colon, rest = text.partition(":")
    if not colon or ";" not in rest or ";" in head or ":" in rest:
        return ()
    end = _SENTENCE_END.search(rest)
    listed = rest[: end.start()] if end else rest
    if end and ";" in rest[end.end() :]:
        return ()
    return tuple(item for item in listed.split(";") if item.strip())


RULES: tuple[Rule, ...] = (
    Rule(
        "list-items-differ", "error", "law", "law-70-article-7",
        each_pair(list_items_differ), valid_from=date(2021, 7, 1),
    ),
)  # fmt: skip
