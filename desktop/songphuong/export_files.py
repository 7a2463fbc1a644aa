"""Word files of an agreement in a folder: one job for the command line and the window.

What a page looks like is ``formats.word``; how a file is put in place safely is ``formats.safe_save``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Agreement
from songphuong.data_folders import data_folder
from songphuong.errors import CannotWriteError, UnusableInputError
from songphuong.formats.editions import BILINGUAL
from songphuong.formats.safe_save import make_folder, open_bytes, save_all
from songphuong.formats.word.report import Report, write_report
from songphuong.formats.word.write import write_word

STANDARD_TEMPLATE = "standard"
WORD_SUFFIX = ".docx"
LARGEST_TEMPLATE = 16 * 2**20  # a Word document without pictures has some tens of kB


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file that was written. ``language`` is None where it holds several; ``holder`` (the side that keeps this
    original) and ``pages`` are None where they do not apply or are not known."""

    path: Path
    edition: str
    language: Language | None
    holder: str | None
    sha256: str
    pages: int | None


def editions_of(agreement: Agreement) -> tuple[str, ...]:
    """What this agreement can be exported as: each of its languages alone, and the first two side by side."""
    return (*agreement.languages, BILINGUAL)


def export_files(
    agreement: Agreement, folder: Path, editions: Sequence[str], *, name: str, template: Path | None = None
) -> tuple[ExportedFile, ...]:
    """Writes ``<folder>/<name>.<edition>.docx`` for each edition, in that order; one that is asked for twice is written
    once. The folder is made where missing, an earlier export of the same name is replaced. ``template`` None: the
    standard one.

    All or nothing: UnusableInputError (an edition the agreement has not, a template that cannot be used) and
    CannotWriteError (a file that is open in another program, a folder that cannot be written) leave every file as it
    was.
    """
    chosen = tuple(dict.fromkeys(editions))
    for edition in chosen:
        if edition not in editions_of(agreement):
            raise UnusableInputError("edition-unknown", edition=edition, editions=", ".join(editions_of(agreement)))
    page = template or find_template(STANDARD_TEMPLATE)
    styled = open_bytes(page, LARGEST_TEMPLATE)
    contents = [
        (folder / f"{name}.{edition}.docx", write_word(agreement, edition, template=styled, template_file=page))
        for edition in chosen
    ]
    make_folder(folder)
    for file, _ in contents:
        _refuse_if_in_use(file)
    save_all(contents)
    return tuple(
        ExportedFile(file, edition, _language_of(edition), None, sha256(content).hexdigest(), None)
        for edition, (file, content) in zip(chosen, contents, strict=True)
    )


def write_report_file(report: Report, file: Path) -> None:
    """The report as a Word file on the standard page. CannotWriteError; then an earlier file is untouched.

    UnusableInputError for a name that is no Word file's: a report must not stand in the place of a draft."""
    if file.suffix.lower() != WORD_SUFFIX:
        raise UnusableInputError("word-name-unfit", file=file, suffix=WORD_SUFFIX)
    page = find_template(STANDARD_TEMPLATE)
    content = write_report(report, template=open_bytes(page, LARGEST_TEMPLATE), template_file=page)
    _refuse_if_in_use(file)
    save_all([(file, content)])


def find_template(name: str) -> Path:
    """The Word template of this name: one of templates_docx/, with or without its suffix, or else the path of a file.

    UnusableInputError names the templates there are."""
    ours = data_folder("templates_docx")
    for candidate in (ours / f"{name}.docx", ours / name, Path(name)):
        if candidate.is_file():
            return candidate
    known = ", ".join(sorted(file.stem for file in ours.glob("*.docx")))
    raise UnusableInputError("template-unknown", template=name, templates=known)


def _language_of(edition: str) -> Language | None:
    return None if edition == BILINGUAL else edition


def _refuse_if_in_use(file: Path) -> None:
    """Office programs leave an owner file beside a document that is open: LibreOffice ``.~lock.name#``, Word ``~$``
    with the name less up to two of its first letters."""
    owners = (f".~lock.{file.name}#", *(f"~${file.name[less:]}" for less in range(3)))
    try:
        if any((file.parent / owner).exists() for owner in owners):
            raise CannotWriteError("file-in-use", file=file)
    except OSError as error:  # a name that is too long, a folder that may not be looked into
        raise CannotWriteError("file-not-writable", file=file, reason=error.strerror or str(error)) from error
