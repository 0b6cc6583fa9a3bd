"""Runs to test: the shipped venues, short roads made to measure, and a deck of small stories."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

from game.scenario.model import (
    Ages,
    Choice,
    Line,
    Professional,
    Review,
    Safety,
    Scenario,
    Staging,
    StoryGuide,
    Weight,
)
from game.scenario.model import (
    Kind as StoryKind,
)
from game.simulation.bot import Bot, answer
from game.simulation.course import Venue, load_venue
from game.simulation.events import Event
from game.simulation.intent import IDLE, Intent
from game.simulation.obstacles import ObstacleKind
from game.simulation.pieces import Course, Leg, Obstacle
from game.simulation.placing import Grid, obstacle_at
from game.simulation.run import Run
from game.simulation.tuning import TICKS_PER_SECOND, Assists, Level

COURSES = Path(__file__).parents[2] / "assets" / "courses"
JUMP, RELEASE, STRUM, SKIP = (
    Intent(jump=True),
    Intent(release=True),
    Intent(strum=True),
    Intent(skip=True),
)


@cache
def venue(venue_id: str) -> Venue:
    """Load a shipped venue once."""
    return load_venue(COURSES, venue_id)


def road(
    *hazards: tuple[float, ObstacleKind],
    bpm: float = 120,
    level: Level = Level.EASY,
    leg_beats: Sequence[float] = (64,),
) -> Course:
    """Build a road with these hazards, by the beat of their press."""
    grid = Grid(bpm, 200.0)
    ends = [grid.x(sum(leg_beats[: n + 1])) for n in range(len(leg_beats))]
    obstacles = [obstacle_at(grid, kind, beat, level) for beat, kind in hazards]
    obstacles.sort(key=lambda obstacle: obstacle.x)
    return Course(
        venue="made to measure",
        bpm=bpm,
        px_per_beat=200.0,
        length=ends[-1],
        gates=tuple(ends[:-1]),
        obstacles=tuple(replace(o, index=n) for n, o in enumerate(obstacles)),
        notes=(),
        picks=(),
        hops=(),
        legs=tuple(
            Leg(n, start, end, level)
            for n, (start, end) in enumerate(zip([0.0, *ends], ends, strict=False))
        ),
        lessons=(),
        chunks=(),
    )


def small_story(story_id: str) -> Scenario:
    """Make a light story with one safe, one nearly safe and one unsafe choice."""
    today = date(2026, 11, 23)
    return Scenario(
        id=story_id,
        title="A pet's password",
        topic="private-stuff",
        ages=Ages.SHORTER,
        weight=Weight.LIGHT,
        kind=StoryKind.RISK,
        staging=Staging.STORY,
        hero="Leo",
        scene=(Line(speaker="narrator", text="A friend asks for a password."),),
        question="What could Leo do?",
        choices=(
            Choice(id="keep", text="Keep it", safety=Safety.SAFE, feedback="It stays yours."),
            Choice(id="wait", text="Wait", safety=Safety.NEARLY, feedback="Who could help?"),
            Choice(
                id="give",
                text="Give it",
                safety=Safety.UNSAFE,
                feedback="Now two know it.",
                repair="You can change it.",
            ),
        ),
        mission="Check one password together.",
        guide=StoryGuide(objective="Keep a password.", discuss=("Who may know it?",)),
        review=Review(written=today, checked=today, professional=Professional.NOT_NEEDED),
    )


class SmallDeck:
    """A deck that never runs out, and counts what it gave."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def next_gate(self) -> Scenario:
        """Return the next gate's story."""
        return self._give("gate")

    def next_tumble(self) -> Scenario:
        """Return the next tumble's story."""
        return self._give("tumble")

    def swap(self, skipped: Scenario) -> Scenario:
        """Return a story instead."""
        return self._give("swap")

    def _give(self, what: str) -> Scenario:
        """Return a numbered story."""
        self.given.append(f"{what}-{len(self.given)}")
        return small_story(self.given[-1])


class EmptyDeck:
    """A deck without a story."""

    def next_gate(self) -> None:
        """Return nothing."""

    def next_tumble(self) -> None:
        """Return nothing."""

    def swap(self, skipped: Scenario) -> None:
        """Return nothing."""


def run_on(course: Course, assists: Assists | None = None) -> Run:
    """Start a run with a deck of small stories."""
    return Run(course, SmallDeck(), 7, assists)


def idle(run: Run, seconds: float) -> list[Event]:
    """Let time pass without a press."""
    return [e for _ in range(round(seconds * TICKS_PER_SECOND)) for e in run.step(IDLE)]


def idle_until(run: Run, event: type[Event], seconds: float = 60) -> list[Event]:
    """Let time pass without a press until something happens; fail if it does not."""
    events: list[Event] = []
    for _ in range(round(seconds * TICKS_PER_SECOND)):
        events += run.step(IDLE)
        if any(isinstance(e, event) for e in events):
            return events
    raise AssertionError(f"no {event.__name__} within {seconds} s, but {events}")


def idle_to_beat(run: Run, beat: float) -> list[Event]:
    """Let time pass without a press until the tick before a beat."""
    events: list[Event] = []
    while run.beat + run.song.a_tick < beat - 1e-9:
        events += run.step(IDLE)
    return events


def play(run: Run, bot: Bot, answers: str = "safe") -> list[Event]:
    """Have a bot play a run to the gig."""
    events: list[Event] = []
    play_watched(run, bot, events.append, answers)
    return events


def play_watched(
    run: Run, bot: Bot, watch: Callable[[Event], object], answers: str = "safe"
) -> None:
    """Have a bot play a run to the gig, and show every event as it happens."""
    random = Random(0)
    while not run.finished:
        for event in run.step(bot.intent()):
            watch(event)
        if run.dilemma is not None and not run.dilemma.done:
            answer(run.dilemma, answers, random)
        assert run.tick < 60 * 60 * TICKS_PER_SECOND, "the run does not end"


def of(kind: type[Event], events: list[Event]) -> list[Event]:
    """Pick the events of a kind."""
    return [event for event in events if isinstance(event, kind)]


def kinds(course: Course) -> list[tuple[float, ObstacleKind]]:
    """Return beat and kind of all obstacles."""
    return [(obstacle.beat, obstacle.kind) for obstacle in course.obstacles]


def first(course: Course) -> Obstacle:
    """Return the first obstacle."""
    return course.obstacles[0]
