"""One body under two names: a name cut, lengthened or misspelt; a former name or another one beside the official name.

"Bộ Văn hóa nước A" beside "Bộ Văn hóa, Thể thao và Du lịch nước A". Which words are a variant of a name:
``name_variants``. Short names that a text defines: ``term_uses``; names of one language against the other: ``names``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from songphuong.agreement.edits import Edit, SetText, Together
from songphuong.agreement.languages import EN, VI, ByLanguage, Language
from songphuong.agreement.tree import Field, Filter, Inline, Text, line_of
from songphuong.library.names import Names, Organisation

from ..findings import Hit
from ..place import both
from ..subject import Pair, Subject
from ..typed import GAP, typed
from .defining import quoted_in
from .name_variants import key_of_name, spans_of, without_article

# A former name is right where the text speaks of earlier days.
_EARLIER = re.compile(
    r"(?<!\w)(?:trước đây|tiền thân|nay là|đổi tên|kế thừa|tên cũ|còn gọi|tên gọi khác|thành lập|(?:19|20)[0-9]{2}"
    r"|former|formerly|predecessor|now the|renamed|succe\w+|also known|established)(?!\w)",
    re.IGNORECASE,
)  # fmt: skip
_NEAR = 80  # signs around a name that may speak of earlier days


@dataclass(frozen=True, slots=True)
class Body:
    """What a body is called in one language. ``id`` is the same in every language; ``field`` says the name in a text,
    empty where none can; ``wrong``: names that it has borne or is met under."""

    id: str
    name: str
    field: str = ""
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Variant:
    """Another name where it stands in the typed text, and whose it is."""

    start: int
    end: int
    said: str
    body: Body


def name_varied(subject: Subject) -> Iterator[Hit]:
    """Each passage and body once, in all languages that vary; the fix writes the right name."""
    called = {code: _Called.of(subject, code) for code in (VI, EN)}
    for pair in subject.pairs:
        found: dict[str, dict[Language, list[Variant]]] = {}
        for code, names in called.items():
            for variant in names.variants(typed(pair.passage(code)), code) if names.bodies else ():
                found.setdefault(variant.body.id, {}).setdefault(code, []).append(variant)
        for variants in found.values():
            yield _hit(pair, variants)


def _hit(pair: Pair, variants: Mapping[Language, list[Variant]]) -> Hit:
    first = next(iter(variants.values()))[0]
    said = {code: found[0].said for code, found in variants.items()}
    right = {code: without_article(found[0].body.name) for code, found in variants.items()}
    params = (
        *both("said", said.get(VI, first.said), said.get(EN, first.said)),
        *both("name", right.get(VI, next(iter(right.values()))), right.get(EN, next(iter(right.values())))),
    )
    edits = [edit for code, found in variants.items() if (edit := _mended(pair, code, found))]
    fix: Edit | None = None
    if edits and len(edits) == len(variants):
        fix = edits[0] if len(edits) == 1 else Together(tuple(edits))
    return Hit(pair.node_id, next(iter(variants)) if len(variants) == 1 else None, params=params, fix=fix)


# ---- who is called what --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Called:
    """The bodies of a text in one language; ``known`` are the keys of every name that somebody else may bear."""

    bodies: tuple[Body, ...]
    known: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, subject: Subject, language: Language) -> _Called:
        sides = tuple(_sides(subject, language))
        said = [pair.words(language) for pair in subject.pairs]
        of_table = tuple(_of_table(subject.library.names, sides, "\n".join(said), language))
        quoted = {key_of_name(one, language) for words in said for one in quoted_in(words)}
        known = {key_of_name(body.name, language) for body in sides} | quoted
        return cls((*sides, *of_table), _keys_of_table(subject.library.names, language) | known)

    def variants(self, text: str, language: Language) -> Iterator[Variant]:
        reach = 0
        for found in sorted(self._variants(text, language), key=lambda one: (one.start, -one.end)):
            near = text[max(0, found.start - _NEAR) : found.end + _NEAR]
            if found.start >= reach and not _EARLIER.search(near):
                reach = found.end
                yield found

    def _variants(self, text: str, language: Language) -> Iterator[Variant]:
        for body in self.bodies:
            if body.wrong:
                yield from _wrong_names(text, body)
            else:
                for start, end in spans_of(text, body.name, language):
                    said = text[start:end]
                    if key_of_name(said, language) not in self.known or _differs_in_signs(said, body.name, language):
                        yield _variant(text, start, end, body)


def _differs_in_signs(said: str, name: str, language: Language) -> bool:
    """The body's own words with other commas or conjunctions between them."""
    return key_of_name(said, language) == key_of_name(name, language)


