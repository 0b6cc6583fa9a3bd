"""Which chunk comes when: the rules of a course, before anything has a place in px.

A course is a row of slots of two bars each. `needs_of_slots` says what each slot asks of its chunk,
and `fill` chooses a chunk for each.
"""

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

TUTORIAL = (TutorialHint.JUMP, TutorialHint.STRUM, TutorialHint.NOTE)
NEW_A_LEG = 2  # how many kinds of hazard are new in a leg, until none is left
MEETING_LEGS = len(HAZARDS) // NEW_A_LEG  # the legs in which kinds of hazard are first met
ROOM_TO_LAND_BEATS = 2  # a jump lasts at most 1.7
ROOM_TO_HEAR_BEATS = 2  # what lies ahead is heard a beat before it is to be pressed for


@dataclass(frozen=True, slots=True)
class Slot:
    """A chunk in its place: the beat it starts on, and the leg it belongs to."""

    chunk: Chunk
    beat: float
    leg: int
    leg_level: Level
    pick: bool = False  # the leg's pick hangs over this chunk
    lesson: bool = False  # the tutorial shows one of its hints here


@dataclass(frozen=True, slots=True)
class SlotNeeds:
    """What a slot asks of its chunk."""

    leg: int
    leg_level: Level
    section: Section
    number: int  # within the leg, from 0
    place: int  # within the section, from 0
    level: Level
    opens: bool  # the first of its leg: nothing is in the way for a bar
    closes: bool  # the last of its leg: the runner has landed before the gate
    introduces: bool  # may show a kind of hazard that was not met yet, with no other hazard
    pick: bool  # the leg's pick hangs over it
    lesson: TutorialHint | None  # what the tutorial shows in it


@dataclass(frozen=True, slots=True)
class Shape:
    """How long and how hard a course is."""

    hardest: Level
    breather: int  # of so many chunks, the last is a level easier
    leg_bars: Sequence[int]  # how many bars each leg has
    encore: bool = False
    tutorial: bool = False


def needs_of_slots(shape: Shape, random: Random) -> list[SlotNeeds]:
    """Return what each slot of a course asks of its chunk, in order."""
    needs = []
    for leg, bars in enumerate(shape.leg_bars):
        slots = bars // BARS_PER_CHUNK
        pick = _pick_slot(shape, leg, slots, random)
        needs += [_needs_of(shape, leg, number, slots, pick) for number in range(slots)]
    return needs


def _needs_of(shape: Shape, leg: int, number: int, slots: int, pick: int | None) -> SlotNeeds:
    """Return what one slot of a leg asks."""
    level = leg_level(leg, shape)
    tutorial = shape.tutorial and leg == 0 and number < len(TUTORIAL)
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
        lesson=TUTORIAL[number] if tutorial else None,
    )


def _breathes(shape: Shape, number: int) -> bool:
    """Return whether a slot is a breather."""
    return not shape.encore and number % shape.breather == shape.breather - 1


def _pick_slot(shape: Shape, leg: int, slots: int, random: Random) -> int | None:
    """Return the slot with the leg's pick: none in the first leg, nor where a hazard may be new."""
    free = [
        number
        for number in range(1, slots - 1)
        if not (leg < MEETING_LEGS and number % 2 == 1) and not _breathes(shape, number)
    ]
    return random.choice(free) if leg > 0 and free else None


def leg_level(leg: int, shape: Shape) -> Level:
    """Return a leg's level: each leg is a level harder, and an encore begins a level higher."""
    if shape.encore:
        return Level(min(leg + 1, Level.HARD))
    return Level(min(leg, shape.hardest))


def _slot_level(number: int, slots: int, level: Level, breathes: bool) -> Level:
    """Return a slot's level: easy before the gate, a level lower in a breather."""
    if number == slots - 1:
        return Level.EASY
    return level.easier if breathes else level


def fill(
    needs_of_all: Sequence[SlotNeeds],
    shared: Sequence[Chunk],
    own: Sequence[Chunk],
    random: Random,
    met_all: bool,
) -> list[Slot]:
    """Choose a chunk for every slot; raise CourseError when none fits.

    `shared` are the chunks of the tutorial, `own` those of the venue. With `met_all` no kind of
    hazard is new.
    """
    planner = _Planner(shared, own, random, met_all)
    return [planner.choose(needs, i * CHUNK_BEATS) for i, needs in enumerate(needs_of_all)]


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

    def choose(self, needs: SlotNeeds, beat: float) -> Slot:
        """Choose the chunk of a slot that starts on a beat of the course."""
        chunks = list(self._candidates(needs, beat))
        if not chunks:
            raise CourseError(f"no chunk fits slot {needs.number} of leg {needs.leg}")
        least = min(self.used[chunk.id] for chunk in chunks)
        chunk = self.random.choice([chunk for chunk in chunks if self.used[chunk.id] == least])
        self.met |= chunk.kinds
        self.used[chunk.id] += 1
        if chunk.hazards:
            self.last_press = beat + chunk.hazards[-1].beat
        lesson = needs.lesson is not None
        return Slot(chunk, beat, needs.leg, needs.leg_level, needs.pick, lesson)

    def _candidates(self, needs: SlotNeeds, beat: float) -> Iterator[Chunk]:
        """Yield the chunks that may come in a slot, changed to fit it."""
        if needs.lesson:
            yield from (chunk for chunk in self.shared if chunk.lesson is needs.lesson)
            return
        here = [
            chunk
            for chunk in self.own
            if chunk.section is needs.section and chunk.place == needs.place
        ]
        since = self.last_press - beat  # from the start of this slot: negative
        if needs.introduces and len(self.met) < NEW_A_LEG * (needs.leg + 1):
            new = [one for chunk in here for one in self._introducing(chunk, since)]
            if new:
                yield from new
                return
        for chunk in here:
            fitted = self._fitted(chunk, needs, since)
            if fitted.has_pick or not needs.pick:
                yield fitted

    def _introducing(self, chunk: Chunk, since: float) -> Iterator[Chunk]:
        """Yield the chunk with one hazard only, once for each of its kinds that was not met yet."""
        shown = chunk.at(Level.EASY, since)
        for kind in HAZARDS:
            if kind in shown.kinds - self.met:
                yield shown.alone(kind)

    def _fitted(self, chunk: Chunk, needs: SlotNeeds, since: float) -> Chunk:
        """Return a chunk changed to fit a slot."""
        fitted = chunk.at(needs.level, since).known(self.met)
        if needs.opens:
            fitted = fitted.cleared(BEATS_PER_BAR)
        first = ROOM_TO_HEAR_BEATS if needs.opens else 0
        last = CHUNK_BEATS - ROOM_TO_LAND_BEATS if needs.closes else CHUNK_BEATS
        return fitted.between(first, last)
