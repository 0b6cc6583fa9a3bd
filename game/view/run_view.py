"""The run on the screen: scenery, road, what lies on it, the runner, and what flies about."""

from collections.abc import Generator, Iterable, Mapping, Sequence
from math import pi, sin
from pathlib import Path

import pygame

from game.simulation.events import Event, Rewound, Stumbled
from game.simulation.phase import Phase
from game.simulation.pieces import Course
from game.simulation.run import Run
from game.simulation.runner import Motion
from game.simulation.tuning import TICK_S
from game.view import svg
from game.view.bandmate import Bandmate
from game.view.camera import DesignSpace
from game.view.effects import Effects, load_effects, outlined
from game.view.followers import Followers
from game.view.juice import Juice
from game.view.looks import Colours
from game.view.palette import Palette, load_palette
from game.view.parallax import STILL, Swing
from game.view.puppet import Puppet, load_puppet
from game.view.road import HOLE_LIP, RoadView
from game.view.steps import part
from game.view.tape import Tape
from game.view.venue import VenueArt, load_venue_art

STRUM_SHOWS_S = 0.28
QUIET_SWING, BAND_SWING, LIFTED_SWING = 0.4, 0.15, 0.25
"""How much the world moves with the music: at first, by each who has joined, and when lifted."""
Placed = tuple[pygame.Surface, tuple[int, int]]
OUTLINE_PX = 4
JOINS_IN = ("leo", "ines", "mika", "zaynab")
"""Who comes in first, if not the runner: as the song has it, drums, bass, guitar, keys."""
MOTIONS = ("idle", "run", "jump", "fall", "land", "stumble", "tumble", "help-up")
"""Baked before the run; the cheer is drawn when it is first seen, at the gig's door."""


