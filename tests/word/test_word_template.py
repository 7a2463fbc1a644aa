"""The template: as committed, as built, as an officer may change it in Word."""

from __future__ import annotations

from base64 import b64decode
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from lxml import etree

from songphuong.data_folders import data_folder
from songphuong.errors import UnusableInputError
from songphuong.formats.plain_text import plain_lines
from songphuong.formats.word.base_template import STANDARD, build
from songphuong.formats.word.markup import value_of, w
from songphuong.formats.word.package import pack
from songphuong.formats.word.read import read_lines
from songphuong.formats.word.styles import ALL_STYLES, ARTICLE, PARAGRAPH_STYLES, TITLE, TYPED_NUMBER
from songphuong.formats.word.template import open_template
from songphuong.formats.word.write import write_word
from tests.word.sample_agreement import sample
from tests.word.word_files import NAMESPACES, RELATIONS, complaints, document_of, parts_of

FILE = Path("mẫu của phòng.docx")
LOGO = b64decode(  # one white pixel
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=="
)


def changed(part: str, before: str, after: str) -> bytes:
    """The template with one part changed by hand."""
    parts = parts_of(build())
    text = parts[part].decode()
    assert before in text
    return pack(parts | {part: text.replace(before, after).encode()})


def it_is_committed_as_it_is_built() -> None:
    committed = (data_folder("templates_docx") / STANDARD).read_bytes()
    assert parts_of(committed) == parts_of(build())


def it_is_clean_under_every_validator(tmp_path: Path) -> None:
    own = [line for line in complaints(build(), tmp_path) if line != "an empty paragraph"]  # its body is empty
    assert own == []


def it_is_an_a4_page_with_a_number_from_page_two() -> None:
    section = open_template(build(), FILE).section()
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    assert size is not None
    assert margins is not None
    assert [size.get(w(side)) for side in ("w", "h")] == ["11906", "16838"]
    assert [margins.get(w(side)) for side in ("top", "bottom", "left", "right")] == ["1134", "1134", "1701", "1134"]
    assert section.find(w("titlePg")) is not None
    assert b"PAGE" in parts_of(build())["word/header1.xml"]
    assert open_template(build(), FILE).text_width == 9071


def it_sets_times_new_roman_on_all_four_slots() -> None:
    styles = etree.fromstring(parts_of(build())["word/styles.xml"])
    fonts = styles.findall(f".//{w('rFonts')}")
    assert [{font.get(w(slot)) for slot in ("ascii", "hAnsi", "eastAsia", "cs")} for font in fonts] == [
        {"Times New Roman"}
    ]
    assert value_of(styles, "docDefaults/rPrDefault/rPr/sz") == "26"


def it_holds_no_leftovers() -> None:
    parts = parts_of(build())
    assert not [name for name in parts if any(word in name for word in ("thumb", "custom", "Effects", "docProps"))]
    assert 'w:val="15"' in parts["word/settings.xml"].decode()


@pytest.mark.parametrize("name", ALL_STYLES)
def it_refuses_a_template_without_a_style_and_names_it(name: str) -> None:
    lacking = changed("word/styles.xml", f'<w:name w:val="{name}"/>', '<w:name w:val="Khác"/>')
    with pytest.raises(UnusableInputError) as refused:
        write_word(sample(), "vi", template=lacking, template_file=FILE)
    assert (refused.value.code, refused.value.file, refused.value.place) == ("template-style-missing", FILE, name)


def it_refuses_a_template_that_is_no_word_file() -> None:
    with pytest.raises(UnusableInputError) as refused:
        write_word(sample(), "vi", template=b"%PDF-1.7", template_file=FILE)
    assert (refused.value.code, refused.value.file) == ("word-other-format", FILE)


def it_follows_an_officers_page_and_looks() -> None:
    wider = changed("word/document.xml", 'w:left="1701"', 'w:left="1134"')
    assert open_template(wider, FILE).text_width == 9638
    larger = changed("word/styles.xml", '<w:sz w:val="30"/>', '<w:sz w:val="36"/>')
    assert '<w:sz w:val="36"/>' in parts_of(write_word(sample(), "vi", template=larger))["word/styles.xml"].decode()


