"""Whatever is pressed and whatever is chosen: no way past an open dilemma."""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_run import SmallDeck, road, venue

from game.scenario.dilemma import Dilemma, Stage
from game.scenario.model import Safety
from game.simulation.course import VENUES, build_course
from game.simulation.events import DilemmaClosed, DilemmaOpened, GateOpened, GigReached
from game.simulation.intent import Intent
from game.simulation.obstacles import ObstacleKind
from game.simulation.pieces import Course
from game.simulation.run import Run
from game.simulation.tuning import Assists, TumbleDilemmas

BEATS = 8  # a leg
QUICK = road(
    *((leg * BEATS + 4.5, kind) for leg, kind in enumerate(ObstacleKind)),
    bpm=720,  # a short run, so that thousands of them can be run
    leg_beats=(BEATS,) * 4,
)

seeds = st.integers(min_value=0, max_value=2**32)
help_given = st.builds(
    Assists,
    speed=st.sampled_from([0.5, 1.0, 1.5]),
    wide_timing=st.booleans(),
    no_tumble=st.booleans(),
    one_button=st.booleans(),
    tap_is_full_jump=st.booleans(),
    tumble_dilemmas=st.sampled_from(TumbleDilemmas),
)


class Monkey:
    """Presses and chooses anything, and watches that the rules hold."""

    def __init__(self, course: Course, seed: int, assists: Assists) -> None:
        self.run = Run(course, SmallDeck(), seed, assists)
        self.random = Random(seed)
        self.busy = self.random.choice([0.02, 0.1, 0.5])  # presses a tick

    def play(self, ticks: int) -> None:
        """Press for some ticks, or until the gig."""
        for _ in range(ticks):
            if self.run.finished:
                return
            self.tick()
            dilemma = self.run.dilemma
            if dilemma is not None and not dilemma.done:
                self.poke(dilemma)

    def intent(self) -> Intent:
        """Press anything."""
        random, busy = self.random, self.busy
        if random.random() > busy:
            return Intent()
        return Intent(*(random.random() < 0.4 for _ in range(3)), skip=random.random() < 0.02)

    def tick(self) -> None:
        """Step once and look."""
        run = self.run
        x, open_before, passed = run.runner.x, run.dilemma, run.gates_passed
        closable = open_before is not None and open_before.done
        events = run.step(self.intent())
        if open_before is not None and not closable:
            assert events == []
            assert run.runner.x == x
            assert run.dilemma is open_before
        for event in events:
            if isinstance(event, DilemmaClosed):
                assert closable
                assert open_before is not None
                assert open_before.chosen is not None
                assert open_before.chosen.safety is Safety.SAFE
            if isinstance(event, GateOpened):
                assert closable
            if isinstance(event, DilemmaOpened):
                assert run.frozen
            if isinstance(event, GigReached):
                assert run.gates_passed == len(run.course.gates)
        opened = sum(isinstance(event, GateOpened) for event in events)
        assert run.gates_passed == passed + opened
        assert run.runner.x <= [*run.course.gates, run.course.length][run.gates_passed]
        assert run.leg <= run.gates_passed

    def poke(self, dilemma: Dilemma) -> None:
        """Do one thing or another in an open dilemma; only a safe choice may end it."""
        random = self.random
        if random.random() < 0.1:
            self.run.skip_story()
            return
        match dilemma.stage:
            case Stage.SCENE | Stage.FEEDBACK:
                dilemma.next()
            case Stage.SPOT:
                dilemma.leave_spot()
            case Stage.CHOICES if random.random() < 0.2:
                dilemma.hint()
            case Stage.CHOICES:
                dilemma.choose(random.choice(dilemma.choices).id)
            case Stage.SAY_IT:
                dilemma.say(0)
        assert dilemma.done <= (dilemma.chosen is not None and dilemma.chosen.safe)


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seeds, help_given)
def test_there_is_no_way_past_an_open_dilemma(seed: int, assists: Assists) -> None:
    """Two thousand runs past a gate, with stories after tumbles at any time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("game.simulation.tumbling.QUIET_AFTER_S", 0.1)
        patch.setattr("game.simulation.tumbling.QUIET_BEFORE_S", 0.1)
        for number in range(4):
            Monkey(QUICK, seed + number, assists).play(170)


@settings(max_examples=20, deadline=None)
@given(seeds, help_given, st.sampled_from(VENUES), st.booleans())
def test_nor_on_the_courses_that_are_played(
    seed: int, assists: Assists, venue_id: str, encore: bool
) -> None:
    course = build_course(venue(venue_id), seed, encore)
    Monkey(course, seed, assists).play(5000)


@settings(max_examples=100, deadline=None)
@given(seeds, st.sampled_from(VENUES), st.booleans(), st.booleans())
def test_every_seed_makes_a_course(seed: int, venue_id: str, encore: bool, tutorial: bool) -> None:
    course = build_course(venue(venue_id), seed, encore, tutorial)
    assert len(course.gates) == 3
    assert len(course.picks) == 3
