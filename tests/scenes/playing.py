"""Plays the game in tests: real screens, real events, time in steps of a frame."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pygame

from game.app import Game, open_window, play
from game.bindings import KEYS, Act
from game.commands.autoplay import controls_of
from game.commands.setup import Setup
from game.folder_lock import FolderLock
from game.frames import FrameClock, frames_of
from game.scenes.start.opening import opening
from game.scenes.start.title import Title
from game.settings import Settings, SettingsFile
from game.ui.context import Shell
from game.ui.control import Control
from game.ui.play_options import PlayOptions
from game.ui.roles import Key, Of, Role
from game.ui.scene import SceneStack

ENDED = object()
FOR_EVER = 30_000
"""Frames on one screen after which it will never go on."""
OPEN: dict[Path, FolderLock] = {}
"""The folders in which a player has the game open."""
ROOT = Path(__file__).resolve().parents[2]


def word_for(key: Key) -> str:
    """Return a word for a control in a test: its role, or whose it is among several."""
    match key:
        case Of(Role.LESS | Role.MORE as role, mine) | Of(role, int(mine)):
            return f"{role.name.lower()}-{mine}"
        case Of(_, mine):
            return str(mine)
        case role:
            return role.name.lower().replace("_", "-")


class Player:
    """Someone at the window: presses keys, clicks, waits."""

    def __init__(self, shell: Shell, stack: SceneStack, screen: pygame.Surface) -> None:
        self._shell = shell
        self.stack = stack
        self.screen = screen
        self._loop = frames_of(play(Game(shell, stack, FrameClock(), draw_every=0)))
        self._seen: Any = None
        self._waited = 0
        next(self._loop)  # the loop waits for its first frame

    @property
    def context(self) -> Any:
        """What screens are handed; before the title, and where it was never shown, the shell."""
        return self.stack.opened or self._shell

    @property
    def scene(self) -> Any:
        """The screen in front."""
        return self.stack.top

    @property
    def scene_name(self) -> str:
        """What kind of screen is in front; a page is named by its title."""
        if self.scene is None:
            return "closed"
        sheet = getattr(self.scene, "sheet", None)
        return sheet.title if sheet else type(self.scene).__name__

    @property
    def controls(self) -> Any:
        """The controls of the screen in front."""
        return controls_of(self.scene)

    def frames(self, count: int = 1, *, draw: bool = False) -> None:
        """Run some frames; a test that waits for ever on one screen fails."""
        for _frame in range(count):
            self._waited = self._waited + 1 if self.scene is self._seen else 0
            self._seen = self.scene
            assert self._waited < FOR_EVER, f"still on {self.scene_name}"
            if next(self._loop, ENDED) is ENDED:
                return
            if draw and self.stack.top:
                self.stack.top.draw(self.screen)

    def until(self, condition: Callable[[], bool], frames: int = 20_000, **options: Any) -> None:
        """Run frames until something holds."""
        for _frame in range(frames):
            if condition():
                return
            self.frames(1, **options)
        raise AssertionError(f"still waiting on {self.scene_name}")

    def wait_for(self, name: str, **options: Any) -> None:
        """Run frames until a screen is in front."""
        self.until(lambda: self.scene_name == name, **options)

    def key_down(self, name: str) -> None:
        """Hold a key."""
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.key.key_code(name), mod=0))
        self.frames()

    def key_up(self, name: str) -> None:
        """Release a key."""
        pygame.event.post(pygame.Event(pygame.KEYUP, key=pygame.key.key_code(name), mod=0))
        self.frames()

    def key(self, name: str) -> None:
        """Tap a key."""
        self.key_down(name)
        self.key_up(name)

    def control(self, wanted: str | Key) -> Control:
        """Return the one control that a word or a key stands for."""
        found = [
            item
            for item in self.controls.items
            if wanted in ((word_for(item.key),) if isinstance(wanted, str) else (item.key,))
        ]
        assert found, f"no {wanted} among {self.names()}"
        assert len(found) == 1, f"more than one {wanted}: say which by its key"
        control: Control = found[0]
        return control

    def has(self, wanted: str | Key) -> bool:
        """Return whether there is such a control."""
        keys = [item.key for item in self.controls.items]
        return wanted in (self.names() if isinstance(wanted, str) else keys)

    @property
    def focused(self) -> str:
        """The word for the control that has the focus; empty if none has it."""
        current = self.controls.current
        return word_for(current.key) if current else ""

    def go_to(self, wanted: str | Key, key: str = "tab") -> None:
        """Move the focus to a control by a key, for it may stand further down."""
        for _try in range(80):
            if self.controls.focus == self.control(wanted).key:
                return
            self.key(key)
        raise AssertionError(f"{wanted} cannot be reached from {self.names()}")

    def press(self, wanted: str | Key) -> None:
        """Go to a control by the arrow keys and press it."""
        self.go_to(wanted)
        self.key("return")

    def mouse(self, kind: int, position: tuple[int, int], button: int = 1) -> None:
        """Move, press or release the mouse."""
        values: dict[str, Any] = {"pos": position, "touch": False, "button": button}
        if kind == pygame.MOUSEMOTION:
            values |= {"rel": (0, 0), "buttons": (0, 0, 0)}
        pygame.event.post(pygame.Event(kind, values))
        self.frames()

    def click(self, position: tuple[int, int], button: int = 1) -> None:
        """Click."""
        self.mouse(pygame.MOUSEBUTTONDOWN, position, button)
        self.mouse(pygame.MOUSEBUTTONUP, position, button)

    def finger(self, kind: int, position: tuple[int, int], finger: int = 1) -> None:
        """Touch, slide or lift a finger."""
        size = self.screen.get_size()
        pygame.event.post(
            pygame.Event(
                kind, x=position[0] / size[0], y=position[1] / size[1], finger_id=finger, touch_id=1
            )
        )
        self.frames()

    def tap(self, position: tuple[int, int], finger: int = 1) -> None:
        """Tap."""
        self.finger(pygame.FINGERDOWN, position, finger)
        self.finger(pygame.FINGERUP, position, finger)

    def place(self, wanted: str | Key) -> tuple[int, int]:
        """Return the middle of a control."""
        middle: tuple[int, int] = self.control(wanted).rect.center
        return middle

    def sees(self, wanted: str | Key) -> bool:
        """Return whether the middle of a control can be seen."""
        control, window = self.control(wanted), self.screen.get_rect().inflate(-80, -80)
        return control.is_at(control.rect.center) and window.collidepoint(control.rect.center)

    def names(self) -> list[str]:
        """Return the names of the controls on the screen."""
        return [word_for(item.key) for item in self.controls.items]


def make_shell(folder: Path, size: tuple[int, int], keep: bool, **options: Any) -> Shell:
    """Return the shell of a window that only exists in memory."""
    if folder in OPEN:
        OPEN[folder].release()  # whoever opens the game again has closed it
    lock = OPEN[folder] = FolderLock(folder)
    file = SettingsFile(folder / "settings.json", lock)
    settings = file.load()
    for name, value in options.items():
        if hasattr(Settings(), name):
            settings.set(name, value)
    wanted = PlayOptions(
        seed=options.get("seed", 7),
        packs=tuple(options.get("pack", ())),
        ages=options.get("ages", ""),
        threads=False,
    )
    return Setup(wanted, settings, file, folder, lock, file.notices).shell(size, keep=keep)


def open_player(
    folder: Path,
    size: tuple[int, int] = (1280, 720),
    *,
    comic_seen: bool = True,
    **options: Any,
) -> Player:
    """Open the game and wait for the title; the first comic was seen, or not.

    Whether a lesson fills the screen was asked before.
    """
    screen = open_window(windowed=True, headless=True, size=size)
    shell = make_shell(folder, size, True, **{"fullscreen_asked": True, **options})
    player = Player(shell, SceneStack(opening(shell)), screen)
    player.until(lambda: isinstance(player.scene, Title))
    strip = player.context.session.tour.opening()
    if comic_seen and strip:
        player.context.session.progress.read_comic(strip.id)
    return player


def pass_gate(player: Player) -> None:
    """Work out the sum in front of the pages for grown-ups, as a grown-up does."""
    one, other = re.findall(r"(\d+) × (\d+)", player.context.voice.last)[0]
    for digit in str(int(one) * int(other)):
        player.click(player.place(f"digit-{digit}"))


def key_of(act: Act) -> str:
    """Return the first key of an act."""
    return KEYS[act][0]
