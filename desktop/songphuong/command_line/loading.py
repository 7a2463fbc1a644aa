"""The library as the commands read it: the built-in one with the office's folder over it, what is wrong there told."""

from __future__ import annotations

from songphuong.formats.library_folder import in_one, load_library
from songphuong.library.clauses import Library
from songphuong.office_folder import office_to_layer

from .console import Console

MOST_TOLD = 5  # mistakes; ``clauses verify --office`` tells them all


def load_for(console: Console) -> Library:
    """Files of the office's that cannot be used, and a folder that is not there, are told; the work goes on."""
    library = load_library(office_to_layer(console.tell_error))
    problems = library.problems
    for problem in problems if len(problems) <= MOST_TOLD else in_one(problems):
        console.tell_error(problem)
    return library
