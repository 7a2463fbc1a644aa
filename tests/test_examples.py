"""The shipped examples hold what their sources report, pass the checks, and export in every edition."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from songphuong.agreement.languages import EN, VI, Language
from songphuong.agreement.tree import Agreement
from songphuong.agreement.walk import find, label
from songphuong.checks import check
from songphuong.export_files import export_files
from songphuong.formats.draft_file import open_draft
from songphuong.formats.library_folder import load_library
from songphuong.formats.plain_text import plain_lines
from songphuong.formats.word.read import read_lines
from songphuong.library.clauses import Library
from tests.examples import FOLDER, answers_files, drafted_examples
from tests.word.word_files import complaints

EXAMPLES = tuple(answers_files())

# What the reports of the five source articles name: the agreement of each row of the project's list of examples.
TYPES = {
    "asean-fifa": "regional-mou",
    "asean-wada": "regional-mou",
    "expert-hiring": "agency-arrangement",
    "games-hosting": "agency-arrangement",
    "mcst-cambodia": "ministry-mou",
    "mcst-cj": "sponsorship-agreement",
    "mcst-iran": "ministry-mou",
    "police-favija": "association-agreement",
    "soms-china": "regional-mou",
    "soms-japan": "regional-mou",
    "viresa-kespa": "association-agreement",
    "voc-aquatics": "letter-of-intent",
    "voc-asong": "sponsorship-agreement",
    "voc-ioc-path": "yearly-plan",
    "voc-isf": "olympic-programme",
}


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


def _example(name: str) -> Agreement:
    return open_draft(FOLDER / f"{name}.mou").agreement


def _text(name: str, language: Language) -> str:
    return "\n".join(plain_lines(_example(name), language))


def it_ships_an_example_for_each_agreement_of_the_reports() -> None:
    assert {name: _example(name).type for name in EXAMPLES} == TYPES
    assert {file.stem for file in FOLDER.glob("*.mou")} == set(TYPES)


def it_ships_each_example_as_the_library_drafts_it_today() -> None:
    """When a clause has changed on purpose: ``make examples``, then read the diff."""
    assert {name: _example(name) for name in EXAMPLES} == dict(drafted_examples())


def it_tells_of_each_example_what_is_reported_and_what_is_ours() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [name for name in EXAMPLES if f"\n## {name}\n" not in readme] == []


@pytest.mark.parametrize("name", EXAMPLES)
def it_passes_the_checks_without_an_error(name: str, library: Library) -> None:
    example = _example(name)
    findings = check(example, library)
    assert [finding for finding in findings if finding.severity == "error"] == []


@pytest.mark.parametrize("name", EXAMPLES)
def it_is_warned_of_open_facts_only(name: str, library: Library) -> None:
    example = _example(name)
    warnings = {found.code for found in check(example, library) if found.severity == "warning"}
    assert warnings <= {"field-open", "signatory-missing", "signatory-title-missing"}


@pytest.mark.parametrize("name", EXAMPLES)
def it_comes_whole_from_the_library(name: str, library: Library) -> None:
    """No article is written by hand: each is its clause, in the newest approved version."""
    example = _example(name)
    provisions = [*example.title, *example.preamble, *example.articles, *example.closing, *example.annexes]
    sources = [provision.source for provision in provisions]
    newest = [library.find(source.clause) for source in sources if source]
    assert None not in sources
    assert [(clause.id, clause.version, clause.status) for clause in newest if clause] == [
        (source.clause, source.version, "approved") for source in sources if source
    ]


@pytest.mark.parametrize("name", EXAMPLES)
def it_exports_each_edition_soundly_and_reads_back_as_it_stands(name: str, tmp_path: Path) -> None:
    example = _example(name)
    files = export_files(example, tmp_path, ("vi", "en", "bilingual"), name=name)
    for file in files:
        content = file.path.read_bytes()
        assert complaints(content, tmp_path) == []
        for language in (file.language,) if file.language else (VI, EN):
            read = read_lines(content, file.path, changes="accept", language=language)
            assert read == plain_lines(example, language)


# ---- what the sources report ---------------------------------------------------------------------------------------

REPORTED = {
    "police-favija": (
        ("FAVIJA", "karatedo", "jujitsu", "điền kinh", "bóng bàn", "học bổng", "Cơ quan Cảnh sát quốc gia Nhật Bản"),
        ("FAVIJA", "karate", "jujitsu", "athletics", "table tennis", "scholarship", "National Police Agency"),
    ),
    "voc-asong": (
        (
            "Thế vận hội Olympic Paris 2024",
            "1.000.000 đô la Mỹ (một triệu đô la Mỹ)",
            "500.000 đô la Mỹ (năm trăm nghìn đô la Mỹ)",
            "200.000 đô la Mỹ (hai trăm nghìn đô la Mỹ)",
        ),
        (
            "Olympic Games Paris 2024",
            "USD 1,000,000 (one million US dollars)",
            "USD 500,000 (five hundred thousand US dollars)",
            "USD 200,000 (two hundred thousand US dollars)",
        ),
    ),
    "mcst-cj": (("taekwondo", "2023", "2024"), ("taekwondo", "2023", "2024")),
    "mcst-cambodia": (("Campuchia", "phòng, chống doping", "y học"), ("Cambodia", "anti-doping", "medicine")),
    "mcst-iran": (
        ("Iran", "Hoàng Đạo Cương", "Seyed Mohammad Pouladgar", "Thứ trưởng"),
        ("Iran", "Hoàng Đạo Cương", "Seyed Mohammad Pouladgar", "Deputy Minister"),
    ),
    "voc-isf": (("Ryu Seung-min", "Hàn Quốc", "huấn luyện viên"), ("Ryu Seung-min", "Korea", "coaches")),
    "voc-aquatics": (("Husain Al-Musallam", "bơi", "trẻ em"), ("Husain Al-Musallam", "swimming", "children")),
    "voc-ioc-path": (
        ("PATH", "Ủy ban Olympic quốc tế", "Olympism365", "mục tiêu phát triển bền vững"),
        ("PATH", "International Olympic Committee", "Olympism365", "Sustainable Development Goals"),
    ),
    "asean-wada": (
        ("ASEAN", "doping", "SEARADO", "liêm chính"),
        ("ASEAN", "World Anti-Doping Agency", "SEARADO", "integrity"),
    ),
    "asean-fifa": (("ASEAN", "FIFA", "Football4SDGs"), ("ASEAN", "FIFA", "Football4SDGs")),
    "soms-japan": (
        ("Nhật Bản", "Chiang Mai", "phụ nữ", "giáo dục thể chất", "người khuyết tật"),
        ("Japan", "Chiang Mai", "women", "physical education", "disabilities"),
    ),
    "soms-china": (
        ("Trung Quốc", "thể thao và trò chơi truyền thống", "di sản văn hóa phi vật thể"),
        ("China", "traditional sports and games", "intangible cultural heritage"),
    ),
    "expert-hiring": (("chuyên gia", "đội tuyển", "pháp luật"), ("expert", "national team", "law")),
    "games-hosting": (("trọng tài", "Đại hội", "cán bộ"), ("referees", "Games", "officials")),
}


@pytest.mark.parametrize(
    ("name", "language", "words"),
    [(name, language, both[at]) for name, both in REPORTED.items() for at, language in enumerate((VI, EN))],
)
def it_says_what_the_article_reports(name: str, language: Language, words: tuple[str, ...]) -> None:
    text = _text(name, language).replace("\u00a0", " ").casefold()
    assert [word for word in words if word.casefold() not in text] == []


def it_holds_the_five_contents_of_viresa_and_kespa_as_points_a_to_d_with_a_stroke() -> None:
    example = _example("viresa-kespa")
    (contents,) = [article for article in example.articles if article.section == "cooperation"]
    (lead,) = contents.blocks
    spots = [find(example, point.id) for point in lead.points]  # type: ignore[union-attr]
    assert [label(spot, VI) for spot in spots if spot] == ["a)", "b)", "c)", "d)", "đ)"]
    assert [label(spot, EN) for spot in spots if spot] == ["(a)", "(b)", "(c)", "(d)", "(e)"]


def it_reads_as_signed_online_in_two_places_by_the_two_known_signatories() -> None:
    example = _example("viresa-kespa")
    values = {entry.name: entry.value for entry in example.fields}
    text = plain_lines(example, VI)
    assert example.signing == "online"
    assert values["signing.date"] == date(2021, 1, 8)
    assert "Hà Nội, ngày 08 tháng 01 năm 2021" in text
    assert {"Nguyễn Xuân Cường", "Chủ tịch", "Cheolhag Kim", "Tổng thư ký"} <= set(text)
    assert "strategic partners" in "\n".join(plain_lines(example, EN))


def it_leaves_open_what_the_article_does_not_report() -> None:
    values = {entry.name: entry.value for entry in _example("viresa-kespa").fields}
    assert values["side_b.place"] is None
    assert values["effect.term"] is None
