"""Watching a run so that it can be played again, or brought back to where it was left."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.scenario.dilemma import Dilemma
from game.scenario.met import Met
from game.simulation.bot import Answers
from game.simulation.events import DilemmaClosed, Event
from game.simulation.intent import IDLE, Intent
from game.simulation.phase import Phase
from game.simulation.replay import Replay
from game.simulation.run import Run
from game.simulation.tuning import BEATS_PER_BAR, Assists

CLEAR_BEATS = 1.5
"""A run goes on from where the first press is later than this: two beats ahead, or more."""


@dataclass(frozen=True, slots=True)
class Told:
    """A story of a run: how many were swapped for it, and how it was finished."""

    story: str
    skips: int = 0
    first_try: bool | None = None  # None: it stands open
    said: int | None = None  # which of its words to say, by number


@dataclass(frozen=True, slots=True)
class Record:
    """What brings a run back: all presses up to a place where it can go on, and that place."""

    intents: tuple[Intent, ...]
    assists: tuple[tuple[int, Assists], ...]  # from this tick on
    told: tuple[Told, ...]
    x: float  # px along the road


class Recorder:
    """Steps a run and remembers every intent, every change of help and how stories went."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.intents: list[Intent] = []
        self.assists: list[tuple[int, Assists]] = [(0, run.assists)]
        self.met: list[Met] = []
        """The finished stories, in their order."""
        self._skips: list[int] = [0]  # for each of them, and for the one that is open or next
        self._safe = (0, run.runner.x)  # how many intents lead to a safe place, and where it is

    def step(self, intent: Intent) -> list[Event]:
        """Step the run by a tick that counts; do not call it while a dilemma is open."""
        if self.run.assists != self.assists[-1][1]:
            self.assists.append((self.run.tick, self.run.assists))
        self.intents.append(IDLE if intent == IDLE else intent)
        happened = self.run.step(intent)
        if self.run.dilemma is not None or can_go_on(self.run, happened):
            self._safe = (len(self.intents), self.run.runner.x)
        return happened

    def skipped(self) -> None:
        """Note that another story was taken in the place of the open one."""
        self._skips[-1] += 1

    def finished(self, dilemma: Dilemma) -> None:
        """Note how a story went."""
        self.met.append(Met(dilemma.scenario, bool(dilemma.first_try), dilemma.said or ""))
        self._skips.append(0)

    def record(self) -> Record:
        """Return what brings the run back to the last place from which it can go on."""
        count, x = self._safe
        return Record(tuple(self.intents[:count]), tuple(self.assists), tuple(self._told()), x)

    def _told(self) -> list[Told]:
        told = [
            Told(one.story.id, skips, one.first_try, said_of(one))
            for one, skips in zip(self.met, self._skips, strict=False)
        ]
        if self.run.frozen and self.run.dilemma is not None:
            told.append(Told(self.run.dilemma.scenario.id, self._skips[-1]))
        return told

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


def said_of(one: Met) -> int | None:
    """Return which of a story's words to say were said, by number."""
    return one.story.say_it.index(one.said) if one.said in one.story.say_it else None


def can_go_on(run: Run, happened: Sequence[Event]) -> bool:
    """Return whether a run that was left can go on from here.

    Either a stick count begins, or the runner stands on a bar's first beat with a clear way ahead.
    """
    if any(isinstance(event, DilemmaClosed) for event in happened):
        return True
    on_bar = run.beat % BEATS_PER_BAR < run.song.a_tick
    if not on_bar or run.phase is not Phase.RUNNING or not run.runner.on_ground:
        return False
    obstacle = run.road.next_obstacle(run.runner.x)
    return obstacle is None or obstacle.beat >= run.beat + CLEAR_BEATS
