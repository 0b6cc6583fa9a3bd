"""The road grows with the text, and is slower by as much: enough seconds of it are in sight."""

import pytest

from game.scenes.run.ready import assists_of, zoom_of
from game.settings import ROAD_ZOOMS, SPEEDS, TEXT_SCALES, Settings
from game.simulation.tuning import FASTEST_PX_PER_S, GRAVITY_UP, JUMP_SPEED
from game.view.camera import GROUND, NEAR, Camera, DesignSpace

SIZE = (1280, 720)
RUNNER_TALL = 160  # design px
SIZES = [SIZE, (1366, 768), (1024, 768), (1920, 1080)]


FASTEST_VENUE = 440.0  # px a second


def seconds_ahead(
    settings: Settings, px_per_s: float = FASTEST_VENUE, *, encore: bool = False
) -> float:
    """Return how much of the road ahead is seen."""
    stage, camera = DesignSpace(*SIZE, zoom_of(settings, encore=encore)), Camera()
    camera.zoom = stage.zoom
    camera.follow(0.0, assists_of(settings).speed)
    ahead = camera.x + stage.design_width
    return ahead / px_per_s / settings.road_speed * 100


@pytest.mark.parametrize("speed", SPEEDS)
@pytest.mark.parametrize("text_scale", TEXT_SCALES)
def test_a_second_and_a_half_of_road_is_always_seen_ahead(speed: int, text_scale: int) -> None:
    settings = Settings(speed=speed, text_scale=text_scale)
    assert seconds_ahead(settings) >= 1.5
    assert seconds_ahead(settings, FASTEST_PX_PER_S, encore=True) >= 1.5


def test_a_run_is_seen_close_by_unless_it_is_fast_or_an_encore() -> None:
    assert zoom_of(Settings(), encore=False) == zoom_of(Settings(speed=110), encore=False) == NEAR
    zooms = [zoom_of(Settings(speed=speed), encore=False) for speed in (110, 120, 130, 150)]
    assert zooms == sorted(zooms, reverse=True)
    assert zooms[-1] == zoom_of(Settings(), encore=True) == 1.0


@pytest.mark.parametrize("size", SIZES)
def test_the_road_lies_low_and_the_runner_stands_tall(size: tuple[int, int]) -> None:
    stage = DesignSpace(*size, NEAR)
    unit = min(size[0] / 1280, size[1] / 720)
    assert size[1] - stage.up(0) == pytest.approx(80 * unit, abs=2)
    assert stage.up(0) - stage.up(140) == pytest.approx(140 * NEAR * unit, abs=2)


@pytest.mark.parametrize("text_scale", TEXT_SCALES)
@pytest.mark.parametrize("speed", [80, 100, 120])
def test_a_closer_road_shows_as_many_seconds_ahead(text_scale: int, speed: int) -> None:
    plain = seconds_ahead(Settings(text_scale=100, speed=speed))
    assert seconds_ahead(Settings(text_scale=text_scale, speed=speed)) >= plain * 0.99


@pytest.mark.parametrize("zoom", ROAD_ZOOMS.values())
@pytest.mark.parametrize("size", SIZES)
def test_the_highest_jump_is_in_sight(zoom: float, size: tuple[int, int]) -> None:
    for nearness in (1.0, NEAR):
        stage = DesignSpace(*size, zoom * nearness)
        assert stage.up(JUMP_SPEED**2 / 2 / GRAVITY_UP + RUNNER_TALL) >= 0
        assert stage.y(stage.bottom) == size[1]
        assert stage.y(GROUND) == stage.up(0) < size[1] - stage.x(60)


def test_the_road_grows_with_the_text_as_the_child_sets() -> None:
    zooms = [Settings(text_scale=scale).road_zoom for scale in TEXT_SCALES]
    assert zooms == sorted(set(zooms))
    assert Settings(text_scale=200, closer_road=False).road_zoom == 1.0
    assert assists_of(Settings(text_scale=200, closer_road=False)).speed == 1.0
    assert assists_of(Settings(text_scale=200, speed=50)).speed == 0.5, "never below the slowest"
