"""Screens as a player meets them: every one draws, leads on, and keeps what was chosen."""

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest
from playing import Player, make_shell

from game.app import open_window
from game.commands.gallery import Gallery
from game.scenes.run.running import Running
from game.scenes.start.opening import open_now
from game.scenes.story.scene import DilemmaScene


def gallery(
    tmp_path: Path, size: tuple[int, int], **options: object
) -> tuple[Gallery, pygame.Surface]:
    """Set every screen up for a window size."""
    screen = open_window(windowed=True, headless=True, size=size)
    shell = make_shell(tmp_path, size, False, **options)
    context = open_now(shell)
    return Gallery(context, "corridor"), screen


@pytest.mark.measured
@pytest.mark.parametrize(
    ("size", "text_scale", "theme"),
    [
        ((1280, 720), 100, "standard"),
        ((1366, 768), 200, "dark"),
        ((1024, 768), 150, "contrast"),
    ],
)
def test_every_screen_draws(
    tmp_path: Path, size: tuple[int, int], text_scale: int, theme: str
) -> None:
    shots, screen = gallery(tmp_path, size, text_scale=text_scale, theme=theme)
    seen = 0
    for shot in shots.shots():
        scene = shot.show()
        scene.enter()
        scene.update(16_000_000)
        screen.fill((255, 0, 255))
        scene.draw(screen)
        bare = pygame.mask.from_threshold(screen, (255, 0, 255), (1, 1, 1, 255)).count()
        assert not bare, f"{shot.name} leaves {bare} px of the window unpainted"
        scene.leave()
        seen += 1
    assert seen > 20


def start(player: Player) -> None:
    """Set off with the first runner."""
    player.key("return")
    player.wait_for("Choose")
    player.key("return")
    player.wait_for("Running")


def to_dilemma(player: Player) -> DilemmaScene:
    """Let the run stand open at its first gate."""
    start(player)
    from game.simulation.bot import Bot

    bot = Bot(player.scene.run)
    player.scene._intent = bot.intent
    player.wait_for("DilemmaScene")
    scene = player.scene
    assert isinstance(scene, DilemmaScene)
    return scene


def test_two_presses_from_title_to_run(player: Player) -> None:
    start(player)
    assert isinstance(player.scene, Running)


def test_pause_stops_the_run_and_counts_in(player: Player) -> None:
    start(player)
    player.frames(30)
    run = player.scene.run
    player.key("escape")
    assert player.scene_name == "Pause"
    tick = run.tick
    player.frames(60)
    assert run.tick == tick
    player.key("return")
    player.frames(20)
    assert run.tick == tick, "three beats are counted first"
    player.frames(200)
    assert run.tick > tick


@pytest.mark.parametrize(("key", "title"), [("f1", "Get help"), ("f2", "Take a break")])
def test_help_and_break_are_one_press_away(player: Player, key: str, title: str) -> None:
    player.key(key)
    assert player.scene_name == title
    player.key("escape")
    assert player.scene_name == "Title"
    scene = to_dilemma(player)
    player.key(key)
    assert player.scene_name == title
    player.key("escape")
    assert player.scene is scene


def test_help_on_the_road(player: Player) -> None:
    start(player)
    player.key("f1")
    assert player.scene_name == "Get help"


def test_opening_help_and_skipping_are_not_recorded(player: Player) -> None:
    scene = to_dilemma(player)
    before = scene.dilemma.scenario
    history = player.context.session.progress.history
    player.key("f1")
    player.key("escape")
    assert player.context.session.progress.history == history
    while "skip" not in player.names():
        player.key("return")
    player.click(player.place("skip"))
    after = scene.dilemma.scenario
    assert after.id != before.id
    assert after.topic != before.topic
    assert after.weight == "light"
    assert player.context.session.progress.history.met == history.met
    assert player.context.session.progress.history.missed == history.missed


def test_an_option_applies_at_once_and_is_kept(player: Player, tmp_path: Path) -> None:
    player.click(player.place("options"))
    before = player.context.brush.text.text_scale
    player.click(player.place("text_scale"))
    assert player.context.brush.text.text_scale > before
    stored = (tmp_path / "settings.json").read_text()
    assert '"text_scale": 125' in stored


def test_a_key_can_be_changed_and_a_conflict_is_refused(player: Player) -> None:
    from game.scenes.settings.keys import keys
    from game.ui.scene import Push

    player.stack.apply(Push(keys(player.context)))
    while player.focused != "jump":
        player.key("up")
    player.key("return")
    player.key("x")  # the strum key
    assert player.context.devices.bindings.keys["jump"][0] == "space"
    player.key("return")
    player.key("k")
    assert player.context.devices.bindings.keys["jump"] == ("k",)
    assert player.context.devices.prompt("jump") == "K"


def test_a_jump_key_held_into_a_dilemma_chooses_nothing(player: Player) -> None:
    start(player)
    from game.simulation.bot import Bot

    bot = Bot(player.scene.run)
    player.scene._intent = bot.intent
    player.key_down("space")
    player.wait_for("DilemmaScene")
    shown = player.scene.dilemma.shown
    player.key_up("space")
    player.frames(3)
    assert player.scene.dilemma.shown == shown


def test_a_press_slid_off_does_not_choose(player: Player) -> None:
    place = player.place("play")
    player.mouse(pygame.MOUSEBUTTONDOWN, place)
    player.mouse(pygame.MOUSEMOTION, (1270, 700))
    player.mouse(pygame.MOUSEBUTTONUP, (1270, 700))
    player.frames(3)
    assert player.scene_name == "Title"


def test_damaged_progress_is_named_on_the_title(
    tmp_path: Path, player_with: Callable[..., Player]
) -> None:
    (tmp_path / "progress.json").write_text("{broken")
    player = player_with()
    assert any("progress.damaged-1.json" in notice for notice in player.context.store.notices)
    player.frames(1, draw=True)


def test_progress_is_kept_after_each_dilemma(player: Player, tmp_path: Path) -> None:
    from playing_hands import wanted_in

    scene = to_dilemma(player)
    while player.scene is scene:
        wanted = wanted_in(scene)
        if player.has(wanted):
            player.click(player.place(wanted))
        else:
            player.frames()
    assert scene.dilemma.scenario.id in (tmp_path / "progress.json").read_text()


def test_losing_the_window_pauses(player: Player) -> None:
    start(player)
    pygame.event.post(pygame.Event(pygame.WINDOWFOCUSLOST))
    player.frames()
    assert player.scene_name == "Pause"


def test_closing_the_window_ends_the_game(player: Player) -> None:
    to_dilemma(player)
    pygame.event.post(pygame.Event(pygame.QUIT))
    player.frames()
    assert player.scene is None


def test_a_gamepad_plays_and_its_loss_pauses(player: Player) -> None:
    down, up = pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP

    def button(number: int) -> None:
        player.frames(50)  # a button that jumps chooses nothing on a screen that has just opened
        pygame.event.post(pygame.Event(down, button=number, instance_id=3))
        pygame.event.post(pygame.Event(up, button=number, instance_id=3))
        player.frames()

    player.context.devices._pads[3] = object()
    button(pygame.CONTROLLER_BUTTON_A)
    player.wait_for("Choose")
    button(pygame.CONTROLLER_BUTTON_DPAD_RIGHT)
    button(pygame.CONTROLLER_BUTTON_A)
    player.wait_for("Running")
    button(pygame.CONTROLLER_BUTTON_A)
    player.frames(2)
    assert not player.scene.run.runner.on_ground
    pygame.event.post(pygame.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=3))
    player.frames()
    assert player.scene_name == "Pause"
