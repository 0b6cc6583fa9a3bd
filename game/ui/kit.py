"""What every screen is handed: the player's settings and progress, words, sounds, drawing."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.bindings import Act, Bindings
from game.devices import Devices
from game.folder_lock import FolderLock
from game.i18n import Words
from game.settings import Settings, SettingsFile
from game.ui.banner import Banner
from game.ui.controls import PAUSE_NS, Controls
from game.ui.dressing import draw_scenery, make_brush
from game.ui.hearing import Hearing
from game.ui.keeping_words import progress_kept, settings_kept
from game.ui.lone_switch import LoneSwitch
from game.ui.patience import Patience
from game.ui.play_options import PlayOptions
from game.ui.scene import Change, Restart, Routes
from game.view.brush import Brush
from game.view.looks import Colours, Wardrobe
from game.view.speaker import Manner, speak_as
from game.view.voice import Voice

if TYPE_CHECKING:
    from game.kept_run import RunFile
    from game.progress import Progress, ProgressFile
    from game.scenario.library import Library
    from game.scenario.tour import Tour
    from game.simulation.events import Event
    from game.simulation.intent import Intent
    from game.simulation.run import Run
    from game.view.music import Song
    from game.view.phone import PhoneArt
    from game.view.puppet import Puppet
    from game.view.sounds import Sounds

PORTRAITS = 12  # kept
HEAD_PART = 0.42  # how much of a standing picture the head and shoulders take up


@dataclass
class Kit:
    """Handed to each screen. The later parts are there once the opening screen has loaded."""

    assets: Path
    settings: Settings
    settings_file: SettingsFile
    words: Words
    devices: Devices
    voice: Voice
    options: PlayOptions
    today: date
    brush: Brush
    progress_path: Path | None = None  # None keeps nothing
    packs_folder: Path | None = None
    """Where packs of stories can be dropped."""
    lock: FolderLock | None = None
    """Who keeps things in the folder, where the game is open twice."""
    _progress_file: "ProgressFile | None" = None
    _progress: "Progress | None" = None
    _library: "Library | None" = None
    sounds: "Sounds | None" = None
    run_file: "RunFile" = field(init=False)  # the run that waits, once loaded
    make_routes: "Callable[[Kit], Routes] | None" = None
    _routes: Routes | None = None
    song: "Song | None" = None
    _tour: "Tour | None" = None
    wardrobe: Wardrobe = field(default_factory=Wardrobe)
    _band: dict[str, "Puppet"] = field(default_factory=dict)
    least_text: int = 100
    """The text scale that is never gone below: a class reads from the back row."""
    quiet: bool = False  # a lesson without sound, whatever the settings say
    leaving: str = ""  # in a lesson: what becomes of it at the title
    data_folder: Path | None = None
    """Where everything is kept; None keeps nothing."""
    notices: list[str] = field(default_factory=list)
    """Things the player should know: a file that was set aside, a pack that was left out."""
    pilot: "Callable[[Run], Callable[[], Intent]] | None" = None
    """Who presses on the road in the player's place: the demo's bot."""
    listener: "Callable[[Event], None] | None" = None
    """Who hears of every event of a run: the demo prints them."""
    _scenery: dict[tuple[str, tuple[int, int], str], pygame.Surface] = field(default_factory=dict)
    _portraits: dict[tuple[str, str, int], pygame.Surface] = field(default_factory=dict)
    _phone_art: "PhoneArt | None" = None
    lone: LoneSwitch = field(default_factory=LoneSwitch)
    offer: Patience = field(default_factory=Patience)
    banner: Banner = field(default_factory=Banner)
    hearing: Hearing = field(default_factory=Hearing)

    @property
    def opened(self) -> bool:
        """Whether the opening screen has loaded everything."""
        return self._library is not None

    @property
    def progress(self) -> "Progress":
        """The player's progress, once loaded."""
        assert self._progress is not None, "progress is read by the opening screen"  # noqa: S101
        return self._progress

    @property
    def library(self) -> "Library":
        """The stories, once loaded."""
        assert self._library is not None, "stories are read by the opening screen"  # noqa: S101
        return self._library

    def fill(
        self,
        progress: "Progress",
        library: "Library",
        sounds: "Sounds | None",
        band: dict[str, "Puppet"],
        progress_file: "ProgressFile | None" = None,
    ) -> None:
        """Add what the opening screen has loaded."""
        self._progress_file = progress_file
        self._progress, self._library, self.sounds, self._band = progress, library, sounds, band
        self.set_volumes()

    @property
    def tour(self) -> "Tour":
        """The tour, once loaded."""
        assert self._tour is not None, "the tour is read by the opening screen"  # noqa: S101
        return self._tour

    def take_tour(self, tour: "Tour", wardrobe: Wardrobe) -> None:
        """Add the tour and the looks that the opening screen has loaded."""
        self._tour, self.wardrobe = tour, wardrobe

    @property
    def outfits(self) -> dict[str, Colours]:
        """The colours of everybody who wears a look."""
        return self.wardrobe.worn(self.progress.wearing)

    def change_clothes(self, band: dict[str, "Puppet"]) -> None:
        """Go on with band members in other looks."""
        self._band.update(band)
        self._portraits.clear()

    def take_stories(self, library: "Library") -> None:
        """Go on with other stories, after packs were switched."""
        self._library = library

    @property
    def routes(self) -> Routes:
        """Where screens lead that many lead to; made at the first wish, after the first frame."""
        if self._routes is None:
            assert self.make_routes is not None, "who makes the kit knows the ways"  # noqa: S101
            self._routes = self.make_routes(self)
        return self._routes

    def now_playing(self, song: "Song | None", venue: str = "") -> None:
        """Remember the song that plays, and end the one before; sounds go into its venue's key."""
        if self.sounds and venue:
            self.sounds.venue = venue
        if self.song and self.song is not song:
            self.song.stop()
        self.song = song

    def lesson_mode(self, least_text: int = 100, *, quiet: bool = False) -> None:
        """Show everything for a lesson, or without arguments as the player wants it."""
        changed, self.least_text, self.quiet = self.least_text != least_text, least_text, quiet
        self.set_volumes()
        if changed:
            self.dress(self.brush.frame.size)

    def home(self) -> Change:
        """Close everything and show the title."""
        self.lesson_mode()
        self.leaving = ""
        self.now_playing(None)
        return Restart(self.routes.title())

    @property
    def band(self) -> tuple[str, ...]:
        """The band members who can be drawn, in the order of the cast."""
        return tuple(self._band)

    def portrait(self, member: str, face: str, height: int) -> pygame.Surface:
        """Return a standing picture of a band member, `height` real px tall; remembered."""
        key = (member, face, height)
        if key not in self._portraits:
            if len(self._portraits) > PORTRAITS:
                self._portraits.clear()
            self._portraits[key] = self._band[member].portrait(face, height)
        return self._portraits[key]

    def head(self, member: str, px: int) -> pygame.Surface | None:
        """Return a band member's face for an avatar, `px` square; None for anybody else."""
        return self._band[member].head(px) if member in self._band else None

    @property
    def phone_art(self) -> "PhoneArt":
        """The drawings on the phones."""
        if self._phone_art is None:
            from game.view.phone import PhoneArt  # noqa: PLC0415  (after the first frame)

            self._phone_art = PhoneArt(self.assets / "art", self.head)
        return self._phone_art

    @property
    def ages(self) -> str:
        """The story length in play: the command line's, else the player's choice."""
        return self.options.ages or self.settings.stories

    def play(self, sound: str) -> None:
        """Play a short sound, if there are sounds."""
        if self.sounds:
            self.sounds.play(sound)

    def play_note(self, midi: int) -> None:
        """Play a collected note."""
        if self.sounds:
            self.sounds.note(midi)

    def set_volumes(self) -> None:
        """Pass the volume settings on."""
        if self.sounds:
            self.sounds.volume = 0.0 if self.silent else self.settings.effects / 100

    def set_voice(self) -> None:
        """Start, change or end reading aloud; without a voice on the machine nothing happens."""
        settings = self.settings
        wanted = settings.read_aloud and not settings.mute and not self.options.safe_mode
        manner = Manner(settings.voice_rate, settings.speech, settings.voice)
        speak_as(self.voice, manner if wanted else None)

    @property
    def music_volume(self) -> float:
        """The music's volume, 0 to 1."""
        return 0.0 if self.silent else self.settings.music / 100

    @property
    def silent(self) -> bool:
        """Whether nothing sounds."""
        return self.quiet or self.settings.mute

    def controls(self) -> Controls:
        """Return an empty set of controls that follows the player's settings."""
        controls = Controls(self.voice, self.words, sound=self.play, lone=self.lone)
        self.tune(controls)
        return controls

    def tune(self, controls: Controls) -> None:
        """Set the scan and the rest after a selection as the player wants them."""
        controls.scan_s = float(self.settings.scan_seconds) if self.settings.one_button else 0.0
        controls.rest_ns = PAUSE_NS if self.settings.selection_pause else 0

    def prompt(self, act: Act) -> str:
        """Name the key or button for an act on the device used last."""
        return self.devices.bindings.prompt(
            act, "pad" if self.devices.last == "pad" else "keyboard"
        )

    def rebind(self) -> None:
        """Take the player's own keys and buttons over."""
        self.devices.bindings = Bindings.stored(self.settings.keys, self.settings.pad)

    def save_settings(self) -> None:
        """Keep the settings; where that cannot be it is said once."""
        self.take_up_settings()
        self.note(settings_kept(self.words, self.settings_file.save(self.settings)))

    def take_up_settings(self) -> None:
        """Go on with settings that could not be read at the start, as soon as they can be."""
        if self.settings_file.take_up(self.settings):
            self.dress(self.brush.frame.size)
            self.set_volumes()
            self.rebind()

    def save_progress(self) -> None:
        """Keep the progress; where that cannot be it is said once."""
        if self._progress_file:
            self.note(progress_kept(self.words, self._progress_file.save(self.progress)))

    def note(self, notice: str) -> None:
        """Add a notice, if it is one, unless it was given before."""
        if notice and notice not in self.notices:
            self.notices.append(notice)

    def dress(self, size: tuple[int, int]) -> None:
        """Make the brush anew for a window size and the options in force."""
        self.brush = make_brush(self.assets, self.settings, size, self.least_text)

    def changed(self) -> None:
        """Apply changed options to everything at once, and keep them."""
        self.dress(self.brush.frame.size)
        self.set_volumes()
        self.set_voice()
        self.rebind()
        self.save_settings()

    def scenery(self, venue: str) -> pygame.Surface:
        """Return the still scenery of a venue for the window's size, behind a menu."""
        key = (venue, self.brush.frame.size, self.settings.theme)
        if key not in self._scenery:
            self._scenery.clear()
            self._scenery[key] = draw_scenery(self.assets, self.brush, self.settings.theme, venue)
        return self._scenery[key]
