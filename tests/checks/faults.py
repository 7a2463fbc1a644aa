"""One-sided faults, seeded, over the real clauses of the library: one language changed, the other left as it was.

Twelve kinds, as slips happen: a digit, a number word, a date, a unit, a currency, a field, a reference, a name or role,
a negation, a modal verb, a term, a passage left in the other language. Nobody asks here whether a rule can find it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from random import Random

from songphuong.agreement.applying import apply
from songphuong.agreement.edits import SetText
from songphuong.agreement.languages import EN, VI, ByLanguage, Language
from songphuong.agreement.tree import (
    Agreement,
    Block,
    Cell,
    Field,
    Inline,
    Line,
    Paragraph,
    Parallel,
    Provision,
    Reference,
    Text,
    line_of,
)
from songphuong.agreement.walk import spots, targets_of, text_of
from songphuong.checks.subject import passages
from songphuong.drafting import start
from songphuong.library.clauses import AgreementType, Library
from songphuong.phrasing.compose import compose
from tests.library_samples import built_in_library

SEED, OF_EACH_KIND = 2026, 25
TYPES = ("ministry-mou", "association-agreement", "sponsorship-agreement", "olympic-programme", "yearly-plan")

# What finds a fault of this kind by its right name; a rule for something else near by does not count.
RIGHT_CODES: Mapping[str, frozenset[str]] = {
    "figure": frozenset({"figures-differ", "figures-and-words"}),
    "number-word": frozenset({"figures-differ", "ordinals-differ", "figures-and-words"}),
    "date": frozenset({"figures-differ"}),
    "duration": frozenset({"units-differ", "figures-differ"}),
    "money": frozenset({"currency-differs", "figures-differ", "figures-and-words"}),
    "field": frozenset({"fields-differ", "name-differs", "figures-differ", "units-differ", "currency-differs"}),
    "reference": frozenset({"references-differ", "figures-differ"}),
    "name": frozenset({"name-differs", "fields-differ"}),
    "negation": frozenset({"negation-differs"}),
    "modality": frozenset({"modality-differs"}),
    "term": frozenset({"term-differs"}),
    "untranslated": frozenset({"wrong-language"}),
}


@dataclass(frozen=True)
class Fault:
    """``agreement`` is that of ``base`` with the node's text in one language changed from ``before`` to ``after``."""

    kind: str
    node_id: str
    language: Language
    before: str
    after: str
    base: Base
    agreement: Agreement


# ---- the texts -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Base:
    """A text in which slips are made, and its passages by node."""

    agreement: Agreement

    @cached_property
    def texts(self) -> Mapping[str, Parallel]:
        nodes = (spot.node for spot in spots(self.agreement))
        return {node.id: text_of(node) for node in nodes if isinstance(node, Paragraph | Cell)}


@cache
def drafts() -> tuple[Base, ...]:
    """A draft of each type with every clause it drafts or offers, its fields filled with the examples."""
    library = built_in_library()
    return tuple(Base(_filled(_full(library.types[name], library), library)) for name in TYPES)


@cache
def typed_drafts() -> tuple[Base, ...]:
    """The same texts typed out: fields and references as the words they read, as in a file that came back."""
    return tuple(Base(_typed(base.agreement)) for base in drafts())


def _full(kind: AgreementType, library: Library) -> Agreement:
    offered = [name for section in kind.sections for name in section.choices]
    usual = {name for section in kind.sections for name in section.clauses}
    return start(library, kind.id, with_clauses=[name for name in offered if name not in usual], agreement_id=kind.id)


def _filled(draft: Agreement, library: Library) -> Agreement:
    declared = [field for versions in library.versions.values() for version in versions for field in version.fields]
    declared += [field for kind in library.types.values() for field in kind.fields]
    examples = {field.name: field.example for field in declared if field.example is not None}
    return replace(draft, fields=tuple(replace(e, value=e.value or examples.get(e.name)) for e in draft.fields))


