"""The run: presses go in, ticks go by, events become sound, pictures and progress."""

from typing import TYPE_CHECKING

import pygame

from game.bindings import RUN_ACTS, Act
from game.devices import Away, Input, Point, Press, Release
from game.scenario.dilemma import Dilemma
from game.scenes.run.goals import goal_caption
from game.scenes.run.grooving import groove_to
from game.scenes.run.latch import Latch
from game.scenes.run.ready import PLAYS, Asked, PreparedRun, assists_of, zoom_of
from game.scenes.run.resizing import resizing
from game.scenes.run.words import RoadWords, SoundsAhead, sound_of, where_on_road
from game.simulation import events
from game.simulation.clock import FixedClock
from game.simulation.phase import Phase
from game.simulation.place_in_song import leg_beat
from game.simulation.recording import Recorder
from game.simulation.tuning import COUNT_BEATS
from game.ui.context import Context
from game.ui.corners import road_corners
from game.ui.scene import Change, Push, Replace
from game.ui.tuning import new_controls
from game.view import hud
from game.view.brush import Face
from game.view.voice import no_words

if TYPE_CHECKING:
    from game.view.run_view import RunView

SECOND = 1_000_000_000
RUN_KEYS = frozenset(RUN_ACTS)
CHEER_NS = 1_500_000_000  # at the gig's door, before the gig opens


