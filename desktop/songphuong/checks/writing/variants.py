"""Vietnamese words that are spelt in two ways, and how a text spells them: the place of the tone, i or y.

Findings about them: ``spelling``. What is no word at all: ``phrasing.syllables``.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from songphuong.agreement.edits import Edit, SetText
from songphuong.agreement.languages import VI
from songphuong.agreement.tree import Field, FieldEntry, Line
from songphuong.library.names import Names
from songphuong.phrasing.figures import REMEMBERED

from ..subject import Subject
from ..typed import GAP, as_typed, retyped
from .slips import Slip, holds_name, mended, words_of

TONE, I_OR_Y = "tone", "i-y"  # the families

# Which spelling the house writes, by group: words of one group are spelt alike by whoever spells them by a rule.
# Tone: "hòa", "khỏe", "thủy". k: ký kỹ kỷ kỳ. l, m: lý, Mỹ. qu: quý quỹ quy. t: tỷ (lệ). s: bác sĩ. h: hy vọng.
HOUSE_WRITES_Y: Mapping[str, bool] = {"k": True, "l": True, "m": True, "qu": True, "t": True, "h": True, "s": False}
OF_ONE_HOUSE = (TONE, "k", "l", "m", "qu")  # groups that a text in another style writes otherwise throughout

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TWO_PLACES = re.compile(
    r"(?<!\w)[^\W\d_]{0,3}?(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ]|[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)(?!\w)", re.IGNORECASE
)
_TWO_LETTERS = re.compile(
    r"(?<!\w)(?:k[íĩỉìịýỹỷỳỵ]|l[íý]|m[ĩỹ]|t[ỉỷ]|s[ĩỹ]|qu[iíĩỉìịyýỹỷỳỵ]|h[iy](?= (?:sinh|vọng|hữu)(?!\w))"
    r"|(?<=công )t[iy])(?!\w)",
    re.IGNORECASE,
)
# Words with i alone, though they sound alike: "tỉ mỉ", "kì cọ", "lí nhí".
_WITH_I = re.compile(r"(?:tỉ (?:mỉ|tê|muội)|kì (?:cọ|kèo|đà)|kí (?:lô|ninh)|lí (?:nhí|lắc|tí))(?!\w)", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"([^\W\d_]+) $")
_WORD_AFTER = re.compile(r" ([^\W\d_]+)")
_STARTS = re.compile(r"(?:^|[.!?:;“\"(\n–-])\s*$")
_NO_NAMES_WRITTEN = "thỏa thoả ủy uỷ hóa hoá kỹ kĩ khóa khoá tòa toà khỏe khoẻ quy qui quỹ quĩ"
_NO_NAMES = frozenset(_NO_NAMES_WRITTEN.split())
_NO_NAMES_IN_CAPITALS = _NO_NAMES | {"ký", "kí", "kỷ", "kỉ"}
_FOREIGN = re.compile("o[éè]$")  # "Zoé", "Noé"
_BEFORE_NAMES = frozenset(("ông", "bà", "anh", "chị", "ông/bà"))


@dataclass(frozen=True, slots=True)
class Variant:
    """A word that has two spellings. ``is_house``: it stands here as the house writes it."""

    start: int
    end: int
    word: str
    other: str  # the same word in the other spelling, with its capitals
    group: str
    is_house: bool

    @property
    def family(self) -> str:
        return TONE if self.group == TONE else I_OR_Y


@dataclass(frozen=True, slots=True)
class Written:
    """The variants of one text, of a node or of a field's value, and the edit that puts another text in its place."""

    node_id: str
    entry: FieldEntry | None
    text: str
    variants: tuple[Variant, ...]
    put: Callable[[str], Edit | None]

    def respelt(self, others: Iterable[Variant]) -> Edit | None:
        """The edit that puts the other spelling of these in their places."""
        slips = sorted((Slip(one.start, one.end, one.other) for one in others), key=lambda slip: slip.start)
        return self.put(mended(self.text, slips))


# ---- of one text ---------------------------------------------------------------------------------------------------


@lru_cache(maxsize=REMEMBERED)
def variants_in(text: str) -> tuple[Variant, ...]:
    """The words of a Vietnamese text that could be spelt otherwise, in order; names of persons and places left out."""
    found = [*_of_tone(text), *_of_letters(text)]
    return tuple(sorted((one for one in found if not _is_name(text, one)), key=lambda one: one.start))


def _of_tone(text: str) -> Iterator[Variant]:
    for match in _TWO_PLACES.finditer(text):
        word = match.group()
        opened = [unicodedata.normalize("NFD", letter) for letter in word[-2:]]
        is_house = len(opened[0]) > 1
        bearer = opened[0] if is_house else opened[1]
        tone = next(sign for sign in bearer if sign in _TONES)
        plain = [one.replace(tone, "") for one in opened]
        plain[1 if is_house else 0] += tone
        other = word[:-2] + unicodedata.normalize("NFC", "".join(plain))
        yield Variant(match.start(), match.end(), word, other, TONE, is_house)


