"""The drawn run: it loads in steps, shows what is there, and never changes the run."""

import pickle
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TypeVar

import pygame
import pytest

from game.scenario.model import Scenario
from game.simulation.bot import Bot
from game.simulation.course import build_course, load_venue
from game.simulation.events import Event, GateOpened, NoteTaken, Smashed, SongSet, Stumbled
from game.simulation.intent import IDLE
from game.simulation.obstacles import Form
from game.simulation.phase import Phase
from game.simulation.run import Motion, Run
from game.simulation.tumbling import is_stumble
from game.view.bandmate import BESIDE_PX
from game.view.camera import DIP_PX, NEAR
from game.view.gig_view import GigView, Moment
from game.view.parallax import STILL, Swing
from game.view.run_view import RunView
from game.view.venue import backdrop, load_venue_art

ASSETS = Path(__file__).parents[2] / "assets"
SIZE = (640, 360)
T = TypeVar("T")


class NoStories:
    """A deck without stories: gates open by themselves."""

    def next_gate(self) -> Scenario | None:
        """Return no story."""
        return None

    def next_tumble(self) -> Scenario | None:
        """Return no story."""
        return None

    def swap(self, skipped: Scenario) -> Scenario | None:
        """Return no other story."""
        return None


def drained(loading: Generator[float, None, T]) -> tuple[T, list[float]]:
    """Run a loading to its end; return what it made and the progress it told."""
    told = []
    while True:
        try:
            told.append(next(loading))
        except StopIteration as end:
            return end.value, told


@pytest.fixture
def window() -> pygame.Surface:
    pygame.display.init()
    return pygame.display.set_mode(SIZE)


def new_run(venue: str = "corridor", seed: str = "7") -> Run:
    return Run(build_course(load_venue(ASSETS / "courses", venue), seed), NoStories(), seed)


def play(view: RunView, run: Run, surface: pygame.Surface, seconds: float) -> list[Event]:
    """Let the bot play and draw 60 frames a second."""
    bot, happened = Bot(run), []
    for _ in range(round(seconds * 60)):
        events = [event for _ in range(2) for event in run.step(bot.intent())]
        view.react(events, run)
        view.tick(1 / 60)
        view.draw(surface, run, 0.5)
        happened += events
    return happened


@pytest.mark.parametrize(
    ("venue", "runner"),
    [
        ("corridor", "mika"), ("street", "ines"), ("park", "zaynab"),
        ("shop", "leo"), ("backstage", "mika"), ("stage", "ines"),
    ],
)  # fmt: skip
def test_every_venue_loads_in_steps_and_draws(
    window: pygame.Surface, venue: str, runner: str
) -> None:
    view, told = drained(RunView.load(ASSETS / "art", venue, runner, SIZE))
    assert told == sorted(told)
    assert 0 <= told[0] <= told[-1] <= 1
    assert len(told) > 40, "small steps"
    run = new_run(venue)
    play(view, run, window, 2)
    assert len({tuple(window.get_at((x, y))) for x in range(0, 640, 9) for y in (40, 200, 300)}) > 8


@pytest.fixture(scope="module")
def view() -> RunView:
    pygame.display.init()
    pygame.display.set_mode(SIZE)
    return drained(RunView.load(ASSETS / "art", "corridor", "mika", SIZE))[0]


def test_drawing_does_not_change_the_run(view: RunView, window: pygame.Surface) -> None:
    run = new_run()
    play(view, run, window, 3)
    before = pickle.dumps(run)
    for alpha in (0.0, 0.5, 0.99):
        view.draw(window, run, alpha)
        view.tick(0.02)
    assert pickle.dumps(run) == before


def test_a_drawn_run_ends_like_one_that_nobody_saw(view: RunView, window: pygame.Surface) -> None:
    seen, unseen = new_run(), new_run()
    happened = play(view, seen, window, 8)
    bot, alone = Bot(unseen), []
    for _ in range(8 * 120):
        alone += unseen.step(bot.intent())
    assert happened == alone
    assert any(isinstance(event, NoteTaken) for event in happened)


def test_taken_notes_fly_to_the_counter(view: RunView, window: pygame.Surface) -> None:
    run = new_run()
    view.counter_point = (600, 20)
    bot = Bot(run)
    while not view.juice.particles.flights:
        view.react(run.step(bot.intent()), run)
    flight = view.juice.particles.flights[0]
    for _ in range(26):
        view.tick(1 / 60)
    assert abs(flight.place[0] - 600) < 30
    assert abs(flight.place[1] - 20) < 30


