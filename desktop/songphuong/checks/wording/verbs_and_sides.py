"""One verb and one name for the sides in the English text: shall or will, the Parties or the Participants.

What most of the text says is right; the wording profile decides where it is undecided, and in strict rule sets.
Not here: single treaty words (``treaty_words``), what the text calls itself (``self_names``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from songphuong.agreement.languages import EN, VI
from songphuong.phrasing.figures import REMEMBERED

from ..findings import Hit
from ..subject import Pair, Subject
from ..typed import as_typed
from ..writing.slips import Slip
from .said_here import like, own_words, speaks, told

SHALL: Final = "shall"
WILL: Final = "will"


def profile_word(subject: Subject, term: str) -> str:
    """What the agreement's wording profile says in English; empty where there is none."""
    profile = subject.setting.profile
    return profile.terms[term].get(EN, "") if profile and term in profile.terms else ""


def must_not_bind(subject: Subject) -> bool:
    """Whether the rule set is strict and the text one between States' bodies that is not meant to bind."""
    is_soft = subject.type is not None and subject.type.regime == "international_agreement"
    strict = subject.setting.rules.treaty_words == "strict"
    return strict and is_soft and profile_word(subject, SHALL) == WILL


# ---- shall and will ------------------------------------------------------------------------------------------------

_MODAL = re.compile(r"(?<![\w-])(?:(?P<shall>[Ss]hall|SHALL)|(?P<will>will|WILL))(?![\w-])")
_NOUN = re.compile(
    r"(?:^|[^\w])(?:the|a|an|free|good|political|at|own|common|strong|firm|of|ill|my|whose|with)\s$", re.I
)
_SUBORDINATE = re.compile(
    r"(?<!\w)(?:which|that|who|whom|whose|when|where|while|until|if|whether|how|what|because|as|before|after|once"
    r"|unless|than|since|whenever|wherever|so|provided)(?!\w)",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[,;:.()]")
_NOUN_BEFORE = 12  # signs before "will" that hold the word which makes it a noun
_CLAUSE = 200  # signs before a verb in which its clause begins


Span = tuple[int, int]


@lru_cache(maxsize=REMEMBERED)
def modals_in(text: str) -> Mapping[str, tuple[Span, ...]]:
    """Where an English text says shall and where will; "at will", "political will" are no verbs."""
    found: dict[str, list[Span]] = {SHALL: [], WILL: []}
    for match in _MODAL.finditer(text):
        if match["shall"] or not _NOUN.search(text[max(0, match.start() - _NOUN_BEFORE) : match.start()]):
            found[SHALL if match["shall"] else WILL].append(match.span())
    return {verb: tuple(spans) for verb, spans in found.items()}


@lru_cache(maxsize=REMEMBERED)
def firm_wills_in(text: str) -> tuple[Span, ...]:
    """Those "will" that stand in a main clause, as a provision does."""
    firm = []
    for start, end in modals_in(text)[WILL]:
        clause = _BREAK.split(text[max(0, start - _CLAUSE) : start])[-1]
        if not _SUBORDINATE.search(clause):
            firm.append((start, end))
    return tuple(firm)


def verb_of(subject: Subject) -> str:
    """The verb in which the English text speaks; empty where it is undecided."""
    if must_not_bind(subject):
        return WILL
    count = {SHALL: 0, WILL: 0}
    for pair in subject.pairs:
        modals = modals_in(own_words(pair, EN))
        count[SHALL] += len(modals[SHALL])
        count[WILL] += len(modals[WILL])
    if count[SHALL] == count[WILL]:
        word = profile_word(subject, SHALL)
        return word if word in count else ""
    return max(count, key=lambda verb: count[verb])


def shall_beside_will(subject: Subject) -> Iterator[Hit]:
    """Each English passage that provides with "shall" in a text of "will", or the other way about. What will happen is
    told with "will" in any text ("the Games that will be held ..."), so only main clauses outside the preamble count.
    """
    right = verb_of(subject) if speaks(subject, EN) else ""
    for pair in subject.pairs if right else ():
        text = own_words(pair, EN)
        if right == WILL:
            spans = modals_in(text)[SHALL]
        else:
            is_provision = pair.region not in ("title", "preamble") and pair.depth > 0
            spans = firm_wills_in(text) if is_provision else ()
        if spans:
            text = as_typed(pair.line(EN))
            yield told(pair, EN, tuple(Slip(at, end, like(text[at:end], right)) for at, end in spans), right)


# ---- the sides -----------------------------------------------------------------------------------------------------

PARTY, PARTICIPANT, SIDE = "Party", "Participant", "Side"
_PLURAL: Final[Mapping[str, str]] = {PARTY: "Parties", PARTICIPANT: "Participants", SIDE: "Sides"}
_NAMED = re.compile(
    r"(?<![\w-])(?:(?:Contracting |CONTRACTING )?(?:Part(?:y|ies)|PART(?:Y|IES))|Participants?|PARTICIPANTS?"
    r"|Sides?|SIDES?)(?![\w-])"
)
# Without a capital they are sides of anything, unless the Vietnamese speaks of a Bên.
_IN_SMALL = re.compile(
    r"(?<![\w-])(?<!on )(?<!On )(?:(?:[Tt]he|[Bb]oth|two|[Aa]ll)\s(parties|sides)"
    r"|(?:[Ee]ach|[Ee]ither|other|sending|host|receiving)\s(party|side))(?![\w-])"
    r"(?!\s(?:of|to|concerned|involved|in\sdispute)(?!\w))"
)
_OTHERS_BEFORE = re.compile(
    r"(?:third|states?|communist|workers’?|labou?r|conference of the|meeting of the|political|ruling|people’s)\s$", re.I
)
_OTHERS_BEHIND = re.compile(
    r"\s(?:to\s(?:the|that|those)\s[A-Z]|to\sa\s(?:dispute|contract|case)|(?:Central|Committee|Congress|School|Secretary"
    r"|Event)(?!\w)|and\s(?:the\s)?State(?!s?\sParties))"
)
_PEOPLE_BEHIND = re.compile(r"\s(?:who|whose|attending|taking\spart|registered|from|aged|under\s[0-9])(?!\w)")
_DETERMINED = re.compile(
    r"(?:^|[^\w])(?:the|both|each|either|neither|other|two|all|any|an?|such|sending|host|receiving|hosting|these|those"
    r"|first|second|[A-Z][\w’]*)\s$",
    re.IGNORECASE,
)
_QUOTED_NAME = re.compile(r"[“\"](?:[Tt]he |[Ee]ach |[Aa] )?(Part|Participant|Side)(?:y|ies|s)?[”\"]")
_BEN = re.compile(r"(?<!\w)Bên(?!\w)(?! cạnh)")
_PEOPLE = re.compile(
    r"(?<!\w)(?:(?:người|thành viên|vận động viên|đội|đoàn|đơn vị) tham (?:gia|dự)|học viên|thí sinh|đại biểu)(?!\w)",
    re.I,
)
_OF_SIDES = re.compile(r"(?<!\w)(?:[Bb]ên|BÊN|[Pp]hía|PHÍA)(?!\w)")


@dataclass(frozen=True, slots=True)
class SideName:
    start: int
    end: int
    family: str
    plural: bool
    small: bool  # written without a capital


def _family(word: str) -> str:
    lowered = word.lower().removeprefix("contracting ")
    return PARTICIPANT if lowered.startswith("partic") else PARTY if lowered.startswith("part") else SIDE


@lru_cache(maxsize=REMEMBERED)
def side_names_in(text: str) -> tuple[SideName, ...]:
    """Where an English text names its sides; not third parties, States Parties, political parties, people."""
    spans = [match.span() for match in _NAMED.finditer(text) if _names_a_side(text, match)]
    spans += [match.span(match.lastindex or 0) for match in _IN_SMALL.finditer(text)]
    return tuple(
        SideName(at, end, _family(text[at:end]), text[at:end].lower().endswith("s"), text[at].islower())
        for at, end in sorted(spans)
    )


def _names_a_side(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 30) : match.start()]
    if _OTHERS_BEFORE.search(before) or _OTHERS_BEHIND.match(text, match.end()):
        return False
    if _family(match.group()) == PARTY:
        return True
    return bool(_DETERMINED.search(before)) and not _PEOPLE_BEHIND.match(text, match.end())


