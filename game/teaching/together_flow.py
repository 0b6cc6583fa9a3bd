"""Two at one screen: each chooses in private, then both look and talk; pure.

    READ -> FIRST -> HAND_OVER -> SECOND -> REVEAL -> FEEDBACK -> SAY_IT -> DONE

Who chooses first changes with every story. The dilemma alone decides when the story is over.
"""

from enum import StrEnum

from game.scenario.dilemma import Dilemma, Stage
from game.scenario.model import Choice


class Part(StrEnum):
    """Where in a story the two are."""

    READ = "read"
    FIRST = "first"
    HAND_OVER = "hand-over"
    SECOND = "second"
    REVEAL = "reveal"
    FEEDBACK = "feedback"
    SAY_IT = "say-it"
    DONE = "done"


class Who(StrEnum):
    """The two; neither has a name here."""

    CHILD = "child"
    GROWN_UP = "grown-up"


class TogetherFlow:
    """One story for a child and a grown-up."""

    def __init__(self, dilemma: Dilemma, first: Who = Who.CHILD) -> None:
        self.dilemma = dilemma
        self.part = Part.READ
        self.first = first
        self.second = Who.GROWN_UP if first is Who.CHILD else Who.CHILD
        self.picks: dict[Who, Choice] = {}

    @property
    def turn(self) -> Who:
        """Whose turn it is to choose, or who is handed the screen."""
        return self.first if self.part in (Part.READ, Part.FIRST) else self.second

    @property
    def alike(self) -> bool:
        """Whether both chose the same."""
        return self.picks[self.first].id == self.picks[self.second].id

    def next(self) -> None:
        """Take one step on, where no choice is asked for."""
        match self.part:
            case Part.READ:
                self._next_line()
            case Part.HAND_OVER:
                self.part = Part.SECOND
            case Part.REVEAL:
                self.part = Part.FEEDBACK
            case Part.FEEDBACK if self.dilemma.stage is Stage.FEEDBACK:
                self.dilemma.next()
                self._follow()

    def pick(self, choice_id: str) -> None:
        """Choose in private, or together after the reveal."""
        choice = self.dilemma.scenario.choice(choice_id)
        match self.part:
            case Part.FIRST:
                self.picks[self.first] = choice
                self.part = Part.HAND_OVER
            case Part.SECOND:
                self.picks[self.second] = choice
                self.part = Part.REVEAL
            case Part.FEEDBACK if self.dilemma.stage is Stage.CHOICES:
                self.dilemma.choose(choice_id)

    def say(self, index: int) -> None:
        """Say the words to a grown-up: now there is one to say them to."""
        self.dilemma.say(index)
        self._follow()

    def _next_line(self) -> None:
        self.dilemma.next()
        if self.dilemma.stage is Stage.SPOT:
            self.dilemma.leave_spot()
        if self.dilemma.stage is Stage.CHOICES:
            self.part = Part.FIRST

    def _follow(self) -> None:
        """Go where the dilemma has gone."""
        if self.dilemma.stage is Stage.SAY_IT:
            self.part = Part.SAY_IT
        elif self.dilemma.done:
            self.part = Part.DONE
