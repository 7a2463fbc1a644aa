"""The review sheet ("Phiếu rà soát"): what the checks say of an agreement, as a page for its file.

It is worded here, at the edge, in the language of whoever reads it. What it looks like: ``formats.word.report``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from songphuong.agreement.languages import Language
from songphuong.agreement.tree import Agreement
from songphuong.checks import ALL_CHECKS, Finding, is_used
from songphuong.checks.coverage import Coverage, CoverageState, coverage
from songphuong.formats.word.report import Report, ReportPart, ReportTable
from songphuong.library.clauses import AgreementType
from songphuong.library.rule_sets import RuleSet
from songphuong.phrasing.compose import Passage, compose
from songphuong.phrasing.dates import date_in_words
from songphuong.phrasing.locales import language_name
from songphuong.sentences import say

SEVERITIES = ("error", "warning", "note")
_STATES: dict[CoverageState, str] = {
    "absent": "review_sheet.state_absent",
    "empty": "review_sheet.state_empty",
    "partial": "review_sheet.state_partial",
    "drifted": "review_sheet.state_drifted",
    "filled": "review_sheet.state_filled",
}
_SHADES: dict[CoverageState, str] = {"absent": "F4C7C3", "empty": "F4C7C3", "partial": "FCE8B2", "drifted": "FCE8B2"}


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What was checked, by which rules, when, and what came of it. ``not_judged``: sentences saying what no rule could
    be applied to, as with a file that somebody else made."""

    agreement: Agreement
    kind: AgreementType | None
    rules: RuleSet
    on: date
    findings: tuple[Finding, ...]
    file_name: str = ""
    not_judged: tuple[str, ...] = ()


def review_sheet(reviewed: Reviewed, language: Language) -> Report:
    """The sheet in one language: head, open findings by severity, waivers, coverage map, what was not judged."""
    told = _Told(reviewed, language)
    parts = (
        told.head(),
        *told.findings(),
        told.waivers(),
        told.coverage(),
        told.not_judged(),
        told.rules(),
        told.foot(),
    )
    title = told.say("title")
    return Report(title, told.subject(), language, tuple(part for part in parts if part.paragraphs or part.tables))


def said(finding: Finding, language: Language) -> str:
    """The finding as a sentence, which names its place and what to do."""
    return say(language, f"finding.{finding.code}", **dict(finding.params))


def ground(finding: Finding, language: Language) -> str:
    """What the finding's rule rests on, in words."""
    return next((say(language, f"source.{rule.source}") for rule in ALL_CHECKS if rule.code == finding.code), "")


