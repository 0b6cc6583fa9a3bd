"""Counts flashes over a whole demo run and its gig, by WCAG 2.2, 2.3.1.

A flash is a pair of opposite changes of relative luminance of 10 % or more, where the darker
image is below 0.80. A red flash is a pair of changes to and from a saturated red: R / (R + G + B)
of 0.8 or more in linear light, and more than 0.2 apart in the CIE 1976 UCS diagram. Each frame is
averaged down to 64x36 squares; a square's flashes within any second are counted. The part of the
screen whose squares flash more than three times in one second must stay under 20 %, and under
5 % for red.

    .venv/bin/python tools/flashes.py                  # all six venues, about ten minutes
    .venv/bin/python tools/flashes.py park --theme contrast
"""

import argparse
import os
import sys
from collections import deque
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
import pygame

from game.app import Game, open_window, play
from game.commands.autoplay import press, wanted
from game.commands.screenshots import gallery_context, usual_options
from game.frames import FPS, FrameClock, frames_of
from game.scenes.run.start_run import setting_off
from game.scenes.story.scene import DilemmaScene
from game.scenes.tour.gig import Gig
from game.scenes.tour.solo import SoloMode
from game.simulation.bot import Bot
from game.simulation.course import VENUES
from game.ui.context import Context
from game.ui.scene import SceneStack

SQUARES = (64, 36)
STEP = 0.10  # of the relative luminance
DARK = 0.80
RED = 0.8  # this part of the light and more is a saturated red
RED_STEP = 0.2  # in the CIE 1976 UCS diagram
MOST_A_SECOND = 3
MOST_PART, MOST_RED_PART = 0.20, 0.05  # of the screen
GIG_SECONDS = 20
PRESS_EVERY = 20  # frames, in a story
TO_XYZ = np.array([[0.4124, 0.2126, 0.0193], [0.3576, 0.7152, 0.1192], [0.1805, 0.0722, 0.9505]])
WHITE = (0.1978, 0.4683)  # u', v'


def linear_light(screen: pygame.Surface) -> np.ndarray:
    """Average a frame down and return its linear light, 64x36x3, 0 to 1."""
    small = pygame.transform.smoothscale(screen, SQUARES)
    colours = pygame.surfarray.array3d(small).astype(np.float64) / 255
    light: np.ndarray = np.where(
        colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4
    )
    return light


def chromaticity(light: np.ndarray) -> np.ndarray:
    """Return u' and v' of the CIE 1976 UCS diagram; black counts as white."""
    xyz = light @ TO_XYZ
    whole = xyz @ np.array([1.0, 15.0, 3.0])
    lit = whole > 1e-6
    safe = np.where(lit, whole, 1.0)
    u, v = 4 * xyz[..., 0] / safe, 9 * xyz[..., 1] / safe
    found: np.ndarray = np.stack([np.where(lit, u, WHITE[0]), np.where(lit, v, WHITE[1])], -1)
    return found


class Turns:
    """Counts a square's changes within any second; two of them are a flash."""

    def __init__(self) -> None:
        self._turns: deque[np.ndarray] = deque(maxlen=FPS)
        self.most = 0.0
        """Flashes in the worst second over half the screen."""
        self.worst_part = 0.0
        """The most of the screen that flashed more than three times in a second."""

    def note(self, turned: np.ndarray) -> None:
        """Take in which squares changed in a frame."""
        self._turns.append(turned)
        flashes = np.sum(self._turns, axis=0) / 2
        self.most = max(self.most, float(np.median(flashes)))
        self.worst_part = max(self.worst_part, float(np.mean(flashes > MOST_A_SECOND)))


class Flashes:
    """Follows every square's light and notes each change that counts."""

    def __init__(self) -> None:
        self.frames = 0
        self.bright, self.red = Turns(), Turns()
        self._extreme = np.zeros(SQUARES)
        self._way = np.zeros(SQUARES)
        self._colour = np.zeros((*SQUARES, 2))
        self._was_red = np.zeros(SQUARES, dtype=bool)

    def look(self, screen: pygame.Surface) -> None:
        """Take one frame in."""
        light = linear_light(screen)
        now, colour = light @ TO_XYZ[:, 1], chromaticity(light)
        if not self.frames:
            self._extreme, self._colour = now.copy(), colour.copy()
        self.frames += 1
        self.bright.note(self._turned(now))
        self.red.note(self._reddened(light, colour))

    def _turned(self, now: np.ndarray) -> np.ndarray:
        """Return which squares changed their luminance the other way."""
        change = now - self._extreme
        counts = (np.abs(change) >= STEP) & (np.minimum(now, self._extreme) < DARK)
        turned: np.ndarray = counts & (np.sign(change) != self._way)
        self._way = np.where(turned, np.sign(change), self._way)
        onward = np.sign(change) == self._way
        self._extreme = np.where(turned | onward, now, self._extreme)
        return turned

    def _reddened(self, light: np.ndarray, colour: np.ndarray) -> np.ndarray:
        """Return which squares changed to or from a saturated red."""
        whole = light.sum(axis=-1)
        red = (whole > 1e-6) & (light[..., 0] >= RED * whole)
        apart = np.linalg.norm(colour - self._colour, axis=-1) > RED_STEP
        self._colour = np.where(apart[..., None], colour, self._colour)
        turned: np.ndarray = apart & (red | self._was_red)
        self._was_red = np.where(apart, red, self._was_red)
        return turned

    @property
    def too_many(self) -> bool:
        """Whether more of the screen flashed than may."""
        return self.bright.worst_part >= MOST_PART or self.red.worst_part >= MOST_RED_PART

    def __str__(self) -> str:
        return (
            f"{self.frames} frames; flashes in the worst second over half the screen:"
            f" {self.bright.most:.1f}; most of the screen with over {MOST_A_SECOND} a second:"
            f" {self.bright.worst_part:.1%}; red: {self.red.worst_part:.1%}"
        )


def context_in(theme: str, screen: pygame.Surface) -> Context:
    """Make a context that keeps nothing."""
    wish = usual_options("--theme", theme)
    return gallery_context(wish, screen.get_size())


def whole_run(venue: str, theme: str = "standard") -> Iterator[pygame.Surface]:
    """Play to the gig and stay a while; yield every frame."""
    screen = open_window(windowed=True, headless=True)
    context = context_in(theme, screen)
    context.hooks.pilot = lambda run: Bot(run).intent
    stack = SceneStack(
        setting_off(context, SoloMode(context), context.session.band.members[0], venue)
    )
    at_gig, random = 0, Random(1)
    for frame, _sent in enumerate(frames_of(play(Game(context, stack, FrameClock())))):
        if frame:  # the first sending leads up to the first frame
            yield screen
        at_gig += isinstance(stack.top, Gig)
        if at_gig >= GIG_SECONDS * FPS:
            return
        if isinstance(stack.top, DilemmaScene) and frame % PRESS_EVERY == 0:
            press(stack, wanted(stack.top, "safe", random))


def watch(venue: str, theme: str = "standard", frames: int | None = None) -> Flashes:
    """Watch a run, or only its first frames."""
    flashes = Flashes()
    for screen in islice(whole_run(venue, theme), frames):
        flashes.look(screen)
    return flashes


def main() -> int:
    """Watch the venues that are named; 1 when one of them flashes too much."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("venues", nargs="*", choices=[*VENUES, []], help="default: all")
    parser.add_argument("--theme", default="standard")
    options = parser.parse_args()
    bad = False
    for venue in options.venues or VENUES:
        flashes = watch(venue, options.theme)
        print(f"{venue}: {flashes}", flush=True)
        bad = bad or flashes.too_many
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
