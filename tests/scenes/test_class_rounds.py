"""Before and after a lesson: set up, voted on, skipped, corrected, interrupted, ended."""

import json
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

import pytest
from class_playing import KEPT, Screen, begin, open_setup, page_down_to, run_on, story, vote
from playing import Player, open_player

from game.scenario.model import Scenario, Weight
from game.teaching.classroom.flow import ClassStep
from game.teaching.classroom.votes import Votes

HANDS = (12, 8, 7, 3)


def kept(folder: Path) -> dict[str, object]:
    """Read the file of the class."""
    rounds: dict[str, object] = json.loads((folder / KEPT).read_text())["rounds"]
    return rounds


def to_vote(player: Player) -> None:
    """Read a story to its vote."""
    while player.scene.flow.step is not ClassStep.VOTE_ONE:
        player.key("page down")


def resumed(folder: Path) -> Player:
    """Start the game again after a power cut, and go on with the class."""
    again = open_player(folder)
    open_setup(again)
    again.click(again.place("resume"))
    return again


def thin(player: Player, most: int) -> None:
    """Leave so many stories of each topic and length, whatever the library has."""
    library, seen = player.context.session.library, Counter[tuple[str, str]]()
    left = {}
    for name, each in library.scenarios.items():
        seen[each.topic, each.ages] += 1
        if seen[each.topic, each.ages] <= most:
            left[name] = each
    player.context.session.stories.take(replace(library, scenarios=left))


def value_of(player: Player) -> str:
    """Return what the row for before and after offers."""
    row = player.control("rounds")
    return str(row.spoken)


def keep_four_of_each(player: Player) -> None:
    """Leave the library four stories of each topic and length."""
    library = player.context.session.library
    left: dict[tuple[str, str], dict[str, Scenario]] = defaultdict(dict)
    for name, each in library.scenarios.items():
        alike = left[each.topic, each.ages]
        if len(alike) < 4 and each.weight is not Weight.CAREFUL:
            alike[name] = each
    scenarios = {name: each for few in left.values() for name, each in few.items()}
    player.context.session.stories.take(replace(library, scenarios=scenarios))


def test_it_is_off_until_a_teacher_switches_it_on(player: Player, tmp_path: Path) -> None:
    open_setup(player)
    assert value_of(player) == "Before and after: Off"
    player.go_to("rounds")
    player.key("return")
    assert "3 + 3 stories, about 9 minutes more" in value_of(player)
    assert "The answers come at the end" in player.context.voice.last
    player.go_to("rounds")
    player.key("return")
    assert value_of(player) == "Before and after: Off"
    player.stack.apply(player.control("start").act())
    player.key("page down")
    player.wait_for("Running")
    assert kept(tmp_path) is None


@pytest.mark.parametrize(
    ("each", "topics", "offered"),
    [
        (3, ("balance",), "Not enough stories"),
        (4, ("balance", "private-stuff"), "2 + 2 stories"),
        (3, ("balance", "private-stuff", "who-is-there", "real-or-fake"), "3 + 3 stories"),
    ],
)
def test_setup_offers_what_the_library_has(
    player: Player, each: int, topics: tuple[str, ...], offered: str
) -> None:
    thin(player, each)
    open_setup(player)
    player.click(player.place("topics"))
    for topic in topics:
        while topic not in player.names() or player.focused != topic:
            player.key("down")
        player.key("return")
    player.key("escape")
    player.press("rounds")
    assert offered in value_of(player)
    if not offered.startswith("3"):
        assert "ore topics" in value_of(player), "it says what would help"


def test_without_enough_stories_the_class_begins_without(player: Player) -> None:
    keep_four_of_each(player)
    open_setup(player)
    player.click(player.place("topics"))
    while player.focused != "balance":
        player.key("down")
    player.key("return")
    player.key("escape")
    player.go_to("rounds")
    player.key("return")
    player.stack.apply(player.control("start").act())
    player.key("page down")
    player.wait_for("Running")


