"""The command line as a contract: names, exit codes, JSON keys, and one clear message for whatever goes wrong."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from songphuong.__main__ import main
from songphuong.agreement.tree import Agreement, Draft, Field, Reference, Side, line_of
from songphuong.command_line.commands import COMMANDS
from songphuong.formats.draft_file import open_draft, save_draft
from tests.notation import agreement, article, entry, paragraph, words

Captured = pytest.CaptureFixture[str]


def sound() -> Agreement:
    """Two articles without any finding of severity error."""
    sides = (Side("side_a", ("side_a",)), Side("side_b", ("side_b",)))
    bodies = {"side_a": words("Hội A", "Association A"), "side_b": words("Hội B", "Association B")}
    fields = [entry(f"{side}.name", "text", name) for side, name in bodies.items()]
    fields += [entry(f"{side}.{tail}", "text") for side in bodies for tail in ("signatory", "signatory_title")]
    return agreement(
        article(
            "purpose",
            paragraph("p1", "Các Bên hợp tác theo Điều 2.", "The Parties cooperate under Article 2."),
            paragraph("p2", line_of("Xem ", Reference("term"), "."), line_of("See ", Reference("term"), ".")),
        ),
        article("term", paragraph("p3", "Thời hạn là một năm.", "The term is one year."), vi="Thời hạn", en="Term"),
        sides=sides,
        fields=fields,
    )


def broken() -> Agreement:
    """One article that refers to nothing and uses a field nobody declared: two errors."""
    line = line_of("Xem ", Reference("nowhere"), " và ", Field("not.declared"), ".")
    return agreement(article("purpose", paragraph("p1", line, line)), sides=sound().sides, fields=sound().fields)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose name has a space and Vietnamese letters."""
    made = tmp_path / "Thỏa thuận đã ký"
    made.mkdir()
    return made


@pytest.fixture
def draft(folder: Path) -> Path:
    """A draft without errors of any rule that needs no agreement type."""
    file = folder / "Điện tử.mou"
    save_draft(file, Draft(replace(sound(), type="of-another-office")))
    return file


def printed(capsys: Captured) -> Any:
    """What a --json command printed: exactly one document."""
    return json.loads(capsys.readouterr().out)


def refusal(capsys: Captured, *arguments: str, code: int = 2) -> str:
    """The one message on standard error; standard output stays empty."""
    assert main(arguments) == code
    told = capsys.readouterr()
    assert told.out == ""
    assert "Traceback" not in told.err
    return told.err


# ---- arguments -----------------------------------------------------------------------------------------------------


def it_tells_its_version(capsys: Captured) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == "songphuong 0.1.0\n"


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS), ("clauses", "list"), ("clauses", "search")])
def it_helps_in_vietnamese_without_a_word_of_argparse(command: tuple[str, ...], capsys: Captured) -> None:
    assert main([*command, "--help"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("Cách dùng: songphuong")
    assert not [word for word in ("usage", "options:", "positional", "show this", "exit", "default") if word in page]


def it_helps_in_english_when_asked(capsys: Captured) -> None:
    assert main(["--language", "en", "export", "--help"]) == 0
    assert capsys.readouterr().out.startswith("Usage: songphuong export")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["xuất"], "Không có lệnh hay tệp “xuất”. Các lệnh: types, clauses, new"),
        (["compare", "a", "b"], "Không có lệnh hay tệp “compare”"),
        (["text"], "Thiếu tham số: TỆP"),
        (["export", "a.mou"], "Thiếu tham số: --output"),
        (["clauses"], "Thiếu tham số: VIỆC"),
        (["clauses", "burn"], "Không có việc “burn”. Chọn một trong: list, search, show, verify."),
        (["types", "--jsno"], "Tham số thừa hoặc không có: --jsno"),
        (["types", "--js"], "Tham số thừa hoặc không có: --js"),
        (["types", "--json=1"], "--json không nhận giá trị"),
        (["text", "a.mou", "--language"], "Sau --language phải có một giá trị"),
        (["text", "a.docx", "--changes", "both"], "--changes không nhận “both”. Chọn một trong: accept, reject."),
        (["clauses", "search", "x", "--limit", "0"], "--limit cần một số nguyên từ 1 trở lên"),
        (["clauses", "search", "x", "--limit", "²"], "--limit cần một số nguyên từ 1 trở lên"),
        (["--language", "fr", "types"], "--language không nhận “fr”. Chọn một trong: vi, en."),
        (["--nonsense"], "Tham số thừa hoặc không có: --nonsense"),
        (["a.mou", "b.mou"], "Tham số thừa hoặc không có: b.mou"),
        (["export", "a.mou", "--output", ""], "Đường dẫn để trống."),
        (["clauses", "show", "hai\ndòng\u2028"], "Thư viện không có điều khoản mẫu “hai dòng ”."),
    ],
)
def it_says_what_is_wrong_with_the_arguments(typed: list[str], told: str, capsys: Captured) -> None:
    assert told in refusal(capsys, *typed)


