"""Names and elements of WordprocessingML: the least that writing and reading share. What they mean stands elsewhere.

Source of the names and of the order of elements: ECMA-376, part 1, chapter 17.
"""

from __future__ import annotations

from typing import Final

from lxml import etree
from lxml.etree import _Element

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
MARKUP_COMPATIBILITY: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATH: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """The full name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


def element(name: str, /, *children: _Element, **attributes: str | int) -> _Element:
    """``element("ind", left=567)`` is ``<w:ind w:left="567"/>``; names and attributes are WordprocessingML's."""
    made = etree.Element(w(name), {w(key): str(value) for key, value in attributes.items()}, nsmap={"w": W, "r": R})
    made.extend(children)
    return made


def value_of(parent: _Element | None, path: str, attribute: str = "val") -> str | None:
    """The attribute of the first element at ``path`` ("pPr/numPr/numId"); None where either is missing."""
    if parent is None:
        return None
    found = parent.find("/".join(w(step) for step in path.split("/")))
    return None if found is None else found.get(w(attribute))


def is_on(parent: _Element | None, path: str) -> bool:
    """True for a switch such as ``<w:b/>`` that is there and not turned off."""
    if parent is None or parent.find("/".join(w(step) for step in path.split("/"))) is None:
        return False
    return value_of(parent, path) not in ("0", "false", "off")


def part_bytes(root: _Element) -> bytes:
    """The element as the content of a part, with the declaration that Word expects."""
    etree.cleanup_namespaces(root, keep_ns_prefixes=["r"])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
