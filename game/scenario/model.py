"""What a story is made of: frozen values with no idea of files, screens or sound."""

from collections.abc import Mapping
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from game.scenario.fields import Day, Id, Text, Word, YesNo
from game.scenario.kinds import (
    Ages,
    DoStep,
    Kind,
    Praise,
    Professional,
    Safety,
    Weight,
)
from game.scenario.signs import Sign
from game.scenario.stagings import Staging

__all__ = [
    "NARRATOR",
    "PRAISE",
    "Ages",
    "CastMember",
    "Choice",
    "DoStep",
    "Easy",
    "EasyChoice",
    "EasyLine",
    "Helpline",
    "Kind",
    "Line",
    "Praise",
    "Professional",
    "ReportPlace",
    "Review",
    "Safety",
    "Scenario",
    "Sign",
    "Staging",
    "StoryGuide",
    "Topic",
    "Value",
    "Weight",
]

NARRATOR = "narrator"

PRAISE: Mapping[Kind, Praise] = {
    Kind.RISK: Praise.THOUGHT,
    Kind.GREEN: Praise.WENT_AHEAD,
    Kind.FRIEND: Praise.HELPED,
    Kind.REPAIR: Praise.PUT_RIGHT,
}
"""What was right about the safe choice of a story, by what the story practises."""
STOPS = frozenset(DoStep) - {DoStep.MENU, DoStep.KEEP, DoStep.TELL, DoStep.SETTING_OFF}
"""Steps by which something is stopped."""


class Value(BaseModel):
    """A frozen value that refuses fields nobody has named."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Line(Value):
    """One line of a scene: who says what, and the sign in it, if there is one."""

    speaker: Word
    text: Text
    sign: Sign | None = None
    picture: Id | None = None
    alt: Text | None = None
    setting: Word | None = None
    button: Word | None = None

    @property
    def told(self) -> bool:
        """Whether the narrator says it."""
        return self.speaker == NARRATOR


class Choice(Value):
    """One of the answers, with what follows it."""

    id: Id
    text: Text
    safety: Safety
    then: tuple[Line, ...] = Field(default=(), max_length=3)
    feedback: Text
    repair: Text | None = None

    @property
    def safe(self) -> bool:
        """Whether the run goes on after it."""
        return self.safety is Safety.SAFE


class StoryGuide(Value):
    """What a teacher needs to talk about a story."""

    objective: Text
    discuss: tuple[Text, ...] = Field(min_length=1, max_length=10)


class Review(Value):
    """Who looked at a story, and when."""

    written: Day
    checked: Day
    professional: Professional


class EasyLine(Value):
    """A line of a scene in easier words."""

    speaker: Word
    text: Text


class EasyChoice(Value):
    """A choice in easier words; a part left out stays as it was."""

    id: Id
    text: Text | None = None
    then: tuple[EasyLine, ...] | None = None
    feedback: Text | None = None
    repair: Text | None = None


class Easy(Value):
    """The texts of a longer story in easier words; a part left out stays as it was."""

    scene: tuple[EasyLine, ...] | None = None
    question: Text | None = None
    choices: tuple[EasyChoice, ...] = ()
    say_it: tuple[Text, ...] | None = None
    say_no: tuple[Text, ...] | None = None
    mission: Text | None = None


class Scenario(Value):
    """One story: a scene on a friend's phone, a question and three or four choices."""

    id: Id
    title: Word
    topic: Id
    ages: Ages
    weight: Weight
    kind: Kind
    staging: Staging
    app: Word | None = None
    hero: Word
    talk: YesNo = False
    scene: tuple[Line, ...] = Field(min_length=1, max_length=20)
    question: Text
    choices: tuple[Choice, ...] = Field(min_length=3, max_length=4)
    do: tuple[DoStep, ...] = Field(default=(), max_length=6)
    say_it: tuple[Text, ...] = Field(default=(), max_length=6)
    say_no: tuple[Text, ...] = Field(default=(), max_length=6)
    mission: Text
    guide: StoryGuide
    review: Review
    easy: Easy | None = None

    @model_validator(mode="after")
    def _has_a_way_on(self) -> Self:
        """Refuse a story without a safe choice: it could never be left."""
        if not any(choice.safe for choice in self.choices):
            raise ValueError("no choice is safe")
        return self

    @property
    def longer(self) -> bool:
        """Whether this is one of the longer stories."""
        return self.ages is Ages.LONGER

    @property
    def signs(self) -> frozenset[int]:
        """The indices of the lines that carry a sign."""
        return frozenset(index for index, line in enumerate(self.scene) if line.sign)

    @property
    def praise(self) -> Praise:
        """What was right about a safe choice of this story: a risk is stopped, or thought about."""
        stopped = self.kind is Kind.RISK and (self.say_no or STOPS & set(self.do))
        return Praise.STOPPED if stopped else PRAISE[self.kind]

    def choice(self, choice_id: str) -> Choice:
        """Find the choice with this id; raises KeyError."""
        for choice in self.choices:
            if choice.id == choice_id:
                return choice
        raise KeyError(choice_id)

    def worded(self, *, easy: bool) -> "Scenario":
        """Return the story as it is shown: in easier words where it has them; ids stay."""
        words = self.easy
        if not easy or words is None:
            return self
        changed = {choice.id: choice for choice in words.choices}
        return self.model_copy(
            update={
                "scene": _easier_lines(self.scene, words.scene),
                "question": words.question or self.question,
                "choices": tuple(_easier_choice(c, changed.get(c.id)) for c in self.choices),
                "say_it": words.say_it or self.say_it,
                "say_no": words.say_no or self.say_no,
                "mission": words.mission or self.mission,
                "easy": None,
            }
        )


def _easier_lines(lines: tuple[Line, ...], easy: tuple[EasyLine, ...] | None) -> tuple[Line, ...]:
    """Put the easier texts into lines, one by one."""
    if easy is None:
        return lines
    return tuple(
        line.model_copy(update={"text": easier.text})
        for line, easier in zip(lines, easy, strict=True)
    )


def _easier_choice(choice: Choice, easy: EasyChoice | None) -> Choice:
    """Put the easier texts into a choice."""
    if easy is None:
        return choice
    given = {name: text for name, text in easy if text is not None and name != "then"}
    return choice.model_copy(update={**given, "then": _easier_lines(choice.then, easy.then)})


class Topic(Value):
    """What a group of stories is about."""

    id: Id
    name: Text
    icon: Text
    sentence: Text
    strand: Text
    digcomp: Text | None = None


class Helpline(Value):
    """Where a child of one country can ask for help."""

    country: Text
    name: Text
    phone: Text
    text: Text | None = None
    website: Text | None = None
    who: Text | None = None
    hours: Text | None = None
    languages: Text | None = None
    note: Text | None = None
    source: Text | None = None  # what was looked at; without it, it has to be checked
    checked: Day


class ReportPlace(Value):
    """Where a grown-up of one country can report what happened."""

    country: Text
    serves: tuple[Text, ...] = ()  # other countries that it is for
    name: Text
    website: Text | None = None
    note: Text | None = None
    source: Text | None = None  # what was looked at; without it, it has to be checked
    checked: Day


class CastMember(Value):
    """Someone of the band or a grown-up around it, and how they speak."""

    id: Id
    name: Text
    role: Text
    age: int | None = None
    pronoun: Text | None = None
    plays: Text | None = None
    wants: Text | None = None
    voice: Text
    note: Text | None = None
