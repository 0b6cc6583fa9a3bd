"""Courses: what the rules of the road promise, over many seeds and every venue."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from small_run import COURSES, EmptyDeck, run_on, venue

from game.simulation.bot import Bot
from game.simulation.chunk import Chunk, Section
from game.simulation.course import (
    VENUES,
    Course,
    CourseError,
    Level,
    TutorialHint,
    build_course,
    grid_of,
    load_venue,
)
from game.simulation.obstacles import HAZARDS, ObstacleKind
from game.simulation.pieces import Obstacle
from game.simulation.run import Run
from game.simulation.tuning import FINALE_BARS, FREE_SPACING_BEATS, SPACING_BEATS, Assists

SEEDS = range(10)
BARS = dict(zip(VENUES, (64, 64, 72, 76, 80, 84), strict=True))


def courses(venue_id: str, **how: bool) -> list[Course]:
    """Build a venue's courses over the seeds."""
    return [build_course(venue(venue_id), seed, **how) for seed in SEEDS]


@pytest.mark.parametrize("venue_id", VENUES)
def test_length(venue_id: str) -> None:
    course = build_course(venue(venue_id), 1)
    assert 145 <= course.length / course.speed <= 161
    assert len(course.legs) == 4
    assert course.length == BARS[venue_id] * 800


def test_each_venue_is_faster_than_the_one_before() -> None:
    tempos = [venue(venue_id).bpm for venue_id in VENUES]
    assert (tempos[0], tempos[-1]) == (96, 132)
    assert tempos == sorted(set(tempos))


@pytest.mark.parametrize("venue_id", VENUES)
@pytest.mark.parametrize("how", [{}, {"encore": True}, {"tutorial": True}])
def test_rules_of_the_road(venue_id: str, how: dict[str, bool]) -> None:
    for course in courses(venue_id, **how):
        check_clear_bars(course)
        check_last_bars_are_easy(course)
        check_spacing(course)
        check_order(course)
        assert len(course.picks) == 3
        assert len({leg_of(course, pick.x) for pick in course.picks} - {0}) == 3


def hazards(course: Course) -> list[Obstacle]:
    """Return what is in the way."""
    return [obstacle for obstacle in course.obstacles if not obstacle.kind.spec.harmless]


def check_clear_bars(course: Course) -> None:
    """Nothing in the way within a bar after the start and after a gate."""
    bar = 4 * course.px_per_beat
    for start in (0.0, *course.gates):
        assert not [o for o in hazards(course) if start - 1 < o.right and o.x < start + bar]


def check_last_bars_are_easy(course: Course) -> None:
    """Two easy bars before a gate and the gig, over before the line."""
    bars = 8 * course.px_per_beat
    for end in (*course.gates, course.length):
        last = [o for o in course.obstacles if end - bars <= course.x(o.beat) < end]
        assert all(o.level is Level.EASY for o in last)
        assert all(o.right < end for o in last)


def check_spacing(course: Course) -> None:
    """Hazards as far apart as their level says; presses never nearer than two beats."""
    for before, after in pairwise(hazards(course)):
        assert after.beat - before.beat >= SPACING_BEATS[after.level]
    free = {o.beat for o in course.obstacles if o.kind.spec.harmless}
    for one, other in pairwise(presses(course)):
        in_mid_jump = other in free and other - one == 1
        assert other - one >= FREE_SPACING_BEATS or in_mid_jump


def presses(course: Course) -> list[float]:
    """Return the beats of all presses, free ones included."""
    return sorted({*(o.beat for o in course.obstacles), *course.hops})


@pytest.mark.parametrize("venue_id", VENUES)
def test_there_is_always_something_to_do(venue_id: str) -> None:
    """A press at least every four beats, but for the two bars either side of a gate."""
    for course in courses(venue_id):
        for leg in course.legs:
            start, end = leg.start / course.px_per_beat + 8, leg.end / course.px_per_beat - 8
            inside = [beat for beat in presses(course) if start <= beat <= end]
            assert max(b - a for a, b in pairwise([start, *inside, end])) <= 4.5


@pytest.mark.parametrize("venue_id", VENUES)
def test_the_finale_never_tumbles_anyone(venue_id: str) -> None:
    for encore in (False, True):
        course = build_course(venue(venue_id), 1, encore)
        finale = course.length - FINALE_BARS * 4 * course.px_per_beat
        assert not [o for o in hazards(course) if o.right > finale]
        assert [o for o in course.obstacles if o.x > finale]
        assert [n for n in course.notes if n.x > finale]


