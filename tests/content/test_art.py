"""Every drawing keeps to the small SVG that SDL reads, to the palette, and to its own names."""

import re
from collections.abc import Generator, Iterator
from itertools import combinations, pairwise
from pathlib import Path
from typing import TypeVar
from xml.etree import ElementTree as ET

import pygame
import pytest
import yaml

from game.simulation.course import VENUES
from game.simulation.obstacles import Form, ObstacleKind
from game.view import svg
from game.view.motion import load_motions
from game.view.palette import Palette, load_palette
from game.view.puppet import Puppet, load_puppet
from game.view.rig import FACES
from game.view.venue import describe

T = TypeVar("T")
ART = Path(__file__).parents[2] / "assets" / "art"
DRAWINGS = sorted(ART.rglob("*.svg"))
BAND = ("mika", "ines", "zaynab", "leo")
MOTIONS = (
    "idle", "run", "jump", "fall", "land", "stumble",
    "strum", "tumble", "help-up", "cheer", "play", "lend",
)  # fmt: skip
ELEMENTS = {
    "svg", "g", "defs", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon",
    "linearGradient", "radialGradient", "stop",
}  # fmt: skip
ATTRIBUTES = {
    "id", "transform", "d", "cx", "cy", "r", "rx", "ry", "x", "y", "x1", "y1", "x2", "y2", "fx",
    "fy", "width", "height", "viewBox", "points", "fill", "fill-opacity", "fill-rule", "stroke",
    "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "stroke-opacity",
    "offset", "stop-color", "stop-opacity", "gradientTransform", "gradientUnits", "display",
}  # fmt: skip
COLOURED = ("fill", "stroke", "stop-color")
LINK = f"{{{svg.XLINK}}}href"

HOLE_ROWS = (25, 64)
"""Of a hole's drawing, px: from below the floor's thickness to its near lip."""
DARK, VOID = 0.16, 0.06
"""Greys, 0 to 1: a hole's lightest row, and what its foot falls below."""


def drained(loading: Generator[float, None, T]) -> T:
    while True:
        try:
            next(loading)
        except StopIteration as end:
            value: T = end.value
            return value


def bare(name: str) -> str:
    return name.rsplit("}", 1)[-1]


@pytest.fixture(scope="module")
def palette() -> Palette:
    return load_palette(ART)


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: str(path.relative_to(ART)))
def test_drawing_keeps_to_the_allowed_svg(path: Path, palette: Palette) -> None:
    hexes = {value.lower() for value in palette.colours.values()}
    for element in ET.parse(path).getroot().iter():
        if not isinstance(element.tag, str):
            continue  # a comment
        assert bare(element.tag) in ELEMENTS, element.tag
        for name, value in element.attrib.items():
            assert name in ATTRIBUTES or name == LINK or name.startswith("data-"), name
            if name in COLOURED:
                known = value == "none" or value.startswith("url(#") or value.lower() in hexes
                assert known, f"{name}={value} is not in palette.yaml"
            if name in {"x1", "x2", "y1", "y2"} and "Gradient" in element.tag:
                assert value.endswith("%"), f"gradient {name}={value}"


def test_palette_has_only_hex_colours(palette: Palette) -> None:
    for name, value in palette.colours.items():
        assert re.fullmatch(r"#[0-9a-f]{6}", value), name


def test_accents_appear_in_no_scenery(palette: Palette) -> None:
    accents = {
        value for name, value in palette.colours.items()
        if name.split(".")[0] in {"note", "gate", "hazard", "smash"}
    }  # fmt: skip
    for venue in VENUES:
        text = (ART / "venues" / venue / "layers.svg").read_text(encoding="utf-8")
        assert not accents & set(re.findall(r"#[0-9a-f]{6}", text)), venue