@dataclass(frozen=True, slots=True)
class _Told:
    """The parts of one sheet."""

    reviewed: Reviewed
    language: Language

    def say(self, key: str, **params: object) -> str:
        return say(self.language, f"review_sheet.{key}", **params)

    def subject(self) -> str:
        """The agreement's title as it reads in the language of the sheet."""
        agreement = self.reviewed.agreement
        own = self.language if self.language in agreement.languages else next(iter(agreement.languages), "")
        blocks = compose(agreement, own)
        titles = (one.words for one in blocks if isinstance(one, Passage) and one.region == "title" and one.words)
        return next(titles, "")

    def head(self) -> ReportPart:
        reviewed = self.reviewed
        languages = ", ".join(language_name(code, self.language) for code in reviewed.agreement.languages)
        kind = reviewed.kind.title.get(self.language, reviewed.kind.id) if reviewed.kind else self.say("no_type")
        rows = (
            (self.say("file"), reviewed.file_name),
            (self.say("type"), kind),
            (self.say("languages"), languages),
            (
                self.say("rule_set"),
                f"{reviewed.rules.title.get(self.language, reviewed.rules.id)} ({reviewed.rules.id})",
            ),
            (self.say("date"), date_in_words(reviewed.on, self.language)),
            (self.say("result"), self._result()),
        )
        return ReportPart("", (), (ReportTable((), rows, (1, 3)),))

    def _result(self) -> str:
        counts = {severity: len(self._open(severity)) for severity in SEVERITIES}
        waived = sum(finding.waiver is not None for finding in self.reviewed.findings)
        return self.say("counts", **counts, waived=waived)

    def _open(self, severity: str) -> list[Finding]:
        return [one for one in self.reviewed.findings if one.severity == severity and one.waiver is None]

    def findings(self) -> Iterator[ReportPart]:
        number = 0
        for severity in SEVERITIES:
            found = self._open(severity)
            rows = tuple(self._row(number + n, one) for n, one in enumerate(found, 1))
            number += len(found)
            yield self._table(severity, ("number", "finding", "ground"), rows, (1, 9, 4))
        if not number:
            yield ReportPart(self.say("findings"), (self.say("nothing_found"),))

    def _row(self, number: int, finding: Finding) -> tuple[str, ...]:
        return str(number), said(finding, self.language), f"{ground(finding, self.language)}\n{finding.code}"

    def waivers(self) -> ReportPart:
        rows = tuple(
            (
                said(finding, self.language),
                finding.waiver.reason,
                f"{finding.waiver.by}\n{date_in_words(finding.waiver.on, self.language)}".strip(),
            )
            for finding in self.reviewed.findings
            if finding.waiver is not None
        )
        return self._table("waived", ("finding", "reason", "by"), rows, (6, 5, 3))

    def coverage(self) -> ReportPart:
        if self.reviewed.kind is None:
            return ReportPart("")
        found = coverage(self.reviewed.agreement, self.reviewed.kind)
        languages = self.reviewed.agreement.languages
        headings = (self.say("section"), *(_capital(language_name(code, self.language)) for code in languages))
        rows = tuple(self._covered(one) for one in found)
        shades = tuple(_shades(found))
        table = ReportTable(headings, rows, (4, *(2 for _ in languages)), shades)
        return ReportPart(self.say("coverage"), (self.say("coverage_legend"),), (table,))

    def _covered(self, one: Coverage) -> tuple[str, ...]:
        title = one.section.title.get(self.language, one.section.id)
        named = title if one.section.required else self.say("optional", section=title)
        return named, *(say(self.language, _STATES[state]) for _, state in one.states)

    def not_judged(self) -> ReportPart:
        return ReportPart(self.say("not_judged"), self.reviewed.not_judged)

    def rules(self) -> ReportPart:
        """The rules that the rule set leaves out or that do not hold on the day."""
        unused = [rule for rule in ALL_CHECKS if not is_used(rule, self.reviewed.rules, self.reviewed.on)]
        names = "; ".join(say(self.language, f"rule.{rule.code}") for rule in unused)
        told = self.say("rules_all", count=len(ALL_CHECKS))
        if unused:
            told = self.say("rules_some", count=len(ALL_CHECKS) - len(unused), of=len(ALL_CHECKS), names=names)
        return ReportPart(self.say("rules"), (told, self.say("no_judge")))

    def foot(self) -> ReportPart:
        rows = ((self.say("reviewer"), self.say("approver")),)
        return ReportPart("", (), (ReportTable((), rows, (1, 1)),))

    def _table(
        self, heading: str, columns: Sequence[str], rows: tuple[tuple[str, ...], ...], weights: tuple[int, ...]
    ) -> ReportPart:
        if not rows:
            return ReportPart("")
        headings = tuple(self.say(column) for column in columns)
        return ReportPart(self.say(heading), (), (ReportTable(headings, rows, weights),))


def _shades(found: Iterable[Coverage]) -> Iterator[tuple[int, int, str]]:
    for row, one in enumerate(found):
        for column, (_, state) in enumerate(one.states, start=1):
            optional = state == "absent" and not one.section.required
            if state in _SHADES and not optional:
                yield row, column, _SHADES[state]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
