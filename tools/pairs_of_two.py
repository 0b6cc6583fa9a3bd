"""What two at home are shown for every pair of choices, as the table in docs/for-two.md.

    python tools/pairs_of_two.py              # ten stories, all careful ones that are good for two
    python tools/pairs_of_two.py --stories 99

The game's own screen is led through every pair; nothing is drawn. A pair is named by what the
child's and the grown-up's choice lead to; its row says which pages follow the reveal, up to the
talk. It ends with 1 where an unsafe choice is praised or not explained, or one has to be defended.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator

from game.app import open_window
from game.commands.setup import Setup
from game.scenario.dilemma import Stage
from game.scenario.model import Choice, Scenario, Weight
from game.scenes.start.opening import open_now
from game.scenes.story.words import praise
from game.scenes.together import words as says
from game.scenes.together.scene import TogetherScene
from game.settings import Settings, SettingsFile
from game.teaching.together.flow import IN_PRIVATE, Participant, TogetherPart
from game.ui.context import Context
from game.ui.play_options import PlayOptions

STORIES = 10
DEFENDING = ("explain", "why did you", "your reason", "right or wrong", "defend")
BEFORE = (TogetherPart.READ, *IN_PRIVATE, TogetherPart.HAND_OVER)
Page = tuple[str, str]
"""The title of a page and all of its words."""


def pages(context: Context, story: Scenario, picks: dict[Participant, Choice]) -> Iterator[Page]:
    """Go through a story with a pick for each, from the reveal to the talk."""
    scene = TogetherScene(context, [story], "pairs")
    scene.enter()
    flow = scene.flow
    while True:
        if flow.part not in BEFORE:
            words = " ".join(row.told for row in scene.column.rows)
            seen = " (seen)" if flow.dilemma.stage is Stage.THEN else ""
            yield says.title(scene) + seen, words
        if flow.part is TogetherPart.TALK:
            return
        if flow.part in IN_PRIVATE:
            scene.pick(picks[flow.turn].id)
        elif flow.choosing:
            untried = [c for c in flow.dilemma.choices if c.id not in flow.dilemma.tried]
            scene.pick(next(c.id for c in untried if c.safe))
        else:
            scene.next()


def faults(story: Scenario, picks: tuple[Choice, Choice], found: list[Page]) -> Iterator[str]:
    """Name what a pair must never be shown."""
    everything = " ".join(words for _title, words in found)
    good = praise(story, str)
    if good in found[0][1]:
        yield "praised before anything is known"
    if any(word in everything.lower() for word in DEFENDING):
        yield "a choice has to be defended"
    for pick in picks:
        told = [words for _title, words in found if pick.feedback in words]
        if not told:
            yield f"{pick.id} is not explained"
        if not pick.safe and any(good in words for words in told):
            yield f"{pick.id} is praised"
        if pick.repair and not any(pick.repair in words for words in told):
            yield f"{pick.id} is not put right"


def in_short(found: list[Page]) -> str:
    """Name the pages in their order; lines of one consequence are one page."""
    titles: list[str] = []
    for title, _words in found:
        if not titles or titles[-1] != title:
            titles.append(title)
    return " → ".join(title for title in titles if not title.endswith("(seen)"))


def table(context: Context, count: int) -> int:
    """Print the table; returns how many faults there are."""
    fit = [story for story in context.session.library.scenarios.values() if story.talk]
    fit.sort(key=lambda story: (story.weight is not Weight.CAREFUL, story.id))
    shown: Counter[tuple[str, str, str]] = Counter()
    wrong = 0
    for story in fit[:count]:
        for one in story.choices:
            for other in story.choices:
                picks = {Participant.CHILD: one, Participant.GROWN_UP: other}
                found = list(pages(context, story, picks))
                same = ", the same" if one is other else ""
                shown[one.safety.value, other.safety.value + same, in_short(found)] += 1
                for fault in faults(story, (one, other), found):
                    sys.stderr.write(f"{story.id}: {one.id} and {other.id}: {fault}\n")
                    wrong += 1
    print("| the child's | the grown-up's | pairs | pages |\n|---|---|---|---|")
    for (child, grown_up, page), times in sorted(shown.items()):
        print(f"| {child} | {grown_up} | {times} | {page} |")
    pairs = sum(shown.values())
    print(f"\n{pairs} pairs of {len(fit[:count])} stories, {wrong} of them with a fault")
    return wrong


def main() -> int:
    """Read the arguments and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, default=STORIES)
    wanted = parser.parse_args()
    screen = open_window(windowed=True, headless=True)
    setup = Setup(PlayOptions(safe_mode=True, threads=False), Settings(), SettingsFile(None))
    return min(1, table(open_now(setup.shell(screen.get_size(), keep=False)), wanted.stories))


if __name__ == "__main__":
    sys.exit(main())
