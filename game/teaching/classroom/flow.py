"""How a class goes through one story; pure, and every step is taken with one call of `next`.

    READ -> VOTE_ONE -> TALK -> VOTE_TWO -> REVEAL -> FEEDBACK -> DO -> SAY_NO -> SAY_IT -> CHANGE

What follows a choice is seen within FEEDBACK, before the words on it. DO, SAY_NO and SAY_IT are
passed over where the story has none of it.

The votes are a class's own: whether the story is over the dilemma alone decides, so CHANGE is
reached only through a safe choice. A story before or after the lesson is only read and voted on
once; its ANSWER comes when all of them have been voted on.
"""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from game.scenario.dilemma import Dilemma, Stage
from game.scenario.model import Choice, DoStep
from game.teaching.classroom.votes import Votes


class ClassStep(StrEnum):
    """Where in a story a class is."""

    READ = "read"
    VOTE_ONE = "vote-one"
    TALK = "talk"
    VOTE_TWO = "vote-two"
    REVEAL = "reveal"
    FEEDBACK = "feedback"
    DO = "do"
    SAY_NO = "say-no"
    SAY_IT = "say-it"
    CHANGE = "change"
    ANSWER = "answer"


IN_LESSON = tuple(step for step in ClassStep if step is not ClassStep.ANSWER)
VOTED_ONCE = (ClassStep.READ, ClassStep.VOTE_ONE)
ANSWERED = (ClassStep.ANSWER,)
UP_TO_SECOND = IN_LESSON[: IN_LESSON.index(ClassStep.VOTE_TWO) + 1]
"""The steps up to the second vote."""
PROMPTS = 2  # talked about before the second vote
STAGES = {
    ClassStep.DO: Stage.DO,
    ClassStep.SAY_NO: Stage.SAY_NO,
    ClassStep.SAY_IT: Stage.SAY_IT,
    ClassStep.CHANGE: Stage.DONE,
}
"""How far a story has to be for a step."""


