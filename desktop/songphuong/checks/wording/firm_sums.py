"""A firm duty to pay, or a clause of contracts, in a text that says of itself that it does not bind.

A sum that a side "will contribute" is a plan; one that it must pay is a duty. Not here: whether sums agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from songphuong.agreement.languages import EN, VI, Language
from songphuong.phrasing.figures import REMEMBERED, figures_in

from ..findings import Hit
from ..place import both, worded
from ..subject import Subject
from .said_here import sentences_in

_CURRENCY = re.compile(
    r"(?<!\w)(?:USD|EUR|VND|JPY|KRW|CNY|GBP|AUD|CHF|SGD|đô la|đồng|euro|yên|won|nhân dân tệ|dollars?|dong"
    r"|euros?|yen|yuan)(?!\w)"
    r"|[$€£¥]"
)
_DOES_NOT_BIND: Final[Mapping[Language, re.Pattern[str]]] = {
    VI: re.compile(
        r"(?<!\w)(?:không|chưa)\s(?:mang tính|có tính|có giá trị|có hiệu lực|tạo ra sự|bị)?\s?ràng buộc\s(?:về\s)?"
        r"(?:mặt\s)?(?:pháp lý|pháp luật|các Bên|hai Bên)"
        r"|(?<!\w)không (?:làm phát sinh|tạo ra|tạo lập|xác lập)(?: bất kỳ)?"
        r" (?:quyền,? (?:và |hoặc |hay )?)?nghĩa vụ pháp lý",
        re.IGNORECASE,
    ),
    EN: re.compile(
        r"(?<!\w)(?:not|neither)\s(?:be\s|intended\sto\sbe\s|constitute\sa\s|create\sany\s|create\s|give\srise\sto\sany\s"
        r"|impose\sany\s)?legally[\s-]bind(?:ing)?(?!\w)|(?<!\w)(?:no|not\sany)\slegally[\s-]binding(?!\w)"
        r"|(?<!\w)non-binding(?!\w)|(?<!\w)(?:no|not\s(?:create|give\srise\sto|impose)(?:\sany)?)\slegal\s"
        r"(?:rights?\s(?:and|or)\s)?obligations?",
        re.IGNORECASE,
    ),
}
_SELF: Final[Mapping[Language, re.Pattern[str]]] = {
    VI: re.compile(r"(?<!\w)này(?!\w)"),
    EN: re.compile(r"(?<!\w)(?:this|present)(?!\w)", re.IGNORECASE),
}
_MUST_PAY: Final[Mapping[Language, re.Pattern[str]]] = {
    VI: re.compile(
        r"(?<!\w)(?:phải|có nghĩa vụ|có trách nhiệm|bắt buộc|cam kết)\s(?:[^\W\d_]+\s){0,4}?"
        r"(?:trả|thanh toán|chi trả|chuyển khoản|chuyển|tài trợ|đóng góp|nộp|bồi thường|hoàn trả|góp)(?!\w)",
        re.IGNORECASE,
    ),
    EN: re.compile(
        r"(?<!\w)(?:shall|must|undertakes?\sto|(?:is|are)\s(?:obliged|required|bound|obligated)\sto|commits?\sitself\sto"
        r"|has\san\sobligation\sto)\s(?:[a-z]+\s){0,2}?(?:pay|remit|transfer|contribute|fund|sponsor|reimburse|compensate|deposit)(?!\w)",
        re.IGNORECASE,
    ),
}
_DENIED: Final[Mapping[Language, re.Pattern[str]]] = {
    VI: re.compile(r"(?<!\w)(?:không|chưa)\s(?:phải|có|bắt buộc|cam kết)(?!\w)", re.IGNORECASE),
    EN: re.compile(r"(?<!\w)(?:not|no|neither|never)(?!\w)", re.IGNORECASE),
}


@lru_cache(maxsize=REMEMBERED)
def says_it_does_not_bind(text: str, language: Language) -> bool:
    """Whether a sentence says so of this text."""
    if language not in _SELF or not _DOES_NOT_BIND[language].search(text):
        return False
    sentences = (text[begin:end] for begin, end in sentences_in(text))
    return any(_DOES_NOT_BIND[language].search(one) and _SELF[language].search(one) for one in sentences)


@lru_cache(maxsize=REMEMBERED)
def firm_sum_in(text: str, language: Language) -> str:
    """The words of a duty to pay a named sum; empty where there is none."""
    if not _CURRENCY.search(text):
        return ""
    for begin, end in sentences_in(text):
        sentence = text[begin:end]
        duty = _MUST_PAY[language].search(sentence)
        if duty and _names_a_sum(sentence, duty.end(), language) and not _DENIED[language].search(sentence):
            return duty.group()
    return ""


def _names_a_sum(sentence: str, start: int, language: Language) -> bool:
    for figure in figures_in(sentence, language):
        if figure.start >= start:
            near = sentence[max(start, figure.start - 8) : figure.end + 60]
            if _CURRENCY.search(near):
                return True
    return False


def money_duty_not_binding(subject: Subject) -> Iterator[Hit]:
    """In an agreement under international law that says it does not bind: each passage by which a side must pay a
    named sum, and each article whose clause the library offers for contracts alone."""
    if subject.type is None or subject.type.regime != "international_agreement" or not _does_not_bind(subject):
        return
    contracts = _only_of_contracts(subject)
    for pair in subject.pairs:
        said = {code: firm for code in (VI, EN) if (firm := firm_sum_in(pair.words(code), code))}
        if said:
            language = next(iter(said)) if len(said) == 1 and len(pair.languages) > 1 else None
            first = next(iter(said.values()))
            yield Hit(pair.node_id, language, params=both("words", said.get(VI, first), said.get(EN, first)))
    for provision in subject.agreement.articles:
        source = provision.source
        clause = subject.library.find(source.clause, source.version) if source and source.clause in contracts else None
        if clause:
            yield Hit(provision.id, params=worded("words", clause.title, clause.id))


def _does_not_bind(subject: Subject) -> bool:
    return any(says_it_does_not_bind(pair.words(code), code) for pair in subject.pairs for code in (VI, EN))


def _only_of_contracts(subject: Subject) -> frozenset[str]:
    offered: dict[str, set[str]] = {"civil_contract": set(), "international_agreement": set()}
    for kind in subject.library.types.values():
        for section in kind.sections:
            offered[kind.regime] |= {*section.clauses, *section.choices}
    return frozenset(offered["civil_contract"] - offered["international_agreement"])
