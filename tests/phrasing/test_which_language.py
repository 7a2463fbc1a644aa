"""Which language a text is in: what tells, and what does not."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from songphuong.agreement.tree import Table
from songphuong.agreement.walk import spots, text_of
from songphuong.formats.draft_file import read_draft
from songphuong.phrasing.pieces import Reader
from songphuong.phrasing.which_language import language_of
from tests.examples import FOLDER

VIETNAMESE = (
    "Mục đích",
    "MỤC ĐÍCH",
    "Điều 1.",
    "Phụ lục 2",
    "Hai Bên",
    "Ủy ban Olympic Việt Nam",
    "Bộ Văn hóa, Thể thao và Du lịch",
    "BẢN GHI NHỚ",
    "Thay mặt VIRESA",
    "tổ chức hội thảo, workshop trực tuyến qua Zoom;",
    "Cơ quan Phòng, chống doping thế giới (World Anti-Doping Agency – WADA)",
    "sau đây gọi là “the Programme”",
    "Làm tại Kuala Lumpur, ngày 03 tháng 02 năm 2027.",
    "hoà giải, thoả thuận, uỷ quyền",
)
ENGLISH = (
    "Purpose",
    "PURPOSE",
    "Article 1",
    "Annexes",
    "Personal data protection",
    "the Vietnam Olympic Committee",
    "FOR VIRESA",
    "MEMORANDUM OF UNDERSTANDING",
    "Done in Hà Nội on 3 February 2027 by Nguyễn Văn A",
    "the Ủy ban Olympic Việt Nam (hereinafter referred to as “VOC”)",
    "hold meetings at working level, in person or online;",
    "remuneration, tax, insurance, lodging, travel and leave;",
)
NEITHER = (
    "",
    "a)",
    "12.500.000",
    "OK",
    "FIFA",
    "Nguyễn Văn A",
    "NGUYỄN THỊ HỒNG HẠNH",
    "Hà Nội",
    "Bắc Kinh",
    "Kuala Lumpur, 2027",
    "Ban Ki-moon",
    "marketing, logo, website",
    "Điều 1. Mục đích / Article 1. Purpose",
    "Hai Bên hợp tác. The two sides cooperate.",
    "la coopération dans le domaine du sport entre les deux pays est à développer",
    "Kerja sama di bidang olahraga antara kedua pihak",
    "Die Parteien arbeiten in den folgenden Bereichen zusammen an der Entwicklung des Sports",
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        *((text, "vi") for text in VIETNAMESE),
        *((text, "en") for text in ENGLISH),
        *((text, None) for text in NEITHER),
    ],
)
def it_tells_the_language_or_says_that_it_cannot(text: str, language: str | None) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", VIETNAMESE)
def it_reads_decomposed_letters_alike(text: str) -> None:
    assert language_of(unicodedata.normalize("NFD", text)) == "vi"


@pytest.mark.parametrize("example", sorted(FOLDER.glob("*.mou")), ids=lambda file: file.stem)
def it_never_takes_a_text_of_the_examples_for_the_other_language(example: Path) -> None:
    agreement = read_draft(example.read_bytes(), example).agreement

    for language in agreement.languages:
        reader = Reader.of(agreement, language)
        for spot in spots(agreement):
            if not isinstance(spot.node, Table):
                line = text_of(spot.node).get(language, ())
                words = "".join(piece.text for piece in reader.pieces(line, spot.provision))
                assert language_of(words) in (language, None), words
