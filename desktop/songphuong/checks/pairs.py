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
        same, before = subject.before.get(Pair, {}), subject.before.get(look, {})
        found: dict[str, object] = {}
        subject.remembered[look] = found
        for pair in subject.pairs:
            node = pair.node_id
            known = before.get(node) if same.get(node) is pair else None
            hits = tuple(look(pair, subject.setting)) if known is None else cast(tuple[Hit, ...], known)
            found[node] = hits
            if hits:
                yield from hits

    return find
