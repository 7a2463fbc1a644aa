"""Where a finding stands and how its sentence names the place, in both interface languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from songphuong.agreement.languages import EN, VI, ByLanguage, Language
from songphuong.agreement.tree import Region
from songphuong.agreement.walk import Spot, citation, provision_spot
from songphuong.phrasing.lists import joined
from songphuong.phrasing.locales import language_name

from .findings import Params, Place

# What has no number is named by its region; articles and annexes are cited by theirs.
REGION_NAMES: Mapping[Region, tuple[str, str]] = {
    "title": ("tên văn bản", "the title"),
    "preamble": ("phần mở đầu", "the preamble"),
    "articles": ("các điều", "the articles"),
    "closing": ("phần kết", "the closing part"),
    "annexes": ("phụ lục", "the annexes"),
}


def place_of(spot: Spot, language: Language | None = None, field: str = "") -> Place:
    """The place of a node, labelled as the Vietnamese text cites it; without labels where nothing is numbered."""
    if spot.numbers[0] is None:
        return Place(spot.node.id, language=language, field=field)
    article = citation(provision_spot(spot.region, spot.order, spot.provision), VI)
    paragraph = citation(spot, VI).removesuffix(article).strip()
    return Place(spot.node.id, article, paragraph, language, field)


def both(name: str, vi: str, en: str) -> Params:
    """A parameter that reads differently in each interface language; on one line, whatever a field's label holds."""
    return ((name, " ".join(vi.split())), (f"{name}_{EN}", " ".join(en.split())))


def worded(name: str, words: ByLanguage[str], otherwise: str) -> Params:
    """A parameter that an agreement or the library words in both languages; ``otherwise`` where one has no words."""
    return both(name, words.get(VI, "") or otherwise, words.get(EN, "") or otherwise)


def where(spot: Spot) -> Params:
    """The parameter ``place``: "khoản 2 Điều 5" and "paragraph 2 of Article 5", or the name of the region."""
    if spot.numbers[0] is None:
        return both("place", *REGION_NAMES[spot.region])
    return both("place", citation(spot, VI), citation(spot, EN))


def which_languages(name: str, languages: Iterable[Language]) -> Params:
    """A parameter that names languages: "tiếng Việt và tiếng Anh", "Vietnamese and English"."""
    codes = tuple(languages)
    vi, en = (joined([language_name(code, reader) for code in codes], reader) for reader in (VI, EN))
    return both(name, vi, en)
