"""Sentences of the program, in each interface language, from ``resources/interface/<language>/*.toml``.

A key is "table.name" of any of those files, e.g. "error.file-missing"; ``{name}`` in a sentence is a parameter.
Both languages hold the same keys and parameters (a test proves it). Not here: texts of agreements.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from .agreement.languages import ByLanguage, Language
from .data_folders import data_folder
from .errors import SongPhuongError, plain

INTERFACE_LANGUAGES: tuple[Language, ...] = ("vi", "en")


@cache
def catalogue(language: Language) -> Mapping[str, str]:
    """All sentences of one interface language by key."""
    sentences: dict[str, str] = {}
    for file in sorted((data_folder("resources") / "interface" / language).glob("*.toml")):
        for table, entries in tomllib.loads(file.read_text(encoding="utf-8")).items():
            sentences.update({f"{table}.{name}": sentence for name, sentence in entries.items()})
    return sentences


def say(language: Language, key: str, /, **params: object) -> str:
    """The sentence in this language. KeyError for a key or parameter that does not exist: a defect, not a fallback.

    A parameter ``name_en`` stands in for ``name`` in English, and so for every language: findings bring the names of
    sections, fields and places that way."""
    own = {name.removesuffix(f"_{language}"): value for name, value in params.items() if name.endswith(f"_{language}")}
    return catalogue(language)[key].format(**{**params, **own})


def say_both(key: str, /, **params: object) -> ByLanguage[str]:
    return ByLanguage.of({language: say(language, key, **params) for language in INTERFACE_LANGUAGES})


def say_topic(language: Language, topic: str) -> str:
    """The name of a topic of the clause library; one that an office made itself is called by its folder."""
    return catalogue(language).get(f"topic.{topic}", topic)


def say_error(language: Language, error: SongPhuongError) -> str:
    """One message on one line: what, where (file and place), what to do (the sentence of the code says it)."""
    where = [str(error.file)] if error.file else []
    if error.place:
        where.append(error.place)
    told = say(language, f"error.{error.code}", **error.params)
    message = f"{', '.join(where)}: {told}" if where else told[:1].upper() + told[1:]
    return plain(" ".join(message.splitlines()))
