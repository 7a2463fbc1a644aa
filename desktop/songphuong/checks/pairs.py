"""Rules about one passage at a time: what was found in a passage is remembered until its words change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

from .findings import Hit
from .subject import Pair, Setting, Subject

Look = Callable[[Pair, Setting], Iterator[Hit]]


def each_pair(look: Look) -> Callable[[Subject], Iterator[Hit]]:
    """A rule that looks at every passage by itself. ``look`` must depend on nothing but what it is given."""

    def find(subject: Subject) -> Iterator[Hit]:
        for pair in subject.pairs:
            key = (look, pair.node_id)
            known = subject.before.get(key)
            if known is None or known[0] != pair:
                known = pair, tuple(look(pair, subject.setting))
            subject.remembered[key] = known
            yield from cast(tuple[Hit, ...], known[1])

    return find
