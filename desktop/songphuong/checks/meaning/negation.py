"""Does one language deny what the other states? "sẽ không trao đổi" beside "will exchange", "trừ khi" beside "if".

Each sentence is weighed in both languages: how many denials it has at the least and at the most, for the languages
deny in different ways ("không tách rời" is "integral", "chỉ ... khi" is "not ... unless"). Only where the two cannot be
equal is something found. The words: ``negation_words``. Not here: may and shall (``modality``), numbers (``parity``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from songphuong.agreement.languages import EN, VI, Language
from songphuong.phrasing.figures import REMEMBERED

from ..findings import Hit
from ..place import which_languages
from ..subject import Pair, Setting
from ..typed import GAP
from .negation_words import (
    ADULT,
    AFFIX,
    ASIDE,
    EXCEPT,
    INTEGRAL,
    LIMIT,
    LISTS,
    MAYBE,
    MINOR,
    NON,
    NOT,
    NOTHING,
    ONLY,
    OR,
    OTHER,
    OVER,
    SEPARATE,
    SUBJECT,
)
from .passage_language import is_astray
from .side_by_side import Mark, Sentence, as_one, beside, counted, quoted, shortened

_OPPOSITES = {LIMIT: OVER, MINOR: ADULT, INTEGRAL: SEPARATE}  # "không quá" has a denial in it, "quá" is its opposite
# What is counted by rules of its own; all other kinds are excuses, each for one denial.
_WEIGHED = frozenset(
    (NOTHING, NOT, MAYBE, NON, EXCEPT, ASIDE, SUBJECT, ONLY, OTHER, OR, *_OPPOSITES, *_OPPOSITES.values())
)
_LIKE_EXCEPTIONS = (ASIDE, SUBJECT, "lack", "exclude", "beyond", "instead", "otherwise")
_NO_EXCUSE = {VI: "still"}  # "vẫn" answers "still", but says no "not"
_JOINS = frozenset(("và", "hoặc", "hay", "cũng", "nhưng", "mà", "and", "or", "but", "nor", ","))
_ANDS = frozenset(("and", "và", "but", "nhưng"))
_NEAR = 4  # words between the "and" and a "not" that repeats the one before
_NUMBERS = frozenset(("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mươi", "nửa"))
_REACH = 15  # words over which a "not" is felt
_LOOKED_AT = 50  # denials of a sentence among which the one to show is chosen


@dataclass(frozen=True, slots=True)
class Denials:
    """What one sentence denies in one language. ``repeats``: how many of ``NOT`` may only say a former one again;
    ``joins``: an "or" may stretch a "not" over several; ``continues``: the first follows an "and"."""

    language: Language
    marks: tuple[Mark, ...]
    counts: Counter[str]
    repeats: int
    joins: bool
    continues: bool


@dataclass(frozen=True, slots=True)
class Lost:
    """A denial that only ``language`` has, and the sentences it stands in and is missed in."""

    language: Language
    mark: Mark
    sentence: Sentence
    other: Sentence


def negation_differs(pair: Pair, _: Setting) -> Iterator[Hit]:
    """The first denial or exception of the passage that the other language lacks."""
    stretches = () if is_astray(pair) else beside(pair)
    lost = [one for vi, en in stretches for one in _lost(vi, en)]
    if lost and len(stretches) > 1 and _is_said_elsewhere(lost[0].language, stretches):
        lost = list(_lost(*as_one(stretches)))
    for one in lost[:1]:
        other = EN if one.language == VI else VI
        said = ("words", quoted(one.sentence, one.mark)), ("other_words", shortened(one.other.text))
        yield Hit(
            pair.node_id,
            params=(*said, *which_languages("in_language", [one.language]), *which_languages("other", [other])),
        )


def _is_said_elsewhere(language: Language, stretches: tuple[tuple[Sentence, Sentence], ...]) -> bool:
    """Whether the other language denies more in another sentence: then the sentences may not be each other's."""
    for vi, en in stretches:
        surplus = _denied(_denials(vi.words, VI).counts) - _denied(_denials(en.words, EN).counts)
        if surplus and (surplus < 0) == (language == VI):
            return True
    return False


def _lost(vi: Sentence, en: Sentence) -> Iterator[Lost]:
    one, other = _denials(vi.words, VI), _denials(en.words, EN)
    for language, mine, theirs, sentence, counterpart in (
        (VI, one, other, vi, en),
        (EN, other, one, en, vi),
    ):
        kind = _kind_lost(mine, theirs)
        if kind:
            yield Lost(language, _alone(kind, mine, theirs, sentence, counterpart), sentence, counterpart)


def _kind_lost(mine: Denials, theirs: Denials) -> str | None:
    if _exception_lost(mine, theirs):
        return EXCEPT
    if _denial_lost(mine, theirs):
        return NOT
    for kind, opposite in _OPPOSITES.items():
        is_turned = mine.counts[kind] > theirs.counts[kind] and theirs.counts[opposite] > mine.counts[opposite]
        if is_turned and (kind != LIMIT or not _parted_limits(theirs, mine)):
            return kind
    return None


