"""From the first start to the certificate with one device only, through the window's events."""

from collections.abc import Callable
from random import Random

import pytest
from playing import Player
from playing_hands import Hands, Keyboard, Mouse, Touch, play_run

from game.scenario.dilemma import Stage
from game.scenes.story.scene import DilemmaScene
from game.simulation.bot import Bot
from game.ui.roles import Of, Role


@pytest.mark.parametrize("device", [Keyboard, Mouse, Touch])
def test_first_start_to_certificate_with_one_device(
    player: Player, device: Callable[[Player], Hands]
) -> None:
    player.context.session.progress.comics.clear()
    hands = device(player)
    hands.choose("comfort")
    hands.choose("slow")
    assert player.context.settings.text_scale == 125
    hands.choose("none")
    hands.choose("play")
    player.wait_for("Choose")
    hands.choose("leo" if "leo" in player.names() else "mika")
    player.wait_for("Comic")
    hands.choose("skip")
    player.wait_for("Running")
    play_run(player, hands)
    assert player.context.session.progress.arrived == ["corridor"]
    assert len(player.context.session.progress.history.met) >= 3
    hands.choose("certificate")
    assert player.scene_name == "Your certificate"
    hands.choose("save")
    assert player.context.store.folder
    assert list(player.context.store.folder.glob("certificates/*.png"))
    hands.choose("back")
    hands.choose("stop")
    assert player.scene_name == "Title"


def test_a_run_is_never_passed_by_mashing_unsafe_choices(player: Player) -> None:
    hands = Keyboard(player)
    hands.choose("play")
    player.wait_for("Choose")
    hands.choose("mika")
    player.wait_for("Running")
    bot = Bot(player.scene.run)
    player.context.hooks.pilot = None
    for _frame in range(60 * 60):
        if isinstance(player.scene, DilemmaScene):
            break
        hands.run(bot.intent())
        player.frames()
    scene, random = player.scene, Random(5)
    run_before = scene.dilemma
    for _press in range(400):
        stage = scene.dilemma.stage
        if stage is Stage.CHOICES:
            wrong = [choice.id for choice in scene.dilemma.choices if not choice.safe]
            hands.choose(Of(Role.CHOICE, random.choice(wrong)))
        elif "on" in player.names():
            hands.choose("on")
        else:
            player.frames()
        assert player.scene is scene
        assert not scene.dilemma.done
    assert scene.dilemma is run_before
