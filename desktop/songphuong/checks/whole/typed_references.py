"""Articles and paragraphs of this text that are cited by hand: do they exist, and could a reference stand there?

A citation typed by hand ("khoản 2 Điều 5", "paragraph 2 of Article 5", "Article 5(2)") does not follow when articles
move. Those of laws, codes and other agreements are passed over, and everything in a text that amends another one. Not
here: whether two languages cite the same (``parity``, ``terms``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from songphuong.agreement.edits import SetText, Together
from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.tree import Inline, Line, Reference, Text, line_of
from songphuong.agreement.walk import ENGLISH_LETTERS, VIETNAMESE_LETTERS, Spot
from songphuong.phrasing.figures import REMEMBERED
from songphuong.phrasing.lists import joined

from ..findings import Hit, Rule
from ..place import both
from ..subject import Pair, Subject
from ..typed import typed
from .instruments import amends_another, first_instrument, is_of_another, without_quotations

FEWEST_ARTICLES = 2  # a text of one article is a sample, not an agreement

Numbers = tuple[int, ...]  # article, paragraph, point; the article 0: the one in which the citation stands


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation of this text's own: where it stands, as it is written, and what it names (several in a list)."""

    start: int
    end: int
    written: str
    named: tuple[Numbers, ...]


# A number that goes on ("4.2", "70/2020") is no article of ours.
_N = r"[0-9]{1,3}(?![0-9]|[./][0-9])"
_MORE_EN = rf"(?:(?:, | and | or | to ){_N})*"
_MORE_VI = rf"(?:(?:, | và | hoặc | đến ){_N})*"
_MORE_PARAGRAPHS = rf"(?:(?:, | và | hoặc | đến )(?:khoản )?{_N})*"


_LETTER = r"\((?P<{0}>[a-z]{{1,2}})\)"
_CITATION: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        r"(?<!\w)(?:(?:điểm (?P<point>[a-zđ]{1,2})(?!\w),? )?"
        rf"khoản (?P<paragraphs>{_N}{_MORE_PARAGRAPHS}),? (?:của )?)?"
        rf"Điều (?P<articles>này(?!\w)|{_N}{_MORE_VI})",
        re.IGNORECASE,
    ),
    EN: re.compile(
        rf"(?<!\w)(?:paragraphs? (?P<paragraphs>{_N}{_MORE_EN})(?:{_LETTER.format('point')})?(?: of|,) )?"
        rf"(?P<word>this Article|Articles?)(?!\w)(?: (?P<articles>{_N}{_MORE_EN})"
        rf"(?:\((?P<inner>{_N})\)(?:{_LETTER.format('deeper')})?)?)?",
        re.IGNORECASE,
    ),
}
_DIGITS = re.compile(r"[0-9]+")


@lru_cache(maxsize=REMEMBERED)
def citations_in(text: str, language: Language) -> tuple[Cited, ...]:
    """The citations of articles of this text, in order."""
    if "iều " not in text and "rticle" not in text:
        return ()
    plain = without_quotations(text)
    named_from = first_instrument(plain, language)
    found = (_cited(plain, match, language, named_from) for match in _CITATION[language].finditer(plain))
    return tuple(one for one in found if one is not None)


def _cited(text: str, match: re.Match[str], language: Language, named_from: int) -> Cited | None:
    """None where it is another's article: of an instrument named behind it, or, for an article, anywhere before."""
    named = _named(match, language)
    if not named or is_of_another(text, match.end(), language):
        return None
    if any(numbers[0] for numbers in named) and named_from <= match.start():
        return None
    return Cited(match.start(), match.end(), match.group(), named)


def _named(match: re.Match[str], language: Language) -> tuple[Numbers, ...]:
    """What the citation names; nothing for "Điều này" and "this Article" alone, or a point that is no letter."""
    said = match.groupdict()
    home = (said["articles"] or "").lower() == "này" or (said.get("word") or "").lower() == "this article"
    articles = [0] if home else _figures(said["articles"])
    paragraphs = _figures(said["paragraphs"] or said.get("inner"))
    point = said["point"] or said.get("deeper")
    letters = VIETNAMESE_LETTERS if language == VI else ENGLISH_LETTERS
    if not articles:
        return ()
    if len(articles) > 1 or not paragraphs:
        return () if home and not paragraphs else tuple((article,) for article in articles)
    if point is None:
        return tuple((*articles, paragraph) for paragraph in paragraphs)
    at = letters.find(point.lower())
    return ((*articles, paragraphs[-1], at + 1),) if at >= 0 else ()


def _figures(written: str | None) -> list[int]:
    return [int(digits) for digits in _DIGITS.findall(written or "")]


# ---- the rules -----------------------------------------------------------------------------------------------------


