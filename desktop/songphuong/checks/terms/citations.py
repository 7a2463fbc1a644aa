"""Do the languages cite the same places? A reference to Article 5 in the one, to Article 6 in the other; "Phụ lục 1"
against "Article 1"; "điểm đ" against "(d)", which is the fifth point and the fourth.

References are compared by what they point to, typed citations by kind and number. Typed numbers that differ are told by
``parity``; whether the place exists: ``structure``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.tree import Reference
from songphuong.agreement.walk import ENGLISH_LETTERS, VIETNAMESE_LETTERS, Spot, Targets, citation, roman, targets_of
from songphuong.phrasing.compose import Passage
from songphuong.phrasing.figures import REMEMBERED

from ..findings import Hit, Rule
from ..subject import Subject
from ..typed import typed

NOTHING = "–"

Cited = tuple[str, str]  # kind and number: ("article", "5"), ("point", "đ")
Alone = tuple[str, ...]


def references_differ(subject: Subject) -> Iterator[Hit]:
    """One hit a passage: what only Vietnamese cites and what only English does."""
    targets = targets_of(subject.agreement)
    for pair in subject.pairs:
        vi, en = pair.passage(VI), pair.passage(EN)
        if vi is None or en is None:
            continue
        vi_alone, en_alone = _references_alone(vi, en, targets) or typed_differ(typed(vi), typed(en)) or ((), ())
        if vi_alone or en_alone:
            said = [", ".join(dict.fromkeys(cited)) or NOTHING for cited in (vi_alone, en_alone)]
            yield Hit(pair.node_id, params=(("vietnamese", said[0]), ("english", said[1])))


# ---- references ----------------------------------------------------------------------------------------------------

# Words that cite without a number: "this Article", "quy định nêu trên", "the foregoing".
_POINTING: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        r"(?<!\w)(?:(?:điều|khoản|điểm|phụ lục|mục|quy định|nội dung) (?:này|đó|trên)|(?:nêu|nói) trên|trên đây)(?!\w)",
        re.IGNORECASE,
    ),
    EN: re.compile(
        r"(?<!\w)(?:(?:this|that|these|those|the said) (?:articles?|paragraphs?|points?|annex(?:es)?|provisions?)"
        r"|foregoing|above|thereof|therein|thereunder|aforementioned|preceding)(?!\w)",
        re.IGNORECASE,
    ),
}


def _references_alone(vi: Passage, en: Passage, targets: Targets) -> tuple[Alone, Alone] | None:
    """References to what the other language does not cite; None where there are none. One alone is let pass where the
    other language points without a number."""
    ours, theirs = _pointed(vi, targets), _pointed(en, targets)
    if ours.keys() == theirs.keys():
        return None
    vi_alone = tuple(ours[node][1] for node in ours if node not in theirs and not _is_cited(ours[node][0], en, EN))
    en_alone = tuple(theirs[node][1] for node in theirs if node not in ours and not _is_cited(theirs[node][0], vi, VI))
    if not (vi_alone and en_alone):
        excused = (vi_alone and _POINTING[EN].search(typed(en))) or (en_alone and _POINTING[VI].search(typed(vi)))
        return None if excused or not (vi_alone or en_alone) else (vi_alone, en_alone)
    return vi_alone, en_alone


def _pointed(passage: Passage, targets: Targets) -> Mapping[str, tuple[Spot, str]]:
    """The nodes that the passage's references point to, and how it words them; broken ones are told elsewhere."""
    pointed: dict[str, tuple[Spot, str]] = {}
    for piece in passage.pieces:
        if isinstance(piece.origin, Reference) and piece.origin.target in targets:
            spot = targets[piece.origin.target]
            pointed.setdefault(spot.node.id, (spot, piece.text))
    return pointed


def _is_cited(target: Spot, passage: Passage, language: Language) -> bool:
    """Whether the other language cites the same place in plain words."""
    return set(cited_in(citation(target, language), language)) <= set(cited_in(typed(passage), language))


# ---- typed citations -----------------------------------------------------------------------------------------------

