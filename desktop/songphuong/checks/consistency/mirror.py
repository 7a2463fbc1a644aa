"""Duties of one side without any of the other: "Bên cử sẽ ..." in a text in which the host has nothing to do.

A hint for two roles that a text sets over against each other, and for the sides' own short names. Whether the
languages give a duty to the same side: ``names``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, ByLanguage, Language
from songphuong.phrasing.figures import REMEMBERED

from ..findings import Hit
from ..place import both
from ..subject import Subject

Words = tuple[tuple[str, ...], str]  # letters of which a text that names the role has some; the pattern of its words
Texts = tuple[str, Mapping[Language, str]]  # a passage's node and its words
Role = Mapping[Language, Words]  # a language may lack it

# Roles of one side towards the other.
_ROLES: tuple[tuple[Role, Role], ...] = (
    (
        {VI: (("Bên cử",), "Bên cử"), EN: (("sending ",), "[Tt]he sending (?:Party|Participant|Side)")},
        {
            VI: (("Bên tiếp nhận", "Bên nhận"), "Bên (?:tiếp nhận|nhận)(?! tài trợ)"),
            EN: (("he host ", "he receiving "), "[Tt]he (?:host|receiving) (?:Party|Participant|Side)"),
        },
    ),
    (
        {VI: (("Bên tài trợ",), "Bên tài trợ"), EN: (("he Sponsor",), "[Tt]he Sponsor")},
        {VI: (("Bên nhận tài trợ",), "Bên nhận tài trợ"), EN: (("he Recipient",), "[Tt]he Recipient")},
    ),
    (
        {VI: (("Bên thuê",), "Bên thuê"), EN: (("he hiring ",), "[Tt]he hiring (?:Party|Participant|Side)")},
        {
            VI: (("Bên giới thiệu",), "Bên giới thiệu"),
            EN: (("he recommending ",), "[Tt]he recommending (?:Party|Participant|Side)"),
        },
    ),
)
_DUTY: Mapping[Language, str] = {
    VI: r"(?!\w)[^.;,:\n]{0,40}? (?:sẽ|phải|có trách nhiệm|có nghĩa vụ|chịu|bảo đảm|cam kết|tự chi trả)(?!\w)",
    EN: r"(?!\w)[^.;,:\n]{0,40}? (?:will|shall|must|bears?|is responsible|undertakes?|is to|is required)(?!\w)",
}
_FEWEST = 2  # duties of the one side from which on those of the other are missed


@dataclass(frozen=True, slots=True)
class Held:
    """Which roles a text names, which of them have a duty, and how the text writes them."""

    named: str
    bound: str


def duty_without_mirror(subject: Subject) -> Iterator[Hit]:
    """At most one for each two roles, at the first duty; only where the articles name the other side, too."""
    articles: list[Texts] = [
        (pair.node_id, {code: pair.words(code) for code in (VI, EN)})
        for pair in subject.pairs
        if pair.region == "articles"
    ]
    for roles in (*_ROLES, *_short_names(subject)):
        bound = [_bound(articles, role) for role in roles]
        for mine, other in ((0, 1), (1, 0)):
            is_alone = len(bound[mine]) >= _FEWEST and not bound[other]
            if is_alone and (named := _named(articles, roles[other])):
                node_id, said = bound[mine][0]
                yield Hit(node_id, params=(*_params("side", said), *_params("other", named)))


def _params(name: str, said: Mapping[Language, str]) -> tuple[tuple[str, str | int], ...]:
    first = next(iter(said.values()))
    return both(name, said.get(VI, first), said.get(EN, first))


def _bound(texts: list[Texts], role: Role) -> list[tuple[str, Mapping[Language, str]]]:
    """The passages in which the role has a duty, and what they call it."""
    found: list[tuple[str, Mapping[Language, str]]] = []
    for node_id, words in texts:
        said = {code: held.bound for code, held in _in_passage(words, role) if held.bound}
        if said:
            found.append((node_id, said))
    return found


def _named(texts: list[Texts], role: Role) -> Mapping[Language, str]:
    """What the articles call the role, in the languages that name it."""
    said: dict[Language, str] = {}
    for _, words in texts:
        for code, held in _in_passage(words, role):
            if held.named:
                said.setdefault(code, held.named)
    return said


def _in_passage(words: Mapping[Language, str], role: Role) -> Iterator[tuple[Language, Held]]:
    for code, (letters, pattern) in role.items():
        text = words[code]
        for some in letters:
            if some in text:
                yield code, _held(text, pattern, code)
                break


# "người do một Bên cử" speaks of whichever side sends, "đầu mối của SOMS sẽ" of somebody else's duty.
_ANY = r"(?<!\w)(?<!một )(?<!mỗi )(?<!các )(?<!hai )"
_ITSELF = r"(?<!của )(?<!cho )(?<!of )(?<!for )(?<!to )"


@lru_cache(maxsize=REMEMBERED)
def _held(text: str, role: str, language: Language) -> Held:
    named = re.search(rf"{_ANY}{role}(?!\w)", text)
    bound = re.search(rf"{_ANY}{_ITSELF}(?P<role>{role}){_DUTY[language]}", text) if named else None
    return Held(named.group() if named else "", bound["role"] if bound else "")


def _short_names(subject: Subject) -> Iterator[tuple[Role, Role]]:
    """The two sides by what the text calls them: "VIRESA", "phía nước A"."""
    if len(subject.agreement.sides) != 2:
        return
    entries = {entry.name: entry.value for entry in subject.agreement.fields}
    first, second = (_called(entries.get(f"{side.id}.designation")) for side in subject.agreement.sides)
    if first and second and first != second:
        yield first, second


def _called(value: object) -> Role:
    if not isinstance(value, ByLanguage):
        return {}
    names = {code: str(value.get(code, "")).strip() for code in (VI, EN)}
    return {code: ((name,), re.escape(name)) for code, name in names.items() if name}