@pytest.mark.parametrize("venue_id", VENUES)
def test_no_two_bars_of_road_come_more_than_twice(venue_id: str) -> None:
    for course in courses(venue_id):
        assert max(Counter(course.chunks).values()) <= 2
        assert len({chunk.split("-")[0] for chunk in course.chunks}) == len(Section)


def test_every_section_has_five_chunks_of_its_own() -> None:
    for venue_id in VENUES:
        by_section = Counter(chunk.section for chunk in venue(venue_id).own)
        assert min(by_section[section] for section in Section) >= 5


def test_easier_levels_leave_presses_out() -> None:
    for chunk in venue("stage").own:
        easy, hard = (
            {step.beat for step in chunk.at(one).steps} for one in (Level.EASY, Level.HARD)
        )
        assert easy <= hard
        assert len(chunk.at(Level.EASY).hazards) <= len(chunk.at(Level.HARD).hazards)


def check_order(course: Course) -> None:
    """See that the index of a thing is its place, and that the place follows the road."""
    for things in (course.obstacles, course.notes, course.picks):
        assert [thing.index for thing in things] == list(range(len(things)))
        assert [thing.x for thing in things] == sorted(thing.x for thing in things)


def leg_of(course: Course, x: float) -> int:
    """Return the leg that x is in."""
    return next(leg.index for leg in course.legs if leg.start <= x < leg.end)


