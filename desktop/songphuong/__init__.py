"""Song Phương ("bilateral"): drafting bilateral sports agreements in Vietnamese and English, offline.

The rooms, from the inside out (ARCHITECTURE.md has the picture):
errors, agreement, phrasing, library, then checks | formats | drafting, session | export_files, sentences, and at the
edge command_line | window.
"""

__version__ = "0.1.0"
