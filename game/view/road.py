"""What lies on the road: obstacles, notes, gates, landmarks, the gig."""

from bisect import bisect_left, bisect_right
from collections.abc import Generator, Iterable, Iterator, Sequence
from typing import TypeVar, assert_never

import pygame

from game.simulation.events import Event, GateOpened
from game.simulation.obstacles import Form, ObstacleKind, Size
from game.simulation.pieces import Course, Note, Obstacle
from game.simulation.run import Run
from game.simulation.tuning import HAZARD_PART
from game.view import svg
from game.view.camera import GROUND
from game.view.effects import Effects, outlined
from game.view.palette import Palette
from game.view.venue import VenueArt

Thing = TypeVar("Thing", Note, Obstacle)
Placed = tuple[pygame.Surface, tuple[int, int]]
Rimmed = tuple[pygame.Surface, pygame.Surface, int]
BEYOND_PX = 420.0
"""How far outside the window a thing may stand and still reach into it."""
GAP_TOP = 30.0
"""The hole begins this far above the runner's line: the road is seen a little from above."""
GAP_EDGE = 24.0
"""The hole is drawn this much wider than it is, on each side: its broken and painted edges."""
HOLE_LIP = 34.0
"""The near edge of a hole lies this far below the runner's line, px."""
GATE_MIDDLE = 168.0
"""The middle of the arch stands this far behind the line where the runner stops."""
GATE_DRAWN = (160.0, 382.0)
"""The middle of the arch's near edge in road.svg."""
GATE_NEAR = 22.0
"""That edge lies this far before the line the runner runs on."""
GATE_OPENS_S = 0.3
BOOMS = 8
"""Pictures of the boom, from shut to open: gate-boom-1 to -8 in road.svg."""
TOPPLES = (0, -22, -48, -76, -96, -84, -93, -90)
"""How something clattering over turns, degrees."""
RIM_PX = 3.4
"""The lines round what must be seen: a dark one in a light venue, in others a light one first."""
OUTLINE_PX = 4.5
"""The line in high contrast."""
SHADOW_PX = 18.0


