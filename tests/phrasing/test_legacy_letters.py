"""Remains of the codes of old fonts, and what they say."""

from __future__ import annotations

import pytest

from songphuong.phrasing.legacy_letters import remains_in

CONVERTED = {
    "hiÖp ®Þnh": "hiệp định",
    "Bªn A vµ Bªn B cïng tháa thuËn nh\u00ad sau:": "Bên A và Bên B cùng thỏa thuận như sau:",
    "§éc lËp - Tù do - H¹nh phóc": "Độc lập - Tự do - Hạnh phúc",
    "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Hîp ®ång nµy cã gi¸ trÞ tõ ngµy ký.": "Hợp đồng này có giá trị từ ngày ký.",
    "Thoûa thuaän": "Thỏa thuận",
    "Hai Beân thoûa thuaän hôïp taùc veà theå thao.": "Hai Bên thỏa thuận hợp tác về thể thao.",
    "Ñoäc laäp - Töï do - Haïnh phuùc": "Độc lập - Tự do - Hạnh phúc",
    "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Bản thoûa thuaän này được ký": "Bản thỏa thuận này được ký",
    "Thỏa thuận này (hiÖp ®Þnh)": "Thỏa thuận này (hiệp định)",
    "giaùo duïc": "giáo dục",
}
LEFT_ALONE = (
    "", "Thỏa thuận hợp tác thể thao", "für Köln und Malmö", "Coca-Cola® và Pepsi©",
    "Señor Muñoz, naïve, Noël, Citroën",
    "São Tomé và Príncipe", "5 µm, 20 ± 2 °C", "« Comité »", "Bö", "Thaïlande", "Bên¹ và m²", "à la carte",
    "thé, né, phô",
    "Åland, Tromsø, Århus", "Besançon, Nîmes, Genève", "Jürgen, Übung, Öl", "ngày 01·02", "½ và ¾", "café crème brûlée",
)  # fmt: skip


@pytest.mark.parametrize(("text", "converted"), CONVERTED.items())
def it_finds_and_converts_what_is_left_of_tcvn3_and_vni(text: str, converted: str) -> None:
    remains = remains_in(text)

    assert remains is not None
    assert remains.converted == converted
    assert remains_in(converted) is None


@pytest.mark.parametrize("text", LEFT_ALONE)
def it_leaves_unicode_and_other_languages_alone(text: str) -> None:
    assert remains_in(text) is None


def it_does_not_convert_where_a_word_may_be_read_in_two_ways() -> None:
    remains = remains_in("Các Bên (c¸c Bªn) cã thỏa thuận")

    assert remains is not None and remains.words == ("c¸c", "Bªn") and remains.converted is None