def test_reduced_motion_keeps_only_what_tells(view: RunView, window: pygame.Surface) -> None:
    run = new_run("corridor", "1")
    view.reduced_motion = True
    view.juice.particles.clear()
    bot, reach_seen = Bot(run), False
    smashed: list[Event] = []
    for _ in range(60 * 60):
        events = [event for _ in range(2) for event in run.step(bot.intent())]
        view.react(events, run)
        view.tick(1 / 60)
        view.draw(window, run, 0.5)
        reach_seen = reach_seen or view.juice.wave(run.runner.x, 0) is not None
        assert len(view.juice.particles.flying) <= 1, "a smash shows its burst, nothing else flies"
        assert view.camera.dip == 0
        smashed += [event for event in events if isinstance(event, Smashed)]
        if smashed:
            break
    view.reduced_motion = False
    assert smashed
    assert reach_seen


def test_high_contrast_clears_the_scenery(view: RunView, window: pygame.Surface) -> None:
    run = new_run()
    view.high_contrast = True
    play(view, run, window, 1)
    view.high_contrast = False
    wall = pygame.Color(view.venue.plain["wall"])
    assert all(window.get_at((x, 30)) == wall for x in range(0, 640, 20))


def test_a_gate_swings_open(view: RunView) -> None:
    road = view.road
    assert road._boom(0, is_open=False) == "gate-boom-1"
    assert road._boom(0, is_open=True) == "gate-boom-8", "one that was open before stays so"
    road.react([GateOpened(0, 0)])
    seen = []
    for _ in range(20):
        seen.append(road._boom(0, is_open=True))
        road.tick(1 / 60)
    assert seen == sorted(seen)
    assert len(set(seen)) >= 7
    assert seen[-1] == "gate-boom-8"


def fallen(view: RunView, window: pygame.Surface) -> Iterator[Run]:
    """Run into the first gap without a press; yield the run after each frame."""
    run = new_run("corridor", "1")
    gap = next(one for one in run.course.obstacles if one.form is Form.HOLE)
    run.leg = next(leg.index for leg in run.course.legs if leg.start <= gap.x < leg.end)
    run.gates_passed = run.leg
    run.runner.x = run.runner.previous_x = gap.x - 40
    events: list[Event] = []
    while not any(isinstance(event, SongSet) for event in events):
        events = [event for _ in range(2) for event in run.step(IDLE)]
        view.react(events, run)
        view.tick(1 / 60)
        view.draw(window, run, 0.5)
        yield run


def test_the_tape_winds_back_and_a_bandmate_waits_there(
    view: RunView, window: pygame.Surface
) -> None:
    camera, helped = [], False
    for run in fallen(view, window):
        if run.phase is Phase.REWINDING:
            assert view.tape.runs
            camera.append(view.camera.x)
        if run.runner.motion is Motion.HELP_UP:
            seen = view.friend.seen(view.camera.x, helping=True)
            assert seen is not None
            assert seen[1] == pytest.approx(run.runner.x + BESIDE_PX)
            helped = True
    assert helped
    assert camera == sorted(camera, reverse=True)
    assert camera[0] - camera[-1] > 400


def test_under_reduced_motion_a_rewind_is_a_fade(view: RunView, window: pygame.Surface) -> None:
    view.reduced_motion = True
    camera, light = [], []
    for run in fallen(view, window):
        if run.phase is Phase.REWINDING:
            camera.append(view.camera.x)
            light.append(sum(pygame.transform.average_color(window)[:3]))
    view.reduced_motion = False
    assert len(set(camera)) == 2, "there, then here: nothing rushes by"
    darkest = light.index(min(light))
    assert light[:darkest] == sorted(light[:darkest], reverse=True)
    assert light[darkest:] == sorted(light[darkest:])
    assert min(light) < max(light) / 2


def test_what_is_clipped_clatters_over(view: RunView, window: pygame.Surface) -> None:
    run = new_run("corridor", "1")
    easy = next(one for one in run.course.obstacles if is_stumble(one))
    view.juice.particles.clear()
    view.react([Stumbled(1, easy)], run)
    strip = view.road.toppling(easy)
    topples = [one for one in view.juice.particles.flying if one.strip is strip]
    assert len(topples) == 1
    upright, flat = strip[0].get_bounding_rect(), strip[-1].get_bounding_rect()
    assert (upright.width > upright.height) is not (flat.width > flat.height)


BARE = (255, 0, 255)


@pytest.mark.parametrize("venue", ["corridor", "street", "park", "shop", "backstage", "stage"])
def test_scenery_leaves_no_hole(venue: str) -> None:
    """Hidden parts are left out of layers; at no place and no dip may that be seen."""
    for width, height, zoom in ((683, 384, NEAR), (512, 384, NEAR), (683, 384, 1.0)):
        pygame.display.init()
        surface = pygame.display.set_mode((width, height))
        art, _ = drained(load_venue_art(ASSETS / "art", venue, (width, height), zoom))
        for place in range(24):
            dip = art.stage.x(place % 4 * DIP_PX / 3)
            surface.fill(BARE)
            for layer in art.behind:
                still = place % 6 == 5 and layer.speed != 1.0  # far layers under reduced motion
                swing = Swing((-1, 0, 1)[place % 3], (0, 1)[place % 2])
                layer.draw(surface, 0 if still else place * 211.3, dip, swing)
            bare = pygame.mask.from_threshold(surface, BARE, (1, 1, 1, 255)).count()
            assert not bare, f"{bare} px unpainted at {place}, {width}x{height}, dip {dip}"


