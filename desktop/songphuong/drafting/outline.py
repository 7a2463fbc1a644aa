"""One language of a page as the parts of an agreement: title, sides, recitals, articles, closing, signatures, annexes.

Not here: which line is in which language (``streams``), what an article's paragraphs are (``divisions``), how two
languages are brought together (``pairing``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final

from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Region
from songphuong.library.section_signs import SectionSigns, begins_with, heading_share, regulates, sign_key

from .article_heads import Head, find_heads
from .divisions import Node, divisions, flat
from .labels import LONGEST_HEADING, annex_label, split_label
from .streams import Entry, Grid, Line

# Sections that are no articles; what serves them is known by where it stands.
FORMAL: Final = frozenset(
    ("title", "sides", "grounds", "further-recitals", "recitals", "enacting", "testimonium", "annexes")
)
SIGNATURES: Final = "signatures"  # the id of what the signature block becomes
_MOST_TITLE_LINES: Final = 14
_LONGEST_TITLE: Final = 220
_SIGNATURE: Final = re.compile(
    r"(?:thay mặt|đại diện|tm\.|t\.m\.|for and on behalf of|for the|for\b|on behalf of|signed (?:for|by)|chữ ký|"
    r"signatures?\b)",
    re.IGNORECASE,
)
_DATELINE: Final = re.compile(r"[^,;:]{2,40}, (?:ngày )?[^,;:]*\b\d{4}\.?")  # "Hà Nội, ngày 08 tháng 01 năm 2021"
_GO_ON: Final = re.compile(
    r"\(?(?:sau đây|dưới đây|hereinafter|hereafter|gọi (?:tắt|chung|riêng)|collectively)", re.IGNORECASE
)


@dataclass(slots=True)
class Part:
    """One provision to be, in one language. ``written``: the label as it stands ("Điều 5."), ``number`` what it says;
    ``section`` is known for what stands before and after the articles."""

    region: Region
    section: str = ""
    written: str = ""
    number: int | None = None
    heading: str = ""
    row: int | None = None
    nodes: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Marks:
    """The signs by their section, for one language."""

    signs: Mapping[str, SectionSigns]
    language: Language

    def says(self, section: str, text: str) -> bool:
        return section in self.signs and regulates(self.signs[section], text, self.language)

    def begins(self, section: str, text: str) -> bool:
        return section in self.signs and begins_with(self.signs[section].phrases.get(self.language, ()), text)

    def names(self, section: str, heading: str) -> float:
        found = self.signs.get(section)
        return heading_share(found.headings.get(self.language, ()), heading) if found else 0.0

    def is_heading(self, text: str) -> bool:
        """Whether an article of any section may be called so."""
        return any(self.names(section, text) >= 0.5 for section in self.signs if section not in FORMAL)


def outline(entries: Sequence[Entry], marks: Marks) -> list[Part]:
    """The parts in reading order. Where no article is recognised, what would stand in articles stands with the
    preamble, in a part without a section."""
    annex_at = _annex_starts(entries, marks)
    body = entries[: annex_at[0]] if annex_at else entries
    heads = find_heads(body, marks.is_heading)
    first = heads[0].at if heads else len(body)
    closing_at = _closing(body, heads, marks)
    before = body[: min(first, closing_at)]
    parts = [*_before_articles(before, marks, has_articles=bool(heads))]
    for head, following in zip_longest(heads, heads[1:]):
        parts.append(_article(body, head, following.at if following else closing_at))
    parts += _closing_parts(body[closing_at:], marks)
    for start, end in zip_longest(annex_at, annex_at[1:], fillvalue=len(entries)):
        parts.append(_annex(entries[start:end]))
    return parts


def _article(body: Sequence[Entry], head: Head, end: int) -> Part:
    lines = [*head.text, *body[head.at + head.taken : end]]
    nodes = divisions(lines, head.number)
    return Part("articles", "", head.written, head.number, head.heading, body[head.at].row, nodes)


# ---- before the articles -------------------------------------------------------------------------------------------


def _before_articles(entries: Sequence[Entry], marks: Marks, *, has_articles: bool) -> Iterator[Part]:
    lines = [line for entry in entries for line in _as_lines(entry)] if has_articles else entries
    end = _title_end(lines, marks)
    title = [line for line in lines[:end] if isinstance(line, Line)]
    named = next((at for at, line in enumerate(title) if marks.names("title", line.text)), 0)
    if named:
        yield Part("title", nodes=flat(title[:named]))
    if title:
        heading = title[named]
        yield Part("title", "title", "", None, heading.shown, heading.row, flat(title[named + 1 :]))
    if has_articles or title:
        yield from _preamble(lines[end:], marks)
    elif lines:
        yield Part("preamble", nodes=[node for entry in lines for node in _as_nodes(entry)])


def _as_lines(entry: Entry) -> Iterator[Line]:
    """The line, or a table's words column by column: above the articles tables set names beside each other."""
    if isinstance(entry, Line):
        yield entry
        return
    for column in range(max((len(row) for row in entry.rows), default=0)):
        for row in entry.rows:
            for _, text in row[column].entries if column < len(row) else ():
                yield from (Line(part, row=None) for part in text.split("\n"))


