"""Signs and the spaces about them: quotation marks, commas and brackets, spaces at which a line must not end.

Doubled spaces: ``texts``. Words: ``spelling``, ``doubled``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from songphuong.agreement.edits import Edit, SetText, Together
from songphuong.agreement.languages import EN, VI, Language
from songphuong.phrasing.legacy_letters import remains_in

from ..findings import Hit, Rule
from ..place import which_languages
from ..subject import Subject
from ..typed import GAP, as_typed, retyped
from .slips import KNOWN, Slip, quoted, slips

# ---- quotation marks -----------------------------------------------------------------------------------------------

_OPENING, _CLOSING, _STRAIGHT = "“„‟«", "”»", '"″＂'
_DOUBLE = re.compile(f"[{_OPENING}{_CLOSING}{_STRAIGHT}]")
_BEFORE_OPENING = " \u00a0\t\n([{‘–—-/"
_AFTER_CLOSING = " \u00a0\t\n.,;:!?)]}’–—-/…"
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['´`](?=[^\W\d_])|(?<=s)'(?=[\s,.;:)]|$)")
_SINGLE_OPENS = re.compile(r"(?:^|[\s(])'(?=\S)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark where it stands; ``depth`` 1 is the outer pair."""

    at: int
    sign: str
    opens: bool
    depth: int


def _quotes(text: str, language: Language) -> Iterator[Slip]:
    """Pairs in other marks than “ ”, straight apostrophes in English; marks without a partner are another rule's."""
    found: list[Slip] = []
    marks = _marks(text) if language in KNOWN and _DOUBLE.search(text) and remains_in(text) is None else []
    if not _unpaired(marks):
        found = [Slip(mark.at, mark.at + 1, _right(mark)) for mark in marks if _right(mark) != mark.sign]
    if language == EN and ("'" in text or "´" in text or "`" in text) and not _SINGLE_OPENS.search(text):
        found += [Slip(match.start(), match.end(), "’") for match in _APOSTROPHE.finditer(text)]
    yield from sorted(found, key=lambda slip: slip.start)


def _right(mark: Mark) -> str:
    if mark.depth > 1:
        return mark.sign if mark.sign in "“”" else "‘’"[not mark.opens]
    return "“”"[not mark.opens]


def _quotes_unpaired(text: str, language: Language) -> Iterator[Slip]:
    """A quotation mark that opens and is not closed, or the reverse."""
    if language in KNOWN and _DOUBLE.search(text):
        stray = _unpaired(_marks(text)) if remains_in(text) is None else []  # « is a letter of TCVN3
        if stray:
            yield Slip(stray[0].at, stray[0].at + 1)


def _marks(text: str) -> list[Mark]:
    """Every double quotation mark, opening or closing as its neighbours tell; inches ("5″") are none."""
    marks: list[Mark] = []
    depth = 0
    for match in _DOUBLE.finditer(text):
        at, sign = match.start(), match.group()
        if sign in _STRAIGHT and not depth and text[max(0, at - 1) : at].isdigit():
            continue
        opens = _opens(text, at, sign, depth)
        marks.append(Mark(at, sign, opens, depth + 1 if opens else depth))
        depth = depth + 1 if opens else max(0, depth - 1)
    return marks


def _opens(text: str, at: int, sign: str, depth: int) -> bool:
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    free_before, free_after = before in _BEFORE_OPENING, after in _AFTER_CLOSING  # True at the ends of the text, too
    if free_before != free_after:
        return free_before
    return sign in _OPENING or (sign in _STRAIGHT and not depth)


def _unpaired(marks: list[Mark]) -> list[Mark]:
    """Marks without a partner: one that closes nothing, or, at the end, the last that stayed open."""
    open_marks: list[Mark] = []
    for mark in marks:
        if mark.opens:
            open_marks.append(mark)
        elif open_marks:
            open_marks.pop()
        else:
            return [mark]
    return open_marks[-1:]


# ---- spaces about signs --------------------------------------------------------------------------------------------

_LETTER = r"[^\W\d_]"
_SUPERFLUOUS = re.compile(
    r"(?<=[^\s(\[{“‘.…_])[ \u00a0]{1,4}(?=[,;:.!?](?:[\s)\]”’]|$)|[)\]](?!\w)|”(?:[\s,.;:)]|$))"
    r"|(?<=[(\[“])[ \u00a0]{1,4}(?=[^\s)\]”])"
)
_MISSING = re.compile(
    rf"(?<=[^\W_)”\"{GAP}])[,;](?=[^\W\d_{GAP}])"
    rf"|(?<={_LETTER}{_LETTER}):(?={_LETTER}{_LETTER})"
    rf"|(?<=[a-zà-ỹ]{_LETTER})\.(?=[A-ZÀ-ỸĐ][a-zà-ỹ])"
    rf"|\)(?={_LETTER})"
)
_MISSING_BEFORE = {
    VI: re.compile(rf"(?<=[^\W_])\((?={_LETTER}{_LETTER})|(?<={_LETTER}{_LETTER})\((?=[0-9])"),
    EN: re.compile(r"(?<=[a-z])\((?=[A-Z]{2,12}\))|(?<=[a-z][a-z][a-z])\((?=[0-9])"),
}
_TWICE = re.compile(r"(?<=\S)(?:,{2,4}|;{2,4}|:{2,4})|(?<=[^\W_])(?:\.\.(?![.…/])|[,;](?=[,;.]))")
_ADDRESS = re.compile(
    r"@|://|www\.|\.(?:com|org|net|vn|gov|edu|int|info|io|js|asp|html?|pdf|docx?)(?!\w)", re.IGNORECASE
)
_RATIO = re.compile(r"[0-9] : [0-9]")
# What a slip looks like from afar; quick to find, for most texts have none.
_SPACED = (*(f" {sign}" for sign in ",;:.!?)]”"), *(f"{sign} " for sign in "([“"))
_TOUCHING = re.compile(r"[,;:.)(](?=[^\W_]|[,;:.])")


