"""Slips of typing: what a text says wrongly in itself, where, and how it should read; rules of passages and of values.

A text is a node's line in one language, with ``GAP`` where a field or reference stands, or the value of a field.
Which slips there are: ``texts``, ``spelling``, ``letters``, ``signs``, ``marks``, ``date_form``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from songphuong.agreement.edits import Edit, FillField, SetText
from songphuong.agreement.languages import EN, VI, ByLanguage, Language
from songphuong.agreement.tree import FieldEntry, Line

from ..findings import Hit, Params
from ..pairs import each_pair
from ..place import both, which_languages
from ..subject import Pair, Setting, Subject
from ..typed import GAP, as_typed, retyped

KNOWN = (VI, EN)  # the languages whose spelling and typography are known here
_ITEM = "\ue000"  # between the items of a list; no letter, sign or space of any language
NAMES = ("name", "abbreviation", "country", "address", "signatory", "place", "designation", "email")

_SHOWN = 3  # slips of one text that a sentence quotes with what is around them; the rest is understood
_MOST = 5  # different words that it quotes
_LONGEST = 60  # letters of one quotation


@dataclass(frozen=True, slots=True)
class Slip:
    """Where a text slips, and what should stand there instead; None: that is for the officer to say."""

    start: int
    end: int
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What is wrong with one text: parameters of the sentence, and the text mended; None: no machine can."""

    params: Params
    mended: str | None


Read = Callable[[str, Language, Setting], Found | None]
Look = Callable[[str, Language], Iterable[Slip]]
Rules = Callable[[Subject], Iterator[Hit]]


# ---- rules ---------------------------------------------------------------------------------------------------------


def slips(look: Look, *, around: bool = False, names: bool = True) -> Rules:
    """A rule that tells each text with slips once, quotes them (``words``) and what should stand there (``instead``,
    empty where one is for the officer to say), and mends all of them in one step.

    ``around``: whole words are quoted, for a slip that is a sign or a space. ``names`` False: fields that hold names,
    which keep their own spelling, are passed over."""

    def read(text: str, language: Language, _: Setting) -> Found | None:
        found = tuple(look(text, language))
        return _told(text, found, around=around) if found else None

    return each_text(read, names=names)


def typed(mend: Callable[[str], str]) -> Rules:
    """A rule that tells each text that ``mend`` changes."""

    def read(text: str, _: Language, __: Setting) -> Found | None:
        after = mend(text)
        return Found((), after) if after != text else None

    return each_text(read)


def each_text(read: Read, *, names: bool = True) -> Rules:
    """A rule about every text by itself; fields after passages."""

    def in_passage(pair: Pair, setting: Setting) -> Iterator[Hit]:
        for language in pair.languages:
            line = pair.line(language)
            found = read(as_typed(line), language, setting) if line else None
            if found is not None and (hit := _in_line(pair.node_id, language, line, found)):
                yield hit

    in_passages = each_pair(in_passage)

    def find(subject: Subject) -> Iterator[Hit]:
        yield from in_passages(subject)
        for entry in subject.agreement.fields:
            if names or not holds_name(entry):
                yield from _in_value(entry, read, subject)

    return find


def _in_line(node_id: str, language: Language, line: Line, found: Found) -> Hit | None:
    """None where the text itself holds a gap's character, so that nothing can be said of its places."""
    fix: Edit | None = None
    if found.mended is not None:
        mended = retyped(line, found.mended)
        if mended is None:
            return None
        fix = SetText(node_id, language, mended, settles=True)
    return Hit(node_id, language, params=(*found.params, *which_languages("in_language", [language])), fix=fix)


def _in_value(entry: FieldEntry, read: Read, subject: Subject) -> Iterator[Hit]:
    for language in subject.agreement.languages:
        words = words_of(entry, language)
        found = read(words[0], language, subject.setting) if words else None
        if words and found is not None:
            fix = None if found.mended is None else words[1](found.mended)
            params = (*field_name(entry), *found.params, *which_languages("in_language", [language]))
            yield Hit("", language, entry.name, params, fix)


