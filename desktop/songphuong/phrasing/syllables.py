"""Vietnamese syllables: is a word one, and how would it be spelt if a rule of spelling were kept?

Onset, rime and tone decide; whether the syllable means anything does not. Both places of the tone ("hòa", "hoà") and
both of i and y ("ký", "kí") are right here: which of them a text writes is for ``checks.spelling``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

SYLLABLES_REMEMBERED: Final = 16_384  # Vietnamese has some 7,000 written syllables, twice that with capitals

_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"  # huyền, sắc, ngã, hỏi, nặng
_OF_STOPS: Final = ("\u0301", "\u0323")  # before c, ch, p, t there is only sắc and nặng
_MARKED: Final = "ăâêôơư"

# Rimes by the vowel they begin with: those of the language, of its onomatopoeia, of loans such as "tuýp", "moóc".
_RIMES_WRITTEN: Final = """
a ai ao au ay ac am an ang anh ap at ach
ăc ăm ăn ăng ăp ăt
âu ây âc âm ân âng âp ât
e eo ec em en eng ep et
ê êu êch êm ên ênh êp êt
i ia iu ich im in inh ip it iêu iêc iêm iên iêng iêp iêt
o oi oc om on ong op ot ooc oong oa oai oao oay oac oam oan oang oanh oap oat oach oăc oăm oăn oăng oăt
oe oeo oen oet oem
ô ôi ôc ôm ôn ông ôp ôt
ơ ơi ơm ơn ơp ơt
u ui ua uc um un ung up ut uôi uôc uôm uôn uông uôt uân uâng uât uây uê uêch uên uênh uơ
uy uya uyu uych uyn uynh uyp uyt uyên uyêt
ư ưa ưi ưu ưc ưm ưn ưng ưt ươi ươu ươc ươm ươn ương ươp ươt
"""
_RIMES: Final = frozenset(_RIMES_WRITTEN.split())
# i after an initial consonant is written y as well where it is the only vowel; at the head of a word y goes before ê
_AFTER_NOTHING: Final = frozenset(("y", "yêu", "yêm", "yên", "yêng", "yêt"))
_NOT_AFTER_NOTHING: Final = frozenset(rime for rime in _RIMES if rime.startswith("iê"))
_YS_AFTER_QU: Final = frozenset(("y", "yt", "yn", "yp", "ych", "ynh", "yên", "yêt", "yêu", "ôc"))
_AFTER_QU: Final = frozenset(rime for rime in _RIMES if rime[0] in "aăâeêiơ") | _YS_AFTER_QU
_ENDS_OF_GI: Final = ("", "n", "ch", "m", "p", "t")  # "gì", "gìn": the i is the onset's and the rime's
_AFTER_GI: Final = frozenset(rime for rime in _RIMES if rime[0] != "i") | frozenset(
    rime[1:]
    for rime in _RIMES
    if rime.startswith("iê")  # "giếng", "giết"
)
_BEFORE_Y: Final = ("b", "h", "k", "l", "m", "s", "t", "v")  # "ký", "lý", "Mỹ", "sỹ", "tỷ", "hy", names such as "Vỹ"
_ONSETS: Final = (
    "ngh", "ng", "nh", "gh", "kh", "ph", "th", "tr", "ch", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r",
    "s", "t", "v", "x", "",
)  # fmt: skip
_FRONT: Final = "eêi"  # the vowels before which k, gh and ngh stand instead of c, g and ng
_HARD: Final = {"k": "c", "gh": "g", "ngh": "ng"}
_SOFT: Final = {hard: soft for soft, hard in _HARD.items()}

# One group of vowels between consonants that Vietnamese has, right or wrong put together.
_SHAPE: Final = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
# What no other language writes with these letters: "hoè" and "côt" may be French, "đươc" may not.
_OURS_ALONE: Final = re.compile("[ăđơư\u1ea0-\u1ef9]|iê|uô|yê|uâ|qu[âô]|^ng[^aou]|^ngh|^môt$")
_ALL_OURS: Final = re.compile("[abcdđeghiklmnopqrstuvxyăâêôơư]+")
_VOWEL: Final = re.compile("[aeiouyăâêôơư]")
_NOT_OF_LOANS: Final = re.compile("[\u0309\u0303\u0323]|[\u0302\u0306\u031b]\u0300")  # hỏi, ngã, nặng; ầ ằ ờ
_LONGEST_SHAPE: Final = 8  # letters
LONGEST: Final = 24  # letters of a word that is looked at: what is longer is no slip of spelling
_UNMARKED_SLIP: Final = re.compile("^(?:ngh[^eêi]|ng[eêi])")  # "nghanh", "nge": no other language begins so


@dataclass(frozen=True, slots=True)
class Parts:
    """A word as Vietnamese would cut it, in lower case: "nghiệp" is ngh, iêp, nặng on the second letter of the rime."""

    onset: str
    rime: str
    tone: str  # a combining mark, or empty
    at: int  # the letter of the rime that bears the tone


def is_syllable(word: str) -> bool:
    """True for every syllable that can be written: "nghành" is none, nor "viêt", "hòan", "ngĩa"; case does not count.

    Words without marks are judged alike: "club" is none, "ban" is one, "mai" is one in every language."""
    return _is_syllable(word.lower())


@lru_cache(maxsize=SYLLABLES_REMEMBERED)
def _is_syllable(word: str) -> bool:
    cut = _cut(word)
    return cut is not None and any(_is_sound(parts) for parts in cut)


def is_misspelt(word: str) -> bool:
    """True for a word that is made of Vietnamese letters, bears their marks and breaks a rule of spelling: "nghành",
    "viêt", "hợpp", or two syllables that have lost the space between them, "thựchiện".

    A word with a capital may be a name from anywhere ("Léon"): it must have what only Vietnamese has. Loans in one word
    ("vắcxin", "xăngtimét") are none."""
    lower = word.lower()
    return 1 < len(lower) <= LONGEST and _is_misspelt(lower, is_name=word != lower)


@lru_cache(maxsize=SYLLABLES_REMEMBERED)
def _is_misspelt(lower: str, *, is_name: bool) -> bool:
    if lower.isascii():
        slips = not is_name and bool(_UNMARKED_SLIP.match(lower)) and bool(_SHAPE.fullmatch(lower))
        return slips and not _is_syllable(lower)
    letters, tones = _toneless(lower)
    if _is_syllable(lower):
        return False
    if not _SHAPE.fullmatch(letters) or len(tones) > 1:
        return not is_name and _is_ours(lower, letters) and (_is_joined(lower) or not _may_be_cut(letters))
    return not is_name or _OURS_ALONE.search(lower) is not None


def _is_ours(lower: str, letters: str) -> bool:
    """A word and no abbreviation ("vđv"), in letters of Vietnamese alone, some of which no other language has."""
    return bool(_ALL_OURS.fullmatch(letters) and _VOWEL.search(letters) and _OURS_ALONE.search(lower))


def respelt(word: str) -> str:
    """What was meant where a rule of spelling says so: "nghành" ngành, "hòan" hoàn, "qúy" quý, "thựchiện" thực hiện;
    empty where the letters themselves are wrong or a tone is missing ("viêt")."""
    lower = word.lower()
    found = next((candidate for candidate in _candidates(lower) if _is_syllable(candidate)), "")
    if not found and not _SHAPE.fullmatch(_toneless(lower)[0]) and len(apart := _apart(lower)) == 1:
        found = apart[0]
    return _like(word, found)


def _candidates(lower: str) -> Iterator[str]:
    for parts in _cut(lower) or ():
        onset, rime = parts.onset, parts.rime
        if rime[:1] in _FRONT:
            onset = _SOFT.get(onset, onset)
        elif rime[:1] not in ("", "y"):
            onset = _HARD.get(onset, onset)
        rime = "y" + rime[1:] if not onset and rime in _NOT_AFTER_NOTHING else rime
        places = _places(rime)
        if places:
            yield _written(Parts(onset, rime, parts.tone, places[0]))


def _apart(lower: str) -> tuple[str, ...]:
    """The ways to cut a word into two syllables of two letters and more."""
    cuts = ((lower[:at], lower[at:]) for at in range(2, len(lower) - 1))
    return tuple(f"{first} {second}" for first, second in cuts if _is_syllable(first) and _is_syllable(second))


def _is_joined(lower: str) -> bool:
    """Two syllables without a space. Loans have neither hỏi, ngã and nặng nor ầ, ề, ồ, ờ, ừ: "càphê", "ápphích"."""
    return bool(_apart(lower)) and _NOT_OF_LOANS.search(unicodedata.normalize("NFD", lower)) is not None


def _may_be_cut(letters: str) -> bool:
    """Whether the word is a chain of what is shaped like syllables: "kilômét", not "hợpp"."""
    reached = {0}
    for end in range(1, len(letters) + 1):
        begins = range(max(0, end - _LONGEST_SHAPE), end)
        if any(begin in reached and _SHAPE.fullmatch(letters, begin, end) for begin in begins):
            reached.add(end)
    return len(letters) in reached


def _written(parts: Parts) -> str:
    rime = parts.rime[: parts.at + 1] + parts.tone + parts.rime[parts.at + 1 :]
    return unicodedata.normalize("NFC", parts.onset + rime)


def _like(word: str, new: str) -> str:
    """With the capitals of the old word."""
    if word.isupper():
        return new.upper()
    return new[:1].upper() + new[1:] if word[:1].isupper() else new


# ---- how a word is cut ---------------------------------------------------------------------------------------------


def _toneless(lower: str) -> tuple[str, str]:
    """The letters without tones, and the tones."""
    opened = unicodedata.normalize("NFD", lower)
    letters = unicodedata.normalize("NFC", "".join(sign for sign in opened if sign not in _TONES))
    return letters, "".join(sign for sign in opened if sign in _TONES)


def _cut(lower: str) -> tuple[Parts, ...] | None:
    """The ways to cut a word; None where it has two tones or is too long to be one syllable."""
    letters, tones = _toneless(lower)
    if len(tones) > 1 or not 0 < len(letters) <= 8:
        return None
    at = next((n for n, letter in enumerate(lower) if _toneless(letter)[1]), len(letters)) if tones else 0
    cuts = [_onset_and_rest(letters)]
    if letters.startswith("gi"):
        cuts.insert(0, ("gi", letters[2:]))
    return tuple(_parts(onset, rest, tones, at - len(onset)) for onset, rest in cuts)


def _onset_and_rest(letters: str) -> tuple[str, str]:
    if letters.startswith("qu"):
        return "qu", letters[2:]
    onset = next(onset for onset in _ONSETS if letters.startswith(onset))
    return onset, letters[len(onset) :]


def _parts(onset: str, rest: str, tone: str, at: int) -> Parts:
    if onset == "gi" and rest in _ENDS_OF_GI:
        return Parts("g", f"i{rest}", tone, at + 1)
    return Parts(onset, rest, tone, at)


def _is_sound(parts: Parts) -> bool:
    onset, rime = parts.onset, parts.rime
    if not _fit(onset, rime):
        return False
    if rime.endswith(("c", "ch", "p", "t")) and parts.tone not in _OF_STOPS:
        # without marks it is a loan, an abbreviation or another language's: "set", "top"
        return not parts.tone and (onset + rime).isascii()
    return not parts.tone or parts.at in _places(rime)


def _fit(onset: str, rime: str) -> bool:
    if onset == "qu":
        return rime in _AFTER_QU
    if onset == "gi":
        return rime in _AFTER_GI
    if onset == "g" and rime[:1] == "i" and rime[1:] in _ENDS_OF_GI:
        return True
    if not onset:
        return rime in _AFTER_NOTHING or (rime in _RIMES and rime not in _NOT_AFTER_NOTHING)
    if rime == "y":
        return onset in _BEFORE_Y
    if rime not in _RIMES:
        return False
    if rime[0] in _FRONT:
        return onset not in _SOFT
    return onset not in _HARD


def _places(rime: str) -> tuple[int, ...]:
    """The letters of the rime that may bear its tone; none where there is no vowel."""
    vowels = len(rime.rstrip("chmngpt"))
    marked = [n for n in range(vowels) if rime[n] in _MARKED]
    if marked:
        return (marked[-1],)
    if vowels < 2:
        return (0,) if vowels else ()
    if vowels == 3:
        return (1,)
    if vowels < len(rime):
        return (1,)
    return (0, 1) if rime in ("oa", "oe", "uy") else (0,)
