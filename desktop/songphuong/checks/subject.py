"""What checks look at: the agreement as it reads, passage by passage, and what the office's library knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Agreement, FieldType, Line, Parallel, Region, Table
from songphuong.agreement.walk import Spot, spots, text_of
from songphuong.library.clauses import AgreementType, Library, WordingProfile
from songphuong.library.rule_sets import RuleSet
from songphuong.phrasing.compose import Composed, Passage, compose
from songphuong.phrasing.signatures import Signatures

NO_LIBRARY = Library()


@dataclass(frozen=True, slots=True)
class Pair:
    """One passage in all its languages: a heading, a paragraph, a point, a table cell.

    ``passages`` are what it reads like (empty line: ``missing``), ``text`` is what it is made of, for fixes."""

    node_id: str
    region: Region
    section: str
    depth: int
    passages: tuple[Passage, ...]  # in the order of ``languages``
    languages: tuple[Language, ...]
    text: Parallel
    said: Mapping[Language, str] = field(hash=False)  # the words of each passage that has any

    def passage(self, language: Language) -> Passage | None:
        """The passage in this language; None where the agreement lacks the language or the node the words."""
        at = self.languages.index(language) if language in self.languages else None
        passage = None if at is None else self.passages[at]
        return None if passage is None or passage.missing else passage

    def words(self, language: Language) -> str:
        """What it says in this language, without its label; empty where it says nothing."""
        return self.said.get(language, "")

    def line(self, language: Language) -> Line:
        return self.text.get(language, ())


@dataclass(frozen=True, slots=True)
class Setting:
    """What a rule about single passages may know beside the passage; the same for all of one agreement."""

    type: AgreementType | None
    profile: WordingProfile | None
    library: Library
    rules: RuleSet
    kinds: Mapping[str, FieldType]  # of the declared fields, by name
    day: date  # the day on which the rules and the law are taken


# By rule and node: what the rule found there. Under ``Pair`` stand the passages themselves: one that reads as before
# stays the same object, so that no rule need compare it.
Remembered = dict[object, dict[str, object]]


@dataclass(frozen=True)
class Subject:
    """An agreement to be checked. ``composed`` is how it reads in each of its languages."""

    agreement: Agreement
    setting: Setting
    composed: tuple[tuple[Language, tuple[Composed, ...]], ...]
    before: Remembered  # what was found the last time; never changed
    remembered: Remembered = field(default_factory=dict)  # what is found now

    @classmethod
    def of(cls, agreement: Agreement, setting: Setting, before: Remembered) -> Subject:
        composed = tuple((language, compose(agreement, language)) for language in agreement.languages)
        return cls(agreement, setting, composed, before)

    @property
    def type(self) -> AgreementType | None:
        """The agreement's type, if the library knows it."""
        return self.setting.type

    @property
    def library(self) -> Library:
        return self.setting.library

    @cached_property
    def spots(self) -> Mapping[str, Spot]:
        """Where every node stands, by id."""
        return {spot.node.id: spot for spot in spots(self.agreement)}

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Every passage that bears a node's text, in reading order; signatures have none."""
        by_language = [tuple(passages(blocks)) for _, blocks in self.composed]
        before = self.before.get(Pair, {})
        pairs = []
        for row in zip(*by_language, strict=True):
            pair, known = self._pair(row), before.get(row[0].node_id)
            pairs.append(known if isinstance(known, Pair) and known == pair else pair)
        self.remembered[Pair] = {pair.node_id: pair for pair in pairs}
        return tuple(pairs)

    @cached_property
    def pairs_by_id(self) -> Mapping[str, Pair]:
        return {pair.node_id: pair for pair in self.pairs}

    def _pair(self, row: tuple[Passage, ...]) -> Pair:
        first = row[0]
        node = self.spots[first.node_id].node
        assert not isinstance(node, Table)
        languages = self.agreement.languages
        said = {code: one.words for code, one in zip(languages, row, strict=True) if not one.missing}
        return Pair(first.node_id, first.region, first.section, first.depth, row, languages, text_of(node), said)


def setting_of(
    agreement: Agreement,
    library: Library,
    *,
    kind: AgreementType | None = None,
    rules: RuleSet | None = None,
    day: date | None = None,
) -> Setting:
    """What is known of this agreement; ``kind`` None: the library's type of the agreement's own name; ``rules`` None:
    every rule as it is; ``day`` None: today."""
    kinds = {entry.name: entry.type for entry in agreement.fields}
    own = kind or library.types.get(agreement.type)
    profile = library.profiles.get(agreement.profile)
    return Setting(own, profile, library, rules or RuleSet(), kinds, day or date.today())


def passages(blocks: Iterable[Composed]) -> Iterator[Passage]:
    """Every passage that bears a node's text, cells of tables too; signatures have none."""
    for block in blocks:
        if isinstance(block, Passage):
            yield block
        elif not isinstance(block, Signatures):
            for row in block.rows:
                yield from row
