"""Is all there that an agreement needs? What its sections must say, at least one field of cooperation.

Sections and their order: ``structure``; open fields and signatories: ``filling``; what is said twice: ``said_twice``;
annexes: ``annexes``; articles cited by hand: ``typed_references``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from songphuong.agreement.languages import EN, VI, Language
from songphuong.library.section_signs import SectionSigns, heading_share, holds_any
from songphuong.phrasing.figures import REMEMBERED

from ..findings import Hit, Params, Rule
from ..place import both, which_languages
from ..subject import Pair, Subject
from . import annexes, said_twice, typed_references

FEWEST_ARTICLES = 4  # of a text without a type: a shorter one is no whole agreement


@dataclass(frozen=True, slots=True)
class Matter:
    """Something an agreement must say. ``said``: words of which one stands in any passage of its section that says it,
    however it is put; ``certain``: words that say it wherever they stand."""

    id: str
    section: str
    name: tuple[str, str]
    said: Mapping[Language, re.Pattern[str]]
    certain: Mapping[Language, re.Pattern[str]]


def _words(vi: str, en: str) -> Mapping[Language, re.Pattern[str]]:
    return {VI: re.compile(rf"(?<!\w)(?:{vi})", re.IGNORECASE), EN: re.compile(rf"(?<!\w)(?:{en})", re.IGNORECASE)}


# "The termination takes effect ..." and "for five years from the date on which it takes effect" do not say when the
# text itself does.
_NOT_OF_ANOTHER = "(?<!chấm dứt )(?<!sửa đổi )(?<!bổ sung )(?<!gia hạn )(?<!đính chính )"
_NOT_OF_ANOTHER_EN = (
    "(?<!the termination )(?<!the amendment )(?<!an amendment )(?<!ny amendment )(?<!amendments )(?<!discontinuation )"
    "(?<!the ending )(?<!which it )(?<!correction )"
)
_BEGINS = (
    rf"{_NOT_OF_ANOTHER}có (?:hiệu lực|giá trị)(?: thi hành)?(?:[ ,]+[\w()/]+){{0,10}}? "
    r"(?:từ|vào|khi|ngay|sau khi)(?! ngày có hiệu lực)(?!\w)"
    r"|(?:được )?(?:áp dụng|thực hiện) (?:kể )?từ(?!\w)|bắt đầu (?:có hiệu lực|được )?(?:thực hiện|áp dụng|từ)"
)
_BEGINS_EN = (
    rf"{_NOT_OF_ANOTHER_EN}(?:(?:comes?|coming|enters?|entered|entry) into (?:effect|force|operation)"
    r"|takes? effect|becomes? (?:effective|valid|operative)"
    r"|(?:is|be|are|remains?) (?:effective|valid|applied|in force|in effect)(?: [\w()]+){0,8}? "
    r"(?:from|on|upon|as of|when|since)(?! the date on which)|have effect (?:from|on|as)|commenc"
    r"|effective (?:date|from|upon|as of|on)|applies from|(?:start|begin)s? (?:on|from))"
)

# What an agreement calls itself.
_TEXT = "(?:bản ghi nhớ|biên bản|thỏa thuận|thoả thuận|chương trình|kế hoạch|ý định thư|hợp đồng|văn bản)"
_TEXT_EN = "(?:memorandum|agreement|arrangement|programme|program|plan|letter|contract)"

MATTERS: tuple[Matter, ...] = (
    Matter(
        "effect", "term", ("thời điểm có hiệu lực", "when the text takes effect"),
        _words(_BEGINS, _BEGINS_EN),
        _words(
            r"này(?: sẽ)? (?:bắt đầu )?có hiệu lực(?: thi hành)? (?:kể )?(?:từ|vào|khi)",
            r"(?<!which )(?<!when )(?<!after )(?<!date )(?<!until )this (?:(?!and )\w+ ){1,4}(?:shall |will )?"
            r"(?:(?:come|comes|enter|enters) into (?:effect|force)|takes? effect|becomes? effective)",
        ),
    ),
    Matter(
        "duration", "term", ("thời hạn có hiệu lực", "how long the text has effect"),
        _words(
            r"trong (?:thời hạn|thời gian|vòng)|thời hạn|đến (?:hết|ngày|khi)|vô thời hạn|hết hiệu lực|gia hạn"
            r"|(?:có hiệu lực|có giá trị)(?: trong)? [0-9]",
            r"for \w+(?: \(?\w+\)?){0,4} (?:years?|months?)|until|up to|remains?(?!\w)|duration|period|term(?!\w)"
            r"|indefinite|expir|exten|renew|ceases?(?!\w)|valid for|in (?:effect|force) for",
        ),
        _words(
            r"này(?: \w+){0,3}? có (?:hiệu lực|giá trị) (?:trong|đến|[0-9])",
            r"this (?:\w+ ){1,4}(?:shall |will )?(?:remains?|be|is) "
            r"(?:in effect|in force|valid|effective) (?:for|until)",
        ),
    ),
    Matter(
        "ending", "term", ("việc chấm dứt", "how the text is ended"),
        _words(
            r"chấm dứt|kết thúc|hủy bỏ|huỷ bỏ|rút khỏi|ngừng|hết (?:hiệu lực|hạn)",
            r"terminat|discontinu|withdraw|ends?(?!\w)|ended|ending|denounc|cancel|ceases?(?!\w)|expir",
        ),
        _words(
            rf"(?:có thể|có quyền|được quyền) (?:đơn phương )?(?:chấm dứt|rút khỏi)(?: hiệu lực)?(?: của)? {_TEXT}"
            rf"|{_TEXT}(?: \w+){{0,6}}? này (?:có thể|chỉ) (?:được )?chấm dứt",
            rf"may (?:also |at any time )?(?:terminate|discontinue|end|withdraw from) (?:this|the) {_TEXT_EN}"
            rf"|this {_TEXT_EN}(?: \w+){{0,4}}? may be (?:terminated|discontinued|ended)",
        ),
    ),
    Matter(
        "amendment", "amendment", ("việc sửa đổi, bổ sung", "how the text is amended"),
        _words(r"sửa đổi|bổ sung|điều chỉnh|thay đổi", r"amend|modif|chang|revis|supplement|adjust|alter|vari"),
        _words(
            r"này (?:có thể |sẽ |chỉ ){0,2}(?:được )?(?:sửa đổi|bổ sung|điều chỉnh)"
            r"|(?:mọi|việc|bất kỳ)(?: sự)? (?:sửa đổi|bổ sung)[^.;]{0,60} (?:bằng|thành) văn bản",
            r"may (?:only )?be (?:amended|modified|revised|supplemented)|amended (?:only )?by"
            r"|any (?:amendments?|modifications?)[^.;]{0,60} in writing",
        ),
    ),
    Matter(
        "differences", "differences", ("việc giải quyết khác biệt", "how differences are settled"),
        _words(
            r"khác biệt|khác nhau|tranh chấp|bất đồng|vướng mắc|mâu thuẫn|tham vấn|thương lượng",
            r"differen|disput|disagree|diverg|controvers|consult|negotiat|amicab",
        ),
        _words(
            r"(?:mọi|bất kỳ) (?:khác biệt|tranh chấp|bất đồng)|(?:khác biệt|tranh chấp|bất đồng|vướng mắc) phát sinh"
            r"|khi (?:có|phát sinh) (?:khác biệt|tranh chấp|bất đồng)",
            r"(?:any|all) (?:differenc|disput|disagreement|divergenc)|(?:differences?|disputes?) arising",
        ),
    ),
    Matter(
        "languages", "languages", ("ngôn ngữ và số bản gốc", "the languages and the originals"),
        _words(
            r"tiếng|ngôn ngữ|bản gốc|bản chính",
            r"language|english|vietnamese|original|counterpart|cop(?:y|ies)|duplicate",
        ),
        _words(
            r"(?:thành|lập|làm) (?:[0-9]{1,2}|một|hai|ba|bốn)(?: ?\(\w+\))? bản(?! sao| dịch)"
            r"|giá trị (?:pháp lý )?(?:như|ngang) nhau",
            r"in (?:duplicate|triplicate)|in (?:[0-9]{1,2}|one|two|three|four)(?: ?\(\w+\))? (?:originals?|copies)"
            r"|equally (?:authentic|valid)",
        ),
    ),
    Matter(
        "focal-points", "implementation", ("đầu mối liên lạc", "the focal points"),
        _words(
            r"đầu mối (?:phối hợp|liên lạc|liên hệ|thực hiện|của|triển khai)"
            r"|(?:đơn vị|cơ quan|tổ chức|người|cán bộ|là) (?:đầu mối|liên hệ|liên lạc|phụ trách)"
            r"|chỉ định|giao cho|nhóm công tác|tổ công tác|ủy ban|chịu trách nhiệm",
            r"focal (?:point|unit|person)|contact|points? of contact|designat|appoint|nominat|working group|committee"
            r"|responsible|entrust|coordinat",
        ),
        _words(
            r"đầu mối (?:phối hợp|liên lạc|liên hệ|thực hiện)[^.;]{0,60} là(?!\w)|là (?:cơ quan |đơn vị )?đầu mối"
            r"|(?:cơ quan|đơn vị) đầu mối",
            r"focal points?(?: (?:of|for|in)[^.;,]{0,60})? (?:is|are|shall be|will be)(?: as follows|:| the)"
            r"|as (?:its |their |the )?(?:focal|contact) points?",
        ),
    ),
)  # fmt: skip


def matter_missing(subject: Subject) -> Iterator[Hit]:
    """What the text does not say although its type requires a section for it and a section is there; of a text without
    a type, what every agreement says. Told once for each matter, with the language in which it is missing."""
    by_section = _by_section(subject.pairs)
    for matter in MATTERS:
        home = by_section.get(matter.section, [])
        if not _is_wanted(matter.section, bool(home), subject):
            continue
        node, missing = _missing_in(matter, home, subject)
        if missing:
            only = missing[0] if len(missing) == 1 else None
            params = (*both("matter", *matter.name), *which_languages("in_language", missing), *_whole(node))
            yield Hit(node, only, params=params)


def _by_section(pairs: Iterable[Pair]) -> dict[str, list[Pair]]:
    found: dict[str, list[Pair]] = {}
    for pair in pairs:
        if pair.region in ("articles", "closing") and pair.section:
            found.setdefault(pair.section, []).append(pair)
    return found


def _is_wanted(section: str, is_there: bool, subject: Subject) -> bool:
    """A section that is missing as a whole is told by ``structure``."""
    if subject.type is None:
        return len(subject.agreement.articles) >= FEWEST_ARTICLES
    return is_there and any(one.required and one.id == section for one in subject.type.sections)


def _signs(section: str, subject: Subject) -> SectionSigns | None:
    return next((one for one in subject.library.signs.sections if one.section == section), None)


def _missing_in(matter: Matter, home: list[Pair], subject: Subject) -> tuple[str, list[Language]]:
    """Where to look, and the languages that do not say it. One that has the words of the other beside it and seems
    silent is told only where it is surely written in that language."""
    languages = [language for language in (VI, EN) if language in subject.agreement.languages]
    own = [pair for pair in home if pair.depth]
    saying = {
        code: next((one for one in own if _holds(matter.said[code], one.words(code))), None) for code in languages
    }
    if not any(saying.values()):
        pairs = [pair for pair in subject.pairs if pair.depth and pair.region in ("articles", "closing")]
        if any(_holds(matter.certain[code], pair.words(code)) for code in languages for pair in pairs):
            return "", []
        first = subject.spots[home[0].node_id].provision.id if home else ""
        return first, languages
    silent = [code for code, pair in saying.items() if pair is None]
    speaking = next(pair for pair in saying.values() if pair)
    return speaking.node_id, [code for code in silent if _is_written(speaking.words(code), code)]


@lru_cache(maxsize=REMEMBERED)
def _holds(pattern: re.Pattern[str], text: str) -> bool:
    return bool(pattern.search(text))


@lru_cache(maxsize=REMEMBERED)
def _holds_any(phrases: tuple[str, ...], text: str) -> bool:
    return holds_any(phrases, text)


_VIETNAMESE = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)


def _is_written(text: str, language: Language) -> bool:
    """Whether there are words, and not those of the other language."""
    return bool(text.strip()) and bool(_VIETNAMESE.search(text)) == (language == VI)


def _whole(node: str) -> Params:
    """The parameter ``place`` of a finding about the text as a whole; of a node's, it is added."""
    return () if node else both("place", "toàn văn bản", "the whole text")


