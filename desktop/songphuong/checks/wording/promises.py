"""Words that promise what the sides cannot give: ratification, immunities, exemption from tax, the State's name ...

The words are the office's: ``resources/wording_to_avoid.toml``. How they are found: ``library.wording_to_avoid``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import lru_cache, partial

from songphuong.agreement.languages import EN, VI, ByLanguage, Language
from songphuong.library.wording_to_avoid import Finder, Matter, Wording, finders, sentences_of
from songphuong.phrasing.figures import REMEMBERED

from ..findings import Hit, Params, Rule
from ..place import both, worded
from ..subject import Pair, Subject

REGIME = "international_agreement"  # of an agreement whose type the library does not know
LANGUAGES = (VI, EN)
# A side that is the State or the Government itself.
_STATE = {
    VI: re.compile(r"(?:chính phủ|nhà nước|nước|cộng hòa)(?!\w)", re.IGNORECASE),
    EN: re.compile(r"(?:the )?(?:government|state|states) of(?!\w)", re.IGNORECASE),
}
# Of signing or of this text: an article that only speaks of governments, their visits and programmes, signs nothing.
_SIGNS = {
    VI: re.compile(r"(?<!\w)(?:ký|kí|giao kết|(?:thỏa thuận|bản ghi nhớ|biên bản|văn bản) này)(?!\w)", re.IGNORECASE),
    EN: re.compile(
        r"(?<!\w)(?:sign|signs|signed|conclude|concludes|concluded"
        r"|this (?:memorandum|agreement|arrangement|instrument|text))(?!\w)",
        re.IGNORECASE,
    ),
}
Said = tuple[str, Wording]  # the words as the text writes them, and the entry that names them


def said_by(subject: Subject, rule: Matter) -> Iterator[tuple[Pair, Mapping[Language, Said]]]:
    """Each passage with words of this rule, by language; the first of each passage and language."""
    tables = {code: _table(subject.library.wording_to_avoid, code) for code in LANGUAGES}
    regime = subject.type.regime if subject.type else REGIME
    for pair in subject.pairs:
        found: dict[Language, Said] = {}
        for code, table in tables.items():
            for words, wording in _found(pair.words(code), table):
                if wording.rule == rule and code not in found and _applies(wording, regime, pair):
                    found[code] = words, wording
        if found:
            yield pair, found


def _applies(wording: Wording, regime: str, pair: Pair) -> bool:
    return regime not in wording.except_regimes and pair.section not in wording.except_sections


class _Table:
    """The entries of one language; compared by identity, for it is a key of what is remembered."""

    def __init__(self, ready: tuple[Finder, ...]) -> None:
        self.ready = ready


@lru_cache(maxsize=16)
def _table(wordings: tuple[Wording, ...], language: Language) -> _Table:
    return _Table(finders(wordings, language))


@lru_cache(maxsize=REMEMBERED)
def _found(text: str, table: _Table) -> tuple[Said, ...]:
    """Each entry that the text runs into, with its words."""
    if not text or not table.ready:
        return ()
    sentences = sentences_of(text)
    places = ((finder.first(sentences), finder.wording) for finder in table.ready)
    return tuple((text[place[0] : place[1]], wording) for place, wording in places if place)


# ---- the rules -----------------------------------------------------------------------------------------------------


def promised(subject: Subject, rule: Matter) -> Iterator[Hit]:
    """One hit a passage, in the language that has the words; in all of them where each has."""
    for pair, found in said_by(subject, rule):
        yield _hit(pair, found)


def state_obligation(subject: Subject) -> Iterator[Hit]:
    """Duties of the Government or another State body; fine where the State itself is a side."""
    return iter(()) if _has_the_state(subject) else promised(subject, "state-obligation")


def in_the_name_of_the_state(subject: Subject) -> Iterator[Hit]:
    """Signing on behalf of the Government while no side is one: in the title, the preamble and the closing words, and
    in an article that speaks of signing."""
    if _has_the_state(subject):
        return
    for pair, found in said_by(subject, "in-the-name-of-the-state"):
        apart = pair.region in ("articles", "annexes")
        signs = {code: one for code, one in found.items() if not apart or _SIGNS[code].search(pair.words(code))}
        if signs:
            yield _hit(pair, signs)


def _has_the_state(subject: Subject) -> bool:
    values = {entry.name: entry.value for entry in subject.agreement.fields}
    for side in subject.agreement.sides:
        for body in side.bodies:
            name = values.get(f"{body}.name")
            if isinstance(name, ByLanguage) and any(_STATE[code].match(name.get(code, "")) for code in LANGUAGES):
                return True
    return False


def _hit(pair: Pair, found: Mapping[Language, Said]) -> Hit:
    first, wording = next(iter(found.values()))
    said = {code: one[0] for code, one in found.items()}
    params: Params = (
        *both("words", said.get(VI, first), said.get(EN, first)),
        *worded("instead", wording.instead, ""),
    )
    return Hit(pair.node_id, next(iter(found)) if len(found) == 1 else None, params=params)


def _rule(code: Matter, find: Callable[[Subject], Iterator[Hit]] | None = None) -> Rule:
    source = "law-70-inferred"
    return Rule(code, "warning", "law", source, find or partial(promised, rule=code), valid_from=date(2021, 7, 1))


RULES: tuple[Rule, ...] = (
    _rule("ratification"),
    _rule("registration-with-un"),
    _rule("immunity"),
    _rule("tax-or-visa-exemption"),
    _rule("state-obligation", state_obligation),
    _rule("extradition"),
    _rule("international-arbitration"),
    _rule("in-the-name-of-the-state", in_the_name_of_the_state),
)
