"""From files to stories: what is good is kept, what is not is named with its line and column."""

import gc
import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

from game.scenario.cross import cross_findings
from game.scenario.documents import meant_name
from game.scenario.files import at_top, read_file, read_start, story_files
from game.scenario.findings import Finding
from game.scenario.library import CastFile, HelplinesFile, Library, Shared, TopicsFile
from game.scenario.model import Scenario
from game.scenario.parse import MOST_PROBLEMS, Shape, parse_model
from game.scenario.problems import Problem, ScenarioErrors
from game.scenario.shape import is_other_yaml, shape_story
from game.scenario.sign_families import SignsFile, shape_families

if TYPE_CHECKING:
    from game.scenario.pack import Pack

M = TypeVar("M", bound=BaseModel)

MOST_REMARKS = 20
"""More than these about one pack are counted, not kept."""


def parse_scenario(
    source: bytes, path: Path, topics: Collection[str] = (), most: int = MOST_PROBLEMS
) -> Scenario:
    """Read the story in a file's bytes; raises ScenarioErrors with the problems of the file."""
    meant = meant_name(path.name)
    if meant:
        raise ScenarioErrors([at_top(path, "almost-yaml", text=meant)])
    return parse_model(Scenario, source, path, partial(_shape, path=path, topics=topics), most)


def load_library(
    folders: Sequence[Path], packs: Sequence[Path] = (), first: Collection[Path] = ()
) -> Library:
    """Read every story of the folders and the packs, and name what cannot be read.

    The stories of the packs that are among `first` come first in a deck.

    The folders are trusted to be where they are (`shipped("scenarios")`), packs are not. The id
    of a pack's story is `pack-name/story-id`, so that no pack can replace another's story.
    """
    with _collector_paused():
        return _Loading(folders, packs, first).library()


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the garbage collector from looking at what is all kept: a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _shape(raw: Any, most: int, path: Path, topics: Collection[str]) -> tuple[Any, list[Finding]]:
    """Shape a story, with the findings that pydantic does not make."""
    if isinstance(raw, dict) and is_other_yaml(raw):
        return raw, [Finding((), "other-yaml", {"text": next(iter(raw))[:60]})]
    story, findings = shape_story(raw, most)
    findings.extend(cross_findings(story, path, topics))
    return story, findings


def load_shared(folders: Sequence[Path], problems: list[Problem]) -> Shared:
    """Read topics, cast, helplines and signs of the folders that have them; adds what is wrong."""
    topics = list(_files(folders, "topics.yaml", TopicsFile, problems))
    cast = list(_files(folders, "cast.yaml", CastFile, problems))
    helplines = list(_files(folders, "helplines.yaml", HelplinesFile, problems))
    signs = list(_files(folders, "signs.yaml", SignsFile, problems, shape_families))
    return Shared(
        topics=MappingProxyType({topic.id: topic for file in topics for topic in file.topics}),
        cast=MappingProxyType({member.id: member for file in cast for member in file.cast}),
        helplines=tuple(line for file in helplines for line in file.helplines),
        report=tuple(place for file in helplines for place in file.report),
        families=signs[0].families if signs else (),
    )


def _files(
    folders: Sequence[Path],
    name: str,
    model: type[M],
    problems: list[Problem],
    shape: Shape | None = None,
) -> Iterator[M]:
    """Read the files of a name in the folders that have one."""
    for path in (folder / name for folder in folders):
        if os.path.lexists(path):
            try:
                yield parse_model(model, read_file(path), path, shape)
            except ScenarioErrors as errors:
                problems += errors.problems


class _Loading:
    """A library while it is being read: the folders' shared files first, then the stories."""

    def __init__(
        self, folders: Sequence[Path], packs: Sequence[Path], first: Collection[Path]
    ) -> None:
        self.folders = folders
        self.packs = packs
        self.first = first
        self.opened: dict[str, Path] = {}
        self.problems: list[Problem] = []
        self.scenarios: dict[str, Scenario] = {}
        self.paths: dict[str, Path] = {}

    def library(self) -> Library:
        """Read all of it."""
        shared = load_shared(self.folders, self.problems)
        for folder in self.folders:
            for path in story_files(folder, self.problems):
                self.problems += self._keep(path, shared.topics) or ()
        for path in self.packs:
            self._pack(path, shared.topics)
        return Library(
            scenarios=MappingProxyType(self.scenarios),
            topics=shared.topics,
            cast=shared.cast,
            helplines=shared.helplines,
            report=shared.report,
            problems=tuple(self.problems),
            paths=MappingProxyType(self.paths),
            packs=MappingProxyType(self.opened),
            families=shared.families,
            first=frozenset(name for name in self.scenarios if self._comes_first(name)),
        )

    def _comes_first(self, story_id: str) -> bool:
        """Whether a story is of a pack that comes first."""
        pack, slash, _name = story_id.partition("/")
        return bool(slash) and self.opened[pack] in self.first

    def _pack(self, path: Path, topics: Collection[str]) -> None:
        """Keep a pack's stories, or its problems."""
        from game.scenario.pack import open_pack  # noqa: PLC0415  (most games have no packs)

        try:
            pack = open_pack(path)
        except ScenarioErrors as errors:
            self.problems += errors.problems
            return
        if pack.name in self.opened:
            self.problems.append(at_top(path, "pack-twice", text=pack.name))
            return
        self.opened[pack.name] = path
        self._stories(pack, topics)

    def _stories(self, pack: "Pack", topics: Collection[str]) -> None:
        """Keep a pack's stories; of what is wrong, name the first and count the others."""
        left, unnamed = MOST_REMARKS, 0
        for file, source in pack.files:
            problems = self._keep(file, topics, source, f"{pack.name}/", left)
            if problems is not None:
                named = problems[:left]
                self.problems += named
                left -= len(named)
                unnamed += not named
        if unnamed:
            self.problems.append(at_top(pack.path, "pack-more", count=unnamed))

    def _keep(
        self,
        path: Path,
        topics: Collection[str],
        source: bytes | None = None,
        prefix: str = "",
        most: int = MOST_PROBLEMS,
    ) -> Sequence[Problem] | None:
        """Keep a file's story, or return what is wrong, `most` of it."""
        try:
            data = read_start(path) if source is None else source
            story = parse_scenario(data, path, topics, most)
        except ScenarioErrors as errors:
            return errors.problems
        story_id = prefix + story.id
        if story_id in self.scenarios:
            return [at_top(path, "id-twice", text=story_id, first=self.paths[story_id])]
        named = story.model_copy(update={"id": story_id}) if prefix else story
        self.scenarios[story_id] = named
        self.paths[story_id] = path
        return None
