"""What numbers count: "06 (sáu) tháng" months, "20.000 đô la Mỹ" US dollars, "fifteen (15) athletes" persons.

A unit has one name in both languages, a currency its ISO code. Not here: the numbers themselves (``counts``), whether
the languages agree (``parity``, ``quantities``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language
from songphuong.phrasing.durations import EN_UNITS, VI_UNITS
from songphuong.phrasing.figures import REMEMBERED
from songphuong.phrasing.money import CURRENCIES

PERCENT = "%"
DOLLAR = "dollar"  # one that does not say of which country
DOLLARS = frozenset(code for code, names in CURRENCIES.items() if names.en_one.endswith(" dollar"))
MONEY = frozenset({*CURRENCIES, DOLLAR})
CLOCK = frozenset({"hour", "minute"})  # they are also times of day: "17 giờ"
TIMES = frozenset({*VI_UNITS, *CLOCK, "second", "night", "quarter", "decade", "century", "season"})
# What a unit is in the smallest of its kind: 24 months are two years, 48 hours two days.
_IN_SMALLEST: Mapping[str, tuple[str, int]] = {
    "year": ("month", 12), "quarter": ("month", 3), "decade": ("month", 120), "century": ("month", 1200),
    "hour": ("minute", 60), "day": ("minute", 24 * 60), "week": ("minute", 7 * 24 * 60), "km": ("m", 1000),
    "t": ("kg", 1000),
}  # fmt: skip

# The words of each unit: Vietnamese, English.
_MEASURES: Mapping[str, tuple[str, str]] = {
    "day": ("ngày lịch|ngày dương lịch|ngày đêm", "calendar day|calendar days"),
    "working_day": ("ngày công", "business day|business days|day of work|days of work"),
    "year": ("tuổi", "years old|years of age|year old"),
    "hour": ("giờ|giờ đồng hồ|tiếng|tiếng đồng hồ", "hour|hours|hr|hrs"),
    "minute": ("phút", "minute|minutes|min|mins"),
    "second": ("giây", "seconds"),
    "night": ("đêm", "night|nights"),
    "quarter": ("quý", "quarters"),
    "decade": ("thập kỷ|thập niên", "decade|decades"),
    "century": ("thế kỷ", "century|centuries"),
    "season": ("mùa giải", "season|seasons"),
    "km": ("km|kilômét|ki-lô-mét|kilomet|cây số", "km|kilometre|kilometres|kilometer|kilometers"),
    "m": ("m|mét", "m|metre|metres|meter|meters"),
    "cm": ("cm|xăng-ti-mét|centimet", "cm|centimetre|centimetres|centimeter|centimeters"),
    "mile": ("dặm", "mile|miles"),
    "m2": ("m²|m2|mét vuông", "m²|m2|sqm|square metre|square metres|square meter|square meters"),
    "km2": ("km²|km2|kilômét vuông|ki-lô-mét vuông", "km²|km2|square kilometre|square kilometres"),
    "ha": ("ha|héc ta|héc-ta|hecta", "ha|hectare|hectares"),
    "kg": ("kg|ki-lô-gam|kilôgam|cân", "kg|kilogram|kilograms|kilo|kilos"),
    "g": ("gam|gram", "gram|grams"),
    "t": ("tấn", "tonne|tonnes|ton|tons"),
    "l": ("lít", "litre|litres|liter|liters"),
    PERCENT: ("%|phần trăm", "%|per cent|percent"),
    "percentage point": ("điểm phần trăm|điểm %", "percentage point|percentage points"),
    "times": ("lần", "times"),
    "original": ("bản|bản gốc|bản chính", "original|originals|copies|original copies"),
    "person": (
        "người|vận động viên|huấn luyện viên|chuyên gia|trọng tài|cán bộ|học viên|đại biểu|tình nguyện viên|cầu thủ|"
        "VĐV|HLV",
        "person|persons|people|athlete|athletes|coach|coaches|expert|experts|referee|referees|official|officials|"
        "trainee|trainees|delegate|delegates|volunteer|volunteers|player|players",
    ),
    "group": ("đoàn|đội", "delegation|delegations|team|teams"),
}  # fmt: skip

# What people write beside the names in the table of currencies.
_MONEY_WORDS: Mapping[str, tuple[str, str]] = {
    "USD": ("đô la Hoa Kỳ|đô-la Mỹ|đôla Mỹ|đô Mỹ", "United States dollar|United States dollars|U.S. dollars|US$|U.S.D"),
    "VND": ("đồng Việt Nam|Việt Nam đồng|VNĐ|đ|₫", "dong|VNĐ|₫"),
    "EUR": ("ơ-rô|€", "euro|euros|€"),
    "GBP": ("bảng Anh|£", "pounds|British pounds|£"),
    "JPY": ("yên|yen", "yen"),
    "KRW": ("won", "won"),
    "CNY": ("đồng nhân dân tệ|NDT|tệ", "yuan|renminbi|RMB"),
    "THB": ("bạt|baht", "baht"),
    "LAK": ("kíp", "kip"),
    "RUB": ("rúp", "rouble|roubles|rubles"),
    DOLLAR: ("đô la|đô-la|đôla|đô|$", "dollar|dollars|$"),
}  # fmt: skip
BEFORE: Mapping[str, str] = {  # what stands before a sum
    **{code: code for code in CURRENCIES},
    "VNĐ": "VND", "US$": "USD", "U.S.$": "USD", "$": DOLLAR, "€": "EUR", "£": "GBP", "RMB": "CNY", "U.S.D": "USD",
}  # fmt: skip


def _names(language: Language) -> dict[str, str]:
    """Every unit's and currency's names in this language, lower case, and the unit."""
    at = 0 if language == VI else 1
    rows = [(unit, words[at].split("|")) for unit, words in (*_MEASURES.items(), *_MONEY_WORDS.items())]
    rows += [(unit, [VI_UNITS[unit]] if language == VI else [*EN_UNITS[unit]]) for unit in VI_UNITS]
    rows += [(code, [code]) for code in CURRENCIES]
    rows += [(code, [row.vi] if language == VI else [row.en_one, row.en_many]) for code, row in CURRENCIES.items()]
    return {name.lower(): unit for unit, names in rows for name in names}


def _any_of(names: Iterable[str]) -> str:
    return "|".join(re.escape(name).replace(r"\ ", "[ \u00a0]") for name in sorted(names, key=len, reverse=True))


NAMES: Mapping[Language, Mapping[str, str]] = {language: _names(language) for language in (VI, EN)}
_FIRST_WORD = re.compile(r"[ \u00a0\-]?([%$€£₫]|[^\W\d_]+)")


def _by_first_word(language: Language) -> Mapping[str, tuple[str, ...]]:
    """The names that begin with each word, the longest first: looking up is quicker than trying all of them."""
    found: dict[str, list[str]] = {}
    for name in sorted(NAMES[language], key=len, reverse=True):
        first = _FIRST_WORD.match(name)
        assert first
        found.setdefault(first.group(1), []).append(name)
    return {word: tuple(names) for word, names in found.items()}


_BEGINNING: Mapping[Language, Mapping[str, tuple[str, ...]]] = {
    language: _by_first_word(language) for language in NAMES
}
_LONGEST = {language: max(map(len, NAMES[language])) for language in NAMES}
_PASSED_OVER = frozenset({"consecutive", "full", "further", "additional", "more", "whole", "clear", "successive"})
_BEFORE = re.compile(rf"(?<!\w)({_any_of(BEFORE)})[ \u00a0]?$")
_LONGEST_BEFORE = max(map(len, BEFORE)) + 2
_ITS_NUMBER = re.compile("[ \u00a0][0-9]")
# What a Vietnamese number may follow so that it counts no time: "tháng 5 năm 2027", "ngày 10 tháng 5", "thứ hai tuần".
_NO_TIME_AFTER: Mapping[str, re.Pattern[str]] = {
    "year": re.compile(r"(?<!\w)(?:thứ|lần|tháng) $", re.IGNORECASE),
    "month": re.compile(r"(?<!\w)(?:thứ|lần|ngày|mồng|mùng) $", re.IGNORECASE),
}
_NO_OTHER_TIME_AFTER = re.compile(r"(?<!\w)(?:thứ|lần) $", re.IGNORECASE)
_EACH = re.compile(r"(?<!\w)(?:mỗi|hằng|hàng|từng|một) (?:ngày|tháng) $", re.IGNORECASE)


def unit_after(text: str, at: int, language: Language) -> tuple[str, int]:
    """The unit named right behind a number that ends here, and where its name ends; ("", at) where none is known."""
    first = _FIRST_WORD.match(text, at)
    if first and language == EN and first.group(1) in _PASSED_OVER:
        first = _FIRST_WORD.match(text, first.end())
    names = _BEGINNING[language].get(first.group(1).lower(), ()) if first else ()
    if not first or not names or first.group(1) in ("M", "T", "G", "L"):
        return "", at
    start = first.start(1)
    following = text[start : start + _LONGEST[language] + 1].replace("\u00a0", " ").lower()
    name = next((one for one in names if following.startswith(one) and not _goes_on(following, len(one))), None)
    if name is None:
        return "", at
    unit, end = NAMES[language][name], start + len(name)
    if unit in ("year", "month", "day") and language == VI and _ITS_NUMBER.match(text, end):
        return "", at  # trong hai ngày 8 và 9, 5 năm 2027
    if name == "quarters" and text.startswith(" of", end):
        return "", at  # three quarters of the votes
    return unit, end


def _goes_on(text: str, at: int) -> bool:
    """Whether a word goes on here, rather than ending before it."""
    after = text[at : at + 1]
    return after.isalnum() or after == "_"


def currency_before(text: str, at: int) -> tuple[str, int]:
    """The currency whose code or sign stands right before a number that begins here, and where that begins."""
    if not at or not (text[at - 1] in " \u00a0$€£₫" or text[at - 1].isalpha()):
        return "", at
    start = max(0, at - _LONGEST_BEFORE)
    found = _BEFORE.search(text[start:at])
    return (BEFORE[found.group(1)], start + found.start()) if found else ("", at)


def is_point_in_time(text: str, at: int, unit: str) -> bool:
    """True where the words before a Vietnamese number, which begins here, say that it counts no time."""
    if unit not in TIMES:
        return False
    before = text[max(0, at - 12) : at]
    return bool(_NO_TIME_AFTER.get(unit, _NO_OTHER_TIME_AFTER).search(before) and not _EACH.search(before))


def base_of(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """The same quantity in the smallest unit that it can be told in."""
    unit, times = _IN_SMALLEST.get(unit, (unit, 1))
    return value * times, unit


def is_same(one: str, other: str) -> bool:
    """Whether two units or currencies may be the same: a dollar may be that of any country."""
    return one == other or {one, other} - DOLLARS == {DOLLAR}


# Names that mean money wherever they stand: not "đồng", "won", "dong", nor the football of a "Euro 2028".
_ALONE: Mapping[Language, Mapping[str, str]] = {
    VI: {
        "đô la Mỹ": "USD", "đô la Hoa Kỳ": "USD", "đô la": DOLLAR, "euro": "EUR", "đồng Việt Nam": "VND",
        "Việt Nam đồng": "VND", "VNĐ": "VND", "yên Nhật": "JPY", "nhân dân tệ": "CNY", "bảng Anh": "GBP",
        "won Hàn Quốc": "KRW", "franc Thụy Sĩ": "CHF",
    },
    EN: {
        "US dollar": "USD", "US dollars": "USD", "United States dollars": "USD", "dollars": DOLLAR, "euro": "EUR",
        "euros": "EUR", "Vietnamese dong": "VND", "VNĐ": "VND", "yen": "JPY", "yuan": "CNY", "pounds sterling": "GBP",
        "Korean won": "KRW", "Swiss francs": "CHF",
    },
}  # fmt: skip
_NAMED: Mapping[Language, Mapping[str, str]] = {
    language: {**{code: code for code in CURRENCIES}, **_ALONE[language]} for language in (VI, EN)
}
# Every name has one of these, which is quicker to see.
_IN_NAMES = (
    "đô la",
    "dollar",
    "euro",
    "VN",
    "Việt Nam",
    "yên",
    "yen",
    "nhân dân",
    "yuan",
    "bảng",
    "sterling",
    "won",
    "franc",
    "dong",
    *CURRENCIES,
)
_NAMES_MONEY = {language: re.compile(rf"(?<!\w)({_any_of(_NAMED[language])})(?!\w)") for language in (VI, EN)}


@lru_cache(maxsize=REMEMBERED)
def currencies_named(text: str, language: Language) -> tuple[tuple[str, str], ...]:
    """The currencies that a text names, with or without a sum, and how it writes each."""
    if not any(part in text for part in _IN_NAMES):
        return ()
    named = _NAMED[language]
    return tuple({named[said.replace("\u00a0", " ")]: said for said in _NAMES_MONEY[language].findall(text)}.items())
