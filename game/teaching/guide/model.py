"""What the guide holds: plain values that the PDF and the HTML page are both made from."""

from dataclasses import dataclass
from datetime import date

from game.scenario.model import Safety


@dataclass(frozen=True, slots=True)
class GuideNote:
    """A heading with a few sentences and a list of points."""

    title: str
    lead: str
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SceneLine:
    """One line of a scene; `speaker` is empty for the narrator, `sign` where nothing is wrong."""

    speaker: str
    text: str
    picture: str = ""
    sign: str = ""


@dataclass(frozen=True, slots=True)
class ChoiceNote:
    """One choice with what follows it."""

    letter: str
    text: str
    safety: Safety
    verdict: str
    feedback: str
    then: tuple[SceneLine, ...] = ()
    """What follows it, seen on the phone."""


@dataclass(frozen=True, slots=True)
class StoryPage:
    """All that a grown-up needs to talk about one story."""

    id: str
    title: str
    facts: tuple[str, ...]
    """Ages, weight, kind, place, framework strand."""
    warning: str
    """What to know before using it, or empty."""
    objective: str
    scene: tuple[SceneLine, ...]
    question: str
    choices: tuple[ChoiceNote, ...]
    discuss: tuple[str, ...]
    say_it: tuple[str, ...]
    mission: str
    show_me: tuple[str, ...] = ()
    """What to press, step by step, to be shown on paper."""
    say_no: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanStep:
    """A part of a lesson."""

    minutes: int
    title: str
    does: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Afterwards:
    """What a story of a plan is good for once it is played."""

    title: str
    can_say: str
    """What pupils can say afterwards."""
    words: tuple[str, ...]
    """Words to explain: the signs of the story, as the game names them."""
    easier: str
    harder: str
    finished: str
    """For those who finish first."""


@dataclass(frozen=True, slots=True)
class Play:
    """The stories of a lesson for one age, and the code that plays them."""

    ages: str
    longer: bool
    ids: tuple[str, ...]
    stories: tuple[str, ...]
    steps: tuple[PlanStep, ...]
    """The timetable with as many soundchecks as there are stories."""
    objectives: tuple[str, ...]
    code: str
    """The words of the code; empty where there is none."""
    number: str
    note: str
    """What to know where the topic does not fill the lesson, or empty."""
    afterwards: tuple[Afterwards, ...]


@dataclass(frozen=True, slots=True)
class LessonPlan:
    """A lesson plan; the steps' minutes add up to `minutes`, and are those of its longest play."""

    minutes: int
    title: str
    plays: tuple[Play, ...]
    needs: tuple[str, ...]
    steps: tuple[PlanStep, ...]
    afterwards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FindTheSign:
    """A sheet: tick the line that does not feel right, name the sign."""

    title: str
    story: str
    ages: str
    hero: str
    scene: tuple[SceneLine, ...]
    names: tuple[str, ...]
    """Names of signs to ring, right ones among others."""
    answer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrderSteps:
    """A sheet: number the mixed steps of a story."""

    title: str
    story: str
    ages: str
    cards: tuple[str, ...]
    answer: tuple[str, ...]
    """The number of each card, in the order of the cards."""


@dataclass(frozen=True, slots=True)
class WriteReply:
    """A sheet: write what the hero could answer, and say to a grown-up."""

    title: str
    story: str
    ages: str
    hero: str
    scene: tuple[SceneLine, ...]
    question: str
    starters: tuple[str, ...]
    answer: tuple[str, ...]


Worksheet = FindTheSign | OrderSteps | WriteReply


@dataclass(frozen=True, slots=True)
class TopicPart:
    """Everything about one topic."""

    id: str
    name: str
    sentence: str
    strand: str
    lessons: tuple[LessonPlan, ...]
    stories: tuple[StoryPage, ...]
    sheets: tuple[Worksheet, ...]


@dataclass(frozen=True, slots=True)
class HelpPlace:
    """Where to ask for help, or to report; `details` are phone, website, hours and so on."""

    country: str
    name: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """The teacher's and parents' pack."""

    title: str
    made: date
    about: GuideNote
    teachers: tuple[GuideNote, ...]
    ground_rules: GuideNote
    parents: tuple[GuideNote, ...]
    cards: GuideNote
    """How to vote with the letter cards."""
    fingers: tuple[str, ...]
    """The roles on the helping hand, thumb first."""
    topics: tuple[TopicPart, ...]
    awaiting: tuple[str, ...]
    """Titles of the stories that a safeguarding professional has yet to read."""
    helplines: tuple[HelpPlace, ...]
    report: tuple[HelpPlace, ...]
