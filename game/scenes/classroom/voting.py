"""Entering votes: covered on the projector, typed or counted up, and taken back."""

from game.devices import Press
from game.teaching.classroom.flow import ClassFlow
from game.ui.roles import Key, Of, Role

MOST_DIGITS = 2


class Voting:
    """How the open vote is entered."""

    def __init__(self) -> None:
        self.covered = True
        """Whether the counts are hidden: a class that votes again must not see them."""
        self._typed: tuple[str, str] = ("", "")
        """The choice whose number is being typed, and its digits so far."""

    def begin(self) -> None:
        """Cover the counts of the step that opens."""
        self.covered, self._typed = True, ("", "")

    def typed(self, given: Press, flow: ClassFlow, focus: Key | None) -> tuple[str, int] | None:
        """Return the choice and the number that a digit makes; None where the key is no digit."""
        digit = given.name.strip("[]")
        votes = flow.votes.get(flow.step)
        if votes is None or votes.rough or given.device != "keyboard":
            return None
        if len(digit) != 1 or digit not in "0123456789":
            self._typed = ("", "")
            return None
        at = isinstance(focus, Of) and focus.role in (Role.LESS, Role.MORE)
        choice = str(focus.id) if at and isinstance(focus, Of) else flow.dilemma.choices[0].id
        before = self._typed[1] if self._typed[0] == choice else ""
        digits = before + digit if len(before) < MOST_DIGITS else digit
        self._typed = (choice, digits)
        return choice, int(digits)
