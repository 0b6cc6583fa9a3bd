"""Which chunk comes when: the rules of a course, before anything has a place in px."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random

from game.simulation.chunk import Chunk, CourseError
from game.simulation.obstacles import ObstacleKind
from game.simulation.pieces import TutorialHint
from game.simulation.tuning import (
    BARS_PER_CHUNK,
    BEATS_PER_BAR,
    CHUNK_BEATS,
    SPACING_BEATS,
    Level,
)

LESSONS = (TutorialHint.JUMP, TutorialHint.STRUM, TutorialHint.NOTE)
OWN_CHANCE = 0.4  # how often a venue's own chunk is looked for first
INTRODUCED_FIRST = (0, 2)  # the slots of the first leg, which is short, with a new hazard
INTRODUCED = (0, 3)  # and those of the legs after it
ROOM_TO_LAND_BEATS = 2  # a jump lasts at most 1.7
OWN_TIMES = 2  # up to this often in a course


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
    number: int  # within the leg
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
    return SlotNeeds(
        leg=leg,
        leg_level=level,
        number=number,
        level=_slot_level(number, slots, level, _breathes(shape, number)),
        opens=number == 0,
        closes=number == slots - 1,
        introduces=not shape.encore and number in _introductions(leg),
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
        if number not in _introductions(leg) and not _breathes(shape, number)
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


def _introductions(leg: int) -> tuple[int, ...]:
    """Return the slots of a leg in which a new hazard first appears, alone: two, until all did."""
    slots = INTRODUCED if leg else INTRODUCED_FIRST
    before = len(INTRODUCED_FIRST) + len(INTRODUCED) * (leg - 1) if leg else 0
    return slots[: max(0, len(ObstacleKind) - before)]


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
        self.met: set[ObstacleKind] = set(ObstacleKind) if met_all else set()
        self.used: Counter[str] = Counter()
        self.last_press = -float(CHUNK_BEATS)  # the beat of the last hazard

    def choose(self, place: SlotNeeds, beat: float) -> Slot:
        """Choose the chunk of a place that starts on the beat."""
        chunk = self._draw(place, beat)
        self.met |= chunk.kinds
        self.used[chunk.id] += 1
        if chunk.hazards:
            self.last_press = beat + chunk.hazards[-1].beat
        lesson = place.lesson is not None
        return Slot(chunk, beat, place.leg, place.leg_level, place.pick, lesson)

    def _draw(self, place: SlotNeeds, beat: float) -> Chunk:
        """Draw one of the least used chunks that fit, often a venue's own one first."""
        own_first = self.random.random() < OWN_CHANCE
        fresh = [chunk for chunk in self.own if self.used[chunk.id] < OWN_TIMES]
        every = [*self.shared, *self.own]
        pools = [fresh, every] if own_first else [every]
        for fits in self._wishes(place, beat):
            for pool in pools:
                chunks = [chunk for chunk in pool if fits(chunk)]
                if chunks:
                    return self._least_used(chunks)
        raise CourseError(f"no chunk fits slot {place.number} of leg {place.leg}")

    def _wishes(self, place: SlotNeeds, beat: float) -> Iterable[Callable[[Chunk], bool]]:
        """Yield what a chunk should be, then the same at an easier level."""
        for level in sorted({place.level, place.level.easier, Level.EASY}, reverse=True):
            yield partial(self._fits, place=place, beat=beat, level=level)

    def _fits(self, chunk: Chunk, place: SlotNeeds, beat: float, level: Level) -> bool:
        """Return whether a chunk may come here."""
        if place.lesson or chunk.lesson:
            return chunk.lesson is place.lesson
        return (
            self._kinds_fit(chunk, place, level)
            and chunk.has_pick >= place.pick
            and self._spaced(chunk, place, beat)
        )

    def _kinds_fit(self, chunk: Chunk, place: SlotNeeds, level: Level) -> bool:
        """Return whether the hazards are known, or the one new one is alone."""
        new = chunk.kinds - self.met
        if place.introduces and self.met != set(ObstacleKind):
            alone = len(new) == 1 and len(chunk.hazards) == 1
            return alone and chunk.level is Level.EASY
        return chunk.level is level and not new

    def _spaced(self, chunk: Chunk, place: SlotNeeds, beat: float) -> bool:
        """Return whether there is room before the first hazard, and after the last press."""
        if not chunk.hazards:
            return not place.opens
        first = chunk.hazards[0].beat
        if place.closes and chunk.steps[-1].beat > CHUNK_BEATS - ROOM_TO_LAND_BEATS:
            return False
        if place.opens and first < BEATS_PER_BAR:
            return False
        return beat + first - self.last_press >= SPACING_BEATS[chunk.level]

    def _least_used(self, chunks: Sequence[Chunk]) -> Chunk:
        """Draw one of the chunks that were used least."""
        least = min(self.used[chunk.id] for chunk in chunks)
        return self.random.choice([chunk for chunk in chunks if self.used[chunk.id] == least])
