"""What a story is made of: frozen values with no idea of files, screens or sound."""

from enum import StrEnum
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from game.scenario.fields import Day, Id, Text, Word, YesNo


class Ages(StrEnum):
    """How long a story is: for 8 to 9 (shorter) or for 10 to 12 (longer)."""

    SHORTER = "8-9"
    LONGER = "10-12"


class Weight(StrEnum):
    """How much a story asks of a child's feelings."""

    LIGHT = "light"
    MEDIUM = "medium"
    CAREFUL = "careful"


class Kind(StrEnum):
    """What a story practises."""

    RISK = "risk"
    GREEN = "green"
    FRIEND = "friend"
    REPAIR = "repair"


class Staging(StrEnum):
    """Where the scene takes place on the phone."""

    GAME_CHAT = "game-chat"
    GROUP_CHAT = "group-chat"
    DIRECT_MESSAGE = "direct-message"
    POST = "post"
    VIDEO = "video"
    LIVESTREAM = "livestream"
    POP_UP = "pop-up"
    PROFILE = "profile"
    CALL = "call"
    STORY = "story"


class Sign(StrEnum):
    """A behaviour in a line that a child can learn to spot."""

    SECRET = "secret"  # noqa: S105 - a sign in a story
    SWITCH_APP = "switch-app"
    GIFT = "gift"
    PHOTO = "photo"
    PERSONAL_INFO = "personal-info"
    THREAT = "threat"
    FLATTERY = "flattery"
    PRETENDING = "pretending"
    MEET_UP = "meet-up"
    PRESSURE = "pressure"
    NO_PERMISSION = "no-permission"
    UNKIND = "unkind"
    TOO_GOOD = "too-good"
    FAKE = "fake"
    UNSETTLING = "unsettling"
    HARD_TO_STOP = "hard-to-stop"


class Safety(StrEnum):
    """What a choice leads to; only a safe one lets the run go on."""

    SAFE = "safe"
    NEARLY = "nearly"
    UNSAFE = "unsafe"


class Professional(StrEnum):
    """Whether a safeguarding professional has to read a story, or has."""

    NEEDED = "needed"
    NOT_NEEDED = "not-needed"
    DONE = "done"


NARRATOR = "narrator"


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
    """One of the answers, with what comes of it."""

    id: Id
    text: Text
    safety: Safety
    feedback: Text
    repair: Text | None = None

    @property
    def safe(self) -> bool:
        """Whether the run goes on after it."""
        return self.safety is Safety.SAFE


class Guide(Value):
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
    feedback: Text | None = None
    repair: Text | None = None


class Easy(Value):
    """The texts of a longer story in easier words; a part left out stays as it was."""

    scene: tuple[EasyLine, ...] | None = None
    question: Text | None = None
    choices: tuple[EasyChoice, ...] = ()
    say_it: tuple[Text, ...] | None = None
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
    say_it: tuple[Text, ...] = Field(default=(), max_length=6)
    mission: Text
    guide: Guide
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
                "scene": _easier_scene(self.scene, words.scene),
                "question": words.question or self.question,
                "choices": tuple(_easier_choice(c, changed.get(c.id)) for c in self.choices),
                "say_it": words.say_it or self.say_it,
                "mission": words.mission or self.mission,
                "easy": None,
            }
        )


def _easier_scene(scene: tuple[Line, ...], easy: tuple[EasyLine, ...] | None) -> tuple[Line, ...]:
    """Put the easier texts into a scene, line by line."""
    if easy is None:
        return scene
    return tuple(
        line.model_copy(update={"text": easier.text})
        for line, easier in zip(scene, easy, strict=True)
    )


def _easier_choice(choice: Choice, easy: EasyChoice | None) -> Choice:
    """Put the easier texts into a choice."""
    if easy is None:
        return choice
    given = {name: text for name, text in easy if text is not None}
    return choice.model_copy(update=given)


class Topic(Value):
    """What a group of stories is about."""

    id: Id
    name: Text
    icon: Text
    sentence: Text
    strand: Text


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
    source: Text
    checked: Day


class ReportPlace(Value):
    """Where a grown-up of one country can report what happened."""

    country: Text
    serves: tuple[Text, ...] = ()  # other countries that it is for
    name: Text
    website: Text | None = None
    note: Text | None = None
    source: Text
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
