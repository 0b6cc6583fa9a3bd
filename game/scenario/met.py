"""A story that was finished, kept whole: the library may have changed when it is asked for."""

from dataclasses import dataclass

from game.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class Met:
    """A finished story as it was read, how the first choice went, and the words that were said."""

    story: Scenario
    first_try: bool = True
    said: str = ""
