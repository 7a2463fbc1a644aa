"""What is typed in a passage or line, a ``GAP`` for each field and reference, and the way back into the line."""

from __future__ import annotations

from songphuong.agreement.tree import Inline, Line, Text, line_of
from songphuong.phrasing.compose import Passage

GAP = "\N{OBJECT REPLACEMENT CHARACTER}"  # a field or a reference: the other language has the same ones


def typed(passage: Passage | None) -> str:
    """The passage with a gap for everything that is not typed; empty where there is none."""
    if passage is None:
        return ""
    pieces = passage.pieces
    if len(pieces) == 1 and isinstance(pieces[0].origin, Text):  # as most have
        return pieces[0].text
    return "".join(piece.text if isinstance(piece.origin, Text) else GAP for piece in pieces)


def as_typed(line: Line) -> str:
    """The line as one text, a gap for each piece that is not typed."""
    if len(line) == 1 and isinstance(line[0], Text):
        return line[0].value
    return "".join(part.value if isinstance(part, Text) else GAP for part in line)


def retyped(line: Line, text: str) -> Line | None:
    """The line with these words between its fields and references; None where the gaps do not fit."""
    others = [part for part in line if not isinstance(part, Text)]
    words = text.split(GAP)
    if len(words) != len(others) + 1:
        return None
    parts: list[Inline | str] = [words[0]]
    for other, following in zip(others, words[1:], strict=True):
        parts += [other, following]
    return line_of(*parts)
