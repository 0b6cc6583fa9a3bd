"""Builds of pygame that lack a part: the game goes without it, or round it."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pygame
import pygame._sdl2
import pytest

from game.devices import Devices
from game.view import vector

BOX = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4" viewBox="0 0 4 4">'
    b'<rect width="4" height="4" fill="#336699"/></svg>'
)


@pytest.fixture
def files_alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have pygame load pictures from files only."""
    load = pygame.image.load_sized_svg

    def from_files(file: object, size: tuple[int, int]) -> pygame.Surface:
        if isinstance(file, io.BytesIO):
            raise RuntimeError("can't access resource on platform")  # noqa: TRY004
        return load(file, size)

    monkeypatch.setattr(pygame.image, "load_sized_svg", from_files)
    vector.reads_memory.cache_clear()
    yield
    vector.reads_memory.cache_clear()


def test_a_picture_is_the_same_where_pygame_reads_files_alone(files_alone: None) -> None:
    assert not vector.reads_memory()
    picture = vector.load_svg(BOX, (8, 8))
    assert picture.get_size() == (8, 8)
    assert picture.get_at((4, 4)) == (0x33, 0x66, 0x99, 255)


def test_one_module_alone_loads_svg() -> None:
    modules = (Path(__file__).parents[2] / "game").rglob("*.py")
    loading = [path.name for path in modules if "load_sized_svg" in path.read_text("utf-8")]
    assert loading == ["vector.py"]


def test_without_gamepads_in_pygame_the_game_plays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygame._sdl2.controller", None)
    monkeypatch.delattr(pygame._sdl2, "controller", raising=False)
    pygame.display.init()
    pygame.event.clear()
    devices = Devices()
    devices.open_pads()
    pygame.event.post(pygame.Event(pygame.JOYDEVICEADDED, device_index=0))
    pygame.event.post(pygame.Event(pygame.CONTROLLERDEVICEADDED, device_index=0))
    assert list(devices.read((1280, 720))) == []
