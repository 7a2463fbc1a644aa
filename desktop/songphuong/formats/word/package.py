"""The zip around a Word file: opened with limits, so that no hostile file costs time or memory; packed so that the
same parts give the same bytes. Not here: what stands in the parts, and writing their relationships and types, which
python-docx does.
"""

from __future__ import annotations

import posixpath
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from docx.opc.package import OpcPackage
from lxml import etree
from lxml.etree import _Element

from songphuong.errors import UnusableInputError

from .markup import RELATIONSHIPS

# Far above any agreement that was ever drafted, far below what hurts: the largest treaty texts unpack to some 20 MB.
MOST_ENTRIES = 4000
MOST_BYTES = 256 * 2**20
MOST_XML_BYTES = 48 * 2**20
MOST_RATIO = 250  # deflate reaches 1000 on a bomb, 10 to 60 on Word's XML
RATIO_MATTERS_FROM = 8 * 2**20
EARLIEST = (1980, 1, 1, 0, 0, 0)  # a zip cannot hold an earlier date; a fixed one keeps the bytes the same

# "Strict Open XML" files differ from the usual in little but their names.
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/"


class Relation(NamedTuple):
    """What a part refers to: another part, or an address outside the file."""

    type: str
    part: str = ""
    address: str = ""

    @property
    def kind(self) -> str:
        """The last step of the type: "styles"."""
        return posixpath.basename(self.type)


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word file by name ("word/document.xml"); ``file`` is named in errors."""

    file: Path
    parts: Mapping[str, bytes]

    def root(self, part: str) -> _Element:
        """The root element of a part. UnusableInputError when it is missing or no sound XML."""
        if part not in self.parts:
            raise UnusableInputError("word-part-missing", file=self.file, place=part)
        return parsed(self.parts[part], self.file, part)

    def related(self, part: str = "") -> Mapping[str, Relation]:
        """The relationships of a part (empty: of the package) by id; incomplete ones are left out."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        found = self.root(rels).iter(f"{{{RELATIONSHIPS}}}Relationship") if rels in self.parts else ()
        rows = ((row.get("Id", ""), row.get("Type", ""), row.get("Target", ""), row.get("TargetMode")) for row in found)
        return {
            key: Relation(type_, address=target) if mode == "External" else Relation(type_, _target(folder, target))
            for key, type_, target, mode in rows
            if key and type_ and target
        }

    def content_type(self, part: str) -> str:
        """What kind of content the file says the part has; empty where it says nothing."""
        types = self.root("[Content_Types].xml")
        of_part = {row.get("PartName"): row.get("ContentType", "") for row in types}
        of_suffix = {row.get("Extension", "").lower(): row.get("ContentType", "") for row in types}
        return of_part.get(f"/{part}") or of_suffix.get(posixpath.splitext(part)[1][1:].lower(), "")

    def related_part(self, part: str, kind: str) -> str | None:
        """The first part of this kind ("styles") that ``part`` refers to and the file holds."""
        related = self.related(part).values()
        return next((each.part for each in related if each.kind == kind and each.part in self.parts), None)

    def main_part(self) -> str:
        """The name of the document itself. UnusableInputError when there is none: some other kind of file."""
        name = self.related_part("", "officeDocument")
        if name is None:
            raise UnusableInputError("word-no-document", file=self.file)
        return name


def _target(folder: str, target: str) -> str:
    return posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target))


# ---- in ------------------------------------------------------------------------------------------------------------


def open_package(content: bytes, file: Path) -> Package:
    """All parts of a Word file. UnusableInputError for anything else, found before much is unpacked: an old .doc, a
    PDF, a file with a password, a damaged or truncated zip, one that unpacks beyond the limits."""
    _refuse_other_kinds(content, file)
    try:
        with ZipFile(BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _refuse_excess(entries, file)
            return Package(file, {entry.filename: _unpacked(archive, entry, file) for entry in entries})
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
        raise UnusableInputError("word-damaged", file=file) from error


def _refuse_other_kinds(content: bytes, file: Path) -> None:
    if not content:
        raise UnusableInputError("file-empty", file=file)
    if content.startswith(b"\xd0\xcf\x11\xe0"):  # an OLE container: Word 97-2003, or a .docx with a password inside
        locked = "EncryptedPackage".encode("utf-16-le") in content
        raise UnusableInputError("word-has-password" if locked else "word-old-format", file=file)
    if not content.startswith(b"PK"):
        raise UnusableInputError("word-other-format", file=file)


def _refuse_excess(entries: list[ZipInfo], file: Path) -> None:
    names = {entry.filename for entry in entries}
    if len(names) != len(entries):  # two parts of one name: readers disagree on which one counts
        raise UnusableInputError("word-damaged", file=file)
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise UnusableInputError("word-has-password", file=file)
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise UnusableInputError("word-too-large", file=file)
    for entry in entries:
        swollen = entry.file_size > RATIO_MATTERS_FROM and entry.file_size > MOST_RATIO * max(entry.compress_size, 1)
        too_long = entry.filename.endswith((".xml", ".rels")) and entry.file_size > MOST_XML_BYTES
        if swollen or too_long:
            raise UnusableInputError("word-too-large", file=file, place=entry.filename)


def _unpacked(archive: ZipFile, entry: ZipInfo, file: Path) -> bytes:
    """The part; it is never trusted to be as small as the directory of the zip says."""
    with archive.open(entry) as stream:
        content = stream.read(entry.file_size + 1)
    if len(content) > entry.file_size:
        raise UnusableInputError("word-damaged", file=file, place=entry.filename)
    return content


def parsed(content: bytes, file: Path, part: str) -> _Element:
    """The root element. A document type declaration is refused (Word refuses it too): entities could hide in it."""
    content = _STRICT.sub(_TRANSITIONAL, content)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnusableInputError("word-damaged", file=file, place=part) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnusableInputError("word-damaged", file=file, place=part)
    return root


# ---- out -----------------------------------------------------------------------------------------------------------


def pack(parts: Mapping[str, bytes]) -> bytes:
    """The parts as a zip: the content types first, as Word writes them, then by name, with a fixed date."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            entry = ZipInfo(name, EARLIEST)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0  # else the bytes differ between Windows and Linux
            entry.external_attr = 0
            archive.writestr(entry, parts[name])
    return stream.getvalue()


def saved(package: OpcPackage) -> bytes:
    """What python-docx saves, packed anew: it stamps the parts with the time."""
    stream = BytesIO()
    package.save(stream)
    with ZipFile(stream) as archive:
        return pack({name: archive.read(name) for name in archive.namelist()})