# ---- fields of cooperation -----------------------------------------------------------------------------------------

COOPERATION = "cooperation"


def cooperation_missing(subject: Subject) -> Iterator[Hit]:
    """The articles on the substance of cooperation name no field: they are empty, or a lead-in without its points."""
    pairs = _by_section(subject.pairs).get(COOPERATION, [])
    if not _is_wanted(COOPERATION, bool(pairs), subject):
        return
    if subject.type is not None:
        if not any(pair.depth and _names_something(pair) for pair in pairs):
            yield Hit(subject.spots[pairs[0].node_id].provision.id)
        return
    signs = _signs(COOPERATION, subject)
    if signs and not pairs and not any(_is_on(signs, pair) for pair in subject.pairs if pair.region == "articles"):
        yield Hit(params=_whole(""))


def _names_something(pair: Pair) -> bool:
    return any((words := pair.words(language).strip()) and not words.endswith(":") for language in pair.languages)


def _is_on(signs: SectionSigns, pair: Pair) -> bool:
    """Whether a heading or passage is on the substance of cooperation."""
    for language in pair.languages:
        words = pair.words(language)
        if pair.depth == 0 and heading_share(signs.headings.get(language, ()), words) > 0:
            return True
        if _holds_any(signs.phrases.get(language, ()), words):
            return True
    return False


_SKELETON = "usual-layout"

RULES: tuple[Rule, ...] = (
    Rule("matter-missing", "warning", "practice", _SKELETON, matter_missing),
    Rule("cooperation-missing", "warning", "practice", _SKELETON, cooperation_missing),
    *said_twice.RULES,
    *annexes.RULES,
    *typed_references.RULES,
)  # fmt: skip
