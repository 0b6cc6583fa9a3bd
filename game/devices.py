"""Keyboard, gamepad, mouse and touch, turned into what the player means.

The only reader of pygame's event queue. A press carries every act that its key may stand
for (space is *jump* on the road and *choose* in a menu); the scene takes the one it knows.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import pygame


class Act(StrEnum):
    """What a key or button can stand for."""

    JUMP = "jump"
    STRUM = "strum"
    SKIP = "skip"
    PAUSE = "pause"
    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    CONFIRM = "confirm"
    BACK = "back"
    A = "a"
    B = "b"
    C = "c"
    D = "d"
    HELP = "help"
    BREAK = "break"
    REPEAT = "repeat"
    FULLSCREEN = "fullscreen"


RUN_ACTS = (Act.JUMP, Act.STRUM, Act.SKIP, Act.PAUSE)
MENU_ACTS = (Act.UP, Act.DOWN, Act.LEFT, Act.RIGHT, Act.CONFIRM, Act.BACK)
CHOICE_ACTS = (Act.A, Act.B, Act.C, Act.D)
ANYWHERE_ACTS = (Act.HELP, Act.BREAK, Act.REPEAT, Act.FULLSCREEN)
REBINDABLE = (*RUN_ACTS, *MENU_ACTS, *ANYWHERE_ACTS)

KEYS: dict[Act, tuple[str, ...]] = {
    Act.JUMP: ("space", "up", "w"),
    Act.STRUM: ("x", "right", "j"),
    Act.SKIP: ("n",),
    Act.PAUSE: ("escape", "p"),
    Act.UP: ("up",),
    Act.DOWN: ("down", "tab"),
    Act.LEFT: ("left",),
    Act.RIGHT: ("right",),
    Act.CONFIRM: ("return", "space", "enter"),
    Act.BACK: ("escape", "backspace"),
    Act.A: ("1", "a"),
    Act.B: ("2", "b"),
    Act.C: ("3", "c"),
    Act.D: ("4", "d"),
    Act.HELP: ("f1", "h"),
    Act.BREAK: ("f2", "t"),
    Act.REPEAT: ("r",),
    Act.FULLSCREEN: ("f11",),
}
PAD: dict[Act, tuple[str, ...]] = {
    Act.JUMP: ("south",),
    Act.STRUM: ("west", "right shoulder"),
    Act.SKIP: ("left shoulder",),
    Act.PAUSE: ("start",),
    Act.UP: ("pad up",),
    Act.DOWN: ("pad down",),
    Act.LEFT: ("pad left",),
    Act.RIGHT: ("pad right",),
    Act.CONFIRM: ("south",),
    Act.BACK: ("east",),
    Act.HELP: ("north",),
    Act.REPEAT: ("select",),
}
PAD_BUTTONS = {
    pygame.CONTROLLER_BUTTON_A: "south",
    pygame.CONTROLLER_BUTTON_B: "east",
    pygame.CONTROLLER_BUTTON_X: "west",
    pygame.CONTROLLER_BUTTON_Y: "north",
    pygame.CONTROLLER_BUTTON_START: "start",
    pygame.CONTROLLER_BUTTON_BACK: "select",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "pad up",
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: "pad down",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "pad left",
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "pad right",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "left shoulder",
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "right shoulder",
}
STICK_ON = 20000  # of 32767: pushed far enough to mean a direction
STICK_OFF = 12000
STICK_WAYS = {
    pygame.CONTROLLER_AXIS_LEFTX: ("pad left", "pad right"),
    pygame.CONTROLLER_AXIS_LEFTY: ("pad up", "pad down"),
}


@dataclass(frozen=True)
class Press:
    """A key or button went down."""

    acts: frozenset[Act]
    name: str = ""
    device: str = "keyboard"
    repeated: bool = False  # the key is being held: fine for moving about, never for choosing


@dataclass(frozen=True)
class Release:
    """A key or button went up."""

    acts: frozenset[Act]
    name: str = ""


@dataclass(frozen=True)
class Point:
    """The mouse or a finger: `phase` is down, move or up; `position` in real px."""

    phase: str
    position: tuple[int, int]
    finger: int = 0
    button: int = 1
    touch: bool = False


@dataclass(frozen=True)
class Wheel:
    """The wheel turned; positive is up."""

    steps: float


@dataclass(frozen=True)
class Resized:
    """The window has a new size in real px."""

    size: tuple[int, int]


@dataclass(frozen=True)
class Closed:
    """The player closed the window."""


@dataclass(frozen=True)
class Away:
    """The window is no longer in front, or the pad in use was pulled out."""


Input = Press | Release | Point | Wheel | Resized | Closed | Away


@dataclass
class Bindings:
    """Which keys and buttons stand for which act."""

    keys: dict[Act, tuple[str, ...]] = field(default_factory=lambda: dict(KEYS))
    pad: dict[Act, tuple[str, ...]] = field(default_factory=lambda: dict(PAD))

    @classmethod
    def stored(
        cls, keys: Mapping[str, Iterable[str]], pad: Mapping[str, Iterable[str]]
    ) -> "Bindings":
        """Take the defaults and the player's own changes over them."""
        bindings = cls()
        for own, table in ((keys, bindings.keys), (pad, bindings.pad)):
            for act, names in own.items():
                if act in REBINDABLE and list(names):
                    table[Act(act)] = tuple(names)
        return bindings

    def acts(self, name: str, device: str = "keyboard") -> frozenset[Act]:
        """Give every act that a key or button stands for."""
        table = self.keys if device == "keyboard" else self.pad
        return frozenset(act for act, names in table.items() if name in names)

    def prompt(self, act: Act, device: str = "keyboard") -> str:
        """Name the first key or button for an act, as a prompt shows it."""
        table = self.keys if device == "keyboard" else self.pad
        names = table.get(act) or self.keys[act]
        return names[0].capitalize()

    def conflict(self, act: Act, name: str, device: str = "keyboard") -> Act | None:
        """Name the act that already needs this key where `act` is used; None if it is free."""
        table = self.keys if device == "keyboard" else self.pad
        for other in rivals(act):
            if other != act and name in table.get(other, ()):
                return other
        return None


