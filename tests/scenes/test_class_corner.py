"""The corner for grown-ups and lessons by code, through the real screens."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pygame
import pytest
from playing import Player, open_player, pass_gate
from playing_hands import wanted_in
from recording import Listener, RecordingSurface, faults, remember_texts

from game.scenes.classroom.code_reading import code_of
from game.scenes.grown_ups.gate import Sum, gate
from game.scenes.grown_ups.page import grown_ups
from game.scenes.lesson_code.run import CodeMode
from game.scenes.lesson_code.start import read_page
from game.scenes.run.running import Running
from game.simulation.bot import Bot
from game.teaching.lesson.code import encode
from game.teaching.lesson.lesson import Lesson
from game.teaching.lesson.suggestion import planned
from game.ui.roles import Role
from game.ui.scene import Push

EVERYTHING = (
    "certificates/certificate-1.png",
    "class-reports/a.csv",
    "packs/mine.yaml",
    "crash-logs/1.txt",
    "interrupted-class.json",
    "progress.damaged-1.json",
)
LESSON = Lesson(topics=("kind-and-fair",), minutes=20, seed=5, sound=False)


def corner(player: Player) -> None:
    """Come through the gate."""
    sums = Sum(Random(2))
    player.stack.apply(Push(gate(player.context, grown_ups, sums)))
    before = sums.answer
    for digit in str(before + 1 if before % 10 < 9 else before - 1):
        player.click(player.place(f"digit-{digit}"))
    assert "delete" not in player.names()
    assert sums.answer != before, "a wrong answer brings another sum"
    pass_gate(player)
    assert "delete" in player.names()


def test_deleting_everything_takes_two_presses_and_leaves_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    player = open_player(folder, stories="10-12")
    for name in EVERYTHING:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("{}")
    player.context.session.progress.notes = 90
    player.context.save_progress()
    player.context.save_settings()
    corner(player)
    player.press("delete")
    player.press("delete")
    assert (folder / "progress.json").is_file(), "one press deletes nothing"
    player.press("delete")
    player.wait_for("Title")
    assert not [path for path in folder.rglob("*") if path.is_file()]
    assert player.context.session.progress.notes == 0
    assert player.context.settings.stories == "8-9"


def test_careful_stories_are_switched_by_a_grown_up(player: Player) -> None:
    corner(player)
    assert not player.context.settings.careful_stories
    player.press("careful")
    assert player.context.settings.careful_stories


def plan_code(player: Player) -> tuple[str, ...]:
    """Return the code of the lesson with its stories."""
    return code_of(
        player.context.session, LESSON, planned(LESSON, player.context.session.library.scenarios)
    )


def start_by_code(player: Player, code: tuple[str, ...]) -> None:
    """Choose the words of a code by their letters."""
    player.click(player.place("others"))
    player.click(player.place("code"))
    for word in code:
        for letter in word:
            player.key(letter)
        player.key("space")
    player.click(player.place("on"))


def test_a_lesson_by_code_is_the_same_everywhere_and_keeps_nothing(
    player: Player, tmp_path: Path
) -> None:
    before = player.context.session.progress.to_dict()
    start_by_code(player, plan_code(player))
    assert player.scene_name == "Your lesson"
    player.key("return")
    player.wait_for("Running")
    occasion = player.scene._ready.mode
    assert isinstance(occasion, CodeMode)
    assert player.context.sound.music_volume == 0
    plan = [story.id for story in occasion._stories.planned]
    assert len(plan) == 3
    player.scene._intent = Bot(player.scene.run).intent
    player.wait_for("LessonStory")
    assert player.scene.dilemma.scenario.id == plan[0]
    read_story(player)
    assert player.scene_name == "Swap!"
    player.key("return")
    assert isinstance(player.scene, Running)
    occasion.time.before_ns = 15 * 60_000_000_000
    player.wait_for("Show", frames=10)
    player.wait_for("Gig", frames=1500)
    assert "certificate" not in player.names()
    player.press("on")
    assert player.scene_name == "The lesson is over"
    title = player.context.session.library.scenarios[plan[0]].title
    assert f"Met today: {title}" in player.context.voice.last
    player.press("talk")
    assert player.scene_name == "Talk about it"
    player.key("escape")
    player.press("encore")
    more = player.scene.dilemma.scenario
    assert more.id != plan[0], "another story"
    assert more.topic == player.context.session.library.scenarios[plan[0]].topic
    read_story(player)
    assert player.scene_name == "The lesson is over"
    assert more.title in player.context.voice.last
    assert player.context.session.progress.to_dict() == before, "an encore is not kept either"
    player.press("again")
    player.wait_for("Running")
    again = player.scene._ready.mode
    player.scene._intent = Bot(player.scene.run).intent
    player.wait_for("Swap!")
    assert not again._stories.left, "the road is run again without stories"
    assert player.context.session.progress.to_dict() == before
    player.stack.apply(player.context.home())
    player.wait_for("Title")
    assert player.context.session.progress.to_dict() == before
    assert player.context.sound.music_volume > 0


def read_story(player: Player) -> None:
    """Read the open story, choose safely and act it out, to what comes after it."""
    scene = player.scene
    for _press in range(60):
        if player.scene is not scene:
            break
        wanted = Role.ON if scene.dilemma.done else wanted_in(scene)
        player.press(wanted) if player.has(wanted) else player.frames()
    player.frames()
    assert player.scene is not scene, "the story does not end"


@pytest.mark.parametrize(("size", "text_scale"), [((1280, 720), 100), ((1366, 768), 200)])
def test_when_the_time_is_up_the_story_is_finished_first_and_says_so(
    player_with: Callable[..., Player], size: tuple[int, int], text_scale: int
) -> None:
    player = player_with(size, text_scale=text_scale, reduced_motion=True)
    player.stack.apply(Push(read_page(player.context, plan_code(player))))
    player.key("return")
    player.wait_for("Running")
    occasion = player.scene._ready.mode
    player.scene._intent = Bot(player.scene.run).intent
    player.wait_for("LessonStory")
    story, note = player.scene.dilemma, "The gig comes after this story."
    assert not drawn(player, note)
    occasion.time.before_ns = 15 * 60_000_000_000
    player.context.voice.speak_with(listener := Listener(), None)
    player.frames(40)
    assert player.scene.dilemma is story, "nothing is taken away"
    place = drawn(player, note)
    assert place
    assert not [name for name in player.names() if player.control(name).rect.colliderect(place[0])]
    assert listener.heard.count(note) == 1
    read_story(player)
    assert story.done
    player.wait_for("Show", frames=5)  # without the page for swapping
    player.wait_for("Gig", frames=1500)


def drawn(player: Player, words: str) -> list[pygame.Rect]:
    """Return where words stand on the screen, whole."""
    surface = RecordingSurface(player.screen, remember_texts(player.context.brush.text))
    player.scene.draw(surface)
    assert not faults(surface)
    return [item.rect for item in surface.drawn if item.text == words]


def test_a_wrong_word_is_noticed_and_the_right_code_offered(player: Player) -> None:
    one, other, third = encode(LESSON)
    start_by_code(player, (other, one, third))
    assert player.scene_name == "Lesson code"
    player.click(player.place("guess-0"))
    assert player.scene_name == "Your lesson"
