"""All rules, and ``check``, which runs them. One module a family: ``structure``, ``texts``, ``filling``, ``amounts``,
``parity``, ``naming``."""

from __future__ import annotations

from datetime import date

from songphuong.agreement.tree import Agreement
from songphuong.library.clauses import AgreementType
from songphuong.phrasing.compose import compose

from . import amounts, filling, naming, parity, structure, texts
from .findings import Finding, Rule, Subject

ALL_CHECKS: tuple[Rule, ...] = (
    *structure.RULES,
    *naming.RULES,
    *texts.RULES,
    *amounts.RULES,
    *parity.RULES,
    *filling.RULES,
)


def check(agreement: Agreement, agreement_type: AgreementType | None, *, on: date | None = None) -> tuple[Finding, ...]:
    """What the rules find, in the order of ALL_CHECKS and within a rule in reading order.

    Without a type (the library does not know it) the rules about its sections find nothing. Only rules valid on the
    day ``on`` are run; None: today.
    """
    composed = tuple((language, compose(agreement, language)) for language in agreement.languages)
    subject = Subject(agreement, agreement_type, composed)
    day = on or date.today()
    return tuple(finding for rule in ALL_CHECKS if _is_valid(rule, day) for finding in rule.find(subject))


def _is_valid(rule: Rule, day: date) -> bool:
    return (rule.valid_from is None or rule.valid_from <= day) and (rule.valid_to is None or day <= rule.valid_to)
