"""Kinds of obstacle: an entry in the table is all that the road needs."""

import re
from pathlib import Path

import pytest
from small_run import STRUM, idle, idle_to_beat, of, road, run_on, venue

from game.simulation.course import VENUES, grid_of
from game.simulation.events import Smashed, Tumbled
from game.simulation.obstacles import HAZARDS, Form, ObstacleKind
from game.simulation.planning import NEW_A_LEG
from game.simulation.tuning import Assists, Level
from game.simulation.windows import RowPress, least_window_s, window

PAGE = (Path(__file__).parents[2] / "docs" / "movement.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", HAZARDS)
@pytest.mark.parametrize("level", Level)
def test_each_kind_can_be_passed_everywhere_with_time_to_press(
    kind: ObstacleKind, level: Level
) -> None:
    for venue_id in VENUES:
        here = venue(venue_id)
        if level <= here.hardest:
            found = window((RowPress(0, kind, level),), 0, grid_of(here), Assists())
            assert found.real_s(1.0) >= least_window_s(level, 1.0)


def test_two_legs_are_enough_to_meet_every_kind() -> None:
    assert len(HAZARDS) <= 2 * NEW_A_LEG


def test_a_balloon_is_in_nobodys_way() -> None:
    assert ObstacleKind.BALLOON not in HAZARDS
    course = road((4.0, ObstacleKind.BALLOON))
    run = run_on(course)
    events = idle_to_beat(run, 8.0)
    assert not of(Tumbled, events)
    assert not of(Smashed, events)


def test_a_strum_on_its_beat_bursts_a_balloon() -> None:
    run = run_on(road((4.0, ObstacleKind.BALLOON)))
    idle_to_beat(run, 4.0)
    events = [*run.step(STRUM), *idle(run, 0.2)]
    assert of(Smashed, events)


@pytest.mark.parametrize("kind", ObstacleKind)
def test_the_page_on_movement_gives_the_sizes(kind: ObstacleKind) -> None:
    spec = kind.spec
    if spec.form is Form.HOLE:
        cells = [f"{width:.0%}".replace("%", " %") for width, _ in spec.sizes]
    else:
        cells = [f"{width:.0f}x{height:.0f}" for width, height in spec.sizes]
    row = re.search(rf"^\| {kind}.*\|$", PAGE, re.MULTILINE)
    assert row
    assert [cell.strip() for cell in row[0].strip("|").split("|")][1:] == cells
