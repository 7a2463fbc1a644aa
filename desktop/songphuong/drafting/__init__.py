"""FROM LIBRARY TO DRAFT.

starting     a type, its default clauses and the answers make an agreement: ``start``
inserting    one more clause at its place: ``insert``
provisions   a clause version as a provision with ids, terms and chosen options: ``instantiate``
"""

from .inserting import insert
from .provisions import Instance, instantiate
from .starting import start

__all__ = ["Instance", "insert", "instantiate", "start"]
