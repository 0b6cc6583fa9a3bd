"""Two at one screen: each chooses in private, then both look and talk; pure.

    READ -> FIRST -> HAND_OVER -> SECOND -> REVEAL -> FEEDBACK -> SAY_IT -> DONE

Who chooses first changes with every story. The dilemma alone decides when the story is over.
"""

from enum import StrEnum

from game.scenario.dilemma import Dilemma, Stage
from game.scenario.model import Choice


class TogetherPart(StrEnum):
    """Where in a story the two are."""

    READ = "read"
    FIRST = "first"
    HAND_OVER = "hand-over"
    SECOND = "second"
    REVEAL = "reveal"
    FEEDBACK = "feedback"
    SAY_IT = "say-it"
    DONE = "done"


class Participant(StrEnum):
    """The two; neither has a name here."""

    CHILD = "child"
    GROWN_UP = "grown-up"


class TogetherFlow:
    """One story for a child and a grown-up."""

    def __init__(self, dilemma: Dilemma, first: Participant = Participant.CHILD) -> None:
        self.dilemma = dilemma
        self.part = TogetherPart.READ
        self.first = first
        self.second = Participant.GROWN_UP if first is Participant.CHILD else Participant.CHILD
        self.picks: dict[Participant, Choice] = {}

    @property
    def turn(self) -> Participant:
        """Whose turn it is to choose, or who is handed the screen."""
        return self.first if self.part in (TogetherPart.READ, TogetherPart.FIRST) else self.second

    @property
    def alike(self) -> bool:
        """Whether both chose the same."""
        return self.picks[self.first].id == self.picks[self.second].id

    def next(self) -> None:
        """Take one step on, where no choice is asked for."""
        match self.part:
            case TogetherPart.READ:
                self._next_line()
            case TogetherPart.HAND_OVER:
                self.part = TogetherPart.SECOND
            case TogetherPart.REVEAL:
                self.part = TogetherPart.FEEDBACK
            case TogetherPart.FEEDBACK if self.dilemma.stage is Stage.FEEDBACK:
                self.dilemma.next()
                self._follow()

    def pick(self, choice_id: str) -> None:
        """Choose in private, or together after the reveal."""
        choice = self.dilemma.scenario.choice(choice_id)
        match self.part:
            case TogetherPart.FIRST:
                self.picks[self.first] = choice
                self.part = TogetherPart.HAND_OVER
            case TogetherPart.SECOND:
                self.picks[self.second] = choice
                self.part = TogetherPart.REVEAL
            case TogetherPart.FEEDBACK if self.dilemma.stage is Stage.CHOICES:
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
            self.part = TogetherPart.FIRST

    def _follow(self) -> None:
        """Go where the dilemma has gone."""
        if self.dilemma.stage is Stage.SAY_IT:
            self.part = TogetherPart.SAY_IT
        elif self.dilemma.done:
            self.part = TogetherPart.DONE
