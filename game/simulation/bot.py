"""Players made of code: one that runs a course, one that reads a dilemma."""

from collections.abc import Iterator
from enum import StrEnum
from random import Random

from game.scenario.dilemma import Dilemma, Stage
from game.scenario.model import Choice, Safety
from game.simulation.intent import IDLE, Intent
from game.simulation.phase import Phase
from game.simulation.pieces import TutorialHint
from game.simulation.run import Run
from game.simulation.tuning import TICKS_PER_SECOND

LOOK_AHEAD_BEATS = 3.0
LOOK_EVERY_BEATS = 0.5


class Bot:
    """Presses on every beat that asks for it, each press wrong by up to `error_s` seconds.

    `held_s` is how long it holds a jump; None is until the landing, so always a full jump.
    """

    def __init__(
        self,
        run: Run,
        error_s: float = 0.0,
        seed: int | str = 0,
        *,
        wants_hops: bool = True,
        held_s: float | None = None,
    ) -> None:
        self.run = run
        self.error_s = error_s
        self.held_s = held_s
        self.wants_hops = wants_hops  # jump where only notes and picks ask for it
        self._random = Random(f"{seed}:bot")
        self._seen = -1.0  # up to this beat everything is planned
        self._look_at = 0.0  # beat
        self._due: list[tuple[float, bool]] = []  # planned presses: beat, whether it is a strum
        self._release_at: int | None = None  # tick

    def intent(self) -> Intent:
        """Return what to press in the next tick."""
        run = self.run
        beat = run.beat + run.song.a_tick
        if beat >= self._look_at:
            self._plan(beat)
        if run.phase is Phase.LESSON:
            jumps = run.lesson is TutorialHint.JUMP
            return Intent(jump=jumps, strum=not jumps)
        if run.phase is not Phase.RUNNING:
            self._start_over(beat)
            return IDLE
        jump = strum = False
        while self._due and self._due[0][0] <= beat:
            _, smashes = self._due.pop(0)
            jump, strum = jump or not smashes, strum or smashes
        if not (jump or strum or self._release_at):
            return IDLE
        return Intent(jump=jump, release=self._releases(jump), strum=strum)

    def _start_over(self, beat: float) -> None:
        """Forget all plans while the run stands: it may go on further back."""
        self._due = []
        self._seen = beat - LOOK_EVERY_BEATS
        self._look_at = 0.0

    def _plan(self, beat: float) -> None:
        """Plan the presses that came into view."""
        until = beat + LOOK_AHEAD_BEATS
        for wanted, smashes in self._coming(until):
            if self._seen < wanted <= until:
                self._due.append((wanted + self._error_beats(), smashes))
        self._due.sort()
        self._seen = until
        self._look_at = beat + LOOK_EVERY_BEATS

    def _coming(self, until: float) -> Iterator[tuple[float, bool]]:
        """Yield what asks for a press: its beat, and whether it is to be smashed."""
        run = self.run
        reach = run.course.x(until) - run.runner.x + run.course.px_per_beat
        for obstacle in run.road.ahead(run.runner.x, reach):
            yield obstacle.beat, obstacle.smashable
        if self.wants_hops:
            for beat in run.course.hops:
                yield beat, False

    def _error_beats(self) -> float:
        """Return how far beside the beat the next press falls."""
        error_s = self._random.uniform(-self.error_s, self.error_s)
        return error_s * self.run.course.bpm / 60

    def _releases(self, jump: bool) -> bool:
        """Return whether the jump key comes up now."""
        if jump and self.held_s is not None:
            self._release_at = self.run.tick + round(self.held_s * TICKS_PER_SECOND)
        if self._release_at is None or self.run.tick < self._release_at:
            return False
        self._release_at = None
        return True


class Answers(StrEnum):
    """How a reader made of code answers."""

    SAFE = "safe"
    RANDOM = "random"
    UNSAFE_FIRST = "unsafe-first"


def answer(dilemma: Dilemma, answers: Answers | str, random: Random) -> None:
    """Read a dilemma through to its end."""
    answers = Answers(answers)
    while not dilemma.done:
        match dilemma.stage:
            case Stage.SCENE | Stage.THEN | Stage.FEEDBACK:
                dilemma.next()
            case Stage.SPOT:
                dilemma.tap(random.choice([None, *range(len(dilemma.scenario.scene))]))
                dilemma.leave_spot()
            case Stage.CHOICES:
                dilemma.choose(_pick(dilemma, answers, random).id)
            case Stage.DO:
                dilemma.pass_over()
            case Stage.SAY_NO | Stage.SAY_IT:
                dilemma.say(random.randrange(len(dilemma.words_to_say)))


def _pick(dilemma: Dilemma, answers: Answers, random: Random) -> Choice:
    """Return the choice to make now."""
    untried = [choice for choice in dilemma.choices if choice.id not in dilemma.tried]
    match answers:
        case Answers.SAFE:
            wanted = [choice for choice in untried if choice.safe]
        case Answers.UNSAFE_FIRST:
            order = (Safety.UNSAFE, Safety.NEARLY, Safety.SAFE)
            wanted = sorted(untried, key=lambda choice: order.index(choice.safety))
        case Answers.RANDOM:
            wanted = [random.choice(dilemma.choices)]
    return wanted[0]
