"""A child at a window: hears or reads what the game says, and presses keys."""

import os
import time
from itertools import pairwise
from pathlib import Path

from virtual_screen import VirtualScreen

from players.wanting import PLACE, Wanting, Way

SEEN_S = 1.2  # until a focus that moves unasked has been seen
STARTS_S = 0.8  # from words in the log until a silent game is known to be silent
VOICE_STARTS_S = 4.0  # from words in the log to the first sound of the voice, on a busy machine
PATIENCE_S = 3.0  # for the game to say something after a press
READS_A_MINUTE = 110  # words, of a child who sees
ROUNDS = 1.5  # how often the focus goes round a screen before it counts as one without a way on
MANY_WORDS = 8  # a screen says more of itself than a control does
VOICE = """#!/bin/sh
words=$(cat)
count=$(echo "$words" | wc -w)
echo "begins $words" >> "$VOICE_LOG"
sleep "$(awk "BEGIN {print $count / 175 * 60}")"
echo "ends" >> "$VOICE_LOG"
"""
UNSOUND = ("Let's try another way.", "What would help more?")


class Child:
    """Plays in one way; what is pressed is decided by what was said alone."""

    def __init__(
        self, way: Way, folder: Path, screen: VirtualScreen, pictures: Path | None
    ) -> None:
        self.way, self.presses, self.lost = way, 0, dict[str, int]()
        self.log, self._voice = folder / "said.txt", folder / "voice.txt"
        self._wanting = Wanting(way)
        self._screen, self._pictures = screen, pictures
        self._read = set[str]()
        self._pressed_at = -1
        self._passed = 0  # controls since the last press that chose something
        for path in (self.log, self._voice):
            path.write_text("")
        programs = folder / "programs"
        programs.mkdir()
        (programs / "espeak-ng").write_text(VOICE)
        (programs / "espeak-ng").chmod(0o755)
        self.env = screen.env | {
            "SOUNDCHECK_DATA": str(folder / "data"),
            "VOICE_LOG": str(self._voice),
            "PATH": f"{programs}:{os.environ['PATH']}",
        }

    @property
    def said(self) -> list[str]:
        """What the game has said so far."""
        return self.log.read_text(encoding="utf-8").splitlines()

    @property
    def speaking(self) -> bool:
        """Whether the voice is in the middle of its words, or only just about to begin."""
        logged, spoke = self.log.stat().st_mtime, self._voice.stat().st_mtime
        waits = spoke < logged and self.has_heard("Read aloud: On", "By ear: On")
        if time.time() - logged < (VOICE_STARTS_S if waits else STARTS_S):
            return True
        return self._notes[-1:] != [] and self._notes[-1].startswith("begins")

    @property
    def _notes(self) -> list[str]:
        """What the voice has noted down so far: when it begins, and when it ends."""
        return self._voice.read_text().splitlines()

    @property
    def cut_off(self) -> list[str]:
        """What the voice was ended in the middle of."""
        return [a for a, b in pairwise(self._notes) if a.startswith("b") and b.startswith("b")]

    @property
    def wrong(self) -> int:
        """How many choices were made that were not meant: this child means sound ones."""
        return sum(line.startswith(UNSOUND) for line in self.said)

    @property
    def tumbles(self) -> int:
        """How often the runner tumbled, as far as it was said."""
        return sum("soft thud" in line for line in self.said)

    def has_heard(self, *wanted: str) -> bool:
        """Return whether one of some words has been said."""
        return any(words in line for line in self.said for words in wanted)

    def tap(self, name: str) -> None:
        """Press a key of the road."""
        self.presses += 1
        self._screen.xdotool("key", name)

    def key(self, name: str) -> None:
        """Press a key, and wait for what the game says to it."""
        self.presses += 1
        before, until_s = len(self.said), time.monotonic() + PATIENCE_S
        self._screen.xdotool("key", name)
        while len(self.said) == before and time.monotonic() < until_s:
            time.sleep(0.05)
        time.sleep(0.2)

    def step(self) -> None:
        """Hear what is said, and press or move on."""
        said = self.said
        if self.speaking or not said:
            time.sleep(0.1)
            return
        last = said[-1]
        self._take_in(last)
        self._wanting.hear(said)
        if self._pressed_at == len(said):
            time.sleep(0.1)
        elif self._wanting.wants(last):
            self._choose(said)
        elif self.way.one_key:
            if not PLACE.search(last) and self._wanting.wants_row(last):
                self._choose(said)
        elif PLACE.search(last) or last.endswith("choices."):
            self._pass_by(said)
        time.sleep(0.1)

    def _take_in(self, words: str) -> None:
        """Read what is new, as long as that takes, and keep a picture of it."""
        if words in self._read:
            return
        self._read.add(words)
        if self._pictures:
            self._screen.save(self._pictures / f"{len(self._read):03}.png")
        if not self.way.aloud:
            time.sleep(len(words.split()) * 60 / READS_A_MINUTE)

    def _choose(self, said: list[str]) -> None:
        """Choose what has the focus."""
        if self.way.one_key:
            time.sleep(max(0.0, self.log.stat().st_mtime + SEEN_S - time.time()))
            if len(self.said) > len(said):
                return
        self.key("space" if self.way.one_key else "Return")
        self._wanting.pressed(said[-1])
        self._passed, self._pressed_at = 0, len(said)

    def _pass_by(self, said: list[str]) -> None:
        """Go on to the next control; who has been round has not found the way on."""
        place = PLACE.search(said[-1])
        self._passed += 1
        if place and self._passed > ROUNDS * int(place.group(2)) + 2:
            screen = next((line for line in reversed(said) if len(line.split()) > MANY_WORDS), "")
            self.lost[screen[:60]] = self.lost.get(screen[:60], 0) + 1
            self._passed = 0
        self.key("Tab")
