"""The example of a returned Word file, made anew: ``python -m tests.accept_returned_example``.

The bilingual edition of viresa-kespa as it is sent, and then changed as Word would change it in the other side's
office. What is changed, where, and by whom: ``resources/examples/returned/README.md``. Made up: nobody returned one.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree
from lxml.etree import _Element

from songphuong.data_folders import data_folder
from songphuong.formats.draft_file import open_draft
from songphuong.formats.safe_save import save_bytes
from songphuong.formats.word.base_template import build
from songphuong.formats.word.markup import XML_SPACE, element, part_bytes, w
from songphuong.formats.word.package import pack
from songphuong.formats.word.write import write_word
from tests.word.word_files import parts_of

LEGAL, INTERNATIONAL = "KeSPA Legal", "KeSPA International"
WHEN = {LEGAL: "2021-01-06T09:00:00Z", INTERNATIONAL: "2021-01-06T10:30:00Z"}
VI, EN = "vi-VN", "en-GB"  # as runs of the bilingual edition are marked

COMMENT = "Please confirm that this places no duty on KeSPA to invest."
REPLY = "To be raised in the call with VIRESA."

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def sent_file() -> bytes:
    """The file that was sent: the bilingual edition of the shipped example."""
    draft = open_draft(data_folder("resources") / "examples" / "viresa-kespa.mou")
    return write_word(draft.agreement, "bilingual", template=build())


def returned_file() -> bytes:
    """The file as it comes back, byte for byte."""
    parts = parts_of(sent_file())
    document = etree.fromstring(parts["word/document.xml"])
    returning = _Returning(document)
    returning.all_changes()
    parts["word/document.xml"] = part_bytes(document)
    return pack(parts | _comment_parts() | _linked(parts))


# ---- finding and cutting -------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Returning:
    """One pass of changes over the document; every mark gets an id of its own."""

    document: _Element
    marks: Iterator[int] = field(default_factory=lambda: iter(range(100, 1000)))

    def all_changes(self) -> None:
        self.replace(VI, "huấn luyện viên, vận động viên", after=", cán bộ điều hành")
        self.insert_with_deletion("coaches, athletes", ", officials", " and volunteers")
        self.replace(VI, "tham gia ", old="sâu rộng ")
        self.replace(EN, "take part ", old="extensively and in depth ")
        self.replace(VI, "", old="60 (sáu mươi)", after="90 (chín mươi)")
        self.replace(EN, "", old="sixty (60)", after="ninety (90)")
        self.replace(EN, "regard each other as ", after="non-exclusive ")
        self.make_bold("strategic partners")
        self.comment_on("attracting investment")
        self.change_silently("The Parties shall carry out", "The Parties may carry out")
        self.move_row("coordinating closely", before="working together to step up")
        self.add_row(
            "exchanging experience in preventing cheating in competitions;",
            after="cooperating in and promoting education",
        )
        self.join_titles("Tổng thư ký")

    def run_with(self, words: str) -> _Element:
        """The one run that holds these words."""
        found = [run for run in self.document.iter(w("r")) if words in _words(run)]
        assert len(found) == 1, f"{len(found)} runs hold “{words}”"
        return found[0]

    def row_with(self, words: str) -> _Element:
        return next(above for above in self.run_with(words).iterancestors(w("tr")))

    def mark(self, name: str, *inside: _Element, by: str = LEGAL) -> _Element:
        """A tracked change around what is inside."""
        return element(name, *inside, id=next(self.marks), author=by, date=WHEN[by])

    # ---- changes of words

    def replace(self, language: str, before: str, *, old: str = "", after: str = "") -> None:
        """Tracked: ``old``, which stands right behind ``before``, is deleted and ``after`` inserted there."""
        run = self.run_with(before + old)
        assert _language(run) == language, _words(run)
        head, _, tail = _words(run).partition(before + old)
        gone = [self.mark("del", _run(run, old, "delText"))] if old else []
        come = [self.mark("ins", _run(run, after))] if after else []
        _put_instead(run, _run(run, head + before), *gone, *come, _run(run, tail))

    def insert_with_deletion(self, before: str, kept: str, dropped: str) -> None:
        """Tracked: words inserted by the one, some of which the other deletes again."""
        run = self.run_with(before)
        head, _, tail = _words(run).partition(before)
        dropping = self.mark("del", _run(run, dropped, "delText"), by=INTERNATIONAL)
        inserted = self.mark("ins", _run(run, kept), dropping)
        _put_instead(run, _run(run, head + before), inserted, _run(run, tail))

    def change_silently(self, old: str, new: str) -> None:
        """Not tracked: somebody turned tracking off for a moment."""
        run = self.run_with(old)
        _put_instead(run, _run(run, _words(run).replace(old, new)))

    def make_bold(self, words: str) -> None:
        """Tracked: a change of format only."""
        run = self.run_with(words)
        head, _, tail = _words(run).partition(words)
        bold = _run(run, words)
        properties = bold.find(w("rPr"))
        assert properties is not None
        before = deepcopy(properties)
        properties.insert(0, element("b"))
        properties.append(self.mark("rPrChange", before))
        _put_instead(run, _run(run, head), bold, _run(run, tail))

    def comment_on(self, words: str) -> None:
        """A comment on these words, and a reply to it on the same words."""
        run = self.run_with(words)
        head, _, tail = _words(run).partition(words)
        starts = [element("commentRangeStart", id=number) for number in (0, 1)]
        ends = [element("commentRangeEnd", id=number) for number in (0, 1)]
        signs = [element("r", element("commentReference", id=number)) for number in (0, 1)]
        ending = [each for pair in zip(ends, signs, strict=True) for each in pair]
        _put_instead(run, _run(run, head), *starts, _run(run, words), *ending, _run(run, tail))

    # ---- changes of rows and paragraphs

    def move_row(self, words: str, *, before: str) -> None:
        """Tracked: a row's paragraphs move into a new row further up. Letters typed in them come along as they are."""
        old_row, place = self.row_with(words), self.row_with(before)
        new_row = deepcopy(old_row)
        place.addprevious(new_row)
        _row_properties(old_row).append(self.mark("del"))
        _row_properties(new_row).append(self.mark("ins"))
        for number, pair in enumerate(zip(old_row.iter(w("p")), new_row.iter(w("p")), strict=True), start=1):
            for kind, moved in zip(("moveFrom", "moveTo"), pair, strict=True):
                self._move(kind, f"move{number}", moved)

    def _move(self, kind: str, name: str, paragraph: _Element) -> None:
        runs = paragraph.findall(w("r"))
        number = next(self.marks)
        start = element(f"{kind}RangeStart", id=number, name=name, author=LEGAL, date=WHEN[LEGAL])
        paragraph.extend((start, self.mark(kind, *runs), element(f"{kind}RangeEnd", id=number)))

    def add_row(self, words: str, *, after: str) -> None:
        """Tracked: a new row, its English filled in and its Vietnamese left empty."""
        row = self.row_with(after)
        new_row = deepcopy(row)
        row.addnext(new_row)
        _row_properties(new_row).append(self.mark("ins"))
        for paragraph in new_row.iter(w("p")):
            marked = self.mark("ins", _run(paragraph.findall(w("r"))[-1], words))
            is_english = _language(marked[0]) == EN
            for run in [each for each in paragraph if each.tag != w("pPr")]:
                paragraph.remove(run)
            paragraph.extend([marked] if is_english else [])

    def join_titles(self, words: str) -> None:
        """Tracked: the end of a paragraph deleted, so that it and the next read as one line."""
        paragraph = next(above for above in self.run_with(words).iterancestors(w("p")))
        sign = paragraph.find(f"{w('pPr')}/{w('rPr')}")
        assert sign is not None
        sign.insert(0, self.mark("del"))
        paragraph.append(self.mark("ins", _run(paragraph.findall(w("r"))[-1], " / ")))


