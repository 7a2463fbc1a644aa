"""Files that are no sound Word files: one clear error that names the file, and soon."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path
from time import perf_counter
from warnings import catch_warnings, simplefilter
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from songphuong.errors import UnusableInputError
from songphuong.formats.word.package import open_package, pack
from songphuong.formats.word.read import read_lines
from tests.word.word_files import NAMESPACES, p, parts_of, word_file

FILE = Path("tệp lạ.docx")
SOUND = word_file(p("Điều 1"))
MAIN = "word/document.xml"


def with_part(content: bytes, name: str = MAIN) -> bytes:
    return pack(parts_of(SOUND) | {name: content})


def without_part(name: str) -> bytes:
    return pack({part: content for part, content in parts_of(SOUND).items() if part != name})


def locked_zip() -> bytes:
    """The flag "encrypted" set on every entry, in both places where a zip holds it."""
    content = bytearray(SOUND)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(signature, at + 4)
    return bytes(content)


def twice() -> bytes:
    stream = BytesIO(SOUND)
    with catch_warnings(), ZipFile(stream, "a") as archive:
        simplefilter("ignore")  # zipfile warns of the name that comes twice; that is what we want
        archive.writestr(MAIN, b"<other/>")
    return stream.getvalue()


def bomb(megabytes: int) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.bin", bytes(megabytes * 2**20))
    return stream.getvalue()


def swollen_quietly() -> bytes:
    """A zip whose directory calls the document ten letters long."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        archive.writestr(MAIN, b"<a>" + b" " * 5000 + b"</a>")
    content = bytearray(stream.getvalue())
    struct.pack_into("<I", content, content.find(b"PK\x01\x02") + 24, 10)
    return bytes(content)


ENTITY = f"""<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<w:document {NAMESPACES}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"""
FOREIGN = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'
DEEP = f"<w:document {NAMESPACES}><w:body>" + "<w:customXml>" * 5000

HOSTILE = {
    "empty": (b"", "file-empty"),
    "text": ("Điều 1. Mục đích".encode(), "word-other-format"),
    "PDF": (b"%PDF-1.7\n", "word-other-format"),
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "word-old-format"),
    "a password": (b"\xd0\xcf\x11\xe0" + bytes(80) + "EncryptedPackage".encode("utf-16-le"), "word-has-password"),
    "a zip with a password": (locked_zip(), "word-has-password"),
    "two letters": (b"PK", "word-damaged"),
    "truncated": (SOUND[: len(SOUND) // 2], "word-damaged"),
    "a byte changed": (SOUND[:300] + bytes([SOUND[300] ^ 255]) + SOUND[301:], "word-damaged"),
    "an empty zip": (b"PK\x05\x06" + bytes(18), "word-no-document"),
    "another zip": (pack({"readme.txt": b"a"}), "word-no-document"),
    "no document": (without_part(MAIN), "word-no-document"),
    "no relationships": (without_part("_rels/.rels"), "word-no-document"),
    "two documents": (twice(), "word-damaged"),
    "no XML": (with_part(b"<w:document"), "word-damaged"),
    "no content": (with_part(b""), "word-damaged"),
    "entities": (with_part(ENTITY.encode()), "word-damaged"),
    "entities in UTF-16": (with_part(ENTITY.encode("utf-16")), "word-damaged"),
    "a file from outside": (with_part(FOREIGN.encode()), "word-damaged"),
    "broken styles": (with_part(b"<", "word/styles.xml"), "word-damaged"),
    "too deep": (with_part(DEEP.encode()), "word-damaged"),
    "a bomb": (bomb(300), "word-too-large"),
    "a small bomb": (bomb(20), "word-too-large"),
    "too many parts": (pack({f"{n}.bin": b"" for n in range(4100)}), "word-too-large"),
    "a lying directory": (swollen_quietly(), "word-damaged"),
}


@pytest.mark.parametrize("name", HOSTILE)
def it_refuses_soon_and_names_the_file(name: str) -> None:
    content, code = HOSTILE[name]
    begun = perf_counter()

    with pytest.raises(UnusableInputError) as refused:
        read_lines(content, FILE, changes="accept")

    assert (refused.value.code, refused.value.file) == (code, FILE)
    assert perf_counter() - begun < 2


def it_names_the_part_that_is_damaged() -> None:
    with pytest.raises(UnusableInputError) as refused:
        read_lines(with_part(b"<", "word/styles.xml"), FILE, changes="accept")
    assert refused.value.place == "word/styles.xml"


def it_reads_on_where_nothing_but_the_text_is_there() -> None:
    bare = {name: parts_of(SOUND)[name] for name in ("[Content_Types].xml", "_rels/.rels", MAIN)}
    assert read_lines(pack(bare), FILE, changes="accept") == ("Điều 1",)
    assert read_lines(with_part(f"<w:document {NAMESPACES}/>".encode()), FILE, changes="accept") == ()


def it_reads_strict_files() -> None:
    strict = parts_of(SOUND)[MAIN].replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert read_lines(with_part(strict), FILE, changes="accept") == ("Điều 1",)


def it_reads_as_deep_as_xml_may_go() -> None:
    tables = 80
    body = "<w:tbl><w:tr><w:tc>" * tables + p("đáy") + "</w:tc></w:tr></w:tbl>" * tables
    assert read_lines(word_file(body), FILE, changes="accept") == ("đáy",)
    wrapped = f"<w:p>{'<w:ins>' * 240}<w:r><w:t>đáy</w:t></w:r>{'</w:ins>' * 240}</w:p>"
    assert read_lines(word_file(wrapped), FILE, changes="accept") == ("đáy",)


def it_packs_the_same_parts_into_the_same_bytes() -> None:
    parts = parts_of(SOUND)
    assert pack(parts) == pack(dict(reversed(parts.items())))
    assert open_package(pack(parts), FILE).parts == parts
