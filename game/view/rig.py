"""A cut-out puppet's parts and joints, and posing them: one posed SVG a frame. No pygame calls.

A band member's drawing stands in a neutral pose. Every part is a top-level group with
`data-joint="x y"` (what it turns round) and `data-parent`; the order in the file is the order
of drawing. `data-channel`, `data-gain` and `data-delay` let hair and straps follow another
channel late. The drawing has `data-unit` units to a px of the 1280x720 design.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from game.assets import needed
from game.view import svg
from game.view.joints import (
    Matrix,
    Point,
    angle_of,
    apart,
    apply,
    direction,
    move,
    times,
    turn,
    two_bones,
)
from game.view.motion import PuppetMotion

FACES = ("happy", "thinking", "surprised", "proud", "worried")


@dataclass(frozen=True)
class PuppetPart:
    """One cut-out: where it turns, what it hangs on, and its markup for every face."""

    id: str
    parent: str
    joint: Point
    channel: str
    gain: float
    delay: float
    base: Matrix
    show: str
    marks: Mapping[str, Point]
    markup: Mapping[str, str]


@dataclass(frozen=True)
class Rig:
    """All parts of one band member in drawing order, and the ground they stand on."""

    kind: str
    unit: float
    ground: Point
    parts: tuple[PuppetPart, ...]
    definitions: str
    styles: Mapping[str, float]

    def part(self, name: str) -> PuppetPart | None:
        """Find a part by its id."""
        return next((part for part in self.parts if part.id == name), None)


def load_rig(path: Path) -> Rig:
    """Read a band member's drawing; raises AssetError, too when a part hangs on nothing."""
    with needed(path):
        return _rig(svg.read(path), path)


def _rig(root: ET.Element, path: Path) -> Rig:
    parts = tuple(_part(g) for g in root if g.tag == f"{{{svg.SVG}}}g" and g.get("data-joint"))
    names = {part.id for part in parts}
    for part in parts:
        if part.parent and part.parent not in names:
            raise svg.ArtError(f"{path.name}: {part.id} hangs on {part.parent!r}, which is missing")
    style = (pair.split(":") for pair in root.get("data-style", "").split())
    ground = svg.numbers(root.get("data-ground", "320 600"))
    return Rig(
        kind=root.get("data-rig", "legs"),
        unit=float(root.get("data-unit", "4")),
        ground=(ground[0], ground[1]),
        parts=parts,
        definitions=svg.definitions(root),
        styles={name: float(value) for name, value in style},
    )


def _part(element: ET.Element) -> PuppetPart:
    name = element.get("id", "")
    x, y = svg.numbers(element.get("data-joint", "0 0"))
    base = svg.numbers(element.get("data-base", "1 0 0 1 0 0"))
    marks: dict[str, Point] = {}
    for key in ("ball", "hold", "strum", "tip"):
        if value := element.get(f"data-{key}"):
            px, py = svg.numbers(value)
            marks[key] = (px, py)
    return PuppetPart(
        id=name,
        parent=element.get("data-parent", ""),
        joint=(x, y),
        channel=element.get("data-channel", name),
        gain=float(element.get("data-gain", "1")),
        delay=float(element.get("data-delay", "0")),
        base=(base[0], base[1], base[2], base[3], base[4], base[5]),
        show=element.get("data-show", ""),
        marks=marks,
        markup=_faces(element),
    )


def _faces(element: ET.Element) -> dict[str, str]:
    """Write a part once for each face, leaving the other faces' groups out."""
    if not any((child.get("id") or "").startswith("face-") for child in element.iter()):
        return {"": svg.markup(element)}
    found = {}
    for face in FACES:
        copy = ET.fromstring(ET.tostring(element))
        for holder in copy.iter():
            for child in list(holder):
                name = child.get("id") or ""
                if name.startswith("face-") and name != f"face-{face}":
                    holder.remove(child)
                elif name == f"face-{face}":
                    child.attrib.pop("display", None)
        found[face] = svg.markup(copy)
    return found


