"""Bots finish every course; one with 80 ms of error hardly tumbles in the first venue."""

from collections import Counter

import pytest
from small_run import EmptyDeck, SmallDeck, play, venue

from game.simulation.bot import Bot
from game.simulation.course import VENUES, build_course
from game.simulation.events import DilemmaClosed, DilemmaOpened, GateOpened, GigReached
from game.simulation.run import Run
from game.simulation.tuning import TICKS_PER_SECOND, Assists

MANY_SEEDS = range(50)


def error_run(venue_id: str, seed: int, assists: Assists | None = None) -> Run:
    """Play a course with presses up to 80 ms beside the beat."""
    run = Run(build_course(venue(venue_id), seed), EmptyDeck(), seed, assists)
    play(run, Bot(run, error_s=0.08, seed=seed))
    return run


@pytest.mark.parametrize("venue_id", VENUES)
@pytest.mark.parametrize("encore", [False, True])
def test_the_bot_finishes_every_course(venue_id: str, encore: bool) -> None:
    run = Run(build_course(venue(venue_id), 11, encore), SmallDeck(), 11)
    events = play(run, Bot(run), "unsafe-first")
    assert isinstance(events[-1], GigReached)
    names = Counter(type(event) for event in events)
    assert names[GateOpened] == names[DilemmaOpened] == names[DilemmaClosed] == 3


def test_with_80_ms_of_error_at_most_one_tumble_in_venue_1() -> None:
    tumbles = Counter(error_run("corridor", seed).tumbles.at.total() for seed in MANY_SEEDS)
    assert max(tumbles) <= 1, tumbles


@pytest.mark.parametrize("venue_id", VENUES[1:])
def test_with_80_ms_of_error_the_other_venues_are_fair(venue_id: str) -> None:
    assert max(error_run(venue_id, seed).tumbles.at.total() for seed in range(2)) <= 2


def test_one_key_is_enough() -> None:
    for venue_id in ("corridor", "stage"):
        run = Run(build_course(venue(venue_id), 3), EmptyDeck(), 3, Assists(one_button=True))
        bot = Bot(run, error_s=0.08, seed=3, held_s=0.08)
        while not run.finished:
            intent = bot.intent()
            run.step(type(intent)(jump=intent.jump, release=intent.release))
        assert run.tumbles.at.total() <= 1
        assert len(run.smashed) > 10


def test_taps_alone_pass_every_venue() -> None:
    for venue_id in VENUES:
        run = Run(build_course(venue(venue_id), 4), EmptyDeck(), 4)
        play(run, Bot(run, error_s=0.05, seed=4, held_s=0.1))
        assert run.tumbles.at.total() == 0


def test_nobody_is_kept_from_the_gig() -> None:
    """Without a single press: tumbles, help, removed obstacles, and the gig in the end."""
    run = Run(build_course(venue("stage"), 2), EmptyDeck(), 2)
    from game.simulation.intent import IDLE

    while not run.finished:
        run.step(IDLE)
    assert run.tick / TICKS_PER_SECOND < 8 * 60