@pytest.mark.parametrize("venue", VENUES)
def test_venue_has_all_its_pieces(venue: str) -> None:
    folder = ART / "venues" / venue
    entries = describe(folder)
    layers = svg.groups_with_box(folder / "layers.svg")
    own = svg.groups_with_box(folder / "props.svg")
    shared = svg.groups_with_box(ART / "road.svg")
    listed = [*entries["layers"], *entries.get("front", [])]
    assert len(listed) >= 4
    assert all(entry["group"] in layers for entry in listed)
    speeds = [entry["speed"] for entry in listed]
    assert speeds == sorted(speeds), "nearer layers move faster"
    looks = entries["looks"]
    assert len(looks["landmark"]) == 4
    assert set(looks) <= {*ObstacleKind, "hang", "landmark"}
    for name in (*looks["landmark"], *looks.get("hang", ["cable"])):
        assert name in own or name in shared, name
    for kind in ObstacleKind:
        names = looks.get(kind, [kind.value])
        assert len(names) == (kind.spec.looks if kind in looks else 1)
        for name in names:
            ends = [f"{name}-{end}" for end in ("left", "middle", "right")]
            for group in ends if kind.spec.form is Form.HOLE else [name]:
                assert group in own or group in shared, group


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: str(path.relative_to(ART)))
def test_every_named_piece_draws_something(path: Path) -> None:
    for name in svg.groups_with_box(path):
        picture = svg.rasterise(path, 0.25, name)
        assert picture.get_bounding_rect().width > 1, name


@pytest.mark.parametrize("venue", VENUES)
def test_holes_hide_the_road_and_are_dark_to_their_foot(venue: str) -> None:
    folder = ART / "venues" / venue
    for name in describe(folder)["looks"]["gap"]:
        picture = svg.rasterise(folder / "props.svg", 1, f"{name}-middle")
        across = range(picture.get_width())
        rows = [[picture.get_at((x, y)) for x in across] for y in range(*HOLE_ROWS)]
        assert all(colour.a == 255 for row in rows for colour in row), name
        light = [sum(map(grey, row)) / len(row) for row in rows]
        assert max(light) < DARK, name
        assert light[-1] < VOID < light[0], name


@pytest.mark.parametrize("venue", VENUES)
def test_holes_have_broken_edges_on_both_sides(venue: str) -> None:
    folder = ART / "venues" / venue
    for name in describe(folder)["looks"]["gap"]:
        for end in ("left", "right"):
            picture = svg.rasterise(folder / "props.svg", 1, f"{name}-{end}")
            mask = pygame.mask.from_surface(picture, 250)
            rows = range(HOLE_ROWS[0], HOLE_ROWS[1], 4)
            reach = [sum(mask.get_at((x, y)) for x in range(picture.get_width())) for y in rows]
            assert len(set(reach)) > 3, f"{name}-{end} is cut straight"


@pytest.fixture(scope="module", params=BAND)
def puppet(request: pytest.FixtureRequest) -> Puppet:
    return drained(load_puppet(ART / "band", request.param, 0.5))


