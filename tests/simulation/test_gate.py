"""Gates: the run stands until the dilemma ended well, then three beats and on."""

import pytest
from small_run import (
    JUMP,
    EmptyDeck,
    SmallDeck,
    idle,
    idle_to_beat,
    idle_until,
    of,
    road,
    run_on,
)

from game.scenario.dilemma import Dilemma
from game.simulation.bot import answer
from game.simulation.events import (
    DilemmaClosed,
    DilemmaOpened,
    GateOpened,
    GateReached,
    GigReached,
    LegStarted,
)
from game.simulation.intent import IDLE, Intent
from game.simulation.run import Motion, Run

TWO_LEGS = road(leg_beats=(8, 8))


def at_gate() -> Run:
    """Return a run that has just reached its gate."""
    run = run_on(TWO_LEGS)
    idle_until(run, DilemmaOpened)
    return run


def choose(run: Run, choice_id: str) -> None:
    """Read the open story and make this choice."""
    dilemma = run.dilemma
    assert dilemma is not None
    while not dilemma.done:
        if dilemma.stage.name == "CHOICES":
            dilemma.choose(choice_id)
        dilemma.next()
        if dilemma.chosen and not dilemma.done:
            return


def test_a_run_of_31_seconds_ends_at_the_gig() -> None:
    run = run_on(road(leg_beats=(62,)))
    events = idle(run, 31.1)
    assert events == [LegStarted(1, 0), GigReached(3720)]
    assert run.finished
    assert run.progress == 1
    assert run.runner.motion is Motion.CHEER
    assert run.step(JUMP) == []


def test_a_gate_stops_the_run_and_opens_a_dilemma() -> None:
    run = at_gate()
    tick = run.tick
    assert run.runner.x == 1600
    assert run.runner.motion is Motion.IDLE
    assert run.dilemma is not None
    assert run.dilemma.scenario.id == "gate-0"
    assert run.frozen
    for intent in (IDLE, JUMP, Intent(strum=True), Intent(skip=True)):
        assert run.step(intent) == []
    assert (run.tick, run.runner.x, run.gates_passed) == (tick, 1600, 0)


def test_gate_reached_comes_with_the_dilemma() -> None:
    run = run_on(TWO_LEGS)
    events = idle_until(run, DilemmaOpened)
    assert events[-2:] == [GateReached(run.tick, 0), DilemmaOpened(run.tick, 0)]


def test_a_jump_into_the_gate_comes_down_first() -> None:
    run = run_on(TWO_LEGS)
    idle_to_beat(run, 7.7)
    run.step(JUMP)
    idle_until(run, GateReached)
    assert run.runner.x == 1600
    assert run.dilemma is None
    idle_until(run, DilemmaOpened)
    assert run.runner.on_ground
    assert run.runner.x == 1600


@pytest.mark.parametrize("choice_id", ["wait", "give"])
def test_only_a_safe_choice_closes_it(choice_id: str) -> None:
    run = at_gate()
    choose(run, choice_id)
    assert run.step(IDLE) == []
    assert run.frozen
    choose(run, "keep")
    events = run.step(IDLE)
    assert events[:2] == [
        DilemmaClosed(run.tick, 0, "gate-0", first_try=False),
        GateOpened(run.tick, 0),
    ]
    assert run.gates_passed == 1


def test_first_try_is_told() -> None:
    run = at_gate()
    choose(run, "keep")
    assert of(DilemmaClosed, run.step(IDLE))[0].first_try


def test_three_two_one_then_the_next_leg() -> None:
    """At 120 beats a minute a beat is 60 ticks: three beats of standing, then on."""
    run = at_gate()
    choose(run, "keep")
    run.step(IDLE)
    closed, counts = run.tick, [run.count]
    assert run.song.ticks_left == 180
    while not of(LegStarted, run.step(IDLE)):
        assert run.runner.x == 1600
        counts.append(run.count)
    assert [n for n in counts if n != 0] == [3] * 60 + [2] * 60 + [1] * 60
    assert run.tick - closed == 180
    assert (run.leg, run.count, run.song.ticks_left) == (1, 0, 0)
    run.step(IDLE)
    assert run.runner.x > 1600


def test_course_and_music_agree_after_the_count() -> None:
    """The count leads into the beat on which the course goes on, to a tick's part."""
    for bpm in (96, 104, 112, 120, 126, 132):
        run = run_on(road(bpm=bpm, leg_beats=(8, 8, 8)))
        for _ in range(2):
            idle_until(run, DilemmaOpened)
            choose(run, "keep")
            idle_until(run, LegStarted)
            assert run.song.beat == pytest.approx(run.beat, abs=1e-6)


def test_skipping_a_story_brings_another_one_never_the_way_on() -> None:
    run = at_gate()
    assert run.skip_story()
    assert run.dilemma is not None
    assert run.dilemma.scenario.id == "swap-1"
    assert run.frozen
    choose(run, "keep")
    assert of(DilemmaClosed, run.step(IDLE))[0].scenario_id == "swap-1"


def test_with_nothing_to_swap_in_the_story_stays() -> None:
    run = at_gate()
    run.deck = EmptyDeck()
    assert not run.skip_story()
    assert run.dilemma is not None
    assert run.dilemma.scenario.id == "gate-0"


def test_there_is_no_story_to_skip_while_running() -> None:
    assert not run_on(TWO_LEGS).skip_story()


def test_without_stories_the_gates_open_by_themselves() -> None:
    run = Run(road(leg_beats=(8, 8, 8)), EmptyDeck(), 7)
    events = idle_until(run, GigReached)
    assert len(of(GateOpened, events)) == 2
    assert run.song.beat == pytest.approx(run.beat, abs=2 * run.song.a_tick)


def test_the_scene_may_open_stories_in_its_own_way() -> None:
    """Easier words, or looking for signs in shorter stories too."""
    asked: list[str] = []

    def ask(scenario: object, seed: str) -> Dilemma:
        asked.append(seed)
        return Dilemma(scenario, seed, spot=True)  # type: ignore[arg-type]

    run = Run(TWO_LEGS, SmallDeck(), 7, ask=ask)
    idle_until(run, DilemmaOpened)
    assert asked == ["7"]


def test_answering_policies_reach_the_end_of_a_story() -> None:
    from random import Random

    tried = {}
    for policy in ("safe", "random", "unsafe-first"):
        run = at_gate()
        assert run.dilemma is not None
        answer(run.dilemma, policy, Random(1))
        tried[policy] = len(run.dilemma.tried)
        assert run.dilemma.done
    assert tried["safe"] == 1
    assert tried["unsafe-first"] == 3
