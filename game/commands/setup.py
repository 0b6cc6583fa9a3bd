"""Puts together what the game needs from the command line's options."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from game.folder_lock import FolderLock, Keeping
from game.paths import data_folder, shipped
from game.settings import Settings, SettingsFile
from game.ui.play_options import PlayOptions

if TYPE_CHECKING:
    from game.ui.context import Context, Shell
    from game.ui.scene import Routes
    from game.ui.sound import Sound
    from game.ui.store import Store
    from game.view.voice import Voice


NO_FOLDER = "There is no folder to keep things in, so this game keeps nothing."


@dataclass(frozen=True)
class Machine:
    """What the machine offers that the game runs on."""

    sound: "Sound"
    voice: "Voice"
    store: "Store"


@dataclass(frozen=True)
class Setup:
    """What is known before there is a window: options, settings, where things are kept."""

    options: PlayOptions
    settings: Settings
    settings_file: SettingsFile
    folder: Path | None = None
    """Where things are kept; None where this computer has no such folder."""
    lock: Keeping | None = None
    notices: Sequence[str] = ()

    def shell(self, size: tuple[int, int], *, keep: bool = True) -> "Shell":
        """Return what is there from the first frame on; `keep` False leaves no file behind."""
        from game.ui.sound import DesktopSound
        from game.view.spoken_voice import SpokenVoice, file_log

        options, log = self.options, self.options.speech_log
        sound = DesktopSound(
            shipped("assets") / "sounds",
            self.settings,
            silenced=options.safe_mode,
            threads=options.threads,
        )
        voice = SpokenVoice(file_log(log) if log else None)
        machine = Machine(sound, voice, self._store(keep=keep))
        return shell_of(options, self.settings, size, machine)

    def _store(self, *, keep: bool) -> "Store":
        from game.ui.store import DesktopStore

        if not keep:
            return DesktopStore(None, SettingsFile(None), notices=self.notices)
        return DesktopStore(self.folder, self.settings_file, self.lock, self.notices)


def shell_of(
    options: PlayOptions,
    settings: Settings,
    size: tuple[int, int],
    machine: Machine,
) -> "Shell":
    """Put together what is there from the first frame on, with what the machine offers."""
    from game.bindings import Bindings
    from game.devices import Devices
    from game.i18n import Words
    from game.ui.banner import Banner
    from game.ui.context import Shell
    from game.ui.drawing import Drawing
    from game.ui.lesson_mode import LessonMode
    from game.ui.lone_switch import LoneSwitch
    from game.ui.patience import Patience
    from game.ui.run_hooks import RunHooks

    assets = shipped("assets")
    drawing = Drawing(assets, settings, size)
    return Shell(
        assets=assets,
        options=options,
        settings=settings,
        today=date.today(),
        words=Words(assets / "locale"),
        devices=Devices(Bindings.stored(settings.keys, settings.pad)),
        voice=machine.voice,
        drawing=drawing,
        sound=machine.sound,
        store=machine.store,
        lone=LoneSwitch(),
        offer=Patience(),
        banner=Banner(),
        lesson_mode=LessonMode(drawing, machine.sound),
        hooks=RunHooks(),
        make_routes=every_route,
    )


def every_route(context: "Context") -> "Routes":
    """Return the screens that many screens lead to; they are imported after the first frame."""
    from game.scenes.start.routes import AllRoutes

    return AllRoutes(context)


def read_setup(options: PlayOptions) -> Setup:
    """Read the settings, before the first frame; safe mode has the start values and keeps none."""
    folder = data_folder(portable=options.portable)
    lock = FolderLock(folder) if folder else None
    kept = folder and not options.safe_mode
    file = SettingsFile(folder / "settings.json" if folder and kept else None, lock)
    settings = file.load()
    notices = [*file.notices, *([] if folder else [NO_FOLDER])]
    return Setup(options, settings, file, folder, lock, notices)
