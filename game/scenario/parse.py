"""One file's bytes to one frozen value, or to all that is wrong with them."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from game.scenario.findings import Finding
from game.scenario.json_tree import json_tree
from game.scenario.model_errors import model_findings
from game.scenario.problems import Problem, ScenarioErrors, Severity
from game.scenario.shape import loc_in_file
from game.scenario.tree import Tree
from game.scenario.yaml_mistakes import TreeError, decode

M = TypeVar("M", bound=BaseModel)

Shape = Callable[[Any, int], tuple[Any, list[Finding]]]
"""Brings a file's plain values into the model's shape, with (most of) what is wrong about them."""

OF_A_WHOLE = frozenset({"no-speaker", "other-yaml"})
"""Rules after which nothing else needs to be said about the same part."""

MOST_PROBLEMS = 40
"""More than these about one file help nobody."""


def parse_tree(source: bytes, path: Path, marked: bool = False) -> Tree:
    """Read a file's bytes; raises ScenarioErrors with one problem."""
    try:
        text = decode(source)
        return (None if marked else json_tree(text)) or yaml_tree(text, marked)
    except TreeError as error:
        line, column = error.place
        problem = Problem(path, line + 1, column + 1, Severity.ERROR, error.rule, error.params)
        raise ScenarioErrors([problem]) from error


def yaml_tree(text: str, marked: bool) -> Tree:
    """Read YAML; raises TreeError."""
    from game.scenario.yaml_tree import read_tree  # noqa: PLC0415  (a build in JSON needs none)

    return read_tree(text, marked)


def parse_model(
    model: type[M],
    source: bytes,
    path: Path,
    shape: Shape | None = None,
    most: int = MOST_PROBLEMS,
) -> M:
    """Read a file's value; raises ScenarioErrors with the first problems, `most` of them.

    To find what was meant takes longer than to read a good file: `most=0` leaves it out.
    """
    raw = parse_tree(source, path).value
    shaped, findings = shape(raw, most) if shape else (raw, [])
    try:
        value = model.model_validate(shaped)
    except ValidationError as error:
        covered = {finding.loc for finding in findings if finding.rule in OF_A_WHOLE}
        more = model_findings(error, model) if most else ()
        findings += [finding for finding in more if not _is_in(finding.loc, covered)]
    else:
        if not findings:
            return value
    if most < 1:
        raise ScenarioErrors([])
    tree = parse_tree(source, path, marked=True)
    raise ScenarioErrors(problems_at(tree, path, findings)[:most])


def problems_at(
    tree: Tree, path: Path, findings: Iterable[Finding], severity: Severity = Severity.ERROR
) -> list[Problem]:
    """Return the findings lines and columns, in the order of the file."""
    problems = []
    for finding in findings:
        line, column = tree.place(loc_in_file(tree.value, finding.loc), finding.of_name)
        where = (path, line + 1, column + 1)
        problems.append(Problem(*where, severity, finding.rule, finding.params))
    return sorted(problems, key=lambda problem: (problem.line, problem.column))[:MOST_PROBLEMS]


def _is_in(loc: tuple[int | str, ...], covered: set[tuple[int | str, ...]]) -> bool:
    """Whether a place belongs to a line that has been found wrong as a whole."""
    return any(loc[: len(outer)] == outer for outer in covered)
