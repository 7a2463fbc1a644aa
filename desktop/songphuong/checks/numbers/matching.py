"""Which counts of one language are answered by an equal one in the other: each is taken once, so that "10, 10" against
"10, 12" leaves a 10 and a 12. What equal means is the rule's to say."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator

from .one_count import Count
from .units import base_of

Left = tuple[list[Count], list[Count]]  # Vietnamese, English: what nothing answers
Key = Callable[[Count], Iterable[Hashable]]


def without_equals(mine: list[Count], theirs: list[Count], keys: Key) -> Left:
    """Both without the counts that share a key, each taken once."""
    open_by_key: dict[Hashable, list[int]] = {}
    for at in reversed(range(len(theirs))):
        for key in keys(theirs[at]):
            open_by_key.setdefault(key, []).append(at)
    met: set[int] = set()
    left: list[Count] = []
    for count in mine:
        found = next((at for key in keys(count) for at in _open(open_by_key.get(key, []), met)), None)
        if found is None:
            left.append(count)
        else:
            met.add(found)
    return left, [one for at, one in enumerate(theirs) if at not in met]


def _open(places: list[int], met: set[int]) -> Iterator[int]:
    """The next place that is not taken yet; those that are go out of the list."""
    while places:
        if (at := places.pop()) not in met:
            yield at


def in_smallest(count: Count) -> Iterator[Hashable]:
    """Months for years, days for weeks: what is the same in another unit."""
    if count.unit:
        yield base_of(count.values[0], count.unit)
