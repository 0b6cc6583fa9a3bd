"""Course and music on one beat grid: notes sound on the music's beat, through gates and tumbles."""

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
from game.scenes.run.song_moves import move_song
from game.simulation.bot import Bot, answer
from game.simulation.clock import FixedClock
from game.simulation.course import build_course, load_venue
from game.simulation.events import NoteTaken
from game.simulation.run import Run
from game.simulation.tuning import COUNT_BEATS, Assists
from game.view.music import Song

T = TypeVar("T")
ROOT = Path(__file__).parents[2]
FRAME_S = 1 / 60
IN_STEP_BEATS = 0.055  # 25 ms at the fastest: a frame and a tick, to the ear together
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


def lateness(venue: str, speed: float, error_s: float) -> list[float]:
    """Play a whole run in frames; return how late (in beats) each note was in its bar."""
    watch = Watch()
    pygame.mixer.quit()
    song = drained(Song.load(ROOT / "assets" / "music", venue, watch))
    course = build_course(load_venue(ROOT / "assets" / "courses", venue), SEED)
    stories = load_library([ROOT / "scenarios"]).scenarios.values()
    deck = Deck(stories, History(), date(2026, 11, 23), str(SEED), Ages("8-9"))
    run = Run(course, deck, SEED, Assists(speed=speed))
    bot, clock, random = Bot(run, error_s=error_s, seed=SEED), FixedClock(), Random(SEED)
    late: list[float] = []  # beats
    wait_s = 0.0
    song.start()
    while not run.finished:
        watch.now += FRAME_S
        song.tick(FRAME_S)
        if wait_s > 0:
            wait_s -= FRAME_S
            if wait_s <= 0:
                song.anchor(run.song.beat)
            continue
        for _tick in range(clock.advance(round(FRAME_S * 1e9), round(speed * 100))):
            happened = run.step(bot.intent())
            for event in happened:
                move_song(song, event)
            notes = [event.note for event in happened if isinstance(event, NoteTaken)]
            late += [(song.beat() - note.beat / speed + 2) % 4 - 2 for note in notes]
            if run.frozen:
                break
        if run.dilemma and run.frozen:
            watch.now += random.uniform(5, 20)  # reading
            answer(run.dilemma, "safe", random)
            wait_s = song.seconds_until_count(run.beat, COUNT_BEATS, speed)
        else:
            song.follow(run.song.beat, speed)
    return late


@pytest.mark.parametrize("speed", [1.0, 0.5])
@pytest.mark.parametrize(("venue", "error_s"), [("corridor", 0.0), ("stage", 0.2)])
def test_notes_are_heard_on_their_beat_of_the_bar(venue: str, error_s: float, speed: float) -> None:
    late = lateness(venue, speed, error_s)
    assert len(late) > 100
    assert max(map(abs, late)) < IN_STEP_BEATS
