"""The table: a line for each job, ours against the plain one, on a draft of 400 paragraphs in two languages."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
import zlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import count
from pathlib import Path
from zipfile import ZipFile

from benchmarks.measuring import Job, measured
from songphuong.agreement.applying import apply
from songphuong.agreement.edits import SetText
from songphuong.agreement.languages import EN, VI
from songphuong.agreement.tree import Agreement, Draft, Paragraph, Provision, line_of, parallel
from songphuong.checks import Checker, check
from songphuong.data_folders import data_folder
from songphuong.drafting import start
from songphuong.formats.draft_file import read_draft, write_draft
from songphuong.formats.library_folder import load_library
from songphuong.formats.word.write import write_word
from songphuong.library.clauses import Library
from songphuong.library.search import SearchIndex
from songphuong.library.search_words import words_of
from songphuong.phrasing.compose import compose

ARTICLES, PARAGRAPHS = 100, 4
VI_TEXT = "Các Bên sẽ trao đổi 02 (hai) đoàn vận động viên và huấn luyện viên trong thời hạn 05 (năm) năm. " * 2
EN_TEXT = (
    "The Parties shall exchange two (02) delegations of athletes and coaches for a period of five (05) years. " * 2
)


QUESTIONS = (
    "chi phí vé máy bay ai chịu",
    "hoc bong hlv",
    "kí kết trực tuyến",
    "who pays for flights",
    "mẫu thử doping",
    "bao lâu thì hết hạn",
    "dữ liệu vđv chuyển ra nước ngoài",
    "terminate early",
    "kế hoạch hoạt động hằng năm",
    "thi đấu giao hữu giữa hai đội tuyển",
)
MANY = 10_000


def main() -> None:
    print(f"{'job':<52}{'ours':>10}{'plain':>10}{'ratio':>9}")
    for name, ours, plain in _jobs():
        result = measured(ours, plain)
        print(f"{name:<52}{result.ours * 1000:>7.1f} ms{result.plain * 1000:>7.1f} ms{result.ratio:>9.2f}")


def _jobs() -> Iterator[tuple[str, Job, Job]]:
    yield (
        "start: songphuong --version / python -c pass",
        _python("-m", "songphuong", "--version"),
        _python("-c", "pass"),
    )
    library = load_library()
    yield "load the library / tomllib on its files", load_library, _read_toml
    index = SearchIndex(library)
    words = [f"{v.title[VI]} {v.title[EN]}".lower() for v in library.newest()]
    yield "search the library / scan its titles", lambda: index.search("hoc bong hlv"), lambda: _scan(words, "học bổng")
    yield f"{len(QUESTIONS)} searches / FTS5 alone", *_searches(library)
    yield f"the same in {MANY} clauses / FTS5 alone", *_searches(_many(library))
    agreement = _agreement()
    content = write_draft(Draft(agreement))
    yield "open a draft / json.loads", lambda: read_draft(content), lambda: json.loads(content)
    yield "save a draft (bytes) / json.dumps", lambda: write_draft(Draft(agreement)), _dumping(content)
    edit = SetText("a50.2", VI, line_of("Một câu khác."))
    yield "one edit / compose in one language", lambda: apply(agreement, edit), lambda: compose(agreement, VI)
    yield "all checks / compose in both languages", lambda: check(agreement), lambda: _composed(agreement)
    yield "checks after one edit in 174 articles / compose", *_checking_again(library)
    template = (data_folder("templates_docx") / "standard.docx").read_bytes()
    for edition in (VI, "bilingual"):
        made = write_word(agreement, edition, template=template)
        yield f"export {edition} / deflate the same parts", _exporting(agreement, edition, template), _deflating(made)


def _agreement() -> Agreement:
    articles = tuple(
        Provision(
            f"a{n}",
            "",
            parallel(vi=f"Nội dung {n}", en=f"Content {n}"),
            tuple(
                Paragraph(f"a{n}.{k}", parallel(vi=f"{VI_TEXT}{n}.{k}", en=f"{EN_TEXT}{n}.{k}"))
                for k in range(PARAGRAPHS)
            ),
        )
        for n in range(ARTICLES)
    )
    return Agreement(id="bench", type="association-agreement", articles=articles)


def _checking_again(library: Library) -> tuple[Job, Job]:
    """A key press in a draft with every article of the library: only what it touched is looked at again."""
    kind = library.types["association-agreement"]
    usual = {name for section in kind.sections for name in section.clauses}
    others = [v.id for v in library.newest() if v.region == "articles" and v.id not in usual]
    long = start(library, kind.id, with_clauses=others)
    node = long.articles[50].blocks[0].id
    edited = [apply(long, SetText(node, VI, line_of(f"Một câu {n}."))) for n in range(2)]
    checker, turn = Checker(library), count()
    checker.check(long)
    return lambda: checker.check(edited[next(turn) % 2]), lambda: _composed(long)


def _python(*arguments: str) -> Job:
    return lambda: subprocess.run([sys.executable, *arguments], check=True, capture_output=True)


def _read_toml() -> list[object]:
    return [tomllib.loads(file.read_text(encoding="utf-8")) for file in _library_files()]


def _library_files() -> Iterator[Path]:
    yield from data_folder("clauses").glob("*/*.toml")
    for folder in ("agreement_types", "wording_profiles"):
        yield from (data_folder("resources") / folder).glob("*.toml")


def _many(library: Library) -> Library:
    """The library's clauses over and over, under other ids."""
    clauses = library.newest()
    copies = [replace(clauses[n % len(clauses)], id=f"{clauses[n % len(clauses)].id}-{n}") for n in range(MANY)]
    return replace(library, versions={clause.id: (clause,) for clause in copies})


def _searches(library: Library) -> tuple[Job, Job]:
    """Our search, and one query to FTS5 for any of the words as they were typed, twenty best first."""
    index = SearchIndex(library)
    plain = [" OR ".join(f'"{word.folded}"' for word in words_of(question)) for question in QUESTIONS]
    asked = "SELECT rowid FROM folded WHERE folded MATCH ? ORDER BY rank LIMIT 20"

    def ours() -> None:
        for question in QUESTIONS:
            index.search(question)

    def fts5() -> None:
        for query in plain:
            index._database.execute(asked, (query,)).fetchall()

    return ours, fts5


def _scan(words: list[str], query: str) -> list[str]:
    return [word for word in words if query in word]


def _dumping(content: bytes) -> Job:
    document = json.loads(content)
    return lambda: json.dumps(document, ensure_ascii=False, indent=1)


def _composed(agreement: Agreement) -> tuple[object, object]:
    return compose(agreement, VI), compose(agreement, EN)


def _exporting(agreement: Agreement, edition: str, template: bytes) -> Job:
    return lambda: write_word(agreement, edition, template=template)


def _deflating(made: bytes) -> Job:
    with ZipFile(BytesIO(made)) as archive:
        parts = [archive.read(name) for name in archive.namelist()]
    return lambda: [zlib.compress(part) for part in parts]


if __name__ == "__main__":
    main()
