"""A whole class round, driven by keys alone, through the real screens."""

import csv
import json
from pathlib import Path

from class_playing import KEPT, begin, open_setup, page_down_to, run_on, story, vote
from playing import Player, open_player, pass_gate

from game.scenes.classroom.story import ClassStory
from game.teaching.classroom.flow import ClassStep
from game.ui.roles import Of, Role

COUNTS = {ClassStep.VOTE_ONE: (7, 5, 9, 4), ClassStep.VOTE_TWO: (12, 3, 6, 4)}


def hands(scene: ClassStory) -> tuple[int, ...]:
    """Raise the usual hands."""
    return COUNTS[scene.flow.step]


def shown_votes(table: Path) -> dict[str, list[str]]:
    """Read the first story's ranges from the saved table."""
    rows = list(csv.DictReader(table.read_text(encoding="utf-8-sig").splitlines()))
    mine = [row for row in rows if row["Number"] == "1"]
    return {vote: [row[vote] for row in mine] for vote in ("First vote", "Second vote")}


def test_a_class_round_by_keys_ends_with_its_report(player: Player, tmp_path: Path) -> None:
    progress = player.context.session.progress.to_dict()
    begin(player)
    assert player.context.brush.text.text_scale == 160
    for number in range(3):
        scene = run_on(player, "ClassStory")
        assert (tmp_path / KEPT).is_file()
        steps = story(player, hands)
        assert steps[:6] == list(ClassStep)[:6]
        assert scene.flow.dilemma.done
        assert player.scene_name == "Running", number
    run_on(player, "Gig")
    page_down_to(player, "Where to get help")
    page_down_to(player, "Class report")
    player.click(player.place("save"))
    pages = list((tmp_path / "class-reports").glob("*.html"))
    tables = list((tmp_path / "class-reports").glob("*.csv"))
    assert len(pages) == len(tables) == 1
    assert shown_votes(tables[0]) == {
        "First vote": ["7 to 13", "0 to 6", "7 to 13", "0 to 6"],
        "Second vote": ["7 to 13", "0 to 6", "0 to 6", "0 to 6"],
    }
    page_down_to(player, "Title")
    assert not (tmp_path / KEPT).exists()
    assert player.context.session.progress.to_dict() == progress
    assert player.context.brush.text.text_scale == 100


def test_a_killed_class_goes_on_where_it_was_and_is_erased(player: Player, tmp_path: Path) -> None:
    begin(player)
    run_on(player, "ClassStory")
    story(player, hands)
    scene = run_on(player, "ClassStory")
    while scene.flow.step is not ClassStep.TALK:
        player.key("page down")
        if scene.flow.step is ClassStep.VOTE_ONE and not scene.flow.votes[ClassStep.VOTE_ONE].given:
            vote(player, hands(scene))
    kept = (tmp_path / KEPT).read_text()
    again = open_player(tmp_path)  # the first game is gone without a word
    assert (tmp_path / KEPT).read_text() == kept
    open_setup(again)
    again.click(again.place("resume"))
    again.wait_for("ClassStory", frames=600)
    flow = again.scene.flow
    assert flow.step is ClassStep.TALK
    assert flow.dilemma.scenario.id == scene.flow.dilemma.scenario.id
    assert flow.votes == scene.flow.votes
    again.key("page up")
    assert again.scene.flow.step is ClassStep.VOTE_ONE, "a vote can be put right"
    again.key("a")
    assert sum(again.scene.flow.votes[ClassStep.VOTE_ONE].counts.values()) == 1 + sum(
        scene.flow.votes[ClassStep.VOTE_ONE].counts.values()
    )
    again.key("p")
    again.press("end")
    page_down_to(again, "Class report")
    assert len(json.loads((tmp_path / KEPT).read_text())["record"]["stories"]) == 2, (
        "open votes too"
    )
    again.key("page down")
    assert again.scene_name == "Class report", "a clicker does not erase what was not saved"
    again.click(again.place("end"))
    assert again.scene_name == "Class report", "ending without a report is asked once more"
    assert (tmp_path / KEPT).exists()
    assert again.focused == "save", "a second press of the same key saves"
    assert "Really end?" in again.context.voice.last
    again.click(again.place("end"))
    assert again.scene_name == "Title"
    assert not (tmp_path / KEPT).exists()


def test_skipping_in_class_brings_another_topic_and_leaves_no_trace(player: Player) -> None:
    begin(player)
    scene = run_on(player, "ClassStory")
    before = scene.flow.dilemma.scenario
    player.click(player.place("skip"))
    after = scene.flow.dilemma.scenario
    assert after.topic != before.topic
    assert after.weight == "light"
    assert scene.flow.step is ClassStep.READ
    assert not player.context.session.progress.history.resting


def test_finish_after_this_one_leads_to_the_gig(player: Player) -> None:
    begin(player)
    run_on(player, "ClassStory")
    player.key("f")
    story(player)
    player.wait_for("Gig", frames=1500)


def test_few_some_most_instead_of_counting(player: Player) -> None:
    begin(player)
    scene = run_on(player, "ClassStory")
    player.key("p")
    player.click(player.place("votes"))
    player.key("return") if player.focused == "on" else player.key("escape")
    while scene.flow.step is not ClassStep.VOTE_ONE:
        player.key("page down")
    for _press in range(5):
        player.key("b")
    second = scene.flow.dilemma.choices[1].id
    assert scene.flow.votes[ClassStep.VOTE_ONE].numbers[second] == 3
    assert scene.flow.votes[ClassStep.VOTE_ONE].rough
    player.frames(1, draw=True)


def test_nothing_passes_a_story_without_its_safe_choice(player: Player) -> None:
    begin(player)
    scene = run_on(player, "ClassStory")
    while scene.flow.step is not ClassStep.FEEDBACK:
        player.key("page down")
    for choice in [c for c in scene.flow.dilemma.choices if not c.safe] * 3:
        player.click(player.place(Of(Role.CHOICE, choice.id)))
        assert player.scene is scene
        player.key("page down")
        assert scene.flow.step is ClassStep.FEEDBACK
        assert not scene.flow.dilemma.done


def test_a_few_presses_lead_from_the_title_to_the_running_class(player: Player) -> None:
    for way in ("others", "grown-ups"):
        player.click(player.place(way))
    pass_gate(player)
    for way in ("class", "start", "on"):
        player.click(player.place(way))
    player.wait_for("Running")
