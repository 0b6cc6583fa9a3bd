"""A gamepad alone from the title to the gig; one switch from the first start to the certificate."""

from collections.abc import Callable

import pygame
from playing import Player
from playing_hands import wanted_in

from game.bindings import Act
from game.scenes.run.running import Running
from game.scenes.story.scene import DilemmaScene
from game.simulation.bot import Bot
from game.simulation.events import Jumped, Strummed
from game.simulation.intent import Intent
from game.ui.roles import Key, Role

PAD = 3
REST_FRAMES = 31  # of the pause after a selection, half a second
A, X = pygame.CONTROLLER_BUTTON_A, pygame.CONTROLLER_BUTTON_X
NEXT = pygame.CONTROLLER_BUTTON_RIGHTSHOULDER
SETTLE = 50  # frames: longer than presses of the road are waited out


class Gamepad:
    """Plays with a gamepad alone, through SDL's mapped controller events."""

    def __init__(self, player: Player) -> None:
        self._player = player

    def plug_in(self) -> None:
        """Plug the pad in; the device layer would open it by its index."""
        pygame.event.post(pygame.Event(pygame.CONTROLLERDEVICEADDED, device_index=99))
        self._player.frames()
        self._player.context.devices._pads[PAD] = object()

    def pull_out(self) -> None:
        """Pull the pad out."""
        pygame.event.post(pygame.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=PAD))
        self._player.frames()

    def button(self, kind: int, number: int) -> None:
        """Press a button down or let it go."""
        pygame.event.post(pygame.Event(kind, button=number, instance_id=PAD))
        self._player.frames()

    def tap(self, number: int) -> None:
        """Press a button and let it go."""
        self.button(pygame.CONTROLLERBUTTONDOWN, number)
        self.button(pygame.CONTROLLERBUTTONUP, number)

    def choose(self, wanted: str | Key) -> None:
        """Move the focus to a control, then press it with the button that jumps on the road."""
        player = self._player
        key = player.control(wanted).key
        for _try in range(60):
            if player.controls.focus == key:
                break
            self.tap(NEXT)
        else:
            raise AssertionError(f"{wanted} cannot be reached from {player.names()}")
        player.frames(SETTLE)
        self.tap(A)

    def run(self, intent: Intent) -> None:
        """Press for a tick what the bot wants."""
        if intent.jump:
            self.button(pygame.CONTROLLERBUTTONDOWN, A)
        if intent.release:
            self.button(pygame.CONTROLLERBUTTONUP, A)
        if intent.strum:
            self.tap(X)


def play_on(
    player: Player, choose: Callable[[str | Key], None], run: Callable[[Intent], None], until: str
) -> None:
    """Play with a bot's eyes until a screen is in front."""
    bot: Bot | None = None
    for _frame in range(60 * 60 * 8):
        scene = player.scene
        if player.scene_name == until:
            return
        if isinstance(scene, DilemmaScene) and player.has(wanted_in(scene)):
            choose(wanted_in(scene))
        elif isinstance(scene, Running):
            bot = bot if bot and bot.run is scene.run else Bot(scene.run)
            run(bot.intent())
        player.frames()
    raise AssertionError(f"{until} was not reached in eight minutes")


def test_a_gamepad_alone_pulled_out_in_the_middle(player: Player) -> None:
    pad = Gamepad(player)
    pad.plug_in()
    pad.choose("play")
    player.wait_for("Choose")
    pad.choose("mika")
    player.wait_for("Running")
    play_on(player, pad.choose, pad.run, "DilemmaScene")
    scene = player.scene
    pad.pull_out()
    assert player.scene is scene, "a story waits by itself"
    pad.plug_in()
    pad.choose("on")
    while player.scene is scene:
        pad.choose(wanted_in(scene)) if player.has(wanted_in(scene)) else player.frames()
    pad.button(pygame.CONTROLLERBUTTONDOWN, A)
    pad.pull_out()
    assert player.scene_name == "Pause"
    assert not player.scene.sheet.column.controls.armed
    pad.plug_in()
    pad.choose("on")
    play_on(player, pad.choose, pad.run, "Gig")
    assert player.context.session.progress.arrived == ["corridor"]
    pad.choose("certificate")
    pad.choose("save")
    assert player.context.store.folder
    assert list(player.context.store.folder.glob("certificates/*.png"))


