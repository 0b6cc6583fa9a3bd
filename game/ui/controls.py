"""What can be chosen on a screen, by keyboard, pad, mouse, touch or one switch."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pygame

from game.bindings import CHOICE_ACTS, Act
from game.devices import Input, Point, Press, Release
from game.ui.control import Control
from game.ui.hammering import Hammering
from game.ui.lone_switch import LoneSwitch
from game.ui.neighbours import following, neighbour
from game.ui.roles import Key, Role
from game.ui.scene import Change
from game.view.brush import Face
from game.view.voice import Voice

WAYS = {Act.UP: (0, -1), Act.DOWN: (0, 1), Act.LEFT: (-1, 0), Act.RIGHT: (1, 0)}
WAYS_OUT = (Role.QUIT, Role.STOP, Role.END, Role.ON)
"""Which control leads on from a screen that nothing leads back from; the first that is there."""
PAUSE_NS = 500_000_000  # after a selection, where the player wants it
SEEN_NS = 1_000_000_000  # until who has not asked for a moving focus can have noticed it


def silent(_name: str) -> None:
    """Play nothing."""


@dataclass
class Controls:
    """The controls of a screen, in reading order, and which one has the focus.

    A press arms a control and its release acts, so that a finger can slide off; a key that was
    already down when the screen opened does nothing. Who still hammers on the keys of the road
    when a screen or a stage opens chooses nothing there before letting go of them for a moment.
    """

    voice: Voice
    scan_s: float = 0.0
    """Seconds a control keeps the focus when the focus moves by itself; 0: it does not."""
    sound: Callable[[str], None] = silent
    """Plays the sound of a focus or a choice."""
    rest_ns: int = 0
    """How long input is ignored after a selection."""
    lone: LoneSwitch | None = None
    """Who may have no more than one switch, before the options know of it."""
    items: list[Control] = field(default_factory=list)
    current: Control | None = None
    """The control that has the focus."""
    armed: Key | None = None
    _armed_by: str = ""
    _next: Key | None = None
    """Where the first step leads while nothing has the focus."""
    _seen: Control | None = None
    """What has had the focus long enough to be meant; lags behind a focus that moves by itself."""
    _scanned_ns: int = 0
    _resting_ns: int = 0
    _hammering: Hammering = field(default_factory=Hammering)

    def open(self) -> None:
        """Note that a screen or a stage opens: nothing that is held since before acts on it."""
        self.disarm()
        self._hammering.opened()

    def show(
        self, items: Sequence[Control], focus: Key | None = None, *, waits: bool = False
    ) -> None:
        """Put controls on the screen; the focus stays on the same one, or goes to `focus`.

        If it `waits`, nothing has the focus until the first arrow, pointer or scan step. Nor has
        anything where the control that had it is gone: no other one takes over unsaid.
        """
        place = self.items.index(self.current) if self.current in self.items else 0
        opened, kept = not self.items, self.focus
        self.items = list(items)
        wanted = self._find(focus) or self._find(kept) or (self.items[0] if opened else None)
        if waits:
            self._next, self.current = focus, None
        elif wanted is None and self.current:
            self._next = self.items[min(place, len(self.items) - 1)].key if self.items else None
        self.current = None if waits else wanted
        if opened or focus or self._seen is None:
            self._seen = self.current
        else:
            self._seen = self._find(self._seen.key)
        if self._find(self.armed) is None:
            self.disarm()

    @property
    def step_s(self) -> float:
        """Seconds a control keeps the focus now; 0: the focus does not move by itself."""
        return self.scan_s or (self.lone.step_s if self.lone else 0.0)

    @property
    def focus(self) -> Key | None:
        """Which control has the focus."""
        return self.current.key if self.current else None

    def place_of(self, key: Key) -> pygame.Rect | None:
        """Return where a control is, if it is there."""
        found = self._find(key)
        return found.rect if found else None

    def _find(self, key: Key | None) -> Control | None:
        return next((item for item in self.items if item.key == key), None)

    def face(self, item: Control) -> Face:
        """Return how a control looks now."""
        return Face(focused=item is self.current, pressed=item.key == self.armed)

    def draw(self, screen: pygame.Surface) -> None:
        """Paint every control, the focused one last so that its ring lies on top."""
        for item in sorted(self.items, key=lambda item: item is self.current):
            item.draw(screen, item.rect, self.face(item))

    def disarm(self) -> None:
        """Forget a press that has not been let go."""
        self.armed, self._armed_by = None, ""

    def speak(self, before: str = "") -> None:
        """Say the focused control, if any, after words of the screen's own."""
        self.voice.say(f"{before} {self.current.spoken if self.current else ''}".strip())

    def handle(self, given: Input) -> Change | None:
        """Take an input; returns what the acted control asks for."""
        if self._resting_ns > 0 and not isinstance(given, Release):
            return None
        match given:
            case Press():
                return self._press(given)
            case Release(name=name):
                return self._let_go(name)
            case Point(phase="down", button=1):
                self._touch(given.position)
            case Point(phase="move"):
                self._slide(given)
            case Point(phase="up", button=1):
                return self._lift(given.position)
        return None

    def update(self, elapsed_ns: int) -> None:
        """Advance the scan, the guard and the rest after a selection."""
        self.rest(elapsed_ns)
        if not self.step_s or self.armed is not None or not self.items:
            return
        self._scanned_ns += elapsed_ns
        if self._scanned_ns >= SEEN_NS:
            self._seen = self.current
        if self._scanned_ns >= self.step_s * 1_000_000_000:
            seen = self._seen
            self._step(1)
            self._seen, self._scanned_ns = seen, 0

    def rest(self, elapsed_ns: int) -> None:
        """Advance the guard and the rest after a selection, where nothing is scanned."""
        self._hammering.wait(elapsed_ns)
        self._resting_ns = max(0, self._resting_ns - elapsed_ns)

    def focus_on(self, key: Key | None) -> None:
        """Move the focus and say what it is on."""
        wanted = self._find(key)
        moved = wanted is not self.current
        self.current = self._seen = wanted or self.current
        if wanted and moved:
            self._scanned_ns = 0
            if not self.voice.aloud and not (self.lone and self.lone.scanning):
                self.sound("focus")
            self.speak()

    def by_shortcut(self, acts: frozenset[Act]) -> Change | None:
        """Act at once the control that a key stands for, where nothing has the focus."""
        for item in self.items:
            if item.shortcuts & acts:
                return self._act(item)
        return None

    def means(self, press: Press) -> bool:
        """Return whether a press is meant for this screen and not for the road behind it."""
        return bool(self.scan_s) or self._hammering.is_meant(press)

    def _press(self, press: Press) -> Change | None:
        if Act.REPEAT in press.acts:
            self.voice.repeat()
            return None
        meant, acts = self.means(press), press.acts
        self._look_back()
        short = next((item for item in self.items if item.shortcuts & acts), None)
        way = next((WAYS[act] for act in WAYS if act in acts), None)
        if short and meant:
            if short.shortcuts & set(CHOICE_ACTS):
                self.focus_on(short.key)  # a corner's key leaves the focus where it is
            self._arm(short, press.name)
        elif Act.BACK in acts and meant:
            self._show_way_out()
        elif Act.NEXT in acts and not self.step_s:
            self._step(1)
        elif Act.CONFIRM in acts or (self.step_s and way is None):
            if self.current and meant:
                self._arm(self.current, press.name)
        elif way:
            return self._move(way)
        return None

    def _show_way_out(self) -> None:
        """Put the focus on what leads on from here, and say it; it is chosen by another press."""
        way_out = next(filter(self._find, WAYS_OUT), None)
        if way_out and way_out == self.focus:
            self.speak()
        self.focus_on(way_out)

    def _look_back(self) -> None:
        """Take a focus back that moved by itself a moment ago, unasked: nobody pressed for it."""
        if self.scan_s or self._seen is self.current:
            return
        if self._seen is None:
            self._next, self.current = self.focus, None
        else:
            self.focus_on(self._seen.key)

    def _arm(self, item: Control, by: str) -> None:
        self.armed, self._armed_by = item.key, by

    def _let_go(self, name: str) -> Change | None:
        if self.armed is None or name != self._armed_by:
            return None
        armed = self._find(self.armed)
        self.disarm()
        return self._act(armed) if armed else None

    def _act(self, item: Control) -> Change | None:
        self._resting_ns = self.rest_ns
        self._scanned_ns = 0
        self.sound("choose")
        return item.act()

    def _move(self, way: tuple[int, int]) -> Change | None:
        current = self.current
        if current and current.adjust and way[0]:
            return current.adjust(way[0])
        target = None
        if current and way[0]:
            places = [item.rect for item in self.items]
            target = neighbour(places, self.items.index(current), way[0])
        if target is not None:
            self.focus_on(self.items[target].key)
        else:
            self._step(sum(way), past_row=bool(way[1]))
        return None

    def _step(self, by: int, *, past_row: bool = False) -> None:
        """Move the focus on in reading order; up and down go past what stands side by side."""
        items = [item for item in self.items if item.scan or not self.step_s] or self.items
        current = self.current
        if current is None:
            given = self._find(self._next)
            self.focus_on(given.key if given in items else items[0].key if items else None)
            return
        here = items.index(current) if current in items else None
        places = [item.rect for item in items]
        self.focus_on(items[following(places, here, by, current.rect if past_row else None)].key)

    def _at(self, position: tuple[int, int]) -> Control | None:
        return next((item for item in reversed(self.items) if item.is_at(position)), None)

    def _touch(self, position: tuple[int, int]) -> None:
        item = self._at(position)
        if item:
            self.focus_on(item.key)
            self._arm(item, "pointer")
        elif self.scan_s and self.current:  # a switch that clicks, its pointer out of the way
            self._arm(self.current, "click")

    def _slide(self, point: Point) -> None:
        item = self._at(point.position)
        if self._armed_by == "pointer":
            if item is None or item.key != self.armed:
                self.disarm()
        elif item is not None and self.armed is None and not point.touch:
            self.focus_on(item.key)

    def _lift(self, position: tuple[int, int]) -> Change | None:
        if self._armed_by == "click":
            return self._let_go("click")
        item = self._at(position)
        if self._armed_by != "pointer" or item is None or item.key != self.armed:
            self.disarm()
            return None
        return self._let_go("pointer")
