"""Every number that makes the movement feel, with its unit, and the assists that change some."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

# Time and the beat grid
TICKS_PER_SECOND = 120
TICK_S = 1 / TICKS_PER_SECOND
PX_PER_BEAT = 200.0
BEATS_PER_BAR = 4
BARS_PER_CHUNK = 2
CHUNK_BEATS = BARS_PER_CHUNK * BEATS_PER_BAR
FINALE_BARS = 8  # at the end of the last leg: smashes and notes, nothing to tumble over

# The runner, px
HITBOX_WIDTH = 48.0
HITBOX_HEIGHT = 104.0

# The jump, px and seconds: 186 px high, 0.74 s long
JUMP_SPEED = 950.0
GRAVITY_UP = 2375.0
GRAVITY_DOWN = 3200.0
MAX_FALL_SPEED = 1150.0
SHORT_JUMP_CUT = 0.45  # a release on the way up keeps this part of the upward speed
SHORTEST_RISE_S = 0.08  # however short the tap: 93 px high, 0.47 s long
COYOTE_S = 0.12  # a jump still counts this long after the edge
JUMP_BUFFER_S = 0.15  # a press this long before the landing still counts
WIDE_TIMING_S = 0.25  # both of them with wider timing
WIDE_HAZARD_PART = 0.5  # and this part of what counts of a hurdle, each way
LAND_S = 0.10  # the squash; the runner can jump all the while

# The strum wave, px and seconds
STRUM_REACH = 260.0
WIDE_STRUM_REACH = 360.0
STRUM_HALF_HEIGHT = 100.0  # up and down from the middle of the runner
STRUM_ACTIVE_S = 0.10
STRUM_BUFFER_S = 0.15
STRUM_COOLDOWN_S = 0.40
STRUM_LEAD = 150.0  # from the beat of the strum to the near side of what it smashes

# Notes and picks, px
NOTE_REACH = 26.0  # above and below the hitbox; a note counts as the runner's middle passes it
NOTE_LOW = 44.0  # the height of a note of degree 0 on the flat
NOTE_STEP = 9.0  # how much higher each degree lies
NOTE_ON_ARC = 60.0  # the height of a note above the feet on a jump's arc
PICK_SIZE = 44.0
PICK_BOTTOM = 262.0  # the top of the hitbox gets there only with a full jump

# Gaps, px
GAP_DEPTH = 100.0  # falling this deep is a tumble

# Groove
GROOVE_S = 0.08  # a press this near to its beat is on it
WIDE_GROOVE_S = 0.16  # with wider timing
GROOVE_ROW = 8  # in a row bring the sparkle in and lift the crowd

# Stops, seconds and px
FALL_S = 0.3  # lying, before the tape is wound back
REWIND_S = 0.4  # to safe ground
HAND_S = 0.45  # a bandmate's hand: running again within 1.2 s of the fall
STUMBLE_S = 0.35  # after clipping something easy; the runner can jump all the while
COUNT_BEATS = 3
QUIET_AFTER_S = 30.0  # of running: no tumble dilemma this soon after another dilemma
QUIET_BEFORE_S = 15.0  # nor this close before a gate
TUMBLES_TO_REMOVE = 2
TUMBLES_TO_EASE = 2
EASE_AHEAD_PX = 1300.0  # nearer obstacles stay as they are: they can be seen

# Encore: faster by longer beats, since the music's tempo is fixed
ENCORE_PX_PER_BEAT = 230.0
FASTEST_PX_PER_S = 466.0  # at 150 % speed this still shows 1.5 s of road ahead


class Level(IntEnum):
    """How hard a chunk or a leg is."""

    EASY = 0
    MEDIUM = 1
    HARD = 2

    @property
    def easier(self) -> "Level":
        """One step down, easy stays easy."""
        return Level(max(self - 1, 0))


# What the levels ask, by level: px, parts of a full jump, beats, seconds
HAZARD_PART = 0.8  # the box that counts, as a part of the art
HURDLE_SIZE = ((60.0, 40.0), (80.0, 50.0), (100.0, 56.0))  # the box that counts
GAP_PART = (0.55, 0.65, 0.72)  # of a full jump's length
CRATE_SIZE = (60.0, 64.0)
AMP_SIZE = (64.0, 130.0)
BALLOON_SIZE = (56.0, 64.0)
BALLOON_BOTTOM = 116.0  # over the head of who runs under it
AMP_BOTTOM = 72.0  # too low to run under, too high to jump over
SPACING_BEATS = (4.0, 3.0, 2.0)  # between hazards
FREE_SPACING_BEATS = 2.0  # between any two presses, but for a strum in mid-jump
LEAST_WINDOW_S = (0.30, 0.22, 0.16)


class TumbleDilemmas(StrEnum):
    """How many tumbles of a run ask a dilemma."""

    NONE = "none"
    ONE = "one"
    EVERY = "every"


@dataclass(frozen=True, slots=True)
class Assists:
    """The help while running, changeable at any tick; the app scales time by `speed`."""

    speed: float = 1.0
    wide_timing: bool = False
    no_tumble: bool = False
    one_button: bool = False
    tap_is_full_jump: bool = False
    tumble_dilemmas: TumbleDilemmas = TumbleDilemmas.ONE

    @property
    def stretch(self) -> float:
        """Return what keeps a span of run time as long for the player at high speed."""
        return max(1.0, self.speed)

    @property
    def coyote_s(self) -> float:
        """Return the coyote time in seconds of run time."""
        return (WIDE_TIMING_S if self.wide_timing else COYOTE_S) * self.stretch

    @property
    def jump_buffer_s(self) -> float:
        """Return the jump buffer in seconds of run time."""
        return (WIDE_TIMING_S if self.wide_timing else JUMP_BUFFER_S) * self.stretch

    @property
    def strum_buffer_s(self) -> float:
        """Return the strum buffer in seconds of run time."""
        return STRUM_BUFFER_S * self.stretch

    @property
    def strum_reach(self) -> float:
        """Return how far ahead the strum wave reaches, in px."""
        return WIDE_STRUM_REACH if self.wide_timing else STRUM_REACH

    @property
    def full_jumps(self) -> bool:
        """Return whether every jump is a full one however short the press."""
        return self.tap_is_full_jump or self.one_button
