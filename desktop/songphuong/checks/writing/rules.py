"""Is it written right? All rules about how the text is typed.

letters   remains of old codes, letters of another script      signs   quotation marks, spaces about signs
doubled   little words twice      marks   lettering by hand      date_form   dates      slips   what they are made with
Doubled spaces and letters in pieces: ``texts``; spelling: ``spelling``.
"""

from __future__ import annotations

from ..findings import Rule
from . import date_form, doubled, letters, marks, signs

RULES: tuple[Rule, ...] = (
    *letters.RULES,
    *signs.RULES,
    *marks.RULES,
    *doubled.RULES,
    *date_form.RULES,
)
