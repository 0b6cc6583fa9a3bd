"""A pack switched off in the middle: what was met is kept by whoever met it, not looked up."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from class_playing import begin, story, vote
from playing import Player
from playing_hands import wanted_in

from game.scenario.dilemma import Stage
from game.scenes.library.album import topic_album
from game.scenes.library.story_stage import story_stage
from game.scenes.run.running import Running
from game.scenes.settings.packs import packs
from game.scenes.together.scene import TogetherScene
from game.scenes.tour.pause import pause
from game.simulation.bot import Bot
from game.teaching.classroom.flow import ClassStep
from game.ui.scene import Push
from tests.scenario.stories import STORY

PlayerWith = Callable[..., Player]


@pytest.fixture
def packed(tmp_path: Path, player_with: PlayerWith) -> Player:
    """Return a player who has nothing but the stories of one pack."""
    folder = tmp_path / "packs" / "ours"
    folder.mkdir(parents=True)
    topics = ("who-is-there", "private-stuff", "real-or-fake", "balance")
    for topic in topics:
        for number in range(3):
            text = STORY.replace("id: free-gems", f"id: our-{topic}-{number}")
            text = text.replace("title: Free gems", f"title: Our {topic} {number}")
            text = text.replace("weight: medium", "weight: light")
            text = text.replace("topic: who-is-there", f"topic: {topic}")
            (folder / f"our-{topic}-{number}.yaml").write_text(text, encoding="utf-8")
    player = player_with()
    library = player.context.session.library
    ours = {name: s for name, s in library.scenarios.items() if name.startswith("ours/")}
    player.context.session.stories.take(replace(library, scenarios=ours))
    assert len(ours) == 12
    return player


def switch_the_pack_off(player: Player) -> None:
    """Open the packs over what is in front, switch the pack off and come back."""
    player.stack.apply(Push(packs(player.context)))
    player.press("ours")
    assert not any(name.startswith("ours/") for name in player.context.session.library.scenarios)
    player.key("escape")


def read_on(player: Player) -> None:
    """Read the open story soundly to its end."""
    dilemma = player.scene.dilemma
    for _press in range(60):
        if dilemma.done:
            break
        player.press(wanted_in(player.scene))
    player.press("on")  # the sticker waits
    player.until(lambda: getattr(player.scene, "dilemma", None) is not dilemma)


def test_the_gig_names_the_stories_of_a_pack_that_is_off(packed: Player) -> None:
    player = packed
    player.stack.apply(Push(player.context.routes.run("mika", "corridor")))
    player.wait_for("Running")
    met, bot = [], None
    for _frame in range(60 * 60 * 4):
        if player.scene_name == "Gig":
            break
        if isinstance(player.scene, Running) and bot is None:
            bot = Bot(player.scene.run)
            player.scene._intent = bot.intent
        if player.scene_name == "DilemmaScene":
            met.append(player.scene.dilemma.scenario.title)
            read_on(player)
            if len(met) == 1:
                player.stack.apply(Push(pause(player.context)))
                switch_the_pack_off(player)
                player.key("escape")
        player.frames()
    assert met[0].startswith("Our ")
    songs = " ".join(f"{number}. {title}." for number, title in enumerate(met, 1))
    assert songs in player.context.voice.last


def test_the_story_stage_ends_with_the_stories_of_a_pack_that_is_off(packed: Player) -> None:
    player = packed
    player.stack.apply(Push(story_stage(player.context)))
    player.wait_for("DilemmaScene")
    title = player.scene.dilemma.scenario.title
    switch_the_pack_off(player)
    for _story in range(3):
        player.wait_for("DilemmaScene")
        read_on(player)
    player.wait_for("Your set list")
    assert title in player.context.voice.last


def test_the_card_for_two_knows_the_stories_of_a_pack_that_is_off(packed: Player) -> None:
    player = packed
    from game.scenes.together.start import together

    player.stack.apply(Push(together(player.context)))
    title = player.scene.flow.dilemma.scenario.title
    switch_the_pack_off(player)
    while isinstance(player.scene, TogetherScene):
        flow = player.scene.flow
        if flow.part == "say-it":
            player.stack.apply(player.scene.say(0))
        elif flow.part in ("first", "second", "feedback") and flow.dilemma.stage is Stage.CHOICES:
            player.stack.apply(player.scene.pick("tell"))
        else:
            player.stack.apply(player.scene.next())
        if isinstance(player.scene, TogetherScene) and player.scene.flow.part == "done":
            player.stack.apply(player.scene._moved())
    assert player.scene_name == "Your take-home card"
    assert title in player.context.voice.last


def test_a_class_hears_the_answers_of_a_pack_that_is_off(packed: Player) -> None:
    player = packed
    begin(player, rounds=True)
    title = player.scene.flow.dilemma.scenario.title
    while player.scene.flow.step is not ClassStep.VOTE_ONE:
        player.key("page down")
    vote(player, (3, 2, 1))
    player.key("page down")
    switch_the_pack_off(player)
    player.key(".")
    player.press("end")
    assert player.scene.flow.step is ClassStep.ANSWER
    assert player.scene.flow.dilemma.scenario.title == title
    story(player)
    assert player.scene_name == "Where to get help"


def test_the_album_of_a_pack_that_is_off_opens(packed: Player) -> None:
    player = packed
    player.stack.apply(
        Push(topic_album(player.context, player.context.session.library.topics["balance"]))
    )
    assert "ours/our-balance-0" in player.names()
    switch_the_pack_off(player)
    assert player.scene_name == "Balance"
    assert "ours/our-balance-0" not in player.names(), "the page is laid out anew"
