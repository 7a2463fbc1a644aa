"""Song Phương ("bilateral"): drafting bilateral sports agreements in Vietnamese and English, offline.

The rooms, from the inside out (ARCHITECTURE.md has the picture):
errors, agreement, phrasing, library, then checks | formats | drafting, session, sentences, and at the edge
command_line and window.
"""

__version__ = "0.1.0"
