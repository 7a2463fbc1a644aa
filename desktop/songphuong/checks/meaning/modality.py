"""Does one language leave open what the other makes firm? "có thể" beside "will", "phải" beside "may", "dự kiến" beside
"shall".

Each sentence is compared as a whole: a weaker word that finds no like in the other language, while the other language
has a firm word too many. Vietnamese that says nothing ("Bên cử chịu chi phí") beside "shall" and "will" is usual and
never told, nor "phải" beside "shall" and "will". Not here: "shall" beside "will" within one language (``wording``),
"không" and "not" (``negation``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from songphuong.agreement.languages import EN, VI, Language
from songphuong.phrasing.figures import REMEMBERED

from ..findings import Hit
from ..place import which_languages
from ..subject import Pair, Setting
from .modal_words import (
    ABLE,
    ALLOW,
    BAN,
    FREE,
    INTEND,
    LIKE_INTEND,
    LIKE_MUST,
    LIKE_SHOULD,
    LISTS,
    MAY,
    MUST,
    RIGHT,
    SHALL,
    SHOULD,
)
from .passage_language import is_astray
from .side_by_side import Mark, Sentence, as_one, beside, counted, quoted

_NONE: Final = frozenset(("no", "neither", "none", "nothing", "nobody", "chẳng"))
_NOUNS: Final = frozenset(("gian", "phí", "ngày", "số", "lịch", "điểm", "lượng", "giá", "trị", "mức"))
_AFTER_ADJECTIVE: Final = frozenset(
    ("của", "là", "ban", "như", "cho", "khoảng", "để", "về", "và", ".", ",", ";", ":", ")")
)
_REACH: Final = 8  # words over which "no" and "only" are felt
_CAUSES: Final = frozenset(("do", "vì", "bởi"))
_FAR: Final = 40  # words from "do" to "nên"

# What leaves open, and what excuses it in the other language.
_WEAK: Final[Mapping[str, tuple[str, ...]]] = {
    MAY: (ALLOW, RIGHT, ABLE, FREE),
    INTEND: (LIKE_INTEND,),
    SHOULD: (LIKE_SHOULD,),
}


@dataclass(frozen=True, slots=True)
class Modals:
    language: Language
    marks: tuple[Mark, ...]
    counts: Counter[str]


@dataclass(frozen=True, slots=True)
class Weaker:
    """``language`` leaves open at ``mark`` what the other one makes firm at ``firm``."""

    language: Language
    mark: Mark
    firm: Mark
    sentence: Sentence
    other: Sentence


def modality_differs(pair: Pair, _: Setting) -> Iterator[Hit]:
    """The first place of the passage where one language is firmer than the other."""
    stretches = () if is_astray(pair) else beside(pair)
    found = [one for vi, en in stretches for one in _weaker(vi, en)]
    if len({one.language for one in found}) > 1:  # the sentences are not each other's
        found = list(_weaker(*as_one(stretches)))
    for one in found[:1]:
        weak, firm = quoted(one.sentence, one.mark), quoted(one.other, one.firm)
        vi, en = (weak, firm) if one.language == VI else (firm, weak)
        firmer = EN if one.language == VI else VI
        yield Hit(pair.node_id, params=(("vietnamese", vi), ("english", en), *which_languages("firmer", [firmer])))


def _weaker(vi: Sentence, en: Sentence) -> Iterator[Weaker]:
    one, other = _modals(vi, VI), _modals(en, EN)
    for language, mine, theirs, sentence, counterpart in ((VI, one, other, vi, en), (EN, other, one, en, vi)):
        pair = _pair_of_marks(mine, theirs)
        if pair:
            yield Weaker(language, *pair, sentence, counterpart)


def _pair_of_marks(mine: Modals, theirs: Modals) -> tuple[Mark, Mark] | None:
    counts, others = mine.counts, theirs.counts
    if not _firm(others):
        return None
    for kind, excuses in _WEAK.items() if _firm(others) > _firm(counts) else ():
        excused = sum(max(0, others[excuse] - counts[excuse]) for excuse in excuses)
        excused += max(0, others[BAN] - counts[BAN])
        if counts[kind] > others[kind] + excused:
            return _first(mine, kind), _first(theirs, SHALL, MUST)
    is_must = mine.language == VI and counts[SHALL] > others[SHALL]  # "phải" is "shall" and "will" as well
    if is_must and others[MUST] > counts[MUST] + counts[LIKE_MUST] + counts[LIKE_SHOULD]:
        return _first(mine, SHALL), _first(theirs, MUST)
    return None


def _firm(counts: Counter[str]) -> int:
    return counts[SHALL] + counts[MUST]


def _first(modals: Modals, *kinds: str) -> Mark:
    return next(mark for mark in modals.marks if mark.kind in kinds)


@lru_cache(maxsize=REMEMBERED)
def _modals(sentence: Sentence, language: Language) -> Modals:
    months = _months(sentence) if language == EN and "May" in sentence.text else frozenset()
    marks = tuple(
        _as_meant(sentence, mark)
        for mark in LISTS[language].find(sentence.words)
        if mark.start not in months and not _is_no_modal(sentence.words, mark)
    )
    return Modals(language, marks, counted(marks))


def _as_meant(sentence: Sentence, mark: Mark) -> Mark:
    """ "No Party may", "may ... only", "chỉ có thể" forbid; "thời gian dự kiến" is no intention."""
    before = sentence.words[max(0, mark.start - _REACH) : mark.start]
    after = sentence.words[mark.end : mark.end + _REACH]
    is_ban = not _NONE.isdisjoint(before) or sentence.words[0] == "không" or "chỉ" in before[-2:]
    if mark.kind == MAY and (is_ban or "only" in before[-2:] + after):
        return Mark(BAN, mark.start, mark.end)
    is_adjective = not _NOUNS.isdisjoint(before[-1:]) or not after or after[0] in _AFTER_ADJECTIVE
    if sentence.words[mark.start : mark.end] == ("dự", "kiến") and is_adjective:
        return Mark(LIKE_INTEND, mark.start, mark.end)
    return mark


def _is_no_modal(words: tuple[str, ...], mark: Mark) -> bool:
    """The "should" of a condition ("Should a Party fail") and the "nên" of a cause ("do ... nên ...")."""
    if words[mark.start] == "nên":
        return not _CAUSES.isdisjoint(words[max(0, mark.start - _FAR) : mark.start])
    return words[mark.start] == "should" and (not mark.start or words[mark.start - 1] in (",", "("))


def _months(sentence: Sentence) -> frozenset[int]:
    """Where "May" is a month: with a capital within the sentence, or before a figure."""
    written = sentence.written
    follows = (*(word[0].isdigit() for word in written[1:]), False)
    return frozenset(at for at, word in enumerate(written) if word == "May" and (at or follows[at]))