def holds_name(entry: FieldEntry) -> bool:
    """Whether the field's value is a name of a body, a person or a place, spelt as it is spelt."""
    return entry.name.rpartition(".")[2] in NAMES


def field_name(entry: FieldEntry) -> Params:
    """The parameter ``place`` for a finding about a field's value: its label, or its name."""
    vi, en = entry.label.get(VI, "") or entry.name, entry.label.get(EN, "") or entry.name
    return both("place", f"trường “{vi}”", f"the field “{en}”")


def words_of(entry: FieldEntry, language: Language) -> tuple[str, Callable[[str], Edit | None]] | None:
    """The text a field's value holds in this language, the items of a list as one, and what makes the edit that puts
    another in its place. None where it holds none."""
    value = entry.value
    if isinstance(value, ByLanguage) and language in value:
        return value[language], lambda text: FillField(entry.name, value.put(language, text))
    if isinstance(value, tuple):
        items = [item[language] for item in value if language in item]
        return (_ITEM.join(items), _put_items(entry.name, value, language)) if items else None
    return None


def _put_items(name: str, value: tuple[ByLanguage[str], ...], language: Language) -> Callable[[str], Edit | None]:
    def put(text: str) -> Edit | None:
        words = iter(text.split(_ITEM))
        items = tuple(item.put(language, next(words, "")) if language in item else item for item in value)
        fits = _ITEM.join(item[language] for item in items if language in item) == text
        return FillField(name, items) if fits else None

    return put


# ---- what a sentence quotes ----------------------------------------------------------------------------------------


def _told(text: str, found: tuple[Slip, ...], *, around: bool) -> Found:
    can_mend = all(slip.instead is not None for slip in found)
    shown = found[: _SHOWN if len(found) > _SHOWN + 1 else None]
    spans = _joined(_around(text, slip) for slip in shown) if around else [(slip.start, slip.end) for slip in shown]
    words = [text[begin:end] for begin, end in spans]
    instead = [_mended_part(text, found, begin, end) for begin, end in spans] if can_mend else []
    params = (("words", quoted(words)), ("instead", quoted(instead)))
    return Found(params, mended(text, found) if can_mend else None)


def quoted(words: Iterable[str]) -> str:
    """Several words for a place between quotation marks in a sentence: a”, “b."""
    shown = dict.fromkeys(_short(" ".join(one.replace(GAP, "…").replace(_ITEM, " ").split())) for one in words)
    return "”, “".join(list(shown)[:_MOST])


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST // 2]} … {words[-_LONGEST // 3 :]}"


def _around(text: str, slip: Slip) -> tuple[int, int]:
    """The slip with what is left of it and right of it up to the next space, at most 20 letters each."""
    first = max(0, slip.start - 20)
    begin = text.rfind(" ", first, slip.start)
    behind = slip.end + 1 if text[slip.start].isspace() else slip.end
    end = text.find(" ", behind, slip.end + 20)
    return first if begin < 0 else begin + 1, min(len(text), slip.end + 20) if end < 0 else end


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those that stand close together as one, so that a quotation is shown whole."""
    joined: list[tuple[int, int]] = []
    for begin, end in spans:
        if joined and begin - joined[-1][1] <= _LONGEST // 2 and end - joined[-1][0] <= _LONGEST:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((begin, end))
    return joined


def _mended_part(text: str, found: tuple[Slip, ...], begin: int, end: int) -> str:
    inside = [slip for slip in found if begin <= slip.start and slip.end <= end]
    moved = [Slip(slip.start - begin, slip.end - begin, slip.instead) for slip in inside]
    return mended(text[begin:end], moved)


def mended(text: str, found: Iterable[Slip]) -> str:
    """The text with every slip mended that a machine can; slips are in order and do not overlap."""
    parts, at = [], 0
    for slip in found:
        if slip.instead is not None:
            parts += [text[at : slip.start], slip.instead]
            at = slip.end
    return "".join([*parts, text[at:]])
