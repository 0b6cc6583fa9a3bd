"""What the shipped stories still have to mend: rules they were written before.

`breaches.txt` beside the stories has one breach a line, the rule and the story (or, for a rule
about the whole library, what it is about). A test lets the list shrink and never grow.
"""

from pathlib import Path
from typing import NamedTuple

from game.scenario.findings import Finding

FILE_NAME = "breaches.txt"
ABOUT = ("story", "classifier", "topic", "ages", "kind", "sign", "bot", "place", "first", "second")
"""What tells the findings of one library rule apart."""


class Breach(NamedTuple):
    """A rule, and the story that breaks it."""

    rule: str
    subject: str


def about(finding: Finding) -> str:
    """Return the subject of a finding about a whole library; empty for the library itself."""
    return " ".join(str(finding.params[name]) for name in ABOUT if name in finding.params)


def read_breaches(folder: Path) -> frozenset[Breach]:
    """Read a folder's list; without one nothing is left to mend."""
    try:
        text = (folder / FILE_NAME).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return frozenset()
    lines = (line.strip() for line in text.splitlines())
    parts = (line.partition(" ") for line in lines if line and not line.startswith("#"))
    return frozenset(Breach(rule, subject) for rule, _, subject in parts)
