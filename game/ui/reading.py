"""What is read from the disk behind a loading page: stories, packs, sounds, band members."""

from collections.abc import Generator, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from game.paths import shipped
from game.ui.context import Context

if TYPE_CHECKING:
    from game.scenario.library import Library
    from game.view.looks import Colours
    from game.view.puppet import Puppet
    from game.view.sounds import Sounds

MOST_NAMED = 3


NAMED = 3  # damaged sounds, at most; more of them are one and the same trouble


def read_stories(context: Context) -> "Library":
    """Read the shipped stories and the packs that are on; name what was left out."""
    from game.scenario.loader import load_library  # noqa: PLC0415

    packs = packs_of(context)
    first = packs if context.settings.packs_first else context.options.packs
    library = load_library([shipped("scenarios")], packs, first)
    name_problems(context, library)
    _ = context.words.gettext
    if not library.helplines:
        context.store.note(_("The phone lines for children could not be read."))
    for name, entries in (("topics.yaml", library.topics), ("cast.yaml", library.cast)):
        if not entries:
            context.store.note(_("Left out: {name}").format(name=name))
    return library


def packs_of(context: Context) -> list[Path]:
    """Return the packs that are on: those of the command line, and those in the packs folder."""
    if context.options.safe_mode:
        return []
    from game.scenario.pack import packs_in  # noqa: PLC0415

    dropped = packs_in(context.store.packs_folder) if context.store.packs_folder else []
    return [
        *context.options.packs,
        *(p for p in dropped if p.name not in context.settings.packs_off),
    ]


def name_problems(context: Context, library: "Library") -> None:
    """Note the first story files that were left out by their names, and how many others."""
    paths = list(dict.fromkeys(problem.path for problem in library.problems))
    for path in paths[:MOST_NAMED]:
        context.store.note(context.words.gettext("Left out: {name}").format(name=path.name))
    others = len(paths) - MOST_NAMED
    if others > 0:
        told = context.words.ngettext(
            "{count} more file is left out", "{count} more files are left out", others
        )
        context.store.note(told.format(count=others))


def load_sounds(context: Context) -> Generator[float, None, "Sounds | None"]:
    """Open the mixer and decode the sounds; None in safe mode or without a sound device."""
    if context.options.safe_mode:
        return None
    from game.view.music import open_mixer  # noqa: PLC0415
    from game.view.sounds import Sounds  # noqa: PLC0415

    if not open_mixer():
        return None
    yield 0.5
    sounds = yield from Sounds.load(context.assets / "sounds")
    if sounds.damaged:
        context.store.note(
            context.words.gettext("Some sounds could not be read: {names}").format(
                names=", ".join(sounds.damaged[:NAMED])
            )
        )
    return sounds


def load_band(
    folder: Path, scale: float, names: Iterable[str], worn: "Mapping[str, Colours]"
) -> Generator[float, None, dict[str, "Puppet"]]:
    """Read band members' drawings, in the looks they wear."""
    from game.view.puppet import load_puppet  # noqa: PLC0415

    band = {}
    for name in names:
        band[name] = yield from load_puppet(folder, name, scale, worn.get(name))
    return band
