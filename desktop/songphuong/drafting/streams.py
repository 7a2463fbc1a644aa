"""A page taken apart by language: what it says in Vietnamese and what it says in English, each in reading order.

It knows four ways of setting two languages: side by side in a table, one after the other, in turns, and both in one
paragraph or cell. Not here: what the lines are in an agreement (``outline``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count, groupby, pairwise
from typing import Final

from songphuong.agreement.languages import EN, VI, ByLanguage, Language
from songphuong.agreement.page import Page, PageBlock, PageCell, PageParagraph, PageTable, paragraphs_of
from songphuong.phrasing.which_language import language_of

from .labels import article_label, split_label

KNOWN: Final = (VI, EN)
_SURE_COLUMN: Final = 0.7  # of a column's letters that must be in its language
_STACKED: Final = 0.25  # of a cell's letters in the other language: it holds both, one under the other
_SECOND_LANGUAGE: Final = 0.2  # of all letters; with less the page is in one language and quotes the other
_IN_TURNS: Final = 0.3  # changes of language for each paragraph; one after the other has hardly any
_LABEL: Final = 20  # letters of what may stand in a column of numbers
_BETWEEN: Final = re.compile(r" (?:[/|–]|-) ")  # what stands between the languages of one heading
UNDETERMINED: Final = "und"  # of ISO 639-2: a language we cannot name
_SHORT: Final = 200  # letters of "Mục đích / Purpose"; a sentence with a stroke in it is longer


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph in one language. ``row``: the same for what stands side by side or one right after the other in two
    languages, None where the page does not say what belongs together."""

    text: str
    number: str = ""
    style: str = ""
    outline: int | None = None
    is_bold: bool = False
    row: int | None = None

    @property
    def shown(self) -> str:
        """Number and text, as the page shows them."""
        return f"{self.number} {self.text}".strip() if self.number else self.text


@dataclass(frozen=True, slots=True)
class Grid:
    """A table that holds facts, with each cell's text by language; ``row`` is the table's own."""

    rows: tuple[tuple[ByLanguage[str], ...], ...]
    row: int


Entry = Line | Grid


@dataclass(frozen=True, slots=True)
class Streams:
    """What the page says in each language. ``is_guessed``: nothing told the language, so one was assumed."""

    entries: Mapping[Language, tuple[Entry, ...]]
    is_guessed: bool = False

    @property
    def languages(self) -> tuple[Language, ...]:
        return tuple(self.entries)


def streams_of(page: Page) -> Streams:
    """The page by language, Vietnamese first; a page without words gives one empty stream."""
    found = list(_Taking(count(1)).blocks(page.blocks))
    languages = _languages(found)
    if len(languages) < 2:
        language = languages[0] if languages else _marked(page)
        return Streams({language: tuple(_alone(found, language))}, is_guessed=not languages)
    resolved = list(_resolved([_within(one, languages) for one in found], languages))
    return Streams({language: tuple(_stream(resolved, language)) for language in languages})


# ---- taking the page apart -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Loose:
    """A line, and its language where that is known; ``is_column``: from the column it stands in."""

    line: Line
    language: Language | None
    is_column: bool = False


@dataclass(frozen=True, slots=True)
class _Taking:
    rows: count[int]

    def blocks(self, blocks: Iterable[PageBlock]) -> Iterator[_Loose | Grid]:
        for block in blocks:
            if isinstance(block, PageParagraph):
                for paragraph in _parts(block):
                    yield _Loose(_line(paragraph), language_of(paragraph.text))
            else:
                yield from self._table(block)

    def _table(self, table: PageTable) -> Iterator[_Loose | Grid]:
        rows = [row for row in table.rows if any(row)]
        if all(sum(map(bool, row)) <= 1 for row in rows):  # a frame around text
            for row in rows:
                yield from self.blocks(block for cell in row for block in cell)
            return
        columns = _columns(rows)
        if columns:
            for row in rows:
                yield from self._parallel(row, columns)
        else:
            yield Grid(_cells(rows), next(self.rows))

    def _parallel(self, row: tuple[PageCell, ...], columns: Mapping[int, Language]) -> Iterator[_Loose | Grid]:
        """The cells of a row that sets languages side by side; one that does otherwise is read cell by cell."""
        cells = _by_language(row, columns)
        others = [cell for at, cell in enumerate(row) if len(row) > max(columns) and at not in columns]
        number = " ".join(f"{p.number} {p.text}".strip() for cell in others for p in paragraphs_of(cell))
        if len(number) > _LABEL or not any(cells.values()) or any(_is_stacked(cell) for cell in cells.values()):
            yield from self.blocks(block for cell in row for block in cell)
            return
        parts = {language: [p for one in paragraphs_of(cell) for p in _lines(one)] for language, cell in cells.items()}
        longest = max(map(len, parts.values()))
        ids = [next(self.rows) for _ in range(longest)]
        is_even = len({len(part) for part in parts.values() if part}) == 1
        for language, paragraphs in parts.items():
            for at, paragraph in enumerate(paragraphs):
                line = _line(paragraph, ids[at] if is_even else None)
                if at == 0 and number:
                    line = replace(line, number=f"{number} {line.number}".strip())
                yield _Loose(line, language, is_column=True)


