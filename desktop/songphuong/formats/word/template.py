"""A document from ``templates_docx/``, opened: it gives the page set-up, header and footer, and the named styles.

Its text is not used. What else of it is left behind: ``page_parts``. Filling and saving it: ``assembly``.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from docx.document import Document
from docx.shared import Length
from lxml.etree import _Element

from songphuong.errors import UnusableInputError

from .markup import element, value_of, w
from .package import open_package
from .page_parts import page_document
from .styles import ALL_STYLES

A4_TEXT_WIDTH: Final = 9071  # 160 mm, where the page set-up does not tell


@dataclass(frozen=True, slots=True)
class Template:
    """``document`` is opened for one writing and changes with it; ``styles`` and ``numbering`` are roots of its parts.
    ``style_ids``: the id of each style by its name in small letters; ``looks``: see ``look``."""

    document: Document
    styles: _Element
    numbering: _Element
    style_ids: Mapping[str, str]
    looks: Mapping[tuple[str, str], Mapping[str, str]]

    def style(self, name: str) -> str:
        """The id under which this template knows the style; every name in ``styles`` has one."""
        return self.style_ids[name.lower()]

    def look(self, name: str, property: str) -> Mapping[str, str]:
        """The attributes of a paragraph property ("ind", "jc") as the style has or inherits it; empty: nowhere said."""
        return self.looks.get((name.lower(), property), {})

    def section(self) -> _Element:
        """The page set-up of the (last) section, to be put at the end of a body."""
        found = self.document.element.findall(f"{w('body')}/{w('sectPr')}")
        return deepcopy(found[-1]) if found else element("sectPr")

    @property
    def text_width(self) -> int:
        """The width between the margins in twentieths of a point."""
        try:
            section = self.document.sections[-1]
            page, left, right = section.page_width, section.left_margin, section.right_margin
        except (IndexError, ValueError):
            return A4_TEXT_WIDTH
        return A4_TEXT_WIDTH if page is None or left is None or right is None else Length(page - left - right).twips


def open_template(content: bytes, file: Path) -> Template:
    """The template, a .docx or a .dotx; UnusableInputError when it is no Word file or lacks a style, naming the style
    and the file."""
    package = open_package(content, file)
    main = package.main_part()
    if package.root(main).tag != w("document"):
        raise UnusableInputError("word-no-document", file=file)
    name = package.related_part(main, "styles")
    styles = package.root(name).findall(w("style")) if name else []
    by_id = {found: style for style in styles if (found := style.get(w("styleId")))}
    by_name = {found.lower(): style for style in by_id.values() if (found := value_of(style, "name"))}
    for needed in ALL_STYLES:
        if needed.lower() not in by_name:
            raise UnusableInputError("template-style-missing", file=file, place=needed, style=needed)
    ids = {found: style.get(w("styleId"), "") for found, style in by_name.items()}
    looks = {
        (found, property): _inherited(style, by_id, property)
        for found, style in by_name.items()
        for property in ("ind", "jc")
    }
    document, roots = page_document(package, main)
    return Template(document, roots["styles"], roots["numbering"], ids, looks)


def _inherited(style: _Element | None, by_id: Mapping[str, _Element], property: str) -> Mapping[str, str]:
    """The property's attributes in the style or the styles it is based on; a circle of styles ends."""
    passed: set[str] = set()
    while style is not None and style.get(w("styleId"), "") not in passed:
        found = style.find(f"{w('pPr')}/{w(property)}")
        if found is not None:
            return {str(key): str(value) for key, value in found.attrib.items()}
        passed.add(style.get(w("styleId"), ""))
        style = by_id.get(value_of(style, "basedOn") or "")
    return {}
