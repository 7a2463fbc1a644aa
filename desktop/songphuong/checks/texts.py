"""Is every text there, in every language, and cleanly typed? Missing languages, empty paragraphs, spaces, NFC."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from unicodedata import normalize

from songphuong.agreement.edits import Edit, FillField, RemoveBlock, RemoveProvision, SetText
from songphuong.agreement.languages import ByLanguage, Language
from songphuong.agreement.tree import FieldEntry, Line, Paragraph, Parallel, Provision, Table, Text, line_of
from songphuong.agreement.walk import spots, text_of

from .findings import Hit, Params, Rule
from .place import both, which_languages
from .subject import Subject


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
    return normalize("NFC", text)


def doubled_space(subject: Subject) -> Iterator[Hit]:
    """Texts with several spaces in a row, tabs or line ends; the fix leaves one space."""
    return typed(subject, _single_spaced)


def nfd(subject: Subject) -> Iterator[Hit]:
    """Texts with letters in pieces (NFD), which searches and comparisons do not find; the fix puts them together."""
    return typed(subject, _composed_letters)


def typed(subject: Subject, mend: Callable[[str], str]) -> Iterator[Hit]:
    for spot in spots(subject.agreement):
        if isinstance(spot.node, Table):
            continue
        for language, line in text_of(spot.node).entries:
            mended = _mended(line, mend)
            if mended != line and language in subject.agreement.languages:
                fix = SetText(spot.node.id, language, mended, settles=True)
                params = which_languages("in_language", [language])
                yield Hit(spot.node.id, language, params=params, fix=fix)
    for entry in subject.agreement.fields:
        yield from _typed_value(entry, mend)


def _mended(line: Line, mend: Callable[[str], str]) -> Line:
    return line_of(*(mend(part.value) if isinstance(part, Text) else part for part in line))


def _typed_value(entry: FieldEntry, mend: Callable[[str], str]) -> Iterator[Hit]:
    if not isinstance(entry.value, ByLanguage):
        return
    mended = entry.value.map(mend)
    for (language, before), (_, after) in zip(entry.value.entries, mended.entries, strict=True):
        if before != after:
            params: Params = (*field_name(entry), *which_languages("in_language", [language]))
            yield Hit("", language, entry.name, params, FillField(entry.name, mended))
            return


def field_name(entry: FieldEntry) -> Params:
    """The parameter ``place`` for a finding about a field's value: its label, or its name."""
    vi, en = entry.label.get("vi", "") or entry.name, entry.label.get("en", "") or entry.name
    return both("place", f"trường “{vi}”", f"the field “{en}”")


_EXACT_TEXT = "Luật Thỏa thuận quốc tế 70/2020/QH14, Điều 7"  # the Vietnamese text is to match the foreign one

RULES: tuple[Rule, ...] = (
    Rule("language-missing", "error", "law", _EXACT_TEXT, language_missing, valid_from=date(2021, 7, 1)),
    Rule("empty-text", "warning", "house", "Song Phương", empty_text),
    Rule("doubled-space", "note", "house", "Song Phương", doubled_space),
    Rule("nfd", "note", "house", "Song Phương", nfd),
)
