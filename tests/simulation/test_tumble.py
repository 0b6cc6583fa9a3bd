"""Tumbles and stumbles: never a lost life, at most one story, what is too hard gets easier."""

from dataclasses import replace
from itertools import pairwise, product

import pytest
from small_run import (
    JUMP,
    SKIP,
    STRUM,
    EmptyDeck,
    SmallDeck,
    idle,
    idle_to_beat,
    idle_until,
    of,
    road,
    run_on,
)

from game.simulation.bot import answer
from game.simulation.events import (
    DilemmaClosed,
    DilemmaOpened,
    Eased,
    GigReached,
    HelpedUp,
    LegStarted,
    ObstacleRemoved,
    Rewound,
    SongSet,
    Stumbled,
    Tumbled,
)
from game.simulation.intent import IDLE, Intent
from game.simulation.obstacles import ObstacleKind
from game.simulation.phase import Phase
from game.simulation.pieces import Course, LessonStretch, TutorialHint
from game.simulation.placing import Grid, obstacle_at
from game.simulation.run import Motion, Run
from game.simulation.tumbling import eased
from game.simulation.tuning import Assists, Level, TumbleDilemmas

ALL = [ObstacleKind.HURDLE, ObstacleKind.GAP, ObstacleKind.CRATE, ObstacleKind.AMP]
EASY_AND_STANDING = [(ObstacleKind.HURDLE, Level.EASY), (ObstacleKind.CRATE, Level.EASY)]


def second_leg(*hazards: float, beats: float = 64, level: Level = Level.EASY) -> Course:
    """Build a road whose second leg has gaps on these beats after its start."""
    starts = [(8 + beat, ObstacleKind.GAP) for beat in hazards]
    return road(*starts, leg_beats=(8, beats, 8), level=level)


def answer_all(run: Run, seconds: float) -> list:
    """Idle, answering every story at once."""
    from random import Random

    events = []
    for _ in range(round(seconds * 120)):
        events += run.step(IDLE)
        if run.dilemma is not None and not run.dilemma.done:
            answer(run.dilemma, "safe", Random(1))
    return events


def idle_to_second_leg(run: Run) -> None:
    """Go through the first gate."""
    while run.leg == 0:
        answer_all(run, 1 / 120)


@pytest.mark.parametrize("kind", ALL)
def test_the_first_leg_only_helps_up(kind: ObstacleKind) -> None:
    run = run_on(road((8, kind), level=Level.MEDIUM))
    events = idle_until(run, HelpedUp)
    assert [type(e) for e in events] == [LegStarted, Tumbled, Rewound, HelpedUp]
    assert not of(Tumbled, events)[0].asks
    assert run.runner.motion is Motion.HELP_UP
    assert run.runner.y == 0
    assert run.runner.on_ground


@pytest.mark.parametrize(("kind", "level"), EASY_AND_STANDING)
def test_clipping_something_easy_is_a_stumble_and_running_goes_on(
    kind: ObstacleKind, level: Level
) -> None:
    run = run_on(road((8, kind), level=level))
    events = idle_until(run, Stumbled)
    assert not of(Tumbled, events)
    assert run.runner.motion is Motion.STUMBLE
    assert run.tumbles.stumbles == {0: 1}
    x = run.runner.x
    events = idle_until(run, GigReached)
    assert not of(Stumbled, events), "it lies on the ground now"
    assert not of(Tumbled, events)
    assert run.runner.x > x


def test_one_can_jump_while_stumbling() -> None:
    run = run_on(road((8, ObstacleKind.HURDLE)))
    idle_until(run, Stumbled)
    run.step(JUMP)
    assert run.runner.motion is Motion.JUMP


@pytest.mark.parametrize(
    ("kind", "level"), [pair for pair in product(ALL, Level) if pair not in EASY_AND_STANDING]
)
def test_gaps_amps_and_what_is_harder_tumble(kind: ObstacleKind, level: Level) -> None:
    events = idle_until(run_on(road((8, kind), level=level)), Tumbled)
    assert not of(Stumbled, events)


@pytest.mark.parametrize(("beat", "safe"), [(8, 4), (9, 4), (11.5, 4), (12, 8)])
def test_back_to_the_last_bar_with_a_clear_bar_before_the_press(beat: float, safe: int) -> None:
    run = run_on(road((beat, ObstacleKind.GAP)))
    idle_until(run, HelpedUp)
    assert run.beat == safe
    assert run.runner.previous_x == run.runner.x