def _variant(text: str, start: int, end: int, body: Body) -> Variant:
    """With its article, where the right name brings one."""
    if body.name.lower().startswith("the ") and text[max(0, start - 4) : start].lower() == "the ":
        start -= 4
    return Variant(start, end, without_article(text[start:end]), body)


def _wrong_names(text: str, body: Body) -> Iterator[Variant]:
    names = sorted({*map(without_article, body.wrong), without_article(body.name)}, key=len, reverse=True)
    if not any(name in text for name in names):
        return
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
    for match in pattern.finditer(text):
        if match.group() != without_article(body.name):
            yield _variant(text, match.start(), match.end(), body)


def _sides(subject: Subject, language: Language) -> Iterator[Body]:
    entries = {entry.name: entry.value for entry in subject.agreement.fields}
    for side in subject.agreement.sides:
        for body in side.bodies:
            value = entries.get(f"{body}.name")
            name = value.get(language, "") if isinstance(value, ByLanguage) else ""
            # "side_a.name" reads as all bodies of the side, so that no field says the first of several.
            is_field = len(side.bodies) == 1 or body != side.id
            if isinstance(name, str) and name.strip():
                yield Body(body, name, f"{body}.name" if is_field else "")


def _of_table(names: Names, sides: Iterable[Body], text: str, language: Language) -> Iterator[Body]:
    """Bodies of the table that the text names in two ways, or a side of that name that it names in another."""
    of_sides = {without_article(side.name): side for side in sides}
    for one in names.organisations:
        official, others = one.name.get(language, ""), _other_names(one, language)
        forms = [form for form in (official, *others) if form]
        if len(forms) < 2:
            continue
        side = next((of_sides[bare] for form in forms if (bare := without_article(form)) in of_sides), None)
        right = side.name if side else official if without_article(official) in text else ""
        bare = without_article(right)
        wrong = tuple(form for form in forms if without_article(form) in text and not _is_short_for(form, bare))
        if right and wrong:
            yield Body(side.id if side else one.id, right, side.field if side else "", wrong)


def _is_short_for(form: str, right: str) -> bool:
    """The right name itself, or without or with the country: usual short and long forms."""
    form = without_article(form)
    return form in right or right in form


def _other_names(one: Organisation, language: Language) -> tuple[str, ...]:
    return (*one.aliases.get(language, ()), *one.former_names.get(language, ()))


@lru_cache(maxsize=8)
def _keys_of_table(names: Names, language: Language) -> frozenset[tuple[str, ...]]:
    words = [form for one in names.organisations for form in (one.name.get(language, ""), *_other_names(one, language))]
    return frozenset(key_of_name(form, language) for form in words if form)


# ---- the fix -------------------------------------------------------------------------------------------------------


def _mended(pair: Pair, language: Language, variants: Sequence[Variant]) -> SetText | None:
    """The text with the right names: the side's field, or the words of the table."""
    line, at = pair.line(language), 0
    parts: list[Inline | str] = []
    for part in line:
        if not isinstance(part, Text):
            parts.append(part)
            at += len(GAP)
            continue
        done = at
        for one in variants:
            if at <= one.start and one.end <= at + len(part.value):
                parts += [part.value[done - at : one.start - at], _right(one, part.value, one.start - at)]
                done = one.end
        parts.append(part.value[done - at :])
        at += len(part.value)
    mended = line_of(*parts)
    return SetText(pair.node_id, language, mended, settles=True) if mended != line else None


def _right(variant: Variant, text: str, at: int) -> Inline | str:
    body = variant.body
    begins = at == 0 or text[:at].rstrip().endswith((".", "!", "?"))
    if body.field:
        return Field(body.field, (Filter("capital"),) if begins and body.name[:1].islower() else ())
    has_article = variant.end - variant.start > len(variant.said)
    name = body.name if has_article else without_article(body.name)
    return name[:1].upper() + name[1:] if begins else name