def _space_before_sign(text: str, language: Language) -> Iterator[Slip]:
    """A space before a comma, full stop or closing bracket or behind an opening one, none behind a comma or before a
    bracket, and signs typed twice. Left alone: addresses, figures, "3 : 2", dots to be filled in, "person(s)"."""
    if language not in KNOWN:
        return
    found: list[Slip] = []
    if "\u00a0" in text or any(spaced in text for spaced in _SPACED):
        found += [Slip(match.start(), match.end(), "") for match in _SUPERFLUOUS.finditer(text)]
        found = [slip for slip in found if not _RATIO.match(text, max(0, slip.start - 1))]
    for sign in _TOUCHING.finditer(text):
        found += _touching(text, sign.start(), language)
    yield from _apart(sorted(found, key=lambda slip: (slip.start, -slip.end)))


def _touching(text: str, at: int, language: Language) -> list[Slip]:
    """What is wrong with a sign that touches what follows."""
    if twice := _TWICE.match(text, at):
        return [Slip(at, twice.end(), _once(twice.group()))]
    if _MISSING.match(text, at) and _ends_word(text, at, language) and not _in_address(text, at):
        return [Slip(at, at + 1, f"{text[at]} ")]
    if _MISSING_BEFORE[language].match(text, at) and not _in_address(text, at):
        return [Slip(at, at + 1, " (")]
    return []


def _once(signs: str) -> str | None:
    """One of two equal signs; of two different ones the officer knows which."""
    return signs[0] if len(signs) > 1 else None


def _in_address(text: str, at: int) -> bool:
    begin, end = text.rfind(" ", max(0, at - 100), at), text.find(" ", at, at + 100)
    return _ADDRESS.search(text, max(begin, at - 100, 0), at + 100 if end < 0 else end) is not None


def _ends_word(text: str, at: int, language: Language) -> bool:
    """True for "(hai)bản"; not for "(re)new", "child(ren)s"."""
    if text[at] != ")":
        return True
    opened = text.rfind("(", max(0, at - 80), at)
    is_part = text[max(0, opened - 1) : opened].isalpha() or at - opened - 1 < (2 if language == VI else 4)
    return opened >= 0 and not is_part


def _apart(found: list[Slip]) -> Iterator[Slip]:
    end = 0
    for slip in found:
        if slip.start >= end:
            yield slip
            end = slip.end


# ---- spaces at which a line must not end ---------------------------------------------------------------------------

_NO_BREAK = "\u00a0"
_KEPT_TOGETHER = re.compile(
    r"(?<=[0-9])[ \u00a0\u202f](?=(?:%|đô la|đồng|triệu|tỷ|ngày|tuần|tháng|năm|people|days?|weeks?|months?|years?|"
    r"US dollars?|km|kg|m)(?!\w))"
    r"|(?<=\bĐiều)[ \u00a0](?=[0-9])|(?<=\bkhoản)[ \u00a0](?=[0-9])|(?<=\bngày)[ \u00a0](?=[0-9])"
    r"|(?<=\btháng)[ \u00a0](?=[0-9])|(?<=\bArticle)[ \u00a0](?=[0-9])|(?<=\bUSD)[ \u00a0](?=[0-9])"
)
_A_HABIT = 3  # no-break spaces from which on a text is taken to be written with them


def space_may_break(subject: Subject) -> Iterator[Hit]:
    """A text whose writer puts no-break spaces between numbers and what they count, and has left some out: once for
    each language, mended at once.

    Most texts have none, and nothing is said of them: the library writes plain spaces throughout, the export puts the
    no-break ones into dates, sums and references by itself, and a Word file that is read gives plain ones. A few
    among many plain ones were pasted from elsewhere and are no habit either."""
    for language in subject.agreement.languages:
        texts = [(pair, as_typed(pair.line(language))) for pair in subject.pairs] if language in KNOWN else []
        if not any(_NO_BREAK in text for _, text in texts):
            continue
        joints = [(text, match) for _, text in texts for match in _KEPT_TOGETHER.finditer(text)]
        plain = [f"{_left(text, match)}{_right_of(text, match)}" for text, match in joints if match.group() == " "]
        kept = len(joints) - len(plain)
        if plain and kept >= max(_A_HABIT, len(plain)):
            edits: list[Edit] = []
            for pair, text in texts:
                line = retyped(pair.line(language), _KEPT_TOGETHER.sub(_NO_BREAK, text))
                if line is not None and line != pair.line(language):
                    edits.append(SetText(pair.node_id, language, line, settles=True))
            params = (("words", quoted(plain[:3])), ("kept", kept), ("missing", len(plain)))
            fix = Together(tuple(edits)) if edits else None
            yield Hit("", language, params=(*params, *which_languages("in_language", [language])), fix=fix)


def _left(text: str, joint: re.Match[str]) -> str:
    return text[text.rfind(" ", max(0, joint.start() - 15), joint.start()) + 1 : joint.end()].replace(_NO_BREAK, " ")


def _right_of(text: str, joint: re.Match[str]) -> str:
    return text[joint.end() : joint.end() + 15].replace(_NO_BREAK, " ").split(" ")[0]


RULES: tuple[Rule, ...] = (
    Rule("quotes", "note", "house", "house", slips(_quotes, around=True, names=False)),
    Rule("quotes-unpaired", "warning", "house", "house", slips(_quotes_unpaired, around=True)),
    Rule("space-before-sign", "note", "house", "house", slips(_space_before_sign, around=True)),
    Rule("space-may-break", "note", "house", "house", space_may_break),
)