@lru_cache(maxsize=REMEMBERED)
def _defined(text: str) -> frozenset[str]:
    if "“" not in text and '"' not in text:
        return frozenset()
    return frozenset(PARTY if stem == "Part" else stem for stem in _QUOTED_NAME.findall(text))


def _sides_name(subject: Subject) -> tuple[str, frozenset[str]]:
    """What the text calls its sides (empty: undecided), and all names that it gives a meaning of its own."""
    count: Counter[str] = Counter()
    defined: list[frozenset[str]] = []
    for pair in subject.pairs:
        count.update(name.family for name in side_names_in(own_words(pair, EN)))
        defined.append(_defined(as_typed(pair.line(EN))))
    own = _family(profile_word(subject, "party")) if profile_word(subject, "party") else ""
    if must_not_bind(subject):
        del count[PARTY]  # a word of treaties
    ranked = count.most_common(2)
    undecided = not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1])
    return own if undecided else ranked[0][0], frozenset().union(*(one for one in defined if len(one) == 1))


def sides_named_two_ways(subject: Subject) -> Iterator[Hit]:
    """Each English passage that names the sides otherwise than most of the text. A name that the text itself explains
    beside the other one is somebody else's; so is one where the Vietnamese speaks of no side."""
    right, defined = _sides_name(subject) if speaks(subject, EN) else ("", frozenset[str]())
    for pair in subject.pairs if right else ():
        names = [one for one in side_names_in(own_words(pair, EN)) if one.family != right]
        if len(defined) > 1:
            names = [one for one in names if one.family not in defined]
        names = [one for one in names if _is_of_sides(one, pair)]
        if names:
            text = as_typed(pair.line(EN))
            slips = tuple(Slip(one.start, one.end, _renamed(text, one, right)) for one in names)
            yield told(pair, EN, slips, f"the {_PLURAL[right]}")


def _is_of_sides(name: SideName, pair: Pair) -> bool:
    """Whether the Vietnamese, where there is one, speaks of sides here, and not of those who take part."""
    vietnamese = pair.words(VI)
    if name.small:
        return bool(_BEN.search(vietnamese))
    if not vietnamese:
        return name.family == PARTY
    if not _OF_SIDES.search(vietnamese):
        return False
    return name.family != PARTICIPANT or not _PEOPLE.search(vietnamese) or "participant" in pair.words(EN)


def _renamed(text: str, name: SideName, right: str) -> str:
    new = _PLURAL[right] if name.plural else right
    return new.upper() if text[name.start : name.end].isupper() else new
