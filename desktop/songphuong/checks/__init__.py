"""IS IT SOUND? An agreement in, findings out. ``check`` runs ALL_CHECKS, one function a rule.

structure   sections, headings, references, sides      naming   names reserved for treaties
texts       missing languages, empty passages, typing      filling   fields and signatories
amounts     figures against the words beside them      parity   numbers of one language against the other's
findings    what a rule says      place   where, and how its sentence names the place
"""

from .findings import Finding, Place, Rule, Severity
from .run import ALL_CHECKS, check

__all__ = ["ALL_CHECKS", "Finding", "Place", "Rule", "Severity", "check"]
