"""What a run asks of its deck, so that a lesson can bring its own."""

from typing import Protocol

from game.scenario.model import Scenario


class StorySource(Protocol):
    """Where a run's stories come from: a `game.scenario.deck.Deck`, or a lesson's own."""

    def next_gate(self) -> Scenario | None:
        """Return the story of the next gate."""

    def next_tumble(self) -> Scenario | None:
        """Return a light story for after a tumble."""

    def swap(self, skipped: Scenario) -> Scenario | None:
        """Return a light story of another topic."""
