"""Which chunk comes when: the rules of a course, before anything has a place in px."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from game.simulation.chunk import LEGS, Chunk, CourseError, Section
from game.simulation.obstacles import HAZARDS, ObstacleKind
from game.simulation.pieces import TutorialHint
from game.simulation.tuning import (
    BARS_PER_CHUNK,
    BEATS_PER_BAR,
    CHUNK_BEATS,
    FINALE_BARS,
    Level,
)

LESSONS = (TutorialHint.JUMP, TutorialHint.STRUM, TutorialHint.NOTE)
NEW_A_LEG = 2  # kinds of hazard that first appear in a leg, until all did
MEETING_LEGS = len(HAZARDS) // NEW_A_LEG
ROOM_TO_LAND_BEATS = 2  # a jump lasts at most 1.7
ROOM_TO_HEAR_BEATS = 2  # what is ahead sounds a beat before its press
MOST_TIMES = 2  # one chunk in a run


@dataclass(frozen=True, slots=True)
class Slot:
    """A chunk in its place: the beat it starts on, and the leg it belongs to."""

    chunk: Chunk
    beat: float
    leg: int
    leg_level: Level
    pick: bool = False  # the pick over this chunk is there
    lesson: bool = False  # the tutorial shows itself here


@dataclass(frozen=True, slots=True)
class SlotNeeds:
    """What a slot asks of its chunk."""

    leg: int
    leg_level: Level
    section: Section
    number: int  # within the leg
    place: int  # within the section
    level: Level
    opens: bool  # one clear bar first
    closes: bool  # the runner has landed before the end
    introduces: bool  # a kind of hazard not met yet, alone
    pick: bool
    lesson: TutorialHint | None


@dataclass(frozen=True, slots=True)
class Shape:
    """What a course is to be."""

    hardest: Level
    breather: int  # every so many chunks, one is a level easier
    leg_bars: Sequence[int]
    encore: bool = False
    tutorial: bool = False


def places_of(shape: Shape, random: Random) -> list[SlotNeeds]:
    """Return what each two bars of a course ask of their chunk."""
    places = []
    for leg, bars in enumerate(shape.leg_bars):
        slots = bars // BARS_PER_CHUNK
        pick = _pick_slot(shape, leg, slots, random)
        places += [_place(shape, leg, number, slots, pick) for number in range(slots)]
    return places


def _place(shape: Shape, leg: int, number: int, slots: int, pick: int | None) -> SlotNeeds:
    """Return what one slot of a leg asks."""
    level = leg_level(leg, shape)
    tutorial = shape.tutorial and leg == 0 and number < len(LESSONS)
    finale = slots - FINALE_BARS // BARS_PER_CHUNK
    in_finale = leg == len(shape.leg_bars) - 1 and number >= finale
    return SlotNeeds(
        leg=leg,
        leg_level=level,
        section=Section.FINALE if in_finale else LEGS[leg],
        number=number,
        place=number - finale if in_finale else number,
        level=_slot_level(number, slots, level, _breathes(shape, number)),
        opens=number == 0,
        closes=number == slots - 1,
        introduces=not shape.encore and 0 < number < slots - 1 and number % 2 == 1,
        pick=number == pick,
        lesson=LESSONS[number] if tutorial else None,
    )


def _breathes(shape: Shape, number: int) -> bool:
    """Return whether a slot is a breather."""
    return not shape.encore and number % shape.breather == shape.breather - 1


def _pick_slot(shape: Shape, leg: int, slots: int, random: Random) -> int | None:
    """Return the slot with the leg's pick: not in the first leg, nor where something is new."""
    free = [
        number
        for number in range(1, slots - 1)
        if not (leg < MEETING_LEGS and number % 2 == 1) and not _breathes(shape, number)
    ]
    return random.choice(free) if leg > 0 and free else None


def leg_level(leg: int, shape: Shape) -> Level:
    """Return a leg's level: one step harder a leg, an encore one step ahead."""
    if shape.encore:
        return Level(min(leg + 1, Level.HARD))
    return Level(min(leg, shape.hardest))


def _slot_level(number: int, slots: int, level: Level, breathes: bool) -> Level:
    """Return a slot's level: easy before the gate, a step down where the course breathes."""
    if number == slots - 1:
        return Level.EASY
    return level.easier if breathes else level


def fill(
    places: Sequence[SlotNeeds],
    shared: Sequence[Chunk],
    own: Sequence[Chunk],
    random: Random,
    met_all: bool,
) -> list[Slot]:
    """Choose a chunk for every place; raise CourseError when none fits."""
    planner = _Planner(shared, own, random, met_all)
    return [planner.choose(place, index * CHUNK_BEATS) for index, place in enumerate(places)]


class _Planner:
    """Chooses chunk after chunk, by what came before."""

    def __init__(
        self, shared: Sequence[Chunk], own: Sequence[Chunk], random: Random, met_all: bool
    ) -> None:
        self.shared = shared
        self.own = own
        self.random = random
        self.met: set[ObstacleKind] = set(HAZARDS) if met_all else set()
        self.used: Counter[str] = Counter()
        self.last_press = -float(CHUNK_BEATS)  # the beat of the last hazard

    def choose(self, place: SlotNeeds, beat: float) -> Slot:
        """Choose the chunk of a place that starts on the beat."""
        chunks = list(self._candidates(place, beat))
        if not chunks:
            raise CourseError(f"no chunk fits slot {place.number} of leg {place.leg}")
        least = min(self.used[chunk.id] for chunk in chunks)
        chunk = self.random.choice([chunk for chunk in chunks if self.used[chunk.id] == least])
        self.met |= chunk.kinds
        self.used[chunk.id] += 1
        if chunk.hazards:
            self.last_press = beat + chunk.hazards[-1].beat
        lesson = place.lesson is not None
        return Slot(chunk, beat, place.leg, place.leg_level, place.pick, lesson)

    def _candidates(self, place: SlotNeeds, beat: float) -> Iterator[Chunk]:
        """Yield the chunks that may come here, as they are at its level."""
        if place.lesson:
            yield from (chunk for chunk in self.shared if chunk.lesson is place.lesson)
            return
        here = [
            chunk
            for chunk in self.own
            if chunk.section is place.section and chunk.place == place.place
        ]
        since = self.last_press - beat
        if place.introduces and len(self.met) < NEW_A_LEG * (place.leg + 1):
            new = [one for chunk in here for one in self._introducing(chunk, since)]
            if new:
                yield from new
                return
        for chunk in here:
            fitted = self._fitted(chunk, place, since)
            if fitted.has_pick or not place.pick:
                yield fitted

    def _introducing(self, chunk: Chunk, since: float) -> Iterator[Chunk]:
        """Yield a chunk with one kind of hazard that was not met yet, alone."""
        shown = chunk.at(Level.EASY, since)
        for kind in HAZARDS:
            if kind in shown.kinds - self.met:
                yield shown.alone(kind)

    def _fitted(self, chunk: Chunk, place: SlotNeeds, since: float) -> Chunk:
        """Return a chunk as it stands in this place."""
        fitted = chunk.at(place.level, since).known(self.met)
        if place.opens:
            fitted = fitted.cleared(BEATS_PER_BAR)
        first = ROOM_TO_HEAR_BEATS if place.opens else 0
        last = CHUNK_BEATS - ROOM_TO_LAND_BEATS if place.closes else CHUNK_BEATS
        return fitted.between(first, last)
