"""Where the articles of a text begin: "Điều 1.", "ARTICLE I", "Section 1", "1. MỤC ĐÍCH", "PURPOSE", the heading on
the same line or on the next.

Not here: what stands between two heads (``divisions``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from .labels import LONGEST_HEADING, Heading, article_label, ordinal, split_label
from .streams import Entry, Line

_WORDS: Final = ("article", "section", "paragraph")  # the first of them that the text uses is its word for articles
_ROMAN: Final = re.compile(r"(?P<number>[IVX]{1,5})[.)]\s+(?P<rest>\S.*)", re.DOTALL)
_STOPS: Final = (".", ";", ",", ":")
_STYLED: Final = 0.6  # of numbered lines that must look like headings before they are taken for articles
_LEAST_SENTENCES: Final = 3  # numbered sentences that make a text of articles without headings

IsHeading = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Head:
    """An article's beginning: where it stands, how many lines it takes, its label as written, its number, its
    heading, and the lines of text that stand with it."""

    at: int
    taken: int
    written: str
    number: int | None
    heading: str
    text: tuple[Line, ...] = ()


def find_heads(entries: Sequence[Entry], is_heading: IsHeading) -> list[Head]:
    """The heads in order; none where the text has no articles that can be told."""
    heads = _worded(entries, is_heading) or _numbered(entries, is_heading) or _named(entries, is_heading)
    return heads or _sentences(entries)


# ---- by word: "Điều 1" ---------------------------------------------------------------------------------------------


def _worded(entries: Sequence[Entry], is_heading: IsHeading) -> list[Head]:
    found = [
        (at, entry, label)
        for at, entry in enumerate(entries)
        if isinstance(entry, Line) and not _is_of_contents(entry) and (label := article_label(entry.shown))
    ]
    for word in _WORDS:
        own = _of_one_language([one for one in found if one[2].word == word])
        kept = _outside_quotations(entries, own)
        numbers = [label.number for _, _, label in kept]
        if (word == "article" and kept) or (1 in numbers and len(kept) > 1):
            return [_head(entries, at, line, label, is_heading) for at, line, label in kept]
    return []


def _is_of_contents(line: Line) -> bool:
    """Whether it is a line of a table of contents."""
    return line.style.lower().startswith("toc")


def _of_one_language(found: Sequence[tuple[int, Line, Heading]]) -> list[tuple[int, Line, Heading]]:
    """The heads with the word that most have: a text in one language may repeat its headings in another."""
    words = Counter(label.written.split()[0].casefold() for _, _, label in found)
    most = max(words, key=lambda word: words[word], default="")
    return [one for one in found if one[2].written.split()[0].casefold() == most]


def _outside_quotations(
    entries: Sequence[Entry], found: Sequence[tuple[int, Line, Heading]]
) -> list[tuple[int, Line, Heading]]:
    """Without the articles that an amendment quotes: those inside an open quotation mark that do not go on with the
    text's own numbers."""
    kept: list[tuple[int, Line, Heading]] = []
    for at, line, label in found:
        since = kept[-1][0] if kept else 0
        words = "".join(entry.text for entry in entries[since:at] if isinstance(entry, Line))
        is_open = words.count("“") > words.count("”")
        expected = (kept[-1][2].number or 0) + 1 if kept else 1
        if not is_open or label.number == expected:
            kept.append((at, line, label))
    return kept


def _head(entries: Sequence[Entry], at: int, line: Line, label: Heading, is_heading: IsHeading) -> Head:
    """The head with what stands on its line, or with the next line where that is the heading."""
    rest, _, more = label.rest.partition("\n")
    following = entries[at + 1] if at + 1 < len(entries) else None
    if not rest:
        if isinstance(following, Line) and _is_bare_heading(following, line):
            return Head(at, 2, label.written, label.number, following.text)
        return Head(at, 1, label.written, label.number, "")
    text = tuple(replace(line, text=one, number="") for one in (more,) if one)
    if _reads_as_heading(rest, line, is_heading):
        return Head(at, 1, label.written, label.number, rest, text)
    whole = replace(line, text=label.rest, number="")
    return Head(at, 1, label.written, label.number, "", (whole,))


