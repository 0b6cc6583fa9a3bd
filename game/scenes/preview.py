"""One story in the game, for whoever writes it: opened again whenever its file is saved."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.devices import Input
from game.scenario.dilemma import Dilemma
from game.scenario.loader import parse_scenario
from game.scenario.model import Scenario
from game.scenario.problems import Problem, ScenarioErrors
from game.scenes.dilemma import DilemmaScene
from game.scenes.kit import Kit
from game.scenes.page import Contents, Page
from game.scenes.rows import button, colour_row, words
from game.scenes.scene import Change, Pop, Quit, Scene
from game.scenes.sheet import Sheet

LOOK_NS = 400_000_000  # how often the file is looked at
Review = Callable[[Scenario, bytes, Path], Sequence[Problem]]


@dataclass(frozen=True)
class Reading:
    """What came of reading the file: a story, or what is wrong with it, and remarks on it."""

    story: Scenario | None
    problems: Sequence[Problem]
    trouble: str = ""


class Preview:
    """Shows the story, or every problem of its file; starts over when the story ends."""

    def __init__(self, kit: Kit, path: Path, review: Review) -> None:
        self._kit = kit
        self._path = path
        self._review = review
        self._stamp = 0
        self._looked_ns = 0
        self._inner: Scene = self._open()

    def _open(self) -> Scene:
        """Read the file and choose what to show."""
        self._stamp = self._now()
        reading = self.read()
        if reading.story and not reading.problems:
            return self._dilemma(reading.story)
        return Page(self._kit, "corridor", lambda sheet: self._findings(sheet, reading))

    def read(self) -> Reading:
        """Read the file; nothing that stands in it stops the preview."""
        try:
            source = self._path.read_bytes()
            story = parse_scenario(source, self._path, frozenset(self._kit.library.topics))
        except ScenarioErrors as errors:
            return Reading(None, errors.problems)
        except OSError as error:
            return Reading(None, (), error.strerror or str(error))
        return Reading(story, self._review(story, source, self._path))

    def _dilemma(self, story: Scenario) -> Scene:
        dilemma = Dilemma(story, "preview")
        return DilemmaScene(self._kit, dilemma, lambda: None, self._kit.band[0], self._behind)

    def _behind(self, screen: pygame.Surface) -> None:
        screen.blit(self._kit.scenery("corridor"), (0, 0))

    def _findings(self, sheet: Sheet, reading: Reading) -> Contents:
        _ = self._kit.words.gettext
        brush, width = self._kit.brush, sheet.width
        rows = [words(brush, _("Save the file and it is read again."), width)]
        if reading.trouble:
            rows.append(colour_row(brush, reading.trouble, brush.theme.retry, width))
        for problem in reading.problems:
            fill = brush.theme.nearly if reading.story else brush.theme.retry
            rows.append(colour_row(brush, str(problem), fill, width))
        if reading.story:
            rows.append(
                button(
                    brush, "on", _("See the story"), self._see(reading.story), width, primary=True
                )
            )
        rows.append(button(brush, "quit", _("Close"), Quit, width))
        count = len(reading.problems) or 1
        told = self._kit.words.ngettext("{count} remark", "{count} remarks", count)
        title = f"{self._path.name}: {told.format(count=count)}"
        return Contents(title, rows, lambda _panel: (), _("Save the file and it is read again."))

    def _see(self, story: Scenario) -> Callable[[], None]:
        def show() -> None:
            self._switch(self._dilemma(story))

        return show

    def _switch(self, scene: Scene) -> None:
        self._inner.leave()
        self._inner = scene
        scene.enter()

    def _now(self) -> int:
        try:
            return self._path.stat().st_mtime_ns
        except OSError:
            return -1

    def enter(self) -> None:
        """Lay the screen out."""
        self._inner.enter()

    def leave(self) -> None:
        """Let go of held buttons."""
        self._inner.leave()

    def handle(self, given: Input) -> Change | None:
        """Take one input; a finished story starts over."""
        return self._again(self._inner.handle(given))

    def update(self, elapsed_ns: int) -> Change | None:
        """Look at the file now and then; a saved one is opened again."""
        self._looked_ns += elapsed_ns
        if self._looked_ns >= LOOK_NS:
            self._looked_ns = 0
            if self._now() != self._stamp:
                self._switch(self._open())
        return self._again(self._inner.update(elapsed_ns))

    def _again(self, change: Change | None) -> Change | None:
        if isinstance(change, Pop):
            self._switch(self._open())
            return None
        return change

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the story or the findings."""
        self._inner.draw(screen)
