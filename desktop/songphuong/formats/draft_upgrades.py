"""Drafts of earlier formats: one step for each format number, from its layout to the next one's.

tests/samples/draft_formats keeps a file of every format for ever. A step changes the layout only; what the records
then say of the content (``draft_records``) is the same for a draft of any age.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping


def _to_2(draft: dict[str, object]) -> dict[str, object]:
    """Format 2 adds ``drifts`` and ``waivers`` of an agreement; a draft of format 1 has none."""
    return {**draft, "format": 2}


UPGRADES: Mapping[int, Callable[[dict[str, object]], dict[str, object]]] = {1: _to_2}  # by the format they begin with


def upgraded(draft: object, found: int) -> object:
    """The decoded JSON of a draft of format ``found``, laid out as the newest format."""
    while isinstance(draft, dict) and (step := UPGRADES.get(found)):
        draft, found = step(draft), found + 1
    return draft
