"""Keys on keyboards of the world: letters that are not Latin, letters in other places."""

from collections.abc import Callable

import pygame
import pytest
from playing import Player

from game.bindings import KEYS, PAD, Act, Bindings, shown_name
from game.devices import Press
from game.scenes.settings.keys import Keys
from game.scenes.settings.keys import keys as keys_page
from game.ui.scene import Push

LAYOUTS = {
    "Russian": {"ф": "a", "и": "b", "с": "c", "в": "d", "р": "h", "к": "r", "ч": "x", "ц": "w"},
    "Greek": {"α": "a", "β": "b", "ψ": "c", "δ": "d", "η": "h", "ρ": "r", "χ": "x", "ς": "w"},
    "Hebrew": {"ש": "a", "נ": "b", "ב": "c", "ג": "d", "י": "h", "ר": "r", "ס": "x", "ק": "e"},
    "Arabic": {"ش": "a", "لا"[0]: "b", "ؤ": "c", "ي": "d", "ا": "h", "ق": "r", "ء": "x", "ص": "w"},
    "French digits": {"&": "1", "é": "2", '"': "3", "'": "4"},
}
ROWS = [(sign, place) for layout in LAYOUTS.values() for sign, place in layout.items()]


def key_event(sign: str, place: str, kind: int = pygame.KEYDOWN) -> pygame.Event:
    """Make the event of the key with a sign on it, in the place of a letter or digit."""
    scancode = getattr(pygame, f"KSCAN_{place.upper()}") if place else 0
    return pygame.Event(kind, key=ord(sign), mod=0, scancode=scancode)


def pressed(player: Player, event: pygame.Event) -> Press:
    """Return what the devices make of a key."""
    pygame.event.clear()
    pygame.event.post(event)
    (press,) = player.context.devices.read((1280, 720))
    assert isinstance(press, Press)
    return press


@pytest.mark.parametrize(("sign", "place"), ROWS)
def test_a_key_means_what_is_in_its_place_elsewhere(player: Player, sign: str, place: str) -> None:
    wanted = frozenset(act for act, names in KEYS.items() if place in names)
    assert pressed(player, key_event(sign, place)).acts == wanted


def test_a_latin_letter_in_another_place_is_itself(player: Player) -> None:
    assert pressed(player, key_event("a", "q")).acts == {Act.A}
    assert pressed(player, key_event("q", "a")).acts == frozenset()


def test_a_key_without_a_name_stands_for_nothing(player: Player) -> None:
    player.context.settings.keys["strum"] = [""]
    player.context.take_effect()
    press = pressed(player, pygame.Event(pygame.KEYDOWN, key=0, mod=0, scancode=0))
    assert press.name == ""
    assert press.acts == frozenset()
    assert pressed(player, key_event("x", "x")).acts == {Act.STRUM}


def wait_for_key(player: Player, act: Act) -> Keys:
    """Open the page of bindings and choose a row."""
    page = keys_page(player.context)
    player.stack.apply(Push(page))
    player.press(act)
    return page


@pytest.mark.parametrize(("sign", "place", "kept"), [("ö", "", ["ö"]), ("ъ", "y", ["ъ", "y"])])
def test_a_letter_of_any_layout_can_be_bound(
    player: Player, sign: str, place: str, kept: list[str]
) -> None:
    wait_for_key(player, Act.STRUM)
    pygame.event.post(key_event(sign, place))
    player.frames()
    assert player.context.settings.keys["strum"] == kept
    assert player.context.devices.prompt(Act.STRUM) == sign.upper()
    assert pressed(player, key_event(sign, place)).acts == {Act.STRUM}
    assert pressed(player, pygame.Event(pygame.KEYDOWN, key=0, mod=0)).acts == frozenset()


def test_a_nameless_key_is_not_taken_and_the_page_waits_on(player: Player) -> None:
    wait_for_key(player, Act.STRUM)
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=0, mod=0, scancode=0))
    player.frames()
    assert player.context.settings.keys == {}
    player.key("k")
    assert player.context.settings.keys == {"strum": ["k"]}


def test_names_of_older_settings_still_load() -> None:
    own = {"jump": ["left shift"], "confirm": ["return"], "strum": ["[1]"], "skip": ["page down"]}
    bindings = Bindings.stored(own, {})
    assert bindings.acts("left shift") == {Act.JUMP}
    assert bindings.prompt(Act.CONFIRM) == "Enter"
    assert bindings.prompt(Act.STRUM) == "1 on the number pad"


HOSTILE: tuple[dict[str, list[str]], ...] = (
    {"strum": [""]},
    {"strum": ["\0"]},
    {"strum": ["\ud800"]},
    {"strum": [" "]},
    {"strum": ["x" * 60_000]},
)


@pytest.mark.parametrize("own", HOSTILE)
def test_a_name_that_no_key_can_have_is_left_out(own: dict[str, list[str]]) -> None:
    assert Bindings.stored(own, own).keys == KEYS
    assert Bindings.stored(own, own).pad == PAD


def test_one_key_for_everything_leaves_each_act_a_key_of_its_own() -> None:
    bindings = Bindings.stored({act: ["k", "up"] for act in Act}, {act: ["north"] for act in Act})
    for device, table, start in (("keyboard", bindings.keys, KEYS), ("pad", bindings.pad, PAD)):
        for act in table:
            assert table[act] or act not in start
            assert not [name for name in table[act] if bindings.conflict(act, name, device)]


def test_swapped_keys_load_as_they_were_kept() -> None:
    own = {"strum": ["space"], "jump": ["x"]}
    bindings = Bindings.stored(own, {})
    assert bindings.keys[Act.STRUM] == ("space",)
    assert bindings.keys[Act.JUMP] == ("x",)


def test_what_is_shown_of_every_key_can_be_drawn(player_with: Callable[..., Player]) -> None:
    player = player_with(keys={"strum": ["ö"]}, pad={"jump": ["\0"], "skip": ["\ud800"]})
    player.stack.apply(Push(keys_page(player.context)))
    player.frames(3, draw=True)
    assert shown_name("ö") == "Ö"
