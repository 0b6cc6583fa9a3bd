"""The runner: one tick of running, jumping, falling and strumming, top to bottom."""

from collections.abc import Callable
from enum import StrEnum

from game.simulation import tuning
from game.simulation.events import Event, Jumped, Landed, Strummed
from game.simulation.intent import Intent
from game.simulation.tuning import TICK_S, Assists


class Motion(StrEnum):
    """What the runner is seen doing; a strum goes on top (`Runner.strum_tick`)."""

    IDLE = "idle"
    RUN = "run"
    JUMP = "jump"
    FALL = "fall"
    LAND = "land"
    STUMBLE = "stumble"
    TUMBLE = "tumble"
    HELP_UP = "help-up"
    CHEER = "cheer"


class Runner:
    """Where the runner is and what they are doing; x is the middle, y the feet, both in px."""

    __slots__ = (
        "coyote_s",
        "cut_short",
        "jump_buffer_s",
        "motion",
        "on_ground",
        "previous_x",
        "previous_y",
        "released",
        "rise_s",
        "since",
        "strum_active_s",
        "strum_buffer_s",
        "strum_cooldown_s",
        "strum_tick",
        "vy",
        "x",
        "y",
    )

    def __init__(self, x: float = 0.0, tick: int = 0, motion: Motion = Motion.IDLE) -> None:
        self.x = self.previous_x = x
        self.y = self.previous_y = 0.0
        self.vy = 0.0
        self.on_ground = True
        self.motion = motion
        self.since = tick  # the tick the motion began
        self.strum_tick: int | None = None  # the tick of the last strum
        self.released = False  # the key of the last jump press was let go
        self.cut_short = False  # the rise of this jump was cut by that
        self.rise_s = 0.0  # since take-off
        self.coyote_s = 0.0
        self.jump_buffer_s = 0.0
        self.strum_buffer_s = 0.0
        self.strum_cooldown_s = 0.0
        self.strum_active_s = 0.0

    def step(  # noqa: C901, PLR0912, PLR0915 - the movement is read in one place, in order
        self,
        intent: Intent,
        tick: int,
        speed: float,
        over_gap: Callable[[float], bool],
        assists: Assists,
    ) -> list[Event]:
        """Move by one tick at `speed` px a second; `over_gap(x)` tells where the ground ends."""
        events: list[Event] = []
        self.previous_x = self.x
        self.previous_y = self.y
        self.x += speed * TICK_S

        # The ground goes on, or ends: then there is coyote time, still at the edge's height.
        if self.on_ground:
            if not over_gap(self.x):
                self.coyote_s = assists.coyote_s
            elif self.coyote_s > 0:
                self.coyote_s -= TICK_S
            else:
                self.on_ground = False
                self.vy = 0.0

        # A press jumps at once, or as soon as the feet are down, if that is soon enough.
        if intent.jump:
            self.jump_buffer_s = assists.jump_buffer_s
            self.released = False
        elif self.jump_buffer_s > 0:
            self.jump_buffer_s -= TICK_S
        if intent.release:
            self.released = True
        if self.jump_buffer_s > 0 and self.on_ground:
            self.on_ground = False
            self.vy = tuning.JUMP_SPEED
            self.cut_short = assists.full_jumps
            self.jump_buffer_s = self.rise_s = 0.0
            self.begin(Motion.JUMP, tick)
            events.append(Jumped(tick))

        if not self.on_ground:
            # Letting go on the way up makes the jump short, once; a tap is never too short.
            if self.is_cut_by(intent):
                self.cut_short = True
                self.vy *= tuning.SHORT_JUMP_CUT
            self.rise_s += TICK_S

            # Up is slower than down.
            gravity = tuning.GRAVITY_UP if self.vy > 0 else tuning.GRAVITY_DOWN
            self.vy = max(self.vy - gravity * TICK_S, -tuning.MAX_FALL_SPEED)
            self.y += self.vy * TICK_S

            # The feet come down on the ground. (Below its edge the run sees a tumble first.)
            if self.vy <= 0 and self.y <= 0 and not over_gap(self.x):
                self.y = self.vy = 0.0
                self.on_ground = True
                self.coyote_s = assists.coyote_s
                self.begin(Motion.LAND, tick)
                events.append(Landed(tick))
            elif self.vy <= 0 and self.motion is not Motion.FALL:
                self.begin(Motion.FALL, tick)
        elif self.motion is not Motion.RUN and not self._settling(tick):
            self.begin(Motion.RUN, tick)

        # A strum goes out now, or when the last one is over, if that is soon enough.
        self.strum_active_s -= TICK_S
        self.strum_cooldown_s -= TICK_S
        if intent.strum:
            self.strum_buffer_s = assists.strum_buffer_s
        elif self.strum_buffer_s > 0:
            self.strum_buffer_s -= TICK_S
        if self.strum_buffer_s > 0 and self.strum_cooldown_s <= 0:
            self.strum_active_s = tuning.STRUM_ACTIVE_S
            self.strum_cooldown_s = tuning.STRUM_COOLDOWN_S
            self.strum_buffer_s = 0.0
            self.strum_tick = tick
            events.append(Strummed(tick, in_air=not self.on_ground))
        return events

    def is_cut_by(self, intent: Intent) -> bool:
        """Return whether the rise of the jump ends in this tick, the key being let go."""
        return (
            (self.released or intent.release)
            and not self.cut_short
            and self.vy > 0
            and self.rise_s >= tuning.SHORTEST_RISE_S - TICK_S / 2
        )

    def stand_still(self, tick: int, motion: Motion) -> None:
        """Spend a tick in place, feet where they are."""
        self.previous_x = self.x
        self.previous_y = self.y
        if self.motion is not motion:
            self.begin(motion, tick)

    def lie(self, tick: int) -> None:
        """Spend a tick after a tumble: what was in the air comes down."""
        self.stand_still(tick, Motion.TUMBLE)
        if self.y > 0:
            self.vy = min(self.vy, 0.0) - tuning.GRAVITY_DOWN * TICK_S
            self.y = max(self.y + self.vy * TICK_S, 0.0)

    def stumble(self, tick: int) -> None:
        """Show having clipped something; in the air there is nothing to stumble on."""
        if self.on_ground:
            self.begin(Motion.STUMBLE, tick)

    def begin(self, motion: Motion, tick: int) -> None:
        """Start a motion."""
        self.motion = motion
        self.since = tick

    def _settling(self, tick: int) -> bool:
        """Return whether the squash of a landing, or a stumble, still shows."""
        lasts_s = {Motion.LAND: tuning.LAND_S, Motion.STUMBLE: tuning.STUMBLE_S}
        return tick - self.since < lasts_s.get(self.motion, 0.0) / TICK_S
