"""Saying words aloud with the operating system's own voice, in a process of its own.

A queue of one: new words stop the old ones, or wait for them where they are less pressing. The
game never waits for the voice; a voice that hangs is ended.
"""

import contextlib
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from game.view.voice import Manner

BRACKETS = re.compile(r"\[([^\]]*)\]")
"""A caption's brackets, which a voice would spell out or swallow."""
LONGEST_S = 60.0  # a voice that has not ended by then hangs
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


class Speaker(Protocol):
    """Something that can say words aloud without making the game wait."""

    def say(self, text: str) -> None:
        """Start saying a text; what was being said stops."""

    def add(self, text: str) -> None:
        """Say a text once what is being said has ended."""

    def close(self) -> None:
        """Fall silent for good."""


def spoken_form(text: str) -> str:
    """Return a text as it is said: on one line, a caption without its brackets."""
    return " ".join(BRACKETS.sub(r"\1.", text).split())


class DesktopVoice:
    """Passes words to a voice program and a log, which tests and other tools can read."""

    def __init__(self, log: Path | None = None, speaker: Speaker | None = None) -> None:
        self._log = log
        self.speaker = speaker
        self.manner: object = None
        self.last = ""

    def say(self, text: str) -> None:
        """Say a text now, instead of whatever is being said."""
        words = self._noted(text)
        if words and self.speaker:
            self.speaker.say(words)

    def add(self, text: str) -> None:
        """Say a text after what is being said, so that nothing is cut off."""
        words = self._noted(text)
        if words and self.speaker:
            self.speaker.add(words)

    def _noted(self, text: str) -> str:
        """Return the words as they are said, after writing them to the log."""
        words = spoken_form(text)
        if not words:
            return ""
        self.last = words
        if self._log:
            try:
                with self._log.open("a", encoding="utf-8") as file:
                    file.write(words + "\n")
            except OSError:
                self._log = None
        return words

    def whisper(self, text: str) -> None:
        """Say a text now and keep nothing of it: it is not logged, nor said again."""
        words = spoken_form(text)
        if words and self.speaker:
            self.speaker.say(words)

    def repeat(self) -> None:
        """Say the last words again."""
        self.say(self.last)

    @property
    def available(self) -> bool:
        """Whether this machine has a voice at all."""
        return find_program() is not None

    @property
    def aloud(self) -> bool:
        """Whether words are spoken aloud just now."""
        return self.speaker is not None

    def speak_as(self, manner: Manner | None) -> None:
        """Speak aloud in a manner from now on, or with None fall silent."""
        if manner and manner.volume <= 0:
            manner = None
        if self.speaker and self.manner != manner:
            self.close()
        if manner and not self.speaker:
            program = find_program()
            if program:
                self.speak_with(OutsideSpeaker(program, manner), manner)

    def speak_with(self, speaker: Speaker, manner: object) -> None:
        """Say words aloud from now on, in a manner that can be compared."""
        self.speaker, self.manner = speaker, manner

    def close(self) -> None:
        """Fall silent, until another speaker comes."""
        if self.speaker:
            self.speaker.close()
        self.speaker = None


class OutsideSpeaker:
    """Runs the voice program on a thread; only the newest words wait for it."""

    def __init__(self, program: Program, manner: Manner, longest_s: float = LONGEST_S) -> None:
        self._program = program
        self.manner = manner
        self._longest_s = longest_s
        self._next: str | None = None
        self._pressing = False
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
        """Say these words after those being said; only the newest of such words wait."""
        with self._news:
            self._next = f"{self._next} {text}" if self._next and self._pressing else text
            self._news.notify()

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
            if words:
                self._speak(words)

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
            ended = self._wait(process)
        if not ended and self._program in HUSH:
            hush(HUSH[self._program])

    def _wait(self, process: "subprocess.Popen[bytes]") -> bool:
        """Wait for the program; False where it must be ended."""
        waited = 0.0
        while process.poll() is None and waited < self._longest_s:
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