def test_one_switch_from_the_first_start_to_the_certificate(player: Player) -> None:
    def press_when(wanted: str | Key) -> None:
        key = player.control(wanted).key
        lights = lambda: key in (*player.controls.lit, player.controls.focus)  # noqa: E731
        player.frames(31)  # the rest after a selection
        in_a_row = True
        while in_a_row:
            player.until(lights, frames=6000)
            if not player.context.settings.one_button:
                player.frames(70)  # a focus that moves unasked has to be seen for a second
            in_a_row = bool(player.controls.lit)
            player.key("m")

    def jump(intent: Intent) -> None:
        if intent.jump:
            player.key("m")

    player.until(lambda: player.context.lone.scanning, frames=16 * 60)
    assert "One switch?" in player.context.voice.last
    press_when("comfort")
    assert player.scene_name == "Make it comfy"
    press_when("switch")
    assert player.context.settings.one_button
    player.context.settings.scan_seconds = "0.5"
    press_when("none")
    assert player.scene_name == "Title"
    press_when("play")
    player.wait_for("Choose")
    press_when("mika")
    player.wait_for("Running")
    player.key_down("m")
    player.wait_for("Pause", frames=150)
    player.key_up("m")
    press_when("on")
    play_on(player, press_when, jump, "Gig")
    press_when("certificate")
    assert player.scene_name == "Your certificate"
    press_when("save")
    assert player.context.store.folder
    assert list(player.context.store.folder.glob("certificates/*.png"))
    press_when("back")
    press_when("stop")
    assert player.scene_name == "Title"


def test_the_focus_moves_by_itself_only_until_more_than_one_switch_is_used(player: Player) -> None:
    def waits_and_moves(seconds: int) -> bool:
        before = player.focused
        player.frames(seconds * 60)
        return bool(player.focused != before)

    assert not waits_and_moves(14)
    player.mouse(pygame.MOUSEMOTION, (1200, 700))
    assert waits_and_moves(5), "where the mouse stands is no use of it"
    player.key("down")
    assert not waits_and_moves(30), "arrow keys: more than a switch"
    assert "One switch?" not in player.context.voice.last


def test_a_second_key_ends_the_moving_on_any_screen(player: Player) -> None:
    player.until(lambda: player.context.lone.scanning, frames=16 * 60)
    player.until(lambda: player.focused == "options", frames=3000)
    player.frames(70)
    player.key("m")
    assert player.scene_name == "Settings"
    player.until(lambda: player.focused == "face", frames=3000)
    player.frames(70)
    player.key("j")
    player.frames(300)
    assert player.focused == "face"
    assert player.context.settings.face == "reading", "the second key chose nothing"


def test_a_switch_that_clicks_chooses_what_has_the_focus(
    player_with: Callable[..., Player],
) -> None:
    player = player_with(one_button=True, scan_seconds="0.5")
    player.until(lambda: player.focused == "options")
    player.click((1279, 400))
    assert player.scene_name == "Settings"
    player.until(lambda: Role.BACK in player.controls.lit)
    player.click((1279, 400))
    player.until(lambda: player.focused == "back" and not player.controls.lit)
    player.click((1279, 400))
    assert player.scene_name == "Title"
    player.context.settings.one_button = False
    player.scene.enter()
    player.click((1279, 400))
    assert player.scene_name == "Title", "without the option a click beside everything does nothing"


def test_the_road_can_be_played_with_the_left_hand(player_with: Callable[..., Player]) -> None:
    player = player_with(hand="left", text_scale=200)
    player.tap(player.place("play"))
    player.wait_for("Choose")
    player.tap(player.place("mika"))
    player.wait_for("Running")
    done: list[object] = []
    player.context.hooks.listener = lambda event: done.append(type(event))
    player.tap((200, 500))
    player.tap((1100, 500))
    player.frames(5)
    assert [one for one in done if one in (Jumped, Strummed)] == [Jumped, Strummed]
    assert all(player.place(name)[0] < 320 for name in player.names())
    player.frames(1, draw=True)
    plate = player.screen.get_at((1280 - 30, 40))
    assert plate[:3] == player.context.brush.theme.paper, "the counters stand across from them"
    player.tap(player.place("pause"))
    assert player.scene_name == "Pause"
    assert "Touch: left jumps, right strums." in player.context.voice.last


def test_the_corners_of_the_road_answer_again_after_a_pause_after_a_selection(
    player_with: Callable[..., Player],
) -> None:
    player = player_with(selection_pause=True)
    player.click(player.place("play"))
    player.wait_for("Choose")
    player.click(player.place("mika"))
    player.wait_for("Running")
    for _time in range(2):
        player.frames(REST_FRAMES)
        player.click(player.place("pause"))
        assert player.scene_name == "Pause"
        player.frames(REST_FRAMES)
        player.key("escape")
        assert player.scene_name == "Running"


def test_up_and_down_reach_every_row_and_one_key_every_control(player: Player) -> None:
    for key in ("down", "up", "tab"):
        player.scene.enter()
        seen = set()
        for _press in range(len(player.names())):
            seen.add(player.focused)
            player.key(key)
        rows = {player.control(name).rect.top for name in player.names()}
        assert {player.control(name).rect.top for name in seen} == rows
        assert key != "tab" or seen == set(player.names())


def test_the_keys_of_the_answers_can_be_changed(player: Player) -> None:
    player.click(player.place("options"))
    player.press("keys")
    player.go_to("a")
    for key in ("tab", "6"):  # the first is taken
        player.key("return")
        player.key(key)
    assert player.context.devices.bindings.keys[Act.A] == ("6",)
    assert "Answer A is now 6." in player.context.voice.last
