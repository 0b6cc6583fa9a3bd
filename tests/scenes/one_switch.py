"""Somebody with one switch: waits until what is wanted lights up, and presses."""

from playing import Player

from game.ui.roles import Key

SECOND = 60  # frames


class TimedVoice:
    """A stand-in voice that takes as long as its words, and notes what was cut off."""

    WORDS_A_SECOND = 175 / 60

    def __init__(self, frames_so_far: "list[int]") -> None:
        self._frames = frames_so_far
        self._until = 0.0
        self._now = ""
        self.cut: list[str] = []

    @property
    def busy(self) -> bool:
        """Whether words are being said."""
        return self._frames[0] < self._until

    def say(self, text: str) -> None:
        """Say a text; what is being said is cut off."""
        if self.busy:
            self.cut.append(self._now)
        self._until, self._now = float(self._frames[0]), text
        self.add(text)

    def add(self, text: str) -> None:
        """Say a text after the others."""
        length = len(text.split()) / self.WORDS_A_SECOND * SECOND
        self._until = max(self._until, self._frames[0]) + length

    def close(self) -> None:
        """Fall silent."""


class OneSwitch:
    """Presses one key only, counts the presses and the frames."""

    def __init__(self, player: Player, voice: bool = False) -> None:
        self.player = player
        self.clock = [0]
        self.presses = 0
        self.voice = TimedVoice(self.clock)
        if voice:
            player.context.voice.speak_with(self.voice, None)

    @property
    def seconds(self) -> float:
        """How long it has taken so far."""
        return self.clock[0] / SECOND

    def wait(self) -> None:
        """Let a frame pass."""
        self.player.frames(1)
        self.clock[0] += 1

    def press(self) -> None:
        """Press the switch, when the words have ended."""
        while self.voice.busy:
            self.wait()
        self.player.key("space")
        self.clock[0] += 2
        self.presses += 1

    def choose(self, wanted: "str | Key", seconds: float = 120) -> None:
        """Wait until a control, or the row with it, lights up; press; until it was chosen."""
        player, end = self.player, self.seconds + seconds
        key = player.control(wanted).key
        while self.seconds < end:
            controls = player.controls
            if key in controls.lit:
                self.press()
            elif controls.focus == key and not controls.lit:
                self.press()
                return
            else:
                self.wait()
        raise AssertionError(f"{wanted} never lights up among {player.names()}")