class ClassFlow:
    """One story with a class, from its first line to the last of its steps."""

    def __init__(self, dilemma: Dilemma, steps: Sequence[ClassStep] = IN_LESSON) -> None:
        self.dilemma = dilemma
        self.steps = tuple(steps)
        self.step = self.steps[0]
        ids = [choice.id for choice in dilemma.choices]
        self.votes = {
            step: Votes.none_for(ids) for step in (ClassStep.VOTE_ONE, ClassStep.VOTE_TWO)
        }
        self._before: list[tuple[ClassStep, Votes]] = []
        self.finished = False
        """Whether the class has gone on to what comes after the story."""

    @property
    def prompts(self) -> tuple[str, ...]:
        """What to talk about, from the story's guide."""
        return self.dilemma.scenario.guide.discuss[:PROMPTS]

    @property
    def on_phone(self) -> bool:
        """Whether the class looks at the phone: the scene, what follows a choice, what to press."""
        follows = self.step is ClassStep.FEEDBACK and self.dilemma.stage is Stage.THEN
        return follows or self.step in (ClassStep.READ, ClassStep.DO)

    @property
    def once(self) -> bool:
        """Whether the story is only read and voted on, before or after the lesson."""
        return self.steps == VOTED_ONCE

    @property
    def suggested(self) -> Choice:
        """The choice whose feedback comes next: others that got votes first, then the safe one."""
        second, first = self.votes[ClassStep.VOTE_TWO], self.votes[ClassStep.VOTE_ONE]
        if first.withheld or second.withheld:  # what comes first would give a child away
            first, second = first.by_hand(), second.by_hand()
        voted = second.given or first.given

        def wanted(choice: Choice) -> bool:
            hands = second.numbers[choice.id] + first.numbers[choice.id]
            return choice.id not in self.dilemma.tried and (hands > 0 or not voted)

        others = [c for c in self.dilemma.choices if not c.safe and wanted(c)]
        others.sort(key=lambda choice: -second.numbers[choice.id])
        return others[0] if others else next(c for c in self.dilemma.choices if c.safe)

    def next(self) -> None:
        """Take one step on."""
        match self.step:
            case ClassStep.READ if self.dilemma.stage is Stage.SCENE:
                if self._next_line() is not Stage.SCENE:
                    self.step = ClassStep.VOTE_ONE
            case ClassStep.FEEDBACK:
                self._next_feedback()
            case ClassStep.DO | ClassStep.SAY_NO | ClassStep.SAY_IT:
                self._act(self.dilemma.pass_over)
            case _ if self.step is self.steps[-1]:
                self.finished = True
            case _:
                self.step = self.steps[self.steps.index(self.step) + 1]

    def back(self) -> bool:
        """Take one step back, as far as there is one; what was entered stays and can be changed."""
        looked = self.dilemma.stage in (Stage.THEN, Stage.FEEDBACK)
        chosen = self.dilemma.chosen if looked else None
        if self.step is ClassStep.FEEDBACK and chosen and not chosen.safe:
            while self.dilemma.stage is not Stage.CHOICES:
                self.dilemma.next()
            return True
        before = [step for step in self.steps[: self.steps.index(self.step)] if self._has(step)]
        if not before:
            return False
        self.step = before[-1]
        return True

    def vote(self, choice_id: str, by: int) -> None:
        """Change the count of a choice in the vote that is open."""
        if self.step in self.votes:
            self._enter(self.votes[self.step].changed(choice_id, by))

    def set_vote(self, choice_id: str, number: int) -> None:
        """Set the count of a choice in the vote that is open."""
        if self.step in self.votes:
            self._enter(self.votes[self.step].set(choice_id, number))

    def _enter(self, votes: Votes) -> None:
        self._before.append((self.step, self.votes[self.step]))
        self.votes[self.step] = votes

    def undo(self) -> bool:
        """Take the last change of the open vote back; false where there is none."""
        if not self._before or self._before[-1][0] is not self.step:
            return False
        before = self._before.pop()[1]
        self.votes[self.step] = before.with_devices(self.votes[self.step].devices)
        return True

    def count(self, *, rough: bool) -> None:
        """Count hands, or say none, few, some, most, from the open vote on; nothing is lost."""
        if self.step in (ClassStep.READ, ClassStep.VOTE_ONE):
            self.votes[ClassStep.VOTE_ONE] = self.votes[ClassStep.VOTE_ONE].counted(rough=rough)
        if self.step in UP_TO_SECOND:
            self.votes[ClassStep.VOTE_TWO] = self.votes[ClassStep.VOTE_TWO].counted(rough=rough)

    def choose(self, choice_id: str) -> None:
        """Look at the feedback of a choice."""
        if self.step is ClassStep.FEEDBACK and self.dilemma.stage is Stage.CHOICES:
            self.dilemma.choose(choice_id)

    def press(self, step: DoStep) -> bool:
        """Press a button of the phone together; returns whether it was the next step to do."""
        return self.dilemma.stage is Stage.DO and self.dilemma.press(step)

    def say(self, index: int) -> None:
        """Say the words to a friend, or to a grown-up, together."""
        self._act(lambda: self.dilemma.say(index))

    def _act(self, take: Callable[[], object]) -> None:
        """Take a step in the story where the class has come to it, and go where the story has."""
        stage = STAGES[self.step]
        if self.dilemma.stage is stage:
            take()
        if self.dilemma.stage is not stage:
            self._step_on()

    def _step_on(self) -> None:
        """Go on to the next step that the story has."""
        later = self.steps[self.steps.index(self.step) + 1 :]
        self.step = next(step for step in later if self._has(step))

    def _has(self, step: ClassStep) -> bool:
        """Whether the story has anything for a step."""
        story = self.dilemma.scenario
        there = {
            ClassStep.DO: story.do,
            ClassStep.SAY_NO: story.say_no,
            ClassStep.SAY_IT: story.say_it,
        }
        return bool(there.get(step, True))

    def _next_line(self) -> Stage:
        """Show one more line; after the last come the choices."""
        self.dilemma.next()
        if self.dilemma.stage is Stage.SPOT:
            self.dilemma.leave_spot()
        return self.dilemma.stage

    def _next_feedback(self) -> None:
        """Open the next feedback, or leave the one that stands open."""
        if self.dilemma.stage is Stage.CHOICES:
            self.dilemma.choose(self.suggested.id)
            return
        if self.dilemma.stage in (Stage.THEN, Stage.FEEDBACK):
            self.dilemma.next()
        if self.dilemma.stage.value > Stage.FEEDBACK.value:
            self._step_on()

    # Keeping

    def to_dict(self) -> dict[str, object]:
        """Plain data to keep in a file, so that an interrupted story goes on where it was."""
        return {
            "story": self.dilemma.scenario.id,
            "step": self.step.value,
            "shown": self.dilemma.shown,
            "tried": [c.id for c in self.dilemma.choices if c.id in self.dilemma.tried],
            "first": self._kept_votes(ClassStep.VOTE_ONE),
            "second": self._kept_votes(ClassStep.VOTE_TWO),
        }

    def _kept_votes(self, step: ClassStep) -> dict[str, object]:
        """Return the votes of a step; what devices sent is kept once the vote is closed."""
        votes = self.votes[step]
        return (votes.by_hand() if step is self.step else votes).to_dict()

    def hear(self, step: ClassStep, sent: Mapping[str, int]) -> bool:
        """Take what devices have sent in a vote so far; tells whether it is news."""
        votes = self.votes[step]
        if votes.devices == sent:
            return False
        self.votes[step] = votes.with_devices(sent)
        return True

    def resume(self, data: object) -> None:
        """Go on where a kept story was; raises ValueError where the data is damaged."""
        if not isinstance(data, dict) or data.get("story") != self.dilemma.scenario.id:
            raise ValueError("not this story")
        ids = [choice.id for choice in self.dilemma.choices]
        step, shown, tried = ClassStep(str(data.get("step"))), data.get("shown"), data.get("tried")
        if step not in self.steps or type(shown) is not int or not isinstance(tried, list):
            raise ValueError("a story that cannot be")
        if not set(tried) <= set(ids):
            raise ValueError("a story that cannot be")
        self.votes = {
            ClassStep.VOTE_ONE: Votes.from_dict(data.get("first"), ids),
            ClassStep.VOTE_TWO: Votes.from_dict(data.get("second"), ids),
        }
        self._read_again(step, shown, tried)
        self.step = step if self._allows(step) else ClassStep.FEEDBACK

    def _read_again(self, step: ClassStep, shown: int, tried: list[str]) -> None:
        """Bring the dilemma to where it was; a safe choice comes last."""
        while self.dilemma.stage is Stage.SCENE and (
            step is not ClassStep.READ or tried or self.dilemma.shown < shown
        ):
            self._next_line()
        for choice_id in sorted(tried, key=lambda name: self.dilemma.scenario.choice(name).safe):
            self.dilemma.choose(choice_id)
            while self.dilemma.stage in (Stage.THEN, Stage.FEEDBACK):
                self.dilemma.next()
            if self.dilemma.stage is not Stage.CHOICES:
                break
        goal = STAGES.get(step, Stage.SCENE)
        while Stage.FEEDBACK.value < self.dilemma.stage.value < goal.value:
            self.dilemma.pass_over()

    def _allows(self, step: ClassStep) -> bool:
        """Whether the dilemma has come far enough for a step, and has anything for it."""
        far = self.dilemma.stage.value >= STAGES.get(step, Stage.SCENE).value
        return far and self._has(step)
