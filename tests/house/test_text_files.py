"""Text files are UTF-8 in NFC with plain line ends; Vietnamese is spelt as the house does; links lead somewhere."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator

import pytest

from tests.project_files import ROOT, shown, text_files

# "hoà", "thuỷ" with the mark on the last vowel of an open oa, oe, uy (qu- is another case), and kí, kĩ for ký, kỹ
OTHER_SPELLING = re.compile(r"\b\w*(?<![qQ])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])\b|\b[Kk][íĩ]\b")
SPELLING_VARIANTS = (
    "search_abbreviations.toml",
    "queries.toml",
    "queries_held_out.toml",
)  # what is typed, not what is written
LINK = re.compile(r"\]\(([^)#]+?)(?:#[^)]*)?\)")


def texts() -> Iterator[tuple[str, str]]:
    for file in text_files():
        yield shown(file), file.read_bytes().decode("utf-8")


def it_holds_text_in_nfc() -> None:
    assert [name for name, text in texts() if not unicodedata.is_normalized("NFC", text)] == []


def it_ends_lines_plainly() -> None:
    wrong = [
        name
        for name, text in texts()
        if name != "LICENSE"  # not ours to lay out
        if "\r" in text or (text and not text.endswith("\n")) or re.search(r"[ \t]$", text, re.MULTILINE)
    ]
    assert wrong == []


def it_indents_with_spaces() -> None:
    assert [name for name, text in texts() if "\t" in text and name != "Makefile"] == []


def it_spells_vietnamese_as_the_house_does() -> None:
    read = ((name, text) for name, text in texts() if not name.endswith((".py", *SPELLING_VARIANTS)))
    assert [f"{name}: {word}" for name, text in read for word in OTHER_SPELLING.findall(text)] == []


@pytest.mark.parametrize("paper", [shown(file) for file in text_files() if file.suffix == ".md"])
def it_links_to_what_there_is(paper: str) -> None:
    text = (ROOT / paper).read_text(encoding="utf-8")
    targets = [target for target in LINK.findall(text) if "://" not in target]
    assert [target for target in targets if not (ROOT / paper).parent.joinpath(target).exists()] == []


def it_names_every_package_with_its_licence() -> None:
    locked = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements-dev.lock").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"^\| ([a-z0-9-]+) \|", (ROOT / "LICENCES.md").read_text("utf-8"), re.MULTILINE))
    assert named - {"package"} == locked


def it_locks_the_versions_that_are_asked_for() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    run = (*asked["project"]["dependencies"], *asked["dependency-groups"]["build"])
    develop = (*run, *asked["dependency-groups"]["dev"])
    assert unlocked(run, "requirements.lock") == []
    assert unlocked(develop, "requirements-dev.lock") == []


def unlocked(wanted: tuple[str, ...], lock: str) -> list[str]:
    text = (ROOT / lock).read_text("utf-8").lower()
    return [pin for pin in wanted if not re.search(rf"^{re.escape(pin.lower())}\b", text, re.MULTILINE)]


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def it_locks_without_naming_an_address(lock: str) -> None:
    assert "://" not in (ROOT / lock).read_text("utf-8")
