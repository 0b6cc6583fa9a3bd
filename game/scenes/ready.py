"""A run that is ready to start: its course, deck, drawings and music, and what it is played for."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from secrets import randbelow
from typing import TYPE_CHECKING, Protocol

import pygame

from game.assets import AssetError
from game.scenario.dilemma import Dilemma
from game.scenes.kit import Kit
from game.scenes.reading import load_sounds
from game.scenes.scene import Change, Scene
from game.simulation.tuning import Assists, TumbleDilemmas

if TYPE_CHECKING:
    from game.settings import Settings
    from game.simulation.course import Venue
    from game.simulation.goals import Tally
    from game.simulation.run import Run
    from game.view.music import Song
    from game.view.run_view import RunView

FIRST_VENUE = "corridor"
Skip = Callable[[], Dilemma | None]
Behind = Callable[[pygame.Surface], None]


class Occasion(Protocol):
    """What a run is played for: alone, with a class, or by a lesson code; the run is the same.

    The running screen asks it what opens at a gate, what is kept, and what comes after.
    """

    @property
    def over(self) -> bool:
        """Whether the run goes to the gig now, wherever it is."""

    @property
    def note(self) -> str:
        """Words that stand small over the road; empty for none."""

    def keyed(self, name: str) -> Change | None:
        """Take a key that means nothing on the road."""

    def passed(self, ready: "Ready") -> Scene | None:
        """Give the screen that opens at a gate that has no story left; None: run on."""

    def make_run(self, venue: str, *, encore: bool = False) -> "Run":
        """Build the course and the stories of a run."""

    def ask(self, ready: "Ready", dilemma: Dilemma, skip: Skip, behind: Behind) -> Scene:
        """Give the screen that opens with a dilemma; it closes when the dilemma is done."""

    def answered(self, dilemma: Dilemma) -> None:
        """Keep what was learned in a dilemma."""

    def skipped(self, topic: str) -> None:
        """Let a skipped topic rest."""

    def arrived(self, ready: "Ready") -> None:
        """Keep what a run that reached the gig has brought."""

    def pause(self) -> Scene:
        """Give the page that opens over a run that waits."""

    def gig(self, ready: "Ready", met: Sequence[tuple[str, bool, str]]) -> Scene:
        """Give the gig."""


@dataclass(frozen=True)
class Ready:
    """What a run needs to start."""

    run: "Run"
    view: "RunView"
    song: "Song"
    runner: str
    venue: str
    tally: "Tally"
    """The goals of the run so far."""
    encore: bool = False
    occasion: "Occasion | None" = None
    """What it is played for; None: alone."""


def load(
    kit: Kit, runner: str, venue: str, *, encore: bool, occasion: "Occasion | None" = None
) -> Generator[float, None, Ready]:
    """Make a run ready in small steps."""
    from game.simulation.goals import Tally  # noqa: PLC0415
    from game.view.music import Song  # noqa: PLC0415
    from game.view.run_view import RunView  # noqa: PLC0415
    from game.view.spare_memory import give_back  # noqa: PLC0415

    kit.now_playing(None)
    give_back()
    if kit.sounds is None:  # a device may have come since the start
        kit.sounds = yield from load_sounds(kit)
        kit.set_volumes()
    make = occasion.make_run if occasion else partial(make_run, kit)
    run = make(venue, encore=encore)
    yield 0.1
    size = kit.brush.frame.size
    view = yield from RunView.load(kit.assets / "art", venue, runner, size, kit.outfits)
    view.dig(run.course)
    song = yield from Song.load(kit.assets / "music", venue)
    tally = Tally(kit.tour.stop(venue).goals, run.course)
    return Ready(run, view, song, runner, venue, tally, encore, occasion)


def make_run(kit: Kit, venue: str, *, encore: bool = False) -> "Run":
    """Build the course and the deck of a run; a new run begins in the history."""
    from game.scenario.deck import Deck  # noqa: PLC0415
    from game.scenario.model import Ages  # noqa: PLC0415
    from game.simulation.course import build_course  # noqa: PLC0415
    from game.simulation.run import Run  # noqa: PLC0415

    seed = kit.options.seed if kit.options.seed is not None else randbelow(1_000_000)
    progress = kit.progress
    progress.history = progress.history.new_run()
    deck = Deck(
        kit.library.scenarios.values(),
        progress.history,
        kit.today,
        str(seed),
        Ages(kit.ages),
        careful_allowed=kit.settings.careful_stories,
    )
    place = read_course(kit.assets, venue)
    course = build_course(place, seed, encore=encore, tutorial=not progress.tutorial_done)
    return Run(course, deck, seed, assists_of(kit.settings))


def read_course(assets: Path, venue: str) -> "Venue":
    """Read a venue's course; raises AssetError."""
    from game.simulation.course import CourseError, load_venue  # noqa: PLC0415

    try:
        return load_venue(assets / "courses", venue)
    except CourseError as error:
        raise AssetError(error.path or assets / "courses") from error


def assists_of(settings: "Settings") -> Assists:
    """Give the help while running that the settings ask for."""
    return Assists(
        speed=settings.speed / 100,
        wide_timing=settings.wide_timing,
        no_tumble=settings.no_tumble,
        one_button=settings.one_button,
        tap_is_full_jump=settings.tap_full_jump,
        tumble_dilemmas=TumbleDilemmas(settings.tumble_dilemmas),
    )
