"""Do the languages give the same numbers? Vietnamese against English, passage by passage.

Every number in figures must be found in the other language, in figures or in words, after separators, dates and
multipliers are read; so must words that measure time, money or per cent. Other numbers in words differ when each
language has one that the other lacks. Doubtful ones are let pass: names and codes, times of day, telephone numbers,
list marks, texts of fields. A further language is not compared, for its number words are not known here.
Not here: units, currencies and ordinals (``quantities``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from songphuong.agreement.languages import EN, VI

from ..findings import Hit, Rule
from ..pairs import each_pair
from ..subject import Pair, Setting
from .counts import Counts, counts_of
from .dated import Dated
from .matching import Left, in_smallest, without_equals
from .one_count import Count
from .said_otherwise import is_met, says_all
from .units import CLOCK

NOTHING = "–"
MANY = 200  # dates in one passage; what has more is no agreement, and comparing each with each would take too long


def figures_differ(pair: Pair, setting: Setting) -> Iterator[Hit]:
    """The numbers of each language that are not found in the other."""
    passages = pair.passage(VI), pair.passage(EN)
    if passages[0] is None or passages[1] is None:
        return
    vi, en = counts_of(passages[0], VI, setting.kinds), counts_of(passages[1], EN, setting.kinds)
    if vi is en:  # neither counts anything
        return
    alone = _alone(vi, en, pair.words(VI), pair.words(EN))
    if any(alone):
        numbers = [", ".join(dict.fromkeys(written)) or NOTHING for written in alone]
        yield Hit(pair.node_id, params=(("vietnamese", numbers[0]), ("english", numbers[1])))


Alone = tuple[list[str], list[str]]  # what only the Vietnamese says, what only the English says


def _alone(vi: Counts, en: Counts, vi_text: str, en_text: str) -> Alone:
    found = _counts_alone(vi, en, vi_text, en_text)
    by_dates = _dates_alone(vi, en, vi_text, en_text)
    lists = [
        (found[0] + by_dates[0], found[1] + by_dates[1]),
        _others(vi.codes, en.codes),
        _others(vi.shares, en.shares),
    ]
    if len(vi.cited) == len(en.cited):
        lists.append(_others(tuple(map(str, vi.cited)), tuple(map(str, en.cited)), by_set=True))
    return [one for mine, _ in lists for one in mine], [one for _, theirs in lists for one in theirs]


def _others(vi: Sequence[str], en: Sequence[str], *, by_set: bool = False) -> Alone:
    """What each list has alone; nothing unless both have something: a mention may be left out."""
    if not vi or not en or vi == en:
        return [], []
    if by_set:
        vi, en = tuple(dict.fromkeys(vi)), tuple(dict.fromkeys(en))
    mine, theirs = list((Counter(vi) - Counter(en)).elements()), list((Counter(en) - Counter(vi)).elements())
    return (mine, theirs) if mine and theirs else ([], [])


# ---- counts --------------------------------------------------------------------------------------------------------


def _counts_alone(vi: Counts, en: Counts, vi_text: str, en_text: str) -> Alone:
    left = _left(vi, en)
    if not any(left):
        return [], []
    absent = (
        [one for one in left[0] if not is_met(one, en_text, EN)],
        [one for one in left[1] if not is_met(one, vi_text, VI)],
    )
    if all(left):
        if any(absent):  # each has a number that the other lacks: show the counterparts, too
            return _written(absent[0] or left[0]), _written(absent[1] or left[1])
        if _are_as_many(vi, en) and len(left[0]) == len(left[1]):
            return _written(left[0]), _written(left[1])
        return [], []
    sure = [one for one in absent[0] if _is_sure(one)], [one for one in absent[1] if _is_sure(one)]
    if not any(sure):
        sure = _against_one(absent, vi, en)
    return _written(sure[0]), _written(sure[1])


def _against_one(absent: Left, vi: Counts, en: Counts) -> Left:
    """ "hai trọng tài" against "one referee": a number in words that the other language lacks, where that has a lone
    one of the same."""
    found: Left = [], []
    for at, other in ((0, en), (1, vi)):
        ones = {one.unit: one for one in other.counts if one.values[0] == 1 and one.kind == "weak" and one.unit}
        for count in absent[at]:
            if count.unit in ones:
                found[at].append(count)
                found[1 - at].append(ones[count.unit])
    return found


def _left(vi: Counts, en: Counts) -> Left:
    """The counts of each language that have no equal one in the other, one by one."""
    # those that can be read in one way only come first, lest another takes their counterpart
    mine, theirs = (sorted(one, key=lambda count: len(count.values)) for one in (_compared(vi, en), _compared(en, vi)))
    left = without_equals(mine, theirs, _with_unit)
    left = without_equals(*left, in_smallest)
    left = without_equals(*left, lambda count: count.values)
    return _needing_a_match(left[0]), _needing_a_match(left[1])


def _needing_a_match(counts: list[Count]) -> list[Count]:
    return sorted((one for one in counts if one.kind != "spare"), key=lambda one: one.start)


def _with_unit(count: Count) -> Iterator[Hashable]:
    return ((value, count.unit) for value in count.values)


def _compared(mine: Counts, theirs: Counts) -> list[Count]:
    """All but what is looked at beside its unit only. Hours need no match where either text tells a time of day or the
    other counts none."""
    is_clock = mine.tells_time_of_day or theirs.tells_time_of_day
    if is_clock or not any(one.unit in CLOCK for one in theirs.counts):
        counts = [replace(one, kind="spare") if one.unit in CLOCK else one for one in mine.counts]
    else:
        counts = list(mine.counts)
    return [one for one in counts if one.kind != "weak"]


def _is_sure(count: Count) -> bool:
    return count.kind in ("figure", "measure")


def _are_as_many(vi: Counts, en: Counts) -> bool:
    """Whether both languages give as many numbers, all of them in figures: then each has its counterpart."""
    counts = vi.counts, en.counts
    return len(counts[0]) == len(counts[1]) and all(one.kind == "figure" for side in counts for one in side)


def _written(counts: Iterable[Count]) -> list[str]:
    return [one.written for one in counts]


# ---- dates ---------------------------------------------------------------------------------------------------------


def _dates_alone(vi: Counts, en: Counts, vi_text: str, en_text: str) -> Alone:
    mine, theirs = _dates_left(vi, en)
    if mine and theirs:
        vi_alone = [one for one in mine if not _has_like(one[0], en)]
        en_alone = [one for one in theirs if not _has_like(one[0], vi)]
        if vi_alone or en_alone:
            return [said for _, said in vi_alone or mine], [said for _, said in en_alone or theirs]
        return [], []
    return (
        [said for one, said in mine if not _is_day_of_year(one) and not says_all(one.parts, en_text, EN)],
        [said for one, said in theirs if not _is_day_of_year(one) and not says_all(one.parts, vi_text, VI)],
    )


def _is_day_of_year(one: Dated) -> bool:
    """ "ngày 27/3", which the other language may give by its name: Sports Day."""
    return one.stroked and not one.year


DatesLeft = list[tuple[Dated, str]]


def _dates_left(vi: Counts, en: Counts) -> tuple[DatesLeft, DatesLeft]:
    mine, theirs = list(vi.dates), list(en.dates)
    if len(mine) > MANY or len(theirs) > MANY:
        return [], []
    left: DatesLeft = []
    for one in mine:
        met = next((other for other in theirs if one[0].is_like(other[0])), None)
        if met:
            theirs.remove(met)
        else:
            left.append(one)
    return left, theirs


def _has_like(one: Dated, other: Counts) -> bool:
    return any(one.is_like(dated) for dated, _ in other.dates)


RULES: tuple[Rule, ...] = (
    Rule(
        "figures-differ", "error", "law", "law-70-article-7",
        each_pair(figures_differ), valid_from=date(2021, 7, 1),
    ),
)  # fmt: skip
