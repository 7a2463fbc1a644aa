"""Walking the tree: finding nodes, numbers and letters, and what a cross-reference says.

Numbers are computed from the tree, per language, and never stored. Source of the Vietnamese lettering: practice of
Vietnamese legal drafting (a b c d đ e g h i k l m n o p q r s t u v x y); the English runs a to z. Beyond the end
the letters double: aa, bb ... as Word's own lists do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from .languages import EN, VI, Language
from .same import Same
from .tree import REGIONS, SECTION, Agreement, Block, Cell, Inline, Paragraph, Parallel, Provision, Region, Table

VIETNAMESE_LETTERS = "abcdđeghiklmnopqrstuvxy"
ENGLISH_LETTERS = "abcdefghijklmnopqrstuvwxyz"

COUNTED_REGIONS: tuple[Region, ...] = ("articles", "annexes")  # their provisions and paragraphs bear numbers

REMEMBERED = 1024  # provisions: a program walks the same agreement many times between two edits

TextNode = Provision | Paragraph | Cell  # what bears text; a provision's text is its heading


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a node stands. ``path`` leads from the provision down to the node, the provision first.

    ``numbers`` are the ordinals along the path that count (article, paragraph, point ...), None for an
    uncounted step; ``order`` is the provision's index in its region.
    """

    node: TextNode | Table
    region: Region
    order: int
    path: tuple[Provision | Paragraph | Table | Cell, ...]
    numbers: tuple[int | None, ...] = field(default=())

    @property
    def provision(self) -> Provision:
        first = self.path[0]
        assert isinstance(first, Provision)
        return first


def provisions(agreement: Agreement) -> Iterator[tuple[Region, int, Provision]]:
    """Every provision in reading order with its region and index there."""
    for region in REGIONS:
        for order, provision in enumerate(region_of(agreement, region)):
            yield region, order, provision


def region_of(agreement: Agreement, region: Region) -> tuple[Provision, ...]:
    found: tuple[Provision, ...] = getattr(agreement, region)
    return found


def spots(agreement: Agreement) -> Iterator[Spot]:
    """Every node in reading order: provision, its paragraphs and points, tables and their cells."""
    for region, order, provision in provisions(agreement):
        yield from _spots_of(Same(provision), region, order)


@lru_cache(maxsize=REMEMBERED)
def _spots_of(provision: Same[Provision], region: Region, order: int) -> tuple[Spot, ...]:
    """Those of one provision: an edit leaves the other provisions as they are."""
    spot = provision_spot(region, order, provision.value)
    return (spot, *_block_spots(spot, provision.value.blocks))


def provision_spot(region: Region, order: int, provision: Provision) -> Spot:
    """Where the provision at this index of its region stands."""
    return Spot(provision, region, order, (provision,), (order + 1 if region in COUNTED_REGIONS else None,))


def _block_spots(parent: Spot, blocks: tuple[Block, ...]) -> Iterator[Spot]:
    numbers = block_numbers(blocks, top_level=len(parent.path) == 1, counted=parent.region in COUNTED_REGIONS)
    for block, number in zip(blocks, numbers, strict=True):
        spot = Spot(block, parent.region, parent.order, (*parent.path, block), (*parent.numbers, number))
        yield spot
        if isinstance(block, Paragraph):
            yield from _block_spots(spot, block.points)
        else:
            for row in block.rows:
                for cell in row:
                    yield Spot(cell, spot.region, spot.order, (*spot.path, cell), (*spot.numbers, None))


def block_numbers(blocks: tuple[Block, ...], *, top_level: bool, counted: bool = True) -> tuple[int | None, ...]:
    """The number of each block among its siblings; None for tables and unnumbered paragraphs.

    A single numbered paragraph directly under an article carries no number (there is no "1." without a "2.").
    Directly under anything but an article or annex (recitals, testimonium) paragraphs are not counted.
    """
    countable = [isinstance(block, Paragraph) and block.numbered for block in blocks]
    if top_level and (not counted or sum(countable) < 2):
        return (None,) * len(blocks)
    number, numbers = 0, []
    for counts in countable:
        number += counts
        numbers.append(number if counts else None)
    return tuple(numbers)


def find(agreement: Agreement, node_id: str) -> Spot | None:
    """The node with this id, or None."""
    return next((spot for spot in spots(agreement) if spot.node.id == node_id), None)


def node_ids(agreement: Agreement) -> tuple[str, ...]:
    return tuple(spot.node.id for spot in spots(agreement))


def text_of(node: TextNode) -> Parallel:
    return node.heading if isinstance(node, Provision) else node.text


