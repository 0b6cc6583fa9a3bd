"""Two at one screen: each chooses in private, then both look and talk; pure.

    READ -> FIRST -> HAND_OVER -> SECOND -> REVEAL -> FEEDBACK -> DO -> SAY_NO -> SAY_IT -> DONE

What follows a choice is seen within FEEDBACK, before the words on it. DO, SAY_NO and SAY_IT are
passed over where the story has none of it.

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
    DO = "do"
    SAY_NO = "say-no"
    SAY_IT = "say-it"
    DONE = "done"


PARTS = {
    Stage.DO: TogetherPart.DO,
    Stage.SAY_NO: TogetherPart.SAY_NO,
    Stage.SAY_IT: TogetherPart.SAY_IT,
    Stage.DONE: TogetherPart.DONE,
}
"""The parts that belong to a stage of the dilemma."""


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
    def on_phone(self) -> bool:
        """Whether both look at the phone: the scene, what follows a choice, what to press."""
        follows = self.part is TogetherPart.FEEDBACK and self.dilemma.stage is Stage.THEN
        return follows or self.part in (TogetherPart.READ, TogetherPart.DO)

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
            case TogetherPart.FEEDBACK if self.dilemma.stage is not Stage.CHOICES:
                self.dilemma.next()
                self._follow()
            case TogetherPart.DO if not self.dilemma.to_do:
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
        """Say the words to a friend, or to a grown-up: now there is one to say them to."""
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
        self.part = PARTS.get(self.dilemma.stage, self.part)
