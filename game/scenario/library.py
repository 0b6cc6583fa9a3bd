"""The library: all stories that could be read, what belongs to them, and what went wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from game.scenario.model import CastMember, Helpline, ReportPlace, Scenario, Topic, Value
from game.scenario.problems import Problem
from game.scenario.sign_families import SignFamily

GROWN_UP = "grown-up"
"""The role of the cast's grown-ups."""


class TopicsFile(Value):
    """What stands in topics.yaml."""

    topics: tuple[Topic, ...]


class HelplinesFile(Value):
    """What stands in helplines.yaml."""

    helplines: tuple[Helpline, ...]
    report: tuple[ReportPlace, ...] = ()


class CastFile(Value):
    """What stands in cast.yaml."""

    cast: tuple[CastMember, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """What all stories of a library share."""

    topics: Mapping[str, Topic]
    cast: Mapping[str, CastMember]
    helplines: tuple[Helpline, ...]
    report: tuple[ReportPlace, ...]
    families: tuple[SignFamily, ...] = ()

    @property
    def grown_ups(self) -> frozenset[str]:
        """The names of the cast's grown-ups."""
        return frozenset(m.name for m in self.cast.values() if m.role == GROWN_UP)


@dataclass(frozen=True, slots=True)
class Library:
    """What the game knows: stories by id, topics and cast by id, in the order of their files."""

    scenarios: Mapping[str, Scenario]
    topics: Mapping[str, Topic]
    cast: Mapping[str, CastMember]
    helplines: tuple[Helpline, ...]
    report: tuple[ReportPlace, ...]
    problems: tuple[Problem, ...]
    paths: Mapping[str, Path]
    """Where each story's file is, by the story's id."""
    packs: Mapping[str, Path]
    """The packs that could be opened; their stories' ids begin with the name and a slash."""
    families: tuple[SignFamily, ...] = ()
    """The families of signs; none where no folder has a signs.yaml."""
    first: frozenset[str] = frozenset()
    """The stories that come first in a deck, by id: those of packs that were asked for."""
