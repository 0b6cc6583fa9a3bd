"""The tour as data: what opens when, and that every stop and comic is whole."""

import re
from pathlib import Path

import pytest
import yaml

from game.scenario.problems import ScenarioErrors
from game.scenario.tour import load_tour
from game.simulation.course import VENUES

ROOT = Path(__file__).parents[2]
PATH = ROOT / "scenarios" / "tours" / "golden-drumstick.yaml"
TOUR = load_tour(PATH)
BAND = {"mika", "ines", "zaynab", "leo"}


def test_the_tour_goes_to_every_venue_in_order() -> None:
    assert tuple(stop.venue for stop in TOUR.stops) == VENUES


def test_arriving_opens_the_next_stop_and_nothing_else() -> None:
    assert [v for v in VENUES if TOUR.is_open(v, [])] == ["corridor"]
    assert [v for v in VENUES if TOUR.is_open(v, ["corridor"])] == ["corridor", "street"]
    assert TOUR.next_stop([]).venue == "corridor"
    assert TOUR.next_stop(["corridor", "street"]).venue == "park"
    assert TOUR.next_stop(VENUES).venue == VENUES[-1]
    after = TOUR.after("corridor")
    assert after
    assert after.venue == "street"
    assert TOUR.after("stage") is None


def test_goals_differ_at_a_stop() -> None:
    for stop in TOUR.stops:
        assert len({goal.kind for goal in stop.goals}) == 3
        assert len({goal.id for goal in stop.goals}) == 3


def test_a_comic_opens_the_tour_and_three_follow_stops() -> None:
    opening = TOUR.opening()
    assert opening
    assert opening.after is None
    assert [strip.after for strip in TOUR.strips if strip is not opening] == [
        "corridor", "park", "backstage",
    ]  # fmt: skip
    assert all(TOUR.strip_after(venue) is not opening for venue in VENUES)


def test_comics_show_everybody() -> None:
    for strip in TOUR.strips:
        seen = {figure.who for panel in strip.panels for figure in panel.figures}
        assert seen <= BAND
        for panel in strip.panels:
            there = {figure.who for figure in panel.figures} | {prop.name for prop in panel.props}
            assert {say.who for say in panel.says} <= there
            assert panel.venue in VENUES
    everybody = {f.who for strip in TOUR.strips for panel in strip.panels for f in panel.figures}
    assert everybody == BAND


def test_comics_are_easy_to_read() -> None:
    for strip in TOUR.strips:
        for panel in strip.panels:
            for say in panel.says:
                sentences = re.split(r"[.!?]+ ", say.text)
                assert max(len(sentence.split()) for sentence in sentences) <= 12, say.text


def test_a_wrong_goal_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "tour.yaml"
    text = PATH.read_text(encoding="utf-8").replace("kind: smash, count: 8", "kind: smsh, count: 8")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioErrors) as caught:
        load_tour(path)
    (problem,) = caught.value.problems
    line = text.splitlines()[problem.line - 1]
    assert "smsh" in line


def test_looks_take_their_colours_from_the_palette_and_change_something() -> None:
    art = ROOT / "assets" / "art"
    palette = yaml.safe_load((art / "palette.yaml").read_text(encoding="utf-8"))
    hexes = {value.lower() for group in palette.values() for value in group.values()}
    looks = yaml.safe_load((art / "band" / "looks.yaml").read_text(encoding="utf-8"))["looks"]
    assert {look["for"] for look in looks} == BAND
    for look in looks:
        drawing = (art / "band" / f"{look['for']}.svg").read_text(encoding="utf-8")
        for old, new in look["colours"].items():
            assert old in drawing, f"{look['id']}: {old} is not in the drawing"
            assert new in hexes, f"{look['id']}: {new} is not in the palette"
