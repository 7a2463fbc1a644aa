"""The terms that one language may give and the other must: tables of easily confused words, and the glossary.

The tables (``people_and_sport``, ``deeds_and_papers``) hold one concept a row, Vietnamese forms = English forms, a row
that is too long going on in the next line. A form after "~" only explains: "player" may stand for "vận động viên", but
is no sign of it by itself; so a free translation is not taken for a wrong one. English forms are read without their
plural. The glossary (``resources/glossary.toml``) adds its words to the rows, and its terms of several words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.same import Same
from songphuong.library.names import Names, Term

from . import deeds_and_papers, people_and_sport
from .lexicon import Form, Lexicon, words_in
from .opposites import NO_CLASS

# Longer words in which a term's word says something else; they say nothing here.
_SAYING_NOTHING: Mapping[Language, tuple[str, ...]] = {
    VI: (
        "ký túc xá", "đăng ký", "nhật ký", "chữ ký số", "thư ký", "ký hiệu", "ký tự", "ký gửi", "ghi nhận",
        "thành phố", "thể lực", "đa dạng", "học kỳ", "bên ký kết", "cơ quan báo chí", "người ký", "dưới đây",
        "quyền và nghĩa vụ", "quyền lợi và nghĩa vụ", "thuế giá trị gia tăng", "trên thực tế", "ngân hàng nhà nước",
    ),
    EN: (
        "sign of", "signs of", "extend to", "extends to", "in the course of", "course of", "of course", "in advance",
        "for example", "final provisions", "in the event", "in any event", "rights and obligations", "as the case",
        "exclusive of", "sign up", "judge whether", "in practice", "in the case of", "match the", "in time",
        "final say", "bank account", "bank holiday", "coach station", "by coach", "golden", "gold standard", "board of",
        "on board", "boards of", "value added tax", "plan to", "plans to", "fine print",
    ),
}  # fmt: skip

# What the glossary's terms have in common says nothing about any one of them.
_COMMON: Mapping[Language, frozenset[str]] = {
    VI: frozenset({"thể thao", "quốc gia", "quốc tế", "hợp tác", "các bên", "việt nam", "tổ chức", "thực hiện"}),
    EN: frozenset({"sport", "sports", "national", "international", "cooperation", "general", "joint", "with", "from"}),
}
# First words of English glosses that are no nouns: turns of phrase, which are put in many ways.
_NO_NOUN = frozenset(
    (
        "a", "above", "as", "at", "attract", "be", "bear", "both", "by", "call", "come", "comply", "consistent",
        "continue", "done", "duly", "each", "either", "enter", "for", "from", "give", "have", "hereinafter", "in",
        "including", "make", "not", "of", "on", "one", "out", "provided", "pursuant", "referred", "remain", "set",
        "signed", "stipulated", "subject", "take", "the", "to", "under", "unless", "whereas", "with",
    )
)  # fmt: skip
# What is put in many ways, too; headings among it: one text's areas of cooperation are another's contents.
_LOOSE = frozenset(
    {
        "nội dung hợp tác", "lĩnh vực hợp tác", "phạm vi hợp tác", "hình thức hợp tác", "nguyên tắc hợp tác",
        "nêu trên", "xét rằng", "thông cáo chung", "tuyên bố chung", "trao đổi thông tin", "trao đổi tài liệu",
        "trao đổi kinh nghiệm", "bồi dưỡng", "thông báo bằng văn bản", "tập huấn chung", "nghiên cứu chung",
        "chi phí phát sinh", "hoạt động đang thực hiện",
    }
)  # fmt: skip


@lru_cache(maxsize=8)
def term_lexicons(names: Same[Names]) -> Mapping[Language, Lexicon]:
    """What to look for in each language: the tables, the glossary, and names, whose words are no terms."""
    forms = [*table_forms(), *_glossary_forms(names.value.glossary), *_names(names.value)]
    told = [{form.concept for spoken, form in forms if spoken == code and not form.weak} for code in (VI, EN)]
    kept = [(code, form) for code, form in forms if form.concept in told[0] & told[1]]  # others have no counterpart
    return {code: Lexicon.of(code, [form for spoken, form in kept if spoken == code]) for code in (VI, EN)}


def table_forms() -> Iterator[tuple[Language, Form]]:
    """Every form of the tables; a concept is named by its table and its first Vietnamese form."""
    for name, table in (*people_and_sport.TABLES.items(), *deeds_and_papers.TABLES.items()):
        for row in table.strip().replace("\n    ", " ").splitlines():
            sides = [[form.strip() for form in side.split("|")] for side in row.split(" = ")]
            concept = f"{name}:{sides[0][0].removeprefix('~')}"
            for language, forms in zip((VI, EN), sides, strict=True):
                for form in forms:
                    weak = form.startswith("~")
                    yield language, Form(concept, form.removeprefix("~"), weak=weak)
    for language, phrases in _SAYING_NOTHING.items():
        for phrase in phrases:
            yield language, Form("", phrase)


def _glossary_forms(glossary: tuple[Term, ...]) -> Iterator[tuple[Language, Form]]:
    """The glossary's words: of a table's concept where it has the word, else a term by themselves if both languages
    give it in several words. Parts of a longer term explain it: "facilities" is enough for "sports facilities"."""
    known = {form.words.lower(): form.concept for code, form in table_forms() if code == VI and not form.weak}
    for term in glossary:
        said = {code: (term.words.get(code, ""), *term.also.get(code, ())) for code in (VI, EN)}
        first = said[VI][0]
        concept = next((known[one.lower()] for one in said[VI] if one.lower() in known), f"{NO_CLASS}:{first}")
        for code, forms in said.items():
            for form in forms:
                alone = form.removeprefix("to ").removeprefix("the ")
                yield code, Form(concept, alone, weak=not _is_telling(term, alone))
                parts = _parts(alone, code) if concept.startswith(NO_CLASS) else ()
                yield from ((code, Form(concept, part, weak=True)) for part in parts)


def _is_telling(term: Term, form: str) -> bool:
    """Whether to find this form without its partner is a sign of a fault."""
    vi, en = term.words.get(VI, ""), term.words.get(EN, "")
    is_noun = en.split()[:1] != [] and en.split()[0].lower() not in _NO_NOUN
    is_role = "bên" in (word.lower() for word in words_in(vi))  # these are compared by ``roles``
    return is_noun and not is_role and vi not in _LOOSE and all(len(words_in(one)) > 1 for one in (vi, en, form))


def _parts(form: str, language: Language) -> Iterator[str]:
    words = words_in(form)
    if language == VI:
        parts = [f"{one} {next_one}" for one, next_one in pairwise(words)] if words[2:] else []
    else:
        parts = [word for word in words if len(word) > 3] if words[1:] else []
    yield from (part for part in parts if part.lower() not in _COMMON[language])


def _names(names: Names) -> Iterator[tuple[Language, Form]]:
    """Names of bodies, whose words are no terms: "Medicine" in the name of a centre."""
    for body in names.organisations:
        for code in (VI, EN):
            spoken = (body.name.get(code, ""), *body.aliases.get(code, ()), *body.former_names.get(code, ()))
            yield from ((code, Form("", name)) for name in spoken if len(words_in(name)) > 1)
