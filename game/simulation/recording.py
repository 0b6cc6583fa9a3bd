"""Watching a run so that it can be replayed."""

from game.simulation.bot import Answers
from game.simulation.events import Event
from game.simulation.intent import Intent
from game.simulation.replay import Replay
from game.simulation.run import Run
from game.simulation.tuning import Assists


class Recorder:
    """Steps a run and remembers every intent and every change of help."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.intents: list[Intent] = []
        self.assists: list[tuple[int, Assists]] = [(0, run.assists)]

    def step(self, intent: Intent) -> list[Event]:
        """Step the run by a tick that counts; do not call it while a dilemma is open."""
        if self.run.assists != self.assists[-1][1]:
            self.assists.append((self.run.tick, self.run.assists))
        self.intents.append(intent)
        return self.run.step(intent)

    def replay(
        self, *, encore: bool = False, tutorial: bool = False, answers: Answers = Answers.SAFE
    ) -> Replay:
        """Return what was recorded."""
        return Replay(
            self.run.course.venue,
            self.run.seed,
            tuple(self.intents),
            encore=encore,
            tutorial=tutorial,
            answers=answers,
            assists=tuple(self.assists),
        )
