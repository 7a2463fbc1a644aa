"""Words in a text that are a body's name cut, lengthened or misspelt: the same head, the same end, other words between.

"Bộ Văn hóa nước A" for "Bộ Văn hóa, Thể thao và Du lịch nước A". Names are compared by the words that count, without
commas and conjunctions. A name without its country is a usual short form and no variant. Which bodies a text has:
``body_names``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language
from songphuong.library.folding import fold, mark_key
from songphuong.phrasing.figures import REMEMBERED

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_GLUE = re.compile(r",? (?:[-–] )?|-|–")  # what stands between two words of a name
_SMALL: Mapping[Language, frozenset[str]] = {
    VI: frozenset(("và",)),
    EN: frozenset(("of", "and", "the", "for", "in")),
}
_LONGEST = 24  # words of a name
_LEAST = 3  # words that count, in a variant
_LONG_WORD, _STEM = 5, 4  # letters from which on one of them may be wrong, and those that a misspelt word keeps

# A country has one ministry for these matters; other ministries stand beside it.
_MINISTRY: Mapping[Language, str] = {VI: "bộ", EN: "ministry"}
_OF_SPORT: Mapping[Language, frozenset[str]] = {
    VI: frozenset(("văn", "hóa", "thể", "thao", "dục", "du", "lịch", "thanh", "niên", "thiếu")),
    EN: frozenset(("culture", "sport", "sports", "tourism", "youth", "physical")),
}
_MATTER_ENDS = frozenset(("hóa", "thao", "lịch", "niên"))  # the last syllables of its matters
# Where a list names the sides one by one, and nobody else: "đối với ...: Vụ Hợp tác quốc tế".
_LISTED_BEFORE: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r"^\W*(?:về phía|đối với|phía|thay mặt|đại diện|đầu mối của)? ?$", re.IGNORECASE),
    EN: re.compile(r"^\W*(?:for|on the part of|on behalf of|as for)? ?(?:the )?$", re.IGNORECASE),
}
_LISTED_AFTER = re.compile(r" ?(?:[:–]|- |$)")
_GOES_ON: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r",? (?:nước|của|tỉnh|thành phố|quốc|[A-ZĐ])"),
    EN: re.compile(r",? (?:of|in|for|[A-Z])"),
}


def without_article(name: str) -> str:
    return name[4:] if name[:4].lower() == "the " else name


@lru_cache(maxsize=REMEMBERED)
def key_of_name(name: str, language: Language) -> tuple[str, ...]:
    """The words of a name that count, without capitals; "hoà" as "hòa"."""
    words = (_key(word) for word in _WORD.findall(name))
    small = _SMALL.get(language, frozenset())
    return tuple(key for word, key in zip(_WORD.findall(name), words, strict=True) if word.lower() not in small)


@lru_cache(maxsize=REMEMBERED)
def _key(word: str) -> str:
    return mark_key(word.replace("’", "'"))


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of a text that may be a name: each word that counts, and where it ends."""

    start: int
    keys: tuple[str, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=REMEMBERED)
def spans_of(text: str, name: str, language: Language) -> tuple[tuple[int, int], ...]:
    """Where the text has a variant of this name; not where it has the name itself."""
    if language not in _SMALL:
        return ()
    return tuple(_spans(text, name, key_of_name(name, language), language))


def _spans(text: str, name: str, own: tuple[str, ...], language: Language) -> Iterator[tuple[int, int]]:
    first = _WORD.search(without_article(name))
    if first is None or len(own) < 2 or first.group()[:_STEM] not in text:
        return
    begins = re.escape(first.group())
    if len(first.group()) >= _LONG_WORD:
        begins = rf"{re.escape(first.group()[:_STEM])}\w*"  # it may be the word that is misspelt
    bare = frozenset(map(_bare, (*own, *_keys_of_sport(language))))
    for match in re.finditer(rf"(?<!\w){begins}(?!\w)", text):
        run = _run(text, match.start(), bare, own[0], language)
        end = _end_of_variant(text, run, name, own, language)
        if end:
            yield run.start, end


def _run(text: str, start: int, bare: frozenset[str], head: str, language: Language) -> _Run:
    """From a head on: words with capitals, words names have in small letters, conjunctions; up to the next head."""
    keys: list[str] = []
    ends: list[int] = []
    at = start
    while len(keys) < _LONGEST:
        word = _WORD.match(text, at)
        key = _key(word.group()) if word else ""
        is_small = word is not None and word.group().lower() in _SMALL[language]
        if (
            word is None
            or (keys and key == head)
            or not (is_small or _bare(key) in bare or any(map(str.isupper, word.group())))
        ):
            break
        if not is_small:
            keys.append(key)
            ends.append(word.end())
        glue = _GLUE.match(text, word.end())
        if glue is None:
            break
        at = glue.end()
    return _Run(start, tuple(keys), tuple(ends))