def _title_end(lines: Sequence[Entry], marks: Marks) -> int:
    """How many lines belong to the title: short ones that end in no stop, up to the sides or the first recital."""
    texts: list[str] = []
    for line in lines[:_MOST_TITLE_LINES]:
        if isinstance(line, Grid) or not _is_of_title(line, marks):
            break
        texts.append(line.text)
    if not any(marks.names("title", text) for text in texts):
        return 0
    at = len(texts)
    if at < len(lines) and isinstance(stop := lines[at], Line) and _GO_ON.match(stop.text):
        at = _first_repeated(texts)
    return at


def _is_of_title(line: Line, marks: Marks) -> bool:
    text = line.text
    opens = len(text) > 40 and any(marks.begins(section, text) for section in ("grounds", "recitals"))
    is_stop = len(text) > _LONGEST_TITLE or text.endswith((",", ";", ":", ".")) or marks.names("recitals", text) == 1
    return not (opens or is_stop or marks.says("sides", text) or marks.says("enacting", text))


def _first_repeated(texts: Sequence[str]) -> int:
    """Where the names of the title are said again: there the sides begin."""
    seen: set[str] = set()
    for at, text in enumerate(texts):
        key = sign_key(text).removeprefix(" the ").strip()
        if key in seen and len(key) > 6:
            return at
        seen.add(key)
    return len(texts)


def _preamble(lines: Sequence[Entry], marks: Marks) -> Iterator[Part]:
    """Runs of lines that are the sides, the grounds, the recitals, the enacting formula."""
    section = "sides"
    run = Part("preamble", section)
    for entry in lines:
        found = _section_of(entry, section, marks)
        if found != section and run.nodes:
            yield run
            run = Part("preamble", found)
        run.section = section = found
        run.nodes += _as_nodes(entry)
    if run.nodes:
        yield run


def _as_nodes(entry: Entry) -> list[Node]:
    return [Node(None, "", table=entry, row=entry.row)] if isinstance(entry, Grid) else flat([entry])


def _section_of(entry: Entry, before: str, marks: Marks) -> str:
    """What a line of the preamble is, after those before it."""
    text = entry.shown if isinstance(entry, Line) else ""
    if not text or before == "enacting":
        return before
    if marks.says("enacting", text):
        return "enacting"
    if marks.begins("grounds", text) and before in ("sides", "grounds"):
        return "grounds"
    if marks.begins("recitals", text) or marks.names("recitals", text) == 1 or before in ("grounds", "recitals"):
        return "grounds" if before == "grounds" and not marks.begins("recitals", text) else "recitals"
    return before


# ---- after the articles --------------------------------------------------------------------------------------------


