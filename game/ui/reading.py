"""What is read from the disk behind a loading page: stories, packs, sounds, band members."""

from collections.abc import Generator, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from game.paths import shipped
from game.ui.context import Shell

if TYPE_CHECKING:
    from game.scenario.library import Library
    from game.view.looks import Colours
    from game.view.puppet import Puppet

MOST_NAMED = 3


NAMED = 3  # damaged sounds, at most; more of them are one and the same trouble


def read_stories(shell: Shell) -> "Library":
    """Read the shipped stories and the packs that are on; name what was left out."""
    from game.scenario.loader import load_library  # noqa: PLC0415

    packs = packs_of(shell)
    first = packs if shell.settings.packs_first else shell.options.packs
    library = load_library([shipped("scenarios")], packs, first)
    name_problems(shell, library)
    _ = shell.words.gettext
    if not library.helplines:
        shell.store.note(_("The phone lines for children could not be read."))
    for name, entries in (("topics.yaml", library.topics), ("cast.yaml", library.cast)):
        if not entries:
            shell.store.note(_("Left out: {name}").format(name=name))
    return library


def packs_of(shell: Shell) -> list[Path]:
    """Return the packs that are on: those of the command line, and those in the packs folder."""
    if shell.options.safe_mode:
        return []
    from game.scenario.pack import packs_in  # noqa: PLC0415

    dropped = packs_in(shell.store.packs_folder) if shell.store.packs_folder else []
    return [
        *shell.options.packs,
        *(p for p in dropped if p.name not in shell.settings.packs_off),
    ]


def name_problems(shell: Shell, library: "Library") -> None:
    """Note the first story files that were left out by their names, and how many others."""
    paths = list(dict.fromkeys(problem.path for problem in library.problems))
    for path in paths[:MOST_NAMED]:
        shell.store.note(shell.words.gettext("Left out: {name}").format(name=path.name))
    others = len(paths) - MOST_NAMED
    if others > 0:
        told = shell.words.ngettext(
            "{count} more file is left out", "{count} more files are left out", others
        )
        shell.store.note(told.format(count=others))


def load_sounds(shell: Shell) -> Generator[float, None, None]:
    """Read the sounds, unless they are there; name those that are damaged."""
    damaged = yield from shell.sound.load()
    if damaged:
        told = shell.words.gettext("Some sounds could not be read: {names}")
        shell.store.note(told.format(names=", ".join(damaged[:NAMED])))


def load_band(
    folder: Path, scale: float, names: Iterable[str], worn: "Mapping[str, Colours]"
) -> Generator[float, None, dict[str, "Puppet"]]:
    """Read band members' drawings, in the looks they wear."""
    from game.view.puppet import load_puppet  # noqa: PLC0415

    band = {}
    for name in names:
        band[name] = yield from load_puppet(folder, name, scale, worn.get(name))
    return band