@pytest.mark.parametrize("venue_id", VENUES)
def test_a_new_hazard_first_appears_alone(venue_id: str) -> None:
    for course in courses(venue_id) + courses(venue_id, tutorial=True):
        for kind in HAZARDS:
            first = next(o for o in course.obstacles if o.kind is kind)
            chunk = first.beat // 8
            assert [o for o in hazards(course) if o.beat // 8 == chunk] == [first]
            assert first.level is Level.EASY


@pytest.mark.parametrize(
    ("venue_id", "encore", "levels"),
    [
        ("corridor", False, "easy medium medium medium"),
        ("street", False, "easy medium medium medium"),
        ("park", False, "easy medium hard hard"),
        ("stage", False, "easy medium hard hard"),
        ("corridor", True, "medium hard hard hard"),
        ("stage", True, "medium hard hard hard"),
    ],
)
def test_one_step_harder_a_leg(venue_id: str, encore: bool, levels: str) -> None:
    for course in courses(venue_id, encore=encore):
        assert " ".join(leg.level.name.lower() for leg in course.legs) == levels
        for obstacle in course.obstacles:
            assert obstacle.level <= course.legs[leg_of(course, obstacle.x)].level


@pytest.mark.parametrize("venue_id", VENUES)
def test_runs_differ(venue_id: str) -> None:
    made = courses(venue_id)
    assert len({course.chunks for course in made}) == len(made)


def test_same_seed_same_course() -> None:
    assert build_course(venue("park"), 7) == build_course(venue("park"), "7")


def test_an_encore_is_faster_and_denser() -> None:
    for venue_id in VENUES:
        usual, encore = build_course(venue(venue_id), 3), build_course(venue(venue_id), 3, True)
        assert encore.speed > usual.speed
        assert encore.bpm == usual.bpm
        assert len(encore.obstacles) > len(usual.obstacles)


def test_the_road_ahead_is_seen_for_a_second_and_a_half() -> None:
    """At 150 % the runner stands at x = 230 of 1280."""
    for venue_id in VENUES:
        for encore in (False, True):
            assert (1280 - 230) / (grid_of(venue(venue_id), encore).speed * 1.5) >= 1.5 - 0.01


def test_looks_are_within_the_venue_set() -> None:
    looks: dict[ObstacleKind, set[int]] = {kind: set() for kind in ObstacleKind}
    for course in courses("corridor"):
        for obstacle in course.obstacles:
            looks[obstacle.kind].add(obstacle.look)
    assert looks == {kind: set(range(kind.spec.looks)) for kind in ObstacleKind}


def test_the_tutorial_shows_one_thing_at_a_time() -> None:
    course = build_course(venue("corridor"), 7, tutorial=True)
    assert [stretch.lesson for stretch in course.lessons] == [*TutorialHint]
    asked = {}
    for stretch in course.lessons:
        here = [o for o in course.obstacles if stretch.start <= o.x < stretch.end]
        asked[stretch.lesson] = [o.kind for o in here]
        assert all(o.x - stretch.start > 4 * 200 for o in here)
    assert asked == {
        TutorialHint.JUMP: [ObstacleKind.HURDLE],
        TutorialHint.STRUM: [ObstacleKind.CRATE],
        TutorialHint.NOTE: [],
    }
    assert [n for n in course.notes if course.lesson_at(n.x) is TutorialHint.NOTE]
    assert not build_course(venue("corridor"), 7).lessons


def test_the_run_tells_the_lesson() -> None:
    run = run_on(build_course(venue("corridor"), 7, tutorial=True))
    assert run.lesson is TutorialHint.JUMP
    run.runner.x = 1700
    assert run.lesson is TutorialHint.STRUM
    run.runner.x = 5000
    assert run.lesson is None


@pytest.mark.parametrize("venue_id", VENUES)
@pytest.mark.parametrize("encore", [False, True])
def test_a_perfect_run_takes_every_note_and_pick(venue_id: str, encore: bool) -> None:
    """Notes over hurdles lie on the jump's arc, picks at its top."""
    course = build_course(venue(venue_id), 5, encore)
    run = Run(course, EmptyDeck(), 5)
    bot = Bot(run)
    while not run.finished:
        run.step(bot.intent())
    assert run.tumbles.at.total() == 0
    assert len(run.taken) == len(course.notes) > 180
    assert len(run.picks) == 3


@pytest.mark.parametrize("venue_id", VENUES)
def test_every_chunk_gives_its_notes_and_picks(venue_id: str) -> None:
    """Each chunk by itself, at this venue's speed, with the presses on their beats."""
    here = venue(venue_id)
    for chunk in (*here.shared, *(own.at(level) for own in here.own for level in Level)):
        course = only(venue_id, chunk)
        run = Run(course, EmptyDeck(), 1)
        bot = Bot(run)
        while not run.finished:
            run.step(bot.intent())
        assert run.tumbles.at.total() == 0, chunk.id
        missed = [note.beat % 8 for note in course.notes if note.index not in run.taken]
        assert not missed, (chunk.id, missed)
        assert len(run.picks) == len(course.picks), chunk.id


def only(venue_id: str, chunk: Chunk) -> Course:
    """Lay out a road of clear bars around one chunk."""
    from random import Random

    from game.simulation.course import _lay_out
    from game.simulation.planning import Slot

    nothing = Chunk(id="nothing", level=Level.EASY)
    slots = [
        Slot(middle, 8.0 * n, 0, Level.HARD, pick=True)
        for n, middle in enumerate((nothing, chunk, nothing))
    ]
    here = venue(venue_id)
    return _lay_out(replace(here, leg_bars=(6,)), grid_of(here), slots, Random(1))


def test_no_note_hides_in_an_obstacle() -> None:
    for venue_id in VENUES:
        for seed in (1, 2):
            course = build_course(venue(venue_id), seed)
            for obstacle in course.obstacles:
                inside = [n for n in course.notes if obstacle.holds(n.x, n.y)]
                assert not inside, (course.chunks[int(obstacle.beat // 8)], inside)


def test_in_a_swung_song_the_off_beats_are_late_on_the_road_too() -> None:
    off = {round(beat % 1, 2) for beat in presses(build_course(venue("shop"), 1))}
    assert off == {0.0, 0.64}


def test_notes_fall_on_the_grid() -> None:
    """Quarter beats at the finest, and a note counts when the runner is on its beat."""
    for course in courses("park")[:3]:
        for note in course.notes:
            assert note.x == pytest.approx(course.x(note.beat))
            assert note.beat * 4 == int(note.beat * 4)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("chunks: [{id: a, level: tricky}]", "level"),
        ("chunks: [{id: a, level: easy, steps: {9: hurdle}}]", "steps"),
        ("chunks: [{id: a, level: easy, steps: {1: hedge}}]", "hazard"),
        ("chunks: [{id: a, level: easy, colour: red}]", "colour"),
        ("chunks: [", "shared.yaml"),
    ],
)
def test_a_course_file_that_is_wrong_says_where(text: str, wrong: str, tmp_path: Path) -> None:
    (tmp_path / "corridor.yaml").write_bytes((COURSES / "corridor.yaml").read_bytes())
    (tmp_path / "shared.yaml").write_text(text)
    with pytest.raises(CourseError, match=wrong):
        load_venue(tmp_path, "corridor")


def test_a_missing_venue_says_so(tmp_path: Path) -> None:
    with pytest.raises(CourseError, match=r"moon\.yaml"):
        load_venue(tmp_path, "moon")


def test_too_few_chunks_say_so() -> None:
    here = replace(venue("corridor"), shared=(), own=())
    with pytest.raises(CourseError, match="no chunk fits"):
        build_course(here, 1)


def test_assists_do_not_change_a_course() -> None:
    course = build_course(venue("street"), 9)
    assert run_on(course, Assists(speed=0.5)).course == course
