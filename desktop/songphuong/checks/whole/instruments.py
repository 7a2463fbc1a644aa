"""Which instrument words near a citation speak of: this text, or a law, a code, another agreement."""

from __future__ import annotations

import re
from collections.abc import Mapping

from songphuong.agreement.languages import EN, VI, Language

from ..subject import Subject
from ..typed import GAP

# What an agreement calls itself by ends with "này", or begins with "this"; anything else is another instrument.
_OF_THIS: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        r"(?:\s*,)?\s+(?:(?:của|kèm theo|thuộc|trong|ban hành kèm theo)\s+)?(?:[Bb]ản ghi nhớ|[Bb]iên bản|[Vv]ăn bản"
        r"|[Tt]hỏa thuận|[Tt]hoả thuận|[Cc]hương trình|[Kk]ế hoạch|[Ýý] định thư|[Hh]ợp đồng)"
        r"(?: [^\W\d_]+){0,8}? này(?!\w)"
    ),
    EN: re.compile(
        r"(?:\s*,)?\s+(?:(?:of|to|in|under)\s+(?:this|the present)(?!\w)|hereto(?!\w)|hereof(?!\w)|below(?!\w))",
        re.IGNORECASE,
    ),
}
_OF: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(r"(?:\s*,)?\s+(?:của|thuộc|trong|ban hành|kèm theo)(?!\w)"),
    EN: re.compile(r"(?:\s*,)?\s+(?:of|to|in|under|from|thereof|thereto)(?!\w)"),
}
_INSTRUMENT: Mapping[Language, re.Pattern[str]] = {
    VI: re.compile(
        r"(?<!\w)(?:luật|bộ luật|nghị định|nghị quyết|thông tư|hiến pháp|hiến chương|công ước|hiệp định|hiệp ước"
        r"|điều lệ|quy chế|quyết định|pháp lệnh|tiêu chuẩn quốc tế|quy tắc|nội quy|tuyên bố|nghị định thư)(?!\w)",
        re.IGNORECASE,
    ),
    EN: re.compile(
        r"(?<!\w)(?:laws?|codes?|decrees?|circulars?|charters?|conventions?|treat(?:y|ies)|statutes?|constitution|regulations?"
        r"|acts?|ordinances?|decisions?|directives?|standards?|rules?|declarations?|protocols?)(?!\w)",
        re.IGNORECASE,
    ),
}
_QUOTED = re.compile(r"“[^“”]{0,2000}”")
_AMENDS = re.compile(
    r"(?<!\w)(?:sửa đổi|bổ sung|gia hạn|amend(?:ment|ing)?|extension|supplement(?:ary|ing)?|addendum)(?!\w)",
    re.IGNORECASE,
)


_SPACE = re.compile(r"\s+")
_NEAR = 30  # signs behind a comma in which a law or code makes a citation that one's


def is_of_another(text: str, end: int, language: Language) -> bool:
    """Whether what is cited up to here is another instrument's, by what follows: "Điều 6 Luật ...", "Điều 4 của Bộ
    luật", "Article 7 of the Charter", "Điều 5, Nghị định ..."; not "Điều 5 của Bản ghi nhớ này"."""
    if _OF_THIS[language].match(text, end):
        return False
    if _OF[language].match(text, end):
        return True
    if text[end : end + 1] == ",":
        return names_an_instrument(text[end : end + _NEAR], language)
    space = _SPACE.match(text, end)
    following = text[space.end() : space.end() + 1] if space else ""
    return following.isupper() or following.isdigit() or (following != "" and following in f"{GAP}“")


def first_instrument(text: str, language: Language) -> int:
    """Where the first name of a law, code or the like ends; beyond the text where there is none."""
    named = _INSTRUMENT[language].search(text)
    return named.end() if named else len(text) + 1


def names_an_instrument(text: str, language: Language) -> bool:
    """Whether a law, code, charter or the like is spoken of."""
    return bool(_INSTRUMENT[language].search(text))


def without_quotations(text: str) -> str:
    """The text with what stands in quotation marks blanked; every sign stays at its place."""
    return _QUOTED.sub(lambda match: "“" + " " * (len(match.group()) - 2) + "”", text) if "“" in text else text


def amends_another(subject: Subject) -> bool:
    """Whether the text changes another instrument, so that it cites that one's articles and annexes."""
    if any(provision.section == "changes" for provision in subject.agreement.articles):
        return True
    titles = [pair for pair in subject.pairs[:12] if pair.region == "title"]
    return any(_AMENDS.search(pair.words(language)) for pair in titles for language in (VI, EN))