def it_finds_styles_under_any_id(tmp_path: Path) -> None:
    parts = parts_of(build())
    renamed = {name: part.replace(b'"SPTitle"', b'"Tieude1"') for name, part in parts.items()}
    content = write_word(sample(), "vi", template=pack(renamed))
    assert value_of(next(document_of(content).iter(w("p"))), "pPr/pStyle") == "Tieude1"
    assert open_template(pack(renamed), FILE).style(TITLE) == "Tieude1"
    assert complaints(content, tmp_path) == []


def with_own_lists() -> bytes:
    """A template with a list of its own, a logo in its header, traces of work, and text in its body."""
    parts = parts_of(build())
    own = '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1"/></w:lvl>'
    own += '</w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="7"/></w:num>'
    parts["word/numbering.xml"] = f"<w:numbering {NAMESPACES}>{own}</w:numbering>".encode()
    link = f'<Relationship Id="n" Type="{RELATIONS}/numbering" Target="numbering.xml"/></Relationships>'
    rels = "word/_rels/document.xml.rels"
    parts[rels] = parts[rels].decode().replace("</Relationships>", link).encode()
    parts["word/media/logo.png"] = LOGO
    image = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    image += f'<Relationship Id="i" Type="{RELATIONS}/image" Target="media/logo.png"/></Relationships>'
    parts["word/_rels/header1.xml.rels"] = image.encode()
    types = parts["[Content_Types].xml"].decode()
    types = types.replace("<Default", '<Default Extension="png" ContentType="image/png"/><Default', 1)
    numbering = '<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    types = types.replace("</Types>", numbering + 'wordprocessingml.numbering+xml"/></Types>')
    parts["[Content_Types].xml"] = types.encode()
    settings = (
        parts["word/settings.xml"]
        .decode()
        .replace("<w:compat>", '<w:rsids><w:rsid w:val="00AB12CD"/></w:rsids><w:compat>')
    )
    parts["word/settings.xml"] = settings.encode()
    parts["docProps/app.xml"] = b"<Properties><Company>X</Company></Properties>"
    return pack(parts)


def it_brings_a_templates_lists_and_logo_along_and_leaves_traces_behind(tmp_path: Path) -> None:
    content = write_word(sample(), "bilingual", template=with_own_lists())
    parts = parts_of(content)
    assert parts["word/media/logo.png"] == LOGO
    assert "docProps/app.xml" not in parts
    assert b"rsid" not in parts["word/settings.xml"]
    unused_logo = "REL003"  # no picture in our header shows it
    assert [line for line in complaints(content, tmp_path) if unused_logo not in line] == []
    assert read_lines(content, FILE, changes="accept", language="vi") == plain_lines(sample(), "vi")


def with_parts(parts: dict[str, bytes], replacements: dict[str, tuple[str, str]]) -> bytes:
    """Parts with one place each replaced, as a file."""
    for part, (before, after) in replacements.items():
        text = parts[part].decode()
        assert before in text
        parts[part] = text.replace(before, after, 1).encode()
    return pack(parts)


def of_another_kind(content_type: str) -> bytes:
    usual = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return changed("[Content_Types].xml", usual, content_type)


@pytest.mark.parametrize(
    "content_type",
    [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",  # .dotx
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",  # .dotm
    ],
)
def it_makes_documents_of_templates(content_type: str) -> None:
    template = of_another_kind(content_type)
    assert write_word(sample(), "vi", template=template) == write_word(sample(), "vi", template=build())