def test_votes_before_are_put_right_by_going_back(player: Player, tmp_path: Path) -> None:
    begin(player, rounds=True)
    first = player.scene.flow.dilemma.scenario.id
    to_vote(player)
    vote(player, HANDS)
    player.key("page down")
    assert player.scene.flow.dilemma.scenario.id != first
    assert "back" in player.names()
    player.key("page up")
    flow = player.scene.flow
    assert (flow.dilemma.scenario.id, flow.step) == (first, ClassStep.VOTE_ONE)
    player.key("a")
    player.key("page down")
    votes = kept(tmp_path)["votes"]
    ids = [choice.id for choice in flow.dilemma.choices]
    assert set(votes) == {first}
    assert votes[first]["counts"] == dict(zip(ids, (13, 8, 7, 3), strict=False))


def test_a_skipped_story_takes_its_partner_with_it(player: Player, tmp_path: Path) -> None:
    begin(player, rounds=True)
    before = kept(tmp_path)["pairs"]
    skipped = player.scene.flow.dilemma.scenario
    player.click(player.place("skip"))
    after = kept(tmp_path)["pairs"]
    assert isinstance(before, list)
    assert isinstance(after, list)
    assert after[1:] == before[1:]
    assert not set(after[0]) & set(before[0])
    taken = player.scene.flow.dilemma.scenario
    assert taken.weight == "light"
    assert taken.topic != skipped.topic
    stories = player.context.session.library.scenarios
    assert len({stories[name].topic for name in after[0]}) == 1
    assert not player.context.session.progress.history.resting


def test_skipping_after_leaves_the_pair_out_but_not_its_answer(player: Player) -> None:
    begin(player, rounds=True)
    for _story in range(3):
        story(player, lambda _scene: HANDS)
    to_the_part_after(player)
    skipped = player.scene.flow.dilemma.scenario.id
    player.click(player.place("skip"))
    for _story in range(2):
        story(player, lambda _scene: HANDS)
    answered = []
    while player.scene_name == "ClassStory":
        answered.append(player.scene.flow.dilemma.scenario.id)
        story(player)
    assert len(answered) == 5
    assert skipped not in answered
    assert player.scene_name == "Where to get help"


def to_the_part_after(player: Player) -> None:
    """Go to the gig at once, and on to the stories after it."""
    player.wait_for("Running")
    player.key("p")
    player.click(player.place("gig"))
    player.wait_for("Gig", frames=1500)
    page_down_to(player, "ClassStory")


def test_finish_after_this_one_ends_the_part_before(
    monkeypatch: pytest.MonkeyPatch, player: Player
) -> None:
    screen = Screen(monkeypatch)
    begin(player, rounds=True)
    player.key("f")
    assert "The run comes after this story." in screen.words(player)
    player.key("f")
    assert "The run comes after this story." not in screen.words(player)
    player.key("f")
    story(player, lambda _scene: HANDS)
    player.wait_for("Running")
    run_on(player, "ClassStory")
    assert "Story 1 of 3" in screen.words(player), "the lesson itself is not shorter"
    player.key("p")
    player.click(player.place("on"))
    story(player)
    to_the_part_after(player)
    assert "After: 1 of 1" in screen.words(player)


