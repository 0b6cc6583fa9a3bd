"""The first thing seen: a frame at once, then stories, progress, sounds and band are read."""

from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.paths import shipped
from game.scenes.kit import Kit
from game.scenes.loading import Loading
from game.scenes.scene import Change, Replace

if TYPE_CHECKING:
    from game.progress import Progress, ProgressFile
    from game.scenario.library import Library
    from game.scenario.tour import Tour
    from game.view.looks import Colours, Wardrobe
    from game.view.puppet import Puppet
    from game.view.sounds import Sounds

BAND = ("mika", "ines", "zaynab", "leo")
TOUR = "battle-of-the-bands.yaml"


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
    """Give the kit what was read, and where screens lead."""
    from game.scenes.ways import AllWays  # noqa: PLC0415  (after the first frame)

    kit.show_ways(AllWays(kit))
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


def read_stories(kit: Kit) -> "Library":
    """Read the shipped stories and the packs that are on; name what was left out."""
    from game.scenario.loader import load_library  # noqa: PLC0415

    library = load_library([shipped("scenarios")], packs_of(kit))
    name_problems(kit, library)
    return library


def packs_of(kit: Kit) -> list[Path]:
    """Give the packs that are on: those of the command line, and those in the packs folder."""
    if kit.options.safe_mode:
        return []
    from game.scenario.pack import packs_in  # noqa: PLC0415

    dropped = packs_in(kit.packs_folder) if kit.packs_folder else []
    return [*kit.options.packs, *(p for p in dropped if p.name not in kit.settings.packs_off)]


def name_problems(kit: Kit, library: "Library") -> None:
    """Note every story file that was left out, by its name."""
    for path in dict.fromkeys(problem.path for problem in library.problems):
        kit.note(kit.words.gettext("Left out: {name}").format(name=path.name))


def load_sounds(kit: Kit) -> Generator[float, None, "Sounds | None"]:
    """Open the mixer and decode the sounds; None in safe mode or without a sound device."""
    if kit.options.safe_mode:
        return None
    from game.view.music import open_mixer  # noqa: PLC0415
    from game.view.sounds import Sounds  # noqa: PLC0415

    if not open_mixer():
        return None
    yield 0.5
    return (yield from Sounds.load(kit.assets / "sounds"))


def load_band(
    folder: Path, scale: float, names: Iterable[str], worn: "Mapping[str, Colours]"
) -> Generator[float, None, dict[str, "Puppet"]]:
    """Read band members' drawings, in the looks they wear."""
    from game.view.puppet import load_puppet  # noqa: PLC0415

    band = {}
    for name in names:
        if (folder / f"{name}.svg").exists():
            band[name] = yield from load_puppet(folder, name, scale, worn.get(name))
    return band