class Running:
    """One run on the screen. It is over only at the gig, or when the player leaves."""

    HIDES_POINTER = True

    def __init__(self, context: Context, ready: PreparedRun) -> None:
        self._context = context
        self._ready, self._mode = ready, ready.mode
        self.run, self._view, self._song = ready.run, ready.view, ready.song
        self._recorder = ready.past or Recorder(ready.run)
        self._clock = FixedClock()
        self._latch = Latch()
        self._intent = context.hooks.pilot(ready.run) if context.hooks.pilot else self._latch.take
        self.controls = new_controls(context)
        self._hold_ns = 0  # the run stands still: a count after a pause, or the wait for the bar
        self._cheered_ns = 0
        self.words = RoadWords(context, PLAYS[ready.runner])
        self._ahead = SoundsAhead(context)
        self._counting = self._started = self._asked = False

    def enter(self) -> None:
        """Start, or go on after another screen."""
        context = self._context
        self._view.reduced_motion = context.settings.reduced_motion
        self._view.high_contrast = context.settings.theme == "contrast"
        self._view.counter_point = hud.counter_target(context.brush, self._counters())
        self.run.assists = assists_of(context.settings)
        self._song.volume = context.sound.music_volume
        self.controls.show(road_corners(context, self._pause))
        context.voice.open(lambda: where_on_road(context, self.run, self._song.beat_s))
        self._clock.reset()
        if not self._started:
            self._started = True
            self._set_off()
        elif self._asked:  # its story is over
            self._asked = False
            self._song.story(on=False)
        else:
            self._count_in()

    def _set_off(self) -> None:
        """Start; a run that comes back is counted in."""
        self._context.sound.now_playing(self._song, self._ready.venue)
        if self._ready.past is None or self.run.frozen:
            return
        if not (self.run.dilemma or self.run.phase is Phase.COUNTING):
            self._count_in()

    def leave(self) -> None:
        """Keep the run and let go of held keys; the music waits unless a dilemma opens."""
        if not self.run.finished:
            self._mode.left(self._ready, self._recorder)
        self._latch.let_all_go()
        self.controls.disarm()
        self._context.voice.open(no_words)  # it lets the run go
        self._song.pause()
        self._song.story(on=self._asked)

    def _answered(self) -> None:
        """Keep what was learned in the story that is over."""
        dilemma = self.run.dilemma
        if dilemma is None:
            return
        self._mode.answered(dilemma)
        self._recorder.finished(dilemma)

    def _count_in(self) -> None:
        """Count three beats after a pause before the road moves again."""
        self._counting = True
        self._hold_ns = round(COUNT_BEATS * self._song.beat_s * SECOND)

    def _pause(self) -> Change:
        return Push(self._mode.pause(self._ready))

    def handle(self, given: Input) -> Change | None:
        """Take one input: the road's keys at once, the corner buttons by pointer."""
        match given:
            case Away():
                return self._pause()
            case Press():
                return self._press(given)
            case Release(name=name):
                self._latch.let_go(name)
            case Point():
                return self._point(given)
        return None

    def _press(self, press: Press) -> Change | None:
        acts = press.acts
        if Act.PAUSE in acts or (Act.BACK in acts and not acts & RUN_KEYS):
            return self._pause()
        if Act.HELP in acts or Act.BREAK in acts:
            return self.controls.by_shortcut(acts)
        if self._context.settings.one_button or Act.JUMP in acts:
            self._latch.jump(press.name)
        elif Act.STRUM in acts:
            self._latch.strum()
        elif Act.SKIP in acts:
            self._latch.skip()
        elif Act.FINISH in acts:
            self._mode.finish(self.words.show)
        return None

    def _point(self, point: Point) -> Change | None:
        on_button = any(item.rect.collidepoint(point.position) for item in self.controls.items)
        if on_button or self.controls.armed is not None:
            return self.controls.handle(point)
        left = point.position[0] < self._context.brush.frame.size[0] // 2
        left_jumps = self._context.settings.hand == "left"
        strums = left != left_jumps if point.touch else point.button != 1
        self._latch.point(point, jumps=self._context.settings.one_button or not strums)
        return None

    def update(self, elapsed_ns: int) -> Change | None:
        """Advance the ticks of the run, the music and the pictures."""
        self._view.tick(elapsed_ns / SECOND)
        self._song.make_room(self._context.voice.busy)
        self._song.tick(elapsed_ns / SECOND)
        self.words.tick(elapsed_ns)
        self.controls.rest(elapsed_ns)
        if self._latch.held_long(elapsed_ns) and self._context.settings.one_button:
            return self._pause()
        stage, frame = self._view.stage, self._context.brush.frame
        zoom = zoom_of(self._context.settings, encore=self._ready.encore)
        if (stage.width, stage.height, stage.zoom) != (*frame.size, zoom):
            return self._reload()
        if self._mode.over or self.run.finished:
            return self._end(elapsed_ns)
        change = self._wait(elapsed_ns) if self._hold_ns > 0 else self._run_on(elapsed_ns)
        if not self.run.frozen:
            self.words.tell(self.count, self.run.lesson)
        return change

    def _run_on(self, elapsed_ns: int) -> Change | None:
        """Step the run by the ticks that are due; open what it stops for."""
        if self.run.frozen:  # it came back so
            return self._ask()
        for _tick in range(self._clock.advance(elapsed_ns, self._context.settings.road_speed)):
            happened = self._recorder.step(self._intent())
            self._ahead.tell(self.run)
            self._view.react(happened, self.run)
            for event in happened:
                self._react(event)
            if self.run.frozen:
                return self._ask()
            if events.gate_without_story(happened):
                scene = self._mode.passed(self._ready)
                return Push(scene) if scene else None
        self._song.follow(self.run.leg, leg_beat(self.run), self.run.assists.speed)
        return None

    def _wait(self, elapsed_ns: int) -> Change | None:
        """Advance the count after a pause."""
        self._hold_ns = max(0, self._hold_ns - elapsed_ns)
        self._counting = self._hold_ns > 0
        return None

    @property
    def count(self) -> int:
        """The number of the stick count that stands over the road; 0 for none."""
        if self._counting and self._hold_ns:
            return min(COUNT_BEATS, int(self._hold_ns / SECOND / self._song.beat_s) + 1)
        return self.run.count

    def _end(self, elapsed_ns: int) -> Change | None:
        """Go to the gig, after a cheer at its door where the runner arrived."""
        self._cheered_ns += elapsed_ns
        if self._cheered_ns < CHEER_NS and not self._mode.over:
            return None
        self.words.clear()
        return Replace(self._mode.gig(self._ready, self._recorder.met))

    def _reload(self) -> Change:
        """Draw everything anew for a window of another size, with the run as it stands."""
        return resizing(self._context, self._ready, self.take_view)

    def take_view(self, view: "RunView") -> None:
        """Take the drawings for the window's new size."""
        self._view = view

    def _ask(self) -> Change | None:
        """Open the dilemma that stopped the run."""
        if not (dilemma := self.run.dilemma):
            return None
        self._asked = True
        self.words.clear()
        self._context.sound.play("gate")
        ask = Asked(dilemma, self._skip, self._answered, self.backdrop)
        return Push(self._mode.ask(self._ready, ask))

    def _skip(self) -> Dilemma | None:
        """Swap the open story; nothing is kept of it but that its topic rests."""
        if not (old := self.run.dilemma) or not self.run.skip_story():
            return None
        self._recorder.skipped()
        self._mode.skipped(old.scenario.topic)
        self._mode.left(self._ready, self._recorder)
        return self.run.dilemma

    def _react(self, event: events.Event) -> None:
        context = self._context
        if context.hooks.listener:
            context.hooks.listener(event)
        reached = self._ready.tally.on_event(event, self.run.beat)
        match event:
            case events.NoteTaken(note=note):
                context.sound.play_note(self._song.pitch(note.degree))
            case events.Strummed():
                context.sound.strum(self._song.strum)
            case events.GigReached():
                self._mode.arrived(self._ready)
        groove_to(event, context, self._ready, self.words)
        if sound := sound_of(event):
            context.sound.play(sound)
        self.words.on_event(event, goal_caption(reached, context.words.gettext))

    # Drawing

    def _counters(self) -> hud.Counters:
        """Return what is counted over the road, across from the corner buttons."""
        run, right, row = self.run, self._context.settings.hand == "left", self._ready.groove.row
        return hud.Counters(len(run.taken), len(run.picks), len(run.course.picks), row, right)

    def backdrop(self, screen: pygame.Surface) -> None:
        """Paint the frozen road, for a screen that opens over it."""
        self._view.draw(screen, self.run, 1.0)

    def draw(self, screen: pygame.Surface) -> None:
        """Paint the road and what stands over it."""
        context, run = self._context, self.run
        self._view.draw(screen, run, self._clock.alpha)
        hud.draw_counters(context.brush, screen, self._counters())
        gates = tuple(gate / run.course.length for gate in run.course.gates)
        hud.draw_way(context.brush, screen, hud.Way(run.progress, gates, run.gates_passed))
        self.words.draw(screen, self.count, self.run.lesson)
        if self._mode.note:
            hud.draw_note(context.brush, screen, self._mode.note)
        for item in self.controls.items:
            item.draw(screen, item.rect, Face(pressed=item.key == self.controls.armed))
