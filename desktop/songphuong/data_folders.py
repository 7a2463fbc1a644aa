"""Where the data folders lie: beside the source in a checkout, inside the package in a wheel or bundle."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

DataFolder = Literal["clauses", "templates_docx", "resources"]


def data_folder(name: DataFolder) -> Path:
    """The folder of this name; nothing depends on the working folder. Source: pyproject's wheel layout."""
    package = Path(__file__).resolve().parent
    installed = package / "data" / name
    return installed if installed.is_dir() else package.parents[1] / name
