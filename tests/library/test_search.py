"""Search: the right clause first, in either language, however it is typed, and never a crash."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from songphuong.agreement.tree import parallel
from songphuong.library.clauses import Alternative, ClauseParagraph, ClauseVersion, Library, Option
from songphuong.library.search import SearchIndex, search
from songphuong.library.search_words import SearchWords
from tests.library_samples import built_in_library, sample_clause, sample_library
from tests.notation import words


def ids(query: str, limit: int = 20, language: str | None = None, library: Library | None = None) -> list[str]:
    return [hit.clause.id for hit in search(library or sample_library(), query, limit, language)]


def clause(clause_id: str, vi: str, body: str = "Nội dung.") -> ClauseVersion:
    """A clause with this Vietnamese name and body."""
    return replace(
        sample_clause("sample-purpose"),
        id=clause_id,
        title=words(vi, "Name"),
        purpose=words("Để thử.", "For a test."),
        heading=parallel(vi="Tên", en="Name"),
        blocks=(ClauseParagraph(parallel(vi=body, en="Text.")),),
    )


def library_of(*clauses: ClauseVersion) -> Library:
    """These clauses among others that share none of their words, so that words are worth something."""
    others = (clause(f"other-{number}", f"Khác {number}") for number in range(12))
    return Library(versions={one.id: (one,) for one in (*clauses, *others)})


@pytest.mark.parametrize(
    "query",
    [
        "trao đổi đoàn",
        "TRAO ĐỔI ĐOÀN",
        "trao doi doan",
        "đoàn",
        unicodedata.normalize("NFD", "trao đổi đoàn"),
        "delegation",
        "delegations",
        "exchange of sports delegations",
        "deleg",
        "sample-exchange",
        "huấn luyện viên",
        "HLV",
        "hlv",
    ],
)
def it_finds_a_clause_first_in_either_language(query: str) -> None:
    assert ids(query)[0] == "sample-exchange"


def it_finds_what_an_abbreviation_stands_for_in_both_languages() -> None:
    assert ids("HCV", language="vi")[0] == "sample-bonus"
    assert ids("HCV", language="en")[0] == "sample-bonus"


def it_searches_one_language_only_when_asked() -> None:
    assert ids("medal", language="en") == ["sample-bonus"]
    assert ids("medal", language="vi") == []
    assert ids("medal", language="lo") == []


def it_ranks_the_words_typed_with_marks_before_other_words_of_the_same_letters() -> None:
    library = library_of(clause("a-body", "Tên khác", body="Về đoàn."), clause("b-title", "Đoạn"))

    assert ids("đoàn", library=library)[:2] == ["a-body", "b-title"]
    assert ids("đoạn", library=library)[:2] == ["b-title", "a-body"]
    assert ids("doan", library=library)[:2] == ["b-title", "a-body"]


@pytest.mark.parametrize(("query", "name"), [("kí kết", "Ký kết"), ("hòa giải", "Hoà giải"), ("uỷ ban", "Ủy ban")])
def it_takes_variants_of_spelling_as_exact(query: str, name: str) -> None:
    library = library_of(clause("right", name), clause("wrong", fold_marks(name)))

    assert ids(query, library=library)[0] == "right"


def fold_marks(name: str) -> str:
    """The same letters with another tone on each word."""
    return " ".join(
        unicodedata.normalize("NFC", unicodedata.normalize("NFD", word) + "\u0303") for word in name.split()
    )


def it_ranks_a_clause_with_more_of_the_words_first() -> None:
    library = library_of(clause("both", "Bơi lội trẻ em"), clause("one", "Bơi"), clause("none", "Cờ vua"))

    assert ids("bơi trẻ em", library=library) == ["both", "one"]


def it_ranks_words_side_by_side_before_the_same_words_apart() -> None:
    library = library_of(clause("apart", "Tài năng trong nước"), clause("together", "Trọng tài"))

    assert ids("trong tai", library=library) == ["together", "apart"]


def it_reads_words_that_are_typed_twice_in_their_place() -> None:
    library = library_of(clause("apart", "Thể dục buổi sáng"), clause("together", "Thể dục, thể thao"))

    assert ids("thể dục thể thao", library=library)[0] == "together"


def it_ranks_a_name_before_a_mention() -> None:
    library = library_of(clause("a-mention", "Khác nữa", body="Nói đến bảo hiểm."), clause("b-name", "Bảo hiểm"))

    assert ids("bảo hiểm", library=library) == ["b-name", "a-mention"]


def it_finds_the_newest_version_and_best_scores_first() -> None:
    hits = search(sample_library(), "thể thao")

    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert next(hit.clause.version for hit in hits if hit.clause.id == "sample-exchange") == 2


@pytest.mark.parametrize("limit", [0, 1, 2])
def it_gives_no_more_than_the_limit(limit: int) -> None:
    assert len(ids("các Bên", limit)) == limit


@pytest.mark.parametrize(
    "query",
    ["", "   ", '"', '""', "*", "(", "NEAR(", "^", "AND", "OR NOT", "-", "title:", "{", "'; DROP TABLE folded;"],
)
def it_takes_a_hostile_query_as_words_or_none(query: str) -> None:
    ids(query)


def with_words(library: Library, **tables: object) -> Library:
    return replace(library, search_words=SearchWords(**tables))  # type: ignore[arg-type]


def it_finds_what_everyday_words_mean_with_marks_and_without() -> None:
    library = library_of(clause("travel", "Đi lại quốc tế"), clause("ticket", "Máy ảnh"))
    library = with_words(library, everyday={"vé máy bay": ("đi lại quốc tế",)})

    assert ids("vé máy bay", library=library)[0] == "travel"
    assert ids("ve may bay", library=library)[0] == "travel"
    assert "travel" not in ids("vẽ máy bày", library=library)


def it_takes_the_longest_everyday_words() -> None:
    library = library_of(clause("renewal", "Gia hạn"), clause("own", "Tự động"))
    library = with_words(library, everyday={"kéo": ("tự động",), "kéo dài thêm": ("gia hạn",)})

    assert ids("kéo dài thêm", library=library) == ["renewal"]


def it_knows_a_single_syllable_by_its_marks_only() -> None:
    library = with_words(library_of(clause("clothing", "Trang phục")), everyday={"áo": ("trang phục",)})

    assert ids("áo", library=library) == ["clothing"]
    assert ids("ao", library=library) == []


def it_passes_over_words_that_only_ask() -> None:
    library = library_of(clause("asking", "Có ai thì sao"), clause("costs", "Chi phí"))
    library = with_words(library, passed_over=frozenset({"ai", "thì", "có"}))

    assert ids("có ai thì chi phí", library=library)[0] == "costs"
    assert ids("co ai thi chi phi", library=library)[0] == "costs"


def it_takes_a_question_that_only_asks_at_its_words() -> None:
    library = with_words(library_of(clause("asking", "Ai thì có")), passed_over=frozenset({"ai", "thì", "có"}))

    assert ids("ai thì", library=library) == ["asking"]


def it_takes_small_letters_as_a_short_form_unless_they_are_a_word() -> None:
    library = library_of(clause("words", "Lời dẫn tình hữu nghị"), clause("letter", "Ý định thư"))
    library = with_words(library, abbreviations={"loi": ("ý định thư",)})

    assert ids("loi dan huu nghi", library=library) == ["words"]
    assert set(ids("LOI huu nghi", library=library)) == {"letter", "words"}


@pytest.mark.parametrize("query", ["scholarhip", "schoalrship", "scholarshipp", "scholarshop"])
def it_forgives_one_slip_of_a_key(query: str) -> None:
    named = replace(clause("right", "Khác"), title=words("Khác", "Scholarship"))

    assert ids(query, library=library_of(named)) == ["right"]


def it_seeks_no_slip_in_more_letters_than_a_word_has() -> None:
    named = replace(clause("right", "Khác"), title=words("Khác", "x" * 40))

    assert ids("x" * 39 + "y", library=library_of(named)) == []


def it_forgives_wrong_marks_that_no_clause_has() -> None:
    assert ids("bải bỏ", library=library_of(clause("right", "Bãi bỏ"))) == ["right"]


@pytest.mark.parametrize("query", ["terminate", "terminated", "terminating", "termination", "terminations"])
def it_finds_english_words_however_they_are_bent(query: str) -> None:
    named = replace(clause("right", "Khác"), title=words("Khác", "Termination"))

    assert ids(query, library=library_of(named)) == ["right"]


def it_finds_what_a_clause_lets_choose() -> None:
    choice = Option("way", words("Cách đi", "Way"), "a", (Alternative("a", words("Tàu thủy", "Ferry")),))

    assert ids("tàu thủy", library=library_of(replace(clause("right", "Khác"), options=(choice,)))) == ["right"]


INDEX = SearchIndex(sample_library())


@given(st.text() | st.lists(st.sampled_from(['"', "NEAR", "*", "đoàn", "(", ":", "\x00", "\ud800", " "])).map("".join))
def it_never_crashes(query: str) -> None:
    for hit in INDEX.search(query):
        assert hit.score > 0


def it_stays_quick_with_a_very_long_query() -> None:
    assert len(INDEX.search("đoàn thể thao " * 100_000, 3)) == 3


@pytest.mark.parametrize(
    ("query", "clause_id"),
    [
        ("trao đổi đoàn thể thao", "delegation-exchange"),
        ("phong chong doping", "anti-doping"),
        ("anti-doping", "anti-doping"),
        ("học bổng cho VĐV", "scholarships"),
        ("trọng tài", "referees-and-officials"),
        ("HLV", "coaches-and-experts"),
    ],
)
def it_finds_the_program_s_own_clauses(query: str, clause_id: str) -> None:
    assert search(built_in_library(), query)[0].clause.id == clause_id
