"""The first thing seen: a frame at once, then stories, progress, sounds and band are read."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.paths import shipped
from game.scenes.kit import Kit
from game.scenes.loading import Loading
from game.scenes.reading import load_band, load_sounds, read_stories
from game.scenes.scene import Change, Replace

if TYPE_CHECKING:
    from game.progress import Progress, ProgressFile
    from game.scenario.library import Library
    from game.scenario.tour import Tour
    from game.view.looks import Wardrobe
    from game.view.puppet import Puppet
    from game.view.sounds import Sounds

BAND = ("mika", "ines", "zaynab", "leo")
TOUR = "golden-drumstick.yaml"


@dataclass(frozen=True)
class Opened:
    """What the opening read."""

    progress: "Progress"
    library: "Library"
    sounds: "Sounds | None"
    band: dict[str, "Puppet"]
    progress_file: "ProgressFile | None"
    tour: "Tour"
    wardrobe: "Wardrobe"


def opening(kit: Kit) -> Loading[Opened]:
    """Open with the loading page, which leads to the title."""
    return Loading(kit, "Soundcheck", lambda: load(kit), lambda opened: arrive(kit, opened))


def arrive(kit: Kit, opened: Opened) -> Change:
    """Hand what was read to the kit and show the title."""
    hand_over(kit, opened)
    kit.devices.open_pads()
    kit.set_voice()
    return Replace(kit.ways.title())


def hand_over(kit: Kit, opened: Opened) -> None:
    """Give the kit what was read."""
    kit.fill(opened.progress, opened.library, opened.sounds, opened.band, opened.progress_file)
    kit.take_tour(opened.tour, opened.wardrobe)


def load(kit: Kit) -> Generator[float, None, Opened]:
    """Read everything the title needs, in small steps."""
    from game.progress import Progress, ProgressFile  # noqa: PLC0415  (after the first frame)
    from game.scenario.tour import load_tour  # noqa: PLC0415
    from game.view.looks import load_wardrobe  # noqa: PLC0415

    yield 0.1
    file = ProgressFile(kit.progress_path) if kit.progress_path else None
    progress = file.load() if file else Progress()
    for notice in file.notices if file else ():
        kit.note(notice)
    yield 0.2
    library = read_stories(kit)
    tour = load_tour(shipped("scenarios") / "tours" / TOUR)
    yield 0.4
    sounds = yield from load_sounds(kit)
    folder = kit.assets / "art" / "band"
    wardrobe = load_wardrobe(folder / "looks.yaml")
    band = yield from load_band(
        folder, kit.brush.frame.scale, BAND, wardrobe.worn(progress.wearing)
    )
    kit.scenery("corridor")
    yield 1.0
    return Opened(progress, library, sounds, band, file, tour, wardrobe)
