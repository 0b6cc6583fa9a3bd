"""What a run leaves a child with."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.scenario.met import Met
from game.ui.context import Context


@dataclass(frozen=True)
class Learned:
    """What a run leaves a child with: the stories' titles, words to say, one thing to do."""

    titles: tuple[str, ...]
    words_to_say: str
    mission: str


def learned(context: Context, met: Sequence[Met]) -> Learned:
    """Gather the set list and the mission card from the stories of a run."""
    stories = [one.story for one in met]
    said = [one.said for one in met if one.said]
    lines = [line for story in stories for line in story.say_it]
    to_say = (
        said[-1] if said else (lines[0] if lines else context.words.gettext("Can you help me?"))
    )
    missions = [story.mission for story in stories if story.mission]
    return Learned(
        tuple(story.title for story in stories), to_say, missions[-1] if missions else ""
    )
