"""Play from the first start to the gig in a real window: by ear, by one key, in large letters.

Nothing is looked at: what to do is decided by what the game says (its speech log). A stand-in
voice takes as long as its words and notes when it is cut off. Prints a row of the table in
docs/accessibility.md for each way: presses and seconds to the first sound choice and to the gig,
words cut off, choices made that were not meant. Needs Xvfb and xdotool.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
LONGEST_S = 900
VOICE = """#!/bin/sh
words=$(wc -w)
echo "begins $words" >> "$VOICE_LOG"
sleep "$(awk "BEGIN {{print $words / 175 * 60}}")"
echo "ends $words" >> "$VOICE_LOG"
"""
PLACE = re.compile(r"(?: Choice| Line)? \d+ of \d+\.$")
ROW = re.compile(r"^(A to [BCD]|I read slowly to By ear|.*It is fine as it is.*)\.$")
ON = ("Next", "Go on", "Choose again", "Play", "Mika", "To the choices")
SETS = {
    "ear": ("By ear", "Calm"),
    "switch": ("By ear", "Calm", "One switch"),
    "large": ("Big and clear", "Calm"),
}
COMFORT = ("Make it comfy", "It is fine as it is")


def safe_texts() -> dict[str, bool]:
    """Return the text of every choice in the game's own stories, and whether it is safe."""
    from game.scenario.loader import load_folder  # noqa: PLC0415

    stories = load_folder(ROOT / "scenarios")
    return {choice.text.rstrip("."): choice.safe for story in stories for choice in story.choices}
