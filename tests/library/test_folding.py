"""Folding: what people leave out or write in two ways makes no difference."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songphuong.library.folding import fold, mark_key


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("Trao đổi đoàn", "trao doi doan"),
        ("ĐIỀU 5.", "dieu 5."),
        ("hoà giải", "hoa giai"),
        ("ký kết", "ki ket"),
        ("kí kết", "ki ket"),
        ("quý, quí", "qui, qui"),
        ("Y tế, i tế", "i te, i te"),
        ("tay, tai, thúy, thúi", "tay, tai, thuy, thui"),
        ("ưu đãi ở huyện", "uu dai o huyen"),
        ("E-sports", "e-sports"),
    ],
)
def it_folds_case_marks_and_spellings(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà giải", "hòa giải"),
        ("uỷ ban", "ủy ban"),
        ("thoả thuận", "thỏa thuận"),
        ("kí", "ký"),
        ("mĩ thuật", "mỹ thuật"),
        ("QUÍ", "quý"),
    ],
)
def it_takes_two_spellings_of_one_word_as_the_same_with_their_marks(one: str, other: str) -> None:
    assert mark_key(one) == mark_key(other)
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("ma", "mà"), ("đoàn", "doàn"), ("tài", "tại"), ("tay", "tai"), ("o", "ô")])
def it_keeps_words_apart_that_differ_in_their_marks(one: str, other: str) -> None:
    assert mark_key(one) != mark_key(other)


@given(st.text())
def it_folds_composed_and_decomposed_text_alike(text: str) -> None:
    composed, decomposed = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)

    assert fold(composed) == fold(decomposed)
    assert mark_key(composed) == mark_key(decomposed)
