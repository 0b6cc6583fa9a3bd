"""One run through a venue: `Run.step(intent)` moves it by a tick and tells what happened."""

from collections.abc import Callable
from dataclasses import replace

from game.scenario.dilemma import Dilemma
from game.scenario.model import Scenario
from game.simulation import events
from game.simulation.collecting import Collection
from game.simulation.contact import Road, no_gaps
from game.simulation.events import Event
from game.simulation.forecast import must_hold
from game.simulation.intent import IDLE, Intent
from game.simulation.lesson_stop import holds
from game.simulation.phase import Phase
from game.simulation.pieces import Course, Obstacle, TutorialHint
from game.simulation.runner import Motion, Runner
from game.simulation.song_beat import SongBeat
from game.simulation.stories import StorySource
from game.simulation.trail import Trail
from game.simulation.tumbling import Fall, Tumbles, eased, is_stumble, safe_beat
from game.simulation.tuning import EASE_AHEAD_PX, HAND_S, Assists

__all__ = ["Motion", "Phase", "Run"]


class Run:
    """The whole state of a run; nothing in it knows of clocks, screens or sound."""

    def __init__(
        self,
        course: Course,
        deck: StorySource,
        seed: int | str,
        assists: Assists | None = None,
        ask: Callable[[Scenario, str], Dilemma] = Dilemma,
    ) -> None:
        self.deck = deck
        self.seed = str(seed)
        self.assists = assists or Assists()  # may be set anew between any two ticks
        self.road = Road(course)
        self.runner = Runner()
        self.collection = Collection(course)
        self.song = SongBeat(course)
        self.tumbles = Tumbles()
        self.phase = Phase.RUNNING
        self.tick = 0
        self.leg = 0
        self.gates_passed = 0
        self.dilemma: Dilemma | None = None
        self.taken = self.collection.taken  # notes, by index
        self.picks = self.collection.picks
        self.smashed = self.road.smashed  # obstacles, by index
        self.removed = self.road.removed
        self._ask = ask
        self._events: list[Event] = []
        self._trail = Trail()
        self._fall: Fall | None = None  # from the tumble until running goes on

    # What the scene and the view ask and do

    @property
    def course(self) -> Course:
        """Return the course as it is now: obstacles get smaller when a leg is eased."""
        return self.road.course

    @property
    def beat(self) -> float:
        """Return the beats run since the start of the course."""
        return self.runner.x / self.course.px_per_beat

    @property
    def gate(self) -> int | None:
        """Return the number of the gate whose story is open; a tumble's belongs to none."""
        return None if self._fall else self.leg

    @property
    def progress(self) -> float:
        """Return how much of the course is behind, 0 to 1."""
        return min(self.runner.x / self.course.length, 1.0)

    @property
    def finished(self) -> bool:
        """Return whether the gig is reached."""
        return self.phase is Phase.AT_GIG

    @property
    def frozen(self) -> bool:
        """Return whether an open dilemma holds everything."""
        return self.dilemma is not None and not self.dilemma.done

    @property
    def count(self) -> int:
        """Return the number of the stick count, 3, 2 or 1; 0 when there is none."""
        return self.song.count if self.phase is Phase.COUNTING else 0

    @property
    def lesson(self) -> TutorialHint | None:
        """Return what the tutorial shows here."""
        return self.course.lesson_at(self.runner.x)

    def step(self, intent: Intent) -> list[Event]:
        """Move by one tick; while a dilemma is open nothing changes and the list is empty."""
        if self.finished or self.frozen:
            return []
        self._events = []
        self.tick += 1
        self.song.advance()
        if self.tick == 1:
            self._events.append(events.LegStarted(self.tick, self.leg))
        if self.dilemma is not None:
            self._close(self.dilemma)
        if intent.skip:
            self._remove(self.road.next_obstacle(self.runner.x))
        match self.phase:
            case Phase.RUNNING | Phase.LESSON:
                self._run(intent)
            case Phase.STOPPING:
                self._come_down()
            case Phase.DOWN:
                self._lie()
            case Phase.REWINDING:
                self._rewind()
            case Phase.HELPED | Phase.COUNTING | Phase.WAITING:
                self._wait()
        return self._events

    def skip_story(self) -> bool:
        """Swap the open story for a light one of another topic; False if there is none."""
        if self.dilemma is None or self.dilemma.done:
            return False
        if other := self.deck.swap(self.dilemma.scenario):
            self.dilemma = self._ask(other, self.seed)
        return other is not None

    # Running

    def _run(self, intent: Intent) -> None:
        """Run for a tick, and see what is met."""
        runner, assists = self.runner, self.assists
        if assists.one_button:
            strum = self.road.strum_is_due(runner, self.beat, assists.strum_reach)
            intent = Intent(intent.jump, strum=strum)
        if holds(self.road, runner, intent, assists):
            self.phase = Phase.LESSON
            runner.stand_still(self.tick, Motion.IDLE)
            return
        if self.phase is Phase.LESSON:
            self.phase = Phase.RUNNING
            self.song.wait_for(self.beat, 0.0)
            self._events.append(events.SongSet(self.tick, self.beat))
        if runner.is_cut_by(intent) and must_hold(runner, self.road, assists):
            runner.cut_short = True  # as good as: this jump stays full
        over_gap = no_gaps if assists.no_tumble else self.road.over_gap
        self._events += runner.step(intent, self.tick, self.road.speed, over_gap, assists)
        end = self.course.legs[self.leg].end
        runner.x = min(runner.x, end)
        smashed = self.road.smash(runner, assists.strum_reach) if runner.strum_active_s > 0 else ()
        self._events += [events.Smashed(self.tick, one) for one in smashed]
        self._trail.note(runner, self.tick)
        self.tumbles.quiet_ticks += 1
        obstacle = None if assists.no_tumble else self.road.tumble(runner, assists)
        if obstacle is not None and is_stumble(obstacle):
            self._stumble(obstacle)
        elif obstacle is not None:
            self._tumble(obstacle)
            return
        self._events += self.collection.step(runner, self.tick)
        if runner.x == end:
            self._stop()

    def _remove(self, *obstacles: Obstacle | None) -> None:
        """Take obstacles out of the way: on request, or after a tumble."""
        for obstacle in obstacles:
            if obstacle is not None and self.road.remove(obstacle):
                self._events.append(events.ObstacleRemoved(self.tick, obstacle))

    # Gates, dilemmas and the gig

    def _stop(self) -> None:
        """Stop on the line of the gate or the gig."""
        self.phase = Phase.STOPPING
        if self.leg < len(self.course.gates):
            self._events.append(events.GateReached(self.tick, self.leg))
        if self.runner.on_ground:
            self._arrive()

    def _come_down(self) -> None:
        """Finish a jump on the line."""
        self._events += self.runner.step(IDLE, self.tick, 0.0, no_gaps, self.assists)
        if self.runner.on_ground:
            self._arrive()

    def _arrive(self) -> None:
        """Stand before the gate and open its dilemma, or cheer at the gig."""
        if self.leg == len(self.course.gates):
            self.phase = Phase.AT_GIG
            self.runner.stand_still(self.tick, Motion.CHEER)
            self._events.append(events.GigReached(self.tick))
            return
        self.runner.stand_still(self.tick, Motion.IDLE)
        if story := self.deck.next_gate():
            self._open(story)
        else:  # a deck without stories: the gate opens by itself
            self._open_gate()
            self.song.wait_for(self.beat, 0.0)
            self.phase = Phase.WAITING

    def _open_gate(self) -> None:
        """Open the gate."""
        self._events.append(events.GateOpened(self.tick, self.leg))
        self.gates_passed += 1

    def _open(self, story: Scenario) -> None:
        """Open a dilemma; from here on nothing moves until it is done."""
        self.dilemma = self._ask(story, self.seed)
        self._events.append(events.DilemmaOpened(self.tick, self.gate))

    def _close(self, dilemma: Dilemma) -> None:
        """Leave a dilemma that ended safely: through the gate, or from safe ground."""
        story, first_try = dilemma.scenario.id, bool(dilemma.first_try)
        self._events.append(events.DilemmaClosed(self.tick, self.gate, story, first_try))
        self.dilemma = None
        self.tumbles.quiet_ticks = 0
        if self._fall is None:
            self._open_gate()
        self._fall = None
        self.phase = Phase.COUNTING
        self.song.count_into(self.beat)

    def _wait(self) -> None:
        """Stand until the music is on the beat on which the course goes on."""
        self.runner.stand_still(self.tick, self.runner.motion)
        if self.song.ticks_left:
            return
        if self._fall is not None:
            self._events.append(events.SongSet(self.tick, self.song.resume))
            self._fall = None
        self.phase = Phase.RUNNING
        self.runner.x += self.song.late * self.course.px_per_beat
        if self.gates_passed > self.leg:
            self.leg += 1
            self._events.append(events.LegStarted(self.tick, self.leg))
            for _step in range(self.tumbles.steps_before(self.leg)):
                self._ease(self.course.legs[self.leg].start)

    def _stumble(self, obstacle: Obstacle) -> None:
        """Clip something easy: it clatters over, and running goes on."""
        self.tumbles.stumbles[obstacle.index] += 1
        self.road.remove(obstacle)
        self.runner.stumble(self.tick)
        self._events.append(events.Stumbled(self.tick, obstacle))

    def _tumble(self, obstacle: Obstacle) -> None:
        """Fall over an obstacle, and decide whether a dilemma follows."""
        leg = self.course.legs[self.leg]
        may_ask = self.tumbles.count(obstacle, self.course, leg, self.assists)
        story = self.deck.next_tumble() if may_ask else None
        self.tumbles.asked += story is not None
        self._fall = Fall(obstacle, story, self.tick)
        self.phase = Phase.DOWN
        self.runner.begin(Motion.TUMBLE, self.tick)
        self._events.append(events.Tumbled(self.tick, obstacle, story is not None))

    def _lie(self) -> None:
        """Lie for a moment, then the tape is wound back."""
        self.runner.lie(self.tick)
        self._trail.note(self.runner, self.tick)
        if self._fall is None or self._fall.lies(self.tick):
            return
        beat = safe_beat(self._fall.obstacle)
        self._fall = replace(self._fall, way=self._trail.back_to(self.course.x(beat)))
        self.phase = Phase.REWINDING
        self._events.append(events.Rewound(self.tick, beat))

    def _rewind(self) -> None:
        """Go back the way that was run, up to safe ground; there is a hand, and maybe a story."""
        if not (fall := self._fall) or not fall.wind_back(self.runner, self.tick):
            return
        self._help_up(fall.obstacle)
        self.song.wait_for(self.beat, HAND_S)
        self.phase = Phase.HELPED
        if fall.story is not None:
            self._open(fall.story)

    def _help_up(self, obstacle: Obstacle) -> None:
        """Stand on safe ground with a clear bar ahead; what was too hard gets easier."""
        x = self.course.x(safe_beat(obstacle))
        self.runner = Runner(x, self.tick, Motion.HELP_UP)
        self.road.rewind()
        self.collection.rewind(x)
        self._events.append(events.HelpedUp(self.tick))
        self._remove(*self.tumbles.clears(self.course, obstacle))
        if self.tumbles.eases(self.leg):
            self._ease(x + EASE_AHEAD_PX)

    def _ease(self, from_x: float) -> None:
        """Make the rest of the leg one step easier, beyond what can be seen."""
        self.road.change(*eased(self.course, self.course.legs[self.leg], from_x))
        self._events.append(events.Eased(self.tick, self.leg))