def it_speaks_english_about_wrong_arguments(capsys: Captured) -> None:
    told = refusal(capsys, "--language=en", "nonsense")
    assert told.startswith("There is no command or file “nonsense”. Commands: types, clauses, new, text, check,")


@pytest.mark.parametrize("command", [["text", "--language", "vi"], ["check"], ["export", "--output", "out"], []])
def it_names_a_file_that_is_not_there(command: list[str], folder: Path, capsys: Captured) -> None:
    missing = str(folder / "không có.mou")
    assert refusal(capsys, *command, missing).startswith(f"{missing}: không có tệp này.")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "tệp trống"),
        (b"\xff\xfe\x00", "không phải văn bản UTF-8"),
        (b"PK\x03\x04", "không phải dự thảo"),
        (b'{"format": 99}', "mới hơn"),
        (b'{"format": 1}', "bị hỏng"),
        (b"[" * 200_000, "bị hỏng"),
    ],
)
def it_tells_of_a_draft_that_cannot_be_used(content: bytes, told: str, folder: Path, capsys: Captured) -> None:
    file = folder / "hỏng.mou"
    file.write_bytes(content)
    message = refusal(capsys, "check", str(file))
    assert message.startswith(str(file)) and message.count("\n") == 1
    assert told in message


# ---- text ----------------------------------------------------------------------------------------------------------


