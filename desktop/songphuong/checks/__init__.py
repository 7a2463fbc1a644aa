"""IS IT SOUND? An agreement in, findings out. ``check`` runs ALL_CHECKS, one function a rule.

structure   sections, headings, references, sides      naming   names reserved for treaties
texts       missing languages, empty passages, typing      filling   fields and signatories
amounts     figures against the words beside them      parity   numbers of one language against the other's
findings    what a rule says      subject   what it looks at: pairs of passages, the library      run   all of them
place       where a finding stands, and how its sentence names the place      pairs   rules of one passage
"""

from .findings import Finding, Hit, Place, Rule
from .run import ALL_CHECKS, Checker, check, is_used, unknown_codes

__all__ = ["ALL_CHECKS", "Checker", "Finding", "Hit", "Place", "Rule", "check", "is_used", "unknown_codes"]
