"""The player's choices: their names, their limits, their file."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from game.class_devices.ports import DEFAULT_PORT, PORTS
from game.folder_lock import Keeping
from game.kept_file import Kept, KeptFile, Trouble

TEXT_SCALES = (100, 125, 150, 175, 200)
ROAD_ZOOMS = {100: 1.0, 125: 1.1, 150: 1.2, 175: 1.3, 200: 1.4}
"""How much larger the road is drawn for a text size, where it grows with the text."""
SPEEDS = (50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150)
VOLUMES = tuple(range(0, 101, 10))
RATES = (60, 80, 100, 120, 140)
SCAN_SECONDS = ("0.5", "1", "1.5", "2", "3", "4", "6", "8")

SEATS = 4
"""Players who can share a computer."""

CHOICES: dict[str, tuple[Any, ...]] = {
    "text_scale": TEXT_SCALES,
    "face": ("reading", "dyslexic"),
    "page": ("white", "cream", "blue", "dark"),
    "theme": ("standard", "contrast", "dark"),
    "music": VOLUMES,
    "effects": VOLUMES,
    "speech": VOLUMES,
    "voice_rate": RATES,
    "voice": ("own", "higher", "lower"),
    "speed": SPEEDS,
    "hand": ("right", "left"),
    "scan_seconds": SCAN_SECONDS,
    "tumble_dilemmas": ("none", "one", "every"),
    "stories": ("8-9", "10-12"),
    "seat": tuple(range(SEATS)),
    "devices_port": PORTS,
}
"""What an option with a fixed list of values may be."""
LONGEST_NAME = 40
"""Letters of a key, a button or a country."""
LONGEST_FILE_NAME = 255
MOST_NAMES = 8
"""Keys or buttons for one act."""
MOST_ACTS = 30
MOST_PACKS = 500
OF_THE_COMPUTER = frozenset({
    "music", "effects", "mute", "mono", "country", "fullscreen", "fullscreen_asked",
    "packs_first", "packs_off", "seat", "seats", "devices_port", "short_gig"
})  # fmt: skip
"""Options that are the same for whoever plays; all others belong to a seat."""


@dataclass
class Settings:
    """Every option, with the value a new player starts from."""

    text_scale: int = 100
    face: str = "reading"
    wide_letters: bool = False
    page: str = "white"
    theme: str = "standard"
    closer_road: bool = True
    reduced_motion: bool = False
    captions: bool = True
    sounds_ahead: bool = False
    music: int = 70
    effects: int = 80
    speech: int = 80
    mute: bool = False
    mono: bool = False
    """Whether both ears hear the same; from the next start on."""
    read_aloud: bool = False
    voice_rate: int = 100
    voice: str = "own"
    speed: int = 100
    hand: str = "right"
    wide_timing: bool = False
    no_tumble: bool = False
    one_button: bool = False
    tap_full_jump: bool = False
    scan_seconds: str = "1.5"
    selection_pause: bool = False
    tumble_dilemmas: str = "one"
    stories: str = "8-9"
    easier_words: bool = False
    careful_stories: bool = False
    country: str = ""
    fullscreen: bool = False
    fullscreen_asked: bool = False
    """Whether a teacher was asked; it is asked once."""
    note_seen: bool = False
    devices_port: int = DEFAULT_PORT
    """Where a class's own devices reach this computer."""
    short_gig: bool = False
    """Whether a class goes to its set list at once, without the show before it."""
    packs_first: bool = False
    packs_off: list[str] = field(default_factory=list)
    keys: dict[str, list[str]] = field(default_factory=dict)
    pad: dict[str, list[str]] = field(default_factory=dict)
    seat: int = 0
    """Who plays: a number, never a name."""
    seats: dict[str, dict[str, Any]] = field(default_factory=dict)
    """What the other seats have set for themselves, by their numbers."""

    def set(self, name: str, value: Any) -> None:
        """Change one option; raises ValueError for a value it cannot have."""
        if not is_valid(name, value):
            raise ValueError(f"{name} cannot be {value!r}")
        setattr(self, name, value)

    @property
    def road_zoom(self) -> float:
        """How much larger than at the start the road is drawn."""
        return ROAD_ZOOMS[self.text_scale] if self.closer_road else 1.0

    @property
    def road_speed(self) -> int:
        """The speed of the road, in %: a closer one is slower, so that as much time is seen."""
        return max(SPEEDS[0], round(self.speed / self.road_zoom))

    def step(self, name: str, direction: int) -> None:
        """Move an option to its next or previous value, stopping at the ends."""
        values = values_of(name)
        place = values.index(getattr(self, name)) + direction
        setattr(self, name, values[max(0, min(place, len(values) - 1))])

    def __post_init__(self) -> None:
        """Have nothing to undo."""
        self._before_reset: dict[str, Any] | None = None

    def sit(self, seat: int) -> None:
        """Let another seat play: its own options come, and those of the one before are put by."""
        fresh = Settings()
        names = [f.name for f in dataclasses.fields(self) if f.name not in OF_THE_COMPUTER]
        own = {name: getattr(self, name) for name in names}
        own = {name: value for name, value in own.items() if value != getattr(fresh, name)}
        found = self.seats.get(str(seat), {})
        others = {number: kept for number, kept in self.seats.items() if number != str(seat)}
        self.seats = {**others, str(self.seat): own}
        for name in names:
            setattr(self, name, found.get(name, getattr(fresh, name)))
        self.seat = seat
        self._before_reset = None

    def reset(self, names: Sequence[str]) -> None:
        """Go back to the start values of some options, in place."""
        self._before_reset = dataclasses.asdict(self)
        for name in names:
            setattr(self, name, getattr(Settings(), name))

    def forget(self) -> None:
        """Go back to all start values, with nothing to undo: everything is deleted."""
        self.reset([item.name for item in dataclasses.fields(self)])
        self._before_reset = None

    @property
    def can_undo(self) -> bool:
        """Whether there are values from before a reset, and they are others."""
        return self._before_reset not in (None, dataclasses.asdict(self))

    def undo_reset(self) -> None:
        """Go back to the values from before the last reset."""
        for name, value in (self._before_reset or {}).items():
            setattr(self, name, value)
        self._before_reset = None


