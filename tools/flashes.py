"""Counts flashes over a whole demo run: never more than three a second over a fifth of the screen.

A flash is a pair of opposite changes of relative luminance of 10 % or more, where the darker
image is below 0.80 (WCAG 2.2, 2.3.1). Each frame is averaged down to 64x36 squares; a square's
flashes within any second are counted, and the part of the screen whose squares flash more than
three times in one second must stay under 20 %.

    .venv/bin/python tools/flashes.py --venue park
"""

import argparse
import os
import sys
from collections import deque
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
import pygame

from game.app import open_window
from game.commands.autoplay import press, wanted
from game.commands.screenshots import gallery_kit
from game.scenes.dilemma import DilemmaScene
from game.scenes.gig import Gig
from game.scenes.scene import SceneStack
from game.scenes.setting_off import setting_off
from game.simulation.bot import Bot

SQUARES = (64, 36)
FPS = 60
FRAME_NS = 1_000_000_000 // FPS
STEP = 0.10  # of the relative luminance
DARK = 0.80
GIG_SECONDS = 20


def luminance(screen: pygame.Surface) -> np.ndarray:
    """Average a frame down and give relative luminance, 64x36, 0 to 1."""
    small = pygame.transform.smoothscale(screen, SQUARES)
    colours = pygame.surfarray.array3d(small).astype(np.float64) / 255
    linear = np.where(colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4)
    weighted: np.ndarray = linear @ np.array([0.2126, 0.7152, 0.0722])
    return weighted


class Flashes:
    """Follows every square's luminance and notes each change of direction that counts."""

    def __init__(self) -> None:
        self._extreme: np.ndarray | None = None
        self._way = np.zeros(SQUARES)
        self._turns: deque[np.ndarray] = deque(maxlen=FPS)
        self.worst_part = 0.0
        self.most = 0.0

    def look(self, now: np.ndarray) -> None:
        """Take one frame in."""
        if self._extreme is None:
            self._extreme = now.copy()
        change = now - self._extreme
        counts = (np.abs(change) >= STEP) & (np.minimum(now, self._extreme) < DARK)
        turned = counts & (np.sign(change) != self._way)
        self._way = np.where(turned, np.sign(change), self._way)
        onward = np.sign(change) == self._way
        self._extreme = np.where(turned | onward, now, self._extreme)
        self._turns.append(turned)
        flashes = np.sum(self._turns, axis=0) / 2
        self.most = max(self.most, float(np.median(flashes)))
        self.worst_part = max(self.worst_part, float(np.mean(flashes > 3)))


def main() -> int:
    """Play to the gig and watch it for a while; 1 when it flashes too much."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--venue", default="corridor")
    venue = parser.parse_args().venue
    screen = open_window(windowed=True, headless=True)
    wish = argparse.Namespace(text_scale=100, theme="standard", stretched=False)
    kit = gallery_kit(wish, screen.get_size())
    kit.pilot = lambda run: Bot(run).intent
    stack = SceneStack(setting_off(kit, kit.band[0], venue))
    flashes, frames, at_gig, random = Flashes(), 0, 0, np.random.default_rng(1)
    while at_gig < GIG_SECONDS * FPS and stack.top:
        if isinstance(stack.top, DilemmaScene) and frames % 20 == 0:
            press(stack, wanted(stack.top, "safe", random))  # type: ignore[arg-type]
        stack.apply(stack.top.update(FRAME_NS))
        stack.top.draw(screen)
        flashes.look(luminance(screen))
        frames += 1
        at_gig += isinstance(stack.top, Gig)
    print(
        f"{venue}: {frames} frames; flashes in the worst second over half the screen:"
        f" {flashes.most:.1f}; most of the screen with over 3 a second: {flashes.worst_part:.1%}"
    )
    return int(flashes.worst_part >= 0.20)


if __name__ == "__main__":
    sys.exit(main())