def it_prints_the_text_of_one_language(draft: Path, capsys: Captured) -> None:
    assert main(["text", str(draft), "--language", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == [
        "Article 1. Purpose",
        "1. The Parties cooperate under Article 2.",
        "2. See Article 2.",
    ]


def it_leaves_numbers_out_when_asked(draft: Path, capsys: Captured) -> None:
    assert main(["text", str(draft), "--language", "vi", "--no-numbers"]) == 0
    assert capsys.readouterr().out.splitlines()[:2] == ["Mục đích", "Các Bên hợp tác theo Điều 2."]


def it_wants_the_language_of_a_draft_named(draft: Path, capsys: Captured) -> None:
    assert "--language, một trong: vi, en" in refusal(capsys, "text", str(draft))
    assert "không có ngôn ngữ “lo”" in refusal(capsys, "text", str(draft), "--language", "lo")


def it_reads_back_the_text_of_a_word_file(draft: Path, folder: Path, capsys: Captured) -> None:
    assert main(["export", str(draft), "--output", str(folder), "--edition", "vi", "--edition", "bilingual"]) == 0
    capsys.readouterr()

    assert main(["text", str(draft), "--language", "vi"]) == 0
    expected = capsys.readouterr().out
    assert main(["text", str(folder / "Điện tử.vi.docx")]) == 0
    assert capsys.readouterr().out == expected
    assert main(["text", str(folder / "Điện tử.bilingual.docx"), "--language", "vi"]) == 0
    assert capsys.readouterr().out == expected


# ---- check and rules -----------------------------------------------------------------------------------------------


def it_passes_a_draft_without_errors(draft: Path, capsys: Captured) -> None:
    assert main(["check", str(draft), "--json"]) == 0
    document = printed(capsys)
    assert document["file"] == str(draft)
    assert document["counts"]["error"] == 0


def it_finds_errors_and_exits_with_one(folder: Path, capsys: Captured) -> None:
    file = folder / "lỗi.mou"
    save_draft(file, Draft(broken()))

    assert main(["check", str(file), "--json"]) == 1

    document = printed(capsys)
    codes = [finding["code"] for finding in document["findings"]]
    assert {"reference-broken", "field-undeclared"} <= set(codes)
    counted = {kind: sum(f["severity"] == kind for f in document["findings"]) for kind in ("error", "warning", "note")}
    assert document["counts"] == counted
    for finding in document["findings"]:
        assert {"code", "severity", "rule_source", "place", "message", "params"} <= set(finding)
        assert {"article", "paragraph", "language"} <= set(finding["place"])
        assert all(finding["message"][language] for language in ("vi", "en"))
        assert finding["rule_source"]


def it_says_findings_in_words_without_json(folder: Path, capsys: Captured) -> None:
    file = folder / "lỗi.mou"
    save_draft(file, Draft(broken()))

    assert main(["--language", "en", "check", str(file)]) == 1

    told = capsys.readouterr().out
    assert "ERROR: " in told and "[reference-broken]" in told
    assert f"{file}: errors " in told.splitlines()[-1]


def it_checks_against_the_type_that_is_asked_for(draft: Path, capsys: Captured) -> None:
    assert main(["check", str(draft), "--type", "association-agreement", "--json"]) == 1
    assert "section-missing" in {finding["code"] for finding in printed(capsys)["findings"]}
    assert "không có" in refusal(capsys, "check", str(draft), "--type", "no-such-type")


def it_tells_that_the_type_of_a_draft_is_unknown_to_the_library(draft: Path, capsys: Captured) -> None:
    main(["check", str(draft)])
    assert "“of-another-office”" in capsys.readouterr().err


def it_lists_every_rule(capsys: Captured) -> None:
    assert main(["rules", "--json"]) == 0
    rules = printed(capsys)
    keys = {"code", "severity", "title", "reason", "source", "valid_from", "valid_to"}
    assert all(keys <= set(rule) for rule in rules)
    assert "reference-broken" in {rule["code"] for rule in rules}
    assert all(rule[part][language] for rule in rules for part in ("title", "reason") for language in ("vi", "en"))


# ---- export --------------------------------------------------------------------------------------------------------


def it_exports_three_editions_by_default(draft: Path, folder: Path, capsys: Captured) -> None:
    out = folder / "Bản Word" / "lần 1"

    assert main(["export", str(draft), "--output", str(out), "--json"]) == 0

    files = printed(capsys)["files"]
    assert [(row["edition"], row["language"], row["holder"], row["pages"]) for row in files] == [
        ("vi", "vi", None, None),
        ("en", "en", None, None),
        ("bilingual", None, None, None),
    ]
    assert [Path(row["path"]) for row in files] == [out / f"Điện tử.{e}.docx" for e in ("vi", "en", "bilingual")]


def it_names_the_editions_and_templates_there_are(draft: Path, folder: Path, capsys: Captured) -> None:
    out = folder / "out"
    assert "vi, en, bilingual" in refusal(capsys, "export", str(draft), "--output", str(out), "--edition", "signing")
    assert "standard" in refusal(capsys, "export", str(draft), "--output", str(out), "--template", "fancy")
    assert not out.exists()


# ---- the library ---------------------------------------------------------------------------------------------------


def it_lists_the_types_with_their_sections(capsys: Captured) -> None:
    assert main(["types", "--json"]) == 0
    types = {row["id"]: row for row in printed(capsys)}
    row = types["association-agreement"]
    assert row["title"]["vi"] and row["title"]["en"] and row["clauses"]
    assert all({"id", "title", "required"} <= set(section) for section in row["sections"])


def it_lists_clauses_of_one_topic(capsys: Captured) -> None:
    assert main(["clauses", "list", "--json"]) == 0
    rows = printed(capsys)
    keys = {"id", "version", "status", "topic", "section", "strength", "title", "versions"}
    assert all(set(row) == keys for row in rows)
    topic = rows[0]["topic"]
    assert main(["clauses", "list", "--topic", topic, "--json"]) == 0
    assert [row["id"] for row in printed(capsys)] == [row["id"] for row in rows if row["topic"] == topic]
    assert topic in refusal(capsys, "clauses", "list", "--topic", "gardening")


def it_lists_clauses_under_the_name_of_their_topic(capsys: Captured) -> None:
    assert main(["--language", "en", "clauses", "list", "--topic", "finance"]) == 0
    heading, *rows = capsys.readouterr().out.splitlines()
    assert heading == "Finance and insurance (finance)"
    assert rows and all(row.startswith("  ") and "@" in row for row in rows)


@pytest.mark.parametrize("action", [("list",), ("search", "thể thao")])
def it_takes_clauses_that_meet_every_condition(action: tuple[str, ...], capsys: Captured) -> None:
    conditions = ("--topic", "finance", "--type", "association-agreement", "--status", "approved")
    assert main(["clauses", *action, *conditions, "--strength", "neutral", "--json"]) == 0
    rows = printed(capsys)
    expected = {"topic": "finance", "status": "approved", "strength": "neutral"}
    assert rows and all(row[key] == value for row in rows for key, value in expected.items())


@pytest.mark.parametrize("action", [("list",), ("search", "thể thao")])
@pytest.mark.parametrize(
    ("option", "known"),
    [
        ("--topic", "annexes, "),
        ("--type", "association-agreement"),
        ("--strength", "soft, neutral, firm"),
        ("--status", "draft, approved, retired"),
    ],
)
def it_lists_what_a_condition_may_be(action: tuple[str, ...], option: str, known: str, capsys: Captured) -> None:
    told = refusal(capsys, "clauses", *action, option, "gardening")
    assert "“gardening”" in told and known in told


def it_says_when_no_clause_meets_the_conditions(capsys: Captured) -> None:
    conditions = ("--topic", "form", "--status", "retired", "--strength", "firm")
    assert main(["--language", "en", "clauses", "list", *conditions]) == 0
    told = capsys.readouterr()
    assert told.out == "" and told.err.startswith("No clause meets all the conditions at once.")
    assert main(["clauses", "list", *conditions, "--json"]) == 0
    assert printed(capsys) == []


def it_finds_clauses_best_first(capsys: Captured) -> None:
    assert main(["clauses", "search", "giai quyet bat dong", "--limit", "3", "--json"]) == 0
    rows = printed(capsys)
    scores = [row["score"] for row in rows]
    assert 0 < len(rows) <= 3 and scores == sorted(scores, reverse=True)


def it_says_when_nothing_is_found(capsys: Captured) -> None:
    assert main(["clauses", "search", "xyzzyplugh"]) == 0
    told = capsys.readouterr()
    assert told.out == "" and "“xyzzyplugh”" in told.err
    assert main(["clauses", "search", "xyzzyplugh", "--json"]) == 0
    assert printed(capsys) == []


def it_shows_one_clause_whole(capsys: Captured) -> None:
    main(["clauses", "list", "--json"])
    first = printed(capsys)[0]
    named = f"{first['id']}@{first['version']}"

    assert main(["clauses", "show", named, "--json"]) == 0
    document = printed(capsys)
    assert (document["id"], document["version"]) == (first["id"], first["version"])
    assert document["blocks"] and document["purpose"]["en"]
    assert main(["clauses", "show", first["id"]]) == 0
    assert named in capsys.readouterr().out


@pytest.mark.parametrize(
    ("named", "told"),
    [("no-such-clause", "không có điều khoản mẫu"), ("{id}@99", "không có phiên bản 99"), ("{id}@x", "phải là một số")],
)
def it_names_what_is_wrong_with_a_clause(named: str, told: str, capsys: Captured) -> None:
    main(["clauses", "list", "--json"])
    known = printed(capsys)[0]["id"]
    assert told in refusal(capsys, "clauses", "show", named.format(id=known))


def it_finds_the_library_sound(capsys: Captured) -> None:
    assert main(["clauses", "verify"]) == 0, capsys.readouterr().err


# ---- new -----------------------------------------------------------------------------------------------------------


def it_starts_a_draft_that_opens_again(folder: Path, capsys: Captured) -> None:
    file = folder / "mới" / "dự thảo.mou"
    assert main(["new", "association-agreement", "--output", str(file)]) == 0
    assert open_draft(file).agreement.type == "association-agreement"
    assert capsys.readouterr().out == ""


def it_never_overwrites_a_draft(draft: Path, capsys: Captured) -> None:
    before = draft.read_bytes()
    assert "không ghi đè" in refusal(capsys, "new", "association-agreement", "--output", str(draft))
    assert draft.read_bytes() == before


@pytest.mark.parametrize("changes", [[], ["--with", "delegation-exchange", "--without", "legal-nature"]])
def it_prints_answers_that_give_the_plain_draft(changes: list[str], folder: Path, capsys: Captured) -> None:
    assert main(["new", "association-agreement", "--print-answers", *changes]) == 0
    answers = folder / "trả lời.toml"
    answers.write_text(capsys.readouterr().out, encoding="utf-8")
    assert ("[exchange]" in answers.read_text(encoding="utf-8")) is bool(changes)

    assert main(["new", "association-agreement", *changes, "--output", str(folder / "a.mou")]) == 0
    given = ["--answers", str(answers), "--output", str(folder / "b.mou")]
    assert main(["new", "association-agreement", *given]) == 0

    plain, answered = (open_draft(folder / name).agreement for name in ("a.mou", "b.mou"))
    assert replace(answered, id=plain.id) == plain


def it_leaves_clauses_out_and_puts_others_in(folder: Path, capsys: Captured) -> None:
    main(["types", "--json"])
    kind = next(row for row in printed(capsys) if row["id"] == "association-agreement")
    dropped = kind["clauses"][-1]
    added = next(choice for section in kind["sections"] for choice in section["choices"])
    file = folder / "a.mou"

    changes = ["--without", dropped, "--with", added]
    assert main(["new", "association-agreement", "--output", str(file), *changes]) == 0

    made = open_draft(file).agreement
    regions = (made.title, made.preamble, made.articles, made.closing, made.annexes)
    clauses = {provision.source.clause for region in regions for provision in region if provision.source}
    assert dropped not in clauses and added in clauses


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (["no-such-type", "--output", "a.mou"], "Thư viện không có loại thỏa thuận “no-such-type”"),
        (["no-such-type", "--print-answers"], "association-agreement"),
        (["association-agreement"], "--output"),
        (["association-agreement", "--output", "a.mou", "--with", "no-such-clause"], "no-such-clause"),
        (["association-agreement", "--output", "a.mou", "--without", "no-such-clause"], "no-such-clause"),
        (["association-agreement", "--output", "a.mou", "--answers", "không có.toml"], "không có.toml"),
        (["association-agreement", "--output", "a" * 300 + ".mou"], "a.mou: "),
        (["association-agreement", "--output", "a.docx"], "a.docx: tên tệp dự thảo phải có đuôi .mou"),
        (["association-agreement", "--output", ".mou"], ".mou: tên tệp dự thảo phải có đuôi .mou"),
        (["association-agreement", "--output", "a.mou", "--print-answers"], "Bỏ một trong hai"),
    ],
)
def it_refuses_a_draft_it_cannot_start(
    typed: list[str], told: str, folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    assert told in refusal(capsys, "new", *typed)
    assert list(folder.iterdir()) == []
