"""Easier words reach a child: on the screen and aloud, in every mode."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from class_playing import Screen, open_setup, run_on
from playing import ROOT, Player

from game.scenario.dilemma import Dilemma, Stage
from game.scenario.loader import load_library
from game.scenario.model import Scenario
from game.scenes.lesson_code.start import read_page
from game.scenes.library.preview import Preview
from game.scenes.library.story_stage import story_stage
from game.scenes.together.start import together
from game.teaching.lesson.code import encode
from game.teaching.lesson.lesson import Lesson
from game.ui.scene import Push

PlayerWith = Callable[..., Player]


def easy_stories(player: Player) -> dict[str, Scenario]:
    """Return the shipped stories that have an easier version."""
    stories = player.context.session.library.scenarios
    return {name: story for name, story in stories.items() if story.easy and story.easy.scene}


@pytest.fixture
def reader(player_with: PlayerWith) -> Player:
    """Return a player who meets only stories with an easier version, and wants it."""
    player = player_with(stories="10-12", easier_words=True, read_aloud=True)
    light = {
        name: story.model_copy(update={"weight": "light", "talk": True})
        for name, story in easy_stories(player).items()
    }
    player.context.session.stories.take(replace(player.context.session.library, scenarios=light))
    return player


def dilemma_of(player: Player) -> Dilemma:
    """Find the dilemma on the screen."""
    scene = getattr(player.scene, "inner", player.scene)
    found = getattr(scene, "dilemma", None) or scene.flow.dilemma
    assert isinstance(found, Dilemma)
    return found


def hears_and_sees(player: Player, screen: Screen) -> None:
    """Expect every line of the open story in easier words, drawn and said."""
    dilemma = dilemma_of(player)
    shown = dilemma.scenario
    told = " ".join(line.text for line in shown.scene)
    usual = player.context.session.library.scenarios[shown.id]
    assert shown == usual.worded(easy=True)
    assert told != " ".join(line.text for line in usual.scene)
    said = [player.context.voice.last]
    while dilemma.stage is Stage.SCENE:
        player.frames(60, draw=True)
        player.press("on")
        said.append(player.context.voice.last)
    for line in shown.scene:
        assert any(line.text in words for words in said), line.text
        assert line.text in screen.written, line.text


def test_on_the_story_stage(reader: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(monkeypatch)
    reader.stack.apply(Push(story_stage(reader.context)))
    reader.wait_for("DilemmaScene")
    hears_and_sees(reader, screen)


def test_in_a_run(reader: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(monkeypatch)
    reader.stack.apply(Push(reader.context.routes.run("mika", "corridor")))
    reader.wait_for("Running")
    run_on(reader, "DilemmaScene")
    hears_and_sees(reader, screen)


def test_a_change_in_a_pause_holds_for_the_next_story(reader: Player) -> None:
    reader.stack.apply(Push(reader.context.routes.run("mika", "corridor")))
    reader.wait_for("Running")
    reader.context.settings.easier_words = False
    run_on(reader, "DilemmaScene")
    shown = reader.scene.dilemma.scenario
    assert shown == reader.context.session.library.scenarios[shown.id]


def test_for_two(reader: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(monkeypatch)
    reader.stack.apply(Push(together(reader.context)))
    hears_and_sees(reader, screen)


def test_in_the_preview(reader: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(monkeypatch)
    library = load_library([ROOT / "scenarios"])
    name, story = next((n, s) for n, s in library.scenarios.items() if s.easy and s.easy.scene)
    reader.context.session.stories.take(
        replace(reader.context.session.library, scenarios={name: story})
    )
    path = ROOT / "scenarios" / story.topic / f"{name}.yaml"
    reader.stack.apply(Push(Preview(reader.context, path)))
    hears_and_sees(reader, screen)


def test_in_a_class_the_teacher_sets_it_up(reader: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.context.settings.easier_words = False
    screen = Screen(monkeypatch)
    open_setup(reader)
    for _press in range(3):
        if "easier words" in reader.context.voice.last:
            break
        reader.press("length")
    assert "easier words" in reader.context.voice.last
    reader.press("start")
    reader.key("page down")
    reader.wait_for("Running")
    run_on(reader, "ClassStory")
    hears_and_sees(reader, screen)
    assert not reader.context.settings.easier_words, "the computer's own setting stays"


def test_an_interrupted_class_goes_on_in_the_same_words(reader: Player, tmp_path: Path) -> None:
    open_setup(reader)
    reader.press("start")
    reader.key("page down")
    reader.wait_for("Running")
    run_on(reader, "ClassStory")
    shown = reader.scene.flow.dilemma.scenario
    reader.stack.apply(reader.context.home())
    reader.context.settings.easier_words = False
    open_setup(reader)
    reader.press("resume")
    reader.wait_for("ClassStory")
    assert reader.scene.flow.dilemma.scenario == shown


@pytest.mark.parametrize("wish", [True, False])
def test_by_a_lesson_code_each_child_decides(
    reader: Player, wish: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Screen(monkeypatch)
    reader.context.settings.easier_words = False
    reader.stack.apply(Push(read_page(reader.context, encode(Lesson(longer=True, seed=3)))))
    if wish:
        reader.press("easier")
    reader.press("on")
    reader.wait_for("Running")
    run_on(reader, "LessonStory")
    shown = reader.scene.dilemma.scenario
    assert (shown == reader.context.session.library.scenarios[shown.id]) is not wish
    if wish:
        hears_and_sees(reader, screen)
    assert not reader.context.settings.easier_words, "nothing of a lesson by code is kept"


def test_it_is_asked_with_the_length_at_the_first_start(player: Player) -> None:
    player.press("play")
    player.press("length")
    assert (player.context.settings.stories, player.context.settings.easier_words) == (
        "10-12",
        True,
    )
    assert "easier words" in " ".join(item.spoken for item in player.controls.items)
    player.press("length")
    assert (player.context.settings.stories, player.context.settings.easier_words) == (
        "10-12",
        False,
    )
    player.press("length")
    assert player.context.settings.stories == "8-9"


def test_ids_signs_and_safety_stay_in_every_shipped_story(player: Player) -> None:
    stories = easy_stories(player)
    assert stories
    for story in stories.values():
        easier = story.worded(easy=True)
        assert easier.id == story.id
        assert easier.signs == story.signs
        assert [(c.id, c.safety) for c in easier.choices] == [
            (c.id, c.safety) for c in story.choices
        ]