def test_the_tape_goes_back_the_way_that_was_run() -> None:
    """The jump before the gap is seen again, backwards."""
    run = run_on(road((8, ObstacleKind.GAP)))
    idle_to_beat(run, 5)
    run.step(JUMP)
    idle_until(run, Rewound)
    seen = []
    while run.phase is Phase.REWINDING:
        seen.append((run.runner.x, run.runner.y))
        run.step(IDLE)
    assert [x for x, _y in seen] == sorted((x for x, _y in seen), reverse=True)
    assert min(y for _x, y in seen) < 0
    assert max(y for _x, y in seen) > 100


def test_a_bar_is_clear_after_a_tumble() -> None:
    run = run_on(road((8, ObstacleKind.HURDLE), (10, ObstacleKind.CRATE), (12, ObstacleKind.GAP)))
    for beat, press in ((8, JUMP), (10, STRUM)):
        idle_to_beat(run, beat)
        run.step(press)
    events = idle_until(run, HelpedUp) + run.step(IDLE)
    assert of(Tumbled, events)[0].obstacle.index == 2
    near = [o for o in run.course.obstacles if run.runner.x < o.right < run.runner.x + 800]
    assert {o.index for o in near} <= run.removed | run.smashed


def test_no_life_is_lost_and_nothing_is_taken_away() -> None:
    run = run_on(road((8, ObstacleKind.GAP)))
    run.taken.add(0)
    idle_until(run, HelpedUp)
    assert run.taken == {0}


@pytest.mark.parametrize("bpm", [96, 104, 112, 120, 126, 132])
@pytest.mark.parametrize("beat", [8, 9, 10.5])
def test_after_a_tumble_the_song_goes_on_from_the_bar_of_safe_ground(
    bpm: float, beat: float
) -> None:
    run = run_on(road((beat, ObstacleKind.GAP), bpm=bpm))
    events = idle_until(run, SongSet)
    assert of(Rewound, events)[0].beat == of(SongSet, events)[0].beat == 4
    assert run.song.beat == pytest.approx(run.beat, abs=1e-6)
    assert run.phase is Phase.RUNNING


@pytest.mark.parametrize("kind", [ObstacleKind.GAP, ObstacleKind.AMP])
@pytest.mark.parametrize("bpm", [96, 132])
def test_running_again_within_1_2_s_of_the_fall(bpm: float, kind: ObstacleKind) -> None:
    run = run_on(road((8, kind), bpm=bpm))
    idle_until(run, Tumbled)
    start = run.tick
    idle_until(run, SongSet)
    assert (run.tick - start) / 120 <= 1.2
    run.step(IDLE)
    assert run.runner.motion is Motion.RUN


def test_what_was_in_the_air_comes_down() -> None:
    run = run_on(road((8, ObstacleKind.AMP)))
    idle_to_beat(run, 8.3)
    run.step(JUMP)
    idle_until(run, Tumbled)
    high = run.runner.y
    assert high > 20
    idle(run, 0.25)
    assert run.runner.motion is Motion.TUMBLE
    assert run.runner.y < high / 2


def test_a_tumble_in_a_later_leg_asks_one_story() -> None:
    run = run_on(second_leg(64, 68, 72, 76, beats=160))
    idle_to_second_leg(run)
    events = answer_all(run, 50)
    assert of(Tumbled, events)[0].asks
    assert of(DilemmaOpened, events) == [DilemmaOpened(of(DilemmaOpened, events)[0].tick, None)]
    assert of(DilemmaClosed, events)[0].gate is None
    assert of(DilemmaClosed, events)[0].scenario_id == "tumble-1"
    assert not any(e.asks for e in of(Tumbled, events)[1:])


def test_after_its_story_help_a_count_and_the_clear_bar() -> None:
    run = run_on(second_leg(64, beats=128))
    idle_to_second_leg(run)
    while run.dilemma is None:
        before = run.step(IDLE)
    assert [type(e) for e in before] == [HelpedUp, DilemmaOpened]
    assert run.runner.motion is Motion.HELP_UP
    assert run.beat == 8 + 60
    events = answer_all(run, 2 / 120)
    assert [type(e) for e in events] == [DilemmaClosed]
    assert run.count == 3
    assert run.runner.motion is Motion.HELP_UP
    assert run.runner.x == 200 * (8 + 60)
    answer_all(run, 1.6)
    assert run.runner.motion is Motion.RUN
    assert run.song.beat == pytest.approx(run.beat, abs=1e-6)


