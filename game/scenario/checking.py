"""Checks stories, folders and packs as a teacher hands them in: format first, then content."""

from collections.abc import Collection, Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from game.scenario.breaches import Breach, about, read_breaches
from game.scenario.files import (
    NO_STORIES,
    at_top,
    is_folder,
    is_story,
    no_story,
    read_file,
    story_files,
)
from game.scenario.library import Shared
from game.scenario.lint import (
    NEVER_FAIL,
    check_story,
    content_problems,
    helpline_findings,
    letter_problems,
    library_problems,
    lint_library,
)
from game.scenario.loader import load_shared
from game.scenario.model import Scenario
from game.scenario.pack import open_pack
from game.scenario.problems import Problem, ScenarioErrors, Severity


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found."""

    stories: tuple[Scenario, ...]
    problems: tuple[Problem, ...]
    shared: Shared
    known: frozenset[Breach]
    """Breaches of the shipped stories that were met and are listed as still to be mended."""

    def fails(self, strict: bool) -> bool:
        """Whether the check failed; strict: on warnings too, but not on dates or readers due."""
        return any(
            problem.severity is Severity.ERROR or (strict and problem.rule not in NEVER_FAIL)
            for problem in self.problems
        )


@dataclass(frozen=True, slots=True)
class Drawn:
    """What the game can draw: pictures by name, and letters; of an empty one anything."""

    pictures: Collection[str] = ()
    letters: Container[str] = ()


def check(paths: Sequence[Path], today: date, home: Path, drawn: Drawn = Drawn()) -> Report:
    """Check files, folders and packs; topics and cast come from `home` or a folder's own files."""
    report = _Checking(today, home, drawn)
    for path in paths:
        report.path(path)
    known = frozenset(report.met)
    return Report(tuple(report.stories), tuple(report.problems), report.shared, known)


class _Checking:
    """A check on its way through the paths."""

    def __init__(self, today: date, home: Path, drawn: Drawn) -> None:
        self.today = today
        self.drawn = drawn
        self.stories: list[Scenario] = []
        self.problems: list[Problem] = []
        self.shared = load_shared([home], [])
        self.home = home.resolve()
        self.listed = read_breaches(home)
        self.met: set[Breach] = set()

    def path(self, path: Path) -> None:
        """Check one of the paths."""
        try:
            if is_folder(path):
                self._folder(path)
            elif path.suffix.lower() == ".zip":
                self._together(open_pack(path).files, path)
            elif path.name in NO_STORIES:
                self._shared_files(path.parent)
            elif path.exists() and not is_story(Path(path.absolute().parent.name, path.name)):
                self.problems.append(no_story(path))
            else:
                self._story(path, read_file(path))
        except ScenarioErrors as errors:
            self.problems += errors.problems

    def _folder(self, folder: Path) -> None:
        """Check a folder; one with topics is a whole library and has to be complete."""
        whole = (folder / "topics.yaml").exists()
        if whole:
            self.shared = self._shared_files(folder)
        self._together(self._files(folder), folder, tuple(self.shared.topics) if whole else ())

    def _files(self, folder: Path) -> Iterator[tuple[Path, bytes]]:
        """Read a folder's story files."""
        for path in story_files(folder, self.problems):
            try:
                yield path, read_file(path)
            except ScenarioErrors as errors:
                self.problems += errors.problems

    def _shared_files(self, folder: Path) -> Shared:
        """Check topics, cast and helplines."""
        before = len(self.problems)
        shared = load_shared([folder], self.problems)
        if len(self.problems) == before:
            self._shared_letters(folder)
        path = folder / "helplines.yaml"
        due = list(helpline_findings(shared.helplines, self.today))
        if due:
            self.problems += content_problems(read_file(path), path, due)
        return shared

    def _shared_letters(self, folder: Path) -> None:
        """Check the letters of topics, cast and helplines."""
        for path in (folder / name for name in sorted(NO_STORIES)):
            if path.exists():
                self.problems += letter_problems(read_file(path), path, self.drawn.letters)

    def _together(
        self,
        files: Iterator[tuple[Path, bytes]] | Sequence[tuple[Path, bytes]],
        folder: Path,
        topics: Sequence[str] = (),
    ) -> None:
        """Check stories one by one and then together."""
        before = len(self.stories)
        seen: dict[str, Path] = {}
        for path, source in files:
            story = self._story(path, source)
            if story and story.id in seen:
                twice = at_top(path, "id-twice", text=story.id, first=seen[story.id])
                self.problems.append(twice)
            elif story:
                seen[story.id] = path
        findings = lint_library(self.stories[before:], topics, self.shared.grown_ups)
        at_home = folder.resolve() == self.home
        left = [f for f in findings if not (at_home and self._is_known(f.rule, about(f)))]
        self.problems += library_problems(left, folder)

    def _story(self, path: Path, source: bytes) -> Scenario | None:
        """Check one story."""
        try:
            known = (tuple(self.shared.topics), self.shared.grown_ups)
            drawn = (self.drawn.pictures, self.drawn.letters)
            ours = path.resolve().is_relative_to(self.home)
            story, problems = check_story(source, path, self.today, *known, *drawn, ours=ours)
        except ScenarioErrors as errors:
            self.problems += errors.problems
            return None
        self.stories.append(story)
        self.problems += (p for p in problems if not (ours and self._is_known(p.rule, story.id)))
        return story

    def _is_known(self, rule: str, subject: str) -> bool:
        """Whether a breach is listed; notes that it was met."""
        breach = Breach(rule, subject)
        if breach in self.listed:
            self.met.add(breach)
        return breach in self.listed
