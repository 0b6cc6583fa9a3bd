"""Which stories a child and a grown-up read next: new ones first, no topic twice; pure."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from random import Random

from game.scenario.model import Scenario, Weight

STORIES = 3
"""Stories of a whole round."""
CAREFUL_PLACE = 1
"""Where in a round a careful story stands: never first, and never last."""
WORDS_A_MINUTE = 110
"""Read aloud by a child of eight to twelve, with looks at the phone."""
PAGE_WORDS = 170
"""Read in every story besides its own words: whose turn it is, what to do, the card that answers;
measured with `tools/minutes_of_two.py`."""
TALK_MINUTES = 1.5
"""For one story: two private choices, handing over, two talks; reckoned, not measured."""


class RoundDeck:
    """Draws stories for two.

    What was met longest ago, or never, comes first; then stories that are good for two, topics
    that were met least, and light and medium stories in turn. A careful story is drawn only where
    it was accepted, once in a round, and not a second time while others are new.
    """

    def __init__(
        self,
        scenarios: Iterable[Scenario],
        met: Sequence[str],
        seed: str,
        ages: str,
        first: Collection[str] = (),
    ) -> None:
        """Shuffle the stories of a length; `met` are ids, the one met last stands last."""
        every = list(scenarios)
        self._pool = sorted((s for s in every if s.ages == ages), key=lambda story: story.id)
        Random(f"{seed}:together").shuffle(self._pool)
        self._met = {story_id: place for place, story_id in enumerate(met, 1)}
        self._first = first
        self._topics = topics_met(met, {story.id: story for story in every})
        self._taken: list[Scenario] = []
        self._weight = next_weight([s for i in met for s in every if s.id == i])

    @property
    def has_careful(self) -> bool:
        """Whether there is a careful story to offer."""
        return bool(self._free(careful=True))

    def round(self, count: int, *, careful: bool) -> list[Scenario]:
        """Draw the stories of a round; fewer where there are no more."""
        drawn = []
        for place in range(count):
            wanted = careful and place == CAREFUL_PLACE and place < count - 1
            story = (self._draw(careful=True) if wanted else None) or self._draw(careful=False)
            if story:
                drawn.append(story)
        return drawn

    def swap(self) -> Scenario | None:
        """Draw another story, light or medium, for one that the two do not want."""
        return self._draw(careful=False)

    def _draw(self, *, careful: bool) -> Scenario | None:
        drawn = min(self._free(careful=careful), key=self._rank, default=None)
        if drawn:
            self._taken.append(drawn)
            self._topics[drawn.topic] = self._topics.get(drawn.topic, 0) + 1
            if not careful:
                self._weight = next_weight([drawn])
        return drawn

    def _free(self, *, careful: bool) -> list[Scenario]:
        free = [s for s in self._pool if is_careful(s) is careful and s not in self._taken]
        if careful and any(story.id not in self._met for story in self._pool):
            return [story for story in free if story.id not in self._met]
        return free

    def _rank(self, story: Scenario) -> tuple[int, bool, bool, bool, int, bool]:
        met = self._met.get(story.id, 0)
        return (
            met,
            story.id not in self._first,
            not story.talk,
            any(other.topic == story.topic for other in self._taken),
            self._topics.get(story.topic, 0),
            story.weight is not self._weight,
        )


def is_careful(story: Scenario) -> bool:
    """Return whether this is a careful story."""
    return story.weight is Weight.CAREFUL


def next_weight(met: Sequence[Scenario]) -> Weight:
    """Return the weight that is in turn: medium after a light story, else light."""
    calm = [story for story in met if not is_careful(story)]
    return Weight.MEDIUM if calm and calm[-1].weight is Weight.LIGHT else Weight.LIGHT


def topics_met(met: Iterable[str], scenarios: Mapping[str, Scenario]) -> dict[str, int]:
    """Count the stories met of each topic."""
    counts: dict[str, int] = {}
    for story in filter(None, map(scenarios.get, met)):
        counts[story.topic] = counts.get(story.topic, 0) + 1
    return counts


def minutes(stories: Sequence[Scenario]) -> int:
    """Return about how many minutes a round takes, reading aloud and talking."""
    words = sum(map(words_of, stories)) + PAGE_WORDS * len(stories)
    return max(1, round(words / WORDS_A_MINUTE + TALK_MINUTES * len(stories)))


def words_of(story: Scenario) -> int:
    """Count the words that the two read of a story; both read the choices."""
    lines = [line.text for line in story.scene]
    picks = [choice.text for choice in story.choices] * 2
    opened = [f"{c.feedback} {c.repair or ''}" for c in story.choices[:2]]
    opened += [line.text for c in story.choices[:2] for line in c.then]
    talked = [story.question, *story.guide.discuss[:1], *story.say_no, *story.say_it]
    return sum(len(text.split()) for text in (*lines, *picks, *opened, *talked))