def _words(run: _Element) -> str:
    return "".join(text.text or "" for text in run.iter(w("t")))


def _language(run: _Element) -> str:
    mark = run.find(f"{w('rPr')}/{w('lang')}")
    return "" if mark is None else mark.get(w("val"), "")


def _run(like: _Element, words: str, kind: str = "t") -> _Element:
    """A run of these words with the properties of another."""
    text = element(kind)
    text.text = words
    text.set(XML_SPACE, "preserve")
    return element("r", *(deepcopy(each) for each in like.findall(w("rPr"))), text)


def _put_instead(run: _Element, *others: _Element) -> None:
    """The others in the place of the run; runs without words are left out."""
    for other in others:
        if other.tag != w("r") or _words(other) or other.find(w("commentReference")) is not None:
            run.addprevious(other)
    parent = run.getparent()
    assert parent is not None
    parent.remove(run)


def _row_properties(row: _Element) -> _Element:
    found = row.find(w("trPr"))
    if found is None:
        found = element("trPr", element("cantSplit", val="off"))  # as it is; a change alone is not valid here
        row.insert(0, found)
    return found


# ---- comments ------------------------------------------------------------------------------------------------------


def _comment_parts() -> dict[str, bytes]:
    """The comment, the reply, and what makes the second an answer to the first."""
    comments = etree.Element(w("comments"), nsmap={"w": element("p").nsmap["w"], "w14": W14, "mc": MC})
    comments.set(f"{{{MC}}}Ignorable", "w14")
    comments.extend((_comment(0, LEGAL, "KL", COMMENT), _comment(1, INTERNATIONAL, "KI", REPLY)))
    links = etree.Element(f"{{{W15}}}commentsEx", nsmap={"w15": W15, "mc": MC})
    links.set(f"{{{MC}}}Ignorable", "w15")
    for number, parent in ((0, None), (1, 0)):
        link = etree.SubElement(links, f"{{{W15}}}commentEx")
        link.set(f"{{{W15}}}paraId", _paragraph_id(number))
        if parent is not None:
            link.set(f"{{{W15}}}paraIdParent", _paragraph_id(parent))
        link.set(f"{{{W15}}}done", "0")
    return {"word/comments.xml": _bytes(comments), "word/commentsExtended.xml": _bytes(links)}