def test_a_power_cut_before_the_run_in_the_answers_and_after(tmp_path: Path) -> None:
    player = open_player(tmp_path)
    begin(player, rounds=True)
    story(player, lambda _scene: HANDS)
    to_vote(player)
    vote(player, (4, 3, 2, 1))
    open_flow = player.scene.flow
    again = resumed(tmp_path)
    flow = again.scene.flow
    assert flow.dilemma.scenario.id == open_flow.dilemma.scenario.id
    assert flow.step is ClassStep.VOTE_ONE
    assert flow.votes == open_flow.votes
    assert again.scene.head == "Before: 2 of 3 · Vote"
    story(again)
    story(again, lambda _scene: HANDS)
    to_the_part_after(again)
    story(again, lambda _scene: HANDS)
    third = resumed(tmp_path)
    assert third.scene.head == "After: 2 of 3"
    votes = kept(tmp_path)["votes"]
    assert isinstance(votes, dict)
    assert len(votes) == 4
    for _story in range(2):
        story(third, lambda _scene: HANDS)
    story(third)
    fourth = resumed(tmp_path)
    assert fourth.scene.head == "Answer 2 of 6"
    fourth.key("page up")
    assert fourth.scene.head == "Answer 1 of 6"
    for _answer in range(6):
        story(fourth)
    page_down_to(fourth, "Class report")
    fourth.click(fourth.place("end"))
    assert (tmp_path / KEPT).exists(), "asked once more"
    fourth.click(fourth.place("end"))
    assert not (tmp_path / KEPT).exists()


def test_the_stories_of_before_and_after_never_come_in_the_lesson(player: Player) -> None:
    begin(player, rounds=True)
    lesson = player.scene.room._lesson
    reserved = set(lesson.rounds.ids)
    for _story in range(3):
        story(player)
    run_on(player, "ClassStory")
    met = set()
    for _skip in range(12):
        met.add(player.scene.flow.dilemma.scenario.id)
        player.click(player.place("skip"))
    assert len(met) > 4
    assert not met & reserved


def test_nobody_leaves_with_a_wrong_answer_when_the_class_ends_early(player: Player) -> None:
    begin(player, rounds=True)
    first = player.scene.flow.dilemma.scenario.id
    story(player, lambda _scene: HANDS)
    player.key("p")
    player.click(player.place("end"))
    assert player.scene_name == "ClassStory"
    assert player.scene.head == "Answer 1 of 1"
    assert player.scene.flow.dilemma.scenario.id == first
    player.key("p")
    assert "votes" not in player.names()
    player.click(player.place("end"))
    assert player.scene_name == "Where to get help"


def test_a_damaged_file_of_before_and_after_is_not_resumed(tmp_path: Path) -> None:
    player = open_player(tmp_path)
    begin(player, rounds=True)
    whole = json.loads((tmp_path / KEPT).read_text())
    lesson = player.scene.room._lesson
    read = player.scene.room.host.kept.read
    context = player.context
    assert (
        read(context.session.library, context.today, lambda: 0).to_dict()
        == whole
        == lesson.to_dict()
    )
    for name, value in (
        ("pairs", [["no-school"]]), ("pairs", [[[], []]]), ("place", 7),
        ("place", True), ("votes", {"x": {}}), ("votes", []), ("skipped", [3]), ("pairs", None),
    ):  # fmt: skip
        damaged = {**whole, "rounds": {**whole["rounds"], name: value}}
        (tmp_path / KEPT).write_text(json.dumps(damaged))
        assert read(context.session.library, context.today, lambda: 0) is None, name
    for part, rounds in (
        ("later", whole["rounds"]), ("answers", whole["rounds"]), ("before", None), (3, None),
    ):  # fmt: skip
        (tmp_path / KEPT).write_text(json.dumps({**whole, "part": part, "rounds": rounds}))
        assert read(context.session.library, context.today, lambda: 0) is None, part


def test_a_class_that_was_ended_comes_back_at_its_end(player: Player, tmp_path: Path) -> None:
    begin(player)
    player.key("p")
    player.go_to("end")
    player.key("return")
    assert player.scene_name == "Where to get help"
    assert resumed(tmp_path).scene_name == "Where to get help"


def test_rough_votes_are_kept_as_words(player: Player, tmp_path: Path) -> None:
    begin(player, rounds=True)
    player.key("p")
    player.click(player.place("votes"))
    player.click(player.place("on"))
    name = player.scene.flow.dilemma.scenario.id
    to_vote(player)
    vote(player, (3, 1, 0, 0))
    player.key("page down")
    votes = kept(tmp_path)["votes"]
    assert isinstance(votes, dict)
    assert Votes.from_dict(votes[name], list(votes[name]["counts"])).rough
