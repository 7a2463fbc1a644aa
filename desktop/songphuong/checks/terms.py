"""Do the languages use terms and names that belong together? Glossary, bodies, countries, roles, fields, references.

Terms within one language: ``definitions``.
"""

from __future__ import annotations

from .findings import Rule

RULES: tuple[Rule, ...] = ()
