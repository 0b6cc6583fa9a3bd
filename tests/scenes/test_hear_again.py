"""What was said can be heard again, and one can ask where one is, on every screen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playing import Player
from recording import Listener
from screens_all import all_screens, loaded_context

from game.commands.autoplay import controls_of
from game.scenario.dilemma import Dilemma, Stage
from game.scenario.model import Scenario
from game.scenes.lesson_code.start import code_entry
from game.scenes.run.running import Running
from game.scenes.run.words import RoadWords
from game.scenes.start.title import Title
from game.scenes.story.scene import DilemmaScene
from game.scenes.together.private import PrivateVoice
from game.scenes.together.scene import TogetherScene
from game.scenes.together.start import together
from game.simulation.bot import Bot
from game.teaching.together.flow import IN_PRIVATE
from game.ui.roles import Of, Role
from game.ui.scene import Push
from game.ui.sentence import sentence
from game.view import speaker


def open_story(player: Player) -> DilemmaScene:
    """Open a story with a few lines and read it to its question."""
    fit: Callable[[Scenario], bool] = lambda story: len(story.scene) > 3 and len(story.choices) == 4  # noqa: E731
    story = next(filter(fit, player.context.session.library.scenarios.values()))
    behind = lambda _screen: None  # noqa: E731
    dilemma = Dilemma(story, "7", spot=False)
    scene = DilemmaScene(player.context, dilemma, lambda: None, "mika", behind)
    player.stack.apply(Push(scene))
    return scene


def read_on(player: Player, scene: DilemmaScene) -> None:
    while scene.dilemma.stage is Stage.SCENE:
        player.press(Role.ON)


def test_asked_once_it_is_the_last_words_and_twice_the_whole_screen(player: Player) -> None:
    player.key("down")
    last = player.context.voice.last
    player.key("r")
    assert player.context.voice.last == last
    player.context.voice.speak_with(listener := Listener(), None)
    player.key("r")
    assert listener.heard[-1].startswith("Soundcheck. Run to the gig.")
    for item in player.controls.items:
        assert item.spoken in listener.heard[-1]
    player.key("r")
    assert listener.heard[-1] == last
    assert player.scene_name == "Title"


def test_every_screen_says_all_of_itself_and_where_it_is(tmp_path: Path) -> None:
    for name, scene in all_screens(loaded_context(tmp_path)):
        controls = controls_of(scene)
        if controls is None or isinstance(scene, Running):
            continue
        voice = controls.voice
        assert voice.where(), name
        for item in controls.items:
            private = isinstance(voice, PrivateVoice) and isinstance(item.key, Of)
            assert (item.spoken.strip() in voice.whole()) is not private, name


def test_where_one_chooses_in_private_no_key_says_the_choices(player: Player) -> None:
    player.stack.apply(Push(together(player.context)))
    scene = player.scene
    assert isinstance(scene, TogetherScene)
    player.context.voice.speak_with(listener := Listener(), None)
    texts = [choice.text for choice in scene.flow.dilemma.choices]
    while scene.flow.part not in IN_PRIVATE:
        player.press(Role.ON)
    player.go_to(Of(Role.CHOICE, scene.flow.dilemma.choices[1].id))
    for key in "lrrl":
        player.key(key)
    assert not any(text in said for text in texts for said in listener.heard)
    player.key("l")
    assert "Choice 2 of" in listener.heard[-1]
    player.press(Role.HEADPHONES)
    player.go_to(Of(Role.CHOICE, scene.flow.dilemma.choices[1].id))
    player.key("l")
    assert texts[1] in listener.heard[-1]


def test_each_answer_says_which_of_how_many_it_is(player: Player) -> None:
    scene = open_story(player)
    read_on(player, scene)
    for number, choice in enumerate(scene.dilemma.choices, 1):
        player.key("down")
        assert f"{sentence(choice.text)} Choice {number} of 4." in player.context.voice.last


def test_the_story_is_heard_again_by_a_key_and_by_a_button(
    player_with: Callable[..., Player],
) -> None:
    player = player_with(read_aloud=True)
    scene = open_story(player)
    read_on(player, scene)
    for press in (lambda: player.key("s"), lambda: player.press(Role.HEAR)):
        player.context.voice.last = ""
        press()
        told = player.context.voice.last
        places = [told.index(line.text) for line in scene.dilemma.lines]
        assert places == sorted(places)
        assert told.index(scene.dilemma.scenario.question) > places[-1]
        assert scene.dilemma.stage is Stage.CHOICES


def test_where_am_i_in_a_story_and_on_the_road(player: Player) -> None:
    scene = open_story(player)
    player.press(Role.ON)
    player.key("l")
    story = scene.dilemma.scenario
    assert f"Line 2 of {len(story.scene)}." in player.context.voice.last
    assert story.title in player.context.voice.last
    player.stack.apply(player.context.home())
    player.press("play")
    player.press("mika")
    player.wait_for("Running")
    player.scene._intent = Bot(player.scene.run).intent
    told = []
    for _second in range(4):
        player.frames(60)
        player.key("l")
        told.append(player.context.voice.last)
    assert all("Soundcheck 1 of 3 comes next." in words for words in told)
    seconds = [int(words.split()[-3]) for words in told]
    assert seconds == sorted(seconds, reverse=True)
    assert seconds[0] > seconds[-1] > 0


def test_settings_lie_over_a_story_which_comes_back_as_it_was(player: Player) -> None:
    scene = open_story(player)
    read_on(player, scene)
    player.go_to(Role.SKIP)
    player.key("escape")
    assert player.scene_name == "Settings"
    player.key("escape")
    assert player.scene is scene
    assert scene.dilemma.stage is Stage.CHOICES
    assert player.controls.focus is Role.SKIP


@pytest.fixture
def a_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the machine have a voice that says nothing."""
    program = lambda _manner: ["true"]  # noqa: E731
    monkeypatch.setattr("game.view.spoken_voice.find_program", lambda: program)


