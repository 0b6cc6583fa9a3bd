"""Up to four seats on one computer: each with its own progress, run, length and help."""

import json
from pathlib import Path

import pytest
from playing import Player, open_player, pass_gate

from game.scenario.history import History
from game.settings import SEATS, Settings, is_valid
from game.ui.scene import Push


def sit(player: Player, seat: int) -> None:
    """Choose a seat on the title, in one press."""
    player.click(player.place(f"seat-{seat}"))
    player.wait_for("Title")


def test_two_play_in_turn_are_killed_and_go_on(tmp_path: Path) -> None:
    player = open_player(tmp_path)
    player.context.session.progress.notes = 40
    player.context.save_progress()
    run_a_little(player)
    first_run = player.context.session.run_file.run
    sit(player, 1)
    assert player.context.session.progress.notes == 0
    assert player.context.session.run_file.run is None, "the other one's run is not theirs"
    player.context.session.progress.notes = 7
    player.context.settings.set("stories", "10-12")
    player.context.settings.set("wide_timing", True)
    player.context.apply_settings()
    player.context.save_progress()
    player = open_player(tmp_path)  # killed: nothing was closed
    assert player.context.settings.seat == 1
    assert player.context.session.progress.notes == 7
    assert player.context.ages == "10-12"
    sit(player, 0)
    assert player.context.session.progress.notes == 40
    assert player.context.session.run_file.run == first_run, "the run of this seat still waits"
    assert player.context.ages == "8-9"
    assert not player.context.settings.wide_timing
    player.press("resume")
    player.wait_for("Running")


def run_a_little(player: Player) -> None:
    """Leave a run so that it waits."""
    player.stack.apply(Push(player.context.routes.run("mika", "corridor")))
    player.wait_for("Running")
    player.frames(200)
    player.key("p")
    player.frames(2)
    player.stack.apply(player.context.home())
    assert player.context.session.run_file.run


def test_what_is_there_already_is_the_first_seats(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"stories": "10-12", "note_seen": True}))
    player = open_player(tmp_path)
    player.context.session.progress.notes = 12
    player.context.save_progress()
    assert {path.name for path in tmp_path.glob("progress*")} == {"progress.json"}
    sit(player, 3)
    sit(player, 0)
    assert player.context.session.progress.notes == 12
    assert player.context.ages == "10-12"


def test_the_computers_own_settings_stay_for_everybody(tmp_path: Path) -> None:
    player = open_player(tmp_path)
    player.context.settings.country = "Latvia"
    player.context.settings.music = 10
    player.context.settings.text_scale = 150
    sit(player, 2)
    assert player.context.settings.country == "Latvia"
    assert player.context.settings.music == 10
    assert player.context.settings.text_scale == 100


def test_an_encore_tells_nobody_else_what_was_missed(tmp_path: Path) -> None:
    player = open_player(tmp_path)
    context = player.context
    story = next(s for s in context.session.library.scenarios.values() if s.ages == context.ages)
    context.session.progress.history = History().with_result(
        story.id, story.topic, False, context.today
    )
    context.save_progress()
    sit(player, 1)
    player.press("stories")
    assert not any("encore" in item.spoken for item in player.controls.items)


def test_a_seat_has_no_name_and_says_which_one_plays(player: Player) -> None:
    spoken = [player.control(f"seat-{seat}").spoken for seat in range(SEATS)]
    assert spoken[0] == "Seat with the circle: plays now"
    assert spoken[1:] == [f"Free seat with the {s}" for s in ("square", "triangle", "diamond")]
    sit(player, 1)
    assert player.control("seat-0").spoken == "Seat with the circle"


def test_delete_everything_deletes_all_seats(tmp_path: Path) -> None:
    from game.scenes.grown_ups.gate import gate
    from game.scenes.grown_ups.page import grown_ups

    folder = tmp_path / "data"
    player = open_player(folder)
    for seat in (1, 2):
        sit(player, seat)
        player.context.session.progress.notes = seat
        player.context.save_progress()
    assert {"progress-2.json", "progress-3.json"} <= {path.name for path in folder.iterdir()}
    player.stack.apply(Push(gate(player.context, grown_ups)))
    pass_gate(player)
    for _press in range(3):
        player.press("delete")
    player.wait_for("Title")
    player.frames(60)
    assert not folder.exists()
    assert player.context.settings.seat == 0
    assert not player.context.settings.seats


@pytest.mark.parametrize(
    "bad",
    [
        {"9": {}},
        {"1": {"text_scale": 3}},
        {"1": {"seats": {}}},
        {"1": {"country": "Latvia"}},
        {"1": []},
        {"1": {"nothing": True}},
    ],
)
def test_damaged_seats_are_refused(bad: object) -> None:
    assert not is_valid("seats", bad)
    assert is_valid("seats", {"1": {"text_scale": 150, "keys": {"jump": ["x"]}}})


def test_start_values_leave_the_seats_alone() -> None:
    settings = Settings(text_scale=150)
    settings.sit(2)
    settings.reset()
    assert settings.seat == 2
    settings.sit(0)
    assert settings.text_scale == 150