def _line(paragraph: PageParagraph, row: int | None = None) -> Line:
    return Line(paragraph.text, paragraph.number, paragraph.style, paragraph.outline, paragraph.is_bold, row)


def _cells(rows: list[tuple[PageCell, ...]]) -> tuple[tuple[ByLanguage[str], ...], ...]:
    """The words of each cell by language; words of no language are for each ("")."""
    told = [[[(language_of(one.text), one) for one in _all_parts(cell)] for cell in row] for row in rows]
    stacked = [[language for language, _ in cell if language] for row in told for cell in row]
    order = next((tuple(dict.fromkeys(one)) for one in stacked if len(set(one)) == len(KNOWN)), ())
    return tuple(tuple(_cell(cell, order) for cell in row) for row in told)


def _all_parts(cell: PageCell) -> list[PageParagraph]:
    return [part for one in paragraphs_of(cell) for part in _parts(one)]


def _cell(told: list[tuple[Language | None, PageParagraph]], order: tuple[Language, ...]) -> ByLanguage[str]:
    """``order``: of the languages in a table whose cells hold one under the other; empty for other tables. There a
    cell of as many lines has one in each."""
    known = [language for language, _ in told if language]
    if len(told) == len(order) and all(language in (None, one) for (language, _), one in zip(told, order, strict=True)):
        known = list(order)
    languages = known if len(known) == len(told) else _filled([language for language, _ in told])
    texts: dict[Language, list[str]] = {}
    for language, (_, paragraph) in zip(languages, told, strict=True):
        texts.setdefault(language, []).append(f"{paragraph.number} {paragraph.text}".strip())
    return ByLanguage.of({language: "\n".join(lines) for language, lines in texts.items()})


def _filled(told: list[Language | None]) -> list[Language]:
    """Lines that do not tell go with the line before them, else with the first that tells; "" where none does."""
    known = next((language for language in told if language), "")
    filled: list[Language] = []
    for language in told:
        filled.append(language or (filled[-1] if filled else known))
    return filled


def _columns(rows: list[tuple[PageCell, ...]]) -> Mapping[int, Language]:
    """The languages of the columns, where each of two or more is in a language of its own; empty for other tables."""
    letters: dict[int, Counter[Language]] = {}
    for row in rows:
        if sum(map(bool, row)) > 1:
            for at, cell in enumerate(row):
                letters.setdefault(at, Counter()).update(_letters(cell))
    found = {at: _main(counter) for at, counter in letters.items()}
    sure = {at: language for at, language in found.items() if language}
    if len(set(sure.values())) != len(sure) or len(sure) < 2:
        return {}
    return sure | {at: _third_language(rows, at) for at in letters if at not in sure and _has_sentences(rows, at)}


def _has_sentences(rows: list[tuple[PageCell, ...]], column: int) -> bool:
    """Whether a column that is in no language we know holds more than numbers and names."""
    return any(len(p.text) > _LABEL for row in rows if column < len(row) for p in paragraphs_of(row[column]))


