"""The focus: it stays where it is, is in sight where it goes, and goes nowhere unsaid."""

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest
from class_playing import Screen, begin, run_on
from playing import Player
from playing_hands import safe_choice
from recording import Listener
from screens_all import all_screens, loaded_context

from game.commands.autoplay import controls_of
from game.scenario.dilemma import Dilemma, Stage
from game.scenario.model import Scenario
from game.scenes.classroom.setup import class_setup
from game.scenes.classroom.story import ClassStory
from game.scenes.run.running import Running
from game.scenes.story.scene import DilemmaScene
from game.ui.control import Control
from game.ui.roles import Of, Role
from game.ui.scene import Push, Scene
from game.ui.store import KEPT_CLASS
from game.ui.tuning import new_controls

WINDOW = pygame.Rect(0, 0, 1280, 720)


def in_sight(item: Control) -> bool:
    """Return whether something of a control is seen, above or below which it scrolls."""
    seen = item.rect.clip(item.clip) if item.clip else item.rect
    return bool(seen.clip(WINDOW))


def test_every_screen_tells_its_controls_apart_and_opens_in_sight(tmp_path: Path) -> None:
    for name, scene in all_screens(loaded_context(tmp_path)):
        controls = controls_of(scene)
        if controls is None:
            continue
        keys = [item.key for item in controls.items]
        assert len(set(keys)) == len(keys), name
        for item in controls.items:
            assert item.clip or in_sight(item), f"{name}: {item.spoken}"
        if controls.current is not None and not isinstance(scene, Running):
            assert in_sight(controls.current), name


def test_the_focus_stays_on_a_control_that_moves_to_another_place(tmp_path: Path) -> None:
    controls = new_controls(loaded_context(tmp_path))

    def control(number: int) -> Control:
        rect = pygame.Rect(0, 50 * number, 40, 40)
        return Control(Of(Role.CHOICE, number), rect, "", lambda: None, lambda *_where: None)

    controls.show([control(1), control(2), control(3)])
    controls.focus_on(Of(Role.CHOICE, 2))
    controls.show([control(3), control(2)])
    assert controls.focus == Of(Role.CHOICE, 2)
    controls.show([control(3), control(1)])
    assert controls.current is None, "no other one takes over"
    controls.show([control(3), control(1), control(4)])
    assert controls.current is None


def open_story(player: Player, wanted: Callable[[Scenario], bool], *, spot: bool) -> DilemmaScene:
    """Open a story and read its scene to the end by keys."""
    stories = sorted(
        player.context.session.library.scenarios.values(), key=lambda story: -len(story.scene)
    )
    story = next(story for story in stories if wanted(story))
    behind = lambda _screen: None  # noqa: E731
    scene = DilemmaScene(
        player.context, Dilemma(story, "7", spot=spot), lambda: None, "mika", behind
    )
    player.stack.apply(Push(scene))
    while scene.dilemma.stage is Stage.SCENE:
        player.press(Role.ON)
    return scene


def test_does_it_sound_right_opens_with_a_line_in_sight(player: Player) -> None:
    scene = open_story(player, lambda story: bool(story.signs), spot=True)
    assert scene.dilemma.stage is Stage.SPOT
    assert scene.phone
    assert scene.phone.limit, "this story is longer than the phone"
    assert player.controls.focus == Of(Role.LINE, 0)
    place = scene.phone.place_of(0)
    assert place
    assert player.controls.current.rect == place
    assert scene.dilemma.lines[0].text in player.context.voice.last


def test_earlier_lines_to_the_end_and_on_chooses_no_answer(player: Player) -> None:
    scene = open_story(player, lambda story: len(story.choices) > 2, spot=False)
    assert scene.phone
    player.go_to(Role.OLDER)
    for _press in range(20):
        player.key("return")
        assert scene.dilemma.stage is Stage.CHOICES
        assert not scene.dilemma.tried
        current = player.controls.current
        assert current
        assert current.spoken in player.context.voice.last
        if scene.phone.scrolled == 0:
            break
    assert player.controls.focus is Role.NEWER
    player.key("return")
    assert scene.phone.scrolled, "the other arrow, which was said, is what the same key acts on now"


def test_no_other_story_is_said_and_shown(player: Player) -> None:
    scene = open_story(player, lambda story: len(story.choices) > 2, spot=False)
    player.press(Role.SKIP)
    assert "There's no other story just now." in player.context.voice.last
    assert "There's no other story just now." in [row.told for row in scene.column.rows]
    assert player.controls.focus is Role.SKIP
    player.press(safe_choice(scene.dilemma))
    assert "There's no other story just now." not in [row.told for row in scene.column.rows]


def told(scene: Scene) -> list[str]:
    """Return the words of the rows on a screen."""
    column = getattr(scene, "column", None) or scene.sheet.column  # type: ignore[attr-defined]
    return [row.told for row in column.rows]


def test_what_a_class_is_told_is_shown_as_well(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(player)
    player.wait_for("Running")
    player.key("f")
    player.key("f")
    assert player.scene.words.caption == "The run goes on as planned."
    scene = run_on(player, "ClassStory")
    assert isinstance(scene, ClassStory)
    monkeypatch.setattr(scene.room, "swap", lambda: None)
    player.context.voice.speak_with(listener := Listener(), None)
    player.press(Role.SKIP)
    assert "There's no other story just now." in listener.heard[-1]
    assert "There's no other story just now." in told(scene)
    player.key("page down")
    assert "There's no other story just now." not in told(scene)
    screen = Screen(monkeypatch)
    for _press in range(2):
        player.key("f")
        assert scene.news or scene.note
        assert (scene.news or scene.note) in " ".join(screen.words(player))


def test_a_class_that_cannot_be_read_is_said_and_shown_to_be_gone(player: Player) -> None:
    assert player.context.store.folder
    (player.context.store.folder / KEPT_CLASS).write_text("{broken")
    player.stack.apply(Push(class_setup(player.context)))
    player.press(Role.RESUME)
    assert "set aside" in player.context.voice.last
    assert any("set aside" in words for words in told(player.scene))
