"""A player who plays the real screens through the real device layer."""

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest
from playing import Player, open_player


@pytest.fixture(autouse=True)
def draws_once(drawn_once: None) -> None:
    """Share what is drawn and decoded with the tests before."""


@pytest.fixture
def player(tmp_path: Path) -> Player:
    """Return a player at the title, whose files lie in a temporary folder."""
    return open_player(tmp_path)


@pytest.fixture
def player_with(tmp_path: Path) -> Callable[..., Player]:
    """Return a player with options set before the game starts."""
    return lambda size=(1280, 720), **options: open_player(tmp_path, size, **options)


@pytest.fixture(autouse=True)
def no_events_left() -> None:
    """Start each test with an empty event queue."""
    if pygame.display.get_init():
        pygame.event.clear()
