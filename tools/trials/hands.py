"""Hands that press at random: a style for a while, then another."""

from collections.abc import Callable, Iterator
from random import Random

import pygame

from game.bindings import Act
from game.devices import PAD_BUTTONS
from trials.session import Session, seen_part

SIZES = ((1280, 720), (1024, 768), (1920, 800), (800, 450), (640, 360), (1366, 768))
SLAPPED = (
    *(f"{letter}" for letter in "abcdfghjklmnoprstvwxyz1234567890"),
    "space", "return", "escape", "tab", "up", "down", "left", "right", "backspace", "delete",
    "page up", "page down", "home", "end", "f1", "f2", "f5", "left shift", "left ctrl", "menu",
)  # fmt: skip
NAMELESS = (0, 0xF6, 0x439, 0x3B1, 0x5D0, 0x40000000 | 0x123)
"""Key codes of other alphabets' letters, and of none."""
Moves = Iterator[list[pygame.Event]]
"""What happens in each frame."""
Style = Callable[["Hands"], Moves]


class Hands:
    """What somebody does at the devices, a list of events for each frame."""

    def __init__(self, session: Session, luck: Random) -> None:
        self.session = session
        self.luck = luck

    def __iter__(self) -> Moves:
        """Go on for ever, changing style every few seconds."""
        while True:
            style = self.luck.choices(list(STYLES), list(STYLES.values()))[0]
            moves = style(self)
            for _press in range(self.luck.randint(3, 40)):
                yield from moves
                moves = style(self)

    def tap(self, down: pygame.Event, up: pygame.Event) -> Moves:
        """Press, hold for some frames, let go, and wait a little."""
        yield [down]
        yield from [[]] * self.luck.choice((0, 1, 3, 12))
        yield [up]
        yield from [[]] * self.luck.choice((0, 0, 2, 8, 11))

    def key(self, code: int) -> Moves:
        """Tap a key."""
        return self.tap(
            pygame.Event(pygame.KEYDOWN, key=code, mod=0),
            pygame.Event(pygame.KEYUP, key=code, mod=0),
        )

    def act(self, act: Act) -> Moves:
        """Tap a key that stands for an act, as the player has set it."""
        names = [*self.session.context.devices.bindings.keys[act]]
        self.luck.shuffle(names)
        codes = (code_of(name) for name in names)
        code = next((code for code in codes if code), pygame.K_SPACE)
        return self.key(code)

    def point(self) -> tuple[int, int]:
        """Point at a control, or anywhere."""
        controls = self.session.controls
        seen = [seen_part(item) for item in controls.items] if controls else []
        seen = [place for place in seen if place.width and place.height]
        if seen and self.luck.random() < 0.8:
            return self.luck.choice(seen).center
        wide, tall = self.session.screen.get_size()
        return self.luck.randrange(wide), self.luck.randrange(tall)


def code_of(name: str) -> int:
    """Return a key's code by its name; 0 for a name that no key has."""
    try:
        return pygame.key.key_code(name)
    except ValueError:
        return 0


def explore(hands: Hands) -> Moves:
    """Go from control to control and choose."""
    acts = (Act.UP, Act.DOWN, Act.DOWN, Act.LEFT, Act.RIGHT, Act.NEXT, Act.CONFIRM, Act.CONFIRM)
    return hands.act(hands.luck.choice(acts))


def read(hands: Hands) -> Moves:
    """Go on and answer, as a reader does."""
    acts = (Act.CONFIRM, Act.CONFIRM, Act.CONFIRM, Act.DOWN, Act.A, Act.B, Act.C, Act.D)
    return hands.act(hands.luck.choice(acts))


def run(hands: Hands) -> Moves:
    """Jump and strum."""
    return hands.act(hands.luck.choice((Act.JUMP, Act.JUMP, Act.STRUM, Act.SKIP)))


def mash(hands: Hands) -> Moves:
    """Hit jump and strum five times a second."""
    for act in (Act.JUMP, Act.STRUM):
        yield from hands.act(act)
        yield from [[]] * 6


