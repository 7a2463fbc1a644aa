"""Single files of a library, read as the library reads them; the first mistake is raised."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from songphuong.formats.clause_file import examine_clause
from songphuong.formats.library_folder import Examine
from songphuong.formats.type_file import examine_profile, examine_type
from songphuong.library.clauses import AgreementType, ClauseVersion, WordingProfile
from songphuong.library.mistakes import Mistakes

Part = TypeVar("Part", ClauseVersion, AgreementType, WordingProfile)


def read_clause(content: bytes, file: Path) -> ClauseVersion:
    return _read(examine_clause, content, file)


def read_type(content: bytes, file: Path) -> AgreementType:
    return _read(examine_type, content, file)


def read_profile(content: bytes, file: Path) -> WordingProfile:
    return _read(examine_profile, content, file)


def _read(examine: Examine[Part], content: bytes, file: Path) -> Part:
    mistakes = Mistakes(file)
    part = examine(content, file, mistakes)
    mistakes.raise_first()
    return part
