"""What an officer types into a form, as values, and values as one would type them. No Qt in here.

Forgiving in what it reads (8/1/2021, 1.000.000, 1,000,000), exact in what it gives; None for what it cannot read.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from songphuong.agreement.languages import Language
from songphuong.phrasing.locales import separators

from .lines import clean_words

_DATE = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})")
_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
LONGEST_NUMBER = 15  # digits; the same end as drafts and answers files have


def words_typed(text: str) -> str:
    """What was typed or pasted, as words of one line in NFC, without spaces around it."""
    return clean_words(text).strip()


def date_typed(text: str) -> date | None:
    """A day written as day, month, year (8/1/2021, 08.01.2021) or as 2021-01-08; None for anything else."""
    text = text.strip()
    found = _DATE.fullmatch(text)
    day, month, year = found.groups() if found else ("", "", "")
    iso = _ISO_DATE.fullmatch(text)
    if iso:
        year, month, day = iso.groups()
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def date_shown(value: date) -> str:
    return f"{value.day:02}/{value.month:02}/{value.year:04}"


def number_typed(text: str, language: Language) -> Decimal | None:
    """A number with or without separators; spaces may group. Where both separators stand, the later one is the
    decimal point; one that stands several times groups; one that stands once is read as this language reads it,
    except that a "point" followed by exactly three digits after a lone group is a group: nobody types 1,000 for one.
    """
    text = re.sub(r"[\s\u00a0\u202f]+", "", text)
    if not _NUMBER.fullmatch(text) or sum(c.isdigit() for c in text) > LONGEST_NUMBER:
        return None
    group, point = _roles(text, language)
    whole, _, decimals = text.partition(point) if point else (text, "", "")
    groups = whole.split(group) if group else [whole]
    if len(groups) > 1 and not (1 <= len(groups[0]) <= 3 and all(len(part) == 3 for part in groups[1:])):
        return None
    return Decimal(f"{''.join(groups)}.{decimals}" if decimals else "".join(groups))


def _roles(text: str, language: Language) -> tuple[str, str]:
    """Which sign groups and which is the decimal point in this text; empty where none does."""
    dots, commas = text.count("."), text.count(",")
    if dots and commas:
        last = max(text.rfind("."), text.rfind(","))
        return (",", ".") if text[last] == "." else (".", ",")
    sign = "." if dots else ","
    if dots + commas > 1:
        return sign, ""
    group, _ = separators(language)
    has_three = len(text.partition(sign)[2]) == 3 and not text.startswith("0")
    return (sign, "") if sign == group or has_three else ("", sign)


def number_shown(value: Decimal, language: Language) -> str:
    """The number as one types it in this language: 1.000.000,5 or 1,000,000.5."""
    group, point = separators(language)
    written = f"{value:,f}"
    return written.replace(",", "\0").replace(".", point).replace("\0", group)
