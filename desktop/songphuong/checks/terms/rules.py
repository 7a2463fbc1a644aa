"""Do the languages use terms that belong together? "trọng tài" (referee) in the one, "coaches" in the other.

The words: ``term_words``; how they are compared: ``opposites``. With this rule stand those about names and roles
(``names``), fields (``fields_used``), references (``citations``) and terms of the text's own (``defined_terms``).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from songphuong.agreement.languages import EN, VI
from songphuong.agreement.same import Same
from songphuong.phrasing.figures import REMEMBERED

from ..findings import Hit, Rule
from ..pairs import each_pair
from ..subject import Pair, Setting
from . import citations, defined_terms, fields_used, names
from .lexicon import Lexicon, marked, read
from .opposites import Found, quoted, terms_against
from .term_words import term_lexicons


def term_differs(pair: Pair, setting: Setting) -> Iterator[Hit]:
    """One hit a passage: a term in Vietnamese and another in English."""
    passages = pair.passage(VI), pair.passage(EN)
    if passages[0] is None or passages[1] is None:
        return
    lexicons = term_lexicons(Same(setting.library.names))
    vi, en = marked(passages[0]), marked(passages[1])
    found = difference(vi, en, lexicons[VI], lexicons[EN])
    if found:
        yield Hit(pair.node_id, params=quoted(found, vi, en))


@lru_cache(maxsize=REMEMBERED)
def difference(vi: str, en: str, vietnamese: Lexicon, english: Lexicon) -> Found | None:
    """Terms that stand against each other."""
    return terms_against(read(vi, vietnamese), read(en, english))


RULES: tuple[Rule, ...] = (
    Rule("term-differs", "warning", "house", "house", each_pair(term_differs)),
    *names.RULES,
    *fields_used.RULES,
    *citations.RULES,
    *defined_terms.RULES,
)
