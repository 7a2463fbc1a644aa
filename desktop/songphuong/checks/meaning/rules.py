"""Do the languages say the same thing? The rules about what words mean, and passages that were edited in one language.

Negation: ``negation``; may, shall and must: ``modality``; the language a passage is in: ``passage_language``. Numbers:
``parity``, ``quantities``; terms and names: ``terms``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import takewhile

from songphuong.agreement.edits import ConfirmTexts
from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Drift
from songphuong.phrasing.pieces import Reader

from ..findings import Hit, Rule
from ..pairs import each_pair
from ..place import which_languages
from ..subject import Pair, Subject
from .modality import modality_differs
from .negation import negation_differs
from .passage_language import wrong_language
from .side_by_side import SHOWN


def edited_in_one_language(subject: Subject) -> Iterator[Hit]:
    """Each passage changed in some languages and not in the others; the fix says that they mean the same.

    Not where a language has no words: that is another finding."""
    for drift in subject.agreement.drifts:
        pair = subject.pairs_by_id.get(drift.node_id)
        if pair and all(pair.words(language).strip() for language in pair.languages):
            yield from _drifted(subject, drift, pair)


def _drifted(subject: Subject, drift: Drift, pair: Pair) -> Iterator[Hit]:
    edited = [code for code in pair.languages if drift.before.get(code, ()) not in ((), pair.line(code))]
    others = [code for code in pair.languages if code not in edited]
    if not edited or not others:
        return
    first = edited[0]
    reader = Reader.of(subject.agreement, first)
    before = "".join(piece.text for piece in reader.pieces(drift.before[first]))
    after = "".join(piece.text for piece in reader.pieces(pair.line(first)))
    old, new = _difference(before, after)
    params = (
        *which_languages("in_language", edited),
        *which_languages("other", others),
        ("before", old),
        ("after", new),
    )
    language: Language | None = first if len(edited) == 1 else None
    yield Hit(pair.node_id, language, params=params, fix=ConfirmTexts((pair.node_id,)))


def _difference(before: str, after: str) -> tuple[str, str]:
    """What differs between two texts with the word before and after it, each side cut to what a sentence can bear."""
    old, new = before.split(), after.split()
    same = _same_words(old, new)
    end = min(_same_words(old[::-1], new[::-1]), min(len(old), len(new)) - same)
    start, keep = max(0, same - 1), max(0, end - 1)
    return _cut(old[start : len(old) - keep]), _cut(new[start : len(new) - keep])


def _same_words(one: list[str], other: list[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _cut(words: list[str]) -> str:
    text = " ".join(words)
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1].rstrip()}…"


_EXACT_TEXT = "law-70-article-7"  # the Vietnamese text is to match the foreign one

RULES: tuple[Rule, ...] = (
    Rule("wrong-language", "error", "law", _EXACT_TEXT, each_pair(wrong_language), valid_from=date(2021, 7, 1)),
    Rule("negation-differs", "warning", "law", _EXACT_TEXT, each_pair(negation_differs), valid_from=date(2021, 7, 1)),
    Rule("modality-differs", "warning", "law", _EXACT_TEXT, each_pair(modality_differs), valid_from=date(2021, 7, 1)),
    Rule("edited-in-one-language", "warning", "house", "house", edited_in_one_language),
)