def slap(hands: Hands) -> Moves:
    """Hit any keys, some of them keys without a name."""
    if hands.luck.random() < 0.2:
        return hands.key(hands.luck.choice(NAMELESS))
    return hands.key(pygame.key.key_code(hands.luck.choice(SLAPPED)))


def any_act(hands: Hands) -> Moves:
    """Do anything that a key may stand for."""
    return hands.act(hands.luck.choice(tuple(Act)))


def click(hands: Hands) -> Moves:
    """Move there and click, seldom with another button, seldom sliding off."""
    place = {"pos": hands.point(), "touch": False}
    button = hands.luck.choices((1, 3, 2, 4, 8), (20, 2, 1, 1, 1))[0]
    yield [
        pygame.Event(pygame.MOUSEMOTION, rel=(0, 0), buttons=(0, 0, 0), **place),
        pygame.Event(pygame.MOUSEBUTTONDOWN, button=button, **place),
    ]
    if hands.luck.random() < 0.1:
        place = {"pos": hands.point(), "touch": False}
        yield [pygame.Event(pygame.MOUSEMOTION, rel=(0, 0), buttons=(1, 0, 0), **place)]
    yield [pygame.Event(pygame.MOUSEBUTTONUP, button=button, **place)]


def turn(hands: Hands) -> Moves:
    """Turn the wheel."""
    way = hands.luck.choice((-3, -1, -0.25, 0.5, 1, 3))
    yield [pygame.Event(pygame.MOUSEWHEEL, x=0, y=round(way), precise_x=0.0, precise_y=way)]


def touch(hands: Hands) -> Moves:
    """Tap with a finger, sometimes sliding, sometimes never let go."""
    finger = hands.luck.randrange(3)

    def at(kind: int) -> pygame.Event:
        (x, y), (wide, tall) = hands.point(), hands.session.screen.get_size()
        return pygame.Event(kind, x=x / wide, y=y / tall, finger_id=finger, touch_id=1)

    down = at(pygame.FINGERDOWN)
    yield [down]
    if hands.luck.random() < 0.1:
        yield [at(pygame.FINGERMOTION)]
    if hands.luck.random() < 0.95:
        yield [pygame.Event(pygame.FINGERUP, {**down.dict})]


def pad(hands: Hands) -> Moves:
    """Press a gamepad's buttons or push its stick."""
    if hands.luck.random() < 0.2:
        axis = hands.luck.choice((pygame.CONTROLLER_AXIS_LEFTX, pygame.CONTROLLER_AXIS_LEFTY))
        for value in (hands.luck.choice((-32768, 32767)), 0):
            yield [pygame.Event(pygame.CONTROLLERAXISMOTION, axis=axis, value=value, instance_id=0)]
        return
    button = hands.luck.choice((*PAD_BUTTONS, *[pygame.CONTROLLER_BUTTON_A] * 6))
    yield from hands.tap(
        pygame.Event(pygame.CONTROLLERBUTTONDOWN, button=button, instance_id=0),
        pygame.Event(pygame.CONTROLLERBUTTONUP, button=button, instance_id=0),
    )


def disturb(hands: Hands) -> Moves:
    """Let something happen to the window or the pad."""
    match hands.luck.randrange(5):
        case 0:
            yield [pygame.Event(pygame.WINDOWFOCUSLOST)]
        case 1:
            yield [pygame.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=0)]
        case 2:
            width, height = hands.luck.choice(SIZES)
            hands.session.screen = pygame.display.set_mode((width, height), pygame.RESIZABLE)
            yield [pygame.Event(pygame.VIDEORESIZE, w=width, h=height, size=(width, height))]
        case 3:
            yield from hands.key(pygame.K_F11)
            hands.session.screen = pygame.display.get_surface() or hands.session.screen
        case _:
            yield from [[]] * hands.luck.choice((60, 300, 1200))  # away from the keyboard


STYLES: dict[Style, int] = {
    explore: 30, read: 30, run: 8, mash: 6, slap: 6, any_act: 8, click: 12, turn: 2, touch: 8,
    pad: 8, disturb: 1,
}  # fmt: skip
"""Styles, with how often each is taken up."""
