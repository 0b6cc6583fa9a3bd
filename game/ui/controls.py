"""What can be chosen on a screen, by keyboard, pad, mouse, touch or one switch."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pygame

from game.bindings import CHOICE_ACTS, Act
from game.devices import Input, Point, Press, Release
from game.ui.control import Control
from game.ui.focus import Focus
from game.ui.hammering import Hammering
from game.ui.roles import Key, Role
from game.ui.scene import Change
from game.view.brush import Face

WAYS = {Act.UP: (0, -1), Act.DOWN: (0, 1), Act.LEFT: (-1, 0), Act.RIGHT: (1, 0)}
ONWARDS = {
    Act.ONWARDS: (Role.SCROLL_DOWN, Role.ON),
    Act.BACKWARDS: (Role.SCROLL_UP, Role.BACK),
}
"""What a presenter's keys press where no control has them for itself: a long page scrolls first."""
WAYS_OUT = (Role.QUIT, Role.STOP, Role.END, Role.ON)
"""Which control leads on from a screen that nothing leads back from; the first that is there."""
PAUSE_NS = 500_000_000  # after a selection, where the player wants it


@dataclass
class Controls(Focus):
    """What is pressed acts on the control that has the focus, or on the one under the pointer.

    A press arms a control and its release acts, so that a finger can slide off; a key that was
    already down when the screen opened does nothing. Who still hammers on the keys of the road
    when a screen or a stage opens chooses nothing there before letting go of them for a moment.
    """

    rest_ns: int = 0
    """How long input is ignored after a selection."""
    armed: Key | None = None
    _armed_by: str = ""
    _resting_ns: int = 0
    _hammering: Hammering = field(default_factory=Hammering)

    def open(self) -> None:
        """Note that a screen or a stage opens: nothing that is held since before acts on it."""
        self.disarm()
        self._hammering.opened()
        super().open()

    def show(
        self, items: Sequence[Control], focus: Key | None = None, *, waits: bool = False
    ) -> None:
        """Put controls on the screen as `Focus` does; a press on one that is gone is lost."""
        super().show(items, focus, waits=waits)
        if self._find(self.armed) is None:
            self.disarm()

    def face(self, item: Control) -> Face:
        """Return how a control looks now."""
        lit = item is self.current or item.key in self.lit
        return Face(focused=lit, pressed=item.key == self.armed)

    def draw(self, screen: pygame.Surface) -> None:
        """Paint every control, the focused one last so that its ring lies on top."""
        for item in sorted(self.items, key=lambda item: item is self.current):
            item.draw(screen, item.rect, self.face(item))

    def disarm(self) -> None:
        """Forget a press that has not been let go."""
        self.armed, self._armed_by = None, ""

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
        if self.step_s and self.armed is None and self.items:
            self.scan(elapsed_ns)

    def rest(self, elapsed_ns: int) -> None:
        """Advance the guard and the rest after a selection, where nothing is scanned."""
        self._hammering.wait(elapsed_ns)
        left = min(self._resting_ns, self.rest_ns)  # nobody waits for a rest that was switched off
        self._resting_ns = max(0, left - elapsed_ns)

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
        meant, acts = self.means(press), press.acts
        self._look_back()
        short = self._short(acts)
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
                self._choose(self.current, press.name)
        elif way:
            return self._move(way)
        return None

    def _short(self, acts: frozenset[Act]) -> Control | None:
        """Return the control that a key stands for, wherever the focus is."""
        own = next((item for item in self.items if item.shortcuts & acts), None)
        keys = [key for act in ONWARDS if act in acts for key in ONWARDS[act]]
        return own or next(filter(None, map(self._find, keys)), None)

    def _show_way_out(self) -> None:
        """Put the focus on what leads on from here, and say it; it is chosen by another press."""
        way_out = next(filter(self._find, WAYS_OUT), None)
        if way_out and way_out == self.focus:
            self.speak()
        self.focus_on(way_out)

    def _choose(self, item: Control, by: str) -> None:
        """Press what has the focus; a row that lights up is gone into first."""
        if self._rows.go_in():
            self._restart_step()
            self.speak()
        else:
            self._arm(item, by)

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
        self._restart_step()
        self.sound("choose")
        return item.act()

    def _at(self, position: tuple[int, int]) -> Control | None:
        return next((item for item in reversed(self.items) if item.is_at(position)), None)

    def _touch(self, position: tuple[int, int]) -> None:
        item = self._at(position)
        if item:
            self.focus_on(item.key)
            self._arm(item, "pointer")
        elif self.scan_s and self.current:  # a switch that clicks, its pointer out of the way
            self._choose(self.current, "click")

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