def _is_bare_heading(line: Line, label: Line) -> bool:
    if line.number or article_label(line.text) or split_label(line.text)[0] or len(line.text) > LONGEST_HEADING:
        return False
    return not line.text.endswith(_STOPS) or (line.is_bold and label.is_bold)


def _reads_as_heading(text: str, line: Line, is_heading: IsHeading) -> bool:
    if len(text) > LONGEST_HEADING or text.endswith((";", ",")):
        return False
    if text.endswith((".", ":")):
        return text.isupper() or line.is_bold or line.outline is not None or is_heading(text)
    return True


# ---- by number: "1. MỤC ĐÍCH" --------------------------------------------------------------------------------------


def _numbered(entries: Sequence[Entry], is_heading: IsHeading) -> list[Head]:
    """Numbered headings, 1, 2, 3 ... or I, II, III ..., most of which look like headings."""
    for read in (_figure, _roman):
        found = _in_sequence(entries, read, lambda line, text: _may_head(line, text, is_heading))
        looks = [_looks_like_heading(line, text, is_heading) for _, line, _, text in found]
        if len(found) > 1 and sum(looks) >= _STYLED * len(found):
            return [Head(at, 1, written, number, text) for number, (at, _, written, text) in enumerate(found, 1)]
    return []


_Found = tuple[int, Line, str, str]
_Read = Callable[[Line], tuple[int, str, str] | None]


def _in_sequence(entries: Sequence[Entry], read: _Read, fits: Callable[[Line, str], bool]) -> list[_Found]:
    """The lines numbered 1, 2, 3 ... that fit, each the first one after the last."""
    found: list[_Found] = []
    for at, entry in enumerate(entries):
        told = read(entry) if isinstance(entry, Line) else None
        if told and isinstance(entry, Line) and told[0] == len(found) + 1 and fits(entry, told[2]):
            found.append((at, entry, told[1], told[2]))
    return found


def _figure(line: Line) -> tuple[int, str, str] | None:
    label, rest = split_label(line.shown)
    return (label.number, label.written, rest) if label and label.kind == "figure" and rest else None


def _roman(line: Line) -> tuple[int, str, str] | None:
    found = _ROMAN.fullmatch(line.shown)
    number = ordinal(found["number"]) if found else None
    return (number, line.shown[: found.start("rest")].strip(), found["rest"]) if found and number else None


def _may_head(line: Line, text: str, is_heading: IsHeading) -> bool:
    return len(text) <= LONGEST_HEADING and (not text.endswith(_STOPS) or _looks_like_heading(line, text, is_heading))


def _looks_like_heading(line: Line, text: str, is_heading: IsHeading) -> bool:
    is_set_off = line.is_bold or line.outline is not None or text.isupper()
    return len(text) <= LONGEST_HEADING and (is_set_off or (is_heading(text) and not text.endswith((";", ","))))


# ---- by nothing but the words: "PURPOSE" ---------------------------------------------------------------------------


def _named(entries: Sequence[Entry], is_heading: IsHeading) -> list[Head]:
    """Headings without any number, of which the sections' names tell that they are headings."""
    found = [
        (at, entry.text)
        for at, entry in enumerate(entries)
        if isinstance(entry, Line) and not entry.number and _stands_out(entry) and is_heading(entry.text)
    ]
    return [Head(at, 1, "", None, text) for at, text in found] if len(found) > 1 else []


def _stands_out(line: Line) -> bool:
    is_set_off = line.is_bold or line.outline is not None or line.text.isupper()
    return is_set_off and len(line.text) <= LONGEST_HEADING // 2 and not line.text.endswith((".", ";", ","))


def _sentences(entries: Sequence[Entry]) -> list[Head]:
    """Numbered sentences, each an article without a heading."""
    found = _in_sequence(entries, _figure, lambda _line, _text: True)
    if len(found) < _LEAST_SENTENCES:
        return []
    return [
        Head(at, 1, written, number, "", (replace(line, text=text, number=""),))
        for number, (at, line, written, text) in enumerate(found, 1)
    ]