def _closing(body: Sequence[Entry], heads: Sequence[Head], marks: Marks) -> int:
    """Where the last article ends: at the words of closing or at the signatures."""
    start = heads[-1].at + heads[-1].taken if heads else 0
    article_has_text = not heads or bool(heads[-1].text)
    for at in range(start, len(body)):
        entry = body[at]
        if isinstance(entry, Grid):
            ends = _is_signing(entry)
        else:
            closes = not entry.number and marks.begins("testimonium", entry.text)
            ends = (article_has_text or at > start) and (closes or is_signature(entry.shown))
        if ends:
            return _above_datelines(body, at, start + 1, marks)
    return len(body)


def _above_datelines(entries: Sequence[Entry], at: int, start: int, marks: Marks) -> int:
    """Above the lines of place and date that stand right before the signatures at ``at``."""
    while at > start and isinstance(line := entries[at - 1], Line) and _is_dateline(line, marks):
        at -= 1
    return at


def _is_dateline(line: Line, marks: Marks) -> bool:
    says_more = line.number or marks.begins("testimonium", line.text)
    return not says_more and bool(_DATELINE.fullmatch(line.text))


def is_signature(text: str) -> bool:
    """Whether a line says for whom somebody signs."""
    return len(text) <= LONGEST_HEADING and bool(_SIGNATURE.match(text)) and not text.endswith((".", ";", ","))


def _is_signing(grid: Grid) -> bool:
    texts = [text for row in grid.rows for cell in row for _, text in cell.entries]
    return any(is_signature(line) for text in texts for line in text.split("\n"))


def _closing_parts(entries: Sequence[Entry], marks: Marks) -> Iterator[Part]:
    """The closing words, then the signatures as text, column by column."""
    split = next(
        (at for at, one in enumerate(entries) if isinstance(one, Grid) or is_signature(one.shown)),
        len(entries),
    )
    if split < len(entries):
        split = _above_datelines(entries, split, 0, marks)
    if split:
        yield Part("closing", "testimonium", nodes=flat([one for one in entries[:split] if isinstance(one, Line)]))
    signatures = [line for entry in entries[split:] for line in _as_lines(entry)]
    if signatures:
        yield Part("closing", SIGNATURES, nodes=flat(signatures))


# ---- annexes -------------------------------------------------------------------------------------------------------


def _annex_starts(entries: Sequence[Entry], marks: Marks) -> list[int]:
    """Where annexes begin: headings of annexes behind the articles, one number after the other."""
    heads = find_heads(entries, marks.is_heading)
    starts: list[int] = []
    for at, entry in enumerate(entries):
        if not isinstance(entry, Line) or not heads or at <= heads[0].at:
            continue
        label = annex_label(entry.shown)
        if label is None or (starts and label.number is None):
            continue
        later = [head.number for head in heads if head.at > at]
        earlier = [head.number or 0 for head in heads if head.at < at]
        goes_on = bool(later and later[0] == earlier[-1] + 1 and not starts)
        if not goes_on:
            starts.append(at)
    closed_at = _first_closing(entries, heads[0].at if heads else 0, marks)
    return [at for at in starts if at > closed_at] or starts  # before the closing words annexes are only listed


def _first_closing(entries: Sequence[Entry], start: int, marks: Marks) -> int:
    """Where the first words of closing stand; 0 where none do."""
    lines = ((at, entry) for at, entry in enumerate(entries) if at > start and isinstance(entry, Line))
    return next((at for at, line in lines if not line.number and marks.begins("testimonium", line.text)), 0)


def _annex(entries: Sequence[Entry]) -> Part:
    head = entries[0]
    assert isinstance(head, Line)
    label = annex_label(head.shown)
    assert label is not None
    rest = list(entries[1:])
    heading = label.rest
    second = rest[0] if rest else None
    if not heading and isinstance(second, Line) and _is_bare_heading(second):
        heading, rest = second.text, rest[1:]
    return Part("annexes", "annexes", label.written, label.number, heading, head.row, divisions(rest, None))


def _is_bare_heading(line: Line) -> bool:
    is_short = len(line.text) <= LONGEST_HEADING and not line.text.endswith((".", ";", ",", ":"))
    return is_short and not line.number and split_label(line.text)[0] is None
