"""``songphuong export``: the Word files of a draft."""

from __future__ import annotations

import argparse
from pathlib import Path

from songphuong.agreement.languages import EN, VI
from songphuong.export_files import STANDARD_TEMPLATE, ExportedFile, export_files, find_template
from songphuong.formats.draft_file import open_draft
from songphuong.formats.editions import BILINGUAL

from .arguments import SentenceParser, named_path
from .console import Console

DEFAULT_EDITIONS = (VI, EN, BILINGUAL)


def add_arguments(parser: SentenceParser) -> None:
    parser.positional("file", placeholder="draft", type=named_path)
    parser.option("--output", placeholder="folder", type=named_path, required=True)
    parser.option("--edition", placeholder="edition", action="append")
    parser.option("--template", placeholder="template", default=STANDARD_TEMPLATE)
    parser.json_switch()


def run(arguments: argparse.Namespace, console: Console) -> int:
    file: Path = arguments.file
    files = export_files(
        open_draft(file).agreement,
        arguments.output,
        arguments.edition or DEFAULT_EDITIONS,
        name=file.stem,
        template=find_template(arguments.template),
    )
    if arguments.json:
        console.show_json({"files": [_row(exported) for exported in files]})
    else:
        console.show(*(str(exported.path) for exported in files))
    return 0


def _row(exported: ExportedFile) -> dict[str, object]:
    return {
        "path": str(exported.path),
        "edition": exported.edition,
        "language": exported.language,
        "holder": exported.holder,
        "sha256": exported.sha256,
        "pages": exported.pages,
    }
