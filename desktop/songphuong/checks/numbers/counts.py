"""Reading what a passage counts: its numbers in figures and in words, its dates, the articles it cites.

What counts nothing is left out here: telephones and accounts, marks of lists, times of day. One number with its unit:
``one_count``. Not here: comparing two languages (``parity``, ``quantities``).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.tree import Field, FieldType, Text
from songphuong.phrasing.compose import Passage
from songphuong.phrasing.figures import REMEMBERED, Figure, figures_in
from songphuong.phrasing.number_words import number_words_in
from songphuong.phrasing.pieces import Piece

from ..typed import GAP
from .amounts import paired
from .dated import Dated, dates_in
from .one_count import Count, count_of_figure, count_of_words, counts_said_otherwise


@dataclass(frozen=True, slots=True)
class Counts:
    """What one passage counts. ``cited``: numbers of articles and paragraphs that it cites in plain text; ``shares``:
    "1/3"; ``codes``: figures of laws and age groups; ``text`` is what was read, names replaced by gaps."""

    counts: tuple[Count, ...] = ()
    dates: tuple[tuple[Dated, str], ...] = ()
    cited: tuple[int, ...] = ()
    shares: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    tells_time_of_day: bool = False
    text: str = ""


# What is no count: addresses of mail and web, telephone and account numbers, marks of a list.
_MAIL = re.compile(r"[^\s@]{0,64}@\S*")
_NUMBER_OF_A_LINE = re.compile(
    r"(?<!\w)(?:https?://|www\.)\S*|\+[0-9(][0-9 ().\-]{5,}"
    r"|(?<!\w)(?:tel|fax|phone|telephone|điện thoại|đt|tài khoản|stk|account|swift|mã số thuế|tax code)(?!\w)"
    r"[^0-9;,\n]{0,25}[0-9][0-9 ().\-]{4,}",
    re.IGNORECASE,
)
# Every one of these has such a part, which is quicker to see.
_IN_NUMBER_OF_A_LINE = (
    "http", "www", "+", "tel", "fax", "phone", "thoại", "đt", "tài khoản", "stk", "account", "swift", "thuế", "tax",
)  # fmt: skip
_ITEM_NUMBER = re.compile(r"(?:^|(?<=[;:,] ))[0-9]{1,2}[.)](?= )")
_LIST_MARK = re.compile(r"\(([0-9]{1,2})\)")
_CITED = re.compile(
    r"(?<!\w)(?:điều|khoản|điểm|mục|chương|phụ lục|articles?|paragraphs?|sections?|chapters?|annex(?:es)?)"
    r" [0-9]+(?:\([0-9a-z]+\))*(?:(?:, | và | đến | hoặc | and | to | or | ?[-–] ?)[0-9]+)*",
    re.IGNORECASE,
)
_CITING = ("điều", "khoản", "điểm", "mục", "chương", "phụ lục", "article", "paragraph", "section", "chapter", "annex")
_DIGITS = re.compile(r"[0-9]{1,40}")
_SHARE = re.compile(r"(?<![\w/.,])([0-9]{1,2})/([0-9]{1,2})(?![\w/.])")
_CODE = re.compile(r"(?<![\w/.])([0-9]{1,4}/[0-9]{4})(?=/[A-ZĐ])|(?<!\w)U ?-?([0-9]{2})(?!\w)")
_TIME_OF_DAY: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        r"[0-9] ?(?:giờ|h) ?[0-9]|[0-9]:[0-9]|(?<!\w)(?:lúc|từ|trước|đến|hồi|vào) [0-9]{1,2} ?(?:giờ|h)(?!\w)"
    ),
    EN: re.compile(
        r"[0-9] ?[ap]\.?m(?!\w)|[0-9]:[0-9]|[0-9][0-9]00 hours|o['’]clock|(?<!\w)(?:noon|midnight)", re.IGNORECASE
    ),
}
_MASKED_TIME: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r"(?<![\w.,])[0-9]{1,2} ?(?:(?:giờ|h) ?[0-9]{1,2}(?: phút)?|:[0-9]{2})(?!\w)"),
    EN: re.compile(
        r"(?<![\w.,])[0-9]{1,2}(?:[.:][0-9]{2})? ?(?:[ap]\.?m(?!\w)|o['’]clock)|[0-9]{1,2}:[0-9]{2}", re.IGNORECASE
    ),
}
_HINT: Mapping[Language, re.Pattern[str]] = {  # without any of these a text counts nothing
    VI: re.compile(
        r"[0-9]|\b(?:[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Bb]ẩy|[Tt]ám|[Cc]hín|[Mm]ười|[Mm]ột|[Tt]háng|[Tt]răm|HAI|BA|BỐN"
        r"|NĂM|SÁU|BẢY|TÁM|CHÍN|MƯỜI|MỘT|THÁNG)\b"
    ),
    EN: re.compile(
        r"[0-9]|\b(?:one|two|thr|four|five|fif|six|seven|eight|nine|ten\b|eleven|twelve|twent|thir|fort[iy]|hundred|twice"
        r"|both|either|neither|duplicate|triplicate|quadruplicate|January|February|March|April|May|June|July|August"
        r"|September|October|November|December)",
        re.IGNORECASE,
    ),
}


def counts_of(passage: Passage, language: Language, kinds: Mapping[str, FieldType]) -> Counts:
    """What the passage counts in its typed text and in those fields whose numbers are phrased here."""
    pieces = passage.pieces
    if len(pieces) == 1 and _is_compared(pieces[0], kinds):  # as most have
        return counts_in(pieces[0].text, language)
    return counts_in("".join(piece.text if _is_compared(piece, kinds) else GAP for piece in pieces), language)


_NOTHING = Counts()


def _is_compared(piece: Piece, kinds: Mapping[str, FieldType]) -> bool:
    """Text as typed, and fields of dates and numbers; not names, addresses, open fields, references."""
    if isinstance(piece.origin, Field):
        return not piece.is_open and kinds.get(piece.origin.name) in ("date", "money", "number", "duration")
    return isinstance(piece.origin, Text)


@lru_cache(maxsize=REMEMBERED)
def counts_in(text: str, language: Language) -> Counts:
    """What a Vietnamese or English text counts."""
    if not _HINT[language].search(text):
        return _NOTHING
    text = text.replace("\u00a0", " ").replace("\u202f", " ")
    has_digits = bool(_DIGITS.search(text))
    clock = has_digits and bool(_TIME_OF_DAY[language].search(text))
    lowered = text.lower() if has_digits else ""
    cited = list(_CITED.finditer(text)) if any(word in lowered for word in _CITING) else []
    masked = _Spans([one.span() for one in (*cited, *_masked(text, language, clock))]) if has_digits else _Spans([])
    dates = tuple(one for one in dates_in(text, language) if not masked.hold(one.start))
    outside = _Spans([*masked.spans, *((one.start, one.end) for one in dates)]) if dates else masked
    return Counts(
        counts=tuple(sorted(_counts(text, language, outside), key=lambda one: one.start)),
        dates=tuple((one, text[one.start : one.end]) for one in dates),
        cited=tuple(int(digits) for one in cited for digits in _DIGITS.findall(one.group())),
        shares=tuple("/".join(sorted(share, key=int)) for share in _SHARE.findall(text)) if "/" in text else (),
        codes=tuple(number or age for number, age in _CODE.findall(text)) if "/" in text or "U" in text else (),
        tells_time_of_day=clock,
        text=text,
    )


class _Spans:
    """Stretches of a text; whether a place lies in one of them."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self.spans = sorted(spans)
        self._starts = [start for start, _ in self.spans]

    def hold(self, at: int) -> bool:
        place = bisect_right(self._starts, at) - 1
        return place >= 0 and at < self.spans[place][1]