def _end_of_variant(text: str, run: _Run, name: str, own: tuple[str, ...], language: Language) -> int:
    """Where the variant that begins this run ends; 0: it is none."""
    ends_alike = [at for at, key in enumerate(run.keys) if at + 1 >= _LEAST and _is_like(key, own[-1])]
    if any(run.keys[: at + 1] == own for at in ends_alike):
        end = run.ends[len(own) - 1]
        return end if _signs(text[run.start : end]) != _signs(without_article(name)) else 0
    for at in ends_alike:
        said = run.keys[: at + 1]
        if _is_variant(said, own, language) or (
            _is_other_ministry(said, own, language) and _is_listed(text, run.start, run.ends[at], language)
        ):
            return run.ends[at]
    return _end_of_cut_ministry(text, run, own, language)


def _signs(name: str) -> str:
    """A name without its capitals and the place of its tones: what is left differs in words, commas or conjunctions."""
    return " ".join(mark_key(name).replace("-", " ").replace("–", " ").split())


def _is_variant(said: Sequence[str], own: Sequence[str], language: Language) -> bool:
    if len(said) < len(own):
        return _is_part(said, own)
    if len(said) > len(own):
        more = [key for key in said if key not in own]
        return _is_part(own, said) and all(key in _keys_of_sport(language) for key in more)
    if sorted(said) == sorted(own):
        return True
    other = [(one, right) for one, right in zip(said, own, strict=True) if one != right]
    return len(other) == 1 and _is_slip(*other[0])


def _is_part(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether these words stand among the others in this order."""
    rest = iter(many)
    return all(key in rest for key in few)


def _is_like(said: str, right: str) -> bool:
    return said == right or _is_slip(said, right)


def _is_slip(said: str, right: str) -> bool:
    """One word for another: without its marks, with an ending, with one letter wrong."""
    if _bare(said) == _bare(right):
        return True
    short, long = sorted((said, right), key=len)
    if len(short) < _LONG_WORD:
        return False
    return long.startswith(short) or _is_one_letter_off(short, long)


@lru_cache(maxsize=REMEMBERED)
def _bare(key: str) -> str:
    """Without any mark: what a slip of the marks leaves."""
    return fold(key.rstrip("12345"))


def _is_one_letter_off(short: str, long: str) -> bool:
    if len(long) - len(short) > 1:
        return False
    at = next((n for n, (one, other) in enumerate(zip(short, long, strict=False)) if one != other), len(short))
    return short[at:] == long[at + 1 :] or short[at + 1 :] == long[at + 1 :]


@lru_cache(maxsize=2)
def _keys_of_sport(language: Language) -> frozenset[str]:
    return frozenset(map(_key, _OF_SPORT[language]))


def _is_other_ministry(said: Sequence[str], own: Sequence[str], language: Language) -> bool:
    """Both of one country and for sport, culture, tourism or youth, with no word in common."""
    if said[0] != own[0] or own[0] != _key(_MINISTRY[language]):
        return False
    tail = 0
    while tail < min(len(said), len(own)) - 1 and said[-1 - tail] == own[-1 - tail]:
        tail += 1
    middle = (*said[1 : len(said) - tail], *own[1 : len(own) - tail])
    return tail > 0 and all(key in _keys_of_sport(language) for key in middle)


def _is_listed(text: str, start: int, end: int, language: Language) -> bool:
    return bool(_LISTED_BEFORE[language].search(text[:start][-40:]) and start < 40 and _LISTED_AFTER.match(text, end))


def _end_of_cut_ministry(text: str, run: _Run, own: tuple[str, ...], language: Language) -> int:
    """ "Bộ Văn hóa, Thể thao" for "Bộ Văn hóa, Thể thao và Du lịch": a ministry named without its country."""
    sport = _keys_of_sport(language)
    if own[0] != _key(_MINISTRY[language]) or not all(key in sport for key in own[1:]):
        return 0
    count = next((at for at, key in enumerate(run.keys) if at and key not in sport), len(run.keys))
    least = 5 if language == VI else _LEAST
    said = run.keys[:count]
    if not least <= count < len(own) or not _is_part(said, own) or _GOES_ON[language].match(text, run.ends[count - 1]):
        return 0
    if language == VI and said[-1] not in map(_key, _MATTER_ENDS):
        return 0
    return run.ends[count - 1]
