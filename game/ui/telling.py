"""What is said of a screen: each control with its place, all of the screen, and where one is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from game.i18n import Words
from game.ui.control import Control
from game.ui.roles import Of, Role
from game.ui.sentence import sentence

FIRST_SENTENCE = re.compile(r".*?[.!?…:](?=\s|$)", re.DOTALL)
NAMED = 3
"""Names of a row that are said one by one; of more only the first and the last."""


@dataclass
class Telling:
    """The words of one screen's own, kept so that they can be heard again."""

    words: Words
    told: str = ""
    """What the screen said of itself when it opened."""
    step: str = ""
    """Which screen this is and which step of it; empty: the first of its own words say so."""

    def open(self) -> None:
        """Forget the words of the stage before."""
        self.told = self.step = ""

    def hear(self, words: str) -> None:
        """Keep the first words that a screen says after it opened."""
        self.told = self.told or words.strip()

    def whole(self, items: Sequence[Control]) -> str:
        """Say everything on the screen, in reading order."""
        return " ".join([sentence(self.told), *(sentence(item.spoken) for item in items)]).strip()

    def where(self, items: Sequence[Control], current: Control | None) -> str:
        """Say which screen this is, and what has the focus."""
        first = FIRST_SENTENCE.match(self.told)
        screen = self.step or (first.group() if first else self.told)
        return f"{sentence(screen)} {self.control(items, current) if current else ''}".strip()

    def control(self, items: Sequence[Control], item: Control) -> str:
        """Say a control and which of how many it is."""
        return f"{sentence(item.spoken.strip())} {self.place(items, item)}".strip()

    def place(self, items: Sequence[Control], item: Control) -> str:
        """Say which of how many a control is: answers, lines and words are counted by themselves.

        Empty where it is the only one.
        """
        _ = self.words.gettext
        match item.key:
            case Of(Role.CHOICE, _id):
                told = _("Choice {number} of {all}.")
            case Of(Role.LINE, _id):
                told = _("Line {number} of {all}.")
            case _:
                told = _("{number} of {all}.")
        alike = [one for one in items if kind_of(one) == kind_of(item)]
        if len(alike) < 2:
            return ""
        return told.format(number=alike.index(item) + 1, all=len(alike))

    def row(self, row: Sequence[Control]) -> str:
        """Say a row of controls that lights up as a whole."""
        names = [name_of(item) for item in row]
        if len(names) <= NAMED:
            return sentence(", ".join(names))
        told = self.words.gettext("{first} to {last}.")
        return told.format(first=names[0], last=names[-1])


def kind_of(item: Control) -> Role | None:
    """Return what a control is counted with: answers and lines among themselves, else all."""
    match item.key:
        case Of(Role.CHOICE | Role.LINE as role, _id):
            return role
    return None


def name_of(item: Control) -> str:
    """Return the name of a control without its value and without what it explains."""
    return re.split(r"[:.] ", item.spoken.strip().rstrip("."), maxsplit=1)[0]
