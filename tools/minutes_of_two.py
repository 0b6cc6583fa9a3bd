"""How long a round takes two at home: the figures in docs/for-two.md.

    python tools/minutes_of_two.py --rounds 12

The game's own screen is led through rounds of three stories; the child takes an unsafe idea, the
grown-up a safe one. Every sentence is counted once, at the pace of reading aloud; choices are
counted for both, and the card of the one who answers each time. Talk is not measured but reckoned.
"""

import argparse
import sys
from statistics import mean

from game.app import open_window
from game.commands.setup import Setup
from game.scenes.start.opening import open_now
from game.scenes.story.words import new_on_phone
from game.scenes.together.scene import TogetherScene
from game.scenes.together.start import deck
from game.scenes.together.words import answer_words
from game.settings import Settings, SettingsFile
from game.teaching.together.flow import IN_PRIVATE, Participant, TogetherPart
from game.teaching.together.round import STORIES, TALK_MINUTES, WORDS_A_MINUTE, minutes
from game.ui.context import Context
from game.ui.play_options import PlayOptions
from game.ui.scene import Change

LENGTHS = {"8-9": "shorter", "10-12": "longer"}


def context_for(ages: str) -> Context:
    """Load the game for a length, without a window."""
    screen = open_window(windowed=True, headless=True)
    wanted = PlayOptions(safe_mode=True, threads=False, ages=ages)
    setup = Setup(wanted, Settings(), SettingsFile(None))
    return open_now(setup.shell(screen.get_size(), keep=False))


def words_in(texts: list[str]) -> int:
    """Count words."""
    return sum(len(text.split()) for text in texts)


def read_once(scene: TogetherScene) -> int:
    """Count the words of a round that are read aloud, to the card."""
    scene.enter()
    known: set[str] = set()
    count, change = 0, None
    while change is None:
        flow = scene.flow
        lines = [line for row in scene.column.rows for line in row.told.split("\n")]
        new = [line for line in (*lines, new_on_phone(flow.dilemma, str)) if line not in known]
        known |= set(new)
        count += words_in(new)
        if flow.part in IN_PRIVATE:
            count += words_in([choice.text for choice in flow.dilemma.choices])
        if flow.part is TogetherPart.ANSWER:
            count += words_in([answer_words(scene)])
        change = step(scene)
    return count


def step(scene: TogetherScene) -> Change | None:
    """Do what the page asks for."""
    flow = scene.flow
    safe = next(choice.id for choice in flow.dilemma.choices if choice.safe)
    if flow.part in IN_PRIVATE and flow.turn is Participant.CHILD:
        return scene.pick(next(c.id for c in flow.dilemma.choices if not c.safe))
    if flow.part in IN_PRIVATE or flow.choosing:
        return scene.pick(safe)
    if flow.part is TogetherPart.DO and flow.dilemma.to_do:
        return scene.press(flow.dilemma.to_do[0])
    if flow.part in (TogetherPart.SAY_NO, TogetherPart.SAY_IT):
        return scene.say(0)
    return scene.next()


def main() -> int:
    """Read the arguments and print a row for each length."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=12)
    wanted = parser.parse_args()
    print("| stories | words read aloud | minutes of reading | with talk | the start page says |\n"
          "|---|---|---|---|---|")  # fmt: skip
    for ages, name in LENGTHS.items():
        context, words, said = context_for(ages), [], []
        for seed in range(wanted.rounds):
            stories = deck(context, str(seed)).round(STORIES, careful=False)
            said.append(minutes(stories))
            words.append(read_once(TogetherScene(context, stories, str(seed))))
        read = mean(words) / WORDS_A_MINUTE
        print(f"| {name} | {mean(words):.0f} | {read:.1f} | {read + STORIES * TALK_MINUTES:.1f} "
              f"| {min(said)} to {max(said)} |")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