def made_in_word() -> bytes:
    """What Word writes and we do not: python-docx's own default document, with our styles added by name."""
    document = docx.Document()
    for name in ALL_STYLES:
        kind = WD_STYLE_TYPE.PARAGRAPH if name in PARAGRAPH_STYLES else WD_STYLE_TYPE.TABLE
        if name != ARTICLE:
            document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER if name == TYPED_NUMBER else kind)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def it_takes_only_the_page_from_a_document_made_in_word(tmp_path: Path) -> None:
    template = made_in_word()
    assert {"docProps/app.xml", "docProps/thumbnail.jpeg", "word/stylesWithEffects.xml"} < set(parts_of(template))

    content = write_word(sample(), "bilingual", template=template)

    parts = parts_of(content)
    page = {"document", "styles", "settings", "numbering", "fontTable", "theme/theme1", "_rels/document.xml.rels"}
    assert {name.removeprefix("word/").removesuffix(".xml") for name in parts if name.startswith("word/")} == {
        name.removesuffix(".xml") for name in page
    }
    assert {name for name in parts if not name.startswith("word/")} == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
    }
    assert not [name for name, part in parts.items() if b"rsid" in part or b"python-docx" in part]
    assert complaints(content, tmp_path) == []
    assert content == write_word(sample(), "bilingual", template=template)


def it_declares_what_the_parts_of_a_newer_word_ask_to_ignore() -> None:
    """Word calls a file damaged whose mc:Ignorable names a prefix that nothing declares."""
    parts = parts_of(write_word(sample(), "vi", template=made_in_word()))
    ignorable = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
    roots = [etree.fromstring(parts[f"word/{name}.xml"]) for name in ("document", "styles", "settings", "numbering")]
    asked = [(root, prefix) for root in roots for prefix in root.get(ignorable, "").split()]
    assert len(asked) >= len(roots)
    assert [prefix for root, prefix in asked if prefix not in root.nsmap] == []


HEADER_LINKS = f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="web" Type="{RELATIONS}/hyperlink" Target="https://example.org" TargetMode="External"/>
<Relationship Id="gone" Type="{RELATIONS}/image" Target="NULL"/>
<Relationship Id="disk" Type="{RELATIONS}/image" Target="file:///C:/anh/logo.png" TargetMode="External"/>
</Relationships>"""
SETTINGS_LINKS = f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="t" Type="{RELATIONS}/attachedTemplate" Target="file:///C:/Lan/mau.dotm" TargetMode="External"/>
</Relationships>"""


def it_keeps_a_letterheads_links_and_no_paths_of_anybodys_machine() -> None:
    parts = parts_of(build()) | {
        "word/_rels/header1.xml.rels": HEADER_LINKS.encode(),
        "word/_rels/settings.xml.rels": SETTINGS_LINKS.encode(),
    }
    template = with_parts(
        parts,
        {
            "word/settings.xml": ("<w:defaultTabStop", '<w:attachedTemplate r:id="t"/><w:defaultTabStop'),
            "word/header1.xml": ("<w:p>", '<w:p w:rsidR="00AB12CD"><w:hyperlink r:id="web"/>'),
        },
    )

    made = parts_of(write_word(sample(), "vi", template=template))

    assert b"https://example.org" in made["word/_rels/header1.xml.rels"]
    assert b'r:id="web"' in made["word/header1.xml"]
    everything = b"".join(made.values())
    assert [trace for trace in (b"file:", b"NULL", b"attachedTemplate", b"rsid") if trace in everything] == []
    assert "word/_rels/settings.xml.rels" not in made


@pytest.mark.parametrize(
    ("part", "before", "after", "code"),
    [
        ("word/document.xml", "w:document", "w:hdr", "word-no-document"),
        ("word/header1.xml", "<w:hdr", "<w:hdr><", "word-damaged"),
        ("word/theme/theme1.xml", "<a:theme", "<!DOCTYPE x><a:theme", "word-damaged"),
        ("word/_rels/document.xml.rels", "/styles", "/other", "template-style-missing"),
        ("word/styles.xml", 'w:styleId="Heading1"', "", "template-style-missing"),
    ],
)
def it_refuses_a_template_whose_page_is_damaged(part: str, before: str, after: str, code: str) -> None:
    with pytest.raises(UnusableInputError) as refused:
        write_word(sample(), "vi", template=changed(part, before, after), template_file=FILE)
    assert (refused.value.code, refused.value.file) == (code, FILE)


@pytest.mark.parametrize("width", ['w:w="wide"', ""])
def it_takes_an_a4_page_where_the_set_up_does_not_tell(width: str) -> None:
    assert open_template(changed("word/document.xml", 'w:w="11906"', width), FILE).text_width == 9071