class RunView:
    """Draws a run; never changes it. Call `tick` once a frame and `react` with each tick's events.

    `counter_point` is where taken notes fly to (window px), `reduced_motion` and
    `high_contrast` may change at any time.
    """

    def __init__(
        self,
        venue: VenueArt,
        runner: Puppet,
        others: Sequence[Puppet],
        effects: Effects,
        palette: Palette,
    ) -> None:
        self.venue, self.runner = venue, runner
        self.friend, self.followers = Bandmate(others[0]), Followers(others)
        self.stage = venue.stage
        self.palette, self.effects = palette, effects
        self.road = RoadView(venue, effects, palette)
        self.juice = Juice(effects, self.stage)
        self.camera = self.juice.camera
        self.camera.zoom = self.stage.zoom
        self.tape = Tape(self.stage)
        self.reduced_motion = False
        self.high_contrast = False
        self.lifted = False
        """Whether a groove lifts the crowd."""
        self.time_s = 0.0
        self._bright: dict[int, tuple[pygame.Surface, int]] = {}

    @staticmethod
    def load(  # noqa: PLR0913  (a view is made from these)
        art_folder: Path,
        venue_id: str,
        runner_id: str,
        size: tuple[int, int],
        worn: Mapping[str, Colours] | None = None,
        zoom: float = 1.0,
    ) -> Generator[float, None, "RunView"]:
        """Load everything a run in a venue needs, in small steps; returns the view.

        `worn` gives the colours of band members who wear a look, `zoom` how close the road is.
        """
        worn = worn or {}
        scale = DesignSpace(*size, zoom).scale
        palette = load_palette(art_folder)
        effects = yield from part(load_effects(art_folder, scale), 0.0, 0.15)
        venue = yield from part(load_venue_art(art_folder, venue_id, size, zoom), 0.15, 0.5)
        folder = art_folder / "band"
        steps = load_puppet(folder, runner_id, scale, worn.get(runner_id))
        runner = yield from part(steps, 0.5, 0.52)
        yield from part(runner.bake(*MOTIONS, strum=True), 0.52, 0.75)
        others = [one for one in JOINS_IN if one != runner_id]
        puppets: list[Puppet] = []
        for one in others:
            steps, done = load_puppet(folder, one, scale, worn.get(one)), 0.75 + len(puppets) / 200
            puppets.append((yield from part(steps, done, done + 1 / 200)))
        view = RunView(venue, runner, puppets, effects, palette)
        yield from part(view.friend.bake(), 0.77, 0.78)
        yield from part(view.followers.bake(), 0.78, 0.92)
        yield from part(view.road.bake(), 0.92, 1.0)
        svg.forget()
        return view

    @property
    def counter_point(self) -> tuple[int, int]:
        """Where taken notes fly to, window px."""
        return self.juice.counter_point

    @counter_point.setter
    def counter_point(self, point: tuple[int, int]) -> None:
        self.juice.counter_point = point

    def prerender_gaps(self, course: Course) -> None:
        """Draw the holes of a course, ahead of the first frame."""
        self.road.prerender_gaps(course)

    def tick(self, dt_s: float) -> None:
        """Advance everything that is only seen."""
        self.time_s += dt_s
        self.juice.reduced_motion = self.reduced_motion
        self.juice.tick(dt_s)
        self.road.tick(dt_s)
        self.tape.tick(dt_s)
        self.friend.tick(dt_s)

    def react(self, events: Iterable[Event], run: Run) -> None:
        """Show what happened in a tick."""
        events = list(events)
        self.juice.reduced_motion = self.reduced_motion
        self.juice.react(events, run.runner.x)
        if not self.reduced_motion:
            self.road.react(events)
        self.followers.react(events, run)
        for event in events:
            match event:
                case Rewound(beat=beat):
                    self.tape.begin((run.runner.x, run.runner.y), run.course.x(beat))
                    self.friend.wait(run.course.x(beat))
                case Stumbled(obstacle=obstacle):
                    self.juice.topple(self.road.toppling(obstacle), obstacle.centre)

    def spark(self, run: Run, *, lifted: bool) -> None:
        """Show that a press was on its beat."""
        self.juice.groove(run.runner.x, max(run.runner.y, 0.0), lifted=lifted)
        self.lifted = lifted

    def draw(self, surface: pygame.Surface, run: Run, alpha: float) -> None:
        """Draw the run between its last two ticks (`alpha` 0 to 1)."""
        runner = run.runner
        x = runner.previous_x + (runner.x - runner.previous_x) * alpha
        y = runner.previous_y + (runner.y - runner.previous_y) * alpha
        x = self.juice.shown_x(x)
        if self.tape.runs and self.reduced_motion:
            x, y = self.tape.still
        self.camera.follow(x, run.assists.speed)
        if run.phase is Phase.RUNNING and runner.on_ground and runner.motion is Motion.RUN:
            self.juice.run_over(x)
        self.road.high_contrast = self.high_contrast
        self.prerender_gaps(run.course)
        dip = self.stage.x(self.camera.dip)
        left = self.camera.x
        swing = self.swing(run, x)
        self._scenery(surface, dip, swing)
        before = [] if self.high_contrast else self.road.landmarks(run.course, left, dip)
        before += self.road.gaps(run, left, dip)
        before += self.road.gates(run, left, dip, front=False)
        before += self.road.standing(run, left, dip)
        before += self.road.notes(run, left, dip, self._bob())
        surface.fblits([*before, *self._people(run, (x, y), dip)])
        if y < 0:  # deep in a hole: its near edge is in front
            surface.set_clip((0, 0, self.stage.width, self.stage.up(-HOLE_LIP) + dip))
        surface.fblits([self._runner(run, (x, y), alpha, dip)])
        surface.set_clip(None)
        after = self.juice.pictures(dip) + self.road.gates(run, left, dip, front=True)
        wave = self.juice.wave(x, y)
        surface.fblits([*after, wave] if wave else after)
        self._front(surface, dip, swing)
        surface.fblits(self.juice.flights())
        if self.tape.runs:
            (self.tape.fade if self.reduced_motion else self.tape.draw)(surface)

    def swing(self, run: Run, x: float) -> Swing:
        """Return how the world moves with the music: more as the band grows, and when lifted."""
        if self.reduced_motion:
            return STILL
        beat = x / run.course.px_per_beat if run.phase is Phase.RUNNING else run.song.beat
        much = QUIET_SWING + BAND_SWING * run.gates_passed + LIFTED_SWING * self.lifted
        return Swing(much * sin(pi * beat), much * (1 - abs(sin(pi * beat))))

    def _bob(self) -> float:
        return 0.0 if self.reduced_motion else 3.0 * sin(self.time_s * 4.2)

    def _scenery(self, surface: pygame.Surface, dip: int, swing: Swing = STILL) -> None:
        if self.high_contrast:
            self.road.plain(surface, dip)
            return
        camera_px = self.camera.x * self.stage.scale
        for layer in self.venue.behind:
            layer.draw(surface, self._pan(camera_px, layer.speed), dip, swing)

    def _pan(self, camera_px: float, speed: float) -> float:
        """Far layers stand still under reduced motion; the road itself must move."""
        return camera_px if speed == 1.0 or not self.reduced_motion else 0.0

    def _front(self, surface: pygame.Surface, dip: int, swing: Swing) -> None:
        """Draw what is nearer than the road; under reduced motion it moves as the road does."""
        if self.high_contrast:
            return
        camera_px = self.camera.x * self.stage.scale
        for layer in self.venue.front:
            pan = camera_px / (layer.speed if self.reduced_motion else 1.0)
            layer.draw(surface, pan, dip, swing)

    def _people(self, run: Run, feet: tuple[float, float], dip: int) -> list[Placed]:
        """Return who has joined, a bandmate who helps, and everybody's shadows on the road."""
        placed = self._shadow(run, feet, dip)
        for frame, at, high in self.followers.seen(run, feet[0]):
            placed += self._shadow(run, (at, high), dip)
            placed.append(self._place(*frame, (at, high), dip, plain=True))
        helping = run.runner.motion is Motion.HELP_UP
        alone = helping or not run.gates_passed  # else who helps runs along
        if alone and (seen := self.friend.seen(self.camera.x, helping=helping)):
            (picture, anchor), at_x = seen
            placed.append(self._place(picture, anchor, (at_x, 0.0), dip))
        return placed

    def _shadow(self, run: Run, feet: tuple[float, float], dip: int) -> list[Placed]:
        """Return the shadow of somebody on the road, if it falls on one."""
        x, y = feet
        if y < 0 or self.road.over_gap(run, x):
            return []
        shadows = self.effects.shadows
        shadow = shadows[min(int(y / 60), len(shadows) - 1)]
        at = self.stage.x(x - self.camera.x) - shadow.get_width() // 2
        return [(shadow, (at, self.stage.up(0) - shadow.get_height() // 2 + dip))]

    def _runner(self, run: Run, feet: tuple[float, float], alpha: float, dip: int) -> Placed:
        name = run.runner.motion.value
        motion = self.runner.motions[name]
        seconds = max(0.0, (run.tick - run.runner.since + alpha) * TICK_S)
        if motion.distance:
            phase = feet[0] / motion.distance
        elif motion.loops:
            phase = self.time_s / motion.seconds
        else:
            phase = seconds / motion.seconds
        strum = self._strum(run, alpha) if name in ("run", "jump", "fall") else None
        picture, anchor = self.runner.frame(name, phase, strum=strum)
        return self._place(picture, anchor, feet, dip)

    def _strum(self, run: Run, alpha: float) -> float | None:
        """Return how far the runner's strum has come (0 to 1), None when there is none."""
        if run.runner.strum_tick is None:
            return None
        t = (run.tick - run.runner.strum_tick + alpha) * TICK_S / STRUM_SHOWS_S
        return t if 0 <= t < 1 else None

    def _place(
        self,
        picture: pygame.Surface,
        anchor: tuple[int, int],
        feet: tuple[float, float],
        dip: int,
        *,
        plain: bool = False,
    ) -> Placed:
        grown = 0
        if self.high_contrast and not plain:
            key = id(picture)
            if key not in self._bright:
                line = self.stage.x(OUTLINE_PX)
                self._bright[key] = outlined(picture, self.palette["note.base"], line)
            picture, grown = self._bright[key]
        x = self.stage.x(feet[0] - self.camera.x) - anchor[0] - grown
        return picture, (x, self.stage.up(feet[1]) - anchor[1] - grown + dip)
