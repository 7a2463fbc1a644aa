"""One name for the text itself: "Thỏa thuận này" beside "Bản ghi nhớ này" leaves open whether two texts are meant.

The title's clause says how the text calls itself; without one, what most of the text says is right.
Not here: names that the law keeps for treaties (``naming``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from songphuong.agreement.edits import Edit, Together
from songphuong.agreement.languages import EN, VI, Language
from songphuong.phrasing.figures import REMEMBERED
from songphuong.phrasing.lists import joined

from ..findings import Hit
from ..place import both
from ..subject import Pair, Subject
from ..typed import as_typed
from ..whole.instruments import amends_another
from ..writing.slips import Slip
from .said_here import like, mending, own_words, speaks

# Kind -> its names, the longest first; a kind that ends with "?" is a short form of any kind that begins so.
_KINDS: Final[Mapping[Language, Mapping[str, str]]] = {
    VI: {
        "biên bản ghi nhớ": "biên bản ghi nhớ",
        "biên bản thỏa thuận": "biên bản thỏa thuận|biên bản thoả thuận",
        "biên bản": "biên bản",
        "bản ghi nhớ": "bản ghi nhớ hợp tác|bản ghi nhớ",
        "thỏa thuận": "bản thỏa thuận|bản thoả thuận|thỏa thuận hợp tác|thoả thuận hợp tác|thỏa thuận tài trợ"
        "|thoả thuận tài trợ|thỏa thuận|thoả thuận",
        "chương trình": "chương trình hợp tác|chương trình",
        "kế hoạch": "kế hoạch hợp tác|kế hoạch",
        "ý định thư": "ý định thư|thư ý định",
        "hợp đồng": "hợp đồng tài trợ|hợp đồng",
    },
    EN: {
        "memorandum of understanding": "memorandum of understanding|mou",
        "memorandum of agreement": "memorandum of agreement|moa",
        "memorandum": "memorandum of cooperation|memorandum",
        "agreement": "cooperation agreement|sponsorship agreement|agreement",
        "arrangement": "cooperation arrangement|arrangement",
        "programme": "cooperation programme|programme|program",
        "plan": "cooperation plan|plan",
        "letter of intent": "letter of intent",
        "contract": "sponsorship contract|contract",
    },
}
# Other things in the text may be called so too: a training programme, minutes of a meeting, an expert's contract.
_COMMON: Final = frozenset(
    {"biên bản", "chương trình", "kế hoạch", "hợp đồng", "thỏa thuận", "programme", "plan", "contract"}
)
_SHORT: Final = ("biên bản", "memorandum")


def _names(language: Language) -> str:
    return "|".join(f"(?:{names})" for names in _KINDS[language].values())


_NAMED: Final[Mapping[Language, re.Pattern[str]]] = {
    VI: re.compile(rf"(?<!\w)(?P<name>{_names(VI)})(?P<this> này)?(?!\w)", re.IGNORECASE),
    EN: re.compile(rf"(?<!\w)(?P<this>(?:this|the present) )?(?P<name>{_names(EN)})(?!\w)", re.IGNORECASE),
}
_KIND_OF: Final[Mapping[Language, Mapping[str, str]]] = {
    language: {name: kind for kind, names in kinds.items() for name in names.split("|")}
    for language, kinds in _KINDS.items()
}
_BEGINS_SENTENCE = re.compile(r"(?:^|[.;:!?]\s)\W*$")


@dataclass(frozen=True, slots=True)
class Named:
    """One mention of an instrument; ``is_self``: "this Agreement"; ``capital``: written as a name."""

    start: int
    end: int
    kind: str
    is_self: bool
    capital: bool
    begins: bool  # a sentence, where any word has a capital


@lru_cache(maxsize=REMEMBERED)
def named_in(text: str, language: Language) -> tuple[Named, ...]:
    return tuple(_mention(text, match, language) for match in _NAMED[language].finditer(text))


def _mention(text: str, match: re.Match[str], language: Language) -> Named:
    start, end = match.span("name")
    kind = _KIND_OF[language][match["name"].lower()]
    begins = language == VI and bool(_BEGINS_SENTENCE.search(text[max(0, start - 4) : start]))
    return Named(start, end, kind, match["this"] is not None, text[start].isupper(), begins or start == 0)


def _is_own(named: Named, before: list[Named], others: frozenset[str], pair: Pair) -> bool:
    """Whether "this ..." is the text itself and not another instrument that was named before."""
    if not named.is_self or not (named.capital or named.kind in ("bản ghi nhớ", "biên bản ghi nhớ", "ý định thư")):
        return False
    if pair.region == "annexes" and named.kind in _COMMON:
        return False
    if named.kind in others:
        return False
    return not (named.begins and any(one.kind == named.kind and not one.is_self for one in before))


# ---- the right name ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OwnName:
    kind: str
    words: str  # "this Memorandum of Understanding"


def _of_title(subject: Subject, language: Language) -> OwnName | None:
    for provision in subject.agreement.title:
        source = provision.source
        clause = subject.library.find(source.clause, source.version) if source else None
        words = clause.self_reference.get(language, "") if clause else ""
        found = [one for one in named_in(words, language) if one.is_self]
        if found:
            return OwnName(found[0].kind, words[found[0].start : found[0].end])
    return None


def own_name(subject: Subject, language: Language) -> OwnName | None:
    """How the text calls itself; None where that is undecided."""
    count: Counter[tuple[str, str]] = Counter()
    for pair in subject.pairs:
        text = own_words(pair, language)
        for named in named_in(text, language):
            if named.is_self and named.capital and pair.region != "annexes":
                count[named.kind, text[named.start : named.end]] += 1
    kinds = Counter[str]()
    for (kind, _), number in count.items():
        kinds[kind] += number
    title = _of_title(subject, language)
    if title and kinds[title.kind]:
        return title
    ranked = kinds.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    kind = ranked[0][0]
    words = max((one for one in count if one[0] == kind), key=lambda one: count[one])[1]
    return OwnName(kind, words)


def _is_same(kind: str, right: str) -> bool:
    return kind == right or any(
        (kind == short and right.startswith(short)) or (right == short and kind.startswith(short)) for short in _SHORT
    )


# ---- the rule ------------------------------------------------------------------------------------------------------


def self_reference_varied(subject: Subject) -> Iterator[Hit]:
    """Each passage in which the text calls itself by another name than elsewhere; both languages together. A text that
    changes another one speaks of two instruments and is passed over; so is a name that another instrument bore earlier
    in the same article."""
    if amends_another(subject):
        return
    right = {code: own_name(subject, code) for code in (VI, EN) if speaks(subject, code)}
    found: dict[str, dict[Language, tuple[Slip, ...]]] = {}
    for language, name in right.items():
        if name is not None:
            for pair, slips in _varied(subject, language, name):
                found.setdefault(pair.node_id, {})[language] = slips
    for pair in subject.pairs:
        if pair.node_id in found:
            yield _hit(pair, found[pair.node_id], {code: name.words for code, name in right.items() if name})


def _varied(subject: Subject, language: Language, right: OwnName) -> Iterator[tuple[Pair, tuple[Slip, ...]]]:
    others: dict[str, frozenset[str]] = {}  # instruments of another name that each provision has spoken of
    for pair in subject.pairs:
        text = own_words(pair, language)
        mentions = named_in(text, language)
        if not mentions:
            continue
        home = subject.spots[pair.node_id].provision.id
        slips: list[Slip] = []
        before: list[Named] = []
        for named in mentions:
            known = others.get(home, frozenset())
            if not _is_same(named.kind, right.kind) and _is_own(named, before, known, pair):
                old = text[named.start : named.end]
                new = like(old, right.words) if language == VI or old.isupper() else right.words
                slips.append(Slip(named.start, named.end, new))
            if not named.is_self and named.capital and not named.begins:
                others[home] = known | {named.kind}
            before.append(named)
        if slips:
            yield pair, tuple(slips)


def _hit(pair: Pair, slips: Mapping[Language, tuple[Slip, ...]], right: Mapping[Language, str]) -> Hit:
    said = {code: _quotation(as_typed(pair.line(code)), slips[code], code) for code in slips}
    instead = {code: f"“{_this(right[code], code)}”" for code in slips}
    params = (
        *both("words", joined(list(said.values()), VI), joined(list(said.values()), EN)),
        *both("instead", joined(list(instead.values()), VI), joined(list(instead.values()), EN)),
    )
    mended = [mending(pair, code, slips[code]) for code in slips]
    fixes: list[Edit] = [one for one in mended if one is not None]
    language = next(iter(slips)) if len(slips) == 1 else None
    return Hit(pair.node_id, language, params=params, fix=_as_one(fixes) if len(fixes) == len(slips) else None)


def _as_one(fixes: list[Edit]) -> Edit:
    return fixes[0] if len(fixes) == 1 else Together(tuple(fixes))


def _this(name: str, language: Language) -> str:
    return f"{name} này" if language == VI else f"this {name}"


def _quotation(text: str, slips: tuple[Slip, ...], language: Language) -> str:
    first = slips[0]
    return f"“{_this(text[first.start : first.end], language)}”"
