"""A run that is ready to start: its course, deck, drawings and music, and what it is played for."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from secrets import randbelow
from typing import TYPE_CHECKING, Protocol

import pygame

from game.assets import AssetError
from game.scenario.dilemma import Dilemma
from game.scenario.met import Met
from game.simulation.tuning import Assists, TumbleDilemmas
from game.ui.context import Context
from game.ui.reading import load_sounds
from game.ui.scene import Scene
from game.ui.story_length import open_story

if TYPE_CHECKING:
    from game.kept_run import RunStart
    from game.settings import Settings
    from game.simulation.course import Venue
    from game.simulation.goals import Tally
    from game.simulation.groove import Groove
    from game.simulation.recording import Recorder
    from game.simulation.run import Run
    from game.view.run_song import RunSong
    from game.view.run_view import RunView

FIRST_VENUE = "corridor"
PLAYS = {"mika": "guitar", "ines": "bass", "zaynab": "keys", "leo": "drums"}
"""Whose instrument is heard from the first bar on."""
Skip = Callable[[], Dilemma | None]
DrawBackdrop = Callable[[pygame.Surface], None]


@dataclass(frozen=True)
class Asked:
    """A story that has stopped a run."""

    dilemma: Dilemma
    skip: Skip
    """Takes another story in its place."""
    done: Callable[[], None]
    """To be called once the story is over: the music hears of it at once."""
    behind: DrawBackdrop


class RunMode(Protocol):
    """What a run is played for: alone, with a class, or by a lesson code; the run is the same.

    The running screen asks it what opens at a gate, what is kept, and what comes after.
    """

    @property
    def over(self) -> bool:
        """Whether the run goes to the gig now, wherever it is."""

    @property
    def note(self) -> str:
        """Words that stand small over the road; empty for none."""

    def finish(self, tell: Callable[[str], None]) -> None:
        """Finish the lesson early, or not after all; `tell` shows words over the road."""

    def passed(self, ready: "PreparedRun") -> Scene | None:
        """Return the screen that opens at a gate that has no story left; None: run on."""

    def make_run(self, venue: str, *, encore: bool = False) -> "tuple[Run, RunStart | None]":
        """Build the course and the stories of a run, and what brings it back, if it can wait."""

    def ask(self, ready: "PreparedRun", asked: "Asked") -> Scene:
        """Return the screen that opens with a story; it tells when that is done, and closes."""

    def answered(self, dilemma: Dilemma) -> None:
        """Keep what was learned in a dilemma."""

    def skipped(self, topic: str) -> None:
        """Keep a skipped topic away for a while."""

    def left(self, ready: "PreparedRun", recorder: "Recorder") -> None:
        """Keep the run itself, so that it can go on: another screen opens, or the game closes."""

    def arrived(self, ready: "PreparedRun") -> None:
        """Keep what a run that reached the gig has brought."""

    def pause(self, ready: "PreparedRun") -> Scene:
        """Return the page that opens over a run that waits."""

    def gig(self, ready: "PreparedRun", met: Sequence[Met]) -> Scene:
        """Return the gig."""


@dataclass(frozen=True)
class PreparedRun:
    """What a run needs to start."""

    run: "Run"
    view: "RunView"
    song: "RunSong"
    runner: str
    venue: str
    tally: "Tally"
    """The goals of the run so far."""
    groove: "Groove"
    """Presses on their beat, in a row."""
    mode: RunMode
    """What it is played for."""
    encore: bool = False
    start: "RunStart | None" = None
    """What brings the run back another time; a lesson's has none."""
    past: "Recorder | None" = None
    """What was already run, where it goes on."""


def load(
    context: Context, mode: RunMode, runner: str, venue: str, *, encore: bool
) -> Generator[float, None, PreparedRun]:
    """Make a run ready in small steps."""
    run, start = mode.make_run(venue, encore=encore)
    ready = yield from dressed(context, mode, runner, run, encore=encore)
    return replace(ready, start=start)


def dressed(
    context: Context, mode: RunMode, runner: str, run: "Run", *, encore: bool
) -> Generator[float, None, PreparedRun]:
    """Load what a run is seen and heard with."""
    from game.simulation.goals import Tally  # noqa: PLC0415
    from game.simulation.groove import Groove  # noqa: PLC0415
    from game.view.run_view import RunView  # noqa: PLC0415
    from game.view.spare_memory import give_back  # noqa: PLC0415

    context.sound.now_playing(None)
    give_back()
    yield from load_sounds(context)  # a device may have come since the start
    yield 0.1
    venue, size = run.course.venue, context.brush.frame.size
    zoom = zoom_of(context.settings, encore=encore)
    view = yield from RunView.load(
        context.assets / "art", venue, runner, size, context.session.outfits, zoom
    )
    view.prerender_gaps(run.course)
    song = yield from context.sound.load_run(
        context.assets / "music", venue, run.leg, PLAYS[runner]
    )
    tally = Tally(context.session.tour.stop(venue).goals, run.course)
    return PreparedRun(run, view, song, runner, venue, tally, Groove(run.course), mode, encore)


def zoom_of(settings: "Settings", *, encore: bool) -> float:
    """Return how close the road is seen: by the text's size, and less so at high speed."""
    from game.view.camera import nearness  # noqa: PLC0415

    return settings.road_zoom * nearness(settings.speed, encore=encore)


def begin(context: Context, venue: str, *, encore: bool = False) -> "RunStart":
    """Begin a run in the history, and return what it is made from."""
    from game.kept_run import RunStart  # noqa: PLC0415
    from game.scenario.model import Ages  # noqa: PLC0415

    seed = context.options.seed if context.options.seed is not None else randbelow(1_000_000)
    progress = context.session.progress
    progress.history = progress.history.new_run()
    return RunStart(
        venue=venue, seed=str(seed), encore=encore, tutorial=not progress.tutorial_done,
        ages=Ages(context.ages), careful=context.settings.careful_stories, day=context.today,
        history=progress.history,
    )  # fmt: skip


def run_of(context: Context, start: "RunStart") -> "Run":
    """Build the course and the deck of a run: the same start, the same run."""
    from game.scenario.deck import Deck  # noqa: PLC0415
    from game.simulation.course import build_course  # noqa: PLC0415
    from game.simulation.run import Run  # noqa: PLC0415

    deck = Deck(
        context.session.library.scenarios.values(),
        start.history,
        start.day,
        start.seed,
        start.ages,
        careful_allowed=start.careful,
        first=context.session.library.first,
    )
    place = read_course(context.assets, start.venue)
    course = build_course(place, start.seed, encore=start.encore, tutorial=start.tutorial)
    return Run(course, deck, start.seed, assists_of(context.settings), partial(open_story, context))


def make_run(context: Context, venue: str, *, encore: bool = False) -> "Run":
    """Build a new run of a child who plays alone."""
    return run_of(context, begin(context, venue, encore=encore))


def read_course(assets: Path, venue: str) -> "Venue":
    """Read a venue's course; raises AssetError."""
    from game.simulation.course import CourseError, load_venue  # noqa: PLC0415

    try:
        return load_venue(assets / "courses", venue)
    except CourseError as error:
        raise AssetError(error.path or assets / "courses") from error


def assists_of(settings: "Settings") -> Assists:
    """Return the help while running that the settings ask for."""
    return Assists(
        speed=settings.road_speed / 100,
        wide_timing=settings.wide_timing,
        no_tumble=settings.no_tumble,
        one_button=settings.one_button,
        tap_is_full_jump=settings.tap_full_jump,
        tumble_dilemmas=TumbleDilemmas(settings.tumble_dilemmas),
    )
