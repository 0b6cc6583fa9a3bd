"""The deck: which dilemmas a run meets. Same library, history, day and seed, same deck."""

from collections.abc import Collection, Iterable
from datetime import date
from random import Random

from game.scenario.history import History
from game.scenario.model import Ages, Scenario, Weight

LIGHT = frozenset({Weight.LIGHT})
USUAL = frozenset({Weight.LIGHT, Weight.MEDIUM})
ANY = frozenset(Weight)
FIRST_RUNS = 2


class Deck:
    """The stories of one run: the gates' are planned ahead, tumbles and swaps drawn as they come.

    - The first story a child ever meets, every tumble story and every swap is light.
    - In a child's first two runs a tumble has no story.
    - At most one careful story, only where allowed, never at the last gate.
    - No story twice; a topic that was skipped stays away for this run and the next.
    - A missed topic comes back in another story: in the next run and about a week later.
    - Stories that are to come first do so until they are met; the rules above hold for them too.

    Where the chosen topics have no story that keeps these rules, another topic's is taken. A gate
    is never without a story: when so many were skipped that none keeps the rules, a topic that
    rests or a story of this run comes again. Where no story has the weight that is asked for, a
    draw gives None.
    """

    def __init__(  # noqa: PLR0913 - what a run's stories depend on, each named at the call
        self,
        scenarios: Iterable[Scenario],
        history: History,
        today: date,
        seed: str,
        ages: Ages,
        careful_allowed: bool = False,
        topics: Collection[str] | None = None,
        gates: int = 3,
        first: Collection[str] = (),
    ) -> None:
        """Shuffle the stories of this length and plan the gates; `first` come first, by id."""
        self._first = first
        self._history = history
        self._topics = topics
        self._due = history.due(today)
        self._resting = {rest.topic for rest in history.resting}
        self._pool = sorted((s for s in scenarios if s.ages == ages), key=lambda s: s.id)
        Random(f"{seed}:deck").shuffle(self._pool)
        self._taken: list[Scenario] = []
        self._gates = self._plan(gates, careful_allowed=careful_allowed)

    def next_gate(self) -> Scenario | None:
        """Return the story of the next gate."""
        planned = self._gates.pop(0) if self._gates else None
        if planned and planned.topic not in self._resting:
            return planned
        weights = USUAL if self._history.met or self._taken else LIGHT
        return self._draw(weights) or self._draw_again(weights)

    def next_tumble(self) -> Scenario | None:
        """Return a light story after a tumble; None in a child's first runs."""
        return self._draw(LIGHT) if self._history.runs > FIRST_RUNS else None

    def swap(self, skipped: Scenario) -> Scenario | None:
        """Return a light story of another topic in place of one skipped, whose topic now rests."""
        self._resting.add(skipped.topic)
        return self._draw(LIGHT)

    def _plan(self, gates: int, careful_allowed: bool) -> list[Scenario | None]:
        """Choose the gates' stories, so that tumbles do not change what the gates ask."""
        plan: list[Scenario | None] = []
        for gate in range(gates):
            weights = USUAL
            if not self._history.met and not self._taken:
                weights = LIGHT
            elif careful_allowed and gate < gates - 1:
                weights = ANY
            plan.append(self._draw(weights))
            careful_allowed = careful_allowed and not _is_careful(plan[-1])
        return plan

    def _draw(self, weights: Collection[Weight]) -> Scenario | None:
        """Draw the story that is most wanted now; it does not come again in this run."""
        taken = {story.id for story in self._taken}
        free = [
            story
            for story in self._pool
            if story.weight in weights
            and story.topic not in self._resting
            and story.id not in taken
        ]
        chosen = [story for story in free if self._topics is None or story.topic in self._topics]
        drawn = min(chosen or free, key=self._rank, default=None)
        if drawn:
            self._taken.append(drawn)
        return drawn

    def _draw_again(self, weights: Collection[Weight]) -> Scenario | None:
        """Draw for a gate where skips have used the deck up: the rests end, then stories return."""
        fit = [story for story in self._pool if story.weight in weights]
        left = [story for story in fit if story not in self._taken]
        drawn = min(left or fit, key=self._rank, default=None)
        if drawn:
            self._taken.append(drawn)
        return drawn

    def _rank(self, story: Scenario) -> tuple[bool, bool, bool, int, int]:
        """Those that come first, missed topics, topics new in a run, unmet stories, other kinds."""
        topic_taken = any(other.topic == story.topic for other in self._taken)
        missed_in = self._due.get(story.topic)
        comes_back = missed_in not in (None, story.id) and not topic_taken
        met = self._history.met.get(story.id)
        return (
            story.id not in self._first or met is not None,
            not comes_back,
            topic_taken,
            met.run + 1 if met else 0,
            sum(other.kind == story.kind for other in self._taken),
        )


def _is_careful(story: Scenario | None) -> bool:
    """Whether this is a careful story."""
    return story is not None and story.weight is Weight.CAREFUL