@pytest.mark.usefixtures("a_voice")
def test_one_key_turns_the_voice_on_and_off_on_every_kind_of_screen(player: Player) -> None:
    def toggles() -> None:
        before = player.context.settings.read_aloud
        player.key("v")
        assert player.context.settings.read_aloud is not before, player.scene_name

    toggles()
    assert (
        "Read aloud: On. Tab goes on, Enter chooses, R says it again." in player.context.voice.last
    )
    assert player.controls.current.spoken in player.context.voice.last
    player.press("options")
    toggles()
    assert "Read aloud: Off" in player.control(Of(Role.SETTING, "read_aloud")).spoken
    player.key("escape")
    scene = open_story(player)
    toggles()
    assert player.has(Role.HEAR)
    toggles()
    assert not player.has(Role.HEAR)
    assert scene.dilemma.shown == 1
    player.stack.apply(player.context.home())
    player.press("play")
    player.press("mika")
    player.wait_for("Running")
    tick = player.scene.run.tick
    toggles()
    assert player.scene.run.tick > tick, "the road goes on"


@pytest.mark.usefixtures("a_voice")
def test_a_letter_that_begins_a_word_is_typed(player: Player) -> None:
    picker = code_entry(player.context)
    player.stack.apply(Push(picker))
    begins = [letter for letter in "lrsv" if any(text[0] == letter for text in picker.code.offered)]
    assert begins
    for letter in begins:
        player.key(letter)
        assert picker.code.begun == letter
        player.key("escape")


@pytest.mark.usefixtures("a_voice")
def test_a_first_title_says_once_how_the_voice_is_turned_on(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(speaker.OutsideSpeaker, "say", lambda _self, words: asked.append(words))
    player.context.sound.sounds = player.context.sound.sounds or object()  # type: ignore[assignment]
    player.frames(60 * 16)
    assert asked == ["Shall I read everything aloud? Press V."]
    player.frames(60 * 40)
    player.stack.apply(player.context.home())
    player.frames(60 * 40)
    assert len(asked) == 1
    assert isinstance(player.scene, Title)


@pytest.mark.usefixtures("a_voice")
def test_the_sticker_has_one_control_and_it_stays_seen(player: Player) -> None:
    scene = open_story(player)
    read_on(player, scene)
    player.press(Of(Role.CHOICE, next(one.id for one in scene.dilemma.choices if one.safe)))
    while not scene.dilemma.done:
        player.press(Of(Role.SAY, 0) if scene.dilemma.stage is Stage.SAY_IT else Role.ON)
    said = player.context.voice.last
    assert scene.dilemma.scenario.title in said
    assert said.endswith("Go on.")
    for _refreshed in (lambda: player.key("v"), scene.enter):
        _refreshed()
        assert [item.key for item in player.controls.items] == [Role.ON]
        player.frames(2)
    player.key("return")
    assert player.scene is not scene


def test_a_story_that_opens_by_itself_waits_for_the_words_on_the_road(player: Player) -> None:
    order: list[str] = []

    class Speaker(Listener):
        def say(self, text: str) -> None:
            order.append("say")

        def add(self, text: str) -> None:
            order.append("add")

    voice = player.context.voice
    voice.speak_with(Speaker(), None)
    RoadWords(player.context).clear()
    voice.say("Soundcheck: The golden frog.")
    voice.say("Next.")
    assert order == ["add", "say"]
