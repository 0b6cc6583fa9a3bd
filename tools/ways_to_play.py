"""Play from the first start to the gig in a real window, as children with different needs do.

    python tools/ways_to_play.py ear switch --pictures out/

What to do is decided by what the game says alone (its speech log): who does not see hears it from
a stand-in voice that takes as long as its words and notes when it is cut off; who sees takes as
long to read it. Prints a row of the table in docs/accessibility.md for each way, and the screens
on which the way on was not found at once. Needs Xvfb and xdotool.
"""

import argparse
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from virtual_screen import VirtualScreen

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from players.child import Child  # noqa: E402
from players.ears import Ears  # noqa: E402
from players.wanting import Way  # noqa: E402

LONGEST_S = 1800
GOOD = ("Good stop!", "Good to go!", "You helped!", "You put it right!")
GIG = "You made it to the gig!"
OFFER = "Shall I read everything aloud? Press V."
LONE = "One switch?"
STEADY = {"No tumbles": "On"}  # the road then needs no press: these children are here to read
BEAT_S = 60 / 96  # of the first venue
ROAD_KEYS = {"jump": "space", "strum": "x"}
WAYS = {
    "ear": Way("by ear, with the sounds ahead", ("By ear",), aloud=True, by_sound=True),
    "ear-calm": Way("by ear, without tumbles", ("By ear", "Calm"), aloud=True),
    "switch": Way(
        "by one key, read aloud", ("By ear", "Calm", "One switch"), aloud=True, one_key=True
    ),
    "large": Way("200 %, high contrast", ("Big and clear", "Calm")),
    "letters": Way(
        "OpenDyslexic, wide, on cream",
        options={"Letters": "OpenDyslexic", "Wider letters": "On", "Page colour": "Cream"} | STEADY,
    ),
    "calm": Way("calm", ("Calm",)),
    "captions": Way("captions only", options={"All sound off": "On"} | STEADY),
}


class Hands:
    """Presses the keys of the road a beat after each sound ahead."""

    def __init__(self, child: Child) -> None:
        self._child = child

    def hear(self, sound: str, began: float) -> None:
        """Hear a sound that began a moment ago."""
        wait_s = began + BEAT_S - time.monotonic()
        threading.Timer(max(0.0, wait_s), self._child.tap, [ROAD_KEYS[sound]]).start()


class Game:
    """A game in its window, and the child who plays it."""

    def __init__(self, child: Child, process: "subprocess.Popen[bytes]") -> None:
        self._child, self._process = child, process
        self._began = time.monotonic()

    def wait_for(self, words: str) -> None:
        """Do nothing until some words are said and the voice has ended."""
        while not self._child.has_heard(words) or self._child.speaking:
            self._must_go_on()
            time.sleep(0.2)

    def play_until(self, *words: str) -> str:
        """Play on until one of some words is said; returns presses and seconds since the start."""
        while not self._child.has_heard(*words):
            self._must_go_on()
            self._child.step()
        return f"{self._child.presses}, {time.monotonic() - self._began:.0f} s"

    def _must_go_on(self) -> None:
        assert self._process.poll() is None, "the game ended"
        assert time.monotonic() - self._began < LONGEST_S, "the gig was not reached"


def walk_through(way: Way, pictures: Path | None) -> str:
    """Play in one way; returns a row of the table."""
    with tempfile.TemporaryDirectory() as name, VirtualScreen(Path(name)) as screen:
        child = Child(way, Path(name), screen, pictures)
        hands = Hands(child)
        ears = Ears(Path(name) / "audio", hands.hear) if way.by_sound else None
        if ears:
            child.env |= ears.env
            ears.open()
        command = [sys.executable, "main.py", "play", "--windowed", "--seed", "7", "--speech-log"]
        with subprocess.Popen([*command, str(child.log)], cwd=ROOT, env=child.env) as process:
            game, sound = Game(child, process), ""
            try:
                game.wait_for("Soundcheck. Run to the gig")
                if way.one_key:
                    game.wait_for(LONE)
                elif way.aloud:
                    game.wait_for(OFFER)
                    child.key("v")
                sound = game.play_until(*GOOD)
                gig = game.play_until(GIG)
            except AssertionError as error:
                print("\n".join(child.said[-20:]), file=sys.stderr)
                gig = f"stopped: {error}"
            finally:
                process.kill()
                if ears:
                    ears.close()
        for screen_words, times in child.lost.items():
            print(f"{way.name}: no way on, {times} times: {screen_words}", file=sys.stderr)
        for words in child.cut_off:
            print(f"{way.name}: cut off: {words}", file=sys.stderr)
        if pictures:
            (pictures / "said.txt").write_text("\n".join(child.said))
        cut_off = len(child.cut_off) if way.aloud else "-"
        cells = (way.name, sound, gig, cut_off, child.wrong, len(child.lost), child.tumbles)
        return f"| {' | '.join(map(str, cells))} |"


def main() -> None:
    """Play in each way that is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "ways", nargs="*", metavar="way", help=f"of {', '.join(WAYS)}; default: all"
    )
    parser.add_argument("--pictures", type=Path, help="a folder for pictures of what was met")
    options = parser.parse_args()
    if unknown := set(options.ways) - set(WAYS):
        parser.error(f"no such way: {', '.join(sorted(unknown))}")
    print("| way | first sound choice | gig | words cut off | choices not meant | lost | tumbles |")
    print("|---|---|---|---|---|---|---|", flush=True)
    for name in options.ways or WAYS:
        pictures = options.pictures / name if options.pictures else None
        if pictures:
            pictures.mkdir(parents=True, exist_ok=True)
        print(walk_through(WAYS[name], pictures), flush=True)


if __name__ == "__main__":
    main()
