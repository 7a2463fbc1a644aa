"""Functions and files stay small: most far below the limit, none above it."""

from __future__ import annotations

import ast
from statistics import quantiles

from tests.project_files import python_files, shown, syntax

LONGEST_FUNCTION, USUAL_FUNCTION = 60, 25
LONGEST_FILE, USUAL_FILE = 500, 400


def function_sizes() -> dict[str, int]:
    return {
        f"{shown(file)}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for file in python_files()
        for node in ast.walk(syntax(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def file_sizes() -> dict[str, int]:
    return {shown(file): len(file.read_text(encoding="utf-8").splitlines()) for file in python_files()}


def over(sizes: dict[str, int], limit: int) -> dict[str, int]:
    return {name: size for name, size in sizes.items() if size > limit}


def ninetieth(sizes: dict[str, int]) -> float:
    return quantiles(sizes.values(), n=10)[-1]


def it_keeps_every_function_within_the_limit() -> None:
    assert over(function_sizes(), LONGEST_FUNCTION) == {}


def it_keeps_nine_of_ten_functions_short() -> None:
    assert ninetieth(function_sizes()) <= USUAL_FUNCTION


def it_keeps_every_file_within_the_limit() -> None:
    assert over(file_sizes(), LONGEST_FILE) == {}


def it_keeps_nine_of_ten_files_short() -> None:
    assert ninetieth(file_sizes()) <= USUAL_FILE
