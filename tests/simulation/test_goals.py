"""The goals of a run: counted from what happens, each within reach of everybody."""

from pathlib import Path

import pytest

from game.scenario.tour import Goal, GoalKind, Stop, load_tour
from game.simulation import events
from game.simulation.bot import Bot
from game.simulation.course import VENUES, Course, build_course, load_venue
from game.simulation.goals import Tally
from game.simulation.obstacles import ObstacleKind
from game.simulation.run import Run
from game.simulation.tuning import Assists

ROOT = Path(__file__).parents[2]
TOUR = load_tour(ROOT / "scenarios" / "tours" / "golden-drumstick.yaml")


class NoStories:
    """A deck without stories: every gate opens by itself."""

    def next_gate(self) -> None:
        """Return no story."""

    def next_tumble(self) -> None:
        """Return no story."""

    def swap(self, _story: object) -> None:
        """Return no story."""


def course_of(venue: str, seed: int = 1) -> Course:
    return build_course(load_venue(ROOT / "assets" / "courses", venue), seed)


def run_through(stop: Stop, assists: Assists, seed: int) -> Tally:
    run = Run(course_of(stop.venue, seed), NoStories(), seed, assists)
    tally, bot = Tally(stop.goals, run.course), Bot(run)
    while not run.finished:
        for event in run.step(bot.intent()):
            tally.on_event(event, run.beat)
    return tally


@pytest.mark.parametrize("venue", VENUES)
@pytest.mark.parametrize("one_button", [False, True])
def test_every_goal_can_be_reached_also_with_one_button(venue: str, one_button: bool) -> None:
    stop = TOUR.stop(venue)
    tally = run_through(stop, Assists(one_button=one_button), seed=3)
    missing = {goal.text for goal in stop.goals if goal.id not in tally.reached}
    assert not missing


def tally_of(kind: GoalKind, count: int, venue: str = "corridor") -> Tally:
    return Tally([Goal(id="one", kind=kind, count=count, text="Try it")], course_of(venue))


def test_a_goal_is_told_once_when_it_is_reached() -> None:
    tally = tally_of(GoalKind.NOTES, 2)
    first, second, third = course_of("corridor").notes[:3]
    assert tally.on_event(events.NoteTaken(1, first), 0) == ()
    assert [goal.id for goal in tally.on_event(events.NoteTaken(2, second), 0)] == ["one"]
    assert tally.on_event(events.NoteTaken(3, third), 0) == ()


def test_a_note_left_out_starts_the_row_again_and_a_tumble_does_not() -> None:
    tally = tally_of(GoalKind.ROW, 3)
    notes, crate = course_of("corridor").notes, course_of("corridor").obstacles[0]
    tally.on_event(events.NoteTaken(1, notes[0]), 0)
    tally.on_event(events.NoteTaken(2, notes[2]), 0)
    tally.on_event(events.Tumbled(3, crate, asks=False), 0)
    tally.on_event(events.NoteTaken(4, notes[3]), 0)
    assert not tally.reached
    tally.on_event(events.NoteTaken(5, notes[4]), 0)
    assert tally.reached == {"one"}


def test_every_note_of_a_leg_means_every_one() -> None:
    tally = tally_of(GoalKind.LEG_NOTES, 1)
    course = course_of("corridor")
    leg = [note for note in course.notes if note.x < course.legs[0].end]
    for note in leg[1:]:
        tally.on_event(events.NoteTaken(1, note), 0)
    assert not tally.reached
    tally.on_event(events.NoteTaken(2, leg[0]), 0)
    assert tally.reached


def test_a_strum_is_on_the_beat_within_a_tenth_of_a_second() -> None:
    tally = tally_of(GoalKind.BEAT_STRUM, 9)
    for off_s in (-0.09, 0.0, 0.09, 0.2, -0.2):
        tally.on_event(events.Strummed(1, in_air=False), 8 + off_s * 96 / 60)
    assert tally.count(GoalKind.BEAT_STRUM) == 3


def test_only_what_stands_in_the_air_counts_as_smashed_there() -> None:
    tally = tally_of(GoalKind.AIR_SMASH, 1)
    things = {o.kind: o for o in course_of("stage").obstacles}
    tally.on_event(events.Smashed(1, things[ObstacleKind.CRATE]), 0)
    assert not tally.reached
    tally.on_event(events.Smashed(2, things[ObstacleKind.AMP]), 0)
    assert tally.reached
