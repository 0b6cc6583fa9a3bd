"""Groove: presses on their beat, by any hands."""

from random import Random

import pytest
from small_run import JUMP, STRUM, road, run_on

from game.simulation.bot import Bot, answer
from game.simulation.groove import Groove, Step
from game.simulation.intent import IDLE, Intent
from game.simulation.obstacles import ObstacleKind
from game.simulation.run import Run
from game.simulation.tuning import Assists, Level

HURDLES = [(beat, ObstacleKind.HURDLE) for beat in range(8, 60, 4)]


def steps(run: Run, groove: Groove, presses: dict[float, Intent], until: float) -> list[Step]:
    """Press on these beats; return what the events did to the groove."""
    done, left = [], dict(presses)
    while run.beat < until and not run.finished:
        due = next((beat for beat in left if beat <= run.beat + run.song.a_tick), None)
        happened = run.step(left.pop(due) if due is not None else IDLE)
        done += [groove.on_event(event, run.beat, run.assists) for event in happened]
    return [step for step in done if step is not Step.NONE]


@pytest.mark.parametrize(
    ("late_s", "wide", "counts"),
    [(0.0, False, 1), (0.07, False, 1), (-0.07, False, 1), (0.1, False, 0), (0.1, True, 1)],
)
def test_a_press_within_80_ms_counts_or_twice_that_with_wide_timing(
    late_s: float, wide: bool, counts: int
) -> None:
    run = run_on(road((8, ObstacleKind.HURDLE)), Assists(wide_timing=wide))
    groove = Groove(run.course)
    assert steps(run, groove, {8 + late_s * 2: JUMP}, 12) == [Step.HIT] * counts
    assert groove.best == counts


def test_the_eighth_in_a_row_lifts_the_crowd_and_a_miss_lets_it_fade() -> None:
    run = run_on(road(*HURDLES))
    groove = Groove(run.course)
    presses = {float(beat): JUMP for beat, _kind in HURDLES[:9]}
    done = steps(run, groove, presses, 48)
    assert done == [Step.HIT] * 7 + [Step.LIFT, Step.HIT, Step.FADE]
    assert (groove.row, groove.best) == (0, 9)


def test_a_stumble_breaks_the_row_but_not_the_best() -> None:
    run = run_on(road(*HURDLES[:4]))
    groove = Groove(run.course)
    steps(run, groove, {8: JUMP, 12: JUMP, 20: JUMP}, 24)
    assert (groove.row, groove.best) == (1, 2)


def test_a_press_that_nothing_asks_for_does_no_harm() -> None:
    run = run_on(road(*HURDLES[:2]))
    groove = Groove(run.course)
    steps(run, groove, {8: JUMP, 9.9: STRUM, 12: JUMP}, 16)
    assert groove.row == 2


def test_what_is_free_may_be_left_out() -> None:
    run = run_on(road((8, ObstacleKind.HURDLE), (10, ObstacleKind.BALLOON), HURDLES[1]))
    groove = Groove(run.course)
    steps(run, groove, {8: JUMP, 12: JUMP}, 16)
    assert groove.row == 2


def test_after_a_rewind_the_same_beats_count_again() -> None:
    run = run_on(road((8, ObstacleKind.GAP), level=Level.MEDIUM))
    groove = Groove(run.course)
    while not run.tumbles.at:
        steps(run, groove, {}, run.beat + 0.01)
    while run.beat > 7:
        steps(run, groove, {}, 0)
        for event in run.step(IDLE):
            groove.on_event(event, run.beat, run.assists)
    steps(run, groove, {8: JUMP}, 12)
    assert groove.row == 1


def test_by_one_switch_jumps_alone_make_the_groove() -> None:
    kinds = [ObstacleKind.HURDLE, ObstacleKind.CRATE]
    run = run_on(road(*((8 + 4 * n, kinds[n % 2]) for n in range(6))), Assists(one_button=True))
    groove = Groove(run.course)
    steps(run, groove, {8: JUMP, 16: JUMP, 24: JUMP}, 30)
    assert groove.row == groove.best == 3


def test_a_row_goes_on_through_a_gate() -> None:
    run = run_on(road((8, ObstacleKind.HURDLE), (24, ObstacleKind.HURDLE), leg_beats=(16, 16)))
    groove, bot = Groove(run.course), Bot(run)
    while not run.finished:
        for event in run.step(bot.intent()):
            groove.on_event(event, run.beat, run.assists)
        if run.frozen and run.dilemma:
            answer(run.dilemma, "safe", Random(1))
    assert groove.best == 2


def test_nobody_grooves_by_pressing_nothing() -> None:
    run = run_on(road(*HURDLES))
    groove = Groove(run.course)
    steps(run, groove, {}, 60)
    assert groove.best == 0
