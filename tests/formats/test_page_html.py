"""The page as HTML: what it says, side by side, escaped, with open places marked."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from songphuong.agreement.tree import Cell, Field, FieldEntry, Provision, Reference, Side, Table, Text, parallel
from songphuong.formats.html import anchor_of, page_html
from tests.notation import agreement, article, paragraph, provision, words


class _Reader(HTMLParser):
    """Collects words, anchors and marked words; refuses tags that are not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.marked: list[str] = []
        self.anchors: list[str] = []
        self._open: list[str] = []
        self._mark = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open.append(tag)
        self._mark += ("class", "open") in attrs
        self.anchors += [value for name, value in attrs if name == "name" and value]

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag
        if tag == "span":
            self._mark -= 1

    def handle_data(self, data: str) -> None:
        if "style" not in self._open and data.strip():
            self.words.append(data)
            if self._mark:
                self.marked.append(data)


def read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader._open == []
    return reader


TABLE = Table("t", ((Cell("c", parallel(vi="ô", en="cell")),),))
SAMPLE = agreement(
    article("one", paragraph("one.1", (Text("Với "), Field("side_a.name")), (Text("With "), Field("side_a.name")))),
    article("two", paragraph("two.1", (Text("Theo "), Reference("one")), "Only <b>text</b> & more")),
    title=[Provision("title", "", parallel(vi="Thỏa thuận", en="Agreement"))],
    preamble=[provision("recital", paragraph("recital.1", "Căn cứ", ""))],
    annexes=[Provision("annex", "", parallel(vi="Phụ", en="Extra"), (TABLE,))],
    sides=[Side("side_a", ("side_a",))],
    fields=[FieldEntry("side_a.name", "text", words("Tên", "Name"))],
)  # fmt: skip


def it_says_what_the_agreement_says() -> None:
    text = "".join(read(page_html(SAMPLE, "vi")).words)
    for words_ in ("Thỏa thuận", "Căn cứ", "Điều 1. Mục đích", "Theo Điều 1", "Phụ lục 1. Phụ", "ô"):
        assert words_ in text


def it_keeps_signs_of_html_as_words() -> None:
    assert "Only <b>text</b> & more" in "".join(read(page_html(SAMPLE, "en")).words)


def it_marks_what_is_open_or_missing() -> None:
    assert "[Tên]" in read(page_html(SAMPLE, "vi")).marked
    assert "[…]" in read(page_html(SAMPLE, "en")).marked


def it_lays_all_languages_side_by_side_with_one_anchor_each() -> None:
    page = read(page_html(SAMPLE, "bilingual"))
    text = "".join(page.words)
    assert text.index("Điều 1.") < text.index("Article 1.") < text.index("Điều 2.")
    assert page.anchors.count(anchor_of("one.1")) == 1
    assert len(page.anchors) == len(set(page.anchors))


def it_shows_only_the_nodes_asked_for() -> None:
    page = read(page_html(SAMPLE, "vi", only=("two", "two.1")))
    assert page.anchors == [anchor_of("two"), anchor_of("two.1")]


def it_writes_the_title_and_who_signs_in_capitals_as_the_word_page_does() -> None:
    page = page_html(SAMPLE, "en")
    assert '<b class="capitals">Agreement</b>' in page and ".capitals { text-transform: uppercase; }" in page
    assert re.search(r'<b class="capitals">[^/]*For', page)
    assert 'class="capitals">Article 1' not in page
