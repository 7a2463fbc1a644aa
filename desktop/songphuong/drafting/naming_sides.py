"""Who the sides are, by the words that name them: "X (sau đây gọi là “VOC”) và Y (...)", or a title "giữa X và Y".

Not here: where those words stand (``outline``). Where two names cannot be told for certain, there are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from songphuong.agreement.languages import EN, VI, ByLanguage, Language
from songphuong.agreement.tree import FieldEntry, Side
from songphuong.library.clauses import FieldDeclaration

SIDE_IDS: Final = ("side_a", "side_b")
_LONGEST_NAME: Final = 200
_CALLED: Final = {
    VI: re.compile(
        r"[\s,(]*(?:(?:sau|dưới) đây (?:được |sẽ được )?gọi (?:tắt )?là:?\s*|\()[“\"'‘]"
        r"(?P<called>[^”\"'’]{1,60})[”\"'’]\)?",
        re.IGNORECASE,
    ),
    EN: re.compile(
        r"[\s,(]*(?:(?:hereinafter|hereafter)(?: (?:to be )?(?:referred to as|called))?,?\s*|\()[“\"'‘]"
        r"(?P<called>[^”\"'’]{1,60})[”\"'’]\)?",
        re.IGNORECASE,
    ),
}
_TOGETHER: Final = re.compile(
    r"(?:các|hai) (?:bên|bộ|đối tác|thành viên)|"
    r"(?:the )?(?:parties|participants|sides|signatories|partners|ministries)",
    re.IGNORECASE,
)
_BEFORE_NAME: Final = {
    VI: re.compile(r"^(?:.*\bgiữa\b|[\s,;:.]*\bvà\b|[\s,;:.]+)[\s:]*", re.IGNORECASE),
    EN: re.compile(r"^(?:.*\bbetween\b|[\s,;:.]*\band\b|[\s,;:.]+)[\s:]*", re.IGNORECASE),
}
_AFTER_NAME: Final = re.compile(
    r",? (?:có )?(?:địa chỉ|trụ sở|mã số)|"
    r", (?:do|đại diện|represented|having|with|whose|address|located|headquartered)\b",
    re.IGNORECASE,
)
_PARTY: Final = re.compile(
    r"(?P<called>(?:bên|party) (?:a|b|thứ nhất|thứ hai))(?:\s*\([^)]*\))?\s*[:–-]\s*(?P<name>[^;(]{3,400})",
    re.IGNORECASE,
)
_BETWEEN: Final = {VI: ("giữa", "và"), EN: ("between", "and")}


@dataclass(frozen=True, slots=True)
class Name:
    """A side's name, and what the text calls it; empty where it gives it no other name."""

    name: str
    called: str = ""


def names_in(language: Language, sides: Sequence[str], title: Sequence[str]) -> tuple[Name, ...]:
    """The two names, or none. ``sides``, ``title``: the lines of both."""
    found = tuple(_lettered(sides)) or tuple(_called(" ".join(sides), language)) or tuple(_titled(title, language))
    return found if len(found) == len(SIDE_IDS) and found[0].name != found[1].name else ()


def _called(text: str, language: Language) -> Iterator[Name]:
    if language not in _CALLED:
        return
    start = 0
    for found in _CALLED[language].finditer(text):
        before = text[start : found.start()]
        start = found.end()
        if _TOGETHER.fullmatch(found["called"].strip()):
            continue
        name = _trimmed(before, language)
        if name:
            yield Name(name, found["called"].strip(" ,."))


def _lettered(sides: Sequence[str]) -> Iterator[Name]:
    """ "BÊN A: CÔNG TY X", "Party B: Y", as contracts have it."""
    for line in sides:
        found = _PARTY.match(line)
        if found and (name := _without_address(found["name"])):
            yield Name(name, found["called"])


def _titled(title: Sequence[str], language: Language) -> Iterator[Name]:
    """The lines of a title that stand alone between "giữa", "và" and the end."""
    between, and_ = _BETWEEN.get(language, ("", ""))
    lines = [line.strip(" ,") for line in title]
    lower = [line.casefold() for line in lines]
    if between not in lower or lower.count(and_) != 1:
        return
    at, middle = lower.index(between), lower.index(and_)
    if middle == at + 2 and middle + 1 < len(lines):
        yield from (Name(_small_article(lines[place])) for place in (at + 1, middle + 1))


def _trimmed(text: str, language: Language) -> str:
    """The name without what joins it to the words before and without its address; empty when it is no name."""
    name = text
    while (shorter := _BEFORE_NAME[language].sub("", name, count=1)) != name:
        name = shorter
    return _without_address(name)


def _without_address(text: str) -> str:
    cut = _AFTER_NAME.search(text)
    name = (text[: cut.start()] if cut else text).strip(" ,;:.(")
    return _small_article(name) if 0 < len(name) <= _LONGEST_NAME else ""


def _small_article(name: str) -> str:
    """ "The Vietnam Olympic Committee" as it reads inside a sentence."""
    return f"the {name[4:]}" if name.startswith(("The ", "THE ")) else name


def sides_of(
    names: Mapping[Language, tuple[Name, ...]], declared: Sequence[FieldDeclaration]
) -> tuple[tuple[Side, ...], tuple[FieldEntry, ...]]:
    """The sides with the fields that say their names; nothing where no language gives them. ``declared``: the fields
    of the agreement's type, for their labels."""
    if not any(names.values()):
        return (), ()
    labels = {field.name: field.label for field in declared}
    fields: list[FieldEntry] = []
    for at, side in enumerate(SIDE_IDS):
        for key in ("name", "called"):
            field = f"{side}.{'designation' if key == 'called' else key}"
            said = {language: getattr(found[at], key) for language, found in names.items() if found}
            value = ByLanguage.of({language: words for language, words in said.items() if words})
            if value.entries:
                fields.append(FieldEntry(field, "text", labels.get(field, ByLanguage()), value))
    return tuple(Side(side, (side,)) for side in SIDE_IDS), tuple(fields)
