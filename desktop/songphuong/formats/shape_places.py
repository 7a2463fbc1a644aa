"""Where in a file msgspec found another shape than it should be, counted as people count."""

from __future__ import annotations

import re

import msgspec


def told_and_place(error: msgspec.ValidationError) -> tuple[str, str]:
    """What msgspec tells, and the path it names ("agreement.title[1]"), counted from 1; empty: the whole file."""
    told, _, path = str(error).partition(" - at `$")
    return told, re.sub(r"\[(\d+)\]", lambda index: f"[{int(index[1]) + 1}]", path.rstrip("`").lstrip("."))