def _comment(number: int, author: str, initials: str, words: str) -> _Element:
    text = element("t")
    text.text = words
    paragraph = element("p", element("r", text))
    paragraph.set(f"{{{W14}}}paraId", _paragraph_id(number))
    return element("comment", paragraph, id=number, author=author, date=WHEN[author], initials=initials)


def _paragraph_id(number: int) -> str:
    return f"1A2B3C{number:02d}"


def _bytes(root: _Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _linked(parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts that have to know of the comments, and the settings with tracking turned on."""
    types = (
        f'<Override PartName="/word/comments.xml" ContentType="{_TYPES}.comments+xml"/>'
        f'<Override PartName="/word/commentsExtended.xml" ContentType="{_TYPES}.commentsExtended+xml"/>'
    )
    links = (
        f'<Relationship Id="comments" Type="{_RELATIONS}/comments" Target="comments.xml"/>'
        '<Relationship Id="commentsExtended" Target="commentsExtended.xml" '
        'Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended"/>'
    )
    return {
        "[Content_Types].xml": _before(parts["[Content_Types].xml"], "</Types>", types),
        "word/_rels/document.xml.rels": _before(parts["word/_rels/document.xml.rels"], "</Relationships>", links),
        "word/settings.xml": _before(parts["word/settings.xml"], "<w:defaultTabStop", "<w:trackRevisions/>"),
    }


def _before(content: bytes, place: str, new: str) -> bytes:
    text = content.decode()
    assert text.count(place) == 1, place
    return text.replace(place, new + place).encode()


def example_file() -> Path:
    return data_folder("resources") / "examples" / "returned" / "viresa-kespa-returned.docx"


if __name__ == "__main__":
    save_bytes(example_file(), returned_file())
