"""Every sentence exists in both languages with the same parameters, and every one the code asks for exists."""

from __future__ import annotations

import ast
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from songphuong.sentences import INTERFACE_LANGUAGES, catalogue
from tests.project_files import ROOT, python_files, shown, syntax

INTERFACE = ROOT / "resources" / "interface"
RAISED = ("SongPhuongError", "UnusableInputError", "CannotWriteError", "EditRefusedError")
OWN_PARAMS = ("file", "place")  # of the error itself, not of its sentence


def files(language: str) -> list[str]:
    return sorted(file.name for file in (INTERFACE / language).glob("*.toml"))


def keys_in(file: Path) -> list[str]:
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    return [f"{table}.{name}" for table, entries in tables.items() for name in entries]


def params(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    """Every call in the program as (where, name of what is called, call)."""
    for file in python_files():
        for node in ast.walk(syntax(file)):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                yield f"{shown(file)}:{node.lineno}", name, node


def literal_keys() -> Iterator[tuple[str, str]]:
    """Every string in the program that looks like the key of a sentence: (where, key)."""
    tables = {key.partition(".")[0] for key in catalogue("vi")}
    for file in python_files():
        for node in ast.walk(syntax(file)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                table, dot, name = node.value.partition(".")
                if dot and table in tables and name.replace("_", "").replace("-", "").isalnum():
                    yield f"{shown(file)}:{node.lineno}", node.value


def it_holds_the_same_files_in_both_languages() -> None:
    assert files("vi") == files("en")


@pytest.mark.parametrize("name", files("vi"))
def it_holds_the_same_keys_in_the_same_order(name: str) -> None:
    assert keys_in(INTERFACE / "vi" / name) == keys_in(INTERFACE / "en" / name)


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def it_holds_every_key_once(language: str) -> None:
    counted = Counter(key for name in files(language) for key in keys_in(INTERFACE / language / name))
    assert [key for key, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("key", sorted(catalogue("vi")))
def it_says_the_same_parameters_in_both_languages(key: str) -> None:
    """A parameter that is itself worded is handed over twice: ``place`` and ``place_en``."""
    english = {name.removesuffix("_en") for name in params(catalogue("en")[key])}
    assert params(catalogue("vi")[key]) == english


def it_says_nothing_empty() -> None:
    empty = [key for language in INTERFACE_LANGUAGES for key, said in catalogue(language).items() if not said.strip()]
    assert empty == []


def it_has_a_sentence_for_every_error_that_is_raised() -> None:
    sentences = catalogue("vi")
    wrong = []
    for where, name, call in calls():
        code = call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else None
        if name not in RAISED or not isinstance(code, str):
            continue
        given = {keyword.arg for keyword in call.keywords}
        if f"error.{code}" not in sentences:
            wrong.append(f"{where}: no sentence for {code}")
        elif None not in given and not params(sentences[f"error.{code}"]) <= given - set(OWN_PARAMS):
            wrong.append(f"{where}: {code} lacks {params(sentences[f'error.{code}']) - given}")
    assert wrong == []


def it_has_every_sentence_the_code_names() -> None:
    known = catalogue("vi")
    assert [f"{where}: {key}" for where, key in literal_keys() if key not in known] == []


def it_gives_every_named_sentence_its_parameters() -> None:
    known = catalogue("vi")
    wrong = []
    for where, name, call in calls():
        if name not in ("say", "say_both", "tell"):
            continue
        keys = [node.value for node in call.args if isinstance(node, ast.Constant) and isinstance(node.value, str)]
        given = {keyword.arg for keyword in call.keywords}
        for key in keys:
            if key in known and None not in given and not params(known[key]) <= given:
                wrong.append(f"{where}: {key} lacks {params(known[key]) - given}")
    assert wrong == []


def it_keeps_no_sentence_that_nobody_says() -> None:
    source = "\n".join(file.read_text(encoding="utf-8") for file in python_files())
    asked_otherwise = ("qt.", "topic.")  # by Qt's own words; by the folders of the clause library
    assert [key for key in catalogue("vi") if not key.startswith(asked_otherwise) and not is_named(key, source)] == []


def is_named(key: str, source: str) -> bool:
    """Whether the program has this name: as it stands, with hyphens, as a class (an edit's name), or put together
    from a name and an ending (``f"rule.{code}_reason"``)."""
    name = key.partition(".")[2]
    whole = (name, name.replace("_", "-"), "".join(part.capitalize() for part in name.split("_")))
    return any(form in source for form in whole) or any(
        f'"{name[:cut].rstrip("_")}"' in source and (f'}}{name[cut:]}"' in source or f"}}{name[cut:]}'" in source)
        for cut in range(1, len(name))
    )
