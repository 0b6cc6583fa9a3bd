"""A player who plays the real screens through the real device layer."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest
from drawn_once import keep_drawings, keep_puppets, keep_samples
from playing import Player, open_player


@pytest.fixture(scope="session", autouse=True)
def drawn_once() -> Iterator[None]:
    """Draw and decode each file once for all tests of the process."""
    with pytest.MonkeyPatch.context() as patch:
        keep_drawings(patch)
        keep_puppets(patch)
        keep_samples(patch)
        yield


@pytest.fixture
def player(tmp_path: Path) -> Player:
    """Give a player at the title, whose files lie in a temporary folder."""
    return open_player(tmp_path)


@pytest.fixture
def player_with(tmp_path: Path) -> Callable[..., Player]:
    """Give a player with options set before the game starts."""
    return lambda size=(1280, 720), **options: open_player(tmp_path, size, **options)


@pytest.fixture(autouse=True)
def no_events_left() -> None:
    """Start each test with an empty event queue."""
    if pygame.display.get_init():
        pygame.event.clear()
