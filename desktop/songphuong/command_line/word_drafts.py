"""Somebody else's Word file, read for the checks: the agreement that is recognised in it, and what cannot be judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from songphuong.agreement.languages import ByLanguage
from songphuong.agreement.tree import Agreement
from songphuong.agreement.walk import targets_of
from songphuong.checks import Finding
from songphuong.drafting.recognising import Recognised, likely_type, recognise
from songphuong.formats.safe_save import open_bytes
from songphuong.formats.word.read_blocks import read_blocks
from songphuong.library.clauses import AgreementType, Library
from songphuong.sentences import say_both

from .text import LARGEST_DOCUMENT

# Rules about what only a draft of ours has: fields, references that follow their target, the way of signing.
OF_OUR_DRAFTS = frozenset(
    {
        "field-open", "field-undeclared", "fields-differ", "signatory-missing", "signatory-title-missing",
        "side-too-few", "reference-broken", "reference-typed", "signing-differs", "section-order",
        "edited-in-one-language",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Foreign:
    """``recognised``: the agreement and what its reading left to tell; ``kind``: the type that was asked for, or the
    likely one (``is_guessed``); None: of no type that the library knows."""

    recognised: Recognised
    kind: AgreementType | None
    is_guessed: bool

    @property
    def agreement(self) -> Agreement:
        return self.recognised.agreement

    def judged(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings that say something of such a file. A section that an article serves beside another is there."""
        served = {section for sections in self.recognised.serves.values() for section in sections}
        titles = {one.title.get("vi", one.id) for one in self.kind.sections if one.id in served} if self.kind else set()
        return tuple(
            one
            for one in findings
            if one.code not in OF_OUR_DRAFTS
            and not (one.code == "section-missing" and dict(one.params).get("section") in titles)
        )

    def told(self) -> tuple[ByLanguage[str], ...]:
        """What could not be judged, a sentence each in both interface languages."""
        kind = say_both("word_draft.type", type=self._type("vi"), type_en=self._type("en"))
        first = (say_both("word_draft.no_type"),) if self.kind is None else (kind,) if self.is_guessed else ()
        counts = Counter((note.code, note.language) for note in self.recognised.notes)
        notes = (self._note(code, language, count) for (code, language), count in counts.items())
        return (*first, *notes, say_both("word_draft.not_of_word_files"))

    def _type(self, language: str) -> str:
        return self.kind.title.get(language, self.kind.id) if self.kind else ""

    def _note(self, code: str, language: str, count: int) -> ByLanguage[str]:
        targets = targets_of(self.agreement)
        places = [note.place for note in self.recognised.notes if (note.code, note.language) == (code, language)]
        numbers = ", ".join(str(targets[place].numbers[0]) for place in places if place in targets)
        return say_both(f"word_draft.{code}", language=language, count=count, articles=numbers)


def read_word_draft(file: Path, library: Library, asked: AgreementType | None) -> Foreign:
    """The file as an agreement of the type asked for, or of the likely one. UnusableInputError for what is no Word
    file."""
    page = read_blocks(open_bytes(file, LARGEST_DOCUMENT), file)
    kind = asked or likely_type(page, library.types.values(), library.signs.sections, library.signs.types)
    return Foreign(recognise(page, library.signs.sections, kind), kind, asked is None)
