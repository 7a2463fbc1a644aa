"""Are numbers and sums written as their language writes them? "1.000.000,5" in Vietnamese, "1,000,000.5" in English;
"VND", never "VNĐ"; "USD 1,000" in English. The fix writes them so.

Only what is certain: "1,000" in Vietnamese may be one, unless the English gives a thousand. Dates, articles, versions,
telephone numbers and codes are no such numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import partial

from songphuong.agreement.edits import SetText
from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.tree import Line, Text, line_of
from songphuong.phrasing.figures import Figure, figures_in
from songphuong.phrasing.money import CURRENCIES

from ..findings import Hit, Rule
from ..pairs import each_pair
from ..place import which_languages
from ..subject import Pair, Setting
from .counts import lines_and_accounts
from .units import CLOCK, MONEY, PERCENT, TIMES, currency_before, unit_after

_DOUBTFUL: Mapping[Language, re.Pattern[str]] = {  # a text without this has nothing for the rule
    VI: re.compile(r"[0-9],[0-9]{3}|[0-9]\.(?:[0-9]{1,2}(?![0-9])|[0-9]{4})"),
    EN: re.compile(r"[0-9]\.[0-9]{3}|[0-9],(?:[0-9]{1,2}(?![0-9])|[0-9]{4})"),
}
_GROUPED: Mapping[Language, re.Pattern[str]] = {  # in the other language's way, beyond doubt
    VI: re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|[1-9][0-9]{0,2}(?:,[0-9]{3})+\.[0-9]+"),
    EN: re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}(?:,[0-9]+)?|[1-9][0-9]{0,2}(?:\.[0-9]{3})+,[0-9]+"),
}
_THOUSANDS: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r"[1-9][0-9]{0,2},[0-9]{3}"),
    EN: re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}"),
}
_DECIMAL: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r"[0-9]{1,9}\.(?:[0-9]{1,2}|[0-9]{4,})"),
    EN: re.compile(r"[0-9]{1,9},(?:[0-9]{1,2}|[0-9]{4,})"),
}
_CITED = re.compile(
    r"(?<!\w)(?:điều|khoản|điểm|mục|chương|phụ lục|phiên bản|số|tiết|bảng|hình|articles?|paragraphs?|sections?"
    r"|chapters?|annex(?:es)?|version|no\.?|nos\.?|rules?|clauses?|items?|table|figure)[ \u00a0]$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?<!\w)IP(?: address)?:?[ \u00a0]$")
Mend = Callable[[str, Language], Iterator[tuple[int, int, str]]]  # from, to, what is to stand there


def number_form(pair: Pair, _: Setting) -> Iterator[Hit]:
    """Numbers with the separators of the other language."""
    for language in (VI, EN):
        words = pair.words(language)
        if not _DOUBTFUL[language].search(words):
            continue
        across = pair.words(EN if language == VI else VI)
        sure = _values(across, EN if language == VI else VI)
        yield from _mended(pair, language, partial(_wrong_numbers, across=sure))


def _values(text: str, language: Language) -> frozenset[Decimal]:
    """What the other language says beyond doubt: the first reading of each of its numbers."""
    return frozenset(one.value for one in figures_in(text, language)) if text else frozenset()


def _wrong_numbers(text: str, language: Language, *, across: frozenset[Decimal]) -> Iterator[tuple[int, int, str]]:
    blanks = [(line.start(), line.end(), " " * len(line.group())) for line in lines_and_accounts(text)]
    text = _with(text, blanks)
    for figure in figures_in(text, language):
        number = _run(text, figure)
        if _is_wrong(text, figure, number, language, across):
            yield figure.start, figure.start + len(number), number.translate({ord("."): ",", ord(","): "."})


_NUMBER = re.compile(r"[0-9.,]*[0-9]")


def _run(text: str, figure: Figure) -> str:
    found = _NUMBER.match(text, figure.start)
    return found.group() if found else ""


def _is_wrong(text: str, figure: Figure, number: str, language: Language, across: frozenset[Decimal]) -> bool:
    before = text[max(0, figure.start - 14) : figure.start]
    if _GROUPED[language].fullmatch(number):
        return not _ADDRESS.search(before)
    unit = currency_before(text, figure.start)[0] or unit_after(text, figure.end, language)[0]
    is_sure = unit in MONEY or unit == PERCENT or figure.scale > 1
    if _THOUSANDS[language].fullmatch(number) and len(figure.readings) > 1:
        as_written, otherwise = figure.readings
        return otherwise in across and (is_sure or as_written not in across)
    if not _DECIMAL[language].fullmatch(number) or unit in CLOCK or _CITED.search(before):
        return False
    if unit in TIMES and len(re.split("[.,]", number)[-1]) > 1:
        return False  # "10,12 years" are two ages
    return is_sure or (unit != "" and figure.value in across)


# ---- money ---------------------------------------------------------------------------------------------------------

# What is no code of a currency, though many type it, and the code.
_CODES = {"VNĐ": "VND", "VNd": "VND", "VnĐ": "VND", "U.S.D.": "USD", "U.S.D": "USD", "Usd": "USD", "Vnd": "VND"}
_ANY_CODE = "|".join(re.escape(code) for code in sorted((*CURRENCIES, *_CODES), key=len, reverse=True))
_NO_CODE = re.compile(
    rf"(?<![\w.])({'|'.join(re.escape(code) for code in sorted(_CODES, key=len, reverse=True))})(?!\w)"
)
_CODE_AT_ALL = re.compile(r"VN[dĐ]|VnĐ|Vnd|Usd|U\.S|\$|[0-9][ \u00a0][A-Z]{3}(?![A-Za-z])")
_SUM = r"[0-9]{1,3}(?:[.,][0-9]{3})*(?:[.,][0-9]{1,2})?"
_CODE_BEHIND = re.compile(rf"(?<![\w.,/\-–])({_SUM})([ \u00a0])({_ANY_CODE})(?!\w)")
_SIGN_BEFORE = re.compile(r"(?<![\w.])(?:US|U\.S\.)[ \u00a0]?\$[ \u00a0]?(?=[0-9])")
# Behind another code or the first number of a span the code belongs elsewhere: "EUR 500 USD 700", "500 to 700 USD".
_NOT_ALONE = re.compile(rf"(?:{'|'.join(CURRENCIES)}|[0-9] ?(?:to|and|or|[-–])|\$|€|£)[ \u00a0]?$")


def money_form(pair: Pair, _: Setting) -> Iterator[Hit]:
    """Sums whose currency is not written as the house writes it."""
    for language in (VI, EN):
        yield from _mended(pair, language, _wrong_money)


def _wrong_money(text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    if not _CODE_AT_ALL.search(text):
        return
    turned: set[int] = set()
    for behind in _CODE_BEHIND.finditer(text) if language == EN else ():
        amount, space, code = behind.groups()
        if not _NOT_ALONE.search(text[max(0, behind.start() - 7) : behind.start()]):
            turned.add(behind.start(3))
            yield behind.start(), behind.end(), f"{_CODES.get(code, code)}{space}{amount}"
    for wrong in _NO_CODE.finditer(text):
        if wrong.start() not in turned:
            yield wrong.start(), wrong.end(), _CODES[wrong.group(1)]
    for sign in _SIGN_BEFORE.finditer(text) if language == EN else ():
        yield sign.start(), sign.end(), "USD\u00a0"


# ---- mending -------------------------------------------------------------------------------------------------------


def _mended(pair: Pair, language: Language, mend: Mend) -> Iterator[Hit]:
    """One hit for a language's line, if there is anything to mend in its typed text; the fix mends all of it."""
    line = pair.line(language)
    found = [(part, list(mend(part.value, language))) for part in line if isinstance(part, Text)]
    changes = [(part.value[start:end], new) for part, wrong in found for start, end, new in wrong]
    if not changes:
        return
    told = dict.fromkeys(old for old, _ in changes), dict.fromkeys(new.strip() for _, new in changes)
    params = (
        ("written", ", ".join(told[0])),
        ("expected", ", ".join(told[1])),
        *which_languages("in_language", [language]),
    )
    yield Hit(
        pair.node_id,
        language,
        params=params,
        fix=SetText(pair.node_id, language, _replaced(line, mend, language), settles=True),
    )


def _replaced(line: Line, mend: Mend, language: Language) -> Line:
    return line_of(
        *(_with(part.value, mend(part.value, language)) if isinstance(part, Text) else part for part in line)
    )


def _with(text: str, changes: Iterable[tuple[int, int, str]]) -> str:
    parts, at = [], 0
    for start, end, new in sorted(changes):
        parts += [text[at:start], new]
        at = end
    return "".join([*parts, text[at:]])


RULES: tuple[Rule, ...] = (
    Rule(
        "number-form", "warning", "practice",
        "separators", each_pair(number_form),
    ),
    Rule("money-form", "note", "house", "house", each_pair(money_form)),
)  # fmt: skip
