"""Passages as Word paragraphs: runs with their language, open places marked, numbers automatic or typed.

Not here: which style a passage has (``styles``), which list counts it (``numbering``), tables (``tables``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from lxml.etree import _Element

from songphuong.agreement.languages import VI, Language
from songphuong.agreement.tree import Field, FieldType, Reference
from songphuong.formats.plain_text import cleaned
from songphuong.phrasing.compose import Passage
from songphuong.phrasing.pieces import Piece

from .markup import XML_SPACE, element, w
from .numbering import NumberPlan, number_properties
from .styles import OPENING, PARAGRAPH, TYPED_NUMBER, style_of
from .template import Template

NEUTRAL: Final[Language] = ""  # words that are the same in every language of the page; the reader gives them to each

_TAGS: Final = {
    "vi": "vi-VN", "en": "en-GB", "lo": "lo-LA", "km": "km-KH", "th": "th-TH", "my": "my-MM", "id": "id-ID",
    "ms": "ms-MY", "ko": "ko-KR", "ja": "ja-JP", "zh": "zh-CN", "ru": "ru-RU", "fr": "fr-FR", "es": "es-ES",
    "de": "de-DE", "it": "it-IT", "pt": "pt-PT", "ar": "ar-SA", "fa": "fa-IR", "he": "he-IL", "mn": "mn-MN",
}  # fmt: skip
_EAST_ASIAN: Final = ("zh", "ja", "ko")
_COMPLEX: Final = ("ar", "fa", "he", "lo", "km", "th", "my")
RIGHT_TO_LEFT: Final = ("ar", "fa", "he")

_NO_BREAK: Final = "\u00a0"
_BEFORE_A_NUMBER: Final = re.compile(r" (?=\(?(?:\d|\w\b|[ivx]+\b))")  # Article 5, khoản 2, điểm đ, tiết ii
_AT_A_FIGURE: Final = re.compile(r"(?<=\d) (?=\w)|(?<=\w) (?=-?\d)")  # 1.000.000 đô la Mỹ, USD 1,000,000


def language_tag(language: Language) -> str:
    """ "vi" -> "vi-VN"; a language the table does not know is its own tag."""
    return _TAGS.get(language, language)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What every paragraph of one document is written with. ``fields``: the types of the agreement's fields by name;
    ``opening``: the id of the first passage after the title block."""

    template: Template
    plan: NumberPlan
    fields: Mapping[str, FieldType]
    opening: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set beyond its style. ``keep_next``: on one page with what follows; ``new_page`` False:
    not on a new page though its style says so; ``in_column``: in half the page's width, where wide indents waste room
    and justified lines have holes."""

    language: Language
    keep_next: bool = False
    new_page: bool = True
    in_column: bool = False


def passage_paragraph(sheet: Sheet, passage: Passage, setting: Setting, style: str = "") -> _Element:
    """The passage in the style of its kind, or in ``style``; a cell of a table has neither number nor label."""
    properties: list[_Element] = []
    runs: list[_Element] = []
    automatic = sheet.plan.numbers.get((setting.language, passage.node_id))
    if automatic is not None:
        properties = [number_properties(automatic.num, automatic.level)]
    elif passage.label:
        runs = _typed_label(sheet, passage.label, setting.language)
    runs += runs_of(sheet, passage.pieces, setting.language)
    usual = OPENING if passage.node_id == sheet.opening else style_of(passage)
    return paragraph(sheet, style or usual, runs, setting, properties)


def paragraph(
    sheet: Sheet, style: str, runs: Iterable[_Element], setting: Setting, number: Iterable[_Element] = ()
) -> _Element:
    """A paragraph of these runs; its mark is in the same language."""
    properties = element("pPr", element("pStyle", val=sheet.template.style(style)))
    if setting.keep_next:
        properties.append(element("keepNext"))
    if not setting.new_page:
        properties.append(element("pageBreakBefore", val="0"))
    properties.extend(number)
    if setting.language in RIGHT_TO_LEFT:
        properties.append(element("bidi"))
    if setting.in_column:
        properties.extend(_in_column(sheet.template, style))
    if setting.language:
        properties.append(element("rPr", *_language(setting.language)))
    return element("p", properties, *runs)


def _in_column(template: Template, style: str) -> Iterator[_Element]:
    """The style's indent without half the first line of a paragraph (5 mm of 10), and left instead of justified."""
    half = _twips(template.look(PARAGRAPH, "ind"), "firstLine") // 2
    indent = template.look(style, "ind")
    side = next((name for name in ("left", "start", "firstLine") if _twips(indent, name)), None)
    if side:
        narrower = element("ind", **{side: max(0, _twips(indent, side) - half)})
        narrower.attrib.update({key: value for key, value in indent.items() if key != w(side)})
        yield narrower
    if template.look(style, "jc").get(w("val")) in ("both", "distribute"):
        yield element("jc", val="left")


