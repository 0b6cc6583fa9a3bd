"""A class votes from its own devices: joining, in step, counted, kept, and back to paper."""

import json
from pathlib import Path
from typing import Any

import pytest
from class_devices import ClassOfDevices, with_devices
from class_playing import KEPT, VOTES, Screen, begin, open_setup, page_down_to, run_on, story
from playing import Player, open_player

from game.class_devices.wire import PASS, Step, Trouble
from game.scenario.model import Weight
from game.scenes.joining.following import word_pool
from game.teaching.classroom.flow import ClassFlow, ClassStep
from game.teaching.classroom.lesson import dilemma_of
from game.teaching.classroom.shown import shown_of
from game.teaching.lesson.lesson import Lesson


@pytest.fixture
def player(tmp_path: Path) -> Player:
    return open_player(tmp_path)


@pytest.fixture
def children(player: Player) -> ClassOfDevices:
    return with_devices(player)


def begin_with_devices(player: Player) -> None:
    """Set a class up with devices, as far as the page on which they join."""
    open_setup(player)
    player.press("devices")
    player.stack.apply(player.control("start").act())
    player.key("page down")
    assert player.scene_name == "JoinPage"


def to_story(player: Player) -> Any:
    """Run to the next story."""
    player.key("page down")
    return run_on(player, "ClassStory")


def to_step(player: Player, step: ClassStep) -> ClassFlow:
    """Go on until the story is at a step."""
    for _press in range(40):
        flow: ClassFlow = player.scene.flow
        if flow.step is step:
            return flow
        player.key("page down")
    raise AssertionError(step)


def ids(flow: ClassFlow) -> list[str]:
    """Return the choices' ids in their order."""
    return [choice.id for choice in flow.dilemma.choices]


def kept(player: Player) -> dict[str, Any]:
    """Read the file of the interrupted class."""
    found: dict[str, Any] = json.loads((player.context.store.folder / KEPT).read_text())
    return found


def test_devices_are_off_unless_they_are_turned_on(
    player: Player, children: ClassOfDevices
) -> None:
    begin(player)
    assert not children.links
    assert kept(player)["devices"] is None


def test_devices_show_what_the_projector_shows_and_never_more(
    player: Player, children: ClassOfDevices
) -> None:
    begin_with_devices(player)
    children.join(9)
    assert children.room.told.shown.step is Step.WAIT
    scene = to_story(player)
    dilemma = scene.flow.dilemma
    while scene.flow.step is ClassStep.READ:
        shown = children.room.told.shown
        assert [line.words.text for line in shown.lines] == [line.text for line in dilemma.lines]
        assert not shown.choices
        assert not shown.question
        player.key("page down")
    shown = children.room.told.shown
    assert [choice.words.text for choice in shown.choices] == [c.text for c in dilemma.choices]
    assert [choice.letter for choice in shown.choices] == list("ABCD"[: len(dilemma.choices)])
    assert children.room.open
    player.key("page down")
    assert not children.room.open
    assert children.room.told.shown.step is Step.TALK


