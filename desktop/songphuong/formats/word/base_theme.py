"""The theme part of our own template. Word asks for one; ours says black on white and Times New Roman, nothing else,
so that no theme colour or font can reach an agreement.
"""

from __future__ import annotations

from typing import Final

from lxml import etree
from lxml.etree import _Element

A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_ACCENTS: Final = tuple(f"accent{number}" for number in range(1, 7))


def theme(font: str) -> bytes:
    """The content of ``theme1.xml`` with this font for headings and body."""
    fonts = _a("fontScheme", _font("majorFont", font), _font("minorFont", font), name="Song Phuong")
    root = _a("theme", _a("themeElements", _colours(), fonts, _formats()), name="Song Phuong")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _a(name: str, /, *children: _Element, **attributes: str) -> _Element:
    made = etree.Element(f"{{{A}}}{name}", attributes, nsmap={"a": A})
    made.extend(children)
    return made


def _colours() -> _Element:
    values = {"dk1": "000000", "lt1": "FFFFFF", "dk2": "000000", "lt2": "FFFFFF"}
    values |= dict.fromkeys((*_ACCENTS, "hlink", "folHlink"), "000000")
    return _a("clrScheme", *(_a(name, _a("srgbClr", val=rgb)) for name, rgb in values.items()), name="Song Phuong")


def _font(kind: str, font: str) -> _Element:
    return _a(kind, _a("latin", typeface=font), _a("ea", typeface=font), _a("cs", typeface=font))


def _formats() -> _Element:
    """Three of each, as the schema asks; all plain."""

    def fill() -> _Element:
        return _a("solidFill", _a("schemeClr", val="phClr"))

    return _a(
        "fmtScheme",
        _a("fillStyleLst", *(fill() for _ in range(3))),
        _a("lnStyleLst", *(_a("ln", fill(), w="6350") for _ in range(3))),
        _a("effectStyleLst", *(_a("effectStyle", _a("effectLst")) for _ in range(3))),
        _a("bgFillStyleLst", *(fill() for _ in range(3))),
        name="Song Phuong",
    )
