"""Is every text there, in every language, and cleanly typed? Missing languages, empty paragraphs, spaces, NFC.

How a text is typed beyond that: ``writing``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from unicodedata import is_normalized, normalize

from songphuong.agreement.edits import Edit, RemoveBlock, RemoveProvision
from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Paragraph, Parallel, Provision, Table, Text
from songphuong.agreement.walk import spots, text_of

from ..findings import Hit, Rule
from ..place import which_languages
from ..subject import Subject
from .slips import typed


def language_missing(subject: Subject) -> Iterator[Hit]:
    """Each node with words in one of the agreement's languages and none in another, once for each that lacks them."""
    languages = subject.agreement.languages
    for spot in spots(subject.agreement):
        if isinstance(spot.node, Table):
            continue
        worded = [language for language in languages if _has_words(text_of(spot.node), language)]
        for language in languages if worded else ():
            if language not in worded:
                params = (*which_languages("in_language", [language]), *which_languages("other", worded))
                yield Hit(spot.node.id, language, params=params)


def _has_words(text: Parallel, language: Language) -> bool:
    return any(not isinstance(part, Text) or part.value.strip() for part in text.get(language, ()))


def empty_text(subject: Subject) -> Iterator[Hit]:
    """Paragraphs and provisions with no words in any language; the fix takes out what has nothing under it."""
    for spot in spots(subject.agreement):
        node = spot.node
        if isinstance(node, Paragraph) and not _is_worded(node.text):
            fix: Edit | None = None if node.points else RemoveBlock(node.id)
            yield Hit(node.id, fix=fix)
        if isinstance(node, Provision) and not node.blocks and not _is_worded(node.heading):
            yield Hit(node.id, fix=RemoveProvision(node.id))


def _is_worded(text: Parallel) -> bool:
    return any(_has_words(text, language) for language in text)


# ---- how it is typed -----------------------------------------------------------------------------------------------

_SPACES = re.compile(r"\s{2,}|[^\S \u00a0\u202f]")  # several, or one that is no space within a line: tab, line end


def _single_spaced(text: str) -> str:
    return _SPACES.sub(" ", text)


def _composed_letters(text: str) -> str:
    return text if is_normalized("NFC", text) else normalize("NFC", text)


doubled_space = typed(_single_spaced)  # several spaces in a row, tabs or line ends; the fix leaves one space
nfd = typed(_composed_letters)  # letters in pieces, which searches and comparisons do not find; the fix joins them


_EXACT_TEXT = "law-70-article-7"  # the Vietnamese text is to match the foreign one

RULES: tuple[Rule, ...] = (
    Rule("language-missing", "error", "law", _EXACT_TEXT, language_missing, valid_from=date(2021, 7, 1)),
    Rule("empty-text", "warning", "house", "house", empty_text),
    Rule("doubled-space", "note", "house", "house", doubled_space),
    Rule("nfd", "note", "house", "house", nfd),
)
