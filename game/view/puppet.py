"""A band member on the screen: posed drawings baked whole, chosen by motion and phase."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.view import svg
from game.view.looks import Colours, recoloured
from game.view.motion import PuppetMotion, load_motions
from game.view.rig import Posing, Rig, load_rig

Anchor = tuple[int, int]
Frame = tuple[pygame.Surface, Anchor]
STRUM_STEPS = 4
STRUM_FRAMES = {"run": 12, "jump": 3, "fall": 3}
"""How many of a motion's frames are baked again with a strum on top; each STRUM_STEPS times."""
WINDOW = (-140.0, -120.0, 920.0, 860.0)
"""What of the drawing's plane a frame can show before it is cropped (x, y, width, height)."""
HEAD_AND_SHOULDERS = (-170.0, -208.0, 340.0, 340.0)
"""What a small portrait shows, from the joint of the neck (x, y, width, height)."""

HEAD_PART = 0.42  # how much of a standing picture the head and shoulders take up


@dataclass(frozen=True)
class _Key:
    motion: str
    step: int
    face: str
    strum: int


class Puppet:
    """One band member; frames are baked when first asked for, or ahead of time by `bake`.

    Set `looks_left` before the first frame for one who stands facing the other way.
    """

    def __init__(self, rig: Rig, motions: Mapping[str, PuppetMotion], scale: float) -> None:
        self.rig, self.motions, self.scale = rig, motions, scale
        self.looks_left = False
        self._frames: dict[_Key, Frame] = {}

    def frame(self, motion: str, phase: float, face: str = "", strum: float | None = None) -> Frame:
        """Return the picture of a motion at a phase and its anchor: the feet, px from top left.

        `strum` (0 to 1) lets the upper body play while the legs go on.
        """
        found = self.motions[motion]
        played = -1 if strum is None else min(int(strum * STRUM_STEPS), STRUM_STEPS - 1)
        step = found.step(phase)
        if played >= 0:
            step = self._nearest_with_strum(found, step)
        key = _Key(motion, step, face or found.face, played)
        if key not in self._frames:
            self._frames[key] = self._bake(key)
        return self._frames[key]

    def _nearest_with_strum(self, motion: PuppetMotion, step: int) -> int:
        steps = _strum_steps(motion)
        if motion.loops:
            return min(steps, key=lambda one: min(abs(one - step), motion.frames - abs(one - step)))
        return min(steps, key=lambda one: abs(one - step))

    def posing(self, motion: str, phase: float, strum: int = -1) -> Posing:
        """Pose the rig without drawing it, to ask where a foot or a hand is."""
        extra: dict[str, float] = dict(self.rig.styles)
        found = self.motions[motion]
        pose = found.pose(phase)
        for channel, amount in self.rig.styles.items():
            extra[channel] = pose.get(channel, 0.0) + amount
        if strum >= 0:
            played = self.motions["strum"].pose(strum / (STRUM_STEPS - 1))
            extra.update(played)
        if self.looks_left:
            extra["mirror"] = 0.0 if pose.get("mirror") else 1.0
        return Posing(self.rig, found, phase, extra)

    def _bake(self, key: _Key) -> Frame:
        motion = self.motions[key.motion]
        posing = self.posing(key.motion, motion.phase_of(key.step), key.strum)
        x, y, width, height = WINDOW
        scale = self.scale / self.rig.unit
        source = svg.document(posing.markup(key.face), WINDOW)
        whole = svg.draw(source, svg.pixels(width, height, scale))
        scale = whole.get_width() / width
        box = whole.get_bounding_rect()
        ground = self.rig.ground
        anchor = (
            round((ground[0] - x) * scale) - box.x,
            round((ground[1] - y) * scale) - box.y,
        )
        return svg.coded(whole.subsurface(box).copy()), anchor

    def bake(self, *names: str, strum: bool = False) -> Generator[float, None, None]:
        """Bake every frame of the named motions in small steps, giving progress 0 to 1."""
        jobs = [(name, step, None) for name in names for step in range(self.motions[name].frames)]
        strums: list[tuple[str, int, float | None]] = list(jobs)
        if strum:
            strums += self._strum_jobs()
        for done, (name, step, played) in enumerate(strums):
            self.frame(name, self.motions[name].phase_of(step), strum=played)
            yield (done + 1) / len(strums)

    def _strum_jobs(self) -> list[tuple[str, int, float | None]]:
        return [
            (name, step, (played + 0.5) / STRUM_STEPS)
            for name in STRUM_FRAMES
            for step in _strum_steps(self.motions[name])
            for played in range(STRUM_STEPS)
        ]

    def portrait(self, face: str, height: int, *, whole: bool = True) -> pygame.Surface:
        """Draw the friend for a dilemma: from head to feet, or head and shoulders."""
        posing = self.posing("idle", 0.0)
        if not whole:
            return svg.draw(svg.document(posing.markup(face), HEAD_AND_SHOULDERS), (height, height))
        plane = svg.draw(svg.document(posing.markup(face), WINDOW), (184, 172))
        seen = plane.get_bounding_rect()
        unit = WINDOW[2] / plane.get_width()
        crop = (
            WINDOW[0] + (seen.x - 1) * unit,
            WINDOW[1] + (seen.y - 1) * unit,
            (seen.width + 2) * unit,
            (seen.height + 2) * unit,
        )
        size = svg.pixels(crop[2], crop[3], height / crop[3])
        return svg.draw(svg.document(posing.markup(face), crop), size)

    def head(self, px: int) -> pygame.Surface:
        """Draw the face for an avatar, `px` square."""
        whole = self.portrait("happy", round(px / HEAD_PART))
        top = whole.subsurface((0, 0, whole.get_width(), round(px * 0.4))).get_bounding_rect()
        face = pygame.Surface((px, px), pygame.SRCALPHA)
        face.blit(whole, (px // 2 - top.centerx, round(px * 0.06)))
        return face


def load_puppet(
    folder: Path, name: str, scale: float, colours: Colours | None = None
) -> Generator[float, None, Puppet]:
    """Read a band member's drawing and motions; `folder` is assets/art/band.

    `colours` are those of a look: hex colour of the drawing -> hex colour instead.
    """
    rig = load_rig(folder / f"{name}.svg")
    if colours:
        rig = recoloured(rig, colours)
    yield 0.5
    motions = load_motions(folder / "motions.yaml", rig.kind)
    yield 1.0
    return Puppet(rig, motions, scale)


def _strum_steps(motion: PuppetMotion) -> list[int]:
    """Choose the frames of a motion that are baked with a strum on top, evenly spread."""
    count = STRUM_FRAMES[motion.name]
    last = motion.frames if motion.loops else motion.frames - 1
    parts = count if motion.loops else count - 1
    return [round(number * last / parts) for number in range(count)]