def _typed(draft: Agreement) -> Agreement:
    read = {code: {one.node_id: one.words for one in passages(compose(draft, code))} for code in (VI, EN)}

    def typed(text: Parallel, node_id: str) -> Parallel:
        return ByLanguage.of({code: line_of(read[code].get(node_id, "")) for code in text})

    def block(one: Block) -> Block:
        return paragraph(one) if isinstance(one, Paragraph) else replace(one, rows=tuple(map(row, one.rows)))

    def row(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        return tuple(replace(cell, text=typed(cell.text, cell.id)) for cell in cells)

    def paragraph(one: Paragraph) -> Paragraph:
        return replace(one, text=typed(one.text, one.id), points=tuple(map(paragraph, one.points)))

    def provision(one: Provision) -> Provision:
        return replace(one, heading=typed(one.heading, one.id), blocks=tuple(map(block, one.blocks)))

    return replace(
        draft,
        title=tuple(map(provision, draft.title)),
        preamble=tuple(map(provision, draft.preamble)),
        articles=tuple(map(provision, draft.articles)),
        closing=tuple(map(provision, draft.closing)),
        annexes=tuple(map(provision, draft.annexes)),
    )


# ---- the slips -----------------------------------------------------------------------------------------------------

Slip = Callable[[str, str, Language, Random], str | None]  # own words, the other language's, language; None: no place
LineSlip = Callable[[Line, Agreement, Random], Line | None]


def _at(pattern: re.Pattern[str], text: str, random: Random, new: Callable[[re.Match[str]], str | None]) -> str | None:
    """The text with one match of the pattern, chosen at random, replaced; None where nothing fits."""
    found = list(pattern.finditer(text))
    random.shuffle(found)
    for match in found:
        said = new(match)
        if said is not None and said != match.group():
            return text[: match.start()] + said + text[match.end() :]
    return None


_FIGURE = re.compile(r"(?<![\w.,/:+-])[0-9]{1,3}(?![\w/:-])(?![.,][0-9])")


def _figure(text: str, _other: str, _language: Language, random: Random) -> str | None:
    def other_number(match: re.Match[str]) -> str | None:
        if re.search(r"(?:ngày|tháng|năm) $", text[: match.start()]) or re.match(
            r" (?:[A-Z][a-z]+ [0-9]|tháng )", text[match.end() :]
        ):
            return None  # a date, which has a kind of its own
        number = int(match.group())
        return str(random.choice([number + 1, number + 2, number * 2 + 1, number * 10 or 3])).zfill(len(match.group()))

    return _at(_FIGURE, text, random, other_number)


_WORDS = {
    VI: ("hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười"),
    EN: ("two", "three", "four", "six", "seven", "eight", "nine", "ten"),
}
_ORDINALS = {VI: ("thứ hai", "thứ ba", "thứ tư"), EN: ("second", "third", "fourth")}
_NO_COUNT = re.compile(r"(?: mươi| Bên| bên|\))")


def _number_word(text: str, other: str, language: Language, random: Random) -> str | None:
    across = EN if language == VI else VI
    partner = dict(zip(_WORDS[language] + _ORDINALS[language], _WORDS[across] + _ORDINALS[across], strict=True))
    pattern = re.compile(rf"(?<![\w])(?:{'|'.join(sorted(partner, key=len, reverse=True))})(?!\w)")

    def other_word(match: re.Match[str]) -> str | None:
        word = match.group()
        if _NO_COUNT.match(text[match.end() :]) or text[: match.start()].endswith(
            ("mươi ", "mười ", "(", "cả ", "trong ")
        ):
            return None
        if not re.search(rf"(?<!\w){partner[word]}(?!\w)", other):
            return None
        row = _ORDINALS if word in _ORDINALS[language] else _WORDS
        return random.choice([one for one in row[language] if one != word])

    return _at(pattern, text, random, other_word)


_MONTHS = ("January", "March", "June", "August", "October", "December")
_DATE = {
    VI: re.compile(r"ngày (?P<day>[0-9]{2}) tháng (?P<month>[0-9]{1,2}) năm (?P<year>20[0-9]{2})"),
    EN: re.compile(r"(?P<day>[0-9]{1,2}) (?P<month>[A-Z][a-z]{2,8}) (?P<year>20[0-9]{2})"),
}


def _date(text: str, _other: str, language: Language, random: Random) -> str | None:
    def other_date(match: re.Match[str]) -> str:
        day, month, year = match["day"], match["month"], match["year"]
        part = random.choice(("day", "month", "year"))
        if part == "day":
            day = str(int(day) % 27 + 1).zfill(2 if language == VI else 1)
        elif part == "month":
            month = (
                str(int(month) % 12 + 1).zfill(1)
                if language == VI
                else random.choice([m for m in _MONTHS if m != month])
            )
        else:
            year = str(int(year) + 1)
        return f"ngày {day} tháng {month} năm {year}" if language == VI else f"{day} {month} {year}"

    return _at(_DATE[language], text, random, other_date)


_UNITS = {
    VI: ("ngày làm việc", "ngày", "tuần", "tháng", "năm"),
    EN: ("working days", "days", "weeks", "months", "years"),
}
_COUNTED = {
    VI: re.compile(r"(?<=[0-9)]) (?:ngày làm việc|ngày|tuần|tháng|năm)(?! [0-9])(?!\w)"),
    EN: re.compile(r"(?<=[0-9)]) (?:working days|days|weeks|months|years)(?!\w)"),
}


def _duration(text: str, _other: str, language: Language, random: Random) -> str | None:
    def other_unit(match: re.Match[str]) -> str | None:
        if re.search(r"(?:ngày|tháng) [0-9]{1,2}$", text[: match.start()]):
            return None
        return " " + random.choice([unit for unit in _UNITS[language] if unit != match.group()[1:]])

    return _at(_COUNTED[language], text, random, other_unit)


_CURRENCIES = {VI: ("đô la Mỹ", "euro", "đồng", "yên"), EN: ("US dollars", "euros", "dong", "yen")}
_CODES = ("USD", "EUR", "VND", "JPY")
_MONEY = {
    VI: re.compile(r"(?<=[0-9] )(?:đô la Mỹ|euro|đồng|yên Nhật|yên|won)(?!\w)|(?<=[0-9.])[0-9](?=(?:\.000)+ )"),
    EN: re.compile(
        r"(?<=[0-9] )(?:US dollars|euros|dong|yen)(?!\w)|(?<!\w)(?:USD|EUR|VND|JPY|KRW)(?= [0-9])"
        r"|(?<=[0-9,])[0-9](?=(?:,000)+(?![0-9]))"
    ),
}


def _money(text: str, _other: str, language: Language, random: Random) -> str | None:
    def other_money(match: re.Match[str]) -> str:
        said = match.group()
        if said.isdigit():
            return str((int(said) + random.randint(1, 8)) % 10)
        row = _CODES if said in (*_CODES, "KRW") else _CURRENCIES[language]
        return random.choice([one for one in row if one != said])

    return _at(_MONEY[language], text, random, other_money)


_NEGATIONS = {
    VI: re.compile(
        r"(?<!\w)không (?!gian|khí|chỉ|những|quân|lưu)|(?<!\w)trừ khi(?!\w)|(?<!\w)sẽ (?!không)|(?<!\w)chưa "
    ),
    EN: re.compile(
        r"(?<= )not (?!only)|(?<!\w)unless(?!\w)|(?<!\w)without(?!\w)|(?<= )(?:will|shall) (?!not)|(?<!\w)no (?=[a-z])"
    ),
}
_TURNED = {
    "không ": "", "trừ khi": "khi", "sẽ ": "sẽ không ", "chưa ": "đã ", "not ": "", "unless": "if", "without": "with",
    "will ": "will not ", "shall ": "shall not ", "no ": "any ",
}  # fmt: skip


def _negation(text: str, _other: str, language: Language, random: Random) -> str | None:
    def turned(match: re.Match[str]) -> str | None:
        if re.search(r"(?:hàng|có) $", text[: match.start()]) and match.group() == "không ":
            return None  # air, or the end of a question
        return _TURNED[match.group()]

    return _at(_NEGATIONS[language], text, random, turned)


_MODALS = {
    VI: {"có thể": ("sẽ", "phải"), "sẽ": ("có thể",), "phải": ("có thể",), "dự kiến": ("phải",)},
    EN: {
        "may": ("will", "shall", "must"),
        "will": ("may",),
        "shall": ("may",),
        "must": ("may",),
        "intend to": ("must",),
    },
}


def _modality(text: str, _other: str, language: Language, random: Random) -> str | None:
    modals = _MODALS[language]
    pattern = re.compile(rf"(?<= )(?:{'|'.join(modals)})(?= )(?! (?:không|chịu))")

    def other_modal(match: re.Match[str]) -> str | None:
        if language == VI and text[: match.start()].endswith(("không ", "cần ", "chưa ")):
            return None  # "không phải" is no "must"
        return random.choice(modals[match.group()])

    return _at(pattern, text, random, other_modal)


_TERMS = (
    ("vận động viên", "athlete", "athletes"), ("huấn luyện viên", "coach", "coaches"),
    ("trọng tài", "referee", "referees"), ("chuyên gia", "expert", "experts"), ("bác sĩ", "doctor", "doctors"),
    ("học bổng", "scholarship", "scholarships"), ("hội thảo", "seminar", "seminars"),
    ("giải đấu", "tournament", "tournaments"), ("nhà tài trợ", "sponsor", "sponsors"),
    ("tình nguyện viên", "volunteer", "volunteers"), ("chi phí đi lại", "travel costs", "travel costs"),
    ("bảo hiểm", "insurance", "insurance"), ("ăn ở", "board and lodging", "board and lodging"),
    ("vé máy bay", "air ticket", "air tickets"), ("truyền hình", "television", "television"),
    ("báo chí", "press", "press"), ("dữ liệu cá nhân", "personal data", "personal data"),
    ("bóng đá", "football", "football"), ("điền kinh", "athletics", "athletics"), ("bơi", "swimming", "swimming"),
    ("sửa đổi", "amendment", "amendments"), ("chấm dứt", "termination", "termination"),
    ("gia hạn", "extension", "extensions"),
    ("kiểm tra doping", "doping control", "doping controls"), ("tập huấn", "training camp", "training camps"),
)  # fmt: skip
_ALIKE = (0, 1, 2, 3, 4, 9), (5, 6, 7, 24), (10, 11, 12, 13), (14, 15), (17, 18, 19), (20, 21, 22)


def _term(text: str, other: str, language: Language, random: Random) -> str | None:
    groups = [list(group) for group in _ALIKE]
    random.shuffle(groups)
    for group in groups:
        random.shuffle(group)
        for at in group:
            changed = _exchanged(text, other, language, at, random.choice([one for one in group if one != at]))
            if changed:
                return changed
    return None


def _exchanged(text: str, other: str, language: Language, at: int, to: int) -> str | None:
    """The text with one term exchanged for the other, where both languages have the first and neither the second."""
    own = (0,) if language == VI else (2, 1)
    theirs = (1, 2) if language == VI else (0,)
    if not any(re.search(rf"(?<!\w){_TERMS[at][form]}(?!\w)", other) for form in theirs):
        return None
    if any(re.search(rf"(?<!\w){_TERMS[to][form]}", both) for both in (text, other) for form in (0, 1)):
        return None
    for form in own:
        found = list(re.finditer(rf"(?<!\w){_TERMS[at][form]}(?!\w)", text))
        if len(found) == 1:  # each time it is said, else the term is still there
            return text[: found[0].start()] + _TERMS[to][form] + text[found[0].end() :]
    return None


def _untranslated(text: str, other: str, _language: Language, _random: Random) -> str | None:
    return other if len(other.split()) > 5 and len(text.split()) > 5 else None


_ROLES = {
    VI: {"Bên cử": "Bên tiếp nhận", "Bên tiếp nhận": "Bên cử"},
    EN: {"sending": "host", "host": "sending"},
}
_ROLE = {
    VI: re.compile(r"Bên cử(?!\w)|Bên tiếp nhận(?!\w)"),
    EN: re.compile(r"(?<!\w)(?:sending|host)(?= (?:Party|Participant))"),
}


def _role(text: str, _other: str, language: Language, random: Random) -> str | None:
    return _at(_ROLE[language], text, random, lambda match: _ROLES[language][match.group()])


_CITED = re.compile(
    r"(?<=Điều )[0-9]{1,2}(?![0-9./])|(?<=Article )[0-9]{1,2}(?![0-9./])|(?<=Phụ lục )[0-9]|(?<=Annex )[0-9]"
)


def _citation(text: str, _other: str, _language: Language, random: Random) -> str | None:
    return _at(_CITED, text, random, lambda match: str(int(match.group()) + random.choice((1, 2, 3))))


def _other_side(line: Line, _agreement: Agreement, random: Random) -> Line | None:
    def other(part: Inline) -> Inline | None:
        if not isinstance(part, Field):
            return None
        head, _, tail = part.name.partition(".")
        swapped = {"side_a": "side_b", "side_b": "side_a"}.get(head)
        return replace(part, name=f"{swapped}.{tail}") if swapped else None

    return _with_other(line, random, other)


def _other_field(line: Line, agreement: Agreement, random: Random) -> Line | None:
    entries = {entry.name: entry for entry in agreement.fields}

    def other(part: Inline) -> Inline | None:
        if not isinstance(part, Field):
            return None
        own = entries.get(part.name)
        alike = [e for e in agreement.fields if own and e.type == own.type and e.value and e.value != own.value]
        return replace(part, name=random.choice(alike).name) if alike else None

    return _with_other(line, random, other)


def _other_reference(line: Line, agreement: Agreement, random: Random) -> Line | None:
    targets = targets_of(agreement)
    articles = [f"section:{one.section}" for one in agreement.articles if one.section]

    def other(part: Inline) -> Inline | None:
        if not isinstance(part, Reference):
            return None
        now = targets.get(part.target)
        free = [one for one in articles if now and targets[one].provision is not now.provision]
        return Reference(random.choice(free)) if free else None

    return _with_other(line, random, other)


def _with_other(line: Line, random: Random, other: Callable[[Inline], Inline | None]) -> Line | None:
    """The line with one part, chosen at random, exchanged; None where none can be."""
    places = list(range(len(line)))
    random.shuffle(places)
    for at in places:
        new = other(line[at])
        if new is not None and new != line[at]:
            return line_of(*line[:at], new, *line[at + 1 :])
    return None


# ---- the board -----------------------------------------------------------------------------------------------------

# Slips in words are made in the typed text, those of fields and references in the draft itself.
TYPED: Mapping[str, Slip] = {
    "figure": _figure,
    "number-word": _number_word,
    "date": _date,
    "duration": _duration,
    "money": _money,
    "negation": _negation,
    "modality": _modality,
    "term": _term,
    "untranslated": _untranslated,
    "role": _role,
    "citation": _citation,
}
DRAFTED: Mapping[str, LineSlip] = {"field": _other_field, "reference": _other_reference, "side": _other_side}
MADE_BY: Mapping[str, tuple[str, ...]] = {"name": ("role", "side"), "reference": ("reference", "citation")}


@cache
def faults() -> tuple[Fault, ...]:
    """OF_EACH_KIND of each of the twelve kinds, from as many different passages as there are; the same on every run."""
    return tuple(fault for kind in RIGHT_CODES for fault in _of_kind(kind))


def _of_kind(kind: str) -> list[Fault]:
    random = Random(f"{SEED}-{kind}")
    slips = MADE_BY.get(kind, (kind,))
    places = [(slip, at, node) for slip in slips for at, base in enumerate(drafts()) for node in base.texts]
    made: dict[tuple[str, str], Fault] = {}  # by node and what is said there now
    passes, seen = 0, set[str]()
    while len(made) < OF_EACH_KIND and passes < 20:
        random.shuffle(places)
        for slip, at, node in places:
            fault = None if node in seen or len(made) == OF_EACH_KIND else _fault(kind, slip, at, node, random)
            if fault is not None:
                seen.add(node)
                made[node, fault.after] = fault
        passes, seen = passes + 1, set()  # another slip in a passage that had one
    return list(made.values())


def _fault(kind: str, slip: str, at: int, node_id: str, random: Random) -> Fault | None:
    base = (typed_drafts() if slip in TYPED else drafts())[at]
    language = random.choice((VI, EN))
    own, other = (base.texts[node_id].get(code, ()) for code in (language, EN if language == VI else VI))
    if not own or not other:
        return None
    if slip in TYPED:
        said = TYPED[slip](_words(own), _words(other), language, random)
        changed = line_of(said) if said and said != _words(own) else None
    else:
        changed = DRAFTED[slip](own, base.agreement, random)
    if changed is None:
        return None
    faulty = apply(base.agreement, SetText(node_id, language, changed, settles=True))
    return Fault(kind, node_id, language, _words(own), _words(changed), base, faulty)


def _words(line: Line) -> str:
    """The line as a reader of the score sees it: fields and references by their names."""
    return "".join(
        part.value if isinstance(part, Text) else f"{{{part.name if isinstance(part, Field) else part.target}}}"
        for part in line
    )
