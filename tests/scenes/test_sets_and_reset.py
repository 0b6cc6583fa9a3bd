"""Ready-made sets go together in pairs, and the start values never come back by accident."""

from collections.abc import Callable
from itertools import permutations

import pytest
from playing import Player

from game.bindings import REBINDABLE
from game.scenes.settings.options import options
from game.scenes.settings.presets import PRESETS, Preset, comfort
from game.settings import Settings
from game.ui.roles import Of, Role
from game.ui.scene import Push


def press(player: Player, preset: Preset) -> None:
    """Press a set, whatever key or switch does it now."""
    player.control(Of(Role.PRESET, preset.id)).act()


@pytest.mark.parametrize(("one", "other"), list(permutations(PRESETS, 2)))
def test_two_sets_are_both_in_force_and_one_taken_back_leaves_the_other(
    player: Player, one: Preset, other: Preset
) -> None:
    settings = player.context.settings
    player.stack.apply(Push(comfort(player.context)))
    press(player, one)
    alone = Settings(**{name: getattr(settings, name) for name in settings.__dataclass_fields__})
    press(player, other)
    assert one.on(settings)
    assert other.on(settings)
    assert "On" in player.control(Of(Role.PRESET, one.id)).spoken
    press(player, other)
    assert settings == alone
    press(player, one)
    assert settings == Settings(fullscreen_asked=True)


def test_the_sets_do_what_they_say() -> None:
    sets = {preset.id: preset.values for preset in PRESETS}
    assert sets["calm"]["no_tumble"]
    assert sets["calm"]["effects"] < Settings().effects
    assert sets["slow"]["easier_words"]
    assert sets["big"]["text_scale"] == 200
    assert sets["big"]["closer_road"]


def test_read_aloud_is_among_the_first_three_settings(player: Player) -> None:
    player.press("options")
    keys = [item.key for item in player.controls.items]
    assert Of(Role.SETTING, "read_aloud") in keys[:3]


def test_the_start_values_come_back_only_when_asked_for_and_can_be_undone(player: Player) -> None:
    settings = player.context.settings
    settings.text_scale, settings.read_aloud = 150, True
    player.stack.apply(Push(options(player.context)))
    assert not player.has(Role.UNDO)
    player.press(Role.RESET)
    assert player.controls.focus is Role.ON, "Keep mine has the focus"
    assert "Keep mine" in player.context.voice.last
    player.key("return")
    assert player.scene_name == "Settings"
    assert settings.text_scale == 150
    player.press(Role.RESET)
    player.press(Role.RESET)
    assert (settings.text_scale, settings.read_aloud) == (100, False)
    player.press(Role.UNDO)
    assert (settings.text_scale, settings.read_aloud) == (150, True)
    assert not player.has(Role.UNDO)


def test_the_start_values_stand_away_from_the_way_out(player: Player) -> None:
    player.stack.apply(Push(options(player.context)))
    keys = [item.key for item in player.controls.items]
    assert keys.index(Role.BACK) - keys.index(Role.RESET) > 2


def test_the_start_keys_ask_and_can_be_undone_too(player_with: Callable[..., Player]) -> None:
    player = player_with(keys={"strum": ["k"]})
    player.press("options")
    player.press("keys")
    assert player.controls.focus == Of(Role.BINDING, REBINDABLE[0])
    player.press(Role.RESET)
    player.key("return")
    assert player.context.settings.keys
    player.press(Role.RESET)
    player.press(Role.RESET)
    assert not player.context.settings.keys
    assert not player.context.devices.bindings.acts("k")
    player.press(Role.UNDO)
    assert player.context.settings.keys == {"strum": ["k"]}
    assert player.context.devices.bindings.acts("k")


def test_deleting_everything_leaves_nothing_to_bring_back() -> None:
    settings = Settings(text_scale=150)
    settings.forget()
    assert settings == Settings()
    assert not settings.can_undo
