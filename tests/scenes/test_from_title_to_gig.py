"""From the first start to the certificate with one device only, through the window's events."""

from collections.abc import Callable
from random import Random

import pygame
import pytest
from playing import Player, key_of
from playing_hands import wanted_in

from game.bindings import Act
from game.scenario.dilemma import Stage
from game.scenes.run.running import Running
from game.scenes.story.scene import DilemmaScene
from game.simulation.bot import Bot
from game.simulation.intent import Intent
from game.ui.roles import Key, Of, Role

SAFE_GROUND = (500, 400)


class Keyboard:
    """Plays with keys alone."""

    def __init__(self, player: Player) -> None:
        self._player = player

    def choose(self, wanted: str | Key) -> None:
        """Move the focus to a control by one key, then press it."""
        self._player.go_to(wanted, "tab")
        self._player.key("return")

    def run(self, intent: Intent) -> None:
        """Press for a tick what the bot wants."""
        if intent.jump:
            self._player.key_down(key_of(Act.JUMP))
        if intent.release:
            self._player.key_up(key_of(Act.JUMP))
        if intent.strum:
            self._player.key(key_of(Act.STRUM))


class Mouse:
    """Plays with the mouse alone."""

    def __init__(self, player: Player) -> None:
        self._player = player

    def choose(self, name: str | Key) -> None:
        """Click a control, after turning the wheel until it is seen."""
        player = self._player
        for _try in range(40):
            if player.sees(name):
                break
            pygame.event.post(pygame.Event(pygame.MOUSEWHEEL, precise_y=-1.0, y=-1, x=0))
            player.frames()
        player.click(player.place(name))

    def run(self, intent: Intent) -> None:
        """Press for a tick what the bot wants."""
        if intent.jump:
            self._player.mouse(pygame.MOUSEBUTTONDOWN, SAFE_GROUND)
        if intent.release:
            self._player.mouse(pygame.MOUSEBUTTONUP, SAFE_GROUND)
        if intent.strum:
            self._player.click(SAFE_GROUND, button=3)


class Touch:
    """Plays with fingers alone."""

    def __init__(self, player: Player) -> None:
        self._player = player

    def choose(self, name: str | Key) -> None:
        """Tap a control, after tapping the button that scrolls until it is seen."""
        player = self._player
        for _try in range(40):
            if player.sees(name):
                break
            player.tap(player.place("scroll-down"))
        player.tap(player.place(name))

    def run(self, intent: Intent) -> None:
        """Press for a tick what the bot wants."""
        if intent.jump:
            self._player.finger(pygame.FINGERDOWN, (900, 400), finger=2)
        if intent.release:
            self._player.finger(pygame.FINGERUP, (900, 400), finger=2)
        if intent.strum:
            self._player.tap((200, 400), finger=3)


Hands = Keyboard | Mouse | Touch


def play_run(player: Player, hands: Hands) -> None:
    """Run to the gig with a bot's eyes and one device's hands."""
    bot: Bot | None = None
    for _frame in range(60 * 60 * 6):
        scene = player.scene
        if player.scene_name == "Gig":
            return
        if isinstance(scene, DilemmaScene):
            wanted = wanted_in(scene)
            if player.has(wanted):
                hands.choose(wanted)
            else:
                player.frames()
        elif isinstance(scene, Running):
            bot = bot if bot and bot.run is scene.run else Bot(scene.run)
            hands.run(bot.intent())
            player.frames()
        else:
            player.frames()
    raise AssertionError("the gig was not reached in six minutes")


@pytest.mark.parametrize("device", [Keyboard, Mouse, Touch])
def test_first_start_to_certificate_with_one_device(
    player: Player, device: Callable[[Player], Hands]
) -> None:
    hands = device(player)
    hands.choose("comfort")
    hands.choose("slow")
    assert player.context.settings.text_scale == 125
    hands.choose("none")
    hands.choose("play")
    player.wait_for("Choose")
    hands.choose("leo" if "leo" in player.names() else "mika")
    player.wait_for("Running")
    play_run(player, hands)
    assert player.context.session.progress.arrived == ["corridor"]
    assert len(player.context.session.progress.history.met) >= 3
    hands.choose("certificate")
    assert player.scene_name == "Your certificate"
    hands.choose("save")
    assert player.context.store.folder
    assert list(player.context.store.folder.glob("certificates/*.png"))
    hands.choose("back")
    hands.choose("stop")
    assert player.scene_name == "Title"


def test_a_run_is_never_passed_by_mashing_unsafe_choices(player: Player) -> None:
    hands = Keyboard(player)
    hands.choose("play")
    player.wait_for("Choose")
    hands.choose("mika")
    player.wait_for("Running")
    bot = Bot(player.scene.run)
    player.context.hooks.pilot = None
    for _frame in range(60 * 60):
        if isinstance(player.scene, DilemmaScene):
            break
        hands.run(bot.intent())
        player.frames()
    scene, random = player.scene, Random(5)
    run_before = scene.dilemma
    for _press in range(400):
        stage = scene.dilemma.stage
        if stage is Stage.CHOICES:
            wrong = [choice.id for choice in scene.dilemma.choices if not choice.safe]
            hands.choose(Of(Role.CHOICE, random.choice(wrong)))
        elif "on" in player.names():
            hands.choose("on")
        else:
            player.frames()
        assert player.scene is scene
        assert not scene.dilemma.done
    assert scene.dilemma is run_before