def test_every_motion_bakes_whole(puppet: Puppet) -> None:
    assert set(MOTIONS) == set(puppet.motions)
    for name, motion in puppet.motions.items():
        for step in {0, motion.frames // 2, motion.frames - 1}:
            if name == "strum":
                frame, (x, y) = puppet.frame("run", 0.1, strum=step / motion.frames)
            else:
                frame, (x, y) = puppet.frame(name, motion.phase_of(step))
            assert 25 < frame.get_height() < 115, name
            assert 0 < x < frame.get_width(), name
            assert y > 20, name


def test_faces_differ(puppet: Puppet) -> None:
    pictures = {pygame.image.tobytes(puppet.portrait(face, 120), "RGBA") for face in FACES}
    assert len(pictures) == len(FACES)


def test_runner_is_as_tall_as_the_game_says(puppet: Puppet) -> None:
    heights = [puppet.frame("run", step / 8)[0].get_height() * 2 for step in range(8)]
    assert 118 <= max(heights) <= 158


def planted(puppet: Puppet, foot: str) -> Iterator[tuple[float, float, float]]:
    """Yield (world x, height) of the ball of a foot through one run cycle, px."""
    motion = puppet.motions["run"]
    for step in range(motion.frames):
        phase = motion.phase_of(step)
        x, y = puppet.posing("run", phase).place(foot, "ball")
        yield phase, phase * motion.distance + x, y


@pytest.mark.parametrize("name", [one for one in BAND if one != "leo"])
@pytest.mark.parametrize("foot", ["near-foot", "far-foot"])
def test_feet_do_not_slide(name: str, foot: str) -> None:
    walker = drained(load_puppet(ART / "band", name, 0.5))
    on_ground = [(phase, x) for phase, x, y in planted(walker, foot) if abs(y) < 0.6]
    assert len(on_ground) >= 9, "each foot stands for about a quarter of the cycle"
    stances = [[on_ground[0]]]
    for before, here in pairwise(on_ground):
        if here[0] - before[0] > 0.06:
            stances.append([])
        stances[-1].append(here)
    for stance in stances:
        xs = [x for _, x in stance]
        assert max(xs) - min(xs) <= 2.0, xs


def test_wheel_turns_with_the_road() -> None:
    motions = load_motions(ART / "band" / "motions.yaml", "wheels")
    leo = drained(load_puppet(ART / "band", "leo", 0.5))
    wheel = leo.rig.part("near-wheel")
    assert wheel is not None
    radius = (leo.rig.ground[1] - wheel.joint[1]) / leo.rig.unit
    assert abs(2 * 3.14159 * radius - motions["run"].distance) <= 2.5
    turns = [leo.posing("run", phase).value("roll") for phase in (0.0, 0.25, 0.5)]
    assert turns == [0, 90, 180]


def test_landing_squashes_by_twelve_percent(puppet: Puppet) -> None:
    land = puppet.motions["land"]
    assert land.pose(0)["squash"] == pytest.approx(0.88)
    assert land.pose(1)["squash"] == 1
    assert 0.1 <= land.seconds <= 0.12


def grey(colour: pygame.Color) -> float:
    return (0.2126 * colour.r + 0.7152 * colour.g + 0.0722 * colour.b) / 255


MATRICES = {  # Machado, Oliveira, Fernandes 2009, severity 1.0
    "protan": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deutan": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritan": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}


@pytest.mark.parametrize("sight", MATRICES)
def test_accents_tell_apart_for_every_eye(palette: Palette, sight: str) -> None:
    seen = {}
    for name in ("note.base", "gate.base", "hazard.base", "smash.base"):
        r, g, b = (channel / 255 for channel in palette[name][:3])
        seen[name] = [m[0] * r + m[1] * g + m[2] * b for m in MATRICES[sight]]
    for one, two in combinations(seen, 2):
        apart = sum((a - b) ** 2 for a, b in zip(seen[one], seen[two], strict=True)) ** 0.5
        assert apart > 0.12, f"{one} and {two}"


def mean_grey(picture: pygame.Surface) -> tuple[float, float]:
    """Return mean and spread of the greys of a picture's solid pixels."""
    greys = [
        grey(colour)
        for x in range(0, picture.get_width(), 2)
        for y in range(0, picture.get_height(), 2)
        if (colour := picture.get_at((x, y))).a > 200
    ]
    mean = sum(greys) / len(greys)
    return mean, (sum((one - mean) ** 2 for one in greys) / len(greys)) ** 0.5


@pytest.mark.parametrize("venue", VENUES)
def test_what_to_take_jump_and_smash_tell_apart_in_greyscale(venue: str) -> None:
    """Signatures (mean grey, height over width) of one kind stay apart from the other kinds."""
    folder = ART / "venues" / venue
    looks = yaml.safe_load((folder / "venue.yaml").read_text(encoding="utf-8"))["looks"]
    own = svg.groups_with_box(folder / "props.svg")

    def signature(name: str) -> tuple[float, float]:
        path = folder / "props.svg" if name in own else ART / "road.svg"
        picture = svg.rasterise(path, 0.5, name)
        box = picture.get_bounding_rect()
        return mean_grey(picture)[0], box.height / box.width

    notes = mean_grey(svg.rasterise(ART / "effects.svg", 1, "note-two"))
    assert notes[1] > 0.25, "a note is light on a dark backing"

    def seen(*, smashed: bool) -> list[str]:
        kinds = [kind for kind in ObstacleKind if kind.spec.form is not Form.HOLE]
        kinds = [kind for kind in kinds if kind.spec.smashable is smashed]
        return [name for kind in kinds for name in looks.get(kind, [kind.value])]

    for hurdle in seen(smashed=False):
        for smash in seen(smashed=True):
            a, b = signature(hurdle), signature(smash)
            assert abs(a[0] - b[0]) > 0.04 or abs(a[1] - b[1]) > 0.3, (hurdle, smash)
