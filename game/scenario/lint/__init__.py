"""The content rules: what a story may say, and what a library has to have.

docs/writing-scenarios.md has each with an example.
"""

from collections.abc import Collection, Container, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from game.scenario.findings import Finding
from game.scenario.lint.letters import letter_problems
from game.scenario.lint.library_rules import lint_library
from game.scenario.lint.limits import REVIEW_DUE
from game.scenario.lint.story_rules import lint_story
from game.scenario.loader import parse_scenario
from game.scenario.model import Helpline, Scenario
from game.scenario.parse import parse_tree, problems_at
from game.scenario.problems import Problem, Severity, did_you_mean
from game.scenario.texts import lines_of

__all__ = [
    "ERRORS",
    "NEVER_FAIL",
    "OUR_ERRORS",
    "check_story",
    "content_problems",
    "helpline_findings",
    "letter_problems",
    "library_problems",
    "lint_library",
    "lint_story",
    "picture_findings",
]

ERRORS = frozenset(
    {
        "reading-level",
        "sentence-mean",
        "sentence-long",
        "scene-long",
        "choice-long",
        "feedback-long",
        "unfit-word",
        "no-letter",
        "green-careful-unsafe",
        "checked-before-written",
        "careful-not-read",
        "answer-longest",
        "answer-position",
        "answer-guessed",
        "kind-share",
        "grown-up-always-safe",
        "grown-up-never-elsewhere",
        "topic-thin",
        "then-long",
        "then-careful",
        "do-not-offered",
        "do-menu",
        "do-menu-last",
        "do-twice",
        "do-order",
        "do-tell-first",
        "do-keep",
    }
)
"""Rules that a story or library has to keep; the others warn."""

OUR_ERRORS = frozenset(
    {
        "feedback-twice",
        "choice-lengths",
        "path-long",
        "threat-not-careful",
        "passing-on",
        "telling-unsafe",
        "contact-without-telling",
        "wording-leak",
        "telling-is-key",
        "grade-low",
        "names-alike",
    }
)
"""Rules that the shipped stories have to keep; to all other stories they are a warning."""

NEVER_FAIL = frozenset({"review-due", "professional-needed", "helpline-due", "helpline-source"})
"""Warnings about the calendar and about people: they never stop a build."""


def check_story(  # noqa: PLR0913 - all that a story is checked against
    source: bytes,
    path: Path,
    today: date,
    topics: Collection[str] = (),
    grown_ups: Collection[str] = (),
    pictures: Collection[str] = (),
    letters: Container[str] = (),
    ours: bool = False,
) -> tuple[Scenario, list[Problem]]:
    """Read a file's story and check its content; raises ScenarioErrors where it is none.

    The shipped stories (`ours`) are held to more than those that others write.
    """
    story = parse_scenario(source, path, topics)
    folder = path.parent.name if path.parent.name in topics else ""
    findings = [
        *lint_story(story, today, grown_ups, folder),
        *picture_findings(story, pictures),
    ]
    problems = [
        *content_problems(source, path, findings, ours),
        *letter_problems(source, path, letters),
    ]
    return story, sorted(problems, key=lambda problem: (problem.line, problem.column))


def content_problems(
    source: bytes, path: Path, findings: Iterable[Finding], ours: bool = False
) -> list[Problem]:
    """Return findings about a file that can be read their places and severities."""
    tree = parse_tree(source, path, marked=True)
    return [_weighed(problem, ours) for problem in problems_at(tree, path, findings)]


def picture_findings(story: Scenario, pictures: Collection[str]) -> Iterator[Finding]:
    """Find the pictures of a story that nobody has drawn; without pictures any will do."""
    for loc, line in lines_of(story):
        if pictures and line.picture and line.picture not in pictures:
            near = did_you_mean(line.picture, pictures)
            params = {"text": line.picture, "near": near, "known": sorted(pictures)}
            yield Finding((*loc, "picture"), "picture-unknown", params)


def helpline_findings(helplines: Iterable[Helpline], today: date) -> Iterator[Finding]:
    """Find the helplines that are due to be checked again."""
    for index, line in enumerate(helplines):
        if line.source is None:
            yield Finding(("helplines", index), "helpline-source", {"name": line.name})
        elif today - line.checked > REVIEW_DUE:
            params = {"name": line.name, "checked": line.checked.isoformat()}
            yield Finding(("helplines", index, "checked"), "helpline-due", params)


def library_problems(findings: Iterable[Finding], folder: Path) -> list[Problem]:
    """Put findings about a whole library at its folder."""
    return [
        _weighed(Problem(folder, 1, 1, Severity.ERROR, finding.rule, finding.params), ours=True)
        for finding in findings
    ]


def _weighed(problem: Problem, ours: bool) -> Problem:
    """Return a problem with its rule's severity."""
    fails = problem.rule in ERRORS or (ours and problem.rule in OUR_ERRORS)
    severity = Severity.ERROR if fails else Severity.WARNING
    return replace(problem, severity=severity)