class Posing:
    """The matrices of every part of a rig at one phase of a motion."""

    def __init__(
        self, rig: Rig, motion: PuppetMotion, phase: float, extra: Mapping[str, float]
    ) -> None:
        self.rig, self.motion, self.phase = rig, motion, phase
        self.pose = {**motion.pose(phase), **extra}
        self.matrices: dict[str, Matrix] = {}
        self.turns: dict[str, float] = {}
        self.by_id = {part.id: part for part in rig.parts}
        if motion.distance:
            self.pose.setdefault("roll", 360 * phase)  # a wheel's rim is one cycle's road
        self._root = self._root_matrix()
        if rig.kind == "legs":
            self._legs()
        for side in ("far", "near"):
            self._grip(side)
            self._reach(side)
        for part in rig.parts:
            self.matrix(part.id)

    def value(self, channel: str, default: float = 0.0) -> float:
        """Return a channel's value in this pose."""
        return self.pose.get(channel, default)

    def matrix(self, name: str) -> Matrix:
        """Return a part's matrix, working it out from its parent's when first asked."""
        if name in self.matrices:
            return self.matrices[name]
        part = self.by_id[name]
        above = self.matrix(part.parent) if part.parent else self._root
        angle = self.turns.get(name)
        if angle is None:
            angle = self._follow(part)
        self.matrices[name] = times(above, times(part.base, turn(angle, part.joint)))
        return self.matrices[name]

    def _follow(self, part: PuppetPart) -> float:
        curve = self.motion.curves.get(part.channel)
        if part.delay and curve:
            return part.gain * curve.at(self.phase - part.delay)
        return part.gain * self.value(part.channel)

    def _root_matrix(self) -> Matrix:
        unit, (ground_x, ground_y) = self.rig.unit, self.rig.ground
        shift = move(self.value("hip-x") * unit, -self.value("hip-y") * unit)
        centre = (ground_x, ground_y - self.value("spin-height", 60) * unit)
        return times(shift, turn(self.value("spin"), centre))

    def _whole(self) -> Matrix:
        """Return what is done to the finished pose: squashed on the ground, turned to face left."""
        ground_x, ground_y = self.rig.ground
        squash = self.value("squash", 1.0)
        wide = 1 + (1 - squash) * 0.6
        if self.value("mirror"):
            wide = -wide
        about = times((wide, 0, 0, squash, 0, 0), move(-ground_x, -ground_y))
        return times(move(ground_x, ground_y), about)

    def _legs(self) -> None:
        for side in ("far", "near"):
            thigh, shin, foot = (self.by_id[f"{side}-{n}"] for n in ("thigh", "shin", "foot"))
            above = self.matrix(thigh.parent)
            ball = foot.marks["ball"]
            pitch = self.value(f"{side}-foot-turn")
            ground_x, ground_y = self.rig.ground
            stand = ball[0] - ground_x if self.value("stand") else 0.0
            goal = (
                ground_x + stand + self.value(f"{side}-foot-x") * self.rig.unit,
                ground_y + (ball[1] - ground_y) - self.value(f"{side}-foot-y") * self.rig.unit,
            )
            heel = turn(pitch, (0, 0))
            offset = apply(heel, (ball[0] - foot.joint[0], ball[1] - foot.joint[1]))
            ankle = (goal[0] - offset[0], goal[1] - offset[1])
            self._solve((thigh, shin), above, foot.joint, ankle, -1)
            lower = self.matrix(shin.id)
            at = apply(lower, foot.joint)
            self.matrices[foot.id] = times(
                move(at[0] - foot.joint[0], at[1] - foot.joint[1]), turn(pitch, foot.joint)
            )

    def _solve(
        self,
        bones: tuple[PuppetPart, PuppetPart],
        above: Matrix,
        end: Point,
        target: Point,
        bend: float,
    ) -> None:
        """Turn two bones so that the `end` mark of the second lies on the target."""
        upper, lower = bones
        start = apply(above, upper.joint)
        lengths = (apart(upper.joint, lower.joint), apart(lower.joint, end))
        first, second = two_bones(start, lengths, target, bend)
        rest_first = direction(upper.joint, lower.joint)
        rest_second = direction(lower.joint, end)
        self.turns[upper.id] = first - rest_first - angle_of(above)
        self.turns[lower.id] = (second - rest_second) - (first - rest_first)

    def _grip(self, side: str) -> None:
        """Bring a hand to its place on the instrument, as far as the pose asks (0 to 1)."""
        grip = self.value(f"{side}-grip")
        instrument = self.by_id.get("instrument")
        arm, forearm = self.by_id.get(f"{side}-arm"), self.by_id.get(f"{side}-forearm")
        if not grip or not instrument or not arm or not forearm:
            return
        mark = instrument.marks["hold" if side == "far" else "strum"]
        target = apply(self.matrix("instrument"), mark)
        unit = self.rig.unit
        target = (
            target[0] + self.value(f"{side}-grip-x") * unit,
            target[1] - self.value(f"{side}-grip-y") * unit,
        )
        self._lead((arm, forearm), target, grip)

    def _reach(self, side: str) -> None:
        """Bring a hand to where the pose says, px from the ground point, as far as it asks."""
        reach = self.value(f"{side}-reach")
        arm, forearm = self.by_id.get(f"{side}-arm"), self.by_id.get(f"{side}-forearm")
        if not reach or not arm or not forearm:
            return
        ground, unit = self.rig.ground, self.rig.unit
        x = ground[0] + self.value(f"{side}-hand-x") * unit
        y = ground[1] - self.value(f"{side}-hand-y") * unit
        self._lead((arm, forearm), (x, y), reach)

    def _lead(self, bones: tuple[PuppetPart, PuppetPart], target: Point, share: float) -> None:
        """Turn an arm so far that its hand comes to the target, or a share of the way."""
        arm, forearm = bones
        self._solve(bones, self.matrix(arm.parent), forearm.marks["tip"], target, 1)
        for part in (arm, forearm):
            free = part.gain * self.value(part.channel)
            away = (self.turns[part.id] - free + 180) % 360 - 180
            self.turns[part.id] = free + away * share

    def place(self, part: str, mark: str) -> Point:
        """Return where a mark of a part is, in px of the design from the ground point, y up."""
        found = self.by_id[part]
        point = found.marks.get(mark, found.joint)
        x, y = apply(times(self._whole(), self.matrices[part]), point)
        return (x - self.rig.ground[0]) / self.rig.unit, (self.rig.ground[1] - y) / self.rig.unit

    def markup(self, face: str) -> str:
        """Write the posed drawing: every part in order, each under its own matrix."""
        pieces = [self.rig.definitions]
        whole = self._whole()
        for part in self.rig.parts:
            if part.show and not self.value(part.show):
                continue
            m = times(whole, self.matrices[part.id])
            numbers = " ".join(f"{value:.3f}" for value in m)
            inner = part.markup.get(face) or part.markup.get("") or part.markup["happy"]
            pieces.append(f'<g transform="matrix({numbers})">{inner}</g>')
        return "".join(pieces)