def _of_letters(text: str) -> Iterator[Variant]:
    for match in _TWO_LETTERS.finditer(text):
        word = match.group()
        if _WITH_I.match(text, match.start()):
            continue
        opened = unicodedata.normalize("NFD", word[-1])
        letter, tone = opened[0], opened[1:]
        other = {"i": "y", "y": "i", "I": "Y", "Y": "I"}[letter]
        group = word[:-1].lower()
        is_house = (letter in "yY") == HOUSE_WRITES_Y[group]
        respelt = word[:-1] + unicodedata.normalize("NFC", other + tone)
        yield Variant(match.start(), match.end(), word, respelt, group, is_house)


def _is_name(text: str, variant: Variant) -> bool:
    """Part of a name or of a transcription, as far as capitals and neighbours tell: "Thúy" in "bà Lê Thị Thúy"."""
    word, start, end = variant.word, variant.start, variant.end
    if text[start - 1 : start] in ("-", "'", "’") or text[end : end + 1] in ("-", "'", "’"):
        return True
    if word[0].islower() or word.lower() in _NO_NAMES:
        return False
    before = _WORD_BEFORE.search(text, max(0, start - 12), start)
    after = _WORD_AFTER.match(text, end)
    first, second = before.group(1) if before else "", after.group(1) if after else ""
    if word.isupper():
        return word.lower() not in _NO_NAMES_IN_CAPITALS and first.upper() != "CỘNG"
    if _FOREIGN.search(word):
        return True
    if _STARTS.search(text, max(0, start - 4), start):
        return second[:1].isupper()
    return first.lower() in _BEFORE_NAMES or first[:1].isupper() or second[:1].isupper()


# ---- of an agreement -----------------------------------------------------------------------------------------------


def written_in(subject: Subject) -> Iterator[Written]:
    """Every text with variants: passages in reading order, then fields; those that hold names are left out."""
    for pair in subject.pairs:
        line = pair.line(VI)
        text = as_typed(line)
        if variants := variants_in(text):
            yield Written(pair.node_id, None, text, variants, _put_line(pair.node_id, line))
    for entry in subject.agreement.fields:
        words = None if holds_name(entry) else words_of(entry, VI)
        if words and (variants := variants_in(words[0])):
            yield Written("", entry, words[0], variants, words[1])


def _put_line(node_id: str, line: Line) -> Callable[[str], Edit | None]:
    def put(text: str) -> Edit | None:
        after = retyped(line, text)
        return None if after is None else SetText(node_id, VI, after, settles=True)

    return put


def without_names(written: Iterable[Written], subject: Subject) -> Iterator[Written]:
    """The same without the variants that are part of a name of the library's tables or of a field."""
    names = _finder(subject)
    for one in written:
        spans = [match.span() for match in names.finditer(one.text)] if names else []
        begins = [begin for begin, _ in spans]
        kept = tuple(variant for variant in one.variants if not _is_inside(variant.start, begins, spans))
        yield replace(one, variants=kept)


def _is_inside(at: int, begins: list[int], spans: list[tuple[int, int]]) -> bool:
    before = bisect_right(begins, at)
    return before > 0 and at < spans[before - 1][1]


def by_the_program(subject: Subject) -> frozenset[str]:
    """The groups of which the program itself words a value, in the house's spelling: "1.000 đô la Mỹ"."""
    pieces = (piece for pair in subject.pairs if (passage := pair.passage(VI)) for piece in passage.pieces)
    phrased = ("date", "money", "number", "duration")
    texts = {
        piece.text
        for piece in pieces
        if isinstance(piece.origin, Field) and subject.setting.kinds.get(piece.origin.name) in phrased
    }
    return frozenset(variant.group for text in texts for variant in variants_in(text))


def _finder(subject: Subject) -> re.Pattern[str] | None:
    """What finds the names with a variant in them; None: there are none."""
    own = (words[0] for entry in subject.agreement.fields if holds_name(entry) and (words := words_of(entry, VI)))
    names = {name.strip() for name in (*own, *_names(subject.library.names)) if GAP not in name and _has_variant(name)}
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))) if longest_first else None


def _has_variant(name: str) -> bool:
    return any(_of_tone(name)) or any(_of_letters(name))


@lru_cache(maxsize=4)
def _names(names: Names) -> tuple[str, ...]:
    """Names of more than one word; one word, such as "Mỹ", is spelt as the text spells."""
    found: list[str] = []
    for one in names.organisations:
        found += [one.name.get(VI, ""), *one.former_names.get(VI, ()), *one.aliases.get(VI, ())]
    for country in names.countries:
        found += [country.name.get(VI, ""), country.official.get(VI, ""), country.capital.get(VI, "")]
        found += country.aliases.get(VI, ())
    return tuple(name for name in found if " " in name)


@lru_cache(maxsize=4)
def names_in_tables(names: Names) -> frozenset[str]:
    """Every single word of the names in the library's tables."""
    found: list[str] = [*_names(names)]
    found += [country.name.get(VI, "") for country in names.countries]
    found += [country.capital.get(VI, "") for country in names.countries]
    return frozenset(word for name in found for word in re.findall(r"[^\W\d_]+", name))