@pytest.mark.parametrize("size", [(640, 360), (512, 384), (860, 360)])
def test_backdrop_fills_every_shape_of_window(size: tuple[int, int]) -> None:
    pygame.display.init()
    pygame.display.set_mode(size)
    picture = backdrop(ASSETS / "art", "park", size)
    assert picture.get_size() == size
    edges = [picture.get_at((x, y)) for x in (0, size[0] - 1) for y in (0, size[1] - 1)]
    assert all(sum(edge[:3]) > 30 for edge in edges)


def test_the_gig_plays_and_never_flashes(window: pygame.Surface) -> None:
    view, _ = drained(GigView.load(ASSETS / "art", "park", SIZE))
    greys = []
    for frame in range(60):
        view.draw(window, Moment(frame / 15, frame / 8, cheer=(frame % 8) / 8, star=frame // 15))
        small = pygame.transform.smoothscale(window, (1, 1)).get_at((0, 0))
        greys.append((0.2126 * small.r + 0.7152 * small.g + 0.0722 * small.b) / 255)
    assert max(greys) - min(greys) < 0.05


@pytest.mark.parametrize("size", [(640, 360), (853, 360), (512, 384)])
def test_the_band_keeps_to_its_room_on_the_gigs_stage(size: tuple[int, int]) -> None:
    pygame.display.init()
    pygame.display.set_mode(size)
    view, _ = drained(GigView.load(ASSETS / "art", "park", size))
    width = view.stage.design_width
    view.room = (640, width - 90)
    for picture, (x, _y) in [*view._band(Moment(0, 0)), view._lights(Moment(0, 0))[0]]:
        assert x > view.stage.x(640 - 100)
        assert x + picture.get_width() < view.stage.width


def joined(view: RunView, window: pygame.Surface, gates: int) -> Run:
    """Play until this many gates are passed, and a few seconds on."""
    run = new_run("corridor", "1")
    bot, left = Bot(run), 360
    while left:
        view.react(run.step(bot.intent()), run)
        left -= run.gates_passed >= gates and run.phase is Phase.RUNNING
    return run


@pytest.mark.parametrize("gates", [0, 1, 3])
def test_at_each_gate_one_of_the_band_joins_and_runs_on_the_runners_path(
    view: RunView, window: pygame.Surface, gates: int
) -> None:
    run = joined(view, window, gates)
    places = [place for _frame, place, _y in view.followers.seen(run, run.runner.x)]
    behind = [round((run.runner.x - place) / run.course.px_per_beat, 2) for place in places]
    assert behind == [1.2, 0.8, 0.4][3 - gates :]
    view.draw(window, run, 1.0)


def test_who_has_joined_jumps_where_the_runner_jumped(
    view: RunView, window: pygame.Surface
) -> None:
    run = joined(view, window, 1)
    bot, mine, theirs = Bot(run), [], []
    for _ in range(600):
        view.react(run.step(bot.intent()), run)
        mine.append((run.runner.x, run.runner.y))
        theirs.append(view.followers.seen(run, run.runner.x)[-1][1:])
    for place, y in theirs[200:]:
        there = min(mine, key=lambda one: abs(one[0] - place))
        assert y == pytest.approx(there[1], abs=12)
    assert max(y for _place, y in theirs) > 100


def test_nobody_is_seen_twice_when_one_who_has_joined_lends_a_hand(
    view: RunView, window: pygame.Surface
) -> None:
    for run in fallen(view, window):
        if run.runner.motion is Motion.HELP_UP and run.gates_passed:
            assert len(view.followers.seen(run, run.runner.x)) == run.gates_passed - 1


@pytest.mark.parametrize("venue", ["corridor", "street", "park", "shop", "backstage", "stage"])
def test_in_each_venue_a_near_and_a_farther_layer_move_with_the_music(venue: str) -> None:
    art, _ = drained(load_venue_art(ASSETS / "art", venue, SIZE))
    assert any(layer.nods or layer.sways for layer in art.front)
    moving = [layer for layer in art.behind if layer.nods or layer.sways]
    assert moving
    assert all(layer.speed != 1.0 for layer in moving), "the road itself stays"


def test_the_world_moves_on_the_beat_and_more_as_the_band_grows(view: RunView) -> None:
    run = new_run("corridor", "1")
    beat = run.course.px_per_beat
    on, off = view.swing(run, 4 * beat), view.swing(run, 4.5 * beat)
    assert on.down > off.down == pytest.approx(0.0)
    assert abs(off.aside) > abs(on.aside)
    run.gates_passed = 3
    assert view.swing(run, 4 * beat).down > on.down
    assert 0 < view.swing(run, 4 * beat).down <= 1
    view.reduced_motion = True
    assert view.swing(run, 4 * beat) == STILL
    view.reduced_motion = False
