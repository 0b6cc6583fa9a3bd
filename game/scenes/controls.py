"""What can be chosen on a screen, by keyboard, pad, mouse, touch or one switch."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pygame

from game.bindings import CHOICE_ACTS, Act
from game.devices import Input, Point, Press, Release
from game.scenes.lone_switch import LoneSwitch
from game.scenes.neighbours import in_one_row, neighbour
from game.scenes.scene import Change
from game.view.brush import Face
from game.view.voice import Voice

Draw = Callable[[pygame.Surface, pygame.Rect, Face], None]
WAYS = {Act.UP: (0, -1), Act.DOWN: (0, 1), Act.LEFT: (-1, 0), Act.RIGHT: (1, 0)}
PAUSE_NS = 500_000_000  # after a selection, where the player wants it


@dataclass
class Control:
    """Something to focus and press: where it is, what it says, what it does."""

    name: str
    rect: pygame.Rect
    spoken: str
    act: Callable[[], Change | None]
    draw: Draw
    adjust: Callable[[int], Change | None] | None = None
    shortcuts: frozenset[Act] = frozenset()
    scan: bool = True
    clip: pygame.Rect | None = None
    """What can be seen of it, where it scrolls; a pointer finds it only there."""

    def is_at(self, position: tuple[int, int]) -> bool:
        """Tell whether a pointer is on what can be seen of it."""
        seen = self.rect.clip(self.clip) if self.clip else self.rect
        return seen.collidepoint(position)


def nothing() -> Change | None:
    """Do nothing: the act of a control that only shows or adjusts."""
    return None


def silent(_name: str) -> None:
    """Play nothing."""


@dataclass
class Controls:
    """The controls of a screen, in reading order, and which one has the focus.

    A press arms a control and its release acts, so that a finger can slide off; a key that was
    already down when the screen opened does nothing.
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
    focus: int = 0
    armed: str = ""
    _armed_by: str = ""
    _scanned_ns: int = 0
    _resting_ns: int = 0

    def show(self, items: Sequence[Control], focus: str = "") -> None:
        """Put controls on the screen; the focus stays on the same name, or goes to `focus`."""
        before = self.current.name if self.current else ""
        self.items = list(items)
        names = [item.name for item in self.items]
        wanted = focus or before
        self.focus = names.index(wanted) if wanted in names else 0
        if self.armed not in names:
            self.disarm()

    @property
    def step_s(self) -> float:
        """Seconds a control keeps the focus now; 0: the focus does not move by itself."""
        return self.scan_s or (self.lone.step_s if self.lone else 0.0)

    @property
    def current(self) -> Control | None:
        """The control that has the focus."""
        return self.items[self.focus] if self.focus < len(self.items) else None

    def face(self, item: Control) -> Face:
        """Tell how a control looks now."""
        return Face(focused=item is self.current, pressed=item.name == self.armed)

    def draw(self, screen: pygame.Surface) -> None:
        """Paint every control, the focused one last so that its ring lies on top."""
        for item in sorted(self.items, key=lambda item: item is self.current):
            item.draw(screen, item.rect, self.face(item))

    def disarm(self) -> None:
        """Forget a press that has not been let go."""
        self.armed = self._armed_by = ""

    def speak(self, before: str = "") -> None:
        """Say the focused control, after words of the screen's own."""
        if self.current:
            self.voice.say(f"{before} {self.current.spoken}")

    def handle(self, given: Input) -> Change | None:
        """Take an input; gives what the acted control asks for."""
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
        """Let the scan move on and the rest after a selection run out."""
        self.rest(elapsed_ns)
        if not self.step_s or self.armed or not self.items:
            return
        self._scanned_ns += elapsed_ns
        if self._scanned_ns >= self.step_s * 1_000_000_000:
            self._scanned_ns = 0
            self._step(1)

    def rest(self, elapsed_ns: int) -> None:
        """Let the rest after a selection run out, on a screen where nothing is scanned."""
        self._resting_ns = max(0, self._resting_ns - elapsed_ns)

    def focus_on(self, index: int) -> None:
        """Move the focus and say what it is on."""
        if index != self.focus and 0 <= index < len(self.items):
            self.focus = index
            self._scanned_ns = 0
            if not self.voice.speaker and not (self.lone and self.lone.scanning):
                self.sound("focus")
            self.speak()

    def by_shortcut(self, acts: frozenset[Act]) -> Change | None:
        """Act at once the control that a key stands for, where nothing has the focus."""
        for item in self.items:
            if item.shortcuts & acts:
                return self._act(item)
        return None

    def _press(self, press: Press) -> Change | None:
        if Act.REPEAT in press.acts:
            self.voice.repeat()
            return None
        for index, item in enumerate(self.items):
            if item.shortcuts & press.acts:
                if item.shortcuts & set(CHOICE_ACTS):
                    self.focus_on(index)  # a corner's key leaves the focus where it is
                self._arm(item, press.name)
                return None
        way = next((WAYS[act] for act in WAYS if act in press.acts), None)
        if Act.NEXT in press.acts and not self.step_s:
            self._step(1)
            return None
        confirms = Act.CONFIRM in press.acts or (self.step_s and way is None)
        if confirms and self.current:
            self._arm(self.current, press.name)
        elif way and self.current:
            return self._move(way)
        return None

    def _arm(self, item: Control, by: str) -> None:
        self.armed, self._armed_by = item.name, by

    def _let_go(self, name: str) -> Change | None:
        if not self.armed or name != self._armed_by:
            return None
        armed = next((item for item in self.items if item.name == self.armed), None)
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
        places = [item.rect for item in self.items]
        target = neighbour(places, self.focus, way[0]) if way[0] else None
        if target is not None:
            self.focus_on(target)
        else:
            self._step(sum(way), past_row=bool(way[1]))
        return None

    def _step(self, by: int, *, past_row: bool = False) -> None:
        """Move the focus on in reading order; up and down go past what stands side by side."""
        scanned = [i for i, item in enumerate(self.items) if item.scan] if self.step_s else None
        places = scanned or list(range(len(self.items)))
        here = places.index(self.focus) if self.focus in places else -1
        order = [places[(here + by * step) % len(places)] for step in range(1, len(places) + 1)]
        row = self.items[self.focus].rect
        others = (i for i in order if not past_row or not in_one_row(row, self.items[i].rect))
        self.focus_on(next(others, order[0]))

    def _at(self, position: tuple[int, int]) -> int | None:
        for index in range(len(self.items) - 1, -1, -1):
            if self.items[index].is_at(position):
                return index
        return None

    def _touch(self, position: tuple[int, int]) -> None:
        index = self._at(position)
        if index is not None:
            self.focus_on(index)
            self._arm(self.items[index], "pointer")
        elif self.scan_s and self.current:  # a switch that clicks, its pointer out of the way
            self._arm(self.current, "click")

    def _slide(self, point: Point) -> None:
        index = self._at(point.position)
        if self._armed_by == "pointer":
            if index is None or self.items[index].name != self.armed:
                self.disarm()
        elif index is not None and not self.armed and not point.touch:
            self.focus_on(index)

    def _lift(self, position: tuple[int, int]) -> Change | None:
        if self._armed_by == "click":
            return self._let_go("click")
        index = self._at(position)
        on_it = index is not None and self.items[index].name == self.armed
        if self._armed_by != "pointer" or not on_it:
            self.disarm()
            return None
        return self._let_go("pointer")