def inlines(agreement: Agreement) -> Iterator[tuple[Spot, Language, Inline]]:
    """Every piece of text of every node in every language the node has."""
    for spot in spots(agreement):
        if not isinstance(spot.node, Table):
            for language, line in text_of(spot.node).entries:
                for inline in line:
                    yield spot, language, inline


# ---- numbers in letters --------------------------------------------------------------------------------------------


def letter(number: int, language: Language) -> str:
    """1 -> "a"; 5 -> "đ" in Vietnamese, "e" in any other language; beyond the end the letter doubles."""
    letters = VIETNAMESE_LETTERS if language == VI else ENGLISH_LETTERS
    times, index = divmod(number - 1, len(letters))
    return letters[index] * (times + 1)


def roman(number: int) -> str:
    """1 -> "i", 4 -> "iv"; lower case."""
    steps = (
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
        (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    )  # fmt: skip
    written = ""
    for value, sign in steps:
        while number >= value:
            written, number = written + sign, number - value
    return written


def division_mark(number: int, depth: int, language: Language) -> str:
    """The bare mark of a division: depth 1 paragraph "1", 2 point "a", 3 "i", 4 "A", 5 "1", then letters again."""
    kind = depth if depth < 2 else 2 + (depth - 2) % 4
    marks = {1: str(number), 2: letter(number, language), 3: roman(number), 4: letter(number, language).upper()}
    return marks.get(kind, str(number))


def label(spot: Spot, language: Language) -> str:
    """What stands before the node's text: "Điều 1.", "Article 1.", "1.", "đ)", "(e)"; empty where nothing does."""
    number, depth = spot.numbers[-1], len(spot.path) - 1
    if number is None:
        return ""
    if depth == 0:
        return _provision_label(spot.region, number, language)
    mark = division_mark(number, depth, language)
    if depth == 1:
        return f"{mark}."
    return f"{mark})" if language == VI and depth == 2 else f"({mark})"


def _provision_label(region: Region, number: int, language: Language) -> str:
    words = {
        ("articles", VI): "Điều",
        ("articles", EN): "Article",
        ("annexes", VI): "Phụ lục",
        ("annexes", EN): "Annex",
    }
    word = words.get((region, language))
    return f"{word} {number}." if word else f"{number}."


# ---- cross-references ----------------------------------------------------------------------------------------------


Targets = Mapping[str, Spot]


def targets_of(agreement: Agreement) -> Targets:
    """What references can point to: every citable node by its id, and ``section:<id>`` for the first provision of a
    section. Citable are articles and annexes and what stands in them (an uncounted division as the nearest counted
    one above it); a title, a recital or a table cell is not."""
    return _targets_of(Same(agreement))


@lru_cache(maxsize=4)
def _targets_of(known: Same[Agreement]) -> Targets:
    agreement = known.value
    targets: dict[str, Spot] = {}
    for spot in spots(agreement):
        if spot.numbers[0] is None:
            continue
        targets.setdefault(spot.node.id, spot)
        if len(spot.path) == 1 and spot.provision.section:
            targets.setdefault(SECTION + spot.provision.section, spot)
    return targets


def citation(target: Spot, language: Language, *, within: Provision | None = None) -> str:
    """How a text cites the target: "điểm đ khoản 2 Điều 5", "paragraph 2(e) of Article 5", "Phụ lục 1", "Annex 1".

    Cited from within the same article it reads "khoản 2 Điều này", "paragraph 2 of this Article". Divisions without
    a number are passed over. Source of the Vietnamese form: Decree 30/2020/NĐ-CP practice (lower-case khoản, điểm).
    """
    marks = [
        (depth, division_mark(number, depth, language))
        for depth, number in enumerate(target.numbers)
        if depth and number is not None
    ]
    home = within is not None and within.id == target.provision.id
    return _vietnamese(target, marks, home) if language == VI else _english(target, marks, home)


def _vietnamese(target: Spot, marks: list[tuple[int, str]], home: bool) -> str:
    word = "Điều" if target.region == "articles" else "Phụ lục"
    names = {1: "khoản", 2: "điểm"}
    parts = [f"{names.get(depth, 'tiết')} {mark}" for depth, mark in reversed(marks)]
    return " ".join([*parts, f"{word} này" if home else f"{word} {target.numbers[0]}"])


def _english(target: Spot, marks: list[tuple[int, str]], home: bool) -> str:
    word = "Article" if target.region == "articles" else "Annex"
    whole = f"this {word}" if home else f"{word} {target.numbers[0]}"
    if not marks:
        return whole
    first_depth, first = marks[0]
    rest = "".join(f"({mark})" for _, mark in marks[1:])
    cited = f"paragraph {first}{rest}" if first_depth == 1 else f"point ({first}){rest}"
    return f"{cited} of {whole}"
