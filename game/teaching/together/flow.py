"""Two at one screen: each chooses in private, then both ideas are opened and talked about; pure.

    READ -> FIRST -> HAND_OVER -> SECOND -> REVEAL -> FEEDBACK -> TALK -> DO -> SAY_NO
         -> SAY_IT <-> ANSWER -> DONE

What follows a choice is seen within FEEDBACK, before the words on it. DO, SAY_NO and SAY_IT are
passed over where the story has none of it.

FEEDBACK shows what comes of the child's idea, then of the grown-up's; the same idea is shown once.
Where one of them is safe the story goes on from it, and nobody chooses again. Where none is, the
two find a third idea together. In the first story of a round, and in careful ones, SAY_IT and
ANSWER come twice, the second time with roles swapped; in the others once, said by who chose first.
Who chooses first changes with every story. The dilemma alone decides when the story is over;
while the two TALK it stays in its feedback, so that nothing can be pressed on the phone yet.
"""

from enum import StrEnum

from game.scenario.dilemma import Dilemma, Stage
from game.scenario.model import Choice, Kind
from game.teaching.together.round import is_careful


class TogetherPart(StrEnum):
    """Where in a story the two are."""

    READ = "read"
    FIRST = "first"
    HAND_OVER = "hand-over"
    SECOND = "second"
    REVEAL = "reveal"
    FEEDBACK = "feedback"
    TALK = "talk"
    DO = "do"
    SAY_NO = "say-no"
    SAY_IT = "say-it"
    ANSWER = "answer"
    DONE = "done"


IN_PRIVATE = (TogetherPart.FIRST, TogetherPart.SECOND)
"""Where one of the two chooses and the other one looks away."""
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

    @property
    def other(self) -> "Participant":
        """The other one of the two."""
        return Participant.GROWN_UP if self is Participant.CHILD else Participant.CHILD


READING_ORDER = (Participant.CHILD, Participant.GROWN_UP)
"""Whose idea is shown first, wherever both are."""


class TogetherFlow:
    """One story for a child and a grown-up."""

    def __init__(
        self, dilemma: Dilemma, first: Participant = Participant.CHILD, *, swaps: bool = True
    ) -> None:
        """Begin a story; where it `swaps` both say something and both answer."""
        self.dilemma = dilemma
        self.part = TogetherPart.READ
        self.first = first
        self.second = first.other
        self.picks: dict[Participant, Choice] = {}
        self.said: dict[Participant, str] = {}
        self.swaps = swaps or self.careful
        self.speaker = Participant.CHILD if self.swaps else first
        """Who says something in SAY_IT; the other one answers."""
        self._to_open: list[Choice] = []

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

    @property
    def careful(self) -> bool:
        """Whether this is a careful story."""
        return is_careful(self.dilemma.scenario)

    @property
    def tells(self) -> bool:
        """Whether the story is one in which a child could need to stop and tell."""
        story = self.dilemma.scenario
        return self.careful or story.kind in (Kind.RISK, Kind.REPAIR)

    @property
    def choosing(self) -> bool:
        """Whether the two are to find a third idea together."""
        return self.part is TogetherPart.FEEDBACK and self.dilemma.stage is Stage.CHOICES

    @property
    def whose(self) -> tuple[Participant, ...]:
        """Whose idea is open now; nobody's where they found it together."""
        chosen = self.dilemma.chosen
        return tuple(w for w in READING_ORDER if chosen and self.picks[w].id == chosen.id)

    def next(self) -> None:
        """Take one step on, where no choice is asked for."""
        match self.part:
            case TogetherPart.READ:
                self._next_line()
            case TogetherPart.HAND_OVER:
                self.part = TogetherPart.SECOND
            case TogetherPart.REVEAL:
                self._open_both()
            case TogetherPart.FEEDBACK if self.dilemma.stage in (Stage.THEN, Stage.FEEDBACK):
                self._next_opened()
            case TogetherPart.TALK:
                self.dilemma.next()
                self._follow()
            case TogetherPart.DO if not self.dilemma.to_do:
                self.dilemma.next()
                self._follow()
            case TogetherPart.ANSWER:
                self._next_speaker()

    def pick(self, choice_id: str) -> None:
        """Choose in private, or find a third idea together."""
        choice = self.dilemma.scenario.choice(choice_id)
        match self.part:
            case TogetherPart.FIRST:
                self.picks[self.first] = choice
                self.part = TogetherPart.HAND_OVER
            case TogetherPart.SECOND:
                self.picks[self.second] = choice
                self.part = TogetherPart.REVEAL
            case TogetherPart.FEEDBACK if self.choosing:
                self.dilemma.choose(choice_id)

    def say(self, index: int) -> None:
        """Say words to a friend, or to the other one; what is said first is the story's."""
        if self.part is TogetherPart.SAY_NO:
            self.dilemma.say(index)
            self._follow()
            return
        if self.part is not TogetherPart.SAY_IT:
            return
        self.said[self.speaker] = self.dilemma.scenario.say_it[index]
        if self.dilemma.stage is Stage.SAY_IT:
            self.dilemma.say(index)
        self.part = TogetherPart.ANSWER

    def _next_line(self) -> None:
        self.dilemma.next()
        if self.dilemma.stage is Stage.SPOT:
            self.dilemma.leave_spot()
        if self.dilemma.stage is Stage.CHOICES:
            self.part = TogetherPart.FIRST

    def _open_both(self) -> None:
        """Begin with the child's idea; what both chose is opened once."""
        picks = {self.picks[who].id: self.picks[who] for who in READING_ORDER}
        self._to_open = list(picks.values())
        self.part = TogetherPart.FEEDBACK
        self.dilemma.choose(self._to_open.pop(0).id)

    def _next_opened(self) -> None:
        """Open the next idea; after the last one go on from a safe one, or find a third."""
        dilemma = self.dilemma
        if dilemma.stage is Stage.THEN:
            dilemma.next()
            return
        if self._to_open:
            dilemma.look_again()
            dilemma.choose(self._to_open.pop(0).id)
            return
        self._back_to_a_safe_one()
        if dilemma.chosen and dilemma.chosen.safe:
            self.part = TogetherPart.TALK
        else:
            dilemma.next()

    def _back_to_a_safe_one(self) -> None:
        """Take up the safe idea that was opened before this one, if there is one."""
        dilemma = self.dilemma
        safe = next((pick for pick in self.picks.values() if pick.safe), None)
        if safe and dilemma.chosen and not dilemma.chosen.safe:
            dilemma.look_again()
            dilemma.choose(safe.id)
            while dilemma.stage is Stage.THEN:
                dilemma.next()

    def _next_speaker(self) -> None:
        if self.swaps and len(self.said) < len(READING_ORDER):
            self.speaker, self.part = self.speaker.other, TogetherPart.SAY_IT
        else:
            self.part = TogetherPart.DONE

    def _follow(self) -> None:
        """Go where the dilemma has gone."""
        self.part = PARTS.get(self.dilemma.stage, self.part)
