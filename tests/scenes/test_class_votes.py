"""Votes that tell the truth: covered, typed, taken back, on one scale."""

import csv
import json
from pathlib import Path

import pytest
from class_playing import KEPT, Screen, begin, page_down_to, run_on, story
from playing import Player

from game.scenes.classroom.pause import class_pause
from game.scenes.classroom.story import ClassStory
from game.teaching.classroom.flow import ClassStep
from game.ui.roles import Of, Role


def to_step(player: Player, step: ClassStep) -> ClassStory:
    """Come to a step of the first story."""
    scene = player.scene if isinstance(player.scene, ClassStory) else None
    if scene is None:
        begin(player)
        scene = run_on(player, "ClassStory")
    assert isinstance(scene, ClassStory)
    while scene.flow.step is not step:
        player.key("page down")
    return scene


def counts(scene: ClassStory) -> list[int]:
    """Return the counts of the open vote, from A on."""
    return list(scene.flow.votes[scene.flow.step].counts.values()) and [
        scene.flow.votes[scene.flow.step].counts[choice.id] for choice in scene.flow.dilemma.choices
    ]


def press(player: Player, keys: str) -> None:
    """Press these keys one after the other."""
    for name in keys:
        player.key(name)


def test_a_number_is_typed_behind_its_letter(player: Player) -> None:
    scene = to_step(player, ClassStep.VOTE_ONE)
    press(player, "a12b7c4")
    assert counts(scene)[:3] == [12, 7, 4]
    press(player, "a9")
    assert counts(scene)[0] == 9, "a new number takes the place of the old one"
    player.click(player.place("undo"))
    player.click(player.place("undo"))
    assert counts(scene)[0] == 12, "the letter and the digit are taken back"


def test_digits_without_a_letter_are_those_of_the_first_answer(player: Player) -> None:
    scene = to_step(player, ClassStep.VOTE_ONE)
    press(player, "14")
    assert counts(scene)[:2] == [14, 0]


def test_counts_are_covered_while_they_are_entered(
    monkeypatch: pytest.MonkeyPatch, player: Player
) -> None:
    screen = Screen(monkeypatch)
    to_step(player, ClassStep.VOTE_ONE)
    press(player, "a13b8")
    assert not {"13", "8"} & set(screen.words(player))
    assert not any("13" in said or "8" in said for said in (player.context.voice.last,))
    player.control(Role.LOOK_AT).act()
    assert {"13", "8"} <= set(screen.words(player))
    player.control(Role.LOOK_AT).act()
    assert "13" not in screen.words(player)
    player.control(Role.LOOK_AT).act()
    scene = to_step(player, ClassStep.VOTE_TWO)
    assert scene.voting.covered, "each vote begins covered"
    press(player, "a14b7")
    assert "14" not in screen.words(player)
    to_step(player, ClassStep.REVEAL)
    assert "first vote 13, second vote 14" in player.context.voice.last


def test_totals_stand_beside_the_children_who_are_here(
    monkeypatch: pytest.MonkeyPatch, player: Player
) -> None:
    screen = Screen(monkeypatch)
    scene = to_step(player, ClassStep.VOTE_ONE)
    player.stack._scenes[-2]._mode.lesson.present = 20  # type: ignore[attr-defined]
    press(player, "a13")
    assert any("not all votes are in yet" in words for words in screen.words(player))
    press(player, "b7")
    assert "All 20 votes are in." in screen.words(player)
    press(player, "c5")
    assert any("please check" in words for words in screen.words(player))
    player.click(player.place("undo"))
    player.click(player.place("undo"))
    to_step(player, ClassStep.REVEAL)
    assert "First vote: 20 of 20" in screen.words(player)
    assert "First vote: 20 of 20" in player.context.voice.last
    assert scene.present == 20


def test_changing_the_way_of_counting_loses_nothing(player: Player) -> None:
    scene = to_step(player, ClassStep.VOTE_ONE)
    press(player, "a12b7")
    lesson = player.stack._scenes[-2]._mode.lesson  # type: ignore[attr-defined]
    page = class_pause(player.context, lesson, scene.flow, lambda: scene)
    page.enter()
    votes = next(c for c in page.sheet.column.controls.items if c.key is Role.VOTES)
    votes.act()
    assert scene.flow.votes[ClassStep.VOTE_ONE].rough
    votes.act()
    assert counts(scene)[:2] == [12, 7]


def test_the_story_is_one_press_away_while_the_class_votes_and_talks(player: Player) -> None:
    for step in (ClassStep.VOTE_ONE, ClassStep.TALK, ClassStep.VOTE_TWO):
        scene = to_step(player, step)
        player.click(player.place(Role.SHOW_STORY))
        assert player.scene_name == "StoryAgain"
        player.frames(1, draw=True)
        assert scene.flow.dilemma.scenario.scene[-1].text in player.context.voice.last
        player.key(("page down", "page up", "escape")[len(step.value) % 3])
        assert player.scene is scene
        assert scene.flow.step is step, "the step stays open"


def test_counts_of_a_finished_story_are_put_right_and_undone(player: Player) -> None:
    to_step(player, ClassStep.VOTE_ONE)
    press(player, "a13b8")
    story(player)
    lesson = player.scene._mode.lesson
    record = lambda: lesson.record.stories[0]  # noqa: E731
    name = record().options[1].id
    player.key("p")
    player.press(Role.CORRECT)
    player.press(Of(Role.STORY, 0))
    player.go_to(Of(Role.MORE, f"0 {name}"))
    player.key("left")
    player.key("left")
    assert record().first[:2] == (13, 6)
    kept = json.loads((player.context.store.folder / KEPT).read_text())
    assert kept["record"]["stories"][0]["first"][:2] == [13, 6], "kept at once"
    player.press(Role.UNDO)
    assert record().first[:2] == (13, 7)
    player.press(Role.UNDO)
    assert record().first[:2] == (13, 8)
    assert not player.has(Role.UNDO)
    player.press(Of(Role.MORE, f"1 {name}"))
    assert sum(record().second) == 1, "what nobody counted can be counted now"


def test_what_is_corrected_at_the_end_is_in_the_report(player: Player, tmp_path: Path) -> None:
    begin(player)
    run_on(player, "ClassStory")
    player.key("f")
    story(player, lambda _scene: (7, 5, 9, 4))
    player.wait_for("Gig", frames=1500)
    page_down_to(player, "Class report")
    player.press(Role.CORRECT)
    player.press(Of(Role.STORY, 0))
    player.go_to(Of(Role.MORE, f"0 {first_choice(player)}"))
    player.key("left")
    player.key("escape")
    player.key("escape")
    assert player.scene_name == "Class report"
    player.press(Role.SAVE)
    table = next((tmp_path / "class-reports").glob("*.csv")).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(table.splitlines()))
    assert rows[0]["First vote"] == "5 to 9", "6 of 24 votes, no longer 7 of 25"
    assert rows[0]["Second vote"] == "7 to 13"


def first_choice(player: Player) -> str:
    """Return the id of the choice that stands first on the page of counts."""
    keys = [item.key for item in player.controls.items if isinstance(item.key, Of)]
    return str(keys[0].id).removeprefix("0 ")
