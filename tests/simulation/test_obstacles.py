"""Kinds of obstacle: an entry in the table is all that the road needs."""

import re
from pathlib import Path

import pytest
from small_run import venue

from game.simulation.course import VENUES, grid_of
from game.simulation.obstacles import Form, ObstacleKind
from game.simulation.planning import INTRODUCED, INTRODUCED_FIRST, Shape, places_of
from game.simulation.tuning import LEG_BARS, Assists, Level
from game.simulation.windows import RowPress, least_window_s, window

PAGE = (Path(__file__).parents[2] / "docs" / "movement.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ObstacleKind)
@pytest.mark.parametrize("level", Level)
def test_each_kind_can_be_passed_everywhere_with_time_to_press(
    kind: ObstacleKind, level: Level
) -> None:
    for venue_id in VENUES:
        here = venue(venue_id)
        if level <= here.hardest:
            found = window((RowPress(0, kind, level),), 0, grid_of(here), Assists())
            assert found.real_s(1.0) >= least_window_s(level, 1.0)


@pytest.mark.parametrize("kind", ObstacleKind)
def test_a_shared_chunk_shows_each_kind_alone(kind: ObstacleKind) -> None:
    chunks = [chunk for chunk in venue("corridor").shared if not chunk.lesson]
    alone = [chunk for chunk in chunks if chunk.kinds == {kind} and len(chunk.hazards) == 1]
    assert any(chunk.level is Level.EASY for chunk in alone)


def test_there_is_a_place_to_meet_each_kind_first() -> None:
    from random import Random

    shape = Shape(Level.MEDIUM, 4, LEG_BARS)
    places = [place for place in places_of(shape, Random(1)) if place.introduces]
    assert len(places) == len(ObstacleKind)
    room = len(INTRODUCED_FIRST) + len(INTRODUCED) * (len(LEG_BARS) - 1)
    assert len(ObstacleKind) <= room


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