def _twips(indent: Mapping[str, str], name: str) -> int:
    """Twentieths of a point; 0 where nothing is said, or in another unit."""
    value = indent.get(w(name), "")
    return int(value) if value.isdecimal() else 0


def _typed_label(sheet: Sheet, text: str, language: Language) -> list[_Element]:
    properties = element("rPr", element("rStyle", val=sheet.template.style(TYPED_NUMBER)), *_language(language))
    return [element("r", properties, *_characters(text), element("tab"))]


def runs_of(sheet: Sheet, pieces: Iterable[Piece], language: Language) -> list[_Element]:
    """A run for each stretch of words; open places are highlighted, so that nobody signs them unseen."""
    return [
        _run("".join(_unbroken(piece, sheet.fields, language) for piece in stretch), language, is_open=is_open)
        for is_open, stretch in groupby(pieces, lambda piece: piece.is_open)
    ]


def _unbroken(piece: Piece, fields: Mapping[str, FieldType], language: Language) -> str:
    """The words with no-break spaces where a line must not end: within a date (the long Vietnamese one only between
    "ngày", "tháng", "năm" and their numbers), between what is cited and its number, between a figure and its unit.
    Clauses' own words stay as they are typed; read back, they are spaces again."""
    if isinstance(piece.origin, Reference):
        return _BEFORE_A_NUMBER.sub(_NO_BREAK, piece.text)
    kind = fields.get(piece.origin.name) if isinstance(piece.origin, Field) and not piece.is_open else None
    if kind == "date":
        return _BEFORE_A_NUMBER.sub(_NO_BREAK, piece.text) if language == VI else piece.text.replace(" ", _NO_BREAK)
    return _AT_A_FIGURE.sub(_NO_BREAK, piece.text) if kind in ("money", "duration") else piece.text


def _run(text: str, language: Language, *, is_open: bool) -> _Element:
    properties = element("rPr")
    if is_open:
        properties.append(element("highlight", val="yellow"))
    if language in RIGHT_TO_LEFT:
        properties.append(element("rtl"))
    properties.extend(_language(language))
    return element("r", *([properties] if len(properties) else []), *_characters(text))


def _language(language: Language) -> Iterator[_Element]:
    """The mark of the language for spelling and hyphenation, on the slots in which its script is set."""
    if language:
        tag = language_tag(language)
        more = {"eastAsia": tag} if language in _EAST_ASIAN else {}
        more |= {"bidi": tag} if language in _COMPLEX else {}
        yield element("lang", val=tag, **more)


def _characters(text: str) -> Iterator[_Element]:
    """The text with tabs and line breaks as Word has them; characters that XML cannot hold are left out."""
    for part in re.split(r"([\t\n])", cleaned(text)):
        if part in ("\t", "\n"):
            yield element("tab" if part == "\t" else "br")
        elif part:
            made = element("t")
            made.text = part
            made.set(XML_SPACE, "preserve")
            yield made