# What the words call; "any" is put in many ways: a Mục is a section, an item, a heading.
_KINDS = {
    "điều": "article", "khoản": "paragraph", "điểm": "point", "phụ lục": "annex", "chương": "chapter", "mục": "any",
    "article": "article", "articles": "article", "paragraph": "paragraph", "paragraphs": "paragraph", "point": "point",
    "points": "point", "sub-paragraph": "point", "sub-paragraphs": "point", "subparagraph": "point", "annex": "annex",
    "annexes": "annex", "appendix": "annex", "chapter": "chapter", "chapters": "chapter",
}  # fmt: skip
_WORDS: Mapping[Language, str] = {
    VI: "Điều|[Kk]hoản|[Đđ]iểm|Phụ lục|[Cc]hương|[Mm]ục",
    EN: "[Aa]rticles?|[Pp]aragraphs?|[Ss]ub-?paragraphs?|[Pp]oints?|[Aa]nnex(?:es)?|[Aa]ppendix|[Cc]hapters?"
    "|[Ss]ections?|[Cc]lauses?|[Ii]tems?|[Rr]ules?|[Rr]egulations?|[Ss]chedules?|[Pp]arts?",
}
# A mark and those in brackets after it: "5", "4.2(b)", "(e)", "đ", "II".
_MARK = r"(?:[0-9]{1,3}(?:\.[0-9]{1,3})*(?![0-9])(?![.,][0-9])|[IVX]{1,6}(?!\w)|\([a-zđ]\)|[A-Za-zđ](?![\w’']))"
_ITEM = rf"{_MARK}(?:\([0-9a-zđ]{{1,3}}\))*"
_AND = r"(?:, (?:và |and )?| và | and | hoặc | or | đến | to | ?[-–] ?)"
_CITATION = {
    code: re.compile(rf"(?<!\w)({words}) ({_ITEM}(?:{_AND}{_ITEM}){{0,20}})") for code, words in _WORDS.items()
}
_ONE = re.compile(_ITEM)
_SIGNS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3})*|[A-Za-zđ]{1,6}")
_ROMANS = {roman(number).upper(): str(number) for number in range(1, 40)}


@lru_cache(maxsize=REMEMBERED)
def cited_in(text: str, language: Language) -> tuple[Cited, ...]:
    """Every place cited in plain words, by its parts: "khoản 2 Điều 5" is paragraph 2 and article 5."""
    return tuple(one for match in _CITATION[language].finditer(text) for one in _parts(match))


def _parts(match: re.Match[str]) -> Iterator[Cited]:
    kind = _KINDS.get(match.group(1).lower(), "any")
    for item in _ONE.findall(match.group(2)):
        first, *inner = _SIGNS.findall(item)
        if kind == "point" or not first.islower():  # "to a Party" goes on with no number
            yield kind, _ROMANS.get(first, first)
        for mark in inner:
            yield ("paragraph" if mark.isdigit() else "point"), mark


def typed_differ(vi: str, en: str) -> tuple[Alone, Alone] | None:
    """What is cited with the same numbers as something else: an annex for an article, another point. None: nothing."""
    ours, theirs = set(cited_in(vi, VI)), set(cited_in(en, EN))
    if not ours or not theirs or _numbers(ours) != _numbers(theirs):
        return None
    alone = {one for one in ours if not _matched(one, theirs)}, {one for one in theirs if not _matched(one, ours)}
    points = tuple(sorted(number for kind, number in side if kind == "point") for side in alone)
    if len(points[0]) == len(points[1]) and any(map(_is_other_point, points[0], points[1])):
        return tuple(f"điểm {one}" for one in points[0]), tuple(f"({one})" for one in points[1])
    wrong = tuple(sorted(one for one in side if one[0] not in ("any", "point")) for side in alone)
    if wrong[0] and wrong[1]:
        return tuple(map(_vietnamese, wrong[0])), tuple(map(_english, wrong[1]))
    return None


def _numbers(cited: set[Cited]) -> set[str]:
    return {number for kind, number in cited if kind != "point"}


def _matched(one: Cited, others: set[Cited]) -> bool:
    return (
        one in others or ("any", one[1]) in others or (one[0] == "any" and any(one[1] == other[1] for other in others))
    )


def _is_other_point(vi: str, en: str) -> bool:
    """Neither the same letter nor the letter in the same place: the fifth point is "đ" and "(e)"."""
    if vi == en or not (len(vi) == len(en) == 1 and vi in VIETNAMESE_LETTERS and en in ENGLISH_LETTERS):
        return False
    return VIETNAMESE_LETTERS.index(vi) != ENGLISH_LETTERS.index(en)


def _vietnamese(cited: Cited) -> str:
    words = {"article": "Điều", "paragraph": "khoản", "annex": "Phụ lục", "chapter": "Chương"}
    return f"{words[cited[0]]} {cited[1]}"


def _english(cited: Cited) -> str:
    words = {"article": "Article", "paragraph": "paragraph", "annex": "Annex", "chapter": "Chapter"}
    return f"{words[cited[0]]} {cited[1]}"


RULES: tuple[Rule, ...] = (
    Rule(
        "references-differ", "error", "law", "law-70-article-7",
        references_differ, valid_from=date(2021, 7, 1),
    ),
)  # fmt: skip
