"""The short sounds of the run, the dilemma and the menus."""

from collections.abc import Collection, Generator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

import pygame

from game.view.mixer import decode, gain, is_open

SUFFIXES = (".ogg", ".wav")
STRUMS = "strums"
"""The folder of what is loaded for a run only: a strum for each chord of its song."""


class Sounds:
    """Every short sound by its name; without a sound device each is a silent no-op."""

    def __init__(
        self, sounds: Mapping[str, pygame.mixer.Sound], damaged: Sequence[str] = ()
    ) -> None:
        self.damaged = tuple(damaged)
        """The files that could not be read; their sounds are silent."""
        self.volume = 1.0
        self.venue = "corridor"
        self._sounds = dict(sounds)

    @classmethod
    def load(cls, folder: Path) -> Generator[float, None, Self]:
        """Decode all sounds of assets/sounds, a few a step; a note's name is `notes/<midi>`."""
        sounds, damaged = {}, []
        if is_open():
            paths = sorted(
                path
                for path in folder.rglob("*.*")
                if path.suffix in SUFFIXES and STRUMS not in path.parts
            )
            for done, path in enumerate(paths):
                yield done / len(paths)
                name = path.relative_to(folder).with_suffix("").as_posix()
                try:
                    sounds[name] = decode(path)
                except (pygame.error, OSError):
                    damaged.append(path.name)
        yield 1.0
        return cls(sounds, damaged)

    def play(self, name: str) -> None:
        """Play a sound by its name; those that exist in every venue's key, in this venue's."""
        sound = self._sounds.get(f"{name}-{self.venue}") or self._sounds.get(name)
        if sound is not None and is_open():
            sound.set_volume(gain(self.volume))
            sound.play()

    def load_strums(self, folder: Path, names: Collection[str]) -> Generator[float, None, None]:
        """Decode these strums instead of those of the run before."""
        for name in [name for name in self._sounds if name.startswith(STRUMS)]:
            del self._sounds[name]
        for name in names if is_open() else ():
            with suppress(pygame.error, OSError):
                self._sounds[name] = decode(folder / f"{name}.ogg")
            yield 1.0

    def strum(self, name: str) -> None:
        """Play a strum in a chord; the plain one where it is missing."""
        self.play(name if name in self._sounds else "strum")

    def note(self, midi: int) -> None:
        """Play the collected note of a pitch."""
        self.play(f"notes/{midi}")
