"""Abbreviations that nothing explains: "HLV" without "huấn luyện viên (HLV)".

Known without a word: bodies of the table, names and values of fields, currencies, Roman numbers, numbers of documents,
what everybody knows (PDF, USB). Which words an abbreviation stands for: ``resources/search_abbreviations.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from songphuong.agreement.edits import SetText
from songphuong.agreement.languages import EN, VI, ByLanguage, Language
from songphuong.agreement.tree import Inline, Text, line_of
from songphuong.library.folding import fold
from songphuong.library.names import Names, Spellings
from songphuong.phrasing.figures import REMEMBERED
from songphuong.phrasing.money import CURRENCIES

from ..findings import Hit
from ..place import both
from ..subject import Pair, Subject
from ..typed import GAP, typed
from .defining import is_whole, words_of_value

_MARKED = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))  # Vietnamese capitals with marks
_UPPER = f"A-ZĐ{_MARKED}"

# Capitals without marks, or with one small letter among them (MoU, LoI, ToR).
_TOKEN = re.compile(
    r"(?<![\w/.@&+\-–’'])(?P<short>[A-ZĐ]{2,8}|[A-ZĐ][a-z][A-ZĐ])s?(?![\w/@&+\-–’'])(?!\.\w)"
)  # fmt: skip
_WORD_BEFORE = re.compile(r"(?P<ends>[.;:!?] |^)?(?P<word>\w+) $")
_WORD_AFTER = re.compile(r" (?P<word>\w+)")
_ROMAN = re.compile(r"[IVXLCDM]+")
_NEAR = 60  # signs around an abbreviation in which it is explained


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Met in every text and explained in none; no sports word stands here.
_KNOWN = _words(
    "US UK EU UN UAE USA TP TW HK TV VTV HTV BBC CNN USB PDF CD DVD LED LCD HD GPS SMS SIM QR PIN OTP ID IT AI VR AR "
    "IP ISO ASTM CE VAT GTGT TNCN TNDN TNHH CP MTV PLC LLC JSC LTD INC BIC SWIFT IBAN FOB CIF DAP DDP EXW UTC GMT AM "
    "PM HIV AIDS SARS MRI CT PCR DNA RNA ECG BMI VIP OK NB KG KM CM MM ML STT TT SBD HCM QH NQ NĐ TTG HĐND UBND MC DJ "
    "AD BC NBA FAQ URL HTTP HTTPS WWW RSVP CEO CFO COO PR"
)
# Words that are typed in capitals for weight.
_WEIGHTY = _words(
    "NOT AND OR SHALL WILL MUST MAY NO ALL ANY THE THIS WHEREAS NOW NOTING BUT IF ONLY BOTH EACH BETWEEN FOR OF TO IN "
    "ON BY KHI TRONG THEO CHO BAO HAI BA NAY THAY TUY DO VAY SAU KHOAN"
)
_STANDS_FOR = re.compile(r" ?\((?P<words>[^()]{4,100})\)| (?:là|nghĩa là|means|stands for)(?!\w)")
_EXPLAINING = re.compile(
    r"(?:(?:gọi|viết)(?: chung| tắt)*(?: là| bằng)?|(?:referred to|abbreviated|known|called)(?: as)?(?: the)?) [“\"]?$"
)
_BESIDES = re.compile(r"[\s,;/“”\"]|(?<!\w)(?:và|hoặc|and|or|the)(?!\w)")


@dataclass(frozen=True, slots=True)
class Use:
    """An abbreviation as it stands in a passage; ``in_name``: beside capitals or a field, perhaps a part of a name."""

    short: str
    in_name: bool


def abbreviation_undefined(subject: Subject) -> Iterator[Hit]:
    """Each abbreviation that the text uses and does not explain, at its first use. The fix writes its words there.

    Nothing where the table of bodies is not known: nobody could say which names everybody knows."""
    if not is_whole(subject) or not subject.library.names.organisations:
        return
    told: set[str] = set()
    known: frozenset[str] | None = None
    for pair in subject.pairs:
        uses = {code: uses_in(typed(pair.passage(code)), code) for code in (VI, EN)}
        for short in dict.fromkeys(use.short for found in uses.values() for use in found):
            meanings = () if short in told else _meanings(subject, short)
            codes = [code for code, found in uses.items() if _is_used(short, found, is_usual=bool(meanings))]
            if codes and short not in told:
                known = _known(subject) if known is None else known
                told.add(short)
                if short not in known and (meanings or short not in _in_names(subject.library.names)):
                    yield _hit(pair, short, codes, meanings)


def _is_used(short: str, uses: Iterable[Use], *, is_usual: bool) -> bool:
    return any(use.short == short and (is_usual or not use.in_name) for use in uses)


def _hit(pair: Pair, short: str, codes: list[Language], meanings: tuple[str, ...]) -> Hit:
    meaning = f"“{meanings[0]}”" if meanings else ""
    params = (("short", short), *both("meaning", meaning or "chưa rõ", meaning or "not known"))
    is_single = len(meanings) == 1 and not meanings[0].isascii() and codes == [VI]
    fix = SetText(pair.node_id, VI, line_of(*_spelt_out(pair, short, meanings[0])), settles=True) if is_single else None
    return Hit(pair.node_id, codes[0] if len(codes) == 1 else None, params=params, fix=fix)


def _spelt_out(pair: Pair, short: str, meaning: str) -> Iterator[Inline]:
    """The Vietnamese line with the words, which bear a capital where a sentence begins."""
    begins = True
    for part in pair.line(VI):
        if not isinstance(part, Text):
            yield part
        else:
            first = r"(?:^|(?<=[.!?] ))" if begins else r"(?<=[.!?] )"
            text = re.sub(rf"{first}{short}(?!\w)", meaning[:1].upper() + meaning[1:], part.value)
            yield Text(re.sub(rf"(?<!\w){short}(?!\w)", meaning, text))
        begins = False


# ---- in a text -----------------------------------------------------------------------------------------------------


@lru_cache(maxsize=REMEMBERED)
def uses_in(text: str, language: Language) -> tuple[Use, ...]:
    """The abbreviations of a text whose fields are GAPs; none where the line is in capitals."""
    if language not in (VI, EN):
        return ()
    found = [match for match in _TOKEN.finditer(text) if not _ROMAN.fullmatch(match["short"])]
    if not found or _is_in_capitals(text):
        return ()
    return tuple(Use(match["short"], _is_in_name(text, match)) for match in found)


def _is_in_capitals(text: str) -> bool:
    return sum(map(str.isupper, text)) > sum(map(str.islower, text))


def _is_in_name(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(0, match.start() - _NEAR) : match.start()], text[match.end() : match.end() + _NEAR]
    if before.rstrip().endswith(("“", '"', GAP)) or after.lstrip().startswith(("”", '"', GAP)):
        return True
    last, following = _WORD_BEFORE.search(before), _WORD_AFTER.match(after)
    if following and following["word"][0].isupper():
        return True
    return last is not None and last["ends"] is None and last["word"][0].isupper()


@lru_cache(maxsize=REMEMBERED)
def explained_in(text: str) -> frozenset[str]:
    """The abbreviations that a text explains: "huấn luyện viên (HLV)", "HLV (huấn luyện viên)", "viết tắt là HLV"."""
    return frozenset(match["short"] for match in _TOKEN.finditer(text) if _is_explained(text, match))


def _is_explained(text: str, match: re.Match[str]) -> bool:
    begin = max(0, match.start() - _NEAR)
    stands_for = _STANDS_FOR.match(text, match.end())
    if stands_for and not (stands_for["words"] or "x").isupper():
        return True
    before = text[begin : match.start()]
    if before.endswith(("“", '"')) or _EXPLAINING.search(before):
        return True
    return _is_alone_in_bracket(text, match) or text.strip() == match.group()


def _is_alone_in_bracket(text: str, match: re.Match[str]) -> bool:
    """ "(HLV)", "(HLV, VĐV)"; not "(trong đó có HLV)"."""
    opened = text.rfind("(", max(0, match.start() - _NEAR), match.start())
    closed = text.find(")", match.end(), match.end() + _NEAR)
    if opened < 1 or closed < 0:
        return False
    return all(_TOKEN.fullmatch(word) for word in _BESIDES.sub(" ", text[opened + 1 : closed]).split())


# ---- what is known -------------------------------------------------------------------------------------------------


def _known(subject: Subject) -> frozenset[str]:
    """Every abbreviation that the text, its fields, a body's row in the table or everybody explains."""
    explained = {short for pair in subject.pairs for code in pair.languages for short in explained_in(pair.words(code))}
    words = [said for entry in subject.agreement.fields for said in words_of_value(entry.value)]
    bodies = [short for one in subject.library.names.organisations for short in one.abbreviations]
    named = {short for said in (*words, *bodies) for short in _capitals(said)}
    return frozenset(explained | named | _KNOWN | _WEIGHTY | set(CURRENCIES))


