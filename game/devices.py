"""Keyboard, gamepad, mouse and touch, turned into what the player means.

The only reader of pygame's event queue. A press carries every act that its key may stand
for (space is *jump* on the road and *choose* in a menu); the scene takes the one it knows.
"""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

import pygame

from game.bindings import Act, Bindings
from game.keyboard import key_name, key_place

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
    pygame.CONTROLLER_BUTTON_LEFTSTICK: "left stick",
    pygame.CONTROLLER_BUTTON_RIGHTSTICK: "right stick",
}
STICK_ON = 20000  # of 32767: pushed far enough to mean a direction
STICK_OFF = 12000
STICK_WAYS = {
    pygame.CONTROLLER_AXIS_LEFTX: ("pad left", "pad right"),
    pygame.CONTROLLER_AXIS_LEFTY: ("pad up", "pad down"),
}
MOUSE_BACK = (frozenset({Act.BACK}), "mouse back")
"""What the button at the side of a mouse stands for, and its name."""


@dataclass(frozen=True)
class Press:
    """A key or button went down."""

    acts: frozenset[Act]
    name: str = ""
    device: str = "keyboard"
    place: str = ""
    """The Latin letter or digit in the key's place, where its own name is none."""

    @property
    def called(self) -> tuple[str, ...]:
        """What the key goes by: its own name first."""
        return tuple(filter(None, (self.name, self.place)))

    @property
    def letter(self) -> str:
        """The Latin letter that a key types, or that stands in its place."""
        return self.place or self.name


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
class Moved:
    """The window is on another monitor now, by its number."""

    monitor: int


@dataclass(frozen=True)
class SoundDevice:
    """A device to hear sound on came, or the one in use has `gone`."""

    gone: bool


@dataclass(frozen=True)
class UnknownPad:
    """A joystick was plugged in that SDL does not know as a pad."""


@dataclass(frozen=True)
class Closed:
    """The player closed the window."""


@dataclass(frozen=True)
class Away:
    """The window is no longer in front, or the pad in use was pulled out."""


Input = Press | Release | Point | Wheel | Resized | Moved | SoundDevice | UnknownPad | Closed | Away


SURROUNDINGS = (
    pygame.VIDEORESIZE,
    pygame.WINDOWDISPLAYCHANGED,
    pygame.WINDOWFOCUSLOST,
    pygame.WINDOWMINIMIZED,
    pygame.WINDOWHIDDEN,
    pygame.AUDIODEVICEADDED,
    pygame.AUDIODEVICEREMOVED,
)
"""Events of the window and the sound, which nobody presses."""


def surroundings(event: pygame.Event) -> Iterator[Input]:
    """Yield what happened to the window or the sound."""
    match event.type:
        case pygame.VIDEORESIZE:
            yield Resized((event.w, event.h))
        case pygame.WINDOWDISPLAYCHANGED:
            yield Moved(event.display_index)
        case pygame.WINDOWFOCUSLOST | pygame.WINDOWMINIMIZED | pygame.WINDOWHIDDEN:
            yield Away()
        case pygame.AUDIODEVICEADDED if not event.iscapture:
            yield SoundDevice(gone=False)
        case pygame.AUDIODEVICEREMOVED if event.which and not event.iscapture:
            yield SoundDevice(gone=True)  # 0 is a device that was not in use


def controllers() -> ModuleType | None:
    """Return SDL's gamepads, after the first frame; None where pygame was built without them."""
    try:
        from pygame._sdl2 import controller  # noqa: PLC0415
    except ImportError:
        return None
    return controller


class Devices:
    """Reads the event queue and remembers which kind of device was used last."""

    def __init__(self, bindings: Bindings | None = None) -> None:
        self.bindings = bindings or Bindings()
        self.last = "keyboard"
        self._pads: dict[int, object] = {}
        self._stick: dict[int, str] = {}

    def prompt(self, act: Act) -> str:
        """Return the key or button for an act on the device used last."""
        return self.bindings.prompt(act, "pad" if self.last == "pad" else "keyboard")

    def open_pads(self) -> None:
        """Start listening for gamepads; later ones are noticed when they are plugged in."""
        pads = controllers()
        if pads is None:
            return
        pads.init()
        for index in range(pads.get_count()):
            self._open_pad(index)

    def _open_pad(self, index: int) -> None:
        pads = controllers()
        with contextlib.suppress(pygame.error):  # pulled out again in the same moment
            if pads and pads.is_controller(index):
                pad = pads.Controller(index)
                self._pads[pad.as_joystick().get_instance_id()] = pad

    def _unknown(self, index: int) -> Iterator[Input]:
        """Report a joystick that SDL does not know as a gamepad."""
        pads = controllers()
        with contextlib.suppress(pygame.error):
            if pads and not pads.is_controller(index):
                yield UnknownPad()

    def read(self, size: tuple[int, int]) -> Iterator[Input]:
        """Yield everything that happened since the last call; `size` places the fingers."""
        for event in pygame.event.get():
            yield from self._translate(event, size)

    def _translate(self, event: pygame.Event, size: tuple[int, int]) -> Iterator[Input]:
        match event.type:
            case pygame.QUIT:
                yield Closed()
            case pygame.KEYDOWN:
                yield from self._key(event)
            case pygame.KEYUP:
                name = key_name(event)
                yield Release(self.bindings.of_key(name, key_place(event, name)), name)
            case pygame.MOUSEBUTTONDOWN | pygame.MOUSEBUTTONUP | pygame.MOUSEMOTION:
                yield from self._mouse(event)
            case pygame.FINGERDOWN | pygame.FINGERMOTION | pygame.FINGERUP:
                yield self._finger(event, size)
            case pygame.MOUSEWHEEL:
                yield Wheel(event.precise_y)
            case _ if event.type in SURROUNDINGS:
                yield from surroundings(event)
            case _:
                yield from self._pad(event)

    def _key(self, event: pygame.Event) -> Iterator[Input]:
        name = key_name(event)
        place = key_place(event, name)
        self.last = "keyboard"
        yield Press(self.bindings.of_key(name, place), name, place=place)

    def _mouse(self, event: pygame.Event) -> Iterator[Input]:
        if event.touch:  # SDL tells of a finger twice; the finger's own event is used
            return
        if event.type == pygame.MOUSEMOTION:
            yield Point("move", event.pos)
        elif event.button == pygame.BUTTON_X1:
            self.last = "mouse"
            down = event.type == pygame.MOUSEBUTTONDOWN
            yield Press(*MOUSE_BACK, "mouse") if down else Release(*MOUSE_BACK)
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
            case pygame.JOYDEVICEADDED:
                yield from self._unknown(event.device_index)
            case pygame.CONTROLLERDEVICEREMOVED:
                if self._pads.pop(event.instance_id, None) and self.last == "pad":
                    self.last = "keyboard"
                    self._stick.clear()
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