class RoadView:
    """Finds what is in sight and returns its pictures with their places."""

    def __init__(self, venue: VenueArt, effects: Effects, palette: Palette) -> None:
        self.venue, self.effects, self.palette = venue, effects, palette
        self.stage = venue.stage
        self.high_contrast = False
        self._dug: Course | None = None
        self._opening: dict[int, float] = {}
        self._toppling: dict[int, list[pygame.Surface]] = {}
        self._rims: dict[tuple[int, bool], Rimmed] = {}

    def bake(self) -> Generator[float, None, None]:
        """Draw ahead of time what every course has, one thing a step."""
        things = list(_standing_things())
        gates = [name for name in self.venue.boxes if name.startswith(("gate-", "gig-"))]
        names = [*gates, *self.venue.looks["landmark"], *self.venue.names("hang", "cable")]
        for done, (kind, look, (width, height)) in enumerate(things):
            self._rimmed(self.venue.prop(kind.value, look, width, height))
            self.venue.named("shadow-flat", width * 1.1, SHADOW_PX)
            yield 0.6 * (done + 1) / len(things)
        for done, name in enumerate(names):
            picture = self.venue.own_size(name)
            if name in gates:
                self._rimmed(picture)
            yield 0.6 + 0.4 * (done + 1) / len(names)

    def react(self, events: Iterable[Event]) -> None:
        """Start swinging up the boom of a gate that opens."""
        for event in events:
            if isinstance(event, GateOpened):
                self._opening[event.gate] = 0.0

    def tick(self, dt_s: float) -> None:
        """Advance what is opening."""
        for gate, seconds in list(self._opening.items()):
            self._opening[gate] = seconds + dt_s
            if seconds + dt_s >= GATE_OPENS_S:
                del self._opening[gate]

    def _boom(self, gate: int, *, is_open: bool) -> str:
        """Return the picture of a gate's boom, eased while it swings up."""
        t = self._opening.get(gate, GATE_OPENS_S) / GATE_OPENS_S if is_open else 0.0
        return f"gate-boom-{1 + round(t * t * (3 - 2 * t) * (BOOMS - 1))}"

    def _sees(self, left: float, x: float, width: float = 0.0) -> bool:
        return left - BEYOND_PX < x + width and x < left + self.stage.design_width + BEYOND_PX

    def _span(self, things: Sequence[Thing], left: float) -> Sequence[Thing]:
        """Return the things in sight; they lie in the order of the road."""
        start = bisect_left(things, left - BEYOND_PX, key=_along)
        end = bisect_right(things, left + self.stage.design_width + BEYOND_PX, key=_along)
        return things[start:end]

    def landmarks(self, course: Course, left: float, dip: int) -> list[Placed]:
        """Return the landmarks in sight, one at every quarter of the course, and the gig's arch."""
        placed = []
        names = self.venue.looks["landmark"]
        for number, name in enumerate(names):
            x = course.length * (number + 0.5) / len(names) + 300
            if self._sees(left, x - 400, 800):
                picture = self.venue.own_size(name)
                placed.append(self._standing(picture, x, GAP_TOP - 8, left, dip))
        return placed

    def _standing(
        self, picture: pygame.Surface, x: float, y: float, left: float, dip: int
    ) -> Placed:
        place = (
            self.stage.x(x - left) - picture.get_width() // 2,
            self.stage.up(y) - picture.get_height() + dip,
        )
        return picture, place

    def gates(self, run: Run, left: float, dip: int, *, front: bool) -> list[Placed]:
        """Return the gates in sight: what is behind the runner, or what is in front."""
        placed = []
        stops = [*run.course.gates, run.course.length]
        for number, x in enumerate(stops):
            if not self._sees(left, x):
                continue
            is_open = number < run.gates_passed
            kind = "gig" if number == len(run.course.gates) else "gate"
            if front:
                names = [f"{kind}-front"]
            elif kind == "gig":
                names = ["gig-back"]
            else:
                sign = "gate-go" if is_open else "gate-stop"
                names = ["gate-back", sign, self._boom(number, is_open=is_open)]
            placed += [self._gate_part(name, x - left, dip) for name in names]
        return placed

    def _gate_part(self, name: str, x: float, dip: int) -> Placed:
        """Return a part of a gate's arch; all parts are drawn round one middle in road.svg."""
        box = self.venue.boxes[name]
        place = (
            self.stage.x(x + GATE_MIDDLE + box[0] - GATE_DRAWN[0]),
            self.stage.up(GATE_DRAWN[1] - box[1] - GATE_NEAR) + dip,
        )
        return self._shown((self.venue.own_size(name), place))

    def prerender_gaps(self, course: Course) -> None:
        """Draw the course's holes before the first frame needs one."""
        if course is self._dug:
            return
        self._dug = course
        for one in course.obstacles:
            if one.form is Form.HOLE:
                self.venue.gap(
                    one.kind.value, one.look, one.hit.right - one.hit.left + 2 * GAP_EDGE
                )
        svg.forget()

    def gaps(self, run: Run, left: float, dip: int) -> list[Placed]:
        """Return the holes in sight."""
        placed = []
        for obstacle in self.in_sight(run, left):
            if obstacle.form is Form.HOLE:
                start, end = obstacle.hit.left - GAP_EDGE, obstacle.hit.right + GAP_EDGE
                picture = self.venue.gap(obstacle.kind.value, obstacle.look, end - start)
                x, y = self.stage.x(start - left), self.stage.up(GAP_TOP) + dip
                hole = picture, (x, y)
                placed.append(self._shown(hole) if self.high_contrast else hole)
        return placed

    def over_gap(self, run: Run, x: float) -> bool:
        """Return whether a place on the road is a hole, where no shadow falls."""
        return any(
            one.form is Form.HOLE and one.hit.left < x < one.hit.right
            for one in self.in_sight(run, x)
        )

    def toppling(self, one: Obstacle) -> list[pygame.Surface]:
        """Return an obstacle clattering over, upright to flat; its foot is each picture's middle.

        The last picture stands longest.
        """
        picture = self.venue.prop(one.kind.value, one.look, one.width, one.height)
        if id(picture) not in self._toppling:
            strip = [
                _footed(pygame.transform.rotozoom(self._rimmed(picture)[0], angle, 1.0))
                for angle in TOPPLES
            ]
            self._toppling[id(picture)] = [*strip, *[strip[-1]] * len(strip)]
        return self._toppling[id(picture)]

    def in_sight(self, run: Run, left: float) -> list[Obstacle]:
        """Return the obstacles in sight that are still there."""
        return [
            one
            for one in self._span(run.course.obstacles, left)
            if one.index not in run.smashed and one.index not in run.removed
        ]

    def standing(self, run: Run, left: float, dip: int) -> list[Placed]:
        """Return what stands on the road or hangs over it in sight, with its shadow or cable."""
        placed = []
        for one in self.in_sight(run, left):
            match one.form:
                case Form.HOLE:
                    continue
                case Form.HANGING:
                    cable = self.venue.own_size(self.venue.names("hang", "cable")[0])
                    placed.append(
                        self._standing(cable, one.centre, one.y + one.height - 6, left, dip)
                    )
                case Form.STANDING:
                    shadow = self.venue.named("shadow-flat", one.width * 1.1, SHADOW_PX)
                    placed.append(self._standing(shadow, one.centre, -9, left, dip))
                case Form.FLOATING:
                    pass
                case _:
                    assert_never(one.form)
            picture = self.venue.prop(one.kind.value, one.look, one.width, one.height)
            placed.append(self._shown(self._standing(picture, one.centre, one.y, left, dip)))
        return placed

    def notes(self, run: Run, left: float, dip: int, bob: float) -> list[Placed]:
        """Return the notes and picks in sight that are not yet taken; `bob` lets them float."""
        placed = []
        for note in self._span(run.course.notes, left):
            if note.index not in run.taken:
                picture = self.effects.notes[note.index % 2]
                lift = bob if note.index % 2 else -bob
                placed.append(self._floating(picture, note.x, note.y + lift, left, dip))
        picks = (one for one in run.course.picks if one.index not in run.picks)
        placed += [
            self._floating(self.effects.pick, pick.x, pick.y + bob, left, dip)
            for pick in picks
            if self._sees(left, pick.x)
        ]
        return placed

    def _floating(
        self, picture: pygame.Surface, x: float, y: float, left: float, dip: int
    ) -> Placed:
        place = (
            self.stage.x(x - left) - picture.get_width() // 2,
            self.stage.up(y) - picture.get_height() // 2 + dip,
        )
        return self._shown((picture, place)) if self.high_contrast else (picture, place)

    def _shown(self, one: Placed) -> Placed:
        """Return a picture with a line round it, so that it stands out from what is behind."""
        picture, (x, y) = one
        rimmed, grown = self._rimmed(picture)
        return rimmed, (x - grown, y - grown)

    def _rimmed(self, picture: pygame.Surface) -> tuple[pygame.Surface, int]:
        """Return a picture with its lines, and how much it grew by them; drawn once."""
        key = (id(picture), self.high_contrast)
        if key not in self._rims:
            width = OUTLINE_PX if self.high_contrast else RIM_PX / len(self.venue.rim)
            colours = [self.palette["paper.white"]] if self.high_contrast else self.venue.rim
            rimmed, grown = picture, 0
            for colour in colours:
                rimmed, wider = outlined(rimmed, pygame.Color(colour), self.stage.x(width))
                grown += wider
            self._rims[key] = (picture, rimmed, grown)
        return self._rims[key][1:]

    def plain(self, surface: pygame.Surface, dip: int) -> None:
        """Draw the plain scenery of high contrast: one wall, one floor."""
        surface.fill(self.venue.plain["wall"])
        top = self.stage.y(GROUND - 22) + dip
        surface.fill(self.venue.plain["floor"], (0, top, self.stage.width, self.stage.height))
        edge = max(2, self.stage.x(4))
        surface.fill(self.palette["paper.white"], (0, top, self.stage.width, edge))


def _footed(picture: pygame.Surface) -> pygame.Surface:
    """Return a picture with as much empty room below it."""
    width, height = picture.get_size()
    whole = pygame.Surface((width, 2 * height), pygame.SRCALPHA)
    whole.blit(picture, (0, 0))
    return svg.converted(whole)


def _standing_things() -> Iterator[tuple[ObstacleKind, int, Size]]:
    """Yield all that can stand on a road or hang over it: its kind, its look, its drawn size."""
    for kind in ObstacleKind:
        if kind.spec.form is not Form.HOLE:
            for look in range(kind.spec.looks):
                for width, height in dict.fromkeys(kind.spec.sizes):
                    yield kind, look, (width / HAZARD_PART, height / HAZARD_PART)


def _along(thing: Note | Obstacle) -> float:
    return thing.x
