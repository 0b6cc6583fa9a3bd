"""What every screen is handed: before anything is loaded the shell, and then the whole context."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from game.bindings import Bindings
from game.devices import Devices
from game.i18n import Words
from game.settings import Settings
from game.ui.banner import Banner
from game.ui.drawing import Drawing
from game.ui.keeping_words import progress_kept, settings_kept
from game.ui.lesson_mode import LessonMode
from game.ui.lone_switch import LoneSwitch
from game.ui.patience import Patience
from game.ui.play_options import PlayOptions
from game.ui.run_hooks import RunHooks
from game.ui.scene import Change, Restart, Routes
from game.ui.session import Session
from game.ui.sound import Sound
from game.ui.store import Store
from game.view.brush import Brush
from game.view.voice import Manner, Voice


@dataclass(frozen=True)
class Shell:
    """What is there from the first frame on, whatever is loaded later."""

    assets: Path
    options: PlayOptions
    settings: Settings
    today: date
    words: Words
    devices: Devices
    voice: Voice
    drawing: Drawing
    sound: Sound
    store: Store
    lone: LoneSwitch
    offer: Patience
    banner: Banner
    lesson_mode: LessonMode
    hooks: RunHooks
    make_routes: "Callable[[Context], Routes]"
    """Finds the screens that many screens lead to, after the first frame."""

    @property
    def brush(self) -> Brush:
        """The brush for the window's size and the options in force."""
        return self.drawing.brush

    @property
    def ages(self) -> str:
        """The story length in play: the command line's, else the player's choice."""
        return self.options.ages or self.settings.stories

    def take_effect(self) -> None:
        """Have everything follow the settings as they are now."""
        settings = self.settings
        self.drawing.rebuild(self.brush.frame.size)
        self.sound.set_volume()
        self.set_voice()
        self.devices.bindings = Bindings.stored(settings.keys, settings.pad)

    def set_voice(self) -> None:
        """Start, change or end reading aloud; without a voice on the machine nothing happens."""
        settings = self.settings
        wanted = settings.read_aloud and not settings.mute and not self.options.safe_mode
        manner = Manner(settings.voice_rate, settings.speech, settings.voice)
        self.voice.speak_as(manner if wanted else None)

    def apply_settings(self) -> None:
        """Have everything follow changed settings at once, and keep them."""
        self.take_effect()
        self.save_settings()

    def save_settings(self) -> None:
        """Keep the settings; where that cannot be it is said once."""
        self.take_up_settings()
        kept = self.store.settings_file.save(self.settings)
        self.store.note(settings_kept(self.words, kept))

    def take_up_settings(self) -> None:
        """Go on with settings that could not be read at the start, as soon as they can be."""
        if self.store.settings_file.take_up(self.settings):
            self.take_effect()

    def opened(self, session: Session) -> "Context":
        """Return what screens are handed once everything is loaded."""
        return Context(
            assets=self.assets,
            options=self.options,
            settings=self.settings,
            today=self.today,
            words=self.words,
            devices=self.devices,
            voice=self.voice,
            drawing=self.drawing,
            sound=self.sound,
            store=self.store,
            lone=self.lone,
            offer=self.offer,
            banner=self.banner,
            lesson_mode=self.lesson_mode,
            hooks=self.hooks,
            make_routes=self.make_routes,
            session=session,
        )


@dataclass(frozen=True)
class Context(Shell):
    """What a screen is handed: the shell, and what the opening has loaded."""

    session: Session

    @cached_property
    def routes(self) -> Routes:
        """The screens that many screens lead to."""
        return self.make_routes(self)

    def save_progress(self) -> None:
        """Keep the progress; where that cannot be it is said once."""
        self.store.note(progress_kept(self.words, self.session.save()))

    def home(self) -> Change:
        """Close everything and show the title."""
        self.lesson_mode.end()
        self.session.class_devices.close()
        self.sound.now_playing(None)
        return Restart(self.routes.title())