def _third_language(rows: list[tuple[PageCell, ...]], column: int) -> Language:
    """What a further column is marked as; "und", undetermined, where it is not."""
    marks = Counter(p.language for row in rows if column < len(row) for p in paragraphs_of(row[column]) if p.language)
    return next((mark for mark, _ in marks.most_common(1) if len(mark) == 2 and mark not in KNOWN), UNDETERMINED)


def _main(letters: Counter[Language]) -> Language | None:
    if not letters:
        return None
    language, most = letters.most_common(1)[0]
    return language if most >= _SURE_COLUMN * letters.total() else None


def _letters(cell: PageCell) -> Counter[Language]:
    """How much of a cell is in each language."""
    found: Counter[Language] = Counter()
    for paragraph in (part for one in paragraphs_of(cell) for part in _parts(one)):
        language = language_of(paragraph.text)
        if language:
            found[language] += len(paragraph.text)
    return found


def _by_language(row: tuple[PageCell, ...], columns: Mapping[int, Language]) -> Mapping[Language, PageCell]:
    """The cells by their column's language; none where the row has other columns than the table."""
    if len(row) > max(columns):
        return {language: row[at] for at, language in columns.items()}
    filled = [cell for cell in row if cell]
    return dict(zip(columns.values(), filled, strict=True)) if len(filled) == len(columns) else {}


def _is_stacked(cell: PageCell) -> bool:
    letters = _letters(cell)
    return bool(letters) and min(letters[language] for language in KNOWN) > _STACKED * letters.total()


# ---- one paragraph in two languages --------------------------------------------------------------------------------


def _parts(paragraph: PageParagraph) -> Iterator[PageParagraph]:
    """The paragraph's lines, and of "1. Mục đích / Purpose" each language with the label."""
    for line in _lines(paragraph):
        halves = _BETWEEN.split(line.text)
        languages = [language_of(half) for half in halves]
        if len(halves) == 2 and len(line.text) <= _SHORT and set(languages) == set(KNOWN):
            label, _ = split_label(line.text)
            has_own = label is None or split_label(halves[1])[0] is not None
            labelled = halves[1] if has_own or label is None else f"{label.written} {halves[1]}"
            yield replace(line, text=halves[0])
            yield replace(line, text=labelled)
        else:
            yield line


def _lines(paragraph: PageParagraph) -> Iterator[PageParagraph]:
    """The paragraph parted at those line breaks after which something new begins; the others are spaces. The number
    stands before the first line, and before the first in another language."""
    lines: list[str] = []
    for text in paragraph.text.split("\n"):
        if lines and not (text[:1].isupper() or text[:1] in '“"' or _is_labelled(text)):
            lines[-1] += f" {text}"
        else:
            lines.append(text)
    first = language_of(lines[0])
    for at, text in enumerate(lines):
        other = at > 0 and first is not None and language_of(text) not in (None, first)
        keeps = at == 0 or (other and all(language_of(one) in (None, first) for one in lines[1:at]))
        yield replace(paragraph, text=text, number=paragraph.number if keeps else "")


def _is_labelled(text: str) -> bool:
    return article_label(text) is not None or split_label(text)[0] is not None


# ---- which languages, and what belongs to which --------------------------------------------------------------------


def _languages(found: Iterable[_Loose | Grid]) -> tuple[Language, ...]:
    """The languages of the page, Vietnamese first: both where there are columns, or enough of each."""
    letters: Counter[Language] = Counter()
    further: list[Language] = []
    columns: set[Language] = set()
    for one in found:
        if isinstance(one, Grid):
            for cell in (cell for row in one.rows for cell in row):
                letters.update({language: len(text) for language, text in cell.entries if language})
        elif one.is_column and one.language:
            letters[one.language] += 10 * len(one.line.text) + 1
            further += [one.language] if one.language not in (*KNOWN, *further) else []
            columns.add(one.language)
        elif one.language:
            letters[one.language] += len(one.line.text)
    least = _SECOND_LANGUAGE * letters.total()
    return (*(one for one in KNOWN if letters[one] > least or one in columns), *further)


def _within(one: _Loose | Grid, languages: tuple[Language, ...]) -> _Loose | Grid:
    """The same with what is in none of these languages, a quotation, told to be in no language."""
    if isinstance(one, _Loose):
        return one if one.language in languages else replace(one, language=None, is_column=False)
    return Grid(tuple(tuple(_cell_within(cell, languages) for cell in row) for row in one.rows), one.row)


