"""The player's choices: their names, their limits, their file."""

import dataclasses
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from game.paths import set_aside, write_whole

TEXT_SCALES = (100, 125, 150, 175, 200)
SPEEDS = (50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150)
VOLUMES = tuple(range(0, 101, 10))
RATES = (60, 80, 100, 120, 140)
SCAN_SECONDS = ("0.5", "1", "1.5", "2", "3", "4")

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
}
"""What an option with a fixed list of values may be."""


@dataclass
class Settings:
    """Every option, with the value a new player starts from."""

    text_scale: int = 100
    face: str = "reading"
    wide_letters: bool = False
    page: str = "white"
    theme: str = "standard"
    reduced_motion: bool = False
    captions: bool = True
    sounds_ahead: bool = False
    music: int = 70
    effects: int = 80
    speech: int = 80
    mute: bool = False
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
    note_seen: bool = False
    packs_first: bool = False
    packs_off: list[str] = field(default_factory=list)
    keys: dict[str, list[str]] = field(default_factory=dict)
    pad: dict[str, list[str]] = field(default_factory=dict)

    def set(self, name: str, value: Any) -> None:
        """Change one option; raises ValueError for a value it cannot have."""
        if not is_valid(name, value):
            raise ValueError(f"{name} cannot be {value!r}")
        setattr(self, name, value)

    def step(self, name: str, direction: int) -> None:
        """Move an option to its next or previous value, stopping at the ends."""
        values = values_of(name)
        place = values.index(getattr(self, name)) + direction
        setattr(self, name, values[max(0, min(place, len(values) - 1))])

    def reset(self) -> None:
        """Go back to the start values in place, keeping what was already read."""
        seen = self.note_seen
        for item in dataclasses.fields(self):
            setattr(self, item.name, getattr(Settings(), item.name))
        self.note_seen = seen


def values_of(name: str) -> tuple[Any, ...]:
    """Give the values an option can have, in the order a player steps through them."""
    return CHOICES.get(name, (False, True))


def is_valid(name: str, value: Any) -> bool:
    """Tell whether an option of that name may have that value."""
    start = getattr(Settings(), name, None)
    if start is None or type(value) is not type(start):
        return False
    if isinstance(start, list):
        return is_names(value)
    if isinstance(start, dict):
        return all(isinstance(k, str) and is_names(v) for k, v in value.items())
    return value in CHOICES[name] if name in CHOICES else True


def is_names(value: Any) -> bool:
    """Tell whether a value is a list of key or button names."""
    return isinstance(value, list) and all(isinstance(name, str) for name in value)


class SettingsFile:
    """Reads and writes the settings; a damaged file is set aside and named."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notices: list[str] = []

    def load(self) -> Settings:
        """Read the file; whatever it does not say, or says wrongly, keeps its start value."""
        settings = Settings()
        try:
            stored = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return settings
        except (OSError, ValueError, RecursionError):
            self.damaged()
            return settings
        if not isinstance(stored, dict):
            self.damaged()
            return settings
        for name, value in stored.items():
            if isinstance(name, str) and is_valid(name, value):
                setattr(settings, name, value)
        return settings

    def damaged(self) -> None:
        """Keep the unreadable file under another name and say so."""
        aside = set_aside(self.path)
        if aside:
            self.notices.append(f"Settings could not be read. They are kept in {aside.name}.")

    def save(self, settings: Settings) -> bool:
        """Write the file; False when the disk does not allow it."""
        try:
            write_whole(self.path, json.dumps(dataclasses.asdict(settings), indent=1) + "\n")
        except OSError:
            return False
        return True