@pytest.mark.parametrize(
    ("setting", "asked"),
    [(TumbleDilemmas.NONE, 0), (TumbleDilemmas.ONE, 1), (TumbleDilemmas.EVERY, 3)],
)
def test_the_setting_none_one_every(setting: TumbleDilemmas, asked: int) -> None:
    run = run_on(second_leg(64, 136, 208, beats=256), Assists(tumble_dilemmas=setting))
    idle_to_second_leg(run)
    events = []
    while run.runner.x < 200 * 220:
        press = run.tumbles.at.total() and _due(run)
        events += run.step(JUMP if press else IDLE)
        if run.dilemma is not None and not run.dilemma.done:
            events += answer_all(run, 1 / 120)
    assert len(of(DilemmaOpened, events)) == asked
    assert len(of(Tumbled, events)) == 3


def _due(run: Run) -> bool:
    """Return whether an obstacle that was fallen over is due once more."""
    return any(
        run.tumbles.at[o.index] and o.beat <= run.beat < o.beat + 0.2 for o in run.course.obstacles
    )


def test_no_story_within_30_s_of_running_after_another_one() -> None:
    """30 s are 60 beats here; the fall is about a beat after its press."""
    for beat, asks in ((57, False), (61, True)):
        run = run_on(second_leg(beat, beats=128))
        idle_to_second_leg(run)
        assert of(Tumbled, answer_all(run, 40))[0].asks is asks


def test_only_running_counts_for_the_30_s() -> None:
    """Two tumbles, and the stops they bring, do not make a story come sooner."""
    run = run_on(second_leg(40, 57, beats=128))
    idle_to_second_leg(run)
    falls = of(Tumbled, answer_all(run, 34))
    assert [fall.asks for fall in falls[:2]] == [False, False]


def test_no_story_within_15_s_before_the_next_gate() -> None:
    """15 s are 30 beats here, from safe ground."""
    for beat, asks in ((128 - 24, False), (128 - 25, True)):
        run = run_on(second_leg(beat, beats=128))
        idle_to_second_leg(run)
        assert of(Tumbled, answer_all(run, 60))[0].asks is asks


def test_at_high_speed_the_seconds_stay_seconds() -> None:
    run = run_on(second_leg(64, beats=160), Assists(speed=1.5))
    idle_to_second_leg(run)
    assert not of(Tumbled, answer_all(run, 40))[0].asks


def test_without_a_light_story_left_help_comes_at_once() -> None:
    run = run_on(second_leg(64, beats=128))
    idle_to_second_leg(run)
    run.deck = EmptyDeck()
    assert not of(Tumbled, answer_all(run, 40))[0].asks


def test_the_second_tumble_at_one_obstacle_removes_it() -> None:
    run = run_on(road((8, ObstacleKind.GAP)))
    events = idle_until(run, GigReached)
    assert len(of(Tumbled, events)) == 2
    assert [e.obstacle.index for e in of(ObstacleRemoved, events)] == [0]
    assert run.removed == {0}


def test_two_tumbles_in_a_leg_make_the_rest_easier_without_a_word() -> None:
    run = run_on(road(*((beat, ObstacleKind.HURDLE) for beat in range(8, 50, 2)), level=Level.HARD))
    before = run.course.obstacles
    events = idle_until(run, Eased)
    assert of(Eased, events) == [Eased(run.tick, 0)]
    ahead = [o for o in run.course.obstacles if o.x > run.runner.x + 1300]
    left = [o for o in ahead if o.index not in run.removed]
    assert all(o.width < before[o.index].width for o in left)
    assert all(o.beat == before[o.index].beat for o in left)
    assert all(b.beat - a.beat >= 3 for a, b in pairwise(left))
    assert len(run.course.obstacles) == len(before)
    assert [o.index for o in run.course.obstacles] == list(range(len(before)))
    assert not {e.obstacle.index for e in of(ObstacleRemoved, events)} & {o.index for o in ahead}


def test_what_can_be_seen_does_not_change() -> None:
    run = run_on(road(*((beat, ObstacleKind.HURDLE) for beat in range(8, 50, 2)), level=Level.HARD))
    before = run.course.obstacles
    idle_until(run, Eased)
    for obstacle in run.course.obstacles:
        if obstacle.x < run.runner.x + 1300:
            assert obstacle == before[obstacle.index]


