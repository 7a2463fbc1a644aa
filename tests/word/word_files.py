"""Word files for tests: made from a few lines of WordprocessingML, and examined by every validator there is."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree
from lxml.etree import _Element
from ooxml_integrity import check as check_integrity
from openxml_audit import OpenXmlValidator

from songphuong.formats.word.base_template import build
from songphuong.formats.word.markup import W, w
from songphuong.formats.word.package import pack
from songphuong.formats.word.styles import SEPARATOR

NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def parts_of(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def word_file(body: str, *, numbering: str = "", styles: str = "") -> bytes:
    """A .docx of this body; ``numbering`` and ``styles`` are the insides of those parts."""
    parts = parts_of(build())
    parts["word/document.xml"] = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>".encode()
    if numbering:
        parts["word/numbering.xml"] = f"<w:numbering {NAMESPACES}>{numbering}</w:numbering>".encode()
        link = f'<Relationship Id="n" Type="{RELATIONS}/numbering" Target="numbering.xml"/></Relationships>'
        rels = parts["word/_rels/document.xml.rels"].decode()
        parts["word/_rels/document.xml.rels"] = rels.replace("</Relationships>", link).encode()
    if styles:
        parts["word/styles.xml"] = f"<w:styles {NAMESPACES}>{styles}</w:styles>".encode()
    return pack(parts)


def p(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def document_of(content: bytes) -> _Element:
    return etree.fromstring(parts_of(content)["word/document.xml"])


def complaints(content: bytes, folder: Path) -> list[str]:
    """Everything that is wrong with a file of ours; empty: Word opens it as it is."""
    file = folder / "examined.docx"
    file.write_bytes(content)
    result = OpenXmlValidator().validate(file)
    return [
        *(f"audit: {error.description} ({error.part_uri})" for error in result.errors),
        *(f"integrity: {finding}" for finding in check_integrity(str(file))),
        *_own_complaints(document_of(content)),
    ]


def _own_complaints(document: _Element) -> list[str]:
    """What no validator sees: marks without an end, ids given twice, and empty paragraphs to make space."""
    found: list[str] = []
    for begin, end in (("bookmarkStart", "bookmarkEnd"), ("moveFromRangeStart", "moveFromRangeEnd")):
        ids = [mark.get(w("id")) for mark in document.iter(w(begin))]
        if sorted(map(str, ids)) != sorted(str(mark.get(w("id"))) for mark in document.iter(w(end))):
            found.append(f"{begin} without its end")
        if len(set(ids)) != len(ids):
            found.append(f"two of {begin} with one id")
    kinds = [mark.get(w("fldCharType")) for mark in document.iter(w("fldChar"))]
    if kinds.count("begin") != kinds.count("end"):
        found.append("a field without an end")
    for paragraph in document.iterfind(f"{w('body')}/{w('p')}"):
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        is_separator = style is not None and style.get(w("val")) == SEPARATOR.replace(" ", "")
        if not list(paragraph.iter(w("t"), w("numPr"))) and not is_separator:
            found.append("an empty paragraph")
    return found