def rivals(act: Act) -> tuple[Act, ...]:
    """Give the acts that are listened to at the same time as `act`."""
    if act in RUN_ACTS:
        return (*RUN_ACTS, *ANYWHERE_ACTS)
    if act in MENU_ACTS:
        return (*MENU_ACTS, *CHOICE_ACTS, *ANYWHERE_ACTS)
    return tuple(Act)


class Devices:
    """Reads the event queue and remembers which kind of device was used last."""

    def __init__(self, bindings: Bindings | None = None) -> None:
        self.bindings = bindings or Bindings()
        self.last = "keyboard"
        self._pads: dict[int, object] = {}
        self._stick: dict[int, str] = {}

    def open_pads(self) -> None:
        """Start listening for gamepads; later ones are noticed when they are plugged in."""
        from pygame._sdl2 import controller  # noqa: PLC0415  (after the first frame)

        controller.init()
        for index in range(controller.get_count()):
            self._open_pad(index)

    def _open_pad(self, index: int) -> None:
        from pygame._sdl2 import controller  # noqa: PLC0415

        if controller.is_controller(index):
            pad = controller.Controller(index)
            self._pads[pad.as_joystick().get_instance_id()] = pad

    def read(self, size: tuple[int, int]) -> Iterator[Input]:
        """Give everything that happened since the last call; `size` places the fingers."""
        for event in pygame.event.get():
            yield from self._translate(event, size)

    def _translate(self, event: pygame.Event, size: tuple[int, int]) -> Iterator[Input]:
        match event.type:
            case pygame.QUIT:
                yield Closed()
            case pygame.KEYDOWN:
                yield from self._key(event)
            case pygame.KEYUP:
                name = pygame.key.name(event.key)
                yield Release(self.bindings.acts(name), name)
            case pygame.MOUSEBUTTONDOWN | pygame.MOUSEBUTTONUP | pygame.MOUSEMOTION:
                yield from self._mouse(event)
            case pygame.FINGERDOWN | pygame.FINGERMOTION | pygame.FINGERUP:
                yield self._finger(event, size)
            case pygame.MOUSEWHEEL:
                yield Wheel(event.precise_y)
            case pygame.VIDEORESIZE:
                yield Resized((event.w, event.h))
            case pygame.WINDOWFOCUSLOST | pygame.WINDOWMINIMIZED:
                yield Away()
            case _:
                yield from self._pad(event)

    def _key(self, event: pygame.Event) -> Iterator[Input]:
        name = pygame.key.name(event.key)
        self.last = "keyboard"
        yield Press(self.bindings.acts(name), name)

    def _mouse(self, event: pygame.Event) -> Iterator[Input]:
        if event.touch:  # SDL tells of a finger twice; the finger's own event is used
            return
        if event.type == pygame.MOUSEMOTION:
            yield Point("move", event.pos)
        elif event.button in (1, 3):
            self.last = "mouse"
            phase = "down" if event.type == pygame.MOUSEBUTTONDOWN else "up"
            yield Point(phase, event.pos, button=event.button)

    def _finger(self, event: pygame.Event, size: tuple[int, int]) -> Point:
        phases = {pygame.FINGERDOWN: "down", pygame.FINGERMOTION: "move", pygame.FINGERUP: "up"}
        self.last = "touch"
        position = (round(event.x * size[0]), round(event.y * size[1]))
        return Point(phases[event.type], position, finger=event.finger_id, touch=True)

    def _pad(self, event: pygame.Event) -> Iterator[Input]:
        match event.type:
            case pygame.CONTROLLERDEVICEADDED:
                self._open_pad(event.device_index)
            case pygame.CONTROLLERDEVICEREMOVED:
                if self._pads.pop(event.instance_id, None) and self.last == "pad":
                    self.last = "keyboard"
                    yield Away()
            case pygame.CONTROLLERBUTTONDOWN | pygame.CONTROLLERBUTTONUP:
                if event.button in PAD_BUTTONS:
                    down = event.type == pygame.CONTROLLERBUTTONDOWN
                    yield self._button(PAD_BUTTONS[event.button], down=down)
            case pygame.CONTROLLERAXISMOTION if event.axis in STICK_WAYS:
                yield from self._stick_moved(event.axis, event.value)

    def _button(self, name: str, *, down: bool) -> Input:
        self.last = "pad"
        acts = self.bindings.acts(name, "pad")
        return Press(acts, name, "pad") if down else Release(acts, name)

    def _stick_moved(self, axis: int, value: int) -> Iterator[Input]:
        held = self._stick.get(axis, "")
        if held and abs(value) < STICK_OFF:
            del self._stick[axis]
            yield self._button(held, down=False)
        elif not held and abs(value) > STICK_ON:
            self._stick[axis] = STICK_WAYS[axis][value > 0]
            yield self._button(self._stick[axis], down=True)
