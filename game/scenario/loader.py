"""From files to stories: what is good is kept, what is not is named with its line and column."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import BaseModel

from game.scenario.cross import cross_findings
from game.scenario.findings import Finding
from game.scenario.model import CastMember, Helpline, ReportPlace, Scenario, Topic, Value
from game.scenario.parse import parse_model
from game.scenario.problems import Problem, ScenarioErrors, Severity, did_you_mean
from game.scenario.shape import shape_story

M = TypeVar("M", bound=BaseModel)

NO_STORIES = frozenset({"topics.yaml", "helplines.yaml", "cast.yaml"})
NO_STORY_FOLDERS = frozenset({"tours"})


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
class Library:
    """All stories that could be read, what belongs to them, and what was wrong with the others."""

    scenarios: Mapping[str, Scenario]
    topics: Mapping[str, Topic]
    helplines: tuple[Helpline, ...]
    report: tuple[ReportPlace, ...]
    cast: Mapping[str, CastMember]
    problems: tuple[Problem, ...]


def parse_scenario(source: bytes, path: Path) -> Scenario:
    """The story in a file's bytes; raises ScenarioErrors with every problem of the file."""
    return parse_model(Scenario, source, path, _shape)


def load_library(folders: Sequence[Path]) -> Library:
    """Every story of the folders that can be read, and the problems of those that cannot."""
    return _Loading().load(folders)


def story_files(folder: Path) -> list[Path]:
    """The story files of a folder, in a fixed order."""
    return [
        path
        for path in sorted(folder.rglob("*.yaml"))
        if path.name not in NO_STORIES and path.parent.name not in NO_STORY_FOLDERS
    ]


def _shape(raw: Any, path: Path) -> tuple[Any, list[Finding]]:
    """A story's shape, with the findings that pydantic does not make."""
    story, findings = shape_story(raw)
    return story, [*findings, *cross_findings(story, path)]


class _Loading:
    """A library while it is being read."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.scenarios: dict[str, Scenario] = {}
        self.paths: dict[str, Path] = {}

    def load(self, folders: Sequence[Path]) -> Library:
        """Read the folders' shared files first, then the stories."""
        topics = {
            t.id: t for f in self._shared(folders, "topics.yaml", TopicsFile) for t in f.topics
        }
        cast = {m.id: m for f in self._shared(folders, "cast.yaml", CastFile) for m in f.cast}
        helplines = list(self._shared(folders, "helplines.yaml", HelplinesFile))
        for folder in folders:
            if not folder.is_dir():
                self._problem(folder, "no-folder", folder=folder)
            for path in story_files(folder):
                self._story(path, topics)
        return Library(
            scenarios=MappingProxyType(self.scenarios),
            topics=MappingProxyType(topics),
            helplines=tuple(line for file in helplines for line in file.helplines),
            report=tuple(place for file in helplines for place in file.report),
            cast=MappingProxyType(cast),
            problems=tuple(self.problems),
        )

    def _shared(self, folders: Iterable[Path], name: str, model: type[M]) -> Iterator[M]:
        """The files of this name in the folders that have one."""
        for folder in folders:
            if (folder / name).exists():
                try:
                    yield parse_model(model, self._read(folder / name), folder / name)
                except ScenarioErrors as errors:
                    self.problems += errors.problems

    def _story(self, path: Path, topics: Mapping[str, Topic]) -> None:
        """Keep a file's story, or its problems."""
        try:
            story = parse_scenario(self._read(path), path)
        except ScenarioErrors as errors:
            self.problems += errors.problems
            return
        if topics and story.topic not in topics:
            near = did_you_mean(story.topic, topics)
            self._problem(path, "topic", text=story.topic, near=near, known=tuple(topics))
        elif story.id in self.scenarios:
            self._problem(path, "id-twice", text=story.id, first=self.paths[story.id])
        else:
            self.scenarios[story.id] = story
            self.paths[story.id] = path

    def _read(self, path: Path) -> bytes:
        """A file's bytes, not many more than are allowed."""
        try:
            with path.open("rb") as file:
                return file.read(11 * 1024 * 1024)
        except OSError as error:
            params = {"reason": error.strerror or "unknown reason"}
            raise ScenarioErrors([_at_top(path, "not-readable", params)]) from error

    def _problem(self, path: Path, rule: str, **params: object) -> None:
        """Note a problem at the top of a file."""
        self.problems.append(_at_top(path, rule, params))


def _at_top(path: Path, rule: str, params: Mapping[str, object]) -> Problem:
    """A problem of a whole file."""
    return Problem(path, 1, 1, Severity.ERROR, rule, params)
