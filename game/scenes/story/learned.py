"""What a run leaves a child with."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.scenario.met import Met
from game.scenario.model import Weight
from game.scenario.sign_families import SignFamily
from game.ui.context import Context


@dataclass(frozen=True)
class Learned:
    """What a run leaves a child with: the stories' titles, words to say, one thing to do."""

    titles: tuple[str, ...]
    words_to_say: str
    mission: str
    """The headline: never a careful story's, so it may be empty."""
    missions: tuple[tuple[str, str], ...] = ()
    """The title and the mission of every story."""
    families: tuple[SignFamily, ...] = ()
    """The families of the signs that were in the stories."""

    @property
    def more(self) -> bool:
        """Whether there are missions besides the headline."""
        return len(self.missions) > bool(self.mission)


def learned(context: Context, met: Sequence[Met]) -> Learned:
    """Gather the set list and the mission card from the stories of a run."""
    stories = [one.story for one in met]
    said = [one.said for one in met if one.said]
    lines = [line for story in stories for line in story.say_it]
    to_say = (
        said[-1] if said else (lines[0] if lines else context.words.gettext("Can you help me?"))
    )
    calm = [story.mission for story in stories if story.weight is not Weight.CAREFUL]
    signs = {line.sign for story in stories for line in story.scene if line.sign}
    return Learned(
        tuple(story.title for story in stories),
        to_say,
        next(filter(None, reversed(calm)), ""),
        tuple((story.title, story.mission) for story in stories if story.mission),
        tuple(one for one in context.session.library.families if signs & set(one.signs)),
    )
