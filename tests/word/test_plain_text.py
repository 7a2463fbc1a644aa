"""Plain text: the agreement line by line."""

from __future__ import annotations

import pytest

from songphuong.agreement.tree import Agreement
from songphuong.formats.plain_text import cleaned, plain, plain_lines
from tests.notation import agreement, article, paragraph
from tests.word.sample_agreement import sample


def it_gives_one_paragraph_a_line_with_its_label() -> None:
    text = agreement(
        article(
            "a",
            paragraph("a-1", "Các Bên sẽ:", "The Parties shall:", paragraph("a-1-a", "gặp nhau;", "meet;")),
            paragraph("a-2", "Hết.", "End."),
        )
    )

    assert plain_lines(text, "vi") == ("Điều 1. Mục đích", "1. Các Bên sẽ:", "a) gặp nhau;", "2. Hết.")
    assert plain_lines(text, "en") == ("Article 1. Purpose", "1. The Parties shall:", "(a) meet;", "2. End.")
    assert plain_lines(text, "en", numbers=False) == ("Purpose", "The Parties shall:", "meet;", "End.")


def it_reads_cells_row_by_row_and_signatures_side_by_side() -> None:
    lines = plain_lines(sample(), "vi")

    assert lines[-6:] == ("STT", "Hoạt động", "1", "Tập huấn trọng tài", "2", "Giải giao hữu")
    signed = lines.index("Thay mặt Hội Thể thao điện tử giải trí Việt Nam (VIRESA)")
    assert lines[signed + 1 : signed + 3] == ("Nguyễn Xuân Cường", "Chủ tịch")
    assert lines[signed + 3].startswith("Seoul, ")


def it_counts_points_through_the_letter_đ() -> None:
    assert [line.split(")")[0] for line in plain_lines(sample(), "vi") if "nội dung thứ" in line][:7] == list("abcdđeg")


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ("a\u00a0b", "a b"),
        (" a\tb\nc ", "a b c"),
        ("a\r\nb\x0bc\u2028d", "a b c d"),
        ("Vie\u0302\u0323t", "Việt"),
        ("a\x00\x07b\ufffe", "ab"),
        ("a\x00\u0301", "á"),
        ("hai  dấu cách", "hai  dấu cách"),
        ("", ""),
    ],
)
def it_makes_one_line_of_any_text(given: str, line: str) -> None:
    assert plain(given) == line


def it_keeps_line_breaks_for_files_that_can_hold_them() -> None:
    assert cleaned("a\r\nb\x0cc\x01") == "a\nb\nc"


def it_gives_no_line_for_an_empty_agreement() -> None:
    assert plain_lines(Agreement("x", "t"), "vi") == ()