def _masked(text: str, language: Language, clock: bool) -> Iterator[re.Match[str]]:
    if "@" in text:
        yield from _MAIL.finditer(text)
    yield from lines_and_accounts(text)
    yield from _ITEM_NUMBER.finditer(text)
    if clock:
        yield from _MASKED_TIME[language].finditer(text)


def lines_and_accounts(text: str) -> Iterator[re.Match[str]]:
    """Addresses in the web, numbers of telephones and accounts: they count nothing."""
    lowered = text.lower()
    if any(part in lowered for part in _IN_NUMBER_OF_A_LINE):
        yield from _NUMBER_OF_A_LINE.finditer(text)


def _counts(text: str, language: Language, outside: _Spans) -> Iterator[Count]:
    pairs = paired(text, language)
    by_figure = {one.figure.start: one for one in pairs}
    said_twice = {words.start for one in pairs for words in one.words}
    words = number_words_in(text, language)
    spoken = {one.end for one in words}
    for figure in figures_in(text, language):
        if not outside.hold(figure.start) and not _is_mark(text, figure, spoken):
            yield count_of_figure(text, figure, by_figure.get(figure.start), language)
    for one in words:
        is_counted = one.start not in said_twice and not outside.hold(one.start)
        if is_counted and (count := count_of_words(text, one, language)):
            yield count
    yield from counts_said_otherwise(text, language)


def _is_mark(text: str, figure: Figure, spoken: set[int]) -> bool:
    """ "(1)" before an item of a list, and "024": not "six (6)", whose words end right before the bracket."""
    written = text[figure.start : figure.end]
    if written.isdigit() and written.startswith("0") and len(written) > 2:
        return True
    bracketed = _LIST_MARK.match(text, figure.start - 1) if figure.start else None
    return bracketed is not None and not written.startswith("0") and figure.start - 2 not in spoken
