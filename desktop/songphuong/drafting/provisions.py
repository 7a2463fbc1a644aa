"""A clause version as a provision of an agreement: options chosen, terms put in words, every node with an id."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from songphuong.agreement.languages import ByLanguage, Language
from songphuong.agreement.tree import (
    Block,
    Cell,
    Field,
    FieldEntry,
    Inline,
    Line,
    Paragraph,
    Parallel,
    Provision,
    Source,
    Table,
    Text,
    line_of,
)
from songphuong.errors import UnusableInputError
from songphuong.library.clauses import (
    ClauseParagraph,
    ClauseTable,
    ClauseVersion,
    FieldDeclaration,
    When,
    WordingProfile,
)
from songphuong.library.passages import TERM
from songphuong.phrasing.values import phrase

Options = Mapping[str, str]  # option -> alternative
NO_OPTIONS: Options = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Instance:
    """A provision and the fields its texts use, with their defaults."""

    provision: Provision
    fields: tuple[FieldEntry, ...]


def instantiate(
    clause: ClauseVersion, profile: WordingProfile, options: Options = NO_OPTIONS, taken: Collection[str] = ()
) -> Instance:
    """The clause as a provision; options that are not given take their defaults.

    Ids: the provision has the clause's, or "<clause>-2" ... when that is among ``taken``; a paragraph "<provision>.1",
    a point "<provision>.1.1", a cell "<provision>.3.row.column". They count the clause's own paragraphs, so that
    an id stays the same whatever the options leave out. UnusableInputError for an option or alternative the clause
    does not have, and for a term the profile does not have."""
    chosen = _chosen(clause, options)
    making = _Making(profile, dict(chosen), clause)
    node_id = _free_id(clause.id, taken)
    provision = Provision(
        id=node_id,
        section=clause.section,
        heading=making.words(clause.heading),
        blocks=tuple(making.blocks(node_id)),
        source=Source(clause.id, clause.version, chosen),
    )
    used = set(_field_names(provision))
    return Instance(provision, tuple(entry_from(field) for field in clause.fields if field.name in used))


def entry_from(declared: FieldDeclaration) -> FieldEntry:
    """The declared field as an agreement holds it, with its default."""
    return FieldEntry(declared.name, declared.type, declared.label, declared.default)


def _chosen(clause: ClauseVersion, options: Options) -> tuple[tuple[str, str], ...]:
    known = clause.alternatives
    for name, alternative in options.items():
        if name not in known:
            raise UnusableInputError("option-unknown", place=f"{clause.id}.{name}", option=name)
        if alternative not in known[name]:
            raise UnusableInputError(
                "not-one-of", place=f"{clause.id}.{name}", value=alternative, known=", ".join(known[name])
            )
    return tuple((option.name, options.get(option.name, option.default)) for option in clause.options)


@dataclass(frozen=True, slots=True)
class _Making:
    """One clause being made a provision."""

    profile: WordingProfile
    chosen: Options
    clause: ClauseVersion

    def blocks(self, node_id: str) -> Iterator[Block]:
        for number, block in enumerate(self.clause.blocks, start=1):
            if self._holds(block.when):
                yield self._block(block, f"{node_id}.{number}")

    def _block(self, block: ClauseParagraph | ClauseTable, node_id: str) -> Block:
        return self._table(block, node_id) if isinstance(block, ClauseTable) else self._paragraph(block, node_id)

    def _paragraph(self, paragraph: ClauseParagraph, node_id: str) -> Paragraph:
        points = tuple(
            self._paragraph(point, f"{node_id}.{number}")
            for number, point in enumerate(paragraph.points, start=1)
            if self._holds(point.when)
        )
        return Paragraph(node_id, self.words(paragraph.text), points, paragraph.numbered)

    def _table(self, table: ClauseTable, node_id: str) -> Table:
        rows = tuple(
            tuple(Cell(f"{node_id}.{r}.{c}", self.words(text)) for c, text in enumerate(row, start=1))
            for r, row in enumerate(table.rows, start=1)
        )
        return Table(node_id, rows, table.header_rows)

    def _holds(self, when: When) -> bool:
        return all(self.chosen[option] in alternatives for option, alternatives in when)

    def words(self, text: Parallel) -> Parallel:
        """The text with the profile's words in the place of its terms."""
        return ByLanguage(tuple((language, self._line(line, language)) for language, line in text.entries))

    def _line(self, line: Line, language: Language) -> Line:
        return line_of(*(self._inline(inline, language) for inline in line))

    def _inline(self, inline: Inline, language: Language) -> Inline:
        if not isinstance(inline, Field) or not inline.name.startswith(TERM):
            return inline
        key = inline.name.removeprefix(TERM)
        words = self.profile.terms.get(key)
        if words is None:
            raise UnusableInputError("term-unknown", place=f"{self.clause.id}@{self.clause.version}", term=key)
        return Text(phrase(words, inline.filters, language))


def _free_id(wanted: str, taken: Collection[str]) -> str:
    """``wanted``, or with "-2", "-3" ... behind it: the first that no node has or begins with."""
    heads = {node_id.partition(".")[0] for node_id in taken}
    candidate, number = wanted, 1
    while candidate in heads:
        number += 1
        candidate = f"{wanted}-{number}"
    return candidate


def _field_names(provision: Provision) -> Iterator[str]:
    texts = [provision.heading, *(text for block in provision.blocks for text in _texts(block))]
    for text in texts:
        for _, line in text.entries:
            yield from (inline.name for inline in line if isinstance(inline, Field))


def _texts(block: Block) -> Iterator[Parallel]:
    if isinstance(block, Table):
        yield from (cell.text for row in block.rows for cell in row)
        return
    yield block.text
    for point in block.points:
        yield from _texts(point)
