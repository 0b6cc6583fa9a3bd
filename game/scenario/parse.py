"""One file's bytes to one frozen value, or to all that is wrong with them."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from game.scenario.findings import Finding
from game.scenario.model_errors import model_findings
from game.scenario.problems import Problem, ScenarioErrors, Severity
from game.scenario.shape import loc_in_file
from game.scenario.yaml_tree import MOST_BYTES, Tree, TreeError, read_tree

M = TypeVar("M", bound=BaseModel)

Shape = Callable[[Any, Path], tuple[Any, list[Finding]]]
"""Brings a file's plain values into the model's shape, with what is wrong about them."""

MOST_PROBLEMS = 40
ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Control characters, and line breaks that editors do not count."""


def parse_tree(source: bytes, path: Path) -> Tree:
    """The tree in a file's bytes; raises ScenarioErrors with one problem."""
    try:
        return read_tree(_decode(source))
    except TreeError as error:
        line, column = error.place
        problem = Problem(path, line + 1, column + 1, Severity.ERROR, error.rule, error.params)
        raise ScenarioErrors([problem]) from error


def parse_model(model: type[M], source: bytes, path: Path, shape: Shape | None = None) -> M:
    """The value in a file; raises ScenarioErrors with every problem of the file."""
    tree = parse_tree(source, path)
    shaped, findings = shape(tree.value, path) if shape else (tree.value, [])
    try:
        value = model.model_validate(shaped)
    except ValidationError as error:
        covered = {finding.loc for finding in findings if finding.rule == "no-speaker"}
        findings += [f for f in model_findings(error, model) if f.loc[:2] not in covered]
    if findings:
        raise ScenarioErrors(problems_at(tree, path, findings))
    return value


def problems_at(
    tree: Tree, path: Path, findings: Iterable[Finding], severity: Severity = Severity.ERROR
) -> list[Problem]:
    """The findings with their lines and columns, in the order of the file."""
    problems = []
    for finding in findings:
        line, column = tree.place(loc_in_file(tree.value, finding.loc), finding.of_name)
        where = (path, line + 1, column + 1)
        problems.append(Problem(*where, severity, finding.rule, finding.params))
    return sorted(problems, key=lambda problem: (problem.line, problem.column))[:MOST_PROBLEMS]


def _decode(source: bytes) -> str:
    """The text of a file; raises TreeError."""
    if len(source) > MOST_BYTES:
        size = -(-len(source) // 1024)
        raise TreeError("too-big", size=size, most=MOST_BYTES // 1024)
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = source[: error.start].decode("utf-8", "replace")
        raise TreeError("not-utf-8", _place(before)) from error
    odd = ODD.search(text)
    if odd:
        raise TreeError("odd-character", _place(text[: odd.start()]), code=f"U+{ord(odd[0]):04X}")
    return text


def _place(before: str) -> tuple[int, int]:
    """Line and column after a text."""
    return (before.count("\n"), len(before) - before.rfind("\n") - 1)
