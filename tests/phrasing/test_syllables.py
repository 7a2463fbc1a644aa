"""Which words are syllables of Vietnamese, which are misspelt, and what was meant."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest

from songphuong.phrasing.syllables import is_misspelt, is_syllable, respelt
from tests.checks.clean_pairs import clean_pairs
from tests.project_files import ROOT

SYLLABLES = """
ngành nghĩa nghề ghế gà gì gìn giếng giết giặc giữ già giỏi quốc quý quí quả quyết quỳnh quỹ khuỷu khuya ngoằn ngoèo yêu
yếu ý y ỷ hòa hoà khỏe khoẻ thủy thuỷ ủy uỷ lũy loá oanh hoạch khoảnh ký kí kỹ kĩ lý Mỹ sỹ tỷ hy Vỹ tuýp buýt moóc
goòng xoong séc pốp huỳnh nguệch ngoạc xoáy loay hoay thoại thuở huơ thuyền chuyện quýt khuếch huênh hoẵng loắt choắt
người đường rượu hươu cừu mưu hưởng được trường nước những việc kiện yết uể uất ướm ưng ổn ợ ừ ăn ấy âu ôi
"""
MISSPELT = {
    "nghành": "ngành", "Nghành": "Ngành", "NGHÀNH": "NGÀNH", "ngĩa": "nghĩa", "ngề": "nghề", "gế": "ghế", "ghà": "gà",
    "kông": "công", "cế": "kế", "hòan": "hoàn", "tòan": "toàn", "khỏan": "khoản", "họach": "hoạch", "tóan": "toán",
    "qúy": "quý", "qủa": "quả", "gíao": "giáo", "gìa": "già", "nghiã": "nghĩa", "chuýên": "chuyến", "qúôc": "quốc",
    "iêu": "yêu", "viêt": "", "Viêt": "", "quôc": "", "hơp": "", "đat": "", "đươc": "", "trưong": "", "thuơng": "",
    "nguời": "", "đuợc": "", "ngừoi": "", "cuả": "của", "củaa": "", "hợpp": "", "thuậnn": "", "nge": "nghe",
    "nghanh": "nganh", "thỏathuận": "thỏa thuận", "chỉđạo": "chỉ đạo", "sửađổi": "sửa đổi", "thựchiện": "", "hiệnn": "",
    "phươgn": "", "kiễmm": "", "Đươc": "", "Ngĩa": "Nghĩa",
}  # fmt: skip
NOT_MISSPELT = """
club marketing World gen pin Léon José Pérez Côte São Chloé André café château fête für Malmö Þorður naïve Đắk Krông Mlô
vắcxin xăngtimét kilômét đôping ôtô đôla VĐV vđv HLV NĐ QĐ ă â đ ế Guðmundur thanh nganh ban van sport top set Ngô
"""


@pytest.mark.parametrize("word", SYLLABLES.split())
def it_knows_a_syllable_in_any_case_and_form(word: str) -> None:
    assert is_syllable(word) and is_syllable(word.upper()) and is_syllable(word.capitalize())
    assert not is_misspelt(word)


@pytest.mark.parametrize(("word", "meant"), MISSPELT.items())
def it_knows_a_misspelt_word_and_what_a_rule_says_was_meant(word: str, meant: str) -> None:
    assert is_misspelt(word) and not is_syllable(word)
    assert respelt(word) == meant
    assert not meant or all(map(is_syllable, meant.split()))


@pytest.mark.parametrize("word", NOT_MISSPELT.split())
def it_leaves_names_loans_abbreviations_and_other_languages(word: str) -> None:
    assert not is_misspelt(word)


def it_bears_any_word() -> None:
    for word in ("", "h", "ng", "gi", "qu", "x" * 100_000, "ă" * 100_000, "\u0301", "ß"):
        assert not is_misspelt(word)


def _texts(value: object, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, one in value.items():
            yield from _texts(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one, key)
    elif isinstance(value, str) and key == "vi":
        yield value


def it_finds_no_misspelt_word_in_all_the_vietnamese_of_the_library() -> None:
    files = [*ROOT.glob("clauses/*/*.toml"), *ROOT.glob("resources/**/*.toml")]
    texts = [text for file in files for text in _texts(tomllib.loads(file.read_text("utf-8")))]
    texts += [pair.vi for pair in clean_pairs() if not pair.held_out]
    spaced = "".join(sign if sign.isalpha() or sign == "-" else " " for text in texts for sign in f"{text} ")

    words = {word for word in spaced.split() if "-" not in word}

    assert len(words) > 1500
    assert [word for word in sorted(words) if is_misspelt(word)] == []
