"""The parts of a template that a page needs, handed over to python-docx, which writes the new file.

Our own careful reader unpacks them (``package``), python-docx gets nothing else to open: no macro, no comment, no
damaged corner of an office's file reaches it. Reasons: docs/decisions/0009-python-docx-writes.md.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.package import Package as NewPackage
from docx.parts.document import DocumentPart
from lxml import etree
from lxml.etree import _Element

from .markup import element, part_bytes
from .package import Package

# By the last step of their relationship's type; whatever else the document refers to stays behind.
PAGE_KINDS: Final[dict[str, str]] = {
    "styles": CONTENT_TYPE.WML_STYLES,
    "settings": CONTENT_TYPE.WML_SETTINGS,
    "numbering": CONTENT_TYPE.WML_NUMBERING,
    "theme": CONTENT_TYPE.OFC_THEME,
    "fontTable": CONTENT_TYPE.WML_FONT_TABLE,
    "header": CONTENT_TYPE.WML_HEADER,
    "footer": CONTENT_TYPE.WML_FOOTER,
}


def page_document(template: Package, main: str) -> tuple[Document, dict[str, _Element]]:
    """The document for python-docx and the roots of its page parts by kind. "numbering" is always among them.
    What settings refer to does not come along: it lies on the machine of whoever made them."""
    transfer = _Transfer(template)
    document = DocumentPart.load(_uri(main), CONTENT_TYPE.WML_DOCUMENT_MAIN, transfer.xml(main), transfer.made)
    transfer.made.relate_to(document, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    roots: dict[str, _Element] = {}
    for key, relation in template.related(main).items():
        if relation.kind in PAGE_KINDS and relation.part in template.parts:
            part = transfer.page_part(relation.part, relation.kind)
            document.load_rel(relation.type, part, key)
            roots.setdefault(relation.kind, part.element)
    if "numbering" not in roots:
        content = part_bytes(element("numbering"))
        part = XmlPart.load(_uri("word/numbering.xml"), PAGE_KINDS["numbering"], content, transfer.made)
        document.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        roots["numbering"] = part.element
    return document.document, roots


def _uri(name: str) -> PackURI:
    return PackURI(f"/{name}")


@dataclass(frozen=True, slots=True)
class _Transfer:
    """Each part once, however many refer to it."""

    template: Package
    made: NewPackage = field(default_factory=NewPackage)
    pages: dict[str, XmlPart] = field(default_factory=dict)
    shown: dict[str, Part] = field(default_factory=dict)

    def xml(self, name: str) -> bytes:
        """Its namespaces as they are declared; in UTF-8, for no other encoding holds every name XML allows."""
        return etree.tostring(self.template.root(name), encoding="UTF-8")

    def page_part(self, name: str, kind: str) -> XmlPart:
        """With what it shows, a logo or an address of the web."""
        if name not in self.pages:
            part: XmlPart = XmlPart.load(_uri(name), PAGE_KINDS[kind], self.xml(name), self.made)
            for key, relation in self.template.related(name).items() if kind != "settings" else ():
                if relation.part in self.template.parts:
                    part.load_rel(relation.type, self._shown_part(relation.part), key)
                elif relation.kind == "hyperlink":
                    part.load_rel(relation.type, relation.address, key, is_external=True)
            self.pages[name] = part
        return self.pages[name]

    def _shown_part(self, name: str) -> Part:
        """As it is, without what it refers to in its turn."""
        if name not in self.shown:
            content_type, content = self.template.content_type(name), self.template.parts[name]
            self.shown[name] = Part(_uri(name), content_type, content, self.made)
        return self.shown[name]
