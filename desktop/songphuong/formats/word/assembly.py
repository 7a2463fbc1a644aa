"""A new Word file: our body inside the template's page, saved by python-docx.

Only what a page needs came along from the template (``page_parts``). What tells in there of people, machines or
earlier work (revision ids, an attached template, mail merge) is taken out here.
"""

from __future__ import annotations

from typing import Final

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.oxml.coreprops import CT_CoreProperties
from docx.package import Package
from lxml import etree
from lxml.etree import _Element

from .package import saved

TRACES: Final = (
    "rsid", "rsids", "docId", "attachedTemplate", "mailMerge", "documentProtection", "writeProtection",
    "trackRevisions", "docVars", "printerSettings",
    "footnotePr", "endnotePr",  # in the settings they name separators that stand in parts left behind
)  # fmt: skip
TRACE_ATTRIBUTES: Final = ("rsid", "conformance")  # what their names begin with; parts are transitional when read
CORE_NAME: Final = PackURI("/docProps/core.xml")
LONGEST_PROPERTY: Final = 255  # letters, as python-docx and the standard have it


def assembled(document: Document, body: _Element, title: str, language: str) -> bytes:
    """The file; the same input gives the same bytes. Title and language ("vi-VN"; several with commas) are all that
    its properties tell: no author and no dates, which would say who wrote when."""
    document.element[:] = [body]
    package: Package = document.part.package
    core = CorePropertiesPart(CORE_NAME, CONTENT_TYPE.OPC_CORE_PROPERTIES, CT_CoreProperties.new(), package)
    package.relate_to(core, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    document.core_properties.title, document.core_properties.language = title[:LONGEST_PROPERTY], language
    for part in package.iter_parts():
        if isinstance(part, XmlPart):
            _remove_traces(part.element)
    return saved(package)


def _remove_traces(root: _Element) -> None:
    """Names are compared in every namespace: newer Words have ids of their own."""
    for found in list(root.iter(*(f"{{*}}{name}" for name in TRACES))):
        parent = found.getparent()
        if parent is not None:
            parent.remove(found)
    for found in root.iter(etree.Element):
        for name in found.attrib:
            if etree.QName(name).localname.startswith(TRACE_ATTRIBUTES):
                del found.attrib[name]
