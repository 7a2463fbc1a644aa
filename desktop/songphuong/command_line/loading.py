"""The library as the commands read it: the built-in one with the office's folder over it, what is wrong there told."""

from __future__ import annotations

from songphuong.formats.library_folder import load_library
from songphuong.library.clauses import Library
from songphuong.office_folder import office_to_layer

from .console import Console


def load_for(console: Console) -> Library:
    """Files of the office's that cannot be used, and a folder that is not there, are told; the work goes on."""
    library = load_library(office_to_layer(console.tell_error))
    for problem in library.problems:
        console.tell_error(problem)
    return library
