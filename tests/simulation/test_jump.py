"""Jumping: how high, how long, how forgiving."""

import pytest
from small_run import JUMP, RELEASE, idle, idle_to_beat, of, road, run_on

from game.simulation.contact import HALF_WIDTH, Road, no_gaps
from game.simulation.events import Jumped, Landed, Stumbled, Tumbled
from game.simulation.forecast import must_hold
from game.simulation.intent import IDLE, Intent
from game.simulation.obstacles import ObstacleKind
from game.simulation.pieces import Course
from game.simulation.run import Motion, Run
from game.simulation.runner import Runner
from game.simulation.tuning import MAX_FALL_SPEED, Assists, Level

OPEN_ROAD = road(leg_beats=(400,))


def jump(run: Run, held_ticks: int | None = None) -> tuple[float, float]:
    """Jump once; return height (px) and length (s)."""
    start, heights = run.tick, []
    events = run.step(JUMP)
    while not of(Landed, events):
        held = run.tick - start - 1
        events = run.step(RELEASE if held == held_ticks else IDLE)
        heights.append(run.runner.y)
    return max(heights), (run.tick - start) / 120


def test_a_full_jump_is_186_px_high_and_lasts_0_74_s() -> None:
    height, length = jump(run_on(OPEN_ROAD))
    assert height == pytest.approx(186, abs=1)
    assert length == pytest.approx(0.74, abs=0.01)


@pytest.mark.parametrize("held_ticks", [0, 4, 9])
def test_a_tap_is_93_px_high_and_lasts_0_47_s(held_ticks: int) -> None:
    height, length = jump(run_on(OPEN_ROAD), held_ticks)
    assert height == pytest.approx(93, abs=1)
    assert length == pytest.approx(0.47, abs=0.01)


def test_press_and_release_in_one_tick_is_a_tap() -> None:
    run = run_on(OPEN_ROAD)
    run.step(Intent(jump=True, release=True))
    heights = []
    while not run.runner.on_ground:
        run.step(IDLE)
        heights.append(run.runner.y)
    assert max(heights) == pytest.approx(93, abs=1)


def test_the_longer_the_press_the_higher_the_jump() -> None:
    heights = [jump(run_on(OPEN_ROAD), held)[0] for held in (10, 16, 24, 36, 60)]
    assert heights == sorted(heights)
    assert heights[0] < 105
    assert heights[-1] > 180


def test_tap_is_full_jump() -> None:
    height, _ = jump(run_on(OPEN_ROAD, Assists(tap_is_full_jump=True)), 4)
    assert height == pytest.approx(186, abs=1)


def test_the_runner_leaves_the_ground_on_the_tick_of_the_press() -> None:
    run = run_on(OPEN_ROAD)
    idle(run, 1)
    events = run.step(JUMP)
    assert events == [Jumped(run.tick)]
    assert run.runner.y > 0
    assert (run.runner.motion, run.runner.since) == (Motion.JUMP, run.tick)


def test_motions_of_a_jump_follow_each_other() -> None:
    run = run_on(OPEN_ROAD)
    run.step(JUMP)
    motions = [run.runner.motion]
    for _ in range(120):
        run.step(IDLE)
        if run.runner.motion is not motions[-1]:
            motions.append(run.runner.motion)
    assert motions == [Motion.JUMP, Motion.FALL, Motion.LAND, Motion.RUN]


@pytest.mark.parametrize(
    ("assists", "late_s", "jumps"),
    [
        (Assists(), 0.10, True),
        (Assists(), 0.15, False),
        (Assists(wide_timing=True), 0.22, True),
        (Assists(speed=1.5), 0.16, True),
        (Assists(speed=0.5), 0.15, False),
    ],
)
def test_coyote_time(assists: Assists, late_s: float, jumps: bool) -> None:
    """A press a little after the edge still jumps; at high speed as long for the player."""
    course = road((8, ObstacleKind.GAP))
    run = run_on(course, assists)
    while not run.road.over_gap(run.runner.x):
        run.step(IDLE)
    idle(run, late_s)
    assert bool(of(Jumped, run.step(JUMP))) is jumps


@pytest.mark.parametrize(
    ("assists", "early_s", "jumps"),
    [
        (Assists(), 0.13, True),
        (Assists(), 0.18, False),
        (Assists(wide_timing=True), 0.23, True),
        (Assists(speed=1.5), 0.21, True),
    ],
)
def test_jump_buffer(assists: Assists, early_s: float, jumps: bool) -> None:
    """A press a little before the landing jumps on landing."""
    run = run_on(OPEN_ROAD, assists)
    run.step(JUMP)
    idle(run, 0.7416 - early_s)
    run.step(JUMP)
    assert bool(of(Jumped, idle(run, 0.4))) is jumps