def _cell_within(cell: ByLanguage[str], languages: tuple[Language, ...]) -> ByLanguage[str]:
    if all(language in languages or not language for language in cell):
        return cell
    return ByLanguage((("", _joined(cell)),))


def _marked(page: Page) -> Language:
    """Another language that the page is marked with, else English."""
    marks = Counter(one.language for one in paragraphs_of(page.blocks) if one.language)
    return next((language for language, _ in marks.most_common(1) if len(language) == 2), EN)


def _alone(found: Iterable[_Loose | Grid], language: Language) -> Iterator[Entry]:
    """Everything, in the one language of the page."""
    for one in found:
        if isinstance(one, Grid):
            cells = ((_joined(cell) for cell in row) for row in one.rows)
            yield Grid(tuple(tuple(ByLanguage.of({language: text}) for text in row) for row in cells), one.row)
        else:
            yield one.line


def _joined(cell: ByLanguage[str]) -> str:
    return "\n".join(text for _, text in cell.entries)


@dataclass(frozen=True, slots=True)
class _Resolved:
    entry: Entry
    languages: tuple[Language, ...]


def _resolved(found: list[_Loose | Grid], languages: tuple[Language, ...]) -> Iterator[_Resolved]:
    """Every entry with its languages. A line of no language goes with its neighbours."""
    told = [one.language for one in found if isinstance(one, _Loose) and one.language and not one.is_column]
    changes = sum(one != other for one, other in pairwise(told))
    in_turns = changes > _IN_TURNS * max(len(told), 4) or any(
        isinstance(one, _Loose) and one.is_column for one in found
    )
    lead = told[0] if told else languages[0]
    rows = count(max([0, *(_row(one) or 0 for one in found)]) + 1)
    for is_flow, run in groupby(found, lambda one: isinstance(one, _Loose) and not one.is_column):
        if is_flow:
            yield from _flow(
                [one for one in run if isinstance(one, _Loose)], languages, lead, rows if in_turns else None
            )
        else:
            for one in run:
                if isinstance(one, Grid):
                    known = {language for row in one.rows for cell in row for language in cell if language in languages}
                    yield _Resolved(one, tuple(known) or languages)
                else:
                    yield _Resolved(one.line, (one.language or "",))


def _row(one: _Loose | Grid) -> int | None:
    return one.row if isinstance(one, Grid) else one.line.row


def _flow(
    run: list[_Loose], languages: tuple[Language, ...], lead: Language, rows: count[int] | None
) -> Iterator[_Resolved]:
    """Lines under each other. ``rows``: where languages come in turns, the ids of what belongs together."""
    told = [one.language for one in run]
    for at in range(len(run)):
        told[at] = told[at] or _guess(told, at, lead, languages, in_turns=rows is not None)
    at = 0
    while at < len(run):
        language = told[at]
        if language is None:
            row = next(rows) if rows else None
            yield _Resolved(replace(run[at].line, row=row), languages)
        elif rows and at + 1 < len(run) and language == lead and told[at + 1] not in (None, lead):
            row = next(rows)
            yield _Resolved(replace(run[at].line, row=row), (language,))
            at += 1
            yield _Resolved(replace(run[at].line, row=row), (told[at] or "",))
        else:
            yield _Resolved(run[at].line, (language,))
        at += 1


def _guess(
    told: list[Language | None], at: int, lead: Language, languages: tuple[Language, ...], *, in_turns: bool
) -> Language | None:
    """The language of a line that does not tell it; None: it is said for both."""
    before = told[at - 1] if at else None
    gap = next((length for length, language in enumerate(told[at:]) if language), len(told) - at)
    after = told[at + gap] if at + gap < len(told) else None
    if not in_turns:
        return before or after
    other = next(language for language in languages if language != lead)
    if before == lead and after in (lead, None) and gap == 1:
        return other
    if before == other and after == other:
        return lead
    if before in (other, None) and gap == 2:
        return lead
    return before if before == lead and after == other else None


def _stream(resolved: Iterable[_Resolved], language: Language) -> Iterator[Entry]:
    return (one.entry for one in resolved if language in one.languages)