def _denial_lost(mine: Denials, theirs: Denials) -> bool:
    """Whether even the fewest denials here are more than the most there."""
    counts, others = mine.counts, theirs.counts
    can_join = theirs.joins and theirs.continues <= mine.continues
    fewest = counts[NOT] - (mine.repeats if can_join else 0) + max(0, counts[NON] - others[AFFIX])
    if not fewest:
        return False
    exceptions = max(0, others[EXCEPT] + others[ASIDE] - counts[EXCEPT] - counts[ASIDE])
    others_say = _denied(others) + others[MAYBE] + exceptions + _parted_limits(mine, theirs)
    return fewest > others_say + _excuses(theirs, mine) + _only(theirs, mine)


def _exception_lost(mine: Denials, theirs: Denials) -> bool:
    """ "trừ khi" without "unless", nor what else may say so: "nếu không", "only", "apart from"."""
    counts, others = mine.counts, theirs.counts
    if counts[EXCEPT] <= others[EXCEPT]:
        return False
    denials = max(0, _denied(others) - _denied(counts) - _excuses(mine, theirs))
    like = sum(max(0, others[kind] - counts[kind]) for kind in _LIKE_EXCEPTIONS)
    return counts[EXCEPT] > others[EXCEPT] + denials + like + _only(theirs, mine)


def _parted_limits(mine: Denials, theirs: Denials) -> int:
    """ "no group comprises fewer than five" is "không dưới năm người": the denial and its measure stand apart."""
    limits, over = theirs.counts[LIMIT] - mine.counts[LIMIT], mine.counts[OVER] - theirs.counts[OVER]
    return max(0, min(limits, over, _denied(mine.counts) - _denied(theirs.counts)))


def _denied(counts: Counter[str]) -> int:
    return counts[NOT] + counts[NON]


def _excuses(theirs: Denials, mine: Denials) -> int:
    """The words that the other language has and this one has not: each may be a denial of this one."""
    kinds = [kind for kind in theirs.counts if kind not in _WEIGHED and kind != _NO_EXCUSE.get(theirs.language)]
    return sum(max(0, theirs.counts[kind] - mine.counts[kind]) for kind in kinds)


def _only(theirs: Denials, mine: Denials) -> int:
    """ "chỉ ... khi có" beside "not ... unless", "not ... without": two denials for one "only"."""
    counts = mine.counts
    if counts[EXCEPT] or counts[ASIDE] or counts[OTHER] or counts["before"] or _denied(counts) > 1:
        return 2 * max(0, theirs.counts[ONLY] - counts[ONLY])
    return 0


@lru_cache(maxsize=REMEMBERED)
def _denials(words: tuple[str, ...], language: Language) -> Denials:
    marks = _with_limits(LISTS[language].find(words), words)
    denials = [mark for mark in marks if mark.kind == NOT]
    repeats = sum(_repeats(words, before, mark) for before, mark in pairwise(denials))
    continues = bool(denials) and _continues(words, denials[0])
    return Denials(language, marks, counted(marks), repeats, _joins(words, marks), continues)


def _with_limits(marks: tuple[Mark, ...], words: tuple[str, ...]) -> tuple[Mark, ...]:
    """ "quá 02 đoàn" is over, "quá trình" is not; "không quá 02 đoàn" is a limit, "không quá đông" is none."""
    return tuple(_as_limit(mark, words) if words[mark.end - 1] == "quá" else mark for mark in marks)


def _as_limit(mark: Mark, words: tuple[str, ...]) -> Mark:
    follows = words[mark.end] if mark.end < len(words) else ""
    if follows == GAP or follows[:1].isdigit() or follows in _NUMBERS:
        return Mark(OVER, mark.start, mark.end) if mark.end - mark.start == 1 else mark
    return Mark(MAYBE, mark.start, mark.end) if mark.kind == LIMIT else mark


def _repeats(words: tuple[str, ...], before: Mark, mark: Mark) -> bool:
    is_joined = not _JOINS.isdisjoint(words[max(0, mark.start - _NEAR) : mark.start])
    return is_joined and mark.start - before.end <= _REACH


def _continues(words: tuple[str, ...], mark: Mark) -> bool:
    return not _ANDS.isdisjoint(words[max(0, mark.start - _NEAR + 1) : mark.start])


def _joins(words: tuple[str, ...], marks: tuple[Mark, ...]) -> bool:
    """Whether an "or" belongs to a "not" before it: "not act or interfere", not "does not act and may ask or tell"."""
    end = None
    for mark in marks:
        if mark.kind == NOT:
            end = mark.end
        elif mark.kind in (OR, MAYBE) and end is not None and _is_within(words, end, mark.start):
            return True
    return False


def _is_within(words: tuple[str, ...], start: int, end: int) -> bool:
    return end - start <= _REACH and _ANDS.isdisjoint(words[start:end])


def _alone(kind: str, mine: Denials, theirs: Denials, sentence: Sentence, other: Sentence) -> Mark:
    """The mark that stands farthest from all of the other language, by its place in the sentence."""
    kinds = (NOT, NON) if kind == NOT else (kind,)
    own = [mark for mark in mine.marks if mark.kind in kinds][:_LOOKED_AT]
    marks = [mark for mark in theirs.marks if mark.kind in (NOT, NON, MAYBE, EXCEPT, LIMIT)][:_LOOKED_AT]
    there = [mark.start / len(other.words) for mark in marks]
    if not there:
        return own[0]
    return max(own, key=lambda mark: min(abs(mark.start / len(sentence.words) - place) for place in there))
