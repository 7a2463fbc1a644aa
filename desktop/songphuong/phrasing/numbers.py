"""Numbers: figures with each language's separators, and number words and ordinals in Vietnamese and English.

Written by hand because no library gets the Vietnamese right. House style: linh, nghìn, tỷ; mốt, tư, lăm after mươi;
British "and". Not here: reading numbers back out of a text (``figures``, ``number_words``).
"""

from __future__ import annotations

from decimal import Decimal

from songphuong.agreement.languages import EN, VI, Language

from .locales import separators

WORDS_END = 10**18  # from here on no number words: no agreement needs them, and readers lose count
FIGURES_END = 60  # digits; a number beyond is shown as it is stored, for it would fill pages

VI_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
EN_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
EN_TENS = ("", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
EN_SCALES = ("", "thousand", "million", "billion", "trillion", "quadrillion")
EN_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
VI_ORDINALS = {1: "nhất", 4: "tư"}


# ---- figures -------------------------------------------------------------------------------------------------------


def plain(number: Decimal | int, language: Language) -> str:
    """Figures with this language's separators: "1.000.000,5", "1,000,000.5"; no zeros at the end of decimals."""
    number = Decimal(number)
    if not number.is_finite() or (number and abs(number.adjusted()) > FIGURES_END):
        return str(number)
    written = f"{number:,f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return with_separators("0" if written == "-0" else written, language)


def with_separators(written: str, language: Language) -> str:
    """Figures written as "1,000.50" with this language's separators instead."""
    group, point = separators(language)
    return written.translate({ord(","): group, ord("."): point})


def padded(number: Decimal | int, language: Language) -> str:
    """Figures as instruments write counts: "05" below ten, then as ``plain``."""
    number = Decimal(number)
    is_digit = number.is_finite() and 0 < number < 10 and number == int(number)
    return f"0{int(number)}" if is_digit else plain(number, language)


# ---- words ---------------------------------------------------------------------------------------------------------


def words(number: Decimal | int, language: Language) -> str | None:
    """The number in words: "hai mươi mốt", "twenty-one"; decimals digit by digit ("một phẩy năm", "one point five").

    None for a language without words here and for a number too large or too finely divided to be read.
    """
    number = Decimal(number)
    speak = {VI: _vietnamese, EN: _english}.get(language)
    if speak is None or not number.is_finite() or abs(number) >= WORDS_END or number.adjusted() < -FIGURES_END:
        return None
    whole, _, decimals = f"{number.copy_abs():f}".partition(".")
    spoken = speak(int(whole))
    if decimals := decimals.rstrip("0"):
        digits = VI_DIGITS if language == VI else EN_SMALL
        comma = "phẩy" if language == VI else "point"
        spoken = " ".join([spoken, comma, *(digits[int(digit)] for digit in decimals)])
    minus = "âm" if language == VI else "minus"
    return f"{minus} {spoken}" if number < 0 else spoken


def ordinal(number: Decimal | int, language: Language) -> str | None:
    """ "thứ nhất", "first"; None where there are no words or the number is not whole and positive."""
    number = Decimal(number)
    if not number.is_finite() or number <= 0 or number >= WORDS_END or number != int(number):
        return None
    spoken = words(number, language)
    if spoken is None:
        return None
    if language == VI:
        return f"thứ {VI_ORDINALS.get(int(number), spoken)}"
    head, last = _split_last(spoken)
    ending = EN_ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return head + ending


def _split_last(spoken: str) -> tuple[str, str]:
    """ "one hundred and twenty-one" -> ("one hundred and twenty-", "one")"""
    at = max(spoken.rfind(" "), spoken.rfind("-")) + 1
    return spoken[:at], spoken[at:]


def _vietnamese(number: int) -> str:
    billions, rest = divmod(number, 10**9)
    if not billions:
        return " ".join(_vietnamese_below_billion(rest, follows=False)) or VI_DIGITS[0]
    return " ".join([_vietnamese(billions), "tỷ", *_vietnamese_below_billion(rest, follows=True)])


def _vietnamese_below_billion(number: int, *, follows: bool) -> list[str]:
    """``follows``: larger groups were read before, so that empty hundreds are read too ("không trăm linh năm")."""
    spoken: list[str] = []
    for scale, name in ((10**6, "triệu"), (1000, "nghìn"), (1, "")):
        group, number = divmod(number, scale)
        if group:
            spoken += _vietnamese_group(group, full=follows or bool(spoken))
            spoken += [name] if name else []
    return spoken


def _vietnamese_group(group: int, *, full: bool) -> list[str]:
    hundreds, tens, ones = group // 100, group // 10 % 10, group % 10
    spoken = [VI_DIGITS[hundreds], "trăm"] if hundreds or full else []
    if tens == 0:
        if ones:
            spoken += ["linh", VI_DIGITS[ones]] if spoken else [VI_DIGITS[ones]]
        return spoken
    spoken += ["mười"] if tens == 1 else [VI_DIGITS[tens], "mươi"]
    if ones:
        changed = {5: "lăm"} if tens == 1 else {1: "mốt", 4: "tư", 5: "lăm"}
        spoken.append(changed.get(ones, VI_DIGITS[ones]))
    return spoken


def _english(number: int) -> str:
    if number < 100:
        return _english_below_hundred(number)
    spoken: list[str] = []
    for power in range(len(EN_SCALES) - 1, 0, -1):
        group, number = divmod(number, 1000**power)
        if group:
            spoken += [_english(group), EN_SCALES[power]]
    hundreds, rest = divmod(number, 100)
    if hundreds:
        spoken += [EN_SMALL[hundreds], "hundred"]
    if rest:
        spoken += ["and", _english_below_hundred(rest)]
    return " ".join(spoken)


def _english_below_hundred(number: int) -> str:
    if number < 20:
        return EN_SMALL[number]
    tens, ones = divmod(number, 10)
    return f"{EN_TENS[tens]}-{EN_SMALL[ones]}" if ones else EN_TENS[tens]
