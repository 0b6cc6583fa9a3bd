"""The state machine of one dilemma: nothing else decides when a story is over.

    SCENE -> (SPOT) -> CHOICES -> (THEN) -> FEEDBACK -> (DO) -> (SAY_NO) -> (SAY_IT) -> DONE
                          ^                     |
                          +---- not safe -------+

SCENE     the lines appear one by one, as the reader asks for them.
SPOT      the reader taps the line that does not feel right, or says that all do; it never blocks.
CHOICES   the reader picks; a story's choices stand in an order shuffled by the seed.
THEN      what follows is seen on the phone, line by line, where the choice has it.
FEEDBACK  what came of it. After a safe choice the way leads on, after any other back to CHOICES.
DO        the reader presses what the safe choice means, one step after the other; a wrong press
          is answered and changes nothing. The way leads on once all is done.
SAY_NO    the reader picks the words to say to a friend, where the story has them.
SAY_IT    the reader picks the words to say to a grown-up, where the story has them.
DONE      reached only through a safe choice.

THEN, DO and SAY_NO are entered only if the story has them and the caller plays them: a way to
play that does not show one of them leaves it out of `plays`, and the dilemma goes past it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from random import Random

from game.scenario.model import Choice, DoStep, Line, Scenario, Sign


class DilemmaError(Exception):
    """A call that the stage of the dilemma does not allow."""


class Stage(Enum):
    """Where in a dilemma the reader is."""

    SCENE = auto()
    SPOT = auto()
    CHOICES = auto()
    THEN = auto()
    FEEDBACK = auto()
    DO = auto()
    SAY_NO = auto()
    SAY_IT = auto()
    DONE = auto()


ACTED = frozenset({Stage.THEN, Stage.DO, Stage.SAY_NO})
"""The stages in which a child acts a story out."""

ON_PHONE = frozenset({Stage.SCENE, Stage.SPOT, Stage.THEN, Stage.DO})
"""The stages in which something happens on the phone."""


@dataclass(frozen=True, slots=True)
class SpotResult:
    """What a tap in SPOT found; `left` signs are still to be found."""

    found: bool
    sign: Sign | None
    index: int | None
    left: int


class Dilemma:
    """One story being read, from its first line to after a safe choice."""

    def __init__(
        self,
        scenario: Scenario,
        seed: str,
        spot: bool | None = None,
        plays: Collection[Stage] = (),
    ) -> None:
        """Open a story; `spot` asks for signs (by itself: in longer stories only).

        `plays` are those of the stages ACTED that the caller can show.
        The choices are shuffled by `Random(f"{seed}:choices:{id}")`.
        """
        if not any(choice.safe for choice in scenario.choices):
            raise DilemmaError(f"{scenario.id} has no safe choice")
        self.scenario = scenario
        self._stage = Stage.SCENE
        self.shown = 1
        self.chosen: Choice | None = None
        self.then_shown = 0
        self.did = 0
        self.said: str | None = None
        self.said_no: str | None = None
        self.first_try: bool | None = None
        self.tried: frozenset[str] = frozenset()
        self.found_signs: frozenset[int] = frozenset()
        self._plays = frozenset(plays) & ACTED
        self._asks_for_signs = scenario.longer if spot is None else spot
        order = list(scenario.choices)
        Random(f"{seed}:choices:{scenario.id}").shuffle(order)
        self.choices: tuple[Choice, ...] = tuple(order)

    @property
    def stage(self) -> Stage:
        """Where in the dilemma the reader is."""
        return self._stage

    @property
    def lines(self) -> Sequence[Line]:
        """The lines shown so far."""
        return self.scenario.scene[: self.shown]

    @property
    def then_lines(self) -> Sequence[Line]:
        """The lines of what follows the choice that are shown so far."""
        return self.chosen.then[: self.then_shown] if self.chosen else ()

    @property
    def on_phone(self) -> Sequence[Line]:
        """The lines that stand on the phone: what follows a choice goes when another is made."""
        follows = self._stage.value >= Stage.THEN.value
        return (*self.lines, *self.then_lines) if follows else self.lines

    @property
    def coming(self) -> Line | None:
        """The line that comes next on the phone, if one does."""
        if self._stage is Stage.SCENE:
            return next(iter(self.scenario.scene[self.shown :]), None)
        if self._stage is Stage.THEN and self.chosen:
            return next(iter(self.chosen.then[self.then_shown :]), None)
        return None

    @property
    def to_do(self) -> Sequence[DoStep]:
        """The steps that are still to be pressed, the next one first."""
        return self.scenario.do[self.did :]

    @property
    def words_to_say(self) -> Sequence[str]:
        """The words to pick from now: to a friend in SAY_NO, else to a grown-up."""
        return self.scenario.say_no if self._stage is Stage.SAY_NO else self.scenario.say_it

    @property
    def done(self) -> bool:
        """Whether the story is over: only ever after a safe choice."""
        return self._stage is Stage.DONE

    def next(self) -> None:
        """Show one more line, or leave the feedback for what comes after it."""
        if self._stage is Stage.SCENE:
            self._next_line()
        elif self._stage is Stage.THEN:
            self._next_then()
        elif self._stage is Stage.FEEDBACK:
            self._leave_feedback()
        elif self._stage is Stage.DO and not self.to_do:
            self._go_on_after(Stage.DO)
        else:
            raise DilemmaError(f"there is no next in {self._stage.name}")

    def tap(self, index: int | None) -> SpotResult:
        """Point at a line that does not feel right, or None: nothing does."""
        self._expect(Stage.SPOT)
        signs = self.scenario.signs
        if index is None:
            return SpotResult(not signs, None, None, len(signs - self.found_signs))
        if index not in range(len(self.scenario.scene)):
            raise DilemmaError(f"there is no line {index}")
        if index in signs:
            self.found_signs |= {index}
        left = len(signs - self.found_signs)
        return SpotResult(index in signs, self.scenario.scene[index].sign, index, left)

    def leave_spot(self) -> None:
        """Go on to the choices, whatever was found."""
        self._expect(Stage.SPOT)
        self._stage = Stage.CHOICES

    def hint(self) -> None:
        """Look for signs after all, before choosing."""
        self._expect(Stage.CHOICES)
        self._stage = Stage.SPOT

    def choose(self, choice_id: str) -> Choice:
        """Pick a choice; one that was tried before may be picked again."""
        self._expect(Stage.CHOICES)
        try:
            choice = self.scenario.choice(choice_id)
        except KeyError:
            raise DilemmaError(f"there is no choice {choice_id!r}") from None
        if self.first_try is None:
            self.first_try = choice.safe
        self.chosen = choice
        self.tried |= {choice.id}
        plays_then = choice.then and Stage.THEN in self._plays
        self.then_shown = 1 if plays_then else 0
        self._stage = Stage.THEN if plays_then else Stage.FEEDBACK
        return choice

    def look_again(self) -> None:
        """Return from a feedback to the choices, whatever was chosen: two ideas are looked at."""
        self._expect(Stage.FEEDBACK)
        self._stage = Stage.CHOICES

    def press(self, step: DoStep) -> bool:
        """Press a button of the phone; returns whether it was the next step to do."""
        self._expect(Stage.DO)
        if not self.to_do or step is not self.to_do[0]:
            return False
        self.did += 1
        return True

    def say(self, index: int) -> str:
        """Pick the words to say to a friend or to a grown-up; each of them is fine."""
        if self._stage is not Stage.SAY_NO:
            self._expect(Stage.SAY_IT)
        if index not in range(len(self.words_to_say)):
            raise DilemmaError(f"there are no words {index}")
        words = self.words_to_say[index]
        if self._stage is Stage.SAY_NO:
            self.said_no = words
        else:
            self.said = words
        self._go_on_after(self._stage)
        return words

    def pass_over(self) -> None:
        """Take one step without a reader: the next line, the right press, the first words."""
        if self._stage is Stage.DO and self.to_do:
            self.press(self.to_do[0])
        elif self._stage in (Stage.SAY_NO, Stage.SAY_IT):
            self.say(0)
        else:
            self.next()

    def _next_line(self) -> None:
        """Show one more line, after the last one go on to SPOT or CHOICES."""
        if self.shown < len(self.scenario.scene):
            self.shown += 1
        else:
            self._stage = Stage.SPOT if self._asks_for_signs else Stage.CHOICES

    def _leave_feedback(self) -> None:
        """Go on after a safe choice, back to the choices after any other."""
        if self.chosen is None or not self.chosen.safe:
            self._stage = Stage.CHOICES
        else:
            self._go_on_after(Stage.FEEDBACK)

    def _next_then(self) -> None:
        """Show one more line of what follows, after the last one the feedback."""
        if self.chosen and self.then_shown < len(self.chosen.then):
            self.then_shown += 1
        else:
            self._stage = Stage.FEEDBACK

    def _go_on_after(self, stage: Stage) -> None:
        """Enter the next stage after a safe choice that the story has and the caller plays."""
        after = {
            Stage.DO: bool(self.scenario.do) and Stage.DO in self._plays,
            Stage.SAY_NO: bool(self.scenario.say_no) and Stage.SAY_NO in self._plays,
            Stage.SAY_IT: bool(self.scenario.say_it),
            Stage.DONE: True,
        }
        self._stage = next(s for s, there in after.items() if there and s.value > stage.value)

    def _expect(self, stage: Stage) -> None:
        """Refuse a call that belongs to another stage."""
        if self._stage is not stage:
            raise DilemmaError(
                f"this belongs to {stage.name}, the dilemma is in {self._stage.name}"
            )
