"""What a screen is, and how one screen leads to another."""

from dataclasses import dataclass
from typing import Protocol

import pygame

from game.assets import AssetError
from game.devices import Input


class Scene(Protocol):
    """One screen. `draw` never changes what the other methods decide."""

    def enter(self) -> None:
        """Lay the screen out: it came to the top, or the window or an option changed."""

    def leave(self) -> None:
        """Let go of held buttons and sounds: another screen comes on top, or this one ends."""

    def handle(self, given: Input) -> "Change | None":
        """Take one input."""

    def update(self, elapsed_ns: int) -> "Change | None":
        """Let time pass."""

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the whole window."""


class Routes(Protocol):
    """The screens that many screens lead to."""

    def opening(self) -> Scene:
        """Return the first page, which reads everything anew."""

    def title(self) -> Scene:
        """Return the title."""

    def damaged(self, error: AssetError) -> Scene:
        """Return the page that names a damaged file of the game."""

    def rest(self) -> Scene:
        """Return the page for a break."""

    def support(self) -> Scene:
        """Return the page with help."""

    def run(self, runner: str, venue: str, *, encore: bool = False) -> Scene:
        """Return a run, which is made ready first."""


@dataclass(frozen=True)
class Push:
    """Open a screen on top of this one."""

    scene: Scene


@dataclass(frozen=True)
class Pop:
    """Close this screen and go back to the one below."""


@dataclass(frozen=True)
class Replace:
    """Go on to another screen in the place of this one."""

    scene: Scene


@dataclass(frozen=True)
class Restart:
    """Close every screen and open this one."""

    scene: Scene


class Opened(Protocol):
    """What the way back to the title is known from, once everything is loaded."""

    def home(self) -> "Change":
        """Close everything and show the title."""

    @property
    def routes(self) -> Routes:
        """The screens that many screens lead to."""


@dataclass(frozen=True)
class Begin:
    """Everything is loaded: close every screen and go on with this one."""

    opened: Opened
    scene: Scene


@dataclass(frozen=True)
class Quit:
    """End the game."""


Change = Push | Pop | Replace | Restart | Begin | Quit


class SceneStack:
    """The open screens; the top one is played and drawn."""

    def __init__(self, first: Scene, opened: Opened | None = None) -> None:
        self.opened = opened
        """What was loaded last; None until the opening is through."""
        self._scenes: list[Scene] = [first]
        first.enter()

    @property
    def top(self) -> Scene | None:
        """The screen in play, or None when the game is over."""
        return self._scenes[-1] if self._scenes else None

    def apply(self, change: Change | None) -> None:
        """Carry out what a screen asked for."""
        if change is None or not self._scenes:
            return
        self._scenes[-1].leave()
        match change:
            case Push(scene):
                self._scenes.append(scene)
            case Pop():
                self._scenes.pop()
            case Replace(scene):
                self._scenes[-1] = scene
            case Restart(scene):
                self._scenes[:] = [scene]
            case Begin(opened, scene):
                self.opened = opened
                self._scenes[:] = [scene]
            case Quit():
                self._scenes.clear()
        if self._scenes:
            self._scenes[-1].enter()