@lru_cache(maxsize=8)
def _in_names(names: Names) -> frozenset[str]:
    """Capitals that stand in names and terms of the tables, perhaps as an abbreviation nobody explains: "Cục TDTT"."""
    words = [said for one in names.organisations for said in _spellings(one.name, one.aliases, one.former_names)]
    words += [said for country in names.countries for said in _spellings(country.name, country.aliases)]
    words += [said for term in names.glossary for said in _spellings(term.words, term.also)]
    return frozenset(short for one in words for short in _capitals(one))


def _spellings(name: ByLanguage[str], *others: Spellings) -> Iterator[str]:
    yield from (words for _, words in name.entries)
    yield from (words for other in others for _, spelt in other.entries for words in spelt)


def _capitals(words: str) -> Iterator[str]:
    yield from (word.removesuffix("s") for word in re.findall(r"\w+", words) if sum(map(str.isupper, word)) > 1)


def _meanings(subject: Subject, short: str) -> tuple[str, ...]:
    """The words whose first letters the abbreviation is; two letters may stand for anything."""
    key = fold(short)
    words = subject.library.search_words.abbreviations.get(key, ()) if len(short) > 2 else ()
    return tuple(said for said in words if key in _initials(said))


def _initials(words: str) -> tuple[str, str]:
    """The first letters of all words, and of those that count."""
    folded = re.findall(r"\w+", fold(words))
    return "".join(word[0] for word in folded), "".join(word[0] for word in folded if word not in ("va", "of", "and"))
