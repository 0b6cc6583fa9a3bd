"""What a run is played for: alone, with a class, or by a lesson code; the run itself is the same.

The running screen asks its occasion what opens at a gate, what is kept, and what comes after.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

import pygame

from game.scenario.dilemma import Dilemma
from game.scenes.dilemma import DilemmaScene
from game.scenes.gig import gig
from game.scenes.kit import Kit
from game.scenes.pause import pause
from game.scenes.run_goals import keep_run
from game.scenes.scene import Scene
from game.scenes.setting_off import make_run

if TYPE_CHECKING:
    from game.scenes.setting_off import Ready
    from game.simulation.run import Run

Skip = Callable[[], Dilemma | None]
Behind = Callable[[pygame.Surface], None]


class Occasion(Protocol):
    """What a run is played for."""

    @property
    def over(self) -> bool:
        """Whether the run goes to the gig now, wherever it is."""

    def make_run(self, venue: str, *, encore: bool = False) -> "Run":
        """Build the course and the stories of a run."""

    def ask(self, ready: "Ready", dilemma: Dilemma, skip: Skip, behind: Behind) -> Scene:
        """Give the screen that opens with a dilemma; it closes when the dilemma is done."""

    def answered(self, dilemma: Dilemma) -> None:
        """Keep what was learned in a dilemma."""

    def skipped(self, topic: str) -> None:
        """Let a skipped topic rest."""

    def arrived(self, ready: "Ready") -> None:
        """Keep what a run that reached the gig has brought."""

    def pause(self) -> Scene:
        """Give the page that opens over a run that waits."""

    def gig(self, ready: "Ready", met: Sequence[tuple[str, bool, str]]) -> Scene:
        """Give the gig."""


class Alone:
    """A child plays alone: what was met and collected is kept."""

    over = False

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def make_run(self, venue: str, *, encore: bool = False) -> "Run":
        """Build the course and the deck of a run."""
        return make_run(self._kit, venue, encore=encore)

    def ask(self, ready: "Ready", dilemma: Dilemma, skip: Skip, behind: Behind) -> Scene:
        """Open the dilemma on a friend's phone."""
        return DilemmaScene(self._kit, dilemma, skip, ready.runner, behind)

    def answered(self, dilemma: Dilemma) -> None:
        """Keep the story in the history."""
        progress, story = self._kit.progress, dilemma.scenario
        progress.history = progress.history.with_result(
            story.id, story.topic, bool(dilemma.first_try), self._kit.today
        )
        self._kit.save_progress()

    def skipped(self, topic: str) -> None:
        """Let the topic rest in this run and the next."""
        progress = self._kit.progress
        progress.history = progress.history.with_skip(topic)
        self._kit.save_progress()

    def arrived(self, ready: "Ready") -> None:
        """Keep notes, picks, goals and the venue."""
        keep_run(self._kit, ready)

    def pause(self) -> Scene:
        """Open the pause page."""
        return pause(self._kit)

    def gig(self, ready: "Ready", met: Sequence[tuple[str, bool, str]]) -> Scene:
        """Open the gig with the set list and the mission card."""
        return gig(self._kit, ready, met)
