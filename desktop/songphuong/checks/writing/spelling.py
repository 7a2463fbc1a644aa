"""Is the Vietnamese spelt one way, and with syllables that there are?

Which words have two spellings: ``variants``; which syllables there are: ``phrasing.syllables``. How it is typed:
``writing``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from unicodedata import is_normalized

from songphuong.agreement.edits import Together
from songphuong.agreement.languages import VI, Language
from songphuong.phrasing.figures import REMEMBERED
from songphuong.phrasing.legacy_letters import remains_in
from songphuong.phrasing.syllables import is_misspelt, is_syllable, respelt

from ..findings import Hit, Rule
from ..subject import Setting, Subject
from .slips import Found, Slip, each_text, field_name, mended, quoted
from .variants import (
    OF_ONE_HOUSE,
    Variant,
    Written,
    by_the_program,
    names_in_tables,
    without_names,
    written_in,
)

# ---- two spellings -------------------------------------------------------------------------------------------------


def spelling_mixed(subject: Subject) -> Iterator[Hit]:
    """Words spelt against the rest of the text: by what most of it does, the house's way where both are as many or the
    program itself writes a value so. One finding a text and family: the place of the tone, i or y."""
    written, counted = _counted(subject)
    program = by_the_program(subject) if counted else frozenset()
    house = {group for group in _groups(counted) if group in program or counted[group, True] >= counted[group, False]}
    for one in written:
        wrong = [
            variant
            for variant in one.variants
            if variant.is_house != (variant.group in house) and _is_mixed(counted, variant.group, program)
        ]
        for family in dict.fromkeys(variant.family for variant in wrong):
            yield _against(one, [variant for variant in wrong if variant.family == family])


def _against(written: Written, wrong: list[Variant]) -> Hit:
    words = (("words", quoted(one.word for one in wrong)), ("instead", quoted(one.other for one in wrong)))
    fix = written.respelt(wrong)
    if written.entry is None:
        return Hit(written.node_id, VI, params=words, fix=fix)
    return Hit("", VI, written.entry.name, (*field_name(written.entry), *words), fix)


def house_spelling(subject: Subject) -> Iterator[Hit]:
    """The whole text in another style than the house's: told once, mended at once."""
    written, counted = _counted(subject)
    program = by_the_program(subject) if counted else frozenset()
    groups = _groups(counted)
    others = {group for group in groups if group in OF_ONE_HOUSE and not counted[group, True] and group not in program}
    if not others or any(_is_mixed(counted, group, program) for group in groups):
        return
    wrong = [(one, [variant for variant in one.variants if variant.group in others]) for one in written]
    words = [(variant.word.lower(), variant.other.lower()) for _, variants in wrong for variant in variants]
    shown = list(dict.fromkeys(words))[:4]
    edits = [edit for one, variants in wrong if variants and (edit := one.respelt(variants))]
    params = (("words", quoted(word for word, _ in shown)), ("instead", quoted(other for _, other in shown)))
    yield Hit("", VI, params=params, fix=Together(tuple(edits)) if edits else None)


Counted = Counter[tuple[str, bool]]


def _counted(subject: Subject) -> tuple[tuple[Written, ...], Counted]:
    """How often each group is written in the house's way and in the other. Names are looked for only where there is
    another way."""
    written = tuple(written_in(subject))
    if not any(not variant.is_house for one in written for variant in one.variants):
        return (), Counter()
    written = tuple(without_names(written, subject))
    return written, Counter((variant.group, variant.is_house) for one in written for variant in one.variants)


def _groups(counted: Counted) -> set[str]:
    return {group for group, _ in counted}


def _is_mixed(counted: Counted, group: str, program: frozenset[str]) -> bool:
    return bool(counted[group, False]) and bool(counted[group, True] or group in program)


# ---- syllables -----------------------------------------------------------------------------------------------------

_WORDS = re.compile(r"[^\W\d_]+")
_ATTACHED = re.compile(r"[-'’@/\\_&0-9\ufffc]")  # of transcriptions, addresses, codes, names: "Mát-xcơ-va"
_QUOTATIONS = 200  # of one text that are looked at
_QUOTED = re.compile(r"[“\"«][^“”\"«»]{1,300}[”\"»]")


def _misspelt(text: str, language: Language, setting: Setting) -> Found | None:
    """Words that are no syllables of Vietnamese, though they are made of its letters. Spared: transcriptions, names of
    the tables, what is quoted of another language, texts in an old code or in pieces (other rules tell that)."""
    if language != VI:
        return None
    suspects = _suspects(text)
    if not suspects or remains_in(text) is not None or not is_normalized("NFC", text):
        return None
    known = names_in_tables(setting.library.names)
    wrong = [match for match in _WORDS.finditer(text) if match.group() in suspects and match.group() not in known]
    foreign = _foreign(text)
    found = tuple(
        Slip(match.start(), match.end(), respelt(match.group()) or None)
        for match in wrong
        if not _is_attached(text, match) and not any(begin < match.start() < end for begin, end in foreign)
    )
    if not found:
        return None
    words = [
        f"{text[slip.start : slip.end]} → {slip.instead}" if slip.instead else text[slip.start : slip.end]
        for slip in found
    ]
    can_mend = all(slip.instead for slip in found)
    return Found((("words", quoted(words)),), mended(text, found) if can_mend else None)


@lru_cache(maxsize=REMEMBERED)
def _suspects(text: str) -> frozenset[str]:
    return frozenset(word for word in set(_WORDS.findall(text)) if is_misspelt(word))


def _is_attached(text: str, word: re.Match[str]) -> bool:
    before, after = text[max(0, word.start() - 1) : word.start()], text[word.end() : word.end() + 2]
    return bool(_ATTACHED.match(before) or _ATTACHED.match(after) or (after[:1] == "." and after[1:].isalnum()))


def _foreign(text: str) -> list[tuple[int, int]]:
    """What is quoted and has words of another language."""
    return [
        quotation.span()
        for quotation in islice(_QUOTED.finditer(text), _QUOTATIONS)
        if any(not is_syllable(word) and not is_misspelt(word) for word in _WORDS.findall(quotation.group()))
    ]


RULES: tuple[Rule, ...] = (
    Rule("spelling-mixed", "warning", "house", "house", spelling_mixed),
    Rule("house-spelling", "note", "house", "house", house_spelling),
    Rule("syllable-unknown", "warning", "house", "house", each_text(_misspelt, names=False)),
)
