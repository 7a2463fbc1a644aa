"""Dates in words. The Vietnamese form is that of official documents, which Babel does not know."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date

from songphuong.agreement.languages import EN, VI, Language

from .locales import locale_of

EN_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def date_in_words(day: date, language: Language) -> str:
    """ "ngày 08 tháng 01 năm 2021", "8 January 2021"; a further language in Babel's long form, or as "2021-01-08".

    In Vietnamese a zero stands before days under 10 and before the months 1 and 2 only. Source: practice of
    Decree 30/2020/NĐ-CP.
    """
    if language == VI:
        month = f"{day.month:02}" if day.month < 3 else str(day.month)
        return f"ngày {day.day:02} tháng {month} năm {day.year}"
    if language == EN:
        return f"{day.day} {EN_MONTHS[day.month - 1]} {day.year}"
    locale = locale_of(language)
    return format_date(day, "long", locale=locale) if locale else day.isoformat()
