"""Drafts every example anew from its answers and the library: ``make examples``. Read the diff before you commit it."""

from __future__ import annotations

from songphuong.agreement.tree import Draft
from songphuong.formats.draft_file import save_draft
from tests.examples import FOLDER, drafted_examples


def main() -> None:
    for name, agreement in drafted_examples():
        save_draft(FOLDER / f"{name}.mou", Draft(agreement))


if __name__ == "__main__":
    main()
