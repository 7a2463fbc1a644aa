"""How good are the checks? ``python -m tests.checks.score`` prints it; ``--keep`` writes it into docs/checks_score.md.

Three counts: of the seeded one-sided faults (``faults``) those found by a right code at their place; of the clean
passages (``clean_pairs``) and of the shipped examples the false alarms. A page is 400 words of one language.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from songphuong.agreement.languages import EN, VI
from songphuong.agreement.tree import Agreement
from songphuong.checks import Checker, Finding, check
from songphuong.formats.draft_file import open_draft
from songphuong.formats.plain_text import plain_lines
from songphuong.sentences import say
from tests.checks.clean_pairs import CleanPair, clean_pairs, false_alarms
from tests.checks.faults import RIGHT_CODES, Base, Fault, faults
from tests.library_samples import built_in_library
from tests.project_files import ROOT

KEPT = ROOT / "docs" / "checks_score.md"
PAGE = 400  # words of one language

# What an example truly lacks: facts that the reports do not give stay open.
TRUE_OF_EXAMPLES = frozenset({"field-open", "signatory-missing", "signatory-title-missing"})


_HOW_BLIND = """\
The generator and its lists were known to some who wrote the rules; its results were not, until all rules stood.
What nobody could prepare for says more. When the rules first stood (2026-11-25):

- the 100 held-out pairs gave 2 false errors and 6 false warnings; their causes were mended, so that the pairs are held
  out no longer in the strict sense (a few had been seen in part before);
- an examiner who had read no rule made 200 one-sided slips of a wider kind, and 138 were found. Missed were mostly
  opposites that no table has (before and after, direct and indirect loss, at most and at least, once and twice a year,
  fractions); found were all 5 untranslated passages and 13 of 14 slips of currency, unit and per cent;
- his 62 clean passages gave 3 false warnings and no false error.
"""

# ---- faults --------------------------------------------------------------------------------------------------------


def is_found(fault: Fault, checker: Checker, before: frozenset[tuple[str, str]]) -> bool:
    """Whether a right code stands at the fault's place that did not stand there before."""
    after = {(one.code, one.place.node_id) for one in checker.check(fault.agreement)}
    return any((code, fault.node_id) in after - before for code in RIGHT_CODES[fault.kind])


def missed(some: Iterable[Fault]) -> tuple[Fault, ...]:
    """The faults that no right code finds at their place."""
    checkers: dict[Base, tuple[Checker, frozenset[tuple[str, str]]]] = {}
    lost = []
    for fault in some:
        if fault.base not in checkers:
            checker = Checker(built_in_library())
            found = checker.check(fault.base.agreement)
            checkers[fault.base] = checker, frozenset((one.code, one.place.node_id) for one in found)
        if not is_found(fault, *checkers[fault.base]):
            lost.append(fault)
    return tuple(lost)


# ---- clean texts ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Alarms:
    """False alarms over some pages of clean text."""

    errors: int
    warnings: int
    pages: float

    @property
    def warnings_per_five_pages(self) -> float:
        return 5 * self.warnings / self.pages if self.pages else 0.0


def alarms_of_pairs(pairs: Sequence[CleanPair]) -> Alarms:
    found = [one for pair in pairs for one in false_alarms(pair)]
    words = sum(len(pair.vi.split()) + len(pair.en.split()) for pair in pairs)
    return _alarms(found, words)


def examples() -> dict[str, Agreement]:
    files = sorted((ROOT / "resources" / "examples").glob("*.mou"))
    return {file.stem: open_draft(file).agreement for file in files}


def false_alarms_of(example: Agreement) -> tuple[Finding, ...]:
    found = check(example, built_in_library())
    return tuple(one for one in found if one.severity != "note" and one.code not in TRUE_OF_EXAMPLES)


def alarms_of_examples() -> Alarms:
    found = [one for example in examples().values() for one in false_alarms_of(example)]
    lines = [line for example in examples().values() for code in (VI, EN) for line in plain_lines(example, code)]
    return _alarms(found, sum(len(line.split()) for line in lines))


def _alarms(found: Sequence[Finding], words: int) -> Alarms:
    errors = sum(one.severity == "error" for one in found)
    return Alarms(errors, len(found) - errors, words / PAGE)


# ---- the page ------------------------------------------------------------------------------------------------------


def _page() -> Iterator[str]:
    lost = missed(faults())
    yield "# How good the checks are"
    yield ""
    yield "Written by `.venv/bin/python -m tests.checks.score --keep`; without `--keep` the command only prints."
    yield ""
    yield "## Seeded one-sided faults over clauses of the library (`tests/checks/faults.py`)"
    yield ""
    yield f"Found with a right code at the right place: **{len(faults()) - len(lost)} of {len(faults())}**."
    yield ""
    yield "| kind | found | of |"
    yield "|---|---|---|"
    for kind in RIGHT_CODES:
        of = sum(one.kind == kind for one in faults())
        yield f"| {kind} | {of - sum(one.kind == kind for one in lost)} | {of} |"
    yield ""
    yield from _HOW_BLIND.split("\n")
    yield "## Clean texts: false alarms"
    yield ""
    yield f"A page is {PAGE} words of one language."
    yield ""
    yield "| text | pages | false errors | false warnings | warnings per five pages |"
    yield "|---|---|---|---|---|"
    for name, alarms in _clean_rows():
        per_five = f"{alarms.warnings_per_five_pages:.2f}"
        yield f"| {name} | {alarms.pages:.0f} | {alarms.errors} | {alarms.warnings} | {per_five} |"


def _clean_rows() -> Iterator[tuple[str, Alarms]]:
    held_out = [pair for pair in clean_pairs() if pair.held_out]
    yield f"{len(held_out)} clean pairs, held out while the rules were written", alarms_of_pairs(held_out)
    others = [pair for pair in clean_pairs() if not pair.held_out]
    yield f"{len(others)} clean pairs, seen while the rules were written", alarms_of_pairs(others)
    yield f"{len(examples())} shipped examples", alarms_of_examples()


def _misses() -> Iterator[str]:
    """What was missed and what was told falsely, for those who mend the rules; the held-out pairs are not shown."""
    for fault in missed(faults()):
        yield f"missed {fault.kind} {fault.language} {fault.node_id}: {_changed(fault)}"
    for pair in clean_pairs():
        for one in () if pair.held_out else false_alarms(pair):
            yield f"false {pair.id}: {say(EN, f'finding.{one.code}', **dict(one.params))}"
    for name, example in examples().items():
        for one in false_alarms_of(example):
            yield f"false {name}: {one.code}: {say(EN, f'finding.{one.code}', **dict(one.params))}"


def _changed(fault: Fault) -> str:
    at = next((n for n, (a, b) in enumerate(zip(fault.before, fault.after, strict=False)) if a != b), 0)
    shown = slice(max(0, at - 30), at + 40)
    return f"{fault.before[shown]!r} -> {fault.after[shown]!r}"


def main() -> None:
    page = "\n".join(_page()) + "\n"
    sys.stdout.write(page)
    if "--misses" in sys.argv:
        sys.stdout.write("\n".join(_misses()) + "\n")
    if "--keep" in sys.argv:
        KEPT.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
