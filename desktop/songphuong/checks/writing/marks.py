"""Marks of a list typed by hand: before a point that the program letters itself, and letters inside a passage.

How points are lettered: ``agreement.walk``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from songphuong.agreement.edits import Edit, SetText, Together
from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.tree import Line, Text

from ..findings import Hit, Rule
from ..pairs import each_pair
from ..place import which_languages
from ..subject import Pair, Setting
from ..typed import as_typed, retyped
from .slips import quoted

_SPACE = "[ \u00a0\t]{1,8}"
_TYPED = re.compile(
    rf"\s{{0,8}}(?:(?:[a-zđ]|aa|bb|cc|dd|đđ|[ivx]{{2,5}}|[0-9]{{1,2}})[.)]|\((?:[a-zđ]|dd|[ivx]{{2,5}}|[0-9]{{1,2}})\)"
    rf"|[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}}\.?|[-–—•*+▪●○◦‣·]){_SPACE}(?=\S)"
)
_TYPED_HEADING = re.compile(
    rf"\s{{0,8}}(?:(?:Điều|Article|Phụ lục|Annex|ĐIỀU|ARTICLE|PHỤ LỤC|ANNEX) [0-9IVX]{{1,4}}(?:[.:]| [-–])"
    rf"|[IVX]{{1,5}}[.)]){_SPACE}(?=\S)"
)
# "(a) và (b) của khoản này" begins with a reference, "1.5 triệu" and "5. 000" with a figure
_IS_NO_MARK = re.compile(
    r"(?:,|[0-9]|%|(?:và|hoặc|đến|and|or|to|of|above|nghìn|triệu|tỷ|tỉ|thousand|million|billion|percent|per|phần trăm"
    r"|km|kg|m|giờ|ngày|tuần|tháng|năm|hours?|days?|weeks?|months?|years?)(?!\w))",
    re.IGNORECASE,
)


def lettered_by_hand(pair: Pair, _: Setting) -> Iterator[Hit]:
    """A mark typed before a text to which the program gives its own: "e.", "(e)", "1.", "-", "Điều 5."; told once for
    all languages; the fix takes it out."""
    found = [(language, mark) for language in (VI, EN) if (mark := _mark(pair, language)) is not None]
    if not found:
        return
    languages = [language for language, _ in found]
    edits = [edit for language, mark in found if (edit := _without(pair, language, mark.end()))]
    fix: Edit | None = None
    if len(edits) == len(found):
        fix = edits[0] if len(edits) == 1 else Together(tuple(edits))
    passages = (pair.passage(language) for language in languages)
    labels = [passage.label for passage in passages if passage]
    params = (("words", quoted(mark.group().strip() for _, mark in found)), ("label", quoted(labels)))
    language = languages[0] if len(languages) == 1 else None
    yield Hit(pair.node_id, language, params=(*params, *which_languages("in_language", languages)), fix=fix)


def _mark(pair: Pair, language: Language) -> re.Match[str] | None:
    passage, line = pair.passage(language), pair.line(language)
    if passage is None or not passage.label or not line or not isinstance(line[0], Text):
        return None
    text = line[0].value
    mark = (_TYPED_HEADING.match(text) if not pair.depth else None) or _TYPED.match(text)
    return None if mark is None or _IS_NO_MARK.match(text, mark.end()) else mark


def _without(pair: Pair, language: Language, length: int) -> SetText | None:
    line: Line | None = retyped(pair.line(language), as_typed(pair.line(language))[length:])
    return None if line is None else SetText(pair.node_id, language, line, settles=True)


# ---- a), b), c), d), e) inside a passage ---------------------------------------------------------------------------

_LETTERS_INSIDE = (re.compile(r"(?:^|(?<=[\s(]))([a-zđ])\)"), re.compile(r"(?:^|(?<=[;:,] ))([a-zđ])\. "))
_ALPHABET = "abcde"


def lettering_skips_dd(pair: Pair, _: Setting) -> Iterator[Hit]:
    """Vietnamese points lettered a, b, c, d, e inside one passage, without đ. No fix: other texts may cite them."""
    text = pair.words(VI)
    if "e" not in text or ("d)" not in text and "d." not in text):
        return
    for pattern in _LETTERS_INSIDE:
        letters = [match.group(1) for match in pattern.finditer(text)]
        if "đ" not in letters and _runs(letters):
            yield Hit(pair.node_id, VI, params=(("words", ", ".join(f"{letter})" for letter in letters[:8])),))
            return


def _runs(letters: list[str]) -> bool:
    """Whether a, b, c, d, e follow one another."""
    return any(letters[at : at + len(_ALPHABET)] == list(_ALPHABET) for at in range(len(letters) - len(_ALPHABET) + 1))


RULES: tuple[Rule, ...] = (
    Rule("lettered-by-hand", "warning", "house", "house", each_pair(lettered_by_hand)),
    Rule(
        "lettering-skips-dd", "warning", "practice",
        "vietnamese-letters", each_pair(lettering_skips_dd),
    ),
)  # fmt: skip
