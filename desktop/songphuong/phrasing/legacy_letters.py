"""Vietnamese in the codes of old fonts that was copied as it lay: "hiÖp ®Þnh" (TCVN3), "thoûa thuaän" (VNI).

Which words are such remains, and the text with them converted. Look-alike letters of other scripts: ``checks.letters``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from .figures import REMEMBERED
from .syllables import is_syllable

# ---- the codes -----------------------------------------------------------------------------------------------------

_TCVN3_LETTERS: Final = (
    "µà ¶ả ·ã ¸á ¹ạ ¨ă »ằ ¼ẳ ½ẵ ¾ắ Æặ ©â Çầ Èẩ Éẫ Êấ Ëậ ®đ Ìè Îẻ Ïẽ Ðé Ñẹ ªê Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị ßò áỏ âõ ãó "
    "äọ «ô åồ æổ çỗ èố éộ ¬ơ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ \u00adư õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ ¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ"
)
_TCVN3: Final = {pair[0]: pair[1] for pair in _TCVN3_LETTERS.split(" ")}

# VNI writes a letter and, behind it, its marks; six letters are signs of their own.
_VNI_MARKS: Final = {
    "a": "ùá øà ûả õã ïạ ââ áấ àầ åẩ ãẫ äậ êă éắ èằ úẳ üẵ ëặ",
    "e": "ùé øè ûẻ õẽ ïẹ âê áế àề åể ãễ äệ",
    "o": "ùó øò ûỏ õõ ïọ âô áố àồ åổ ãỗ äộ",
    "ô": "ùớ øờ ûở õỡ ïợ",
    "u": "ùú øù ûủ õũ ïụ",
    "ö": "ùứ øừ ûử õữ ïự",
    "y": "ùý øỳ ûỷ õỹ",
}
_VNI_PAIRS: Final = {f"{letter}{pair[0]}": pair[1] for letter, pairs in _VNI_MARKS.items() for pair in pairs.split(" ")}
_VNI_SINGLE: Final = dict(zip("ñíìæóòôöî", "đíìỉĩịơưỵ", strict=True))
_VNI: Final = {
    **_VNI_PAIRS,
    **{pair.upper(): letter.upper() for pair, letter in _VNI_PAIRS.items()},
    **_VNI_SINGLE,
    **{sign.upper(): letter.upper() for sign, letter in _VNI_SINGLE.items()},
}
_TCVN3_SIGN: Final = re.compile(f"[{''.join(map(re.escape, _TCVN3))}]")
_VNI_SIGN: Final = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

# Signs of these codes that Vietnamese in Unicode does not have: a text without one is looked at no further.
_STRANGE: Final = re.compile(
    "[\u00a1-\u00bf×÷ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïñöøûüþÿ]|[aeouyAEOUY][áàãùøõúéèâêÁÀÃÙØÕÚÉÈÂÊ]|ô[ùõ]|Ô[ÙÕ]"
)
_NO_LETTER: Final = re.compile("[\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00be×÷]")  # inside a word: "B¶n"
_WORD: Final = re.compile(r"(?:[^\W\d_]|[\u00a1-\u00a9\u00ab-\u00af\u00b5-\u00b8\u00bb-\u00be×÷])+")


@dataclass(frozen=True, slots=True)
class Remains:
    """The words left in an old code, and the whole text converted; None where some words can be read in two ways."""

    words: tuple[str, ...]
    converted: str | None


@lru_cache(maxsize=REMEMBERED)
def remains_in(text: str) -> Remains | None:
    """What is left in an old code; None for a text without such words.

    One word alone must not be short ("m¹" with a note), nor a capitalised one that may be a foreign name ("Hön")."""
    if _STRANGE.search(text) is None:
        return None
    found = [remains for convert in (_from_tcvn3, _from_vni) if (remains := _remains(text, convert))]
    if len(found) == 2 and len(found[0].words) == len(found[1].words) and found[0].converted != found[1].converted:
        return Remains(found[0].words, None)
    return max(found, key=lambda remains: len(remains.words), default=None)


def _remains(text: str, convert: Callable[[str], str]) -> Remains | None:
    words = [match.group() for match in _WORD.finditer(text)]
    left = [word for word in words if _is_left(word, convert)]
    if not any(map(_STRANGE.search, left)):
        return None  # "môt" is a slip, though TCVN3 would read it as "mụt"
    if len(left) == 1 and not _is_sure(left[0]):
        return None
    converted = _converted(text, words, set(left), convert)
    if converted and _is_upper(text):
        converted = converted.upper()
    return Remains(tuple(dict.fromkeys(left)), converted)


def _is_sure(word: str) -> bool:
    return len(word) > 2 and (word == word.lower() or _NO_LETTER.search(word) is not None)


def _converted(text: str, words: list[str], left: set[str], convert: Callable[[str], str]) -> str | None:
    """All words converted where the whole text may be in the old code; where some of it is in Unicode, the remains
    alone, unless a word beside them may be one, too."""
    if all(_may_be_old(word) for word in words):
        good = all(is_syllable(convert(word)) or word.isascii() for word in words)
        return _WORD.sub(lambda match: convert(match.group()), text) if good else None
    if _are_doubtful(words, left, convert):
        return None
    return _WORD.sub(lambda match: convert(match.group()) if match.group() in left else match.group(), text)


def _are_doubtful(words: list[str], left: set[str], convert: Callable[[str], str]) -> bool:
    """Whether a word that may be read in both codes stands next to a remain; unmarked words between do not count."""
    marked = [word for word in words if not word.isascii()]
    beside = zip(["", *marked], marked, [*marked[1:], ""], strict=False)
    return any(
        word not in left and (before in left or after in left) and convert(word) != word and is_syllable(convert(word))
        for before, word, after in beside
    )


def _is_left(word: str, convert: Callable[[str], str]) -> bool:
    """A word that is no syllable as it stands and is one with marks when it is converted."""
    if word.isascii() or not _may_be_old(word) or is_syllable(word) or word.startswith("µ"):  # micrometres
        return False
    converted = convert(word)
    return converted != word and len(converted) > 1 and not converted.isascii() and is_syllable(converted)


def _may_be_old(word: str) -> bool:
    """Neither code has a letter beyond U+00FF; what the program writes as đ, ơ, ậ is none of theirs."""
    return max(word) <= "\u00ff"


def _from_tcvn3(word: str) -> str:
    if word == "Ý":
        return word  # the code has no such capital
    converted = _TCVN3_SIGN.sub(lambda match: _TCVN3[match.group()], word)
    return converted.upper() if _is_upper(word) else converted


def _is_upper(text: str) -> bool:
    """Capitals are a matter of the font in TCVN3 (".VnTimeH"): among them stand the marked letters of small ones."""
    plain = [letter for letter in text if letter.isascii() and letter.isalpha()]
    return len(plain) > 1 and all(letter.isupper() for letter in plain)


def _from_vni(word: str) -> str:
    return _VNI_SIGN.sub(lambda match: _VNI[match.group()], word)
