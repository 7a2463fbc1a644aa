"""The draft file: what goes in comes out, and whatever is wrong is told with its place."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from songphuong.agreement.applying import apply
from songphuong.agreement.edits import AddLanguage, SetText
from songphuong.agreement.tree import (
    Cell,
    Draft,
    Duration,
    Field,
    Filter,
    InternalNote,
    Milestone,
    Money,
    Reference,
    Side,
    Source,
    Table,
    line_of,
    parallel,
)
from songphuong.errors import CannotWriteError, SongPhuongError, UnusableInputError
from songphuong.formats.draft_file import DEEPEST, FORMAT, open_draft, read_draft, save_draft, write_draft
from tests import project_files
from tests.notation import agreement, article, entry, paragraph, words

RICH = agreement(
    replace(
        article(
            "one",
            paragraph(
                "one.1",
                line_of("Bên ", Field("side_a.name", (Filter("upper"),)), " theo ", Reference("section:term"), "."),
                line_of("Side ", Field("side_a.name"), " under ", Reference("section:term"), "."),
                paragraph("one.1.1", "điểm {{ x }} & <b>;", "point;", numbered=False),
            ),
        ),
        source=Source("purpose", 2, (("costs", "each"),)),
    ),
    annexes=[article("annex", Table("t", ((Cell("c", parallel(vi="STT", en="No.")),),)))],
    fields=[
        entry("a.text", "text", words("Hà Nội", "Ha Noi")),
        entry("a.word", "word", "VIRESA"),
        entry("a.date", "date", date(2021, 1, 8)),
        entry("a.money", "money", Money(Decimal("1000000.50"), "USD")),
        entry("a.number", "number", Decimal("2.5")),
        entry("a.duration", "duration", Duration(5, "year")),
        entry("a.list", "list", (words("bóng đá", "football"), words("cờ", "chess"))),
        entry("a.open", "text"),
    ],
    sides=[Side("side_a", ("side_a",)), Side("side_b", ("side_b", "side_b_2"))],
)
DRAFT = Draft(
    replace(RICH, signing="online", notes=(InternalNote("n", "one", "Giả định"),)),
    (Milestone("Gửi đối tác", datetime(2026, 11, 21, 9, 30, tzinfo=UTC), RICH),),
)


def it_reads_what_it_wrote_and_writes_the_same_bytes_again() -> None:
    written = write_draft(DRAFT)
    assert read_draft(written) == DRAFT
    assert write_draft(read_draft(written)) == written


def it_keeps_a_further_language() -> None:
    lao = apply(apply(RICH, AddLanguage("lo")), SetText("one.1", "lo", line_of("ຂໍ້")))
    assert read_draft(write_draft(Draft(lao))).agreement == lao


def it_is_readable_text_with_words_in_plain_sight() -> None:
    assert '"điểm {{ x }} & <b>;"' in write_draft(DRAFT).decode()


def it_reads_decomposed_letters_as_composed_ones() -> None:
    decomposed = unicodedata.normalize("NFD", write_draft(DRAFT).decode()).encode()
    assert read_draft(decomposed) == DRAFT


def it_composes_letters_that_json_escapes() -> None:
    decomposed = unicodedata.normalize("NFD", write_draft(DRAFT).decode())
    escaped = "".join(sign if sign.isascii() else f"\\u{ord(sign):04x}" for sign in decomposed).encode()
    assert b"\\u0323" in escaped
    assert read_draft(escaped) == DRAFT


def it_composes_a_letter_with_the_accent_of_the_next_piece() -> None:
    content = _changed(lambda c: c["agreement"]["articles"][0]["heading"].update(vi=["e", "\u0301"]))
    assert read_draft(content).agreement.articles[0].heading["vi"] == line_of("é")


@pytest.mark.parametrize("awkward", ["dòng\n\u0301", "\t\u0323", "\x0b\u0307", '"\u0338', "\\\u0301"])
def it_opens_a_draft_with_an_accent_on_no_letter_again(awkward: str) -> None:
    draft = Draft(apply(RICH, SetText("one", "vi", line_of(awkward))))
    assert read_draft(write_draft(draft)) == draft


def it_keeps_brackets_and_control_characters_and_long_text() -> None:
    awkward = "[" * 5000 + '\x01\t\u200b"\\' + "ệ" * 100_000
    draft = Draft(apply(RICH, SetText("one", "vi", line_of(awkward))))
    assert read_draft(write_draft(draft)) == draft


EVIL = {"is": "field", "name": "x", "filters": [["eval"]]}


def _changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    content = json.loads(write_draft(DRAFT))
    change(content)
    return json.dumps(content, ensure_ascii=False).encode()


def _deep(content: dict[str, Any], times: int) -> None:
    point: dict[str, Any] = {"is": "paragraph", "id": "deepest", "text": {}}
    for number in range(times):
        point = {"is": "paragraph", "id": f"d{number}", "text": {}, "points": [point]}
    content["agreement"]["articles"][0]["blocks"] = [point]


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        (b"\xff\xfe{}", "file-not-utf8", "0"),
        (write_draft(DRAFT)[:-40], "draft-not-json", ""),
        (b"not json", "draft-not-json", ""),
        (b"[]", "draft-damaged", ""),
        (b"{}", "draft-damaged", ""),
        (_changed(lambda c: c.update(format=FORMAT + 1)), "draft-newer", ""),
        (_changed(lambda c: c.update(format="1")), "draft-damaged", "format"),
        (_changed(lambda c: c.update(format=0)), "draft-damaged", "format"),
        (_changed(lambda c: c.update(extra=1)), "draft-damaged", ""),
        (_changed(lambda c: c["agreement"].pop("title")), "draft-damaged", "agreement"),
        (_changed(lambda c: c["agreement"].update(languages=[])), "draft-damaged", "agreement.languages"),
        (_changed(lambda c: c["agreement"].update(languages=["vi", "vi"])), "draft-id-twice", "vi"),
        (_changed(lambda c: c["agreement"]["sides"].append(c["agreement"]["sides"][0])), "draft-id-twice", "side_a"),
        (
            _changed(lambda c: c["agreement"]["sides"][1].update(bodies=["side_b", "side_a"])),
            "draft-id-twice",
            "side_a",
        ),
        (_changed(lambda c: c["milestones"][0].update(at="2026-11-21T09:30:00")), "draft-damaged", "milestones[1].at"),
        (_changed(lambda c: c["agreement"].update(languages=["VI"])), "draft-damaged", "agreement.languages[1]"),
        (_changed(lambda c: c["agreement"].update(signing="x")), "draft-damaged", "agreement.signing"),
        (_changed(lambda c: c["agreement"]["articles"][0].update(id=7)), "draft-damaged", "agreement.articles[1].id"),
        (_changed(lambda c: c["agreement"]["articles"][0].update(id="annex")), "draft-id-twice", "annex"),
        (_changed(lambda c: c["agreement"]["fields"][1].update(name="a.text")), "draft-id-twice", "a.text"),
        (_changed(lambda c: c["agreement"]["fields"][0].update(value="x")), "value-unfit", "a.text"),
        (_changed(lambda c: c["agreement"]["fields"][3]["value"].update(amount="x")), "value-unfit", "a.money"),
        (_changed(lambda c: c["agreement"]["sides"][0].update(bodies=["other"])), "draft-damaged", "sides.side_a"),
        (_changed(lambda c: c["agreement"]["annexes"][0]["blocks"][0].update(rows=[])), "draft-damaged", "t"),
        (_changed(lambda c: c["agreement"]["annexes"][0]["blocks"][0].update(rows=[[]])), "draft-damaged", "t"),
        (_changed(lambda c: c["agreement"]["articles"][0]["heading"].update(vi=[EVIL])), "filter-unknown", "one"),
        (_changed(lambda c: _deep(c, DEEPEST)), "draft-too-deep", ""),
        (_changed(lambda c: _deep(c, 300)), "draft-too-deep", ""),
        (b'{"format":1,"agreement":' + b"[" * 100_000, "draft-not-json draft-too-deep draft-damaged", ""),
    ],
)
def it_tells_what_is_wrong_and_where(content: bytes, code: str, place: str) -> None:
    with pytest.raises(UnusableInputError) as unusable:
        read_draft(content)
    assert unusable.value.code in code.split()
    assert unusable.value.place == place


def it_refuses_missing_and_empty_files_and_folders(tmp_path: Path) -> None:
    empty = tmp_path / "trống.mou"
    empty.touch()
    for file, code in [
        (tmp_path / "không có.mou", "file-missing"),
        (empty, "file-empty"),
        (tmp_path, "file-not-readable"),
    ]:
        with pytest.raises(SongPhuongError) as unusable:
            open_draft(file)
        assert (unusable.value.code, unusable.value.file) == (code, file)


def it_saves_in_a_folder_with_vietnamese_letters_and_opens_it_again(tmp_path: Path) -> None:
    file = tmp_path / "Bản ghi nhớ - Căm-pu-chia (lần 2).mou"
    save_draft(file, Draft(RICH))
    save_draft(file, DRAFT)
    assert open_draft(file) == DRAFT
    assert [left.name for left in tmp_path.iterdir()] == [file.name]


def it_leaves_the_old_file_where_the_new_one_cannot_be_put(tmp_path: Path) -> None:
    in_the_way = tmp_path / "a.mou"
    in_the_way.mkdir()
    (in_the_way / "kept").touch()
    with pytest.raises(CannotWriteError):
        save_draft(in_the_way, DRAFT)
    assert [left.name for left in tmp_path.iterdir()] == ["a.mou"]
    with pytest.raises(CannotWriteError):
        save_draft(tmp_path / "no folder" / "a.mou", DRAFT)


# ---- earlier formats -----------------------------------------------------------------------------------------------

FORMATS = project_files.ROOT / "tests" / "samples" / "draft_formats"


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def it_opens_a_draft_of_every_format_there_has_been(number: int) -> None:
    """A sample of each format stays for ever; the newest one's is made anew until the next format comes."""
    file = FORMATS / f"{number}.mou"
    assert json.loads(file.read_bytes())["format"] == number

    draft = open_draft(file)

    assert draft.agreement.id == "viresa-kespa"
    assert read_draft(write_draft(draft)) == draft


def it_knows_nothing_drifted_or_waived_in_a_draft_of_the_first_format() -> None:
    first = open_draft(FORMATS / "1.mou").agreement
    assert (first.drifts, first.waivers) == ((), ())


def it_keeps_drifts_and_waivers_of_the_second() -> None:
    second = open_draft(FORMATS / "2.mou").agreement
    assert [one.node_id for one in second.drifts] == [second.articles[0].id]
    assert [(one.code, one.reason, one.on) for one in second.waivers] == [
        ("field-open", "Điền khi ký.", date(2026, 11, 25))
    ]
