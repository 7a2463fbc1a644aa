"""Are the annexes there that the text announces, and does the text speak of those that are there?

References to sections without an annex are told here, other broken references in ``structure``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.tree import SECTION, Paragraph, Provision, Reference
from songphuong.library.clauses import AgreementType
from songphuong.library.section_signs import sign_key
from songphuong.phrasing.figures import REMEMBERED
from songphuong.phrasing.lists import joined

from ..findings import Hit, Params, Rule
from ..place import both
from ..subject import Pair, Subject
from ..typed import typed
from .instruments import amends_another, is_of_another, names_an_instrument, without_quotations

_NUMBER = r"(?:[0-9]{1,2}|[IVX]{1,5}|[A-H])(?![\w.,]*[0-9/])(?!\w)"
_MENTION: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        r"(?<!\w)(?:[Pp]hụ lục|PHỤ LỤC)(?!\w)"
        rf"(?:(?: số)? (?P<numbers>{_NUMBER}(?:(?:, | và | hoặc |, phụ lục | và [Pp]hụ lục ){_NUMBER})*))?"
    ),
    EN: re.compile(
        r"(?<!\w)(?:[Aa]nnex(?:es)?|ANNEX|[Aa]ppendi(?:x|ces))(?!\w)"
        rf"(?: (?:No\. ?)?(?P<numbers>{_NUMBER}(?:(?:, | and | or | and [Aa]nnex ){_NUMBER})*))?"
    ),
}
_ONE = re.compile(_NUMBER)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_MAYBE = re.compile(r"[^.;]{0,40}?(?:nếu có|if any)(?!\w)|[^.;]{0,12}?(?:đó|này|that)(?!\w)", re.IGNORECASE)
_IF_ANY = re.compile(r"[^.;]{0,40}?(?:nếu có|if any)(?!\w)", re.IGNORECASE)
_INTEGRAL = re.compile(r"(?<!\w)(?:bộ phận|không tách rời|toàn bộ|integral|entire)(?!\w)", re.IGNORECASE)
_ATTACHED: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r" (?:kèm theo|đính kèm)(?!\w)"),
    EN: re.compile(r" (?:attached|hereto)(?!\w)"),
}
_NAMED = re.compile(r",? “(?P<name>[^“”]{1,120})”")
_INSTRUMENT_BEFORE = 30  # signs before an annex in which a law or code makes it that one's

_SELF = re.compile(
    r"(?<!\w)(?:bản ghi nhớ|biên bản|thỏa thuận|thoả thuận|chương trình|kế hoạch|ý định thư|hợp đồng|văn bản)"
    r"(?: [^\W\d_]+){0,6}? này(?!\w)|(?<!\w)this (?:memorandum|agreement|arrangement|programme|plan|letter|contract)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mentions:
    """What one text says of annexes of its own: numbers; names in quotation marks; that one is attached; that there
    may be some."""

    numbers: tuple[int, ...] = ()
    written: tuple[str, ...] = ()  # the numbers as they are written
    names: tuple[str, ...] = ()
    attached: bool = False
    some: bool = False

    @property
    def any(self) -> bool:
        return bool(self.numbers or self.names or self.attached or self.some)


def annex_absent(subject: Subject) -> Iterator[Hit]:
    """A passage that cites an annex by number, or refers to the annexes, where the text has none or fewer. What the
    languages number differently is left to ``parity``."""
    count = len(subject.agreement.annexes)
    amends = amends_another(subject)
    for pair in subject.pairs:
        if _refers_to_none(pair, subject):
            yield Hit(pair.node_id, params=(*both("annex", "phụ lục", "the annex"), ("count", count)))
        elif not amends and (missing := _missing(pair, count)):
            only = next(iter(missing)) if len(missing) == 1 and len(_worded(pair)) > 1 else None
            yield Hit(pair.node_id, only, params=(*_annexes(next(iter(missing.values()))), ("count", count)))


def _missing(pair: Pair, count: int) -> dict[Language, tuple[str, ...]]:
    """By language the numbers of annexes that are not there; nothing where the languages cite different ones."""
    said = {code: mentions(typed(pair.passage(code)), code) for code in _worded(pair)}
    beyond = {code: sorted({one for one in found.numbers if one > count}) for code, found in said.items()}
    lists = [numbers for numbers in beyond.values() if numbers]
    if not lists or any(numbers != lists[0] for numbers in lists):
        return {}
    if any(found.numbers and not beyond[code] for code, found in said.items()):
        return {}
    return {
        code: tuple(dict.fromkeys(w for n, w in zip(found.numbers, found.written, strict=True) if n > count))
        for code, found in said.items()
        if beyond[code]
    }


def _worded(pair: Pair) -> list[Language]:
    return [code for code in (VI, EN) if pair.passage(code) is not None]


def _annexes(written: tuple[str, ...]) -> Params:
    return both("annex", f"Phụ lục {joined(written, VI)}", f"Annex {joined(written, EN)}")


def is_annex_section(target: str, kind: AgreementType | None) -> bool:
    """Whether a reference wants the annexes, by the section it points to."""
    if target == f"{SECTION}annexes":
        return True
    return kind is not None and any(
        section.region == "annexes" and target == SECTION + section.id for section in kind.sections
    )


def _refers_to_none(pair: Pair, subject: Subject) -> bool:
    return any(
        piece.is_open and isinstance(piece.origin, Reference) and is_annex_section(piece.origin.target, subject.type)
        for passage in pair.passages
        for piece in passage.pieces
    )


def annex_not_attached(subject: Subject) -> Iterator[Hit]:
    """A passage that speaks of an attached annex where there is none, or of one by a name that none has."""
    titles = {sign_key(words) for pair in _headings(subject) for words in map(pair.words, (VI, EN)) if words}
    for pair in subject.pairs:
        if pair.region == "annexes":
            continue
        for language in _worded(pair):
            found = mentions(typed(pair.passage(language)), language)
            absent = [name for name in found.names if sign_key(name) not in titles]
            if absent or (found.attached and not titles and not subject.agreement.annexes):
                word = {VI: "phụ lục kèm theo", EN: "annex"}[language]
                name = f"Phụ lục “{absent[0]}”" if absent else word
                name_en = f"Annex “{absent[0]}”" if absent else "an annex attached to it"
                yield Hit(pair.node_id, params=both("annex", name, name_en))
                break


def _headings(subject: Subject) -> Iterator[Pair]:
    return (subject.pairs_by_id[one.id] for one in subject.agreement.annexes if one.id in subject.pairs_by_id)


def annex_unnamed(subject: Subject) -> Iterator[Hit]:
    """An annex of which no passage outside it speaks, and that does not say itself what it belongs to. Who speaks of
    annexes in general speaks of all of them, unless it is only of what an annex may say ("in an annex, if any")."""
    annexes = subject.agreement.annexes
    if not annexes or _speaks_of_annexes(subject):
        return
    named = set(_named(subject))
    for at, annex in enumerate(annexes, 1):
        if annex.id not in named and at not in named and not _says_where_it_belongs(annex, subject):
            yield Hit(annex.id)


def _outside(subject: Subject) -> Iterator[Pair]:
    return (pair for pair in subject.pairs if pair.region != "annexes")


def _speaks_of_annexes(subject: Subject) -> bool:
    return any(
        found.some or found.attached or found.names
        for pair in _outside(subject)
        for language in _worded(pair)
        for found in (mentions(typed(pair.passage(language)), language),)
    )


def _named(subject: Subject) -> Iterator[str | int]:
    """The numbers of annexes that are cited, and the ids of those that a passage of another provision refers to."""
    for pair in subject.pairs:
        home = subject.spots[pair.node_id].provision.id
        for language in _worded(pair):
            passage = pair.passage(language)
            if pair.region != "annexes":
                yield from mentions(typed(passage), language).numbers
            for piece in passage.pieces if passage else ():
                target = _provision_of(piece.origin.target, subject) if isinstance(piece.origin, Reference) else ""
                if target and target != home:
                    yield target


def _provision_of(target: str, subject: Subject) -> str:
    """The id of the provision that the reference reaches; empty for none."""
    if target in subject.spots:
        return subject.spots[target].provision.id
    section = target.removeprefix(SECTION)
    rows = (*subject.agreement.articles, *subject.agreement.annexes)
    return next((one.id for one in rows if target != section and one.section == section), "")


def _says_where_it_belongs(annex: Provision, subject: Subject) -> bool:
    """Its own paragraphs (not its tables) name this text or refer to an article."""
    for pair in subject.pairs:
        spot = subject.spots[pair.node_id]
        if spot.provision.id != annex.id or not isinstance(spot.node, Paragraph):
            continue
        pieces = [piece for passage in pair.passages for piece in passage.pieces]
        if any(isinstance(piece.origin, Reference) and not piece.is_open for piece in pieces):
            return True
        if any(_SELF.search(pair.words(language)) for language in _worded(pair)):
            return True
    return False


# ---- what a text says ----------------------------------------------------------------------------------------------


@lru_cache(maxsize=REMEMBERED)
def mentions(text: str, language: Language) -> Mentions:
    """What the text says of annexes of this agreement; those of laws, codes and earlier instruments are passed over."""
    if not _may_mention(text):
        return Mentions()
    plain = without_quotations(text)
    numbers: list[int] = []
    written: list[str] = []
    names: list[str] = []
    attached = some = False
    for match in _MENTION[language].finditer(plain):
        if _is_of_another(plain, match, language):
            continue
        if match["numbers"]:
            marks = _ONE.findall(match["numbers"])
            numbers += [_value(mark) for mark in marks]
            written += marks
        elif named := _NAMED.match(text, match.end()):
            names.append(named["name"])
        elif _ATTACHED[language].match(plain, match.end()) and not _MAYBE.match(plain, match.end()):
            attached = True
        elif not _IF_ANY.match(plain, match.end()) or _INTEGRAL.search(plain):
            some = True
    return Mentions(tuple(numbers), tuple(written), tuple(names), attached, some)


def _may_mention(text: str) -> bool:
    lowered = text.lower()
    return "phụ lục" in lowered or "annex" in lowered or "appendi" in lowered


def _is_of_another(text: str, match: re.Match[str], language: Language) -> bool:
    """Of a numbered annex: a law or code stands behind it, or before it in the same sentence."""
    if not match["numbers"]:
        return False
    before = text[max(0, match.start() - _INSTRUMENT_BEFORE) : match.start()].rpartition(". ")[2]
    return is_of_another(text, match.end(), language) or names_an_instrument(before, language)


def _value(mark: str) -> int:
    if mark.isdigit():
        return int(mark)
    return _ROMAN.get(mark) or ord(mark[0]) - ord("A") + 1


_THERE = "annexes-attached"
_CITED = "annexes-named"

RULES: tuple[Rule, ...] = (
    Rule("annex-absent", "error", "practice", _THERE, annex_absent),
    Rule("annex-not-attached", "warning", "practice", _THERE, annex_not_attached),
    Rule("annex-unnamed", "warning", "practice", _CITED, annex_unnamed),
)
