"""Escape, B on a pad and the button at the side of a mouse lead back, as docs/controls.md says."""

from collections.abc import Callable
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pygame
import pytest
from playing import ROOT, Player
from screens_all import all_screens, loaded_context

from game.bindings import Act
from game.commands.autoplay import controls_of
from game.devices import Devices, Input, Press
from game.scenes.lesson_code.start import code_entry
from game.scenes.library.preview import Preview
from game.ui.context import Context
from game.ui.controls import WAYS_OUT
from game.ui.scene import Change, Pop, Push

DOCS = ROOT / "docs" / "controls.md"
PAD, MOUSE = pygame.CONTROLLER_BUTTON_B, pygame.BUTTON_X1
EVENTS = {
    "escape": (
        pygame.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE, mod=0),
        pygame.Event(pygame.KEYUP, key=pygame.K_ESCAPE, mod=0),
    ),
    "pad": (
        pygame.Event(pygame.CONTROLLERBUTTONDOWN, button=PAD, instance_id=3),
        pygame.Event(pygame.CONTROLLERBUTTONUP, button=PAD, instance_id=3),
    ),
    "mouse": (
        pygame.Event(pygame.MOUSEBUTTONDOWN, button=MOUSE, pos=(640, 5), touch=False),
        pygame.Event(pygame.MOUSEBUTTONUP, button=MOUSE, pos=(640, 5), touch=False),
    ),
}


def table() -> dict[str, str]:
    """Read what back does on the screens, by the patterns of their names."""
    rows = [line.strip("| ").split(" | ") for line in DOCS.read_text("utf-8").splitlines()]
    found = [(does, names) for _screen, does, names in (row for row in rows if len(row) == 3)]
    return {name: does for does, names in found[2:] for name in names.split(", ")}


def inputs(device: str) -> list[Input]:
    """Read a press and a release of back as the device layer gives them."""
    pygame.event.clear()
    for event in EVENTS[device]:
        pygame.event.post(event)
    return list(Devices().read((1280, 720)))


def does(context: Context, scene: Any, given: list[Input]) -> str:
    """Return back on a screen, and say in a word what it did."""
    context.voice.last = ""
    changes = [change for one in given if (change := scene.handle(one))]
    change: Change | None = changes[0] if changes else None
    match change:
        case Pop():
            return "goes back"
        case Push(page):
            page.enter()  # type: ignore[union-attr]
            title = page.sheet.title  # type: ignore[attr-defined]
            return {"Pause": "pauses", "Take a break": "takes a break"}[title]
    if getattr(scene, "_stopped", False):
        return "stops the work"
    controls = controls_of(scene)
    if change or not controls or controls.focus not in WAYS_OUT:
        return f"{change}"
    assert controls.current
    assert controls.current.spoken in context.voice.last, "it is said, too"
    return "shows the way on"


@pytest.mark.parametrize("device", EVENTS)
def test_back_does_on_every_screen_what_the_table_says(tmp_path: Path, device: str) -> None:
    context, told = loaded_context(tmp_path), table()
    unused = set(told)
    for name, scene in all_screens(context):
        patterns = [pattern for pattern in told if fnmatchcase(name, pattern)]
        exact = [pattern for pattern in patterns if pattern == name] or patterns
        assert len(exact) == 1, f"{name}: {exact}"
        scene.update(1)
        assert does(context, scene, inputs(device)) == told[exact[0]], name
        unused.discard(exact[0])
    assert not unused


def test_back_on_the_preview_turns_to_the_remarks(tmp_path: Path) -> None:
    context = loaded_context(tmp_path)
    preview = Preview(context, next(iter(context.session.library.paths.values())))
    preview.enter()
    story = preview.inner
    for device in EVENTS:
        for given in inputs(device):
            preview.handle(given)
        assert preview.inner is not story
        for given in inputs("escape"):
            preview.handle(given)
        assert type(preview.inner) is type(story)
        story = preview.inner


def test_back_takes_back_a_letter_before_it_leaves_the_code(tmp_path: Path) -> None:
    picker = code_entry(loaded_context(tmp_path))
    picker.enter()
    picker.handle(Press(frozenset({Act.A}), "a"))
    assert picker.code.begun == "a"
    assert [picker.handle(one) for one in inputs("escape")] == [None, None]
    assert not picker.code.begun
    assert Pop() in [picker.handle(one) for one in inputs("escape")]


@pytest.mark.parametrize("device", ["escape", "mouse"])
def test_a_binding_that_is_waited_for_is_kept_by_back(
    player_with: Callable[..., Player], device: str
) -> None:
    player = player_with()
    player.press("options")
    player.press("keys")
    before = dict(player.context.devices.bindings.keys)
    player.press("strum")
    for event in EVENTS[device]:
        pygame.event.post(event)
    player.frames(2)
    assert "Kept as it was." in player.context.voice.last
    assert player.context.devices.bindings.keys == before
    player.key("escape")
    player.key("escape")
    assert player.scene_name == "Title"


def test_escape_on_the_title_needs_a_second_press_to_end_the_game(player: Player) -> None:
    for _press in range(3):
        player.key("escape")
    assert player.focused == "quit"
    player.key("return")
    assert player.scene_name == "closed"
