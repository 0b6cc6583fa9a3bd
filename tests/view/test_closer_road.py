"""The road grows with the text, and is slower by as much: as many seconds of it are in sight."""

import pytest

from game.scenes.run.ready import assists_of
from game.settings import ROAD_ZOOMS, TEXT_SCALES, Settings
from game.simulation.tuning import GRAVITY_UP, JUMP_SPEED
from game.view.camera import DESIGN_HEIGHT, GROUND_FROM_BOTTOM, Camera, DesignSpace

SIZE = (1280, 720)
RUNNER_TALL = 160  # design px
SIZES = [SIZE, (1366, 768), (1024, 768), (1920, 1080)]


def seconds_ahead(settings: Settings) -> float:
    """Return how much of the road ahead is seen, in the time of 100 % speed for a design px."""
    stage, camera = DesignSpace(*SIZE, settings.road_zoom), Camera()
    camera.zoom = stage.zoom
    camera.follow(0.0, 1.0)
    ahead = camera.x + stage.design_width
    return ahead / settings.road_speed


@pytest.mark.parametrize("text_scale", TEXT_SCALES)
@pytest.mark.parametrize("speed", [80, 100, 120])
def test_a_closer_road_shows_as_many_seconds_ahead(text_scale: int, speed: int) -> None:
    plain = seconds_ahead(Settings(text_scale=100, speed=speed))
    assert seconds_ahead(Settings(text_scale=text_scale, speed=speed)) >= plain * 0.99


@pytest.mark.parametrize("zoom", ROAD_ZOOMS.values())
@pytest.mark.parametrize("size", SIZES)
def test_the_highest_jump_is_in_sight(zoom: float, size: tuple[int, int]) -> None:
    stage = DesignSpace(*size, zoom)
    assert stage.up(JUMP_SPEED**2 / 2 / GRAVITY_UP + RUNNER_TALL) >= 0
    assert stage.y(DESIGN_HEIGHT) == size[1]
    assert stage.up(0) < size[1] - stage.x(GROUND_FROM_BOTTOM) + 2


def test_the_road_grows_with_the_text_as_the_child_sets() -> None:
    zooms = [Settings(text_scale=scale).road_zoom for scale in TEXT_SCALES]
    assert zooms == sorted(set(zooms))
    assert Settings(text_scale=200, closer_road=False).road_zoom == 1.0
    assert assists_of(Settings(text_scale=200, closer_road=False)).speed == 1.0
    assert assists_of(Settings(text_scale=200, speed=50)).speed == 0.5, "never below the slowest"
