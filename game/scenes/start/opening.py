"""The first thing seen: a frame at once, then stories, progress, sounds and band are read."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.assets import needed
from game.paths import FOLDERS, of_seat, shipped, sweep
from game.ui.keeping_words import open_twice
from game.ui.kit import Kit
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
    seat: int
    """Whose progress and run it is."""


def opening(kit: Kit) -> Loading[LoadedData]:
    """Open with the loading page, which leads to the title."""
    return Loading(kit, "Soundcheck", lambda: load(kit), lambda opened: arrive(kit, opened))


def arrive(kit: Kit, opened: LoadedData) -> Change:
    """Hand what was read to the kit and show the title."""
    hand_over(kit, opened)
    kit.take_up_settings()
    if kit.settings.seat != opened.seat:  # the settings could not be read before
        return Replace(opening(kit))
    kit.devices.open_pads()
    kit.set_voice()
    return Replace(kit.routes.title())


def hand_over(kit: Kit, opened: LoadedData) -> None:
    """Return the kit what was read."""
    kit.fill(opened.progress, opened.library, opened.sounds, opened.band, opened.progress_file)
    kit.take_tour(opened.tour, opened.wardrobe)
    kit.run_file = opened.run_file


def load(kit: Kit) -> Generator[float, None, LoadedData]:
    """Read everything the title needs, in small steps."""
    from game.kept_run import RunFile  # noqa: PLC0415  (after the first frame)
    from game.progress import Progress, ProgressFile  # noqa: PLC0415
    from game.scenario.tour import load_tour  # noqa: PLC0415
    from game.view.looks import load_wardrobe  # noqa: PLC0415
    from game.view.spare_memory import keep_pictures_apart  # noqa: PLC0415

    keep_pictures_apart()
    yield 0.1
    if kit.lock and kit.lock.held_elsewhere:
        kit.note(open_twice(kit.words))
    if kit.data_folder:
        sweep([kit.data_folder, *(kit.data_folder / name for name in FOLDERS)])
    seat = kit.settings.seat
    path = of_seat(kit.progress_path, seat) if kit.progress_path else None
    file = ProgressFile(path, kit.lock) if path else None
    progress = file.load() if file else Progress()
    if progress.runner not in BAND:
        progress.runner = ""
    kept = of_seat(kit.data_folder / KEPT_RUN, seat) if kit.data_folder else None
    run_file = RunFile(kept, kit.lock)
    run_file.load()
    for notice in (*(file.notices if file else ()), *run_file.notices):
        kit.note(notice)
    yield 0.2
    library = read_stories(kit)
    tour_path = shipped("scenarios") / "tours" / TOUR
    with needed(tour_path):
        tour = load_tour(tour_path)
    yield 0.4
    sounds = yield from load_sounds(kit)
    folder = kit.assets / "art" / "band"
    wardrobe = load_wardrobe(folder / "looks.yaml")
    band = yield from load_band(
        folder, kit.brush.frame.scale, BAND, wardrobe.worn(progress.wearing)
    )
    kit.scenery("corridor")
    yield 1.0
    return LoadedData(progress, library, sounds, band, file, tour, wardrobe, run_file, seat)
