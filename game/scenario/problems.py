"""What can be wrong with a story: a rule, a place and the figures for a sentence about it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path

from game.scenario.messages import words_for


class Severity(StrEnum):
    """How much a problem matters: an error of the format keeps a story out of the game."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One broken rule at one place of a file; line and column count from 1."""

    path: Path
    line: int
    column: int
    severity: Severity
    rule: str
    params: Mapping[str, object] = field(default_factory=dict)

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return words_for(self.rule, self.params)

    def __str__(self) -> str:
        where = f"{_printable(self.path)}:{self.line}:{self.column}"
        return f"{where}: {self.severity}: {self.rule}: {self.message}"


def _printable(path: Path) -> str:
    """Show a path on any terminal, whatever bytes its name is made of."""
    return "".join(c if c.isprintable() else "?" for c in str(path))


class ScenarioErrors(Exception):  # noqa: N818 - all errors of a file, together
    """All that keeps one file from being a story."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def did_you_mean(text: str, known: Iterable[str]) -> str:
    """Find the known word closest to a text, or return an empty text where none is close."""
    words = list(known)
    near = get_close_matches(text[:40].lower(), words, n=1, cutoff=0.6) if words else []
    return near[0] if near else ""
