"""Do the languages measure the same? Units of time and measure, currencies, ordinals in words.

A number that both languages have is looked at with what it counts. Further rules of this family are joined here:
``inline_lists``, ``number_forms``. The numbers themselves: ``parity``; figures and the words beside them: ``amounts``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language
from songphuong.phrasing.figures import REMEMBERED
from songphuong.phrasing.number_words import number_words_in
from songphuong.phrasing.numbers import ordinal

from ..findings import Hit, Rule
from ..pairs import each_pair
from ..subject import Pair, Setting
from . import inline_lists, number_forms
from .counts import Counts, counts_of
from .matching import Left, in_smallest, without_equals
from .one_count import SIDE, Count
from .units import MONEY, PERCENT, TIMES, currencies_named, is_same

_LENGTHS, _AREAS, _WEIGHTS = (
    frozenset({"km", "m", "cm", "mile"}),
    frozenset({"m2", "km2", "ha"}),
    frozenset({"kg", "g", "t"}),
)
_DIMENSIONS = (TIMES, _LENGTHS, _AREAS, _WEIGHTS)
_PERCENT_SAID = re.compile(r"%|(?<!\w)(?:phần trăm|per ?cent|percentage)", re.IGNORECASE)


def _both(pair: Pair, setting: Setting) -> tuple[Counts, Counts] | None:
    """What both languages count; None where one is missing or neither counts anything."""
    vi, en = pair.passage(VI), pair.passage(EN)
    if vi is None or en is None:
        return None
    counts = counts_of(vi, VI, setting.kinds), counts_of(en, EN, setting.kinds)
    return counts if counts[0].counts and counts[1].counts else None


def _hit(pair: Pair, vietnamese: Iterable[str], english: Iterable[str]) -> Hit:
    said = [", ".join(dict.fromkeys(written)) for written in (vietnamese, english)]
    return Hit(pair.node_id, params=(("vietnamese", said[0]), ("english", said[1])))


# ---- numbers that count different things -----------------------------------------------------------------------------


def units_differ(pair: Pair, setting: Setting) -> Iterator[Hit]:
    """A number of both languages that counts days in one and weeks in the other, or per cent and something else."""
    both = _both(pair, setting)
    if both is None:
        return
    found: Left = [], []
    for vi, en in _facing(*both):
        if _measure_otherwise(vi, en) or _lacks_per_cent(vi, en, *both):
            found[0].extend(vi)
            found[1].extend(en)
    if found[0]:
        yield _hit(pair, *([one.measured for one in counts] for counts in found))


def _facing(vi: Counts, en: Counts) -> Iterator[Left]:
    """Number by number, the counts of each language that are left when those of the same unit are taken away."""
    theirs: dict[Decimal, list[Count]] = {}
    mine: dict[Decimal, list[Count]] = {}
    vi_left, en_left = without_equals([*vi.counts], [*en.counts], in_smallest)
    for one in en_left:
        theirs.setdefault(one.values[0], []).append(one)
    for one in vi_left:
        value = next((value for value in one.values if value in theirs), None)
        if value is not None:
            mine.setdefault(value, []).append(one)
    for value, counts in mine.items():
        left = _unanswered(counts, theirs[value])
        if left[0] and left[1]:
            yield left


def _unanswered(vi: list[Count], en: list[Count]) -> Left:
    mine, theirs = _by_unit(vi), _by_unit(en)
    for unit, other in [(unit, other) for unit in mine for other in theirs if is_same(unit, other)]:
        pairs = min(len(mine[unit]), len(theirs[other]))
        del mine[unit][:pairs], theirs[other][:pairs]
    return [one for counts in mine.values() for one in counts], [one for counts in theirs.values() for one in counts]


def _by_unit(counts: list[Count]) -> dict[str, list[Count]]:
    found: dict[str, list[Count]] = {}
    for one in counts:
        if one.unit != SIDE and one.kind != "spare":
            found.setdefault(one.unit, []).append(one)
    return found


def _measure_otherwise(vi: list[Count], en: list[Count]) -> bool:
    """Whether all of them have units that are known, of one kind, and none of them money, which has its own rule. Of
    numbers in figures the units may be of two kinds: "15 vận động viên", "15 days"."""
    counts, units = [*vi, *en], {one.unit for one in (*vi, *en)}
    if "" in units or units & MONEY:
        return False
    if any(units <= dimension for dimension in _DIMENSIONS):
        return True
    return all(one.kind == "figure" for one in counts)


def _lacks_per_cent(vi: list[Count], en: list[Count], vi_counts: Counts, en_counts: Counts) -> bool:
    """ "30%" and "30 of the costs": one says per cent of this number, the other of none at all."""
    for counts, others, other_text in ((vi, en, en_counts.text), (en, vi, vi_counts.text)):
        is_percent = all(one.unit == PERCENT for one in counts)
        is_bare = all(one.unit == "" and one.kind == "figure" for one in others)
        if is_percent and is_bare and len(counts) == len(others) and not _PERCENT_SAID.search(other_text):
            return True
    return False


# ---- money ---------------------------------------------------------------------------------------------------------


def currency_differs(pair: Pair, setting: Setting) -> Iterator[Hit]:
    """A sum in two currencies, or a currency that each language names and the other does not."""
    both = _both(pair, setting)
    found: Left = [], []
    for vi, en in _facing(*both) if both else ():
        units = [one.unit for one in (*vi, *en)]
        if any(unit in MONEY for unit in units) and all(unit in MONEY or unit == PERCENT for unit in units):
            found[0].extend(vi)
            found[1].extend(en)
    if found[0]:
        yield _hit(pair, *([one.measured for one in counts] for counts in found))
        return
    vi_named = _currencies(pair, VI, both and both[0])
    en_named = _currencies(pair, EN, both and both[1]) if vi_named else {}
    mine, theirs = _unnamed(vi_named, en_named), _unnamed(en_named, vi_named)
    if mine and theirs:
        yield _hit(pair, mine, theirs)


def _currencies(pair: Pair, language: Language, counts: Counts | None) -> Mapping[str, str]:
    """The currencies of a passage: those of its sums and those it names without one; each as it is written."""
    named = dict(currencies_named(pair.words(language), language))
    for one in counts.counts if counts else ():
        if one.unit in MONEY:
            named[one.unit] = one.measured
    return named


def _unnamed(mine: Mapping[str, str], theirs: Mapping[str, str]) -> list[str]:
    return [said for code, said in mine.items() if not any(is_same(code, other) for other in theirs)]


# ---- ordinals ------------------------------------------------------------------------------------------------------

_VI_ORDINALS = {said: n for n in range(1, 100) if (said := ordinal(n, VI))} | {"thứ nhì": 2, "thứ bốn": 4}
_EN_ORDINALS = {said: n for n in range(1, 100) if (said := ordinal(n, EN))}


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_ORDINAL: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(rf"(?<!\w)({_any_of(_VI_ORDINALS)})(?!\w)", re.IGNORECASE),
    EN: re.compile(rf"(?<!\w)({_any_of(_EN_ORDINALS)})(?!\w)(?! day of)", re.IGNORECASE),
}
_WEEKDAY = re.compile(r"(?<!\w)(?:Mon|Tues|Wednes|Thurs|Fri|Satur)days?(?!\w)")
# "a third of the costs", "by one tenth."; not "a third party".
_SHARE_BEFORE = re.compile(r"(?<!\w)(?:one|an?)[ \-]$", re.IGNORECASE)
_SHARE_BEHIND = re.compile(r" of(?!\w)|[.,;:)]|$")
_ROMAN = re.compile(r"(?<![\w.])(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XV)(?![\w)])")
_ROMANS = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11}


def ordinals_differ(pair: Pair, setting: Setting) -> Iterator[Hit]:
    """ "lần thứ ba" and "the fourth time": each language has an ordinal in words that the other lacks."""
    vi_passage, en_passage = pair.passage(VI), pair.passage(EN)
    if vi_passage is None or en_passage is None:
        return
    vi_text, en_text = vi_passage.words, en_passage.words
    if "thứ " not in vi_text.lower() or _WEEKDAY.search(en_text):
        return
    vi, en = _ordinals(vi_text, VI), _ordinals(en_text, EN)
    alone = _more(vi, en), _more(en, vi)
    if not all(alone):
        return
    vi_known = vi.keys() | _also_ordinal(counts_of(vi_passage, VI, setting.kinds), vi_text, VI)
    en_known = en.keys() | _also_ordinal(counts_of(en_passage, EN, setting.kinds), en_text, EN)
    absent = [one for one in alone[0] if one not in en_known], [one for one in alone[1] if one not in vi_known]
    if any(absent):
        yield _hit(pair, [vi[one][0] for one in absent[0] or alone[0]], [en[one][0] for one in absent[1] or alone[1]])


@lru_cache(maxsize=REMEMBERED)
def _ordinals(text: str, language: Language) -> Mapping[int, tuple[str, ...]]:
    """The ordinals that the text says in words, and how each is written, as often as it is."""
    table = _VI_ORDINALS if language == VI else _EN_ORDINALS
    found: dict[int, tuple[str, ...]] = {}
    for match in _ORDINAL[language].finditer(text):
        before = text[max(0, match.start() - 6) : match.start()]
        if language == EN and _SHARE_BEFORE.search(before) and _SHARE_BEHIND.match(text, match.end()):
            continue
        number = table[match.group(1).lower()]
        found[number] = (*found.get(number, ()), match.group(1))
    return found


def _more(mine: Mapping[int, Sequence[str]], theirs: Mapping[int, Sequence[str]]) -> list[int]:
    """The ordinals that ``mine`` has more often."""
    more = Counter({n: len(said) for n, said in mine.items()}) - Counter({n: len(said) for n, said in theirs.items()})
    return list(more)


def _also_ordinal(counts: Counts, text: str, language: Language) -> set[int]:
    """The numbers that may be meant in order though they do not look so: "giai đoạn hai", "phase 2", "quý III"."""
    bare = {int(value) for one in counts.counts if not one.unit for value in one.values}
    counted = {one.start for one in counts.counts}
    dropped = {int(one.value) for one in number_words_in(text, language) if one.start not in counted}
    romans = {_ROMANS.get(one, 0) for one in _ROMAN.findall(text)}
    return bare | dropped | romans


_EXACT_TEXT = "law-70-article-7"  # the Vietnamese text is to match the foreign one
_SINCE = date(2021, 7, 1)

RULES: tuple[Rule, ...] = (
    Rule("units-differ", "error", "law", _EXACT_TEXT, each_pair(units_differ), valid_from=_SINCE),
    Rule("currency-differs", "error", "law", _EXACT_TEXT, each_pair(currency_differs), valid_from=_SINCE),
    Rule("ordinals-differ", "error", "law", _EXACT_TEXT, each_pair(ordinals_differ), valid_from=_SINCE),
    *inline_lists.RULES,
    *number_forms.RULES,
)
