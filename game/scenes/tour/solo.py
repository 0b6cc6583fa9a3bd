"""A run that a child plays alone."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game.scenario.dilemma import Dilemma
from game.scenario.met import Met
from game.scenes.run.asking import story_scene
from game.scenes.run.goals import keep_place, keep_run
from game.scenes.run.ready import Asked, PreparedRun, begin, run_of
from game.scenes.tour.gig import gig
from game.scenes.tour.pause import pause
from game.ui.context import Context
from game.ui.scene import Pop, Scene

if TYPE_CHECKING:
    from game.kept_run import RunStart
    from game.simulation.recording import Recorder
    from game.simulation.run import Run


class SoloMode:
    """A child plays alone: what was met and collected is kept."""

    over = False
    note = ""

    def __init__(self, context: Context) -> None:
        self._context = context

    def finish(self, tell: Callable[[str], None]) -> None:
        """Leave it: nobody teaches."""
        del tell

    def passed(self, ready: PreparedRun) -> Scene | None:
        """Run on."""

    def make_run(self, venue: str, *, encore: bool = False) -> "tuple[Run, RunStart]":
        """Build the course and the deck of a run; it can wait and come back."""
        start = begin(self._context, venue, encore=encore)
        return run_of(self._context, start), start

    def ask(self, ready: PreparedRun, asked: Asked) -> Scene:
        """Open the dilemma on a friend's phone."""
        return story_scene(self._context, ready, asked, Pop)

    def answered(self, dilemma: Dilemma) -> None:
        """Keep the story in the history."""
        progress, story = self._context.session.progress, dilemma.scenario
        progress.history = progress.history.with_result(
            story.id, story.topic, bool(dilemma.first_try), self._context.today
        )
        self._context.save_progress()

    def skipped(self, topic: str) -> None:
        """Keep the topic away from this run and the next."""
        progress = self._context.session.progress
        progress.history = progress.history.with_skip(topic)
        self._context.save_progress()

    def left(self, ready: PreparedRun, recorder: "Recorder") -> None:
        """Keep the run where it is, so that it can go on from the title."""
        if ready.start and recorder.intents:
            keep_place(self._context.session, ready, ready.start, recorder)

    def arrived(self, ready: PreparedRun) -> None:
        """Keep notes, picks, goals and the venue; this run is over."""
        keep_run(self._context, ready)
        self._context.session.run_file.erase()

    def pause(self, ready: PreparedRun) -> Scene:
        """Open the pause page."""
        return pause(self._context, ready.tally)

    def gig(self, ready: PreparedRun, met: Sequence[Met]) -> Scene:
        """Open the gig with the set list and the mission card."""
        return gig(self._context, ready, met)
