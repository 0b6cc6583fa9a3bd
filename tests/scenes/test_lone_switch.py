"""The focus that moves by itself for one switch never gets in anybody else's way."""

import pygame
import pytest
from playing import Player

from game.ui.lone_switch import STEP_S

SECOND = 60  # frames


def wait_for_scan(player: Player) -> None:
    """Wait on the title until the focus begins to move by itself."""
    player.until(lambda: player.context.lone.scanning, frames=16 * SECOND)
    assert player.focused == "play", "it begins where it was"


def test_a_press_just_after_a_step_chooses_what_was_seen(player: Player) -> None:
    wait_for_scan(player)
    player.until(lambda: player.focused == "tour", frames=4 * SECOND)
    player.frames(SECOND // 2)
    player.key_down("return")
    assert player.focused == "play", "the frame goes back, and says so"
    assert player.context.voice.last.strip().startswith("Play")
    player.key_up("return")
    assert player.scene_name == "Choose"


def test_leo_does_not_run_instead_of_mika(player: Player) -> None:
    wait_for_scan(player)
    player.key("return")
    assert player.scene_name == "Choose"
    first = player.focused
    player.until(lambda: player.focused != first, frames=4 * SECOND)
    player.frames(SECOND // 3)
    player.key("return")
    player.wait_for("Running")
    assert player.context.session.progress.runner == first


def test_what_has_been_seen_for_a_second_is_chosen(player: Player) -> None:
    wait_for_scan(player)
    player.until(lambda: player.focused == "tour", frames=4 * SECOND)
    player.frames(round(SECOND * 1.2))
    player.key("m")
    assert player.scene_name == "TourMap"
    assert player.context.lone.scanning


def test_a_second_key_just_after_a_step_acts_where_the_focus_was(player: Player) -> None:
    wait_for_scan(player)
    player.until(lambda: player.focused == "tour", frames=4 * SECOND)
    player.key("down")
    assert player.focused == "tour", "one on from where it was seen"
    player.frames(round(2 * STEP_S * SECOND))
    assert player.focused == "tour"


@pytest.mark.parametrize("device", ["mouse", "touch", "wheel", "side button", "key"])
def test_who_ever_used_something_else_is_never_scanned_for(player: Player, device: str) -> None:
    match device:
        case "mouse":
            player.mouse(pygame.MOUSEMOTION, (640, 3))
            player.mouse(pygame.MOUSEMOTION, (700, 3))
        case "touch":
            player.finger(pygame.FINGERDOWN, (640, 3))
            player.finger(pygame.FINGERUP, (640, 3))
        case "wheel":
            pygame.event.post(pygame.Event(pygame.MOUSEWHEEL, precise_y=-1.0, y=-1, x=0))
        case "side button":
            player.mouse(pygame.MOUSEBUTTONDOWN, (640, 3), button=pygame.BUTTON_X1)
        case "key":
            player.key("q")
    player.frames(40 * SECOND)
    assert not player.context.lone.scanning


def test_a_mouse_that_lies_still_does_not_hinder_a_switch(player: Player) -> None:
    for place in ((640, 3), (643, 3), (640, 5)):
        player.mouse(pygame.MOUSEMOTION, place)
    player.until(lambda: player.context.lone.scanning, frames=16 * SECOND)


def test_hammering_answers_nothing_where_the_focus_moves_by_itself(player: Player) -> None:
    wait_for_scan(player)
    player.frames(SECOND)
    player.key("space")
    assert player.scene_name == "Choose"
    for _press in range(50):
        player.key("space")
        player.frames(10)
    assert player.scene_name == "Choose"
    assert player.context.lone.scanning
