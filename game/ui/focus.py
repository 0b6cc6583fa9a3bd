"""Which control of a screen has the focus, where it goes, and what is said of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pygame

from game.i18n import Words
from game.ui.control import Control
from game.ui.lone_switch import LoneSwitch
from game.ui.neighbours import following, neighbour
from game.ui.roles import Key
from game.ui.row_scan import MANY, RowScan
from game.ui.scene import Change
from game.ui.telling import Telling
from game.view.voice import Voice

SEEN_NS = 1_000_000_000
"""How long a control must have the focus, after a step that nobody asked for, to be meant."""


def silent(_name: str) -> None:
    """Play nothing."""


@dataclass
class Focus:
    """The controls of a screen, in reading order, and which one has the focus.

    When they are shown anew the focus stays on the control that had it. Whenever it moves, that is
    said aloud.

    For a player with one switch the focus moves by itself from control to control, which is called
    scanning, and any press chooses: with the option *One switch* (`scan_s`), or unasked while
    nobody has pressed a second key (`lone`).
    """

    voice: Voice
    words: Words
    scan_s: float = 0.0
    """The option *One switch*: seconds until the focus moves on by itself; 0: it does not."""
    sound: Callable[[str], None] = silent
    """Plays the sound of a focus or a choice."""
    lone: LoneSwitch | None = None
    """Lets the focus move by itself for a player who may have one switch, and has not said so."""
    items: list[Control] = field(default_factory=list)
    current: Control | None = None
    """The control that has the focus."""
    _next: Key | None = None
    """Where the first step leads while nothing has the focus."""
    _seen: Control | None = None
    """What a press would mean: after a step nobody asked for the control before it, for SEEN_NS."""
    _shown_ns: int = 0
    """How long ago the focus came to where it is."""
    _scanned_ns: int = 0
    """How long it has stayed there since the voice fell silent."""
    _rows: RowScan = field(default_factory=RowScan)

    def __post_init__(self) -> None:
        """Make what is said of this screen's controls, without words of the screen's own yet."""
        self.telling = Telling(self.words)

    def open(self) -> None:
        """Note that a screen or a stage opens; what is said again on request is now its words."""
        self._rows.forget()
        self._restart_step()
        self.telling.open()
        self.voice.open(
            lambda: self.telling.whole(self.items),
            lambda: self.telling.where(self.items, self.current),
        )

    def show(
        self, items: Sequence[Control], focus: Key | None = None, *, waits: bool = False
    ) -> None:
        """Put controls on the screen; the focus stays on the same one, or goes to `focus`.

        With `waits`, nothing has the focus until the first arrow, pointer or step of the scan.
        Nothing has it either where the control that had it is gone: no other takes over unsaid.
        """
        place = self.items.index(self.current) if self.current in self.items else 0
        opened, kept = not self.items, self.focus
        self.items = list(items)
        self._rows.keep([item.key for item in self.items])
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

    @property
    def step_s(self) -> float:
        """Seconds a control keeps the focus now; 0: the focus does not move by itself."""
        return self.scan_s or (self.lone.step_s if self.lone else 0.0)

    @property
    def focus(self) -> Key | None:
        """Which control has the focus."""
        return self.current.key if self.current else None

    @property
    def lit(self) -> tuple[Key, ...]:
        """Which controls light up together as a row, where the focus moves by rows."""
        return self._rows.lit

    def place_of(self, key: Key) -> pygame.Rect | None:
        """Return where on the screen a control is; None where the screen has none of this key."""
        found = self._find(key)
        return found.rect if found else None

    def _find(self, key: Key | None) -> Control | None:
        return next((item for item in self.items if item.key == key), None)

    def speak(self, before: str = "") -> None:
        """Say what has the focus, if anything; the screen's own words come `before` that."""
        self.telling.hear(before)
        self.voice.say(f"{before} {self._focus_words()}".strip())

    def _focus_words(self) -> str:
        row = [item for item in self.items if item.key in self.lit]
        if row:
            return self.telling.row(row)
        return self.telling.control(self.items, self.current) if self.current else ""

    def focus_on(self, key: Key | None) -> None:
        """Move the focus to a control and say it; a press means it at once.

        Nothing is said where the control has the focus already, or is not on the screen.
        """
        wanted = self._find(key)
        moved = wanted is not self.current
        self.current = self._seen = wanted or self.current
        self._rows.forget()
        if wanted and moved:
            self._restart_step()
            if not self.voice.aloud and not (self.lone and self.lone.scanning):
                self.sound("focus")
            self.speak()

    def scan(self, elapsed_ns: int) -> None:
        """Move the focus on by itself where it has been long enough.

        The time is counted from when the voice has said what has the focus.
        """
        self._shown_ns += elapsed_ns
        if self._shown_ns >= SEEN_NS:
            self._seen = self.current
        self._scanned_ns = 0 if self.voice.busy else self._scanned_ns + elapsed_ns
        if self._scanned_ns >= self.step_s * 1_000_000_000:
            seen = self._seen
            self._scan_on()
            self._seen = seen
            self._restart_step()

    def _restart_step(self) -> None:
        self._shown_ns = self._scanned_ns = 0

    def _scan_on(self) -> None:
        """Let the focus move by itself: on to the next control, or by rows where there are many."""
        items = [item for item in self.items if item.scan] or self.items
        if not self.scan_s or len(items) <= MANY:
            self._step(1)
            return
        self.current = self._find(self._rows.step(items, self.focus or self._next))
        if not self.voice.aloud:
            self.sound("focus")
        self.speak()

    def _look_back(self) -> None:
        """Undo a step that the focus took by itself unasked, less than SEEN_NS before a press."""
        if self.scan_s or self._seen is self.current:
            return
        if self._seen is None:
            self._next, self.current = self.focus, None
        else:
            self.focus_on(self._seen.key)

    def _move(self, way: tuple[int, int]) -> Change | None:
        """Change the value of a row, or move the focus: `way` is -1, 0 or 1 across and down."""
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
        """Move the focus in reading order by so many; `past_row` skips the rest of a row."""
        items = [item for item in self.items if item.scan or not self.step_s] or self.items
        current = self.current
        if current is None:
            given = self._find(self._next)
            self.focus_on(given.key if given in items else items[0].key if items else None)
            return
        here = items.index(current) if current in items else None
        places = [item.rect for item in items]
        self.focus_on(items[following(places, here, by, current.rect if past_row else None)].key)