def test_no_second_jump_in_the_air() -> None:
    run = run_on(OPEN_ROAD)
    run.step(JUMP)
    idle(run, 0.3)
    assert not of(Jumped, run.step(JUMP))


@pytest.mark.parametrize("kind", [ObstacleKind.HURDLE, ObstacleKind.GAP])
def test_a_tap_over_an_obstacle_is_as_good_as_a_long_press(kind: ObstacleKind) -> None:
    """Children tap: where a short jump would tumble and a full one would not, it stays full."""
    run = run_on(road((8, kind), bpm=96))
    idle_to_beat(run, 8)
    height, _ = jump(run, 8)
    assert height > 180
    assert not of(Tumbled, idle(run, 1))


def test_a_tap_pressed_before_the_landing_is_as_good_too() -> None:
    run = run_on(road((8, ObstacleKind.HURDLE), (9.6, ObstacleKind.HURDLE), bpm=132))
    idle_to_beat(run, 8)
    run.step(JUMP)
    idle(run, 0.65)
    run.step(JUMP)
    run.step(RELEASE)
    assert not of(Tumbled, idle(run, 2))


def test_a_tap_with_nothing_in_the_way_stays_short() -> None:
    run = run_on(road((8, ObstacleKind.HURDLE), bpm=96))
    idle_to_beat(run, 5)
    assert jump(run, 8)[0] == pytest.approx(93, abs=1)


def test_a_gap_taken_away_under_the_runner_is_ground_again() -> None:
    run = run_on(road((4, ObstacleKind.GAP), bpm=132))
    while run.runner.y > -20:
        run.step(IDLE)
    run.step(Intent(skip=True))
    idle(run, 0.1)
    assert run.runner.on_ground
    assert run.runner.y == 0


def test_wider_timing_is_wider_at_hurdles_too() -> None:
    """Half of a hurdle counts, so that a press 0.04 s too late still passes."""
    tumbles = {}
    for wide in (False, True):
        run = run_on(road((8, ObstacleKind.HURDLE), bpm=96), Assists(wide_timing=wide))
        idle_to_beat(run, 8)
        events = idle(run, 0.21) + run.step(JUMP) + idle(run, 1)
        tumbles[wide] = bool(of(Stumbled, events))
    assert tumbles == {False: True, True: False}


def test_with_wider_timing_an_amp_stays_as_wide_as_it_is_drawn() -> None:
    """It hangs in the air: a slimmer one would let the runner pass before it is smashed."""
    for kind, tumbles in ((ObstacleKind.HURDLE, False), (ObstacleKind.AMP, True)):
        course = road((8, kind), level=Level.MEDIUM)
        hit = course.obstacles[0].hit
        runner = Runner(hit.left - HALF_WIDTH + 1)
        runner.y = hit.top - 1
        found = Road(course).tumble(runner, Assists(wide_timing=True))
        assert (found is not None) is tumbles, kind
        assert Road(course).tumble(runner, Assists()) is not None


def leaping(course: Course, beat: float) -> Run:
    """Press on a beat, and stop in the tick in which a tap would be cut."""
    run = run_on(course)
    idle_to_beat(run, beat)
    run.step(JUMP)
    return run


@pytest.mark.parametrize(
    ("hazards", "beat", "holds"),
    [
        ([(8, ObstacleKind.HURDLE)], 8, True),
        ([(8, ObstacleKind.HURDLE)], 5, False),
        ([(8, ObstacleKind.AMP)], 8, False),
        ([(8, ObstacleKind.HURDLE), (8.6, ObstacleKind.HURDLE)], 8, True),
    ],
    ids=["carries over", "nothing in the way", "no jump helps", "one of two"],
)
def test_a_jump_stays_full_only_where_that_carries_over_something(
    hazards: list[tuple[float, ObstacleKind]], beat: float, holds: bool
) -> None:
    run = leaping(road(*hazards, bpm=96), beat)
    assert must_hold(run.runner, run.road, Assists()) is holds


def test_a_fall_gets_no_faster_than_the_eye_can_follow() -> None:
    runner = Runner()
    runner.on_ground, runner.y = False, 5000.0
    for tick in range(120):
        runner.step(IDLE, tick, 300.0, no_gaps, Assists())
    assert runner.on_ground is False
    assert runner.vy == -MAX_FALL_SPEED
