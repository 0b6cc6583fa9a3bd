"""Puts together what the game needs from the command line's options."""

import argparse
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from game.folder_lock import FolderLock
from game.paths import data_folder, shipped
from game.settings import Settings, SettingsFile

if TYPE_CHECKING:
    from game.ui.context import Context
    from game.ui.scene import Routes


NO_FOLDER = "There is no folder to keep things in, so this game keeps nothing."


@dataclass(frozen=True)
class Setup:
    """The options and the files of a session of play."""

    options: argparse.Namespace
    folder: Path | None
    """Where things are kept; None where this computer has no such folder."""
    settings: Settings
    settings_file: SettingsFile

    @property
    def fullscreen(self) -> bool:
        """Whether the player left the game in full screen."""
        return self.settings.fullscreen

    def context(
        self, size: tuple[int, int], *, keep: bool = True, threads: bool = True
    ) -> "Context":
        """Make the context for a window size; `keep` False leaves no file behind."""
        from game.bindings import Bindings
        from game.devices import Devices
        from game.i18n import Words
        from game.ui.context import Context
        from game.ui.dressing import make_brush
        from game.ui.play_options import PlayOptions
        from game.view.voice import Voice

        assets = shipped("assets")
        wanted = self.options
        folder = self.folder if keep else None
        return Context(
            assets=assets,
            settings=self.settings,
            settings_file=self.settings_file if keep else SettingsFile(None),
            words=Words(assets / "locale"),
            devices=Devices(Bindings.stored(self.settings.keys, self.settings.pad)),
            voice=Voice(getattr(wanted, "speech_log", None)),
            options=PlayOptions(
                seed=getattr(wanted, "seed", None),
                packs=tuple(getattr(wanted, "pack", ())),
                ages=getattr(wanted, "ages", None) or "",
                safe_mode=getattr(wanted, "safe_mode", False),
                threads=threads,
            ),
            today=date.today(),
            brush=make_brush(assets, self.settings, size),
            lock=self.settings_file.lock if keep else None,
            progress_path=folder / "progress.json" if folder else None,
            packs_folder=folder / "packs" if folder else None,
            data_folder=folder,
            notices=[*self.settings_file.notices, *([] if self.folder else [NO_FOLDER])],
            make_routes=every_route,
        )


def every_route(context: "Context") -> "Routes":
    """Return the screens that many screens lead to; they are imported after the first frame."""
    from game.scenes.start.routes import AllRoutes

    return AllRoutes(context)


def make_kit(options: argparse.Namespace) -> Setup:
    """Read the settings, before the first frame; safe mode has the start values and keeps none."""
    portable = getattr(options, "portable", False)
    folder = data_folder(portable=portable)
    lock = FolderLock(folder) if folder else None
    kept = folder and not getattr(options, "safe_mode", False)
    file = SettingsFile(folder / "settings.json" if folder and kept else None, lock)
    return Setup(options, folder, file.load(), file)
