"""Strumming: what the wave reaches, and when."""

import pytest
from small_run import JUMP, STRUM, first, idle, idle_to_beat, of, road, run_on

from game.simulation.events import Smashed, Strummed, Tumbled
from game.simulation.intent import IDLE
from game.simulation.obstacles import ObstacleKind
from game.simulation.run import Run
from game.simulation.tuning import Assists, Level


def run_up_to(run: Run, distance: float) -> None:
    """Run until the first obstacle is less than this far ahead, px."""
    while first(run.course).hit.left - run.runner.x > distance:
        run.step(IDLE)


@pytest.mark.parametrize("kind", [ObstacleKind.CRATE, ObstacleKind.AMP])
def test_a_strum_on_its_beat_smashes_at_once(kind: ObstacleKind) -> None:
    run = run_on(road((8, kind)))
    idle_to_beat(run, 8)
    events = run.step(STRUM)
    assert events == [Strummed(run.tick, in_air=False), Smashed(run.tick, first(run.course))]
    assert run.smashed == {0}
    assert not of(Tumbled, idle(run, 2))


@pytest.mark.parametrize("kind", [ObstacleKind.CRATE, ObstacleKind.AMP])
def test_without_a_strum_it_is_a_tumble(kind: ObstacleKind) -> None:
    assert of(Tumbled, idle(run_on(road((8, kind), level=Level.MEDIUM)), 6))


@pytest.mark.parametrize(
    ("assists", "distance", "smashes"),
    [
        (Assists(), 255, True),
        (Assists(), 320, False),
        (Assists(wide_timing=True), 355, True),
    ],
)
def test_reach(assists: Assists, distance: float, smashes: bool) -> None:
    run = run_on(road((8, ObstacleKind.CRATE)), assists)
    run_up_to(run, distance)
    events = run.step(STRUM) + idle(run, 0.08)
    assert bool(of(Smashed, events)) is smashes


def test_the_wave_stays_for_a_tenth_of_a_second() -> None:
    run = run_on(road((8, ObstacleKind.CRATE)))
    run_up_to(run, 290)
    assert not of(Smashed, run.step(STRUM))
    assert of(Smashed, idle(run, 0.09))


def test_a_hurdle_is_not_smashed() -> None:
    run = run_on(road((8, ObstacleKind.HURDLE)))
    idle_to_beat(run, 8)
    assert not of(Smashed, run.step(STRUM) + idle(run, 0.2))


def test_in_the_air_the_wave_goes_over_a_crate_but_not_over_an_amp() -> None:
    smashed = {}
    for kind in (ObstacleKind.CRATE, ObstacleKind.AMP):
        run = run_on(road((8, kind)))
        run_up_to(run, 259 + 0.35 * 400)
        run.step(JUMP)
        idle(run, 0.35)
        events = run.step(STRUM)
        assert of(Strummed, events)[0].in_air
        smashed[kind] = bool(of(Smashed, events))
    assert smashed == {ObstacleKind.CRATE: False, ObstacleKind.AMP: True}


def test_a_strum_too_soon_after_another_waits_or_is_lost() -> None:
    for after_s, strums in ((0.30, 2), (0.10, 1)):
        run = run_on(road())
        events = run.step(STRUM) + idle(run, after_s) + run.step(STRUM) + idle(run, 0.5)
        assert len(of(Strummed, events)) == strums


def test_strum_tick_tells_when_the_last_wave_began() -> None:
    run = run_on(road())
    assert run.runner.strum_tick is None
    idle(run, 0.5)
    run.step(STRUM)
    assert run.runner.strum_tick == run.tick


def test_a_crate_can_be_jumped_and_an_amp_cannot() -> None:
    tumbles = {}
    for kind in (ObstacleKind.CRATE, ObstacleKind.AMP):
        run = run_on(road((8, kind)))
        run_up_to(run, 0.3 * 400)
        run.step(JUMP)
        tumbles[kind] = bool(of(Tumbled, idle(run, 1)))
    assert tumbles == {ObstacleKind.CRATE: False, ObstacleKind.AMP: True}
