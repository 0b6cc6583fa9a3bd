"""Music is where the course is: notes sound on their beat, through gates and tumbles."""

from collections.abc import Generator
from datetime import date
from pathlib import Path
from random import Random
from typing import TypeVar

import pygame
import pytest

from game.scenario.deck import Deck, History
from game.scenario.loader import load_library
from game.scenario.model import Ages
from game.simulation.bot import Bot, answer
from game.simulation.clock import FixedClock
from game.simulation.course import build_course, load_venue
from game.simulation.events import NoteTaken, Tumbled
from game.simulation.place_in_song import leg_beat
from game.simulation.run import Run
from game.simulation.tuning import Assists
from game.view.run_song import RunSong

T = TypeVar("T")
ROOT = Path(__file__).parents[2]
FRAME_S = 1 / 60
IN_STEP_S = 0.07  # what the ear lets pass; the music is put right at 45 ms
USUALLY_S = 0.025
SEED = 3


class Watch:
    """A clock that the test moves."""

    now = 0.0

    def __call__(self) -> float:
        """Return the time in seconds."""
        return self.now


def drained(loading: Generator[float, None, T]) -> T:
    while True:
        try:
            next(loading)
        except StopIteration as end:
            value: T = end.value
            return value


def lateness(venue: str, speed: float, error_s: float) -> tuple[list[float], int]:
    """Play a whole run in frames; return how late (s) each note was in its section, and tumbles."""
    watch = Watch()
    pygame.mixer.quit()
    song = drained(RunSong.load(ROOT / "assets" / "music", venue, 0, "guitar", now=watch))
    course = build_course(load_venue(ROOT / "assets" / "courses", venue), SEED)
    stories = load_library([ROOT / "scenarios"]).scenarios.values()
    deck = Deck(stories, History(), date(2026, 11, 23), str(SEED), Ages("8-9"))
    run = Run(course, deck, SEED, Assists(speed=speed))
    bot, clock, random = Bot(run, error_s=error_s, seed=SEED), FixedClock(), Random(SEED)
    late: list[float] = []
    tumbles = 0
    while not run.finished:
        slow = random.random() < 0.002  # a frame that takes long
        elapsed = FRAME_S + slow * random.uniform(0.05, 0.4)
        watch.now += elapsed
        song.tick(elapsed)
        for _tick in range(clock.advance(round(elapsed * 1e9), round(speed * 100))):
            happened = run.step(bot.intent())
            tumbles += sum(isinstance(event, Tumbled) for event in happened)
            start = course.legs[run.leg].start / course.px_per_beat
            if song.plays and song.leg == run.leg and not slow:
                late += [
                    song.beat_s
                    * apart(song.beat - (event.note.beat - start) / speed, song.chords.beats)
                    for event in happened
                    if isinstance(event, NoteTaken)
                ]
            if run.frozen:
                break
        song.follow(run.leg, leg_beat(run), speed)
        if run.dilemma and run.frozen:
            song.pause()
            watch.now += random.uniform(5, 20)  # reading
            answer(run.dilemma, "safe", random)
    return late, tumbles


def apart(beats: float, loop: int) -> float:
    """Return a distance in beats where the music goes round."""
    return (beats + loop / 2) % loop - loop / 2


@pytest.mark.parametrize("speed", [1.0, 0.5, 0.75, 1.25])
@pytest.mark.parametrize(("venue", "error_s"), [("corridor", 0.0), ("stage", 0.2)])
def test_notes_are_heard_on_their_beat_of_the_section(
    venue: str, error_s: float, speed: float
) -> None:
    late, tumbles = lateness(venue, speed, error_s)
    assert len(late) > 80
    assert bool(tumbles) == bool(error_s)
    assert max(map(abs, late)) < IN_STEP_S
    assert sorted(map(abs, late))[len(late) // 2] < USUALLY_S
