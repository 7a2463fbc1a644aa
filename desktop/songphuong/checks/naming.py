"""Names that the law keeps for treaties: an agreement of these bodies must not call itself one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from songphuong.agreement.edits import SetText
from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.tree import Table, Text, line_of
from songphuong.agreement.walk import Spot, text_of
from songphuong.phrasing.compose import Composed, Passage

from .findings import Hit, Rule
from .place import which_languages
from .subject import Subject, passages

# Law 70/2020/QH14, Art. 6. The English words are those that translate the reserved names and nothing else;
# "agreement" also translates "thỏa thuận", which is allowed.
RESERVED: Mapping[Language, str] = {VI: "hiệp định|hiệp ước|công ước|định ước", EN: "treaty|convention"}
INSTEAD: Mapping[Language, str] = {VI: "thỏa thuận", EN: "arrangement"}


def _patterns(form: Mapping[Language, str]) -> Mapping[Language, re.Pattern[str]]:
    return {code: re.compile(form[code].replace("NAME", f"({RESERVED[code]})"), re.IGNORECASE) for code in RESERVED}


_AS_TITLE = _patterns({VI: r"^\W*NAME(?!\w)", EN: r"^\W*NAME(?!\w)"})
_AS_SELF = _patterns({VI: r"(?<!\w)NAME này(?!\w)", EN: r"(?<!\w)this NAME(?!\w)"})
_OF_ANOTHER = _patterns({VI: r"(?<!\w)NAME(?!\w)(?! này(?!\w))", EN: r"(?<!this )(?<!\w)NAME(?!\w)"})


def reserved_name(subject: Subject) -> Iterator[Hit]:
    """The title, or what the text calls itself ("Hiệp định này"). Titles of other treaties are fine, and so is
    "Công ước này" after another convention was named in the same provision.

    The fix puts "Thỏa thuận" ("Arrangement") instead, where the word stands in the text and not in a field.
    """
    for language, blocks in subject.composed:
        for passage, name in _misnamed(language, blocks, subject.spots) if language in RESERVED else ():
            params = (("name", name), *which_languages("in_language", [language]))
            fix = _renamed(subject.spots[passage.node_id], language)
            yield Hit(passage.node_id, language, params=params, fix=fix)


def _misnamed(
    language: Language, blocks: tuple[Composed, ...], known: Mapping[str, Spot]
) -> Iterator[tuple[Passage, str]]:
    title = next((one for one in passages(blocks) if one.region == "title" and one.words.strip()), None)
    others: dict[str, str] = {}  # what each provision has said so far
    for passage in passages(blocks):
        home = known[passage.node_id].provision.id
        match = (_AS_TITLE if passage is title else _AS_SELF)[language].search(passage.words)
        if match:
            before = others.get(home, "") + passage.words[: match.start()]
            names = {found.group(1).lower() for found in _OF_ANOTHER[language].finditer(before)}
            if passage is title or match.group(1).lower() not in names:
                yield passage, match.group(1)
        others[home] = f"{others.get(home, '')}{passage.words}\n"


def _renamed(spot: Spot, language: Language) -> SetText | None:
    """The node's text with the reserved name replaced; None where no text of its own holds it."""
    if isinstance(spot.node, Table):
        return None
    line = text_of(spot.node).get(language, ())
    patterns = (_AS_TITLE, _AS_SELF) if spot.region == "title" else (_AS_SELF,)
    parts = [
        Text(_replaced(part.value, language, [pattern[language] for pattern in patterns]))
        if isinstance(part, Text)
        else part
        for part in line
    ]
    renamed = line_of(*parts)
    return SetText(spot.node.id, language, renamed) if renamed != line else None


def _replaced(text: str, language: Language, patterns: list[re.Pattern[str]]) -> str:
    for pattern in patterns:
        while match := pattern.search(text):
            new = _like(match.group(1), INSTEAD[language])
            text = text[: match.start(1)] + new + text[match.end(1) :]
    return text


def _like(old: str, new: str) -> str:
    """The new word with the capitals of the old one."""
    if old.isupper():
        return new.upper()
    return new.capitalize() if old[:1].isupper() else new


RULES: tuple[Rule, ...] = (
    Rule(
        "reserved-name", "error", "law", "Luật Thỏa thuận quốc tế 70/2020/QH14, Điều 6",
        reserved_name, valid_from=date(2021, 7, 1),
    ),
)  # fmt: skip
