"""What a sound reader presses in a dilemma, and the hands of one device that press it."""

import pygame
from playing import Player, key_of

from game.bindings import Act
from game.scenario.dilemma import Dilemma, Stage
from game.scenes.run.running import Running
from game.scenes.story.acting import step_key
from game.scenes.story.scene import DilemmaScene
from game.simulation.bot import Bot
from game.simulation.intent import Intent
from game.teaching.together.flow import IN_PRIVATE, TogetherFlow, TogetherPart
from game.ui.roles import Key, Of, Role

SAFE_GROUND = (500, 400)


def safe_choice(dilemma: Dilemma) -> Key:
    """Return the control of the first safe choice."""
    return Of(Role.CHOICE, next(choice.id for choice in dilemma.choices if choice.safe))


def wanted_in(scene: DilemmaScene) -> Key:
    """Return the control that a careful reader would choose now."""
    dilemma = scene.dilemma
    if dilemma.stage is Stage.CHOICES:
        return safe_choice(dilemma)
    return acted(dilemma) or Role.ON


def acted(dilemma: Dilemma) -> Key | None:
    """Name what is to be pressed or said where a story is acted out; None elsewhere."""
    if dilemma.stage is Stage.DO and dilemma.to_do:
        return step_key(dilemma.to_do[0])
    return Of(Role.SAY, 0) if dilemma.stage in (Stage.SAY_NO, Stage.SAY_IT) else None


def on_phone(player: Player, wanted: str | Key) -> Key | None:
    """Return the button that scrolls a phone to a control on it; None where there is none."""
    if not (isinstance(wanted, Of) and wanted.role is Role.STEP):
        return None
    above = player.control(wanted).rect.y < player.screen.get_height() // 2
    way = Role.OLDER if above else Role.NEWER
    return way if player.has(way) else None


def wanted_by_two(flow: TogetherFlow) -> Key:
    """Name what two press: the safe choice each, then what the story asks for, else on."""
    if flow.part in IN_PRIVATE or flow.choosing:
        return safe_choice(flow.dilemma)
    match flow.part:
        case TogetherPart.DO if flow.dilemma.to_do:
            return step_key(flow.dilemma.to_do[0])
        case TogetherPart.SAY_NO | TogetherPart.SAY_IT:
            return Of(Role.SAY, 0)
    return Role.ON


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
            if way := on_phone(player, name):
                player.click(player.place(way))
                continue
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
            player.tap(player.place(on_phone(player, name) or "scroll-down"))
        player.tap(player.place(name))

    def run(self, intent: Intent) -> None:
        """Press for a tick what the bot wants."""
        if intent.jump:
            self._player.finger(pygame.FINGERDOWN, (900, 400), finger=2)
        if intent.release:
            self._player.finger(pygame.FINGERUP, (900, 400), finger=2)
        if intent.strum:
            self._player.tap((200, 400), finger=3)


class OneSwitch:
    """Plays with one key: what the scan is on when it is pressed is chosen; it jumps, too."""

    def __init__(self, player: Player) -> None:
        self._player = player
        player.context.settings.one_button, player.context.settings.scan_seconds = True, "0.5"

    def choose(self, wanted: str | Key) -> None:
        """Wait until the scan comes to a control, or first to its row, then press."""
        player = self._player
        player.frames(2)
        in_a_row = True
        while in_a_row:
            key = player.control(wanted).key
            player.until(
                lambda key=key: key in (*player.controls.lit, player.controls.focus), frames=6000
            )
            in_a_row = bool(player.controls.lit)
            player.key("m")

    def run(self, intent: Intent) -> None:
        """Press for a tick what the bot wants; strumming happens by itself."""
        if intent.jump:
            self._player.key("m")


Hands = OneSwitch | Keyboard | Mouse | Touch


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
