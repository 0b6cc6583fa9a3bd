"""Puts together what the game needs from the command line's options."""

import argparse
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from game.paths import data_folder, shipped
from game.settings import Settings, SettingsFile

if TYPE_CHECKING:
    from game.scenes.kit import Kit
    from game.scenes.scene import Ways


@dataclass(frozen=True)
class Setup:
    """The options and the files of a session of play."""

    options: argparse.Namespace
    folder: Path
    settings: Settings
    settings_file: SettingsFile

    @property
    def fullscreen(self) -> bool:
        """Whether the player left the game in full screen."""
        return self.settings.fullscreen

    def kit(self, size: tuple[int, int], *, keep: bool = True, threads: bool = True) -> "Kit":
        """Make the kit for a window size; `keep` False leaves no file behind."""
        from game.bindings import Bindings
        from game.devices import Devices
        from game.i18n import Words
        from game.scenes.dressing import make_brush
        from game.scenes.kit import Kit, PlayOptions
        from game.view.voice import Voice

        assets = shipped("assets")
        wanted = self.options
        return Kit(
            assets=assets,
            settings=self.settings,
            settings_file=self.settings_file,
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
            progress_path=self.folder / "progress.json" if keep else None,
            packs_folder=self.folder / "packs" if keep else None,
            certificates_folder=self.folder / "certificates" if keep else None,
            data_folder=self.folder if keep else None,
            notices=list(self.settings_file.notices),
            make_ways=every_way,
        )


def every_way(kit: "Kit") -> "Ways":
    """Give the screens that many screens lead to; they are imported after the first frame."""
    from game.scenes.ways import AllWays

    return AllWays(kit)


def make_kit(options: argparse.Namespace) -> Setup:
    """Read the settings, before the first frame; safe mode starts from the start values."""
    portable = getattr(options, "portable", False)
    folder = data_folder(portable=portable)
    file = SettingsFile(folder / "settings.json")
    settings = Settings() if getattr(options, "safe_mode", False) else file.load()
    return Setup(options, folder, settings, file)
