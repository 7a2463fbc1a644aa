"""Does the final clause fit the set that will be signed? Originals, their languages, how it is signed.

Which text prevails: ``prevailing``. Numbers of one language against the other: ``parity``; figures against words:
``amounts``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.tree import Agreement, SigningMode
from songphuong.phrasing.figures import REMEMBERED
from songphuong.phrasing.locales import language_name

from ..findings import Hit, Params, Rule
from ..place import both, which_languages
from ..subject import Pair, Subject
from . import prevailing

# ---- the number of originals ---------------------------------------------------------------------------------------

_NUMBERS: Mapping[str, int] = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "an": 1, "a": 1,
    "duplicate": 2, "triplicate": 3, "quadruplicate": 4,
}  # fmt: skip
_FIGURE = r"(?P<{0}>[0-9]{{1,2}}|{1})(?: ?\((?P<{0}_again>[^()\n]{{1,12}})\))?"
_IN_VI = "một|hai|ba|bốn|tư|năm|sáu|bảy|tám"
_IN_EN = "one|two|three|four|five|six|seven|eight|an?"
_COPIES = r"(?:(?:identical|original|signed|equal) )*(?:originals?|cop(?:y|ies)|counterparts?|sets?)(?!\w)"
_KEEPS = r"(?:keeps?|keeping|retains?|retaining|holds?|holding|receives?|receiving|has|have)"
_MADE: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        rf"(?<!\w)(?:thành|lập|làm|gồm) {_FIGURE.format('made', _IN_VI)} bản(?! sao| dịch)(?!\w)", re.IGNORECASE
    ),
    EN: re.compile(
        rf"(?<!\w)in (?:(?P<word>duplicate|triplicate|quadruplicate)(?!\w)|{_FIGURE.format('made', _IN_EN)} {_COPIES})",
        re.IGNORECASE,
    ),
}
_KEPT: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        r"(?<!\w)mỗi (?P<who>bên|cơ quan|tổ chức|hiệp hội|liên đoàn|bộ)(?P<more>[^.;\n]{0,60}?) "
        rf"(?:giữ|nhận|lưu|lưu giữ|được giữ) {_FIGURE.format('kept', _IN_VI)} bản(?! sao| dịch)(?!\w)",
        re.IGNORECASE,
    ),
    EN: re.compile(
        r"(?<!\w)(?:each|every) (?P<who>party|participant|side|body|organi[sz]ation|institution)"
        rf"(?P<more>[^.;\n]{{0,60}}?) {_KEEPS} {_FIGURE.format('kept', _IN_EN)} {_COPIES}",
        re.IGNORECASE,
    ),
}
_SIDES = frozenset({"bên", "party", "participant", "side"})
# Words with which a text says more of its originals than is read here.
_MORE = re.compile(
    r"(?<!\w)(?:còn lại|lưu chiểu|lưu tại|gửi (?:cho|đến)|mỗi loại|mỗi ngôn ngữ|mỗi thứ tiếng|từng ngôn ngữ|tệp|điện tử"
    r"|remaining|other originals?|deposit\w*|each language|every language|file|electronic\w*|sent to)(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Originals:
    """What one text says: how many are made (None: nothing, or two numbers that differ), how many each keeps."""

    made: int | None = None
    kept: int | None = None
    by_side: bool = True
    more: bool = False


@lru_cache(maxsize=REMEMBERED)
def originals_in(text: str, language: Language) -> Originals:
    made = list(_MADE[language].finditer(text))
    if len(made) != 1:
        return Originals()
    counted = _number(made[0].groupdict().get("word") or "", "") or _of(made[0], "made")
    kept = _KEPT[language].search(text)
    return Originals(
        counted,
        _of(kept, "kept") if kept else None,
        kept is None or kept["who"].lower() in _SIDES,
        bool(_MORE.search(text)),
    )


def _of(match: re.Match[str], name: str) -> int | None:
    return _number(match[name] or "", match[f"{name}_again"] or "")


def _number(first: str, again: str) -> int | None:
    """The number; None where it is written twice and differs, which ``amounts`` tells."""
    values = {_value(one) for one in (first, again) if one}
    return values.pop() if len(values) == 1 else None


def _value(written: str) -> int | None:
    word = written.strip().lower()
    return int(word) if word.isascii() and word.isdigit() else _NUMBERS.get(word)


def originals_differ(subject: Subject) -> Iterator[Hit]:
    """A number of originals that does not give each side (or each body) those it is to keep."""
    for pairs in _final_clauses(subject):
        yield from _wrong_number(pairs, subject)


def _final_clauses(subject: Subject) -> Iterator[list[Pair]]:
    """The passages of each provision that says how many originals are made."""
    by_provision: dict[str, list[Pair]] = {}
    for pair in subject.pairs:
        if pair.depth and pair.region in ("articles", "closing"):
            by_provision.setdefault(subject.spots[pair.node_id].provision.id, []).append(pair)
    for pairs in by_provision.values():
        if any(_says_how_many(pair.words(code), code) for pair in pairs for code in _known(pair)):
            yield pairs


@lru_cache(maxsize=REMEMBERED)
def _says_how_many(text: str, language: Language) -> bool:
    return bool(_MADE[language].search(text))


def _known(pair: Pair) -> list[Language]:
    return [code for code in (VI, EN) if code in pair.languages]


def _wrong_number(pairs: list[Pair], subject: Subject) -> Iterator[Hit]:
    sides = [side for side in subject.agreement.sides if side.bodies]
    if len(sides) < 2:
        return
    said = {code: originals_in("\n".join(pair.words(code) for pair in pairs), code) for code in _known(pairs[0])}
    made = {one.made for one in said.values() if one.made is not None}
    if len(made) != 1:
        return
    wrong = {code: one for code, one in said.items() if _is_wrong(one, len(sides), sum(len(s.bodies) for s in sides))}
    stated = [code for code, one in said.items() if one.made is not None]
    if wrong and len(wrong) == len(stated):
        first = next(iter(wrong.values()))
        node = next(
            (p.node_id for p in pairs if any(_says_how_many(p.words(code), code) for code in wrong)), pairs[0].node_id
        )
        holders = len(sides) if first.by_side else sum(len(side.bodies) for side in sides)
        wanted = holders * (first.kept or 1)
        only = next(iter(wrong)) if len(said) > 1 and len(wrong) == 1 else None
        yield Hit(node, only, params=(*_count("originals", first.made or 0), *_count("wanted", wanted)))


def _is_wrong(one: Originals, sides: int, bodies: int) -> bool:
    if one.made is None or one.more:
        return False
    if one.kept is None:
        return one.made < 2
    if not one.by_side and sides == bodies:  # words for a joint side, whose bodies are not entered yet
        return False
    return one.made != one.kept * (sides if one.by_side else bodies)


def _count(name: str, number: int) -> Params:
    return both(name, f"{number:02d} bản gốc", f"{number} original{'s' if number != 1 else ''}")


# ---- their languages -----------------------------------------------------------------------------------------------

_FOR_REFERENCE = re.compile(
    r"(?<!\w)(?:dịch|translat\w*)(?!\w)[^.;\n]{0,80}(?:tham khảo|chính thức|reference|official)", re.IGNORECASE
)
_TRANSLATED = re.compile(r"(?<!\w)(?:bản dịch|dịch|translat\w*)(?!\w)", re.IGNORECASE)
_OTHER_VI = re.compile(r"(?<!\w)tiếng ([^\W\d_]+)", re.IGNORECASE)
_NO_LANGUAGE = frozenset({"nước", "mẹ", "của", "này", "đó", "chính", "khác", "ngôn"})


def language_unnamed(subject: Subject) -> Iterator[Hit]:
    """The clause on originals names some languages of the agreement and not all of them."""
    for pairs in _final_clauses(subject):
        lacking = _unnamed(pairs, subject.agreement.languages)
        if lacking:
            reader, missing = next(iter(lacking.items()))
            only = reader if len(lacking) == 1 and len(_known(pairs[0])) > 1 else None
            node = next((p.node_id for p in pairs if _says_how_many(p.words(reader), reader)), pairs[0].node_id)
            yield Hit(node, only, params=which_languages("missing", missing))


def _unnamed(pairs: list[Pair], languages: tuple[Language, ...]) -> dict[Language, list[Language]]:
    """By language of the text, the languages that the passage on the number of originals does not name, or where it
    names none, the whole clause; nothing where a field of it is open or it says more."""
    lacking: dict[Language, list[Language]] = {}
    for reader in _known(pairs[0]):
        told = [pair for pair in pairs if _says_how_many(pair.words(reader), reader)]
        for some in (told, pairs):
            named = _named(some, languages, reader)
            if named or any(piece.is_open for pair in some for passage in pair.passages for piece in passage.pieces):
                break
        texts = ["\n".join(pair.words(reader) for pair in row) for row in (some, pairs)]
        if named and len(named) < len(languages) and not _says_more(texts[0], texts[1], reader, named):
            lacking[reader] = [code for code in languages if code not in named]
    if len(lacking) < len(
        _known(pairs[0])
    ):  # one reader names it: a further language may have another name in the other
        lacking = {reader: [code for code in codes if code in (VI, EN)] for reader, codes in lacking.items()}
    return {reader: codes for reader, codes in lacking.items() if codes}


def _named(pairs: list[Pair], languages: tuple[Language, ...], reader: Language) -> list[Language]:
    """The languages that these passages name; none where a field in them is open."""
    if any(piece.is_open for pair in pairs for passage in pair.passages for piece in passage.pieces):
        return []
    text = "\n".join(pair.words(reader) for pair in pairs).lower()
    return [code for code in languages if language_name(code, reader).lower() in text]


def _says_more(text: str, whole: str, reader: Language, named: list[Language]) -> bool:
    """Whether a translation of the text is spoken of, or a language that is not among those of the agreement, or is
    called otherwise here. That letters are translated does not count."""
    if _TRANSLATED.search(text) or _FOR_REFERENCE.search(whole):
        return True
    known = {language_name(code, VI).removeprefix("tiếng ").split(" ")[0].lower() for code in named}
    found = {word.lower() for word in _OTHER_VI.findall(text)} if reader == VI else set()
    return bool(found - known - _NO_LANGUAGE)


# ---- how it is signed ----------------------------------------------------------------------------------------------

SIGNED: Mapping[SigningMode, tuple[str, str]] = {
    "one_place": ("ký tại một nơi", "in one place"),
    "two_places": ("ký tại hai nơi", "in two places"),
    "online": ("ký trực tuyến", "online"),
}
_SAYS_HOW: Mapping[Language, tuple[tuple[SigningMode, re.Pattern[str]], ...]] = {
    VI: (
        ("online", re.compile(r"(?<!\w)trực tuyến(?!\w)", re.IGNORECASE)),
        ("two_places", re.compile(r"phía trên chữ ký|(?<!\w)(?:ký|làm|lập) tại [^.;]{1,120}? và tại ", re.IGNORECASE)),
        ("one_place", re.compile(r"(?<!\w)(?:ký|làm|lập) tại(?!\w)", re.IGNORECASE)),
    ),
    EN: (
        ("online", re.compile(r"(?<!\w)online(?!\w)", re.IGNORECASE)),
        (
            "two_places",
            re.compile(r"above the signature|(?<!\w)(?:done|signed|made) (?:at|in) [^.;]{1,120}? and (?:at|in) ", re.I),
        ),
        (
            "one_place",
            re.compile(
                r"(?<!\w)(?:done|signed|made) (?:at|in)(?! (?:two|duplicate|english|the english|vietnamese))(?!\w)",
                re.I,
            ),
        ),
    ),
}


@lru_cache(maxsize=REMEMBERED)
def signed_as(text: str, language: Language) -> SigningMode | None:
    """How the text says that it is signed; None where it does not say."""
    return next((mode for mode, pattern in _SAYS_HOW[language] if pattern.search(text)), None)


def signing_differs(subject: Subject) -> Iterator[Hit]:
    """The closing words name another way of signing than the one chosen for this agreement. Not in a text that was
    drafted elsewhere: nobody has chosen a way for it."""
    agreement = subject.agreement
    if not _is_drafted_here(agreement):
        return
    said: list[tuple[Pair, Language, SigningMode]] = []
    for pair in subject.pairs:
        for code in _known(pair) if pair.region == "closing" else ():
            mode = signed_as(pair.words(code), code)
            said += [(pair, code, mode)] if mode else []
    if said and all(mode != agreement.signing for _, _, mode in said):
        pair, _, mode = said[0]
        only = None if len({code for _, code, _ in said}) > 1 else said[0][1]
        yield Hit(
            pair.node_id, only, params=(*both("said", *SIGNED[mode]), *both("chosen", *SIGNED[agreement.signing]))
        )


def _is_drafted_here(agreement: Agreement) -> bool:
    return any(one.source for one in (*agreement.title, *agreement.articles, *agreement.closing))


_SOURCE = "final-clause"

RULES: tuple[Rule, ...] = (
    Rule("originals-differ", "error", "practice", _SOURCE, originals_differ),
    Rule("language-unnamed", "error", "practice", _SOURCE, language_unnamed),
    *prevailing.RULES,
    Rule("signing-differs", "warning", "house", "house", signing_differs),
)
