"""Notes, picks, gates and obstacles stand out from each venue, in grey and for every eye."""

from collections.abc import Iterator

import numpy as np
import pygame
import pytest
from flashes import context_in

from game.app import open_window
from game.scenes.run.ready import PreparedRun, load
from game.scenes.tour.solo import SoloMode
from game.simulation.course import VENUES
from game.view.loading import Loader
from game.view.run_view import RunView

pytestmark = pytest.mark.measured

PLACES = 60  # along the course at which a picture is looked at
SIGHTS = {  # Machado, Oliveira, Fernandes 2009, severity 1.0
    "grey": np.identity(3),
    "protan": np.array([[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]]),
    "deutan": np.array([[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]]),
    "tritan": np.array([[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]]),
}
LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
LEAST = {
    ("standard", "note"): (3.0, 0.25),
    ("standard", "gap"): (3.0, 0.40),
    ("standard", "standing"): (3.0, 0.12),
    ("standard", "gate"): (3.0, 0.09),
    ("contrast", "note"): (7.0, 0.30),
    ("contrast", "gap"): (7.0, 0.03),
    ("contrast", "standing"): (7.0, 0.15),
    ("contrast", "gate"): (7.0, 0.12),
}
"""By theme and kind: this contrast to what is behind, on this part of the piece at least.

In high contrast it is the bright line around a piece.
"""
Placed = tuple[pygame.Surface, tuple[int, int]]


def light(picture: pygame.Surface) -> np.ndarray:
    """Return a picture's linear light."""
    colours = pygame.surfarray.array3d(picture).astype(float) / 255
    found: np.ndarray = np.where(
        colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4
    )
    return found


def ratios(front: np.ndarray, behind: np.ndarray, sight: str) -> np.ndarray:
    """Return the contrast of each pixel to the one behind it, as an eye sees both."""
    one, other = (np.clip(part @ SIGHTS[sight].T, 0, 1) @ LUMINANCE for part in (front, behind))
    found: np.ndarray = (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)
    return found


def shares(scenery: pygame.Surface, piece: Placed, least: float) -> dict[str, float]:
    """Return the part of a piece that stands out, by sight; nothing where little of it is seen."""
    picture, at = piece
    seen = picture.get_rect(topleft=at).clip(scenery.get_rect())
    if seen.width < picture.get_width() or seen.height < picture.get_height() // 2:
        return {}
    behind = scenery.subsurface(seen)
    front = behind.copy()
    front.blit(picture, (at[0] - seen.x, at[1] - seen.y))
    solid = pygame.surfarray.array_alpha(picture.convert_alpha()) > 200
    solid = solid[:, seen.y - at[1] : seen.y - at[1] + seen.height]
    if solid.sum() < 60:
        return {}
    lights = light(front)[solid], light(behind)[solid]
    return {sight: float(np.mean(ratios(*lights, sight) >= least)) for sight in SIGHTS}


def pieces(ready: PreparedRun, part: float, screen: pygame.Surface) -> Iterator[tuple[str, Placed]]:
    """Draw the bare scenery at a part of the course; yield what stands in front of it, by kind."""
    view, run = ready.view, ready.run
    run.runner.x = run.runner.previous_x = run.course.length * part
    scenery(view, ready, screen)
    left, road = view.camera.x, view.road
    yield from (("gap", one) for one in road.gaps(run, left, 0))
    for front in (False, True):
        yield from (("gate", one) for one in road.gates(run, left, 0, front=front))
    cables = [road.venue.own_size(name) for name in road.venue.names("hang", "cable")]
    for one in road.standing(run, left, 0):  # shadows are never solid enough to count
        if one[0] not in cables:
            yield "standing", one
    yield from (("note", one) for one in road.notes(run, left, 0, 0.0))


def scenery(view: RunView, ready: PreparedRun, screen: pygame.Surface) -> None:
    """Draw everything but what matters."""
    view.camera.follow(ready.run.runner.x, 1.0)
    view.road.high_contrast = view.high_contrast
    view.prerender_gaps(ready.run.course)
    view._scenery(screen, 0)
    if not view.high_contrast:
        screen.fblits(view.road.landmarks(ready.run.course, view.camera.x, 0))


@pytest.mark.parametrize("theme", ["standard", "contrast"])
@pytest.mark.parametrize("venue", VENUES)
def test_pieces_stand_out_for_every_eye(venue: str, theme: str) -> None:
    screen = open_window(windowed=True, headless=True)
    context = context_in(theme, screen)
    ready = Loader(
        load(context, SoloMode(context), "mika", venue, encore=False), threaded=False
    ).finish()
    ready.view.high_contrast = theme == "contrast"
    ready.view.reduced_motion = True
    worst: dict[tuple[str, str], float] = {}
    for place in range(PLACES):
        for kind, piece in pieces(ready, (place + 0.2) / PLACES, screen):
            for sight, share in shares(screen, piece, LEAST[theme, kind][0]).items():
                worst[kind, sight] = min(share, worst.get((kind, sight), 1.0))
    missing = {"note", "gap", "standing", "gate"} - {kind for kind, _sight in worst}
    assert missing <= ({"gap"} if theme == "contrast" else set()), "a hole may be seen in part only"
    weak = {k: round(v, 2) for k, v in worst.items() if v < LEAST[theme, k[0]][1]}
    assert not weak
