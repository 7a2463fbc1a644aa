"""What stands before a text: "Điều 5.", "ARTICLE V", "Phụ lục 1", "1.", "1.1", "a)", "(i)", "-", read apart from it.

Not here: the labels our own numbering computes (``agreement.walk``), what a label makes of a paragraph (``outline``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final, Literal

from songphuong.agreement.walk import ENGLISH_LETTERS, VIETNAMESE_LETTERS

ArticleWord = Literal["article", "section", "paragraph", "number"]
LONGEST_HEADING: Final = 150  # letters; a longer one is a sentence

_WORDS: Final[dict[str, ArticleWord]] = {
    "điều": "article", "điều khoản": "article", "article": "article", "art.": "article", "clause": "article",
    "section": "section", "mục": "section", "phần": "section", "part": "section",
    "paragraph": "paragraph", "đoạn": "paragraph", "khoản": "paragraph", "para": "paragraph",
}  # fmt: skip
_SPELT_WORDS: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_SPELT: Final = _SPELT_WORDS.split()
_SPELT_NUMBER: Final = "|".join(sorted(_SPELT, key=len, reverse=True))
_ARTICLE: Final = re.compile(
    rf"(?P<word>{'|'.join(map(re.escape, sorted(_WORDS, key=len, reverse=True)))})\s*(?:thứ\s+|no\.?\s+|số\s+)?"
    rf"(?P<number>\d{{1,3}}(?![\d/]|[.,]\d)|[ivxlc]+\b|(?:{_SPELT_NUMBER})\b)\s*(?P<sign>[.:)–—-]*)\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ANNEX: Final = re.compile(
    r"(?:phụ lục(?:\s+số)?|annex|appendix|schedule)"
    r"(?:\s+(?P<number>\d{1,3}|[ivxl]+(?![\w])|[a-z](?![\w])))?\s*(?P<sign>[.:)–—-]*)\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ROMAN_VALUES: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True, slots=True)
class Heading:
    """An article's or annex's label: what kind of word it uses, its number (None: none), as it is written, and the
    text that follows it on its line."""

    word: str
    number: int | None
    written: str
    rest: str


def article_label(text: str) -> Heading | None:
    """The article that a line begins, None where it only mentions one ("Điều 5 của Bản ghi nhớ này quy định ...")."""
    found = _ARTICLE.match(text)
    if found is None or not text[:1].isupper():
        return None
    number = ordinal(found["number"])
    rest, sign = found["rest"].strip(), found["sign"]
    if number is None or not (sign or not rest or "\n" in text[: found.start("rest")] or _begins_title(rest)):
        return None
    written = text[: found.start("rest")].strip()
    return Heading(_WORDS[" ".join(found["word"].lower().split())], number, written, rest)


def annex_label(text: str) -> Heading | None:
    """The annex that a line begins; None where it only mentions one."""
    found = _ANNEX.match(text)
    if found is None or not text[:1].isupper():
        return None
    rest, sign = found["rest"].strip(), found["sign"]
    breaks = "\n" in text[: found.start("rest")]
    if not (sign or not rest or breaks or _begins_title(rest)) or len(rest) > LONGEST_HEADING or rest.endswith("."):
        return None
    number = ordinal(found["number"] or "")
    if number is None and found["number"]:
        number = ENGLISH_LETTERS.index(found["number"].lower()) + 1
    return Heading("annex", number, text[: found.start("rest")].strip(), rest)


# What stands behind the number of an article of another text: "Điều 5 Luật Thể dục, thể thao".
_OF_ANOTHER: Final = re.compile(
    r"(?:bộ luật|luật|nghị định|thông tư|quyết định|hiến|bản ghi nhớ|thỏa thuận) ", re.IGNORECASE
)


def _begins_title(rest: str) -> bool:
    """Whether words right behind a number are a title, not the sentence that the number belongs to."""
    if _OF_ANOTHER.match(rest):
        return False
    return (rest[0].isupper() or rest[0] in "“\"'(") and len(rest) <= LONGEST_HEADING and rest[-1] not in ".;,"


def ordinal(number: str) -> int | None:
    """12, "xii", "twelve" -> 12; None for none of them."""
    lower = number.lower()
    if lower.isdecimal():
        return int(lower)
    if lower in _SPELT:
        return _SPELT.index(lower) + 1
    if not lower or set(lower) - set(_ROMAN_VALUES):
        return None
    values = [_ROMAN_VALUES[sign] for sign in lower]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


# ---- divisions -----------------------------------------------------------------------------------------------------

Kind = Literal["figure", "figures", "letter", "roman", "bullet"]
_DIVISIONS: Final = re.compile(
    r"(?P<figures>\d{1,2}(?:\.\d{1,2})+)(?P<fs>[.)]?)(?=\s|$)|(?P<figure>\(?\d{1,3}[.)/]\)?)(?=\s|$|[^\W\d])"
    r"|(?P<letter>\(?[a-zđ]{1,2}[.)/])(?=\s|$)|(?P<upper>\(?[A-ZĐ][.)])(?=\s|$)|(?P<roman>\(?[ivx]{2,5}[.)/])(?=\s|$)"
    r"|(?P<bullet>[-–—•+*●▪■◦‣➢✓·])(?=\s)"
)


@dataclass(frozen=True, slots=True)
class Label:
    """A division's label: as it is written, its bare mark, and what it counts; 0 for letters, which count as their
    language has it. ``parents``: the figures before the last of "3.1.2"."""

    kind: Kind
    written: str
    mark: str
    parents: tuple[int, ...] = ()
    number: int = 0

    def as_kind(self, kind: Kind) -> Label:
        return replace(self, kind=kind, number=roman_number(self.mark) if kind == "roman" else self.number)


def split_label(text: str) -> tuple[Label | None, str]:
    """The label a text begins with, and the text behind it."""
    found = _DIVISIONS.match(text)
    if found is None:
        return None, text
    written, rest = found[0], text[found.end() :].strip()
    mark = written.strip("()./ ")
    if found["bullet"]:
        return Label("bullet", written, written), rest
    if found["figures"]:
        parts = [int(part) for part in mark.split(".")]
        return Label("figures", written, mark, tuple(parts[:-1]), parts[-1]), rest
    if found["figure"]:
        return Label("figure", written, mark, (), int(mark)), rest
    lower = mark.lower()
    if found["roman"] or (len(lower) > 1 and not set(lower) - set("ivx")):
        return Label("roman", written, lower, (), roman_number(lower)), rest
    if len(lower) > 1 and len(set(lower)) > 1:  # "ok)": no label
        return None, text
    return Label("letter", written, lower), rest


def roman_number(mark: str) -> int:
    """0 for what is no Roman numeral."""
    return ordinal(mark) or 0 if mark.isascii() and not set(mark) - set("ivx") else 0


def follows(label: Label, before: Label) -> bool:
    """Whether one comes right after the other in a list."""
    if label.kind != before.kind or label.parents != before.parents:
        return False
    if label.kind == "letter":
        return any(
            one == other + 1
            for one, other in zip(_in_rows(label.mark), _in_rows(before.mark), strict=True)
            if one is not None and other is not None
        )
    return label.number == before.number + 1


def _in_rows(mark: str) -> tuple[int | None, int | None]:
    vietnamese = VIETNAMESE_LETTERS.index(mark[0]) + 1 if mark[0] in VIETNAMESE_LETTERS else None
    english = ENGLISH_LETTERS.index(mark[0]) + 1 if mark[0] in ENGLISH_LETTERS else None
    more = len(mark) - 1
    return (
        None if vietnamese is None else vietnamese + more * len(VIETNAMESE_LETTERS),
        None if english is None else english + more * len(ENGLISH_LETTERS),
    )
