"""Entering votes: whether their counts are covered on the projector, and digits typed for them."""

from game.devices import Press
from game.teaching.classroom.flow import ClassFlow
from game.ui.roles import Key, Of, Role

MOST_DIGITS = 2


class Voting:
    """How the open vote is entered."""

    def __init__(self) -> None:
        self.covered = True
        """Whether the counts are hidden: who has still to vote must not see them."""
        self._typed: tuple[str, str] = ("", "")
        """The choice whose count is being typed, by its id, and the digits so far."""

    def begin(self) -> None:
        """Begin a step of the story: the counts are covered, and no digit was typed."""
        self.covered, self._typed = True, ("", "")

    def typed(self, given: Press, flow: ClassFlow, focus: Key | None) -> tuple[str, int] | None:
        """Return a choice's id and the count typed for it so far; None where no count was typed.

        The choice is the one whose *less* or *more* button has the focus, else the first one.
        """
        digit = given.name.strip("[]")  # the number pad's keys are called "[0]" to "[9]"
        votes = flow.votes.get(flow.step)
        if votes is None or votes.rough or given.device != "keyboard":
            return None
        if len(digit) != 1 or digit not in "0123456789":
            self._typed = ("", "")
            return None
        choice = flow.dilemma.choices[0].id
        if isinstance(focus, Of) and focus.role in (Role.LESS, Role.MORE):
            choice = str(focus.id)
        before = self._typed[1] if self._typed[0] == choice else ""
        digits = before + digit if len(before) < MOST_DIGITS else digit
        self._typed = (choice, digits)
        return choice, int(digits)
