"""An agreement as lines of plain text, one paragraph a line.

Not here: the words themselves (``phrasing.compose``) and text out of Word files (``word.read``), which gives the same
lines for our own files because both go through ``plain``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Agreement
from songphuong.phrasing.compose import Composed, Grid, Passage, compose

# what XML 1.0 cannot hold, so that no Word file can either; white space among them has become a space before
_UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]|\r\n?")


def cleaned(text: str) -> str:
    """The text without characters that no file can hold, and then in NFC, for letters may meet their accents only
    now; every kind of line break is a line feed."""
    return normalize("NFC", _UNPRINTABLE.sub("", _BREAKS.sub("\n", text)))


def plain(text: str) -> str:
    """One line: cleaned, each white space character (tab, break, no-break space) a space, none at the ends."""
    return re.sub(r"\s", " ", cleaned(text)).strip()


def plain_lines(agreement: Agreement, language: Language, *, numbers: bool = True) -> tuple[str, ...]:
    """The agreement as it reads in one language: a line for each heading, paragraph, point and table cell (row by
    row), then for each side the lines of its signatures, side by side order. No line is empty.

    ``numbers`` False leaves out "Điều 1.", "1.", "a)". A language the agreement does not have gives the numbers alone.
    """
    lines = (plain(line) for block in compose(agreement, language) for line in _lines(block, numbers))
    return tuple(line for line in lines if line)


def _lines(block: Composed, numbers: bool) -> Iterator[str]:
    if isinstance(block, Passage):
        yield block.text if numbers else block.words
    elif isinstance(block, Grid):
        for row in block.rows:
            for cell in row:
                yield cell.words
    else:
        for column in block.columns:
            yield from column.lines