def test_an_easy_leg_gets_easier_too() -> None:
    run = run_on(road(*((beat, ObstacleKind.AMP) for beat in range(8, 60, 4))))
    idle_until(run, Eased)
    left = [o.beat for o in run.course.obstacles if o.index not in run.removed]
    assert left[-1] - left[-2] >= 8


def test_other_legs_stay_as_they_are() -> None:
    run = run_on(second_leg(*range(8, 60, 4), beats=72))
    idle_to_second_leg(run)
    before = run.course
    while run.tumbles.at.total() < 2:
        answer_all(run, 1 / 120)
    answer_all(run, 1)
    assert run.course.legs == before.legs
    assert run.course.gates == before.gates


def test_a_deck_is_asked_for_a_tumble_story_only_when_it_is_shown() -> None:
    deck = SmallDeck()
    run = Run(road((8, ObstacleKind.GAP)), deck, 7)
    idle_until(run, GigReached)
    assert deck.given == []


def test_a_gap_that_is_narrow_already_does_not_grow_when_it_is_eased() -> None:
    course = road((8, ObstacleKind.GAP), (16, ObstacleKind.GAP), level=Level.HARD)
    narrow = obstacle_at(Grid(120, 200.0), ObstacleKind.GAP, 16, Level.HARD, part=0.4, index=1)
    course = replace(course, obstacles=(course.obstacles[0], narrow))
    easier, away = eased(course, course.legs[0], 0.0)
    assert not away
    assert easier.obstacles[0].width < course.obstacles[0].width
    assert easier.obstacles[1] == narrow


def taught(kind: ObstacleKind, lesson: TutorialHint, assists: Assists | None = None) -> Run:
    """Set off to what the tutorial teaches."""
    stretch = LessonStretch(lesson, 0.0, 3000.0)
    run = run_on(replace(road((8, kind)), lessons=(stretch,)), assists)
    idle(run, 6)
    return run


@pytest.mark.parametrize(
    ("kind", "lesson", "other", "press"),
    [
        (ObstacleKind.HURDLE, TutorialHint.JUMP, STRUM, JUMP),
        (ObstacleKind.CRATE, TutorialHint.STRUM, JUMP, STRUM),
    ],
)
def test_what_the_tutorial_teaches_waits_until_it_is_done(
    kind: ObstacleKind, lesson: TutorialHint, other: Intent, press: Intent
) -> None:
    run = taught(kind, lesson)
    assert run.phase is Phase.LESSON
    assert run.beat == pytest.approx(8, abs=0.02)
    run.step(other)
    assert run.phase is Phase.LESSON
    events = run.step(press)
    assert of(SongSet, events)[0].beat == run.song.beat == pytest.approx(8, abs=0.02)
    assert run.phase is Phase.RUNNING
    assert not of(Stumbled, idle(run, 4))


def test_skip_ends_the_waiting_and_so_do_no_tumbles_and_strums_by_themselves() -> None:
    run = taught(ObstacleKind.HURDLE, TutorialHint.JUMP)
    run.step(SKIP)
    run.step(IDLE)
    assert run.phase is Phase.RUNNING
    assert taught(ObstacleKind.HURDLE, TutorialHint.JUMP, Assists(no_tumble=True)).beat > 10
    assert taught(ObstacleKind.CRATE, TutorialHint.STRUM, Assists(one_button=True)).beat > 10


def test_each_further_tumble_eases_again_and_the_next_leg_begins_as_easy() -> None:
    hazards = [(beat, ObstacleKind.AMP) for beat in range(8, 56, 8)]
    beyond = [(beat, ObstacleKind.HURDLE) for beat in range(72, 120, 8)]
    run = run_on(road(*hazards, *beyond, leg_beats=(64, 64), level=Level.HARD))
    events = []
    while run.leg == 0:
        events += answer_all(run, 1 / 120)
    falls = len(of(Tumbled, events))
    assert falls > 3
    assert {one.level for one in run.course.obstacles if one.beat > 64} == {Level.EASY}
    assert [e.leg for e in of(Eased, events)].count(1) == 2


def test_a_leg_after_one_without_tumbles_is_as_it_was() -> None:
    run = run_on(second_leg(24, 40, beats=64, level=Level.HARD))
    idle_to_second_leg(run)
    assert {one.level for one in run.course.obstacles} == {Level.HARD}
