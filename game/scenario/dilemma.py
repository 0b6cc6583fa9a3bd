"""The state machine of one dilemma: nothing else decides when a story is over.

    SCENE -> (SPOT) -> CHOICES <-> FEEDBACK -> (SAY_IT) -> DONE

SCENE     the lines appear one by one, as the reader asks for them.
SPOT      the reader taps the line that feels off, or says that nothing does; it never blocks.
CHOICES   the reader picks; a story's choices stand in an order shuffled by the seed.
FEEDBACK  what came of it. After a safe choice the way leads on, after any other back to CHOICES.
SAY_IT    the reader picks the words to say to a grown-up, where the story has them.
DONE      reached only through a safe choice.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from random import Random

from game.scenario.model import Choice, Line, Scenario, Sign


class DilemmaError(Exception):
    """A call that the stage of the dilemma does not allow."""


class Stage(Enum):
    """Where in a dilemma the reader is."""

    SCENE = auto()
    SPOT = auto()
    CHOICES = auto()
    FEEDBACK = auto()
    SAY_IT = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True)
class SpotResult:
    """What a tap in SPOT found; `left` signs are still to be found."""

    found: bool
    sign: Sign | None
    index: int | None
    left: int


class Dilemma:
    """One story being read, from its first line to after a safe choice."""

    def __init__(self, scenario: Scenario, seed: str, spot: bool | None = None) -> None:
        """Open a story; `spot` asks for signs (by itself: in longer stories only).

        The choices are shuffled by `Random(f"{seed}:choices:{id}")`.
        """
        if not any(choice.safe for choice in scenario.choices):
            raise DilemmaError(f"{scenario.id} has no safe choice")
        self.scenario = scenario
        self._stage = Stage.SCENE
        self.shown = 1
        self.chosen: Choice | None = None
        self.said: str | None = None
        self.first_try: bool | None = None
        self.tried: frozenset[str] = frozenset()
        self.found_signs: frozenset[int] = frozenset()
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
    def done(self) -> bool:
        """Whether the story is over: only ever after a safe choice."""
        return self._stage is Stage.DONE

    def next(self) -> None:
        """Show one more line, or leave the feedback for what comes after it."""
        if self._stage is Stage.SCENE:
            self._next_line()
        elif self._stage is Stage.FEEDBACK:
            self._leave_feedback()
        else:
            raise DilemmaError(f"there is no next in {self._stage.name}")

    def tap(self, index: int | None) -> SpotResult:
        """Point at a line that feels off, or None: nothing does."""
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
        self._stage = Stage.FEEDBACK
        return choice

    def say(self, index: int) -> str:
        """Pick the words to say to a grown-up; each of them is fine."""
        self._expect(Stage.SAY_IT)
        if index not in range(len(self.scenario.say_it)):
            raise DilemmaError(f"there are no words {index}")
        self.said = self.scenario.say_it[index]
        self._stage = Stage.DONE
        return self.said

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
        elif self.scenario.say_it:
            self._stage = Stage.SAY_IT
        else:
            self._stage = Stage.DONE

    def _expect(self, stage: Stage) -> None:
        """Refuse a call that belongs to another stage."""
        if self._stage is not stage:
            raise DilemmaError(
                f"this belongs to {stage.name}, the dilemma is in {self._stage.name}"
            )