START = Settings()
"""What a new player starts from."""


def values_of(name: str) -> tuple[Any, ...]:
    """Return the values an option can have, in the order a player steps through them."""
    return CHOICES.get(name, (False, True))


def is_valid(name: str, value: Any) -> bool:
    """Return whether an option of that name may have that value."""
    start = dataclasses.asdict(START).get(name)
    if start is None or type(value) is not type(start) or name in CHOICES:
        return name in CHOICES and type(value) is type(start) and value in CHOICES[name]
    match value:
        case str():
            return not value or is_name(value)
        case list():
            return len(value) <= MOST_PACKS and all(map(is_file_name, value))
        case dict() if name == "seats":
            return is_seats(value)
        case dict():
            return len(value) <= MOST_ACTS and all(
                is_name(act) and is_names(names) for act, names in value.items()
            )
    return True


def is_name(value: Any) -> bool:
    """Return whether a value can be the name of a key, a button or a country."""
    return isinstance(value, str) and 0 < len(value) <= LONGEST_NAME and value.isprintable()


def is_names(value: Any) -> bool:
    """Return whether a value is a list of key or button names."""
    return isinstance(value, list) and len(value) <= MOST_NAMES and all(map(is_name, value))


def is_seats(value: dict[Any, Any]) -> bool:
    """Return whether a value can be what the other seats have set for themselves."""
    return all(
        seat in map(str, range(SEATS))
        and isinstance(own, dict)
        and all(name not in OF_THE_COMPUTER and is_valid(name, of) for name, of in own.items())
        for seat, own in value.items()
    )


def is_file_name(value: Any) -> bool:
    """Return whether a value can be the name of a pack; a disk may hold letters of any kind."""
    return isinstance(value, str) and 0 < len(value) <= LONGEST_FILE_NAME


class SettingsFile:
    """Reads and writes the settings; what cannot be used is named, and kept aside.

    Checked by hand: the settings are applied before the first frame, pydantic comes after it.
    """

    def __init__(self, path: Path | None, lock: Keeping | None = None) -> None:
        self.notices: list[str] = []
        self._file = KeptFile(path, lock)

    @property
    def lock(self) -> Keeping | None:
        """The lock of the folder in which the settings lie."""
        return self._file.lock

    def load(self) -> Settings:
        """Read the file; whatever it does not say, or says wrongly, keeps its start value."""
        settings = Settings()
        stored = self._file.load(options_of)
        if stored is not None:
            self._use(settings, stored)
        elif self._file.trouble is Trouble.LOCKED:
            self.notices.append("Settings could not be opened. They are tried again later.")
        elif self._file.aside:
            kept = f"They are kept in {self._file.aside}."
            self.notices.append(f"Settings could not be read. {kept}")
        elif self._file.trouble:
            self.notices.append("Settings could not be read. Nothing is written over them.")
        return settings

    def _use(self, settings: Settings, stored: dict[str, Any]) -> None:
        """Take over the values that can be; the file is kept aside for the sake of the others."""
        refused = []
        for name, value in stored.items():
            if is_valid(name, value):
                setattr(settings, name, value)
            elif hasattr(START, name):
                refused.append(name.replace("_", " "))
        if refused:
            self._file.spoil()
            names = ", ".join(refused)
            self.notices.append(f"Some settings could not be used, so they are reset: {names}.")

    def take_up(self, settings: Settings) -> bool:
        """Read what could not be read before, under what was changed since; True if it could."""
        if not self._file.unread:
            return False
        stored = self._file.load(options_of, patient=False)
        if stored is None:
            return False
        found = Settings()
        self._use(found, stored)
        for item in dataclasses.fields(settings):
            if getattr(settings, item.name) == getattr(START, item.name):
                setattr(settings, item.name, getattr(found, item.name))
        return True

    def save(self, settings: Settings) -> Kept:
        """Write the file; true where it was kept."""
        self.take_up(settings)
        return self._file.save(dataclasses.asdict(settings))


def options_of(data: object) -> dict[str, Any]:
    """Return what a settings file says; raises ValueError where it says nothing by name."""
    if not isinstance(data, dict):
        raise ValueError("no settings")  # noqa: TRY004  (what is damaged is one kind of error)
    return data
