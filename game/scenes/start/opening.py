"""The first thing seen: a frame at once, then stories, progress, sounds and band are read."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.assets import needed
from game.paths import FOLDERS, shipped, sweep
from game.ui.context import Context
from game.ui.keeping_words import open_twice
from game.ui.loading import Loading
from game.ui.reading import load_band, load_sounds, read_stories
from game.ui.scene import Change, Replace

if TYPE_CHECKING:
    from game.kept_run import RunFile
    from game.progress import Progress, ProgressFile
    from game.scenario.library import Library
    from game.scenario.tour import Tour
    from game.view.looks import Wardrobe
    from game.view.puppet import Puppet
    from game.view.sounds import Sounds

BAND = ("mika", "ines", "zaynab", "leo")
KEPT_RUN = "kept-run.json"
TOUR = "battle-of-the-bands.yaml"


@dataclass(frozen=True)
class LoadedData:
    """What the opening read."""

    progress: "Progress"
    library: "Library"
    sounds: "Sounds | None"
    band: dict[str, "Puppet"]
    progress_file: "ProgressFile | None"
    tour: "Tour"
    wardrobe: "Wardrobe"
    run_file: "RunFile"


def opening(context: Context) -> Loading[LoadedData]:
    """Open with the loading page, which leads to the title."""
    return Loading(
        context, "Soundcheck", lambda: load(context), lambda opened: arrive(context, opened)
    )


def arrive(context: Context, opened: LoadedData) -> Change:
    """Hand what was read to the context and show the title."""
    hand_over(context, opened)
    context.take_up_settings()
    context.devices.open_pads()
    context.take_effect()
    return Replace(context.routes.title())


def hand_over(context: Context, opened: LoadedData) -> None:
    """Return the context what was read."""
    context.fill(opened.progress, opened.library, opened.sounds, opened.band, opened.progress_file)
    context.take_tour(opened.tour, opened.wardrobe)
    context.session.run_file = opened.run_file


def load(context: Context) -> Generator[float, None, LoadedData]:
    """Read everything the title needs, in small steps."""
    from game.kept_run import RunFile  # noqa: PLC0415  (after the first frame)
    from game.progress import Progress, ProgressFile  # noqa: PLC0415
    from game.scenario.tour import load_tour  # noqa: PLC0415
    from game.view.looks import load_wardrobe  # noqa: PLC0415
    from game.view.spare_memory import keep_pictures_apart  # noqa: PLC0415

    keep_pictures_apart()
    yield 0.1
    if context.store.held_elsewhere:
        context.store.note(open_twice(context.words))
    if context.store.folder:
        sweep([context.store.folder, *(context.store.folder / name for name in FOLDERS)])
    file = ProgressFile(context.progress_path, context.lock) if context.progress_path else None
    progress = file.load() if file else Progress()
    if progress.runner not in BAND:
        progress.runner = ""
    run_file = RunFile(
        context.store.folder / KEPT_RUN if context.store.folder else None, context.lock
    )
    run_file.load()
    for notice in (*(file.notices if file else ()), *run_file.notices):
        context.store.note(notice)
    yield 0.2
    library = read_stories(context)
    path = shipped("scenarios") / "tours" / TOUR
    with needed(path):
        tour = load_tour(path)
    yield 0.4
    sounds = yield from load_sounds(context)
    folder = context.assets / "art" / "band"
    wardrobe = load_wardrobe(folder / "looks.yaml")
    band = yield from load_band(
        folder, context.brush.frame.scale, BAND, wardrobe.worn(progress.wearing)
    )
    context.drawing.scenery("corridor")
    yield 1.0
    return LoadedData(progress, library, sounds, band, file, tour, wardrobe, run_file)
