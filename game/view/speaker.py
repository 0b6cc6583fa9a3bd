"""Saying words aloud with the operating system's own voice, in a process of its own.

A queue of one: new words stop the old ones, or wait for them where they are less pressing. The
game never waits for the voice; a voice that hangs is ended.
"""

import contextlib
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence

from game.view.voice import Manner

HANGS_S = 15.0  # a voice that has not said a few words by then hangs
SPARE_S = 10.0  # how much longer than expected many words may take
MOST_WAITING = 120  # letters of words about what happens beside; then only the newest are said
LOOK_S = 0.05
WORDS_A_MINUTE = 175  # a calm voice; the player's rate is a percentage of it
SPEAK_ON_WINDOWS = (
    "[Console]::InputEncoding = New-Object System.Text.UTF8Encoding $false; "
    "Add-Type -AssemblyName System.Speech; "
    "$v = New-Object System.Speech.Synthesis.SpeechSynthesizer; {voice}"
    "$v.Rate = {rate}; $v.Volume = {volume}; $v.Speak([Console]::In.ReadToEnd())"
)
NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows: without this, a black window would flash up with every sentence."""


def longest_s(words: str, manner: Manner) -> float:
    """Return how many seconds a voice may take for some words before it is taken to hang."""
    expected = len(words.split()) * 60 * 100 / (WORDS_A_MINUTE * manner.rate)
    return max(HANGS_S, expected + SPARE_S)


Program = Callable[[Manner], list[str]]
"""Return the command that reads words from its standard input and says them."""


def espeak(manner: Manner) -> list[str]:
    """Speak with espeak-ng."""
    speed = WORDS_A_MINUTE * manner.rate // 100
    kind = {"higher": ["-v", "en+f3"], "lower": ["-v", "en+m3"]}.get(manner.voice, [])
    return ["espeak-ng", *kind, "-s", str(speed), "-a", str(manner.volume * 2), "--stdin"]


def speech_dispatcher(manner: Manner) -> list[str]:
    """Speak with the desktop's speech service."""
    rate = max(-100, min(100, manner.rate - 100))
    kind = {"higher": ["-t", "female1"], "lower": ["-t", "male1"]}.get(manner.voice, [])
    return ["spd-say", *kind, "-w", "-e", "-r", str(rate), "-i", str(manner.volume * 2 - 100)]


def say(manner: Manner) -> list[str]:
    """Speak with macOS; its two voices are on every Mac, its loudness is the system's."""
    kind = {"higher": ["-v", "Samantha"], "lower": ["-v", "Daniel"]}.get(manner.voice, [])
    return ["say", *kind, "-r", str(WORDS_A_MINUTE * manner.rate // 100), "-f", "-"]


def powershell(manner: Manner) -> list[str]:
    """Speak with Windows."""
    kind = {"higher": "Female", "lower": "Male"}.get(manner.voice)
    script = SPEAK_ON_WINDOWS.format(
        rate=round((manner.rate - 100) / 10),
        volume=manner.volume,
        voice=f"$v.SelectVoiceByHints('{kind}'); " if kind else "",
    )
    return ["powershell", "-NoProfile", "-Command", script]


PROGRAMS: dict[str, tuple[Program, ...]] = {
    "darwin": (say, espeak),
    "win32": (powershell,),
    "linux": (espeak, speech_dispatcher),  # espeak falls silent the moment it is ended
}

HUSH: dict[Program, list[str]] = {speech_dispatcher: ["spd-say", "-C"]}
"""What silences a voice that goes on after its program has ended: it is a service's."""
HUSH_S = 2.0


def find_program(programs: Sequence[Program] | None = None) -> Program | None:
    """Find a voice on this machine; None where there is none."""
    for program in PROGRAMS.get(sys.platform, (espeak,)) if programs is None else programs:
        if shutil.which(program(Manner())[0]):
            return program
    return None


class OutsideSpeaker:
    """Runs the voice program on a thread; only the newest words wait for it."""

    def __init__(
        self,
        program: Program,
        manner: Manner,
        patience_s: Callable[[str, Manner], float] = longest_s,
    ) -> None:
        """Speak with `program`; what takes longer than `patience_s` of its words is ended."""
        self._program = program
        self.manner = manner
        self._patience_s = patience_s
        self._next: str | None = None
        self._pressing = False
        self._saying = False
        self._closed = False
        self._news = threading.Condition()
        self._thread = threading.Thread(target=self._work, name="speaking", daemon=True)
        self._thread.start()

    def say(self, text: str) -> None:
        """Say these words instead of any others, without waiting."""
        with self._news:
            self._next, self._pressing = text, True
            self._news.notify()

    def add(self, text: str) -> None:
        """Say these words after those being said; a number gives way to what comes after it."""
        with self._news:
            waiting = self._next or ""
            few = not waiting.isdigit() and len(waiting) < MOST_WAITING
            joined = waiting and (self._pressing or few)
            self._next = f"{waiting} {text}" if joined else text
            self._news.notify()

    @property
    def busy(self) -> bool:
        """Whether words are being said, or wait to be; a voice that hangs is not busy for long."""
        with self._news:
            return self._saying or self._next is not None

    def close(self) -> None:
        """Fall silent for good."""
        with self._news:
            self._closed = True
            self._news.notify()
        self._thread.join(timeout=1.0)

    def _work(self) -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._closed or self._next is not None)
                if self._closed:
                    return
                words, self._next, self._pressing = self._next, None, False
                self._saying = bool(words)
            if words:
                self._speak(words)
            self._fell_silent()

    def _fell_silent(self) -> None:
        """Note that nothing is being said; a program that will not end does not count."""
        with self._news:
            self._saying = False

    def _speak(self, words: str) -> None:
        """Have the program say words until it ends, hangs, or there is something newer."""
        try:
            process = subprocess.Popen(  # noqa: S603  (a fixed list of voice programs)
                self._program(self.manner),
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                creationflags=NO_WINDOW,
            )
        except OSError:
            return
        with process, contextlib.ExitStack() as ending:
            ending.callback(end, process)
            with contextlib.suppress(OSError, ValueError):
                assert process.stdin is not None  # noqa: S101  (it is a pipe)
                process.stdin.write(words.encode())
                process.stdin.close()
            ended = self._wait(process, self._patience_s(words, self.manner))
            self._fell_silent()
        if not ended and self._program in HUSH:
            hush(HUSH[self._program])

    def _wait(self, process: "subprocess.Popen[bytes]", longest_s: float) -> bool:
        """Wait for the program; False where it must be ended."""
        waited = 0.0
        while process.poll() is None and waited < longest_s:
            with self._news:
                if self._news.wait_for(lambda: self._closed or self._pressing, LOOK_S):
                    return False
            waited += LOOK_S
        return process.poll() is not None


def hush(command: Sequence[str]) -> None:
    """Ask a speech service to be still."""
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        subprocess.run(  # noqa: S603  (a fixed command)
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=HUSH_S, check=False
        )


def end(process: "subprocess.Popen[bytes]") -> None:
    """End a voice program, whatever it is doing."""
    with contextlib.suppress(OSError):
        process.kill()