def test_only_how_many_voted_is_told_until_both_votes_are_shown(
    player: Player, children: ClassOfDevices, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Screen(monkeypatch)
    begin_with_devices(player)
    children.join(12)
    to_story(player)
    flow = to_step(player, ClassStep.VOTE_ONE)
    one, other = ids(flow)[:2]
    children.vote(*[one] * 5, *[other] * 4, PASS, PASS)
    player.frames(2)
    assert "11 of 12 devices have voted." in screen.words(player)
    player.click(player.place("look-at"))
    words = screen.words(player)
    assert "5" not in words
    assert "4" not in words
    to_step(player, ClassStep.REVEAL)
    player.frames(2)
    told = " ".join(row.told for row in player.scene.column.rows)
    assert "first vote 5" in told
    assert "first vote 4" in told
    assert flow.votes[ClassStep.VOTE_ONE].numbers == {
        **dict.fromkeys(ids(flow), 0), one: 5, other: 4,
    }  # fmt: skip


def test_a_changed_vote_counts_once_and_hands_count_beside_devices(
    player: Player, children: ClassOfDevices
) -> None:
    begin_with_devices(player)
    children.join(9)
    to_story(player)
    flow = to_step(player, ClassStep.VOTE_ONE)
    one, other = ids(flow)[:2]
    children.vote(*[one] * 9)
    children.vote(other)
    player.key("a")
    player.frames(2)
    votes = flow.votes[ClassStep.VOTE_ONE]
    assert (votes.devices[one], votes.devices[other], votes.counts[one]) == (8, 1, 1)
    player.click(player.place("undo"))
    assert flow.votes[ClassStep.VOTE_ONE].devices[one] == 8
    assert flow.votes[ClassStep.VOTE_ONE].total == 9


def test_a_vote_that_comes_just_before_the_end_is_counted(
    player: Player, children: ClassOfDevices
) -> None:
    begin_with_devices(player)
    children.join(8)
    to_story(player)
    flow = to_step(player, ClassStep.VOTE_ONE)
    children.vote(*[ids(flow)[0]] * 8)
    player.key("page down")
    assert flow.step is ClassStep.TALK
    player.frames(2)
    assert flow.votes[ClassStep.VOTE_ONE].total == 8
    assert kept(player)["open"]["first"]["devices"][ids(flow)[0]] == 8


def test_going_back_opens_the_vote_again_with_what_was_sent(
    player: Player, children: ClassOfDevices
) -> None:
    begin_with_devices(player)
    children.join(8)
    to_story(player)
    flow = to_step(player, ClassStep.VOTE_ONE)
    one, other = ids(flow)[:2]
    children.vote(*[one] * 8)
    to_step(player, ClassStep.VOTE_TWO)
    children.vote(*[other] * 8)
    player.frames(2)
    player.key("page up")
    player.key("page up")
    assert flow.step is ClassStep.VOTE_ONE
    assert set(children.room.votes.values()) == {one}
    children.vote(other)
    player.frames(2)
    assert flow.votes[ClassStep.VOTE_ONE].numbers[one] == 7
    to_step(player, ClassStep.VOTE_TWO)
    player.frames(2)
    assert flow.votes[ClassStep.VOTE_TWO].numbers[other] == 8


def test_fewer_than_eight_votes_show_no_bars_and_no_order(
    player: Player, children: ClassOfDevices, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Screen(monkeypatch)
    begin_with_devices(player)
    children.join(7)
    to_story(player)
    flow = to_step(player, ClassStep.VOTE_ONE)
    unsafe = [choice.id for choice in flow.dilemma.choices if not choice.safe]
    for voted in unsafe:
        children.vote(*[voted] * 7)
        player.frames(2)
        assert flow.suggested.id == unsafe[0]
    to_step(player, ClassStep.REVEAL)
    words = " ".join(screen.words(player))
    assert "nobody's vote can be worked out" in words
    assert "First vote" not in words


def test_a_careful_story_stays_on_the_projector_unless_it_is_wanted(player: Player) -> None:
    stories = player.context.session.library.scenarios.values()
    careful = next(story for story in stories if story.weight is Weight.CAREFUL)
    flow = ClassFlow(dilemma_of(Lesson(), careful))
    for _step in range(30):
        assert shown_of(flow, careful=False).step in (Step.PAPER, Step.WAIT)
        assert careful.scene[0].text not in shown_of(flow, careful=False).model_dump_json()
        flow.next()
        if flow.finished:
            break
    flow = ClassFlow(dilemma_of(Lesson(), careful))
    assert shown_of(flow, careful=True).lines[0].words.text == careful.scene[0].text


def test_easier_words_are_there_for_who_wants_them(player: Player) -> None:
    stories = player.context.session.library.scenarios.values()
    easy = next(story for story in stories if story.easy and story.easy.scene)
    shown = shown_of(ClassFlow(dilemma_of(Lesson(), easy)), careful=True)
    assert shown.lines[0].words.text == easy.scene[0].text
    assert easy.easy
    assert easy.easy.scene
    assert shown.lines[0].words.easy in (easy.easy.scene[0].text, "")


def test_the_class_goes_on_with_its_devices_after_a_crash(
    player: Player, children: ClassOfDevices, tmp_path: Path
) -> None:
    begin_with_devices(player)
    children.join(8)
    to_story(player)
    flow = to_step(player, ClassStep.VOTE_ONE)
    one, other = ids(flow)[:2]
    children.vote(*[one] * 8)
    to_step(player, ClassStep.VOTE_TWO)
    player.frames(2)
    children.vote(*[other] * 5)
    player.frames(2)
    player.key("b")
    before, door = kept(player), children.devices.door
    assert before["open"]["first"]["devices"] == {**dict.fromkeys(ids(flow), 0), one: 8}
    assert "devices" not in before["open"]["second"]

    again = open_player(tmp_path)
    back = with_devices(again)
    open_setup(again)
    again.press("resume")
    assert again.scene_name == "JoinPage"
    assert back.devices.door.words == door.words
    assert back.room.seats.keys() == children.room.seats.keys()
    scene = to_story(again)
    again.frames(2)
    assert scene.flow.step is ClassStep.VOTE_TWO
    assert scene.flow.votes[ClassStep.VOTE_ONE].total == 8
    assert scene.flow.votes[ClassStep.VOTE_TWO].total == 1
    back.keys = children.keys
    assert back.room.door.round > door.round
    back.vote(*[other] * 8)
    again.frames(2)
    assert scene.flow.votes[ClassStep.VOTE_TWO].total == 9


def test_who_joins_in_the_middle_of_a_story_is_kept(
    player: Player, children: ClassOfDevices
) -> None:
    begin_with_devices(player)
    to_story(player)
    children.join(3)
    player.frames(2)
    assert set(kept(player)["devices"]["door"]["seats"]) == set(children.keys)


def test_more_devices_than_children_are_told_and_joining_starts_again(
    player: Player, children: ClassOfDevices, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Screen(monkeypatch)
    begin_with_devices(player)
    player.scene._lesson.present = 2
    children.join(3)
    player.frames(2)
    assert any("More devices than children" in words for words in screen.words(player))
    words = children.devices.door.words
    player.press("reset")
    assert not children.room.seats
    assert children.devices.door.words != words
    assert not any("More devices than children" in words for words in screen.words(player))


def test_joining_again_in_the_middle_of_a_vote_counts_nobody_who_is_out(
    player: Player, children: ClassOfDevices
) -> None:
    begin_with_devices(player)
    children.join(9)
    to_story(player)
    flow = to_step(player, ClassStep.VOTE_ONE)
    children.vote(*[ids(flow)[0]] * 9)
    player.frames(2)
    assert flow.votes[ClassStep.VOTE_ONE].total == 9
    children.devices.join_again(word_pool(()))
    player.frames(2)
    assert flow.votes[ClassStep.VOTE_ONE].total == 0


def test_joining_is_closed_and_opened(player: Player, children: ClassOfDevices) -> None:
    begin_with_devices(player)
    player.press("door")
    assert not children.room.door.joining
    player.press("door")
    assert children.room.door.joining


def test_another_port_is_another_server_with_the_same_children(
    player: Player, children: ClassOfDevices
) -> None:
    begin_with_devices(player)
    children.join(2)
    player.frames(2)
    player.press("port")
    assert [link.closed for link in children.links] == [True, False]
    assert children.room.door.port == 8766
    assert player.context.settings.devices_port == 8766
    assert len(children.room.seats) == 2


def test_one_press_goes_back_to_paper(player: Player, children: ClassOfDevices) -> None:
    begin_with_devices(player)
    children.join(2)
    player.press("paper")
    assert children.links[-1].closed
    assert children.room.told.shown.step is Step.END
    assert kept(player)["devices"] is None
    run_on(player, "ClassStory")


def test_back_to_paper_in_the_middle_of_a_vote_counts_hands_alone(
    player: Player, children: ClassOfDevices
) -> None:
    begin_with_devices(player)
    children.join(9)
    to_story(player)
    flow = to_step(player, ClassStep.VOTE_ONE)
    children.vote(*[ids(flow)[0]] * 9)
    to_step(player, ClassStep.VOTE_TWO)
    children.vote(*[ids(flow)[1]] * 9)
    player.frames(2)
    player.key("p")
    player.press("paper")
    assert player.scene.flow is flow
    player.key("b")
    assert flow.votes[ClassStep.VOTE_ONE].total == 9
    assert flow.votes[ClassStep.VOTE_TWO].total == 1
    assert children.links[-1].closed


def test_devices_are_turned_on_in_the_middle_from_the_pause_page(
    player: Player, children: ClassOfDevices
) -> None:
    begin(player)
    run_on(player, "ClassStory")
    player.key("p")
    player.press("devices")
    assert player.scene_name == "JoinPage"
    children.join(1)
    player.key("page down")
    assert player.scene_name == "Pause"
    assert not player.has("votes")
    player.key("page down")
    assert children.room.told.shown.step is Step.READ


def test_trouble_is_told_on_the_page_with_what_helps(
    player: Player, children: ClassOfDevices, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Screen(monkeypatch)
    begin_with_devices(player)
    for trouble in Trouble:
        children.links[-1].trouble = trouble
        player.frames(2)
        assert player.has("paper")
        assert screen.words(player)
    player.press("on")
    run_on(player, "ClassStory")


def test_why_no_device_joins_is_explained(player: Player, children: ClassOfDevices) -> None:
    begin_with_devices(player)
    player.press("hint")
    assert player.scene_name == "No device after 30 seconds?"
    player.press("on")
    assert player.scene_name == "JoinPage"
    assert children.devices.on


def test_the_end_of_the_class_empties_every_page(player: Player, children: ClassOfDevices) -> None:
    begin_with_devices(player)
    children.join(8)
    to_story(player)
    story(player)
    run_on(player, "ClassStory")
    player.key("p")
    player.click(player.place("end"))
    assert children.room.told.shown.step is Step.END
    page_down_to(player, "Class report")
    assert not children.links[-1].closed
    player.press("end")
    player.press("end")
    assert children.links[-1].closed


def test_votes_of_devices_are_in_the_report(player: Player, children: ClassOfDevices) -> None:
    begin_with_devices(player)
    children.join(12)
    scene = to_story(player)
    lesson = scene.room._lesson
    for step in VOTES:
        flow = to_step(player, step)
        names = ids(flow)
        children.vote(*[names[number % len(names)] for number in range(12)])
        player.frames(2)
    story(player)
    (voted,) = lesson.record.stories
    assert sum(voted.first) == sum(voted.second) == 12


def test_the_words_of_a_door_are_short_and_never_those_of_the_code() -> None:
    pool = word_pool(("lemon", "river", "apple"))
    assert not {"lemon", "river", "apple"} & set(pool)
    assert max(map(len, pool)) <= 6
    assert len(pool) > 300
