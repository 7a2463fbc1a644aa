"""What an agreement may not call itself, names that the law keeps for treaties, and what it had better not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from songphuong.agreement.edits import SetText
from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.tree import Table, Text, line_of
from songphuong.agreement.walk import Spot, text_of
from songphuong.phrasing.compose import Composed, Passage
from songphuong.phrasing.figures import REMEMBERED

from ..findings import Hit, Rule
from ..place import both, which_languages
from ..subject import Subject, passages
from .said_here import like

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
    said: list[tuple[Passage, str]] = []  # so far
    for passage in passages(blocks):
        words = passage.words
        found = _named_in(words, language, passage is title)
        if found:
            start, name = found
            home = known[passage.node_id].provision.id
            others = [text for one, text in said if known[one.node_id].provision.id == home]
            before = "\n".join([*others, words[:start]])
            names = {other.group(1).lower() for other in _OF_ANOTHER[language].finditer(before)}
            if passage is title or name.lower() not in names:
                yield passage, name
        said.append((passage, words))


@lru_cache(maxsize=REMEMBERED)
def _named_in(words: str, language: Language, is_title: bool) -> tuple[int, str] | None:
    """Where a passage calls the text by a reserved name, and by which."""
    match = (_AS_TITLE if is_title else _AS_SELF)[language].search(words)
    return (match.start(), match.group(1)) if match else None


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
            new = like(match.group(1), INSTEAD[language])
            text = text[: match.start(1)] + new + text[match.end(1) :]
    return text


# ---- names that are allowed, but not the law's -----------------------------------------------------------------------

_PROTOCOL: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r"\W*(nghị định thư)(?!\w)", re.IGNORECASE),
    EN: re.compile(r"\W*(?:the |additional |amending )?(protocol)(?!\w)", re.IGNORECASE),
}
_MINUTED = re.compile(r"\W*(biên bản ghi nhớ)(?!\w)", re.IGNORECASE)
_MINUTED_SELF = re.compile(r"(?<!\w)biên bản ghi nhớ này(?!\w)", re.IGNORECASE)


def instrument_protocol(subject: Subject) -> Iterator[Hit]:
    """A title "Nghị định thư" or "Protocol": the law keeps neither for treaties, but readers take them for one. One
    hit for both languages."""
    said: dict[Language, tuple[str, str]] = {}
    for language, pattern in _PROTOCOL.items():
        title = _title(subject, language)
        match = pattern.match(title.words) if title else None
        if title and match:
            said[language] = title.node_id, match[1]
    if said:
        node_id, name = next(iter(said.values()))
        params = both("name", said.get(VI, (node_id, name))[1], said.get(EN, (node_id, name))[1])
        yield Hit(node_id, next(iter(said)) if len(said) == 1 else None, params=params)


def house_name(subject: Subject) -> Iterator[Hit]:
    """A title "Biên bản ghi nhớ", where the law says "bản ghi nhớ". The fix shortens it unless the text itself speaks
    of "Biên bản ghi nhớ này", which would then be another name."""
    title = _title(subject, VI)
    match = _MINUTED.match(title.words) if title else None
    if title and match:
        of_text = any(_MINUTED_SELF.search(pair.words(VI)) for pair in subject.pairs)
        yield Hit(title.node_id, VI, params=(("name", match[1]),), fix=None if of_text else _shortened(subject, title))


def _shortened(subject: Subject, title: Passage) -> SetText | None:
    line = subject.pairs_by_id[title.node_id].line(VI)
    match = _MINUTED.match(line[0].value) if line and isinstance(line[0], Text) else None
    if match is None or not isinstance(line[0], Text):
        return None
    text = line[0].value
    name = like(match[1], "bản ghi nhớ")
    new = line_of(Text(text[: match.start(1)] + name + text[match.end(1) :]), *line[1:])
    return SetText(title.node_id, VI, new, settles=True)


def _title(subject: Subject, language: Language) -> Passage | None:
    """What the text is called in this language; None where it says nothing."""
    for pair in subject.pairs:
        passage = pair.passage(language)
        if pair.region != "title":
            break
        if passage and passage.words.strip():
            return passage
    return None


RULES: tuple[Rule, ...] = (
    Rule(
        "reserved-name", "error", "law", "law-70-article-6",
        reserved_name, valid_from=date(2021, 7, 1),
    ),
    Rule("instrument-protocol", "note", "practice", "house", instrument_protocol),
    Rule("house-name", "note", "house", "law-70-article-6", house_name),
)  # fmt: skip
