"""The game on an unseen screen, driven through its own main loop by posted events."""

from collections import deque
from pathlib import Path
from typing import cast

import pygame

from game.app import Game, open_window, play
from game.class_devices import lesson
from game.commands.autoplay import controls_of
from game.commands.gallery_devices import StillLink
from game.commands.setup import read_setup
from game.frames import frames_of
from game.scenes.start.opening import opening
from game.scenes.start.title import Title
from game.simulation.bot import Bot
from game.ui.context import Context
from game.ui.controls import Control, Controls
from game.ui.loading import Loading
from game.ui.play_options import PlayOptions
from game.ui.scene import Scene, SceneStack
from trials.world import World

lesson.Link = StillLink  # type: ignore[misc,assignment]  # a trial has no processes
REMEMBERED = 60  # inputs, for whoever looks at a failure
LOADING_FRAMES = 3000
REST_FRAMES = 31  # of the pause after a selection


class Session:
    """One start of the game, from its opening on."""

    def __init__(  # noqa: PLR0913  (what a start is made of)
        self,
        world: World,
        size: tuple[int, int],
        *,
        packs: list[Path],
        ages: str | None,
        seed: int | None,
        draw_every: int,
        pilot: bool,
    ) -> None:
        self.screen = open_window(windowed=True, headless=True, size=size)
        pygame.event.clear()
        options = PlayOptions(seed=seed, packs=tuple(packs), ages=ages or "", threads=False)
        self._shell = read_setup(options).shell(size)
        if pilot:
            self._shell.hooks.pilot = lambda run: Bot(run).intent
        self.stack = SceneStack(opening(self._shell))
        game = Game(self._shell, self.stack, world.frame_clock, draw_every=draw_every)
        self._loop = frames_of(play(game))
        self.frames = 0
        self.closing = False
        """Whether the window was asked to close."""
        self.inputs: deque[str] = deque(maxlen=REMEMBERED)

    @property
    def context(self) -> Context:
        """What screens are handed, from the title on."""
        return cast("Context", self.stack.opened)

    @property
    def top(self) -> Scene | None:
        """The screen in front."""
        return self.stack.top

    @property
    def place(self) -> str:
        """The name of the screen in front; a page's own title says which page it is."""
        top = self.top
        sheet = getattr(top, "sheet", None)
        return f"{type(top).__name__} {sheet.title}" if sheet else type(top).__name__

    @property
    def controls(self) -> Controls | None:
        """What can be chosen on the screen in front."""
        return controls_of(self.top) if self.top else None

    @property
    def at_title(self) -> bool:
        """Whether the title is in front."""
        return isinstance(self.top, Title)

    def post(self, *events: pygame.Event) -> None:
        """Post a device's event."""
        for event in events:
            self.closing |= event.type == pygame.QUIT
            if event.type != pygame.MOUSEMOTION:
                self.inputs.append(f"{self.frames}: {event} at {self.place}")
            pygame.event.post(event)

    def frame(self) -> bool:
        """Run a frame of the main loop; return False once the game is over."""
        self.frames += 1
        ended = object()
        return next(self._loop, ended) is not ended and self.top is not None

    def pass_frames(self, count: int) -> bool:
        """Run some frames; return False once the game is over."""
        return all(self.frame() for _frame in range(count))

    def load(self) -> bool:
        """Run frames until nothing is being loaded; return False once the game is over."""
        for _frame in range(LOADING_FRAMES):
            if not isinstance(self.top, Loading):
                return self.top is not None
            if not self.frame():
                return False
        raise AssertionError(f"loading does not end: {self.place}")

    def key(self, name: str) -> bool:
        """Tap a key; False once the game is over."""
        code = pygame.key.key_code(name)
        self.post(pygame.Event(pygame.KEYDOWN, key=code, mod=0))
        self.frame()
        self.post(pygame.Event(pygame.KEYUP, key=code, mod=0))
        return self.frame()

    def click(self, control: Control) -> bool:
        """Click a control, once the rest after a selection is over; False once the game is over."""
        if self._shell.settings.selection_pause or (self.controls and self.controls.rest_ns):
            self.pass_frames(REST_FRAMES)
        place = {"pos": seen_part(control).center, "touch": False, "button": 1}
        self.post(pygame.Event(pygame.MOUSEBUTTONDOWN, place))
        self.frame()
        self.post(pygame.Event(pygame.MOUSEBUTTONUP, place))
        return self.frame()

    def close(self) -> None:
        """Stop, wherever the game is."""
        self._shell.sound.now_playing(None)
        self._shell.voice.close()
        pygame.event.clear()


def seen_part(control: Control) -> pygame.Rect:
    """Return what can be seen of a control; empty where it is scrolled out of sight."""
    screen = pygame.display.get_surface()
    seen = control.rect.clip(control.clip) if control.clip else control.rect
    return seen.clip(screen.get_rect()) if screen else seen