def reference_typed_broken(subject: Subject) -> Iterator[Hit]:
    """A citation typed by hand of an article or paragraph that is not there. Where the languages cite differently,
    that is the fault to mend (``parity``)."""
    if len(subject.agreement.articles) < FEWEST_ARTICLES or amends_another(subject):
        return
    known = _known(subject)
    for pair in subject.pairs:
        said = _said(pair)
        if not any(said.values()):
            continue
        home = _home(pair, subject)
        broken = {
            code: tuple(one.written for one in cited if any(_is_absent(n, home, known) for n in one.named))
            for code, cited in said.items()
        }
        told = {code: written for code, written in broken.items() if written}
        if not told or _differ(said, home):
            continue
        vi, en = (told.get(code, next(iter(told.values()))) for code in (VI, EN))
        only = next(iter(told)) if len(told) == 1 else None
        yield Hit(pair.node_id, only, params=both("cited", joined(_each(vi), VI), joined(_each(en), EN)))


def _each(written: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(" ".join(one.split()) for one in written))


def _differ(said: Mapping[Language, tuple[Cited, ...]], home: int) -> bool:
    """Whether two languages that both cite something cite other articles or paragraphs."""
    lists = [sorted(_absolute(n, home) for one in cited for n in one.named) for cited in said.values() if cited]
    return any(one != lists[0] for one in lists)


def _is_absent(numbers: Numbers, home: int, known: Mapping[Numbers, Spot]) -> bool:
    """An article beyond the last, or a paragraph or point where others of its kind are numbered; "khoản 1" of an
    article of one paragraph, which bears no number, is let pass."""
    cited = _absolute(numbers, home)
    if not cited[0] or cited in known:
        return False
    above = next((cited[:depth] for depth in range(1, len(cited)) if cited[: depth + 1] not in known), cited)
    return len(cited) == 1 or above not in known or (*above, 1) in known


def reference_typed(subject: Subject) -> Iterator[Hit]:
    """Citations typed by hand where references could stand, resolved alike in both languages: told once for the whole
    text, at the first, with their count. The fix puts the references of that passage."""
    if len(subject.agreement.articles) < FEWEST_ARTICLES or amends_another(subject):
        return
    known: dict[Numbers, Spot] = {}
    places: list[tuple[Pair, dict[Language, tuple[Cited, ...]], int]] = []
    for pair in subject.pairs:
        said = _said(pair)
        if len(said) < 2 or not all(said.values()):
            continue
        known = known or _known(subject)
        home = _home(pair, subject)
        if _all_resolved(said, home, known):
            places.append((pair, said, home))
    if places:
        pair, said, home = places[0]
        fix = Together(tuple(_with_references(pair, code, cited, home, known) for code, cited in said.items()))
        count = sum(len(place[1][VI]) for place in places)
        written = both("cited", said[VI][0].written, said[EN][0].written)
        yield Hit(pair.node_id, params=(*written, ("count", count)), fix=fix)


def _all_resolved(said: Mapping[Language, tuple[Cited, ...]], home: int, known: Mapping[Numbers, Spot]) -> bool:
    """Each citation names one thing that is there, and both languages name the same in the same order."""
    if any(len(one.named) != 1 for cited in said.values() for one in cited):
        return False
    targets = [[_absolute(one.named[0], home) for one in cited] for cited in said.values()]
    return targets[0] == targets[1] and all(one in known for one in targets[0])


def _with_references(
    pair: Pair, language: Language, cited: tuple[Cited, ...], home: int, known: Mapping[Numbers, Spot]
) -> SetText:
    parts: list[Inline | str] = []
    at = 0
    for part in pair.line(language):
        if isinstance(part, Text):
            parts += _split(part.value, at, cited, home, known)
        else:
            parts.append(part)
        at += len(part.value) if isinstance(part, Text) else 1
    line: Line = line_of(*parts)
    return SetText(pair.node_id, language, line, settles=True)


def _split(
    text: str, start: int, cited: tuple[Cited, ...], home: int, known: Mapping[Numbers, Spot]
) -> Iterator[Inline | str]:
    at = 0
    for one in cited:
        if start <= one.start < start + len(text):
            yield text[at : one.start - start]
            yield Reference(known[_absolute(one.named[0], home)].node.id)
            at = one.end - start
    yield text[at:]


# ---- where they point ----------------------------------------------------------------------------------------------


def _said(pair: Pair) -> dict[Language, tuple[Cited, ...]]:
    return {code: citations_in(typed(pair.passage(code)), code) for code in (VI, EN) if pair.passage(code) is not None}


def _known(subject: Subject) -> dict[Numbers, Spot]:
    """Every article, paragraph and point with a number at each step, by its numbers."""
    found: dict[Numbers, Spot] = {}
    for spot in subject.spots.values():
        numbers = tuple(number for number in spot.numbers if number is not None)
        if spot.region == "articles" and len(numbers) == len(spot.numbers):
            found.setdefault(numbers, spot)
    return found


def _home(pair: Pair, subject: Subject) -> int:
    """The number of the article in which the passage stands; 0 outside the articles."""
    spot = subject.spots[pair.node_id]
    return spot.order + 1 if spot.region == "articles" else 0


def _absolute(numbers: Numbers, home: int) -> Numbers:
    return (numbers[0] or home, *numbers[1:])


_SOURCE = "references-exist"

RULES: tuple[Rule, ...] = (
    Rule("reference-typed-broken", "error", "practice", _SOURCE, reference_typed_broken),
    Rule("reference-typed", "note", "house", "house", reference_typed),
)
