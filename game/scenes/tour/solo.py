"""A run that a child plays alone."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game.scenario.dilemma import Dilemma
from game.scenario.met import Met
from game.scenes.run.goals import keep_place, keep_run
from game.scenes.run.ready import DrawBackdrop, PreparedRun, Skip, begin, run_of
from game.scenes.story.scene import DilemmaScene
from game.scenes.tour.gig import gig
from game.scenes.tour.pause import pause
from game.ui.kit import Kit
from game.ui.scene import Scene

if TYPE_CHECKING:
    from game.kept_run import RunStart
    from game.simulation.recording import Recorder
    from game.simulation.run import Run


class SoloMode:
    """A child plays alone: what was met and collected is kept."""

    over = False
    note = ""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def finish(self, tell: Callable[[str], None]) -> None:
        """Leave it: nobody teaches."""
        del tell

    def passed(self, ready: PreparedRun) -> Scene | None:
        """Run on."""

    def make_run(self, venue: str, *, encore: bool = False) -> "tuple[Run, RunStart]":
        """Build the course and the deck of a run; it can wait and come back."""
        start = begin(self._kit, venue, encore=encore)
        return run_of(self._kit, start), start

    def ask(self, ready: PreparedRun, dilemma: Dilemma, skip: Skip, behind: DrawBackdrop) -> Scene:
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

    def left(self, ready: PreparedRun, recorder: "Recorder") -> None:
        """Keep the run where it is, so that it can go on from the title."""
        if ready.start and recorder.intents:
            keep_place(self._kit, ready, ready.start, recorder)

    def arrived(self, ready: PreparedRun) -> None:
        """Keep notes, picks, goals and the venue; this run is over."""
        keep_run(self._kit, ready)
        self._kit.run_file.erase()

    def pause(self, ready: PreparedRun) -> Scene:
        """Open the pause page."""
        return pause(self._kit, ready.tally)

    def gig(self, ready: PreparedRun, met: Sequence[Met]) -> Scene:
        """Open the gig with the set list and the mission card."""
        return gig(self._kit, ready, met)
